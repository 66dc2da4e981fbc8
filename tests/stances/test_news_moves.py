"""The commonest moves of the news, from the words to the row that counts: vetoes, levies, deaths, two who take one
side."""

import pytest

from tests.builders import analysed

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
    ("Mr. Marr imposed a 25% tariff on steel.", []),
    ("Mr. Marr threatened to impose tariffs on cars.", []),
    ("Basria slapped a 25% tariff on Norvanian steel.", []),
    ("Basria slapped the plan down.", [("Basria", "oppose", "the plan")]),
    ("Basria vowed to slap tariffs on cars.", []),
    ("Basria scrapped the tariffs on cars.", [("Basria", "oppose", "the tariffs on cars")]),
    ("Mr. Marr threatened to veto the tariff on cars.", [("Marr", "oppose", "the tariff")]),
    ("Senator Ada Pell voted to override the governor's veto of the toll bill.",
     [("Ada Pell", "oppose", "the governor's veto of the toll bill")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_a_move_is_read_as_what_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    assert [(names.get(s.holder or ""), s.label, s.target.text) for s in analysis.stances if s.counts] == expected
