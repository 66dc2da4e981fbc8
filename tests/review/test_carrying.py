"""What was said of articles that are joined, split or read another way holds wherever its words stand unchanged."""

from __future__ import annotations

import pytest

from components.model import Article, Instance, Span
from components.reading import join_parts, split_at_line
from components.review import Fact, Log, Step, correct, position_key, statement_key
from components.review.carrying import carry, find_stretches, laid_anew, on_rows
from components.review.facts import dismissed
from components.review.rows import added_key
from tests.builders import analysed

ONE = Article("a", "Olaf Brink supports the toll. Ruth Amsel opposes it.\nThe café “Quay” closes.", "Toll")
TWO = Article("b", "Ada Pell opposes the toll.\nThe toll was raised, Ada Pell said.", "Quay")
WHOLE = join_parts(ONE, TWO)
FIRST, SECOND = split_at_line(ONE, 1)
ACCENT = Article("c", ONE.text.replace("é", "Ã©"), "Toll")
LONGER = Article("d", "Menu\nHome\n\n" + ONE.text + "\nSubscribe now", "Toll")
OTHER = Article("e", "Nothing of it stands here. Rain falls on the coast.", "Rain")


def at(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def key_of(article: Article, *words: str) -> str:
    """Return the key of a row with these words; "" for none."""
    spans = [at(article, w) if w else Span(0, 0) for w in words]
    return ":".join(f"{s.start}-{s.end}" for s in spans)


ROW = ("supports", "the toll", "Olaf Brink")
CARRIED = [  # the articles before, those after, the words of the row's key in the first, where they stand then
    ([ONE, TWO], [WHOLE], ROW, WHOLE),
    ([TWO, ONE], [join_parts(TWO, ONE)], ("raised", "The toll", ""), join_parts(TWO, ONE)),
    ([ONE], [FIRST, SECOND], ROW, FIRST),
    ([ONE], [FIRST, SECOND], ("closes", "", "“Quay”"), SECOND),
    ([ONE], [FIRST, SECOND], ("closes", "", "Olaf Brink"), None),  # its words are in both parts
    ([ONE], [ACCENT], ROW, ACCENT),
    ([ONE], [ACCENT], ("“Quay” closes", "", ""), ACCENT),  # in the sentence whose accent is another
    ([ONE], [ACCENT], ("The café “Quay” closes", "", ""), None),
    ([ONE], [LONGER], ("closes", "", "The café"), LONGER),
    ([ONE], [OTHER], ROW, None),
]


@pytest.mark.parametrize(("before", "after", "words", "there"), CARRIED, ids=range(len(CARRIED)))
def test_a_fact_on_a_row_goes_where_its_words_stand(
    before: list[Article], after: list[Article], words: tuple[str, ...], there: Article | None
) -> None:
    old = before[0]
    fact = Fact("position", "accept", key_of(old, *words), old.id)
    found = carry([fact], find_stretches(before, after), {a.id: a.text for a in after}, {})
    expected = () if there is None else (Fact("position", "accept", key_of(there, *words), there.id),)
    assert found == {fact: expected}


LINE = "Olaf Brink supports the toll."
SAME, ALSO = Article("s", LINE), Article("t", LINE)
TWICE = Article("u", f"{LINE}\nRain falls.\n{LINE}")


def test_of_the_same_words_twice_each_keeps_what_was_said_of_it() -> None:
    facts = [Fact("position", what, key_of(SAME, *ROW), a.id) for what, a in (("accept", SAME), ("reject", ALSO))]
    both = join_parts(SAME, ALSO)
    found = carry(facts, find_stretches([SAME, ALSO], [both]), {both.id: both.text}, {})
    places = [int(found[f][0].key.partition("-")[0]) for f in facts]
    assert places == [both.text.index("supports"), both.text.rindex("supports")]
    first, last = split_at_line(TWICE, 2)
    verb = TWICE.text.rindex("supports")
    fact = Fact("position", "accept", f"{verb}-{verb + 8}:0-0:0-0", "u")
    found = carry([fact], find_stretches([TWICE], [first, last]), {a.id: a.text for a in (first, last)}, {})
    assert [(f.article, f.key[:5]) for f in found[fact]] == [(last.id, "11-19")]


def test_what_is_on_an_article_that_stays_is_left_alone() -> None:
    facts = [Fact("position", "accept", "0-4:0-0:0-0", "b"), Fact("actor", "kind", "Ada Pell", value="person")]
    assert carry(facts, find_stretches([ONE, TWO], [FIRST, SECOND, TWO]), {}, {}) == {}


def test_words_set_by_hand_and_a_row_that_was_added_are_moved_with_their_passage() -> None:
    words = at(TWO, "The toll was raised")
    key = added_key((words,), "Ada Pell", "the toll")
    facts = [Fact("position", "add", key, "b", "oppose", "Ada Pell", (words,), ("the toll",)),
             Fact("position", "note", key, "b", value="Ask her."),
             Fact("position", "set", key_of(TWO, *ROW[1:2]), "b", "words", "", (words,)),
             Fact("position", "set", key_of(TWO, *ROW[1:2]), "b", "condition")]  # fmt: skip
    found = carry(facts, find_stretches([ONE, TWO], [WHOLE]), {WHOLE.id: WHOLE.text}, {})
    moved = [found[f][0] for f in facts]
    there = at(WHOLE, "The toll was raised")
    assert {f.article for f in moved} == {WHOLE.id}
    assert [f.spans for f in moved] == [(there,), (), (there,), ()]
    assert moved[0].key == moved[1].key == f"{there.start}-{there.end}:{key.partition(':')[2]}"
    assert (moved[0].value, moved[1].value, moved[0].names) == ("Ada Pell", "Ask her.", ("the toll",))


ACTORS = [  # what is said of an actor of the one article, and in which parts of it it holds then
    (Fact("actor", "kind", "Olaf Brink", "a", value="person"), [FIRST.id]),
    (Fact("actor", "role", "“Quay”", "a", value="café"), [SECOND.id]),
    (Fact("actor", "role", "the mayor", "a", names=("Ruth Amsel",)), [FIRST.id]),
    (Fact("actor", "kind", "Renamed", "a", value="person"), [FIRST.id, SECOND.id]),  # a name that no text has
    (Fact("actor", "split", "Brink", "a", value="Erik Brink", spans=(at(ONE, "Olaf Brink"),)), [FIRST.id]),
]


@pytest.mark.parametrize(("fact", "there"), ACTORS, ids=range(len(ACTORS)))
def test_what_was_said_of_an_actor_holds_where_the_actor_is(fact: Fact, there: list[str]) -> None:
    found = carry([fact], find_stretches([ONE], [FIRST, SECOND]), {a.id: a.text for a in (FIRST, SECOND)}, {})
    assert [f.article for f in found[fact]] == there


def test_a_finding_that_was_taken_out_stays_out_where_all_its_places_stand() -> None:
    places = [Instance("a", at(ONE, "supports")), Instance("b", at(TWO, "opposes"))]
    spans = [f"{p.span.start}-{p.span.end}" for p in places]
    fact = dismissed("a", ":".join(spans), "change: the toll")
    for before, after, there in (
        ([ONE, TWO], [FIRST, SECOND, TWO], FIRST),
        ([ONE, TWO], [ONE, LONGER], None),
        ([ONE, TWO], [OTHER, TWO], None),
    ):
        found = carry([fact], find_stretches(before, after), {}, {fact: places})
        moved = [] if there is None else sorted([(there.id, at(there, "supports")), ("b", places[1].span)])
        told = ":".join(f"{s.start}-{s.end}" for _, s in moved)
        assert found == {fact: (dismissed(moved[0][0], told, "change: the toll"),) if moved else ()}


def test_rows_are_found_again_in_the_joined_article_as_it_is_read() -> None:
    parts = [analysed(a.text, a.id, a.title) for a in (ONE, TWO)]
    facts = [Fact("position", "accept", position_key(s), p.article.id) for p in parts for s in p.stances]
    facts += [Fact("statement", "reject", statement_key(s), p.article.id) for p in parts for s in p.statements]
    assert len(facts) > 3
    found = carry(facts, find_stretches([ONE, TWO], [WHOLE]), {WHOLE.id: WHOLE.text}, {})
    whole = analysed(WHOLE.text, WHOLE.id, WHOLE.title)
    corrected = correct(whole, [n for f in facts for n in found[f]])
    assert corrected.unplaced == ()
    assert ({s.review for s in corrected.analysis.stances}, corrected.analysis.statements) == ({"accepted"}, ())


BOTH = analysed("Ruth Amsel and Olaf Brink oppose the toll. Ada Pell backs the bridge.")
ON_ROWS = [  # the key of a fact, and of the row that it is put on
    ("52-57:1-5:43-51", ["52-57:58-68:43-51"]),  # the only row of these words
    ("52-57:1-5:0-9", []),  # the only one, of another holder
    ("52-57:58-68:43-51", []),  # the very row
    ("52-57:58-68", []),  # the same, as the first project files name it
    ("26-32:0-0:0-0", []),  # of two rows nobody knows which
    ("52-58:58-68:43-51", []),  # other words
]


@pytest.mark.parametrize(("key", "there"), ON_ROWS, ids=range(len(ON_ROWS)))
def test_a_fact_is_put_on_the_only_row_of_its_words(key: str, there: list[str]) -> None:
    assert [position_key(s)[:5] for s in BOTH.stances] == ["26-32", "26-32", "52-57"]
    fact = Fact("position", "accept", key, "x")
    assert [f.key for (f,) in on_rows([fact], [BOTH]).values()] == there
    assert on_rows([Fact("position", "accept", key, "y")], [BOTH]) == {}
    assert on_rows([fact, Fact("position", "add", key, "x")], [BOTH]) == {}, "what is added stands by itself"


def test_the_steps_of_the_log_are_the_same_with_the_facts_as_they_hold_now() -> None:
    one, two, three = (Fact("position", "accept", f"{n}-9:0-0:0-0", "a") for n in range(3))
    log = Log((Step("accepting", (one, two), "Ada", "2031"), Step("undone", (three,))), 1)
    now = Fact("position", "accept", "5-9:0-0:0-0", "d")
    assert laid_anew(log, {one: (now,), two: (), three: (now,)}) == Log(
        (Step("accepting", (now, two), "Ada", "2031"), Step("undone", (now,))), 1
    )
