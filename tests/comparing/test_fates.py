"""What becomes of a person, a nomination or a resignation, is told with the person."""

import pytest

from components.comparing import compare_analyses
from components.model import Corpus
from tests.builders import analysed

NOMINATED = (
    "Olaf Brink condemned Vera Lund. Tom Arden opposes Lund's nomination. Lund's nomination is late. The nomination "
    "came in May. Rita Voss supports the nomination of Vera Lund.",
    "Ada Pell supports Lund's nomination. The nomination of Vera Lund came in May. Nils Berg praised the nomination.",
)
RESIGNED = (
    "Olaf Brink condemned Vera Lund. Tom Arden supports Lund's resignation. Vera Lund waits. Lund's resignation is "
    "late.",
    "Ada Pell welcomed Lund's resignation. The resignation of Vera Lund came in May. Nils Berg praised Vera Lund.",
)
ALONE = (
    "Vera Lund defended her resignation. Vera Lund's resignation is late.",
    "The resignation of Vera Lund came in May. Vera Lund swam.",
)


def compared(texts: tuple[str, ...], old: str = "", new: str = "") -> Corpus:
    return compare_analyses(tuple(analysed(t.replace(old, new) if old else t, f"f{n}") for n, t in enumerate(texts)))


def taken(corpus: Corpus) -> set[tuple[str, str]]:
    names = {a.id: a.name for a in corpus.actors}
    return {(names[p.actor], p.label) for p in corpus.positions if p.stances}


@pytest.mark.parametrize(("old", "new", "names"), [
    ("", "", ["Vera Lund"]),
    ("nomination", "tactics", ["Tactics of Vera Lund"]),  # what somebody does is a thing of its own
    ("the nomination of Vera Lund", "the nomination of Ida Holt", ["Nomination of Vera Lund"]),  # of two, no one's
])  # fmt: skip
def test_what_becomes_of_somebody_is_an_issue_with_them(old: str, new: str, names: list[str]) -> None:
    assert [i.name for i in compared(NOMINATED, old, new).issues] == names


def test_who_is_on_a_person_and_who_on_their_nomination_stand_together() -> None:
    assert taken(compared(NOMINATED)) == {
        ("Olaf Brink", "oppose"), ("Tom Arden", "oppose"), ("Rita Voss", "support"), ("Ada Pell", "support"),
        ("Nils Berg", "support"),
    }  # fmt: skip


def test_who_is_for_a_resignation_is_against_who_is_to_resign() -> None:
    corpus = compared(RESIGNED)
    assert [i.name for i in corpus.issues] == ["Vera Lund"]
    assert taken(corpus) == {
        ("Olaf Brink", "oppose"), ("Tom Arden", "oppose"), ("Ada Pell", "oppose"), ("Nils Berg", "support"),
    }  # fmt: skip


def test_what_one_alone_says_of_his_own_resignation_stays_an_issue() -> None:
    assert taken(compared(ALONE)) == {("Vera Lund", "support")}
