"""What was read and what was not, in lines: shown before anything is called absent."""

from __future__ import annotations

from collections.abc import Iterable

from components.charts import short_names
from components.comparing.coverage import what_was_read
from components.interface.lines import Fold, Line, Run, joined, line
from components.model import Article, Corpus


def coverage_fold(corpus: Corpus, articles: Iterable[Article]) -> Fold:
    """Return a row that counts what was read and opens on each article: its words, what shows that it is cut short, what the reader left out."""
    found, names = what_was_read(corpus), short_names([a.article for a in corpus.analyses])
    short = sum(c.cut is not None or c.breaks_off for c in found)
    unread = [a for a in articles if a.id not in names]
    parts = [f"{len(found)} articles read, {sum(c.words for c in found):,} words", f"{short} cut short" if short else "",
             f"{len(unread)} not read" if unread else ""]  # fmt: skip
    lines: list[Line] = []
    for c in found:
        article = corpus.analysis(c.article).article
        ends = ["cut short: ", Run(c.cut.of(article.text), "strong")] if c.cut else ["ends within a sentence"] if c.breaks_off else []
        facts = joined((Run(names[c.article], "strong"), f"{c.words:,} words", *article.notes))
        lines.append(line("source", *facts, *([" · ", *ends] if ends else [])))
    lines += [line("source", *joined((Run(a.outlet or a.title, "strong"), "could not be analysed: nothing of it stands here"))) for a in unread]
    lines.append(line("source", "What is called absent or not heard is so in these words only."))
    return Fold((Run("What was read", "strong"), Run(f": {', '.join(p for p in parts if p)}", "soft")), tuple(lines))
