"""Quotations that are set apart without marks and signed: "The toll is theft. — Ida Holt", or the name a line below,
or at the end of a block of lines with ">".

Lists, credits and bylines look alike: a dash on a line of its own signs only words in the first person, where no other
dash follows, and a block only at its end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import ActorIndex, Parse
from components.language.turn_lines import PRESS, names_self, place_of
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.name_lines import SURE

_SAID = r"(?:[-•*▪]\s{1,9})?(?P<said>[A-Z\[][^\n]{15,600}?[.!?…])"
_PULLED = re.compile(rf"{_SAID}\s{{1,9}}[—–]\s?(?P<by>[A-Z][^\n.!?—–]{{2,80}})\.?$")
_BELOW = re.compile(rf"{_SAID}$")
_SIGNS = re.compile(
    r"(?:>\s{0,9}-?-|>?\s{0,9}(?:[—–]|--))\s?(?P<by>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,4}"
    r"(?:(?:, | \()[^\n.!?—–]{2,60})?)$"
)
_DASH = re.compile(r">?\s{0,9}[—–-]")
_BULLET = re.compile(r"[-•*▪]\s")
_QUOTED = re.compile(r">\s{0,9}(?=[^>\s—–-])")
OWN = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Mm]y|[Oo]ur)\b")
_OUTLET = re.compile(r"[^,(]+[,(] ?(?:The )?[A-Z]")  # a report's byline: "Ida Holt, The Harle Post"
_MARK = re.compile('["“”„«»]')


def read_pulled(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return what a person signs: on its line one whom the article names elsewhere too; no reporter, no agency."""
    names: dict[str, list[Span]] = {}
    for t in parse.tokens:
        if (actor := index.name_at(t)) is not None:
            names.setdefault(actor, []).append(t.span)
    found = []
    for content, by, first_person in _find_signed(parse):
        tokens = parse.tokens_in(by)
        name = next((t for t in tokens if index.name_at(t) is not None), None)
        actor = index.name_at(name) if name is not None else None
        if name is None or actor is None or name.i > tokens[0].i + 2 or index.kind_of(actor) != "person":
            continue
        own = Span(content[0].start, by.end)
        elsewhere = any(not own.contains(places[k]) for places in [names[actor]] for k in (0, -1))
        if any(t.is_verb for t in tokens) or PRESS.search(by.of(parse.text)) or not (first_person or elsewhere):
            continue
        dash = next(t for t in reversed(parse.tokens_in(Span(content[-1].end, by.start))) if not t.text[0].isalnum())
        found.append(
            Candidate("signed", dash, name, (dash.span,), content, by, "direct", actor, settled=True, sure=SURE)
        )
    return found


def _find_signed(parse: Parse) -> Iterator[tuple[tuple[Span, ...], Span, bool]]:
    """Yield (what is said, who signs it, whether its form alone shows that somebody says it)."""
    text, lines = parse.text, parse.paragraphs
    words = [*(p.of(text) for p in lines), ""]
    block: list[Span] = []  # the lines right before with ">"
    for k, line in enumerate(lines):
        on_line, signs = _PULLED.fullmatch(words[k]), _SIGNS.fullmatch(words[k])
        if on_line is not None and not _MARK.search(on_line["said"]):
            bullet = _BULLET.match(words[k]) is not None
            if not bullet or OWN.search(on_line["said"]):
                yield (place_of(line, *on_line.span("said")),), place_of(line, *on_line.span("by")), bullet
        elif signs is not None and k and not _DASH.match(words[k + 1]) and not (block and words[k + 1][:1] == ">"):
            content = _quoted(text, block) if block else _above(lines[k - 1], words[k - 1], signs["by"])
            if content:
                yield content, place_of(line, *signs.span("by")), True
        if words[k][:1] == ">":
            block.append(line)
        else:
            block = []


def _quoted(text: str, block: list[Span]) -> tuple[Span, ...]:
    """Return what the lines of a block say; nothing where one is a mail's of another."""
    matches = [(p, _QUOTED.match(p.of(text))) for p in block if p.of(text).strip() != ">"]
    said = tuple(place_of(p, m.end(), p.end - p.start) for p, m in matches if m is not None)
    return said if len(said) == len(matches) and not any(_MARK.search(s.of(text)) for s in said) else ()


def _above(line: Span, words: str, by: str) -> tuple[Span, ...]:
    """Return the one sentence or more that a line below signs: in the first person, of an "I" or of who has an office
    there."""
    m = _BELOW.fullmatch(words)
    if m is None or _MARK.search(m["said"]) or _OUTLET.match(by):
        return ()
    own = names_self(m["said"]) or OWN.search(m["said"]) is not None and ("," in by or "(" in by)
    return (place_of(line, *m.span("said")),) if own else ()
