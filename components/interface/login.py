"""Log in by OpenID Connect where the host has set it up:

Streamlit's own, switched on by an `[auth]` part in its secrets file.

Without that part nobody is asked, as on one's own machine. Who is logged in sees the same app: sessions share nothing
anyway."""

from __future__ import annotations

import streamlit as st

from components.wording import tr

ASK = "This Standpoint is for its newsroom. Log in with the account that your newsroom gave you."


def is_asked_for() -> bool:
    """Tell whether the host wants a log-in; a missing secrets file is none and is not told to the log."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def may_enter() -> bool:
    """Tell whether this session may see the app; if not, draw the page that asks for the log-in."""
    if not is_asked_for() or getattr(st.user, "is_logged_in", False):
        return True
    st.title(tr("Standpoint"))
    st.write(tr(ASK))
    st.button(tr("Log in"), type="primary", on_click=st.login)
    return False
