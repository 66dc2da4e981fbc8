"""Interviews printed as questions and answers: their turns, and who is asked.

The sentence with which an answer begins seldom stands alone: "We start with the headline" says nothing until one knows
what was asked, so its question is named in brackets before it. Before a later one stands who says it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection
from typing import NamedTuple

from components.model import Analysis, Span

# questions from which an article is an interview, and one whose headline says that it is,
LEAST_TURNS, LEAST_ANNOUNCED = 3, 2
LEAST_SHARE = 0.4  # where so much of its story is what follows on questions
LEAST_YOU = (
    0.3  # and as many say you, in share of the questions: a report that asks and answers itself speaks to nobody
)
MOST_REPORTED = 0.15  # share of the answers in which somebody is quoted, as in a report and seldom in an answer
LONGEST_QUESTION = 40  # words of one that can stand in brackets
LONGEST_ASKING = 4  # sentences of a paragraph that asks
FEWEST_WORDS = 7  # of an answer that says something: "Absolutely." does not
WITHIN = 3  # sentences of an answer among which it must begin to say something
_ASKS = re.compile(
    r"\b(?:you|your|yours)\b|^\W*(?:\w+:\s)?(?:Who|What|When|Where|Why|How|Which|Is|Are|Was|Were|Do|Does|Did|Has|Have"
    r"|Can|Could|Will|Would|Should)\b",
    re.IGNORECASE,
)
_REQUESTS = re.compile(  # a question without its mark
    r"\W*(?:(?:And|So|Now), )?(?:(?:[Pp]lease )?(?:[Tt]ell|[Dd]escribe|[Ee]xplain)\b(?: (?:us|me|our readers))?|"
    r"[Tt]alk (?:about|to us)|I (?:just )?(?:wanted to (?:know|ask)|want to (?:know|ask)|wonder|was wondering)|"
    r"I[’']m (?:curious|wondering)|I[’']d like (?:you )?to (?:know|ask|hear|talk))\b"
)
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_QUOTATION = re.compile(r"[\"“][^\"“”]*[\"”]")
_WRITER = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")  # says so where he asks himself
_LINE = re.compile(r"[^\s][^\n\r\u2028\u2029]*")
_ANNOUNCED = re.compile(
    r"\b(?:[Ii]nterview(?:s|ed|ing)?(?: with| of)?|[Tt]alk(?:s|ed|ing)? (?:to|with)|"
    r"(?:[Ss]peak(?:s|ing)?|[Ss]poke) (?:to|with)|Q&A(?: with)?)\b"
)
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)*")  # a run of words in capitals
_AFTER_NAME = re.compile(r"\s*(?:$|[,:;(]|(?:on|about|after|before|over|and|of|from|at|in)\b)")
_PART_OF = re.compile(r"(?:\b(?:of|of the|at|from|in) |[‘'“\"])$")  # the rest of a title: of the Brotherhood of Masons
_GOES_ON = frozenset(("But", "And", "So", "Or", "Then", "Also"))
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
        asks = line.group().rstrip(_MARKS).endswith("?") and _ASKS.search(line.group())
        if (asks or _REQUESTS.match(line.group())) and line.group()[0] not in '"“':
            numbers = tuple(range(bisect_right(starts, line.start()) - 1, bisect_right(starts, line.end() - 1)))
            if len(numbers) <= LONGEST_ASKING:
                asking.append(numbers)
    ends = [*(numbers[0] for numbers in asking[1:]), len(starts)][: len(asking)]
    found = [Turn(analysis.sentences[numbers[-1]], numbers, tuple(i for i in range(numbers[-1] + 1, end) if i in story))
             for numbers, end in zip(asking, ends, strict=True)]  # fmt: skip
    found = [turn for turn in found if turn.answer]
    told = sum(len(turn.answer) for turn in found)
    spoken_to = sum(_YOU.search(analysis.sentences[i].of(text)) is not None for turn in found for i in turn.asking)
    before = text[: found[0].question.start] if found else ""
    announced = _ANNOUNCED.search(f"{analysis.article.title} {before}")
    answered = any(s.rule == "turn" and s.inferred for s in analysis.statements)  # else one may ask himself
    writes = not answered and _WRITER.search(_QUOTATION.sub("", before))
    if not announced and (spoken_to < LEAST_YOU * len(found) or writes):
        return ()
    if _reported(analysis, found) > MOST_REPORTED * told:
        return ()
    least = LEAST_ANNOUNCED if _ANNOUNCED.search(analysis.article.title) else LEAST_TURNS
    return tuple(found) if len(found) >= least and told >= LEAST_SHARE * len(story) else ()


def _reported(analysis: Analysis, turns: Collection[Turn]) -> int:
    """Return in how many sentences of the answers the words of somebody are quoted who is named with them."""
    quoted = [s.source[0] for s in analysis.statements if s.kind != "indirect" and s.source and s.cue]
    return sum(any(analysis.sentences[i].contains(p) for p in quoted) for turn in turns for i in turn.answer)


def opening_of(analysis: Analysis, turn: Turn) -> int | None:
    """Return the sentence with which an answer begins to say something, None if it does not soon or its question is too
    long to stand with it."""
    text = analysis.article.text
    if len(turn.question.of(text).split()) > LONGEST_QUESTION:
        return None
    for i in turn.answer[:WITHIN]:
        words = analysis.sentences[i].of(text).strip()
        if len(words.split()) >= FEWEST_WORDS:
            whole = (
                words.rstrip(_MARKS).endswith((".", "!"))
                and words.count("(") == words.count(")")
                and i not in analysis.fragments
            )
            begins = not words[0].islower() and words[0] not in "([" and words.split()[0] not in _GOES_ON
            return i if whole and begins else None
    return None


def find_question(analysis: Analysis, sentence: int) -> Span | None:
    """Return the question whose answer begins with a sentence of an interview, None of any other sentence."""
    turns = find_turns(analysis, range(len(analysis.sentences)))
    return next(
        (
            turn.question
            for turn in turns
            if sentence in turn.answer[:WITHIN] and opening_of(analysis, turn) == sentence
        ),
        None,
    )


def find_answerer(analysis: Analysis, sentence: int) -> str | None:
    """Return who says a sentence of an answer, None where it is none, or where nobody knows."""
    turns = find_turns(analysis, range(len(analysis.sentences)))
    return who_answers(analysis) if any(sentence in turn.answer for turn in turns) else None


def who_answers(analysis: Analysis) -> str | None:
    """Return the name of the one whom the headline says or names, or whom alone the article names before it asks.

    None if there are several.
    """
    title = analysis.article.title
    people = [a for a in analysis.actors if a.kind == "person" and " " in a.name]
    announced = _names_after(title)
    if announced:
        return announced[0] if len(announced) == 1 else None
    titled = [a for a in people if a.name in title or a.name.split()[-1] in title.split()]
    if titled:
        first = [a for a in titled if title.startswith(f"{a.name} ") and not title.startswith(f"{a.name} and ")]
        return (first or titled)[0].name if len(titled) == 1 or first else None
    turns = find_turns(analysis, range(len(analysis.sentences)))
    before = turns[0].question.start if turns else 0
    named = [a for a in people if any(m.span.start < before and m.kind == "name" for m in a.mentions)]
    said = {v for s in analysis.statements if s.rule == "turn" and s.inferred for v in s.voices}
    named = [a for a in named if a.id in said] if len(named) > 1 else named
    return named[0].name if len(named) == 1 else None


def _names_after(title: str) -> list[str]:
    """Return the names that a headline has behind "interviews" and the like, but no body's, and none behind "about"."""
    announced = _ANNOUNCED.search(title)
    found: list[str] = []
    for m in _NAME.finditer(title, announced.end()) if announced else ():
        part = _PART_OF.search(title, 0, m.start())
        if 2 <= len(m.group().split()) <= 4 and not part and _AFTER_NAME.match(title, m.end()):
            found.append(m.group())
            if not title.startswith(" and ", m.end()):
                break
    return found
