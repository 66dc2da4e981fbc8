"""The comparison of a set, and what its screens begin with, made beside them as soon as its articles are read, so that
none waits for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from components.interface.cache import analyses_of
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.worker import Key, Make
from components.review import corrected_issues

if TYPE_CHECKING:
    from components.comparing import Finding
    from components.model import Corpus

SENTENCES = 8  # of the set in short, until another number is chosen


def prepare_comparison(session: State) -> None:
    """Have made what Compare and Read ask for first, unless it is at hand (`cache` takes it)."""
    store = session_cache()
    if len(session.articles) - len(session.failures) > 1 and ("corpus", *session.basis) not in store.kept:
        store.worker.prepare(_makes(session))


def _makes(session: State) -> dict[Key, Make]:
    """Return the comparison and what follows from it, each under the key by which it is kept, in the order of need."""
    basis, analyses = session.basis, analyses_of(session)
    issues, facts = session.work.issues, session.work.log.facts

    @cache
    def corpus() -> Corpus:
        import components.charts  # noqa: F401 - it takes a second, which no screen should
        from components.comparing import compare_analyses

        return compare_analyses(analyses, corrected_issues(analyses, issues, facts))

    @cache
    def findings() -> tuple[Finding, ...]:
        from components.review.findings import findings_kept

        return findings_kept(corpus(), ())

    def ground() -> object:
        from components.comparing.common_ground import find_ground

        return find_ground(corpus(), findings())

    def moments() -> object:
        from components.comparing import make_timeline

        return make_timeline(corpus())

    def digest() -> object:
        from components.comparing import make_digest

        return make_digest(corpus(), SENTENCES)

    def of(*name: object) -> Key:
        return ("derived", *basis, *name)

    return {("corpus", *basis): corpus, of("findings"): findings, of("ground"): ground, of("timeline"): moments,
            of("digest", SENTENCES): digest}  # fmt: skip
