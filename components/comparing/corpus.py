"""Put analyses side by side: one call, one `Corpus`."""

from __future__ import annotations

from components.comparing.accounts import find_accounts
from components.comparing.actors import join_actors
from components.comparing.figures import find_figures
from components.comparing.grid import find_positions
from components.comparing.issues import propose_issues
from components.comparing.passages import find_shared_passages
from components.comparing.quotes import match_quotes
from components.comparing.story_words import story_words
from components.comparing.unheard import find_unheard
from components.model import Analysis, Corpus, Issue


def compare_analyses(analyses: tuple[Analysis, ...], issues: tuple[Issue, ...] | None = None) -> Corpus:
    """Return the comparison of some analyses; `issues` as edited, or None to have them proposed.

    The analyses are compared in the order of date, outlet, title and words, whatever the order in which they are given
    and kept."""
    given, analyses = analyses, tuple(sorted(analyses, key=_rank))
    actors = join_actors(analyses)
    issues = propose_issues(analyses, actors) if issues is None else issues
    told = {a.article.id: story_words(a.article) for a in analyses}
    return Corpus(given, actors, issues, find_positions(analyses, actors, issues), match_quotes(analyses, actors),
                  find_figures(analyses), find_shared_passages(analyses, told), find_unheard(analyses, actors),
                  find_accounts(analyses, told))  # fmt: skip


def _rank(analysis: Analysis) -> tuple[str, ...]:
    article = analysis.article
    return article.date, article.outlet, article.title, article.text, article.id


def compare_accounts(corpus: Corpus) -> Corpus:
    """Return the comparison with each account once, by its fullest article, so that a wire's copies count as one
    report."""
    fullest = {account[0] for account in corpus.accounts}
    return compare_analyses(tuple(a for a in corpus.analyses if a.article.id in fullest), corpus.issues)
