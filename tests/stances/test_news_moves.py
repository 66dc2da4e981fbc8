"""The commonest moves of the news, from the words to the row that counts: vetoes, levies, deaths, two who take one
side."""

import pytest

from tests.builders import analysed

LEVY = "a levy on goods is read as opposition to the goods, by the rule and by the trained reader alike"
BILL = "the trained reader takes 'veto' for opposition and does not see that the veto is what is overridden"

MOVES = [
    ("The state senate voted to override the governor's veto.", [("state senate", "oppose", "the governor's veto")]),
    ("The state senate voted to sustain the governor's veto.", [("state senate", "support", "the governor's veto")]),
    ("The minister threatened to impose tariffs on cars.", []),
    ("Basria imposed a tariff on Norvania.", [("Basria", "oppose", "Norvania")]),
    ("Officer Lund was killed by Mr. Marr.", []),
    ("Mr. Marr killed Officer Lund.", []),
    ("Norvania and Basria oppose the treaty.",
     [("Norvania", "oppose", "the treaty"), ("Basria", "oppose", "the treaty")]),
    ("Norvania opposes the treaty, and Basria reads it.", [("Norvania", "oppose", "the treaty")]),
    pytest.param("Mr. Marr imposed a 25% tariff on steel.", [], marks=pytest.mark.xfail(strict=True, reason=LEVY)),
    pytest.param("Senator Ada Pell voted to override the governor's veto of the toll bill.",
                 [("Ada Pell", "support", "the toll bill")],
                 marks=pytest.mark.xfail(strict=True, reason=BILL)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_a_move_is_read_as_what_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    assert [(names.get(s.holder or ""), s.label, s.target.text) for s in analysis.stances if s.counts] == expected
