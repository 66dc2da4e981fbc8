"""Lines of text: the one way to show an article's words, and whatever else was not written by us.

A component of streamlit's second kind. Each run of words is set as a text node, so no rule of Markdown and no markup is
ever applied to it, and what is copied is what the article says. A line may carry a button that leads to its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import streamlit as st

from components.interface.on_show import MessageKind
from components.interface.scripts import pieces
from components.interface.sent import as_sent
from components.model import PositionLabel, Span
from components.wording import retold, tr

Kind = Literal["title", "name", "passage", "source", "label", "note"] | MessageKind
Look = Literal["", "strong", "soft", "differs"] | PositionLabel
BUTTONS = {
    "show": "Show", "show_help": "Show this passage in its article",
    "drop": "Not right", "drop_help": "Take this finding out for good; undo brings it back",
    "copy": "Copy", "copy_help": "Copy this finding with its passages, word for word, and their sources",
    "copy_text": "Copy this text as it stands, with its source",
    "copied": "Copied", "by_hand": "The browser does not let this page copy. Take the text from here:",
}  # fmt: skip


class Run(NamedTuple):
    """Words that look alike."""

    text: str
    look: Look = ""


class Place(NamedTuple):
    """Where a line's button leads: a passage of an article."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Line:
    """A line of runs: an article's title or name, a passage, its source, a label of ours, a note or a message."""

    kind: Kind
    runs: tuple[Run, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Fold:
    """Lines that are shown when their heading is opened; `beside` is how many of them make a column, 0 where they stand
    one below the other."""

    heading: tuple[Run, ...]
    lines: tuple[Line, ...] = field(default=())
    beside: int = 0


class Action(NamedTuple):
    """A button of an article or an offer: the name by which it is told, its words, whether it can be pressed, and the
    name of its icon."""

    name: str
    words: str
    can: bool = True
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An open finding: its heading and its lines, in columns of `beside` lines or one below the other.

    `kind` is one of ours. By its name it is taken out as not right; `text` is what is copied of it.
    """

    kind: str
    heading: tuple[Run, ...]
    lines: tuple[Line, ...]
    beside: int
    name: str = ""  # without one it cannot be taken out
    text: str = ""  # without one it cannot be copied


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of what can be taken up, with its buttons at its end; its actions are told by its name."""

    runs: tuple[Run, ...]
    name: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """A line of counts of ours; each with a kind leads to the first card of it."""

    counts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A text to be taken elsewhere, a button above it that copies it."""

    text: str


Drawn = Copy | Line | Fold | Card | Offer | Counts


def line(kind: Kind, *parts: str | Run, place: Place | None = None) -> Line:
    """Return a line; a part without a look is plain."""
    return Line(kind, tuple(p if isinstance(p, Run) else Run(p) for p in parts), place)


def joined(parts: Iterable[str | Run], between: str = " · ") -> list[str | Run]:
    """Return the parts that are not empty with `between` between them, each in a run of its own."""
    kept = [p for p in parts if (p.text if isinstance(p, Run) else p)]
    return [x for p in kept for x in (between, p)][1:]


def runs_of(message: str, **values: str | Run | Sequence[str | Run]) -> list[str | Run]:
    """Return a message of ours in runs: each value, of one run or of several, keeps its look and stands where the
    language has it."""
    runs: list[str | Run] = []
    for number, words in enumerate(re.split(r"\{(\w+)\}", tr(message))):
        value = values[words] if number % 2 else words
        runs += [value] if isinstance(value, str | Run) else value
    return [r for r in runs if r]


def show_lines(lines: Sequence[Drawn], key: str | None = None, fresh: str = "") -> Place | None:
    """Draw lines; return the place whose button was pressed.

    `fresh` says what they were asked for now: they are brought into sight."""
    return show_cards(lines, key, fresh=fresh)[0]


def show_counts(counts: Counts, key: str) -> str:
    """Draw a line of counts; return the kind of a count that was pressed while none of its cards is on show."""
    return _draw({"lines": [_form(counts, {})]}, key).go or ""


def show_cards(
    lines: Sequence[Drawn], key: str | None = None, at: str = "", fresh: str = ""
) -> tuple[Place | None, str]:
    """Draw lines and cards; return the place whose button was pressed, and the name of the card that was said to be not
    right.

    `at` names the card that is brought into sight."""
    places: dict[str, Place] = {}
    data = [_form(one, places) for one in lines]
    result = _draw({"lines": data, "at": at, "fresh": fresh}, key)
    return places.get(result.show or ""), result.drop or ""


def show_offers(offers: Sequence[Offer], key: str, act: Callable[[str, str], None]) -> None:
    """Draw offers; `act` is told which of their buttons was pressed, and the name of its offer, before anything else is
    done."""

    def take() -> None:
        what, _, name = str(st.session_state[key].get("act") or "").partition("/")
        if what:
            act(what, name)

    _lines(
        data=as_sent({"lines": [_form(one, {}) for one in offers], "say": _say()}),
        key=key,
        height="content",
        on_act_change=take,
    )


def show_message(kind: MessageKind, sentence: str) -> None:
    """Draw one message, which may hold the name of a file or an article."""
    show_lines([line(kind, retold(sentence))])


def _form(one: Drawn, places: dict[str, Place]) -> dict[str, Any]:
    if isinstance(one, Copy):
        return {"copy": one.text}
    if isinstance(one, Counts):
        return {"counts": [list(c) for c in one.counts]}
    if isinstance(one, Card):
        lines = [_form(x, places) for x in one.lines]
        return {"card": one.kind, "heading": [list(r) for r in one.heading], "lines": lines, "beside": one.beside,
                "drop": one.name, "text": one.text}  # fmt: skip
    if isinstance(one, Offer):
        actions = [[f"{a.name}/{one.name}", a.words, a.can, a.icon] for a in one.actions]
        return {"kind": "source", "runs": [list(r) for r in one.runs], "actions": actions}
    if isinstance(one, Fold):
        return {
            "heading": [list(r) for r in one.heading],
            "lines": [_form(x, places) for x in one.lines],
            "beside": one.beside,
        }
    form: dict[str, Any] = {"kind": one.kind, "runs": [list(r) for r in one.runs]}
    if one.place:
        form["show"] = f"{len(places)}"
        places[form["show"]] = one.place
    return form


def _draw(data: dict[str, Any], key: str | None) -> Any:
    """Mount the component, its buttons worded."""
    return _lines(data=as_sent({**data, "say": _say()}), key=key, height="content", on_show_change=_no_more,
                  on_drop_change=_no_more,
                  on_go_change=_no_more)  # fmt: skip


def _say() -> dict[str, str]:
    return {name: tr(words) for name, words in BUTTONS.items()}


def _no_more() -> None:
    """Let the pressed button reach the script; what follows from it is done there."""


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_lines",
        html='<div class="lines"></div>\n',
        css=pieces("lines.css"),
        js=pieces("roving.js", "dark.js", "drawing.js", "copying.js", "lines.js"),
    )


_lines = _component()
