"""Read tables of words, which ship as CSV files; one sentence names file and row where one was edited wrongly."""

from __future__ import annotations

import csv
from collections.abc import Collection
from pathlib import Path

from components.errors import ModelError

ROOM = Path(__file__).parent


def read_table(name: str, columns: Collection[str]) -> list[dict[str, str]]:
    """Return the rows of a file of this room by column; ModelError if it, or one of `columns` in a row, is missing."""
    try:
        with (ROOM / name).open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            rows = [dict.fromkeys(table.fieldnames or (), ""), *table]
    except (OSError, ValueError, csv.Error) as error:
        raise ModelError(
            f"The list components/lexicon/{name} cannot be read: get Standpoint again, or save the list as UTF-8."
        ) from error
    for number, row in enumerate(rows, 1):
        if any(row.get(column) is None for column in columns):
            raise wrong(name, number, "lacks a column", f"give it {', '.join(sorted(columns))}")
    return rows[1:]


def wrong(name: str, number: int, what: str, do: str) -> ModelError:
    """Return the error of a row: `what` is wrong with it, what to `do`. The header is row 1, as in a spreadsheet."""
    return ModelError(f"The list components/lexicon/{name} {what} in row {number}: {do}.")
