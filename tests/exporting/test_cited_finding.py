"""A finding to paste elsewhere: its label, its passages as their articles have them, what is ours in brackets."""

from __future__ import annotations

import re
from functools import cache

import pytest

from components.comparing import Finding, bearers, find_differences
from components.comparing.findings import SAME
from components.exporting.cited_finding import cite_finding
from components.exporting.plain_text import one_line
from components.exporting.report import make_report
from components.exporting.report_formats import write_report
from components.model import Corpus, Instance, Span
from tests import builders

SOURCE = re.compile(
    r"(?P<words>.*) \((?P<source>[^()]*(?:\([^()]*\))?[^()]*, paragraph \d+)\)(?: \[(?P<note>[^\[\]]+)\])?"
)


@cache
def corpus() -> Corpus:
    return builders.sample_corpus()


def cited(kind: str) -> list[str]:
    (finding,) = [f for f in find_differences(corpus()) if f.kind == kind]
    return cite_finding(corpus(), finding, bearers(corpus().actors)).split("\n")


@pytest.mark.parametrize(
    ("kind", "head", "notes"),
    [
        ("altered", "Quotation altered: Piet Calder", [None, None, None]),
        ("truncated", "Quotation cut short: Hanne Lorvik", [None, "cut short", "cut short"]),
        ("figures", "Figures that differ: jobs (1,200 jobs, 800 jobs)", [None] * 4),
        ("reported", "Quoted in one, reported in another: Marcus Vane (less sure)", ["quoted", "reported"]),
        ("change", None, ["▲ support", "▲ support", "▲ support", "▼ oppose"]),
        ("passage", "Shared word for word", [None, None]),
    ],
)
def test_a_finding_is_cited_with_its_label_and_what_each_passage_is_in_it(
    kind: str, head: str | None, notes: list[str | None]
) -> None:
    first, *lines = cited(kind)
    assert head in (first, None)
    assert [SOURCE.fullmatch(line)["note"] for line in lines] == notes


def test_every_passage_is_its_article_s_own_words_and_whole() -> None:
    texts = [one_line(a.article.text) for a in corpus().analyses]
    for finding in find_differences(corpus()):
        _, *lines = cite_finding(corpus(), finding, bearers(corpus().actors)).split("\n")
        assert lines
        for line in lines:
            assert any(SOURCE.fullmatch(line)["words"] in text for text in texts), line


def test_the_speaker_of_a_quotation_stands_in_its_source() -> None:
    assert all("(Hanne Lorvik, " in line for line in cited("truncated")[1:])


def test_a_long_passage_and_more_than_a_card_shows_are_copied_whole() -> None:
    analysis = corpus().analyses[0]
    whole = Instance(analysis.article.id, Span(0, len(analysis.article.text.rstrip())))
    others = [Instance(analysis.article.id, s) for s in analysis.sentences[:9]]
    _, first, *rest = cite_finding(
        corpus(), Finding("passage", "Shared word for word", "", (whole, *others)), {}
    ).split("\n")
    assert one_line(analysis.article.text.rstrip()) in first
    assert len(rest) == 9


@pytest.mark.parametrize("form", [".html", ".md"])
def test_a_report_tells_what_is_the_same_apart_from_what_differs(form: str) -> None:
    report = make_report(corpus(), parts=("differs",))
    assert {f.kind for f in find_differences(corpus())} & set(SAME)
    assert [d.label for d in report.same] == ["Shared word for word"]
    assert set(report.different).isdisjoint(report.same)
    page = write_report(report, form).decode()
    heads = [page.index(words) for words in ("What differs", "Quotation altered", "What is the same", "Shared word")]
    assert heads == sorted(heads)
