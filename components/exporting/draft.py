"""What a check of a draft found, as JSON-ready dicts and as lines to read; every place is checked against its text."""

from __future__ import annotations

from typing import Any

from components.comparing.draft import Checked
from components.errors import InputError
from components.exporting.plain_text import one_line
from components.model import Article, Corpus, Span


def draft_form(draft: Article, corpus: Corpus, checks: tuple[Checked, ...]) -> dict[str, Any]:
    """Return a check as JSON-ready dicts, spans as `[start, end)`; InputError if one lies outside its text."""
    return {
        "draft": {"title": draft.title, "text": draft.text},
        "articles": [
            {"id": a.article.id, "title": a.article.title, "outlet": a.article.outlet, "date": a.article.date}
            for a in corpus.analyses
        ],
        "checks": [_form(c, draft, corpus) for c in checks],
    }


def _form(checked: Checked, draft: Article, corpus: Corpus) -> dict[str, Any]:
    return {
        "what": checked.what, "verdict": checked.verdict, "who": checked.who, "there": checked.there,
        "span": _place(checked.place, draft), "text": checked.place.of(draft.text),
        "differs": [_place(s, draft) for s in checked.in_draft],
        "found": [
            {"article": i.article, "span": _place(i.span, article), "text": i.span.of(article.text),
             "differs": [_place(s, article) for s in (checked.differing[n] if checked.differing else ())]}
            for n, i in enumerate(checked.found) for article in [corpus.analysis(i.article).article]
        ],
    }  # fmt: skip


def _place(span: Span, article: Article) -> list[int]:
    if not 0 <= span.start < span.end <= len(article.text):
        raise InputError("The check no longer fits its text: check the draft again.")
    return list(span)


def draft_lines(draft: Article, corpus: Corpus, checks: tuple[Checked, ...]) -> str:
    """Return a check as lines: the verdict and the draft's words, then each place of the articles, tab before it."""
    lines = []
    for c in checks:
        who = f" ({c.who}{f'; in the articles {c.there}' if c.there else ''})" if c.who else ""
        lines.append(f"{c.what}, {c.verdict}{who}: {one_line(c.place.of(draft.text))}")
        for i in c.found:
            article = corpus.analysis(i.article).article
            lines.append(f"\t{article.label} {article.date}".rstrip() + f": {one_line(i.span.of(article.text))}")
    return "\n".join(lines)
