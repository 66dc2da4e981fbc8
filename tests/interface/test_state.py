"""What a step and the way back do to a session."""

import pytest

from components.interface.state import State, Work
from components.model import Article
from components.review import Fact, Log, Step

ONE, TWO, OTHER = Article("a", "One."), Article("b", "Two."), Article("a", "Another text under the same id.")
UNDO = [  # before the step, after it, is what undo brings back still analysed
    ((ONE,), (ONE, TWO), True), ((ONE, TWO), (TWO, ONE), True), ((ONE, TWO), (ONE,), False), ((ONE,), (), False), ((ONE,), (OTHER,), False),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "analysed"), UNDO, ids=range(len(UNDO)))
def test_undo_brings_an_article_back_to_be_analysed(before: tuple[Article, ...], after: tuple[Article, ...], analysed: bool) -> None:
    session = State(work=Work(before))
    session.put("a step", after)
    session.analysed = True
    session.undo()
    assert (session.articles, session.analysed) == (before, analysed)


def test_undo_of_a_correction_analyses_nothing_again() -> None:
    session = State(work=Work((ONE,)), analysed=True)
    session.change("a correction", Work((ONE,), Log().add(Step("a", (Fact("position", "reject", "0-1:0-0:0-0", "a"),)))))
    assert session.analysed
    session.undo()
    assert (session.analysed, session.work) == (True, Work((ONE,)))
