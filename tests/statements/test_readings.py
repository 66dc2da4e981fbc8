"""Attributions as the rules propose them, text by text, each with all it gives: `readings.txt`."""

from pathlib import Path

import pytest

from tests.readings import read_readings
from tests.statements.readings import rows_of

READINGS = read_readings(Path(__file__).with_name("readings.txt"))


@pytest.mark.parametrize("text", READINGS)
def test_a_text_gives_these_candidates_and_no_other(text: str) -> None:
    assert rows_of(text) == READINGS[text]
