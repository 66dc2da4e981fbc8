"""What Compare and Take away begin with is made beside the screens, so that the first click on them waits for none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import components.comparing.coverage
import components.comparing.grid
import components.interface.coverage
import components.interface.drawn_charts
import components.interface.elsewhere
from components.charts import CHARTS
from components.interface.preparing import OTHERS, OUTLETS
from tests.app.test_reading_ahead import taken, watch
from tests.app.test_screens import go, with_sample

if TYPE_CHECKING:
    import pytest

DRAWN = components.interface.drawn_charts
STEPS = (
    (DRAWN, "draw_first"), (DRAWN, "draw_chosen"), (DRAWN, "sides_of"), (DRAWN, "list_charts"),
    (components.comparing.coverage, "what_was_read"), (components.interface.coverage, "what_was_read"),
    (components.comparing.grid, "positions_elsewhere"), (components.interface.elsewhere, "positions_elsewhere"),
)  # fmt: skip


def test_compare_and_take_away_open_with_what_was_made_before(monkeypatch: pytest.MonkeyPatch) -> None:
    made = watch(monkeypatch, STEPS)
    at = with_sample(anew=True)
    beside = [("draw_chosen", "analysis")] * len(CHARTS) + [("draw_first", "analysis")] * len(CHARTS)
    beside += [(name, "analysis") for name in ("list_charts", "positions_elsewhere", "sides_of", "what_was_read")]
    assert taken(at, made) == beside
    for screen in ("compare", "take_away", "compare"):
        go(at, screen)
    for kind in CHARTS[1:]:
        at.session_state["charts"] = kind.tab
        assert not at.run().exception, at.exception
    assert taken(at, made) == []
    go(at, "compare").selectbox(key="outlets-choice").select_index(1).run()
    assert not at.exception, at.exception
    assert taken(at, made) == [("draw_chosen", "ScriptRunner.scriptThread")]  # what was not to be foreseen


def test_every_chart_is_made_beside_the_screens() -> None:
    assert [OUTLETS, *OTHERS] == list(range(len(CHARTS)))
