"""Names that the parser takes apart from what their bearers are: "detectives **Ida Holt** and **Leo Marr** said …"."""

from __future__ import annotations

from itertools import takewhile

from components.language.parsing.said import FAR, STRAY, SUBJECT, above
from components.language.parsing.tokens import Token
from components.language.references import WEEKDAYS, nouns

_PEOPLE = nouns("office", "person", "person too", "man", "woman", "relative")
_SEVERAL = ("ers", "ors", "ists", "ians", "ants", "men", "women")
_MISREAD = ("dobj", "dative", "npadvmod", "dep")  # what a name right behind a noun is taken for
_ENDS = frozenset([",", ";", ".", ":", "(", "and"])
_LONGEST = 4  # words of a name


def join_trades(tokens: list[Token], noun: Token) -> None:
    """Hang the names behind a noun for people so that the noun says what they are."""
    if noun.i + 2 >= len(tokens) or not (noun.pos in ("NOUN", "PROPN") or _is_misread(noun)):
        return
    several = _names_several(noun)
    if not several and noun.lower not in _PEOPLE:
        return
    name = _name_from(tokens, noun.i + 1)
    if not name and not several:
        _name_behind_comma(tokens, noun)
    elif several and len(name) > 1 and [t.lower for t in tokens[name[-1].i + 1 : name[-1].i + 2]] == ["and"]:
        _pair(tokens, noun, name, _name_from(tokens, name[-1].i + 2))
    if name and noun.pos != "PROPN" and _is_parted(noun, top := _top(name)):
        _let_tell(tokens, noun, top)


def _let_tell(tokens: list[Token], noun: Token, top: Token) -> None:
    """Hang a noun on the name behind it, which takes its place."""
    noun.pos = "NOUN"
    for t in tokens[max(0, noun.i - 2 * FAR) : noun.i + 4 * FAR]:
        t.head = top if t.head is noun and t is not top else t.head
    top.head, top.dep = (noun.head if noun.head is not noun else top), noun.dep
    noun.head, noun.dep = top, "compound"


def join_company(tokens: list[Token], along: Token) -> None:
    """Hang those in whose company somebody acts on whoever acts: "Ida Holt, **along** with the Greens, said …"."""
    verb, before = along.head, tokens[along.i - 2 : along.i] if along.i > 1 else []
    if not verb.is_verb or not before or before[1].text != "," or not {before[0].pos} & {"PROPN", "NOUN"}:
        return
    subject = next((t for t in (before[0], *above(before[0])) if t.head is verb and t.dep in SUBJECT), None)
    if subject is not None and along.i < verb.i:
        along.head = subject


def join_listed(tokens: list[Token], by: Token) -> None:
    """Hang the second of several by whom something is done on the first: "backed by Ida Holt, **both senators** and the
    union"."""
    first = next((t for t in tokens[by.i + 1 : by.i + FAR] if t.head is by and t.dep == "pobj"), None)
    if first is None or by.dep != "agent":
        return
    for t in tokens[first.i + 1 : first.i + FAR]:
        listed = t.head is by.head and t.dep in (*_MISREAD, "appos", "conj") and t.pos in ("NOUN", "PROPN")
        begin = next((x for x in tokens[first.i + 1 : t.i + 1] if x is t or x.head is t and x.dep != "punct"), t)
        more = any(x.head is t and x.dep == "conj" for x in tokens[t.i : t.i + FAR])
        if listed and more and not t.ent.startswith(("DATE", "TIME")) and tokens[begin.i - 1].text == ",":
            t.head, t.dep = first, "conj"
            return


def join_names(tokens: list[Token], first: Token) -> None:
    """Let the second of three bodies be no other name of the first: "The Greens, **the Liberals** and two others"."""
    near = tokens[max(0, first.i - _LONGEST) : first.i + FAR]
    second = next(
        (t for t in near if t.head is first and t.dep == "appos" and t.pos == "PROPN" and t.i > first.i), None
    )
    third = next((t for t in near if t.head is second and t.dep == "conj"), None) if second is not None else None
    if second is None or third is None:
        return
    articles = {t.head.i for t in near if t.lower == "the"}
    if {first.i, second.i} <= articles and any(t.head is third and t.dep in ("nummod", "det") for t in near):
        second.dep = "conj"


def _is_misread(noun: Token) -> bool:
    """Tell a word for people that the parser takes for a verb: "and **defender** Leo Marr", "said **detectives** Ida
    Holt and …"."""
    subject = noun.dep in SUBJECT or noun.dep == "conj" and noun.head.pos == "PROPN"
    return noun.pos == "VERB" and noun.tag in ("VB", "VBZ", "VBP") and subject


def _is_parted(noun: Token, top: Token) -> bool:
    """Tell a name right behind a noun that the parser takes for another thing than the noun tells of."""
    beside = top.dep == "appos" and noun.dep == "conj" and top.head is noun.head
    again = top.dep == noun.dep == "appos"  # "their father, the former winger Leo Marr, said"
    return top.head is noun and (top.dep in _MISREAD or again) or beside


def _names_several(noun: Token) -> bool:
    """Tell a word for several people: "detectives", "Residents"."""
    plural = noun.tag in ("NNS", "NNPS", "VBZ") or noun.pos == "PROPN"
    return plural and (noun.lower.endswith(_SEVERAL) or noun.lower[-1] == "s" and noun.lower[:-1] in _PEOPLE)


def _name_from(tokens: list[Token], k: int) -> list[Token]:
    """Return the words of a name that begins at a token, none where none does."""
    run = takewhile(lambda t: t.pos == "PROPN" and t.lower not in WEEKDAYS, tokens[k : k + _LONGEST])
    name = list(run)
    return name if name and name[0].text[0].isupper() and name[-1].text[0].isupper() else []


def _top(name: list[Token]) -> Token:
    return next((t for t in name if t.head not in name or t.head is t), name[-1])


def _pair(tokens: list[Token], noun: Token, first: list[Token], second: list[Token]) -> None:
    """Join two names that one word tells of: "Residents **Ida Holt** and **Leo Marr** told …"."""
    if len(second) < 2:
        return
    stretch = tokens[noun.i : second[-1].i + 1]
    outer = [t for t in stretch if t.head not in stretch or t.head is t]
    if not outer or len({t.head.i for t in outer}) > 1:
        return
    head, last = first[-1], second[-1]
    above, dep = outer[0].head, outer[0].dep
    for t in tokens[last.i + 1 : last.i + 4 * FAR]:
        t.head = head if t.head in stretch and t.head is not last else t.head
    for t in stretch:
        if t in first or t in second:
            t.head, t.dep = (head if t in first else last), "compound"
    joint = tokens[head.i + 1]
    joint.head, joint.dep, noun.head, noun.dep, last.head, last.dep = head, "cc", head, "compound", head, "conj"
    head.head, head.dep = (head if above in stretch else above), dep


def _name_behind_comma(tokens: list[Token], noun: Token) -> None:
    """Hang a name on the word for a person before its comma: "the singer, Ida Holt, along with the **drummer**, Leo
    Marr, said …"."""
    if tokens[noun.i + 1].text != "," or noun.dep == "appos":
        return
    name = _name_from(tokens, noun.i + 2)
    behind = tokens[name[-1].i + 1 : name[-1].i + 2] if len(name) > 1 else []
    if not behind or behind[0].text not in _ENDS:
        return
    top = _top(name)
    if top.dep in STRAY and top.head is not noun and top.head.i < noun.i:
        top.head, top.dep = noun, "appos"
