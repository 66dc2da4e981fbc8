"""The report as Markdown: no sign of an article's words is taken for markup,
and what is read back is what was written."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Iterator

from components.comparing.findings import WHAT_IS_SAME
from components.exporting.citation import source_line
from components.exporting.images import to_png
from components.exporting.report import COLUMNS, NOTHING_DIFFERS, PARTS, QUOTATIONS, and_more, heading_of, sides, verify
from components.exporting.report_contents import Difference, Report
from components.wording import tr

_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")  # all that CommonMark lets a backslash stand before
_AT_ENDS = re.compile(r"^\s+|\s+$")


def escape_markdown(text: str) -> str:
    """Return text on one line that is drawn as it stands."""
    safe = _SIGNS.sub(r"\\\1", text)
    return _AT_ENDS.sub(lambda m: "".join(f"&#{ord(c)};" for c in m[0]), safe)


def report_markdown(report: Report) -> bytes:
    """Return the report as Markdown; InputError, which names it, if a passage is not written as its article has it."""
    page = ("\n".join(_page(report)) + "\n").encode("utf-8", "replace")
    verify(report, _read_back(page.decode("utf-8")))
    return page


def _read_back(page: str) -> list[str]:
    """Return the passages as a reader of CommonMark finds them: the text of each block quotation."""
    from markdown_it import MarkdownIt

    found: list[str] = []
    depth = 0
    for token in MarkdownIt("commonmark").parse(page):
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "blockquote_open":
            found.append("")
        if token.type == "inline" and depth:
            found[-1] += "".join(
                c.content if c.type in ("text", "text_special") else f"<{c.type}>" for c in token.children or ()
            )
    return found


def _page(report: Report) -> Iterator[str]:
    say = escape_markdown
    yield from (
        f"# {say(report.title)}",
        "",
        f"{say('; '.join(report.answer))}.",
        "",
        f"{report.verbatim}.",
        "",
        f"## {say(tr('Articles'))}",
        "",
    )
    for s in report.sources:
        yield f"- {say(', '.join(p for p in (s.title, s.outlet, s.date) if p) or s.origin)}"
    parts = {"short": _short, "stands": _stands, "differs": _differs, "charts": _charts, "method": _method}
    for part in report.parts:
        if part in parts:
            yield from ("", f"## {escape_markdown(tr(PARTS[part]))}", "")
            yield from parts[part](report)
    if report.quotations:
        yield from ("", f"## {escape_markdown(tr(QUOTATIONS))}")
    for n, q in enumerate(report.quotations, 1):
        yield from ("", f"**{n}** {say(source_line(q))}", "", f"> {say(q.words)}")
    for n, (figure, _) in enumerate(report.drawings, 1):
        yield from (
            "",
            f"[chart{n}]: "
            f"<data:image/png;base64,{base64.b64encode(to_png(figure, report.source_names, report.holds)).decode()}>",
        )


def _short(report: Report) -> Iterator[str]:
    for n in report.short:
        q = report.quotations[n - 1]
        yield from (f"- > {escape_markdown(q.words)}", "", f"  {escape_markdown(source_line(q))} \\[{n}\\]")


def _stands(report: Report) -> Iterator[str]:
    yield from (
        escape_markdown(sides()),
        "",
        f"| {' | '.join(escape_markdown(tr(name)) for name in COLUMNS)} |",
        "|---|---|---|---|",
    )
    for s in report.standings:
        numbers = " ".join(f"\\[{n}\\]" for n in s.passages) + (f" {and_more(s.more)}" if s.more else "")
        yield f"| {escape_markdown(s.issue)} | {escape_markdown(s.actor)} | {escape_markdown(s.side)} | {numbers} |"


def _differs(report: Report) -> Iterator[str]:
    yield from _found(report, report.different)
    if not report.different:
        yield tr(NOTHING_DIFFERS)
    if report.same:
        yield from ("", f"## {escape_markdown(tr(WHAT_IS_SAME))}")
        yield from _found(report, report.same)


def _found(report: Report, findings: Iterable[Difference]) -> Iterator[str]:
    for d in findings:
        yield from ("", f"### {escape_markdown(heading_of(d))}", "")
        for n, note in d.passages:
            q = report.quotations[n - 1]
            words = f"  {escape_markdown(source_line(q))}{' · ' if note else ''}{escape_markdown(note)} \\[{n}\\]"
            yield from (f"- > {escape_markdown(q.words)}", "", words)
        if d.more:
            yield from ("", and_more(d.more))


def _charts(report: Report) -> Iterator[str]:
    for n, (figure, limit) in enumerate(report.drawings, 1):
        yield from (f"![{escape_markdown(figure.alt)}][chart{n}]", "", f"{escape_markdown(figure.legend)} {limit}", "")


def _method(report: Report) -> Iterator[str]:
    yield from (f"- {escape_markdown(m)}" for m in report.method)
