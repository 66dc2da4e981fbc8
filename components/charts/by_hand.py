"""Which marks of a chart a person set: how many of the rows behind each, and the sign on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

import altair as alt

from components.charts.rows import Rows
from components.model import Corpus, Stance, Statement, is_by_hand
from components.wording import tr

R = TypeVar("R")
SIGN = "✎"


def hands_of(corpus: Corpus) -> frozenset[str]:
    """Return the rows that a person set or added, as `article/id`."""
    found = set()
    for analysis in corpus.analyses:
        rows: tuple[Stance | Statement, ...] = (*analysis.stances, *analysis.statements)
        found |= {f"{analysis.article.id}/{r.id}" for r in rows if is_by_hand(r)}
    return frozenset(found)


def with_hands(rows: Callable[[Corpus, str], Sequence[R]]) -> Callable[[Corpus, str], list[R]]:
    """Return what makes the rows of a chart, each told with how many of those behind it a person set (`hand`)."""

    def make(corpus: Corpus, chosen: str) -> list[R]:
        hands = hands_of(corpus)
        made = list(rows(corpus, chosen))
        return [_signed(r, hands) for r in made] if hands else made

    return make


def _signed(row: R, hands: frozenset[str]) -> R:
    found: dict[str, Any] = dict(row)  # type: ignore[call-overload]
    count = len(hands.intersection((*found.get("stances", ()), *found.get("statements", ()))))
    if not count:
        return row
    signed = {name: f"{found[name]}{SIGN}" for name in ("mark", "sign") if found.get(name)}
    return {**found, **signed, "hand": count}  # type: ignore[return-value]


def any_hand(rows: Rows) -> bool:
    """Tell whether a person set anything behind these rows."""
    return any(r.get("hand") for r in rows)


def hand_tip(rows: Rows) -> list[alt.Tooltip]:
    """Return what a mark's tooltip says of it, nothing where nobody set anything."""
    return [alt.Tooltip("hand:Q", title=tr("set by hand"))] if any_hand(rows) else []


def hand_words(row: Mapping[str, Any]) -> str:
    """Return the same for those who hear a mark, beginning with a blank."""
    return f" ({tr('{count} set by hand', count=row['hand'])})" if row.get("hand") else ""


def hand_legend(rows: Rows) -> str:
    """Return what the sign means, beginning with a blank; nothing where it is on no mark."""
    return f" {tr('{sign} set by hand, in all or in part.', sign=SIGN)}" if any_hand(rows) else ""
