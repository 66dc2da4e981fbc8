"""The command line: files in, forms out; what is wrong is a sentence, and the exit status says how much was done."""

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from components.__main__ import main
from components.commands.inputs import MOST_TOLD
from tests.builders import ROOT, SEEDS, make_pdf

SAMPLES = [str(p) for p in sorted((SEEDS / "ostra-harbour").glob("*.txt"))]
GOOD = b'{"id": "good", "text": "Olaf Brink opposes the bridge."}\n'


def test_analyse_writes_the_agreed_form(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert main(["analyse", *SAMPLES, "-o", str(out), "--summary-method", "lexrank", "--summary-sentences", "2"]) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 4
    assert rows[0]["outlet"] == "Ostra Courier (invented)"
    assert {"id", "text", "sentences", "actors", "statements", "stances", "summary"} <= set(rows[0])
    assert rows[0]["summary"]["method"] == "lexrank"
    assert len(rows[0]["summary"]["sentences"]) == 2


def test_compare_writes_the_agreed_form(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert main(["compare", *SAMPLES, "-o", str(out)]) == 0
    assert (
        next(a["outlet"] for a in json.loads(out.read_text(encoding="utf-8"))["articles"]) == "Ostra Courier (invented)"
    )


@pytest.mark.parametrize(("option", "count"), [((), 2), (("--once",), 1)])
def test_compare_counts_each_account_once_where_that_is_wished(
    tmp_path: Path, option: tuple[str, ...], count: int
) -> None:
    out, copy = tmp_path / "out.json", tmp_path / "copy.txt"
    copy.write_text(Path(SAMPLES[0]).read_text(encoding="utf-8") + "\n\nNobody else was asked.\n", encoding="utf-8")
    assert main(["compare", SAMPLES[0], str(copy), "-o", str(out), *option]) == 0
    form = json.loads(out.read_text(encoding="utf-8"))
    assert (len(form["articles"]), [len(a) for a in form["accounts"]]) == (count, [count])


@pytest.mark.parametrize(("name", "head"), [("r.html", b"<!DOCTYPE html>"), ("r.md", b"# Quay"), ("r.docx", b"PK")])
def test_report_is_one_file_of_the_form_that_its_name_asks_for(
    name: str, head: bytes, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    out = tmp_path / name
    assert main(["report", *SAMPLES[:2], "-o", str(out), "--title", "Quay", "--parts", "short,method"]) == 0
    assert out.read_bytes().startswith(head)
    assert re.search(r"^\d+ passages, each word for word as in its article\.$", capsys.readouterr().err, re.MULTILINE)
    assert [p.name for p in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    ("options", "words"),
    [(("-o", "r.pdf"), "written as .html, .docx or .md"), (("-o", "r.md", "--parts", "sort"), "no part 'sort'")],
)
def test_a_report_that_cannot_be_made_is_a_sentence(
    options: tuple[str, ...], words: str, capsys: pytest.CaptureFixture
) -> None:
    assert main(["report", *SAMPLES[:1], *options]) == 2
    assert words in capsys.readouterr().err
    assert not Path(options[1]).exists()


BAD_FILES = {
    "bad.jsonl": (b"{", "line 1: each line must be a JSON object"),
    "latin.jsonl": (b'{"id": "a", "text": "caf\xe9"}', "not UTF-8"),
    "deep.jsonl": (b"[" * 200_000, "nested too deep"),
    "deep_title.jsonl": (
        b'{"id": "a", "text": "The mayor said no.", "title": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        "nested too deep",
    ),
    "half.jsonl": (b'{"id": "a", "text": "The mayor \\ud800 said no."}', "half a character"),
    "half_id.jsonl": (b'{"id": "\\udfff", "text": "The mayor said no."}', "half a character"),
    "half_title.jsonl": (b'{"id": "a", "text": "The mayor said no.", "title": "\\ud800"}', "half a character"),
    "digits.jsonl": (b'{"id": ' + b"9" * 5000 + b', "text": "The mayor said no."}', "line 1"),
    "long.jsonl": (b'{"id": "a", "text": "' + b"a " * 1_000_001 + b'"}', "longer than 2,000,000"),
    "scan.pdf": (make_pdf([]), "no text layer"),
    "old.doc": (b"\xd0\xcf\x11\xe0 and so on", "old or password-protected"),
    "blank.txt": (b" \n", "is empty"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_input_alone_is_one_sentence_and_status_2_and_among_good_ones_status_1(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    data, words = BAD_FILES[name]
    bad, good, out = tmp_path / name, tmp_path / "good.jsonl", tmp_path / "out.jsonl"
    bad.write_bytes(data)
    good.write_bytes(GOOD)
    assert main(["analyse", str(bad), "-o", str(out)]) == 2
    alone = capsys.readouterr().err.strip()
    assert words in alone
    assert "\n" not in alone
    assert not out.exists()
    assert main(["analyse", str(bad), str(good), "-o", str(out)]) == 1
    assert capsys.readouterr().err.strip() == alone
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["good"]


def test_one_bad_line_among_good_ones_is_told_by_its_number(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.json"
    source.write_bytes(b"\xef\xbb\xbf" + GOOD + b"{\n\n" + GOOD.replace(b"good", b"other") + b"\xff\n" + GOOD)
    for command in ("analyse", "compare"):
        assert main([command, str(source), "-o", str(out)]) == 1
        told = capsys.readouterr().err.splitlines()
        assert [line.partition(":")[0] for line in told[:3]] == [
            "in.jsonl, line 2",
            "in.jsonl, line 5",
            "in.jsonl, line 6",
        ]
        assert told[3:] == ["1 of the articles have the text of another one: each counts as an article."]
    assert [a["id"] for a in json.loads(out.read_text(encoding="utf-8"))["articles"]] == ["good", "other"]


def test_a_byte_order_mark_alone_is_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"\xef\xbb\xbf" + GOOD)
    assert main(["analyse", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl")]) == 0
    assert capsys.readouterr().err == ""


def test_many_bad_lines_are_counted(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "in.jsonl").write_bytes(b"{\n" * 1000 + GOOD)
    assert main(["analyse", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl")]) == 1
    told = capsys.readouterr().err.splitlines()
    assert len(told) == MOST_TOLD + 1
    assert told[-1].startswith(f"{1000 - MOST_TOLD} more")


def test_the_same_file_twice_is_taken_once(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["analyse", SAMPLES[0], SAMPLES[0], "-o", str(tmp_path / "out.jsonl")]) == 1
    assert "same article" in capsys.readouterr().err
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1


USE = [
    (["analyse", "nothing.txt", "-o", "out.jsonl"], "nothing.txt cannot be opened"),
    (["analyse", "folder", "-o", "out.jsonl"], "no articles"),
    (["analyse", "empty.jsonl", "-o", "out.jsonl"], "no articles"),
    (["analyse", "empty.jsonl", "-o", "out/"], "no articles"),
    (["compare", "empty.jsonl", "-o", "out.jsonl"], "no articles"),
    (["compare", "wordless.jsonl", "-o", "out.jsonl"], "no words"),
    (["analyse", "good.jsonl", "-o", "out.jsonl", "--summary-method", "magic"], "no summary method"),
    (["analyse", "good.jsonl", "-o", "out.jsonl", "--summary-sentences", "0"], "at least one sentence"),
    (["analyse", "good.jsonl", "-o", "out.jsonl", "--workers", "-3"], "cannot be -3 workers"),
    (["analyse", "good.jsonl", "-o", "out.jsonl", "--workers", "100000"], "cannot be 100000 workers"),
    (["analyse", "good.jsonl", "-o", "no/out.jsonl"], "no is not a folder"),
    (["analyse", "good.jsonl", "-o", ""], "folder"),
    *(([command, "good.jsonl", "-o", place], words) for command in ("analyse", "compare")
      for place, words in (("folder", "(it is a folder)"), ("good.jsonl/x", "not a folder"),
                           ("/proc/x", "be written"))),
    (["analyse", "good.jsonl", "-o", "good.jsonl/x/"], "good.jsonl/x/ cannot be written (Not a directory)"),
    (["analyse", "good.jsonl", "-o", "/proc/x/"], "/proc/x/ cannot be written"),
    (["evaluate"], "or --write alone"),
    (["evaluate", "good.jsonl", "--write"], "or --write alone"),
    (["evaluate", "good.jsonl"], "no annotation"),
    (["evaluate", "deep.jsonl"], "not a file of JSON lines"),
    (["evaluate", "odd_gold.jsonl"], "an annotation of another form"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "words"), USE, ids=[" ".join(a) for a, _ in USE])
def test_wrong_use_is_one_sentence_and_status_2_and_nothing_is_made(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    files = {"good.jsonl": GOOD, "empty.jsonl": b"", "wordless.jsonl": b'{"id": "a", "text": "..."}',
             "deep.jsonl": b"[" * 200_000,
             "odd_gold.jsonl": b'{"id": "a", "text": "The mayor said no.", "quotes": 5}'}  # fmt: skip
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    assert main(arguments) == 2
    said = capsys.readouterr().err.strip()
    assert words in said
    assert "\n" not in said
    assert {p.name for p in tmp_path.rglob("*")} == {"folder", *files}


@contextmanager
def room_of(most: int) -> Iterator[None]:
    """Let no file of this process grow over so many bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


FULL = [("analyse", "old.jsonl"), ("analyse", "parts/"), ("compare", "old.jsonl")]


@pytest.mark.parametrize(("command", "place"), FULL, ids=[" ".join(row) for row in FULL])
def test_a_full_disk_is_a_sentence_and_what_was_there_stays(
    command: str, place: str, tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    (tmp_path / "old.jsonl").write_bytes(b"old words")
    with room_of(500):
        status = main([command, SAMPLES[0], "-o", f"{tmp_path}/{place}"])
    said = capsys.readouterr().err
    assert status == 2
    assert said.count("\n") == 1
    assert "cannot be written (File too large)" in said
    assert list(tmp_path.rglob("*")) == [tmp_path / "old.jsonl"]
    assert (tmp_path / "old.jsonl").read_bytes() == b"old words"


def test_the_confidence_of_positions_is_plotted_too(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    gold, plot = tmp_path / "gold.jsonl", tmp_path / "plot.svg"
    position = {
        "holder": "Olaf Brink",
        "target": "the toll",
        "terms": ["toll"],
        "label": "oppose",
        "evidence": "condemned the toll",
        "core": True,
    }
    gold.write_text(
        json.dumps({"id": "a", "text": "Olaf Brink condemned the toll.", "positions": [position]}), encoding="utf-8"
    )
    assert main(["evaluate", str(gold), "--plot", str(plot)]) == 0
    assert "right, confidence 0.8 to 1.0, 1 rows" in capsys.readouterr().out
    assert b"Confidence of a row" in plot.read_bytes()


def test_a_plot_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    gold, plot = tmp_path / "gold.jsonl", tmp_path / "plot.svg"
    text = "Olaf Brink said the bridge is safe."
    quote = {"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 34]]}
    gold.write_text(json.dumps({"id": "a", "text": text, "quotes": [quote]}), encoding="utf-8")
    plot.write_bytes(b"old plot")
    with room_of(500):
        assert main(["evaluate", str(gold), "--plot", str(plot)]) == 2
    assert "plot.svg cannot be written" in capsys.readouterr().err
    assert plot.read_bytes() == b"old plot"
    assert main(["evaluate", str(gold), "--plot", str(plot)]) == 0
    assert b"<svg" in plot.read_bytes()


def archive(path: Path, count: int) -> str:
    text = "Olaf Brink said that the bridge is safe. Ruth Amsel opposes the bridge. " * 10
    path.write_text("".join(json.dumps({"id": f"a{n}", "text": text}) + "\n" for n in range(count)), encoding="utf-8")
    return str(path)


def as_in_a_terminal() -> None:
    """Let Ctrl-C be heard, though the tests may run in the background, where it is not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def start(*arguments: str, until: Path) -> subprocess.Popen:
    """Start a run, in a group of its own as a terminal does, and wait until it has written a part."""
    command = [sys.executable, "-m", "components", *arguments]
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=as_in_a_terminal,  # noqa: PLW1509 (no threads here)
    )
    while process.poll() is None and not list(until.glob("manifest/*.parquet")):
        time.sleep(0.05)
    return process


@pytest.mark.parametrize("workers", ["0", "2"])
def test_ctrl_c_is_a_sentence_status_130_and_keeps_what_is_complete(workers: str, tmp_path: Path) -> None:
    out = tmp_path / "parts"
    process = start("analyse", archive(tmp_path / "in.jsonl", 4000), "-o", f"{out}/", "--workers", workers, until=out)
    os.killpg(process.pid, signal.SIGINT)
    time.sleep(0.2)
    os.killpg(process.pid, signal.SIGINT)  # who presses twice loses nothing by it
    assert process.stderr is not None
    said = process.stderr.read()
    assert process.wait() == 130
    assert said == f"Stopped: what was analysed stands in {out}/; the same command goes on from there.\n"
    tables = {
        t: {p.name for p in (out / t).iterdir()} for t in ("articles", "actors", "statements", "stances", "manifest")
    }
    assert 0 < len(tables["manifest"]) < 250
    assert all(names >= tables["manifest"] for names in tables.values())  # what a worker left half is in no manifest


LOST = """
import sys, time
from components.interrupts import hear_once
class Fading:
    def __del__(self):
        print("closing", flush=True)
        time.sleep(1)
hear_once()
try:
    Fading()
    time.sleep(20)
except KeyboardInterrupt:
    sys.exit(130)
"""


def test_a_press_that_falls_into_a_clean_up_is_heard() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", LOST],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=as_in_a_terminal,  # noqa: PLW1509 (no threads here)
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "closing\n"
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130


def test_ctrl_c_keeps_complete_lines_beside_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from components.archive import Settings, run_archive
    from components.model import Article

    def stop(done: int, failed: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    (tmp_path / "out.jsonl").write_bytes(b"old words")
    with pytest.raises(KeyboardInterrupt, match="the 2 articles that are complete are in"):
        run_archive(
            [Article(n, "Olaf Brink said no.") for n in "abcd"], f"{tmp_path}/out.jsonl", Settings(), progress=stop
        )
    assert (tmp_path / "out.jsonl").read_bytes() == b"old words"
    assert [
        json.loads(line)["id"] for line in (tmp_path / "out.stopped.jsonl").read_text(encoding="utf-8").splitlines()
    ] == ["a", "b"]


def test_a_kill_leaves_nothing_half_written(tmp_path: Path) -> None:
    out = tmp_path / "parts"
    process = start("analyse", archive(tmp_path / "in.jsonl", 1000), "-o", f"{out}/", until=out)
    process.kill()
    process.wait()
    assert not list(out.rglob(".*"))
    assert {p.suffix for p in out.rglob("*") if p.is_file()} == {".parquet"}


class Unreadable(str):
    """A text that fails when it is first looked at, as a damaged model or a fault of ours fails within an article."""

    __slots__ = ("error",)

    def __new__(cls, error: Exception):
        made = super().__new__(cls, "The mayor said no.")
        made.error = error
        return made

    def __iter__(self):
        raise self.error


def test_a_fault_of_ours_fails_one_article_and_is_logged_when_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    from components.analysis import analyse_articles
    from components.errors import AnalysisError
    from components.model import Analysis, Article

    rows = [Article("a", Unreadable(ZeroDivisionError("half"))), Article("b", "The mayor said no.")]
    with caplog.at_level("DEBUG", logger="components"):
        found = [result for _, result in analyse_articles(rows)]
    assert isinstance(found[0], AnalysisError)
    assert "(ZeroDivisionError)" in str(found[0])
    assert isinstance(found[1], Analysis)
    assert [r.exc_info[0] for r in caplog.records] == [ZeroDivisionError]


def test_a_damaged_model_is_no_fault_of_an_article() -> None:
    from components.analysis import analyse_articles
    from components.errors import ModelError
    from components.model import Article

    with pytest.raises(ModelError, match="is damaged"):
        list(
            analyse_articles(
                [Article("a", Unreadable(ModelError("reader.onnx is damaged: install Standpoint again.")))]
            )
        )
