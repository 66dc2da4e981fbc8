"""`compare INPUT... -o OUT`: the articles side by side, into one JSON file."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from components.commands.inputs import FILES, Inputs, add_inputs, analyses_of


def add_compare(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_inputs(command, FILES)
    command.add_argument("-o", "--out", required=True, help="a file")
    command.add_argument("--once", action="store_true", help="count articles that copy each other once, by the fullest")


def compare(options: argparse.Namespace) -> int:
    """Put the inputs side by side into one JSON file."""
    from components.comparing import compare_accounts, compare_analyses
    from components.exporting.forms import corpus_form
    from components.exporting.whole import WholeFile, remove_left

    inputs = Inputs(options.input)
    remove_left(Path(options.out).parent)
    with WholeFile(options.out) as file:
        analyses, status = analyses_of(inputs)
        if not analyses:
            file.drop()
            return 2
        corpus = compare_analyses(analyses)
        form = corpus_form(compare_accounts(corpus) if options.once else corpus)
        file.write(json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8"))
    return status
