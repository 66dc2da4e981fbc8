"""Acts and sayings that take a side by more than one word, each with a near miss a word or two apart."""

import pytest

from tests.builders import analysed, ruled

Row = tuple[str, list[tuple[str, str, str]]]
DOCKERS, COUNCIL, HOLT = "dockers", "council", "Ida Holt"
ROWS: list[Row] = [
    # acts with what they are over, in protest at, in support of
    ("The dockers walked out over the rota.", [(DOCKERS, "oppose", "the rota")]),
    ("The dockers walked over the bridge.", []),
    ("The dockers downed tools over the rota.", [(DOCKERS, "oppose", "the rota")]),
    ("The dockers found tools over the door.", []),
    ("Norvania recalled its ambassador over the dam.", [("Norvania", "oppose", "the dam")]),
    ("Norvania flew its ambassador over the dam.", []),
    ("Ida Holt returned her medal in protest at the war.", [(HOLT, "oppose", "the war")]),
    ("Ida Holt returned her medal in May at the fair.", []),
    ("The dockers marched in support of the nurses.", [(DOCKERS, "support", "the nurses")]),
    ("The dockers marched in front of the nurses.", []),
    # a verb with its noun
    ("Ida Holt pulled the plug on the ferry.", [(HOLT, "oppose", "the ferry")]),
    ("Ida Holt pulled the cart on the ferry.", []),
    ("Ida Holt slammed the door on the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt stands in the way of the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt stands in the shade of the tower.", []),
    ("Ida Holt campaigned to save the library.", [(HOLT, "support", "the library")]),
    ("Ida Holt travelled to save the library.", []),
    ("Ida Holt poured cold water on the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt has no truck with the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt has a truck with the logo.", []),
    ("Ida Holt lost her fight against the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt withdrew her objection to the merger.", [(HOLT, "support", "the merger")]),
    # what is given or done to it, by whom
    ("The merger was voted down by the council.", [(COUNCIL, "oppose", "The merger")]),
    ("The merger was written down by the council.", []),
    ("The merger was described by the council as a disaster.", [(COUNCIL, "oppose", "The merger")]),
    ("The merger was described by the council as a form.", []),
    ("The council gave the plan short shrift.", [(COUNCIL, "oppose", "the plan")]),
    ("The council gave the plan short titles.", []),
    ("The council said no to the merger.", [(COUNCIL, "oppose", "the merger")]),
    ("The council said hello to the merger.", []),
    # only of what is voted on
    ("The council killed the bill.", [(COUNCIL, "oppose", "the bill")]),
    ("The council killed the wasps.", []),
    ("The council cleared the merger.", [(COUNCIL, "support", "the merger")]),
    ("The council cleared the snow.", []),
    # what a clause says of the noun before it
    ("The merger, which was rejected by the council, is dead.", [(COUNCIL, "oppose", "The merger")]),
    ("The merger, which the council rejected, is dead.", [(COUNCIL, "oppose", "The merger")]),
    ("The tax on fuel, which the council rejected, is dead.", []),  # the tax or the fuel
    # whose it is by what it undergoes
    ("The merger angered farmers.", [("farmers", "oppose", "The merger")]),
    ("The merger surprised farmers.", []),
    ("The merger drew criticism from farmers.", [("farmers", "oppose", "The merger")]),
    ("The merger drew no criticism from farmers.", []),
    ("The merger is popular with farmers.", [("farmers", "support", "The merger")]),
    ("The merger is shared with farmers.", []),
    ("Olaf Brink has come under fire from farmers.", [("farmers", "oppose", "Olaf Brink")]),
    ("Olaf Brink has come under pressure from farmers.", []),
    ("The merger won the backing of the bishops.", [("bishops", "support", "The merger")]),
    ("The merger won the attention of the bishops.", []),
    ("Olaf Brink struggled to win the backing of the bishops.", []),
    (
        "The pipeline, long championed by the governor and bitterly fought by the tribe, won approval.",
        [("governor", "support", "The pipeline"), ("tribe", "oppose", "The pipeline")],
    ),
    ("The pipeline, long owned by the governor and barely seen by the tribe, won approval.", []),
    ("Farmers greeted the merger with dismay.", [("Farmers", "oppose", "the merger")]),
    ("Farmers greeted the mayor with flowers.", []),
    # what somebody stands in
    ("Farmers are up in arms over the merger.", [("Farmers", "oppose", "the merger")]),
    ("Farmers are up in hills over the village.", []),
    ("Ida Holt is at odds with the council.", [(HOLT, "oppose", "the council")]),
    ("Ida Holt is at lunch with the council.", []),
    ("Ida Holt is no fan of the merger.", [(HOLT, "oppose", "the merger")]),
    ("Ida Holt is no author of the merger.", []),
    # calls, and what one wants to see
    ("Ida Holt's call for the toll to be scrapped was heard.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt pressed for the toll to be scrapped.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt would like to see the toll scrapped.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt would like to see the toll kept.", [(HOLT, "support", "the toll")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_acts_and_sayings(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ruled(text) == expected


# Who holds it; beside each what looks like somebody and is not.
HOLDERS = [
    "The elderly", "The far left", "The think tank", "Locals", "Troops", "Exiles", "Thousands", "The trio", "Graduates",
    "The faculty", "Inmates", "The first lady", "Teenagers", "The clergy",
]  # fmt: skip
NOBODY = ["The right to strike", "The water tank", "Thousands of tons", "Years", "The fabric", "The elderly car"]


@pytest.mark.parametrize("holder", HOLDERS)
def test_who_can_hold_a_position(holder: str) -> None:
    assert [label for _, label, _ in ruled(f"{holder} condemned the pipeline.")] == ["oppose"]


@pytest.mark.parametrize("holder", NOBODY)
def test_who_cannot_hold_a_position(holder: str) -> None:
    assert ruled(f"{holder} condemned the pipeline.") == []


def test_the_ruling_is_no_visitor_and_no_fury() -> None:
    text = (
        "Visitors came from the hills by train. It rained on Monday. Police unions reacted with fury to the verdict. "
        "The port welcomed the ruling. Boats went out at dawn. The market opens at nine."
    )
    assert {s.target.text for s in analysed(text).stances} <= {"the verdict", "the ruling"}
