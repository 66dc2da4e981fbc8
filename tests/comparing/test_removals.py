"""Who is for somebody's removal is against them."""

import pytest

from components.comparing.signs import label_on
from components.model import Issue

LUND = Issue("l", "Vera Lund", ("Vera Lund", "Lund", "resignation"))
RESIGNATION = Issue("r", "Lund's resignation", ("resignation",))
SIGNS = [
    (LUND, "Lund's ouster", "support", "oppose"),
    (LUND, "firing Lund", "oppose", "support"),
    (LUND, "the mayor to fire Lund", "support", "oppose"),
    (LUND, "Lund to resign", "support", "oppose"),
    (LUND, "her removal", "support", "oppose"),
    (LUND, "the resignation", "support", "oppose"),
    (LUND, "Lund's veto", "oppose", "oppose"),  # what she does
    (LUND, "the harbour fire", "oppose", "oppose"),
    (LUND, "her plan for the removal", "support", "support"),
    (RESIGNATION, "her resignation", "support", "support"),
]


@pytest.mark.parametrize(("issue", "target", "label", "expected"), SIGNS)
def test_for_somebodys_removal_is_against_them(issue: Issue, target: str, label: str, expected: str) -> None:
    assert label_on(issue, target, label) == expected  # type: ignore[arg-type]
