"""The kinds of text that trip tools of this sort, as their users report: one sentence of each kind, variants of it and
near misses, each with what is right; what is out of reach says why.

The rooms' own tests hold more of each kind; here every kind stands in one place."""

import pytest

from tests.kinds.counting import DAYS, FIGURES, LONG_NAMES
from tests.kinds.files import OTHER_FILES, PASTES, WORD_FILES
from tests.kinds.forms import Case
from tests.kinds.naming import CAPITALS, LETTERS, SIDES
from tests.kinds.speech import CLAUSES, FAMILIES, HEARINGS, MARKS, TOGETHER, TURNS

KINDS = {
    "A: the wrong one of a family speaks": FAMILIES,
    "B: a side turned round or made up": SIDES,
    "C: two long names in one row": LONG_NAMES,
    "D: a day in the wrong week": DAYS,
    "E: false clashes of figures, and missed ones": FIGURES,
    "F: the jury speaks": HEARINGS,
    "G: a mark that is never closed": MARKS,
    "H: the first of several alone": TOGETHER,
    "I: interviews, transcripts, names beside quotations": TURNS,
    "J: one person twice, by letters and particles": LETTERS,
    "K: where a paste begins and ends": PASTES,
    "L: struck-out and hidden words of Word files": WORD_FILES,
    "M: capitals, handles, companies": CAPITALS,
    "N: semicolons and 'according to'": CLAUSES,
    "O: other files": OTHER_FILES,
}
ROWS = [
    pytest.param(case, id=f"{kind[0]} {n}", marks=[pytest.mark.xfail(strict=True, reason=case.why)] if case.why else [])
    for kind, cases in KINDS.items()
    for n, case in enumerate(cases, 1)
]


@pytest.mark.parametrize("case", ROWS)
def test_a_kind(case: Case) -> None:
    assert case.form(case.given) == case.right


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_has_its_variants(kind: str) -> None:
    right = [case for case in KINDS[kind] if not case.why]
    assert len(right) > 3
    assert len({repr(case.given) for case in KINDS[kind]}) == len(KINDS[kind])
