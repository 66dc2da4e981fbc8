"""Corrections are a log laid over the analysis."""

from dataclasses import replace

from components.model import Span
from components.review import Correction, apply_corrections, is_by_hand, stance_key
from tests.builders import analysed

TEXT = "Olaf Brink supports the reform. Ruth Amsel opposes the reform."


def test_a_label_is_changed_and_marked_as_by_hand() -> None:
    analysis = analysed(TEXT)
    entry = Correction("x", stance_key(analysis.stances[0]), "label", "oppose")
    corrected = apply_corrections(analysis, (entry,))
    assert [s.label for s in corrected.stances] == ["oppose", "oppose"]
    assert [s.decider for s in analysis.stances][:1] != ["hand"]
    assert (corrected.stances[0].decider, corrected.stances[0].confidence) == ("hand", 1.0)
    assert corrected.stances[1] == analysis.stances[1]
    assert [is_by_hand(s) for s in corrected.stances] == [True, False]


def test_a_row_is_taken_out_and_the_last_entry_counts() -> None:
    analysis = analysed(TEXT)
    key = stance_key(analysis.stances[0])
    out, back = Correction("x", key, "remove"), Correction("x", key, "label", "support")
    assert len(apply_corrections(analysis, (out,)).stances) == 1
    assert len(apply_corrections(analysis, (out, back)).stances) == 2


def test_an_entry_for_another_article_or_a_lost_row_does_nothing() -> None:
    analysis = analysed(TEXT)
    log = (Correction("y", stance_key(analysis.stances[0]), "remove"), Correction("x", "1-2:3-4", "remove"))
    assert apply_corrections(analysis, log) == analysis


def test_a_lead_that_a_hand_confirms_counts() -> None:
    """What is less likely right than wrong is a lead; with a label set by hand it is a position, and the hand decided it."""
    analysis = analysed(TEXT)
    lead = replace(analysis.stances[0], decider="reader", confidence=0.3)
    assert not lead.counts
    entry = Correction("x", stance_key(lead), "label", lead.label)
    corrected = apply_corrections(replace(analysis, stances=(lead,)), (entry,)).stances[0]
    assert corrected.counts
    assert corrected.decider == "hand"
    assert "read as support" in corrected.rule


def test_a_correction_of_a_row_is_one_of_all_its_passages() -> None:
    analysis = analysed(TEXT)
    again = replace(analysis.stances[0], id="t9", trigger=Span(1, 2), same_as=analysis.stances[0].id)
    both = replace(analysis, stances=(*analysis.stances, again))
    key = stance_key(analysis.stances[0])
    assert [s.id for s in apply_corrections(both, (Correction("x", key, "remove"),)).stances] == [analysis.stances[1].id]
    turned = apply_corrections(both, (Correction("x", key, "label", "oppose"),)).stances
    assert [s.label for s in turned] == ["oppose", "oppose", "oppose"]
    one = apply_corrections(both, (Correction("x", stance_key(again), "remove"),)).stances
    assert [s.id for s in one] == [s.id for s in analysis.stances]
