"""What all reports say, what some say and what only one says, as three lists; each row opens on its passages."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.charts import short_names
from components.charts.limits import limit_of
from components.comparing.common_ground import Fact, Ground, find_ground, standing
from components.exporting.plain_text import one_line, sentence_parts
from components.interface.cache import derived
from components.interface.less_sure import choose_less_sure
from components.interface.lines import Fold, Line, Run, joined, line, show_lines
from components.interface.passages import passage_lines, show_passages
from components.interface.state import State
from components.model import Corpus
from components.wording import numeral, tr

FEW = 5  # rows of a list before "show all"
HOW = "Sentences are matched by names, numbers, days and rare words, and by what both quote."


def show_common_ground(session: State, corpus: Corpus) -> None:
    """Offer the section, closed until it is asked for."""
    section = st.expander(tr("What all say, what some say, what only one says"), key="common-ground", on_change="rerun")
    if section.open:
        with section:
            ground = ground_of(session, corpus)
            if ground.accounts < 2:
                st.info(tr("These articles are one account: there is nothing to hold it against."))
                return
            show_lines([line("source", tr(HOW)), line("source", tr(limit_of("ground")))], "ground-how")
            many = ground.accounts > 2
            every = tr("All {count} accounts say", count=ground.accounts) if many else tr("Both accounts say")
            titles, keys = (every, tr("Some say"), tr("Only one says")), ("all" if many else "both", "some", "only")
            alone = derived(session, ("ground alone",), lambda: standing(corpus, ground.alone))
            found = zip(keys, titles, (ground.every, ground.some, alone), strict=True)
            parts = [(key, title, facts) for key, title, facts in found if facts or key != "some" or many]
            for column, part in zip(st.columns(len(parts), gap="medium"), parts, strict=True):
                with column:
                    _show_list(session, corpus, *part)
            if choose_less_sure(len(ground.likely), "ground-less-sure"):
                _show_rows(session, corpus, "likely", ground.likely)


def ground_of(session: State, corpus: Corpus) -> Ground:
    """Return the common ground, made once until the work changes."""
    return derived(session, ("ground",), lambda: find_ground(corpus))


def _show_list(session: State, corpus: Corpus, key: str, title: str, facts: Sequence[Fact]) -> None:
    show_lines([line("name", f"{title} ({len(facts)})")], f"ground-title-{key}")
    if not facts:
        st.caption(tr("Nothing was found."))
        return
    _show_rows(session, corpus, key, facts)


def _show_rows(session: State, corpus: Corpus, key: str, facts: Sequence[Fact]) -> None:
    """Draw the first few facts, or all where that is asked for."""
    many = len(facts) > FEW
    every = not many or st.toggle(
        tr("Show all {count}", count=numeral(len(facts))), key=f"ground-{key}", persist_state="session"
    )
    shown = facts if every else facts[:FEW]
    lines: list[Line | Fold] = [x for f in shown for x in (_fold(f, corpus) if len(f.places) > 1 else _lone(f, corpus))]
    show_passages(session, lines, f"ground-lines-{key}")


def _lone(fact: Fact, corpus: Corpus) -> list[Line | Fold]:
    """Return a passage that one alone tells, as it can be understood by itself: who speaks or is meant in brackets."""
    place = fact.places[0]
    analysis = corpus.analysis(place.article)
    source, _ = passage_lines(corpus, place.article, place.span)
    parts = sentence_parts(analysis, analysis.sentences.index(place.span))
    return [source, line("passage", *(Run(p.text, "soft" if p.ours else "") for p in parts))]


def _fold(fact: Fact, corpus: Corpus) -> list[Line | Fold]:
    """Return a row: the sentence most like the others, who tells it, and what differs; all of them when it is
    opened."""
    names = short_names([a.article for a in corpus.analyses])
    main = fact.places[fact.main]
    told = one_line(main.span.of(corpus.analysis(main.article).article.text))
    differs = dict.fromkeys(f"≠ {tr(d.label)}" for d in fact.differs)
    tellers = [
        Run(str(n), "soft") for n in joined((names[a] for a in dict.fromkeys(p.article for p in fact.places)), ", ")
    ]
    heading = (Run(told), Run("  "), *tellers, *(Run(f"  {d}", "strong") for d in differs))
    return [Fold(heading, tuple(x for p in fact.places for x in passage_lines(corpus, p.article, p.span)))]
