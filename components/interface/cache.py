"""What follows from the analyses of a session, kept there until the work changes: corrected, joined, compared, drawn.

What holds article text belongs to the session (`store`); the parser alone is shared, behind its lock.

Nothing here imports the parser, or what summarises, until there is an article: the first screen does not wait for it.

Streamlit's own caches of a session (`scope="session"`) do not hold this. They go when the connection does, which a
laptop that sleeps or a phone that is put away breaks: the analyses, a minute's work, would be gone while the session
still stood. `st.cache_data` gives a copy of each result at every redraw, where values that never change can be shared.
Neither tells what is at hand without making it, takes in what a project brought along, or lets go of what followed from
an earlier state of the work: here one result a name stands for the present one."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from components.errors import AnalysisError
from components.interface.analysed import in_turn, kept_analysis, text_key
from components.interface.state import State
from components.interface.store import SessionCache, session_cache
from components.interface.work import Same
from components.model import Analysis, Article, Corpus, CorpusActor, Summary
from components.review import checked_only, correct, corrected_issues
from components.review.applying import Corrected, facts_by_article
from components.review.facts import About

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.exporting.rows import PositionRow, StatementRow
    from components.summaries import Unit

T = TypeVar("T")
FEW_ARTICLES = 20  # with more they are not compared for a form alone


def corrected(state: State, article: Article) -> Corrected:
    """Return the analysis with the session's corrections laid over it, and those that fit nothing; AnalysisError where
    there is none."""
    return _corrected(session_cache(), state, article)


def _corrected(store: SessionCache, state: State, article: Article) -> Corrected:
    if article.id in state.failures:
        raise AnalysisError(state.failures[article.id])
    log = state.work.log
    analysis = kept_analysis(store, article, in_turn(article))
    facts = store.latest("facts", (Same(log),), lambda: facts_by_article(log.facts))
    own = facts.get(article.id, facts.get("", ()))
    found: Corrected = store.latest(f"corrected {article.id}", (Same(analysis), own), lambda: correct(analysis, own))
    return found


def all_corrected(state: State) -> tuple[Analysis, ...]:
    """Return the analyses of all articles that could be analysed, as corrected: gone through once a step."""
    store = session_cache()

    def make() -> tuple[Analysis, ...]:
        found = []
        for article in state.articles:
            with contextlib.suppress(AnalysisError):
                found.append(_corrected(store, state, article).analysis)
        return tuple(found)

    basis = (Same(state.articles), Same(state.work.log), state.work.anew, *sorted(state.failures))
    done: tuple[Analysis, ...] = store.latest("corrected", basis, make)
    return done


def written_form(analysis: Analysis) -> str:
    """Return an analysis as a project keeps it, written once: a correction changes none."""
    from components.exporting.analysis_file import write_analysis

    found: str = session_cache().latest(
        f"form {analysis.article.id}", (Same(analysis),), lambda: write_analysis(analysis)
    )
    return found


def written_texts(articles: tuple[Article, ...], analyses: dict[str, Analysis], make: Callable[[], bytes]) -> bytes:
    """Return the part of a project file that no correction changes, written once."""
    basis = (Same(articles), *map(Same, analyses.values()))
    found: bytes = session_cache().latest("texts", basis, make)
    return found


def reviewed(state: State, article: Article) -> Analysis:
    """Return the analysis as corrected; AnalysisError where there is none."""
    return corrected(state, article).analysis


def analyses_of(state: State) -> tuple[Analysis, ...]:
    """Return the analyses of all articles that could be analysed, as corrected, and with the checked rows alone where
    that is wished."""
    found = all_corrected(state)
    return tuple(checked_only(a) for a in found) if state.checked_only else found


def actors_of(state: State) -> tuple[CorpusActor, ...]:
    """Return the actors across articles: joined anew only when an actor changed, so that a correction of a row is shown
    at once."""
    from components.comparing.actors import join_actors

    analyses = all_corrected(state)
    basis = tuple(a.actors for a in analyses)
    found: tuple[CorpusActor, ...] = session_cache().latest("actors", basis, lambda: join_actors(analyses))
    return found


def table_rows(state: State, about: About) -> list[PositionRow | StatementRow]:
    """Return the rows of the table of positions or of statements; those of an article are made anew only when it
    changed."""
    from components.comparing.actors import bearers
    from components.exporting.tables import position_rows, said_rows

    actors = actors_of(state)
    names = session_cache().latest("bearers", (Same(actors),), lambda: bearers(actors))
    rows: list[PositionRow | StatementRow] = []
    make = position_rows if about == "position" else said_rows
    store = session_cache()
    for analysis in analyses_of(state):
        own = tuple(names.get((analysis.article.id, a.id)) for a in analysis.actors)
        basis = (Same(analysis), own) if not state.checked_only else (analysis, own)
        rows += store.latest(f"{about} {analysis.article.id}", basis, lambda a=analysis: make(a, names))  # type: ignore[misc]
    return rows


def corpus_of(state: State) -> Corpus:
    """Return the comparison of all articles that could be analysed, as corrected and with the issues as edited."""
    store, key = session_cache(), ("corpus", *state.basis)

    def make() -> Corpus:
        from components.comparing import compare_analyses

        prepared: Corpus | None = store.worker.made(key)  # beside the screens, when the last article was read
        # of the work as it was: large, and made again if a step is taken back
        store.forget("corpus", "derived", but=state.basis)
        if prepared is not None:
            return prepared
        store.worker.prepare({})  # what else was to be made follows from another comparison
        analyses = analyses_of(state)
        return compare_analyses(analyses, corrected_issues(analyses, state.work.issues, state.work.log.facts))

    found: Corpus = store.get(key, make)
    session_cache().last["issues"] = ((Same(state.articles),), [i.name for i in found.issues])
    return found


def issue_names(state: State) -> list[str]:
    """Return the names of issues to choose from: those of the last comparison of these articles, which a large set is
    not put through for a form."""
    basis, names = session_cache().last.get("issues", ((), []))
    if basis != (Same(state.articles),) and len(state.articles) <= FEW_ARTICLES:
        names = [i.name for i in corpus_of(state).issues]
    issues = [i.name for i in state.work.issues] if state.work.issues is not None else names
    told = [f.value if f.what == "set" else f.names[0] for f in state.work.log.facts
            if f.about == "position" and (f.field == "issue" or f.what == "add" and f.names)]  # fmt: skip
    return [n for n in dict.fromkeys([*issues, *told]) if n]


def derived(state: State, name: tuple[Any, ...], make: Callable[[], T], wait: str = "") -> T:
    """Return what follows from the work alone (rows, findings, charts), made once until the work changes; `wait` says
    what takes time then."""
    key = ("derived", *state.basis, *name)
    with st.spinner(wait) if wait and key not in session_cache().kept else contextlib.nullcontext():
        found: T = session_cache().get(key, lambda: _prepared(key, make))
    return found


def _prepared(key: tuple[Any, ...], make: Callable[[], T]) -> T:
    """Return what was made beside the screens, or make it."""
    found: T | None = session_cache().worker.made(key)
    return make() if found is None else found


def summary_of(analysis: Analysis, method: str, unit: Unit, amount: int) -> Summary:
    """Return a summary; nothing is parsed for it."""
    key, make = summary_made(analysis, method, unit, amount)
    found: Summary = session_cache().get(key, lambda: _prepared(key, make))
    return found


def summary_made(
    analysis: Analysis, method: str, unit: Unit, amount: int
) -> tuple[tuple[Any, ...], Callable[[], Summary]]:
    """Return the name under which a summary is kept, and what makes it."""

    def make() -> Summary:
        from components.summaries import summarise_to

        return summarise_to(analysis, method, unit, amount)

    return ("summary", text_key(analysis.article), analysis.article.title, method, unit, amount), make
