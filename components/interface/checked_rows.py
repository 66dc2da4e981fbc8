"""The switch by which the rows alone count that a person checked, on the screens where they are checked and taken
away."""

from __future__ import annotations

import streamlit as st

from components.interface.state import State
from components.review.checking import verdicts
from components.wording import tr


def choose_checked(session: State) -> None:
    """Offer to let the rows alone count that a person checked, as soon as there are any."""
    none = not verdicts(session.work.log.facts)
    only = st.toggle(tr("Charts, findings and files hold checked rows alone"), session.checked_only, key="checked-only",
                     disabled=none and not session.checked_only)  # fmt: skip
    if none:
        st.caption(tr("This can be chosen as soon as a row is accepted, rejected or edited on the Check page."))
    if only != session.checked_only:
        session.checked_only = only
        st.rerun()
