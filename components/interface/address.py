"""The address of a screen: which article, passage, finding, row, tab and filters are on show, in numbers and signs.

No word of an article is ever in it. A script in the page writes it (`connection.js`), without a step in the browser's
history of its own, so that Back goes from screen to screen. What comes from there is untrusted: what does not fit is
passed over. A screen names its widgets that have a place in its address as `Part`s.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple
from urllib.parse import urlencode

import streamlit as st

from components.interface.language import NAME, chosen_language
from components.interface.saving import sign_of
from components.interface.scripts import pieces
from components.interface.state import State
from components.interface.typed import is_typing
from components.model import Span
from components.wording import language

ECHO = 2.0  # seconds in which a page may still send the address before the last one: no wish of anybody's
LATEST = 4  # addresses that are remembered for that
WORK = "work"
MOST = 999  # the highest number that a part may have
NUMBER, PLACE, ROW = re.compile(r"\d{1,3}"), re.compile(r"(\d{1,6})-(\d{1,6})"), re.compile(r"(\d{1,3})-(\w{1,12})")


class Part(NamedTuple):
    """A widget with a place in the address: the name there, its key, what it is, and what may be chosen in it."""

    name: str
    key: str
    kind: Literal["switch", "share", "one", "many"]
    options: Callable[[State], Sequence[Any]] = lambda _: ()


def take_address(session: State, title: str, parts: Sequence[Part]) -> None:
    """Go to the place that the address names, if a person asked for it: by opening it, or by Back."""
    query = st.query_params.to_dict()
    if query == session.received:
        return
    session.received = query
    now = time.monotonic()
    written = [(where, q) for where, q, when in session.addresses[-LATEST:] if when > now - ECHO]
    last = [(where, q) for where, q, _ in session.addresses[-1:]]
    if query and (title, query) not in (*last, *written):
        for part in parts:
            _take_part(session, part, query.get(part.name, ""))
        if title == "Read":
            _take_article(session, query)
        if title == "Compare" and NUMBER.fullmatch(query.get("finding", "")):
            session.finding = session.wanted = int(query["finding"])
        if title == "Positions" and (row := ROW.fullmatch(query.get("row", ""))) and (article := _nth(session, row[1])):
            session.rows["position"] = f"{article}/{row[2]}"


def _nth(session: State, number: str) -> str:
    """Return the id of an article by its number on the Articles screen, nothing where there is none."""
    at = int(number) if NUMBER.fullmatch(number) else 0
    return session.articles[at - 1].id if 0 < at <= len(session.articles) else ""


def _take_article(session: State, query: Mapping[str, str]) -> None:
    article = _nth(session, query.get("article", ""))
    if article:
        found = PLACE.fullmatch(query.get("at", ""))
        span = Span(int(found[1]), int(found[2])) if found else None
        text = next(a.text for a in session.articles if a.id == article)
        session.show(article, span if span and span.start < span.end <= len(text) else None)
        finding = query.get("finding", "")
        if NUMBER.fullmatch(finding):
            session.origin = ("Compare", int(finding))


def _take_part(session: State, part: Part, text: str) -> None:
    """Set a widget to what the address says, before it is drawn."""
    value: Any = None
    if part.kind == "switch" and text == "1":
        value = True
    elif part.kind == "share" and NUMBER.fullmatch(text) and int(text) <= 100:
        value = int(text) / 100
    elif part.kind in ("one", "many") and text:
        options = part.options(session)
        numbers = [int(n) for n in text.split(".") if NUMBER.fullmatch(n)]
        chosen = [options[n - 1] for n in numbers if 0 < n <= len(options)]
        value = chosen if part.kind == "many" else next(iter(chosen), None)
    if value:
        st.session_state[part.key] = value


def write_address(session: State, title: str, parts: Sequence[Part]) -> str:
    """Return the address of what is on show, and remember that it is ours."""
    query = {name: value for name, value in _written(session, title, parts) if value}
    if (title, query) != tuple(session.addresses[-1][:2] if session.addresses else ()):
        session.addresses = [*session.addresses, (title, query, time.monotonic())][-LATEST:]
    return urlencode(query)


def _written(session: State, title: str, parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    numbers = {a.id: n for n, a in enumerate(session.articles, 1)}
    yield NAME, chosen_language()
    if session.file is not None:
        yield WORK, sign_of(session.file.stem)
    if title == "Read" and session.articles:
        yield "article", str(numbers.get(session.article, 1))
        if session.focus is not None:
            yield "at", f"{session.focus.start}-{session.focus.end}"
        yield "finding", str(session.origin[1] or "")
    if title == "Compare":
        yield "finding", str(session.finding or "")
    if title == "Positions" and session.rows.get("position"):
        article, _, row = session.rows["position"].partition("/")
        yield "row", f"{numbers[article]}-{row}" if article in numbers else ""
    for part in parts if session.analysed else ():
        yield part.name, _part_of(session, part)


def _part_of(session: State, part: Part) -> str:
    value = st.session_state.get(part.key)
    if not value:
        return ""
    if part.kind == "switch":
        return "1"
    if part.kind == "share":
        return str(round(100 * value))
    options = list(part.options(session))
    numbers = [options.index(v) + 1 for v in (value if part.kind == "many" else [value]) if v in options]
    return ".".join(str(n) for n in numbers if n <= MOST and (part.kind == "many" or n > 1))


_address = st.components.v2.component("standpoint_address", js=pieces("address.js"))


def show_address(session: State, key: str = "address") -> None:
    """Mount the script that writes the address, and goes back to how far a page was scrolled, or on to a part
    of it that was asked for."""
    address = write_address(session, session.screen, session.parts)
    # By its screen the data is new where the address is the same: a browser writes a new page's without any.
    _address(
        data={
            "address": address,
            "screen": session.screen,
            "returns": session.returns,
            "landings": session.landings[0],
            "land": session.landings[1],
            "lang": language(),
            "typed": is_typing(session),
        },
        key=key,
    )
