"""A mark of a chart tells what a person set behind it: on it, in its tooltip, in words and in the legend."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from components.charts import CHARTS, choices_of
from components.charts.by_hand import SIGN, hands_of
from components.exporting.images import to_svg, with_sources
from components.model import Analysis, Corpus, Stance
from components.review import Fact, correct, position_key, statement_key
from tests.builders import sample_corpus


def set_by_hand(analysis: Analysis) -> Analysis:
    """Return an analysis of which a person set the first position that counts and the first statement by a verb."""
    first: Stance = next(s for s in analysis.stances if s.counts and s.same_as is None)
    said = next(s for s in analysis.statements if s.cue and s.voices)
    where = analysis.article.id
    who = analysis.actor(said.actor)
    assert who is not None
    facts = (Fact("position", "set", position_key(first), where, "words", "", (first.trigger,)),
             Fact("statement", "set", statement_key(said), where, "speaker", who.name))  # fmt: skip
    return correct(analysis, facts).analysis


@pytest.fixture(scope="module")
def read() -> Corpus:
    return sample_corpus()


@pytest.fixture(scope="module")
def hand(read: Corpus) -> Corpus:
    """Return the same corpus with rows by hand in every article; nothing else of it is other."""
    found = replace(read, analyses=tuple(set_by_hand(a) for a in read.analyses))
    assert len(hands_of(found)) == 2 * len(read.analyses)
    return found


@pytest.mark.parametrize("kind", CHARTS, ids=lambda k: k.key)
def test_a_mark_tells_what_a_person_set(kind, read: Corpus, hand: Corpus) -> None:
    choices = choices_of(kind, read)
    hands = hands_of(hand)
    told = 0
    for chosen, name in choices.items():
        before, after = kind.rows(read, chosen), kind.rows(hand, chosen)
        for old, new in zip(before, after, strict=True):
            behind = hands.intersection((*new.get("stances", ()), *new.get("statements", ())))
            assert new.get("hand", 0) == len(behind)
            assert new.get("mark", "") == old.get("mark", "") + SIGN * bool(behind and old.get("mark"))
        told += any(r.get("hand") for r in after)
        figure, plain = kind.draw(after, name, False), kind.draw(before, name, False)
        shown = any(r.get("hand") for r in after)
        assert (f"{SIGN} set by hand" in figure.legend, " set by hand)" in figure.alt) == (shown, shown)
        assert ("set by hand" in json.dumps(figure.chart.to_dict())) is shown
        assert "hand" not in plain.legend + plain.alt + json.dumps(plain.chart.to_dict())
    assert told


def test_a_picture_that_is_taken_away_tells_it_too(hand: Corpus) -> None:
    (kind,) = (k for k in CHARTS if k.key == "grid")
    figure = kind.draw(kind.rows(hand, ""), "4 articles", False)
    assert any(f"{SIGN} set by hand" in line for line in with_sources(figure, "x")["title"]["subtitle"])
    assert SIGN in to_svg(figure, "x").decode()
