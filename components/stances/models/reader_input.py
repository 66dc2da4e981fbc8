"""Write a sentence for the trained reader: its pieces, who in it may hold a position, and what a position may be towards.

A name is replaced by a mark, so that the reader judges by the words and never by who somebody is. Whoever speaks a sentence without being named in
it is put before it: "X said: …". Nothing but the sentence and who speaks it is read, so that the same sentence is read alike wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.encoding.wordpiece import CLASS, SEPARATOR, cut_words, read_vocabulary
from components.language import ActorIndex, Parse, Token, is_person_noun
from components.language.actors import PEOPLE_ENDINGS
from components.language.references import BODY_NOUNS
from components.model import Mention, Span, Stance, Statement

LONGEST = 128  # pieces; what goes beyond is not read
LONGEST_SENTENCE = 120  # words; longer ones are lists and tables
MOST_MARKS = 24  # names in one sentence; a further one has the last mark
SAID = ("said", ":", '"')
NEVER = frozenset({"document"})  # kinds of actors that hold nothing
TIMES = frozenset("DATE TIME CARDINAL ORDINAL PERCENT QUANTITY MONEY".split())
COLLECTIVES = frozenset("opposition majority minority public crowd family couple team side industry community leadership establishment electorate".split())
POINTING = frozenset("it this that these those they them".split())
CLAUSES = frozenset("xcomp ccomp pcomp advcl acl relcl conj csubj ROOT".split())
NAMED = frozenset({"name", "alias", "metonym"})

# What the reader is told of each piece beside the word: what kind of actor stands there, and whose words it is part of.
ACTOR_KINDS = ("", "person", "organisation", "place", "group", "document", "unnamed", "pronoun", "described")
SPEECH = ("", "direct", "indirect", "mixed")
RULED = ("", "support", "oppose", "conditional", "mixed")


class Holder(NamedTuple):
    """Who may hold a position: an actor of the index, or a noun that would become one; where the marks stand; None for `head` if named elsewhere."""

    actor: str | None
    head: Token | None
    positions: tuple[int, ...]
    spans: tuple[Span, ...]
    speaker: Statement | None = None


class Goal(NamedTuple):
    """What a position may be towards: an actor, a noun, a verb with its object, a pronoun; no token for what is only understood."""

    head: Token | None
    position: int
    actor: str | None = None


class Window(NamedTuple):
    """A sentence as the reader reads it; the rows of `traits` are (actor kind, speech, what a rule reads there) a position."""

    sentence: int
    numbers: list[int]
    traits: list[tuple[int, int, int]]
    words: list[Span | None]
    holders: list[Holder]
    goals: list[Goal]


def write_windows(parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], ruled: Sequence[Stance]) -> list[Window]:
    """Return the sentences in which somebody may hold a position; `ruled` is what the rules read."""
    triggers: list[list[Stance]] = [[] for _ in parse.sentences]
    for stance in ruled:
        triggers[stance.sentence].append(stance)
    mentions: list[list[tuple[Mention, Token, str, str]]] = [[] for _ in parse.sentences]
    for draft in index.drafts:
        for mention, head in zip(draft.mentions, draft.heads, strict=True):
            mentions[head.sent].append((mention, head, draft.id, draft.kind))
    spoken: list[list[Statement]] = [[] for _ in parse.sentences]
    for s in statements:
        for content in s.content:
            for n in range(parse_sentence_at(parse, content.start), parse_sentence_at(parse, content.end - 1) + 1):
                if not spoken[n] or spoken[n][-1] is not s:
                    spoken[n].append(s)
    found = []
    for n, (first, last) in enumerate(parse.sentence_tokens):
        if 2 < last - first <= LONGEST_SENTENCE:
            window = _window(parse, index, n, mentions[n], spoken[n], triggers[n])
            if window.holders:
                found.append(window)
    return found


def parse_sentence_at(parse: Parse, place: int) -> int:
    """Return the number of the sentence that holds a place."""
    tokens = parse.tokens_in(Span(place, place + 1))
    if tokens:
        return tokens[0].sent
    return next((n for n, s in enumerate(parse.sentences) if s.end > place), len(parse.sentences) - 1)


def _apart(sentence: Span, mentions: list[tuple[Mention, Token, str, str]]) -> list[tuple[Mention, Token, str, str]]:
    """Return the mentions that lie in the sentence, the longer one where two overlap, in text order."""
    kept: list[tuple[Mention, Token, str, str]] = []
    for row in sorted(mentions, key=lambda r: (r[0].span.start - r[0].span.end, r[0].span)):
        if sentence.contains(row[0].span) and not any(k[0].span.overlaps(row[0].span) for k in kept):
            kept.append(row)
    return sorted(kept, key=lambda r: r[0].span)


def _trait(mention: Mention, kind: str) -> int:
    if mention.kind == "pronoun":
        return ACTOR_KINDS.index("pronoun")
    return ACTOR_KINDS.index(kind if mention.kind in NAMED else "described")


def _speech_at(place: Span, spoken: list[Statement]) -> int:
    """Return whose kind of words a place is part of, the innermost statement's."""
    within = [s for s in spoken if any(c.contains(place) for c in s.content)]
    if not within:
        return 0
    return SPEECH.index(min(within, key=lambda s: sum(c.end - c.start for c in s.content)).kind)


class _Writer:
    """Pieces, traits and words as they are written, and where each token begins."""

    def __init__(self, text: str, spoken: list[Statement], triggers: list[Stance]) -> None:
        self.text, self.spoken, self.triggers, self.vocabulary = text, spoken, triggers, read_vocabulary()
        self.numbers, self.traits = [self.vocabulary[CLASS]], [(0, 0, 0)]
        self.words: list[Span | None] = [None]

    def put(self, number: int, actor: int = 0, word: Span | None = None) -> int:
        self.numbers.append(number)
        self.traits.append((actor, *((_speech_at(word, self.spoken), self._ruled_at(word)) if word is not None else (0, 0))))
        self.words.append(word)
        return len(self.numbers) - 1

    def write(self, start: int, end: int, actor: int = 0) -> None:
        for piece in cut_words(self.text, start, end):
            self.put(piece.number, actor, piece.word)

    def _ruled_at(self, place: Span) -> int:
        return next((RULED.index(s.label) for s in self.triggers if s.trigger.overlaps(place)), 0)

    def finish(self) -> None:
        del self.numbers[LONGEST:], self.traits[LONGEST:], self.words[LONGEST:]
        self.put(self.vocabulary[SEPARATOR])

    def at(self, token: Token) -> int | None:
        place = token.span
        return next((n for n, w in enumerate(self.words) if w is not None and w.overlaps(place)), None)


def _window(parse: Parse, index: ActorIndex, number: int, mentions: list[tuple[Mention, Token, str, str]],
            spoken: list[Statement], triggers: list[Stance]) -> Window:  # fmt: skip
    sentence = parse.sentences[number]
    rows = [r for r in _apart(sentence, mentions) if r[0].kind != "apposition"]
    here = {r[2] for r in rows}
    writer = _Writer(parse.text, spoken, triggers)
    marks: dict[str, int] = {}
    holders: dict[str, tuple[Token | None, list[int], list[Span]]] = {}
    goals = [Goal(None, 0)]
    speaker = _speaker(sentence, index, spoken, here)
    said: Holder | None = None
    if speaker is not None and speaker.actor is not None:
        marks[speaker.actor] = 1
        at = writer.put(1, ACTOR_KINDS.index(_kind(index, speaker.actor)))
        for word in SAID:
            writer.put(writer.vocabulary[word])
        said = Holder(speaker.actor, None, (at,), (), speaker)
    position = sentence.start
    covered: set[int] = set()
    for mention, head, actor, kind in rows:
        writer.write(position, mention.span.start)
        if mention.kind in NAMED:
            mark = marks.setdefault(actor, min(len(marks) + 1, MOST_MARKS))
            at = writer.put(mark, _trait(mention, kind), mention.span)
        else:
            first = len(writer.numbers)
            writer.write(mention.span.start, mention.span.end, _trait(mention, kind))
            at = next((n for n in range(first, len(writer.numbers)) if (w := writer.words[n]) is not None and w.overlaps(head.span)), first)
        position = mention.span.end
        covered |= {t.i for t in parse.tokens_in(mention.span)}
        if at < LONGEST - 1:
            goals.append(Goal(head, at, actor))
            if kind not in NEVER and (mention.kind != "phrase" or is_people(head)):
                holder = holders.setdefault(actor, (head, [], []))
                holder[1].append(at)
                holder[2].append(mention.span)
    writer.write(position, sentence.end)
    writer.finish()
    found = [Holder(a, h, tuple(p), tuple(s)) for a, (h, p, s) in holders.items()]
    if said is not None:
        found.append(said)
    for t in parse.sentence(number):
        if t.i in covered:
            continue
        at_token = writer.at(t)
        if at_token is None:
            continue
        if can_hold(t):
            found.append(Holder(None, t, (at_token,), (t.span,)))
        if is_goal(t):
            goals.append(Goal(t, at_token))
    return Window(number, writer.numbers, writer.traits, writer.words, found, goals)


def _kind(index: ActorIndex, actor: str) -> str:
    kind = index.kind_of(actor)
    return kind if kind in ACTOR_KINDS else ""


def _speaker(sentence: Span, index: ActorIndex, spoken: list[Statement], here: set[str]) -> Statement | None:
    """Return the statement that most of a sentence is part of, if its speaker is not named in the sentence."""
    for s in spoken:
        if s.actor is not None and s.actor not in here and index.kind_of(s.actor) not in NEVER:
            shared = sum(max(0, min(c.end, sentence.end) - max(c.start, sentence.start)) for c in s.content)
            if 2 * shared > sentence.end - sentence.start:
                return s
    return None


def can_hold(t: Token) -> bool:
    """Tell a common noun that names people or a body, and stands for itself."""
    return t.pos == "NOUN" and t.dep not in ("compound", "nmod", "amod") and t.ent not in TIMES and is_people(t)


def is_people(t: Token) -> bool:
    """Tell a word for people or a body from rain, years and failures."""
    return is_person_noun(t) or t.lower in BODY_NOUNS or t.lower in COLLECTIVES or t.ent in ("NORP", "ORG", "PERSON", "GPE") or (
        t.tag in ("NNS", "NNPS") and t.lower.endswith(PEOPLE_ENDINGS))  # fmt: skip


def is_goal(t: Token) -> bool:
    """Tell a word that may head what a position is towards."""
    if t.ent in TIMES:
        return False
    if t.pos in ("NOUN", "PROPN"):
        return t.dep not in ("compound", "nmod", "npadvmod") and len(t.text) > 1
    if t.pos == "VERB":
        return t.dep in CLAUSES
    return t.lower in POINTING and t.pos in ("PRON", "DET") and t.dep not in ("det", "mark", "expl")
