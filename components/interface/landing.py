"""From the Articles screen on to the answer: Compare for several articles, Read for one, as soon as all that was
brought in there is read.

Nobody is moved who has begun something else on the page, who has something to look at there, who pasted one article
alone, since the next may follow, or who was led on from the same articles before. What a hand does is known to the page
alone, which says whether it may be left."""

from __future__ import annotations

import streamlit as st

from components.interface.anew import older_of
from components.interface.page import COMPARE, READ
from components.interface.scripts import pieces
from components.interface.state import State
from components.wording import tr, trn

BY_ITSELF = "The answer opens by itself when all is read, unless you do something here meanwhile."


def lead_on(session: State, doubtful: bool, may_be_two: int) -> None:
    """Open the answer to what was brought in, if it is read and nothing on the page wants a look.

    `doubtful` tells articles whose language or borders a person should look at; how many may be two is told along."""
    articles = frozenset(a.id for a in session.articles)
    if not session.arriving or articles in session.led_from:
        return
    if doubtful or _wants_a_look(session):
        session.arriving = False
        return
    session.parting = session.shown or session.parting
    if session.waiting:
        st.caption(tr(BY_ITSELF))
    arrival = f"{session.mark}-{session.arrivals}"
    found = _landing(data={"arrival": arrival, "ready": not session.waiting}, key="landing", height="content",
                     on_go_change=_no_more)  # fmt: skip
    if not session.waiting and getattr(found, "go", None) == arrival:
        session.led_from |= {articles}
        session.messages = [*session.parting, *session.messages]
        if may_be_two:
            session.say("info", trn("{count} article may be two: the Articles page names the line, and splits there.",
                                    "{count} articles may be two each: the Articles page names the line, and splits "
                                    "there.", may_be_two))  # fmt: skip
        st.switch_page(COMPARE if len(articles) > 1 else READ)


def _wants_a_look(session: State) -> bool:
    """Tell a paste that is half typed, articles that failed or were stopped, words of what went wrong, and an offer to
    read articles again."""
    if str(session.typed.get(f"paste-{session.paste_round}", "")).strip():  # also where its form is folded away
        return True
    wrong = any(kind in ("error", "warning") for kind, _ in session.shown)
    return wrong or bool(session.failures.keys() - session.waiting) or bool(older_of(session))


def _no_more() -> None:
    """Let the word of the page reach the script; what follows from it is done there."""


_landing = st.components.v2.component(
    "standpoint_landing",
    html='<div class="landing"></div>\n',
    js=pieces("landing.js"),
)
