"""The figures of `figures.toml`: numbers with a name, and the sentences and tables that are made of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from components.wording import numeral, tr

IN_WORDS = "none one two three four five six seven eight nine ten".split()
NEAR = 0.25  # of ten: 62 of 100 is "six", 77 is "seven to eight"


def in_ten(share: float) -> str:
    """Return a share of 100 in words, of ten: "six", "seven to eight"; "none" and "ten" only where it is so."""
    below, rest = divmod(share / 10, 1)
    nearest = round(share / 10)
    if rest == 0 or (0 < nearest < 10 and not NEAR < rest < 1 - NEAR):
        return tr(IN_WORDS[nearest])
    return tr("{low} to {high}", low=tr(IN_WORDS[int(below)]), high=tr(IN_WORDS[int(below) + 1]))


def table_of(name: str) -> str:
    """Return a table as Markdown: the keys of its first row are the columns; KeyError if there is no such table."""
    rows: list[dict[str, str]] = _DATA[name]
    lines = [list(rows[0]), ["---"] * len(rows[0]), *([row[column] for column in rows[0]] for row in rows)]
    return "\n".join(f"|{'|'.join(f' {tr(cell)} ' if cell else ' ' for cell in line)}|" for line in lines).format(
        **_numbers()
    )


def say(name: str) -> str:
    """Return a sentence on the accuracy in the reader's language."""
    return tr(_DATA["sayings"][name]).format(**_numbers())


def known_accuracy() -> tuple[str, ...]:
    """Return what is known of the accuracy on other news, a sentence each."""
    return f"{tr('Measured on news that others annotated.')} {say('positions')}", say("attribution"), say("nothing")


def _numbers() -> dict[str, str]:
    """Return each number as it is written, and those that are shares of 100 in words too."""
    numbers: dict[str, float] = _DATA["numbers"]
    words = {f"{name}_in_ten": in_ten(n) for name, n in numbers.items() if 0 <= n <= 100}
    return {name: numeral(n, decimals=1 if isinstance(n, float) else 0) for name, n in numbers.items()} | words


_DATA: dict[str, Any] = tomllib.loads(Path(__file__).with_name("figures.toml").read_text(encoding="utf-8"))
NUMBERS = _numbers()
SAYINGS: dict[str, str] = {name: said.format(**NUMBERS) for name, said in _DATA["sayings"].items()}
