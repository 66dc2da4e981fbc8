"""The project file: what is saved opens again, damage is left out and named, nothing in it is run."""

from __future__ import annotations

import contextlib
import json
import random
import sqlite3
from dataclasses import replace

import pytest

from components.errors import InputError
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_saved
from components.model import Article, Issue, Span
from components.reading.database import TABLES
from components.review import Fact, Log, Step
from components.review.merging import Agreement, Difference
from tests.builders import ROOT, analysed
from tests.exporting.first_form import write_project

TEXT = (
    "Olaf Brink, the treasurer, supports the tram only if it costs at least 5 million. “No,” 🚋 Ruth Amsel said on "
    "Monday. "
)
TEXT += "Ada Pell and Tom Reed said that the mill closed."
A = analysed(TEXT)
FACT = Fact("position", "add", "0-4:0-0:0-0", "x", "oppose", "Olaf Brink", (Span(0, 4), Span(5, 10)), ("Tram", ""))
OUT = Fact("finding", "reject", "0-5:3-9 altered: Ruth Amsel", "x")
STEPS = (
    Step("one", (FACT, Fact("actor", "drop", "Møves")), "Ada", "2031-05-04T10:00:00+00:00"),
    Step("two", (replace(FACT, what="reject", spans=()), OUT)),
)
FULL = Project(
    (Article("x", TEXT, "Tram", "The Post", "Ada Pell", "2031-03-02", "pasted", ("A note.",)),
     Article("y", "a\x00b\n", date="2014-05", restored=(Span(0, 1), Span(2, 3)))),
    {}, Log(STEPS, 1), (Issue("i1", "Tram", ("tram", "rails")), Issue("i2", "", ())), "v1",
    (Difference(FACT, replace(FACT, field="support")),),
    ("mill", "/tr[ai]m/"), Agreement(3, 2, 0.25),
)  # fmt: skip
SAVED = replace(FULL, analyses={"x": replace(A, article=FULL.articles[0])}, versions={"x": "v0"})


@pytest.mark.parametrize(
    "project", [Project(), FULL, SAVED, replace(FULL, issues=None), replace(FULL, issues=())], ids=range(5)
)
def test_what_is_saved_opens_again(project: Project) -> None:
    assert read_saved(write_saved(project)).project == project
    assert read_saved(write_saved(project)).lost == ()


def test_half_a_character_becomes_a_sign_and_places_stay() -> None:
    opened = read_saved(write_saved(Project((Article("x", "a\ud800b", "t\udfff"),)))).project
    assert (opened.articles[0].text, opened.articles[0].title) == ("a?b", "t?")


def test_the_first_form_still_opens() -> None:
    opened = read_saved(write_project(FULL.articles, (), None)).project
    assert opened == Project(FULL.articles)


def test_it_can_be_read_without_the_app_and_its_page_names_every_column() -> None:
    page = (ROOT / "components/exporting/README.md").read_text(encoding="utf-8")
    connection = sqlite3.connect(":memory:")
    connection.deserialize(write_saved(SAVED))
    assert {n for (n,) in connection.execute("SELECT name FROM sqlite_master")} == set(TABLES)
    for name, (_, columns) in TABLES.items():
        assert f"### {name}" in page
        found = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        assert found == [c.name for c in columns]
        assert all(f"| `{c.name}` | {c.holds} |" in page for c in columns), name
    (form,) = connection.execute("SELECT form FROM analyses").fetchone()
    assert len(json.loads(form)["stances"]) == len(A.stances) > 0
    connection.close()


def altered(*commands: str) -> bytes:
    """Return the saved project after commands that a stranger gave."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(write_saved(SAVED))
    for command in commands:
        connection.execute(command)
    connection.commit()
    data = connection.serialize()
    connection.close()
    return data


def test_words_that_do_not_fit_are_left_out_and_a_file_without_any_has_none() -> None:
    for command, words, lost in (
        ("DELETE FROM settings WHERE name = 'words'", (), ()),  # as it was saved before words were kept
        ("UPDATE settings SET value = '[\"mill\"]' WHERE name = 'words'", ("mill",), ()),
        ("UPDATE settings SET value = '[\"\"]' WHERE name = 'words'", (), ("some settings",)),
        (
            'UPDATE settings SET value = \'["a","b","c","d","e","f","g"]\' WHERE name = \'words\'',
            (),
            ("some settings",),
        ),
    ):
        opened = read_saved(altered(command))
        assert (opened.project.words, opened.lost) == (words, lost)


def test_articles_that_were_stopped_are_kept_where_they_are_articles_of_the_set() -> None:
    saved = replace(SAVED, stopped=("y", "gone"))
    assert read_saved(write_saved(saved)).project.stopped == ("y",)
    for command, lost in (
        ("DELETE FROM settings WHERE name = 'stopped'", ()),  # as it was saved before they were kept
        ("UPDATE settings SET value = '[1]' WHERE name = 'stopped'", ("some settings",)),
    ):
        opened = read_saved(altered(command))
        assert (opened.project.stopped, opened.lost) == ((), lost)


LOST = [  # what a stranger did, what is said to be lost, how many articles are left
    (("DROP TABLE issues",), ("the issues as you edited them",), 2),
    (("UPDATE articles SET date = 'banana' WHERE id = 'y'",), ("some articles",), 1),
    (("UPDATE articles SET id = '../y' WHERE id = 'y'",), ("some articles",), 1),
    (("UPDATE articles SET text = 5, restored = '[]' WHERE id = 'y'",), (), 2),  # a column of texts takes it for a text
    (("UPDATE articles SET text = x'ff' WHERE id = 'y'",), ("some articles",), 1),
    (("UPDATE articles SET notes = '{' WHERE id = 'y'",), ("some articles",), 1),
    (("UPDATE articles SET restored = '[[2,9]]' WHERE id = 'y'",), ("some articles",), 1),
    (("UPDATE analyses SET form = replace(form, '\"actors\":[]', '\"actors\":[\"a99\"]')",),
     ("some analyses, which are made again",), 2),
    (("UPDATE analyses SET form = '{}'",), ("some analyses, which are made again",), 2),
    (("UPDATE analyses SET form = replace(form, '\"sentence\":0', '\"sentence\":9')",),
     ("some analyses, which are made again",), 2),
    (("UPDATE facts SET about = 'banana' WHERE number = 1",), ("some corrections",), 2),
    (("UPDATE facts SET spans = '[[5,1]]' WHERE number = 1",), ("some corrections",), 2),
    (("UPDATE facts SET number = -1 WHERE number = 1",), ("some corrections",), 2),
    (("ALTER TABLE articles ADD COLUMN more TEXT",), (), 2),
    (("ALTER TABLE articles DROP COLUMN restored",), ("some articles",), 2),  # as the first such files were
    (("ALTER TABLE articles RENAME COLUMN outlet TO paper",), ("some articles",), 2),
    (("ALTER TABLE facts RENAME COLUMN value TO said",), ("some corrections",), 2),  # it was read as the word "value"
    (("CREATE VIEW more AS SELECT 1", "CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM facts; END"), (), 2),
]  # fmt: skip


@pytest.mark.parametrize(("commands", "lost", "left"), LOST, ids=range(len(LOST)))
def test_what_does_not_fit_is_left_out_and_named(commands: tuple[str, ...], lost: tuple[str, ...], left: int) -> None:
    opened = read_saved(altered(*commands))
    assert (opened.lost, len(opened.project.articles)) == (lost, left)


def test_a_project_that_another_program_wrote_to_in_its_own_way_opens() -> None:
    data = altered()
    assert data[18:20] == b"\x01\x01"
    opened = read_saved(data[:18] + b"\x02\x02" + data[20:])  # a write-ahead log, which is another file
    assert (opened.project, opened.lost) == (SAVED, ())


ENDLESS = (
    "CREATE VIEW articles AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS "
    "number, 'a' AS id FROM r"
)
REFUSED = [
    (b"", "not a Standpoint project"), (b"SQLite format 3\x00", "damaged from its beginning"),
    (b"PK\x03\x04", "not a Standpoint project"),
    (altered("PRAGMA application_id = 7"), "not a Standpoint project"),
    (altered("PRAGMA user_version = 99"), "newer version"),
    (altered("DROP TABLE articles"), "damaged from its beginning"),
    (altered("DROP TABLE articles", ENDLESS), "damaged from its beginning"),
    (altered("DROP TABLE articles", "CREATE VIRTUAL TABLE articles USING fts5(number, id)"),
     "damaged from its beginning"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "said"), REFUSED, ids=range(len(REFUSED)))
def test_what_is_no_project_is_refused_in_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_saved(data)


def test_a_damaged_project_opens_as_far_as_it_is_whole() -> None:
    articles = tuple(Article(f"a{n}", f"Olaf Brink opposes tram {n}. " * 40, f"Tram {n}") for n in range(40))
    data = write_saved(Project(articles, {}, Log(STEPS, 2)))
    cut = read_saved(data[: len(data) * 2 // 3])
    assert 0 < len(cut.project.articles) < 40
    assert "some articles" in cut.lost
    middle = data.index(b"opposes tram 20")
    holed = read_saved(data[: middle // 4096 * 4096] + bytes(4096) + data[middle // 4096 * 4096 + 4096 :])
    assert 0 < len(holed.project.articles) < 40
    assert {a.id for a in holed.project.articles} >= {"a0", "a39"}
    assert holed.project.log == Log(STEPS, 2)
    assert all(a in articles for a in (*cut.project.articles, *holed.project.articles))


def test_any_damage_is_a_sentence_or_a_whole_part() -> None:
    data, dice = write_saved(SAVED), random.Random(5)
    for _ in range(12):
        place = dice.randrange(len(data))
        harmed = bytearray(data)
        harmed[place : place + dice.choice((1, 40, 900))] = dice.randbytes(dice.choice((1, 40, 900)))
        with contextlib.suppress(InputError):
            assert read_saved(write_saved(read_saved(bytes(harmed)).project)).lost == ()
