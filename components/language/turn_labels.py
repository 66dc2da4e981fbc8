"""Labels of speakers:

"Q.", "LINDQVIST:", "Ida Holt (mayor):", "[00:01:12] Ida Holt:", "Ida Holt — …", and who of them only asks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Literal, NamedTuple

from components.language.references import FEMALE, MALE, TITLES
from components.model import Span

_QUESTION = re.compile(r"(?:Q(?:uestion)?)\s?[.:]\s+|Q\s(?=[A-Z])")
_ANSWER = re.compile(r"(?:A(?:nswer)?)\s?[.:]\s+")
_SHORT = (
    r"(?:(?<=\bM[rRsS])|(?<=\bM[rR][sS])|(?<=\bD[rR])|(?<=\bS[eE][nN])|(?<=\bR[eE][pPvV])|(?<=\bG[oOe][vVnN])"
    r"|(?<=\bP[rR][oO][fF])|(?<=\bA[lL][dD])|(?<=\bC[lL][lL][rR])|(?<=\bC[oO][uU][nN])|(?<=\bH[oO][nN])"
    r"|(?<=\bL[tT])|(?<=\bS[gG][tT])|(?<=\bC[aA][pP][tT]))\."
)
_NAME = rf"[A-Z][^\n:.!?;“\"\[\]()]{{0,40}}(?:{_SHORT})?[^\n:.!?;“\"\[\]()]{{0,30}}"
_CLOCK = re.compile(r"\d:\d\d")  # in each time there is one
TIME = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?"
_LABEL = re.compile(
    rf"(?:{TIME}\s+)?(?:>>\s?)?(?:\*\*|\[)?(?P<label>@\w+|{_NAME}?)\]?(?:\s\([^()\d\n]{{2,40}}\))?"
    rf"(?:\s{{0,9}}(?:\*\*)?:(?:\*\*)?\s{{1,99}}|\s{{1,9}}[\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]:?\s{{0,99}})(?=\S)"
)
# A count and what is counted, which nobody says: "Ida Holt (Green): 2,345 votes", "Sanders: 46."
_COUNT = re.compile(
    r"(?: \([^()\n]{1,40}\))?\W{0,4}\s\d[\d,.]*\s?%?(?: (?:votes?|seats?|points?|delegates?|per cent))?\.?"
    r"[^\S\n]*(?:\n|\Z)"
)
_DASHED = re.compile(rf"(?P<label>{_NAME}?)\s[–—-]{{1,2}}\s(?=[A-Z0-9“\"])")
# A name on a line of its own beside a time, over what is said: "Ida Holt  00:01", "00:01 Ida Holt".
_HEAD = re.compile(rf"(?P<before>{TIME}\s+)?(?:\*\*)?(?P<label>@\w+|{_NAME}?)(?:\*\*)?:?(?P<after>\s{{1,9}}{TIME})?:?$")
NO_SPEAKER = frozenset(
    "note update updated photo image picture source sources contact tel email phone correction editor read watch "
    "related more share by date topics tags live breaking exclusive opinion comment explainer analysis caption credit "
    "video poll results score final date time where when what who why how location venue tickets price "
    "myth fact claim verdict turnout majority swing electorate".split()
)
# Who asks for an outlet; a presenter may also tell.
HOSTS = frozenset(
    "host moderator presenter anchor studio post times gazette guardian herald tribune telegraph mirror observer "
    "chronicle journal courier review magazine editor".split()
)
ASKERS = frozenset("interviewer question questioner reporter reporters journalist journalists q".split())
MOST_WORDS = 8  # of a label
MOST_NAMED = 4  # of a label beside nothing but a time
_TIMED = re.compile(rf"(?:^|\n){TIME}\s+$")
_MARKED = re.compile(r"[“\"][^”\"\n]*[”\"]")
_SELF = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|me)\b")
_NUMBERED = re.compile(r"(?:Speaker|Voice|Participant) \d+$", re.IGNORECASE)
_AGED = re.compile(r",? (?:aged )?(?:1\d|[2-9]\d)\b")

Kind = Literal["", "question", "answer", "name"]


class Labelled(NamedTuple):
    """A line with a label: its number, what kind of label, where that stands, where what is said begins."""

    number: int
    kind: Kind
    label: Span | None
    begin: int


def names_self(words: str) -> bool:
    """Tell words that say "I" or "my" outside of quotation marks."""
    return _SELF.search(_MARKED.sub("", words)) is not None


def find_labels(text: str, lines: list[Span]) -> list[Labelled]:
    """Return the lines with a label; where several labels have a time, those alone, and where none has a colon, names
    before a dash."""
    beside = lines[:-1] if _CLOCK.search(text) else []
    heads = [head for head in (_head_of(k, text, p) for k, p in enumerate(beside)) if head is not None]
    again = Counter(head.label.of(text) for head in heads if head.label is not None)
    heads = [head for head in heads if head.label is not None and (" " in (w := head.label.of(text)) or again[w] > 1)]
    if len(heads) > 1 and sum(b.number - a.number > 1 for a, b in pairwise(heads)) * 2 >= len(heads) - 1:
        return heads
    rows = [Labelled(k, *_label_of(text, p, _LABEL)) for k, p in enumerate(lines)]
    rows = [row for row in rows if row.kind]
    said = [row for row in rows if row.label is None or not _COUNT.match(text, row.label.end)]
    if len(said) * 2 < len(rows):  # a table
        rows = said
    timed = [row for row in rows if row.label is not None and _is_timed(text, row.label)]
    if len(timed) > 1:
        return timed
    if rows:
        return rows
    dashed = [
        row
        for row in (Labelled(k, *_label_of(text, p, _DASHED)) for k, p in enumerate(lines))
        if row.kind == "name" and row.label is not None
    ]
    personal = [row for row in dashed if row.label is not None and is_person_label(row.label.of(text))]
    selves = sum(names_self(lines[row.number].of(text)) for row in personal)
    return personal if len(personal) > 1 and selves * 2 >= len(personal) else []


def _head_of(number: int, text: str, line: Span) -> Labelled | None:
    """Return the name and time that stand on a line of their own."""
    m = _HEAD.match(line.of(text))
    if m is None or not (m["before"] or m["after"]):
        return None
    label = m["label"].strip()
    words = label.split()
    named = len(words) <= MOST_NAMED and all(w[0].isupper() or w[0].isdigit() or w[0] == "@" for w in words)
    begin = line.start + m.start("label")
    return (
        Labelled(number, "name", Span(begin, begin + len(label)), line.end)
        if named and words[0].lower() not in NO_SPEAKER
        else None
    )


def _label_of(text: str, line: Span, form: re.Pattern[str]) -> tuple[Kind, Span | None, int]:
    """Return (kind of the label, its place, where what is said begins); an empty kind where there is none."""
    words = line.of(text)
    if m := _QUESTION.match(words):
        return "question", None, line.start + m.end()
    if m := _ANSWER.match(words):
        return "answer", None, line.start + m.end()
    m = form.match(words) if form is not _LABEL or ":" in words else None
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


def _is_timed(text: str, label: Span) -> bool:
    beside = re.compile(rf"\s*[\[(]\d|(?:\*\*)?:?\s+{TIME}:?\n").match(text, label.end)
    return beside is not None or _TIMED.search(text[max(0, label.start - 14) : label.start]) is not None


def without_askers(text: str, lines: list[Span], rows: list[Labelled]) -> list[Labelled]:
    """Return the lines with those of who only asks made questions:

    "INTERVIEWER:", or of two speakers the outlet whose turns end with a mark of asking."""
    labels = Counter(row.label.of(text) for row in rows if row.label is not None)
    often = [label for label, n in labels.items() if n > 1] if len(labels) > 2 else list(labels)
    asking = {
        label
        for label in labels
        if label.lower() in ASKERS
        or (_is_host(label) or len(often) == 2 and label in often)
        and _asks(text, lines, rows, label)
    }
    if len(asking) == len(labels):
        return rows
    return [
        row._replace(kind="question", label=None) if row.label is not None and row.label.of(text) in asking else row
        for row in rows
    ]


def _asks(text: str, lines: list[Span], rows: list[Labelled], label: str) -> bool:
    """Tell one of two speakers who is no person by name, and most of whose turns are questions, the other's not."""
    ends: dict[bool, list[bool]] = {True: [], False: []}
    for row in rows:
        if row.label is not None:
            ends[row.label.of(text) == label].append(lines[row.number].of(text).rstrip("*_ ").endswith("?"))
    host = _is_host(label)
    initials = label.isupper() and len(label) < 5
    named = is_person_label(label) or label.isupper() and not initials or len(label.split()) == 1 and not initials
    return (host or not named) and sum(ends[True]) * 2 >= len(ends[True]) and sum(ends[False]) * 4 <= len(ends[False])


def _is_host(label: str) -> bool:
    """Tell who asks for an outlet, or the outlet: "Presenter", "The Gazette"."""
    return label.lower().removeprefix("the ") in HOSTS


def is_numbered(label: str) -> bool:
    """Tell a voice that a transcript made by a machine numbers: "Speaker 1"."""
    return _NUMBERED.match(label) is not None


def is_person_label(label: str) -> bool:
    """Tell the label of a person: a given name or a title in front, an age behind."""
    words = label.split(",", maxsplit=1)[0].split()
    return (
        words[0].lower().rstrip(".") in MALE | FEMALE | TITLES
        and len(words) < 4
        or _AGED.search(label) is not None
        or is_numbered(label)
    )


def are_speakers(text: str, labels: list[Span]) -> bool:
    """Tell the labels of speakers from those of sections: one comes again, half say "I", or they are in capitals,
    timed, handles or people's names."""
    words = [label.of(text) for label in labels]
    last = [w.split(",")[0].split()[-1].lower() for w in words]
    timed = all(_is_timed(text, label) for label in labels)
    people = sum(w.isupper() or w[0] == "@" or is_person_label(w) for w in words)
    selves = sum(names_self(text[label.end :].split("\n", 1)[0]) for label in labels)
    personal = selves * 2 >= len(words) and all(w.istitle() and len(w.split(",")[0].split()) < 4 for w in words)
    return (
        timed
        or personal
        or people * 3 >= 2 * len(words)
        or len(set(last)) < len(last)
        and all(len(w.split(",")[0].split()) < 4 for w in words)
    )


def speaks_alone(text: str, label: Span, line: Span) -> bool:
    """Tell the one turn of a text: after a handle, or in the first person after one word in capitals or a person's
    name."""
    words, says = label.of(text), text[label.end : line.end]
    named = (
        words.isupper()
        and len(words) > 2
        or words.split()[0].lower() in MALE | FEMALE
        and 1 < len(words.split(",")[0].split()) < 4
    )
    return words[0] == "@" or (named or _AGED.search(words) is not None) and names_self(says)
