"""Verbs of saying that the parser hangs on the wrong word, or whose speaker it hangs elsewhere."""

from __future__ import annotations

import itertools

from components.language.parsing.tokens import Token
from components.language.references import PERSON_NOUNS
from components.lexicon import words

SAYING, PERCEIVING = words("verbs", "quotation"), frozenset("hear watch see".split())
FEARING = words("verbs", "clause")  # what stands in an aside too: "by then, Holt fears, it is lost"
TELLING, AUDIENCES = words("verbs", "telling"), words("nouns", "audience")
SUBJECT = ("nsubj", "nsubjpass")
STRAY = ("npadvmod", "prep", "dep", "appos")  # what a name behind a comma is taken for
MOST_IN_NAME = 5  # words
FAR = 12  # words from a verb, within which its subject stands
_JOINTS, _CLOSING = frozenset("and but while".split()), frozenset(["”", '"', "’", "'", "''"])


def rehang_said(tokens: list[Token], token: Token) -> None:
    """Hang a word anew that is no verb of saying for the parser, or stands beside one."""
    if token.dep == "parataxis":
        _part_two_subjects(tokens, token)
    elif token.dep == "compound" and token.pos == "PROPN" and token.head.tag[:2] == "VB":
        _give_subject(tokens, token)
    elif token.dep == "compound" and token.lemma in SAYING and token.tag[:2] == "VB":
        _part_verb_and_names(tokens, token)
    elif token.tag == "NNS" and token.lemma in SAYING | FEARING:
        _read_aside(tokens, token)
    elif token.dep in ("relcl", "acl") and token.head.dep == "pobj" and token.head.i + 1 < len(tokens):
        _tell_to(tokens, token)
    elif token.dep == "ccomp" and token.head.tag == "VBN" and token.head.lemma in TELLING:
        _let_act(tokens, token)
    elif token.dep == "acl" and token.tag == "VBN" and token.lemma in PERCEIVING:
        _let_hear(token)


def part_said(tokens: list[Token], says: Token) -> None:
    """Give a verb of saying who says it, and take from it what another says."""
    _invert(tokens, says)
    _part_inserted(tokens, says)
    _part_at_semicolon(tokens, says)
    _hear_who_says(tokens, says)
    before = tokens[says.i - 1] if says.i else says
    recorded = before.head.head if before.dep == "pobj" and before.head.lower == "of" else None
    if says.tag == "VBG" and says.dep == "acl" and before.pos == "PROPN" and recorded is says.head:
        says.head = before  # "a recording of **Holt** telling a friend: …"


def _part_inserted(tokens: list[Token], says: Token) -> None:
    """Give a clause that is parted by who says it its subject back: "the bridge, added **Leo Marr**, is shut"."""
    subject = next((t for t in tokens[max(0, says.i - FAR) : says.i] if t.head is says and t.dep in SUBJECT), None)
    name = next((t for t in tokens[says.i + 1 : says.i + 1 + MOST_IN_NAME] if t.head is says and t.dep == "dobj"), None)
    if subject is None or name is None or name.pos != "PROPN" or tokens[says.i - 1].text != ",":
        return
    behind = tokens[name.i + 1] if name.i + 1 < len(tokens) else None
    if behind is None or behind.text != "," or says.dep == "conj":
        return
    near = tokens[name.i + 2 : name.i + 2 + FAR]
    verb = next((t for t in near if t.head is says and t.dep == "ccomp" or t is says.head and t is not says), None)
    if verb is None or any(t.head is verb and t.dep in SUBJECT for t in tokens[name.i : verb.i]):
        return
    if verb.head is says:
        verb.head, verb.dep = (verb, "ROOT") if says.head is says else (says.head, says.dep)
    for t in tokens[verb.i + 1 : verb.i + FAR]:
        t.head = verb if t.head is says else t.head
    subject.head, name.dep, says.head, says.dep = verb, "nsubj", verb, "parataxis"
    subject.dep = "nsubjpass" if any(t.head is verb and t.dep == "auxpass" for t in near) else "nsubj"


def _part_at_semicolon(tokens: list[Token], says: Token) -> None:
    """Part what stands before a semicolon from who says something behind it: "Holt **agreed**; his deputy, Leo Marr,
    countered that …"."""
    subject = next((t for t in tokens[max(0, says.i - FAR) : says.i] if t.head is says and t.dep in SUBJECT), None)
    if subject is None:
        return
    first = next((t.i for t in tokens[max(0, says.i - FAR) : subject.i] if _hangs_on(t, subject)), subject.i)
    stop = first - 1 - (tokens[first - 1].lower in _JOINTS)
    before = tokens[max(0, stop - 4 * FAR) : max(0, stop)]
    body = next((t for t in before if t.head is says and t.dep == "ccomp"), None)
    if body is not None and tokens[stop].text == ";":
        body.head, body.dep = (body, "ROOT") if says.head is says else (says.head, says.dep)


def _part_verb_and_names(tokens: list[Token], says: Token) -> None:
    """Take a verb out of the name behind it: "“…,” **conclude** doctors Ida Holt and Leo Marr"."""
    who = says.head
    while who.dep == "compound" and who.head.i > who.i:
        who = who.head
    if not says.i or tokens[says.i - 1].text not in _CLOSING or who.i < says.i or who.dep not in ("ROOT", "dep"):
        return
    main = who.head  # what is said, where the names hang on it
    for t in tokens[max(0, says.i - 4 * FAR) : says.i]:
        t.head = says if t.head is who else t.head
    for t in tokens[who.i + 1 : who.i + FAR]:  # "… in a paper out on Tuesday"
        after = t.head in (who, main) and t.dep == "prep" and t.lower not in ("of", "from", "at")
        t.head = says if after else t.head
    if main is not who:
        main.head, main.dep = says, "ccomp"
    who.head, who.dep, says.head, says.dep, says.pos = says, "nsubj", says, "ROOT", "VERB"


def _invert(tokens: list[Token], says: Token) -> None:
    """Let who stands behind a verb of saying be its subject: "“…,” write **doctors** Ida Holt and Leo Marr"."""
    who = tokens[says.i + 1] if says.i + 1 < len(tokens) else says
    while who.dep in ("compound", "det", "amod", "poss", "nmod") and who.head.i > who.i:
        who = who.head
    lone = not any(t.head is says and t.dep in SUBJECT for t in tokens[max(0, says.i - 4 * FAR) : says.i + FAR])
    if not says.i or tokens[says.i - 1].text not in _CLOSING or not lone or who.head is not says or who.dep != "dobj":
        return
    named = any(t.head is who and t.ent == "PERSON" for t in tokens[who.i : who.i + MOST_IN_NAME])
    if who.pos == "PROPN" or who.lower in PERSON_NOUNS or named:
        who.dep = "nsubj"


def _give_subject(tokens: list[Token], name: Token) -> None:
    """Let a name be the subject of the verb behind it: "10:32 Ida **Holt** tweets: “…”"."""
    verb, near = name.head, tokens[max(0, name.i - FAR) : name.i + FAR]
    if verb.i == name.i + 1 and verb.lemma in SAYING and not any(t.head is verb and t.dep in SUBJECT for t in near):
        name.dep = "nsubj"


def _read_said(tokens: list[Token], says: Token) -> bool:
    """Read a verb behind what it says that the parser takes for a noun: "It is clean, the firm **claims**; …"."""
    who = tokens[says.i - 1] if says.i > 1 else says
    clause = any(t.head is says and t.dep == "ccomp" for t in tokens[max(0, says.i - 4 * FAR) : says.i])
    if not clause or who.head is not says or who.dep not in ("amod", "compound"):
        return False
    for t in tokens[max(0, who.i - MOST_IN_NAME) : who.i]:
        t.head = who if t.head is says and t.dep in ("det", "poss", "amod", "compound") else t.head
    says.tag, says.pos, who.pos, who.dep = "VBZ", "VERB", "NOUN", "nsubj"
    return True


def _read_aside(tokens: list[Token], says: Token) -> None:
    """Read a verb between commas that the parser takes into a name: "after that, Holt **fears**, the village is
    lost"."""
    if _read_said(tokens, says):
        return
    ends = tokens[says.i + 1 : says.i + 2]
    name = list(itertools.takewhile(lambda t: t.head is says and t.pos == "PROPN", reversed(tokens[: says.i])))
    before = tokens[says.i - len(name) - 1].text if 0 < len(name) < says.i else ""
    if before != "," or not ends or ends[0].text != "," or says.head.i < says.i:
        return
    for t in tokens[max(0, says.i - FAR) : says.i + 1]:
        t.head = says.head if t.head is says and t not in name else t.head
    says.tag, says.pos, says.dep, name[0].dep = "VBZ", "VERB", "parataxis", "nsubj"
    for t in name[1:]:
        t.head = name[0]


def _hear_who_says(tokens: list[Token], says: Token) -> None:
    """Let who is heard be who says it: "Jurors heard a doctor, **Ida Holt**, say that …", "in which **Holt** is heard
    yelling, “…”"."""
    before = tokens[max(0, says.i - FAR) : says.i]
    if says.dep == "xcomp" and says.head.lemma in PERCEIVING and says.head.tag == "VBN":
        own = next((t for t in before if t.head is says.head and t.dep == "nsubjpass"), None)
        if own is not None and own.tag not in ("WP", "WDT"):
            own.head, own.dep = says, "nsubj"
        return
    hears = next((t for t in before if t.head is says and t.dep == "ccomp" and t.lemma in PERCEIVING), None)
    if hears is None or says.tag not in ("VB", "VBP") or any(t.head is says and t.dep in SUBJECT for t in before):
        return
    heard = next((t for t in before if t.head is hears and t.dep == "dobj"), None)
    if heard is None or any(t.head is says and t.dep == "mark" for t in before):
        return
    hears.head, hears.dep = (hears, "ROOT") if says.head is says else (says.head, says.dep)
    says.head, says.dep, heard.head, heard.dep = hears, "ccomp", says, "nsubj"
    for t in tokens[heard.i + 1 : says.i]:
        if t.head is hears and t.pos == "PROPN" and t.dep in STRAY:
            t.head, t.dep = heard, "appos"


def _hangs_on(word: Token, head: Token) -> bool:
    return word is head or head in above(word)


def _part_two_subjects(tokens: list[Token], says: Token) -> None:
    """Give a clause that is parted by who says it its own subject back: "**Bakers**, said Ida Holt, want it"."""
    verb, near = says.head, tokens[max(0, says.i - 2) : says.i + FAR]
    two = [t for t in near if t.head is says and t.dep == "nsubj"]
    if len(two) != 2 or not two[0].i < says.i < two[1].i < verb.i or tokens[says.i - 1].text != ",":
        return
    if not any(t.head is verb and t.dep in SUBJECT for t in tokens[says.i : verb.i + 1]):
        two[0].head = verb


def _tell_to(tokens: list[Token], verb: Token) -> None:
    """Let what is told be no clause of who tells it or whom it is told: "was told by the defence that Holt **was**
    asleep", "boasted to a cellmate that he **knew** it"."""
    link, that = verb.head.head, tokens[verb.head.i + 1]
    told = link.head
    tells = link.dep == "agent" and told.tag == "VBN" and told.lemma in TELLING
    if (tells or link.lower == "to" and told.lemma in SAYING) and that.lower == "that" and that.dep == "mark":
        verb.head, verb.dep = told, "ccomp"


def _let_act(tokens: list[Token], verb: Token) -> None:
    """Let who is told of act, not be told: "The inquest was told **Holt** rang his mother and said: “…”"."""
    told, who = verb.head, tokens[verb.i - 1]
    before = tokens[max(0, verb.i - FAR) : verb.i]
    if who.head is not told or who.dep != "dobj" or any(t.head is verb and t.dep in SUBJECT for t in before):
        return
    who.head, who.dep = verb, "nsubj"
    for t in tokens[verb.i + 1 : verb.i + FAR]:
        t.head = verb if t.head is told and t.dep == "conj" and t.tag == verb.tag else t.head


def _let_hear(verb: Token) -> None:
    """Let a court or an inquest hear, where the parser takes it for what is heard: "The inquest at Harle **heard**
    that …"."""
    court = verb.head
    if court.dep == "ROOT" and court.lower.removesuffix("s") in AUDIENCES:
        court.head, court.dep, verb.head, verb.dep, verb.tag = verb, "nsubj", verb, "ROOT", "VBD"


def above(word: Token) -> list[Token]:
    """Return what a word hangs on, the nearest first."""
    found: list[Token] = []
    while word.head is not word and len(found) < MOST_IN_NAME:
        word = word.head
        found.append(word)
    return found
