"""Articles that are joined, split or read another way keep what was said of them; what they cannot keep is told."""

from __future__ import annotations

from dataclasses import replace

from components.interface.chosen import join
from components.interface.details import typed_details
from components.interface.exchanging import hold
from components.interface.state import State
from components.interface.tidying import split_at
from components.interface.work import Work
from components.model import Article, Span
from components.review import Fact, Log, Step
from components.review.merging import Difference

ONE = Article("a", "Olaf Brink supports the toll.\nRuth Amsel opposes it.", "Toll", restored=(Span(30, 40),))
TWO = Article("b", "Ada Pell opposes the toll.", "Quay")
ACCEPT, REJECT = Fact("position", "accept", "11-19:20-28:0-10", "a"), Fact("position", "reject", "9-16:17-25:0-8", "b")
NOTE = Fact("position", "note", "41-48:0-0:0-10", "a", value="Who is it?")  # from the first line to the second


def session(*facts: Fact) -> State:
    log = Log().add(Step("checking", facts or (ACCEPT, REJECT, NOTE)))
    return State(work=Work((ONE, TWO), log, differences=(Difference(ACCEPT, replace(ACCEPT, what="reject")),)))


def said(here: State) -> list[str]:
    return [words for _, words in here.messages]


def words_of(here: State) -> list[tuple[str, str]]:
    """Return what each fact does, and the words of the row that it is on as they stand in its article now."""
    texts = {a.id: a.text for a in here.articles}
    places = [(f, Span(*map(int, f.key.partition(":")[0].split("-")))) for f in here.work.log.facts]
    return [(f.what, p.of(texts.get(f.article, ""))) for f, p in places]


def test_joined_articles_keep_what_was_said_of_each_and_a_step_back_has_it_as_it_was() -> None:
    here = session()
    before = here.work
    join(here, here.articles)
    assert words_of(here) == [("accept", "supports"), ("reject", "opposes"), ("note", "opposes")]
    (whole,) = here.articles
    assert [s.of(whole.text) for s in whole.restored] == ["Ruth Amsel"]
    (difference,) = here.work.differences
    assert (difference.ours, difference.theirs.key) == (here.work.log.facts[0], here.work.log.facts[0].key)
    assert said(here) == ["3 corrections were carried over."]
    here.undo()
    assert here.work == before


def test_what_a_split_tears_apart_is_told_and_waits() -> None:
    here = session()
    before = here.work
    assert split_at(here, 0, 1) == ""
    assert words_of(here)[:2] == [("accept", "supports"), ("reject", "opposes")]
    assert here.work.log.facts[2] == NOTE, "as it was: it holds again when its article comes back"
    assert said(here) == [
        "1 correction was carried over.",
        "1 correction could not be carried over: its words do not stand in the new text as they did. "
        "Undo brings it back until this page is closed or loaded anew.",
    ]
    here.undo()
    assert here.work == before


def test_of_corrections_that_replace_each_other_the_last_is_counted() -> None:
    here = session(ACCEPT, replace(ACCEPT, what="reject"), NOTE)
    hold(here, "reading a file another way", (Article("c", ONE.text.replace("Ruth", "Rút"), "Toll"), TWO))
    assert said(here) == ["2 corrections were carried over."]


def test_nothing_is_told_where_nothing_was_corrected_and_nothing_done_where_nothing_is_other() -> None:
    here = State(work=Work((ONE, TWO)))
    hold(here, "reading a file another way", here.articles)
    assert (here.past, said(here)) == ([], [])
    join(here, here.articles)
    assert ([what for what, _ in here.past], said(here)) == (["joining two articles"], [])


def test_details_that_were_typed_are_known_from_those_that_were_read() -> None:
    typed = replace(ONE, outlet="The Marle Post")
    again = replace(typed, id="c", title="Tóll")
    steps = [
        (),
        (ONE, TWO),
        (typed, replace(TWO, author="Ada Pell")),
        (again, TWO),
        (replace(again, date="2031-05-03"),),
    ]
    assert typed_details(steps, {"a", "c"}) == ["outlet", "date"]
    assert typed_details(steps[:2], {"a", "c"}) == []
