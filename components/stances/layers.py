"""What a target is on, layer by layer, by the tree: "the plan to scrap the ban on salt" is on the plan, on the ban,
which scrapping turns, and on salt, which the ban turns back.

A noun leads on to what it is of, for or on, and to what it is to do; a deed to its objects. What people do or have
("lawmakers who seized the floor"), who does a thing, and when it is done are no layers."""

from __future__ import annotations

from collections.abc import Iterator

from components.issues.wording import SAYING_LITTLE
from components.language import Parse, Token
from components.language.actors.nouns import names_people
from components.language.actors.people import MANY, is_people, stand_for_people
from components.language.phrases import is_added, root_of
from components.model import Layer, Span, Target
from components.stances.layer_words import (
    ACTORS,
    AGAINST,
    ANYBODY,
    AWAY,
    BEARERS,
    BEFORE,
    BEHIND,
    CLAUSES,
    DONE,
    FAILING,
    HINDRANCES,
    LEADING,
    LEAVING,
    LED,
    OBJECTS,
    PARTING,
    SOMEBODY,
    SUBJECTS,
    UNDOING,
    UNDONE_BY,
    WHICH,
)
from components.stances.rules.frames import ADJECTIVES, NOUNS, OBJECT

_Turned = tuple[Span, ...]


def with_layers(parse: Parse, target: Target) -> Target:
    """Return a target with its layers, none where its words are not those of its place."""
    place = target.span
    if place is None or place.of(parse.text) != target.text:
        return target
    words = parse.tokens_in(place)
    root = root_of(words)
    if root is None:
        return target
    astray = [t for t in words if t.i > root.i and not place.contains(t.head.span)]
    reading = _Reading(parse, place, root, astray)
    asked = next((t for t in astray if t.tag == "VB" and _is_to(t)), None) if _is_somebody(root) else None
    found = reading.read(root, ()) if asked is None else reading.asked(root, asked)
    return Target(target.text, place, target.actor, tuple(found))


class _Reading:
    """Reads the layers of one place; `astray` are words that the parser hung on one before it."""

    def __init__(self, parse: Parse, place: Span, root: Token, astray: list[Token]) -> None:
        self._tokens, self._place, self._root, self._astray = parse.tokens, place, root, astray

    def _children(self, t: Token) -> Iterator[Token]:
        behind = self._astray if t is self._root else []
        return (c for c in (*t.children, *behind) if self._place.contains(c.span) and not is_added(c))

    def read(self, t: Token, turned: _Turned) -> Iterator[Layer]:
        """Yield the layers from a word on, the outermost first."""
        deed = self._deed_before(t)
        if deed is not None:
            yield Layer(deed.span, "deed", turned)
            yield from self._thing(t, (*turned, deed.span) if _undoes(deed) else turned, deed)
        elif t.pos == "ADP" and t.child("pobj") is not None:  # "over the toll"
            yield from self._led(t, t, turned)
        elif t.is_verb or t.dep in ("xcomp", "ccomp", "advcl") and t.pos != "NOUN":
            yield from self._deed(t, turned)
        else:
            yield from self._thing(t, turned)

    def asked(self, t: Token, deed: Token) -> Iterator[Layer]:
        """Yield the layers of what somebody is to do, where the parser hung it on who wants it: "Lund to go home"."""
        if deed.lemma.lower() in PARTING:
            yield from self.read(t, (deed.span,))
        yield from self._deed(deed, ())

    def _deed_before(self, t: Token) -> Token | None:
        """Return what is done to a thing, where the parser has it say which one: "sending aid to the port"."""
        first = next((c for c in t.children if c.start == self._place.start and c.lower.endswith("ing")), None)
        led = any(c.dep == "prep" and c.lower in DONE for c in self._children(t))
        return first if led and first is not None and first.dep in ("amod", "compound") else None

    def _thing(self, t: Token, turned: _Turned, deed: Token | None = None) -> Iterator[Layer]:
        before = [c for c in self._children(t) if c.i < t.i and c.dep in BEFORE and c is not deed]
        named = t.pos == "PROPN" or any(c.ent == "PERSON" and c.dep != "poss" for c in before)
        people = t.lower in ANYBODY or not named and (names_people(t) or stand_for_people(t) or t.lower in MANY)
        first = max(self._place.start, min([self._tokens[c.left].start for c in before], default=t.start))
        if t.lemma.lower() in BEHIND and before and not any(c.ent in ACTORS for c in before):  # "the salt ban"
            yield Layer(t.span, "thing", turned)
            yield Layer(Span(first, max(c.end for c in before)), "thing", (*turned, t.span))
        else:
            yield Layer(Span(first, t.end), "people" if people else "thing", turned)
        for c in self._children(t):
            if c.dep in ("conj", "appos"):
                yield from self.read(c, turned)
            elif c.i > t.i:
                yield from self._behind(deed or t, c, turned, people and deed is None)

    def _behind(self, t: Token, c: Token, turned: _Turned, people: bool) -> Iterator[Layer]:
        """Yield what a noun leads on to."""
        if people and not (t.dep == "dobj" and t.head.is_verb and c.lower in DONE):
            yield from self._taken_by(t, c, turned)
        elif c.dep in LED and c.lower in LEADING:
            yield from self._led(t, c, turned)
        elif c.dep in CLAUSES or c.dep in ("ccomp", "xcomp", "advcl") and c.tag in ("VB", "VBG", "VBN"):
            is_to_do = c.dep == "acl" and c.tag == "VB" and t.ent not in ACTORS  # "the campaign to stop the toll"
            if (is_to_do or not is_people(t)) and (c.dep != "relcl" or _is_told_of(c)):
                failing = t.lemma.lower() in HINDRANCES and c.tag == "VB"
                yield from self._deed(c, (*turned, t.span) if failing else turned)

    def _taken_by(self, t: Token, c: Token, turned: _Turned) -> Iterator[Layer]:
        """Yield what people are for or against ("critics of the toll", "those who back the toll"), and what is done to
        them: "people being sent away"."""
        if t.lemma in BEARERS and c.dep == "prep":
            yield from self._led(t, c, (*turned, t.span) if BEARERS[t.lemma] == "oppose" else turned)
        for p in self._children(c):  # "drivers opposed to the toll"
            if (frame := ADJECTIVES.get((c.lower, p.lower))) is not None:
                yield from self._led(t, p, (*turned, c.span) if frame.side == "oppose" else turned)
        if t.lower in SOMEBODY and c.dep in CLAUSES and c.tag == "VBG":
            yield from self._deed(c, turned)
        elif t.lower in ANYBODY and c.dep in CLAUSES and _side_of(c) and c.tag != "VBN":
            yield from self._governed(c, turned)
        elif c.dep == "acl" and any(a.lower == "being" for a in c.children):
            yield from self._deed(c, turned)

    def _led(self, t: Token, preposition: Token, turned: _Turned) -> Iterator[Layer]:
        """Yield what a preposition behind a word leads on to."""
        noun = next((c for c in self._children(preposition) if c.dep in ("pobj", "pcomp")), None)
        if noun is None or _is_beside(t, preposition, noun):
            return
        word, lemma = preposition.lower, t.lemma.lower()
        if word in UNDONE_BY and (_undoes(t) if t.is_verb else _undoes_as_noun(lemma, noun)):
            turned = (*turned, t.span)
        elif not t.is_verb and (lemma, word) in NOUNS and NOUNS[lemma, word].side == "oppose":
            turned = (*turned, t.span)
        elif word in AGAINST or word == "from" and (t.is_verb or t.lower.endswith("ing") or lemma in AWAY):
            turned = (*turned, preposition.span)
        yield from self.read(noun, turned)

    def _deed(self, verb: Token, turned: _Turned) -> Iterator[Layer]:
        """Yield a deed and what it is done to; what somebody is to do to somebody is on them alone."""
        turned += tuple(c.span for c in self._children(verb) if c.dep == "neg")  # "the decision not to close the port"
        done = verb.child("dobj", "nsubjpass")
        if verb.child("nsubj") is None or done is None or not _is_somebody(done):
            yield Layer(verb.span, "deed", turned)
        yield from self._governed(verb, turned)

    def _governed(self, verb: Token, turned: _Turned) -> Iterator[Layer]:
        undone = (*turned, verb.span) if _undoes(verb) else turned
        for c in self._children(verb):
            if c.tag in WHICH:
                continue
            if c.dep in SUBJECTS:
                yield from self._subject(verb, c, turned)
            elif c.dep in OBJECTS and c.pos != "ADP":
                yield from self.read(c, turned if c.dep == "conj" else undone)
            elif c.dep in LED and c.lower in LEADING:
                yield from self._led(verb, c, turned)
            elif c.dep in ("prep", "advmod"):  # "get out of it", "move away from it"
                leaves = c.lower == "out" and verb.lemma.lower() in LEAVING and verb.child("dobj") is None
                for p in (p for p in self._children(c) if p.dep == "prep" and p.lower in ("of", "from")):
                    yield from self._led(verb, p, (*turned, c.span) if leaves else turned)
            elif c.dep == "advcl" and c.tag == "VB":
                yield from self._deed(c, turned)

    def _subject(self, verb: Token, c: Token, turned: _Turned) -> Iterator[Layer]:
        """Yield who or what acts; of somebody that they act is no side on them: "the claim that Lund lied", "(wanted)
        Lund to help"."""
        if verb.lemma.lower() in PARTING:
            yield from self.read(c, (*turned, verb.span))
        elif not _is_somebody(c):
            yield from self.read(c, turned)


def _is_somebody(t: Token) -> bool:
    return t.ent in ACTORS or is_people(t)


def _is_beside(t: Token, preposition: Token, noun: Token) -> bool:
    """Tell who does a thing ("the claim by Lund"), how it is done ("his approach in addressing it"), and where somebody
    is taken away ("removing Lund from the board")."""
    word, somebody = preposition.lower, _is_somebody(noun)
    if word == "from" and t.is_verb:
        away = t.child("dobj")
        return somebody and away is not None and (away.pos == "PROPN" or names_people(away))
    if word in ("by", "from") and not (t.is_verb and preposition.dep == "prep"):
        return somebody and t.lemma.lower() not in SAYING_LITTLE
    return word == "in" and noun.dep == "pcomp" or word in ("around", "behind") and not t.is_verb


def _undoes(verb: Token) -> bool:
    return verb.lemma.lower() in UNDOING or _side_of(verb) == "oppose"


def _undoes_as_noun(lemma: str, noun: Token) -> bool:
    """Tell "the lack of rain"; "the failure of Lund" is hers."""
    return lemma in HINDRANCES and not (lemma in FAILING and _is_somebody(noun))


def _side_of(verb: Token) -> str:
    frame = OBJECT.get(verb.lemma.lower())
    return frame.side if frame is not None else ""


def _is_to(verb: Token) -> bool:
    return any(c.lower == "to" for c in verb.children if c.dep == "aux")


def _is_told_of(clause: Token) -> bool:
    """Tell what a thing is to do, or is under it ("a bill that would cap rents"), from what somebody did with it."""
    subject = clause.child("nsubj", "nsubjpass")
    under = any(c.dep == "prep" and any(p.tag in WHICH for p in c.children) for c in clause.children)
    return _is_to(clause) or under or subject is not None and subject.tag in WHICH
