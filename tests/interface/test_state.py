"""What a step and the way back do to a session."""

from dataclasses import replace

from components.exporting.standpoint_file import Project, write_saved
from components.interface.offering import take_theirs
from components.interface.state import FULL, MOST_FACTS, TOO_FULL, State
from components.interface.work import Work
from components.model import Article
from components.reading.database import MOST_PROJECT_BYTES
from components.reading.limits import MOST_SESSION_CHARACTERS
from components.review import Fact, Log, Step
from components.review.facts import LONGEST, dismissed
from components.review.merging import MERGING, Difference

ONE = Article("a", "One.")


def test_undo_of_a_correction_and_redo() -> None:
    session = State(work=Work((ONE,)), analysed=True)
    session.change(
        "a correction", Work((ONE,), Log().add(Step("a", (Fact("position", "reject", "0-1:0-0:0-0", "a"),))))
    )
    done = session.work
    session.undo()
    assert (session.articles, session.work.log.facts) == ((ONE,), ())
    session.redo()
    assert session.work == done


def test_a_step_after_one_that_was_undone_can_be_done_again_when_the_project_is_opened_anew() -> None:
    accept, reject = (Fact("position", what, "0-1:0-0:0-0", "a") for what in ("accept", "reject"))
    session = State(work=Work((ONE,)))
    session.take_step("accepting", accept)
    session.undo()
    session.take_step("rejecting", reject)
    session.undo()
    again = State()
    again.open(session.work)
    assert [w for w, _ in again.future] == ["rejecting"]
    again.redo()
    assert again.work.log.facts == (reject,)


def test_a_step_that_a_project_cannot_hold_is_refused_in_a_sentence() -> None:
    session = State(work=Work((ONE,)))
    facts = [Fact("position", "accept", f"{n}-{n + 1}:0-0:0-0", "a") for n in range(MOST_FACTS)]
    assert session.take_step("accepting all", *facts)
    before = session.work
    assert not session.take_step("one more", Fact("position", "reject", "0-1:0-0:0-0", "a"))
    assert (session.work, session.messages) == (before, [("error", FULL)])
    assert not session.take_step("nothing")


def test_corrections_that_would_fill_a_project_are_refused_and_what_is_there_can_be_opened_again() -> None:
    articles = tuple(Article(f"{n}", f"{n} " + "ß" * (MOST_SESSION_CHARACTERS // 50 - 5)) for n in range(50))
    session = State(work=Work(articles))
    note = "ß" * LONGEST
    facts = [Fact("position", "note", f"{n}-{n + 1}:0-0:0-0", "0", value=note) for n in range(8_500)]
    assert session.take_step("noting much", *facts)
    assert not session.take_step("noting more", *facts[:1_000])
    assert session.messages == [("error", TOO_FULL)]
    saved = write_saved(Project(articles, log=session.work.log))
    assert 5_000_000 < len(saved) <= MOST_PROJECT_BYTES
    written = len(saved) - len(write_saved(Project(articles)))
    assert 0.9 * written < session.work.log.size < 1.2 * written


def test_a_finding_that_is_taken_out_changes_nothing_that_is_read_and_a_row_does() -> None:
    session = State(work=Work((ONE,)), analysed=True)
    before = session.basis
    session.take_step("taking a finding out", dismissed("a", "0-1:2-3", "altered: Ruth Amsel"))
    assert (session.basis, hash(session.basis)) == (before, hash(before))
    session.take_step("rejecting a position", Fact("position", "reject", "0-1:0-0:0-0", "a"))
    assert session.basis != before
    after = session.basis
    session.take_step("taking a finding out", dismissed("a", "0-1:2-3", "figures: jobs"))
    assert session.basis == after
    session.checked_only = True
    assert session.basis != after


def test_the_same_articles_once_more_are_no_step() -> None:
    session = State(work=Work((ONE,)))
    session.put("editing the author", (Article("a", "One."),))
    assert (session.past, session.articles) == ([], (ONE,))
    session.put("editing the author", (Article("a", "One.", author="Ada Pell"),))
    assert [what for what, _ in session.past] == ["editing the author"]


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


def test_what_differs_is_listed_at_each_step_of_a_project_that_is_opened_as_it_was() -> None:
    """As it was before it was saved: our project is joined with another, whose word is taken once of twice."""
    ours = [Fact("position", "set", f"{n}-9:0-0:0-0", "a", "side", "mixed") for n in (1, 2)]
    theirs = [replace(f, value="oppose") for f in ours]
    fresh = Fact("position", "accept", "5-9:0-0:0-0", "a")
    before = State(work=Work((ONE,), Log().add(Step("editing", tuple(ours)))))
    differences = tuple(Difference(*pair) for pair in zip(ours, theirs, strict=True))
    joined = before.work.log.add(Step(MERGING, (fresh,)))
    before.change(MERGING, replace(before.work, log=joined, differences=differences))
    take_theirs(before, 0)
    assert before.work.differences == differences[1:]
    after = State()
    after.open(before.work)
    for listed in (differences[::-1], (), ()):
        after.undo()
        assert after.work.differences == listed
    for listed in ((), differences[::-1], differences[1:]):
        after.redo()
        assert after.work.differences == listed
