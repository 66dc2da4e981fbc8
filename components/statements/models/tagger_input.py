"""A sentence as the tagger reads it: pieces of words, what the grammar says of each, and what the rules propose.

Seen from a cue, every word also has a branch: the relation by which it hangs, through others, on that cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from components.encoding.wordpiece import CLASS, Piece, cut_words, read_vocabulary
from components.language import Parse, Token
from components.model import Span
from components.statements.candidates import Candidate

LONGEST = 150  # pieces; what goes beyond is not read
NOTHING, SOURCE, CUE, CONTENT = range(4)  # what a word is to a cue
RANKS = (NOTHING, CONTENT, SOURCE, CUE)  # what shows where rules overlap, the last first
DISTANCE = 20  # pieces; farther is as far
AT, ABOVE, OUTSIDE = "(cue)", "(above)", "(outside)"  # branches that are no relation
# The labels of spaCy's English parser; an unknown one is the first, "".
RELATIONS = {
    label: n for n, label in enumerate(
        f" {AT} {ABOVE} {OUTSIDE} ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound "
        "conj csubj csubjpass dative dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod "
        "oprd parataxis pcomp pobj poss preconj predet prep prt punct quantmod relcl xcomp".split(" "))
}  # fmt: skip
PARTS = {
    p: n
    for n, p in enumerate(
        " ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SPACE SYM VERB X".split(" ")
    )
}
ENTITIES = {
    e: n for n, e in enumerate(
        " CARDINAL DATE EVENT FAC GPE LANGUAGE LAW LOC MONEY NORP ORDINAL ORG PERCENT PERSON PRODUCT QUANTITY "
        "TIME WORK_OF_ART".split(" "))
}  # fmt: skip


class Sentence(NamedTuple):
    """The pieces of a sentence after the mark of its beginning; the lists run alike.

    `numbers`: the pieces. `words`: their places. `tokens`: the tokens they belong to. `marks`: relation, part of
    speech, entity, whether quoted, what the rules take it for. `first`: token -> its first position, the mark of the
    beginning counted.
    """

    numbers: list[int]
    words: list[Span]
    tokens: list[Token]
    marks: list[tuple[int, int, int, int, int]]
    first: dict[int, int]


def write_sentence(parse: Parse, number: int, proposals: Iterable[Candidate]) -> Sentence | None:
    """Return a sentence for the tagger, with what rules propose there; None if it has no words."""
    span, tokens = parse.sentences[number], parse.sentence(number)
    pieces = cut_words(parse.text, span.start, span.end)[:LONGEST]
    if not pieces:
        return None
    owners = _owners(tokens, pieces)
    seen = [NOTHING] * len(pieces)
    for row in proposals:
        seen = [max(a, b, key=RANKS.index) for a, b in zip(seen, labels_of(row, pieces), strict=True)]
    marks = [
        (RELATIONS.get(t.dep, 0), PARTS.get(t.pos, 0), ENTITIES.get(t.ent, 0), int(parse.in_quotation[t.i] >= 0), s)
        for t, s in zip(owners, seen, strict=True)
    ]
    first: dict[int, int] = {}
    for position, token in enumerate(owners, 1):
        first.setdefault(token.i, position)
    return Sentence(
        [read_vocabulary()[CLASS], *(p.number for p in pieces)], [p.word for p in pieces], owners, marks, first
    )


def _owners(tokens: list[Token], pieces: list[Piece]) -> list[Token]:
    """Return the token that each piece belongs to."""
    found, k = [], 0
    for piece in pieces:
        while k + 1 < len(tokens) and tokens[k + 1].start <= piece.word.start:
            k += 1
        found.append(tokens[k])
    return found


def labels_of(row: Candidate, places: Iterable[Piece] | Iterable[Span]) -> list[int]:
    """Return what each piece is to a row."""
    source = [row.source_span] if row.source_span else []
    return classes_of(places, source, row.cue, row.content)


def classes_of(
    places: Iterable[Piece] | Iterable[Span], source: Iterable[Span], cue: Iterable[Span], content: Iterable[Span]
) -> list[int]:
    """Return, for the word of each piece, whether it lies in a content, a source or a cue."""
    kinds = [(CONTENT, list(content)), (SOURCE, list(source)), (CUE, list(cue))]
    found = []
    for place in places:
        at = (place.word if isinstance(place, Piece) else place).start
        found.append(next((kind for kind, spans in kinds if any(s[0] <= at < s[1] for s in spans)), NOTHING))
    return found


def branches(tokens: list[Token], cue: Token) -> dict[int, int]:
    """Return token -> the number of the relation by which it hangs on the cue, directly or through others."""
    found = {cue.i: RELATIONS[AT]}
    found.update(dict.fromkeys((a.i for a in cue.ancestors()), RELATIONS[ABOVE]))
    for token in tokens:
        way, t = [], token
        while t.i not in found and t.head is not t and t.head is not cue:
            way.append(t.i)
            t = t.head
        if t.i not in found:
            found[t.i] = RELATIONS.get(t.dep, 0) if t.head is cue else RELATIONS[OUTSIDE]
        branch = found[t.i] if found[t.i] not in (RELATIONS[ABOVE], RELATIONS[AT]) else RELATIONS[OUTSIDE]
        found.update(dict.fromkeys(way, branch))
    return found


def view(sentence: Sentence, cue: Token, row: Candidate | None) -> list[tuple[int, int, int]]:
    """Return, for the beginning and each piece: its branch from the cue, what the row takes it for, its distance.

    Without a row that is 0; distances are in pieces, `DISTANCE` at the cue itself.
    """
    by_token = branches(sentence.tokens, cue)
    at = sentence.first[cue.i]
    taken = [c + 1 for c in labels_of(row, sentence.words)] if row is not None else [0] * len(sentence.words)
    found = [(0, 0, DISTANCE)]
    for position, (token, kind) in enumerate(zip(sentence.tokens, taken, strict=True), 1):
        found.append((by_token[token.i], kind, max(-DISTANCE, min(DISTANCE, position - at)) + DISTANCE))
    return found
