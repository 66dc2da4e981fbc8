"""The pages that state figures: each table or sentence stands between two markers, and is written there from the data.

<!-- figures: short -->
…
<!-- figures end -->
"""

from __future__ import annotations

import re
from pathlib import Path

from components.accuracy.figures import SAYINGS, table_of
from components.errors import InputError

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "components/evaluation/README.md")
PLACE = re.compile(r"(<!-- figures: (\w+) -->\n).*?(\n<!-- figures end -->)", re.DOTALL)


def fill(page: str) -> str:
    """Return a page with its figures as the data has them; InputError if a marker names no table and no sentence."""
    return PLACE.sub(lambda m: m[1] + _named(m[2]) + m[3], page)


def write_pages() -> list[str]:
    """Write the figures into the pages and return those that changed; nothing is written unless all can be."""
    pages = {name: _read(name) for name in PAGES}
    filled = {name: fill(page) for name, page in pages.items()}
    changed = [name for name in PAGES if filled[name] != pages[name]]
    for name in changed:
        (ROOT / name).write_text(filled[name], encoding="utf-8")
    return changed


def _read(name: str) -> str:
    try:
        return (ROOT / name).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(f"{name} cannot be read ({error.strerror}): run this in a checkout of the project.") from error


def _named(name: str) -> str:
    try:
        return SAYINGS.get(name) or table_of(name)
    except KeyError:
        raise InputError(f"figures.toml has neither a table nor a sentence {name!r}: correct the marker.") from None
