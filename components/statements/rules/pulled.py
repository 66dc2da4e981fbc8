"""Quotations that are set apart without marks and signed on their line: "The toll is theft. — Ida Holt"."""

from __future__ import annotations

import re

from components.language import ActorIndex, Parse
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.after import SURE

_PULLED = re.compile(r"(?P<said>[A-Z\[][^\n]{15,600}?[.!?…])\s+[—–]\s?(?P<by>[A-Z][^\n.!?—–]{2,80})\.?$")
_MARK = re.compile('["“”„«»]')


def read_pulled(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return the paragraphs without marks that a person signs whom the article names elsewhere too; a reporter's name
    or an agency's below a report is none."""
    found = []
    for p in parse.paragraphs:
        match = _PULLED.fullmatch(p.of(parse.text).rstrip())
        if match is None or _MARK.search(match["said"]):
            continue
        place = Span(p.start + match.start("by"), p.start + match.end("by"))
        tokens = parse.tokens_in(place)
        name = next((t for t in tokens if index.name_at(t) is not None), None)
        actor = index.name_at(name) if name is not None else None
        if (
            name is None
            or name.i > tokens[0].i + 2
            or index.kind_of(actor) != "person"
            or any(t.is_verb for t in tokens)
        ):
            continue
        if not any(index.name_at(t) == actor for t in parse.tokens if not p.contains(t.span)):
            continue
        dash = next(t for t in reversed(parse.tokens[: tokens[0].i]) if not t.text[0].isalnum())
        content = Span(p.start + match.start("said"), p.start + match.end("said"))
        found.append(
            Candidate("signed", dash, name, (dash.span,), (content,), place, "direct", actor, settled=True, sure=SURE)
        )
    return found
