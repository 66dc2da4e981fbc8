"""The app's server for the tests: `python -m tests.browser.serving run app.py …`, as `python -m streamlit` otherwise.

A sample is analysed once a run and not once a test: what was read of it is kept in the folder that
`STANDPOINT_SAMPLES_READ` names. All else is analysed as in the app."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from streamlit.web.cli import main

from components.errors import AnalysisError
from components.interface import worker
from components.model import Analysis, Article
from components.sharing import OnStep

READ = "STANDPOINT_SAMPLES_READ"
analyse = worker.analyse_in_turn


def analyse_once(article: Article, on_step: OnStep, on_wait: Callable[[], None]) -> Analysis | AnalysisError:
    """Return what was read of a sample's article before, or read it as the app does."""
    if article.origin != "sample":
        return analyse(article, on_step, on_wait)
    kept = Path(os.environ[READ]) / sha256(repr(article).encode()).hexdigest()
    if not kept.exists():
        found = pickle.dumps(analyse(article, on_step, on_wait))
        kept.with_suffix(".new").write_bytes(found)
        kept.with_suffix(".new").replace(kept)
    return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return] # noqa: S301 - written here


if __name__ == "__main__":
    worker.analyse_in_turn = analyse_once
    sys.argv[0] = "streamlit"
    main(prog_name="streamlit")
