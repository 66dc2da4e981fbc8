"""The report as one HTML file that stands alone: no script, no outside reference; a policy in its head forbids both."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape
from html.parser import HTMLParser

from components.comparing.findings import WHAT_IS_SAME
from components.exporting.citation import source_line
from components.exporting.images import to_svg
from components.exporting.report import (
    COLUMNS,
    NOTHING_DIFFERS,
    PARTS,
    QUOTATIONS,
    SHORT,
    and_more,
    heading_of,
    sides,
    verify,
)
from components.exporting.report_contents import Difference, Report
from components.wording import language, tr

STYLE = """
:root { color-scheme: light dark; --text: #16181d; --page: #fff; --soft: #565b64; --rule: #c9ced6; }
@media (prefers-color-scheme: dark) { :root { --text: #eceff3; --page: #12151a; --soft: #b4bac4; --rule: #4a505a; } }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; color: var(--text); background: var(--page); }
body { font: 1rem/1.55 Georgia, "Times New Roman", serif; }
h1, h2, h3, table, .soft, nav { font-family: system-ui, "Segoe UI", Roboto, sans-serif; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--rule); padding-top: 1rem; }
h3 { margin: 1.4rem 0 .3rem; font-size: 1rem; }
.soft, figcaption { color: var(--soft); font-size: .9rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; overflow-wrap: break-word; }
th, td { border-bottom: 1px solid var(--rule); }
td.side { white-space: nowrap; }
a { color: inherit; }
blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
li { margin-bottom: .9rem; overflow-wrap: anywhere; }
figure { margin: 1.2rem 0; } img { max-width: 100%; height: auto; background: #fff; }
"""
HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; img-src data:; style-src 'sha256-{HASH}'; base-uri 'none'; form-action 'none'"


def report_html(report: Report) -> bytes:
    """Return the report as HTML; InputError, which names it, if a passage is not written as its article has it."""
    page = "\n".join(_page(report)).encode("utf-8", "replace")
    reader = _Passages()
    reader.feed(page.decode("utf-8"))
    verify(report, reader.found)
    return page


class _Passages(HTMLParser):
    """Reads back the passages of a page, as a browser would."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (its signature)
        if tag == "blockquote":
            self.inside = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "blockquote"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.found[-1] += data


def _page(report: Report) -> Iterator[str]:
    title = escape(report.title)
    yield (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n<meta '
        f'http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
    )
    yield (
        '<meta name="referrer" content="no-referrer">\n<meta name="viewport" content="width=device-width, '
        f'initial-scale=1">\n<title>{title}</title>'
    )
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
    yield f'<p>{escape("; ".join(report.answer))}.</p>\n<p class="soft">{report.verbatim}.</p>'
    yield f"<h2>{escape(tr('Articles'))}</h2>\n<ul>"
    for s in report.sources:
        yield f"<li>{escape(', '.join(p for p in (s.title, s.outlet, s.date) if p) or s.origin)}</li>"
    yield "</ul>"
    parts = {"short": _short, "stands": _stands, "differs": _differs, "charts": _charts, "method": _method}
    for part in report.parts:
        if part in parts:
            yield f"<h2>{escape(tr(PARTS[part]))}</h2>"
            yield from parts[part](report)
    yield from _quotations(report)
    yield "</main>\n</body>\n</html>\n"


def _links(numbers: tuple[int, ...]) -> str:
    return " ".join(f'<a href="#q{n}">[{n}]</a>' for n in numbers)


def _short(report: Report) -> Iterator[str]:
    yield f"<p>{escape(tr(SHORT))}</p>\n<ol>"
    for n in report.short:
        q = report.quotations[n - 1]
        yield (
            f'<li><blockquote lang="en">{escape(q.words)}</blockquote><span '
            f'class="soft">{escape(source_line(q))}</span> {_links((n,))}</li>'
        )
    yield "</ol>"


def _stands(report: Report) -> Iterator[str]:
    yield f'<div class="wide" tabindex="0" role="region" aria-label="{escape(tr("Who stands where"))}">\n<table>'
    columns = "".join(f'<th scope="col">{escape(tr(name))}</th>' for name in COLUMNS)
    yield f"<caption>{escape(sides())}</caption>\n<thead><tr>{columns}</tr></thead>\n<tbody>"
    for s in report.standings:
        more = f" {and_more(s.more)}" if s.more else ""
        side = f'<td class="side">{escape(s.side)}</td>'
        yield (
            f"<tr><td>{escape(s.issue)}</td><th "
            f'scope="row">{escape(s.actor)}</th>{side}<td>{_links(s.passages)}{more}</td></tr>'
        )
    yield "</tbody>\n</table>\n</div>"


def _differs(report: Report) -> Iterator[str]:
    yield from _found(report, report.different)
    if not report.different:
        yield f"<p>{escape(tr(NOTHING_DIFFERS))}</p>"
    if report.same:
        yield f"<h2>{escape(tr(WHAT_IS_SAME))}</h2>"
        yield from _found(report, report.same)


def _found(report: Report, findings: Iterable[Difference]) -> Iterator[str]:
    for d in findings:
        yield f"<h3>{escape(heading_of(d))}</h3>\n<ul>"
        for n, note in d.passages:
            q = report.quotations[n - 1]
            told = escape(source_line(q)) + (" · " if note else "") + escape(note)
            yield (
                f'<li><blockquote lang="en">{escape(q.words)}</blockquote><span class="soft">{told}</span> '
                f"{_links((n,))}</li>"
            )
        yield f"</ul>{f'<p class=soft>{and_more(d.more)}</p>' if d.more else ''}"


def _charts(report: Report) -> Iterator[str]:
    for figure, limit in report.drawings:
        data = base64.b64encode(to_svg(figure, report.source_names, report.holds)).decode()
        yield f'<figure>\n<img src="data:image/svg+xml;base64,{data}" alt="{escape(figure.alt)}">'
        yield f"<figcaption>{escape(figure.legend)} {escape(limit)}</figcaption>\n</figure>"


def _method(report: Report) -> Iterator[str]:
    yield "<ul>"
    yield from (f"<li>{escape(m)}</li>" for m in report.method)
    yield "</ul>"


def _quotations(report: Report) -> Iterator[str]:
    if not report.quotations:
        return
    yield f"<h2>{escape(tr(QUOTATIONS))}</h2>\n<ol>"
    for n, q in enumerate(report.quotations, 1):
        yield (
            f'<li id="q{n}"><blockquote lang="en">{escape(q.words)}</blockquote><span '
            f'class="soft">{escape(source_line(q))}</span></li>'
        )
    yield "</ol>"
