"""JSON lines: one article a line, `{"id", "text", "title", "outlet", "author", "date"}`; the text is never altered."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from components.errors import InputError
from components.model import Article
from components.reading.days import read_day
from components.reading.limits import MOST_CHARACTERS

MOST_LINE = 32 * 1024 * 1024  # bytes: the longest text with every character escaped, and some
FORM = 'each line must be a JSON object with "id" and "text"'


def read_jsonl(
    lines: Iterable[bytes], name: str = "input", seen: set[str] | None = None
) -> Iterator[Article | InputError]:
    """Yield the articles in order; a line that holds none yields an error that names it, and the others go on.

    `seen` are the ids of articles before these; two articles of one id could not be told apart, so the first is taken.
    """
    seen = set() if seen is None else seen
    for number, line in enumerate(lines, 1):
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if not line.strip():
            continue
        try:
            article = _article(line, name)
            if article.id in seen:
                raise ValueError("its id was there before; the earlier article is taken")
        except ValueError as error:
            yield InputError(f"{name}, line {number}: {error}.")
            continue
        except RecursionError:
            yield InputError(f"{name}, line {number}: it is nested too deep; {FORM}.")
            continue
        seen.add(article.id)
        yield article


def cut_lines(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines of a file; of one that is too long only the beginning, which is no JSON."""
    while line := file.readline(MOST_LINE):
        yield line
        while len(line) == MOST_LINE and not line.endswith(b"\n"):
            line = file.readline(MOST_LINE)


def _article(line: bytes, name: str) -> Article:
    """Return the article of a line; ValueError with what is wrong, in words of ours and not of the line."""
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8; save the file as UTF-8 and run this again") from error
    except ValueError as error:
        raise ValueError(FORM) from error
    if not isinstance(row, dict) or not isinstance(row.get("id"), str | int | float) or "text" not in row:
        raise ValueError(FORM)
    text = row["text"]
    if not isinstance(text, str):
        raise ValueError("the text must be a string")
    if len(text) > MOST_CHARACTERS:
        raise ValueError(f"the text is longer than {MOST_CHARACTERS:,} characters; split it")
    facts = {
        k: str(row.get(k) or row.get("publisher" if k == "outlet" else k) or "")
        for k in ("title", "outlet", "author", "date")
    }
    day, unclear = read_day(facts["date"])
    article = Article(str(row["id"]), text, facts["title"], facts["outlet"], facts["author"], day, name, unclear)
    if any("\ud800" <= c <= "\udfff" for value in (article.id, text, *facts.values()) for c in value):
        raise ValueError("it holds half a character (a lone surrogate); save the file anew from its source")
    return article
