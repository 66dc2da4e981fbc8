"""The form in which an article's text is pasted."""

from __future__ import annotations

import streamlit as st

from components.errors import StandpointError
from components.interface.lines import show_message
from components.interface.proposed import propose, show_proposed, wants_a_look
from components.interface.state import State
from components.interface.typed import let_go, typed
from components.model import Article
from components.reading import split_paste
from components.wording import tr, trn


def paste_form(session: State) -> None:
    """Take a paste, one whose borders were proposed by us after a look; the key changes after each, so that the box is
    empty for the next."""
    box = f"paste-{session.paste_round}"
    if session.proposed:
        session.typed.setdefault(box, "")  # a page is not left without a question, and the text is there to go back to
        if show_proposed(session):
            _add(session, box, list(session.proposed))
        return
    text = typed(session, box, "", lambda key: st.text_area(
        tr("Paste one article or several"), height=220, key=key,
        placeholder=tr("Headline, byline and date are read from the first lines. Several articles are split at their "
                       "headlines; "
        "a line of === splits for sure."),
    ))  # fmt: skip
    if not st.button(tr("Add pasted text"), key="add-paste", icon=":material/content_paste:"):
        return
    try:
        parts = split_paste(text)
    except StandpointError as error:
        show_message("error", str(error))
        return
    if wants_a_look(text, parts):
        propose(session, parts)
        st.rerun()
    _add(session, box, parts)


def _add(session: State, box: str, parts: list[Article]) -> None:
    """Add what was pasted, and say what became of it."""
    if no_room := session.no_room_for(parts):
        show_message("error", no_room)
        return
    twice = session.add(parts, pasted=True)
    if twice < len(parts) and len(parts) > 1:
        session.say(
            "success",
            tr(
                "The paste was split into {count} articles. Where the split is wrong, join or split them on the "
                "Articles page.",
                count=len(parts),
            ),
        )
    elif not twice:
        session.say("success", tr("The article was added. Paste the next one, or go on with the button below."))
    if twice:
        session.say("info", trn("{count} of the articles was already here and not added again.",
                                "{count} of the articles were already here and not added again.",
                                twice))  # fmt: skip
    let_go(session, box)
    session.proposed = ()
    session.paste_round += 1
    st.rerun()
