"""An edit of one row among five thousand beside a plain table of the same rows:

`python -m tests.load.editing [ARTICLES] [ROWS]`.

Both are whole runs of a script, drawn without a browser, by the clock and of the processor: the edit with all that
follows from it, while the project is saved beside it; the plain one makes the same table anew and nothing else. Beside
them stands when the edit is on the disk. Nothing is asserted."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from components.interface import keeping
from components.interface.analysed import text_key
from components.interface.cache import SessionCache
from components.interface.saving import wait_for_all
from components.interface.served import HERE
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from components.interface.work import Work
from components.model import Analysis, Article
from tests.builders import ROOT, analysed
from tests.load.pace import Took, both, took

ROUNDS = 7
EDITS = {"undo": "undoing an accepted row", "take-out": "rejecting a row"}
NAMES = ("Olaf Brink", "Ruth Amsel", "Tom Reed", "Ada Pell", "Hanne Lorvik")
SAID = (
    "{} supports the harbour toll of Lindow.",
    "{} opposes the tram to the mill.",
    "{} rejects the bridge at Sel.",
    "{} backs the reform of the school.",
)
COLUMNS = ("actor", "stance", "towards", "passage", "passages", "article", "confidence", "checked", "role", "cue",
           "place", "how", "decided_by", "lead", "by", "note", "why")  # fmt: skip
PLAIN = """
import pandas as pd
import streamlit as st
table = pd.DataFrame(st.session_state["columns"])
st.dataframe(table, hide_index=True, on_select="rerun", selection_mode="single-row", key="table")
st.button("again", key="again")
"""


def make_set(articles: int, rows: int) -> list[Analysis]:
    """Return so many articles with so many positions together, each text another."""
    each, found = rows // articles, []
    for n in range(8):
        text = " ".join(
            SAID[(n + k // 5) % 4].format(NAMES[(n + k) % 5]) + f" The vote is on day {k}." for k in range(2 * each)
        )
        found.append(analysed(text))
    made = []
    for n in range(articles):
        like = found[n % 8]
        text = f"{like.article.text} Report {n}."
        kept = [s for s in like.stances if s.same_as is None and s.counts]
        first = kept[0]
        spread = [replace(kept[k % len(kept)], id=f"t{k}",
                          trigger=first.trigger._replace(start=first.trigger.start + k, end=first.trigger.end + k))
                  for k in range(len(kept), each)]  # fmt: skip
        made.append(replace(like, article=Article(f"a{n}", text, f"Report {n}", "The Post"), stances=(*kept, *spread)))
    return made


def filled(analyses: list[Analysis]) -> AppTest:
    """Return the app on the screen of positions, with these articles analysed."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=300).run()
    at.session_state[KEY].open(Work(tuple(a.article for a in analyses)))
    at.session_state[KEY].analysed = True
    store = SessionCache()
    for analysis in analyses:
        store.kept["analysis", text_key(analysis.article)] = analysis
    at.session_state[CACHE] = store
    return at.switch_page("components/screens/positions.py").run()


def press(at: AppTest, key: str) -> Callable[[], object]:
    """Return the press of a button."""
    return lambda: at.button(key=key).click().run()


def main() -> None:
    """Print both, and how many times as long an edit takes."""
    count, rows = (
        (int(a) for a in (*sys.argv[1:], "200", "5000")[:2]) if len(sys.argv) != 2 else (int(sys.argv[1]), 5000)
    )
    at = filled(make_set(count, rows))
    assert not at.exception, at.exception
    rows = [
        row for name, (_, rows) in at.session_state[CACHE].last.items() if name.startswith("position ") for row in rows
    ]
    frame = {column: [getattr(row, column) for row in rows] for column in COLUMNS}
    plain = AppTest.from_string(PLAIN, default_timeout=60)
    plain.session_state["columns"] = {name: list(frame[name]) for name in frame}
    plain.run()
    print(f"{count} articles, {len(rows):,} rows of {len(frame)} columns")
    press(at, "accept")()
    with tempfile.TemporaryDirectory() as folder:
        for name, where in (("nothing kept", ""), ("kept on this machine", folder)):
            os.environ[keeping.SETTING] = where or "off"
            keeping.place = lambda: HERE  # type: ignore[assignment]  # there is no address without a browser
            for edit, back in (("undo", "redo"), ("take-out", "undo")):
                ours: list[Took] = []
                theirs: list[Took] = []
                saved: list[float] = []
                for _ in range(ROUNDS):
                    wait_for_all()
                    theirs.append(took(press(plain, "again")))
                    ours.append(took(press(at, edit)))
                    saved.append(ours[-1].clock + took(wait_for_all).clock)
                    assert not at.exception, at.exception
                    press(at, back)()
                clock, cpu = both(ours, theirs)
                own, plains = (statistics.median(t.clock for t in times) * 1000 for times in (ours, theirs))
                print(
                    f"{name}, {EDITS[edit]}: {own:.0f} ms, a plain table {plains:.0f} ms, ratio {clock:.2f} (of the "
                    f"processor {cpu:.2f}); done with all after {statistics.median(saved) * 1000:.0f} ms"
                )


if __name__ == "__main__":
    main()
