"""Interviews printed as questions and answers: who is asked, and which answers tell most, each shown with its question.

An answer seldom stands alone: "We start with the headline" says nothing until one knows what was asked. So only the sentence with which an
answer begins is chosen, and its question is named in brackets before it.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from components.model import Actor, Analysis, Span
from components.summaries.stems import content_stems

LEAST_TURNS, LEAST_ANNOUNCED = 3, 2  # questions from which an article is an interview, and one whose headline says that it is,
LEAST_SHARE = 0.4  # where so much of its story is what follows on questions
LONGEST_QUESTION = 40  # words of one that can stand in brackets
LONGEST_ASKING = 4  # sentences of a paragraph that asks
FEWEST_WORDS = 7  # of an answer that says something: "Absolutely." does not
WITHIN = 3  # sentences of an answer among which it must begin to say something
SMALL_TALK = 0.5  # what is left of the worth of an answer about how one came to be here,
LEANING = 0.7  # of one whose question leans on what was said before,
FULL = 14  # and of one that begins with fewer words than these, by its share of them
NEWS_OF_IT = 0.2  # what an answer gains by all words of the headline
_ASKS = re.compile(
    r"\b(?:you|your|yours)\b|^\W*(?:\w+:\s)?(?:Who|What|When|Where|Why|How|Which|Is|Are|Was|Were|Do|Does|Did|Has|Have|Can|Could|Will|Would|Should)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\bhow (?:long|many years) have you\b|\bhow did you (?:\w+ )?(?:meet|get (?:started|into|involved)|start|begin|become)\b|\bwhere (?:are|were) you\b|"
    r"\bfavou?rite\b|\bhobb(?:y|ies)\b|\babout yourself\b|\bintroduce yourself\b|\bhow are you\b|\banything (?:else|more|to add)\b|\btravel much\b|"
    r"\b(?:thank you|thanks)\b|\byour (?:name|family|childhood|background)\b|\blike to add\b",
    re.IGNORECASE,
)
_LEANS = re.compile(r"^\W*(?:And|But|So|Then)\b|\b(?:that|this|it|they|them|those|these)\W*$|\b(?:those|these|(?<!said )that) \w+\W*$", re.IGNORECASE)
_INTERVIEW = re.compile(r"\b(?:interview(?:ed|s)?|spoke (?:to|with)|speaks (?:to|with)|talked (?:to|with)|sat down with|answered|discuss(?:ed|es)|questions)\b")
_LINE = re.compile(r"[^\s][^\n\r\u2028\u2029]*")
_MARKS = "\"“”'’) "


class Turn(NamedTuple):
    """A question, as its last sentence asks it, and the sentences that follow on it."""

    question: Span
    asking: tuple[int, ...]
    answer: tuple[int, ...]


def find_turns(analysis: Analysis, story: Collection[int]) -> tuple[Turn, ...]:
    """Return the questions with their answers, empty where the article is no interview."""
    text, starts = analysis.article.text, [s.start for s in analysis.sentences]
    asking = []
    for line in _LINE.finditer(text):
        if line.group().rstrip(_MARKS).endswith("?") and _ASKS.search(line.group()) and line.group()[0] not in "\"“":
            numbers = tuple(range(bisect_right(starts, line.start()) - 1, bisect_right(starts, line.end() - 1)))
            if len(numbers) <= LONGEST_ASKING:
                asking.append(numbers)
    ends = [*(numbers[0] for numbers in asking[1:]), len(starts)][: len(asking)]
    found = [Turn(analysis.sentences[numbers[-1]], numbers, tuple(i for i in range(numbers[-1] + 1, end) if i in story))
             for numbers, end in zip(asking, ends, strict=True)]  # fmt: skip
    found = [turn for turn in found if turn.answer]
    told = sum(len(turn.answer) for turn in found)
    least = LEAST_ANNOUNCED if "interview" in analysis.article.title.lower() else LEAST_TURNS
    return tuple(found) if len(found) >= least and told >= LEAST_SHARE * len(story) else ()


def opening_of(analysis: Analysis, turn: Turn) -> int | None:
    """Return the sentence with which an answer begins to say something, None if it does not soon or its question is too long to stand with it."""
    text = analysis.article.text
    if len(turn.question.of(text).split()) > LONGEST_QUESTION:
        return None
    for i in turn.answer[:WITHIN]:
        words = analysis.sentences[i].of(text).strip()
        if len(words.split()) >= FEWEST_WORDS:
            whole = words.rstrip(_MARKS).endswith((".", "!")) and words.count("(") == words.count(")") and i not in analysis.fragments
            return i if whole and not words[0].islower() and words[0] not in "([" else None
    return None


def find_question(analysis: Analysis, sentence: int) -> Span | None:
    """Return the question whose answer begins with a sentence of an interview, None of any other sentence."""
    turns = find_turns(analysis, range(len(analysis.sentences)))
    return next((turn.question for turn in turns if sentence in turn.answer[:WITHIN] and opening_of(analysis, turn) == sentence), None)


def who_answers(analysis: Analysis) -> Actor | None:
    """Return the one person whom the headline names, or else the first whom the article names in full before it asks; None if there are several."""
    people = [a for a in analysis.actors if a.kind == "person" and " " in a.name]
    titled = [a for a in people if a.name in analysis.article.title or a.name.split()[-1] in analysis.article.title.split()]
    if titled:
        return titled[0] if len(titled) == 1 else None
    turns = find_turns(analysis, range(len(analysis.sentences)))
    before = turns[0].question.start if turns else 0
    named = [a for a in people if any(m.span.start < before and m.kind == "name" for m in a.mentions)]
    return min(named, key=lambda a: a.mentions[0].span.start) if len(named) == 1 else None


def introduction(analysis: Analysis, turns: tuple[Turn, ...], allowed: Collection[int]) -> int | None:
    """Return the sentence before the first question that best says who is asked and about what."""
    person = who_answers(analysis)

    def worth(i: int) -> tuple[int, int]:
        words = analysis.sentences[i].of(analysis.article.text)
        named = 0 if person is None else 2 * (person.name in words) + (person.name.split()[-1] in words)
        return named + bool(_INTERVIEW.search(words)), -i

    before = [i for i in allowed if i < turns[0].asking[0]]
    return max((i for i in before if worth(i)[0]), key=worth, default=None)


def rank_answers(analysis: Analysis, turns: tuple[Turn, ...]) -> dict[int, float]:
    """Return sentence -> worth of those with which an answer begins: how much of the interview its question and answer share, less for small talk."""
    stems = [content_stems(words) for words in analysis.words]
    counts = Counter(w for turn in turns for i in (*turn.asking, *turn.answer) for w in stems[i])
    norm = math.sqrt(sum(n * n for n in counts.values())) or 1.0
    title = set(content_stems(re.findall(r"[^\W_]+", analysis.article.title)))
    found = {}
    for turn in turns:
        own = Counter(w for i in (*turn.asking, *turn.answer) for w in stems[i])
        start = opening_of(analysis, turn)
        if start is None or not own:
            continue
        size = math.sqrt(sum(n * n for n in own.values()))
        small = any(_SMALL.search(analysis.sentences[i].of(analysis.article.text)) for i in turn.asking)
        value = sum(own[w] * counts[w] for w in own) / (size * norm) + NEWS_OF_IT * len(title & own.keys()) / max(1, len(title))
        length = len(analysis.sentences[start].of(analysis.article.text).split())
        leaning = LEANING if _LEANS.search(turn.question.of(analysis.article.text)) else 1.0
        found[start] = value * (SMALL_TALK if small else 1.0) * leaning * min(1.0, length / FULL)
    return found


def choose_interview(analysis: Analysis, length: int, story: Collection[int], allowed: Collection[int]) -> dict[int, float]:
    """Return sentence -> worth: who is asked, then the answers that tell most; empty where the article is no interview, fewer where it has fewer."""
    turns = find_turns(analysis, story)
    if not turns:
        return {}
    ranked = rank_answers(analysis, turns)
    first = introduction(analysis, turns, allowed)
    chosen = {} if first is None else {first: 1.0}
    for i in sorted(ranked, key=lambda i: (-ranked[i], i)):
        if len(chosen) < length:
            chosen[i] = ranked[i]
    return chosen
