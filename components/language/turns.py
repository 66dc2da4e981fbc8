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

from components.language.signed_letters import read_letter
from components.language.turn_labels import (
    MOST_WORDS,
    NO_SPEAKER,
    are_speakers,
    find_labels,
    is_person_label,
    names_self,
    speaks_alone,
    without_askers,
)
from components.model import Span

_RUN_ON_QUESTION = re.compile(r"(?:^|(?<=[.?!”\"] ))Q(?:uestion)?[.:]\s(?=[A-Z“\"])")
_RUN_ON_ANSWER = re.compile(r"(?<=[?”\"] )A(?:nswer)?[.:]\s(?=[A-Z“\"])")
_CUE_LINE = re.compile(r"\d+$|\d{1,2}:\d\d:?\d*[.,]?\d* *-->.*$|WEBVTT.*$")
HEAD = 3  # first lines, in which an article calls itself an interview
LONGEST_PROMPT = 40  # words of what an interviewer says to "you" without a question mark
LONGEST_QUESTION = 70  # words
MOST_HEADING = 10  # words
MOST_PARAGRAPHS = 5  # of an answer, on average; what asks less often than that is an argument
_FIRST = re.compile(r"\b(?:I|I['’]\w+|we|We|my|My|our|Our|me|us)\b")
_ANSWERS = re.compile(r"(?:Because|Yes|No|Well|I|Absolutely|Not|Never|Of course|Frankly|Honestly)\b")
_TOLD = re.compile(
    r"[,.!?…][\"”’'] (?:[A-Z][\w.’'-]+ ){0,3}(?:I|[hH]e|[sS]he|[tT]hey|we)? ?"
    r"(?:said|says|asked|replied|responded|added|told|wrote|explained|recalled|answered|insisted|joked)\b"
    r"|\b(?:said|says|replied|added|asked|wrote)(?:,|:|) [\"“]"
)  # in a report that asks its readers, and never in an answer's own words
_CALLED_SO = re.compile(r"\b(?:[Ii]nterview(?:s|ed)?|INTERVIEW|Q ?& ?A|[Qq]uestions and answers)\b")
_MARKED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
_YOU = re.compile(r"\b[Yy]our?\b")
NAME_LINE = re.compile(
    r"(?:\*\*)?(?P<label>[A-Z][\w’'-]+(?: (?:[a-z]{2,3} ){0,2}[A-Z][\w’'.-]*){1,3}(?:,? \(?[^.:!?\n]{2,40})?)(?:\*\*)?$"
)
# A line that is no speech: the time of an entry, a sound.
_STAMP = re.compile(
    r"(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: ?[A-Z]{2,4})?|\d+ (?:second|minute|min|hour|hr|day)s? "
    r"ago|(?:Updated|Posted) .{1,40}\d)$",
    re.IGNORECASE,
)
_SOUND = re.compile(r"[\[(][^\])]{2,80}[\])]\.?$")
# What sets a question off from its answer: bold or slanted letters, a dash, a number.
_SET_OFF = (
    re.compile(r"(?:\*\*|__|[*_])(?=\S)"),
    re.compile(r"[–—-] ?(?=\S)"),
    re.compile(r"\d{1,2}[.)] (?=\S)"),
    re.compile(r"[►▶•#]+ ?(?=\S)"),
)
_AROUND = re.compile(r"^(?:[*_#>►▶•\s]|[–—-] ?|\d{1,2}[.)] )+|(?<![*_\s])[*_\s]+$")


class Turn(NamedTuple):
    """What one speaker says:

    `label` names the speaker (None for the one who is interviewed), `content` is a place a paragraph."""

    label: Span | None
    content: tuple[Span, ...]


def find_turns(text: str, paragraphs: list[Span]) -> list[Turn]:
    """Return the turns of a text in order, none where its form is not that of an interview, a transcript or a letter;
    questions are left out."""
    lines = [part for p in paragraphs if not _is_mute(p.of(text)) for part in _parts(text, p)]
    letter = read_letter(text, lines) if lines else None
    if letter is not None:
        return [Turn(letter.name, letter.content)]
    return _read_labels(text, lines) or _read_headed(text, lines) or _read_bare(text, lines)


def find_questions(text: str, paragraphs: list[Span]) -> list[Span]:
    """Return the lines of an interview that carry the label of who asks: what stands there is nobody's statement."""
    lines = [part for p in paragraphs if not _is_mute(p.of(text)) for part in _parts(text, p)]
    asked = [
        lines[row.number] for row in without_askers(text, lines, find_labels(text, lines)) if row.kind == "question"
    ]
    return asked if asked and find_turns(text, paragraphs) else []


def _is_mute(words: str) -> bool:
    return _CUE_LINE.match(words) is not None or _SOUND.match(words) is not None


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
    turns = []
    for row, following in zip(labelled, [*labelled[1:], None], strict=True):
        own = row.number + (2 if row.begin == lines[row.number].end else 1)  # a name and a time stand over what is said
        stop = following.number if following else len(lines) if dense else own
        stop = next((k for k in range(row.number + 1, stop) if _STAMP.match(lines[k].of(text))), stop)
        content = [Span(row.begin, lines[row.number].end), *lines[row.number + 1 : stop]]
        if row.kind != "question":
            turns.append(Turn(row.label, tuple(c for c in content if c.start < c.end)))
    return turns


def _read_headed(text: str, lines: list[Span]) -> list[Turn]:
    """Read names that stand on lines of their own, each over what that person says in the first person."""
    heads = [
        (k, m)
        for k, p in enumerate(lines[:-1])
        if (m := NAME_LINE.match(p.of(text))) and m["label"].split()[0].lower() not in NO_SPEAKER
    ]
    heads = [
        (k, m)
        for k, m in heads
        if len(m["label"].split()) <= MOST_WORDS and NAME_LINE.match(lines[k + 1].of(text)) is None
    ]
    people = [(k, m) for k, m in heads if is_person_label(m["label"])]
    if (
        len(people) < 2
        or len(people) * 3 < 2 * len(heads)
        or heads[0][0]
        and names_self(lines[heads[0][0] - 1].of(text))
    ):
        return []  # a name under what somebody says is a signature
    turns = []
    for (k, m), following in zip(heads, [*heads[1:], None], strict=True):
        stop = following[0] if following else min(k + 2, len(lines))
        stop = next(
            (
                n
                for n in range(k + 1, stop)
                if _STAMP.match(lines[n].of(text)) or _is_question(lines[n].of(text)) and n > k + 1
            ),
            stop,
        )
        turns.append(
            Turn(Span(lines[k].start + m.start("label"), lines[k].start + m.end("label")), tuple(lines[k + 1 : stop]))
        )
    selves = sum(any(names_self(p.of(text)) for p in turn.content) for turn in turns)
    return turns if selves * 3 >= 2 * len(turns) else []


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
    personal = sum(any(_FIRST.search(_MARKED.sub("", p.of(text))) for p in a) for a in answers)
    if sum(any(_TOLD.search(p.of(text)) for p in a) for a in answers) * 2 >= len(answers):
        return []
    addressed = sum(_YOU.search(lines[k].of(text)) is not None for k in asked)
    if not addressed and any(_CALLED_SO.search(p.of(text)) for p in lines[:HEAD]):
        addressed = len(asked)  # an article that calls itself an interview
    if personal * 2 < len(asked) or addressed * 3 < len(asked) or sum(map(len, answers)) > MOST_PARAGRAPHS * len(asked):
        return []
    said = (tuple(p for p in _without_heading(text, a) if not _is_question(p.of(text))) for a in answers)
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
    asking = {k for k, w in enumerate(words) if _is_question(w)}
    for mark in _SET_OFF:
        marked = {k for k, w in enumerate(words) if mark.match(w) and len(w.split()) <= LONGEST_QUESTION}
        if len(marked) > 1 and marked & asking and 2 * len(marked & asking) >= len(marked) and asking <= marked:
            return marked
    if len(asking) == 1 and any(_CALLED_SO.search(w) for w in words[:HEAD]):
        return asking | {k for k in range(HEAD, len(words) - 1) if _is_prompt(words[k], words[k + 1])}
    if len(asking) < 2:
        return asking
    prompts = {
        k
        for k, w in enumerate(words[:-1])
        if min(asking) + 1 < k and _YOU.search(w) and not _FIRST.search(w) and len(w.split()) <= LONGEST_PROMPT
    }
    return asking | {k for k in prompts if _ends_sentence(words[k]) and not {k - 1, k + 1} & (asking | prompts)}


def _is_prompt(words: str, following: str) -> bool:
    """Tell what is said to "you" in an article that calls itself an interview, before an answer in the first person."""
    short = len(words.split()) <= LONGEST_PROMPT < len(following.split())
    return (
        short
        and _ends_sentence(words)
        and not _MARKED.search(words)
        and all(form.search(said) is not None for form, said in ((_YOU, words), (_FIRST, following)))
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
        and _FIRST.search(answer.of(text)) is not None
    )


def _is_question(words: str) -> bool:
    bare = _AROUND.sub("", words)
    return bare.endswith("?") and len(bare.split()) <= LONGEST_QUESTION and words[0] not in "“\"‘'«"
