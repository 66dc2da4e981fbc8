"""Articles put in the place of others: joined, split, read another way. What was said of those goes along wherever its
words stand unchanged; what cannot is told, and comes back with a step back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from components.interface.analysed import analyses_at_hand
from components.interface.bounds import refusal
from components.interface.cache import corpus_of
from components.interface.state import State
from components.interface.work import Work
from components.model import Article, Instance
from components.review import Fact
from components.review.carrying import Stretches, carry, find_stretches, laid_anew, moved, on_rows
from components.review.facts import last_of_slot
from components.review.merging import Difference
from components.wording import trn


def hold(session: State, what: str, articles: tuple[Article, ...]) -> str:
    """Take a step that makes other articles of those that are here, or return why a session cannot hold them."""
    if no_room := refusal(articles):
        return no_room
    if articles == session.articles:
        return ""
    work, here = session.work, {a.id for a in session.articles}
    stretches = find_stretches(work.articles, articles)
    facts = [f for step in work.log.steps for f in step.facts] + [f for d in work.differences for f in d]
    instead = carry(facts, stretches, {a.id: a.text for a in articles}, _taken_out(session, facts))
    log = laid_anew(work.log, instead)
    if session.has_room(log):
        told = tuple(a if a.id in here else _with_restored(a, work.articles, stretches) for a in articles)
        differences = tuple(Difference(*((instead.get(f) or (f,))[0] for f in d)) for d in work.differences)
        session.change(what, replace(work, articles=told, log=log, differences=differences))
        _tell(session, [instead[f] for f in last_of_slot(work.log.facts).values() if f in instead])
    return ""


def _taken_out(session: State, facts: Sequence[Fact]) -> Mapping[Fact, Sequence[Instance]]:
    """Return the places of the findings that were taken out; nothing is compared where none was."""
    if not session.analysed or all(f.about != "finding" for f in facts):
        return {}
    from components.interface.findings import all_findings  # here: the first screen is drawn without the charts
    from components.review.findings import dismissal

    return {dismissal(f): f.instances for f in all_findings(session, corpus_of(session))}


def _with_restored(article: Article, before: Sequence[Article], stretches: Stretches) -> Article:
    """Return a new article with the lines that were taken into the story of those before it."""
    places = [moved(place, stretches[a.id]) for a in before if a.id in stretches for place in a.restored]
    return replace(article, restored=tuple(sorted(p[1] for p in places if p is not None and p[0] == article.id)))


def _tell(session: State, carried: Sequence[tuple[Fact, ...]]) -> None:
    """Say how many corrections were carried over, and how many could not be."""
    lost = sum(not facts for facts in carried)
    if len(carried) > lost:
        session.say("success", trn("{count} correction was carried over.", "{count} corrections were carried over.",
                                   len(carried) - lost))  # fmt: skip
    if lost:
        session.say("warning", trn("{count} correction could not be carried over: its words do not stand in the new "
                                   "text as they did. Undo brings it back until this page is closed or loaded anew.",
                                   "{count} corrections could not be carried over: their words do not stand in the new "
                                   "text as they did. Undo brings them back until this page is closed or loaded anew.",
                                   lost))  # fmt: skip


def put_on_rows(session: State, read: Collection[str]) -> None:
    """Put what was carried over to articles that were just read, or read for the first time, on the rows that stand on
    its words: in the work and wherever a step leads back or on to."""
    facts = [f for step in session.work.log.steps for f in step.facts if f.article in read]
    analyses = analyses_at_hand(a for a in session.articles if a.id in read) if facts else {}
    instead = on_rows(facts, analyses.values())
    if instead:
        session.work = _with_log(session.work, instead)
        session.past, session.future = (
            [(what, _with_log(work, instead)) for what, work in steps] for steps in (session.past, session.future)
        )


def _with_log(work: Work, instead: Mapping[Fact, tuple[Fact, ...]]) -> Work:
    return replace(work, log=laid_anew(work.log, instead))
