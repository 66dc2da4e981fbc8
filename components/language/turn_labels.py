"""Labels of speakers:

"Q.", "LINDQVIST:", "Ida Holt (mayor):", "[00:01:12] Ida Holt:", "Ida Holt — …", and who of them only asks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Literal, NamedTuple

from components.language.person_labels import AGED, find_surnames, is_numbered, is_person_label, is_thing
from components.language.references import FEMALE, MALE, PERSON_NOUNS, TITLES
from components.language.turn_lines import (
    NO_SPEAKER,
    names_self,
    place_of,
    speaks,
    starts_again,
)
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
    rf"(?:{TIME}\s+)?(?:>>\s?)?(?:\*\*|\[)?(?P<label>@\w+|{_NAME}?)\]?"
    rf"(?P<more>(?:\s\((?:(?:1[6-9]|[2-9]\d)(?:, [^():\d\n]{{2,40}})?|[^():\d\n]{{2,40}})\)){{0,3}})"
    rf"(?:\s{{0,9}}(?:\*\*)?:(?:\*\*)?\s{{1,99}}|\s{{1,9}}[\[(]\d{{1,2}}:\d\d(?::\d\d)?[\])]:?\s{{0,99}})(?=\S)"
)
_AGENCY = re.compile(r"\((?:reuters|afp|ap|dpa|pa|upi|ansa|tass|xinhua|bloomberg)\)", re.IGNORECASE)
_AGE = re.compile(r" \(\d\d\b")
_IN_BRACKETS = re.compile(r"\(([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4})\)")
# A count and what is counted, which nobody says: "Ida Holt (Green): 2,345 votes", "Sanders: 46."
_COUNT = re.compile(
    r"(?: \([^()\n]{1,40}\))?\W{0,4}\s\d[\d,.]*\s?%?(?: (?:votes?|seats?|points?|delegates?|per cent))?\.?"
    r"[^\S\n]*(?:\n|\Z)"
)
_DASHED = re.compile(rf"(?P<label>{_NAME}?)\s[–—-]{{1,2}}\s(?=[A-Z0-9“\"])")
# A name on a line of its own beside a time, over what is said: "Ida Holt  00:01", "00:01 Ida Holt".
_HEAD = re.compile(rf"(?P<before>{TIME}\s+)?(?:\*\*)?(?P<label>@\w+|{_NAME}?)(?:\*\*)?:?(?P<after>\s{{1,9}}{TIME})?:?$")
# Who asks for an outlet; a presenter may also tell.
HOSTS = frozenset(
    "host moderator presenter anchor studio post times gazette guardian herald tribune telegraph mirror observer "
    "chronicle journal courier review magazine editor".split()
)
ASKERS = frozenset("interviewer question questioner reporter reporters journalist journalists q".split())
_ENDS = tuple(".?!…”\"’')")
MOST_WORDS = 8  # of a label
MOST_NAMED = 4  # of a label beside nothing but a time
_TIMED = re.compile(rf"(?:^|\n){TIME}\s+$")
Kind = Literal["", "question", "answer", "name"]


class Labelled(NamedTuple):
    """A line with a label: its number, what kind of label, where that stands, where what is said begins."""

    number: int
    kind: Kind
    label: Span | None
    begin: int


def find_labels(text: str, lines: list[Span]) -> list[Labelled]:
    """Return the lines with a label; where several labels have a time, those alone, and where none has a colon, names
    before a dash."""
    beside = lines[:-1] if _CLOCK.search(text) else []
    heads = [head for head in (_head_of(k, text, p) for k, p in enumerate(beside)) if head is not None]
    again = Counter(head.label.of(text) for head in heads if head.label is not None)
    heads = [head for head in heads if head.label is not None and (" " in (w := head.label.of(text)) or again[w] > 1)]
    spoken = any(h.label and is_numbered(h.label.of(text)) or speaks(lines[h.number + 1].of(text)) for h in heads)
    if len(heads) > 1 and spoken and sum(b.number - a.number > 1 for a, b in pairwise(heads)) * 2 >= len(heads) - 1:
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
    named = [row.label.of(text) for row in dashed if row.label is not None]
    if any(label.lower() in ASKERS for label in named) and starts_again(named):
        often = Counter(named)
        return [row for row in dashed if row.label is not None and often[row.label.of(text)] > 1]
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
    place, says = _named_in(line, m), words[m.end() :]
    label = place.of(text)
    capitals = sum(w[:1].isupper() or w[:1].isdigit() or w[0] == "@" for w in label.replace(",", " ").split())
    count = len(label.split())
    named = capitals * 3 >= 2 * count or "," in label and label.split(",")[0].istitle()
    if count > MOST_WORDS or not named or label.split()[0].lower().strip(",") in NO_SPEAKER or says[0] in "“\"‘'«":
        return "", None, line.start
    dated = _AGENCY.search(words, 0, m.end()) is not None and not _asks_or_presides(label)
    return ("name", place, line.start + m.end()) if not dated else ("", None, line.start)


def _asks_or_presides(label: str) -> bool:
    """Tell "Q", "Reporter", "The President" from the place of a dateline."""
    return label.lower().removeprefix("the ") in ASKERS | TITLES | PERSON_NOUNS


def _named_in(line: Span, m: re.Match[str]) -> Span:
    """Return the place of who is named in a label: behind an office in brackets, "The Minister (Ida Holt)"."""
    begin = line.start + m.start("label")
    label = Span(begin, begin + len(m["label"].strip()))
    within = _IN_BRACKETS.search(m[0]) if m["label"].startswith("The ") else None
    return place_of(line, *within.span(1)) if within is not None else label


def _is_timed(text: str, label: Span) -> bool:
    beside = re.compile(rf"\s*[\[(]\d{{1,2}}:\d|(?:\*\*)?:?\s+{TIME}:?\n").match(text, label.end)
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


def are_speakers(text: str, labels: list[Span]) -> bool:
    """Tell the labels of speakers from those of sections: they are in capitals, timed, handles or people's names; half
    are names, also surnames of people whom the text names, and half say "I" or one comes again.

    Profiles, ratings and results have an age, a party or an office behind a name too: nearly all must say "I" beside
    ages in brackets, else half, or some that come in turns or have an office behind a comma."""
    words = [label.of(text) for label in labels]
    if all(_is_timed(text, label) for label in labels):
        return True
    said = [_behind(text, label) for label in labels]
    selves = sum(map(names_self, said))
    surnames = find_surnames(text)
    people = sum(w[0] == "@" or is_person_label(w) or w.split(",", maxsplit=1)[0].lower() in surnames for w in words)
    if sum("," in label or rest[:2] == " (" for label, rest in zip(words, said, strict=True)) * 2 > len(words):
        if any(map(_AGE.match, said)):
            return people * 2 >= len(words) and selves * 3 > 2 * len(words)
        asked = any(map(speaks, said)) and (starts_again(words) or "," in words[0])
        return people * 2 >= len(words) and (selves * 2 >= len(words) or asked)
    again = len({w.split(",", maxsplit=1)[0].rsplit(maxsplit=1)[-1].lower() for w in words}) < len(words)
    loud = sum(map(str.isupper, words))
    half = people * 2 >= len(words) and not any(is_thing(w.split()) for w in words)
    if not selves and not any(rest.rstrip("*_ ")[-1:] in _ENDS for rest in said):
        return False  # who plays whom, who holds which office
    return (people + loud) * 3 >= 2 * len(words) or half and (selves * 2 >= len(words) or again)


def _behind(text: str, label: Span) -> str:
    """Return the rest of the line behind a label."""
    end = text.find("\n", label.end)
    return text[label.end : end if end >= 0 else len(text)]


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
    return words[0] == "@" or (named or AGED.search(words) is not None) and names_self(says)
