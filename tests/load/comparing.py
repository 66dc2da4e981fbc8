"""What comparing costs by the number of articles: `python -m tests.load.comparing FILE [COUNTS]` (3 10 30 100 200).

The file holds one article a line, as JSON. Each is analysed once; then the first so many are compared, and all that a
comparison finds is looked for. Seconds of the processor; nothing is asserted."""

from __future__ import annotations

import json
import sys
import time
from itertools import islice
from pathlib import Path

from components.analysis import analyse_article
from components.comparing import compare_analyses, find_differences
from components.model import Analysis, Article

COUNTS = (3, 10, 30, 100, 200)


def main() -> None:
    """Print a row a count: analysis, comparison and findings, and the comparison's share of the analysis."""
    counts = [int(c) for c in sys.argv[2:]] or list(COUNTS)
    read: list[tuple[Analysis, float]] = []
    with Path(sys.argv[1]).open(encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, islice(lines, max(counts)))):
            begin = time.process_time()
            text, title, outlet, day = (str(row.get(name) or "") for name in ("text", "title", "outlet", "date"))
            analysis = analyse_article(Article(f"a{number}", text, title=title, outlet=outlet, date=day))
            read.append((analysis, time.process_time() - begin))
    print("articles  analysis  comparison  findings  share")
    for count in counts:
        analyses, spent = tuple(a for a, _ in read[:count]), sum(s for _, s in read[:count])
        begin = time.process_time()
        corpus = compare_analyses(analyses)
        compared = time.process_time()
        find_differences(corpus)
        ended = time.process_time()
        print(f"{len(analyses):8}  {spent:8.1f}  {compared - begin:10.2f}  {ended - compared:8.2f}  "
              f"{(ended - begin) / spent:.3f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
