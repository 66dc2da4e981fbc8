"""Three hundred hostile and broken files: each gives one article or one sentence, within the bounds of its child.

By default every fourth file is read, and all of plain text; `-m slow` reads the others and those that take seconds.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from components.reading.limits import CPU_SECONDS, MEMORY_BYTES, MOST_CHARACTERS, MOST_NOTE, PROBLEMS
from tests.builders import ROOT
from tests.hostile.pages import MARKDOWN, PAGES
from tests.hostile.pdfs import PDFS
from tests.hostile.table import ARTICLE, Hostile
from tests.hostile.texts import TEXTS
from tests.hostile.words import WORDS

TABLE = [*PDFS, *WORDS, *PAGES, *MARKDOWN, *TEXTS]
ROWS = [
    pytest.param(
        row, id=ascii(row.name)[1:60], marks=[pytest.mark.slow] if row.slow or row not in TEXTS and number % 4 else []
    )
    for number, row in enumerate(TABLE)
]


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[subprocess.Popen[str], Path]]:
    """Hold one process that reads a file a line; on Linux its children's memory is counted."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hostile.door"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield process, tmp_path_factory.mktemp("hostile") / "file"
    assert process.stdin is not None
    process.stdin.close()
    process.wait(30)


def came_of(door: tuple[subprocess.Popen[str], Path], row: Hostile) -> dict[str, Any]:
    process, path = door
    path.write_bytes(row.make())
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps([row.name, str(path), row.everything]) + "\n")
    process.stdin.flush()
    came: dict[str, Any] = json.loads(process.stdout.readline())
    return came


@pytest.mark.parametrize("row", ROWS)
def test_a_hostile_file_is_one_article_or_one_sentence(row: Hostile, door: tuple[subprocess.Popen[str], Path]) -> None:
    came = came_of(door, row)
    assert came.get("code", ARTICLE) == row.outcome, came
    assert came["seconds"] <= CPU_SECONDS + 2
    if sys.platform.startswith("linux"):
        assert came["peak"] <= MEMORY_BYTES + 12_000_000, "a child's code pages come on top of its bound"
    if "sentence" in came:
        assert came["sentence"].partition(": ")[2]
        assert came["sentence"].count("\n") == 0
        assert came["sentence"].endswith(PROBLEMS[row.outcome].partition("{name}")[2])
    else:
        check_article(row, came["article"])


def check_article(row: Hostile, article: dict[str, Any]) -> None:
    fields = [
        article["text"],
        article["title"],
        article["outlet"],
        article["author"],
        article["date"],
        article["origin"],
        *article["notes"],
    ]
    assert row.holds in article["text"]
    assert 0 < len(article["text"]) <= MOST_CHARACTERS
    assert article["title"]
    for field in fields:
        assert row.lacks not in field
        field.encode("utf-8")
        assert "\0" not in field
        assert "\r" not in field
    for field in fields[1:]:
        assert len(field) <= MOST_NOTE
        assert "\n" not in field


def test_the_table_is_long_and_names_no_file_twice() -> None:
    names = [row.name for row in TABLE]
    assert len(set(names)) == len(names) >= 150
    # which the app never asks for
    assert {row.outcome for row in TABLE} - {ARTICLE} >= set(PROBLEMS) - {"crashed", "several"}
