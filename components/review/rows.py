"""Facts on rows, laid over one analysis: accepted, rejected, edited, added, noted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal, get_args
from zlib import crc32

from components.model import Actor, Analysis, Review, Span, Stance, StanceLabel, Statement, Target
from components.review.facts import Fact, has_key, position_key, statement_key

HAND = "set by hand"
BY_HAND, MADE_ACTOR = "hand", "by-hand-"  # how the ids of rows and of actors begin that a person added
LABELS: tuple[StanceLabel, ...] = get_args(StanceLabel)


@dataclass(slots=True)
class Draft:
    """An analysis while facts are laid over it: what changes, by id."""

    analysis: Analysis
    actors: dict[str, Actor] = field(default_factory=dict)
    stances: dict[str, Stance] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    rejected: set[str] = field(default_factory=set)
    # trigger or content of a key -> ids of rows
    keys: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    row_keys: dict[str, str] = field(default_factory=dict)
    again: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    made: int = 0

    @classmethod
    def of(cls, analysis: Analysis) -> Draft:
        """Return an analysis to lay facts over."""
        draft = cls(
            analysis,
            {a.id: a for a in analysis.actors},
            {s.id: s for s in analysis.stances},
            {s.id: s for s in analysis.statements},
        )
        for stance in analysis.stances:
            draft.enter("position", stance.id, position_key(stance))
            if stance.same_as:
                draft.again[stance.same_as].append(stance.id)
        for statement in analysis.statements:
            draft.enter("statement", statement.id, statement_key(statement))
        return draft

    def enter(self, about: str, row: str, key: str) -> None:
        """Make a row findable by its passage."""
        self.row_keys[row] = key
        self.keys[f"{about} {key.partition(':')[0]}"].append(row)

    def found(self, about: str, key: str) -> list[str]:
        """Return the ids of the rows at a passage."""
        return [
            row for row in self.keys.get(f"{about} {key.partition(':')[0]}", ()) if has_key(key, self.row_keys[row])
        ]

    def actor_named(self, name: str) -> str:
        """Return the id of the actor of that name, made if there is none."""
        for actor in self.actors.values():
            if name in (actor.name, actor.known_as):
                return actor.id
        made = self.new_actor()
        self.actors[made] = Actor(made, name, "person" if name[:1].isupper() else "group")
        return made

    def new_actor(self) -> str:
        """Return an id that no actor had before, not even one that is gone."""
        self.made += 1
        return f"{MADE_ACTOR}{self.made}"

    def freeze(self) -> Analysis:
        """Return the analysis as corrected."""
        stances = tuple(
            s for s in self.stances.values() if s.id not in self.rejected and (s.same_as or "") not in self.rejected
        )
        statements = tuple(s for s in self.statements.values() if s.id not in self.rejected)
        kept = {s.id for s in statements}
        statements = tuple(s if s.parent is None or s.parent in kept else replace(s, parent=None) for s in statements)
        stances = tuple(
            s if s.statement is None or s.statement in kept else replace(s, statement=None) for s in stances
        )
        order = sorted(stances, key=lambda s: (s.sentence, s.id.startswith(BY_HAND)))
        return replace(self.analysis, actors=tuple(self.actors.values()),
                       stances=tuple(order) if _has_added(stances) else stances,
                       statements=tuple(sorted(statements, key=lambda s: s.content[0])) if _has_added(statements)
                       else statements)  # fmt: skip


def _has_added(rows: Iterable[Stance | Statement]) -> bool:
    return any(r.review == "added" for r in rows)


def lay_row_fact(draft: Draft, fact: Fact) -> bool:
    """Lay one fact on rows over a draft; False if its passage is not there."""
    if fact.what == "add":
        return _add(draft, fact)
    rows = draft.found(fact.about, fact.key)
    for row in rows:
        for one in dict.fromkeys(
            (row, *(draft.again[row] if fact.about == "position" and fact.field != "words" else ()))
        ):
            _lay(draft, one, fact)
    return bool(rows)


def _lay(draft: Draft, row: str, fact: Fact) -> None:
    kept: dict[str, Any] = draft.stances if fact.about == "position" else draft.statements
    match fact.what:
        case "reject":
            draft.rejected.add(row)
        case "reopen":
            draft.rejected.discard(row)
            kept[row] = replace(kept[row], review="" if kept[row].review == "accepted" else kept[row].review)
        case "accept":
            draft.rejected.discard(row)
            kept[row] = replace(kept[row], review=kept[row].review or "accepted")
        case "note":
            kept[row] = replace(kept[row], note=fact.value)
        case "set" if fact.about == "position":
            draft.rejected.discard(row)
            kept[row] = _set_position(draft, kept[row], fact)
        case "set":
            draft.rejected.discard(row)
            kept[row] = _set_statement(draft, kept[row], fact)


def _set_position(draft: Draft, stance: Stance, fact: Fact) -> Stance:
    """Return a position with one field as a person set it; a value that is none of the field's changes nothing."""
    change: dict[str, Any] = {}
    if fact.field == "side" and fact.value in LABELS:
        change = {"label": fact.value}
    elif fact.field == "holder" and fact.value.strip():
        change = {"holder": draft.actor_named(fact.value), "holder_span": stance.holder_span}
    elif fact.field == "issue":
        change = {"issue": fact.value}
    elif fact.field == "condition":
        change = {"condition": fact.spans[0] if fact.spans else None}
    elif fact.field == "words" and fact.spans:
        change = {"trigger": fact.spans[0], "sentence": sentence_at(draft.analysis, fact.spans[0])}
    if not change:
        return stance
    rule = stance.rule if stance.decider == "hand" else f"{HAND}; read as {stance.label}: {stance.rule}"
    done: Review = "added" if stance.review == "added" else "edited"
    return replace(stance, rule=rule, confidence=1.0, truth=1.0, decider="hand", review=done, **change)


def _set_statement(draft: Draft, statement: Statement, fact: Fact) -> Statement:
    change: dict[str, Any] = {}
    if fact.field == "speaker":
        change = {**speakers(draft.actor_named(n) for n in told_together(fact.value)), "inferred": False}
    elif fact.field == "words" and fact.spans:
        change = {"content": fact.spans, "sentence": sentence_at(draft.analysis, fact.spans[0])}
    if not change:
        return statement
    rule = statement.rule if statement.rule.startswith(HAND) else f"{HAND}; before: {statement.rule}"
    done: Review = "added" if statement.review == "added" else "edited"
    return replace(statement, rule=rule, confidence=1.0, review=done, **change)


def told_together(value: str) -> tuple[str, ...]:
    """Return the names of several who say it together, with semicolons between, as a table gives them."""
    return tuple(dict.fromkeys(n.strip() for n in value.split(";") if n.strip()))


def speakers(ids: Iterable[str]) -> dict[str, Any]:
    """Return the fields of a statement by these actors; of one or none there are no several."""
    told = tuple(dict.fromkeys(ids))
    return {"actor": told[0] if told else None, "actors": told if len(told) > 1 else ()}


def _add(draft: Draft, fact: Fact) -> bool:
    """Add a row of the words that were picked, or put it back as it is said now;
    False if they are not in this article."""
    analysis, row = draft.analysis, f"{BY_HAND}-{fact.about}-{fact.key}"
    if (
        not fact.spans
        or not fact.value.strip()
        or any(not 0 <= s.start < s.end <= len(analysis.article.text) for s in fact.spans)
    ):
        return False
    if fact.about == "position" and fact.field not in LABELS:
        return False
    draft.rejected.discard(row)
    sentence, words = sentence_at(analysis, fact.spans[0]), fact.spans[0]
    if fact.about == "statement":
        quoted = words.start and analysis.article.text[words.start - 1] in '“"'
        kind: Literal["direct", "indirect"] = "direct" if quoted else "indirect"
        by = speakers(draft.actor_named(n) for n in told_together(fact.value))
        draft.statements[row] = Statement(
            row, source=(), cue=(), content=fact.spans, kind=kind, sentence=sentence, rule=HAND, review="added", **by
        )
    else:
        holder, issue = draft.actor_named(fact.value), fact.names[0] if fact.names else ""
        label: StanceLabel = fact.field  # type: ignore[assignment]
        draft.stances[row] = Stance(row, holder, None, Target(issue), label, 1.0, words, HAND, sentence,
                                    decider="hand", review="added", issue=issue, truth=1.0)  # fmt: skip
    if row not in draft.row_keys:
        draft.enter(fact.about, row, fact.key)
    return True


def is_told_by_hand(facts: Iterable[Fact], article: str, names: Collection[str]) -> bool:
    """Tell an actor of whom a person said something that holds in an article: its kind, its role, another name."""
    about = (f for f in facts if f.about == "actor" and f.article in ("", article))
    return any(not {f.key, *f.names, *([f.value] if f.what == "merge" else [])}.isdisjoint(names) for f in about)


def is_named_by_hand(actor: Actor) -> bool:
    """Tell an actor whom a person made or named for the set."""
    return bool(actor.known_as) or actor.id.startswith(MADE_ACTOR)


def sentence_at(analysis: Analysis, place: Span) -> int:
    """Return the number of the sentence in which a place begins."""
    return next(
        (n for n, s in enumerate(analysis.sentences) if place.start < s.end), max(0, len(analysis.sentences) - 1)
    )


def added_key(spans: tuple[Span, ...], *told: str) -> str:
    """Return the key of a row that is added from these words; `told` (who, on what) parts it from others of the same
    words."""
    return f"{spans[0].start}-{spans[-1].end}:0-{crc32(chr(10).join(told).encode('utf-8', 'replace'))}:0-0"
