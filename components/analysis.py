"""The way of the data in one function: an `Article` in, an `Analysis` out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator

from components.errors import AnalysisError, StandpointError
from components.language import Parse, find_actors, parse_text
from components.model import Analysis, Article
from components.stances import find_stances
from components.statements import find_statements

_LOG = logging.getLogger(__name__)


def analyse_article(article: Article) -> Analysis:
    """Read sentences, actors, statements and stances from one article; AnalysisError if it has no words."""
    if not any(c.isalnum() for c in article.text):
        raise AnalysisError("This article has no words to analyse: paste its text or remove it.")
    parse = parse_text(article.text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    stances = find_stances(parse, index, statements)
    return Analysis(article, tuple(parse.sentences), index.freeze(), statements, stances, _words(parse))


def _words(parse: Parse) -> tuple[tuple[str, ...], ...]:
    """Return each sentence's words as the parser cut them, without punctuation, for the summaries."""
    return tuple(
        tuple(t.text for t in parse.sentence(n) if t.text[:1].isalnum() or len(t.text) > 1 and t.text[1].isalnum())
        for n in range(len(parse.sentences))
    )


def analyse_articles(
    articles: Iterable[Article], on_progress: Callable[[int, Article], None] | None = None
) -> Iterator[tuple[Article, Analysis | AnalysisError]]:
    """Analyse articles one by one; one that fails yields its error and the others go on. ModelError: none can be analysed."""
    for number, article in enumerate(articles):
        if on_progress is not None:
            on_progress(number, article)
        yield article, _attempt(article)


def _attempt(article: Article) -> Analysis | AnalysisError:
    try:
        return analyse_article(article)
    except AnalysisError as error:
        return error
    except StandpointError:  # a model that is missing is no fault of this article
        raise
    except Exception as error:
        return unforeseen(error)


def unforeseen(error: Exception) -> AnalysisError:
    """Return what is told of an article that met a fault of ours; its trace goes to the log at the level DEBUG."""
    _LOG.debug("An article could not be analysed", exc_info=error)
    told = AnalysisError(f"This article could not be analysed ({type(error).__name__}): shorten it or remove it.")
    told.__cause__ = error
    return told
