"""The largest uploads in a real Chromium: a file of ten megabytes is answered by us and not by the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.reading.limits import MOST_BYTES, PROBLEMS
from tests.browser.conftest import save, settle

LARGE = [
    ("exactly.md", MOST_BYTES, "too_long"),
    ("over.md", MOST_BYTES + 1, "too_big"),
    ("half-a-megabyte-over.pdf", MOST_BYTES + 500_000, "too_big"),
]


@pytest.mark.parametrize(("name", "size", "code"), LARGE)
def test_a_file_of_ten_megabytes_is_answered_in_our_words(
    page: Page, tmp_path: Path, name: str, size: int, code: str
) -> None:
    page.locator("input[type=file]").set_input_files(save(tmp_path, name, b"a *b* " * (size // 6) + b"a" * (size % 6)))
    sentence = PROBLEMS[code].partition("{name}")[2]
    expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible(timeout=60_000)
    settle(page)


def test_a_larger_file_is_refused_before_it_is_sent(page: Page, tmp_path: Path) -> None:
    page.locator("input[type=file]").set_input_files(save(tmp_path, "large.txt", b"a" * (2 * MOST_BYTES)))
    expect(page.get_by_text("must be 11.0MB or smaller")).to_be_visible(timeout=30_000)
