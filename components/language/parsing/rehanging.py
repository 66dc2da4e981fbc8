"""Words that the parser hangs on the wrong one, hung where they belong before the tree is read."""

from __future__ import annotations

import itertools

from components.language.parsing.headed import part_label
from components.language.parsing.meanwhile import open_clause
from components.language.parsing.named_together import join_company, join_listed, join_names, join_trades
from components.language.parsing.said import FAR, MOST_IN_NAME, SAYING, STRAY, SUBJECT, above, part_said, rehang_said
from components.language.parsing.tokens import Token
from components.language.references import MONTHS, PERSON_NOUNS, RELATIVES, ROLE_NOUNS, WEEKDAYS

_CLITICS = frozenset("'s ’s 'd ’d 've ’ve".split())
NAME_PARTS = frozenset("compound nmod punct".split())
_ON, _WHICH = frozenset("on in by since".split()), frozenset("last next this".split())


def rehang(tokens: list[Token]) -> None:
    """Hang words anew; heads and relations are changed in place."""
    _rehang_clitics(tokens)
    for token in tokens:
        join_trades(tokens, token)
    for k, token in enumerate(tokens):
        if token.lower == "as" and token.dep == "cc":
            _join_as_well_as(tokens, k)
        elif token.lower == "as" and token.dep == "prep":
            open_clause(tokens, token)
        elif token.lower == "according":
            _keep_in_clause(tokens, k)
            _name_whom_it_tells(tokens, k + 2)
        elif token.lower in ("from", "by") and token.dep in ("prep", "agent"):
            _name_whom_it_tells(tokens, k + 1)
            join_listed(tokens, token)
        elif token.dep == "prep" and token.lower in ("along", "alongside", "together"):
            join_company(tokens, token)
        elif token.dep == "conj" and token.ent == "PERSON" and token.head.dep == "pobj" and token.head.ent == "ORG":
            _join_people(tokens, token)
        elif token.dep == "compound" and token.lower in WEEKDAYS | MONTHS:
            _part_day_and_name(tokens, token)
        else:
            rehang_said(tokens, token)
        if token.dep in SUBJECT and token.pos == "NOUN":
            _join_name(tokens, token)
            _name_beside(tokens, token)
            _name_set_off(tokens, token)
        elif token.dep in SUBJECT and token.pos == "PROPN":
            join_names(tokens, token)
        if token.lemma in SAYING and token.pos == "VERB":
            part_label(tokens, token)
            part_said(tokens, token)


def _rehang_clitics(tokens: list[Token]) -> None:
    """Let who speaks be the subject where the parser takes his auxiliary for it: "While **he**’s said that …"."""
    for who, has in itertools.pairwise(tokens):
        if has.dep == "nsubj" and has.lower in _CLITICS and who.head is has and who.dep == "nsubj":
            who.head, has.dep, has.pos = has.head, "aux", "AUX"


def _join_as_well_as(tokens: list[Token], k: int) -> None:
    """Join the second of two subjects to the first: "Ida Holt as well as **Leo Marr** said …"."""
    first = tokens[k].head
    if first.dep not in SUBJECT or [t.lower for t in tokens[k - 2 : k]] != ["as", "well"]:
        return
    for t in tokens[k + 1 : k + 1 + 2 * MOST_IN_NAME]:
        if t.is_verb:
            return
        if t.dep in SUBJECT and t.head is first.head:
            t.head, t.dep = first, "conj"
            return


def _join_name(tokens: list[Token], noun: Token) -> None:
    """Join what somebody is to the name behind it, where the parser takes the two for two subjects: "the astronomer
    **Jun Takeda** said …"."""
    name = tokens[noun.i + 1] if noun.i + 1 < len(tokens) else noun
    while name.dep in NAME_PARTS and name.head.i > name.i:
        name = name.head
    if name is noun or name.pos != "PROPN" or name.dep not in SUBJECT or name.head is not noun.head:
        return
    for t in tokens[max(0, noun.i - MOST_IN_NAME) : noun.i]:
        if t.head is noun:
            t.head = name
    noun.head, noun.dep = name, "compound"


def _name_beside(tokens: list[Token], office: Token) -> None:
    """Hang a name on the office before it, where the parser has the two the other way round: "said its legal director,
    **Ada Pell**"."""
    name, first = office.head, office.i + 2
    if name.pos != "PROPN" or name.dep not in SUBJECT or not first <= name.i < first + MOST_IN_NAME:
        return
    between = tokens[first : name.i]
    if tokens[office.i + 1].text != "," or any(t.head is not name or t.pos != "PROPN" for t in between):
        return
    office.head, office.dep = name.head, name.dep
    name.head, name.dep = office, "appos"
    for t in between:
        t.dep = "compound"


def _name_set_off(tokens: list[Token], noun: Token) -> None:
    """Hang a name between commas on who it is the name of, where the parser takes the two for two subjects: "his widow,
    **Ida**, said", "his widow, the **painter** Ida Holt, said"."""
    behind = tokens[noun.i + 1 : noun.i + 2 + 2 * MOST_IN_NAME]
    if not behind or behind[0].text != "," or noun.lower not in ROLE_NOUNS | PERSON_NOUNS | RELATIVES:
        return
    name = next((t for t in behind[1:] if t.dep in SUBJECT and t.head is noun.head), None)
    if name is None or any(t.head is not name for t in tokens[noun.i + 2 : name.i]):
        return
    rest = list(itertools.takewhile(lambda t: t.pos == "PROPN", tokens[name.i + 1 : name.i + 1 + MOST_IN_NAME]))
    last = rest[-1] if rest else name
    if last.pos == "PROPN" and last.i + 1 < noun.head.i and tokens[last.i + 1].text == ",":
        name.head, name.dep = noun, "appos"


def _join_people(tokens: list[Token], second: Token) -> None:
    """Join a person to the one before, not to that one's body: "Ida Holt, of Harle Bank, and **Leo Marr** said …"."""
    body, first = second.head, second.head.head.head
    joint = next((t for t in tokens[body.i : second.i] if t.head is body and t.dep == "cc"), None)
    apart = joint is not None and tokens[joint.i - 1].text == ","
    if joint is not None and apart and first.pos == "PROPN" and first.dep in SUBJECT and first.i < body.i:
        joint.head, second.head = first, first


def _keep_in_clause(tokens: list[Token], k: int) -> None:
    """Hang an "according to" on the clause before its semicolon: "Theft fell, **according** to the mayor; chiefs warn
    that …"."""
    told = tokens[k]
    stop = next((t for t in tokens[k : told.head.i] if t.text == ";"), None)
    before = reversed(tokens[max(0, k - FAR) : k])
    own = next((t for t in before if t.is_verb and t.dep not in ("aux", "auxpass")), None)
    if stop is not None and own is not None:
        told.head = own


def _name_whom_it_tells(tokens: list[Token], k: int) -> None:
    """Hang the name of an office's holder on it: "according to the mayor, **Ida Holt**; the council …", "a note from
    its chair, **Ida Holt**:"."""
    office = next((t for t in tokens[k : k + MOST_IN_NAME] if t.dep == "pobj"), None)
    if office is None or office.lower not in ROLE_NOUNS | PERSON_NOUNS or office.i + 2 >= len(tokens):
        return
    name = list(itertools.takewhile(lambda t: t.pos == "PROPN", tokens[office.i + 2 : office.i + 2 + MOST_IN_NAME]))
    if tokens[office.i + 1].text != "," or not name or name[-1].dep not in STRAY:
        return
    behind = tokens[name[-1].i + 1] if name[-1].i + 1 < len(tokens) else None
    if behind is not None and behind.text in (",", ";", ".", ":"):
        name[-1].head, name[-1].dep = office, "appos"


def _part_day_and_name(tokens: list[Token], day: Token) -> None:
    """Let who acts be the subject where the parser takes his name into that of a day: "On Friday **Holt** wrote: …"."""
    name, at = day.head, day.head.head
    if name.dep in SUBJECT and name.pos == "PROPN" and day.i and tokens[day.i - 1].lower in _WHICH:
        tokens[day.i - 1].head, day.head, day.dep = day, at, "npadvmod"
    if name.dep != "pobj" or name.pos != "PROPN" or tokens[day.i - 1] is not at or at.lower not in _ON:
        return
    verb = next((t for t in above(at) if t.pos in ("VERB", "AUX")), None)
    if verb is None or not name.i < verb.i < name.i + FAR:
        return
    own = [t for t in tokens[at.i : verb.i + FAR] if t.head is verb]
    subject = next((t for t in own if t.dep in SUBJECT), None)
    if subject is not None:
        if tokens[name.i + 1].lower != "and" or any(t.head is not subject for t in tokens[name.i + 2 : subject.i]):
            return
        tokens[name.i + 1].head, subject.head, subject.dep = name, name, "conj"
    day.head, day.dep = at, "pobj"
    name.head, name.dep = verb, "nsubjpass" if any(t.dep == "auxpass" for t in own) else "nsubj"
