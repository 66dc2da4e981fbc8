"""Standpoint: who says what, for or against what, and where the reports differ. Run it with `streamlit run app.py`.

Streamlit reads this file twice: once as a module, for the server and who may connect to it, and as a script for every
screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.errors import ModelError
from components.interface.language import speak_to_session
from components.interface.lines import show_message
from components.interface.login import may_enter
from components.interface.page import dress, end
from components.interface.store import session_cache
from components.wording import language, retold, tr

if TYPE_CHECKING:
    from streamlit.navigation.page import StreamlitPage


def name_pages() -> list[StreamlitPage]:
    """Return the screens, in the order of the work."""
    return [
        st.Page("components/screens/articles.py", title=tr("Articles"), default=True),
        st.Page("components/screens/read.py", title=tr("Read"), url_path="read"),
        st.Page("components/screens/positions.py", title=tr("Positions"), url_path="positions"),
        st.Page("components/screens/check.py", title=tr("Check"), url_path="check"),
        st.Page("components/screens/compare.py", title=tr("Compare"), url_path="compare"),
        st.Page("components/screens/take_away.py", title=tr("Take away"), url_path="take-away"),
        st.Page("components/screens/about.py", title=tr("About"), url_path="about"),
    ]


def draw() -> None:
    """Draw the screen that is asked for."""
    speak_to_session()
    st.set_page_config(page_title="Standpoint", layout="wide", initial_sidebar_state="collapsed")
    if not may_enter():
        return
    dress()
    pages = session_cache().latest("pages", (language(),), name_pages)
    try:
        st.navigation(pages, position="top").run()
    except ModelError as error:  # whichever screen needs the model first
        show_message("error", f"{retold(str(error))} {tr('Your articles are kept.')}")
    except Exception:
        end()  # the way back is there when a screen fails
        raise
    end()


if __name__ == "__main__":
    draw()
else:
    from starlette.middleware import Middleware

    from components.interface.answers import keep_answers
    from components.interface.gate import OwnPagesOnly, open_browser

    keep_answers()
    app = st.App(__file__, middleware=[Middleware(OwnPagesOnly)], lifespan=open_browser)
