"""Passages of a set on the screen, each with the way to its place: one by one, as the set in short, as a timeline."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.charts import short_names
from components.charts.names import outlet_names
from components.comparing import make_digest, make_timeline
from components.comparing.common_ground import find_tellers
from components.comparing.digest import Told
from components.comparing.timeline import Moment
from components.exporting.plain_text import digest_text, sentence_parts
from components.interface.cache import derived
from components.interface.lines import Copy, Fold, Line, Place, Run, joined, line, runs_of, show_lines
from components.interface.page import READ
from components.interface.preparing import SENTENCES
from components.interface.state import State
from components.model import Corpus, Span
from components.wording import language, numeral, tr

LONGEST = 400  # characters of a passage
NAMED = 5  # articles without a date that are named
FEW = 40  # moments of a timeline before the others are asked for


def show_passages(session: State, lines: Sequence[Line | Fold], key: str, fresh: str = "") -> None:
    """Draw lines and go to the place whose button is pressed; what is `fresh` is brought into sight."""
    place = show_lines(lines, key, fresh)
    if place is not None:
        session.show(place.article, place.span)
        st.switch_page(READ)


def passage_lines(corpus: Corpus, article_id: str, span: Span, differing: Sequence[Span] = ()) -> list[Line]:
    """Return one passage: its source with the way to its place, then its words, those marked that differ from another
    report's, or that decided on a side."""
    article = corpus.analysis(article_id).article
    outlet = outlet_names([a.article for a in corpus.analyses])[article_id]
    source = joined((Run(outlet, "strong"), article.date), " ")
    return [
        line("source", *source, place=Place(article_id, span)),
        line("passage", *words_of(article.text, span, differing)),
    ]


def words_of(text: str, span: Span, differing: Sequence[Span]) -> list[Run]:
    """Return the words of a passage, no more than the longest that is shown, from where the first of them differ; a
    mark that is not within it is passed over."""
    differing = sorted(d for d in differing if span.contains(d))
    first = min((d.end for d in differing), default=span.start)
    start = span.start if first - span.start <= LONGEST else max(span.start, first - LONGEST // 2)
    end = min(span.end, start + LONGEST)
    runs, here = [Run("…", "soft")] if start > span.start else [], start
    for place in differing:
        if here <= place.start and place.end <= end:
            runs += [Run(text[here : place.start]), Run(place.of(text), "differs")]
            here = place.end
    return [r for r in (*runs, Run(text[here:end]), Run("…" if end < span.end else "", "soft")) if r.text]


def show_digest(session: State, corpus: Corpus) -> None:
    """Draw the set in a few sentences: what several reports tell first, then what one tells."""
    length = st.slider(tr("Sentences"), 3, 20, SENTENCES, key="digest-length", persist_state="session")

    def make() -> tuple[Told, ...]:
        return make_digest(corpus, length, derived(session, ("tellers",), lambda: find_tellers(corpus)))

    digest = derived(session, ("digest", length), make)
    if not digest:
        st.info(tr("No sentence of these articles is long enough to stand in a digest."))
        return
    st.caption(
        tr("What several reports are found to tell comes first. Each main voice is heard before any is heard twice.")
    )
    lines = derived(session, ("digest lines", length, language()),
                    lambda: [x for told in digest for x in _digest_lines(corpus, told)])  # fmt: skip
    show_passages(session, lines, "digest")
    with st.expander(tr("Copy it as text, with sources")):
        text = derived(session, ("digest text", length, language()), lambda: digest_text(corpus, digest))
        show_lines([Copy(text)], key="digest-text")


def _digest_lines(corpus: Corpus, told: Told) -> list[Line]:
    analysis = corpus.analysis(told.article)
    names, outlets = {a.id: a.name for a in corpus.actors}, short_names([a.article for a in corpus.analyses])
    also = joined((outlets[a] for a in told.articles if a != told.article), ", ")
    voices = joined((names[v] for v in told.voices), ", ")
    facts = joined((Run(outlets[told.article], "strong"), analysis.article.date))
    if also:
        facts += [" · ", *runs_of("told also by {reports}", reports=also)]
    elif told.alone:
        facts.append(f" · {tr('only here')}")
    facts += [" · ", *runs_of("first words of {names}", names=voices)] if voices else []
    words = [Run(p.text, "soft" if p.ours else "") for p in sentence_parts(analysis, told.sentence)]
    return [line("source", *facts, place=Place(told.article, told.span)), line("passage", *words)]


def few_of(names: Sequence[str]) -> list[str | Run]:
    """Return the first few names, and how many more there are."""
    more = [tr("and {count} more", count=numeral(len(names) - NAMED))] if len(names) > NAMED else []
    return joined([*names[: NAMED if more else None], *more], ", ")


def show_timeline(session: State, corpus: Corpus) -> None:
    """Draw the dated sentences of the set in order of time."""
    moments = derived(session, ("timeline",), lambda: make_timeline(corpus))
    st.caption(tr("Days such as Thursday or two weeks ago are read against the date of their article."))
    lines: list[Line] = []
    undated = [a.article.label for a in corpus.analyses if not a.article.date]
    if undated:
        left = runs_of(
            "Without a date of their own, such words are left out: {articles}. Add dates on the Articles page.",
            articles=few_of(undated),
        )
        lines.append(line("note", *left))
    all_words = tr("Show all {count} moments", count=numeral(len(moments)))
    many = len(moments) > FEW and not st.toggle(all_words, key="all-moments", persist_state="session")
    drawn = derived(session, ("moments", many), lambda: _moment_lines(corpus, moments[:FEW] if many else moments))
    show_passages(session, [*lines, *drawn], "timeline-lines")
    if not moments:
        st.info(tr("No sentence of these articles names a date."))


def _moment_lines(corpus: Corpus, moments: Sequence[Moment]) -> list[Line]:
    lines: list[Line] = []
    for number, moment in enumerate(moments):
        if not number or moment.when != moments[number - 1].when:
            lines.append(line("name", moment.when))
        lines += [x for told in moment.tellings for x in passage_lines(corpus, told.article, told.span, (told.words,))]
    return lines
