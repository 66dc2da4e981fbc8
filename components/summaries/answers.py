"""What an interview says in short: who is asked and about what, then the answers that tell most."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from components.model import Analysis
from components.summaries.antecedents import hangs_loose, is_carried_on
from components.summaries.interviews import LONGEST_QUESTION, Turn, find_turns, opening_of, who_answers
from components.summaries.leaning import leans_back
from components.summaries.standing import is_whole
from components.summaries.stems import content_stems

SHORTEST_QUESTION = 4  # words of one that asks something by itself: "Why?" does not
SMALL_TALK = 0.4  # what is left of the worth of an answer about how one came to be here,
LEANING = 0.3  # of one whose question leans on what was said before,
DETAIL = 0.6  # of one whose question asks for no more than a place, a number or a yes,
RUNNING = 0.45  # of a sentence from the midst of an answer, which its question does not explain,
FULL, LONG = 18, 45  # and of one with fewer words than the first or more than the second, by how far it is from them
# how much it counts what an answer, and what the sentence itself, shares with the interview
OF_THE_WHOLE, OF_ITSELF = 0.5, 1.0
NEWS_OF_IT = 0.3  # what an answer gains by all words of the headline
CLAIMS = 1.3  # and by what share, by saying what the speaker thinks, wants or expects
ABOUT = 2  # words of the headline that a further sentence of the introduction must have,
TOLD_AT_LENGTH = 5  # or one where the introduction has so many sentences
_SMALL = re.compile(
    r"\bhow (?:long|many years) have you\b|\bwhere (?:are|were) you\b|"
    r"\bhow did you (?:\w+ )?(?:meet|get (?:started|into|involved)|start|begin|become|come)\b|"
    r"\bfirst (?:attracted|interested|drew|got) you\b|\b(?:made|got|brought) you (?:want|decide|into|to)\b|"
    r"\bwhat (?:is|was) your (?:first|reaction)\b|"
    r"\bwhat (?:methods?|equipment|ingredients|analysis)\b|\bhow (?:is|was|were|are) \w+ (?:\w+ )?made\b|"
    r"\bfavou?rite\b|\bhobb(?:y|ies)\b|\babout yourself\b|\bintroduce yourself\b|\bhow are you\b|"
    r"\banything (?:else|more|to add)\b|\btravel much\b|"
    r"\b(?:thank you|thanks)\b|\byour (?:name|family|childhood|background)\b|\blike to add\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"^\W*(?:And|But|So|Then|Or|Specifically)\b|\b(?:differently|instead|otherwise|else)\W*$|"
    r"\b(?:that|this|it|they|them|those|these|one|so)\W*$|"
    r"\b(?:those|these|(?<!said )that|this|such) \w+(?: (?:to|for|from|of|on|about|with|in|at))?\W*$|"
    r"\b(?:do|does|did|is|was|are|were|would|will|could|can|should) (?:it|they|that|this|he|she)\b",
    re.IGNORECASE,
)
_DETAIL = re.compile(
    r"^\W*(?:Is|Are|Was|Were|Where|When|Who|How (?:big|many|much|long|often|old|far|fast|soon))\b", re.IGNORECASE
)
_CLAIMS = re.compile(
    r"\b(?:I|[Ww]e) (?:\w+ )?(?:think|believe|hope|want|expect|support|oppose|fear|need|feel that|know that|would)\b|"
    r"\b(?:should|must|will|has to|have to|needs? to|because)\b"
)
_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|s)?|(?:spoke|speaks|talked) (?:to|with)|sat down with|answered|discuss(?:ed|es)|questions)\b"
)
NARRATES = 0.5  # what is left of one that tells how something came about, where nothing is claimed
_NARRATES = re.compile(
    r"\b(?:When|After|Before|While|Back when) (?:I|we) (?:was|were|had|\w+ed)\b|\b(?:19|20)\d\d\b|"
    r"\b(?:I|[Ww]e) (?:\w+ )?(?:was|were|had|met|went|took|got|did|came|began|became|grew|saw|found|wrote|read|"
    r"\w{3,}ed)\b|\b(?:a|this|one) (?:\w+ )?(?:person|guy|friend|man|woman|time)\b|"
    r"\b(?:was|were) \w+ing\b|\b(?:depends? on|a (?:number|couple|few) of (?:aspects|things|reasons|factors))\b"
)
_READ_OUT = re.compile(r"[\n\"“”]")  # a poem, a list, or the words of somebody else
_WORD = re.compile(r"[^\W_]+")


def choose_interview(
    analysis: Analysis, length: int, story: Collection[int], allowed: Collection[int]
) -> dict[int, float]:
    """Return sentence -> worth: who is asked and about what, then the answers that tell most; empty if no interview."""
    turns = find_turns(analysis, story)
    if not turns:
        return {}
    ranked = rank_answers(analysis, turns)
    chosen = dict.fromkeys(introductions_of(analysis, turns, allowed, most=max(1, length - 1))[:2], 1.0)
    answered: set[int] = set()
    for i in sorted(ranked, key=lambda i: (-ranked[i], i)):
        turn = next(n for n, turn in enumerate(turns) if i in turn.answer)
        if len(chosen) < length and turn not in answered:
            chosen[i] = ranked[i]
            answered.add(turn)
    return chosen


def introductions_of(analysis: Analysis, turns: tuple[Turn, ...], allowed: Collection[int], most: int) -> list[int]:
    """Return the sentences before the first question that say who is asked, and about what, in this order."""
    person = who_answers(analysis)
    title = set(content_stems(_WORD.findall(analysis.article.title)))
    own = set(content_stems(_WORD.findall(person))) if person is not None else set()

    def naming(i: int) -> tuple[int, int, int]:
        words = analysis.sentences[i].of(analysis.article.text)
        named = 0 if person is None else 2 * (person in words) + (person.split()[-1] in words)
        return named + bool(_INTERVIEW.search(words)), _shared(analysis, i, title), -i

    before = [i for i in allowed if i < turns[0].asking[0]]
    who = max((i for i in before if naming(i)[0]), key=naming, default=None)
    chosen = [] if who is None else [who]
    told = own | {stem for i in chosen for stem in content_stems(analysis.words[i])}
    about = max(
        (i for i in before if i != who),
        key=lambda i: (_shared(analysis, i, title - told), len(analysis.words[i]), -i),
        default=None,
    )
    least = 1 if len(before) >= TOLD_AT_LENGTH else ABOUT
    if about is not None and _shared(analysis, about, title - own) >= least:
        chosen.append(about)
    return chosen[:most]


def _shared(analysis: Analysis, sentence: int, stems: set[str]) -> int:
    return len(stems & set(content_stems(analysis.words[sentence])))


class _Measure(NamedTuple):
    """The words of all turns, by which an answer is measured."""

    counts: Counter[str]
    norm: float
    title: set[str]

    def of(self, stems: list[str]) -> float:
        """Return how much some words share with the interview: the cosine."""
        own = Counter(stems)
        size = math.sqrt(sum(n * n for n in own.values()))
        return sum(own[w] * self.counts[w] for w in own) / (size * self.norm) if own else 0.0


def rank_answers(analysis: Analysis, turns: tuple[Turn, ...]) -> dict[int, float]:
    """Return sentence -> worth of those of the answers that can stand with their question or their speaker alone."""
    stems = [content_stems(words) for words in analysis.words]
    counts = Counter(w for turn in turns for i in (*turn.asking, *turn.answer) for w in stems[i])
    measure = _Measure(
        counts,
        math.sqrt(sum(n * n for n in counts.values())) or 1.0,
        set(content_stems(_WORD.findall(analysis.article.title))),
    )
    found = {}
    for turn in turns:
        whole = measure.of([w for i in (*turn.asking, *turn.answer) for w in stems[i]])
        small = DETAIL if _DETAIL.search(turn.question.of(analysis.article.text)) else 1.0
        if any(_SMALL.search(analysis.sentences[i].of(analysis.article.text)) for i in turn.asking):
            small = SMALL_TALK
        for i, share in _standing(analysis, turn):
            news = len(measure.title & set(stems[i])) / max(1, len(measure.title))
            words = analysis.sentences[i].of(analysis.article.text)
            length = len(words.split())
            sized = min(1.0, (length / FULL) ** 2, LONG / length) * _claims(words)
            found[i] = (
                (OF_THE_WHOLE * whole + OF_ITSELF * measure.of(stems[i]) + NEWS_OF_IT * news) * small * share * sized
            )
    return found


def _claims(words: str) -> float:
    """Return what is gained by a claim, or left where somebody only tells how something came about."""
    return CLAIMS if _CLAIMS.search(words) else NARRATES if _NARRATES.search(words) else 1.0


def _standing(analysis: Analysis, turn: Turn) -> Iterator[tuple[int, float]]:
    """Yield the sentences of an answer that can be understood, each with what is left of its worth."""
    start, question = opening_of(analysis, turn), turn.question.of(analysis.article.text)
    if start is not None and SHORTEST_QUESTION <= len(question.split()) <= LONGEST_QUESTION:
        yield start, LEANING if _LEANS.search(question) else 1.0
    if who_answers(analysis) is None:
        return
    for i in turn.answer:
        leaning = hangs_loose(analysis, i) or leans_back(analysis, i) or is_carried_on(analysis, i)
        read_out = _READ_OUT.search(analysis.sentences[i].of(analysis.article.text).strip()) is not None
        if i != start and not leaning and not read_out and is_whole(analysis, i, spoken=True):
            yield i, RUNNING
