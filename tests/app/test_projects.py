"""Any change to a saved project: it opens and every screen draws, or it is refused in one sentence and the present work
stays."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.charts import TABS
from components.errors import InputError
from components.exporting.project import read_project
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.interface.state import KEY
from components.interface.work import Work
from components.model import Article, Issue
from tests.app.test_screens import SCREENS, go, read_all, start
from tests.builders import analysed
from tests.exporting.first_form import Correction, stance_key, write_project

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

TEXT = (
    "Olaf Brink supports the tram. Ruth Amsel said on Monday that she opposes the tram. “It will cost 5 million,” "
    "she said."
)
OTHER = "Olaf Brink opposes the tram of Lindow. “It will cost 6 million,” Ruth Amsel said yesterday."
PRESENT = Work((Article("present", "Tom Reed rejects the bill.", "Bill"),))
SENTENCES = (
    "This is not a Standpoint project: ",
    "This project cannot be opened: ",
    "This project was saved by another version of Standpoint: ",
)


def saved() -> dict[str, Any]:
    keys = [stance_key(s) for s in analysed(TEXT, "a").stances]
    articles = (
        Article("a", TEXT, "Tram", "The Post", "Ada Pell", "2031-03-06", "pasted", ("A note.",)),
        Article("b", OTHER, "Rails", date="2031-03-07"),
    )
    log = (Correction("a", keys[0], "label", "mixed", "seen"), Correction("a", keys[-1], "remove"))
    form: dict[str, Any] = json.loads(
        write_project(articles, log, (Issue("i1", "Tram", ("tram",)), Issue("i2", "Cost", ("cost", "million"))))
    )
    return form


SAVED = saved()
WORDS = ["", " ", "a", "b", "i1", "banana", "absent", "quoted", "oppose", "remove", "2031-02-30", "0001-01-01",
         "9999-12-31", "2031", "0-1:0-0", "٣-4:0-0", "\ud800", "\udfff\ud800", "a\x00b", "\u202eabc", "\n",
         "![x](http://evil.example/x.png)", ":streamlit:", "=1+1", "<b>", "__proto__", "🚋" * 3, "x" * 400, "0" * 9_999,
         "Brink said no. " * 300, TEXT[:40]]  # fmt: skip
DEEP: list[Any] = []
for _ in range(60):
    DEEP = [DEEP]
LEAVES = st.one_of(
    st.sampled_from(WORDS), st.text(max_size=30), st.none(), st.booleans(), st.integers(),
    st.sampled_from([10**400, -1, 2**63, 1e308, float("inf"), float("nan")]),
    st.floats(), st.sampled_from([[], {}, ["a"], [[]], {"id": "a"}, DEEP, [None] * 2_000]),
)  # fmt: skip
STEPS = ["set", "set", "word", "word", "word", "drop", "add", "twice", "swap", "wrap"]


def places(form: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    return [place for step, value in inside for place in ((*path, step), *places(value, (*path, step)))]


def change(form: dict[str, Any], step: str, path: tuple[Any, ...], other: tuple[Any, ...], value: Any) -> None:
    inside, found, value = form, form, copy.deepcopy(value)
    for part in path[:-1]:
        inside = inside[part]
    for part in other:
        found = found[part]
    here = inside[path[-1]]
    if step in ("set", "word"):
        inside[path[-1]] = value
    elif step == "drop":
        del inside[path[-1]]
    elif step == "wrap":
        inside[path[-1]] = [here]
    elif step == "swap":
        inside[path[-1]] = copy.deepcopy(found)
    elif isinstance(inside, list):
        inside.append(copy.deepcopy(here) if step == "twice" else value)
    else:
        inside[str(value)[:20] if step == "add" else f"{path[-1]} "] = here


@st.composite
def projects(draw: st.DrawFn) -> bytes:
    """Return a saved project with one to three changes at any depth, and sometimes with damaged bytes."""
    form = copy.deepcopy(SAVED)
    for _ in range(draw(st.integers(1, 3))):
        step, there = draw(st.sampled_from(STEPS)), places(form)
        if there:
            words = [
                p
                for p in there
                if isinstance(p[-1], str)
                and p[-1] not in ("articles", "corrections", "issues", "notes", "terms", "format")
            ]
            path = draw(st.sampled_from(words if step == "word" and words else there))
            change(
                form,
                step,
                path,
                draw(st.sampled_from(there)),
                draw(st.sampled_from(WORDS) if step == "word" else LEAVES),
            )
    data = json.dumps(form, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    damage = draw(st.sampled_from(["none"] * 12 + ["cut", "junk", "nest"]))
    place = draw(st.integers(0, len(data)))
    return {"none": data, "cut": data[:place],
            "junk": data[:place] + draw(st.binary(max_size=8)) + data[place + draw(st.integers(0, 4)) :],
            "nest": data[:place] + b"[" * 50_000 + data[place:]}[damage]  # fmt: skip


def outcome(data: bytes) -> Work | str:
    try:
        return Work(*read_project(data))
    except InputError as error:
        return str(error)


def shown(at: AppTest) -> list[str]:
    return [str(e.value) for e in at.error] + [e.proto.json for e in at.get("bidi_component")]


def opens_or_is_refused(at: AppTest, data: bytes) -> None:
    """Open a file over the present work in a running session and draw every screen."""
    session = at.session_state[KEY]
    session.work, session.held = PRESENT, {"present": "not in this test"}
    go(at, "take_away")
    at.file_uploader(key=f"project-{session.upload_round}").upload("project.json", data)
    at.run()
    assert not at.exception, at.exception
    opened = outcome(data)
    if isinstance(opened, str):
        assert opened.startswith(SENTENCES)
        assert sum(opened in words for words in shown(at)) == 1
        assert session.work == PRESENT
        return
    assert session.work == opened
    go(at, "articles")
    read_all(at)
    for screen in (*SCREENS, "about"):
        go(at, screen)
    for tab in ("What differs", "The set in short", "Timeline", "Check my draft"):
        at.session_state["words"] = tab
        go(at, "compare")
    for tab in TABS[1:]:
        at.session_state["charts"] = tab
        go(at, "compare")
    saved = Project(session.work.articles, {}, session.work.log, session.work.issues)
    assert read_saved(write_saved(saved)).project == saved


@pytest.fixture(scope="module")
def app() -> AppTest:
    return start()


def test_the_saved_project_opens(app: AppTest) -> None:
    opens_or_is_refused(app, json.dumps(SAVED).encode())
    assert len(app.session_state[KEY].articles) == 2


QUICK = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
MANY = settings(QUICK, max_examples=3_000, derandomize=False)


@QUICK
@given(data=projects())
def test_a_changed_project_opens_or_is_refused(app: AppTest, data: bytes) -> None:
    opens_or_is_refused(app, data)


@pytest.mark.slow
@MANY
@given(data=projects())
def test_many_changed_projects_open_or_are_refused(app: AppTest, data: bytes) -> None:
    opens_or_is_refused(app, data)
