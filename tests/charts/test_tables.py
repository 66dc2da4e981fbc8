"""The rows behind the charts, each whole: a small set of three articles, four actors and three issues."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from components.charts.catalogue import CHARTS, Kind, choices_of, has_marks
from components.charts.figures import count_chart, spec_of
from components.charts.names import article_names, numbered, short, short_names
from components.charts.tables import (
    count_heard,
    count_rows,
    day_of,
    grid_rows,
    is_anybody_heard,
    main_actors,
    outlet_rows,
    statement_rows,
    time_rows,
)
from components.comparing import compare_analyses
from components.model import (
    Analysis,
    Article,
    Corpus,
    CorpusActor,
    Issue,
    Position,
    PositionLabel,
    Span,
    Stance,
    StanceLabel,
    Statement,
    Target,
)
from tests.builders import analysed, sample_corpus


def _stance(name: str, label: StanceLabel) -> Stance:
    return Stance(name, "a1", None, Target("toll"), label, 0.9, Span(0, 3), "", 0)


def _said(name: str, actor: str) -> Statement:
    return Statement(name, actor, (), (), (Span(0, 3),), "indirect", 0)


def _report(name: str, date: str, stances: dict[str, StanceLabel], said: dict[str, str]) -> Analysis:
    return Analysis(Article(name, "The toll.", outlet=f"Post {name}", date=date), (), (),
                    tuple(_said(*row) for row in said.items()),
                    tuple(_stance(*row) for row in stances.items()))  # fmt: skip


def _positions(*rows: tuple[str, str, str, PositionLabel, str, str]) -> tuple[Position, ...]:
    def ids(article: str, names: str) -> tuple[str, ...]:
        return tuple(f"{article}/{name}" for name in names.split())

    return tuple(
        Position(actor, issue, article, label, ids(article, stances), ids(article, said))
        for actor, issue, article, label, stances, said in rows
    )


CORPUS = Corpus(
    (_report("x", "2031-03-02", {"t1": "support", "t2": "support", "t3": "oppose"},
             {"s1": "a1", "s2": "a1", "s3": "a2", "s4": "a3"}),
     _report("y", "2031-03-02", {"t1": "oppose", "t2": "conditional", "t3": "mixed"}, {"s1": "a1"}),
     _report("z", "", {"t1": "support"}, {})),
    (CorpusActor("A1", "Ada Pell", "person", members={"x": ("a1",), "y": ("a1",)}),
     CorpusActor("A2", "Olaf Brink", "person", members={"x": ("a2",), "y": ("a2",), "z": ("a1",)}),
     CorpusActor("A3", "Vera Lund", "person", members={"x": ("a3",)}),
     CorpusActor("A4", "Leo Marr", "person", members={"y": ("a4",)})),
    (Issue("i1", "Toll", ("toll",)), Issue("i2", "Tram", ("tram",)), Issue("i3", "Ferry", ("ferry",))),
    _positions(("A1", "i1", "x", "support", "t1 t2", "s1"), ("A1", "i1", "y", "oppose", "t1", ""),
               ("A2", "i1", "x", "oppose", "t3", ""), ("A2", "i2", "y", "conditional", "t2", ""),
               ("A2", "i1", "z", "support", "t1", ""), ("A3", "i1", "x", "quoted", "", "s4 s3"),
               ("A3", "i2", "x", "mentioned", "", ""), ("A2", "i3", "y", "mixed", "t3", "")),
)  # fmt: skip

GRID = [  # actor, issue, position, word, mark, sign, count, stances, statements
    ("A2", "i1", "mixed", "mixed", "◐ 2", "◐", 2, "x/t3 z/t1", ""),
    ("A2", "i2", "conditional", "conditional", "◆ 1", "◆", 1, "y/t2", ""),
    ("A2", "i3", "mixed", "mixed", "◐ 1", "◐", 1, "y/t3", ""),
    ("A1", "i1", "mixed", "mixed", "◐ 3", "◐", 3, "x/t1 x/t2 y/t1", "x/s1"),
    ("A1", "i2", "absent", "absent", "", "", 0, "", ""),
    ("A1", "i3", "absent", "absent", "", "", 0, "", ""),
    ("A3", "i1", "quoted", "quoted, no position", "○ 2", "○", 2, "", "x/s4 x/s3"),
    ("A3", "i2", "mentioned", "mentioned only", "", "", 0, "", ""),
    ("A3", "i3", "absent", "absent", "", "", 0, "", ""),
]
NAMES = (
    {a.id: a.name for a in CORPUS.actors}
    | {i.id: i.name for i in CORPUS.issues}
    | {name: f"Post {name}" for name in "xyz"}
)


def test_the_grid() -> None:
    rows = [(r["actor_id"], r["issue_id"], r["position"], r["label"], r["mark"], r["sign"], r["count"],
             " ".join(r["stances"]), " ".join(r["statements"]))
            for r in grid_rows(CORPUS)]  # fmt: skip
    assert rows == GRID
    assert all((r["actor"], r["issue"]) == (NAMES[r["actor_id"]], NAMES[r["issue_id"]]) for r in grid_rows(CORPUS))


def test_the_grid_of_one_article_and_of_the_first_of_many() -> None:
    assert [(r["actor_id"], r["mark"]) for r in grid_rows(CORPUS, "z") if r["issue_id"] == "i1"] == [
        ("A2", "▲ 1"),
        ("A1", ""),
        ("A3", ""),
    ]
    assert {(r["actor_id"], r["issue_id"]) for r in grid_rows(CORPUS, most_actors=1, most_issues=2)} == {
        ("A2", "i1"),
        ("A2", "i2"),
    }
    assert main_actors(CORPUS, 9) == ["A2", "A1", "A3"]  # a stance is worth three statements
    assert grid_rows(Corpus(CORPUS.analyses, CORPUS.actors, CORPUS.issues)) == []


OUTLETS = [  # camp by camp, in each who is heard most; the article without a cell of this actor is blank
    ("A1", "x", "▲ 2"), ("A1", "y", "▼ 1"), ("A1", "z", ""),
    ("A2", "x", "▼ 1"), ("A2", "y", ""), ("A2", "z", "▲ 1"),
    ("A3", "x", "○ 2"), ("A3", "y", ""), ("A3", "z", ""),
]  # fmt: skip


def test_outlet_by_outlet() -> None:
    rows = outlet_rows(CORPUS, "i1")
    assert [(r["actor_id"], r["article_id"], r["mark"]) for r in rows] == OUTLETS
    assert all((r["actor"], r["article"]) == (NAMES[r["actor_id"]], NAMES[r["article_id"]]) for r in rows)
    assert [(r["actor_id"], r["article_id"], r["mark"]) for r in outlet_rows(CORPUS, "i2")] == [
        ("A2", "x", ""),
        ("A2", "y", "◆ 1"),
        ("A2", "z", ""),
    ]
    assert [(r["actor_id"], r["article_id"]) for r in outlet_rows(CORPUS, "i1", most_actors=1)] == [
        ("A1", "x"),
        ("A1", "y"),
        ("A1", "z"),
    ]
    # of many, those with a cell alone
    assert [r["article_id"] for r in outlet_rows(CORPUS, "i2", most_articles=2)] == ["y"]
    assert [r["article_id"] for r in outlet_rows(CORPUS, "i2", most_articles=3)] == ["x", "y", "z"]


def test_camps_stand_in_the_order_of_the_looks() -> None:
    stances = {"t1": "oppose", "t2": "support", "t3": "conditional"}
    report = _report("x", "", stances, {})  # type: ignore[arg-type]
    positions = _positions(("A1", "i1", "x", "oppose", "t1", ""), ("A2", "i1", "x", "support", "t2", ""),
                           ("A3", "i1", "x", "conditional", "t3", ""),
                           ("A4", "i1", "x", "quoted", "", "s1"))  # fmt: skip
    corpus = Corpus((report,), CORPUS.actors, CORPUS.issues, positions)
    assert [r["actor_id"] for r in outlet_rows(corpus, "i1")] == ["A2", "A1", "A3", "A4"]


def test_who_has_most_passages_has_room_before_others_whatever_the_side() -> None:
    report = _report("x", "", {"t1": "support", "t2": "support", "t3": "oppose"}, {})
    positions = _positions(("A1", "i1", "x", "support", "t1", ""), ("A2", "i1", "x", "mixed", "t2 t3", ""),
                           ("A4", "i1", "x", "quoted", "", "s1 s2 s3"))  # fmt: skip
    corpus = Corpus((report,), CORPUS.actors, CORPUS.issues, positions)
    assert [r["actor_id"] for r in outlet_rows(corpus, "i1", most_actors=1)] == ["A2"]
    assert [r["actor_id"] for r in outlet_rows(corpus, "i1", most_actors=2)] == ["A1", "A2"]
    assert (count_heard(corpus, "i1"), count_heard(corpus, "i2"), count_heard(corpus, article="x")) == (3, 0, 3)


COUNTS = [  # issue, position, count, signed, mark, stances
    ("i1", "support", 3, 3, "▲ 3", "x/t1 x/t2 z/t1"), ("i1", "oppose", 2, -2, "▼ 2", "x/t3 y/t1"),
    ("i1", "conditional", 0, 0, "", ""),
    ("i1", "mixed", 0, 0, "", ""), ("i1", "quoted", 1, 1, "○ 1", ""),
    ("i2", "support", 0, 0, "", ""), ("i2", "oppose", 0, 0, "", ""), ("i2", "conditional", 1, 1, "◆ 1", "y/t2"),
    ("i2", "mixed", 0, 0, "", ""),
    ("i2", "quoted", 0, 0, "", ""),
    ("i3", "support", 0, 0, "", ""), ("i3", "oppose", 0, 0, "", ""), ("i3", "conditional", 0, 0, "", ""),
    ("i3", "mixed", 1, 1, "◐ 1", "y/t3"),
    ("i3", "quoted", 0, 0, "", ""),
]  # fmt: skip
WORDS = {
    "support": "support",
    "oppose": "oppose",
    "conditional": "conditional",
    "mixed": "mixed",
    "quoted": "quoted, no position",
}


def test_counts_for_and_against() -> None:
    rows = count_rows(CORPUS)
    assert [
        (r["issue_id"], r["position"], r["count"], r["signed"], r["mark"], " ".join(r["stances"])) for r in rows
    ] == COUNTS
    assert all(
        (r["issue"], r["label"], r["statements"]) == (NAMES[r["issue_id"]], WORDS[r["position"]], []) for r in rows
    )
    assert {r["issue_id"] for r in count_rows(CORPUS, most_issues=1)} == {"i1"}


HEARD = [
    ("A1", "x", 2, "2", "x/s1 x/s2"), ("A1", "y", 1, "1", "y/s1"), ("A1", "z", 0, "", ""),
    ("A2", "x", 1, "1", "x/s3"), ("A2", "y", 0, "", ""), ("A2", "z", 0, "", ""),
    ("A3", "x", 1, "1", "x/s4"), ("A3", "y", 0, "", ""), ("A3", "z", 0, "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("quoted", "most"), [(0, 3), (25, 3), (1, 3)])
def test_bars_are_as_long_as_the_most_for_or_against_whoever_is_quoted(quoted: int, most: int) -> None:
    rows = [{**r, "count": quoted} if r["position"] == "quoted" else r for r in count_rows(CORPUS)]
    assert max(r["count"] for r in rows if r["position"] in ("support", "oppose")) == most
    assert f'"domain": {json.dumps([-most * 1.6, most * 3])}' in json.dumps(spec_of(count_chart(rows)))  # type: ignore[arg-type]


SETS = {
    "whole": lambda: CORPUS,
    "sample": sample_corpus,
    "no sides": lambda: replace(CORPUS, positions=()),
    "silent": lambda: replace(CORPUS, positions=(), analyses=tuple(replace(a, statements=()) for a in CORPUS.analyses)),
}


@pytest.mark.parametrize("kind", CHARTS, ids=lambda k: k.key)
@pytest.mark.parametrize("name", SETS)
def test_a_chart_has_something_to_show_where_it_has_rows(kind: Kind[Any], name: str) -> None:
    corpus = SETS[name]()
    for chosen in list(choices_of(kind, corpus))[:2]:
        assert has_marks(kind, corpus, chosen) == any(r.get("count", 1) for r in kind.rows(corpus, chosen))


@pytest.mark.parametrize(("text", "heard"), [
    ("Ruth Amsel said that the toll is unfair.", 1),
    ("Ruth Amsel did not say that the toll is unfair.", 0),
    ("Ruth Amsel wants the toll to go.", 0),
    ("Ruth Amsel vetoed the toll.", 0),
    *((f"Ruth Amsel {words}.", 1) for words in (
        "called the toll a theft", "called for the bridge to close", "described the toll as theft",
        "declared that the bridge is unsafe", "slammed the council", "threatened to sue the council",
        "rejected the toll", "implied that the council lied", "indicated that the bridge will close",
        "signalled that the bridge will close", "made clear that the bridge will close", "praised the council",
        "hailed the toll", "welcomed the toll", "proposed a toll", "ordered the bridge to be closed",
        "ruled that the toll is illegal", "concluded that the toll is illegal", "cited the cost of the bridge",
        "stood by the toll", "voiced doubts about the toll", "was quoted as saying that the bridge is unsafe",
        "never tired of saying that the toll is unfair", "would not rule out a toll",
        "made no secret of her opposition to the toll", "took to the stage to declare that the toll is dead",
    )),
    *((f"Ruth Amsel {words}.", 0) for words in (
        "voted for the toll", "signed the toll bill", "was faulted by the council for the toll",
        "believes that the toll is unfair", "never said that the toll is unfair", "would call the toll a theft",
        "is expected to declare that the toll is dead",
    )),
])  # fmt: skip
def test_who_wants_or_does_something_is_not_heard(text: str, heard: int) -> None:
    corpus = compare_analyses((analysed(text, "a"), analysed("Ruth Amsel lives in Lindow.", "b")))
    assert sum(r["count"] for r in statement_rows(corpus)) == heard


def test_somebody_is_heard_who_says_it_by_a_verb_that_judges() -> None:
    loud = (analysed("Ruth Amsel slammed the council.", "a"), analysed("Olaf Brink declared that it is unsafe.", "b"))
    still = (analysed("Ruth Amsel vetoed the toll.", "a"), analysed("Olaf Brink was elected mayor.", "b"))
    assert [is_anybody_heard(compare_analyses(pair)) for pair in (loud, still)] == [True, False]


def test_who_is_heard() -> None:
    rows = statement_rows(CORPUS)
    assert [(r["actor_id"], r["article_id"], r["count"], r["mark"], " ".join(r["statements"])) for r in rows] == HEARD
    assert all(
        (r["actor"], r["article"], r["stances"]) == (NAMES[r["actor_id"]], NAMES[r["article_id"]], []) for r in rows
    )
    assert [r["actor_id"] for r in statement_rows(CORPUS, most_actors=1)] == ["A1"] * 3


DATED = [  # actor, article, position, word, mark, count, stances; a report without a date has no place
    ("A1", "x", "support", "support", "▲", 2, "x/t1 x/t2", -11.0),
    ("A1", "y", "oppose", "oppose", "▼", 1, "y/t1", 11.0),
    ("A2", "x", "oppose", "oppose", "▼", 1, "x/t3", 0.0),
]  # fmt: skip


def test_over_time() -> None:
    rows = time_rows(CORPUS, "i1")
    assert [
        (
            r["actor_id"],
            r["article_id"],
            r["position"],
            r["label"],
            r["mark"],
            r["count"],
            " ".join(r["stances"]),
            r["aside"],
        )
        for r in rows
    ] == DATED
    assert all((r["actor"], r["article"], r["date"], r["day"], r["statements"])
               == (NAMES[r["actor_id"]], NAMES[r["article_id"]], "2031-03-02", "2 Mar 2031", [])
               for r in rows)  # fmt: skip
    assert [r["actor_id"] for r in time_rows(CORPUS, "i1", most_actors=1)] == ["A1", "A1"]
    assert [r["actor_id"] for r in time_rows(CORPUS, "i2")] == ["A2"]


@pytest.mark.parametrize(
    ("name", "length", "cut"),
    [("a long label", 12, "a long label"), ("a long label", 11, "a long…"), ("a long, label", 9, "a long…"),
     ("a long; label", 9, "a long…"),
     ("unbreakable", 5, "unbr…"), ("", 5, "")],
)  # fmt: skip
def test_a_label_is_cut_at_a_word(name: str, length: int, cut: str) -> None:
    assert short(name, length) == cut


def test_labels_have_their_length() -> None:
    assert short("a" * 34) == "a" * 34
    assert short("a" * 35) == "a" * 33 + "…"


def _named(*rows: tuple[str, str]) -> list[str]:
    articles = [Article(str(n), "x", outlet=outlet, date=date) for n, (outlet, date) in enumerate(rows)]
    assert article_names(articles) == short_names(articles)
    return list(article_names(articles).values())


COUNCIL = "Council of the Lower Marl Valley and its Villages, "
BRIDGE = "Council votes for the new bridge over the Marl"


def test_two_outlets_that_begin_alike_are_told_apart_by_their_whole_names() -> None:
    east, west = f"{COUNCIL}East", f"{COUNCIL}West"
    assert _named((east, "2031-01-01"), (west, "2031-01-01")) == [east, west]
    assert _named((east, "2031-01-01"), (east, "2031-01-02")) == [f"{east} 2031-01-01", f"{east} 2031-01-02"]


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        ([BRIDGE, "No toll"], ["Council votes for the new bridge…", "No toll"]),
        ([BRIDGE, f"{BRIDGE} again"], [BRIDGE, f"{BRIDGE} again"]),  # cut, they would be one
        ([BRIDGE, BRIDGE], ["Council votes for the new bridge… (1)", "Council votes for the new bridge… (2)"]),
    ],
)
def test_a_headline_is_cut_in_running_text_alone_and_never_to_that_of_another(
    titles: list[str], told: list[str]
) -> None:
    articles = [Article(str(n), "x", title=title) for n, title in enumerate(titles)]
    assert list(short_names(articles).values()) == told
    assert [name.removesuffix(f" ({n})") for n, name in enumerate(article_names(articles).values(), 1)] == titles


def test_no_two_articles_have_one_name() -> None:
    assert _named(("Post", "2031-01-01"), ("Courier", "2031-01-01")) == ["Post", "Courier"]
    assert _named(("Post", "2031-01-01"), ("Post", "2031-01-02"), ("Courier", "")) == [
        "Post 2031-01-01",
        "Post 2031-01-02",
        "Courier",
    ]
    assert _named(("Post", ""), ("Post", ""), ("Post", "2031-01-02")) == ["Post (1)", "Post (2)", "Post 2031-01-02"]


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ({1: "Vote", 2: "Toll"}, ["Vote", "Toll"]),
        ({1: "Vote", 2: "Toll", 3: "Vote"}, ["Vote (1)", "Toll", "Vote (2)"]),
        ({1: "Vote (2)", 2: "Vote", 3: "Vote"}, ["Vote (2)", "Vote (1)", "Vote (3)"]),
    ],
)
def test_what_is_called_the_same_has_a_number(names: dict[int, str], told: list[str]) -> None:
    assert numbered(names) == dict(zip(names, told, strict=True))


@pytest.mark.parametrize(
    ("date", "day"), [("2031-03-02", "2 Mar 2031"), ("2031-12-31", "31 Dec 2031"), ("2031-03", "2031-03"), ("", "")]
)
def test_days(date: str, day: str) -> None:
    assert day_of(date) == day


CHOICES = [
    (("Ruth Amsel", "The toll", "Olaf Brink"), ["The toll", "Ruth Amsel", "Olaf Brink"]),
    (("The toll", "Ruth Amsel"), ["The toll", "Ruth Amsel"]),
    (("Ruth Amsel", "Olaf Brink"), ["Ruth Amsel", "Olaf Brink"]),
]


@pytest.mark.parametrize(("names", "order"), CHOICES)
def test_what_one_is_for_or_against_is_offered_before_whom(names: tuple[str, ...], order: list[str]) -> None:
    actors = tuple(CorpusActor(f"A{n}", name, "person") for n, name in enumerate(("Ruth Amsel", "Olaf Brink")))
    issues = tuple(Issue(f"i{n}", name, (name,)) for n, name in enumerate((*names, "The ferry")))
    positions = _positions(*(("A0", i.id, "x", "oppose", "t1", "") for i in issues[:-1]))
    corpus = Corpus(CORPUS.analyses, actors, issues, positions)
    assert list(choices_of(CHARTS[0], corpus).values()) == order


class Gone(tuple[Position, ...]):
    """Positions that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[Position]:
        Gone.times += 1
        return super().__iter__()


def test_positions_are_gone_through_twice_for_a_chart_however_many_actors_it_has() -> None:
    Gone.times = 0
    rows = outlet_rows(replace(CORPUS, positions=Gone(CORPUS.positions)), "i1")
    assert len({r["actor_id"] for r in rows}) > 2
    assert Gone.times == 2
    assert rows == outlet_rows(CORPUS, "i1")
