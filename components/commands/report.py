"""`report INPUT... -o OUT`: the report of a set as one HTML, Word or Markdown file; each passage is compared with its
article."""

from __future__ import annotations

import argparse
import sys

from components.commands.inputs import Inputs, add_inputs, analyses_of


def add_report(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    add_inputs(command)
    command.add_argument("-o", "--out", required=True, help="a file that ends in .html, .docx or .md")
    command.add_argument("--title", default="", help="the heading; without it the story and the number of articles")
    command.add_argument(
        "--parts", default="", metavar="LIST", help="some of short,stands,differs,charts,method; without it all"
    )


def report(options: argparse.Namespace) -> int:
    """Write the report of the inputs."""
    from components.archive.version import rows_version
    from components.comparing import compare_analyses
    from components.exporting.report import chosen_parts, make_report
    from components.exporting.report_formats import suffix_of, write_report
    from components.exporting.whole import WholeFile

    suffix, parts = suffix_of(options.out), chosen_parts(options.parts)
    inputs = Inputs(options.input)
    with WholeFile(options.out) as file:
        analyses, status = analyses_of(inputs)
        if not analyses:
            file.drop()
            return 2
        made = make_report(compare_analyses(analyses), parts=parts, version=rows_version(), title=options.title)
        file.write(write_report(made, suffix))
    print(f"{made.verbatim}.", file=sys.stderr)
    return status
