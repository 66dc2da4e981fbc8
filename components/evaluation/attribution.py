"""Who said what, against annotated source, cue and content spans; and how far confidence can be believed."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from components.evaluation.matching import covered_words, one_source, pair_best
from components.evaluation.rows import Row
from components.evaluation.scores import score
from components.model import Analysis

_CREDIT = re.compile(r"(?:Image|Photo|Picture|File|Credit)s?\b ?:")
BINS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def score_attribution(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return the figures for articles with `quotes`: contents match from half of their joint words on (Jaccard), one to
    one."""
    n: Counter[str] = Counter()
    bins: Counter[tuple[int, bool]] = Counter()
    for article, analysis in zip(gold, analyses, strict=True):
        _count(article, analysis, n, bins)
    return [*_rows(n), *_by_confidence(bins)]


def _count(article: dict[str, Any], analysis: Analysis, n: Counter[str], bins: Counter[tuple[int, bool]]) -> None:
    """Add what an article's statements get right to the counts, and to those by confidence."""
    text = article["text"]
    want = [(covered_words(text, q["content"]), covered_words(text, q["source"] or [])) for q in article["quotes"]]
    want = [w for w in want if w[0]]
    found = [(covered_words(text, s.content), covered_words(text, s.source)) for s in analysis.statements]
    pairs = dict(pair_best([f[0] for f in found], [w[0] for w in want]))
    n["wanted"] += len(want)
    n["found"] += len(found)
    n["matched"] += len(pairs)
    for i, statement in enumerate(analysis.statements):
        right = False
        if i in pairs:
            content, source = want[pairs[i]]
            right = one_source(source, found[i][1])
            n["both"] += right
            n["exact"] += content == found[i][0]
            n["sourced"] += bool(source)
            n["source right"] += bool(source & found[i][1])
        bins[sum(statement.confidence >= b for b in BINS), right] += 1


def _rows(n: Counter[str]) -> list[Row]:
    both, content = "Gender Gap Tracker's rules 39.0; textacy 16.6", "Gender Gap Tracker's rules 48.6; two people 79.7"
    return [
        Row("content and source", score(n["both"], n["found"], n["wanted"]), both),
        Row("content", score(n["matched"], n["found"], n["wanted"]), content),
        Row("content, exact", score(n["exact"], n["found"], n["wanted"])),
        Row("source right where content matches", 100 * n["source right"] / max(1, n["sourced"])),
    ]


def _by_confidence(bins: Counter[tuple[int, bool]]) -> list[Row]:
    """Return how many rows are right in each band of confidence, and among the surest."""
    rows = []
    for k in range(len(BINS)):
        right_ones, all_of = bins[k, True], bins[k, True] + bins[k, False]
        if all_of:
            low, high = (BINS[k - 1] if k else 0.0), min(1.0, BINS[k])
            told = f"right at confidence {low:.1f} to {high:.1f} ({all_of} rows)"
            rows.append(Row(told, 100 * right_ones / all_of, "", (low, high, all_of)))
    sure = [(right, number) for (k, right), number in bins.items() if k >= 6]
    rows.append(Row(f"right at confidence 0.8 and above ({sum(x for _, x in sure)} rows)",
                    100 * sum(x for right, x in sure if right) / max(1, sum(x for _, x in sure))))  # fmt: skip
    return rows


def score_relations(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return how many annotated attribution relations (`attributions`) were found: their contents, matched as above.

    The second figure leaves out what is no row on purpose: who made a picture, and what stands with its own cue within
    words that are shown as somebody's ("I think" in an answer)."""
    hits = wanted = rows_found = rows_wanted = 0
    for article, analysis in zip(gold, analyses, strict=True):
        text = article["text"]
        want = [covered_words(text, a["content"]) for a in article["attributions"]]
        found = dict(pair_best([covered_words(text, s.content) for s in analysis.statements], want))
        hits += len(found)
        wanted += len(want)
        own = {n for n, a in enumerate(article["attributions"]) if _is_a_row(a, want[n], analysis)}
        rows_found += len(own & set(found.values()))
        rows_wanted += len(own)
    return [
        Row(f"attribution relations found, of {wanted} (recall)", 100 * hits / max(1, wanted)),
        Row(
            f"… without picture credits and what stands within words shown, of {rows_wanted}",
            100 * rows_found / max(1, rows_wanted),
        ),
    ]


def _is_a_row(relation: dict[str, Any], content: frozenset[int], analysis: Analysis) -> bool:
    """Tell a relation that the table of statements should have."""
    text, satellite = analysis.article.text, relation.get("satellite") or []
    if any(_CREDIT.match(text[start:end]) for start, end in satellite):
        return False
    whole = content | covered_words(text, satellite)
    shown = (covered_words(text, s.content) for s in analysis.statements if s.kind == "direct")
    return not satellite or not any(whole <= words for words in shown)
