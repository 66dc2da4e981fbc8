"""What one has typed or chosen in a form and not sent yet: it is there again when one comes back to the form, and the
page is not left with it without a question.

The page hands over what is typed at each pause (`typing.js`), so that whatever is done next finds it here."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2s
from typing import TypeVar

import streamlit as st

from components.interface.half_typed import keep_typed
from components.interface.state import State

T = TypeVar("T")


def typed(session: State, key: str, value: T, draw: Callable[[str], T]) -> T:
    """Draw a field under its key, with `value` or with what was typed into it before; what differs is held."""
    if key not in st.session_state:
        st.session_state[key] = session.typed.get(key, value)
    session.fields[key] = value
    found = draw(key)
    _hold(session, key, found)
    keep_typed(session)
    return found


def form_sign(*values: object) -> str:
    """Return a sign of what a form begins with: the same for the same, also once Standpoint was started again."""
    return blake2s(repr(values).encode("utf-8", "replace"), digest_size=8).hexdigest()


def take_typed(session: State) -> None:
    """Hold what stood in the fields that were drawn last: Streamlit forgets what a run does not draw."""
    for key in session.fields:
        if key in st.session_state:
            _hold(session, key, st.session_state[key])
    keep_typed(session)


def let_go(session: State, *signs: str) -> None:
    """Forget what was typed in the fields of a form: it was sent. Their keys hold one of these signs."""
    for key in [k for k in (*session.typed, *session.fields) if any(sign in k for sign in signs)]:
        session.typed.pop(key, None)
        session.fields.pop(key, None)
        st.session_state.pop(key, None)
    keep_typed(session)


def is_typing(session: State) -> bool:
    """Tell what is in no project and would be gone with the page, beside the work itself: words half typed, a draft,
    and work that gave way to a project."""
    return bool(session.typed) or session.draft is not None or session.replaced is not None


def _hold(session: State, key: str, found: object) -> None:
    if key in session.fields and found == session.fields[key]:
        session.typed.pop(key, None)
    else:
        session.typed[key] = found
