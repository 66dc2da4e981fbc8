"""How it is told: the verbs of saying by class and outlet, each class with what it implies."""

from __future__ import annotations

from components.charts.by_hand import hand_legend, hand_words
from components.charts.figures import Figure, count_cells, least_width, told
from components.charts.names import article_names
from components.charts.rows import Told
from components.comparing.telling import Telling, find_tellings
from components.comparing.verbs import CLASSES
from components.model import Corpus
from components.wording import tr

TITLE = "How it is told: verbs of saying by outlet"
LEGEND = (
    "The number counts the statements that an article introduces by such a verb. Words without one (headings, "
    "bare quotations) are not counted, nor is what was denied, is to come or was only wished for."
)

MOST_VERBS = 4  # named beside a row
SOURCES = (
    "The classes follow Caldas-Coulthard (1994), Hooper (1975), Thompson and Ye (1991) and Bell (1991). A verb shows "
    "how a report puts it, not what the speaker meant."
)


def verb_rows(corpus: Corpus, actor: str = "") -> list[Told]:
    """Return a row a class and article, of one actor or all: how many statements, by which verbs, and their ids."""
    outlets = article_names([a.article for a in corpus.analyses])
    tellings = [t for t in find_tellings(corpus) if actor in ("", t.actor)]
    rows: list[Told] = []
    for kind in CLASSES:
        used = [t for t in tellings if t.kind == kind.name]
        for article, outlet in outlets.items() if used else ():
            here = [t for t in used if t.article == article]
            statements = [s for t in here for s in t.statements]
            rows.append({"kind": f"{tr(kind.name)}: {_first(used)}", "kind_id": kind.name, "implies": tr(kind.implies),
                         "article": outlet,
                         "article_id": article, "count": len(statements), "verbs": _verbs(here),
                         "mark": str(len(statements) or ""),
                         "stances": [], "statements": statements})  # fmt: skip
    return rows


def _first(tellings: list[Telling]) -> str:
    """Return the verbs that stand beside a row; the tooltip has them all."""
    verbs = list(dict.fromkeys(v for t in tellings for v in t.verbs))
    first = ", ".join(verbs[:MOST_VERBS])
    return (
        tr("{verbs} and {count} more", verbs=first, count=len(verbs) - MOST_VERBS) if len(verbs) > MOST_VERBS else first
    )


def _verbs(tellings: list[Telling]) -> str:
    return ", ".join(dict.fromkeys(v for t in tellings for v in t.verbs))


def capital(words: str) -> str:
    """Return words with a capital at their beginning, the others as they are."""
    return words[:1].upper() + words[1:]


def verb_chart(rows: list[Told], whose: str, dark: bool = False) -> Figure:
    """Draw class by outlet; each cell the number of statements."""
    title = tr("How it is told: verbs of saying by outlet, {actor}", actor=whose) if whose else tr(TITLE)
    cell = "{article}: {kind}, {count} by {verbs}"
    said = [
        tr(cell, article=r["article"], kind=tr(r["kind_id"]), count=r["count"], verbs=r["verbs"]) + hand_words(r)
        for r in rows
        if r["count"]
    ]
    notes = tuple(dict.fromkeys(f"{capital(tr(r['kind_id']))}: {r['implies']}" for r in rows))
    legend = tr(LEGEND) + hand_legend(rows)
    return Figure(count_cells(rows, "kind", title, dark), title, told(title, said), legend, (*notes, tr(SOURCES)),
                  least_width(rows, "article"))  # fmt: skip
