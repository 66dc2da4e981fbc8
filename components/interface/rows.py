"""A table of rows to choose from: columns where there is room, cards on a phone; every word is set as text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.model import PositionLabel


class Shown(NamedTuple):
    """A row: name, who, side or kind, towards what or in what role, passage or other names, what stands small beneath,
    the look of a side."""

    name: str
    who: str
    side: str
    towards: str
    passage: str
    facts: str
    label: PositionLabel | None = None


def show_rows(
    rows: Sequence[Shown],
    columns: Sequence[str],
    chosen: str,
    words: Sequence[str],
    key: str,
    choose: Callable[[str], None],
    label: str,
) -> None:
    """Draw rows under the names of their columns, `words` marked in them; `label` tells those who hear them what they
    are.

    `choose` is told a row that was chosen before anything else is done: a key pressed at once after it acts on that
    row."""

    def take() -> None:
        name = st.session_state[key].get("chosen")
        if name:
            choose(str(name))

    data = {
        "label": label,
        "rows": [list(r) for r in rows],
        "columns": list(columns),
        "chosen": chosen,
        "words": [w for w in words if w],
    }
    _rows(data=as_sent(data), key=key, height="content", on_chosen_change=take)


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_rows",
        html='<div class="rows"></div>\n',
        css=pieces("rows.css"),
        js=pieces("roving.js", "dark.js", "rows.js"),
    )


_rows = _component()
