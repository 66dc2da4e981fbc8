"""Why a row was read is told in words of a newsroom: no rule's and no part's own name reaches a screen or a file."""

from __future__ import annotations

from typing import get_args

import pytest

from components.comparing import compare_analyses
from components.exporting.labels import DECIDERS, READINGS, why_of
from components.exporting.tables import stance_rows, statement_rows
from components.model import Corpus
from components.statements.candidates import Rule
from tests.builders import analysed, sample_corpus

TOLD = [
    ("clause", "a clause after a word of saying, as in 'said that …'"),
    ("adjective", "how sure or how moved somebody is, as in 'is confident that …'"),
    ("trained tagger", "found by a trained model, not by a rule"),
    ("set by hand; before: passive", "set by hand; before: what is said, without who says it, as in 'is said to …'"),
    ("set by hand", "set by hand"),
    ("'opposes' something reads as opposition to it", "'opposes' something reads as opposition to it"),
    ("the trained reader takes 'plan' for support", "a trained model takes 'plan' for support"),
    (
        "set by hand; read as oppose: the trained reader takes 'sue' for opposition",
        "set by hand; read as oppose: a trained model takes 'sue' for opposition",
    ),
]


@pytest.mark.parametrize(("rule", "why"), TOLD, ids=[r for r, _ in TOLD])
def test_a_reason_in_words(rule: str, why: str) -> None:
    assert why_of(rule) == why


def test_every_rule_has_words_of_its_own() -> None:
    assert set(READINGS) == set(get_args(Rule))
    assert len(set(READINGS.values())) == len(READINGS)
    assert not set(READINGS.values()) & set(READINGS)


def test_no_name_of_a_rule_or_a_part_stands_in_a_row() -> None:
    own = analysed("Vera Lund is confident that the toll is fair. Olaf Brink, who rejects the toll, said so.", "own")
    for corpus in (sample_corpus(), compare_analyses((own,))):
        assert _codes_in(corpus) == set()


def _codes_in(corpus: Corpus) -> set[str]:
    positions, statements = stance_rows(corpus), statement_rows(corpus)
    assert positions
    assert statements
    assert {r.decided_by for r in positions} <= set(DECIDERS.values())
    told = {r.why for r in (*positions, *statements)}
    return {w for w in told if w in READINGS or "trained reader" in w or "tagger" in w}
