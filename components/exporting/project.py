"""The project file: articles, edits and corrections as JSON, so that work outlives a reload. Opening it trusts nothing."""

from __future__ import annotations

import json
from dataclasses import asdict

from components.errors import InputError
from components.model import Article, Issue
from components.review import Correction

FORMAT = "standpoint-project-1"
MOST_BYTES = 20 * 1024 * 1024


def write_project(articles: tuple[Article, ...], log: tuple[Correction, ...], issues: tuple[Issue, ...] | None) -> bytes:
    """Return the project as JSON bytes."""
    form = {
        "format": FORMAT,
        "articles": [asdict(a) for a in articles],
        "corrections": [asdict(c) for c in log],
        "issues": [asdict(i) for i in issues] if issues is not None else None,
    }
    return json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def read_project(data: bytes) -> tuple[tuple[Article, ...], tuple[Correction, ...], tuple[Issue, ...] | None]:
    """Return (articles, corrections, issues); InputError if the bytes are not a project that this version reads."""
    problem = "This is not a Standpoint project: choose a file that was saved on the Take away page."
    if len(data) > MOST_BYTES:
        raise InputError("This project is larger than 20 MB: open one with fewer articles.")
    try:
        form = json.loads(data)
        if form["format"] != FORMAT:
            raise InputError(problem)
        articles = tuple(Article(**{**a, "notes": tuple(str(n) for n in a["notes"])}) for a in form["articles"])
        log = tuple(Correction(**c) for c in form["corrections"])
        issues = None if form["issues"] is None else tuple(Issue(i["id"], i["name"], tuple(i["terms"])) for i in form["issues"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(problem) from error
    words = [v for a in articles for v in (a.id, a.text, a.title, a.outlet, a.author, a.date, a.origin)]
    words += [v for c in log for v in (c.article, c.key)] + [v for i in issues or () for v in (i.id, i.name, *i.terms)]
    if not all(isinstance(v, str) for v in words) or len({a.id for a in articles}) < len(articles):
        raise InputError(problem)
    return articles, log, issues
