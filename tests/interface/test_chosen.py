"""What is done with several articles in one step, and what a page may ask for."""

from __future__ import annotations

import pytest

from components.interface.chosen import common, join, move, placed, remove, set_details
from components.interface.details import as_typed
from components.interface.shelf import read_act
from components.interface.state import State
from components.interface.tidying import act
from components.interface.work import Work
from components.model import Article
from components.reading.limits import MOST_SESSION_CHARACTERS

FIVE = tuple(Article(x, f"{x} rains.", x.upper(), outlet="Post" if x in "ab" else "") for x in "abcde")


def session(*articles: Article) -> State:
    return State(work=Work(articles or FIVE))


def order(articles: tuple[Article, ...]) -> str:
    return "".join(a.id for a in articles)


@pytest.mark.parametrize(
    ("names", "place", "expected"),
    [
        ("c", 1, "cabde"),
        ("c", 3, "abcde"),
        ("c", 4, "abdce"),
        ("a", 5, "bcdea"),
        ("ace", 1, "acebd"),
        ("eca", 2, "baced"),  # in the order of the list, whatever the order of choosing
        ("ce", 99, "abdce"),
        ("b", -7, "bacde"),
        ("abcde", 3, "abcde"),
        ("x", 2, "abcde"),
        ("", 2, "abcde"),
    ],
)
def test_articles_are_placed_one_behind_the_other(names: str, place: int, expected: str) -> None:
    assert order(placed(FIVE, set(names), place)) == expected


@pytest.mark.parametrize(
    ("what", "names", "place", "expected", "step"),
    [
        ("up", "c", 0, "acbde", "moving an article"),
        ("down", "c", 0, "abdce", "moving an article"),
        ("up", "a", 0, "abcde", ""),  # it stands first: no step
        ("down", "e", 0, "abcde", ""),
        ("move", "c", 3, "abcde", ""),
        ("move", "de", 2, "adebc", "moving 2 articles"),
        ("remove", "b", 0, "acde", "removing an article"),
        ("remove", "bde", 0, "ac", "removing 3 articles"),
        ("remove", "bx", 0, "acde", "removing an article"),  # x is not here any more
        ("remove", "x", 0, "abcde", ""),
        ("erase", "b", 0, "abcde", ""),
        ("join", "b", 0, "abcde", ""),
    ],
)
def test_what_is_pressed_is_one_step_named_by_what_and_how_many(
    what: str, names: str, place: int, expected: str, step: str
) -> None:
    here = session()
    act(here, what, *names, place=place)
    assert order(here.articles) == expected
    assert [words for words, _ in here.past] == ([step] if step else [])
    if step:
        here.undo()
        assert here.articles == FIVE
        here.redo()
        assert order(here.articles) == expected


def test_several_are_joined_where_the_first_stood() -> None:
    here = session()
    join(here, [FIVE[1], FIVE[2], FIVE[4]])
    assert [a.title for a in here.articles] == ["A", "B", "D"]
    assert here.articles[1].text == "b rains.\n\nC\n\nc rains.\n\nE\n\ne rains."
    assert (here.articles[1].outlet, here.past[-1][0]) == ("Post", "joining 3 articles")
    join(here, here.articles[:2])
    assert here.past[-1][0] == "joining two articles"


def test_joining_more_than_a_session_holds_is_refused_and_changes_nothing() -> None:
    half = "x" * (MOST_SESSION_CHARACTERS // 2)
    here = session(Article("a", half), Article("b", half))
    assert "400,002" in join(here, here.articles)
    assert (len(here.articles), here.past) == (2, [])


def test_an_article_is_removed_where_it_stands_and_not_where_it_stood() -> None:
    here = session()
    move(here, [FIVE[4]], 1)
    remove(here, [FIVE[0]])
    assert order(here.articles) == "ebcd"
    removed = "The article is removed. Undo brings it back until this page is closed or loaded anew."
    assert here.messages == [("info", removed)]


@pytest.mark.parametrize(
    ("names", "values", "step"),
    [
        ("ab", {"outlet": "The Daily"}, "editing the outlet of 2 articles"),
        ("abc", {"author": "Ada Pell"}, "editing the author of 3 articles"),
        ("abcde", {"date": "2031-05-03"}, "editing the date of 5 articles"),
        ("cd", {"outlet": "The Daily", "date": "2031-05-03"}, "editing details of 2 articles"),
        ("c", {"outlet": "The Daily"}, "editing the outlet"),
        ("c", {"outlet": "The Daily", "author": "Ada Pell"}, "editing details"),
        ("ab", {"outlet": "Post"}, ""),  # as they are
        ("ab", {}, ""),
    ],
)
def test_details_are_set_of_those_that_are_chosen_and_of_no_other(
    names: str, values: dict[str, str], step: str
) -> None:
    here = session()
    set_details(here, [a for a in FIVE if a.id in names], values)
    for before, after in zip(FIVE, here.articles, strict=True):
        wanted = values if before.id in names else {}
        for field in ("title", "outlet", "author", "date", "text", "id"):
            assert getattr(after, field) == wanted.get(field, getattr(before, field))
    assert [words for words, _ in here.past] == ([step] if step else [])


def test_a_detail_that_all_share_stands_in_the_form_and_one_that_differs_does_not() -> None:
    assert common(FIVE[:2], "outlet") == "Post"
    assert common(FIVE[2:], "outlet") == ""
    assert common(FIVE[1:3], "outlet") is None


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("outlet", "3 May", "3 May"),
        ("date", "", ""),
        ("date", "20310503", "2031-05-03"),
        ("date", "3 May", None),
        ("date", "2031-02-30", None),
    ],
)
def test_a_date_is_a_date_or_refused(field: str, typed: str, kept: str | None) -> None:
    assert as_typed(field, typed) == kept


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ({"what": "move", "names": ["a", "b"], "place": 3}, ("move", ("a", "b"), 3)),
        ({"what": "move", "names": ["a", 7], "place": 3}, ("", (), 0)),
        ({"what": "move", "names": "ab", "place": 3}, ("", (), 0)),
        ({"what": "move", "names": ["a"], "place": "3"}, ("", (), 0)),
        ({"what": ["move"], "names": ["a"], "place": 1}, ("", (), 0)),
        ({"what": "move"}, ("", (), 0)),
        ("move/a", ("", (), 0)),
        (None, ("", (), 0)),
    ],
)
def test_what_a_page_asks_for_is_taken_only_in_its_form(asked: object, read: object) -> None:
    assert read_act(asked) == read
