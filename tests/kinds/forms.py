"""What a row of the tables of kinds asks of a small input: a form each, from the input to what is found in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from components.charts.tables import grid_rows
from components.comparing import compare_analyses
from components.comparing.dates import find_dates
from components.model import COUNTS_FROM
from components.reading import doubtful_border, read_file, read_headers, split_paste
from tests.builders import W, analysed, make_docx

DATE = "2026-03-11"  # a Wednesday, of the texts with days and figures
BODY = (
    "The harbour at Quay was shut on Monday, said Edith Crane, who runs the ferry, and no day was given for its "
    "opening."
)


class Case(NamedTuple):
    """A row: its form, its input, what is right; `why` where that is out of reach."""

    form: Callable[[Any], Any]
    given: Any
    right: Any
    why: str = ""


def who(text: str) -> dict[str, str]:
    """Return the words of each statement -> everybody who says them, empty for nobody known."""
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    return {
        " … ".join(c.of(text) for c in s.content): ", ".join(names[v] for v in s.voices) for s in analysis.statements
    }


def sides(text: str) -> list[tuple[str, str, str]]:
    """Return (holder, side, target) of the positions that count."""
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    return [(names[s.holder or ""], s.label, s.target.text) for s in analysis.stances if s.confidence >= COUNTS_FROM]


def actors(text: str) -> dict[str, str]:
    """Return the name of each actor -> its kind."""
    return {a.name: a.kind for a in analysed(text).actors}


def across(texts: tuple[str, str]) -> list[tuple[str, int]]:
    """Return the actors of two reports, each with the number of reports that name it."""
    corpus = compare_analyses(tuple(analysed(text, f"report {n}") for n, text in enumerate(texts)))
    return sorted((actor.name, len(actor.members)) for actor in corpus.actors)


def rows(bodies: tuple[str, str]) -> list[str]:
    """Return the rows of the grid in which one body is for a levy and the other against it."""
    told = zip(bodies, ("supports", "opposes"), strict=True)
    texts = [f"The {body} {side} the harbour levy. The levy was proposed in May." for body, side in told]
    corpus = compare_analyses(tuple(analysed(text, f"report {n}") for n, text in enumerate(texts)))
    return sorted({row["actor"] for row in grid_rows(corpus)})


def days(text: str) -> list[str]:
    """Return the days of a report of that Wednesday."""
    return [found.when for found in find_dates(analysed(text, date=DATE))]


def figures(texts: tuple[str, str]) -> list[str]:
    """Return how the figures of two reports stand to each other."""
    corpus = compare_analyses(tuple(analysed(text, f"report {n}", date=DATE) for n, text in enumerate(texts)))
    return [figure.kind for figure in corpus.figures]


def heads(text: str) -> tuple[str, ...]:
    """Return what is read above a pasted text (title, outlet, author, date) and what is left to it."""
    headers = read_headers(text)
    return (*headers[1:5], headers.text)


def border(text: str) -> str:
    """Return the line of a paste before which another article may begin, empty where none may."""
    (article,) = split_paste(text)
    line = doubtful_border(article)
    return article.text.split("\n")[line] if line is not None else ""


def read(file: tuple[str, bytes]) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and what is said of how it was read, the share of a page that is its body aside."""
    article = read_file(*file).article
    return article.text, tuple(note for note in article.notes if not note.startswith("The article's body was taken"))


def word(body: str, **parts: str) -> tuple[str, bytes]:
    """Return a Word file of one paragraph."""
    return "draft.docx", make_docx(f"<w:p>{body}</w:p>", **parts)


def run(text: str, properties: str = "") -> str:
    """Return words of a Word file with their properties."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def style(name: str, properties: str, kind: str = "paragraph") -> str:
    """Return the styles of a Word file."""
    return f"<w:styles {W}><w:style w:type='{kind}' w:styleId='{name}'><w:rPr>{properties}</w:rPr></w:style></w:styles>"


def page(inner: str) -> tuple[str, bytes]:
    """Return a web page with these paragraphs before the body."""
    head = "<head><meta charset='utf-8'><title>Ferry shut</title></head>"
    whole = f"<!doctype html><html>{head}<body><article><h1>Ferry shut</h1>{inner}<p>{BODY}</p></article></body></html>"
    return "page.html", whole.encode()
