"""The verifier: where a row's parts stand, what it says of a row, and that nothing beside the row bears on it."""

from __future__ import annotations

import numpy
import pytest

from components.stances.models.combining import Candidate
from components.stances.models.verifier import Places, Verdict, look_again, places_of
from components.training.judged import propose_all

AROUND = "The port was quiet. Ships came and went. Rain fell all day. A ferry was late. The market closed early."


def candidate(text: str, holder: str) -> Candidate:
    proposed = propose_all(text)
    return next(c for c in proposed.candidates if proposed.actors.name_of(c.stance.holder) == holder)


def test_a_row_has_its_places_in_what_the_reader_read() -> None:
    found = candidate("Ada Pell opposes the harbour toll.", "Ada Pell")
    # [CLS] the mark of her name, opposes, the harbour toll
    assert places_of(found) == Places((1,), (3, 4, 5), (2,), 1)
    assert places_of(found._replace(seen=None)) is None


def test_each_row_is_looked_at_by_itself() -> None:
    found = candidate("Ada Pell opposes the harbour toll.", "Ada Pell")
    met = []

    def run(half: numpy.ndarray, places: Places) -> numpy.ndarray:
        met.append((half.shape, places.side))
        return numpy.log(numpy.array([0.5, 0.25, 0.125, 0.125]))

    said = look_again([found, found._replace(seen=None)], run)
    assert said == [pytest.approx(Verdict(0.5, 0.25, 0.125, 0.125)), None]
    assert met == [((1, 8, 384), 1)]


@pytest.mark.parametrize("before", ["", "Rain fell for days on end. ", f"{AROUND} "])
def test_the_same_row_is_judged_alike_wherever_it_stands(before: str) -> None:
    alone, here = (
        look_again([candidate(f"{b}Ada Pell denounced the harbour toll as a disgrace.", "Ada Pell")])[0]
        for b in ("", before)
    )
    assert alone == here


SAID = [  # near misses side by side
    ("Senator Dell voted against the water bill on Monday.", "right"),
    ("Senator Dell voted against the bill on Monday.", "little"),
    ("Ines Hale criticised Tom Reed over the school closures.", "right"),
    ("Ines Hale met Tom Reed over the school closures.", "wrong"),
    ("Olaf Brink said the harbour expansion would be a disaster for the town.", "right"),
    ("Mara Quill called the merger a mistake.", "little"),
]


@pytest.mark.parametrize(("sentence", "said"), SAID)
def test_a_row_is_told_right_little_or_wrong(sentence: str, said: str) -> None:
    verdicts = [v for v in look_again(propose_all(sentence).candidates) if v is not None]
    assert {max(v._fields, key=lambda field: getattr(v, field)) for v in verdicts} == {said}
