"""What a file may cost, as documents and messages tell it, and what can be wrong with it."""

from __future__ import annotations

import pytest

from components.reading import limits

MB = 1_048_576
AS_TOLD = [
    ("MOST_BYTES", 10 * MB), ("MOST_CHARACTERS", 2_000_000), ("MOST_PAGES", 500), ("MOST_UNZIPPED", 50 * MB),
    ("MOST_ZIP_PARTS", 2000), ("MOST_FILES", 20), ("MOST_ARTICLES", 50), ("MOST_SESSION_CHARACTERS", 400_000),
    ("MOST_HTML_TAGS", 200_000), ("MOST_TAG_CHARACTERS", 20_000), ("MOST_HTML_CHARACTERS", 3_000_000),
    ("WALL_SECONDS", 20), ("CPU_SECONDS", 15), ("MEMORY_BYTES", 250 * MB), ("MOST_NOTES", 20), ("MOST_NOTE", 300),
    ("MOST_SOUGHT", 6), ("LONGEST_SOUGHT", 200),
]  # fmt: skip
CODES = (
    "empty too_big too_long type columns several binary encrypted no_text damaged old_word memory timeout crashed"
).split()


@pytest.mark.parametrize(("name", "value"), AS_TOLD)
def test_a_limit_moves_on_purpose_alone(name: str, value: int) -> None:
    assert getattr(limits, name) == value


def test_the_list_of_problems_is_closed() -> None:
    assert list(limits.PROBLEMS) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_problem_is_one_sentence_on_what_is_wrong_and_what_to_do(code: str) -> None:
    told = limits.PROBLEMS[code].replace(".docx", "")
    assert told.startswith("{name} ")
    assert ": " in told
    assert (told.count("."), told[-1]) == (1, ".")


def test_an_unknown_kind_is_told_the_known_ones() -> None:
    assert " and " in limits.PROBLEMS["type"].partition(" can): save it as one of these, or paste the text.")[0]
