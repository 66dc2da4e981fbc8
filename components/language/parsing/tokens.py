"""Plain tokens with a dependency tree, offsets in the whole text, and the few walks that grammar needs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from components.language.clauses import Clause, read_clause
from components.language.parsing.marks import Quotation
from components.language.phrases import noun_phrase, subtract
from components.language.turns import Turn, find_turns
from components.model import Span


class Token:
    """A word of the text. `head` is itself at a root; `left`, `right` are the token indices its subtree spans."""

    __slots__ = (
        "children", "dep", "end", "ent", "ent_start", "head", "i", "left", "lemma", "lower", "pos", "right",
        "sent", "start", "tag", "text",
    )  # fmt: skip

    def __init__(self, i: int, start: int, text: str, lemma: str, pos: str, tag: str, dep: str, ent: str) -> None:
        self.i, self.start, self.end = i, start, start + len(text)
        self.text, self.lower, self.lemma = text, text.lower(), lemma
        self.pos, self.tag, self.dep, self.ent = pos, tag, dep, ent
        self.ent_start = False
        self.head: Token = self
        self.children: list[Token] = []
        self.left = self.right = i
        self.sent = 0

    def __repr__(self) -> str:
        return f"<{self.text} {self.dep}<-{self.head.text}>"

    @property
    def span(self) -> Span:
        """Return the place of the word."""
        return Span(self.start, self.end)

    def child(self, *relations: str) -> Token | None:
        """Return the first child in one of these relations."""
        for c in self.children:
            if c.dep in relations:
                return c
        return None

    def ancestors(self) -> Iterator[Token]:
        """Walk from the head to the root."""
        t = self
        while t.head is not t:
            t = t.head
            yield t

    @property
    def is_verb(self) -> bool:
        """Tell whether the word is a verb or an auxiliary."""
        return self.pos in ("VERB", "AUX")


@dataclass(slots=True)
class Parse:
    """A parsed text: tokens, sentence spans (trimmed of white space), quotations.

    Never changed once built, but for `untie` at its end; clauses and turns are read when they are first asked for.
    """

    text: str
    tokens: list[Token]
    sentences: list[Span]
    quotations: list[Quotation]
    sentence_tokens: list[tuple[int, int]] = field(default_factory=list)
    in_quotation: list[int] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    clauses: dict[int, Clause] = field(default_factory=dict, repr=False)  # by the verb's number
    _turns: tuple[Turn, ...] | None = field(default=None, repr=False)

    def clause(self, verb: Token) -> Clause:
        """Return the clause of a verb."""
        found = self.clauses.get(verb.i)
        if found is None:
            found = self.clauses[verb.i] = read_clause(verb, self.tokens)
        return found

    @property
    def turns(self) -> tuple[Turn, ...]:
        """Return the turns of an interview or a transcript, none of other texts."""
        if self._turns is None:
            self._turns = tuple(find_turns(self.text, self.paragraphs))
        return self._turns

    def span_of(self, token: Token) -> Span:
        """Return the place of a token with all that hangs on it."""
        return Span(self.tokens[token.left].start, self.tokens[token.right].end)

    def noun_phrase(self, head: Token) -> Span:
        """Return the place of a noun with what belongs to it, its apposition too, but no relative clause."""
        return noun_phrase(self, head)

    def sentence(self, index: int) -> list[Token]:
        """Return the tokens of one sentence."""
        first, last = self.sentence_tokens[index]
        return self.tokens[first:last]

    def tokens_in(self, span: Span) -> list[Token]:
        """Return the tokens that a place overlaps."""
        first = bisect_right(self.tokens, span.start, key=lambda t: t.end)
        return self.tokens[first : bisect_left(self.tokens, span.end, key=lambda t: t.start)]

    def subtree(self, token: Token) -> list[Token]:
        """Return the tokens from the left to the right edge of the subtree."""
        return self.tokens[token.left : token.right + 1]

    def untie(self) -> None:
        """Cut the tree, whose words hold each other, so that memory is free with the parse; it cannot be read after."""
        for token in self.tokens:
            token.children = []
            del token.head
        self.clauses.clear()

    def cut(self, whole: Span, holes: list[Span]) -> list[Span]:
        """Return what is left of a stretch when others are cut out of it, without loose punctuation at the ends."""
        return [s for part in subtract(whole, holes) if (s := self.trim(*part)) is not None]

    def trim(self, start: int, end: int) -> Span | None:
        """Cut white space and loose punctuation off both ends; None if nothing is left."""
        text = self.text
        while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–-"):
            end -= 1
        return Span(start, end) if start < end else None


def link_tree(tokens: list[Token]) -> None:
    """Fill children and subtree edges from the heads; a token's edges are taken within its own sentence."""
    for t in tokens:
        if t.head is not t:
            t.head.children.append(t)
    for t in tokens:
        node = t
        for _ in range(len(tokens)):
            if node.head is node:
                break
            node = node.head
            node.left = min(node.left, t.i)
            node.right = max(node.right, t.i)
