"""What one will get, on the empty first screen: a few lines that the app itself read from its sample.

`glimpse.json` is written by `python -m tests.glimpse`, and a test compares it with a fresh analysis, so that it never
shows what the app no longer finds. Its buttons lead into the sample itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import streamlit as st

from components.interface.lines import Card, Line, Place, Run, line, runs_of, show_lines
from components.interface.page import READ
from components.interface.samples import add_sample, list_samples
from components.interface.state import State
from components.model import Span
from components.sharing import load_once
from components.wording import tr

FILE = Path(__file__).with_suffix(".json")
SAMPLE = "Ostra harbour"


class Row(NamedTuple):
    """A position as it is shown: who, which side, towards what, in which words, where."""

    who: str
    side: Run
    towards: str
    passage: str
    source: str
    place: Place


class Passage(NamedTuple):
    """A passage of the finding: its source and its words, in runs."""

    source: str
    place: Place
    runs: tuple[Run, ...]


class Glimpse(NamedTuple):
    """A few positions and one finding; its label is ours."""

    rows: tuple[Row, ...]
    label: str
    subject: str
    passages: tuple[Passage, ...]


def _place(form: list[str | int]) -> Place:
    article, start, end = form
    return Place(str(article), Span(int(start), int(end)))


@load_once
def glimpse() -> Glimpse:
    """Return what is shown, from the file that we ship."""
    form = json.loads(FILE.read_text(encoding="utf-8"))
    rows = tuple(Row(who, Run(*side), on, words, source, _place(place))
                 for who, side, on, words, source, place in form["rows"])  # fmt: skip
    passages = tuple(Passage(p[0], _place(p[1]), tuple(Run(*r) for r in p[2])) for p in form["passages"])
    return Glimpse(rows, form["label"], form["subject"], passages)


def glimpse_lines(found: Glimpse) -> list[Line | Card]:
    """Return the lines: what differs between two reports, then who stands where."""
    heading = (Run(tr(found.label), "strong"), Run(f": {found.subject}"))
    beside = [x for p in found.passages for x in (line("source", p.source, place=p.place), line("passage", *p.runs))]
    lines: list[Line | Card] = [Card("glimpse", heading, tuple(beside), 2)]
    for row in found.rows:
        who = runs_of(
            "{who} {side}: {target}", who=row.who, side=Run(tr(row.side.text), row.side.look), target=row.towards
        )
        lines += [line("name", *who, place=row.place), line("passage", row.passage), line("source", row.source)]
    return lines


def show_glimpse(session: State) -> None:
    """Draw the glimpse; a button in it opens the sample at the place."""
    st.header(tr("What you get"), anchor=False)
    st.caption(tr("Read by Standpoint from four invented reports on one harbour: its first sample."))
    place = show_lines(glimpse_lines(glimpse()), key="glimpse")
    if place is not None:
        add_sample(session, next(s for s in list_samples() if s.name == SAMPLE))
        session.show(place.article, place.span)
        st.switch_page(READ)
