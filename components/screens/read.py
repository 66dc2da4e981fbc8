"""Read: one article with its marks, the summary and the statements in step with it."""

from __future__ import annotations

import streamlit as st

from components.errors import AnalysisError
from components.interface.cache import reviewed, summary_of
from components.interface.page import ARTICLES, POSITIONS, begin, needs_articles
from components.interface.reader import show_reader
from components.interface.reader_rows import reader_data
from components.interface.safe import plain
from components.interface.state import State
from components.model import Analysis, Article, Summary
from components.summaries import METHODS, is_capped


def choose_article(session: State) -> Article:
    """Offer the articles; a jump from another screen decides first."""
    ids = [a.id for a in session.articles]
    titles = {a.id: f"{a.title} ({a.outlet})" if a.outlet else a.title for a in session.articles}
    current = session.article if session.article in ids else ids[0]
    picked = st.selectbox("Article", ids, index=ids.index(current), format_func=lambda i: titles[i], key=f"read-{'-'.join(ids)[:200]}-{current}")
    if picked != current:
        session.show(picked)
        st.rerun()
    return next(a for a in session.articles if a.id == picked)


def choose_summary(analysis: Analysis) -> Summary:
    """Offer the summary's method and length, one click away."""
    with st.popover("Summary: method and length", icon=":material/tune:"):
        method = st.selectbox("Method", list(METHODS), format_func=lambda m: METHODS[m].label, key="method", persist_state="session")
        st.caption(f"{plain(METHODS[method].explanation)} {plain(METHODS[method].source)}\\.")
        most = max(2, min(20, len(analysis.sentences)))
        length = st.slider("Sentences", 1, most, min(3, most), key=f"length-{most}", persist_state="session")
    if is_capped(analysis, method):
        st.info(f"This article is long: {METHODS[method].label} ranked only its first {METHODS[method].most} sentences.")
    return summary_of(analysis, method, length)


def main() -> None:
    """Draw the screen."""
    session = begin("Read")
    if needs_articles(session, "Here you read an article with its quotations, positions and summary marked."):
        return
    left, right = st.columns([3, 1], vertical_alignment="bottom")
    with left:
        article = choose_article(session)
    try:
        with st.spinner("Analysing the article"):
            analysis = reviewed(session, article)
    except AnalysisError as error:
        st.error(str(error))
        st.page_link(ARTICLES, label="Go to Articles", icon=":material/article:")
        return
    with right:
        summary = choose_summary(analysis)
    st.subheader(plain(article.title), anchor=False)
    st.caption(" · ".join(plain(f) for f in (article.outlet, article.author, article.date, *article.notes[:1]) if f))
    show_reader(reader_data(analysis, summary, session.focus), key="reader")
    st.page_link(POSITIONS, label="Next: who stands where", icon=":material/arrow_forward:")


main()
