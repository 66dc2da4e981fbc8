"""What keeps words from taking the side that they seem to take; a near miss beside each."""

import pytest

from components.language import parse_text
from components.stances.rules.silencing import is_contradicted
from tests.builders import ruled

ROWS = [
    ("Few drivers support the toll.", []),
    ("A few drivers support the toll.", ["support"]),
    ("Not one mayor backed the toll.", []),
    ("One mayor backed the toll.", ["support"]),
    ("Neither Ida Holt nor Leo Marr backs the toll.", []),
    ("Ida Holt did not rule out backing the toll.", []),
    ("Had Ida Holt backed the toll, it would have passed.", []),
    ("Ida Holt had backed the toll.", ["support"]),
    ("Leo Marr used to support the toll.", []),
    ("Ida Holt once opposed the toll.", []),
    ("Ida Holt opposed the toll.", ["oppose"]),
    ("Ida Holt dropped her opposition to the toll.", ["support"]),
    ("Pia Lund ended her support for the toll.", []),
    ("Pia Lund gave up her support for the toll.", []),
    ("Leo Marr opposes scrapping the toll.", ["support"]),
    ("Ida Holt voiced her opposition to the toll.", ["oppose"]),
    ("It is untrue that Ida Holt supports the toll.", []),
    ("Ida Holt was urged to support the toll.", []),
    ("Ida Holt will decide whether to support the toll.", []),
    ("Without Ida Holt supporting the toll, it will fail.", []),
    ("Leo Marr is no supporter of the toll.", []),
    ("Leo Marr is a supporter of the toll.", ["support"]),
    ("The toll was backed by neither Ida Holt nor Leo Marr.", []),
    ("The claim that Ida Holt opposes the toll is false.", []),
    ("Ida Holt ruled out backing the toll.", ["oppose"]),
    ("Ida Holt and Leo Marr oppose the toll.", ["oppose", "oppose"]),
    ("Ida Holt, who once opposed the toll, now supports the toll.", ["support"]),
]


@pytest.mark.parametrize(("text", "labels"), ROWS, ids=[t for t, _ in ROWS])
def test_what_is_not_so_takes_no_side(text: str, labels: list[str]) -> None:
    assert [label for holder, label, _ in ruled(text) if holder not in ("supporter", "supporters")] == labels


CONTRADICTED = [
    ("Ida Holt is not against the toll.", "against", "oppose", True),
    ("Ida Holt is against the toll.", "against", "oppose", False),
    ("Ida Holt does not support the toll.", "support", "support", True),
    ("Ida Holt does not support the toll.", "support", "oppose", False),  # what is seen is what the negation makes of it
    ("Ida Holt supports the toll.", "supports", "support", False),
]


@pytest.mark.parametrize(("text", "word", "side", "told"), CONTRADICTED, ids=[f"{t} {s}" for t, _, s, _ in CONTRADICTED])
def test_a_negated_word_does_not_take_its_own_side(text: str, word: str, side: str, told: bool) -> None:
    token = next(t for t in parse_text(text).tokens if t.text == word)
    assert is_contradicted(token, side) == told
