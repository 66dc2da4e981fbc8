"""Words of an article taken from lists, from one to another: beside picking them in the text (`picking`)."""

from __future__ import annotations

import re
from typing import NamedTuple

import streamlit as st

from components.interface.state import State
from components.interface.typed import typed
from components.model import Analysis, Span
from components.wording import tr

NEAR = 3  # sentences before and after the row's own in which words can be picked


def pick_words(session: State, analysis: Analysis, sentence: int, chosen: Span | None, key: str) -> Span | None:
    """Let words be picked, from one to another, in a sentence and those about it; None where the last stands before the
    first."""
    text, whole = analysis.article.text, analysis.sentences[sentence]
    words = words_about(analysis, sentence, chosen)
    before = {n: "" if n == sentence else f"{tr('Sentence {number}', number=n + 1)}: " for n, _, _ in words}
    names = [f"{before[n]}{number} {place.of(text)}" for n, number, place in words]
    near = chosen or whole
    first = next((n for n, w in enumerate(words) if w.place.end > near.start), 0)
    last = next((n for n, w in enumerate(words) if w.place.end >= near.end), len(words) - 1)
    options, told = range(len(words)), names.__getitem__
    key = f"{key}-{words[0].place.start}-{words[-1].place.end}"  # other words to choose from: another choice
    with st.container(horizontal=True):
        start = typed(session, f"from-{key}", first,
                      lambda k: st.selectbox(tr("From the word"), options, format_func=told, key=k))  # fmt: skip
        end = typed(session, f"to-{key}", last,
                    lambda k: st.selectbox(tr("To the word"), options, format_func=told, key=k))  # fmt: skip
    if end < start:
        return None
    if chosen and (start, end) == (first, last):
        return chosen
    return Span(words[start].place.start, words[end].place.end)


class Word(NamedTuple):
    """A word that can be picked: its sentence, its number there from 1, its place."""

    sentence: int
    number: int
    place: Span


def words_about(analysis: Analysis, sentence: int, chosen: Span | None) -> list[Word]:
    """Return the words of a sentence, of those about it, and of all that hold what is chosen."""
    held = [n for n, s in enumerate(analysis.sentences) if chosen and s.overlaps(chosen)]
    first, last = min([sentence, *held]) - NEAR, max([sentence, *held]) + NEAR
    text = analysis.article.text
    return [
        Word(n, number, Span(whole.start + m.start(), whole.start + m.end()))
        for n, whole in enumerate(analysis.sentences) if first <= n <= last
        for number, m in enumerate(re.finditer(r"\S+", whole.of(text)), 1)
    ]  # fmt: skip
