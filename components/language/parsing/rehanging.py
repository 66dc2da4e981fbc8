"""Words that the parser hangs on the wrong one, hung where they belong before the tree is read."""

from __future__ import annotations

import itertools

from components.language.parsing.tokens import Token
from components.language.references import MONTHS, PERSON_NOUNS, ROLE_NOUNS, WEEKDAYS
from components.lexicon import words

SAYING, PERCEIVING = words("verbs", "quotation"), frozenset("hear watch see".split())
_CLITICS = frozenset("'s ’s 'd ’d 've ’ve".split())
_SUBJECT = ("nsubj", "nsubjpass")
_STRAY = ("npadvmod", "prep", "dep", "appos")  # what a name behind a comma is taken for
MOST_IN_NAME = 5  # words
_ON, _WHICH = frozenset("on in by since".split()), frozenset("last next this".split())
_FAR = 12  # words from a verb, within which its subject stands


def rehang(tokens: list[Token]) -> None:
    """Hang words anew; heads and relations are changed in place."""
    _rehang_clitics(tokens)
    for k, token in enumerate(tokens):
        if token.lower == "as" and token.dep == "cc":
            _join_as_well_as(tokens, k)
        elif token.lower == "according":
            _name_whom_it_tells(tokens, k)
        elif token.dep == "compound" and token.lower in WEEKDAYS | MONTHS:
            _part_day_and_name(tokens, token)
        elif token.dep == "parataxis":
            _part_two_subjects(tokens, token)
        if token.lemma in SAYING and token.pos == "VERB":
            _part_inserted(tokens, token)
            _hear_who_says(tokens, token)


def _rehang_clitics(tokens: list[Token]) -> None:
    """Let who speaks be the subject where the parser takes his auxiliary for it: "While **he**’s said that …"."""
    for who, has in itertools.pairwise(tokens):
        if has.dep == "nsubj" and has.lower in _CLITICS and who.head is has and who.dep == "nsubj":
            who.head, has.dep, has.pos = has.head, "aux", "AUX"


def _join_as_well_as(tokens: list[Token], k: int) -> None:
    """Join the second of two subjects to the first: "Ida Holt as well as **Leo Marr** said …"."""
    first = tokens[k].head
    if first.dep not in _SUBJECT or [t.lower for t in tokens[k - 2 : k]] != ["as", "well"]:
        return
    for t in tokens[k + 1 : k + 1 + 2 * MOST_IN_NAME]:
        if t.is_verb:
            return
        if t.dep in _SUBJECT and t.head is first.head:
            t.head, t.dep = first, "conj"
            return


def _name_whom_it_tells(tokens: list[Token], k: int) -> None:
    """Hang the name of an office's holder on it: "according to the mayor, **Ida Holt**; the council …"."""
    office = next((t for t in tokens[k + 2 : k + 2 + MOST_IN_NAME] if t.dep == "pobj"), None)
    if office is None or office.lower not in ROLE_NOUNS | PERSON_NOUNS or office.i + 2 >= len(tokens):
        return
    name = list(itertools.takewhile(lambda t: t.pos == "PROPN", tokens[office.i + 2 : office.i + 2 + MOST_IN_NAME]))
    if tokens[office.i + 1].text != "," or not name or name[-1].dep not in _STRAY:
        return
    behind = tokens[name[-1].i + 1] if name[-1].i + 1 < len(tokens) else None
    if behind is not None and behind.text in (",", ";", "."):
        name[-1].head, name[-1].dep = office, "appos"


def _part_day_and_name(tokens: list[Token], day: Token) -> None:
    """Let who acts be the subject where the parser takes his name into that of a day: "On Friday **Holt** wrote: …"."""
    name, at = day.head, day.head.head
    if name.dep in _SUBJECT and name.pos == "PROPN" and day.i and tokens[day.i - 1].lower in _WHICH:
        tokens[day.i - 1].head, day.head, day.dep = day, at, "npadvmod"
    if name.dep != "pobj" or name.pos != "PROPN" or tokens[day.i - 1] is not at or at.lower not in _ON:
        return
    verb = next((t for t in _above(at) if t.pos in ("VERB", "AUX")), None)
    if verb is None or not name.i < verb.i < name.i + _FAR:
        return
    own = [t for t in tokens[at.i : verb.i + _FAR] if t.head is verb]
    subject = next((t for t in own if t.dep in _SUBJECT), None)
    if subject is not None:
        if tokens[name.i + 1].lower != "and" or any(t.head is not subject for t in tokens[name.i + 2 : subject.i]):
            return
        tokens[name.i + 1].head, subject.head, subject.dep = name, name, "conj"
    day.head, day.dep = at, "pobj"
    name.head, name.dep = verb, "nsubjpass" if any(t.dep == "auxpass" for t in own) else "nsubj"


def _part_two_subjects(tokens: list[Token], says: Token) -> None:
    """Give a clause that is parted by who says it its own subject back: "**Bakers**, said Ida Holt, want it"."""
    verb, near = says.head, tokens[max(0, says.i - 2) : says.i + _FAR]
    two = [t for t in near if t.head is says and t.dep == "nsubj"]
    if len(two) != 2 or not two[0].i < says.i < two[1].i < verb.i or tokens[says.i - 1].text != ",":
        return
    if not any(t.head is verb and t.dep in _SUBJECT for t in tokens[says.i : verb.i + 1]):
        two[0].head = verb


def _part_inserted(tokens: list[Token], says: Token) -> None:
    """Give a clause that is parted by who says it its subject back: "the bridge, added **Leo Marr**, is shut"."""
    subject = next((t for t in tokens[max(0, says.i - _FAR) : says.i] if t.head is says and t.dep in _SUBJECT), None)
    name = next((t for t in tokens[says.i + 1 : says.i + 1 + MOST_IN_NAME] if t.head is says and t.dep == "dobj"), None)
    if subject is None or name is None or name.pos != "PROPN" or tokens[says.i - 1].text != ",":
        return
    behind = tokens[name.i + 1] if name.i + 1 < len(tokens) else None
    if behind is None or behind.text != "," or says.dep == "conj":
        return
    near = tokens[name.i + 2 : name.i + 2 + _FAR]
    verb = next((t for t in near if t.head is says and t.dep == "ccomp" or t is says.head and t is not says), None)
    if verb is None or any(t.head is verb and t.dep in _SUBJECT for t in tokens[name.i : verb.i]):
        return
    if verb.head is says:
        verb.head, verb.dep = (verb, "ROOT") if says.head is says else (says.head, says.dep)
    for t in tokens[verb.i + 1 : verb.i + _FAR]:
        t.head = verb if t.head is says else t.head
    subject.head, name.dep, says.head, says.dep = verb, "nsubj", verb, "parataxis"
    subject.dep = "nsubjpass" if any(t.head is verb and t.dep == "auxpass" for t in near) else "nsubj"


def _hear_who_says(tokens: list[Token], says: Token) -> None:
    """Let who is heard be who says it: "Jurors heard a doctor, **Ida Holt**, say that …"."""
    before = tokens[max(0, says.i - _FAR) : says.i]
    hears = next((t for t in before if t.head is says and t.dep == "ccomp" and t.lemma in PERCEIVING), None)
    if hears is None or says.tag not in ("VB", "VBP") or any(t.head is says and t.dep in _SUBJECT for t in before):
        return
    heard = next((t for t in before if t.head is hears and t.dep == "dobj"), None)
    if heard is None or any(t.head is says and t.dep == "mark" for t in before):
        return
    hears.head, hears.dep = (hears, "ROOT") if says.head is says else (says.head, says.dep)
    says.head, says.dep, heard.head, heard.dep = hears, "ccomp", says, "nsubj"
    for t in tokens[heard.i + 1 : says.i]:
        if t.head is hears and t.pos == "PROPN" and t.dep in _STRAY:
            t.head, t.dep = heard, "appos"


def _above(word: Token) -> list[Token]:
    """Return what a word hangs on, the nearest first."""
    found: list[Token] = []
    while word.head is not word and len(found) < MOST_IN_NAME:
        word = word.head
        found.append(word)
    return found
