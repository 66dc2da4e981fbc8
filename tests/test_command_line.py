"""The command line: files in, forms out, and one sentence with exit status 2 on bad input."""

import json
from pathlib import Path

import pytest

from components.__main__ import main
from tests.builders import SEEDS, make_pdf

SAMPLES = [str(p) for p in sorted((SEEDS / "ostra-harbour").glob("*.txt"))]


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
    assert next(a["outlet"] for a in json.loads(out.read_text(encoding="utf-8"))["articles"]) == "Ostra Courier (invented)"


def bad(tmp_path: Path) -> list[tuple[list[str], str]]:
    (tmp_path / "bad.jsonl").write_text("{", encoding="utf-8")
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "a", "text": "caf\xe9"}')
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "scan.pdf").write_bytes(make_pdf([]))
    out = ["-o", str(tmp_path / "out.jsonl")]
    return [
        (["analyse", str(tmp_path / "nothing.txt"), *out], "cannot be opened"),
        (["analyse", str(tmp_path / "bad.jsonl"), *out], "line 1"),
        (["analyse", str(tmp_path / "latin.jsonl"), *out], "not UTF-8"),
        (["analyse", str(tmp_path / "empty.jsonl"), *out], "no articles"),
        (["analyse", str(tmp_path / "scan.pdf"), *out], "no text layer"),
        (["analyse", SAMPLES[0], SAMPLES[0], *out], "same article"),
        (["analyse", SAMPLES[0], *out, "--summary-method", "magic"], "no summary method"),
        (["analyse", SAMPLES[0], *out, "--summary-sentences", "0"], "at least one sentence"),
        (["analyse", SAMPLES[0], "-o", str(tmp_path / "no" / "out.jsonl")], "not a folder"),
    ]


@pytest.mark.parametrize("row", range(9))
def test_bad_input_is_one_sentence_and_status_2(row: int, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    arguments, words = bad(tmp_path)[row]
    assert main(arguments) == 2
    said = capsys.readouterr().err.strip()
    assert words in said
    assert "\n" not in said
    assert not (tmp_path / "out.jsonl").exists()
