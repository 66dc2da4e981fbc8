"""Lay the tagger over the rules: contents as it cuts them, attributions that only it sees, and one probability a row.

The probability is a logistic regression over the rules' own and the tagger's, fitted on articles that the tagger has not seen
(`weighing.json`; `training/tagger.py` fits it).
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from components.encoding.manifest import read_verified
from components.language import ActorIndex, Parse, Token
from components.language.actors.nouns import kind_of_phrase
from components.model import BY_TAGGER, Span, StatementKind
from components.sharing import OnStep, load_once, no_step
from components.statements.models.extents import tidy
from components.statements.models.tagger import Reading, read_cues
from components.statements.nesting import Nesting
from components.statements.rows import Row
from components.statements.rules.turns import TURNS

WEIGHTS = Path(__file__).with_name("weighing.json")
OWN = "own"  # kind of a row that no rule of grammar proposes, beside "direct" and "indirect"
SAME = 0.5  # share of two contents' words from which they are one
CERTAIN = 1e-4  # probabilities are taken to lie at least so far from 0 and 1
LONG = 40  # words


@load_once
def read_weights() -> dict[str, list[float]]:
    """Return the weights by kind of row, and under "keep" the probability from which a row is kept."""
    found: dict[str, list[float]] = json.loads(read_verified(WEIGHTS))
    return found


def read_again(parse: Parse, index: ActorIndex, rows: list[Row], told: set[int], on_step: OnStep = no_step) -> list[Row]:
    """Return the rows as the tagger leaves them and those that it adds, each with its traits; `told` are the places of rows left alone."""
    open_rows = [row for n, row in enumerate(rows) if n not in told]
    readings = read_cues(parse, rows, on_step)
    for row in open_rows:
        reading = readings.get(row.cue_token.i) if row.cue_token is not None else None
        if reading is not None and row.rule not in TURNS:
            _revise(parse, index, row, reading)
    ruled = {row.cue_token.i for row in rows if row.cue_token is not None}
    own = (_own_row(parse, index, reading) for token, reading in readings.items() if token not in ruled)
    return rows + [row for row in own if row is not None]


def _revise(parse: Parse, index: ActorIndex, row: Row, reading: Reading) -> None:
    """Take the content from the tagger, but for quotations, whose marks tell; and the source where there is none."""
    sentence = parse.sentences[reading.token.sent]
    content = tidy(parse, reading.content)
    within = all(sentence.start <= c.start and c.end <= sentence.end + 3 for c in row.content)
    if content and not row.settled and (row.kind == "indirect" or row.kind == "mixed" and within):
        row.content = content
        row.cue = reading.cue if any(c.contains(reading.token.span) for c in reading.cue) else row.cue
    if row.actor is None and reading.source and (row.source is None or _is_nobody(row.source) and _names_somebody(parse, index, reading.source[0])):
        _give_source(parse, index, row, reading.source[0])
    chance = _odds(row.probability)
    row.traits = ("direct" if row.kind == "direct" else "indirect", [1.0, chance, _odds(reading.chance), _odds(reading.hint)])


def _is_nobody(source: Token) -> bool:
    """Tell a source that is a thing: the rule took the wrong noun ("Clinton's **legacy**")."""
    return source.pos == "NOUN" and kind_of_phrase(source) is None


def _names_somebody(parse: Parse, index: ActorIndex, span: Span) -> bool:
    return any(index.name_at(t) is not None for t in parse.tokens_in(span))


def _own_row(parse: Parse, index: ActorIndex, reading: Reading) -> Row | None:
    content = tidy(parse, reading.content)
    if not content:
        return None
    cue = reading.cue or [reading.token.span]
    row = Row(reading.token, None, None, cue, content, BY_TAGGER, _kind(parse, content))
    if reading.source:
        _give_source(parse, index, row, reading.source[0])
    words = sum(len(c.of(parse.text).split()) for c in content)
    row.traits = (OWN, [1.0, _odds(reading.chance), _odds(reading.hint), float(row.source is not None), min(words, LONG) / LONG])
    return row


def _kind(parse: Parse, content: list[Span]) -> StatementKind:
    if all(any(q.span.contains(c) for q in parse.quotations) for c in content):
        return "direct"
    return "mixed" if any(q.span.overlaps(c) for q in parse.quotations for c in content) else "indirect"


def _give_source(parse: Parse, index: ActorIndex, row: Row, span: Span) -> None:
    inside = [t for t in parse.tokens_in(span) if t.text[:1].isalnum() or t.text[0] == "@"]
    head = next((t for t in inside if t.head not in inside or t.head is t), inside[0] if inside else None)
    if head is not None:
        row.source, row.source_span = head, span
        row.actor, row.inferred = index.resolve(head)


def _odds(probability: float) -> float:
    p = min(max(probability, CERTAIN), 1 - CERTAIN)
    return math.log(p / (1 - p))


def weigh(rows: list[Row], weights: dict[str, list[float]] | None = None) -> None:
    """Give each row that the tagger has read its probability to be an attribution with the right source and content."""
    by_kind = weights or read_weights()
    for row in rows:
        if row.traits is not None:
            kind, values = row.traits
            row.probability = 1 / (1 + math.exp(-sum(w * v for w, v in zip(by_kind[kind], values, strict=True))))


def choose(parse: Parse, rows: list[Row], sure: set[int], least: float) -> list[Row]:
    """Return the rows that are likely enough, of two with one content the likelier; `sure` are the places of rows kept in any case."""
    order = sorted(range(len(rows)), key=lambda n: (-rows[n].probability, n))
    kept: list[int] = []
    words = {n: _words(parse, rows[n]) for n in order if rows[n].rule == BY_TAGGER}
    for n in order:
        if n not in sure and rows[n].probability < least:
            continue
        rivals = [k for k in kept if BY_TAGGER in (rows[k].rule, rows[n].rule)]
        if n in sure or not any(_alike(words.setdefault(n, _words(parse, rows[n])), words.setdefault(k, _words(parse, rows[k]))) for k in rivals):
            kept.append(n)
    nesting = Nesting([(rows[n].cue, rows[n].content) for n in kept], frozenset(k for k, n in enumerate(kept) if rows[n].rule == "turn"))
    loose = {n for k, n in enumerate(kept) if rows[n].rule == BY_TAGGER and nesting.holders(k)}  # speech within speech is the rules'
    return [rows[n] for n in sorted(kept) if n not in loose]


def _words(parse: Parse, row: Row) -> frozenset[Token]:
    return frozenset(t for c in row.content for t in parse.tokens_in(c))


def _alike(one: frozenset[Token], other: frozenset[Token]) -> bool:
    return len(one & other) >= SAME * len(one | other)
