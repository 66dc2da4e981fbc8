"""What files are called: whatever an article's text is, a name is a plain one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from components.comparing import compare_analyses
from components.exporting.file_names import file_name, story_of
from components.exporting.report import make_report
from components.model import Article
from tests.builders import analysed, sample_corpus

DAY = date(2026, 11, 30)
SAFE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+")

STORIES = [
    ("Toll bridge", "toll-bridge"), ("Olaf's new tram: who pays?", "olaf-new-tram-who-pays"),
    ("Straße über die Brücke", "strae-uber-die-brucke"), ("../../etc/passwd", "etc-passwd"),
    ("CON", "con"), ("C:\\toll\x00.exe", "c-toll-exe"), ("Мост", "articles"), ("", "articles"),
    ("The council of the quay towns votes again", "the-council-of-the-quay-towns"), ("a" * 400, "a" * 30),
]  # fmt: skip


@pytest.mark.parametrize(("story", "slug"), STORIES, ids=range(len(STORIES)))
def test_a_name_is_the_story_the_day_and_the_set(story: str, slug: str) -> None:
    name = file_name(story, [Article("a", "One.")], DAY, "report.docx")
    assert re.fullmatch(rf"{slug}-2026-11-30-[0-9a-f]{{6}}-report\.docx", name)
    assert SAFE.fullmatch(name)
    assert len(name) <= 65


def test_two_sets_on_one_story_are_named_otherwise_and_one_set_always_the_same() -> None:
    sets = ([Article("a", "One.")], [Article("b", "Two.")], [Article("a", "One."), Article("b", "Two.")])
    names = [file_name("Toll", articles, DAY, "report.docx") for articles in (*sets, *sets)]
    assert names[:3] == names[3:]
    assert len({*names}) == 3


@pytest.mark.parametrize(
    ("issues", "titles", "story"),
    [(("the toll", "the tram"), ("Quay",), "the toll"), ((), ("", "Quay"), "Quay"), ((), (" ",), ""), ((), (), "")],
)
def test_the_story_is_the_weightiest_issue_or_the_first_headline(
    issues: tuple[str, ...], titles: tuple[str, ...], story: str
) -> None:
    assert story_of(issues, [Article("a", "One.", title) for title in titles]) == story


def test_a_report_is_titled_with_its_story() -> None:
    one = analysed("The weather was fine.")
    assert make_report(compare_analyses((one,))).title == "1 article side by side"
    assert make_report(compare_analyses((one,)), title="Mine").title == "Mine"
    assert make_report(compare_analyses((replace(one, article=replace(one.article, title="Fog & rain")),))).title == (
        "Fog & rain: 1 article"
    )
    corpus = sample_corpus()
    assert make_report(corpus).title == f"{corpus.issues[0].name}: 4 articles side by side"
