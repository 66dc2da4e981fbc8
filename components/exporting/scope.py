"""What an export holds: as on the screen, leads or not, checked rows alone or not; and the sentence that says so inside it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from components.comparing import compare_analyses
from components.model import Analysis, Corpus, Stance
from components.review import is_by_hand

Row = dict[str, Any]


class Scope(NamedTuple):
    """What is let into an export."""

    leads: bool = False
    checked: bool = False

    @property
    def words(self) -> str:
        """Return what it holds, in words of ours."""
        rows = "only rows that a person checked" if self.checked else "every row, checked or not"
        return f"{rows}; {'leads too, marked as such' if self.leads else 'without leads'}"


AS_ON_SCREEN = Scope()  # as the screens begin: positions without leads, checked or not


def is_checked(row: Any) -> bool:
    """Tell a row that a person looked at."""
    return bool(getattr(row, "review", "")) or (isinstance(row, Stance) and is_by_hand(row))


def kept_rows(rows: list[Row], scope: Scope) -> list[Row]:
    """Return the rows of a table that are let in, each with what the table holds under `table holds`."""
    kept = [r for r in rows if (scope.leads or r.get("lead") != "yes") and (not scope.checked or _is_checked_row(r))]
    return [{**r, "table holds": scope.words} for r in kept]


def _is_checked_row(row: Row) -> bool:
    return row["checked"] == "yes" if "checked" in row else row.get("by") == "hand"


def checked_corpus(corpus: Corpus) -> Corpus:
    """Return the comparison of the rows that a person checked alone, on the same issues."""
    return compare_analyses(tuple(_checked(a) for a in corpus.analyses), corpus.issues)


def _checked(analysis: Analysis) -> Analysis:
    stances = tuple(s for s in analysis.stances if is_checked(s))
    kept = {s.id for s in stances}
    return replace(analysis, stances=tuple(replace(s, same_as=s.same_as if s.same_as in kept else None) for s in stances))
