"""The comparison of a set, made beside the screens as soon as its articles are read, so that none waits for it."""

from __future__ import annotations

from components.interface.cache import analyses_of
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.worker import Made
from components.review import corrected_issues


def prepare_comparison(session: State) -> None:
    """Have the comparison made that Compare and Read ask for, unless it is at hand (`cache.corpus_of` takes it)."""
    basis, store = session.basis, session_cache()
    analyses, issues, facts = analyses_of(session), session.work.issues, session.work.log.facts
    if len(analyses) < 2 or ("corpus", *basis) in store.kept:
        return

    def make() -> Made:
        from components.comparing import compare_analyses
        from components.comparing.common_ground import find_ground

        corpus = compare_analyses(analyses, corrected_issues(analyses, issues, facts))
        return {("corpus", *basis): corpus, ("derived", *basis, "ground"): find_ground(corpus)}

    store.worker.prepare(("corpus", *basis), make)
