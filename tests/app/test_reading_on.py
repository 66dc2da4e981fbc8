"""Articles are read as they come in, beside the screens, by streamlit's own test runner."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

import pytest

from components.errors import ModelError
from components.interface import worker
from components.interface.project_file import project_bytes
from components.interface.state import KEY
from components.interface.store import KEY as CACHE
from components.interface.store import with_store
from tests.app.test_screens import drawn, go, press, press_card, read_all, said, shown_rows, start, with_sample

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

TRAM = (
    "Mayor to sell the tram\nBy Ada Pell\n\nRuth Amsel, the mayor of Lindow, supports the sale. Olaf Brink opposes "
    "the sale."
)
MILL = (
    "Mill to close\nBy Tom Reed\n\nOlaf Brink opposes the closing of the mill. Ada Hale supports the closing of "
    "the mill."
)
SAID = "Olaf Brink said on day {} that Ruth Amsel opposes the mayor of Lindow and will not sell the tram {}."


def long_one(number: int) -> str:
    lines = (SAID.format(n, number) for n in range(150))
    return "\n".join([f"The tram divides the town again, part {number}\nBy Ada Pell\n", *lines])


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Hold the turns, as another session's analysis does: nothing is read meanwhile."""
    taken, enough = threading.Event(), threading.Event()

    def hold() -> None:
        with worker._turns.take(lambda: None):
            taken.set()
            enough.wait(60)

    holder = threading.Thread(target=hold)
    holder.start()
    taken.wait(30)
    try:
        yield
    finally:
        enough.set()
        holder.join(30)


def paste(at: AppTest, *texts: str) -> AppTest:
    if at.session_state[KEY].articles:
        at.session_state["more"] = True
        at.run()
    box = max(t.key for t in at.text_area if t.key.startswith("paste-"))
    at.text_area(key=box).set_value("\n===\n".join(texts)).run()
    return press(at, "add-paste")


def progress(at: AppTest) -> list[str]:
    return [p.proto.text for p in at.get("progress")]


def test_what_comes_in_is_read_without_a_click_and_the_next_step_is_the_answer() -> None:
    at = start()
    with held():
        paste(at, TRAM, MILL)
        assert progress(at) == ["Reading article 1 of 2, 1 other session takes its turns"]
        assert [b.label for b in at.button if b.key in ("stop", "next", "analyse")] == ["Stop"]
        assert drawn(at, "note").count("This article is being read: it comes in by itself.") == 2
    read_all(at)
    assert progress(at) == []
    assert "All 2 articles are read." in drawn(at, "success")
    assert at.button(key="next").label == "Compare the 2 articles"
    press(at, "next")
    assert at.title[0].value == "Compare"
    go(at, "articles")
    second = at.session_state[KEY].articles[1]
    press_card(at, "remove", second.id)
    assert at.button(key="next").label == "Read the article"
    press(at, "next")
    assert at.title[0].value == "Read"


@pytest.mark.parametrize("screen", ["read", "positions", "check", "compare", "take_away"])
def test_a_screen_while_nothing_is_read_yet_says_so(screen: str) -> None:
    with held():
        at = go(paste(start(), TRAM), screen)
        told = [
            "The articles are being read: what is ready comes here by itself.",
            "This article is being read: it comes in by itself.",
        ]
        assert any(words in said(at) for words in told)
        assert progress(at)[0].startswith("Reading the article")


COMPARED = ["corpus", "findings", "ground", "timeline", "digest", "report"]


def made_beside(at: AppTest) -> list[str]:
    """Return what was made of the comparison beside the screens and is not yet taken, when all of it is made; what a
    screen draws of it is tested elsewhere."""
    worker = at.session_state[CACHE].worker
    for _ in range(1500):
        if worker._thread is None:
            break
        time.sleep(0.02)
    names = [str(next(part for part in key[::-1] if isinstance(part, str))) for key in worker._made]
    return [name for name in names if name in COMPARED]


def test_the_comparison_is_made_beside_the_screens() -> None:
    at = read_all(paste(start(), TRAM, MILL))
    assert made_beside(at) == COMPARED
    store = at.session_state[CACHE]
    go(at, "compare")
    assert "2 articles" in drawn(at, "counts")[0]
    assert made_beside(at) == COMPARED[2:]
    go(at, "take_away")
    assert "report" not in made_beside(at)  # it was taken
    assert store.misses["corpus"] == 1


def test_of_a_project_too_the_comparison_is_made_beside_the_screens() -> None:
    at = read_all(paste(start(), TRAM, MILL))
    saved = with_store(at.session_state[CACHE], partial(project_bytes, at.session_state[KEY]))()
    at = start()
    at.file_uploader(key="upload-0").upload("p.standpoint", saved)
    at.run()
    assert "The project was opened: 2 articles, 2 of them analysed." in said(at)
    assert made_beside(at) == COMPARED


def test_an_article_that_is_added_leaves_what_is_on_the_screens() -> None:
    at = read_all(paste(start(), TRAM))
    rows = len(shown_rows(go(at, "positions")))
    assert rows == 2
    with held():
        paste(go(at, "articles"), MILL)
        go(at, "positions")
        assert len(shown_rows(at)) == rows
        assert progress(at)[0].startswith("Reading the article")
        assert "could not be analysed" not in said(go(at, "compare"))
        go(at, "take_away")
        go(at, "read")
        at.selectbox[0].set_value(at.session_state[KEY].articles[1].id).run()
        assert drawn(at, "info") == ["This article is being read: it comes in by itself."]
    go(at, "positions")
    assert len(shown_rows(read_all(at))) == 4


def test_clear_and_undo_leave_positions_as_they_were() -> None:
    at = with_sample(anew=True)
    rows = len(shown_rows(go(at, "positions")))
    press(go(at, "articles"), "clear")
    assert not at.session_state[CACHE].kept
    with held():
        press(at, "undo")
        assert len(shown_rows(go(at, "positions"))) == rows
    assert at.session_state[CACHE].misses["analysis"] == 4
    press(go(at, "articles"), "clear")
    paste(at, TRAM)
    assert not at.session_state[CACHE].set_aside


def test_an_article_that_is_removed_while_it_is_read_is_dropped() -> None:
    at = start()
    with held():
        paste(at, TRAM, MILL)
        first = at.session_state[KEY].articles[0]
        press_card(at, "remove", first.id)
    read_all(at)
    assert sum(key[0] == "analysis" for key in at.session_state[CACHE].kept) == 1
    press(at, "undo")
    assert [a.title for a in at.session_state[KEY].articles] == ["Mayor to sell the tram", "Mill to close"]
    assert not read_all(at).session_state[KEY].failures


def test_the_reading_is_stopped_and_gone_on_with() -> None:
    at = read_all(paste(start(), TRAM))
    with held():
        paste(at, MILL)
        press(at, "stop")
        assert "Stopped: 1 of 2 articles are read and stay so." in drawn(at, "info")
        assert "Not read, since you stopped it: go on on the Articles page." in drawn(at, "note")
        assert (progress(at), at.button(key="next").label) == ([], "Read the article")
        paste(at, TRAM.replace("sale", "lease"))
        assert progress(at)[0].startswith("Reading the article")
        press(at, "go-on-reading")
    read_all(at)
    assert at.button(key="next").label == "Compare the 3 articles"


def test_what_becomes_ready_leaves_the_screen_as_it_is_until_it_is_asked_for() -> None:
    at = go(paste(start(), TRAM, long_one(1), long_one(2)), "positions")
    store = at.session_state[CACHE]
    wait_for(store, 1)
    at.run()
    rows = len(shown_rows(at))
    assert rows == 2
    wait_for(store, 1)
    at.run()
    assert len(shown_rows(at)) == rows
    assert at.button(key="hurry").label == "Show 1 more"
    press(at, "hurry")
    assert len(shown_rows(at)) > rows
    press(at, "stop")


def wait_for(store: object, found: int) -> None:
    for _ in range(1200):
        if store.worker.found >= found:  # type: ignore[attr-defined]
            return
        time.sleep(0.05)
    raise AssertionError


def test_a_model_that_is_missing_is_told_once_and_tried_again_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def miss(*_: object) -> None:
        raise ModelError("reader.onnx is damaged: install Standpoint again.")

    at = start()
    with monkeypatch.context() as patch:
        patch.setattr(worker, "analyse_in_turn", miss)
        paste(at, TRAM)
        told = drawn(at, "error")
        assert at.session_state[CACHE].worker.wait()
        told += drawn(at.run(), "error")
    assert told == ["reader.onnx is damaged: install Standpoint again. Your articles are kept."]
    assert "None of the articles was read" in said(go(at, "positions"))
    press(go(at, "articles"), "go-on-reading")
    assert read_all(at).session_state[KEY].analysed


def test_reading_that_fails_as_a_whole_is_tried_again_and_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """What two threads load at once may fail in one of them, and not a moment later."""
    real, failing = worker.analyse_in_turn, [1]

    def fail(*given: object) -> object:
        if failing[0]:
            failing[0] -= 1
            raise ImportError("a module that another thread has only begun to load")
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(worker, "analyse_in_turn", fail)
    at = read_all(paste(start(), TRAM))
    assert not drawn(at, "error")
    failing[0] = 2
    paste(at, MILL)
    told = drawn(at, "error")
    assert at.session_state[CACHE].worker.wait()
    told += drawn(go(at, "read"), "error")
    assert told == ["Reading met a fault of ours (ImportError): go on on the Articles page. Your articles are kept."]
    press(go(at, "articles"), "go-on-reading")
    assert read_all(at).session_state[KEY].failures == {}
    assert not at.exception


def test_the_same_paste_again_says_only_that_it_is_here() -> None:
    at = paste(start(), TRAM, MILL)
    assert any("split into 2 articles" in words for words in drawn(at, "success"))
    paste(at, TRAM, MILL)
    assert not any("split into" in words for words in drawn(at, "success"))
    assert "2 of the articles were already here and not added again." in drawn(at, "info")


def test_issues_that_are_saved_as_they_are_make_no_step() -> None:
    at = go(with_sample(), "compare")
    session = at.session_state[KEY]
    steps = len(session.past)
    at.session_state["edit-issues"] = True
    press(at.run(), "save-issues")
    assert (len(session.past), session.work.issues) == (steps, None)
    assert "The issues are as they were: nothing was changed." in drawn(at, "info")
