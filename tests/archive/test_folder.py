"""A folder of Parquet tables knows its articles, settings and version: nothing is doubled, nothing torn counts."""

from pathlib import Path

import pytest

from components.__main__ import main
from components.archive import Settings, run_archive
from components.archive.ledger import Ledger
from components.archive.version import MADE_BY, ROOT, made_by, rows_version
from components.errors import InputError
from components.model import Article
from tests.archive.builders import articles, counts, read_parts, write


def fill(folder: Path, rows: list[Article], settings: Settings | None = None):
    return run_archive(rows, f"{folder}/", settings or Settings())


def assert_once(folder: Path, ids: list[str]) -> None:
    """Hold that every table has these articles alone, once, with the rows that a run into a fresh folder gives them."""
    found = counts(folder)
    assert found["articles"] == found["manifest"] == dict.fromkeys(ids, 1)
    fresh = folder.parent / f"{folder.name}-fresh"
    fill(fresh, [Article(f["id"], f["text"]) for f in read_parts(folder)])
    assert counts(fresh) == found
    assert read_parts(fresh) == read_parts(folder)
    assert not list(folder.rglob(".*"))


def test_parquet_holds_the_rows_of_json_lines(tmp_path: Path) -> None:
    import json

    source = write(tmp_path / "in.jsonl", articles(18))
    assert main(["analyse", source, "-o", str(tmp_path / "out.jsonl")]) == 0
    assert main(["analyse", source, "-o", f"{tmp_path}/parts/"]) == 0
    assert read_parts(tmp_path / "parts") == [
        json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    ]


GROWN = [
    ("more behind", articles(6)),
    ("one in front", [Article("a999", "Olaf Brink opposes the bridge."), *articles(4)]),
    ("another order", list(reversed(articles(5)))),
    ("only others", articles(3, first=10)),
]


@pytest.mark.parametrize(("what", "rows"), GROWN, ids=[what for what, _ in GROWN])
def test_articles_are_appended_by_article_and_not_by_place(what: str, rows: list[Article], tmp_path: Path) -> None:
    first = {a.id: a for a in articles(4)}
    fill(tmp_path / "p", list(first.values()))
    before = {p: p.read_bytes() for p in (tmp_path / "p").rglob("*.parquet")}
    new = [a for a in rows if a.id not in first]
    outcome = fill(tmp_path / "p", rows)
    assert (outcome.articles, outcome.standing) == (len(new), len(rows) - len(new))
    assert all(p.read_bytes() == data for p, data in before.items())
    assert_once(tmp_path / "p", sorted(first | {a.id: a for a in new}))


def test_a_changed_text_takes_the_place_of_the_old_one_and_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    fill(tmp_path / "p", articles(5))
    rows = articles(5)
    rows[2] = Article("a002", "Ines Marrow welcomes the bridge.")
    assert main(["analyse", write(tmp_path / "in.jsonl", rows), "-o", f"{tmp_path}/p/"]) == 0
    said = capsys.readouterr().err
    assert "4 of 5 articles stood" in said
    assert "1 of the articles have changed" in said
    assert_once(tmp_path / "p", [a.id for a in rows])
    assert read_parts(tmp_path / "p")[2]["text"] == rows[2].text


def lose(path: Path) -> None:
    path.unlink()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


@pytest.mark.parametrize("table", ["articles", "actors", "statements", "stances", "manifest"])
@pytest.mark.parametrize("damage", [lose, cut])
def test_a_lost_or_cut_part_is_made_again(table: str, damage, tmp_path: Path) -> None:
    rows = articles(3)
    fill(tmp_path / "p", rows[:2])
    fill(tmp_path / "p", rows)
    whole = {p: p.read_bytes() for p in (tmp_path / "p").rglob("*.parquet")}
    part = min((tmp_path / "p" / table).iterdir())
    damage(part)
    outcome = fill(tmp_path / "p", rows)
    assert outcome.articles in (1, 2)
    assert outcome.unmade == ()
    assert all(p.read_bytes() == data for p, data in whole.items() if p.stem != part.stem)
    assert_once(tmp_path / "p", [a.id for a in rows])


def test_damage_to_articles_that_are_not_in_the_input_is_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    fill(tmp_path / "p", articles(3))
    lose(next((tmp_path / "p" / "stances").iterdir()))
    assert main(["analyse", write(tmp_path / "in.jsonl", articles(3, first=1)), "-o", f"{tmp_path}/p/"]) == 1
    assert "give these 1 articles again: a000" in capsys.readouterr().err
    assert_once(tmp_path / "p", ["a001", "a002", "a003"])


def test_other_settings_another_version_and_foreign_tables_are_refused_and_left_alone(tmp_path: Path) -> None:
    rows = articles(2)
    fill(tmp_path / "p", rows)
    before = {p: p.read_bytes() for p in (tmp_path / "p").rglob("*.parquet")}
    with pytest.raises(InputError, match=r"--summary-method news --summary-sentences 3: give the same"):
        fill(tmp_path / "p", rows, Settings(sentences=2))
    with pytest.raises(InputError, match="another version"):
        Ledger(f"{tmp_path}/p", Settings(), "0123456789abcdef")
    assert {p: p.read_bytes() for p in (tmp_path / "p").rglob("*.parquet")} == before

    import pyarrow as pa
    import pyarrow.parquet as pq

    (tmp_path / "old" / "articles").mkdir(parents=True)
    pq.write_table(pa.table({"id": ["a"]}), tmp_path / "old" / "articles" / "0123456789abcdef.parquet")
    with pytest.raises(InputError, match="did not make"):
        fill(tmp_path / "old", rows)
    assert len(list((tmp_path / "old").rglob("*.parquet"))) == 1


def test_a_second_run_into_the_same_folder_is_told_to_wait(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    assert fcntl
    with Ledger(f"{tmp_path}/p", Settings(), rows_version()), pytest.raises(InputError, match="Another run is writing"):
        fill(tmp_path / "p", articles(1))
    assert fill(tmp_path / "p", articles(1)).articles == 1


def test_what_fails_for_good_is_kept_as_failed_and_not_tried_again(tmp_path: Path) -> None:
    rows = [*articles(1), Article("b", "...")]
    assert fill(tmp_path / "p", rows)[:2] == (2, 1)
    assert fill(tmp_path / "p", rows).standing == 2


def test_what_a_passing_fault_failed_is_tried_again_and_takes_its_own_place(tmp_path: Path) -> None:
    from dataclasses import replace

    from components.archive.parts import analyse_part
    from components.archive.shards import Job

    rows = articles(3)
    job = Job(Settings(), rows_version(), f"{tmp_path}/p", turn=1)
    analyse_part(rows[:2], job)
    analyse_part(rows[2:], replace(job, lost="Its worker ended."))
    outcome = fill(tmp_path / "p", rows)
    assert (outcome.articles, outcome.failed, outcome.standing) == (1, 0, 2)
    assert_once(tmp_path / "p", ["a000", "a001", "a002"])


def test_a_kill_at_any_step_leaves_each_article_once(tmp_path: Path) -> None:
    """Every state that a killed run can leave: a part without its manifest, one written twice, one replaced."""
    import shutil

    rows = articles(4)
    fill(tmp_path / "p", rows)
    shutil.copytree(tmp_path / "p", tmp_path / "before")
    fill(tmp_path / "p", [Article("a001", "Ruth Amsel said no.")])  # a new part for it, and the old one without it
    for path in (tmp_path / "before").rglob("*.parquet"):
        # as if killed before the old part was removed
        shutil.copy(path, tmp_path / "p" / path.relative_to(tmp_path / "before"))
    torn = tmp_path / "p" / "articles" / "0123456789abcdef.parquet"
    shutil.copy(next((tmp_path / "before" / "articles").iterdir()), torn)  # as if killed before the manifest
    left = tmp_path / "p" / "articles" / ".standpoint-4194305-0a1b2c3d.part"
    left.write_bytes(b"words of an article")  # no process has this number
    assert fill(tmp_path / "p", [Article("a001", "Ruth Amsel said no."), *articles(1, first=9)]).articles == 1
    assert_once(tmp_path / "p", ["a000", "a001", "a002", "a003", "a009"])
    assert not torn.exists()


def test_ctrl_c_keeps_what_is_complete_and_the_next_run_goes_on(tmp_path: Path) -> None:
    def stop(done: int, failed: int) -> None:
        raise KeyboardInterrupt

    rows = articles(18)
    with pytest.raises(KeyboardInterrupt, match="goes on from there"):
        run_archive(rows, f"{tmp_path}/p/", Settings(), progress=stop)
    kept = [f["id"] for f in read_parts(tmp_path / "p")]
    assert kept == [a.id for a in rows[:16]]
    assert fill(tmp_path / "p", rows).standing == 16
    assert_once(tmp_path / "p", [a.id for a in rows])


LOADED = """
import sys
from components.archive.parts import analyse_part
from components.archive.shards import Job, Settings, rows_version
from components.model import Article
analyse_part([Article("a", "The mayor said that he opposes the bridge.")], Job(Settings(), rows_version(), sys.argv[1]))
print(*(m.__file__ for n, m in sys.modules.items() if n.startswith("components") and m.__file__), sep="\\n")
"""
NO_ROWS = {"__init__.py", "exporting/__init__.py", "exporting/whole.py"}
# rows are kept in English
NO_ROWS |= {f"wording/{n}.py" for n in ("__init__", "languages", "numbers", "stored", "telling")}
NO_ROWS |= {f"archive/{n}.py" for n in ("__init__", "run", "engine", "ledger", "allocator", "version", "parts")}


def test_the_version_covers_all_that_makes_a_row(tmp_path: Path) -> None:
    """A room that joins the analysis must join the version, or old rows would be taken for new ones."""
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-c", LOADED, f"{tmp_path}/p"], cwd=ROOT.parent, capture_output=True, text=True, check=True
    )
    covered = {str(p.relative_to(ROOT)) for p in made_by()}
    assert {str(Path(line).relative_to(ROOT)) for line in done.stdout.split()} - covered == NO_ROWS
    assert {p.suffix for p in made_by()} == {".py", ".json", ".csv", ".txt", ".onnx"}
    assert all((ROOT / name).exists() for name in MADE_BY)


def test_the_version_follows_from_the_files(tmp_path: Path, monkeypatch) -> None:
    import shutil

    from components.archive import version

    copy = tmp_path / "components"
    for path in made_by():
        (copy / path.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy / path.relative_to(ROOT))
    monkeypatch.setattr(version, "ROOT", copy)
    assert version.rows_version.__wrapped__() == rows_version()
    with (copy / "statements" / "models" / "scorer.json").open("a") as weights:
        weights.write(" ")
    assert version.rows_version.__wrapped__() != rows_version()
