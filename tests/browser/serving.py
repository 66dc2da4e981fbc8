"""The app's server for the tests: as `python -m streamlit run app.py` starts it, but for two things that would be done
again and again. It is forked from a process that has loaded the app's modules, all but those that know Streamlit; and a
sample is read once a run: what was read of it lies in the folder that `STANDPOINT_SAMPLES_READ` names."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING

from tests.builders import ROOT

if TYPE_CHECKING:
    from components.errors import AnalysisError
    from components.model import Analysis, Article
    from components.sharing import OnStep

READ = "STANDPOINT_SAMPLES_READ"
SLOW = "STANDPOINT_SLOW_ANSWERS"  # seconds between what a server sends, as of a busy one
ROOMS = ("language", "statements", "issues", "stances", "summaries", "comparing", "charts", "review", "exporting")
FORKS = get_context("forkserver")
FORKS.set_forkserver_preload(
    ["pytest", "tests.browser.serving", "streamlit.web.bootstrap", "pyarrow"]
    + [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for room in ROOMS
        for path in (ROOT / "components" / room).rglob("*.py")
        if not path.stem.startswith("__")
    ]
)


def start(arguments: list[str], environment: dict[str, str]) -> BaseProcess:
    """Start a server with these arguments of Streamlit's and this environment."""
    process = FORKS.Process(target=_serve, args=(arguments, environment), daemon=True)
    process.start()
    return process


def _serve(arguments: list[str], environment: dict[str, str]) -> None:
    from streamlit.runtime import runtime
    from streamlit.web.cli import main

    from components.interface import worker

    os.environ.update(environment)
    os.chdir(ROOT)
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(silence, stream)
    runtime.MESSAGE_FLUSH_INTERVAL_SECS = float(os.environ.get(SLOW, runtime.MESSAGE_FLUSH_INTERVAL_SECS))
    worker.analyse_in_turn = _reading_samples_once(worker.analyse_in_turn)
    sys.argv[:] = ["streamlit", *arguments]
    main(arguments, prog_name="streamlit")


def _reading_samples_once(analyse: Callable[..., Analysis | AnalysisError]) -> Callable[..., Analysis | AnalysisError]:
    """Return what returns what was read of a sample's article before, and reads all else as the app does."""

    def read(article: Article, on_step: OnStep, on_wait: Callable[[], None]) -> Analysis | AnalysisError:
        if article.origin != "sample":
            return analyse(article, on_step, on_wait)
        kept = Path(os.environ[READ]) / sha256(repr(article).encode()).hexdigest()
        if not kept.exists():
            new = kept.with_suffix(f".{get_ident()}")  # of several pages at once
            new.write_bytes(pickle.dumps(analyse(article, on_step, on_wait)))
            new.replace(kept)
        return pickle.loads(kept.read_bytes())  # type: ignore[no-any-return] # noqa: S301 - written here

    return read
