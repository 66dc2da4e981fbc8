"""Who speaks a quotation, and so who its "I" and "we" are."""

from __future__ import annotations

import re

from components.language.actors.drafts import Draft
from components.language.actors.nobodies import kind_told
from components.language.parsing.tokens import Parse, Token
from components.language.references import SPEECH_VERBS
from components.lexicon import words
from components.model import ActorKind, Span

FIRST_SINGULAR = frozenset("i me my mine myself".split())
FIRST_PLURAL = frozenset("we us our ours ourselves".split())
FIRST_PERSON = FIRST_SINGULAR | FIRST_PLURAL


def find_speakers(parse: Parse) -> dict[int, Token]:
    """Return quotation number -> the word that names its speaker: the subject of a verb of speech beside it.

    A quotation without such a verb has the speaker of the one before it in its paragraph.
    """
    found: dict[int, Token] = {}
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for t in parse.tokens:
        number = parse.in_quotation[t.i]
        if number >= 0:
            first.setdefault(number, t.i)
            last[number] = t.i
    for number in first:
        after = parse.tokens[last[number] + 1 : last[number] + 14]
        before = parse.tokens[max(0, first[number] - 12) : first[number]]
        speaker = _speaker_in(parse, after, parse.quotations[number].span.end) or _speaker_in(
            parse, before[::-1], parse.quotations[number].span.start
        )
        if speaker is None and number - 1 in found:
            between = parse.text[parse.quotations[number - 1].span.end : parse.quotations[number].span.start]
            if "\n" not in between or parse.quotations[number - 1].open or len(between.split()) <= 12:
                speaker = found[number - 1]
        if speaker is not None:
            found[number] = speaker
    return found


def find_voices(parse: Parse, drafts: list[Draft], named: dict[int, tuple[Draft, bool]]) -> dict[int, Draft]:
    """Return word -> who says it, of the words outside of marks that are a turn of an interview or stand in a signed
    letter."""
    places: list[tuple[tuple[Span, ...], Draft | None]] = [
        (t.content, _bearer(parse, t.label, named)) for t in parse.turns if t.label is not None
    ]
    unnamed = [t for t in parse.turns if t.label is None]
    if unnamed:
        asked = find_interviewed(drafts, min(s.start for t in unnamed for s in t.content))
        places += [(t.content, asked) for t in unnamed]
    said = (
        (t.i, who)
        for spans, who in places
        if who is not None
        for s in spans
        for t in parse.tokens_in(s)
        if parse.in_quotation[t.i] < 0
    )
    return dict(said)


def _bearer(parse: Parse, label: Span, named: dict[int, tuple[Draft, bool]]) -> Draft | None:
    """Return who is named first in a label."""
    return next((named[t.i][0] for t in parse.tokens_in(label) if t.i in named), None)


def find_interviewed(drafts: list[Draft], start: int) -> Draft | None:
    """Return who answers in an interview whose first answer begins at `start`: the person named most before it, else
    named first of all."""
    people = [d for d in drafts if d.kind == "person" and d.mentions]
    if not people:  # whoever answers is somebody, whatever the parser takes the name for
        names = (
            d
            for d in drafts
            if d.kind == "organisation" and any(" " in n and not kind_told(n) and not n.isupper() for n in d.names)
        )
        people = [d for d in names if d.mentions and d.mentions[0].span.start < start][:1]
        for d in people:
            d.kind = "person"
    return max(
        people, key=lambda d: (sum(m.span.start < start for m in d.mentions), -d.mentions[0].span.start), default=None
    )


def _speaker_in(parse: Parse, nearest_first: list[Token], edge: int) -> Token | None:
    # "… she said:", then a new paragraph
    leads = nearest_first[:1] and nearest_first[0].text == ":" and nearest_first[0].end <= edge
    for t in nearest_first:
        beyond = parse.text[min(edge, t.end) : max(edge, t.start)]
        if parse.in_quotation[t.i] >= 0 or "\n" in (beyond.rstrip() if leads else beyond) or t.text in (".", ";"):
            return None
        if t.is_verb and t.lemma.lower() in SPEECH_VERBS:
            beside = [
                x
                for x in parse.tokens[max(0, t.i - 1) : t.i + 2]
                if x.pos in ("PROPN", "PRON") and parse.in_quotation[x.i] < 0
            ]
            subjects = [c for c in t.children if c.dep == "nsubj" and parse.in_quotation[c.i] < 0]
            return next(iter(subjects + beside), None)
    return None


def find_first_person(drafts: list[Draft], speaker: Draft, word: Token) -> Draft | None:
    """Return whom "I" or "we" stands for in what `speaker` says; None for another word.

    "We" is the body that the speaker speaks for, where an office tells it ("Acme's chief executive", "a spokesman for
    Acme")."""
    if word.lower not in FIRST_PERSON or word.pos != "PRON":
        return None
    if word.lower in FIRST_SINGULAR:
        return speaker if speaker.kind != "organisation" else None
    office = f" {speaker.role} "
    bodies = [
        d
        for d in drafts
        if d.kind == "organisation" and any(re.search(rf"\b{re.escape(n)}\b", office) for n in d.names)
    ]
    return bodies[0] if speaker.kind == "person" and len(bodies) == 1 else speaker


_LIVES_NO_MORE = words("verbs", "dying")
_KILLED = words("verbs", "killing")
_ASKED = words("verbs", "answering")


def cannot_say_i(parse: Parse, kind: ActorKind, heads: list[Token]) -> bool:
    """Tell somebody whom the article calls dead, silent or away: no words are theirs that nothing but their place gives
    them."""
    return any(_is_silent(verb) for head in heads for verb in _verbs_of(head)) or any(
        head.i and parse.tokens[max(0, head.left - 1)].lower == "late"
        or any(c.lower == "late" and c.dep == "amod" for c in head.children)
        for head in heads if kind == "person"
    )  # fmt: skip


def _verbs_of(head: Token) -> list[Token]:
    """Return the verbs that a name is the subject of, those of its relative clauses too."""
    verbs = [head.head] if head.dep in ("nsubj", "nsubjpass") else []
    return verbs + [
        c
        for c in head.children
        if c.dep == "relcl" and (s := c.child("nsubj", "nsubjpass")) is not None and s.tag == "WP"
    ]


def _is_silent(verb: Token) -> bool:
    lemma = verb.lemma.lower()
    if lemma in _LIVES_NO_MORE or lemma in _KILLED and verb.child("nsubjpass") is not None:
        return verb.child("neg") is None
    if lemma in ("decline", "refuse") and (said := verb.child("xcomp")) is not None:
        return said.lemma.lower() in _ASKED
    return lemma in _ASKED and verb.child("neg") is not None
