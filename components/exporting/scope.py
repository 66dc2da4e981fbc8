"""What an export holds: as on the screen, leads or not, checked rows alone or not; and the sentence that says so inside
it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from components.comparing import compare_analyses
from components.model import Analysis, Corpus, Stance
from components.review import checked_only


class Scope(NamedTuple):
    """What is let into an export."""

    leads: bool = False
    checked: bool = False

    @property
    def rows(self) -> str:
        """Return which rows it holds, in words of ours."""
        return "only rows that a person checked" if self.checked else "every row, checked or not"

    @property
    def words(self) -> str:
        """Return what it holds, in words of ours."""
        return f"{self.rows}; {'doubtful rows too, marked as such' if self.leads else 'without doubtful rows'}"

    @property
    def compared(self) -> str:
        """Return what a comparison holds, in words of ours: no lead, but for what holds on an issue that names it."""
        return self._replace(leads=False).words


AS_ON_SCREEN = Scope()  # as the screens begin: positions without leads, checked or not


def narrow(corpus: Corpus, scope: Scope) -> Corpus:
    """Return a comparison with the rows alone that are let into an export: without leads, what the table shows and what
    the comparison rests on."""
    shown = checked_corpus(corpus) if scope.checked else corpus
    if scope.leads:
        return shown
    behind = {s for p in shown.positions for s in p.stances}

    def kept(a: Analysis) -> Analysis:
        return without_leads(a, lambda s: s.counts or s.holds or f"{a.article.id}/{s.id}" in behind)

    return replace(shown, analyses=tuple(map(kept, shown.analyses)))


def checked_corpus(corpus: Corpus) -> Corpus:
    """Return the comparison of the rows that a person checked alone, on the same issues."""
    checked = tuple(checked_only(a) for a in corpus.analyses)
    return corpus if checked == corpus.analyses else compare_analyses(checked, corpus.issues)


def without_leads(analysis: Analysis, stays: Callable[[Stance], bool]) -> Analysis:
    """Return an analysis without leads, but for those that a comparison rests on, or by `stays` those alone that count;
    where one is the surest of those that say the same, those that stay stand for themselves."""
    kept = {s.id for s in analysis.stances if stays(s) and s.same_as is None}
    stances = (s if s.same_as is None or s.same_as in kept else replace(s, same_as=None) for s in analysis.stances)
    return replace(analysis, stances=tuple(s for s in stances if s.same_as is not None or stays(s)))
