"""Two people's work on one set: one log, and where they differ both facts with how far they agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from components.model import Analysis, Article, Span
from components.review.checking import Verdict, verdicts
from components.review.clashes import held_by, part_clashes, standing
from components.review.facts import Fact, Log, Step, last_of_slot

MERGING = "merging a project"
TAKING = "taking another person's word"
Setting = tuple[str, str, tuple[Span, ...]]  # field of a row, and the label, name or words put into it


class Difference(NamedTuple):
    """What two people said otherwise of one thing. `ours` holds until a person decides."""

    ours: Fact
    theirs: Fact


class Agreement(NamedTuple):
    """How far two people agree on the rows that both checked; `kappa` (Cohen, 1960) takes off what chance alone would
    give."""

    both: int
    alike: int
    kappa: float | None


class Merged(NamedTuple):
    """One project of two."""

    articles: tuple[Article, ...]
    log: Log
    differences: tuple[Difference, ...]
    agreement: Agreement


def merge_projects(
    ours: tuple[tuple[Article, ...], Log],
    theirs: tuple[tuple[Article, ...], Log],
    by: str = "",
    analyses: Iterable[Analysis] = (),
) -> Merged:
    """Return one project of two: all articles, each text once, and what was said of them; of facts that exclude each
    other ours; `analyses` are ours as they were read, by which an actor holds what we checked.

    Theirs come as one step, so that one step back takes them out again."""
    articles, log = ours
    same = {a.text: a.id for a in articles}
    names = {a.id: same.get(a.text, a.id) for a in theirs[0]}
    taken = {a.id for a in articles}
    for a in theirs[0]:  # one id, two texts: theirs gets another
        if names[a.id] in taken and a.text not in same:
            names[a.id] = f"{a.id[:58]}-2"
    added = tuple(replace(a, id=names[a.id]) for a in theirs[0] if a.text not in same)
    told = tuple(replace(f, article=names.get(f.article, f.article)) for f in theirs[1].facts)
    beside, pairs = part_clashes(log.facts, told, held_by(analyses, log.facts))
    mine, other = last_of_slot(standing(log.facts)), last_of_slot(beside)
    one_slot = ((mine[slot], other[slot]) for slot in other if slot in mine and mine[slot] != other[slot])
    differences = tuple(Difference(*pair) for pair in (*pairs, *one_slot))
    fresh = tuple(f for f in beside if f.slot not in mine)
    merged = log.add(Step(MERGING, fresh, by)) if fresh else log
    return Merged((*articles, *added), merged, differences, agree(log.facts, told))


def differences_by_step(log: Log, now: tuple[Difference, ...]) -> list[tuple[Difference, ...]]:
    """Return what differs before each step of a log, and after the last, of what differs `now`: before another person's
    word was taken it differed from what was said till then; before their project came, nothing did."""
    told = {log.done: now}
    for n in range(log.done - 1, -1, -1):
        step, told[n] = log.steps[n], told[n + 1]
        if step.words == MERGING:
            told[n] = ()
        elif step.words == TAKING:
            before = last_of_slot(f for s in log.steps[:n] for f in s.facts)
            told[n] += tuple(Difference(before[f.slot], f) for f in step.facts if f.slot in before)
    for n in range(log.done, len(log.steps)):
        taken = log.steps[n].facts if log.steps[n].words == TAKING else ()
        told[n + 1] = tuple(d for d in told[n] if d.theirs not in taken)
    return [told[n] for n in range(len(log.steps) + 1)]


def agree(ours: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> Agreement:
    """Return how far two people's verdicts agree on the rows that both gave one; rows that both edited are alike where
    the same was set in them."""
    mine, other = _judgements(ours), _judgements(theirs)
    pairs = [(mine[k], other[k]) for k in mine if k in other]
    alike = sum(a == b for a, b in pairs)
    if not pairs:
        return Agreement(0, 0, None)
    own, others = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(own[k] * others[k] for k in own) / len(pairs) ** 2
    return Agreement(len(pairs), alike, None if chance == 1 else (alike / len(pairs) - chance) / (1 - chance))


def _judgements(facts: tuple[Fact, ...]) -> dict[tuple[str, str, str], tuple[Verdict, frozenset[Setting]]]:
    """Return (about, article, key) -> what a person said of a row, and what holds of what they set in it."""
    settings: defaultdict[tuple[str, str, str], set[Setting]] = defaultdict(set)
    for fact in last_of_slot(facts).values():
        if fact.what == "set":
            settings[fact.about, fact.article, fact.key].add((fact.field, fact.value, fact.spans))
    return {
        place: (verdict, frozenset(() if verdict == "wrong" else settings[place]))
        for place, verdict in verdicts(facts).items()
    }


def everywhere(log: Log) -> tuple[Fact, ...]:
    """Return what was taught of names and issues for all articles: what another project may take over."""
    return tuple(f for f in log.facts if f.about in ("actor", "issue") and not f.article)
