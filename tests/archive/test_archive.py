"""The same rows by every way: plain, two workers, a killed worker, Parquet, a second run."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from components.archive import Settings, run_archive
from components.archive.shards import article_key, cut_shards
from components.errors import InputError
from components.model import Article
from tests.archive.builders import articles, read_parts, write
from tests.builders import ROOT


def test_shards_are_in_order_and_a_long_article_makes_a_short_one() -> None:
    rows = articles(5)
    assert [[a.id for a in s] for s in cut_shards(rows, 2)] == [["a000", "a001"], ["a002", "a003"], ["a004"]]
    long = [
        Article("a", "x" * 60),
        Article("b", "x" * 50),
        Article("c", "x" * 40),
        Article("d", "x" * 10),
        Article("e", "x"),
    ]
    assert [[a.id for a in s] for s in cut_shards(long, 9, characters=100)] == [["a"], ["b", "c", "d"], ["e"]]


def test_a_key_depends_on_all_that_changes_rows_and_on_nothing_else() -> None:
    one = Article("a", "The mayor said no.", "No", "Post", "Ada Pell", "2026-01-02", "a.txt", ("a note",))
    others = [
        (Article("b", one.text, "No", "Post", "Ada Pell", "2026-01-02"), Settings(), "1"),
        (Article("a", "The mayor said No.", "No", "Post", "Ada Pell", "2026-01-02"), Settings(), "1"),
        (Article("a", one.text, "Yes", "Post", "Ada Pell", "2026-01-02"), Settings(), "1"),
        (Article("a", one.text, "No", "Post", "Ada Pell", "2026-01-03"), Settings(), "1"),
        (one, Settings(sentences=4), "1"), (one, Settings("lead"), "1"), (one, Settings(), "2"),
    ]  # fmt: skip
    key = article_key(one, Settings(), "1")
    assert (
        article_key(Article("a", one.text, "No", "Post", "Ada Pell", "2026-01-02", "elsewhere.jsonl"), Settings(), "1")
        == key
    )
    assert len({key, *(article_key(*row) for row in others)}) == len(others) + 1


def test_an_article_without_words_fails_alone(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    source = write(tmp_path / "in.jsonl", [Article("a", "The mayor said no."), Article("b", "...")])
    assert main(["analyse", source, "-o", str(tmp_path / "out.jsonl")]) == 1
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(r["id"], "error" in r) for r in rows] == [("a", False), ("b", True)]
    assert "1 of 2" in capsys.readouterr().err


def test_half_a_character_in_a_value_fails_alone_and_what_is_written_is_utf_8(tmp_path: Path) -> None:
    rows = [
        Article("a", "The mayor said \ud800 no."),
        Article("b\udfff", "The mayor said no."),
        Article("c", "The mayor said no."),
    ]
    for out in ("out.jsonl", "parts/"):
        assert run_archive(rows, f"{tmp_path}/{out}", Settings())[:2] == (3, 2)
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "b?", "c"]
    assert [r["id"] for r in read_parts(tmp_path / "parts")] == ["a", "b?", "c"]


def test_the_input_is_read_as_it_is_needed(tmp_path: Path) -> None:
    """What is read ahead of the first row written is a window, however long the input is."""
    read = 0

    def endless():
        nonlocal read
        for article in articles(5000):
            read += 1
            yield article

    def stop(done: int, failed: int) -> None:
        raise KeyboardInterrupt

    for out, most in (("out.jsonl", 2), ("parts/", 17)):
        read = 0
        with pytest.raises(KeyboardInterrupt):
            run_archive(endless(), f"{tmp_path}/{out}", Settings(), progress=stop)
        assert 0 < read <= most


def test_a_worker_of_another_version_is_refused(tmp_path: Path) -> None:
    from components.archive.run import analyse_lines
    from components.archive.shards import Job

    with pytest.raises(InputError, match="another version"):
        analyse_lines(articles(1), Job(Settings(), "of yesterday"))


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
                    if (
                        busy > 2
                        and "forkserver" not in " ".join(child.cmdline())
                        and "resource_tracker" not in " ".join(child.cmdline())
                    ):
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


def test_a_scheduler_elsewhere_gives_the_same_rows_and_a_missing_one_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    from distributed import LocalCluster

    source = write(tmp_path / "in.jsonl", articles(4))
    assert main(["analyse", source, "-o", str(tmp_path / "plain.jsonl")]) == 0
    with LocalCluster(
        n_workers=1, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        assert (
            main(["analyse", source, "-o", str(tmp_path / "far.jsonl"), "--scheduler", cluster.scheduler_address]) == 0
        )
    assert (tmp_path / "far.jsonl").read_bytes() == (tmp_path / "plain.jsonl").read_bytes()
    capsys.readouterr()
    for address, words in (
        ("tcp://127.0.0.1:9", "No Dask scheduler answers"),
        ("nonsense", "no address"),
        ("ftp://127.0.0.1:9", "no address"),
    ):
        assert main(["analyse", source, "-o", str(tmp_path / "none.jsonl"), "--scheduler", address]) == 2
        said = capsys.readouterr().err.strip()
        assert words in said
        assert "\n" not in said
    assert not (tmp_path / "none.jsonl").exists()


FAULTS = """
import resource, sys
from pathlib import Path
from components.archive.run import analyse_lines
from components.archive.shards import Job, Settings, rows_version
from components.reading import read_file
shard = [read_file(p, Path(p).read_bytes()).article for p in sys.argv[1:]]
job = Job(Settings(), rows_version())
analyse_lines(shard, job)
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
analyse_lines(shard, job)
print((resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before) // len(shard))
"""
MOST_FAULTS = 5_000  # an article of 350 words; 55,000 where every block is mapped anew


@pytest.mark.skipif(sys.platform != "linux", reason="glibc's allocator")
def test_work_keeps_its_blocks_whatever_a_scheduler_gave_its_workers() -> None:
    """Dask's nanny sets this threshold, which ends glibc's own learning: a second core's gain went into page faults."""
    samples = sorted((ROOT / "seeds" / "ostra-harbour").glob("*.txt"))
    environment = {**os.environ, "MALLOC_TRIM_THRESHOLD_": "65536"}
    done = subprocess.run(
        [sys.executable, "-c", FAULTS, *samples], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < MOST_FAULTS


def test_our_own_workers_are_started_without_that_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    from components.archive.engine import _client

    monkeypatch.delenv("MALLOC_TRIM_THRESHOLD_", raising=False)  # another cluster of this process may have left it
    with _client(1, "") as client:
        assert client.submit(os.getenv, "MALLOC_TRIM_THRESHOLD_").result() is None


def test_an_article_that_no_worker_survives_is_found_and_the_others_go_on() -> None:
    """A shard whose workers die is halved until the article is found; the results stay in order."""
    from components.archive.engine import each
    from components.archive.shards import Job
    from tests.archive.builders import POISON, fragile

    rows = articles(4)
    rows[2] = Article(POISON, rows[2].text)
    found = [pair for pairs in each(fragile, cut_shards(rows, 2), Job(Settings(), ""), 2, "") for pair in pairs]
    assert [name for name, _ in found] == [a.id for a in rows]
    assert [bool(lost) for _, lost in found] == [a.id == POISON for a in rows]
    assert "its worker ended" in found[2][1]
