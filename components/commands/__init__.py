"""The commands of `python -m components`, a module each: to add one, write its options and what it does, and put it
into the table."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import NamedTuple

from components.commands.analyse import add_analyse, analyse
from components.commands.check import add_check, check
from components.commands.compare import add_compare, compare
from components.commands.evaluate import add_evaluate, evaluate
from components.commands.explain import add_explain, explain
from components.commands.report import add_report, report


class Command(NamedTuple):
    """A command: what its help says, its options, and what it does, which returns the exit status."""

    help: str
    add_options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


COMMANDS = {
    "analyse": Command("analyse each article", add_analyse, analyse),
    "compare": Command("put the articles side by side", add_compare, compare),
    "check": Command("hold a draft against the articles", add_check, check),
    "report": Command(
        "write the report of a set: who stands where, what differs, numbered passages", add_report, report
    ),
    "evaluate": Command("score the analysis on annotated articles", add_evaluate, evaluate),
    "explain": Command("show how a sentence is read, step by step", add_explain, explain),
}
