"""What was read and what was not: counted before anything is called absent, article by article when it is opened."""

from __future__ import annotations

from collections.abc import Container

import streamlit as st

from components.charts import short_names
from components.comparing.coverage import Coverage, what_was_read
from components.interface.cache import derived
from components.interface.lines import Line, Run, joined, line, runs_of, show_lines
from components.interface.state import State
from components.model import Article, Corpus
from components.wording import numeral, retold, tr, trn


def show_coverage(session: State, corpus: Corpus) -> None:
    """Count what was read, what is cut short and what is not there at all; each article when it is opened."""
    found = derived(session, ("coverage",), lambda: what_was_read(corpus))
    short = [c for c in found if c.cut is not None or c.breaks_off]
    here = {c.article for c in found}
    unread = [a for a in session.articles if a.id not in here]
    if short:
        section = st.expander(
            tr("What was read: {words} words in {read} of {articles} articles, {short} of them cut short",
               words=numeral(sum(c.words for c in found)), read=len(found), articles=len(found) + len(unread),
               short=len(short)), key="what-was-read", on_change="rerun",
        )  # fmt: skip
    else:
        section = st.expander(
            tr("What was read: {words} words in {read} of {articles} articles",
               words=numeral(sum(c.words for c in found)), read=len(found), articles=len(found) + len(unread)),
            key="what-was-read", on_change="rerun",
        )  # fmt: skip
    if section.open:
        with section:
            show_lines(coverage_lines(corpus, found, unread, session.waiting), key="coverage")


def coverage_lines(
    corpus: Corpus, found: tuple[Coverage, ...], unread: list[Article], waiting: Container[str] = ()
) -> list[Line]:
    """Return a line an article: its words, what shows that it is cut short, what the reader left out."""
    names = short_names([a.article for a in corpus.analyses])
    lines = [line("source", tr("What is called absent or not heard is so in these words only."))]
    for c in found:
        article = corpus.analysis(c.article).article
        ends = (
            runs_of("cut short: {words}", words=Run(c.cut.of(article.text), "strong"))
            if c.cut
            else [tr("ends within a sentence")]
            if c.breaks_off
            else []
        )
        facts = joined(
            (
                Run(names[c.article], "strong"),
                trn("{count} word", "{count} words", c.words),
                *map(retold, article.notes),
            )
        )
        lines.append(line("source", *facts, *([" · ", *ends] if ends else [])))
    for a in unread:
        why = (
            tr("is being read: nothing of it stands here yet")
            if a.id in waiting
            else tr("could not be analysed: nothing of it stands here")
        )
        lines.append(line("source", *joined((Run(a.outlet or a.title, "strong"), why))))
    return lines
