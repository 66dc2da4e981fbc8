"""Recognise an annotated file by its keys, analyse its texts, score them, and set the figures out as a table."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from components.errors import InputError
from components.evaluation.attribution import score_attribution, score_relations
from components.evaluation.chains import score_chains
from components.evaluation.judged import score_judged
from components.evaluation.positions import rule_rows, score_positions
from components.evaluation.rouge import score_summaries
from components.evaluation.rows import Row
from components.evaluation.scores import Score
from components.evaluation.stance import score_pairs, score_triples
from components.model import Analysis, Article

Scorer = Callable[[list[dict[str, Any]], list[Analysis]], list[Row]]
# The key that every row of a form has, and what scores it: the first that fits.
FORMS: tuple[tuple[str, Scorer], ...] = (
    ("quotes", score_attribution),
    ("attributions", score_relations),
    ("mentions", score_chains),
    ("entity_a", score_pairs),
    ("positions", score_positions),
    ("judged", score_judged),
    ("stances", score_triples),
    ("reference_summaries", score_summaries),
)


def read_gold(path: str) -> list[dict[str, Any]]:
    """Return the rows of a file of JSON lines; InputError if it cannot be read or a row has no text."""
    name = Path(path).name
    try:
        with open(path, encoding="utf-8-sig") as lines:
            rows = [json.loads(line) for line in lines if line.strip()]
    except OSError as error:
        raise InputError(f"{path} cannot be opened ({error.strerror}): check the name.") from error
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is not a file of JSON lines: give one annotated article a line, as UTF-8.") from error
    if not rows or not all(isinstance(r, dict) and isinstance(r.get("text"), str) and r["text"].strip() for r in rows):
        raise InputError(f'{name} has a line without a text: each line needs "id", "text" and its annotation.')
    return rows


def scorer_of(rows: list[dict[str, Any]], name: str) -> Scorer:
    """Return what scores these rows; InputError if they have no known annotation."""
    for key, scorer in FORMS:
        if all(key in r for r in rows):
            return scorer
    known = ", ".join(key for key, _ in FORMS)
    raise InputError(f"{name} has no annotation that can be scored: every line needs one of {known}.")


def evaluate_file(
    path: str, progress: Callable[[int, int], None] | None = None, rules: bool = False
) -> tuple[str, list[Row]]:
    """Return (file name, its figures), with `rules` those of each rule of positions too.

    InputError on a file that cannot be scored or an article that cannot be analysed.
    """
    from components.analysis import analyse_articles

    name = Path(path).name
    gold = read_gold(path)
    scorer = scorer_of(gold, name)
    articles = [
        Article(id=str(n), text=row["text"], title=row.get("title") or "", outlet="", author="", date="")
        for n, row in enumerate(gold)
    ]
    found = []
    for article, result in analyse_articles(articles):
        if not isinstance(result, Analysis):
            raise InputError(f"{name}, line {int(article.id) + 1}: {result}")
        found.append(result)
        if progress is not None:
            progress(len(found), 0)
    try:
        rows = scorer(gold, found)
        if rules and scorer is score_positions:
            rows += [
                Row(f"  {rule}, {right} of {count}", 100 * right / count)
                for rule, right, count in rule_rows(gold, found)
            ]
        return name, rows
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"{name} has an annotation of another form than can be scored ({type(error).__name__}): correct it."
        ) from error


def render(name: str, rows: list[Row]) -> str:
    """Return the figures as a table of text, in percent."""
    width = max(len(r.measure) for r in rows)
    lines = [name, f"{'':{width}}  {'P':>5} {'R':>5} {'F':>5}  others, same set and scoring"]
    for row in rows:
        figures = (f"{row.value.precision:5.1f} {row.value.recall:5.1f} {row.value.f:5.1f}"
                   if isinstance(row.value, Score)
                   else f"{'':11} {row.value:5.1f}")  # fmt: skip
        lines.append(f"{row.measure:{width}}  {figures}  {row.others}".rstrip())
    return "\n".join(lines)
