"""Which findings are shown before the others are asked for."""

from __future__ import annotations

import pytest

from components.comparing import Finding
from components.interface.findings import first_of

ALTERED = [Finding("altered", "Quotation altered", f"Speaker {n}", ()) for n in range(20)]
CHANGE = [Finding("change", "Position that changed", f"Holder {n}", ()) for n in range(3)]
SAME = [Finding("identical", "The same quotation", "Ruth Amsel", ())]


@pytest.mark.parametrize(
    ("findings", "shown"),
    [
        ([], []),
        (ALTERED[:8], ALTERED[:8]),  # two more than a few: no switch for them
        (ALTERED[:9], ALTERED[:6]),
        ([*ALTERED, *CHANGE, *SAME], [*ALTERED[:6], CHANGE[0]]),
    ],
)
def test_a_few_and_one_of_each_kind(findings: list[Finding], shown: list[Finding]) -> None:
    assert first_of(findings) == shown
