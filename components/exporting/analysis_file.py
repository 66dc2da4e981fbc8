"""An analysis as JSON and back, every field of it: what a project keeps, so that opening it needs no new analysis.

The text is not in it: it stands in the article. What comes back is checked against the types of the values and against
the text."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import Any

import msgspec

from components.errors import InputError
from components.exporting.forms import check_spans
from components.model import Analysis, Article

UNFITTING = "The analysis does not fit its article: analyse it again."


def write_analysis(analysis: Analysis) -> str:
    """Return an analysis as JSON, without its article; an open end of a quantity ("at least 20") is null."""
    form = msgspec.to_builtins(replace(analysis, article=Article("", "")))
    del form["article"]
    for quantity in form["quantities"]:
        for end in ("low", "high"):
            quantity[end] = None if quantity[end] in (inf, -inf) else quantity[end]
    return msgspec.json.encode(form).decode("utf-8", "replace")


def read_analysis(text: str, article: Article) -> Analysis:
    """Return the analysis of an article; InputError if it is none, or not of this text."""
    try:
        form: dict[str, Any] = msgspec.json.decode(text, type=dict[str, Any])
        for quantity in form.get("quantities", ()):
            for end, value in (("low", -inf), ("high", inf)):
                quantity[end] = value if quantity[end] is None else quantity[end]
        analysis = msgspec.convert({**form, "article": msgspec.to_builtins(article)}, Analysis)
    except (msgspec.MsgspecError, TypeError, KeyError, AttributeError) as error:
        raise InputError(UNFITTING) from error
    check_spans(analysis)
    _check(analysis)
    return analysis


def _check(analysis: Analysis) -> None:
    """Raise InputError for what types cannot say: who and what is pointed at is there, and each number is one of a
    sentence."""
    count = len(analysis.sentences)
    actors, statements, stances = (
        {x.id for x in rows} for rows in (analysis.actors, analysis.statements, analysis.stances)
    )
    fits = (
        len(actors) == len(analysis.actors)
        and len(statements) == len(analysis.statements)
        and len(stances) == len(analysis.stances)
    )
    fits &= all(
        s.content and 0 <= s.sentence < count and s.actor in (None, *actors) and s.parent in (None, *statements)
        for s in analysis.statements
    )
    fits &= all(0 <= s.sentence < count and s.holder in (None, *actors) and s.statement in (None, *statements)
                and s.same_as in (None, *stances)
                and s.target.actor in (None, *actors) for s in analysis.stances)  # fmt: skip
    fits &= actors.issuperset(v for s in analysis.statements for v in s.actors) and all(
        0 <= n < count for n in analysis.fragments
    )
    fits &= len(analysis.words) in (0, count)
    fits &= all(0 <= q.sentence < count for q in analysis.quantities)
    if not fits:
        raise InputError(UNFITTING)
