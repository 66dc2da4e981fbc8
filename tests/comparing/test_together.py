"""Positions on issues, reports of the same days read together."""

from dataclasses import replace
from typing import NamedTuple

import pytest

from components.comparing import compare_analyses
from components.comparing.grid import labels_on_issues
from components.model import COUNTS_FROM, Analysis, Issue, Stance
from tests.builders import analysed

TOLL = (Issue("i1", "Toll", ("toll",)),)


class Told(NamedTuple):
    """What a report has of Vera Lund: her side, how sure it is, its date, and what a person did with the row."""

    side: str
    confidence: float
    date: str = "2026-03-11"
    review: str = ""


def report(number: int, told: Told) -> Analysis:
    """Return a report in which Vera Lund takes one side on the toll."""
    verb = {"support": "supports", "oppose": "opposes"}[told.side]
    found = analysed(f"Vera Lund {verb} the toll. It rained in town {number} times.", f"x{number}", date=told.date)
    (stance,) = found.stances
    return replace(found, stances=(so_sure(replace(stance, review=told.review), told.confidence),))  # type: ignore[arg-type]


def so_sure(stance: Stance, confidence: float) -> Stance:
    """Return a row as sure as that; one that counts is not likely false, a lead may well be."""
    return replace(stance, confidence=confidence, truth=0.9 if confidence >= COUNTS_FROM else 0.4)


FOR, AGAINST = "support", "oppose"
SETS = [
    ("a lead whose side another report shows surely counts", [Told(FOR, 0.8), Told(FOR, 0.3)], [FOR, FOR]),
    ("two others that are half sure bear it out too", [Told(FOR, 0.5), Told(FOR, 0.5), Told(FOR, 0.3)], [FOR] * 3),
    ("not where one other is half sure", [Told(FOR, 0.5), Told(FOR, 0.3)], [FOR, ""]),
    ("nor where no other shows it", [Told(FOR, 0.3), Told(FOR, 0.3)], ["", ""]),
    ("nor on the other side", [Told(FOR, 0.8), Told(AGAINST, 0.3)], [FOR, ""]),
    ("nor weeks later", [Told(FOR, 0.8), Told(FOR, 0.3, "2026-04-11")], [FOR, ""]),
    ("days later it does", [Told(FOR, 0.8), Told(FOR, 0.3, "2026-03-13")], [FOR, FOR]),
    ("and where the day of one is not known", [Told(FOR, 0.8), Told(FOR, 0.3, "")], [FOR, FOR]),
    ("the clearly weaker of two sides does not count", [Told(FOR, 0.95), Told(AGAINST, 0.46)], [FOR, ""]),
    ("where none is clearly weaker both do", [Told(FOR, 0.8), Told(AGAINST, 0.5)], [FOR, AGAINST]),
    ("weeks apart it is a change", [Told(FOR, 0.95), Told(AGAINST, 0.46, "2026-04-11")], [FOR, AGAINST]),
    (
        "and so does what another report has of the same side",
        [Told(FOR, 0.95), Told(AGAINST, 0.46, review="accepted"), Told(AGAINST, 0.46)],
        ["", AGAINST, AGAINST],
    ),
    ("what a person took for right stays", [Told(FOR, 0.95), Told(AGAINST, 0.46, review="accepted")], ["", AGAINST]),
]


@pytest.mark.parametrize(("_what", "told", "sides"), SETS)
def test_reports_of_the_same_days_bear_each_other_out(_what: str, told: list[Told], sides: list[str]) -> None:
    analyses = tuple(report(n, t) for n, t in enumerate(told))
    corpus = compare_analyses(analyses, TOLL)
    cells = {p.article: p.label for p in corpus.positions if p.stances}
    assert [cells.get(a.article.id, "") for a in analyses] == sides
    assert set(labels_on_issues(corpus)) == {s for p in corpus.positions for s in p.stances}


def test_a_lead_adds_nothing_where_its_own_report_shows_more() -> None:
    sure = report(1, Told(FOR, 0.8))
    both = analysed("Vera Lund supports the toll. Lund opposes the toll.", "x2", date="2026-03-11")
    first, second = both.stances
    both = replace(both, stances=(so_sure(first, 0.3), so_sure(second, 0.6)))
    corpus = compare_analyses((sure, both), TOLL)
    assert [p.stances for p in corpus.positions if p.article == "x2" and p.stances] == [(f"x2/{second.id}",)]
