"""JSON lines: one article a line, `{"id", "text", "title", "outlet", "author", "date"}`; the text is never altered."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from components.errors import InputError
from components.model import Article


def read_jsonl(lines: Iterable[str], name: str = "input") -> Iterator[Article]:
    """Yield the articles; InputError naming the line if one is not JSON or has no id or text."""
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            article_id, text = str(row["id"]), row["text"]
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f'{name}, line {number}: each line must be a JSON object with "id" and "text".') from error
        if not isinstance(text, str) or article_id in seen:
            raise InputError(f"{name}, line {number}: the text must be a string and each id must occur once.")
        seen.add(article_id)
        facts = {k: str(row.get(k) or row.get("publisher" if k == "outlet" else k) or "") for k in ("title", "outlet", "author", "date")}
        yield Article(article_id, text, facts["title"], facts["outlet"], facts["author"], facts["date"], name)
