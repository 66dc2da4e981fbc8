"""What a paste would bring in, shown before it is taken where its borders were proposed by us: its parts are joined,
split or taken as they are."""

from __future__ import annotations

from functools import reduce

import streamlit as st

from components.errors import StandpointError
from components.interface.lines import Action, Offer, Run, joined, runs_of, show_offers
from components.interface.state import State
from components.model import Article
from components.reading import doubtful_border, join_parts, own_borders, split_at_line
from components.wording import numeral, tr, trn

FEW = 8  # words shown of where an article begins and ends


def wants_a_look(text: str, articles: list[Article]) -> bool:
    """Tell a paste whose borders were proposed by us or may be wrong; lines of === are one's own."""
    return len(articles) > own_borders(text) + 1 or any(_is_doubtful(a) for a in articles)


def _is_doubtful(article: Article) -> bool:
    """Tell an article that may be two; where its own head was read, such a line is a subheading far more often."""
    return not (article.outlet or article.author or article.date) and doubtful_border(article) is not None


def propose(session: State, articles: list[Article]) -> None:
    """Have articles shown before they are taken."""
    session.proposed = tuple(articles)


def show_proposed(session: State) -> bool:
    """Draw the articles that a paste would bring in and what can be done with each; True where they are to be added."""
    parts = session.proposed
    st.markdown(trn("The paste would be {count} article. Nothing is added yet.",
                    "The paste would be {count} articles. Nothing is added yet.", len(parts)))  # fmt: skip
    show_offers(
        [_offer(n, a) for n, a in enumerate(parts)], "proposed", lambda what, name: _change(session, what, name)
    )
    with st.container(horizontal=True):
        label = trn("Add {count} article", "Add {count} articles", len(parts))
        added = st.button(label, key="add-proposed", type="primary", icon=":material/check:")
        if len(parts) > 1 and st.button(tr("Add as one article"), key="add-as-one", icon=":material/join:"):
            session.proposed, added = (reduce(join_parts, parts),), True
        st.button(tr("Back to the text"), key="back-to-text", icon=":material/arrow_back:", on_click=_forget,
                  args=(session,))  # fmt: skip
    return added


def _forget(session: State) -> None:
    session.proposed = ()


def _offer(number: int, article: Article) -> Offer:
    words = article.text.split()
    doubt = doubtful_border(article)
    count = trn("{count} word", "{count} words", len(words)) if doubt is None else ""  # else it stands with the doubt
    ends = f"{' '.join(words[:FEW])} … {' '.join(words[-FEW:])}" if len(words) > 2 * FEW else article.text
    runs = [Run(f"{number + 1}. {article.title or tr('No title')}", "strong"), " · ",
            *joined([article.outlet, article.author, article.date, count]), " · ", Run(ends, "soft")]  # fmt: skip
    actions = [Action("join", tr("Join with the one above"))] if number else []
    if doubt is not None:
        line = article.text.split("\n")[doubt].strip()
        runs += [" · ", *runs_of("{count} words: one article? This line may begin another: {line}",
                                 count=numeral(len(words)), line=Run(line, "strong"))]  # fmt: skip
        actions.append(Action("split", tr("Split here")))
    return Offer(tuple(r if isinstance(r, Run) else Run(r) for r in runs), f"{number}", tuple(actions))


def _change(session: State, what: str, name: str) -> None:
    """Join a part with the one above, or split it where it may be two; what no button says is passed over."""
    parts = session.proposed
    at = next((n for n in range(len(parts)) if f"{n}" == name), None)
    if at is None:
        return
    if what == "join" and at:
        session.proposed = (*parts[: at - 1], join_parts(parts[at - 1], parts[at]), *parts[at + 1 :])
    elif what == "split" and (doubt := doubtful_border(parts[at])) is not None:
        try:
            session.proposed = (*parts[:at], *split_at_line(parts[at], doubt), *parts[at + 1 :])
        except StandpointError as error:
            session.say("error", str(error))
