"""What is typed and not sent yet, kept beside the work on one's own machine: a page that is loaded anew, or finds
Standpoint started again, has it in its fields again.

A file a session, named by the sign that its tab keeps, so that no word lies in the browser. It goes when all is sent or
cleared, with its project, with the switch of saving, and after a week."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

import streamlit as st

from components.interface.keeping import folder, is_switched_off
from components.interface.saving import wait_for_all, write_beside
from components.interface.state import State
from components.model import Article
from components.wording import tr

FOLDER = "half-typed"
WEEK = 7 * 24 * 60 * 60  # seconds that words wait for their page
SIGN = re.compile(r"[0-9a-f]{16}")
MOST = 8_000_000  # bytes of a file that is read
# keys of what stands open with a form: a row's, an actor's, that of a new row and its passage, that of more articles
OPEN = ("row-editing", "add-row", "add-article", "add-sentence", "more")
ORIGIN = "draft"  # of a draft that was checked
BACK = "What you had typed and not sent yet stands in its field again, on the page where you typed it."


_at_work: WeakValueDictionary[str, State] = WeakValueDictionary()  # sign -> the session that writes under it


def keep_typed(session: State) -> None:
    """Have what is typed and not sent written if it is other than what was written last; nothing, and no file is
    left."""
    held, where = _held(session), _where()
    if (held, where) == session.typed_kept:
        return
    session.typed_kept = (held, where)
    if where is not None:
        _at_work[session.mark] = session
        write_beside(where / session.mark, _written(held))


def may_be_kept() -> bool:
    """Tell whether what is typed is kept on this machine."""
    return _where() is not None


def is_waiting(session: State) -> bool:
    """Tell whether a page may have something typed to come back to; what nobody came back to for a week is removed."""
    if session.waits is None:
        wait_for_all()
        session.waits = bool(_waiting())
    return session.waits


def _waiting() -> list[Path]:
    now, found = time.time(), []
    for file in _files():
        with suppress(OSError):
            if now - file.stat().st_mtime > WEEK:
                file.unlink()
            else:
                found.append(file)
    return found


def take_back(session: State, tab: object) -> None:
    """Put into the fields what was typed in a tab before its page was loaded anew, or Standpoint started again; what is
    typed there by now stays. `tab` is the sign that the browser kept. A page that is still there, and of which this
    one is the double, has its own written again."""
    where, session.waits = _where(), False
    if where is None or not isinstance(tab, str) or not SIGN.fullmatch(tab) or tab == session.mark:
        return
    wait_for_all()
    found = _read(where / tab)
    if not found:
        return
    session.typed_kept = None
    if (double := _at_work.get(tab)) is not None:
        double.typed_kept = None
    with suppress(OSError):
        (where / tab).replace(where / session.mark)
    session.paste_round, session.draft_round = found["rounds"]
    session.typed, session.typed_in = found["typed"] | session.typed, found["in"] | session.typed_in
    for key in found["typed"]:
        st.session_state.pop(key, None)
    st.session_state.update({key: found["open"][key] for key in _open_keys(session) if key in found["open"]})
    if found["draft"]:
        session.draft = Article(ORIGIN, found["draft"], origin=ORIGIN)
    session.say("info", tr(BACK))


def forget_with(session: State, project: Path) -> None:
    """Remove what was typed in a project that is deleted, by whichever page, this one among them."""
    wait_for_all()
    for key in [key for key, name in session.typed_in.items() if name == project.name]:
        session.typed.pop(key, None)
        session.typed_in.pop(key)
    for file in _files():
        found = _read(file)
        gone = [key for key, name in found.get("in", {}).items() if name == project.name]
        if gone:
            left = {key: value for key, value in found["typed"].items() if key not in gone}
            found |= {"typed": left, "in": {key: found["in"][key] for key in found["in"] if key in left}}
            write_beside(file, _written(found if left or found["draft"] else {}))
    keep_typed(session)


def forget_typed() -> None:
    """Remove all that is kept of what was typed, of every page."""
    wait_for_all()
    for file in _files():
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _held(session: State) -> dict[str, Any]:
    draft = session.draft.text if session.draft is not None else ""
    if not session.typed and not draft:
        return {}
    file, opened = session.keeping.file, {key: st.session_state.get(key) for key in _open_keys(session)}
    typed = {key: value for key, value in session.typed.items() if _is_plain(value)}
    here = dict.fromkeys(typed, file.name) if file is not None else {}
    session.typed_in = here | {key: name for key, name in session.typed_in.items() if key in typed}
    return {
        "typed": typed, "draft": draft, "rounds": [session.paste_round, session.draft_round],
        "open": {key: value for key, value in opened.items() if value and _is_plain(value)},
        "in": session.typed_in,
    }  # fmt: skip


def _written(held: dict[str, Any]) -> bytes:
    """Return a file's bytes; empty for nothing, and for more than is read again."""
    data = json.dumps(held, ensure_ascii=False).encode("utf-8", "surrogatepass") if held else b""
    return data if len(data) <= MOST else b""


def _open_keys(session: State) -> tuple[str, ...]:
    return (*OPEN, f"who-{len(session.work.log.steps)}-{session.work.log.done}")


def _where() -> Path | None:
    """Return the folder, None where nothing is to be written."""
    where = folder()
    return None if where is None or is_switched_off() else where / FOLDER


def _files() -> Iterator[Path]:
    if (where := folder()) is not None:
        with suppress(OSError):
            yield from [file for file in (where / FOLDER).iterdir() if SIGN.fullmatch(file.name)]


def _read(file: Path) -> dict[str, Any]:
    """Return what a file holds, nothing where it holds anything else than we write."""
    try:
        small = file.stat().st_size <= MOST
        found: Any = json.loads(file.read_bytes().decode("utf-8", "surrogatepass")) if small else None
    except (OSError, ValueError, RecursionError):
        return {}
    match found:
        case {"typed": dict(typed), "draft": str(), "rounds": [int(), int()], "open": dict(opened), "in": dict()}:
            return found if all(map(_is_plain, (*typed.values(), *opened.values()))) else {}
    return {}


def _is_plain(value: object) -> bool:
    """Tell what a field may hold: words, a choice, several, none."""
    return isinstance(value, str | int | None) or isinstance(value, list) and all(isinstance(v, str) for v in value)
