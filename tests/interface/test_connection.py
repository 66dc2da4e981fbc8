"""What a page says of the session before it, and when leaving asks."""

from dataclasses import replace
from typing import Any

import pytest

from components.interface.connection import KEPT, NOT_SAVED, RELOADED, RESTARTED, SAMPLES, SAVED, told_loss
from components.interface.state import State
from components.interface.work import Work
from components.model import Article, Issue
from components.review import Fact, Log, Step

FOUR = " The 4 articles here before, with all corrections, are gone. "
ONE = " The article here before, with all corrections, is gone. "
TOLD = [
    ({"articles": 4, "unsaved": True, "saved": False, "reloaded": True}, RELOADED + FOUR + NOT_SAVED),
    ({"articles": 4.0, "unsaved": False, "saved": True, "reloaded": False}, RESTARTED + FOUR + SAVED),
    ({"articles": 1, "unsaved": True}, RESTARTED + ONE + NOT_SAVED),
    ({"articles": 4, "unsaved": False, "saved": True, "reloaded": True, "kept": True}, f"{RELOADED} {KEPT}"),
    ({"articles": 1, "unsaved": True, "kept": "yes"}, RESTARTED + ONE + NOT_SAVED),
    ({"articles": 1000}, f"{RESTARTED} The 1,000 articles here before, with all corrections, are gone. {SAMPLES}"),
    ({"articles": 1001}, ""), ({"articles": 0}, ""), ({"articles": -1}, ""), ({"articles": float("nan")}, ""),
    ({"articles": "4"}, ""),
    ({"articles": True}, ""), ({"articles": [4]}, ""), ({}, ""), (None, ""), (4, ""), ("4", ""),
    ([{"articles": 4}], ""),
]  # fmt: skip


@pytest.mark.parametrize(("value", "said"), TOLD, ids=range(len(TOLD)))
def test_what_the_browser_kept_becomes_our_sentence_or_nothing(value: Any, said: str) -> None:
    assert told_loss(value) == said


OWN, SAMPLE = Article("a", "One."), Article("b", "Two.", origin="sample")
LOG = Log().add(Step("a step", (Fact("position", "reject", "0-1:0-0:0-0", "b"),)))
UNSAVED = [
    (Work(), False), (Work((OWN,)), True), (Work((SAMPLE,)), False), (Work((SAMPLE, OWN)), True),
    (Work((SAMPLE,), LOG), True), (Work((SAMPLE,), Log(), (Issue("i1", "x", ("y",)),)), True), (Work((), LOG), False),
    (Work((replace(SAMPLE, outlet="The Post"),)), True),
]  # fmt: skip


@pytest.mark.parametrize(("work", "unsaved"), UNSAVED, ids=range(len(UNSAVED)))
def test_leaving_asks_where_something_would_be_lost(work: Work, unsaved: bool) -> None:
    as_they_came = frozenset({SAMPLE})
    assert State(work=work, samples=as_they_came).unsaved is unsaved
    assert State(work=work, samples=as_they_came, saved=work).unsaved is False
    assert State(work=work, samples=as_they_came, saved=Work((OWN, OWN))).unsaved is unsaved
