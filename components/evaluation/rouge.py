"""Summaries against references: ROUGE of every method, three sentences each, beside the opening sentences."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from components.errors import InputError
from components.evaluation.rows import Row
from components.model import Analysis
from components.summaries import METHODS, summarise

LENGTH = 3
KINDS = {"rouge1": "1", "rouge2": "2", "rougeLsum": "Lsum"}
OTHERS = {"news": "SummEval: BanditSum 42.2/19.1/38.3, RNES 43.1/20.3/39.1, its best three sentences 54.1/31.7/48.8"}


def score_summaries(gold: list[dict[str, Any]], analyses: list[Analysis]) -> list[Row]:
    """Return mean F of ROUGE-1, -2 and -Lsum a method (Lin, 2004; stemmed) against each row's first of
    `reference_summaries`."""
    try:
        from rouge_score.rouge_scorer import RougeScorer
    except ImportError as error:
        raise InputError("ROUGE is missing: run pip install -r requirements.txt again.") from error
    scorer = RougeScorer(list(KINDS), use_stemmer=True)
    references = ["\n".join(re.split(r"(?<=[.!?])\s+", row["reference_summaries"][0].strip())) for row in gold]
    rows = []
    for method, described in METHODS.items():
        sums: Counter[str] = Counter()
        for reference, analysis in zip(references, analyses, strict=True):
            chosen = [
                analysis.sentences[i].flat(analysis.article.text) for i in summarise(analysis, method, LENGTH).sentences
            ]
            found = scorer.score(reference, "\n".join(chosen))
            for kind in KINDS:
                sums[kind] += found[kind].fmeasure  # type: ignore[assignment]
        rows += [Row(f"{described.label}, ROUGE-{short}", 100 * sums[kind] / len(gold),
                     OTHERS.get(method, "") if kind == "rouge1" else "")
                 for kind, short in KINDS.items()]  # fmt: skip
    return rows
