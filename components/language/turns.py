"""Turns of an interview or a transcript, which no quotation mark bounds:

"Q. … A. …", "LINDQVIST: …", "Ida Holt [00:01:12] …", bare questions.

A text is read so where its own form shows it: a question and an answer that are labelled, two labelled turns or more,
names on lines of their own over words in the first person, or questions that address somebody, each a paragraph, with
answers in the first person. A turn goes on over the paragraphs that follow until the next label or the time of a next
entry. What an outlet asks is no turn."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from components.language.headed_turns import read_headed
from components.language.letters import read_letters
from components.language.turn_labels import are_speakers, find_labels, speaks_alone, without_askers
from components.language.turn_lines import (
    FIRST,
    LONGEST_QUESTION,
    ends_turn,
    is_first_person,
    is_mute,
    is_question,
    names_self,
)
from components.model import Span

_RUN_ON_QUESTION = re.compile(r"(?:^|(?<=[.?!”\"] ))Q(?:uestion)?[.:]\s(?=[A-Z“\"])")
_RUN_ON_ANSWER = re.compile(r"(?<=[?”\"] )A(?:nswer)?[.:]\s(?=[A-Z“\"])")
HEAD = 3  # first lines, in which an article calls itself an interview
LONGEST_PROMPT = 40  # words of what an interviewer says to "you" without a question mark
MOST_HEADING = 10  # words
MOST_PARAGRAPHS = 5  # of an answer, on average; what asks less often than that is an argument
_ANSWERS = re.compile(r"(?:Because|Yes|No|Well|I|Absolutely|Not|Never|Of course|Frankly|Honestly)\b")
_TOLD = re.compile(
    r"[,.!?…][\"”’'] (?:[A-Z][\w.’'-]+ ){0,3}(?:I|[hH]e|[sS]he|[tT]hey|we)? ?"
    r"(?:said|says|asked|replied|responded|added|told|wrote|explained|recalled|answered|insisted|joked)\b"
    r"|\b(?:said|says|replied|added|asked|wrote)(?:,|:|) [\"“]"
)  # in a report that asks its readers, and never in an answer's own words
_CALLED_SO = re.compile(r"\b(?:[Ii]nterview(?:s|ed)?|INTERVIEW|Q ?& ?A|[Qq]uestions and answers)\b")
_MARKED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
_YOU = re.compile(r"\b[Yy]our?\b")
# What sets a question off from its answer: bold or slanted letters, a dash, a number.
_SET_OFF = (
    re.compile(r"(?:\*\*|__|[*_])(?=\S)"),
    re.compile(r"[–—-] ?(?=\S)"),
    re.compile(r"\d{1,2}[.)] (?=\S)"),
    re.compile(r"[►▶•#]+ ?(?=\S)"),
)


class Turn(NamedTuple):
    """What one speaker says:

    `label` names the speaker (None for the one who is interviewed), `content` is a place a paragraph."""

    label: Span | None
    content: tuple[Span, ...]


def find_turns(text: str, paragraphs: list[Span]) -> list[Turn]:
    """Return the turns of a text in order, none where its form is not that of an interview, a transcript or a letter;
    questions are left out."""
    lines = [part for p in paragraphs if not is_mute(p.of(text)) for part in _parts(text, p)]
    letters = [Turn(letter.name, letter.content) for letter in read_letters(text, lines)]
    headed = letters or _read_labels(text, lines) or [Turn(*head) for head in read_headed(text, lines)]
    return headed or _read_bare(text, lines)


def find_questions(text: str, paragraphs: list[Span]) -> list[Span]:
    """Return the lines of an interview that carry the label of who asks: what stands there is nobody's statement."""
    lines = [part for p in paragraphs if not is_mute(p.of(text)) for part in _parts(text, p)]
    asked = [
        lines[row.number] for row in without_askers(text, lines, find_labels(text, lines)) if row.kind == "question"
    ]
    return asked if asked and find_turns(text, paragraphs) else []


def _parts(text: str, paragraph: Span) -> list[Span]:
    """Return a paragraph in which questions and answers run on, cut at their labels; else the paragraph."""
    words = paragraph.of(text)
    if "?" not in words or _RUN_ON_ANSWER.search(words) is None or _RUN_ON_QUESTION.search(words) is None:
        return [paragraph]
    cuts = sorted(
        {0, len(words), *(m.start() for form in (_RUN_ON_QUESTION, _RUN_ON_ANSWER) for m in form.finditer(words))}
    )
    return [Span(paragraph.start + a, paragraph.start + len(words[:b].rstrip())) for a, b in pairwise(cuts)]


def _read_labels(text: str, lines: list[Span]) -> list[Turn]:
    labelled = without_askers(text, lines, find_labels(text, lines))
    kinds = {row.kind for row in labelled}
    names = [row for row in labelled if row.kind == "name"]
    speakers = [row.label for row in names if row.label is not None]
    alone = len(names) == 1 and speaks_alone(text, speakers[0], lines[names[0].number])
    answered = "question" in kinds and ("answer" in kinds or "name" in kinds)
    if not (answered or alone or len(names) > 1 and are_speakers(text, speakers)):
        return []
    dense = not alone and len(labelled) * 2 >= len(lines) - labelled[0].number
    told = labelled[0].number > 0 and all(b.number - a.number == 1 for a, b in pairwise(labelled))
    one_voice = len({label.of(text) for label in speakers}) == 1 and "question" not in kinds
    turns = []
    for row, following in zip(labelled, [*labelled[1:], None], strict=True):
        own = row.number + (2 if row.begin == lines[row.number].end else 1)  # a name and a time stand over what is said
        stop = following.number if following else len(lines) if dense else own
        last = told and not following  # a text that also tells goes on where nobody says "I"
        ends = (k for k in range(own, stop) if ends_turn(w := lines[k].of(text)) or last and not FIRST.search(w))
        stop = next(ends, stop)
        if following and one_voice and stop - 1 > row.number and is_question(lines[stop - 1].of(text)):
            stop -= 1  # what is asked stands without a label
        content = [Span(row.begin, lines[row.number].end), *lines[row.number + 1 : stop]]
        if row.kind != "question":
            turns.append(Turn(row.label, tuple(c for c in content if c.start < c.end)))
    return turns


def _read_bare(text: str, lines: list[Span]) -> list[Turn]:
    """Read questions that stand as paragraphs of their own, and the answers after them."""
    asking = _asking(text, lines)
    asked = [k for k in range(len(lines) - 1) if k in asking and k + 1 not in asking]
    if len(asked) == 1 and _is_answered(text, *lines[asked[0] : asked[0] + 2]):
        return [Turn(None, (lines[asked[0] + 1],))]
    if len(asked) < 2:
        return []
    end = asked[-1] + 2  # what follows the last answer is seldom the interview
    while end < len(lines) and names_self(lines[end].of(text)):
        end += 1
    answers = [lines[k + 1 : after] for k, after in zip(asked, [*asked[1:], min(end, len(lines))], strict=True)]
    personal = sum(any(is_first_person(p.of(text)) for p in a) for a in answers)
    if sum(any(_TOLD.search(p.of(text)) for p in a) for a in answers) * 2 >= len(answers):
        return []
    addressed = sum(_YOU.search(lines[k].of(text)) is not None for k in asked)
    if not addressed and any(_CALLED_SO.search(p.of(text)) for p in lines[:HEAD]):
        addressed = len(asked)  # an article that calls itself an interview
    if personal * 2 < len(asked) or addressed * 3 < len(asked) or sum(map(len, answers)) > MOST_PARAGRAPHS * len(asked):
        return []
    said = (tuple(p for p in _without_heading(text, a) if not is_question(p.of(text))) for a in answers)
    return [Turn(None, spoken) for spoken in said if spoken]


def _without_heading(text: str, answer: list[Span]) -> list[Span]:
    """Return the paragraphs of an answer without the heading of what is asked next."""
    words = answer[-1].of(text) if len(answer) > 1 else "."
    headed = words[-1:].isalnum() and len(words.split()) <= MOST_HEADING and words[0].isupper()
    return answer[:-1] if headed else answer


def _asking(text: str, lines: list[Span]) -> set[int]:
    """Return the numbers of the lines that ask: questions, what is set off as they are, and what is said to "you"
    between two answers."""
    words = [p.of(text) for p in lines]
    asking = {k for k, w in enumerate(words) if is_question(w)}
    for mark in _SET_OFF:
        marked = {k for k, w in enumerate(words) if mark.match(w) and len(w.split()) <= LONGEST_QUESTION}
        if len(marked) > 1 and marked & asking and 2 * len(marked & asking) >= len(marked) and asking <= marked:
            return marked
    if len(asking) == 1 and any(_CALLED_SO.search(w) for w in words[:HEAD]):
        return asking | {k for k in range(HEAD, len(words) - 1) if _is_prompt(words[k], words[k + 1])}
    if len(asking) < 2:
        return asking
    first = min(asking)
    prompts = {
        k
        for k, w in enumerate(words[:-1])
        if first + 1 < k and _YOU.search(w) and not FIRST.search(w) and len(w.split()) <= LONGEST_PROMPT
    }
    either = asking | prompts
    return asking | {k for k in prompts if _ends_sentence(words[k]) and not {k - 1, k + 1} & either}


def _is_prompt(words: str, following: str) -> bool:
    """Tell what is said to "you" in an article that calls itself an interview, before an answer in the first person."""
    short = len(words.split()) <= LONGEST_PROMPT < len(following.split())
    return (
        short
        and _ends_sentence(words)
        and not _MARKED.search(words)
        and all(form.search(said) is not None for form, said in ((_YOU, words), (FIRST, following)))
    )


def _ends_sentence(words: str) -> bool:
    """Tell a line that ends as a sentence does."""
    return words.rstrip("*_ ")[-1:] in ".?!…"


def _is_answered(text: str, question: Span, answer: Span) -> bool:
    """Tell one question to "you" whose answer begins as answers do and is in the first person: more is needed where
    only one is asked."""
    return (
        _YOU.search(question.of(text)) is not None
        and _ANSWERS.match(answer.of(text)) is not None
        and FIRST.search(answer.of(text)) is not None
    )
