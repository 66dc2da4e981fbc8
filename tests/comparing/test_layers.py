"""Which issue a target is on and on which side of it, where its tree is known: its words alone tell neither."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.comparing.issue_choice import Choice
from components.comparing.parts import Part, parts_of, things_in
from components.comparing.signs import label_on
from components.exporting.analysis_file import read_analysis, write_analysis
from components.language import parse_text
from components.model import Issue, Span, Target
from components.stances.layers import with_layers
from tests.builders import analysed

ISLAND = Issue("i", "Island camp", ("camp", "island"))
PLANT = Issue("p", "Salt plant", ("plant", "salt"))
MIGRANTS = Issue("m", "Migrants", ("migrants", "migrant"))
TOLL = Issue("t", "Toll", ("toll", "tolls"))
CARE = Issue("c", "Health care law", ("law", "care", "health"))
CONTROLS = Issue("g", "Stricter gun controls", ("gun", "guns", "controls"))
MOSQUES = Issue("q", "Mosques", ("mosques", "mosque"))
LUND = Issue("l", "Anna Lund", ("Anna Lund", "Lund"))


def target_of(words: str) -> Target:
    """Return a target with its layers, as it stands behind a verb."""
    text = f"The mayor {'said' if ' would ' in words else 'condemned'} {words}."
    start = text.index(words)
    return with_layers(parse_text(text), Target(words, Span(start, start + len(words))))


@pytest.mark.parametrize(
    ("issue", "words", "is_on"),
    [
        (ISLAND, "people being sent to the island", True),
        (ISLAND, "people seeking the island", False),
        (ISLAND, "boats that would take them to the island", True),
        (PLANT, "noise from the plant", True),
        (PLANT, "doctors leaving the plant", False),
        (TOLL, "those who advocate the toll", True),
        (TOLL, "drivers who pay the toll", False),
        (TOLL, "a review into whether to scrap the toll", True),
        (TOLL, "the debate over whether Toll is a liar", False),
        (MIGRANTS, "migrant families", True),
        (CARE, "health care workers", False),
        (CARE, "law enforcement", False),
        (LUND, "Lund to investigate the port", False),
        (LUND, "Lund to resign", True),
        (LUND, "the decision to fire Lund", True),
    ],
)
def test_a_target_is_on_an_issue_as_far_as_its_tree_reaches(issue: Issue, words: str, is_on: bool) -> None:
    target = target_of(words)
    assert (Choice((issue,)).of(words, parts_of(target)) is not None) == is_on


@pytest.mark.parametrize(
    ("issue", "words", "label", "expected"),
    [
        (TOLL, "the plan to scrap the toll", "support", "oppose"),
        (TOLL, "the plan to scrap the ban on the toll", "support", "support"),
        (TOLL, "the failure to scrap the toll", "oppose", "oppose"),
        (TOLL, "the decision not to scrap the toll", "support", "support"),
        (TOLL, "the campaign to save the toll", "support", "support"),
        (TOLL, "the campaign to stop the toll", "support", "oppose"),
        (TOLL, "a freeze on the toll", "support", "oppose"),
        (TOLL, "protection from the toll", "support", "oppose"),
        (TOLL, "money from the toll", "support", "support"),
        (TOLL, "getting out of the toll", "support", "oppose"),
        (MOSQUES, "closing some mosques", "support", "oppose"),
        (MOSQUES, "visiting some mosques", "support", "support"),
        (CONTROLS, "gun rights", "support", "oppose"),
        (CONTROLS, "stricter gun laws", "support", "support"),
        (LUND, "criticism of Lund", "oppose", "support"),
        (LUND, "lifting the sanctions on Lund", "support", "support"),
        (LUND, "the decision to sue Lund", "oppose", "support"),
        (LUND, "Lund to resign", "support", "oppose"),
    ],
)
def test_what_turns_a_side_is_what_stands_over_the_thing(issue: Issue, words: str, label: str, expected: str) -> None:
    assert label_on(issue, words, label, parts_of(target_of(words))) == expected  # type: ignore[arg-type]


def test_a_clause_is_no_name_and_a_target_of_other_words_has_no_parts() -> None:
    assert things_in(target_of("Cantlow would build out a salt plant")) == ("salt plant",)
    assert things_in(target_of("to build out a salt plant")) == things_in(target_of("the salt plant")) == ()
    assert parts_of(Target("the salt plant")) == []
    assert parts_of(target_of("health care workers")) == [Part(["health", "care", "workers"], "people", [])]


def test_an_analysis_has_layers_and_one_without_them_is_read_by_its_words() -> None:
    analysis = analysed("Anna Lund opposes the plan to scrap the toll.", "a")
    (target,) = {s.target for s in analysis.stances}
    assert [p.turned_by for p in parts_of(target)] == [[], [], ["scrap"]]
    assert parts_of(replace(target, layers=())) == []
    assert label_on(TOLL, target.text, "oppose") == label_on(TOLL, target.text, "oppose", parts_of(target)) == "support"


def test_an_analysis_that_an_earlier_version_kept_is_read() -> None:
    analysis = analysed("Anna Lund opposes the plan to scrap the toll.", "a")
    kept = write_analysis(analysis)
    assert read_analysis(kept, analysis.article) == analysis
    form = json.loads(kept)
    for stance in form["stances"]:
        del stance["target"]["layers"]
    (stance,) = read_analysis(json.dumps(form), analysis.article).stances
    assert stance == replace(analysis.stances[0], target=replace(analysis.stances[0].target, layers=()))
