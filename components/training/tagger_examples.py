"""Annotated articles as what the tagger learns from: sentences with their cues and the places of each part."""

from __future__ import annotations

from typing import Any, NamedTuple

from components.language import Parse, Token, find_actors, parse_text
from components.model import Span
from components.statements.attribution import find_candidates
from components.statements.candidates import Candidate
from components.statements.models.tagger_input import NOTHING, Sentence, classes_of, view, write_sentence

MAY_BE_CUES = frozenset("VERB NOUN ADJ AUX ADP".split())


class Cue(NamedTuple):
    """A word to look at: its position, the view from it with and without the rule's word, and what each piece is to it,
    None if it is no cue."""

    at: int
    ruled: bool
    view: list[tuple[int, int, int]]
    kinds: list[int] | None


class Example(NamedTuple):
    """A sentence with its cues."""

    sentence: Sentence
    cues: list[Cue]
    free: list[Token]  # words that could be cues and are none
    positions: frozenset[int]  # of the annotated cues


def read_article(article: dict[str, Any]) -> list[Example]:
    """Return the sentences of an annotated article."""
    parse = parse_text(article["text"])
    rows = {r.cue_token.i: r for r in find_candidates(parse, find_actors(parse)) if r.cue_token is not None}
    gold: dict[int, dict[str, Any]] = {}
    for quote in article["quotes"]:
        token = _cue_token(parse, quote["cue"] or [], rows)
        if token is not None:
            gold.setdefault(token.i, quote)
    found = []
    for number, (first, last) in enumerate(parse.sentence_tokens):
        sentence = write_sentence(parse, number, [r for i, r in rows.items() if first <= i < last])
        if sentence is not None:
            found.append(_example(sentence, parse.tokens, rows, gold))
    return found


def _cue_token(parse: Parse, cue: list[list[int]], rows: dict[int, Candidate]) -> Token | None:
    """Return the word of an annotated cue that the rules take for it, else the one on which the others hang."""
    own = [t for t in parse.tokens if any(s <= t.start < e for s, e in cue)]
    ruled = [t for t in own if t.i in rows]
    if ruled or not own:
        return ruled[0] if ruled else None
    tops = [t for t in own if t.head not in own or t.head is t]
    tops = [t for t in tops if t.pos not in ("PUNCT", "PART")] or tops
    return next((t for t in tops if t.pos in ("VERB", "NOUN", "ADJ")), tops[0])


def _example(
    sentence: Sentence, tokens: list[Token], rows: dict[int, Candidate], gold: dict[int, dict[str, Any]]
) -> Example:
    cues = []
    for i, at in sentence.first.items():
        if i in rows or i in gold:
            quote = gold.get(i)
            spans = (
                [[Span(*s) for s in quote[part] or []] for part in ("source", "cue", "content")]
                if quote is not None
                else None
            )
            kinds = [NOTHING, *classes_of(sentence.words, *spans)] if spans is not None else None
            cues.append(Cue(at, i in rows, view(sentence, tokens[i], rows.get(i)), kinds))
    free = [tokens[i] for i in sentence.first if i not in rows and i not in gold and tokens[i].pos in MAY_BE_CUES]
    return Example(sentence, cues, free, frozenset(sentence.first[i] for i in sentence.first if i in gold))
