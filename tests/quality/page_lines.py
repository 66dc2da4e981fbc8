"""Count what no summary may have:

`python -m tests.quality.page_lines ARTICLES.jsonl... [--method news] [--sentences 3]`.

Headlines, datelines and captions among the sentences of each article's summary, told by rules of their own that know
nothing of the
classifier: the words of the title or of a first line that is one, a place and an agency with nothing behind, the marks
of a caption."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator

from components.analysis import analyse_article
from components.evaluation.report import read_gold
from components.model import Analysis, Article
from components.reading.furniture import story_start
from components.summaries import METHODS, summarise

_DATELINE = re.compile(
    r"\W*[A-Z][A-Z .,’'-]+(?:\([A-Za-z ]+\))?\W*|\W*\d{1,2}[:.]\d\d ?[apm.]*\W*|\W*(?:Published|Updated)\b.{0,60}",
    re.IGNORECASE,
)
_DATELINE_HEAD = re.compile(  # left before a sentence
    r"\W*(?:[A-Z][\w.’'-]+,? ){0,8}(?:\([A-Z][A-Za-z &]+\)|CNN|AP|UPI|AFP|Reuters|[A-Z]{4,}) ?[-–—]{1,2} [A-Z\"“]"
)
_CAPTION = re.compile(
    r"^(?:pictured|photo|image|file photo|getty|video)s?\b ?[:/(-]|\((?:left|right|pictured|file photo)\)\.?$|^scroll "
    r"down|"
    r"\b(?:toggle caption|enlarge this image)\b",
    re.IGNORECASE,
)


def kinds_in(analysis: Analysis, method: str, length: int) -> Iterator[tuple[str, str]]:
    """Yield (kind, sentence) of each sentence of a summary that is none of the story."""
    text = analysis.article.text
    first = text.strip().split("\n", 1)[0]
    titles = [
        set_ for line in (analysis.article.title, first if is_headline(first, text) else "") if (set_ := words_of(line))
    ]
    for i in summarise(analysis, method, length).sentences:
        span = analysis.sentences[i]
        sentence = text[story_start(analysis.article, span) : span.end]  # as it is shown
        own = words_of(sentence)
        if any(own == title or len(own) >= 3 and " ".join(own) in " ".join(title) for title in titles):
            yield "headline", sentence
        elif has_dateline(sentence):
            yield "dateline", sentence
        elif _CAPTION.search(sentence):
            yield "caption", sentence


def has_dateline(sentence: str) -> bool:
    """Tell a sentence that is a dateline, or before which one is left."""
    alone = _DATELINE.fullmatch(sentence) and len(words_of(sentence)) < 9 and sentence.upper() == sentence
    return bool(alone or _DATELINE_HEAD.match(sentence))


def words_of(line: str) -> list[str]:
    return re.findall(r"\w+", line.lower())


def is_headline(line: str, text: str) -> bool:
    """Tell a first line that is short and has no full stop, or behind which alone a line is empty."""
    rest = text.strip()[len(line) :]
    return (
        len(line.split()) <= 20
        and bool(rest)
        and (line[-1:] not in '.!?”"' or rest.startswith("\n\n") and "\n\n" not in rest[2:])
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Count headlines, datelines and captions in summaries.")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--method", default="news", choices=sorted(METHODS))
    parser.add_argument("--sentences", type=int, default=3)
    options = parser.parse_args()
    rows = [row for path in options.files for row in read_gold(path)]
    count: Counter[str] = Counter()
    for n, row in enumerate(rows):
        analysis = analyse_article(Article(str(n), row["text"], title=row.get("title") or ""))
        count.update(kind for kind, _ in kinds_in(analysis, options.method, options.sentences))
    print(
        f"{len(rows)} summaries: " + ", ".join(f"{count[kind]} {kind}s" for kind in ("headline", "dateline", "caption"))
    )


if __name__ == "__main__":
    main()
