"""The positions that are on none of the issues, folded: a story has a few things on which sides are taken, the rest is
other. Those of high confidence alone: of the rest about half are of no use to who compares."""

from __future__ import annotations

import streamlit as st

from components.charts.looks import told_look
from components.comparing.grid import positions_elsewhere
from components.interface.cache import derived
from components.interface.confidence import HIGH
from components.interface.lines import Fold, Line, Run, line, runs_of
from components.interface.passages import passage_lines, show_passages
from components.interface.state import State
from components.model import Corpus
from components.wording import tr, trn

MOST = 40  # positions listed


def show_elsewhere(session: State, corpus: Corpus) -> None:
    """Fold the positions on none of the issues, each with its passage; nothing where there are none of any
    confidence."""
    found, less_sure = derived(session, ("elsewhere",), lambda: sure_elsewhere(corpus))
    if not found and not less_sure:
        return
    section = st.expander(
        tr("Other: positions of high confidence on none of these issues"), key="elsewhere", on_change="rerun"
    )
    if section.open:
        with section:
            lines: list[Line | Fold] = [_fold(corpus, key) for key in found[:MOST]]
            if not found:
                lines.append(line("source", tr("Nothing was found.")))
            more = max(0, len(found) - MOST) + less_sure
            if more:
                lines.append(
                    line(
                        "source",
                        trn("{count} more stands under Positions.", "{count} more stand under Positions.", more),
                    )
                )
            show_passages(session, lines, "elsewhere-lines")


def sure_elsewhere(corpus: Corpus) -> tuple[tuple[str, ...], int]:
    """Return the positions on none of the issues that are of high confidence, or that a person went through, and how
    many the others are."""
    found = positions_elsewhere(corpus)
    rows = ((key, corpus.stance(key)[1]) for key in found)
    sure = tuple(key for key, stance in rows if stance.confidence >= HIGH or stance.review)
    return sure, len(found) - len(sure)


def _fold(corpus: Corpus, key: str) -> Fold:
    analysis, stance = corpus.stance(key)
    article = analysis.article.id
    holder = corpus.actor_of(article, stance.holder)
    heading = runs_of("{who} {side}: {target}", who=holder.name if holder else "",
                      side=Run(told_look(stance.label), stance.label), target=analysis.towards(stance))  # fmt: skip
    runs = tuple(r if isinstance(r, Run) else Run(r) for r in heading)
    return Fold(runs, tuple(passage_lines(corpus, article, analysis.sentences[stance.sentence], (stance.trigger,))), 0)
