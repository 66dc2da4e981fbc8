"""The forms of a report, a writer each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import NamedTuple

from components.errors import InputError
from components.exporting.report_contents import Report
from components.exporting.report_docx import report_docx
from components.exporting.report_html import report_html
from components.exporting.report_markdown import report_markdown


class Form(NamedTuple):
    """A form of a report: its name, its writer and its kind of file."""

    name: str
    write: Callable[[Report], bytes]
    mime: str


FORMS = {
    ".html": Form("Web page (HTML)", report_html, "text/html"),
    ".docx": Form("Word (DOCX)", report_docx,
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".md": Form("Markdown", report_markdown, "text/markdown"),
}  # fmt: skip


def suffix_of(name: str) -> str:
    """Return the form that a file's name asks for; InputError if no report has it."""
    suffix = PurePath(name).suffix.lower()
    if suffix not in FORMS:
        raise InputError("A report is written as .html, .docx or .md: end the name of the output with one of them.")
    return suffix


def write_report(report: Report, suffix: str) -> bytes:
    """Return a report in the form of that suffix; InputError, which names it, if a passage is not written as its
    article has it."""
    return FORMS[suffix].write(report)
