"""The language of the screens: as it was chosen, else as the page's address says, else the browser's own.

It belongs to the session. What is chosen stands in the address (`lang=de`), so that a page that is loaded anew keeps
it."""

from __future__ import annotations

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.interface.leaving import TABS, WORDED
from components.interface.state import State
from components.wording import LANGUAGES, ask_language, closest, language, speak, tr

NAME = "lang"  # in the address
CHOSEN, WIDGET = "language", "language-choice"


def chosen_language() -> str:
    """Return the language that was chosen by hand or by the address, nothing where the browser's decides."""
    if CHOSEN not in st.session_state:
        asked = st.query_params.get(NAME, "")
        st.session_state[CHOSEN] = asked if asked in LANGUAGES else ""
    return str(st.session_state[CHOSEN])


def session_language() -> str:
    """Return the language of the session whose run this is; nothing where there is none."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return ""
    return chosen_language() or closest(st.context.locale)


def speak_to_session() -> None:
    """Speak the session's language from here on; what runs before, or beside the screens, asks for it."""
    speak(session_language())


def choose_language(session: State) -> None:
    """Offer the languages, each named in itself."""
    st.segmented_control(tr("Language"), list(LANGUAGES), default=language(), required=True,
                         format_func=LANGUAGES.__getitem__, key=WIDGET, on_change=_choose, args=(session,),
                         label_visibility="collapsed")  # fmt: skip


def _choose(session: State) -> None:
    """Speak the chosen language. What is chosen in a list stays, of which Streamlit keeps the words alone, and so does
    the open tab."""
    named = {p.key: {tr(x): x for x in p.options(session)} for p in session.parts if p.key in TABS}
    opened = {key: names.get(st.session_state.get(key, "")) for key, names in named.items()}
    if WIDGET not in st.session_state:
        return  # the run before ended before it drew the choice: nobody has chosen
    st.session_state[CHOSEN] = st.session_state[WIDGET]
    speak_to_session()
    for key in (*WORDED, *session.fields):
        if key in st.session_state:
            st.session_state[key] = st.session_state[key]
    st.session_state.update({key: tr(name) for key, name in opened.items() if name})


ask_language(session_language)
