"""What Read shows of an article that takes its time, made beside the screens for the article that is read next.

What makes it is imported when it is made: nothing of it is loaded for a screen that shows none."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from components.errors import AnalysisError
from components.interface.cache import derived, reviewed
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.summary_choice import summary_chosen
from components.interface.work import Same
from components.interface.worker import Key, Make
from components.wording import in_this_language, language

if TYPE_CHECKING:
    from components.comparing.common_ground import Ground
    from components.interface.beside import Note
    from components.interface.reader_rows import ReaderData
    from components.model import Analysis, Article, Corpus, Summary
    from components.reading.furniture import Furniture

T = TypeVar("T")
Compared = Callable[[], "tuple[Corpus, Ground]"]


class Reading(NamedTuple):
    """What the reader's data follow from, and the data."""

    basis: tuple[Any, ...]
    data: ReaderData


def keywords_of(session: State, analysis: Analysis) -> tuple[str, ...]:
    """Return the words that an article turns on."""
    return derived(session, ("keywords", analysis.article.id), lambda: _keywords(analysis))


def furniture_of(session: State, analysis: Analysis) -> tuple[Furniture, ...]:
    """Return the lines that are not the story, also those that were taken back."""
    return derived(session, ("furniture", analysis.article.id), lambda: _furniture(analysis))


def reader_of(
    session: State, analysis: Analysis, summary: Summary, notes: tuple[Note, ...] = (), back: str = ""
) -> ReaderData:
    """Return what the reader draws of an article, of the one on show alone: it is large."""
    basis = (Same(analysis), Same(summary), session.focus, Same(notes), back, language())

    def make() -> ReaderData:
        from components.interface.reader_rows import reader_data

        made: Reading | None = session_cache().worker.made(_reader_key(session, analysis))
        if made is not None and made.basis == basis:
            return made.data
        return reader_data(analysis, summary, session.focus, notes, back)

    found: ReaderData = session_cache().latest("reader", basis, make)
    return found


def read_ahead(session: State, article: Article) -> None:
    """Have made, beside the screen, what Read shows of the article that comes behind this one."""
    after = session.articles[session.articles.index(article) + 1 :][:1]
    if after:
        from components.interface.common_ground import ground_of
        from components.interface.compared import compared

        corpus = compared(session)  # at hand, as its ground is: this article is held against it too
        ground = ground_of(session, corpus)
        session_cache().worker.ahead(reading_makes(session, after[0], lambda: (corpus, ground)))


def reading_makes(session: State, article: Article, compare: Compared) -> dict[Key, Make]:
    """Return what makes what Read shows of an article, each under the key by which it is kept; without what is at hand,
    and nothing of an article that was not read."""
    makes: dict[Key, Make] = {}
    with suppress(AnalysisError):
        analysis = reviewed(session, article)
        of = ("derived", *session.basis)

        def notes() -> tuple[Note, ...]:
            from components.interface.beside import made_notes

            return made_notes(*compare(), article)

        def reading() -> Reading:
            from components.interface.reader_rows import reader_data

            basis = (Same(analysis), Same(summary()), None, Same(beside()), "", language())
            return Reading(basis, reader_data(analysis, summary(), None, beside()))

        summary = _once(makes, *summary_chosen(analysis))
        _once(makes, (*of, "keywords", article.id), lambda: _keywords(analysis))
        _once(makes, (*of, "furniture", article.id), lambda: _furniture(analysis))
        beside = _once(makes, (*of, "beside", article.id, language()), in_this_language(notes))
        makes[_reader_key(session, analysis)] = in_this_language(reading)
    return makes


def _once(makes: dict[Key, Make], key: Key, make: Callable[[], T]) -> Callable[[], T]:
    """Return what gives a result that is kept, or makes it once: then it is to be made."""
    found: T | None = session_cache().kept.get(key)
    if found is not None:
        return lambda: found
    makes[key] = made = cache(make)
    return made


def _reader_key(session: State, analysis: Analysis) -> Key:
    return ("reader", *session.basis, *summary_chosen(analysis)[0], language())


def _keywords(analysis: Analysis) -> tuple[str, ...]:
    from components.summaries import find_keywords

    return find_keywords(analysis)


def _furniture(analysis: Analysis) -> tuple[Furniture, ...]:
    from components.reading.furniture import find_furniture

    return find_furniture(replace(analysis.article, restored=()), analysis.sentences)
