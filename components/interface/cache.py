"""The one door to caching. What holds article text belongs to the session; the parser alone is shared, behind its lock.

Nothing here imports the parser until an article is to be analysed, so that the first screen does not wait for it.

Streamlit's own caches of a session (`scope="session"`) do not hold this. They go when the connection does, which a
laptop that sleeps or a phone that is put away breaks: the analyses, a minute's work, would be gone while the session
still stood. `st.cache_data` gives a copy of each result at every redraw, where values that never change can be shared.
Neither tells what is at hand without making it, takes in what a project brought along, or lets go of what followed from
an earlier state of the work: here one result a name stands for the present one."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import threading
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from components.errors import AnalysisError
from components.interface.bounds import most_sessions
from components.interface.memory import release_memory
from components.interface.state import Same, State
from components.interface.store import SessionCache
from components.interface.worker import Worker, analyse_in_turn
from components.model import Analysis, Article, Corpus, CorpusActor, Summary
from components.review import checked_only, correct, corrected_issues
from components.review.applying import Corrected, facts_by_article
from components.review.facts import About
from components.sharing import no_step
from components.summaries import Unit, summarise_to

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from components.exporting.rows import PositionRow, StatementRow

T = TypeVar("T")
FEW_ARTICLES = 20  # with more they are not compared for a form alone
KEY = "standpoint_cache"


def session_cache() -> SessionCache:
    """Return this session's store."""
    if KEY not in st.session_state:
        st.session_state[KEY] = SessionCache()
    found: SessionCache = st.session_state[KEY]
    return found


_seats: weakref.WeakSet[SessionCache] = weakref.WeakSet()
_seats_lock = threading.Lock()


def take_seat() -> bool:
    """Tell whether this session may hold analyses; its place is free again when the session ends or clears all."""
    mine = session_cache()
    with _seats_lock:
        if mine not in _seats and len(_seats) >= most_sessions():
            gc.collect()  # a session that ended may not have been cleared away yet
            if len(_seats) >= most_sessions():
                return False
        _seats.add(mine)
        return True


def forget_all() -> None:
    """Let go of all that was made from this session's analyses; the analyses themselves go with the next step
    (`bring_back`)."""
    store = session_cache()
    with _seats_lock:
        _seats.discard(store)
    store.worker.close()
    store.set_aside = {k: found for k, found in store.kept.items() if k[0] == "analysis"}
    store.kept.clear()
    store.last.clear()
    gc.collect()
    release_memory()


def bring_back(keep: bool, wait: bool) -> None:
    """Take in again the analyses that were set aside (`keep`), or let them go; with `wait` they stay aside."""
    store = session_cache()
    if store.set_aside and not wait:
        if keep:
            store.kept.update(store.set_aside)
        store.set_aside = {}


def text_key(article: Article) -> str:
    """Return what the analysis of an article is kept by: its text and the lines put back into the story."""
    restored = "".join(f"{place.start}-{place.end} " for place in article.restored)
    return restored + hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def _key(store: SessionCache, article: Article) -> str:
    """Return `text_key`, told once an article."""
    found: str = store.latest(f"key {article.id}", (Same(article),), lambda: text_key(article))
    return found


def is_analysed(article: Article) -> bool:
    """Tell whether an article's analysis is at hand."""
    return not not_analysed([article])


def not_analysed(articles: Iterable[Article]) -> list[Article]:
    """Return the articles whose analysis is not at hand."""
    store = session_cache()
    return [a for a in articles if ("analysis", _key(store, a)) not in store.kept]


def problems_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return article -> why it has no analysis, for those that were analysed in vain."""
    store = session_cache()
    found = ((a.id, store.kept.get(("analysis", _key(store, a)))) for a in articles)
    return {name: str(problem) for name, problem in found if isinstance(problem, AnalysisError)}


def want_analysed(articles: Iterable[Article]) -> None:
    """Have these articles analysed beside the screens, and no others."""
    store = session_cache()
    store.worker.want({_key(store, a): a for a in articles})


def take_analysed() -> int:
    """Take in what was analysed beside the screens; return how many articles that were.

    What ended the work for good raises here."""
    store = session_cache()
    found = store.worker.take()
    for key, analysis in found.items():
        store.misses["analysis"] += 1
        store.keep(("analysis", key), analysis)
        store.versions.pop(key, None)
    return len(found)


def worker_of() -> Worker:
    """Return what analyses beside this session's screens."""
    return session_cache().worker


def analyses_at_hand(articles: Iterable[Article]) -> dict[str, Analysis]:
    """Return article -> its analysis as it was read, for those whose analysis is at hand."""
    store = session_cache()
    found = ((a, store.kept.get(("analysis", _key(store, a)))) for a in articles)
    return {a.id: _of(store, a, read) for a, read in found if isinstance(read, Analysis)}


def _of(store: SessionCache, article: Article, read: Analysis) -> Analysis:
    """Return what was read from a text as the analysis of an article with its present title, outlet and date."""
    found: Analysis = store.latest(
        f"analysis {article.id}", (Same(article), Same(read)), lambda: replace(read, article=article)
    )
    return found


def analysis_of(article: Article, make: Callable[[], Analysis | AnalysisError] | None = None) -> Analysis:
    """Return the analysis of an article, with its present title, outlet and date; AnalysisError as a result is kept
    too.

    Where it is not at hand it is made: those of a session's articles are (`want_analysed`), or are asked for by nobody.
    """
    return _analysis(session_cache(), article, make or _in_turn(article))


def _in_turn(article: Article) -> Callable[[], Analysis | AnalysisError]:
    return lambda: analyse_in_turn(article, no_step, lambda: None)


def _analysis(store: SessionCache, article: Article, make: Callable[[], Analysis | AnalysisError]) -> Analysis:
    found = store.get(("analysis", _key(store, article)), make)
    if isinstance(found, AnalysisError):
        raise found
    return _of(store, article, found)


def corrected(state: State, article: Article) -> Corrected:
    """Return the analysis with the session's corrections laid over it, and those that fit nothing; AnalysisError where
    there is none."""
    return _corrected(session_cache(), state, article)


def _corrected(store: SessionCache, state: State, article: Article) -> Corrected:
    if article.id in state.failures:
        raise AnalysisError(state.failures[article.id])
    log = state.work.log
    analysis = _analysis(store, article, _in_turn(article))
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

    basis = (Same(state.articles), Same(state.work.log), *sorted(state.failures))
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


def keep_analysis(article: Article, analysis: Analysis, version: str = "") -> None:
    """Take in the analysis that a project brought along, and the version that made it."""
    store, key = session_cache(), text_key(article)
    store.keep(("analysis", key), analysis)
    store.versions[key] = version


def versions_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return article -> the version that made its analysis, for those that a project brought along."""
    store = session_cache()
    return {a.id: v for a in articles if (v := store.versions.get(_key(store, a)))} if store.versions else {}


def made_by(articles: Iterable[Article]) -> str:
    """Return the versions that made the analyses of these articles, with commas between."""
    from components.archive.version import rows_version

    articles = tuple(articles)
    brought = versions_of(articles)
    return ", ".join(dict.fromkeys(brought.get(a.id) or rows_version() for a in articles))


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

        made = store.worker.made(key)  # beside the screens, when the last article was read
        store.forget("corpus", "derived")  # of the work as it was: large, and made again if a step is taken back
        for name in made:
            store.keep(name, made[name])
        if key in made:
            prepared: Corpus = made[key]
            return prepared
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
        found: T = session_cache().get(key, make)
    return found


def summary_of(analysis: Analysis, method: str, unit: Unit, amount: int) -> Summary:
    """Return a summary; nothing is parsed for it."""
    key = ("summary", text_key(analysis.article), analysis.article.title, method, unit, amount)
    found: Summary = session_cache().get(key, lambda: summarise_to(analysis, method, unit, amount))
    return found
