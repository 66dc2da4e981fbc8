"""What every screen begins with: the style, the messages of the last step, the empty state, the way back and on."""

from __future__ import annotations

import streamlit as st

from components.interface.address import WORK, Part, show_address, take_address
from components.interface.analysing import read_on, show_progress
from components.interface.connection import show_loss, watch_connection
from components.interface.keeping import keep, write_soon
from components.interface.kept import say_kept
from components.interface.keys import FIND, LIST, keyed, listen, pressed_key, show_keys
from components.interface.language import choose_language
from components.interface.leaving import TABS
from components.interface.lines import line, show_lines
from components.interface.opening import reopen
from components.interface.state import State, state
from components.interface.style import STYLE, STYLE_DARK, STYLE_LIGHT, style_wide
from components.interface.theme import is_dark
from components.interface.typed import take_typed
from components.interface.upload_words import style_uploads
from components.wording import retold, tr

ARTICLES, READ, POSITIONS = (
    "components/screens/articles.py",
    "components/screens/read.py",
    "components/screens/positions.py",
)
CHECK, COMPARE = "components/screens/check.py", "components/screens/compare.py"
TAKE_AWAY, ABOUT = "components/screens/take_away.py", "components/screens/about.py"
BY_KEY = dict(zip("1234567", (ARTICLES, READ, POSITIONS, CHECK, COMPARE, TAKE_AWAY, ABOUT), strict=True))

FIRST = "Bring in articles first: paste them, upload files or open a sample."
SOON = "The articles are being read: what is ready comes here by itself."
NONE_READ = "None of the articles was read: on the Articles page each says why."


def dress() -> None:
    """Send the rules of style: the app's and no screen's own, so that another screen does not lay the page out anew."""
    st.html(STYLE + (STYLE_DARK if is_dark() else STYLE_LIGHT) + style_wide() + style_uploads())


def begin(title: str, lead: str = "", parts: tuple[Part, ...] = ()) -> State:
    """Draw a screen's heading and what the last step has to say; return the session's state.

    `parts` are the widgets of the screen that have a place in its address.
    """
    go_by_key()
    st.set_page_config(page_title=f"{tr(title)} – Standpoint")
    st.title(tr(title), anchor=False)
    if lead:
        st.markdown(lead)
    session = state()
    session.is_drawn = False
    if title != "Articles":
        session.details, session.edited, session.arriving, session.one_by_one = "", (), False, False
    take_typed(session)
    _keep_tabs(session)
    if session.received is None:
        reopen(session, st.query_params.get(WORK, ""))
    read_on(session, title)
    take_address(session, title, parts)
    session.parts = parts
    keep(session)
    with st.container(key="told"):  # one place, however much is said: what stands below keeps what is typed there
        _tell(session, title)
    return session


def _tell(session: State, title: str) -> None:
    """Draw what the last step has to say, how far the analysis is, and what a session before this one lost."""
    if session.checked_only and session.analysed and title not in ("Check", "Take away"):  # which have the switch
        st.caption(
            tr("Charts, findings and files hold the rows alone that you checked. Change that on the Check page.")
        )
    wrong = [m for m in session.messages if m[0] in ("error", "warning")]  # in sight, however far down one is
    for key, told in (("messages-wrong", wrong), ("messages", [m for m in session.messages if m not in wrong])):
        if told:
            show_lines([line(kind, retold(sentence)) for kind, sentence in told], key=key)
    session.shown, session.messages = session.messages, []
    show_progress(session)
    if show_loss(session) and title not in ("Articles", "Take away"):
        st.page_link(ARTICLES, label=tr("Open a saved project"), icon=":material/folder_open:")


def go_by_key() -> None:
    """Open the screen whose key was pressed; words are found on Read where the screen has no field for them."""
    pressed = pressed_key()
    if pressed == FIND:
        st.switch_page(READ)
    elif pressed in BY_KEY:
        st.switch_page(BY_KEY[pressed])


def end() -> None:
    """Let what was changed be written, draw the foot of the page, watch the connection, and write into the address what
    has come to be on show."""
    session = state()
    write_soon(session)
    draw_steps(session)
    with st.bottom:
        watch_connection(session)
        show_address(session)
    session.is_drawn = True


def draw_steps(session: State) -> None:
    """Draw the way back and on, at the foot of every screen, and how the work is kept.

    They are the app's and no screen's own: where another screen is opened, they stay in the page as they are."""
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", key="steps"):
        back, on = session.past[-1][0] if session.past else "", session.future[-1][0] if session.future else ""
        st.button(tr("Undo {step}", step=retold(back)) if back else tr("Undo"), key="undo", icon=":material/undo:",
                  on_click=session.undo, disabled=not back, shortcut=keyed("U"))  # fmt: skip
        st.button(tr("Redo {step}", step=retold(on)) if on else tr("Redo"), key="redo", icon=":material/redo:",
                  on_click=session.redo, disabled=not on, shortcut=keyed("Shift+U"))  # fmt: skip
        listed = st.button(tr("Keys"), key="list-keys", icon=":material/keyboard:",
                           help=tr("Which keys do what, on every screen: ?"))  # fmt: skip
        choose_language(session)
        say_kept(session)
        pressed = listen((*BY_KEY, LIST))
    if listed or pressed == LIST:
        session.in_dialog = True
        show_keys()


def _keep_tabs(session: State) -> None:
    """Keep the open tabs while other screens are on show:

    Streamlit forgets what a run does not draw. They are asked for by name: it gathers all its state for who goes
    through it."""
    for key in TABS:
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
        elif key in session.tabs:  # it forgets these at once where they were drawn apart (`apart.py`)
            st.session_state[key] = session.tabs[key]


def needs_articles(session: State, what: str) -> bool:
    """Say what will be here and offer the step that fills it; True if there is nothing to show yet."""
    if session.articles and session.analysed:
        return False
    if not session.articles:
        st.info(f"{what} {tr(FIRST)}")
        st.page_link(ARTICLES, label=tr("Go to Articles"), icon=":material/article:")
    elif session.waiting:
        st.info(f"{what} {tr(SOON)}")
    else:
        st.info(f"{what} {tr(NONE_READ)}")
        st.page_link(ARTICLES, label=tr("Go to Articles"), icon=":material/article:")
    return True
