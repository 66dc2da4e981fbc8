"""The report as a Word file, by python-docx; opened again and compared before it is handed out."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from components.comparing.findings import WHAT_IS_SAME
from components.exporting.citation import source_line
from components.exporting.images import to_png
from components.exporting.plain_xml import plain
from components.exporting.report import COLUMNS, NOTHING_DIFFERS, PARTS, QUOTATIONS, and_more, heading_of, sides, verify
from components.exporting.report_contents import Difference, Report
from components.wording import tr

WIDTH = 6.0  # inches of a chart
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
PASSAGE = "Quote"  # the style by which passages are known


def report_docx(report: Report) -> bytes:
    """Return the report as DOCX; InputError, which names it, if a passage is not written as its article has it."""
    import docx

    document = docx.Document()
    now = datetime.now(UTC).replace(tzinfo=None)
    about = document.core_properties
    about.title, about.author, about.comments, about.created, about.modified = (
        plain(report.title)[:255],
        "Standpoint",
        "",
        now,
        now,
    )
    document.add_heading(plain(report.title), 0)
    document.add_paragraph(plain("; ".join(report.answer) + "."))
    document.add_paragraph(f"{report.verbatim}.")
    document.add_heading(plain(tr("Articles")), 1)
    for s in report.sources:
        document.add_paragraph(plain(", ".join(p for p in (s.title, s.outlet, s.date) if p) or s.origin), "List Bullet")
    parts = {"short": _short, "stands": _stands, "differs": _differs, "charts": _charts, "method": _method}
    for part in report.parts:
        if part in parts:
            document.add_heading(plain(tr(PARTS[part])), 1)
            parts[part](document, report)
    if report.quotations:
        document.add_heading(plain(tr(QUOTATIONS)), 1)
    for n, q in enumerate(report.quotations, 1):
        document.add_paragraph(plain(f"[{n}] {source_line(q)}"))
        document.add_paragraph(plain(q.words), PASSAGE)
    out = io.BytesIO()
    document.save(out)
    verify(report, [p.text for p in docx.Document(io.BytesIO(out.getvalue())).paragraphs if p.style.name == PASSAGE])
    return out.getvalue()


def _cited(document: Any, report: Report, number: int, note: str = "") -> None:
    q = report.quotations[number - 1]
    document.add_paragraph(plain(q.words), PASSAGE)
    document.add_paragraph(plain(f"{source_line(q)}{' · ' if note else ''}{note} [{number}]"))


def _short(document: Any, report: Report) -> None:
    for n in report.short:
        _cited(document, report, n)


def _stands(document: Any, report: Report) -> None:
    document.add_paragraph(plain(sides()))
    table = document.add_table(rows=1, cols=4)
    table.style = "Light Grid Accent 1"
    for cell, name in zip(table.rows[0].cells, map(tr, COLUMNS), strict=True):
        cell.text = name
    for s in report.standings:
        numbers = " ".join(f"[{n}]" for n in s.passages) + (f" {and_more(s.more)}" if s.more else "")
        for cell, words in zip(table.add_row().cells, (s.issue, s.actor, s.side, numbers), strict=True):
            cell.text = plain(words)


def _differs(document: Any, report: Report) -> None:
    _found(document, report, report.different)
    if not report.different:
        document.add_paragraph(tr(NOTHING_DIFFERS))
    if report.same:
        document.add_heading(plain(tr(WHAT_IS_SAME)), 1)
        _found(document, report, report.same)


def _found(document: Any, report: Report, findings: Iterable[Difference]) -> None:
    for d in findings:
        document.add_heading(plain(heading_of(d)), 2)
        for n, note in d.passages:
            _cited(document, report, n, note)
        if d.more:
            document.add_paragraph(and_more(d.more))


def _charts(document: Any, report: Report) -> None:
    from docx.shared import Inches

    for figure, limit in report.drawings:
        document.add_picture(io.BytesIO(to_png(figure, report.source_names, report.holds)), width=Inches(WIDTH))
        for properties in document.paragraphs[-1]._p.iter(PICTURE):  # noqa: SLF001 (the library has no door to a picture's alt text)
            properties.set("descr", plain(figure.alt))
        document.add_paragraph(plain(f"{figure.legend} {limit}"))


def _method(document: Any, report: Report) -> None:
    for m in report.method:
        document.add_paragraph(plain(m), "List Bullet")
