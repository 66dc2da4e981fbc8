"""Which two actors of a sentence may stand for or against each other: the pairs that the trained scorer judges."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from components.language import ActorIndex, Parse, Token
from components.model import Mention, Span, Statement
from components.stances.marking import Marked, mark_pair

NO_POSITION = frozenset({"document"})  # kinds of actors that neither hold nor meet a position
LONGEST_SENTENCE = 120  # words; longer ones are lists and tables
SHORTEST_PATH, LONGEST_PATH = 2, 9  # steps in the tree: one is "the US senator", ten have nothing to do with each other
NESTED = 2  # steps within which, without a verb, two are one phrase: "analysts at the broker Hale"
# Relations of two that stand side by side in a list or name one thing: of a hundred such pairs, one or two hold a position.
ASIDE = frozenset(frozenset(pair) for pair in (("conj",), ("appos", "conj"), ("compound", "conj"), ("conj", "pobj"), ("appos",)))


class Named(NamedTuple):
    """An actor's mentions in a sentence, and the head of the first that names it; no mentions for a speaker named elsewhere."""

    actor: str
    mentions: tuple[Mention, ...]
    head: Token | None

    @property
    def spans(self) -> list[Span]:
        """Return the places."""
        return [m.span for m in self.mentions]

    @property
    def naming(self) -> Span:
        """Return the place to show: a name before a pronoun."""
        return next((m.span for m in self.mentions if not m.inferred), self.mentions[0].span)


class Pair(NamedTuple):
    """Two actors of a sentence; with a `speaker`, `second` is who says it, named elsewhere."""

    sentence: int
    first: Named
    second: Named
    speaker: Statement | None = None

    def marked(self, parse: Parse) -> Marked:
        """Return the sentence as the scorer reads it."""
        return mark_pair(parse.text, parse.sentences[self.sentence], self.first.spans, self.second.spans)

    def naming(self, second: bool) -> Span:
        """Return the place to show for one of the two; for a speaker named elsewhere, where the source stands."""
        if second and self.speaker is not None:
            return self.speaker.source[0]
        return (self.second if second else self.first).naming


def is_marked(mention: Mention, head: Token) -> bool:
    """Tell a mention that stands for its actor in the sentence; "who" and "the chief" beside a name only say it again."""
    return mention.kind != "apposition" and not head.tag.startswith("W")


def find_pairs(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...]) -> list[Pair]:
    """Return the pairs to judge, sentence by sentence: two actors that the grammar ties, or a speaker and whom the words name."""
    named: dict[int, dict[str, list[tuple[Mention, Token]]]] = defaultdict(lambda: defaultdict(list))
    for draft in index.drafts:
        if draft.kind not in NO_POSITION:
            for mention, head in zip(draft.mentions, draft.heads, strict=True):
                if is_marked(mention, head):
                    named[head.sent][draft.id].append((mention, head))
    found: list[Pair] = []
    for number in sorted(named):
        first, last = parse.sentence_tokens[number]
        if last - first <= LONGEST_SENTENCE:
            actors = _apart(parse.sentences[number], named[number])
            found += [Pair(number, a, b) for a, b in combinations(actors, 2) if are_tied(a.head, b.head)]
            speaker = _speaker(parse, index, statements, number, {a.actor for a in actors})
            if speaker is not None and speaker.actor is not None:
                found += [Pair(number, a, Named(speaker.actor, (), None), speaker) for a in actors]
    return found


def _apart(sentence: Span, named: dict[str, list[tuple[Mention, Token]]]) -> list[Named]:
    """Return the actors with the mentions that lie in the sentence, the longer one where two overlap, in text order."""
    kept: list[tuple[Mention, Token, str]] = []
    rows = [(m, head, actor) for actor, mentions in named.items() for m, head in mentions]
    for mention, head, actor in sorted(rows, key=lambda row: (row[0].span.start - row[0].span.end, row[0].span)):
        if sentence.contains(mention.span) and not any(m.span.overlaps(mention.span) for m, _, _ in kept):
            kept.append((mention, head, actor))
    ordered: dict[str, list[tuple[Mention, Token]]] = {}
    for mention, head, actor in sorted(kept, key=lambda row: row[0].span):
        ordered.setdefault(actor, []).append((mention, head))
    return [Named(a, tuple(m for m, _ in row), next((h for m, h in row if not m.inferred), row[0][1])) for a, row in ordered.items()]


def are_tied(a: Token | None, b: Token | None) -> bool:
    """Tell two words that a verb ties closely enough for one to be for or against the other, and that are no list or one phrase."""
    if a is None or b is None or frozenset((a.dep, b.dep)) in ASIDE:
        return False
    up, down = [a, *a.ancestors()], [b, *b.ancestors()]
    way = {t.i: steps for steps, t in enumerate(up)}
    for steps, t in enumerate(down):
        if t.i in way:
            between = up[1 : way[t.i] + 1] + down[1:steps]
            length = steps + way[t.i]
            return SHORTEST_PATH <= length <= LONGEST_PATH and (length > NESTED or any(x.is_verb for x in between))
    return False


def _speaker(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], number: int, here: set[str]) -> Statement | None:
    """Return the statement that a whole sentence is part of, if its speaker is named elsewhere."""
    span = parse.sentences[number]
    for s in statements:
        if s.actor is not None and s.source and s.actor not in here and s.kind != "indirect" and index.kind_of(s.actor) not in NO_POSITION:
            if any(c.start <= span.start and c.end >= span.end - 1 for c in s.content):
                return s
    return None
