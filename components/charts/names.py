"""What articles are called: whole on charts and in files, and in running text a headline no longer than tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from components.model import Article

K = TypeVar("K")
LONGEST = 34  # characters of a headline in running text


def short(text: str, length: int = LONGEST) -> str:
    """Cut a label at a word with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def article_names(articles: Sequence[Article]) -> dict[str, str]:
    """Return article id -> its whole name, which no other has: outlet, else title, with the date where needed."""
    return _apart(articles, {a.id: a.label for a in articles})


def short_names(articles: Sequence[Article]) -> dict[str, str]:
    """Return the same for running text: an outlet is whole there too, a headline is cut unless another begins alike."""
    cuts = {a.label: a.label if a.outlet else short(a.label) for a in articles}
    alike = Counter(cuts.values())
    return _apart(articles, {a.id: a.label if alike[cuts[a.label]] > 1 else cuts[a.label] for a in articles})


def outlet_names(articles: Sequence[Article]) -> dict[str, str]:
    """Return article id -> what it is called where its date stands beside it: its label, with a number where another
    has the same label and date."""
    numbers = numbered({a.id: f"{a.label}\0{a.date}" for a in articles})
    return {a.id: a.label + numbers[a.id].removeprefix(f"{a.label}\0{a.date}") for a in articles}


def _apart(articles: Sequence[Article], names: Mapping[str, str]) -> dict[str, str]:
    """Return names with the date, and where that does not tell articles apart with a number."""
    counts, dated = Counter(names.values()), dict(names)
    for a in articles:
        if counts[names[a.id]] > 1 and a.date:
            dated[a.id] = f"{names[a.id]} {a.date}"
    return numbered(dated)


def numbered(names: Mapping[K, str]) -> dict[K, str]:
    """Return names with a number behind each that several have, and that makes no other's name: a choice offers but one
    of what is called the same."""
    counts, seen, found = Counter(names.values()), Counter[str](), dict(names)
    for key, name in names.items():
        while counts[name] > 1 and (found[key] == name or found[key] in counts):
            seen[name] += 1
            found[key] = f"{name} ({seen[name]})"
    return found
