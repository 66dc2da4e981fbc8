"""The explain command shows each step: what comes out where a word is known, and where it stops where it is not."""

import pytest

from components.__main__ import main
from components.commands.explain import LONGEST, steps_of

WORDS, PROPOSED, TAGGED, COMBINED, MET, READ, SEEN, BOTH, STATEMENTS, POSITIONS = range(10)


def explained(text: str) -> list[list[str]]:
    return [list(lines) for _, lines in steps_of(text)]


def test_a_known_verb_of_saying_is_shown_from_the_word_to_the_decision() -> None:
    steps = explained("Olaf Brink said that the toll is fair.")
    assert steps[WORDS][2].split() == ["2", "said", "say", "VERB", "VBD", "root"]
    assert steps[WORDS][6].split() == ["6", "is", "be", "AUX", "VBZ", "ccomp", "of", "2", "said"]
    assert [line.rpartition(", ")[0] for line in steps[PROPOSED]] == [
        "clause: Olaf Brink | said | that the toll is fair"
    ]
    assert steps[TAGGED][0].startswith("said (")
    assert steps[COMBINED][0].startswith("kept, ")
    assert [line.rpartition(", ")[0] for line in steps[STATEMENTS]] == [
        "Olaf Brink (Olaf Brink) | said | that the toll is fair, clause"
    ]


def test_a_verb_that_no_table_has_is_proposed_by_no_rule() -> None:
    steps = explained("Olaf Brink burbled that the toll is fair.")
    assert steps[WORDS][2].split()[2] == "burble"
    assert steps[PROPOSED] == []
    assert [line.rpartition(", ")[0] for line in steps[STATEMENTS]] == [
        "Olaf Brink (Olaf Brink) | burbled | that the toll is fair, trained tagger"
    ]


def test_a_position_word_is_shown_from_the_rule_to_the_decision_and_its_neighbour_is_not() -> None:
    steps = explained("Olaf Brink opposes the toll.")
    assert steps[MET] == ["object: opposes, oppose, Brink, toll"]
    assert steps[READ] == ["object: opposes, oppose, Olaf Brink, the toll"]
    assert any(line.startswith("Olaf Brink, oppose, ") for line in steps[SEEN])
    assert [line.split(", ", 2)[2] for line in steps[BOTH]] == ["Olaf Brink, oppose, the toll, a rule and the reader"]
    assert [line.partition(":")[0] for line in steps[POSITIONS]] == ["Olaf Brink, oppose, the toll"]
    assert explained("Olaf Brink paints the toll gate.")[MET] == []


def test_a_negation_stops_between_what_a_rule_meets_and_what_it_reads() -> None:
    steps = explained("Olaf Brink does not oppose the toll.")
    assert steps[MET] == ["object: oppose, oppose, Brink, toll"]
    assert steps[READ] == []


def test_a_holder_who_has_no_name_is_shown_too() -> None:
    steps = explained("A spokesman said he opposes the toll.")
    assert any("oppose" in line for line in steps[READ])
    assert "spokesman" in steps[STATEMENTS][0].partition(" | ")[0]


def test_the_command_prints_every_step_under_its_heading(capsys: pytest.CaptureFixture) -> None:
    assert main(["explain", "Olaf Brink paints", "the toll gate."]) == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line and not line.startswith(" ")] == [
        heading for heading, _ in steps_of("Olaf Brink paints the toll gate.")
    ]
    assert "  nothing\n" in told


@pytest.mark.parametrize(
    ("text", "words"), [("…", "no words to explain"), ("a " * LONGEST, "longer than 5,000 characters")]
)
def test_what_cannot_be_explained_is_a_sentence(text: str, words: str, capsys: pytest.CaptureFixture) -> None:
    assert main(["explain", text]) == 2
    assert words in capsys.readouterr().err
