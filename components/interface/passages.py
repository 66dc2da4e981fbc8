"""Passages of a set on the screen, each with the way to its place: one by one, as the set in short, as a timeline."""

from __future__ import annotations

import streamlit as st

from components.charts import short_names
from components.comparing import make_digest, make_timeline
from components.exporting.plain_text import digest_text, sentence_text
from components.interface.cache import derived
from components.interface.page import READ
from components.interface.safe import plain
from components.interface.state import State
from components.model import Corpus, Span


def passage(session: State, corpus: Corpus, article_id: str, span: Span, key: str) -> None:
    """Draw one passage with the way to its place."""
    analysis = corpus.analysis(article_id)
    text, link = st.columns([5, 1], vertical_alignment="center")
    outlet = analysis.article.outlet or analysis.article.title
    words = " ".join(span.of(analysis.article.text).split())
    text.markdown(f"**{plain(outlet)}** {plain(analysis.article.date)}  \n{plain(words[:400])}{'…' if len(words) > 400 else ''}")
    if link.button("Show", key=key, icon=":material/menu_book:", help="Show this passage in its article"):
        session.show(article_id, span)
        st.switch_page(READ)


def show_digest(session: State, corpus: Corpus) -> None:
    """Draw the set in a few sentences: what is common first, then what only one report says."""
    length = st.slider("Sentences", 3, 20, 8, key="digest-length", persist_state="session")
    digest = derived(session, ("digest", length), lambda: make_digest(corpus, length))
    if not digest:
        st.info("No sentence of these articles is long enough to stand in a digest.")
        return
    st.caption("What several reports tell comes first, then what only one tells. Each main voice is heard before any is heard twice.")
    names, outlets = {a.id: a.name for a in corpus.actors}, short_names([a.article for a in corpus.analyses])
    for number, told in enumerate(digest):
        analysis = corpus.analysis(told.article)
        text, link = st.columns([5, 1], vertical_alignment="center")
        also = [outlets[a] for a in told.articles if a != told.article]
        facts = [plain(outlets[told.article]), plain(analysis.article.date), f"told also by {', '.join(map(plain, also))}" if also else "only here"]
        facts += [f"first words of {', '.join(plain(names[v]) for v in told.voices)}"] if told.voices else []
        text.markdown(plain(sentence_text(analysis, told.sentence)))
        text.caption(" · ".join(f for f in facts if f))
        if link.button("Show", key=f"digest-{number}", icon=":material/menu_book:", help="Show this sentence in its article"):
            session.show(told.article, told.span)
            st.switch_page(READ)
    with st.expander("Copy it as text, with sources"):
        st.code(digest_text(corpus, digest), language=None, wrap_lines=True)


def show_timeline(session: State, corpus: Corpus) -> None:
    """Draw the dated sentences of the set in order of time."""
    line = derived(session, ("timeline",), lambda: make_timeline(corpus))
    st.caption("“On Thursday” and “two weeks ago” are read against the date of their article.")
    undated = [a.article.outlet or a.article.title for a in corpus.analyses if not a.article.date]
    if undated:
        st.caption(f"Without a date of their own, such words are left out: {', '.join(map(plain, undated))}. Add dates on the Articles page.")
    if not line:
        st.info("No sentence of these articles names a date.")
    for number, moment in enumerate(line):
        st.markdown(f"**{plain(moment.when)}**")
        for place, told in enumerate(moment.tellings):
            passage(session, corpus, told.article, told.span, f"time-{number}-{place}")
