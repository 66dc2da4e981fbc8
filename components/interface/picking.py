"""Words picked in an article's own text, by mouse, finger or keys, as an exact place in it.

A component of streamlit's second kind: the text is set as text nodes, and what comes back is untrusted. A place counts
where the article has the very words there that the page says were selected."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.interface.reader_rows import in_units
from components.interface.scripts import pieces
from components.model import Article, Span
from components.wording import tr

PICKED = "picked-words"  # the form in which words were picked, and those for each of its fields
MOST = 12_000  # characters of an article that are shown at once
HOW = "Select words in the text. By keyboard: the arrows move, Shift and the arrows select, Enter takes one word."


def picked_in(form: str, target: str) -> Span | None:
    """Return the words that were picked for a field of a form, None where none were."""
    return _picked(form).get(target)


def _picked(form: str) -> dict[str, Span]:
    of: str
    found: dict[str, Span]
    of, found = st.session_state.get(PICKED, ("", {}))
    return found if of == form else {}


def pick(form: str, target: str, place: Span) -> None:
    """Take words for a field of a form."""
    st.session_state[PICKED] = (form, {**_picked(form), target: place})


def show_text(article: Article, marks: Mapping[str, Span | None], centre: Span, target: str, form: str) -> None:
    """Draw an article's text round a place, with what is marked, and keep what is picked for the field `target` of a
    form."""
    shown = text_round(article.text, centre)
    key = f"pick-{form}-{shown.start}"

    def take() -> None:
        told = st.session_state[key].get("picked")
        place = place_of(article.text, shown, told)
        if place is not None and told.get("target") in marks:
            pick(form, told["target"], place)

    units = {n: list(in_units(article.text, [m])[0]) if m else None for n, m in marks.items()}
    begin = in_units(article.text, [shown])[0].start
    say = {"label": tr("Text of the article"), "how": tr(HOW)}
    data = {"text": shown.of(article.text), "begin": begin, "marks": units, "target": target, "say": say}
    _text(data=data, key=key, height="content", on_picked_change=take)


def text_round(text: str, place: Span) -> Span:
    """Return the part of a text that is shown round a place: all of it, or whole lines of about `MOST` characters."""
    if len(text) <= MOST:
        return Span(0, len(text))
    start, end = max(0, place.start - MOST // 2), min(len(text), place.end + MOST // 2)
    start = text.rfind("\n", 0, start) + 1 if start and text.rfind("\n", start - MOST, start) >= 0 else start
    line = text.find("\n", end, end + MOST)
    return Span(start, line if line >= 0 else end)


def place_of(text: str, shown: Span, told: Any) -> Span | None:
    """Return the place of words that a page says were selected, without blanks at its ends and with its first and last
    word whole; None where the part that was shown has not these words there."""
    try:
        start, end, words = int(told["start"]), int(told["end"]), str(told["words"])
    except (TypeError, KeyError, ValueError, OverflowError):
        return None
    wide = text.encode("utf-16-le", "surrogatepass")
    if not 0 <= start < end <= len(wide) // 2:
        return None
    found = wide[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    first = len(wide[: 2 * start].decode("utf-16-le", "surrogatepass"))
    place = Span(first, first + len(found))
    if found != words or found != place.of(text) or not shown.start <= place.start < place.end <= shown.end:
        return None
    return _whole_words(text, place)


def _whole_words(text: str, place: Span) -> Span | None:
    words = place.of(text)
    start, end = place.start + len(words) - len(words.lstrip()), place.start + len(words.rstrip())
    if start >= end:
        return None
    while start and _is_of_word(text[start - 1]) and _is_of_word(text[start]):
        start -= 1
    while end < len(text) and _is_of_word(text[end - 1]) and _is_of_word(text[end]):
        end += 1
    return Span(start, end)


def _is_of_word(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LNM"


def _component() -> Any:
    return st.components.v2.component(
        "standpoint_picking",
        html='<div class="picking"></div>\n',
        css=pieces("picking.css"),
        js=pieces("selecting.js", "dark.js", "picking.js"),
    )


_text = _component()
