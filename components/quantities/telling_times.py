"""The times of a sentence: the days that they can mean, by the tense of what the tree says happens then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from components.language.parsing.tokens import Parse, Token
from components.model import Quantity, Span
from components.quantities import things, time_patterns, times
from components.quantities.no_day import is_called_after, names_no_day
from components.quantities.thwarted import is_thwarted

# a time that is told of the noun before it: "the deadline, March 1,", "the new fares, starting Oct. 1"
_CLOSING = (",", ".", ";")  # what stands behind a time between commas
_OPENED = re.compile(r",\s(?P<verb>(?:starting|beginning|effective|due)\s(?:on\s|from\s)?)?$")
_PLACES = frozenset("in at on near of outside".split())
_HARM = frozenset("injure wound hurt die kill break fracture suffer".split())  # "hurt in the fall": no season
_SPEECH = frozenset("say tell add write tweet note ask report reply state argue claim post comment speak".split())


def read_times(parse: Parse, number: int, of_article: date | None) -> Iterator[Quantity]:
    """Yield the times of a sentence by its number, each with what happens then."""
    sentence = parse.sentences[number]
    for match in time_patterns.EXPRESSION.finditer(parse.text, sentence.start, sentence.end):
        span = Span(*match.span())
        tokens = parse.tokens_in(span)
        if not tokens or (match["weekday"] or match["near"]) and names_no_day(parse.text, *span):
            continue
        core = [t for t in tokens if t.pos not in ("ADP", "SCONJ")] or tokens
        thing = things.find_happening(core, _noun_beside(parse, sentence, match))
        place = match.start() - sentence.start, match.end() - sentence.start
        tense = "past" if is_thwarted(sentence.of(parse.text), *place) else thing.tense
        days = times.resolve(match, of_article, tense)
        days = None if days and of_article and _is_in_name(match, of_article.toordinal() - days.first) else days
        told = thing.happens and thing.event in _SPEECH and thing.said.lower() != "written"
        spoken = told or _is_of_saying(parse, core[0])
        fell = match["season"] and match[0].lower().endswith("the fall") and thing.event in _HARM
        if days is None or spoken or fell or _means_nowadays(parse, number, core[0]):
            continue
        first, last = float(days.first), float(days.last)
        unit = next((u for u in ("weekday", "named") if match[u]), "days")
        yield Quantity(span, number, "time", first, first, last, unit, event=thing.event, others=thing.others,
                       role=thing.role, turn=tense, what=thing.said)  # fmt: skip


def _is_in_name(match: re.Match[str], ago: int) -> bool:
    """Tell a day without a year in a name."""
    bare = match["day"] is not None and not match[0][-4:].isdigit()
    return bare and is_called_after(match.string, *match.span(), ago)


def _is_of_saying(parse: Parse, word: Token) -> bool:
    """Tell a time right behind a verb of saying: "said **on Monday** she would resign"."""
    k = word.i - 1
    k -= k > 0 and parse.tokens[k].pos == "ADP"
    verb = parse.tokens[k] if k > 0 else word
    return verb.sent == word.sent and verb.tag in ("VBD", "VBZ") and verb.lemma.lower() in _SPEECH


def _noun_beside(parse: Parse, sentence: Span, match: re.Match[str]) -> Token | None:
    """Return the noun that a time is told of by standing right behind it, between commas or after "starting"."""
    opened = _OPENED.search(parse.text, sentence.start, match.start())
    closed = match["day"] is not None and parse.text[match.end() : match.end() + 1] in _CLOSING
    if opened is None or opened["verb"] is None and not closed:
        return None
    before = parse.tokens_in(Span(opened.start() - 1, opened.start())) if opened.start() > sentence.start else []
    noun = before[-1] if before and before[-1].pos == "NOUN" else None
    placed = noun is not None and opened["verb"] is None and noun.dep == "pobj" and noun.head.lower in _PLACES
    return None if placed else noun


def _means_nowadays(parse: Parse, number: int, word: Token) -> bool:
    """Tell the "today" of "Today it pays less than half": at the head of its sentence, and how things are, not what
    happens that day."""
    verb = word.head
    being = (
        verb.tag in ("VBZ", "VBP")
        or any(c.dep in ("aux", "auxpass") and c.tag in ("VBZ", "VBP") for c in verb.children)
        and verb.tag == "VBN"
    )
    return word.lower == "today" and word.i == parse.sentence_tokens[number][0] and verb.is_verb and being
