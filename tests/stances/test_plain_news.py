"""Who stands where in plain sentences of news: what is only understood, who goes along with a deed, what is decided,
what is done over a thing. Beside each what is read from no such words."""

import pytest

from tests.builders import analysed, ruled

HOLT, MARR, COUNCIL, UNION = "Ida Holt", "Leo Marr", "council", "union"
Row = tuple[str, str, str]

RULED: list[tuple[str, list[Row]]] = [
    # what was said before, of somebody else
    (
        "The union supports the toll, but Leo Marr does not.",
        [(UNION, "support", "the toll"), (MARR, "oppose", "the toll")],
    ),
    ("The union supports the toll, but Leo Marr does nothing.", [(UNION, "support", "the toll")]),
    (
        "The union opposes the toll, as does Leo Marr.",
        [(UNION, "oppose", "the toll"), (MARR, "oppose", "the toll")],
    ),
    ("The union opposes the toll, if Leo Marr does.", [(UNION, "conditional", "the toll")]),
    (
        "The union does not back the toll, nor does Leo Marr.",
        [(UNION, "oppose", "the toll"), (MARR, "oppose", "the toll")],
    ),
    (
        "The union backed the toll, and so did Leo Marr.",
        [(UNION, "support", "the toll"), (MARR, "support", "the toll")],
    ),
    ("Farmers back the toll. Dockers do not.", [("Farmers", "support", "the toll"), ("Dockers", "oppose", "the toll")]),
    ("Farmers back the toll. Dockers do.", [("Farmers", "support", "the toll")]),
    ("The union likes the toll. Ida Holt disagrees.", [(UNION, "support", "the toll"), (HOLT, "oppose", "the toll")]),
    ("The union opposes the toll. Ida Holt disagrees.", [(UNION, "oppose", "the toll"), (HOLT, "support", "the toll")]),
    ("The union called the toll a fee. Ida Holt disagrees.", []),
    # what was last taken a side on
    (
        "The council backed the toll. Ida Holt dissented.",
        [(COUNCIL, "support", "the toll"), (HOLT, "oppose", "the toll")],
    ),
    ("The council backed the toll. Ida Holt descended.", [(COUNCIL, "support", "the toll")]),
    (
        "The council approved the toll on Friday, with two members voting against.",
        [(COUNCIL, "support", "the toll"), ("two members", "oppose", "the toll")],
    ),
    ("The council backed the toll, with Ida Holt presiding.", [(COUNCIL, "support", "the toll")]),
    (
        "The council backed the toll. Ida Holt voted against.",
        [(COUNCIL, "support", "the toll"), (HOLT, "oppose", "the toll")],
    ),
    ("The council backed the toll. Ida Holt voted early.", [(COUNCIL, "support", "the toll")]),
    (
        "The council backed the toll. Ida Holt cast the lone dissenting vote.",
        [(COUNCIL, "support", "the toll"), (HOLT, "oppose", "the toll")],
    ),
    ("The council backed the toll. Ida Holt cast the first vote.", [(COUNCIL, "support", "the toll")]),
    # whose wish or whose protest goes with a deed
    (
        "The council scrapped the toll at the request of hauliers.",
        [(COUNCIL, "oppose", "the toll"), ("hauliers", "oppose", "the toll")],
    ),
    ("The council scrapped the toll at the end of May.", [(COUNCIL, "oppose", "the toll")]),
    (
        "The council approved the quarry over the objections of residents.",
        [(COUNCIL, "support", "the quarry"), ("residents", "oppose", "the quarry")],
    ),
    ("The council approved the quarry over the heads of residents.", [(COUNCIL, "support", "the quarry")]),
    (
        "The council passed the bill with the votes of the Greens.",
        [(COUNCIL, "support", "the bill"), ("Greens", "support", "the bill")],
    ),
    ("The council passed the bill with the minutes of the Greens.", [(COUNCIL, "support", "the bill")]),
    # who is named beside the holder
    ("Ida Holt, joined by Leo Marr, opposed the toll.", [(HOLT, "oppose", "the toll"), (MARR, "oppose", "the toll")]),
    ("Ida Holt, followed by Leo Marr, opposed the toll.", [(HOLT, "oppose", "the toll")]),
    ("Like Ida Holt, Leo Marr opposes the toll.", [(MARR, "oppose", "the toll"), (HOLT, "oppose", "the toll")]),
    ("Near Ida Holt, Leo Marr opposes the toll.", [(MARR, "oppose", "the toll")]),
    ("Two-thirds of the members back the toll.", [("members", "support", "the toll")]),
    ("Two-fifths of the members back the toll.", []),
    # what is decided is the deed
    ("The council voted 5-2 on Friday to close the pool.", [(COUNCIL, "support", "close the pool")]),
    ("The council met on Friday to close the pool.", []),
    ("The council voted to condemn the raid.", [(COUNCIL, "oppose", "the raid")]),
    # phrases within what is wanted
    ("Ida Holt wants the council to rein in the ferries.", [(HOLT, "oppose", "the ferries")]),
    ("Ida Holt urged the council to go ahead with the toll.", [(HOLT, "support", "the toll")]),
    ("Ida Holt called on the council to do away with the toll.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt called for the mayor to resign.", [(HOLT, "oppose", "the mayor")]),
    ("Ida Holt called for the mayor to speak.", []),
    ("The toll that Ida Holt wants scrapped is new.", [(HOLT, "oppose", "The toll")]),
    ("The toll that Ida Holt wants explained is new.", []),
    # papers and those who sign them
    ("The bishops signed a letter urging the council to scrap the toll.", [("bishops", "oppose", "the toll")]),
    ("The bishops burned a letter urging the council to scrap the toll.", []),
    ("Ida Holt gathered 3,000 signatures against the toll.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt gathered 3,000 stamps against the wall.", []),
    ("Residents sued over the toll.", [("Residents", "oppose", "the toll")]),
    ("Residents sued over access to the port.", []),
    ("The union took the town to court over the toll.", [(UNION, "oppose", "the toll")]),
    ("The union took the town to task over lunch.", []),
    # a court's, a body's, somebody's own
    ("The council rubber-stamped the plan.", [(COUNCIL, "support", "the plan")]),
    ("The council rubber-coated the plan.", []),
    ("The union said it opposed the toll.", [(UNION, "oppose", "the toll")]),
    ("Supporters said it opposed the toll.", []),
    ("Ida Holt said her party opposed the toll.", [(HOLT, "oppose", "the toll")]),
    ("Ida Holt is one of the authors of the bill.", [(HOLT, "support", "the bill")]),
    ("Ida Holt is one of the authors of the book.", []),
    ("Ida Holt said that her bill would help.", [(HOLT, "support", "her bill")]),
    ("Ida Holt said that her boat would leave.", []),
    ('Ida Holt left, calling her opponent, Leo Marr, "a danger to the town".', [(HOLT, "oppose", "her opponent")]),
    ('Ida Holt left, calling her opponent, Leo Marr, "a dancer in the town".', []),
    # bound to what is missing
    ("Ida Holt will not sign the treaty without guarantees.", [(HOLT, "conditional", "the treaty")]),
    ("Ida Holt will sign the treaty without guarantees.", [(HOLT, "support", "the treaty")]),
    ("The union said it would not go back to work unless wages rose.", [(UNION, "conditional", "go back to work")]),
    ("The union said it would not renew the contract after the firm broke it.", [(UNION, "oppose", "the contract")]),
    ("The union said it would not go back to work while wages rose.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RULED, ids=[text for text, _ in RULED])
def test_plain_sentences_by_the_rules(text: str, expected: list[Row]) -> None:
    assert ruled(text) == expected


SHOWN: list[tuple[str, list[Row]]] = [
    # what "it" and a relative stand for
    ("The toll is back. Ida Holt has rejected it.", [(HOLT, "oppose", "The toll")]),
    ("The toll is back. Ida Holt has recorded it.", []),
    ("The council kept the rota, which Ida Holt called a punishment.", [(HOLT, "oppose", "the rota")]),
    ("The council kept the rota, which Ida Holt called a monument.", []),
    # whoever has not been named counts where rule and reader agree
    ("Sheriffs in 14 counties urged her to sign the bill.", [("Sheriffs in 14 counties", "support", "the bill")]),
    ("Sheriffs in 14 counties watched her as she signed it.", []),
    # a phrase that the reader has not met
    ("The former mayor threw his weight behind Ida Holt.", [("former mayor", "support", HOLT)]),
    ("The former mayor threw his hat behind Ida Holt.", []),
    ("The council dropped its opposition to the pipeline.", [(COUNCIL, "support", "the pipeline")]),
    # bound to what is missing: against it, to the reader
    ("Ida Holt will not accept the amnesty until the hostages are freed.", [(HOLT, "conditional", "the amnesty")]),
    ("Ida Holt will not accept the amnesty since the hostages are freed.", [(HOLT, "oppose", "the amnesty")]),
    # of what a court or a regulator did
    (
        "A judge blocked the toll on Monday. Ida Holt said her office would appeal.",
        [("judge", "oppose", "the toll"), (HOLT, "oppose", "A judge blocked the toll on Monday")],
    ),
    ("A judge blocked the toll on Monday. Ida Holt said her office would move.", [("judge", "oppose", "the toll")]),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN, ids=[text for text, _ in SHOWN])
def test_plain_sentences_as_shown(text: str, expected: list[Row]) -> None:
    found = analysed(text)
    names = {a.id: a.name for a in found.actors}
    rows = [(names[s.holder or ""], s.label, s.target.text) for s in found.stances if s.counts and not s.same_as]
    assert rows == expected
