"""Dates resolved against the article's own, and the line of a set."""

import pytest

from components.comparing.dates import find_dates
from components.comparing.timeline import make_timeline
from components.model import Analysis, Article, Span
from tests.builders import sample_corpus

# An article of Thursday, 6 March 2031.
ROWS = [
    ("The vote was on Monday.", [("on Monday", "2031-03-03")]),
    ("The vote will be on Monday.", [("on Monday", "2031-03-10")]),
    ('"We will win," he said on Monday.', [("on Monday", "2031-03-03")]),
    ("On Monday the council will vote.", [("On Monday", "2031-03-10")]),
    ("The mayor said on Monday that she will sell the tram.", [("on Monday", "2031-03-03")]),
    ("He spoke on Thursday.", [("on Thursday", "2031-03-06")]),
    ("Last Thursday he was ill.", [("Last Thursday", "2031-02-27")]),
    ("He was ill last Thursday.", [("last Thursday", "2031-02-27")]),
    ("The talks resume next Tuesday.", [("next Tuesday", "2031-03-11")]),
    ("Bids must be in by Friday.", [("by Friday", "2031-03-07")]),
    ("Fire broke out yesterday, and today it is out.", [("yesterday", "2031-03-05"), ("today", "2031-03-06")]),
    ("The council meets on 16 March.", [("16 March", "2031-03-16")]),
    ("It opened on Dec. 28.", [("Dec. 28", "2030-12-28")]),
    ("It opened on December 28, 2025.", [("December 28, 2025", "2025-12-28")]),
    ("The law of 3rd May 1994 stands.", [("3rd May 1994", "1994-05-03")]),
    ("She promised in January that it would stay.", [("in January", "2031-01")]),
    ("It began in November.", [("in November", "2030-11")]),
    ("He was elected in 2024.", [("in 2024", "2024")]),
    ("Three ships came two weeks ago.", [("two weeks ago", "2031-02-20")]),
    ("Sales fell last month and last year.", [("last month", "2031-02"), ("last year", "2030")]),
    ("They may march on the capital.", []),
    ("Some 2,031 people came, 16 may stay.", []),
    ("The 30 February deadline passed.", []),
]


def article(text: str, date: str = "2031-03-06") -> Analysis:
    return Analysis(Article("x", text, date=date), (Span(0, len(text)),), (), (), ())


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[t for t, _ in ROWS])
def test_times_are_read_against_the_articles_date(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.span.of(text), d.when) for d in find_dates(article(text))] == expected


def test_without_a_date_only_what_names_its_year_is_read() -> None:
    text = "On Monday and on 3 May nothing was said of 3 May 1994."
    assert [d.when for d in find_dates(article(text, ""))] == ["1994-05-03"]


FAR = [
    ("0001-01-01", "He left yesterday, 999 weeks ago, last month.", []), ("9999-12-31", "He leaves tomorrow.", []),
    ("2031-02-30", "He left yesterday.", []), ("1031-03-06", "He left yesterday, 999 years ago.", [("yesterday", "1031-03-05"), ("999 years ago", "0032")]),
]  # fmt: skip


@pytest.mark.parametrize(("date", "text", "expected"), FAR)
def test_nothing_is_counted_from_a_day_at_the_edge_of_the_calendar(date: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(d.span.of(text), d.when) for d in find_dates(article(text, date))] == expected


def test_the_line_of_the_samples_is_in_order_and_joins_what_several_tell() -> None:
    corpus = sample_corpus()
    line = make_timeline(corpus)
    assert [m.when for m in line] == sorted(m.when for m in line)
    vote = [m for m in line if m.when == "2031-03-16"]
    assert len({t.article for m in vote for t in m.tellings}) >= 3
    assert any(len(m.tellings) > 1 for m in line)
    for moment in line:
        for t in moment.tellings:
            assert t.span.contains(t.words)
            assert corpus.analysis(t.article).sentences[t.sentence] == t.span
