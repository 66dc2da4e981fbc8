"""How many actors a chart shows, where there is no room for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components.charts.tables import count_heard
from components.interface.lines import line, show_lines
from components.model import Corpus
from components.wording import numeral, tr


def show_how_many(corpus: Corpus, rows: Sequence[Mapping[str, Any]], key: str, chosen: str) -> None:
    """Say how many actors a chart has no room for."""
    if key not in ("outlets", "grid"):
        return
    heard = count_heard(corpus, issue=chosen) if key == "outlets" else count_heard(corpus, article=chosen)
    shown = len({r["actor_id"] for r in rows})
    if shown < heard:
        told = tr("{shown} of {all} actors: those with most passages. All stand under Positions, those only quoted "
                  "under Statements.", shown=numeral(shown), all=numeral(heard))  # fmt: skip
        show_lines([line("source", told)], key=f"how-many-{key}")
