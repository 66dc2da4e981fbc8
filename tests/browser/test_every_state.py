"""Axe on every screen and state, in both themes: at 1400 px, at 1400 px enlarged to 200 % (700 px), and at 390 px.

A few states stand in the run of all tests; all of them are walked by `python -m pytest -m slow
tests/browser/test_every_state.py`. `STANDPOINT_PICTURES=FOLDER` keeps a picture of each.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import open_page
from tests.browser.states import WALKS, Walk, walk_empty, walk_failing
from tests.browser.test_phone import WIDE
from tests.browser.test_whole_way import violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PICTURES = os.environ.get("STANDPOINT_PICTURES", "")
WIDTHS = (1400, 700, 390)
SHORT = {(walk_empty, "light", 1400), (walk_failing, "dark", 390)}
VIEWS = [
    pytest.param(*view, marks=() if view in SHORT else pytest.mark.slow, id=f"{view[0].__name__}-{view[1]}-{view[2]}")
    for view in ((walk, theme, width) for walk in WALKS for theme in ("light", "dark") for width in WIDTHS)
]


def keep_picture(page: Page, name: str) -> None:
    if PICTURES:
        page.screenshot(path=str(Path(PICTURES) / f"{re.sub(r'[^a-z0-9]+', '-', name.lower())}.png"))


@pytest.mark.parametrize(("walk", "theme", "width"), VIEWS)
def test_axe_finds_nothing_in_any_state(browser: Browser, server: str, walk: Walk, theme: str, width: int) -> None:
    found = {}
    for page in open_page(browser, server, theme, width):
        for state in walk(page):
            keep_picture(page, f"{state} {theme} {width}")
            found[state] = violations(page) + ["scrolls sideways"] * page.evaluate(WIDE)
            for fault in ("This app has encountered an error", "BidiComponent Error"):
                found[state] += page.get_by_text(fault).all_inner_texts()
    assert {state: what for state, what in found.items() if what} == {}
