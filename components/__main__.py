"""The command line: `python -m components analyse INPUT... -o OUT`, `compare INPUT... -o OUT`, `report INPUT... -o OUT` and others.

`check DRAFT INPUT...` holds a draft against the inputs, `evaluate FILE...` scores annotated files.
Exit status: 0 if all was done, 1 if some of the input was left out, 2 if nothing was done, 130 after Ctrl-C.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from components.errors import InputError, StandpointError
from components.interrupts import hear_once
from components.model import Analysis, Article

MOST_TOLD = 20  # problems of the input that are told one by one
WORKERS_PER_CORE = 4  # more processes than that only take memory
_LOG = logging.getLogger("components")


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit status; what is wrong is told in one sentence on standard error."""
    options = _parser().parse_args(arguments)
    if options.debug:
        logging.basicConfig(level=logging.INFO)
        _LOG.setLevel(logging.DEBUG)
    try:
        return COMMANDS[options.command](options)
    except KeyboardInterrupt as stop:
        return _say(str(stop) or "Stopped.", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes
        return 1
    except StandpointError as error:
        return _say(str(error), 2)
    except OSError as error:
        return _say(
            f"{error.filename or 'The output'} cannot be used ({error.strerror or error}): make room, or name another.",
            2,
        )
    except MemoryError:
        return _say("This needs more memory than there is: give fewer articles at once, or fewer --workers.", 2)
    except Exception as error:
        _LOG.debug("A fault of Standpoint", exc_info=error)
        return _say(f"Standpoint failed ({type(error).__name__}), by a fault of its own: --debug shows where.", 2)


def _say(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components", description="Who says what, for or against what.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (("analyse", "analyse each article"), ("compare", "put the articles side by side")):
        command = commands.add_parser(name, help=text)
        command.add_argument(
            "input", nargs="+", help="txt, md, html, docx or pdf files, or .jsonl with one article a line"
        )
        command.add_argument("-o", "--out", required=True, help="a file, or for analyse a folder/ of Parquet tables")
        if name == "analyse":
            command.add_argument("--summary-sentences", type=int, default=3, metavar="N")
            command.add_argument("--summary-method", default="news", metavar="M")
            command.add_argument(
                "--workers", type=int, default=0, metavar="N", help="processes on this machine, by Dask"
            )
            command.add_argument("--scheduler", default="", metavar="ADDRESS", help="of a running Dask scheduler")
        else:
            command.add_argument("--once", action="store_true", help="count articles that copy each other once, by the fullest")
    command = commands.add_parser("check", help="hold a draft against the articles")
    command.add_argument("draft", help="the text to check: txt, md, html, docx or pdf")
    command.add_argument("input", nargs="+", help="the articles, as for compare")
    command.add_argument("-o", "--out", default="", help="a JSON file; without it the lines go to standard output")
    command = commands.add_parser("report", help="write the report of a set: who stands where, what differs, numbered passages")
    command.add_argument("input", nargs="+", help="the articles, as for compare")
    command.add_argument("-o", "--out", required=True, help="a file that ends in .html, .docx or .md")
    command.add_argument("--title", default="", help="the heading; without it the number of articles")
    command.add_argument("--parts", default="", metavar="LIST", help="some of short,stands,differs,charts,method; without it all")
    command = commands.add_parser("evaluate", help="score the analysis on annotated articles")
    command.add_argument("input", nargs="+", help=".jsonl files with one annotated article a line")
    command.add_argument(
        "--plot", default="", metavar="OUT.svg", help="draw confidence against what is right (files with quotes or positions)"
    )
    command.add_argument("--rules", action="store_true", help="how often each rule is right (files with positions)")
    for command in commands.choices.values():
        command.add_argument(
            "--debug", action="store_true", help="show where a fault arose; may show words of an article"
        )
    return parser


class _Inputs:
    """The articles of the inputs, read as they are asked for; what cannot be read is told on the way."""

    def __init__(self, paths: list[str]) -> None:
        self.paths, self.articles, self.problems, self.copies = paths, 0, 0, 0

    def __iter__(self) -> Iterator[Article]:
        from components.reading import read_inputs

        texts: set[bytes] = set()
        for found in read_inputs(self.paths):
            if not isinstance(found, Article):
                self.tell(found)
                continue
            digest = hashlib.sha256(found.text.encode("utf-8")).digest()[:8]
            self.articles, self.copies = self.articles + 1, self.copies + (digest in texts)
            texts.add(digest)
            yield found

    def tell(self, problem: object) -> None:
        self.problems += 1
        if self.problems <= MOST_TOLD:
            print(problem, file=sys.stderr)

    def status(self) -> int:
        """Say what remains to be said; return the exit status. InputError if nothing stood in the inputs."""
        if not self.articles + self.problems:
            raise InputError("There are no articles in the input: give files with text in them.")
        if self.problems > MOST_TOLD:
            print(f"{self.problems - MOST_TOLD} more of the input could not be read.", file=sys.stderr)
        if self.copies:
            print(
                f"{self.copies} of the articles have the text of another one: each counts as an article.",
                file=sys.stderr,
            )
        return 2 if not self.articles else min(self.problems, 1)


def _check(options: argparse.Namespace) -> None:
    """Raise InputError if an option of `analyse` is none."""
    from components.summaries import METHODS

    if options.summary_method not in METHODS:
        raise InputError(f"There is no summary method {options.summary_method!r}: choose one of {', '.join(METHODS)}.")
    if options.summary_sentences < 1:
        raise InputError("A summary has at least one sentence: give --summary-sentences 1 or more.")
    most = WORKERS_PER_CORE * (os.cpu_count() or 1)
    if not 0 <= options.workers <= most:
        raise InputError(f"There cannot be {options.workers} workers: give --workers a number from 0 to {most}.")


def analyse(options: argparse.Namespace) -> int:
    """Analyse the inputs into JSON lines or Parquet tables."""
    from components.archive import Settings, run_archive

    _check(options)
    inputs, progress = _Inputs(options.input), _Progress()
    settings = Settings(options.summary_method, options.summary_sentences)
    try:
        done = run_archive(inputs, options.out, settings, options.workers, options.scheduler, progress, options.debug)
    finally:
        progress.finish()
    status = inputs.status()
    if done.standing:
        print(f"{done.standing} of {inputs.articles} articles stood in {options.out} already.", file=sys.stderr)
    if done.changed:
        print(f"{done.changed} of the articles have changed since; their rows were made again.", file=sys.stderr)
    if done.failed:
        print(
            f'{done.failed} of {done.articles} articles could not be analysed; each says why under "error".',
            file=sys.stderr,
        )
    if done.unmade:
        names = ", ".join(n[:40] for n in done.unmade[:MOST_TOLD])
        print(
            f"Rows in {options.out} were damaged and are gone: give these {len(done.unmade)} articles again: {names}.",
            file=sys.stderr,
        )
    return max(status, int(bool(done.failed or done.unmade)))


def _analyses_of(inputs: _Inputs) -> tuple[tuple[Analysis, ...], int]:
    """Return the analyses of the inputs in order and the status so far; what cannot be analysed is told, a sentence each."""
    from components.analysis import analyse_articles

    progress, analyses = _Progress(), []
    for article, result in analyse_articles(inputs):
        if isinstance(result, Analysis):
            analyses.append(result)
        else:
            inputs.tell(f"{article.title or article.id}: {result}")
        progress(len(analyses), 0)
    progress.finish()
    return tuple(analyses), inputs.status()


def compare(options: argparse.Namespace) -> int:
    """Put the inputs side by side into one JSON file."""
    from components.comparing import compare_accounts, compare_analyses
    from components.exporting.forms import corpus_form
    from components.exporting.whole import WholeFile, remove_left

    inputs = _Inputs(options.input)
    remove_left(Path(options.out).parent)
    with WholeFile(options.out) as file:
        analyses, status = _analyses_of(inputs)
        if not analyses:
            file.drop()
            return 2
        corpus = compare_analyses(analyses)
        form = corpus_form(compare_accounts(corpus) if options.once else corpus)
        file.write(json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8"))
    return status


def check(options: argparse.Namespace) -> int:
    """Hold a draft against the inputs: each quotation, figure and attributed claim found or not, who is unheard."""
    from components.analysis import analyse_article
    from components.comparing import compare_analyses
    from components.comparing.draft import check_draft
    from components.exporting.draft import draft_form, draft_lines
    from components.exporting.whole import write_whole
    from components.reading import read_inputs

    drafts = list(read_inputs([options.draft]))
    if len(drafts) != 1 or not isinstance(drafts[0], Article):
        raise InputError(str(drafts[0]) if len(drafts) == 1 else "A draft is one text: give a file with one in it.")
    inputs = _Inputs(options.input)
    analyses, status = _analyses_of(inputs)
    if not analyses:
        return 2
    draft = replace(drafts[0], id="draft")
    corpus = compare_analyses(analyses)
    checks = check_draft(analyse_article(draft), corpus)
    if options.out:
        write_whole(options.out, json.dumps(draft_form(draft, corpus, checks), ensure_ascii=False, indent=1).encode("utf-8"))
    else:
        print(draft_lines(draft, corpus, checks))
    return status


def report(options: argparse.Namespace) -> int:
    """Write the report of the inputs as one HTML, Word or Markdown file; each passage is compared with its article."""
    from components.archive.version import rows_version
    from components.comparing import compare_analyses
    from components.exporting.report import chosen_parts, make_report
    from components.exporting.report_formats import suffix_of, write_report
    from components.exporting.whole import WholeFile

    suffix, parts = suffix_of(options.out), chosen_parts(options.parts)
    inputs = _Inputs(options.input)
    with WholeFile(options.out) as file:
        analyses, status = _analyses_of(inputs)
        if not analyses:
            file.drop()
            return 2
        made = make_report(compare_analyses(analyses), parts=parts, version=rows_version(), title=options.title)
        file.write(write_report(made, suffix))
    print(f"{made.verbatim}.", file=sys.stderr)
    return status


def evaluate(options: argparse.Namespace) -> int:
    """Print what the analysis reaches on annotated files, with the figures of others beside."""
    from components.evaluation import evaluate_file, render

    failed = 0
    for path in options.input:
        progress = _Progress()
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


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "analyse": analyse,
    "compare": compare,
    "check": check,
    "report": report,
    "evaluate": evaluate,
}


class _Progress:
    """A line that counts, on a terminal only."""

    def __init__(self) -> None:
        self.shown, self.begun = sys.stderr.isatty(), False

    def __call__(self, done: int, failed: int) -> None:
        if self.shown:
            self.begun = True
            print(f"\r{done} articles{f', {failed} failed' if failed else ''}", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        if self.begun:
            self.begun = False
            print(file=sys.stderr)


if __name__ == "__main__":
    hear_once()
    sys.exit(main())
