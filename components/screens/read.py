"""Read: one article with its marks, the summary and the statements in step with it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from components.charts import short_names
from components.charts.names import numbered
from components.errors import AnalysisError
from components.exporting.plain_text import one_line
from components.interface.adding import add_from
from components.interface.beside import Note, notes_of
from components.interface.cache import reviewed
from components.interface.keys import keyed
from components.interface.lines import Line, Run, joined, line, runs_of, show_lines, show_message
from components.interface.looking import choose_words, found_data, go_on
from components.interface.page import ARTICLES, POSITIONS, begin, needs_articles
from components.interface.reader import show_reader
from components.interface.reading_ahead import furniture_of, keywords_of, read_ahead, reader_of
from components.interface.state import State
from components.interface.summary_choice import choose_summary
from components.interface.way_back import show_way_back
from components.model import Analysis, Article
from components.reading.furniture_forms import KINDS
from components.summaries import check_headline
from components.wording import numeral, retold, tr

LONGEST = 80  # characters of a headline in the browser's tab
CENTRAL = ("person", "organisation", "place")


def choose_article(session: State) -> Article:
    """Offer the articles; a jump from another screen decides first."""
    ids = [a.id for a in session.articles]
    titles = numbered({a.id: f"{a.outlet}: {a.title}" if a.outlet else a.title for a in session.articles})
    if session.article not in ids:  # it was removed, and with it the passage that was on show
        session.article, session.focus, session.came_from = ids[0], None, None
    current = session.article
    at = ids.index(current)
    picked = st.selectbox(
        tr("Article"), ids, index=at, format_func=lambda i: titles[i], key=f"read-{'-'.join(ids)[:200]}-{current}"
    )
    if len(ids) > 1:
        before, after = ids[max(0, at - 1)], ids[min(at + 1, len(ids) - 1)]
        st.button(tr("Previous"), key="article-before", on_click=session.show, args=(before,), disabled=not at,
                  shortcut=keyed("P"))  # fmt: skip
        st.button(tr("Next"), key="article-after", on_click=session.show, args=(after,), disabled=after == current,
                  shortcut=keyed("N"))  # fmt: skip
    else:
        st.page_link(ARTICLES, label=tr("Add another article to compare"), icon=":material/add:")
    if picked != current:
        session.show(picked)
        st.rerun()
    return next(a for a in session.articles if a.id == picked)


def show_about_text(session: State, analysis: Analysis) -> None:
    """Say what the article is, what it turns on, who is at its centre, and whether its headline is borne out."""
    article = analysis.article
    central = sorted((a for a in analysis.actors if a.kind in CENTRAL), key=lambda a: -len(a.mentions))[:5]
    about = ((tr("Keywords"), keywords_of(session, analysis)), (tr("Named most"), [a.name for a in central]))
    lines = [line("title", article.title)] if article.title else []
    lines.append(
        line("source", *joined((article.outlet, article.author, article.date, *map(retold, article.notes[:1]))))
    )
    lines += [line("source", Run(label, "strong"), ": ", *joined(words, ", ")) for label, words in about if words]
    show_lines(lines, key="about-text")
    section = st.expander(
        tr("Headline check: is it borne out, and who is left out of the opening"),
        key="headline-check",
        on_change="rerun",
    )
    if section.open:
        with section:
            show_lines(headline_lines(analysis), key="headline")


def show_left_out(session: State, analysis: Analysis) -> None:
    """List the lines that are not the story, and let the journalist take each back."""
    article, text = analysis.article, analysis.article.text
    found = furniture_of(session, analysis)
    if not found:
        return
    kept = [f for f in found if not any(r.overlaps(f.span) for r in article.restored)]
    name = f"not-story-{article.id}-{len(session.past)}"
    with st.expander(
        tr("Left out of summaries as not the story: {count}", count=numeral(len(kept))), key=f"fold-{name}"
    ):
        show_lines(
            [line("source", f"{tr(KINDS[f.kind])}: ", one_line(f.span.of(text))) for f in kept], key=f"lines-{name}"
        )
        names = numbered({f: f"{tr(KINDS[f.kind])}: {one_line(f.span.of(text))[:60]}" for f in found})
        chosen = st.multiselect(tr("Take back what is story after all, by removing it here"), found, kept, key=name,
                                format_func=names.__getitem__)  # fmt: skip
    restored = tuple(f.span for f in found if f not in chosen)
    if restored != article.restored:
        session.put(
            "taking lines into the story",
            tuple(replace(a, restored=restored) if a.id == article.id else a for a in session.articles),
        )
        st.rerun()


def headline_lines(analysis: Analysis) -> list[Line]:
    """Return what the headline check says, the sentence it rests on as it stands."""
    found = check_headline(analysis)
    names = {a.id: a.name for a in analysis.actors}
    if not analysis.article.title:
        lines = [line("label", tr("This article has no headline."))]
    elif found.sentences:
        lines = []
        for number, speakers in zip(found.sentences, found.speakers, strict=True):
            said = joined((names[a] for a in speakers), ", ") or [tr("the article itself")]
            lines += [line("label", *runs_of("Most of the headline stands in sentence {number}, said by {names}:",
                                             number=str(number + 1), names=said)),
                      line("passage", analysis.sentences[number].of(analysis.article.text))]  # fmt: skip
    else:
        lines = [line("label", tr("No sentence holds half of the headline’s words: look for what it rests on."))]
    if found.missing and analysis.article.title:
        lines.append(
            line(
                "label",
                *runs_of(
                    "Words of the headline that the text has nowhere: {words}.", words=joined(found.missing, ", ")
                ),
            )
        )
    if found.unheard:
        unheard = joined((names[a] for a in found.unheard), ", ")
        lines.append(
            line(
                "label", *runs_of("Speak twice or more, but not in the first three sentences: {names}.", names=unheard)
            )
        )
    return lines


def back_to(session: State) -> str:
    """Return the name of the report that led to this one, nothing where none did."""
    names = short_names(list(session.articles))
    return names.get(session.came_from[0], "") if session.came_from else ""


def follow(session: State, analysis: Analysis, notes: tuple[Note, ...], way: str) -> None:
    """Go to the place in another report that was asked for, or back from it."""
    if way == "back" and session.came_from:
        session.show(*session.came_from)
        st.rerun()
    sentence, _, number = way.partition("/")
    found = next((n for n in notes if str(n.sentence) == sentence), None)
    if found is not None and number.isdigit() and int(number) < len(found.ways):
        place = found.ways[int(number)].place
        session.show(place.article, place.span, came_from=(analysis.article.id, analysis.sentences[found.sentence]))
        st.rerun()


def main() -> None:
    """Draw the screen."""
    session = begin("Read")
    if needs_articles(session, tr("Here you read an article with its quotations, positions and summary marked.")):
        return
    show_way_back(session)
    choosing = st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="choosing")
    with choosing:
        article = choose_article(session)
    st.set_page_config(
        page_title=f"{tr('Read')}: {one_line(article.title)[:LONGEST]} – Standpoint"
        if article.title
        else f"{tr('Read')} – Standpoint"
    )
    try:
        analysis = reviewed(session, article)
    except AnalysisError as error:
        show_message("info" if article.id in session.waiting else "error", str(error))
        st.page_link(ARTICLES, label=tr("Go to Articles"), icon=":material/article:")
        return
    summary = choose_summary(analysis, choosing)
    show_about_text(session, analysis)
    show_left_out(session, analysis)
    found = choose_words(session)
    notes = notes_of(session, article)
    back = back_to(session)
    data = reader_of(session, analysis, summary, notes, back).copy()
    data["found"] = found_data(session, article, found)
    way = show_reader(data, key="reader")
    if way and not go_on(session, article, found, way) and not add_from(session, analysis, way):
        follow(session, analysis, notes, way)
    read_ahead(session, article)
    st.page_link(POSITIONS, label=tr("Next: who stands where"), icon=":material/arrow_forward:")


main()
