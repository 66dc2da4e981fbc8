"""Turns of an interview or a transcript, which no quotation mark bounds: "Q. … A. …", "LINDQVIST: …", "Ida Holt [00:01:12] …", bare questions.

A text is read so where its own form shows it: a question and an answer that are labelled, two labelled turns or more, or questions that address
somebody, each a paragraph, with answers in the first person. A turn goes on over the paragraphs that follow until the next label.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from components.language.references import FEMALE, MALE, TITLES
from components.model import Span

_QUESTION = re.compile(r"(?:Q(?:uestion)?)\s?[.:]\s+|Q\s(?=[A-Z])")
_ANSWER = re.compile(r"(?:A(?:nswer)?)\s?[.:]\s+")
_RUN_ON_QUESTION = re.compile(r"(?:^|(?<=[.?!”\"] ))Q(?:uestion)?[.:]\s(?=[A-Z“\"])")
_RUN_ON_ANSWER = re.compile(r"(?<=[?”\"] )A(?:nswer)?[.:]\s(?=[A-Z“\"])")
_SHORT = r"(?:(?<=\bM[rRsS])|(?<=\bM[rR][sS])|(?<=\bD[rR])|(?<=\bS[eE][nN])|(?<=\bR[eE][pPvV])|(?<=\bG[oOe][vVnN])|(?<=\bP[rR][oO][fF]))\."
_NAME = rf"[A-Z][^\n:.!?;“\"\[\]()]{{0,40}}(?:{_SHORT})?[^\n:.!?;“\"\[\]()]{{0,30}}"
_TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?"
_LABEL = re.compile(
    rf"(?:{_TIME}\s+)?(?:\*\*)?(?P<label>@\w+|{_NAME}?)(?:\s\([^()\d\n]{{2,40}}\))?"
    rf"(?:\s*(?:\*\*)?:(?:\*\*)?\s+|\s+[\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]:?\s*)(?=\S)"
)
_CUE_LINE = re.compile(r"\d+$|\d{1,2}:\d\d:?\d*[.,]?\d* *-->.*$|WEBVTT.*$")
NO_SPEAKER = frozenset(
    "note update updated photo image picture source sources contact tel email phone correction editor read watch related more share by date topics tags "
    "live breaking exclusive opinion comment explainer analysis caption credit video poll results score final date time where when what who why how "
    "location venue tickets price".split()
)
MOST_WORDS = 8  # of a label
LONGEST_QUESTION = 70  # words
MOST_PARAGRAPHS = 5  # of an answer, on average; what asks less often than that is an argument
_FIRST = re.compile(r"\b(?:I|I['’]\w+|we|We|my|My|our|Our|me|us)\b")
_MARKED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_TIMED = re.compile(rf"(?:^|\n){_TIME}\s+$")
_SPEAKER_SELF = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|me)\b")
_ANSWERS = re.compile(r"(?:Because|Yes|No|Well|I|Absolutely|Not|Never|Of course|Frankly|Honestly)\b")
_YOU = re.compile(r"\b[Yy]our?\b")


class Turn(NamedTuple):
    """What one speaker says: `label` names the speaker (None for the one who is interviewed), `content` is a place a paragraph."""

    label: Span | None
    content: tuple[Span, ...]


def find_turns(text: str, paragraphs: list[Span]) -> list[Turn]:
    """Return the turns of a text in order, none where its form is not that of an interview or a transcript; questions are left out."""
    lines = [part for p in paragraphs if not _CUE_LINE.match(p.of(text)) for part in _parts(text, p)]
    return _read_labels(text, lines) or _read_bare(text, lines)


def _parts(text: str, paragraph: Span) -> list[Span]:
    """Return a paragraph in which questions and answers run on, cut at their labels; else the paragraph."""
    words = paragraph.of(text)
    if "?" not in words or _RUN_ON_ANSWER.search(words) is None or _RUN_ON_QUESTION.search(words) is None:
        return [paragraph]
    cuts = sorted({0, len(words), *(m.start() for form in (_RUN_ON_QUESTION, _RUN_ON_ANSWER) for m in form.finditer(words))})
    return [Span(paragraph.start + a, paragraph.start + len(words[:b].rstrip())) for a, b in pairwise(cuts)]


def _read_labels(text: str, lines: list[Span]) -> list[Turn]:
    starts = [(k, *_label_of(text, p)) for k, p in enumerate(lines)]
    labelled = [(k, kind, label, begin) for k, kind, label, begin in starts if kind]
    kinds = {kind for _, kind, _, _ in labelled}
    names = [row for row in labelled if row[1] == "name"]
    speakers = [label for _, _, label, _ in names if label is not None]
    alone = len(names) == 1 and _speaks_alone(text, speakers[0], lines[names[0][0]])
    if not ({"question", "answer"} <= kinds or alone or len(names) > 1 and _are_speakers(text, speakers)):
        return []
    last = labelled[-1][0]
    dense = not alone and len(labelled) * 2 >= len(lines) - labelled[0][0]
    turns = []
    for (k, kind, label, begin), following in zip(labelled, [*labelled[1:], None], strict=True):
        stop = following[0] if following else len(lines) if dense else last + 1
        content = [Span(begin, lines[k].end), *lines[k + 1 : stop]]
        if kind == "answer" or kind == "name":
            turns.append(Turn(label, tuple(c for c in content if c.start < c.end)))
    return turns


def _are_speakers(text: str, labels: list[Span]) -> bool:
    """Tell the labels of speakers from those of sections: one comes again, half say "I", or they are in capitals, timed, handles or people's names."""
    words = [label.of(text) for label in labels]
    last = [w.split(",")[0].split()[-1].lower() for w in words]
    timed = all(re.match(r"\s*[\[(]\d", text[label.end : label.end + 3]) or _TIMED.search(text[max(0, label.start - 14) : label.start]) for label in labels)
    people = sum(w.isupper() or w[0] == "@" or w.split()[0].lower().rstrip(".") in MALE | FEMALE | TITLES and len(w.split(",")[0].split()) < 4 for w in words)
    selves = sum(_SPEAKER_SELF.search(_MARKED.sub("", text[label.end :].split("\n", 1)[0])) is not None for label in labels)
    personal = selves * 2 >= len(words) and all(w.istitle() and len(w.split(",")[0].split()) < 4 for w in words)
    return timed or personal or people * 3 >= 2 * len(words) or len(set(last)) < len(last) and all(len(w.split(",")[0].split()) < 4 for w in words)


def _speaks_alone(text: str, label: Span, line: Span) -> bool:
    """Tell the one turn of a text: after a handle, or in the first person after one word in capitals or a person's name."""
    words, says = label.of(text), text[label.end : line.end]
    named = words.isupper() and len(words) > 2 or words.split()[0].lower() in MALE | FEMALE and 1 < len(words.split(",")[0].split()) < 4
    return words[0] == "@" or named and _SPEAKER_SELF.search(says) is not None


def _label_of(text: str, line: Span) -> tuple[str, Span | None, int]:
    """Return (kind of the label, its place, where what is said begins); an empty kind where there is none."""
    words = line.of(text)
    for kind, pattern in (("question", _QUESTION), ("answer", _ANSWER)):
        if m := pattern.match(words):
            return kind, None, line.start + m.end()
    m = _LABEL.match(words)
    if m is None:
        return "", None, line.start
    label, says = m["label"].strip(), words[m.end() :]
    capitals = sum(w[:1].isupper() or w[:1].isdigit() or w[0] == "@" for w in label.replace(",", " ").split())
    count = len(label.split())
    named = capitals * 3 >= 2 * count or "," in label and label.split(",")[0].istitle()
    if count > MOST_WORDS or not named or label.split()[0].lower().strip(",") in NO_SPEAKER or says[0] in "“\"‘'«":
        return "", None, line.start
    begin = line.start + m.start("label")
    return "name", Span(begin, begin + len(label)), line.start + m.end()


def _read_bare(text: str, lines: list[Span]) -> list[Turn]:
    """Read questions that stand as paragraphs of their own, and the answers after them."""
    asked = [k for k, p in enumerate(lines[:-1]) if _is_question(p.of(text)) and not _is_question(lines[k + 1].of(text))]
    if len(asked) == 1 and _is_answered(text, *lines[asked[0] : asked[0] + 2]):
        return [Turn(None, (lines[asked[0] + 1],))]
    if len(asked) < 2:
        return []
    answers = [lines[k + 1 : after] for k, after in zip(asked, [*asked[1:], min(asked[-1] + 2, len(lines))], strict=True)]
    personal = sum(any(_FIRST.search(p.of(text)) for p in a) for a in answers)
    addressed = sum(_YOU.search(lines[k].of(text)) is not None for k in asked)
    if personal * 2 < len(asked) or addressed * 3 < len(asked) or sum(map(len, answers)) > MOST_PARAGRAPHS * len(asked):
        return []
    return [Turn(None, tuple(p for p in a if not _is_question(p.of(text)))) for a in answers if a]


def _is_answered(text: str, question: Span, answer: Span) -> bool:
    """Tell one question to "you" whose answer begins as answers do and is in the first person: more is needed where only one is asked."""
    return _YOU.search(question.of(text)) is not None and _ANSWERS.match(answer.of(text)) is not None and _FIRST.search(answer.of(text)) is not None


def _is_question(words: str) -> bool:
    return words.endswith("?") and len(words.split()) <= LONGEST_QUESTION and words[0] not in "“\"‘'«"
