"""Write a sentence for the trained reader: its pieces, who in it may hold a position, and what a position may be
towards.

A name is replaced by a mark, so that the reader judges by the words and never by who somebody is. Whoever speaks a
sentence without being named in it is put before it: "X said: …". Nothing but the sentence and who speaks it is read, so
that the same sentence is read alike wherever it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from components.encoding.wordpiece import CLASS, SEPARATOR, cut_words, read_vocabulary
from components.language import ActorIndex, Parse, Token
from components.language.actors.people import is_people
from components.model import Mention, Span, Stance, Statement
from components.sharing import OnStep, no_step
from components.stances.models.places import can_hold, is_goal

STEP = 12  # sentences
LONGEST = 128  # pieces; what goes beyond is not read
LONGEST_SENTENCE = 120  # words; longer ones are lists and tables
MOST_MARKS = 24  # names in one sentence; a further one has the last mark
SAID = ("said", ":", '"')
NEVER = frozenset({"document"})  # kinds of actors that hold nothing
NAMED = frozenset({"name", "alias", "metonym"})

# What the reader is told of each piece beside the word: what kind of actor stands there, and whose words it is part of.
ACTOR_KINDS = ("", "person", "organisation", "place", "group", "document", "unnamed", "pronoun", "described")
SPEECH = ("", "direct", "indirect", "mixed")
RULED = ("", "support", "oppose", "conditional", "mixed")

Row = tuple[Mention, Token, str, str]  # a mention, its head, its actor, the actor's kind


class Holder(NamedTuple):
    """Who may hold a position: an actor of the index, or a noun that would become one; where the marks stand; None for
    `head` if named elsewhere."""

    actor: str | None
    head: Token | None
    positions: tuple[int, ...]
    spans: tuple[Span, ...]
    speaker: Statement | None = None


class Goal(NamedTuple):
    """What a position may be towards: an actor, a noun, a verb with its object, a pronoun; no token for what is only
    understood."""

    head: Token | None
    position: int
    actor: str | None = None


class Window(NamedTuple):
    """A sentence as the reader reads it; the rows of `traits` are (actor kind, speech, what a rule reads there) a
    position."""

    sentence: int
    numbers: list[int]
    traits: list[tuple[int, int, int]]
    words: list[Span | None]
    holders: list[Holder]
    goals: list[Goal]


def write_windows(
    parse: Parse, index: ActorIndex, statements: tuple[Statement, ...], ruled: Sequence[Stance],
    on_step: OnStep = no_step,
) -> Iterator[Window]:  # fmt: skip
    """Yield the sentences in which somebody may hold a position; `ruled` is what the rules read.

    `on_step` is told the share of the sentences that are done, every few of them."""
    triggers: list[list[Stance]] = [[] for _ in parse.sentences]
    for stance in ruled:
        triggers[stance.sentence].append(stance)
    mentions: list[list[Row]] = [[] for _ in parse.sentences]
    for draft in index.drafts:
        for mention, head in zip(draft.mentions, draft.heads, strict=True):
            mentions[head.sent].append((mention, head, draft.id, draft.kind))
    spoken: list[list[Statement]] = [[] for _ in parse.sentences]
    for s in statements:
        for content in s.content:
            for n in range(parse_sentence_at(parse, content.start), parse_sentence_at(parse, content.end - 1) + 1):
                if not spoken[n] or spoken[n][-1] is not s:
                    spoken[n].append(s)
    for n, (first, last) in enumerate(parse.sentence_tokens):
        if n % STEP == 0:
            on_step(n / len(parse.sentences))
        if 2 < last - first <= LONGEST_SENTENCE:
            window = _window(parse, index, n, mentions[n], spoken[n], triggers[n])
            if window.holders:
                yield window


def parse_sentence_at(parse: Parse, place: int) -> int:
    """Return the number of the sentence that holds a place."""
    tokens = parse.tokens_in(Span(place, place + 1))
    if tokens:
        return tokens[0].sent
    return next((n for n, s in enumerate(parse.sentences) if s.end > place), len(parse.sentences) - 1)


def _apart(sentence: Span, mentions: list[Row]) -> list[Row]:
    """Return the mentions that lie in the sentence, the longer one where two overlap, in text order."""
    kept: list[Row] = []
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
    within = [s for s in spoken if any(c.contains(place) for c in s.content)] if spoken else []
    if not within:
        return 0
    return SPEECH.index(min(within, key=lambda s: sum(c.end - c.start for c in s.content)).kind)


class _Writer:
    """Pieces, traits and words as they are written, and where each token begins."""

    def __init__(self, text: str, spoken: list[Statement], triggers: list[Stance]) -> None:
        self.text, self.spoken, self.triggers, self.vocabulary = text, spoken, triggers, read_vocabulary()
        self.numbers, self.traits = [self.vocabulary[CLASS]], [(0, 0, 0)]
        self.words: list[Span | None] = [None]
        self.ends: list[int] = []  # of the words, once all are written

    def put(self, number: int, actor: int = 0, word: Span | None = None) -> int:
        self.numbers.append(number)
        self.traits.append(
            (actor, *((_speech_at(word, self.spoken), self._ruled_at(word)) if word is not None else (0, 0)))
        )
        self.words.append(word)
        return len(self.numbers) - 1

    def write(self, start: int, end: int, actor: int = 0) -> None:
        for piece in cut_words(self.text, start, end):
            self.put(piece.number, actor, piece.word)

    def _ruled_at(self, place: Span) -> int:
        return next((RULED.index(s.label) for s in self.triggers if s.trigger.overlaps(place)), 0)

    def finish(self) -> None:
        del self.numbers[LONGEST:], self.traits[LONGEST:], self.words[LONGEST:]
        self.ends = [word.end if word is not None else 0 for word in self.words]
        self.put(self.vocabulary[SEPARATOR])

    def at(self, token: Token) -> int | None:
        at = bisect_right(self.ends, token.start)
        word = self.words[at]
        return at if word is not None and word.start < token.end else None


class _Draft:
    """A window in the making: who may hold a position by mention, what may be a goal, and the words of actors."""

    def __init__(self, writer: _Writer) -> None:
        self.writer = writer
        self.marks: dict[str, int] = {}
        self.holders: dict[str, tuple[Token | None, list[int], list[Span]]] = {}
        self.goals = [Goal(None, 0)]
        self.covered: set[int] = set()

    def write_speaker(self, index: ActorIndex, speaker: Statement) -> Holder:
        """Put "X said:" before the sentence."""
        assert speaker.actor is not None
        self.marks[speaker.actor] = 1
        at = self.writer.put(1, ACTOR_KINDS.index(_kind(index, speaker.actor)))
        for word in SAID:
            self.writer.put(self.writer.vocabulary[word])
        return Holder(speaker.actor, None, (at,), (), speaker)

    def write_mention(self, row: Row) -> None:
        """Write a mention, a name as a mark; it may be a goal and, if its actor can, a holder."""
        mention, head, actor, kind = row
        writer = self.writer
        if mention.kind in NAMED:
            at = writer.put(
                self.marks.setdefault(actor, min(len(self.marks) + 1, MOST_MARKS)), _trait(mention, kind), mention.span
            )
        else:
            first = len(writer.numbers)
            writer.write(mention.span.start, mention.span.end, _trait(mention, kind))
            at = next(
                (
                    n
                    for n in range(first, len(writer.numbers))
                    if (w := writer.words[n]) is not None and w.overlaps(head.span)
                ),
                first,
            )
        if at < LONGEST - 1:
            self.goals.append(Goal(head, at, actor))
            if kind not in NEVER and (mention.kind != "phrase" or is_people(head)):
                holder = self.holders.setdefault(actor, (head, [], []))
                holder[1].append(at)
                holder[2].append(mention.span)


def _window(
    parse: Parse, index: ActorIndex, number: int, mentions: list[Row], spoken: list[Statement], triggers: list[Stance]
) -> Window:
    sentence = parse.sentences[number]
    rows = [r for r in _apart(sentence, mentions) if r[0].kind != "apposition"]
    writer = _Writer(parse.text, spoken, triggers)
    draft = _Draft(writer)
    speaker = _speaker(sentence, index, spoken, {r[2] for r in rows})
    said = [draft.write_speaker(index, speaker)] if speaker is not None and speaker.actor is not None else []
    position = sentence.start
    for row in rows:
        place = row[0].span
        writer.write(position, place.start)
        draft.write_mention(row)
        draft.covered |= {t.i for t in parse.tokens_in(place)}
        position = place.end
    writer.write(position, sentence.end)
    writer.finish()
    found = [Holder(a, h, tuple(p), tuple(s)) for a, (h, p, s) in draft.holders.items()] + said
    for t in parse.sentence(number):
        at = writer.at(t) if t.i not in draft.covered else None
        if at is not None:
            found += [Holder(None, t, (at,), (t.span,))] if can_hold(t) else []
            draft.goals += [Goal(t, at)] if is_goal(t) else []
    return Window(number, writer.numbers, writer.traits, writer.words, found, draft.goals)


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
