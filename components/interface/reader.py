"""The reader: an article as text nodes with its marks, and beside it what was read from it, in step.

A component of streamlit's second kind. The HTML, CSS and script are fixed; article text arrives as data and is set by
`textContent` only, so that nothing in it becomes markup.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from components.interface.reader_rows import ReaderData
from components.interface.scripts import pieces
from components.interface.sent import as_sent


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_reader",
        html='<div class="reader"></div>\n',
        css=pieces("reader.css"),
        js=pieces("roving.js", "selecting.js", "dark.js", "reader.js"),
    )


_reader = _component()


def show_reader(data: ReaderData, key: str) -> str:
    """Mount the reader with `data` (see `reader_rows.reader_data`); return the name of the way that was taken from it,
    if one was."""
    return str(_reader(data=as_sent(data), key=key, height="content", on_go_change=_no_more).go or "")


def _no_more() -> None:
    """Let the taken way reach the script; what follows from it is done there."""
