"""What a card says of a thing in a draft: a figure is named and marked in its sentence, other words stand alone."""

import pytest

from components.comparing import compare_analyses
from components.comparing.draft import check_draft
from components.interface.draft import checked_card
from tests.builders import analysed

DRAFT = 'The quay will take 14 cranes in 2031. "We have no money," Olaf Brink said.'
CASES = [
    ("figure", "Not found in the articles: 14 cranes", ["14 cranes"]),
    ("quotation", "Not found in the articles: Olaf Brink", []),
]


@pytest.mark.parametrize(("what", "heading", "marked"), CASES)
def test_what_was_not_found_is_named(what: str, heading: str, marked: list[str]) -> None:
    corpus = compare_analyses((analysed("The council of Lindow voted for the quay on Monday."),))
    draft = analysed(DRAFT, "draft")
    checked = next(c for c in check_draft(draft, corpus) if c.what == what)
    card = checked_card(checked, corpus, draft.article.text)
    assert "".join(r.text for r in card.heading) == heading
    assert [r.text for r in card.lines[1].runs if r.look == "differs"] == marked
