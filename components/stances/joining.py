"""Join what is one position: the readings of it in one sentence become one, and rows that say it again are marked as
repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from components.model import Span, Stance, Target

APART = 8  # characters between two triggers that are still one


def join_readings(stances: Sequence[Stance]) -> list[tuple[Stance, int]]:
    """Return one row for each sentence, holder, label and overlapping target, with the number of the reading it keeps;
    ids in text order."""
    kept: list[tuple[Stance, int]] = []
    for number, s in sorted(enumerate(stances), key=lambda row: (row[1].sentence, row[1].trigger)):
        twin = next((k for k, (x, _) in enumerate(kept) if _is_same_reading(x, s)), None)
        if twin is None:
            kept.append((s, number))
            continue
        first, of = kept[twin]
        near = first.trigger.end < s.trigger.start <= first.trigger.end + APART
        trigger = Span(first.trigger.start, s.trigger.end) if near else first.trigger
        kept[twin] = replace(first, trigger=trigger, confidence=max(first.confidence, s.confidence)), of
    return [(replace(s, id=f"t{n}"), of) for n, (s, of) in enumerate(kept, 1)]


def _is_same_reading(one: Stance, two: Stance) -> bool:
    return (one.sentence == two.sentence and one.holder == two.holder and one.label == two.label
            and one.target.span is not None and two.target.span is not None
            and one.target.span.overlaps(two.target.span))  # fmt: skip


def mark_repeats(stances: list[Stance]) -> list[Stance]:
    """Return the rows with each that says again what a surer one says marked: same holder, same side, one's target in
    the other's words."""
    marked = {s.id: s for s in stances}
    clearest: list[Stance] = []
    for s in sorted(stances, key=lambda s: -s.confidence):
        first = next(
            (c for c in clearest if c.holder == s.holder and c.label == s.label and _same_target(c.target, s.target)),
            None,
        )
        if first is None:
            clearest.append(s)
        else:
            marked[s.id] = replace(s, same_as=first.id)
    return [marked[s.id] for s in stances]


def _same_target(one: Target, other: Target) -> bool:
    a, b = (target_words(replace(t, actor=None)) for t in (one, other))
    return bool(a and b) and (a <= b or b <= a) or one.text.lower() == other.text.lower()


def target_words(target: Target) -> frozenset[str]:
    """Return what tells a target: the heads of its longer words, and its actor."""
    found = {w.strip("“”‘’'\".,()")[:6] for w in target.text.lower().split() if len(w) > 3}
    return frozenset(found | ({target.actor} if target.actor else set()))
