"""What the rules propose in a text, as the rows of `readings.txt`; `python -m tests.statements.readings "A sentence."`
prints them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from components.language import find_actors, parse_text
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.proposing import propose


def rows_of(text: str) -> list[str]:
    parse = parse_text(text)
    index = find_actors(parse)
    proposed = propose(parse, index)
    names = {a.id: a.name for a in index.freeze()}

    def words(places: Iterable[Span]) -> str:
        return " … ".join(" ".join(place.of(text).split()) for place in places) or "-"

    def row(c: Candidate) -> str:
        place = c.source_span or (parse.noun_phrase(c.source) if c.source is not None else None)
        flags = [c.kind] * (c.kind != "indirect") + [
            name for name in ("inferred", "clause", "settled") if getattr(c, name)
        ]
        flags += ([f"by {names[c.actor]}"] if c.actor is not None else []) + [f"{c.sure:g}"] * (c.sure != 1.0)
        return " | ".join(
            [
                c.rule,
                words([place] if place else []),
                words(c.cue),
                words(c.content),
                *([", ".join(flags)] if flags else []),
            ]
        )

    return [row(candidate) for part in proposed for candidate in part]


if __name__ == "__main__":
    print(*(f"{text}\n" + "".join(f"    {row}\n" for row in rows_of(text)) for text in sys.argv[1:]), sep="", end="")
