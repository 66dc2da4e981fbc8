"""The comparison of a set, and what its screens begin with, made beside them as soon as its articles are read, so that
none waits for it."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

import streamlit as st

from components.interface.analysed import told_versions, versions_of
from components.interface.cache import analyses_of
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.theme import is_dark
from components.interface.worker import Key, Make
from components.review import corrected_issues
from components.wording import in_this_language, language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from components.comparing import Finding
    from components.comparing.common_ground import Ground
    from components.model import Corpus
    from components.review import Fact

SENTENCES = 8  # of the set in short, until another number is chosen
OUTLETS, OTHERS = 0, range(1, 7)  # the numbers of the chart that is part of the answer, and of those in tabs
WHOLE = ("short", "stands", "differs", "charts", "method")  # the parts of a report, until others are chosen


def prepare_comparison(session: State) -> None:
    """Have made what Compare, Read and Take away ask for first, unless it is at hand (`cache` takes it)."""
    store = session_cache()
    if len(session.articles) - len(session.failures) > 1 and ("corpus", *session.basis) not in store.kept:
        store.worker.prepare(_makes(session))


def wished(session: State) -> tuple[bool, bool]:
    """Return what files hold by the switches: leads too, checked rows alone (`exporting.Scope`)."""
    return bool(st.session_state.get("leads")), session.checked_only


def chart_key(number: int, dark: bool) -> Key:
    """Return the name under which a chart of the table is kept as it is drawn first, in the language that is spoken."""
    return ("chart", number, dark, language())


def report_key(parts: Sequence[str], scope: tuple[bool, bool], facts: tuple[Fact, ...]) -> Key:
    """Return the name under which a report is kept, in the language that is spoken."""
    return (language(), "report", tuple(parts), tuple(scope), facts)


def _makes(session: State) -> dict[Key, Make]:
    """Return the comparison and what follows from it, each under the key by which it is kept, in the order of need."""
    basis, analyses = session.basis, analyses_of(session)
    issues, facts = session.work.issues, session.work.log.facts

    @cache
    def corpus() -> Corpus:
        import components.charts  # noqa: F401 - they take their time, and pandas too, which no screen should
        from components.comparing import compare_analyses

        return compare_analyses(analyses, corrected_issues(analyses, issues, facts))

    @cache
    def findings() -> tuple[Finding, ...]:
        from components.review.findings import findings_kept

        return findings_kept(corpus(), ())

    @cache
    def ground() -> Ground:
        import components.comparing.channels  # noqa: F401 - Read tells of them, and their patterns take their time
        from components.comparing.common_ground import find_ground

        return find_ground(corpus(), findings())

    of = ("derived", *basis)
    return {("corpus", *basis): corpus, (*of, "findings"): findings, (*of, "ground"): ground,
            **_reading(session, lambda: (corpus(), ground())),
            **_charts(of, corpus), **_words(of, corpus),
            (*of, *report_key(WHOLE, wished(session), facts)): _report(session, corpus),
            **_drawn(of, corpus, OTHERS[1:])}  # fmt: skip


def _reading(session: State, compare: Callable[[], tuple[Corpus, Ground]]) -> dict[Key, Make]:
    """Return what makes what Read shows of the article that it opens with."""
    from components.interface.reading_ahead import reading_makes

    ids = [a.id for a in session.articles]
    at = ids.index(session.article) if session.article in ids else 0
    return reading_makes(session, session.articles[at], compare)


def _words(of: Key, corpus: Callable[[], Corpus]) -> dict[Key, Make]:
    """Return what makes the timeline and the set in short."""

    def moments() -> object:
        from components.comparing import make_timeline

        return make_timeline(corpus())

    def digest() -> object:
        from components.comparing import make_digest

        return make_digest(corpus(), SENTENCES)

    return {(*of, "timeline"): moments, (*of, "digest", SENTENCES): digest}


def _charts(of: Key, corpus: Callable[[], Corpus]) -> dict[Key, Make]:
    """Return what makes the charts and counts that Compare begins with, and the list of charts that Take away
    offers."""

    def sides() -> object:
        from components.interface.drawn_charts import sides_of

        return sides_of(corpus())

    def elsewhere() -> object:
        from components.interface.elsewhere import sure_elsewhere

        return sure_elsewhere(corpus())

    def coverage() -> object:
        from components.comparing.coverage import what_was_read

        return what_was_read(corpus())

    def offers() -> object:
        from components.interface.drawn_charts import list_charts

        return list_charts(corpus())

    makes: dict[Key, Make] = {(*of, "sides", False): sides, (*of, "elsewhere"): elsewhere, (*of, "coverage"): coverage,
                              (*of, "charts", language()): in_this_language(offers)}  # fmt: skip
    return {**_drawn(of, corpus, (OUTLETS,)), **makes, **_drawn(of, corpus, OTHERS[:1])}


def _drawn(of: Key, corpus: Callable[[], Corpus], numbers: Iterable[int]) -> dict[Key, Make]:
    """Return what makes charts of the table as they are drawn first, each article counted."""
    dark = is_dark()

    def make(number: int) -> object:
        from components.interface.drawn_charts import draw_first

        return draw_first(number, corpus(), dark)

    return {(*of, *chart_key(n, dark), False): in_this_language(partial(make, n)) for n in numbers}


def _report(session: State, corpus: Callable[[], Corpus]) -> Make:
    """Return what makes the whole report of a comparison, in the language that is spoken."""
    facts, scope = session.work.log.facts, wished(session)
    articles, brought = session.articles, versions_of(session.articles)

    def make() -> object:
        import components.exporting.catalogue
        import components.exporting.event_list
        import components.exporting.graph
        import components.exporting.report_formats
        import components.exporting.workbook  # noqa: F401 - what Take away writes with
        from components.exporting.report import make_report
        from components.exporting.scope import Scope

        return make_report(corpus(), facts, WHOLE, Scope(*scope), told_versions(articles, brought))

    return in_this_language(make)
