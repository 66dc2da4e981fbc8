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
from components.interface.lines import line, show_lines
from components.interface.opening import reopen
from components.interface.state import State, state
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

NARROW, WIDTHS = 340, range(400, 2001, 100)  # pixels that a phone has for a chart, and that a wide one may need

# Streamlit's own colours miss 4.5:1 in four places (axe, both themes); these rules mend them and hold no article text.
STYLE = """<style>
[data-testid="stMainBlockContainer"] { padding-top: 4.2rem; padding-bottom: 4rem; max-width: 1400px; }
.st-key-connection, [class*="st-key-address"], .st-key-pressed, .st-key-how-kept, .st-key-too-large { display: none; }
[data-testid="stVegaLiteChart"] :is(path, line)[tabindex]:focus-visible {
  outline: none; stroke: #1f4e79 !important; stroke-width: 4px !important; stroke-opacity: 1 !important;
}
@media (hover: none), (max-width: 480px) { .st-key-list-keys { display: none; } } /* a phone; 700 px may be 200 % */
/* where the keyboard is: Streamlit's own grey and half-clear blue miss 3:1 */
.stApp :is(a, button, summary, [role="tab"]):focus-visible,
.stApp [data-testid="stCheckbox"] label:has(input:focus-visible) {
  outline: 3px solid #1f4e79 !important; outline-offset: -2px;
}
[data-testid="stElementToolbar"] button[aria-label^="Copy Vega"] { display: none; } /* of no use to a newsroom */
[class*="st-key-wide-"] { overflow-x: auto; }
/* one lands far below it: a strip of its own, under which the text passes */
.st-key-way-back { position: sticky; top: 3.75rem; z-index: 20; padding: 0.4rem 0; width: 100% !important; }
.st-key-way-back :is([data-testid="stButton"], button) { width: max-content !important; }
[data-testid="stMultiSelectTagsContainer"] input { min-width: 2rem; } /* beside chips it would shrink to 12 px */
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after {
    animation-duration: 0.01ms !important; animation-iteration-count: 1 !important;
    transition-duration: 0.01ms !important;
  }
}
@media (max-width: 900px) { /* also a wide page at 200 %: fields in a grid, what stands beside stands beneath */
  .st-key-filters [data-testid="stHorizontalBlock"] {
    display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 0.6rem 0.8rem;
  }
  .st-key-filters [data-testid="stColumn"] { width: auto; min-width: 0; }
  .st-key-beside [data-testid="stHorizontalBlock"]:has(> [data-testid="stColumn"]) { flex-direction: column; }
  .st-key-beside [data-testid="stColumn"] { width: 100%; min-width: 0; flex: none; }
}
@media (min-width: 641px) and (max-width: 900px) { /* also a wide page at 200 %: the foot takes one line */
  .st-key-steps { gap: 0.5rem !important; flex-wrap: nowrap !important; }
  .st-key-steps [data-testid^="stBaseButton"] kbd, .st-key-redo:has(button:disabled) { display: none; }
  .st-key-steps [data-testid^="stBaseButton"] p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .st-key-undo p, .st-key-redo p { max-width: 7.5rem; }
  .st-key-list-keys p { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); } /* its picture tells */
  .st-key-kept-row { min-width: 0 !important; width: auto !important; flex: 1 1 auto; }
  .st-key-kept-row > :first-child { min-width: 0 !important; flex-shrink: 1 !important; }
}
@media (max-width: 640px) {
  .st-key-steps {
    display: grid !important; grid-template-columns: auto auto; gap: 0.4rem 0.6rem; justify-content: start;
  }
  .st-key-steps > :has(.st-key-kept-row) { grid-column: 1 / -1; }
  .st-key-kept-row > :first-child { min-width: 0 !important; flex-shrink: 1 !important; }
  .st-key-undo { grid-column: 1 / -1; } /* what is undone may take long to say */
  :is(.st-key-undo, .st-key-redo):has(button:disabled) { display: none; } /* no room */
}
@media (max-width: 640px) { [data-testid="stMarkdownContainer"] td { overflow-wrap: anywhere; } } /* long words */
@media (max-width: 640px) { /* the headline of an article wants a line of its own */
  .st-key-choosing [data-testid="stElementContainer"]:has([data-testid="stSelectbox"]) {
    flex: 1 1 100%; max-width: none;
  }
}
@media (hover: none), (max-width: 640px) { [data-testid^="stBaseButton"] kbd { display: none; } } /* no keyboard */
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; } /* English, and of another limit than ours */
.st-key-kept-row { flex-wrap: nowrap !important; }
@media (min-width: 641px) { .st-key-kept-row { width: max-content; } }
[data-testid="stMain"] { scroll-padding-bottom: 5rem; }
[data-testid="stBottomBlockContainer"] { padding-top: 0.4rem; padding-bottom: 0.5rem; max-width: 1400px; }
""" + "\n".join(
    f'[class*="st-key-wide-{n}-"] [data-testid="stElementContainer"] {{ min-width: {n}px; }}' for n in WIDTHS
) + "</style>"  # fmt: skip
STYLE_DARK = """<style>
.st-key-way-back { background: #12151a; }
/* it is read, not written */
[data-testid="stTextArea"] textarea:disabled { -webkit-text-fill-color: #d5dae2 !important; }
[data-testid="stVegaLiteChart"] :is(path, line)[tabindex]:focus-visible { stroke: #9cc4ee !important; }
.stApp :is(a, button, summary, [role="tab"]):focus-visible,
.stApp [data-testid="stCheckbox"] label:has(input:focus-visible) {
  outline-color: #9cc4ee !important;
}
[data-testid="stBaseButton-primary"]:enabled, [data-testid="stBaseButton-primary"]:enabled * {
  color: #10151d !important;
}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {
  color: #b9c0cc !important; opacity: 1 !important;
}
[data-testid="stMultiSelectTagsContainer"] [data-tag], [data-testid="stMultiSelectTagsContainer"] [data-tag] * {
  color: #10151d !important;
}
</style>"""
STYLE_LIGHT = """<style>
.st-key-way-back { background: #ffffff; }
[data-testid="stTextArea"] textarea:disabled { -webkit-text-fill-color: #3f444d !important; }
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] * {
  color: #565b64 !important; opacity: 1 !important;
}
</style>"""

TABS = ("words", "charts", "checking")  # the keys of the tabs of Compare and Check

FIRST = "Bring in articles first: paste them, upload files or open a sample."
SOON = "The articles are being read: what is ready comes here by itself."
NONE_READ = "None of the articles was read: on the Articles page each says why."


def wide_box(least: int) -> str:
    """Return how the key of a box begins in which a chart of so many pixels scrolls where the page is narrower."""
    wide = next((n for n in WIDTHS if n >= least), WIDTHS[-1])
    return f"wide-{wide}-" if least > NARROW else "box-"


def is_dark() -> bool:
    """Tell the theme on show."""
    return st.context.theme.type == "dark"


def begin(title: str, lead: str = "", parts: tuple[Part, ...] = ()) -> State:
    """Draw a screen's heading and what the last step has to say; return the session's state.

    `parts` are the widgets of the screen that have a place in its address.
    """
    go_by_key()
    st.set_page_config(page_title=f"{tr(title)} – Standpoint")
    st.html(STYLE + (STYLE_DARK if is_dark() else STYLE_LIGHT) + style_uploads())
    st.title(tr(title), anchor=False)
    if lead:
        st.markdown(lead)
    session = state()
    session.is_drawn = False
    if title != "Articles":
        session.details, session.edited, session.arriving = "", (), False
    _keep_typed(session)
    if session.received is None:
        reopen(session, st.query_params.get(WORK, ""))
    read_on(session, title)
    take_address(session, title, parts)
    session.parts = parts
    keep(session)
    if session.checked_only and session.analysed:
        st.caption(
            tr("Charts, findings and files hold the rows alone that you checked. Change that on the Check page.")
        )
    if session.messages:
        show_lines([line(kind, retold(sentence)) for kind, sentence in session.messages], key="messages")
    session.shown, session.messages = session.messages, []
    show_progress(session)
    if show_loss(session) and title not in ("Articles", "Take away"):
        st.page_link(ARTICLES, label=tr("Open a saved project"), icon=":material/folder_open:")
    return session


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
        choose_language()
        say_kept(session)
        pressed = listen((*BY_KEY, LIST))
    if listed or pressed == LIST:
        show_keys()


def _keep_typed(session: State) -> None:
    """Keep a half-typed paste and the open tabs while other screens are on show:

    Streamlit forgets what a run does not draw. They are asked for by name: it gathers all its state for who goes
    through it."""
    for key in (f"paste-{session.paste_round}", *TABS):
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
