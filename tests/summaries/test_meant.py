"""A name stands in brackets only where it is sure whom a pronoun stands for."""

import pytest

from components.summaries.antecedents import find_antecedent, hangs_loose
from tests.builders import analysed

MEANT = [  # the last sentence of each, and whom its pronoun is said to mean
    ("Drivers of the tram met on Monday. They want to keep it.", "Drivers of the tram"),
    ("Drivers are suing the museum before three judges. They argue that the sale is illegal.", "Drivers"),
    ("Twenty towns led by Sel are suing the museum before ten judges of the High Court. They say it lied.", None),
    ("The sale of the tram was stopped by Marr Motors. They argue that it is too slow.", None),
    ("Lindow Television showed the tram on Monday. It shows how the brake failed.", None),
    ("Lindow Television showed the tram on Monday. It apologised to the drivers.", "Lindow Television"),
    ("The tram is slower than a bus, Marr Motors said. It urged the council to sell.", "Marr Motors"),
    ("The brakes were made by Marr Motors. It urged the council to sell.", None),
    ("Robert Orlow, the driver, died on Monday, producer Tom Reed said. “It is a loss for Sel,” he said.", None),
    ("Spokesman Josh Orlow said that mayor Tom Reed wants new trams. He said Reed hopes for a bus.", None),
    ("Spokesman Josh Orlow said that new trams will come in May. He said that they cost less.", "Josh Orlow"),
    ("Tom Reed praised Ruth Amsel on Monday. “It is a loss for Sel,” he said.", "Tom Reed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_a_name_in_brackets_is_sure(text: str, name: str | None) -> None:
    analysis = analysed(text)
    found = find_antecedent(analysis, len(analysis.sentences) - 1)
    assert (found[1] if found else None) == name


def test_whoever_speaks_does_not_call_himself_he() -> None:
    analysis = analysed(
        "Tom Reed, the driver, recalled a talk with the owner. “He said he was not involved,” Reed testified."
    )
    assert find_antecedent(analysis, 1) is None
    assert hangs_loose(analysis, 1)
