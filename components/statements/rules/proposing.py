"""All that the rules find: quotations, turns, and what each word of the text attributes, by the table of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.according import read_according
from components.statements.rules.continuing import join_quotes
from components.statements.rules.framing import read_for, read_line, read_view
from components.statements.rules.nominal import read_adjective, read_noun
from components.statements.rules.phrases import read_phrase
from components.statements.rules.quoted import find_quotes
from components.statements.rules.reported import read_clause, read_made_clear, read_nobody, read_object
from components.statements.rules.turns import find_turn_candidates

Rule = Callable[[Parse, Token], Iterator[Candidate]]

PARTS = frozenset("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X".split())
VERB = frozenset(["VERB"])
# Which words each rule looks at, by their part of speech; of a word the first rule that finds anything is taken.
RULES: tuple[tuple[frozenset[str], Rule], ...] = (
    (PARTS, read_according), (PARTS, read_line), (PARTS, read_view), (PARTS, read_for),
    (VERB, read_nobody), (VERB, read_made_clear), (VERB, read_clause), (VERB, read_phrase), (VERB, read_object),
    (frozenset(["NOUN"]), read_noun), (frozenset(["ADJ", "VERB"]), read_adjective),
)  # fmt: skip
BY_PART: dict[str, tuple[Rule, ...]] = {part: tuple(rule for parts, rule in RULES if part in parts) for part in PARTS}


class Proposed(NamedTuple):
    """What the rules find: quotations and turns with their speakers, reports in text order of their cues."""

    quotations: list[Candidate]
    turns: list[Candidate]
    reports: list[Candidate]


def propose(parse: Parse, index: ActorIndex) -> Proposed:
    """Return all that the rules find; nothing is settled yet between a quotation and a report of one cue."""
    reports = propose_reports(parse)
    quotes = find_quotes(parse)
    return Proposed(join_quotes(parse, index, quotes), find_turn_candidates(parse, index), reports)


def propose_reports(parse: Parse) -> list[Candidate]:
    """Return the indirect attributions with their contents as the parse has them."""
    found = [c for token in parse.tokens if (c := _first(parse, token)) is not None]
    phrases = {c.cue_token for c in found if c.rule == "phrase"}
    kept = [c for c in found if c.cue_token is None or not _is_of_phrase(c, c.cue_token, phrases)]
    asides = [c for c in kept if c.rule == "according to" and c.settled and len(c.content) == 1]
    kept = [_without_asides(parse, c, asides) if c.rule == "clause" else c for c in kept] if asides else kept
    return sorted(kept, key=lambda c: c.cue_token.i if c.cue_token is not None else 0)


def _first(parse: Parse, token: Token) -> Candidate | None:
    for rule in BY_PART.get(token.pos, BY_PART["X"]):
        for candidate in rule(parse, token):
            return candidate
    return None


def _without_asides(parse: Parse, row: Candidate, asides: list[Candidate]) -> Candidate:
    """Return a row without an aside between commas that another is the source of: "**The pier**, built in 1911
    according to the trust, **is unsafe**, Holt warned"."""
    whole = row.content[0]
    for aside in asides:
        if aside.source is None or not whole.contains(aside.content[0]) or not whole.contains(aside.cue[0]):
            continue
        last = parse.tokens[aside.source.right]
        before = parse.tokens_in(Span(whole.start, aside.content[0].start))
        after = parse.tokens_in(Span(last.end, whole.end))
        if len(before) > 1 and len(after) > 1 and before[-1].text == after[0].text == ",":
            parts = Span(whole.start, before[-2].end), Span(after[1].start, whole.end)
            return replace(row, content=(*parts, *row.content[1:]), settled=True)
    return row


def _is_of_phrase(candidate: Candidate, cue: Token, phrases: set[Token | None]) -> bool:
    """Tell the noun of a phrase, which is no cue of its own: "took a **stance** against"."""
    return candidate.rule in ("noun", "noun alone") and cue.dep == "dobj" and cue.head in phrases
