"""About: how it works, how accurate it is, what it does not know, where text goes."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape
from pathlib import Path

import streamlit as st

from components.accuracy import say, table_of
from components.charts.looks import LOOKS
from components.interface.page import ARTICLES, begin
from components.interface.served import privacy
from components.interface.theme import is_dark
from components.wording import tr

WHAT_FOR = """
- **Who is against it?** Positions, with "Side" set to *oppose*; Compare shows the same outlet beside outlet.
- **Is a quotation right?** Compare says where reports quote the same words otherwise; "Check my draft" there holds \
your own text against the articles.
- **What does one report leave out?** Compare, "What all say, what some say, what only one says".
- **How sure is a row?** *High* confidence: of ten such rows about nine are right. *Medium*: six to seven. *Low*: read \
the passage first. The words that decided stand beside each row.
- **Something to hand in?** Take away makes a report whose every passage is compared with its article.
"""

HOW = """
Standpoint reads each article sentence by sentence. It finds **actors** (people, bodies, states, groups), \
**statements** (who said what,
by which word) and **positions** (who is for or against what, by which words). It then puts the articles side by \
side. It writes no
sentence about your articles: what you see is their own words, or a label of ours for them.

For who said what, rules of grammar propose, and a small **trained model** reads each sentence along: it settles \
where the words begin and end,
and finds what no rule knows. Such a row says "found by a trained model, not by a rule".

A position is read from words that take a side: *urged*, *rejects*, *is committed to*, *willing … only if*. \
Friendly or angry words alone
never decide. Where the text takes no side, Standpoint says so.

Another small **trained model** reads each sentence along. It does not see who people are, only the words. Where it \
agrees with a rule, the row is surer; it also
finds sides that no rule knows. What is about as likely right as wrong is **doubtful**: listed under Positions when \
you ask for it, never compared,
never marked in the text. A position that is said several times is one row, with all its passages.
"""

ACCURACY = """
Measured on news that others annotated and that had no part in the sample articles:

{table}

{confidence}

{positions} Read the passage before you rely on a row. Take an empty cell for "nothing found", not for "no position".

A **summary** is sentences of the article, chosen by where they stand, what they share with the rest and who is in \
them. Headlines, bylines, captions and notes
of the page are left out; Read lists them, and you can take each back. {summaries} Read the article before you rely \
on one, an
interview above all.
"""

RELIABILITY = Path(__file__).parents[1] / "stances" / "models" / "reliability.svg"
PLOTTED = (
    "Positions: confidence against the share of rows that are right, on 120 articles that the trained model "
    "had not seen. Below a mark, its rows."
)

LIMITS = """
- English only.
- Irony is taken at its word. So are headlines.
- "He", "she", "they" and "the minister" are inferred from what stands before; every inferred row says so.
- A capital stands for its government only by a list that comes with Standpoint, and by what the article itself says.
- Over time, a position is dated by its article.
"""


PLOT = "Confidence against what is right, with the number of rows"  # the words in the drawing
ACROSS = "Confidence of a row, percent (middle of its bin)"
UP = "Right, percent"
BENEATH = re.compile(r">(?:Sources: [^<]*|Read by Standpoint from the articles' own words)<")  # as beneath other charts


DARK = {  # colours of the drawing -> as they are on a dark page
    "#FFFFFF": "none", "#000": "#ECEFF3", "#005A8C": "#7CC4F2", "#3F444D": "#D5DAE2", "#565B64": "#B9C0CC",
    "#888": "#8A8F98", "#ddd": "#3A414C", "#8A8F98": "#B9C0CC",
}  # fmt: skip
COLOUR = re.compile(r'(?<==")#\w+(?=")')


def plot(dark: bool = False) -> str:
    """Return the drawing of confidence, its words in the reader's language, its colours those of the theme."""
    drawn = BENEATH.sub("><", RELIABILITY.read_text(encoding="utf-8"))
    for words, told in ((PLOT, tr(PLOT)), (ACROSS, tr(ACROSS)), (UP, tr(UP))):
        drawn = drawn.replace(f">{words}<", f">{escape(told)}<")
    return COLOUR.sub(lambda found: DARK.get(found[0], found[0]), drawn) if dark else drawn


def figure(dark: bool = False) -> str:
    """Return the plot of confidence as an image with its words, which Streamlit's own has none of."""
    data = b64encode(plot(dark).encode()).decode()
    return (
        f'<img alt="{escape(tr(PLOTTED))}" src="data:image/svg+xml;base64,{data}" style="max-width: min(100%, 520px)">'
    )


def accuracy() -> str:
    """Return how accurate it is, in sentences and a table of the measured figures."""
    sayings = {name: say(name) for name in ("confidence", "positions", "summaries")}
    return tr(ACCURACY, table=table_of("plain"), **sayings)


def main() -> None:
    """Draw the screen."""
    begin("About")
    st.header(tr("What it answers"), anchor=False)
    st.markdown(tr(WHAT_FOR))
    st.header(tr("How it works"), anchor=False)
    st.markdown(tr(HOW))
    rows = [f"| {look.symbol or ' '} | {tr(look.word)} | {tr(look.meaning)} |" for look in LOOKS.values()]
    head = f"| {tr('Sign')} | {tr('Position')} | {tr('Meaning')} |"
    st.markdown("\n".join([head, "|---|---|---|", *rows]))
    st.header(tr("How accurate it is"), anchor=False)
    st.markdown(accuracy())
    st.html(figure(is_dark()))
    st.caption(tr(PLOTTED))
    st.header(tr("What it does not know"), anchor=False)
    st.markdown(tr(LIMITS))
    st.header(tr("Where your text goes"), anchor=False)
    st.markdown(privacy())
    st.page_link(ARTICLES, label=tr("Go to Articles"), icon=":material/article:")


main()
