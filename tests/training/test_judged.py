"""Judged rows, met again among what is proposed, as what the verifier learns from."""

from __future__ import annotations

from typing import Any

from components.training.judged import judged_candidates, key_of, propose_all
from components.training.position_examples import row_examples

TEXT = (
    "Ada Pell opposes the toll on the harbour bridge. Olaf Brink supports the rent cap in Ostra. "
    "Ruth Amsel welcomed the ruling on the ferry. The paper reported it on Monday."
)


def judged(verdicts: dict[str, str]) -> dict[str, Any]:
    """Return the article with a verdict on each row of these holders."""
    proposed = propose_all(TEXT)
    rows = [
        {"sentence": n, "holder": holder, "side": side, "target": target, "trigger": list(trigger),
         "verdict": verdicts[holder]}
        for c in proposed.candidates
        for n, holder, side, target, trigger in [key_of(proposed.actors, c)]
        if holder in verdicts
    ]  # fmt: skip
    return {"id": "a", "text": TEXT, "judged": rows}


def test_a_judged_row_is_met_again() -> None:
    article = judged({"Ada Pell": "R", "Olaf Brink": "W"})
    assert [(c.stance.sentence, verdict) for _, c, verdict in judged_candidates(article)] == [(0, "R"), (1, "W")]
    article["judged"][0]["target"] = "the quay"  # proposed no more
    assert [verdict for _, _, verdict in judged_candidates(article)] == ["W"]


def test_a_row_is_written_with_its_places_side_and_verdict() -> None:
    (row,) = row_examples(judged({"Ada Pell": "L"}))
    # [CLS], the mark of her name, opposes, the toll on the harbour bridge
    assert (row["holder"], row["trigger"], row["target"]) == ((1,), (2,), (3, 4, 5, 6, 7, 8))
    assert (row["side"], row["verdict"]) == (1, "L")
    assert len(row["numbers"]) == len(row["traits"]) == 11
