"""The same rows by every way: plain, two workers, a killed worker, Parquet, a second run."""

import json
import os
import signal
from pathlib import Path

import pytest

from components.__main__ import main
from components.archive.shards import Settings, cut_shards, read_parts, shard_name
from components.model import Article

PEOPLE = ["Olaf Brink", "Ruth Amsel", "Piet Calder", "Ines Marrow"]


def articles(count: int) -> list[Article]:
    texts = [
        f"{PEOPLE[n % 4]} said that the bridge number {n} is safe. {PEOPLE[(n + 1) % 4]} opposes the bridge. " * 2 for n in range(count)
    ]
    return [Article(f"a{n:03}", text) for n, text in enumerate(texts)]


def write(path: Path, rows: list[Article]) -> str:
    path.write_text("".join(json.dumps({"id": a.id, "text": a.text}) + "\n" for a in rows), encoding="utf-8")
    return str(path)


def test_shards_are_in_order_and_their_names_depend_on_all_that_changes_rows() -> None:
    rows = articles(5)
    assert [[a.id for a in s] for s in cut_shards(rows, 2)] == [["a000", "a001"], ["a002", "a003"], ["a004"]]
    names = {shard_name(rows[:2], Settings()), shard_name(rows[:2], Settings(sentences=4)), shard_name(rows[1:3], Settings()), shard_name(rows[:2], Settings())}
    assert len(names) == 3


def test_an_article_without_words_fails_alone(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    source = write(tmp_path / "in.jsonl", [Article("a", "The mayor said no."), Article("b", "...")])
    assert main(["analyse", source, "-o", str(tmp_path / "out.jsonl")]) == 0
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [r["id"] for r in rows] == ["a", "b"]
    assert "error" in rows[1]
    assert "1 of 2" in capsys.readouterr().err


def test_parquet_holds_the_same_rows_and_a_second_run_does_only_what_is_missing(tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", articles(30))
    assert main(["analyse", source, "-o", str(tmp_path / "out.jsonl")]) == 0
    out = f"{tmp_path}/parts/"
    assert main(["analyse", source, "-o", out]) == 0
    plain = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert read_parts(out) == plain
    parts = {p: p.stat().st_mtime_ns for p in Path(out).rglob("*.parquet")}
    gone = next(p for p in parts if p.parent.name == "manifest")
    gone.unlink()
    assert main(["analyse", source, "-o", out]) == 0
    assert read_parts(out) == plain
    untouched = [p for p in parts if p.name != gone.name]
    assert untouched
    assert all(p.stat().st_mtime_ns == parts[p] for p in untouched)
    assert not list(Path(out).rglob(".*"))


def test_two_workers_and_a_killed_one_give_the_rows_of_the_plain_run(tmp_path: Path) -> None:
    import threading
    import time

    import psutil

    source = write(tmp_path / "in.jsonl", articles(500))
    assert main(["analyse", source, "-o", str(tmp_path / "plain.jsonl")]) == 0
    killed: list[int] = []

    def kill_one() -> None:
        """Kill the first child that has worked for a second; it is one that this test's cluster started."""
        us = psutil.Process()
        for _ in range(600):
            time.sleep(0.1)
            for child in us.children(recursive=True):
                try:
                    busy = sum(child.cpu_times()[:2])
                    if busy > 2 and "forkserver" not in " ".join(child.cmdline()) and "resource_tracker" not in " ".join(child.cmdline()):
                        os.kill(child.pid, signal.SIGKILL)
                        killed.append(child.pid)
                        return
                except psutil.Error:
                    continue

    killer = threading.Thread(target=kill_one, daemon=True)
    killer.start()
    assert main(["analyse", source, "-o", str(tmp_path / "two.jsonl"), "--workers", "2"]) == 0
    killer.join(1)
    assert killed
    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "plain.jsonl").read_bytes()


def test_a_scheduler_elsewhere_gives_the_same_rows_and_a_missing_one_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    from distributed import LocalCluster

    source = write(tmp_path / "in.jsonl", articles(4))
    assert main(["analyse", source, "-o", str(tmp_path / "plain.jsonl")]) == 0
    with LocalCluster(n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50) as cluster:
        assert main(["analyse", source, "-o", str(tmp_path / "far.jsonl"), "--scheduler", cluster.scheduler_address]) == 0
    assert (tmp_path / "far.jsonl").read_bytes() == (tmp_path / "plain.jsonl").read_bytes()
    assert main(["analyse", source, "-o", str(tmp_path / "none.jsonl"), "--scheduler", "tcp://127.0.0.1:9"]) == 2
    assert "No Dask scheduler answers" in capsys.readouterr().err
    assert not (tmp_path / "none.jsonl").exists()
