"""The articles of the set in a list: several are chosen at once, each is moved by buttons, keys or a hand.

A component of streamlit's second kind, as the lines of text are: every word is set as a text node."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from components.interface.lines import Action, Line, Run
from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.wording import tr

WORDS = {
    "all": "Choose all", "chosen": "{count} of {all} chosen", "edit": "Edit", "join": "Join into one",
    "move": "Move to place", "place": "Place in the list", "remove": "Remove", "drag": "Drag to another place",
    "hint": "Choose several to edit, join, move or remove them in one step.",
}  # fmt: skip


class Entry(NamedTuple):
    """An article of the list: its id, its heading and lines, and its buttons."""

    name: str
    heading: tuple[Run, ...]
    lines: tuple[Line, ...]
    actions: tuple[Action, ...]


def show_shelf(entries: Sequence[Entry], key: str, act: Callable[[str, Sequence[str], int], None]) -> None:
    """Draw the list; `act` is told what was asked for, of which articles and to which place, before anything else is
    done."""

    def take() -> None:
        asked = st.session_state[key].get("act")
        what, names, place = read_act(asked)
        if what:
            act(what, names, place)

    data = {"lines": [_form(one) for one in entries], "say": {name: tr(words) for name, words in WORDS.items()}}
    _shelf(data=as_sent(data), key=key, height="content", on_act_change=take)


def read_act(asked: object) -> tuple[str, tuple[str, ...], int]:
    """Return what the page asks for, of which articles, to which place; nothing where it does not say so: it is
    untrusted."""
    match asked:
        case {"what": str(what), "names": [*names], "place": int(place)} if all(isinstance(n, str) for n in names):
            return what, tuple(names), place
    return "", (), 0


def _form(one: Entry) -> dict[str, Any]:
    return {
        "name": one.name,
        "heading": [list(r) for r in one.heading],
        "lines": [{"kind": x.kind, "runs": [list(r) for r in x.runs]} for x in one.lines],
        "actions": [list(a) for a in one.actions],
    }


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_shelf",
        html='<div class="lines shelf"></div>\n',
        css=pieces("lines.css", "shelf.css"),
        js=pieces("roving.js", "dark.js", "drawing.js", "shelf.js"),
    )


_shelf = _component()
