"""The count of headlines, datelines and captions in summaries can fail, and finds none in what we choose."""

import pytest

from components.model import Analysis, Article, Span
from tests.builders import analysed
from tests.quality.page_lines import has_dateline, kinds_in

BODY = (
    "The council of Sel voted on Monday to close the old bridge. Engineers had found cracks in its arches. The "
    "mayor promised a ferry."
)
PAGES = ["Sel closes its old bridge", "SEL (AP) -", "Pictured: the old bridge (left)"]


@pytest.mark.parametrize(("line", "kind"), list(zip(PAGES, ("headline", "dateline", "caption"), strict=True)))
def test_what_is_no_story_is_counted(line: str, kind: str) -> None:
    raw = Analysis(Article("x", line, title=PAGES[0]), (Span(0, len(line)),), (), (), (), (tuple(line.split()),))
    assert [found for found, _ in kinds_in(raw, "lead", 1)] == [kind]


@pytest.mark.parametrize(("sentence", "dated"), [
    ("Sel Velland CNN — Council closes its old bridge on Monday.", True),
    ("SEL, Velland (AP) - Council closes its old bridge on Monday.", True), ("SEL (AP) -", True),
    ("Council closes its old bridge on Monday.", False),
    ("Sel closed the bridge — Mayor Amsel wanted it — on Monday.", False),
])  # fmt: skip
def test_a_dateline_is_counted_alone_and_before_a_sentence(sentence: str, dated: bool) -> None:
    assert has_dateline(sentence) is dated


@pytest.mark.parametrize("method", ["news", "digest", "lead", "lexrank", "edmundson"])
def test_no_summary_has_any(method: str) -> None:
    analysis = analysed("\n".join((*PAGES, *BODY.split(". "))), title=PAGES[0])
    assert not list(kinds_in(analysis, method, 4))
