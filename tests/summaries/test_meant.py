"""A name stands in brackets only where it is sure whom a pronoun stands for."""

from dataclasses import replace

import pytest

from components.summaries.antecedents import find_antecedent, find_voice, hangs_loose
from components.summaries.leaning import leans_back
from tests.builders import analysed

MEANT = [  # the last sentence of each, and whom its pronoun is said to mean
    ("Drivers of the tram met on Monday. They want to keep it.", "Drivers of the tram"),
    ("Ruth Amsel sold her tram. On Monday Ruth Amsel met Mayor Tom Reed. He left early.", "Tom Reed"),
    ("Tom Amsel met Mayor Tom Reed on Monday, and Reed smiled. He left early.", None),
    ("Fares will rise in May, Mayor Tom Reed said. He has led Sel since 2019.", None),
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
    ("The tram of Tom Reed stands in the shade, Karl Brink argued. His trams are old.", None),
    ("The clerks picked up a boy who had lost the tram, Tom Reed said. He went home to Sel.", None),
    ("Other drivers will come to see him soon, Tom Reed said. His mother has died.", None),
    ("Tom Reed said that the tram is slow. He went home to Sel.", "Tom Reed"),
    ("“Brink sold the tram,” Tom Reed said of Karl Brink. He went home to Sel.", None),
    ("“The tram is slow,” Tom Reed said. He went home to Sel.", "Tom Reed"),
    ("Unlike Karl Brink, who left, driver Tom Reed stays in Sel. He left the union.", None),
    ("Driver Tom Reed stays in Sel, unlike Karl Brink. He left the union.", "Tom Reed"),
    ("Vera Lund wrote of Tom Reed and Karl Brink. “He sold the tram,” Ruth Amsel said.", None),
    ("Tom Reed left Sel. “He sold the tram,” Ruth Amsel said.", "Tom Reed"),
    ("Karl Brink runs the tram. Brink bought it. Brink sold it. Tom Reed paid for the tram in May. One clerk feared "
     "that it would cost more. He was right.", None),
    ("Tom Reed paid for the tram in May. He feared that it would cost more. He was right.", "Tom Reed"),
    ("Tom Reed drove the tram. The younger Reed spoke of it. “The tram was slow,” he said.", None),
    ("Tom Reed drove the tram. Reed spoke of it. “The tram was slow,” he said.", "Tom Reed"),
    ("Nearly 16 million people ride the tram. They pay a crown.", None),
    ("In May, most of the drivers met in Sel. They pay a crown.", "drivers"),
    ("The tram is a boon for insurers. They pay a crown.", None),
    ("Drivers were called to the tram when the family fell ill. They had paid a crown.", None),
    ("Drivers were called to the tram when the bus broke. They had paid a crown.", "Drivers"),
    ("Marr Motors pushed for a new brake in May. It didn't catch on.", None),
    ("Marr Motors pushed for a new brake in May. It didn't vote.", "Marr Motors"),
    ("Marr Motors will begin with the bus in May. It will seat forty people.", None),
    ("Marr Motors will begin with the bus in May. It will sue forty people.", "Marr Motors"),
    ("Tom Reed drove the tram. On Friday he will sell it.", "Tom Reed"),
    ("Tom Reed drove the tram. On Friday Karl Brink and he will sell it.", None),
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


VOICES = [  # the last sentence of each, and who is said to speak it
    ("Mayor Ruth Amsel said that the tram is slow. Tom Reed met his father, who was sad. “I thought the tram was gone "
     "for good in the whole of Sel.”", None),
    ("Mayor Ruth Amsel said that the tram is slow. Tom Reed met his father. “I thought the tram was gone for good in "
     "the whole of Sel,” said Amsel. “It was lost.”", "Ruth Amsel"),
    ("Tom Reed said that he was glad. “The tram is old,” he said. Karl Brink said he wished Reed well. “We had a good "
     "talk about the tram, and the drivers will keep it.”", None),
    ("Tom Reed said that he was glad. “The tram is old,” he said. “We had a good talk about the tram, and the drivers "
     "will keep it.”", "Tom Reed"),
    ("Ruth Amsel told the council on Monday that she will quit. “I am tired of the tram. I have driven it for long.”",
     "Ruth Amsel"),
    ("Ruth Amsel, who led the study, said that the tram was slow.\n\n“We looked at it for ten years in all.”",
     "Ruth Amsel"),
    ("Ruth Amsel met a driver, Tom Reed, and said so. “I am tired of the tram. I have driven it for long.”", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), VOICES)
def test_nobody_is_said_to_speak_on_who_may_not(text: str, name: str | None) -> None:
    analysis = analysed(text)
    assert find_voice(analysis, len(analysis.sentences) - 1) == name


def test_a_place_does_not_speak_beside_a_person() -> None:
    analysis = analysed("Tom Reed of Ohio said on Monday: “The old tram of Sel is slow. The new bus is slow too.”")
    reed, ohio = (next(a.id for a in analysis.actors if a.name == name) for name in ("Tom Reed", "Ohio"))
    both, alone = (
        replace(analysis, statements=tuple(replace(s, actors=who) for s in analysis.statements))
        for who in ((ohio, reed), (ohio,))
    )
    assert (find_voice(both, 1), find_voice(alone, 1)) == ("Tom Reed", "Ohio")


def test_whoever_is_named_behind_a_day_leans_on_nobody() -> None:
    known, unknown = (analysed(f"{who} drove the tram. In a letter, he asked for more.") for who in
                      ("Tom Reed", "A clerk"))  # fmt: skip
    assert [leans_back(a, 1) or hangs_loose(a, 1) for a in (known, unknown)] == [False, True]
