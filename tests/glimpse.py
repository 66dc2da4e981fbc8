"""What the first screen shows of the sample, read anew: `python -m tests.glimpse` writes it where the app looks."""

from __future__ import annotations

import json
from typing import Any

from components.charts.looks import LOOKS
from components.comparing import find_differences
from components.comparing.findings import passage_of
from components.exporting.rows import PositionRow
from components.exporting.tables import stance_rows
from components.interface.glimpse import FILE
from components.interface.passages import words_of
from components.model import Corpus
from tests.builders import sample_corpus

SIDES = ("support", "oppose", "conditional")
MOST = 2  # passages of the finding


def make_glimpse(corpus: Corpus) -> dict[str, Any]:
    """Return the surest position of each side, of other people in other reports where there are such, and the first
    finding."""
    rows: list[PositionRow] = []
    for side in SIDES:
        seen, heard = {r.actor for r in rows}, {r.article for r in rows}
        fits = [r for r in stance_rows(corpus) if r.label == side and r.lead == "no" and r.actor not in seen]
        rows += sorted(fits, key=lambda r: (r.article in heard, -r.confidence))[:1]
    finding = find_differences(corpus)[0]
    passages = []
    for number in [n for n, differing in enumerate(finding.differing) if differing][:MOST]:
        instance = finding.instances[number]
        article = corpus.analysis(instance.article).article
        runs = words_of(article.text, passage_of(corpus, finding, instance), finding.differing[number])
        passages.append([article.outlet, [instance.article, *instance.span], [[r.text, r.look] for r in runs]])
    kept = [[r.actor, [f"{LOOKS[r.label].symbol} {LOOKS[r.label].word}", r.label], r.towards, r.passage, r.article,
             [r.article_id, r.start, r.end]] for r in rows]  # fmt: skip
    return {"rows": kept, "label": finding.label, "subject": finding.subject, "passages": passages}


if __name__ == "__main__":
    FILE.write_text(json.dumps(make_glimpse(sample_corpus()), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
