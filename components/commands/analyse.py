"""`analyse INPUT... -o OUT`: each article by itself, into JSON lines or a folder of Parquet tables, on one core or
many."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from components.commands.inputs import FILES, MOST_TOLD, Inputs, Progress, add_inputs
from components.errors import InputError

if TYPE_CHECKING:
    from components.archive import Outcome

WORKERS_PER_CORE = 4  # more processes than that only take memory


def add_analyse(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_inputs(command, FILES)
    command.add_argument("-o", "--out", required=True, help="a file, or a folder/ of Parquet tables")
    command.add_argument("--summary-sentences", type=int, default=3, metavar="N")
    command.add_argument("--summary-method", default="news", metavar="M")
    command.add_argument("--workers", type=int, default=0, metavar="N", help="processes on this machine, by Dask")
    command.add_argument("--scheduler", default="", metavar="ADDRESS", help="of a running Dask scheduler")


def analyse(options: argparse.Namespace) -> int:
    """Analyse the inputs into JSON lines or Parquet tables."""
    from components.archive import Settings, run_archive

    _check(options)
    inputs, progress = Inputs(options.input), Progress()
    settings = Settings(options.summary_method, options.summary_sentences)
    try:
        done = run_archive(inputs, options.out, settings, options.workers, options.scheduler, progress, options.debug)
    finally:
        progress.finish()
    status = inputs.status()
    for sentence in _told(done, inputs.articles, options.out):
        print(sentence, file=sys.stderr)
    return max(status, int(bool(done.failed or done.unmade)))


def _check(options: argparse.Namespace) -> None:
    """Raise InputError if an option is none."""
    from components.summaries import METHODS

    if options.summary_method not in METHODS:
        raise InputError(f"There is no summary method {options.summary_method!r}: choose one of {', '.join(METHODS)}.")
    if options.summary_sentences < 1:
        raise InputError("A summary has at least one sentence: give --summary-sentences 1 or more.")
    most = WORKERS_PER_CORE * (os.cpu_count() or 1)
    if not 0 <= options.workers <= most:
        raise InputError(f"There cannot be {options.workers} workers: give --workers a number from 0 to {most}.")


def _told(done: Outcome, articles: int, out: str) -> list[str]:
    """Return what a run has to say, a sentence each."""
    said = []
    if done.standing:
        said.append(f"{done.standing} of {articles} articles stood in {out} already.")
    if done.changed:
        said.append(f"{done.changed} of the articles have changed since; their rows were made again.")
    if done.failed:
        said.append(f'{done.failed} of {done.articles} articles could not be analysed; each says why under "error".')
    if done.unmade:
        names = ", ".join(n[:40] for n in done.unmade[:MOST_TOLD])
        said.append(f"Rows in {out} were damaged and are gone: give these {len(done.unmade)} articles again: {names}.")
    return said
