"""Names on charts: whole, in lines, and never what a chart groups by; marks of one day beside each other."""

import json
import re
from dataclasses import replace
from functools import cache
from html import unescape

import numpy
import pytest

from components.charts import CHARTS, choices_of, grid_chart, grid_rows, outlet_chart, outlet_rows, picked, time_rows
from components.charts.axes import COLUMN, LINE, SIDE, wrap
from components.charts.figures import NAMES
from components.charts.limits import limit_of
from components.charts.network import COUNTED
from components.charts.network_rows import place_upright, turn_upright
from components.charts.tables import day_of
from components.comparing.discourse import NORMS, Tie
from components.exporting.images import to_svg
from components.model import Analysis, Article, Corpus, CorpusActor, Issue, Position, Span, Stance, Target
from tests.builders import sample_corpus

GREENS, PONDS = (
    "National Association for the Protection of Village Greens",
    "National Association for the Protection of Village Ponds",
)


def two_bodies() -> Corpus:
    """Return two bodies whose names begin with the same 34 letters, one for and one against the toll, in two articles
    of one day."""
    analyses = tuple(
        Analysis(Article(a, "The toll.", outlet=f"Post {a}", date="2031-03-02"), (), (), (), (_stance("s1"),))
        for a in "xy"
    )
    actors = (CorpusActor("A1", GREENS, "organisation", members={"x": ("a1",), "y": ("a1",)}),
              CorpusActor("A2", PONDS, "organisation", members={"x": ("a2",), "y": ("a2",)}))  # fmt: skip
    sides = (("A1", "x", "support"), ("A1", "y", "support"), ("A2", "x", "oppose"), ("A2", "y", "mentioned"))
    positions = tuple(
        Position(a, "i1", x, label, (f"{x}/s1",) if label != "mentioned" else ()) for a, x, label in sides
    )  # type: ignore[arg-type]
    return Corpus(
        analyses, actors, (Issue("i1", "Toll on the bridge over the Marl and its approaches", ("toll",)),), positions
    )


def _stance(name: str) -> Stance:
    return Stance(name, "a1", None, Target("toll"), "support", 0.9, Span(0, 3), "", 0)


@cache
def sample() -> Corpus:
    return sample_corpus()


def words_of(svg: bytes) -> set[str]:
    labels = re.findall(r"<text[^>]*>(.*?)</text>", svg.decode())
    return {unescape(" ".join(re.findall(r"(?<=>)[^<>]+", f">{words}"))) for words in labels}


def test_two_bodies_whose_names_begin_alike_are_two_rows_and_named_in_full() -> None:
    assert GREENS[:34] == PONDS[:34]
    corpus = two_bodies()
    for figure in (grid_chart(grid_rows(corpus), ""), outlet_chart(outlet_rows(corpus, "i1"), "Toll")):
        shown = words_of(to_svg(figure, "Post x"))
        assert {GREENS, PONDS} <= shown
        assert any("▲ support" in words and "▼ oppose" in words for words in shown), "the legend is part of the picture"


def test_two_outlets_that_begin_alike_are_two_columns_named_in_full_level_and_on_end() -> None:
    corpus = two_bodies()
    for others in ((), ("Post", "Courier", "Herald")):
        named = list(zip(corpus.analyses, (GREENS, PONDS), strict=True))
        named += [(replace(corpus.analyses[0], article=Article(o, "Nothing."), stances=()), o) for o in others]
        analyses = tuple(replace(a, article=replace(a.article, outlet=o)) for a, o in named)
        figure = outlet_chart(outlet_rows(replace(corpus, analyses=analyses), "i1"), "Toll")
        assert {GREENS, PONDS, *others} <= words_of(to_svg(figure, "Post"))
        assert figure.least == (NAMES + 5 * 2 * LINE if others else NAMES + 2 * COLUMN)


def test_rows_are_actors_and_columns_outlets_and_a_mention_is_blank() -> None:
    rows = [(r["actor_id"], r["article"], r["mark"]) for r in outlet_rows(two_bodies(), "i1")]
    assert rows == [("A1", "Post x", "▲ 1"), ("A1", "Post y", "▲ 1"), ("A2", "Post x", "▼ 1"), ("A2", "Post y", "")]


def test_marks_of_one_actor_and_day_stand_side_by_side() -> None:
    rows = {(r["actor_id"], r["article_id"]): r["aside"] for r in time_rows(two_bodies(), "i1")}
    assert rows == {("A1", "x"): -11.0, ("A1", "y"): 11.0, ("A2", "x"): 0.0}


@pytest.mark.parametrize(
    ("date", "day"), [("2031-03-02", "2 Mar 2031"), ("2031-03", "2031-03"), ("2031", "2031"), ("", "")]
)
def test_days(date: str, day: str) -> None:
    assert day_of(date) == day


@pytest.mark.parametrize(
    "name", [GREENS, "Ostra", "Donaudampfschifffahrtsgesellschaftskapitän", "a  b", '\'] + evil("x")']
)
def test_a_name_in_lines_loses_nothing(name: str) -> None:
    lines = wrap(name, SIDE)
    assert "".join("".join(lines).split()) == "".join(name.split())
    assert all(len(line) <= SIDE for line in lines)


def test_a_name_is_data_and_never_part_of_an_expression() -> None:
    corpus = two_bodies()
    evil = "'] + warn('x') + ['"
    corpus = replace(corpus, actors=(replace(corpus.actors[0], name=evil), corpus.actors[1]))
    spec = json.loads(grid_chart(grid_rows(corpus), "").chart.to_json())
    assert [p["value"]["A1"] for p in spec["params"] if p["name"] == "names_of_actor"] == [[evil]]
    assert "warn" not in json.dumps([layer["encoding"]["y"] for layer in spec["layer"]])


def test_ways_to_count_a_tie_are_told_in_words() -> None:
    assert list(COUNTED) == list(NORMS)
    assert not set(COUNTED.values()) & set(NORMS)


@pytest.mark.parametrize("key", [k.key for k in CHARTS])
def test_every_chart_of_the_table_draws_in_both_themes_and_knows_its_marks(key: str) -> None:
    corpus, kind = sample(), next(k for k in CHARTS if k.key == key)
    chosen, name = next(iter(choices_of(kind, corpus).items()))
    rows = kind.rows(corpus, chosen)
    for dark in (False, True):
        figure = kind.draw(rows, name, dark)
        assert figure.alt.startswith(figure.title)
        assert figure.legend
        assert limit_of(kind.key)
        assert to_svg(figure, "Post").startswith(b"<svg")
    row = next(r for r in rows if all(f in r for f in kind.fields))
    assert picked(kind, rows, {f: row[f] for f in kind.fields}) is row
    assert picked(kind, rows, {}) is None
    assert {"stances", "statements"} <= set(row)


def test_a_chart_of_nothing_has_no_rows() -> None:
    empty = Corpus((Analysis(Article("x", "Nothing."), (), (), (), ()),))
    assert [(k.key, k.rows(empty, c)) for k in CHARTS for c in list(choices_of(k, empty))[:1] if k.rows(empty, c)] == []


def test_the_network_stands_upright_and_is_the_same_each_time() -> None:
    ties = [
        Tie("A1", "A2", 3, 0, ("i",), ()),
        Tie("A2", "A3", 2, 0, ("i",), ()),
        Tie("A3", "A4", 0, 2, (), ("i",)),
        Tie("A4", "A5", 1, 0, ("i",), ()),
    ]
    places = place_upright(ties)
    assert places == place_upright(ties)
    x, y = numpy.array(list(places.values())).T
    assert numpy.ptp(y) >= numpy.ptp(x) * 0.8
    assert abs(numpy.cov(x, y)[0, 1]) < 0.03, "it leans to neither side"
    assert sorted(y) == pytest.approx([0.1, 0.3, 0.5, 0.7, 0.9])


def test_lines_run_apart_as_far_as_there_is_room() -> None:
    pairs = (("A1", "A2"), ("A2", "A3"), ("A1", "A3"), ("A3", "A4"), ("A4", "A5"), ("A5", "A6"), ("A4", "A6"))
    x, y = numpy.array(list(place_upright([Tie(*p, 1, 0, ("i",), ()) for p in pairs]).values())).T
    assert (min(x), max(x)) == (0, 1)
    assert abs(numpy.cov(x, y)[0, 1]) < 0.03, "it leans to neither side"


def test_a_line_of_places_that_lies_flat_is_turned() -> None:
    flat = numpy.array([[float(n), 0.01 * (n % 2)] for n in range(6)])
    turned = turn_upright(flat)
    assert numpy.ptp(turned[:, 1]) > 5 * numpy.ptp(turned[:, 0])
    assert turned[0, 1] > 0.5
    assert set(turned[:, 0]) == {0.5}, "what is a line stays one"
