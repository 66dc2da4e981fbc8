"""What every screen begins with: the style, the messages of the last step, the empty state, the way back and on."""

from __future__ import annotations

import streamlit as st

from components.interface.connection import watch_connection
from components.interface.keeping import keep, project_bytes
from components.interface.lines import line, show_lines
from components.interface.state import State, state

ARTICLES, READ, POSITIONS = "components/screens/articles.py", "components/screens/read.py", "components/screens/positions.py"
CHECK = "components/screens/check.py"
COMPARE, TAKE_AWAY, ABOUT = "components/screens/compare.py", "components/screens/take_away.py", "components/screens/about.py"

# Streamlit's own colours miss 4.5:1 in four places (axe, both themes); these rules mend them and hold no article text.
STYLE = """<style>
[data-testid="stMainBlockContainer"] { padding-top: 4.2rem; padding-bottom: 4rem; max-width: 1400px; }
.st-key-connection { display: none; }
[data-testid="stMain"] { scroll-padding-bottom: 5rem; }
[data-testid="stBottomBlockContainer"] { padding-top: 0.4rem; padding-bottom: 0.5rem; max-width: 1400px; }
</style>"""
STYLE_DARK = """<style>
[data-testid="stBaseButton-primary"]:enabled, [data-testid="stBaseButton-primary"]:enabled * { color: #10151d !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * { color: #b9c0cc !important; opacity: 1 !important; }
[data-testid="stMultiSelect"] [data-baseweb="tag"], [data-testid="stMultiSelect"] [data-baseweb="tag"] * { color: #10151d !important; }
</style>"""
STYLE_LIGHT = """<style>
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * { color: #565b64 !important; opacity: 1 !important; }
</style>"""

STATES = {
    "kept": "Saved on this machine.", "saved": "Saved in your project file.", "not saved": "**Not saved.** A closed page forgets it.",
    "failed": "**Not saved:** the folder for your work cannot be written.",
}  # fmt: skip


def is_dark() -> bool:
    """Tell the theme on show."""
    return st.context.theme.type == "dark"


def begin(title: str, lead: str = "") -> State:
    """Draw a screen's heading and what the last step has to say; return the session's state."""
    st.html(STYLE + (STYLE_DARK if is_dark() else STYLE_LIGHT))
    st.title(title, anchor=False)
    if lead:
        st.markdown(lead)
    session = state()
    _keep_typed()
    keep(session)
    draw_steps(session)
    if session.checked_only and session.analysed:
        st.caption("Charts, findings and files hold the rows alone that you checked. Change that on the Check page.")
    if session.messages:
        show_lines([line(kind, sentence) for kind, sentence in session.messages], key="messages")
        session.messages = []
    if watch_connection(session) and title != "Take away":
        st.page_link(TAKE_AWAY, label="Open a saved project", icon=":material/folder_open:")
    return session


def draw_steps(session: State) -> None:
    """Draw the way back and on, at the foot of every screen, and how the work is kept."""
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="steps"):
        back, on = session.past[-1][0] if session.past else "", session.future[-1][0] if session.future else ""
        st.button(f"Undo {back}" if back else "Undo", key="undo", icon=":material/undo:", on_click=session.undo, disabled=not back, shortcut="U")
        st.button(f"Redo {on}" if on else "Redo", key="redo", icon=":material/redo:", on_click=session.redo, disabled=not on, shortcut="Shift+U")
        if session.is_own:
            st.caption(STATES[_state(session)])
            if session.unsaved:
                work = session.work
                st.download_button("Save the project", lambda: project_bytes(session), "project.standpoint", "application/vnd.sqlite3", key="save-now",
                                   icon=":material/download:", on_click=lambda: setattr(session, "saved", work))  # fmt: skip


def _state(session: State) -> str:
    if not session.unsaved:
        return "kept" if session.keeping.file else "saved"
    return "failed" if session.keeping.problem else "not saved"


def _keep_typed() -> None:
    """Keep a half-typed paste while other screens are on show: Streamlit forgets a field that a run does not draw."""
    for key in st.session_state:
        if str(key).startswith("paste-"):
            st.session_state[key] = st.session_state[key]


def needs_articles(session: State, what: str) -> bool:
    """Say what will be here and offer the step that fills it; True if there is nothing to show yet."""
    if session.articles and session.analysed:
        return False
    if not session.articles:
        st.info(f"{what} Bring in articles first: paste them, upload files or open a sample.")
        st.page_link(ARTICLES, label="Go to Articles", icon=":material/article:")
    else:
        st.info(f"{what} The articles are here but not analysed yet.")
        st.page_link(ARTICLES, label="Go to Articles and analyse them", icon=":material/article:")
    return True
