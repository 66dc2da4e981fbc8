"""The trained scorer: what it reads, that it cannot see names, and how its word is laid beside the frames'."""

from dataclasses import replace

import pytest

from components.encoding.wordpiece import read_vocabulary
from components.language import find_actors, parse_text
from components.model import Span, Stance
from components.stances.judging import AGREED, LEAST, UNCONFIRMED, calibrated
from components.stances.marking import AFTER, BEFORE, LONGEST, mark_pair
from components.stances.pairs import find_pairs
from components.stances.scorer import judge
from components.statements import find_statements
from tests.builders import analysed


def read(text: str, first: str, second: str) -> list[str]:
    names = {n: piece for piece, n in read_vocabulary().items()}
    spans = [[Span(text.index(w), text.index(w) + len(w))] if w else [] for w in (first, second)]
    return [names[n] for n in mark_pair(text, Span(0, len(text)), *spans).numbers]


def test_names_are_hidden_and_a_speaker_is_put_before() -> None:
    assert read("Ada Pell backs Tom Reed.", "Ada Pell", "Tom Reed") == ["[CLS]", "[unused0]", "backs", "[unused1]", ".", "[SEP]"]
    assert read("Tom Reed lies.", "Tom Reed", "") == ["[CLS]", "[unused1]", "said", ":", '"', "[unused0]", "lies", ".", "[SEP]"]


def test_only_what_stands_near_is_read() -> None:
    text = "so " * 50 + "Ada backs Tom" + " now" * 50 + "."
    assert len(read(text, "Ada", "Tom")) == 2 + 3 + BEFORE + AFTER
    far = mark_pair("Ada" + " so" * 300 + " Tom", Span(0, 907), [Span(0, 3)], [Span(904, 907)])
    assert len(far.numbers) <= LONGEST + 2
    assert not far.places[1]
    assert judge([far]) == [None]


NAMES = [("Ada Pell", "Tom Reed"), ("Iran", "Barack Obama"), ("the Greens", "Norvania")]


@pytest.mark.parametrize(("verb", "side"), [("praised", "support"), ("accused", "oppose"), ("met", "")])
def test_who_they_are_does_not_matter(verb: str, side: str) -> None:
    chances = []
    for one, other in NAMES:
        text = f"{one} {verb} {other} on Monday."
        marked = mark_pair(text, Span(0, len(text)), [Span(0, len(one))], [Span(text.index(other), text.index(other) + len(other))])
        both = judge([marked])[0]
        assert both is not None
        chances.append((round(both[0].support, 4), round(both[0].oppose, 4)))
        strongest = max(both[0].support, both[0].oppose)
        assert ("support" if both[0].support > both[0].oppose else "oppose") == side if side else strongest < LEAST["oppose"]
        assert max(both[1].support, both[1].oppose) < LEAST["oppose"]
    assert len(set(chances)) == 1


def test_evidence_is_the_telling_word() -> None:
    text = "The senator, who had waited for weeks, finally denounced Tom Reed in the hall."
    both = judge([mark_pair(text, Span(0, len(text)), [Span(0, 11)], [Span(text.index("Tom"), text.index("Tom") + 8)])])[0]
    assert both is not None
    assert max(both[0].evidence, key=both[0].evidence.__getitem__).of(text) == "denounced"
    assert sum(both[0].evidence.values()) == pytest.approx(1, abs=0.01)


PAIRS = [
    ("Ada Pell thanked Tom Reed.", [("Ada Pell", "Tom Reed")]),
    ("Olaf Brink met Ada Pell and Tom Reed.", [("Olaf Brink", "Ada Pell"), ("Olaf Brink", "Tom Reed")]),  # two in a list are not tied
    ("Ada Pell slept.", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[t for t, _ in PAIRS])
def test_pairs_that_the_grammar_ties(text: str, expected: list[tuple[str, str]]) -> None:
    parse = parse_text(text)
    index = find_actors(parse)
    found = find_pairs(parse, index, find_statements(parse, index))
    assert [(p.naming(False).of(text), p.naming(True).of(text)) for p in found] == expected


def the(text: str) -> Stance:
    found = analysed(text).stances
    assert len(found) == 1
    return found[0]


def test_a_row_says_who_decided() -> None:
    both = the("Governor Ivo Vance praised Olaf Brink.")
    assert (both.decider, both.confidence) == ("both", AGREED)
    assert both.rule.endswith("the trained scorer agrees")
    frame = the("The union opposes the reform.")
    assert frame.decider == "frame"
    alone = the("Olaf Brink has never forgiven Ruth Amsel.")
    assert (alone.decider, alone.label, alone.level) == ("scorer", "oppose", "inferred")
    assert "the trained scorer reads" in alone.rule
    assert alone.confidence < AGREED
    assert [s.counts for s in (both, frame, alone)] == [True, True, False]


def test_confidence_rises_with_the_chance() -> None:
    assert [round(calibrated(c), 2) for c in (0.4, 0.6, 0.9, 0.97)] == [0.33, 0.42, 0.61, 0.73]
    assert calibrated(0.0) < calibrated(1.0)
    assert UNCONFIRMED < AGREED


def test_the_decider_survives_a_project_file() -> None:
    from components.exporting.forms import analysis_form, analysis_from_form

    analysis = analysed("Governor Ivo Vance praised Olaf Brink.")
    again = analysis_from_form(analysis_form(analysis))
    assert [replace(s, id="") for s in again.stances] == [replace(s, id="") for s in analysis.stances]
