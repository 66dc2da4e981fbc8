"""The way of the data in one function: an `Article` in, an `Analysis` out."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from components.errors import AnalysisError, StandpointError
from components.issues import find_chains
from components.language import ActorIndex, Parse, Token, find_actors, parse_text
from components.language.verbs import is_finite
from components.model import Actor, Analysis, Article, Span, Stance, Statement
from components.quantities import find_quantities
from components.reading.cards import blank_cards
from components.reading.furniture import find_silent
from components.sharing import OnStep, no_step, part_of
from components.stances import find_stances
from components.statements import find_statements

_LOG = logging.getLogger(__name__)
# the shares of the time in which a long article is parsed, and its statements are found
PARSED, ATTRIBUTED = 0.35, 0.63


def analyse_article(article: Article, on_step: OnStep = no_step) -> Analysis:
    """Read sentences, actors, statements and stances from one article; AnalysisError if it has no words.

    `on_step` is called every few hundred words; what it raises ends the analysis.
    """
    if not any(c.isalnum() for c in article.text):
        raise AnalysisError("This article has no words to analyse: paste its text or remove it.")
    parse = parse_text(blank_cards(article), part_of(on_step, 0, PARSED))
    index = find_actors(parse)
    statements = find_statements(parse, index, part_of(on_step, PARSED, ATTRIBUTED))
    chains = find_chains(parse, index)
    stances = find_stances(parse, index, statements, chains, part_of(on_step, ATTRIBUTED, 1))
    statements, stances = _of_the_story(find_silent(article, parse.sentences), statements, stances)
    actors, statements, stances = number_actors(_without_idle(index, statements, stances), statements, stances)
    analysis = Analysis(
        article, tuple(parse.sentences), actors, statements, stances, _words(parse),
        quantities=find_quantities(parse, article.date), chains=chains.freeze(), fragments=_fragments(parse),
    )  # fmt: skip
    parse.untie()
    return analysis


def _of_the_story(
    silent: list[Span], statements: tuple[Statement, ...], stances: tuple[Stance, ...]
) -> tuple[tuple[Statement, ...], tuple[Stance, ...]]:
    """Return the statements and stances without those that stand in a byline, a credit or a note of the page; the
    others stay as they are."""
    gone = {s.id for s in statements if any(place.overlaps(s.content[0]) for place in silent)}
    gone |= {s.id for s in stances if any(place.overlaps(s.trigger) for place in silent)}
    if not gone:
        return statements, stances
    said = tuple(replace(s, parent=None) if s.parent in gone else s for s in statements if s.id not in gone)
    taken = (s for s in stances if s.id not in gone)
    return said, tuple(
        replace(
            s, statement=None if s.statement in gone else s.statement, same_as=None if s.same_as in gone else s.same_as
        )
        for s in taken
    )


def _without_idle(
    index: ActorIndex, statements: tuple[Statement, ...], stances: tuple[Stance, ...]
) -> tuple[Actor, ...]:
    """Return the actors without phrases that nothing needs in the end and whose noun is no known word for people or a
    body: a source that no model believed ("a run of form") is nobody. What has a pronoun or is named again stays."""
    needed = {v for s in statements for v in s.voices} | {a for s in stances for a in (s.holder, s.target.actor)}
    return tuple(
        a
        for a in index.freeze()
        if a.id in needed or len(a.mentions) > 1 or a.mentions[0].kind != "phrase" or index.is_people_or_body(a.id)
    )


def number_actors(
    actors: tuple[Actor, ...], statements: tuple[Statement, ...], stances: tuple[Stance, ...]
) -> tuple[tuple[Actor, ...], tuple[Statement, ...], tuple[Stance, ...]]:
    """Return all three with the ids a1, a2, … in the order of the actors, which is that of their first mentions."""
    ids: dict[str | None, str | None] = {actor.id: f"a{n}" for n, actor in enumerate(actors, 1)}
    ids[None] = None
    return (
        tuple(replace(a, id=f"a{n}") for n, a in enumerate(actors, 1)),
        tuple(replace(s, actor=ids[s.actor], actors=tuple(ids[a] or a for a in s.actors)) for s in statements),
        tuple(replace(s, holder=ids[s.holder], target=replace(s.target, actor=ids[s.target.actor])) for s in stances),
    )


def _words(parse: Parse) -> tuple[tuple[str, ...], ...]:
    """Return each sentence's words as the parser cut them, without punctuation, for the summaries."""
    return tuple(
        tuple(t.text for t in parse.sentence(n) if t.text[:1].isalnum() or len(t.text) > 1 and t.text[1].isalnum())
        for n in range(len(parse.sentences))
    )


def _fragments(parse: Parse) -> frozenset[int]:
    """Return the sentences in which no finite verb has a subject: captions, list items, calls."""
    return frozenset(n for n in range(len(parse.sentences)) if not any(map(_tells, parse.sentence(n))))


def _tells(token: Token) -> bool:
    """Tell a finite verb with its subject; the tagger takes some for a participle that has one."""
    if token.child("nsubj", "nsubjpass", "csubj", "expl") is None:
        return False
    return is_finite(token) or token.tag == "VBN" and token.dep == "ROOT"


def analyse_articles(
    articles: Iterable[Article], on_progress: Callable[[int, Article], None] | None = None, on_step: OnStep = no_step
) -> Iterator[tuple[Article, Analysis | AnalysisError]]:
    """Analyse articles one by one; one that fails yields its error and the others go on.

    ModelError: none can be analysed."""
    for number, article in enumerate(articles):
        if on_progress is not None:
            on_progress(number, article)
        yield article, _attempt(article, on_step)


def _attempt(article: Article, on_step: OnStep) -> Analysis | AnalysisError:
    try:
        return analyse_article(article, on_step)
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
