"""What the rules alone read in a sentence, as the rows of `readings.txt`; `python -m tests.stances.readings "A
sentence."` prints them."""

from __future__ import annotations

import sys

from components.language import find_actors, parse_text
from components.model import Span
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements


def rows_of(text: str) -> list[str]:
    parse = parse_text(text)
    index = find_actors(parse)
    ruled = read_by_rule(parse, index, find_statements(parse, index))
    names = {a.id: a.name for a in index.freeze()}

    def words(place: Span | None) -> str:
        return place.of(text) if place is not None else ""

    rows = []
    for s, rule in ruled:
        cells = [
            names.get(s.holder or "") or words(s.holder_span),
            s.label,
            s.target.text,
            words(s.trigger),
            rule,
            f"{s.confidence:g}",
        ]
        cells += ["deed"] * (s.level == "inferred")
        about = names.get(s.target.actor or "", s.target.text)
        cells += [f"about: {about}"] * (about != s.target.text)
        cells += [f"if: {words(s.condition)}"] * (s.condition is not None) + [f"by: {words(s.turned_by)}"] * (
            s.turned_by not in (None, s.condition)
        )
        rows.append(" | ".join(cells))
    return rows


if __name__ == "__main__":
    print(*(f"{text}\n" + "".join(f"    {row}\n" for row in rows_of(text)) for text in sys.argv[1:]), sep="", end="")
