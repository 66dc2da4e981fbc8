"""The choice of a summary: its method, its unit and how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from components.exporting.plain_text import summary_text
from components.interface.cache import summary_made, summary_of
from components.interface.lines import Copy, line, show_lines
from components.interface.store import session_cache
from components.interface.work import Same
from components.model import Analysis, Summary
from components.summaries import METHODS, UNITS, Unit, count_words, is_capped
from components.wording import language, numeral, tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable

    from streamlit.delta_generator import DeltaGenerator

LENGTHS: dict[Unit, str] = {"sentences": "Sentences", "words": "Words", "share": "Percent"}


def choose_summary(analysis: Analysis, place: DeltaGenerator) -> Summary:
    """Offer the summary's method and length, one click away in `place`."""
    with place.popover(tr("Summary: method and length"), icon=":material/tune:"):
        method = st.selectbox(tr("Method"), list(METHODS), format_func=lambda m: tr(METHODS[m].label), key="method",
                              persist_state="session")  # fmt: skip
        source = tr("Source: {source}.", source=tr(METHODS[method].source))
        show_lines([line("source", f"{tr(METHODS[method].explanation)} {source}")], key="method-source")
        unit: Unit = st.selectbox(
            tr("Length in"), list(UNITS), format_func=lambda u: tr(UNITS[u]), key="unit", persist_state="session"
        )
        amount = choose_amount(analysis, unit)
        summary = summary_of(analysis, method, unit, amount)
        words = numeral(count_words(analysis, summary.sentences))
        st.caption(trn("{count} sentence, {words} words. To copy, with sources:",
                       "{count} sentences, {words} words. To copy, with sources:",
                       len(summary.sentences), words=words))  # fmt: skip
        basis = (Same(analysis), Same(summary), language())
        text = session_cache().latest("summary text", basis, lambda: summary_text(analysis, summary))
        show_lines([Copy(text)], key="summary-text")
    if is_capped(analysis, method):
        st.info(
            tr(
                "This article is long: {method} ranked only its first {count} sentences.",
                method=tr(METHODS[method].label),
                count=METHODS[method].most,
            )
        )
    return summary


def choose_amount(analysis: Analysis, unit: Unit) -> int:
    """Offer a length in the unit."""
    least, most, usual, step, key = _lengths(analysis, unit)
    return st.slider(tr(LENGTHS[unit]), least, most, usual, step=step, key=key, persist_state="session")


def _lengths(analysis: Analysis, unit: Unit) -> tuple[int, int, int, int, str]:
    """Return the least length in the unit, the most, the usual one, the step, and the key of the slider."""
    if unit == "sentences":
        most = max(2, min(20, len(analysis.sentences)))
        return 1, most, min(3, most), 1, f"length-{most}"
    if unit == "words":
        most = max(40, min(600, count_words(analysis, range(len(analysis.sentences)))))
        return 20, most, min(100, most), 10, f"words-{most}"
    return 5, 100, 20, 5, "percent"


def summary_chosen(analysis: Analysis) -> tuple[tuple[Any, ...], Callable[[], Summary]]:
    """Return the name under which the summary of an article is kept that is as this session chose, and what makes
    it."""
    unit: Unit = st.session_state.get("unit", next(iter(UNITS)))
    _, _, usual, _, key = _lengths(analysis, unit)
    method = st.session_state.get("method", next(iter(METHODS)))
    return summary_made(analysis, method, unit, st.session_state.get(key, usual))
