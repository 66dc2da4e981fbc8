"""Names that stand before a turn of speech: each is a person, unless a body is named so elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection

from components.language.actors.names import acronym
from components.language.actors.runs import Named, read_run
from components.language.parsing.tokens import Parse, Token
from components.language.person_labels import is_numbered
from components.language.references import (
    BODY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    TITLES,
)  # fmt: skip
from components.model import Span

MOST_INITIALS = 4
_APART = re.compile(r"[\s'’-]+")
MOST_NAMES = 5  # words of a name with its title
NO_NAMES = frozenset(
    "host moderator interviewer presenter caller audience announcer narrator speaker clerk court counsel anchor "
    "voiceover post times".split()
)


def name_speakers(parse: Parse, found: list[Named]) -> None:
    """Take what names a turn's speaker for a person, unless a body is named so elsewhere:

    "LINDQVIST: …", "Viktor, 61, from Pernik: …", "RK: …"."""
    labels = {t.label.start: t.label for t in parse.turns if t.label is not None}
    starts = sorted(labels)  # a name that begins before its label has the time in it: "10:50 Ida Holt"
    found[:] = [n for n in found if bisect_right(starts, n.first.start) == bisect_right(starts, n.last.start)]
    _take_whole(parse, found, labels)
    _take_initials(parse, found, labels)
    bodies = {n.key for n in found if n.label in ("ORG", "GPE") and n.first.start not in labels}
    people = {n.key: n for n in found if n.label == "PERSON" and " " in n.key and n.first.start not in labels}
    for n in found:
        shouted = n.first.start in labels and _is_shouted(parse.tokens[n.first.i : n.last.i + 1])
        if n.first.start in labels and n.key not in bodies and (n.first is n.last or shouted):
            n.label = "PERSON"
            n.key = _whole_name(n, people.values())
    known = {n.first.start for n in found}
    for start, label in labels.items():
        run = _before_comma(parse.tokens_in(label))
        numbered = len(run) == 2 and is_numbered(parse.text[run[0].start : run[-1].end])
        unnamed = (
            len(run) > 1 and run[0].lower not in MALE | FEMALE or bool(run) and run[0].lower in PERSON_NOUNS | NO_NAMES
        )
        if start in known or not run or unnamed and not numbered:
            continue
        words = parse.text[run[0].start : run[-1].end]
        own = Named(run[0], run[-1], "PERSON", words, words.lower(), "") if numbered else read_run(parse, run, "PERSON")
        if own is not None:
            own.label = "ORG" if own.key in bodies else own.label
            own.key = own.key if own.key in bodies else _whole_name(own, people.values())
            found.append(own)


def _take_whole(parse: Parse, found: list[Named], labels: dict[int, Span]) -> None:
    """Take the whole label for a name of which the parser has a part: "Gwen **Holt**: …", "SEN. IDA **HOLT**: …"."""
    starts, within = sorted(labels), dict[int, list[Named]]()
    for n in found:
        k = bisect_right(starts, n.first.start) - 1
        if k >= 0 and labels[starts[k]].contains(n.first.span):
            within.setdefault(starts[k], []).append(n)
    wholes: list[Named] = []
    gone: set[int] = set()  # the first words of what a whole takes the place of
    for start, label in tuple(labels.items()):
        run = _before_comma(parse.tokens_in(label))
        parts = within.get(start, [])
        whole = read_run(parse, run, "PERSON") if 1 < len(run) <= MOST_NAMES and parts else None
        if whole is None or not all(parse.text[t.start].isupper() for t in run):  # the parser's word may be "holt"
            continue
        if parts[0].last.i >= whole.last.i and (parts[0].title or not whole.title):
            continue
        if whole.title or whole.first.lower in MALE | FEMALE or parts[0].label == "PERSON" or _is_shouted(run):
            gone |= {n.first.i for n in parts}
            wholes.append(whole)
            labels[whole.first.start] = labels[start]
    found[:] = [n for n in found if n.first.i not in gone] + wholes


def _take_initials(parse: Parse, found: list[Named], labels: dict[int, Span]) -> None:
    """Take initials for whom they stand for, where the text above the first turn names one such: "OB: …" is Ole
    Brandt."""
    first = min(labels, default=0)
    bearers: dict[str, dict[str, Named]] = {}
    for n in found:
        for initials in _initials(n.text) if n.first.start < first else ():
            bearers.setdefault(initials, {})[n.key] = n
    own: list[Named] = []
    for label in labels.values():
        letters = label.of(parse.text)
        if not 1 < len(letters) <= MOST_INITIALS or not letters.isalpha() or letters.islower() or letters.istitle():
            continue
        meant = bearers.get(letters.lower(), {})
        token = next(iter(parse.tokens_in(label)), None)
        if len(meant) != 1 or token is None or token.span != label:
            continue
        (bearer,) = meant.values()
        bearer.label = "PERSON"
        own.append(Named(token, token, "PERSON", letters, bearer.key, ""))
    inside = {n.first.i for n in own}
    found[:] = [n for n in found if inside.isdisjoint(range(n.first.i, n.last.i + 1))] + own


def _initials(name: str) -> set[str]:
    """Return the initials of a name of two words or more: "aov" and "ao" for "Anna O'Vale"."""
    words = [w for w in _APART.split(name) if w]
    return {acronym(name).lower(), "".join(w[0] for w in words).lower()} if " " in name else set()


def _is_shouted(run: list[Token]) -> bool:
    """Tell a person in capitals, "IDA HOLT", from a body, "HEALTH MINISTRY"."""
    capitals = 1 < len(run) < 4 and all(t.text.isupper() and len(t.text) > 1 for t in run)
    return capitals and not any(t.lower in BODY_NOUNS for t in run)


def _whole_name(name: Named, people: Collection[Named]) -> str:
    """Return the key of the one person whose initials a name is, else its own."""
    initials = name.text.isupper() and len(name.text) <= MOST_INITIALS
    bearers = [p for p in people if acronym(p.text) == name.text] if initials else []
    return bearers[0].key if len(bearers) == 1 else name.key


def _before_comma(run: list[Token]) -> list[Token]:
    if len(run) > 2 and run[0].lower in TITLES and run[1].text == ".":
        run = [run[0], *run[2:]]  # "SEN. IDA HOLT"
    return run[: next((k for k, t in enumerate(run) if not t.text[:1].isalnum()), len(run))]
