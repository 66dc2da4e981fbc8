"""What is written once is a cue and a side: a phrase that attributes takes the side that its words take elsewhere."""

import pytest

from tests.builders import analysed, ruled

# Each with its near miss: one word apart, and no side.
PAIRS = [
    ("Ida Holt cast doubt on the toll.", "Ida Holt cast light on the toll.", "oppose", "the toll"),
    ("Ida Holt heaped praise on the board.", "Ida Holt heaped sand on the board.", "support", "the board"),
    ("Ida Holt pointed the finger at the council.", "Ida Holt pointed the camera at the council.", "oppose",
     "the council"),
    ("Ida Holt took a swipe at the title.", "Ida Holt took a shot at the title.", "oppose", "the title"),
    ("Ida Holt put stock in the merger.", "Ida Holt bought stock in the merger.", "support", "the merger"),
    ("Ida Holt voiced unease over the merger.", "Ida Holt voiced adverts over the merger.", "oppose", "the merger"),
    ("Ida Holt backed away from the merger.", "Ida Holt backed away on the merger.", "oppose", "the merger"),
    ("Ida Holt signed off on the merger.", "Ida Holt signed off after the merger.", "support", "the merger"),
    ("Ida Holt stood up to the board.", "Ida Holt stood up at the board.", "oppose", "the board"),
    ("Ida Holt spoke out for the merger.", "Ida Holt spoke out at the merger.", "support", "the merger"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "near_miss", "side", "target"), PAIRS)
def test_a_cue_takes_its_side(text: str, near_miss: str, side: str, target: str) -> None:
    assert ruled(text) == [("Ida Holt", side, target)]
    assert ruled(near_miss) == []


@pytest.mark.parametrize(("text", "near_miss"), [
    ("Ida Holt spoke highly of the board.", "Ida Holt leapt highly of the board."),
    ("Ida Holt sticks up for the council.", "Ida Holt looks up for the council."),
    ("Ida Holt renewed her plea for help.", "Ida Holt renewed her lease for help."),
])  # fmt: skip
def test_a_side_is_a_cue(text: str, near_miss: str) -> None:
    assert [s.rule for s in analysed(text).statements] == ["phrase"]
    assert "phrase" not in [s.rule for s in analysed(near_miss).statements]
