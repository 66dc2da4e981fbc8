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
    ("Mr. Marr threatened to raise the tariff on cars.", []),
    ("Senator Ada Pell voted to override the governor's veto of the toll bill.",
     [("Ada Pell", "oppose", "the governor's veto of the toll bill")]),
    ("Ada Pell is angry at how the council treated the tenants.",
     [("Ada Pell", "oppose", "how the council treated the tenants")]),
    ("Ada Pell is angry at the tenants.", [("Ada Pell", "oppose", "the tenants")]),
    ("Ada Pell was pleased with the way the council handled the strike.",
     [("Ada Pell", "support", "the way the council handled the strike")]),
    ("Ada Pell was pleased with the strike.", [("Ada Pell", "support", "the strike")]),
    ("Ada Pell is worried about what the toll will do to shops.",
     [("Ada Pell", "oppose", "what the toll will do to shops")]),
    ("Ada Pell refused to keep the lorries out of the town.",
     [("Ada Pell", "oppose", "to keep the lorries out of the town")]),
    ("Ada Pell declined to take the offer off the table.",
     [("Ada Pell", "oppose", "to take the offer off the table")]),
    ("Ada Pell refused to move the market from Lindow to Marland.", [("Ada Pell", "oppose", "the market")]),
    ("Ada Pell refused to take the offer.", [("Ada Pell", "oppose", "the offer")]),
    ("Marta Quill backs the toll, the tunnel and the ferry.",
     [("Marta Quill", "support", "the toll, the tunnel and the ferry")]),
    ("Ada Pell backs the toll, an idea of the mayor and the council.", [("Ada Pell", "support", "the toll")]),
    ("Mr. Marr spoke. Mrs. Holt said no. Ada Pell criticised Marr and Holt.",
     [("Ada Pell", "oppose", "Marr"), ("Ada Pell", "oppose", "Holt")]),
    ("Prosecutors dropped the charges against Mr. Marr.", []),
    ("Prosecutors brought charges against Mr. Marr.", [("Prosecutors", "oppose", "Mr. Marr")]),
    ("Ada Pell suspended her campaign against the toll.", []),
    ("Ada Pell continued her campaign against the toll.", [("Ada Pell", "oppose", "the toll")]),
    ("Ada Pell called off the boycott of the port.", []),
    ("Ada Pell has stopped opposing the toll.", []),
    ("Ada Pell never stopped opposing the toll.", [("Ada Pell", "oppose", "the toll")]),
    ("Scarcely any driver supports the toll.", []),
    ("Every driver supports the toll.", [("driver", "support", "the toll")]),
    ("Police ended the protest against the toll.", [("Police", "oppose", "the protest against the toll")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVES)
def test_a_move_is_read_as_what_it_is(text: str, expected: list[tuple[str, str, str]]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    assert [(names.get(s.holder or ""), s.label, s.target.text) for s in analysis.stances if s.counts] == expected
