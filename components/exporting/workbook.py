"""All tables as one workbook (XLSX), by XlsxWriter in memory: a sheet each, typed, filtered, its header in place while
one scrolls.

Words are written as words and never as formulas; where a spreadsheet might take them for one when the cell is edited or
saved as CSV, the cell has the mark that says they are text, and the words stay as they are."""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping, Sequence
from typing import Any

from components.exporting.plain_xml import plain
from components.exporting.rows import Row, title_of
from components.exporting.tables import defuse

MOST_SIGNS = 32_767  # UTF-16 units that a cell holds
CUT = " … (cut: a cell holds no more)"
FIRST_DAY = datetime.date(1900, 3, 1)  # before it spreadsheets count days differently
WIDE = frozenset(["passage", "content", "why", "towards", "title", "terms", "also"])


def to_xlsx(tables: Mapping[str, Sequence[Row]], about: Sequence[str] = ()) -> bytes:
    """Return a workbook of these sheets, with a first one that says what it holds."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    looks = {
        "head": book.add_format({"bold": True, "bottom": 1}), "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "share": book.add_format({"num_format": "0.00"}), "text": book.add_format({"quote_prefix": True}),
    }  # fmt: skip
    first = book.add_worksheet("about")
    first.set_column(0, 0, 100)
    for n, words in enumerate(about):
        _put(first, n, 0, words, looks)
    for name, rows in tables.items():
        sheet = book.add_worksheet(name)
        fields = rows[0]._fields if rows else ("nothing found",)
        for column, field in enumerate(fields):
            sheet.write_string(0, column, title_of(field), looks["head"])
            sheet.set_column(column, column, 60 if field in WIDE else 16)
        for n, row in enumerate(rows, 1):
            for column, (field, value) in enumerate(zip(fields, row, strict=True)):
                _put(sheet, n, column, typed(field, value), looks)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(fields) - 1)
    book.close()
    return out.getvalue()


def typed(field: str, value: object) -> object:
    """Return a value as a cell has it: a date where a field of dates holds a whole day, yes and no as truth."""
    if field == "date" and isinstance(value, str):
        try:
            day = datetime.date.fromisoformat(value)
        except ValueError:
            return value
        return day if day >= FIRST_DAY and len(value) == 10 else value
    return value == "yes" if field in ("lead", "sure", "checked") and value in ("yes", "no") else value


def _put(sheet: Any, row: int, column: int, value: object, looks: dict[str, Any]) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, looks["share"] if isinstance(value, float) else None)
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, looks["date"])
    elif value not in (None, ""):
        words = fitted(plain(str(value)))
        sheet.write_string(row, column, words, looks["text"] if defuse(value) != value else None)


def fitted(text: str) -> str:
    """Return text that a cell can hold, cut with a word on it where it is longer."""
    if len(text.encode("utf-16-le", "replace")) <= 2 * MOST_SIGNS:
        return text
    return text.encode("utf-16-le", "replace")[: 2 * (MOST_SIGNS - len(CUT))].decode("utf-16-le", "ignore") + CUT
