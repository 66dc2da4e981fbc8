"""The quantities of a parsed article: what the words say (`spotting`, `times`) and what the tree says they are of
(`things`)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from components.language.parsing.tokens import Parse, Token
from components.model import Quantity, QuantityKind, Span
from components.quantities import parts, things, time_patterns, times, units
from components.quantities.spotted import Spotted
from components.quantities.spotting import spot_quantities
from components.quantities.telling_times import read_times

MOST = 4000  # quantities that are read from one article
_DEATH = frozenset("kill die dead death toll fatality slay perish".split())
_HURT = frozenset("injure wound hurt injury".split())
_PEOPLE = frozenset(
    "person people victim man woman child passenger soldier civilian officer student pupil grader teenager boy girl "
    "kid baby infant worker employee resident villager protester fan migrant refugee tourist worshipper nurse teacher "
    "sailor miner fisherman pilot driver cyclist pedestrian marine troop policeman fighter hostage patient".split()
) | {""}
_TALLY = frozenset("toll stand reach death number count tally".split())  # "the number of dead is 12"
_TAKING = frozenset("claim take cost lose".split())  # lives
_NAMED = frozenset(
    "flight route highway interstate section article title chapter page no number phase type level grade paragraph "
    "day room".split()
)


def find_quantities(parse: Parse, article_date: str = "") -> tuple[Quantity, ...]:
    """Return the quantities and times of an article in text order."""
    of_article = times.article_day(article_date)
    found: list[Quantity] = []
    for number, sentence in enumerate(parse.sentences):
        dated = list(read_times(parse, number, of_article))
        taken = [m.span for m in dated] + [
            Span(*m.span()) for m in time_patterns.EXPRESSION.finditer(parse.text, sentence.start, sentence.end)
        ]
        read = (_read(parse, number, spotted) for spotted in spot_quantities(parse.text, sentence, taken))
        found += dated + _each_with_its_own(parse, [q for q in read if q is not None])
        if len(found) > MOST:
            break
    return tuple(sorted(found[:MOST], key=lambda q: q.span))


def _each_with_its_own(parse: Parse, quantities: list[Quantity]) -> list[Quantity]:
    """Part what the numbers of one kind share that hang on one event:

    "voted 9-2 for the ferry and 8-3 for the dam" is on each in turn."""
    alike: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for q in sorted(quantities, key=lambda q: q.span):
        alike[q.kind, q.event].append(q)
    return [q for (_, event), few in alike.items() for q in (_part(parse, few) if event and len(few) > 1 else few)]


def _part(parse: Parse, few: list[Quantity]) -> list[Quantity]:
    """Leave each number what stands before all of them and between it and the next; all of it where one has nothing of
    its own."""
    words = [(t.start, t.lemma.lower()) for t in parse.sentence(few[0].sentence)]
    ends = [*(q.span.start for q in few[1:]), len(parse.text)]
    own = [
        {w for at, w in words if q.span.end <= at < end} & {*q.others, *q.about}
        for q, end in zip(few, ends, strict=True)
    ]
    before = {w for at, w in words if at < few[0].span.start}
    return (
        [replace(q, others=tuple(w for w in q.others if w in mine | before)) for q, mine in zip(few, own, strict=True)]
        if all(own)
        else few
    )


def _read(parse: Parse, number: int, spotted: Spotted) -> Quantity | None:
    tokens = parse.tokens_in(spotted.span)
    if not tokens or spotted.kind == "count" and _is_name(tokens):
        return None
    if (
        spotted.kind == "share"
        and tokens[0].lower == "most"
        and not (tokens[0].dep == "amod" or tokens[-1].lower == "of")
    ):
        return None  # "most of all" a degree, no share
    thing = things.find_thing(tokens)
    head = thing.noun.lemma.lower() if thing.noun is not None else ""
    if spotted.kind == "age":
        return _age(parse, number, spotted, tokens)
    spotted, head = _measured(spotted, head)
    if spotted.kind == "count":
        unit = _harmed(parse, tokens[-1], head, thing)
        if not head and not unit or thing.noun is not None and thing.noun.tag == "NNP":
            return None
        spotted = spotted._replace(unit=unit)
    turn = "rise" if thing.event in units.RISE else "fall" if thing.event in units.FALL else ""
    place, label = _shown(parse.text, spotted, tokens[-1], thing.noun), _label(parse, spotted, thing)
    return Quantity(
        place, number, *spotted[1:], head, thing.about, thing.event, thing.others, thing.role, turn, label, thing.wanted
    )


def _harmed(parse: Parse, last: Token, head: str, thing: things.Thing) -> str:
    """Return "dead" or "hurt" for a number of people who are, however it is said:

    "killed 12", "12 died", "a toll of 12", "left 12 dead"."""
    words = {thing.event, head, *thing.about}
    behind = [last, *([thing.noun] if thing.noun is not None and thing.noun.i > last.i else [])]
    for word in behind:
        if word.i + 1 < len(parse.tokens):
            words |= {parse.tokens[word.i + 1].lemma.lower()} & (_DEATH | _HURT)
    if head == "life" and thing.event in _TAKING:
        return "dead"
    if not head and thing.event in units.RISE | _TALLY:
        words |= set(thing.others)
    if head not in _PEOPLE | _DEATH | _HURT:
        return ""
    return "dead" if words & _DEATH else "hurt" if words & _HURT else ""


def _shown(text: str, spotted: Spotted, last: Token, noun: Token | None) -> Span:
    """Return the place of a number with the words that bound it and the noun that it counts,
    if that follows close by."""
    near = noun is not None and 0 < noun.i - last.i <= 4 and noun.sent == last.sent
    start = units.bounded_from(text, spotted.span.start)
    return Span(start, noun.end) if noun is not None and near else Span(start, spotted.span.end)


def _measured(spotted: Spotted, head: str) -> tuple[Spotted, str]:
    """Return a duration or a measure in its unit, with what it is of as the head."""
    if spotted.kind != "count":
        return spotted, head
    if head in units.DURATIONS:
        return _scaled(spotted, "duration", "days", units.DURATIONS[head]), ""
    if head in units.MEASURES:
        unit, factor = units.MEASURES[head]
        return _scaled(spotted, "measure", unit, factor), ""
    return spotted, head


def _scaled(s: Spotted, kind: QuantityKind, unit: str, factor: float) -> Spotted:
    return s._replace(
        kind=kind, unit=unit, value=s.value * factor, low=s.low * factor, high=s.high * factor, step=s.step * factor
    )


def _is_name(tokens: list[Token]) -> bool:
    """Tell a number that is part of a name: "Flight 370", "Boeing 737", "Section 8"."""
    first, last = tokens[0], tokens[-1]
    if first.ent in ("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT") and not first.ent_start:
        return True
    before = first.head if first.head.i < first.i else None
    bare = all(t.text[:1].isdigit() for t in tokens)
    return (
        bare
        and before is not None
        and last.dep in ("nummod", "appos", "npadvmod")
        and (before.pos == "PROPN" or before.lemma.lower() in _NAMED)
    )


def _age(parse: Parse, number: int, spotted: Spotted, tokens: list[Token]) -> Quantity | None:
    """Return an age with its bearer's last name as the head; None where nobody is named."""
    first = tokens[0]
    name = [
        t for t in parse.sentence(number) if t.pos == "PROPN" and t.ent not in ("GPE", "LOC", "NORP", "DATE", "FAC")
    ]
    near = [t for t in name if 0 < first.i - t.i <= 3 and not any(x.is_verb for x in parse.tokens[t.i + 1 : first.i])]
    near = near or [t for t in name if 0 < t.i - tokens[-1].i <= 2 or t.head is first.head]
    if not near:  # "the 41-year-old mayor, Marcus Bell"
        borne = next((t for t in (first.head, tokens[-1].head) if t.pos == "NOUN" and t.i > tokens[-1].i), None)
        near = [t for t in (borne.children if borne is not None else ()) if t.dep == "appos" and t in name]
    if not near:
        verb = first.head if first.head.is_verb else tokens[-1].head
        subject = verb.child("nsubj") if verb.lemma == "be" else None
        subject = parts.antecedent_of(subject) if subject is not None else None
        near = [subject] if subject in name else []
    if not near:
        return None
    last = max(near, key=lambda t: t.i if t.i < first.i else -t.i)
    while last.i + 1 < len(parse.tokens) and parse.tokens[last.i + 1] in name and last.i > first.i:
        last = parse.tokens[last.i + 1]
    given = [t.lower for t in name if t.i in range(last.i - 2, last.i)]
    return Quantity(spotted.span, number, "age", spotted.value, spotted.low, spotted.high, "age", head=last.lower,
                    about=tuple(given), what=last.text)  # fmt: skip


def _label(parse: Parse, spotted: Spotted, thing: things.Thing) -> str:
    """Return the words of the text that name what is counted, short."""
    noun = thing.noun
    if noun is not None and noun.i > parse.tokens_in(spotted.span)[-1].i:
        return (
            parse.text[spotted.span.end : noun.end].strip(" -\u00a0") if noun.end - spotted.span.end < 60 else noun.text
        )
    return noun.text if noun is not None else thing.said
