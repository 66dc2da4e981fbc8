"""The charts: valid, titled, told in words, and drawn without a fetch."""

import json
import re

import altair as alt
import pytest
from vl_convert import vegalite_to_svg

from components.charts import (
    CHARTS,
    LOOKS,
    Kind,
    choices_of,
    count_chart,
    count_rows,
    grid_chart,
    grid_rows,
    spec_of,
    statement_chart,
    statement_rows,
    time_chart,
    time_rows,
)
from components.charts.names import short, short_names
from components.charts.titles import headline
from components.comparing import compare_analyses
from components.exporting.images import to_png, to_svg
from components.model import Article
from tests.builders import analysed, sample_corpus


def figures() -> dict:
    corpus = sample_corpus()
    issue = next(i for i in corpus.issues if time_rows(corpus, i.id))
    return {
        "grid": grid_chart(grid_rows(corpus), "4 articles"), "counts": count_chart(count_rows(corpus)),
        "voices": statement_chart(statement_rows(corpus)), "time": time_chart(time_rows(corpus, issue.id), issue.name),
    }  # fmt: skip


@pytest.mark.parametrize("name", ["grid", "counts", "voices", "time"])
@pytest.mark.parametrize("dark", [False, True])
def test_each_chart_says_what_it_shows(name: str, dark: bool) -> None:
    figure = figures()[name]
    assert figure.alt.startswith(figure.title)
    (lines,) = [p["value"] for p in json.loads(figure.chart.to_json())["params"] if p["name"] == "headline"]
    assert [" ".join(lines[page]) for page in ("wide", "narrow")] == [figure.title] * 2
    svg = to_svg(figure, "The Lindow Post").decode()
    assert "The Lindow Post" in svg
    assert "http" not in svg.replace("http://www.w3.org", "")


@pytest.mark.parametrize("kind", CHARTS, ids=lambda kind: kind.key)
def test_what_is_drawn_unchecked_is_what_the_schema_passes(kind: Kind) -> None:
    corpus = sample_corpus()
    choices = choices_of(kind, corpus)
    for dark in (False, True):
        figure = kind.draw(kind.rows(corpus, next(iter(choices))), next(iter(choices.values())), dark)
        assert spec_of(figure) == figure.chart.to_dict(validate=True)


TITLE = "Who stands where on: Widening of the old road along the river, and what it costs"


@pytest.mark.parametrize(("width", "lines"), [(760, 1), (700, 2), (350, 2)])
def test_a_title_takes_the_lines_that_the_page_wants(width: int, lines: int) -> None:
    head, held = headline(TITLE)
    bar = alt.Chart(alt.Data(values=[{"a": 1}])).mark_bar().encode(x=alt.X("a:Q", title=None))
    spec = alt.layer(bar).properties(title=head, width=width).add_params(held).to_dict()
    shown = [t for t in re.findall(r"<t(?:ext|span)[^>]*>([^<]+)", vegalite_to_svg(spec)) if t in TITLE]
    assert (len(shown), " ".join(shown)) == (lines, TITLE)


def test_png() -> None:
    assert to_png(figures()["grid"], "x").startswith(b"\x89PNG")


def test_no_field_is_one_that_a_tooltip_would_load() -> None:
    corpus = sample_corpus()
    for row in [*grid_rows(corpus), *count_rows(corpus), *statement_rows(corpus)]:
        assert not {"image", "url", "href"} & set(row)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("label", LOOKS)
def test_stance_words_can_be_read_on_both_themes(label: str) -> None:
    for colour, page in ((LOOKS[label].light, "#ffffff"), (LOOKS[label].dark, "#12151a")):
        a, b = sorted((_luminance(colour), _luminance(page)))
        assert (b + 0.05) / (a + 0.05) >= 4.5


def test_counts_are_those_of_the_stances() -> None:
    corpus = sample_corpus()
    for row in grid_rows(corpus):
        if row["position"] in ("support", "oppose", "conditional", "mixed"):
            assert row["count"] == len(row["stances"]) > 0


def test_short_names_are_distinct() -> None:
    articles = [
        Article(str(n), "x", title="T", outlet="Post", date=d)
        for n, d in enumerate(("2031-01-01", "2031-01-02", "2031-01-02"))
    ]
    assert len(set(short_names(articles).values())) == 3
    assert short("a very long label that goes on and on", 20) == "a very long label…"


def test_where_no_position_was_found_no_chart_speaks_of_an_issue_that_was_chosen() -> None:
    nothing = compare_analyses((analysed("Rain fell on the coast. The moon was full."),))
    without = [kind for kind in CHARTS if not choices_of(kind, nothing)]
    assert [kind.key for kind in without] == ["outlets", "time"]
    assert not any("this issue" in kind.nothing for kind in without)
