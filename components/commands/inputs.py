"""What the commands share: the articles of the inputs, what of them could not be read, and a line that counts."""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator

from components.errors import InputError
from components.model import Analysis, Article

MOST_TOLD = 20  # problems of the input that are told one by one
FILES = "txt, md, html, docx or pdf files, or .jsonl with one article a line"


def add_inputs(command: argparse.ArgumentParser, what: str = "the articles, as for compare") -> None:
    """Let a command take articles."""
    command.add_argument("input", nargs="+", help=what)


class Inputs:
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
        """Say what is wrong with one of the inputs, no more of them than are read."""
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


def analyses_of(inputs: Inputs) -> tuple[tuple[Analysis, ...], int]:
    """Return the analyses of the inputs in order and the status so far; what cannot be analysed is told, a sentence
    each."""
    from components.analysis import analyse_articles

    progress, analyses = Progress(), []
    for article, result in analyse_articles(inputs):
        if isinstance(result, Analysis):
            analyses.append(result)
        else:
            inputs.tell(f"{article.title or article.id}: {result}")
        progress(len(analyses), 0)
    progress.finish()
    return tuple(analyses), inputs.status()


class Progress:
    """A line that counts, on a terminal only."""

    def __init__(self) -> None:
        self.shown, self.begun = sys.stderr.isatty(), False

    def __call__(self, done: int, failed: int) -> None:
        """Show how many articles are done, and how many of them failed."""
        if self.shown:
            self.begun = True
            print(f"\r{done} articles{f', {failed} failed' if failed else ''}", end="", file=sys.stderr, flush=True)

    def finish(self) -> None:
        """End the line."""
        if self.begun:
            self.begun = False
            print(file=sys.stderr)
