"""The analyses of a session's articles: which are at hand, which are wanted, and what was made of each text."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from components.errors import AnalysisError
from components.interface.store import SessionCache, session_cache
from components.interface.work import Same
from components.interface.worker import Worker, analyse_in_turn
from components.model import Analysis, Article
from components.sharing import no_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


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
        if ("analysis", key) in store.kept:  # what an older version read, put back meanwhile
            continue
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
    return kept_analysis(session_cache(), article, make or in_turn(article))


def in_turn(article: Article) -> Callable[[], Analysis | AnalysisError]:
    """Return what analyses an article when its turn comes, with nobody told of the steps."""
    return lambda: analyse_in_turn(article, no_step, lambda: None)


def kept_analysis(store: SessionCache, article: Article, make: Callable[[], Analysis | AnalysisError]) -> Analysis:
    """Return the analysis that a store has of an article, made first if need be; AnalysisError where it failed."""
    found = store.get(("analysis", _key(store, article)), make)
    if isinstance(found, AnalysisError):
        raise found
    return _of(store, article, found)


def keep_analysis(article: Article, analysis: Analysis, version: str = "") -> None:
    """Take in the analysis that a project brought along, and the version that made it."""
    store, key = session_cache(), text_key(article)
    store.keep(("analysis", key), analysis)
    store.versions[key] = version
    store.earlier.pop(key, None)
    store.later.pop(key, None)


def versions_of(articles: Iterable[Article]) -> dict[str, str]:
    """Return article -> the version that made its analysis, for those that a project brought along."""
    store = session_cache()
    return {a.id: v for a in articles if (v := store.versions.get(_key(store, a)))} if store.versions else {}


def made_by(articles: Iterable[Article]) -> str:
    """Return the versions that made the analyses of these articles, with commas between."""
    articles = tuple(articles)
    return told_versions(articles, versions_of(articles))


def told_versions(articles: Iterable[Article], brought: dict[str, str]) -> str:
    """Return the same, where it is known which versions projects brought along."""
    from components.archive.version import rows_version

    return ", ".join(dict.fromkeys(brought.get(a.id) or rows_version() for a in articles))
