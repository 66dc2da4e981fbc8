"""Words of one's own, looked for in all articles and marked in the text: how often and where they stand."""

from __future__ import annotations

import streamlit as st

from components.charts import short_names
from components.comparing.lookup import Found, find_words
from components.interface.cache import derived
from components.interface.lines import show_message
from components.interface.reader_rows import FoundForm, in_units
from components.interface.state import State
from components.model import Article, Span
from components.reading.limits import LONGEST_SOUGHT, MOST_SOUGHT
from components.wording import retold, tr

HELP = (
    "Words are found in all articles, in any case, as they begin: “quay” finds “quays”. Between two strokes stands a "
    "pattern (a regular expression): /quays?|jett(y|ies)/. Press Enter after each; several are marked apart."
)


def choose_words(session: State) -> list[Found]:
    """Offer the field for words and return where each stands; a pattern that cannot be looked for says why.

    The project keeps them."""
    asked = st.multiselect(tr("Find in all articles"), [], accept_new_options=True, max_selections=MOST_SOUGHT,
                           key="find", persist_state="session", placeholder=tr("Words, or a /pattern/"),
                           help=tr(HELP))  # fmt: skip
    session.words = tuple(w for w in asked if 0 < len(w) <= LONGEST_SOUGHT)
    texts = {a.id: a.text for a in session.articles}

    def look_up(words: str) -> Found:
        return derived(session, ("found", words), lambda: find_words(texts, words))

    found = [look_up(words) for words in asked if words.strip()]
    for one in found:
        if one.problem:
            show_message("warning", f"{one.words}: {retold(one.problem)}")
    return [one for one in found if not one.problem]


def places_in(found: list[Found], article: str) -> list[tuple[Span, int]]:
    """Return the places of an article in their order, each with the number of the words that stand there."""
    return sorted((place, number) for number, one in enumerate(found) for place in one.places.get(article, ()))


def found_data(session: State, article: Article, found: list[Found]) -> FoundForm | None:
    """Return what the reader shows of it: words and counts, places here, other articles."""
    if not found:
        return None
    names = short_names(list(session.articles))
    words = [(one.words, one.counts.get(article.id, 0), sum(one.counts.values())) for one in found]
    here = places_in(found, article.id)
    spans = in_units(article.text, [place for place, _ in here])
    others = [
        (a.id, names[a.id], count)
        for a in session.articles
        if a.id != article.id and (count := sum(one.counts.get(a.id, 0) for one in found))
    ]
    return {
        "words": words,
        "hits": [(span.start, span.end, number) for span, (_, number) in zip(spans, here, strict=True)],
        "others": others,
    }


def go_on(session: State, article: Article, found: list[Found], way: str) -> bool:
    """Follow a way that begins with "found", to an article or the next or last with a place; tell whether it did."""
    kind, _, where = way.partition("/")
    if kind != "found":
        return False
    having = [a.id for a in session.articles if places_in(found, a.id)]
    if where in ("next", "back"):
        order = [a.id for a in session.articles]
        at = order.index(article.id)
        round_trip = [*order[at + 1 :], *order[: at + 1]] if where == "next" else [*order[:at][::-1], *order[at:][::-1]]
        where = next((a for a in round_trip if a in having), "")
    if where in having:
        places = places_in(found, where)
        session.show(where, places[-1 if way == "found/back" else 0][0])
        st.rerun()
    return True
