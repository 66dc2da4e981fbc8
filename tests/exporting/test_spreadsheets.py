"""No cell of a table is taken for a formula, whichever separator the spreadsheet cuts at, and the words come back
whole."""

import csv
import io
from collections import namedtuple
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.comparing import make_timeline
from components.exporting.plain_text import one_line, timeline_rows
from components.exporting.rows import Row
from components.exporting.tables import (
    SIGNS,
    actor_rows,
    defuse,
    finding_rows,
    restore,
    stance_rows,
    statement_rows,
    to_csv,
)
from tests.builders import sample_corpus

LINK = '=HYPERLINK("http://evil.example","x")'
HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "  =1+1", "\u00a0=1",
    "\u3000=1", "\u200b=1", "\t=1", "\r=1", "\n=1", "\ufeff=1", '"=1"', f"Text;{LINK}; more", f"Text; {LINK}",
    f'a;"{LINK}"', "a;'=1", "a\t=1", "a\t +1", "a\n-1", "a\r\n@x", "a;\n;\t=1", f"a;;{LINK}", f'"a";{LINK}',
    f'a";{LINK}', f'a",{LINK};{LINK}', "a\u2028=1", "a\x0b=1", ";=1", "a;＝1",
]  # fmt: skip
HARMLESS = [
    "a=b",
    "1 - 1",
    "twenty-one; and more",
    "a; b = c",
    "a, -b",
    "x@y.example",
    "3",
    "",
    "'tis",
    "a\tb",
    "he said; she said",
]


def tables() -> dict[str, Sequence[Row]]:
    corpus = sample_corpus()
    made = {make.__name__: make(corpus) for make in (stance_rows, statement_rows, actor_rows, finding_rows)}
    return {**made, "timeline_rows": timeline_rows(corpus, make_timeline(corpus))}


def is_formula(cell: str) -> bool:
    return cell.strip(" \t\r\n\v\f\u00a0\u3000\u200b\ufeff").startswith(SIGNS)


def cells(data: bytes, separator: str) -> list[str]:
    text = data.decode("utf-8-sig")
    return [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) for cell in row]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("name", list(tables()))
def test_no_cell_of_any_table_is_a_formula(name: str, separator: str) -> None:
    row = tables()[name][0]
    fields = [field for field, value in row._asdict().items() if isinstance(value, str)]
    rows = [row._replace(**{field: hostile}) for field in fields for hostile in HOSTILE]
    rows += [row._replace(**dict.fromkeys(fields, hostile)) for hostile in HOSTILE]
    assert any(is_formula(c) for r in rows for c in map(str, r))
    assert [c for c in cells(to_csv(rows), separator) if is_formula(c)] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_text_is_marked_and_comes_back(text: str) -> None:
    safe = defuse(text)
    assert isinstance(safe, str)
    assert safe != text
    assert restore(safe) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert defuse(text) == text == restore(text)


@given(st.text(alphabet=";\t\n \"'=-a＝", max_size=12))
def test_any_text_comes_back_and_no_part_of_it_is_a_formula(text: str) -> None:
    safe = defuse(text)
    assert isinstance(safe, str)
    assert restore(safe) == text
    for separator in (",", ";", "\t"):
        for row in ([text, "b"], ["a", text], ["a", "b;", text]):
            columns = namedtuple("columns", [f"column{n}" for n in range(len(row))])(*row)
            assert not any(is_formula(c) for c in cells(to_csv([columns]), separator))


def test_a_long_run_of_separators_is_no_trap() -> None:
    text = ";\t" * 500_000
    assert defuse(text) == text


LINES = [
    ("a\nb", "a b"),
    ("a \r\n  b", "a b"),
    ("5\u00a0000  crowns\u202f", "5\u00a0000  crowns\u202f"),
    ("a\u2028b", "a b"),
]


@pytest.mark.parametrize(("text", "line"), LINES)
def test_only_line_breaks_become_a_space(text: str, line: str) -> None:
    assert one_line(text) == line
