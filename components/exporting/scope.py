"""What an export holds: as on the screen, leads or not, checked rows alone or not; and the sentence that says so inside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from components.comparing import compare_analyses
from components.exporting.rows import PositionRow
from components.model import Corpus
from components.review import checked_only


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


def kept_rows(rows: Iterable[PositionRow], scope: Scope) -> list[PositionRow]:
    """Return the positions that are let into a table, each with what the table holds."""
    kept = (r for r in rows if (scope.leads or r.lead == "no") and (not scope.checked or r.checked == "yes"))
    return [r._replace(table_holds=scope.words) for r in kept]


def checked_corpus(corpus: Corpus) -> Corpus:
    """Return the comparison of the rows that a person checked alone, on the same issues."""
    return compare_analyses(tuple(checked_only(a) for a in corpus.analyses), corpus.issues)
