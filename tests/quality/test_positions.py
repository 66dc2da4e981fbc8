"""The annotation that ships without its texts finds its words again, and only in the very same text."""

import json
from pathlib import Path

import pytest

from tests.quality import positions

TEXT = "Ada Pell opposes the toll. “We will fight it,” she said."
GOLD = {
    "id": "a",
    "positions": [
        {
            "holder": "Ada Pell",
            "target": "the toll",
            "terms": ["toll"],
            "label": "oppose",
            "evidence": "will fight it",
            "core": True,
        }
    ],
}


def test_the_words_that_decide_become_a_place_and_come_back_with_the_text() -> None:
    row = positions.to_places(GOLD, TEXT, "invented", learned=False)
    assert row["positions"][0]["evidence"] == [31, 44]
    assert "fight" not in json.dumps(row)
    [found] = positions.with_texts([row], {positions.name_of(TEXT): TEXT})
    assert found["text"][31:44] == "will fight it"
    assert positions.with_texts([row], {positions.name_of(TEXT + " "): TEXT + " "}) == []


def test_what_ships_is_whole() -> None:
    rows = positions.read_lines(positions.PLACES)
    assert len({row["sha256"] for row in rows}) == len(rows) >= 40
    assert {p["label"] for row in rows for p in row["positions"]} == {"support", "oppose", "conditional"}
    assert all(0 <= p["evidence"][0] < p["evidence"][1] for row in rows for p in row["positions"])


def test_another_text_is_not_scored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(json.dumps({"text": TEXT}) + "\n", encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["positions", str(path)])
    assert positions.main() == 1
    assert "must be the same to the letter" in capsys.readouterr().err
