"""How sure a row is and what it rests on, in plain words, for each value that a row can have."""

import pytest

from components.exporting.labels import DECIDERS, LEVELS
from components.interface.confidence import level_of, told_confidence, told_decider, told_level
from components.wording import in_language

SHARES = [
    (0.83, "high confidence (0.83)"),
    (0.8, "high confidence (0.80)"),
    (0.79, "medium confidence (0.79)"),
    (0.6, "medium confidence (0.60)"),
    (0.59, "low confidence (0.59)"),
]


@pytest.mark.parametrize(("share", "told"), SHARES)
def test_confidence_is_a_word_with_its_number(share: float, told: str) -> None:
    assert told_confidence(share) == told


# (chance of right and of use, chance of not being false) of a row that counts
SURE = [
    (0.45, 0.9, "sure (0.90), read with its sentence"), (0.55, 0.97, "sure (0.97), read with its sentence"),
    (0.45, 0.89, "low confidence (0.45)"), (0.6, 0.97, "medium confidence (0.60)"),
    (0.45, 0.0, "low confidence (0.45)"),
]  # fmt: skip


@pytest.mark.parametrize(("share", "truth", "told"), SURE)
def test_what_is_surely_true_and_says_little_is_not_called_unsure(share: float, truth: float, told: str) -> None:
    assert told_confidence(share, truth) == told


def test_the_number_is_written_as_the_language_writes_it() -> None:
    with in_language("de"):
        assert told_confidence(0.83) == "hohe Sicherheit (0,83)"


def test_every_word_of_the_files_has_one_of_the_screen() -> None:
    assert [told_level(level_of(words)) for words in LEVELS.values()] == [
        "they say it themselves",
        "someone else says it of them",
        "read from what they did or how it is put",
    ]
    assert [told_decider(words) for words in DECIDERS.values()] == [
        "Read by a rule of grammar",
        "Read by a trained model alone",
        "A rule of grammar and a trained model agree",
        "Set by hand",
    ]
