"""The fuzzer: hypothesis over every reader, the splitter, the analysis, the comparison and project files.

Nothing but errors of our own may come out, and every span must lie in its text. `-m slow` runs it for thirty minutes,
`STANDPOINT_FUZZ_SECONDS` for as long as it says.
"""

from __future__ import annotations

import dataclasses
import json
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from components.analysis import analyse_article
from components.comparing import compare_analyses
from components.errors import AnalysisError, InputError, StandpointError, UnreadableError
from components.exporting.project import read_project
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.model import Analysis, Article, Instance, Span
from components.reading import join_parts, read_file, read_headers, read_jsonl, split_at_line, split_paste
from tests.hostile.strategies import files, halves, projects, texts

SECONDS = float(os.environ.get("STANDPOINT_FUZZ_SECONDS", "1800"))
FIRST_SEED = int(os.environ.get("STANDPOINT_FUZZ_SEED", "0"))
pytestmark = pytest.mark.slow


def is_sound(article: Article) -> None:
    assert any(c.isalnum() for c in article.text)
    assert article.title
    for value in (
        article.text,
        article.title,
        article.outlet,
        article.author,
        article.date,
        article.origin,
        *article.notes,
    ):
        value.encode("utf-8")
        assert "\0" not in value


def is_sentence(error: StandpointError) -> None:
    assert "\n" not in str(error)
    assert getattr(error, "code", "") != "crashed"


def read_any(file: tuple[str, bytes]) -> None:
    try:
        is_sound(read_file(*file).article)
    except UnreadableError as error:
        is_sentence(error)


def split_any(text: str) -> None:
    try:
        articles = split_paste(text)
    except UnreadableError:
        return
    for article in articles:
        is_sound(article)
        lines = article.text.split("\n")
        try:
            first, second = split_at_line(article, len(lines) // 2)
        except UnreadableError:
            continue
        is_sound(join_parts(first, second))


def head_any(text: str) -> None:
    headers = read_headers(text)
    assert headers.text in text
    assert headers.date == "" or len(headers.date) == 10


def lines_any(rows: list[Any]) -> None:
    lines = [row.encode("utf-8", "surrogatepass") if isinstance(row, str) else json.dumps(row).encode() for row in rows]
    try:
        for found in read_jsonl(lines):
            if isinstance(found, InputError):
                is_sentence(found)
            else:
                assert isinstance(found.text, str)
    except InputError as error:
        is_sentence(error)


def spans_of(value: Any, article: str = "") -> Iterator[tuple[str, Span]]:
    """Yield every span in a value of the model with the article it is said to lie in."""
    if isinstance(value, Span):
        yield article, value
    elif isinstance(value, Instance):
        yield value.article, value.span
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name), article)
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from spans_of(item, article)
    elif isinstance(value, dict):
        yield from spans_of(list(value.values()), article)


def analysis_of(text: str, name: str) -> Analysis | None:
    try:
        analysis = analyse_article(Article(name, text, title=text[:30], date="2031-05-04"))
    except AnalysisError:
        assert not any(c.isalnum() for c in text)
        return None
    for _, span in spans_of(analysis):
        assert 0 <= span.start <= span.end <= len(text)
        assert span.of(text) == text[span.start : span.end]
    return analysis


def analyse_any(text: str) -> None:
    analysis_of(text, "x")


def compare_any(two: tuple[str, str]) -> None:
    analyses = tuple(a for a in (analysis_of(text, f"a{n}") for n, text in enumerate(two)) if a is not None)
    lengths = {a.article.id: len(a.article.text) for a in analyses}
    corpus = compare_analyses(analyses)
    for article, span in spans_of((corpus.quotes, corpus.figures, corpus.shared_passages)):
        assert 0 <= span.start <= span.end <= lengths[article]


def open_any(data: bytes) -> None:
    try:
        articles, log, issues = read_project(data)
    except InputError as error:
        is_sentence(error)
        return
    saved = Project(articles, {}, log, issues)
    assert read_saved(write_saved(saved)).project == saved


rows = st.lists(
    st.dictionaries(
        st.sampled_from(["id", "text", "title", "date", "author", "x"]),
        halves | st.integers() | st.none() | st.lists(st.integers(), max_size=2),
    )
    | texts,
    max_size=4,
)
TARGETS: dict[str, tuple[st.SearchStrategy[Any], Callable[[Any], None], int]] = {
    "readers": (files(), read_any, 8),
    "splitter": (texts | halves, split_any, 2),
    "headers": (texts, head_any, 1),
    "JSON lines": (rows, lines_any, 1),
    "analysis": (texts, analyse_any, 10),
    "comparison": (st.tuples(texts, texts), compare_any, 5),
    "projects": (projects(), open_any, 3),
}  # what is drawn, what must hold, and the share of the time in thirtieths


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_errors_of_ours(name: str) -> None:
    drawn, check, share = TARGETS[name]
    end = time.monotonic() + SECONDS * share / sum(s for _, _, s in TARGETS.values())
    tried = 0
    round_ = FIRST_SEED
    while time.monotonic() < end:
        phases = (Phase.generate, Phase.shrink)

        @seed(round_)
        @settings(
            max_examples=200,
            deadline=None,
            database=None,
            phases=phases,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        )
        @given(drawn)
        def hold(value: Any) -> None:
            nonlocal tried
            if time.monotonic() < end:
                tried += 1
                check(value)

        hold()
        round_ += 1
    print(f"{name}: {tried} tried")
    assert tried
