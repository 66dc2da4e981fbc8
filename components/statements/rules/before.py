"""What attributes a quotation and stands before it: a cue (She said: "…"), a thing issued, a label (Ida Holt: "…")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from components.language import Parse, Token
from components.language.actors.authors import UTTERANCES
from components.language.actors.nouns import kind_of_phrase
from components.language.parsing.marks import Quotation
from components.language.turn_lines import NO_SPEAKER
from components.lexicon import words
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules import cues

SURE = 0.8  # of a quotation with a name above it
WINDOW = 40  # words before a quotation in which its cue is looked for
# Words between a cue and its quotation: before a colon, before a comma or "that", else.
AFTER_COLON, LED, BESIDE = 18, 7, 1
OWN_WORDS = ["own", "words", ":"]
MOST_LABEL, LEAD = 12, 120  # words of a label, code points in which it is looked for
_LEAD = re.compile(r"(?:^|[.!?\n][”\"]?\s*)([A-Z][^.!?\n:“\"]{1,80}?)\s*:\s*$")
_STATEMENTS = words("nouns", "issued")
_ISSUING = words("verbs", "issuing")


def read_before(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a cue right before the quotation: She said: "…"; according to her, "…"."""
    window = _window(parse, quotation)
    if not window:
        return
    last = window[-1]
    led = last.text in (":", ",") or last.lower == "that"
    most = AFTER_COLON if last.text == ":" else LED if led else BESIDE
    if last.text == "," and _goes_on(parse, window, quotation):
        most = WINDOW
    for t in reversed(window):
        clause = parse.clause(t) if t.is_verb and cues.is_said(t) and last.i - t.i <= most else None
        if clause is not None and not clause.agentless:
            source = clause.own or _who_acts(clause.subject, t) or _name_before(window, t)
            if source is not None and parse.in_quotation[source.i] < 0:
                yield Candidate("cue, then quotation", t, source, (clause.words,), (quotation.span,), kind="direct")
                return
        source = (
            next((x for x in window if x.i > t.i + 1 and x.dep == "pobj"), None)
            if t.lower == "according" and led
            else None
        )
        if source is not None:
            yield Candidate("according to", t, source, (parse.clause(t).words,), (quotation.span,), kind="direct")
            return


def _goes_on(parse: Parse, window: list[Token], quotation: Quotation) -> bool:
    """Tell what is taken up after more than its cue: "“…,” said Ida Holt, who runs the mill, “**and …**"."""
    number = parse.in_quotation[window[0].i - 1] if window[0].i else -1
    before = parse.quotations[number].inner.of(parse.text) if number >= 0 else ""
    return before[-1:] == "," and quotation.inner.of(parse.text)[:1].islower()


def read_words_of(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read whose words are quoted: Ida Holt's last words were: "…"."""
    window = _window(parse, quotation)
    verb = window[-2] if len(window) > 1 and window[-1].text == ":" and window[-2].lemma == "be" else None
    spoken = verb.child("nsubj") if verb is not None else None
    if verb is None or spoken is None or spoken.lemma.lower() not in UTTERANCES:
        return
    of = next((c for c in spoken.children if c.dep == "prep" and c.lower in ("of", "from", "by")), None)
    source = spoken.child("poss") or (of.child("pobj") if of is not None else None)
    if source is not None:
        yield Candidate("cue, then quotation", verb, source, (verb.span,), (quotation.span,), kind="direct",
                        settled=True, sure=SURE)  # fmt: skip


def read_passed_on(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read somebody's statement that another passes on: The port released a statement from Ida Holt: "…"."""
    window = _window(parse, quotation)
    if not window or window[-1].text != ":":
        return
    for word, link in pairwise(window):
        issued = word.lemma in _STATEMENTS and (word.head.lemma.lower() in _ISSUING or word.dep == "ROOT")
        author = link.child("pobj") if issued and link.lower in ("from", "by") else None
        if author is not None and (author.pos == "PROPN" or kind_of_phrase(author) is not None):
            cue = word.head if word.dep == "dobj" else word  # a report of that verb is the same
            yield Candidate("cue, then quotation", cue, author, (Span(word.start, link.end),), (quotation.span,),
                            kind="direct", settled=True, sure=SURE)  # fmt: skip
            return


def read_issued(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a statement that somebody issues: Chairwoman Ida Holt issued this statement: "…"."""
    window = _window(parse, quotation)
    if not window or window[-1].text != ":":
        return
    issued = next(
        (
            t
            for t in window
            if t.lemma.lower() in _ISSUING and (o := t.child("dobj")) is not None and o.lemma in _STATEMENTS
        ),
        None,
    )
    source = parse.clause(issued).subject if issued is not None else None
    if issued is not None and source is not None:
        words = parse.clause(issued).words
        apart = "\n" in parse.text[window[-1].end : quotation.span.start]  # a line that leads to a paragraph
        yield Candidate("cue, then quotation", issued, source, (words,), (quotation.span,), kind="direct",
                        settled=apart, sure=SURE if apart else 1.0)  # fmt: skip


MOST_CAPITALS = 3  # words of a label in capitals


def read_labelled(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read a label: Anna Reed, 34, nurse: "…"."""
    inside = parse.tokens_in(quotation.inner)[: MOST_CAPITALS + 1]
    stop = next((k for k, t in enumerate(inside) if t.text == ":"), 0)
    capitals = (
        inside[0].lower not in NO_SPEAKER and all(t.text.isupper() and len(t.text) > 1 for t in inside[:stop])
        if inside
        else False
    )
    if capitals and 0 < stop < len(inside) - 1:  # “HOLT: The toll is theft.”
        place, said = Span(inside[0].start, inside[stop - 1].end), Span(inside[stop + 1].start, quotation.inner.end)
        yield Candidate("name and colon", inside[stop], inside[stop - 1], (inside[stop].span,), (said,), place,
                        "direct", settled=True)  # fmt: skip
        return
    window = _window(parse, quotation)
    own = [t.lower for t in window[-3:]] == OWN_WORDS
    if not window or window[-1].text not in (":", "):") or len(window) > MOST_LABEL + own * len(OWN_WORDS):
        return
    lead = _LEAD.search(parse.text[max(0, quotation.span.start - LEAD) : quotation.span.start])
    name = _labelled(window[:-1]) if lead else None
    if name is not None:
        colon = window[-1]
        bracketed = colon.text != ":"  # Ada Brock (Green): "…"
        place = Span(window[0].start, colon.start + 1 if bracketed else window[-2].end)
        loud = bracketed or own or place.of(parse.text).isupper()  # a headline: PM HALLEN: "NO DEAL" ON DAM
        yield Candidate("name and colon", colon, name, (colon.span,), (quotation.span,), place, "direct", settled=loud)


def _labelled(window: list[Token]) -> Token | None:
    """Return the name before a colon: the first of "Anna Reed, nurse:", the last of "And from the mayor, Ida Holt:"."""
    named = [t for t in window if t.pos in ("PROPN", "NOUN") and t.dep != "compound"]
    if [t.lower for t in window[-2:]] == OWN_WORDS[:2]:
        people = [t for t in named if t.ent == "PERSON"] or [t for t in named if t.pos == "PROPN"]
        return people[-1] if people else None
    if len(window) > 1 and window[-1].lemma.lower() in _STATEMENTS and window[-2].pos == "PROPN":
        return window[-2]  # "Harle Trust statement:"
    comma = next((k for k, t in enumerate(window) if t.text in (",", "(")), None)
    first = window[comma - 1] if comma else None
    if first is not None and first.pos == "PROPN":
        holder = first.head.head if first.dep == "pobj" else first
        return holder if holder.pos == "PROPN" and holder in window else _behind_office(window[comma:]) or first
    if any(t.lower == "from" for t in window[:3]):
        return next((t for t in window if t.ent == "PERSON"), named[-1] if named else None)
    return next((t for t in reversed(named) if t.dep != "pobj"), None)


def _behind_office(window: list[Token]) -> Token | None:
    """Return who is named behind an office: "The mayor of Marl, Ida Holt:"."""
    names = (t for t in window if t.pos == "PROPN" and t.dep != "compound")
    return next((t for t in names if t.dep == "appos" or t.ent == "PERSON"), None)


def _who_acts(subject: Token | None, verb: Token) -> Token | None:
    """Return the subject of a participle, or where that is a thing, of what its clause is told in:

    "Holt said the plan was theft, adding: …"."""
    while subject is not None and subject.pos == "NOUN" and kind_of_phrase(subject) is None and verb.tag == "VBG":
        above = next((a for a in subject.head.ancestors() if a.is_verb and a.child("nsubj") is not None), None)
        if above is None:
            break
        subject = above.child("nsubj")
    return subject


def _window(parse: Parse, quotation: Quotation) -> list[Token]:
    """Return the words of the sentence before a quotation; a line that ends in a colon leads to the next paragraph."""
    tokens, place = parse.tokens, parse.tokens_in(quotation.span)[0].i - 1
    if place < 0:
        return []
    paragraph = parse.text.rfind("\n", 0, quotation.span.start)
    if tokens[place].text == ":" and not parse.text[paragraph + 1 : quotation.span.start].strip():
        paragraph = parse.text.rfind("\n", 0, tokens[place].start)  # "He said:" stands in a paragraph of its own
    first = place + 1
    while first > 0 and tokens[first - 1].start > paragraph and place + 1 - first < WINDOW:
        t = tokens[first - 1]
        if t.text in (".", "!", "?") or parse.in_quotation[t.i] >= 0:
            break
        first -= 1
    return tokens[first : place + 1]


def _name_before(window: list[Token], verb: Token) -> Token | None:
    names = [
        t
        for t in window
        if t.i < verb.i
        and t.pos in ("PROPN", "PRON", "NOUN")
        and t.dep not in ("compound", "pobj", "poss")
        and t.ent not in ("DATE", "TIME")
    ]
    return names[-1] if names else None
