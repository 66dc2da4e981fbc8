"""Read: one article with its marks, the summary and the statements in step with it."""

from __future__ import annotations

import streamlit as st

from components.errors import AnalysisError
from components.exporting.plain_text import summary_text
from components.interface.cache import reviewed, summary_of
from components.interface.page import ARTICLES, POSITIONS, begin, needs_articles
from components.interface.reader import show_reader
from components.interface.reader_rows import reader_data
from components.interface.safe import plain
from components.interface.state import State
from components.model import Analysis, Article, Summary
from components.summaries import METHODS, UNITS, Unit, check_headline, count_words, find_keywords, is_capped


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
        st.caption(f"{plain(METHODS[method].explanation)} Source: {plain(METHODS[method].source)}\\.")
        unit: Unit = st.selectbox("Length in", list(UNITS), format_func=lambda u: UNITS[u], key="unit", persist_state="session")
        amount = choose_amount(analysis, unit)
        summary = summary_of(analysis, method, unit, amount)
        st.caption(f"{len(summary.sentences)} sentences, {count_words(analysis, summary.sentences)} words. To copy, with sources:")
        st.code(summary_text(analysis, summary), language=None, wrap_lines=True)
    if is_capped(analysis, method):
        st.info(f"This article is long: {METHODS[method].label} ranked only its first {METHODS[method].most} sentences.")
    return summary


def choose_amount(analysis: Analysis, unit: Unit) -> int:
    """Offer a length in the unit."""
    words = count_words(analysis, range(len(analysis.sentences)))
    if unit == "sentences":
        most = max(2, min(20, len(analysis.sentences)))
        return st.slider("Sentences", 1, most, min(3, most), key=f"length-{most}", persist_state="session")
    if unit == "words":
        most = max(40, min(600, words))
        return st.slider("Words", 20, most, min(100, most), step=10, key=f"words-{most}", persist_state="session")
    return st.slider("Percent", 5, 100, 20, step=5, key="percent", persist_state="session")


def show_about_text(analysis: Analysis) -> None:
    """Say what the article turns on, who is at its centre, and whether its headline is borne out."""
    names = {a.id: a.name for a in analysis.actors}
    central = sorted((a for a in analysis.actors if a.kind in ("person", "organisation", "place")), key=lambda a: -len(a.mentions))[:5]
    lines = [f"**{label}**: {', '.join(plain(w) for w in words)}" for label, words in
             (("Keywords", find_keywords(analysis)), ("Named most", [a.name for a in central])) if words]  # fmt: skip
    if lines:
        st.caption("  \n".join(lines))
    found = check_headline(analysis)
    with st.expander("Headline check: is it borne out, and who is left out of the opening"):
        if not analysis.article.title:
            st.markdown("This article has no headline.")
        elif found.sentences:
            first = found.sentences[0]
            said = ", ".join(plain(names[a]) for a in found.speakers) or "the article itself"
            st.markdown(f"Most of the headline stands in sentence {first + 1}, said by {said}:")
            st.markdown(f"> {plain(analysis.sentences[first].of(analysis.article.text))}")
        else:
            st.markdown("No sentence holds half of the headline’s words: look for what it rests on.")
        if found.missing and analysis.article.title:
            st.markdown(f"Words of the headline that the text has nowhere: {', '.join(plain(w) for w in found.missing)}.")
        if found.unheard:
            st.markdown(f"Speak twice or more, but not in the first three sentences: {', '.join(plain(names[a]) for a in found.unheard)}.")


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
    show_about_text(analysis)
    show_reader(reader_data(analysis, summary, session.focus), key="reader")
    st.page_link(POSITIONS, label="Next: who stands where", icon=":material/arrow_forward:")


main()
