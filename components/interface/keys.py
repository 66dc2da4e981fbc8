"""The keys: one to each screen, those of a screen, and the page that lists them. All can be turned off together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import streamlit as st

from components.interface.scripts import pieces
from components.wording import tr

ON = "single-keys"  # the toggle that turns them off
LIST, FIND = "?", "/"
PRESSED = "pressed"


class Key(NamedTuple):
    """Keys, what they do, and where."""

    keys: str
    what: str
    where: str = "every screen"


KEYS = (
    Key("1 to 7", "Articles, Read, Positions, Check, Compare, Take away, About"),
    Key("?", "this list"),
    Key("u, Shift + u", "undo, redo"),
    Key("/", "to the field that finds words", "Read, Positions"),
    Key("j, k", "next and previous article", "Articles"),
    Key("Space, Enter, Alt + ↑ ↓", "choose the article, open its details, move it up or down", "Articles"),
    Key("j, k", "next and previous mark in the text", "Read"),
    Key("n, p", "next and previous article", "Read"),
    Key("m, Shift + m", "next and previous place that was found, through all articles", "Read"),
    Key("j, k", "next and previous row", "Positions"),
    Key("y, n, e", "accept, reject, edit the row", "Positions, Check"),
    Key("q, s", "cite the row, show it in its article", "Positions"),
    Key("Shift + arrows, Enter", "select words in the text of a form", "Positions, Check"),
    Key("← →", "previous and next row", "Check"),
    Key("j, k", "next and previous finding", "Compare"),
    Key("q", "copy the finding with its passages", "Compare"),
    Key(
        "arrows, Home, End",
        "among the marks of a text, the list beside it, the rows of a table, the cells of a chart; Tab leaves them",
    ),
    Key("Enter", "choose the mark, list the passages behind the cell"),
)


def is_on() -> bool:
    """Tell whether single keys are taken."""
    return bool(st.session_state.get(ON, True))


def keyed(name: str) -> str | None:
    """Return a key for a button, or nothing where single keys are off."""
    return name if is_on() else None


def listen(keys: Sequence[str]) -> str:
    """Take the keys of every screen; return the one that was pressed."""
    result = _keys(data={"on": is_on(), "keys": keys}, key=PRESSED, height="content", on_press_change=_no_more)
    return getattr(result, "press", "") or ""  # a screen that is read without a browser has no result


def pressed_key() -> str:
    """Return the key that was pressed, before `listen` is drawn."""
    found = st.session_state.get(PRESSED)
    return (found.get("press") if found else "") or ""


def show_keys() -> None:
    """List the keys, and let them be turned off for those who speak or whose hand may slip."""
    st.dialog(tr("Keys"), width="large", on_dismiss="rerun")(_draw_list)()


def _draw_list() -> None:
    st.markdown(_table())
    st.toggle(
        tr("Take single keys"),
        is_on(),
        key=ON,
        persist_state="session",
        help=tr("Off, nothing happens on a letter, a digit or a sign alone."),
    )


def _table() -> str:
    """Return the list as Markdown, each name of a screen in the reader's language."""
    rows = [
        f"| `{tr(k.keys)}` | {tr(k.what)} | {', '.join(tr(where) for where in k.where.split(', '))} |" for k in KEYS
    ]
    return "\n".join([f"| {tr('Keys')} | {tr('What they do')} | {tr('Where')} |", "|---|---|---|", *rows])


def _no_more() -> None:
    """Let the pressed key reach the script; what follows from it is done there."""


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_keys",
        html='<div class="keys"></div>\n',
        js=pieces("roving.js", "cells.js", "resting.js", "finding.js", "once.js", "keys.js"),
    )


_keys = _component()
