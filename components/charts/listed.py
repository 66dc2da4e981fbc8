"""What "Show data" of a chart lists: its marks in the words of a newsroom, without what only the drawing needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.charts.rows import Rows
from components.wording import tr

# field of a row -> its column; what is counted is named by the rows
COLUMNS = {
    "who": "who", "actor": "actor", "kind": "kind", "issue": "issue", "on": "on", "article": "article", "date": "day",
    "label": "position", "weight": "strength", "count": "statements", "verbs": "verbs", "implies": "implies",
    "hand": "set by hand",
}  # fmt: skip
TOLD = {"agree", "conflict"}  # of the kinds, those that rows hold as the program names them


def listed(rows: Rows) -> list[dict[str, Any]]:
    """Return the marks that count something, and ties, column -> value, each with the same columns."""
    marks = [r for r in rows if r.get("count", "tie" in r)]
    fields = [f for f in COLUMNS if any(f in r for r in marks)]
    return [{_name(f, r): tr(r[f]) if r.get(f) in TOLD else r.get(f) for f in fields} for r in marks]


def _name(field: str, row: Mapping[str, Any]) -> str:
    """Return the name of a column, with a capital at its beginning."""
    name = tr("passages") if field == "count" and "label" in row else tr(COLUMNS[field])
    return name[:1].upper() + name[1:]
