"""`check DRAFT INPUT...`: a draft held against the articles, each quotation, figure and attributed claim found or not,
who is unheard."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace

from components.commands.inputs import Inputs, add_inputs, analyses_of
from components.errors import InputError
from components.model import Article


def add_check(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("draft", help="the text to check: txt, md, html, docx or pdf")
    add_inputs(command)
    command.add_argument("-o", "--out", default="", help="a JSON file; without it the lines go to standard output")


def check(options: argparse.Namespace) -> int:
    """Hold a draft against the inputs."""
    from components.analysis import analyse_article
    from components.comparing import compare_analyses
    from components.comparing.draft import check_draft
    from components.exporting.draft import draft_form, draft_lines
    from components.exporting.whole import write_whole
    from components.reading import read_inputs

    drafts = list(read_inputs([options.draft]))
    if len(drafts) != 1 or not isinstance(drafts[0], Article):
        raise InputError(str(drafts[0]) if len(drafts) == 1 else "A draft is one text: give a file with one in it.")
    inputs = Inputs(options.input)
    analyses, status = analyses_of(inputs)
    if not analyses:
        return 2
    draft = replace(drafts[0], id="draft")
    corpus = compare_analyses(analyses)
    checks = check_draft(analyse_article(draft), corpus)
    if options.out:
        write_whole(
            options.out, json.dumps(draft_form(draft, corpus, checks), ensure_ascii=False, indent=1).encode("utf-8")
        )
    else:
        print(draft_lines(draft, corpus, checks))
    return status
