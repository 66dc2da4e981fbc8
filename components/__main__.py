"""The command line: `python -m components analyse INPUT... -o OUT`, `compare INPUT... -o OUT` and `evaluate FILE...`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from components.errors import InputError, StandpointError
from components.model import Article


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return 0, or 2 after one sentence on standard error where the input cannot be used."""
    options = _parser().parse_args(arguments)
    try:
        command = {"analyse": analyse, "compare": compare, "evaluate": evaluate}[options.command]
        command(options)
    except StandpointError as error:
        print(error, file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Who says what, for or against what.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("analyse", "analyse each article"), ("compare", "put the articles side by side")):
        command = commands.add_parser(name, help=text)
        command.add_argument("input", nargs="+", help="txt, md, html, docx or pdf files, or .jsonl with one article a line")
        command.add_argument("-o", "--out", required=True, help="a file, or for analyse a folder/ of Parquet tables")
        if name == "analyse":
            command.add_argument("--summary-sentences", type=int, default=3, metavar="N")
            command.add_argument("--summary-method", default="news", metavar="M")
            command.add_argument("--workers", type=int, default=0, metavar="N", help="processes on this machine, by Dask")
            command.add_argument("--scheduler", default="", metavar="ADDRESS", help="of a running Dask scheduler")
    command = commands.add_parser("evaluate", help="score the analysis on annotated articles")
    command.add_argument("input", nargs="+", help=".jsonl files with one annotated article a line")
    command.add_argument("--plot", default="", metavar="OUT.svg", help="draw confidence against what is right (files with quotes)")
    return parser


def read_inputs(paths: list[str]) -> Iterator[Article]:
    """Yield the articles of files in order; InputError if one cannot be opened."""
    from components.reading import read_file, read_jsonl

    for path in paths:
        try:
            if path.endswith((".jsonl", ".ndjson")):
                with open(path, encoding="utf-8") as lines:
                    yield from read_jsonl(lines, Path(path).name)
            else:
                yield read_file(path, Path(path).read_bytes()).article
        except UnicodeDecodeError as error:
            raise InputError(f"{Path(path).name} is not UTF-8: save it as UTF-8 and run this again.") from error
        except OSError as error:
            raise InputError(f"{path} cannot be opened ({error.strerror}): check the name.") from error


def _distinct(articles: Iterator[Article]) -> list[Article]:
    """Return the articles; InputError if two have one id or there are none."""
    found = list(articles)
    ids = [a.id for a in found]
    if len(set(ids)) < len(ids):
        raise InputError("Two inputs hold the same article: give each one once.")
    if not found:
        raise InputError("There are no articles in the input: give files with text in them.")
    return found


def analyse(options: argparse.Namespace) -> None:
    """Analyse the inputs into JSON lines or Parquet tables."""
    from components.archive import Settings, run_archive
    from components.summaries import METHODS

    if options.summary_method not in METHODS:
        raise InputError(f"There is no summary method {options.summary_method!r}: choose one of {', '.join(METHODS)}.")
    if options.summary_sentences < 1:
        raise InputError("A summary has at least one sentence: give --summary-sentences 1 or more.")
    if not options.out.endswith("/") and not Path(options.out).absolute().parent.is_dir():
        raise InputError(f"{Path(options.out).parent} is not a folder: make it first, or name another file.")
    articles = _distinct(read_inputs(options.input))
    progress = _Progress(len(articles))
    settings = Settings(options.summary_method, options.summary_sentences)
    _, failed = run_archive(articles, options.out, settings, options.workers, options.scheduler, progress)
    progress.finish()
    if failed:
        print(f"{failed} of {len(articles)} articles could not be analysed; each says why under \"error\".", file=sys.stderr)


def compare(options: argparse.Namespace) -> None:
    """Put the inputs side by side into one JSON file."""
    from components.analysis import analyse_articles
    from components.comparing import compare_analyses
    from components.exporting.forms import corpus_form
    from components.model import Analysis

    articles = _distinct(read_inputs(options.input))
    progress = _Progress(len(articles))
    analyses = []
    for article, result in analyse_articles(articles):
        if isinstance(result, Analysis):
            analyses.append(result)
        else:
            print(f"{article.title or article.id}: {result}", file=sys.stderr)
        progress(len(analyses), 0)
    progress.finish()
    form = corpus_form(compare_analyses(tuple(analyses)))
    try:
        Path(options.out).write_text(json.dumps(form, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{options.out} cannot be written ({error.strerror}): name another file.") from error


def evaluate(options: argparse.Namespace) -> None:
    """Print what the analysis reaches on annotated files, with the figures of others beside."""
    from components.evaluation import evaluate_file, render
    from components.evaluation.report import read_gold

    for path in options.input:
        progress = _Progress(len(read_gold(path)))
        name, rows = evaluate_file(path, progress)
        progress.finish()
        print(render(name, rows), end="\n\n", flush=True)
        bins = [(*r.confidence, r.value) for r in rows if r.confidence is not None and isinstance(r.value, float)]
        if options.plot and bins:
            _write_plot(options.plot, bins, name)


def _write_plot(out: str, bins: list[tuple[float, float, int, float]], name: str) -> None:
    """Write the reliability plot as SVG; InputError if the file cannot be written."""
    from components.charts import reliability_chart
    from components.exporting.images import to_svg

    try:
        Path(out).write_bytes(to_svg(reliability_chart(bins), name))
    except OSError as error:
        raise InputError(f"{out} cannot be written ({error.strerror}): name another file.") from error


class _Progress:
    """A line that counts, on a terminal only."""

    def __init__(self, total: int) -> None:
        self.total, self.shown = total, sys.stderr.isatty()

    def __call__(self, done: int, failed: int) -> None:
        if self.shown:
            print(f"\r{done} of {self.total} articles{f', {failed} failed' if failed else ''}", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        if self.shown:
            print(file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
