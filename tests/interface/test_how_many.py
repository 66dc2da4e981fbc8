"""How many actors a chart has no room for, and where those stand."""

from __future__ import annotations

import pytest

from components.interface import how_many
from components.interface.lines import Line
from tests.builders import sample_corpus

SHOWN = [("grid", 1, 1), ("outlets", 1, 1), ("grid", 999, 0), ("counts", 1, 0)]  # chart, actors drawn; lines told


@pytest.mark.parametrize(("key", "drawn", "told"), SHOWN)
def test_who_has_no_room_stands_under_positions_or_who_is_only_quoted_under_statements(
    key: str, drawn: int, told: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines: list[Line] = []
    monkeypatch.setattr(how_many, "show_lines", lambda found, key: lines.extend(found))
    corpus = sample_corpus()
    chosen = corpus.issues[0].id if key == "outlets" else ""
    how_many.show_how_many(corpus, [{"actor_id": f"a{n}"} for n in range(drawn)], key, chosen)
    assert len(lines) == told
    assert all("Positions" in str(found) and "Statements" in str(found) for found in lines)
