"""What a session may hold, what it lets go of, and how many sessions there may be."""

from __future__ import annotations

import gc

import pytest
from streamlit.testing.v1 import AppTest

from components.errors import InputError
from components.exporting.project import read_project
from components.interface.bounds import (
    MB,
    MOST_ARTICLES,
    MOST_KEPT_BYTES,
    MOST_SESSION_CHARACTERS,
    refusal,
    sessions_in,
)
from components.interface.state import KEY, State
from components.interface.store import KEY as CACHE
from components.model import Article
from tests.app.test_screens import drawn, open_details, press_card, read_all
from tests.builders import ROOT
from tests.exporting.first_form import write_project

TRAM = "The mayor of Lindow said on Tuesday that she would sell the tram. Olaf Brink opposes the plan."


def articles(count: int, size: int = 10) -> list[Article]:
    return [Article(str(n), "x" * size) for n in range(count)]


@pytest.mark.parametrize(("count", "size", "sentence"), [
    (MOST_ARTICLES, 10, ""),
    (MOST_ARTICLES + 1, 10, "A session holds at most 50 articles, and these would be 51: remove some, or add fewer."),
    (2, MOST_SESSION_CHARACTERS // 2, ""),
    (2, MOST_SESSION_CHARACTERS // 2 + 1,
     "A session holds at most 400,000 characters, and these would be 400,002: remove some articles, or add less at "
     "once."),
])  # fmt: skip
def test_a_session_holds_so_much_and_no_more(count: int, size: int, sentence: str) -> None:
    assert refusal(articles(count, size)) == sentence
    state = State()
    assert state.no_room_for(articles(count, size)) == sentence


def test_articles_that_are_here_already_take_no_room() -> None:
    state = State()
    state.add(articles(MOST_ARTICLES))
    assert state.no_room_for(articles(3)) == ""
    assert "would be 51" in state.no_room_for([Article("new", "x")])


@pytest.mark.parametrize(("memory", "sessions"), [(0, 1), (400, 1), (444, 1), (445, 2), (690, 11), (24_000, 944)])
def test_so_many_sessions_fit_into_a_memory(memory: int, sessions: int) -> None:
    assert sessions_in(memory * MB) == sessions


def test_files_are_kept_while_they_fit_and_while_their_article_can_come_back() -> None:
    state = State()
    first, second, third = articles(3)
    state.add([first, second, third])
    state.keep_file(first.id, "a.txt", b"x" * (MOST_KEPT_BYTES - 1))
    state.keep_file(second.id, "b.txt", b"xx")
    state.keep_file(third.id, "c.txt", b"x")
    assert set(state.files) == {first.id, third.id}
    state.put("removing an article", (second, third))
    assert first.id in state.files  # undo can bring it back
    state.clear()
    assert not state.files


def test_clear_leaves_one_step_back_and_the_next_step_none() -> None:
    state = State()
    for article in articles(3):
        state.add([article])
    state.clear()
    assert [what for what, _ in state.past] == ["clearing all articles"]
    state.undo()
    assert len(state.articles) == 3
    state.clear()
    state.add([Article("new", "y")])
    assert [(what, len(work.articles)) for what, work in state.past] == [("adding 1 article", 0)]


def start(text: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.text_area(key="paste-0").set_value(text).run()
    return at.button(key="add-paste").click().run()


def test_a_paste_at_the_bound_is_one_sentence_and_stays_in_its_box() -> None:
    at = start("The tram rolls on.\n" * (MOST_SESSION_CHARACTERS // 18))
    assert "at most 400,000 characters" in drawn(at, "error")[0]
    assert not at.session_state[KEY].articles
    assert len(at.text_area(key="paste-0").value) > MOST_SESSION_CHARACTERS


def full(characters: int, count: int, first: str) -> AppTest:
    """Return the app with as many articles as a session may hold, or of as many characters, after one that is split or
    joined."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    rest = [Article(f"r{n}", "x" * ((characters - len(first)) // count)) for n in range(count)]
    at.session_state[KEY].add([Article("first", first), *rest])
    return at.run()


def test_a_split_and_a_join_keep_within_the_bounds_and_are_one_sentence_beyond() -> None:
    for others, sentence in (
        (MOST_ARTICLES - 2, ""),
        (MOST_ARTICLES - 1, "A session holds at most 50 articles, and these would be 51: "),
    ):
        at = full(4_000, others, TRAM + "\n" + TRAM)
        open_details(at, "first").selectbox(key="line-first").set_value(1).run()
        at.button(key="split-line-first").click().run()
        assert not at.exception
        assert [e[: len(sentence)] for e in drawn(at, "error")] == ([sentence] if sentence else [])
        assert len(at.session_state[KEY].articles) == MOST_ARTICLES
    for spare, sentence in ((2, ""), (1, "A session holds at most 400,000 characters, and these would be 400,001: ")):
        at = full(MOST_SESSION_CHARACTERS - spare, 1, TRAM)
        press_card(at, "join", "first", "r0")
        assert not at.exception
        assert [e[: len(sentence)] for e in drawn(at, "error")] == ([sentence] if sentence else [])
        assert len(at.session_state[KEY].articles) == (2 if sentence else 1)


def test_a_split_that_leaves_a_side_empty_is_one_sentence() -> None:
    at = full(100, 1, "\n\n" + TRAM)  # as a project file may hold it
    open_details(at, "first").selectbox(key="line-first").set_value(2).run()
    at.button(key="split-line-first").click().run()
    assert not at.exception
    assert drawn(at, "error") == ["Choose a line further down: both parts need text."]


HALF = MOST_SESSION_CHARACTERS // 2


@pytest.mark.parametrize(("count", "size"), [(MOST_ARTICLES, 10), (MOST_ARTICLES + 1, 10), (2, HALF), (2, HALF + 1)])
def test_a_project_opens_where_a_session_holds_its_articles_and_nowhere_else(count: int, size: int) -> None:
    work = tuple(articles(count, size))
    if refusal(work):
        with pytest.raises(InputError):
            read_project(write_project(work, (), None))
    else:
        assert read_project(write_project(work, (), None))[0] == work


def test_clear_all_lets_go_of_analyses() -> None:
    at = read_all(start(TRAM))
    at.switch_page("components/screens/compare.py").run()
    assert {key[0] for key in at.session_state[CACHE].kept} >= {"analysis", "corpus"}
    at.switch_page("components/screens/articles.py").run()
    at.button(key="clear").click().run()
    assert not at.exception
    assert not at.session_state[CACHE].kept
    assert "are gone" in drawn(at, "info")[0]


def test_one_session_too_many_reads_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    from components.interface.seats import _seats

    gc.collect()  # the sessions of other tests
    monkeypatch.setenv("STANDPOINT_SESSIONS", str(len(_seats) + 1))
    first, second = start(TRAM), start(TRAM)
    assert not drawn(first, "error")
    assert drawn(second, "error")[0].startswith("As many sessions are at work here as this server's memory holds.")
    assert len(second.session_state[KEY].articles) == 1
    first.switch_page("components/screens/articles.py").run()
    first.button(key="clear").click().run()
    second.button(key="go-on-reading").click().run()
    assert not drawn(read_all(second), "error")
    assert second.session_state[KEY].analysed
