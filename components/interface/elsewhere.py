"""The positions that are on none of the issues, folded: a story has a few things on which sides are taken, the rest is
other."""

from __future__ import annotations

import streamlit as st

from components.charts.looks import told_look
from components.comparing.grid import positions_elsewhere
from components.interface.cache import derived
from components.interface.lines import Fold, Line, Run, line, runs_of
from components.interface.passages import passage_lines, show_passages
from components.interface.state import State
from components.model import Corpus
from components.wording import numeral, tr

MOST = 40  # positions listed


def show_elsewhere(session: State, corpus: Corpus) -> None:
    """Fold the positions on none of the issues, each with its passage; nothing where there are none."""
    found = derived(session, ("elsewhere",), lambda: positions_elsewhere(corpus))
    if not found:
        return
    section = st.expander(tr("Other: positions on none of these issues"), key="elsewhere", on_change="rerun")
    if section.open:
        with section:
            lines: list[Line | Fold] = [_fold(corpus, key) for key in found[:MOST]]
            if len(found) > MOST:
                more = tr("{count} more stand under Positions.", count=numeral(len(found) - MOST))
                lines.append(line("source", more))
            show_passages(session, lines, "elsewhere-lines")


def _fold(corpus: Corpus, key: str) -> Fold:
    analysis, stance = corpus.stance(key)
    article = analysis.article.id
    holder = corpus.actor_of(article, stance.holder)
    heading = runs_of("{who} {side}: {target}", who=holder.name if holder else "",
                      side=Run(told_look(stance.label), stance.label), target=analysis.towards(stance))  # fmt: skip
    runs = tuple(r if isinstance(r, Run) else Run(r) for r in heading)
    return Fold(runs, tuple(passage_lines(corpus, article, analysis.sentences[stance.sentence], (stance.trigger,))), 0)
