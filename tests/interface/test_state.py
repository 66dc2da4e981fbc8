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
    done = session.work
    session.undo()
    assert (session.analysed, session.articles, session.work.log.facts) == (True, (ONE,), ())
    session.redo()
    assert session.work == done


def test_a_project_is_opened_with_its_way_back_and_on() -> None:
    facts = [Fact("position", what, "0-1:0-0:0-0", "a") for what in ("accept", "reject", "reopen")]
    log = Log(tuple(Step(f.what, (f,)) for f in facts), 2)
    session = State()
    session.open(Work((ONE,), log))
    assert ([w for w, _ in session.past], [w for w, _ in session.future]) == (["accept", "reject"], ["reopen"])
    session.redo()
    assert session.work.log.facts == tuple(facts)
    for _ in range(3):
        session.undo()
    assert (session.work.log.facts, session.past) == ((), [])
    session.take_step("a new step", facts[1])
    assert (session.future, session.work.log.steps[-1].facts) == ([], (facts[1],))
