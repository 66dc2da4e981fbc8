"""`evaluate FILE...`: what the analysis reaches on annotated files, with the figures of others beside; `--write`: the
figures into the pages."""

from __future__ import annotations

import argparse
import sys

from components.commands.inputs import Progress
from components.errors import InputError


def add_evaluate(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("input", nargs="*", help=".jsonl files with one annotated article a line")
    command.add_argument(
        "--write", action="store_true", help="write the tables of accuracy/figures.toml into the pages that state them"
    )
    command.add_argument(
        "--plot",
        default="",
        metavar="OUT.svg",
        help="draw confidence against what is right (files with quotes or positions)",
    )
    command.add_argument("--rules", action="store_true", help="how often each rule is right (files with positions)")


def evaluate(options: argparse.Namespace) -> int:
    """Print what the analysis reaches on annotated files, or write the figures into the pages."""
    if options.write == bool(options.input):
        raise InputError("Give annotated files to score, or --write alone to write the figures into the pages.")
    return _write_pages() if options.write else _score(options)


def _write_pages() -> int:
    """Write the figures into the pages and say which are others than before."""
    from components.accuracy.pages import write_pages

    print(*(write_pages() or ["The pages have these figures already."]), sep="\n")
    return 0


def _score(options: argparse.Namespace) -> int:
    """Print what the analysis reaches on each file."""
    from components.evaluation import evaluate_file, render

    failed = 0
    for path in options.input:
        progress = Progress()
        try:
            name, rows = evaluate_file(path, progress, options.rules)
        except InputError as error:
            failed += 1
            print(error, file=sys.stderr)
            continue
        finally:
            progress.finish()
        print(render(name, rows), end="\n\n", flush=True)
        bins = [(*r.confidence, r.value) for r in rows if r.confidence is not None and isinstance(r.value, float)]
        if options.plot and bins:
            _write_plot(options.plot, bins, name)
    return 2 if failed == len(options.input) else min(failed, 1)


def _write_plot(out: str, bins: list[tuple[float, float, int, float]], name: str) -> None:
    """Write the reliability plot as SVG; InputError if the file cannot be written."""
    from components.charts import reliability_chart
    from components.exporting.images import to_svg
    from components.exporting.whole import write_whole

    write_whole(out, to_svg(reliability_chart(bins), name))
