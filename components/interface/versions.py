"""Two versions of one article on the screen: what was dropped, altered and added, the two side by side."""

from __future__ import annotations

import streamlit as st

from components.charts.limits import limit_of
from components.comparing.versions import Change, Versions, find_versions
from components.interface.cache import derived
from components.interface.lines import Fold, Line, Run, joined, line
from components.interface.passages import passage_lines, show_passages
from components.interface.state import State
from components.model import Corpus
from components.wording import tr, trn

LABELS = {"dropped": "Dropped in the later version", "altered": "Altered", "added": "Added in the later version"}
LONGEST = 90  # code points of a sentence in the heading of its row


def show_versions(session: State, corpus: Corpus) -> None:
    """Show the versions of one article that the set holds; nothing where there are none."""
    found = derived(session, ("versions",), lambda: find_versions(corpus))
    if found:
        with st.expander(tr("Two versions of one article: what was dropped, altered, added"), key="versions"):
            show_passages(
                session,
                [line("source", tr(limit_of("versions"))), *(x for v in found for x in _lines(v, corpus))],
                "version-lines",
            )


def _lines(versions: Versions, corpus: Corpus) -> list[Line | Fold]:
    earlier, later = (corpus.analysis(a).article for a in (versions.earlier, versions.later))
    names = joined(
        (earlier.outlet, earlier.title, earlier.date or tr("no date"), tr("then"), later.date or tr("no date")), " · "
    )
    told = trn(
        "{same} sentences are the same, {count} is not.",
        "{same} sentences are the same, {count} are not.",
        len(versions.changes),
        same=versions.same,
    )
    return [line("name", *names), line("source", told), *(_fold(c, corpus) for c in versions.changes)]


def _fold(change: Change, corpus: Corpus) -> Fold:
    sides = [
        (p, w) for p, w in ((change.before, change.words_before), (change.after, change.words_after)) if p is not None
    ]
    place = sides[-1][0]
    text = place.span.of(corpus.analysis(place.article).article.text)
    passages = [passage_lines(corpus, p.article, p.span, w) for p, w in sides]
    heading = (
        Run(tr(LABELS[change.kind]), "strong"),
        Run(f": {text[:LONGEST]}"),
        Run("…" if len(text) > LONGEST else "", "soft"),
    )
    return Fold(heading, tuple(x for lines in passages for x in lines), len(passages[0]) if len(passages) > 1 else 0)
