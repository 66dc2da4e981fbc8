"""Put analyses side by side: one call, one `Corpus`."""

from __future__ import annotations

from components.comparing.accounts import find_accounts
from components.comparing.actors import join_actors
from components.comparing.figures import find_figures
from components.comparing.grid import find_positions
from components.comparing.issues import propose_issues
from components.comparing.passages import find_shared_passages
from components.comparing.quotes import match_quotes
from components.model import Analysis, Corpus, CorpusActor, Issue, Unheard

SPEAKING_KINDS = ("person", "organisation", "group", "place")


def compare_analyses(analyses: tuple[Analysis, ...], issues: tuple[Issue, ...] | None = None) -> Corpus:
    """Return the comparison of some analyses; `issues` as edited, or None to have them proposed."""
    actors = join_actors(analyses)
    issues = propose_issues(analyses, actors) if issues is None else issues
    return Corpus(
        analyses,
        actors,
        issues,
        find_positions(analyses, actors, issues),
        match_quotes(analyses, actors),
        find_figures(analyses),
        find_shared_passages(analyses),
        find_unheard(analyses, actors),
        find_accounts(analyses),
    )


def compare_accounts(corpus: Corpus) -> Corpus:
    """Return the comparison with each account once, by its fullest article, so that a wire's copies count as one report."""
    fullest = {account[0] for account in corpus.accounts}
    return compare_analyses(tuple(a for a in corpus.analyses if a.article.id in fullest), corpus.issues)


def find_unheard(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[Unheard, ...]:
    """Return who is named without a word of their own: in every article that names them, or criticised in one.

    An actor heard in some reports and only named in others is listed with those others.
    """
    by_id = {a.article.id: a for a in analyses}
    found = []
    for actor in actors:
        if actor.kind not in SPEAKING_KINDS:
            continue
        silent, attacks, spoke, named = [], [], 0, 0
        for article, ids in actor.members.items():
            analysis = by_id[article]
            heard = any(s.actor in ids for s in analysis.statements)
            spoke += heard
            named += sum(m.kind in ("name", "alias", "role") for a in analysis.actors if a.id in ids for m in a.mentions)
            against = [s for s in analysis.stances if s.counts and s.label == "oppose" and s.target.actor in ids and s.holder not in ids]
            if not heard:
                silent.append(article)
                attacks += [f"{article}/{s.id}" for s in against]
        if attacks and silent or spoke and silent and actor.kind in ("person", "organisation", "group") and len(actor.members) > 1:
            found.append(Unheard(actor.id, tuple(silent), tuple(attacks)))
    return tuple(found)
