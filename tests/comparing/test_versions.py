"""Two versions of one article: dropped, altered, added, and what is no version."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.comparing.versions import Versions, find_versions
from components.model import Analysis, Corpus, Instance
from tests.comparing.sets import article

EARLY = (
    "The council of Lindow voted for the levy on Monday. Mayor Ruth Amsel said the vote was a disgrace. "
    "Two people were hurt outside the hall. The ferry left at noon."
)
LATE = (
    "The council of Lindow voted for the levy on Monday. Mayor Ruth Amsel said the vote was a mistake. "
    "The ferry left at noon. Police took three names."
)


def version(
    name: str,
    text: str,
    outlet: str = "Gazette",
    date: str = "2031-05-07",
    title: str = "Council votes for the harbour levy",
) -> Analysis:
    analysis = article(text, name)
    return replace(analysis, article=replace(analysis.article, outlet=outlet, date=date, title=title))


def found(*analyses: Analysis) -> tuple[Versions, ...]:
    return find_versions(Corpus(analyses, accounts=tuple((a.article.id,) for a in analyses)))


def test_what_was_dropped_altered_and_added() -> None:
    early, late = version("e", EARLY), version("l", LATE, date="2031-05-08")
    (versions,) = found(late, early)
    texts = {"e": EARLY, "l": LATE}

    def words(place: Instance | None) -> str:
        return place.span.of(texts[place.article]) if place else ""

    assert (versions.earlier, versions.later, versions.same) == ("e", "l", 2)
    assert [(c.kind, words(c.before), words(c.after)) for c in versions.changes] == [
        ("dropped", "Two people were hurt outside the hall.", ""),
        ("altered", "Mayor Ruth Amsel said the vote was a disgrace.", "Mayor Ruth Amsel said the vote was a mistake."),
        ("added", "", "Police took three names."),
    ]
    altered = versions.changes[1]
    assert ([s.of(EARLY) for s in altered.words_before], [s.of(LATE) for s in altered.words_after]) == (
        ["disgrace"],
        ["mistake"],
    )


@pytest.mark.parametrize("other", [
    version("l", LATE, outlet="Herald"), version("l", LATE, outlet=""),
    version("l", LATE, title="Police take three names at the hall"),
])  # fmt: skip
def test_another_outlet_or_another_headline_is_no_version(other: Analysis) -> None:
    assert found(version("e", EARLY), other) == ()


def test_shared_text_makes_a_version_under_another_headline() -> None:
    early, late = version("e", EARLY), version("l", LATE, title="Police take three names at the hall")
    (versions,) = find_versions(Corpus((early, late), accounts=(("e", "l"),)))
    assert versions.same == 2


def test_three_versions_follow_one_another() -> None:
    rows = found(
        version("a", EARLY),
        version("b", LATE, date="2031-05-08"),
        version("c", LATE + " More follows.", date="2031-05-09"),
    )
    assert [(v.earlier, v.later, [c.kind for c in v.changes]) for v in rows] == [
        ("a", "b", ["dropped", "altered", "added"]),
        ("b", "c", ["added"]),
    ]
