"""Names that another place explains, each hit with a near miss: the actors of a text with their kinds, no phrases."""

import pytest

from tests.builders import analysed

NAMED = [
    ("Ida Marr, dean of the law school, spoke. “It helps nobody,” Dean Marr said.", {"Ida Marr": "person"}),
    ("Dean Marr said the rule was dead. Dean Marr left.", {"Dean Marr": "person"}),
    ("Ivo Lund (@IvoLund) said the toll was theft.", {"Ivo Lund": "person"}),
    ("Ivo Lund met @TamUvo. Lund said the toll was theft.", {"Ivo Lund": "person", "@TamUvo": "person"}),
    ("The Clean Rivers Act (CRA) would fine many. The CRA would help, Ida Holt said.", {"Ida Holt": "person"}),
    ("The Clean Rivers Alliance (CRA) said no. The CRA wants more.", {"Clean Rivers Alliance": "organisation"}),
    ("The officer fired a Marlow at Ida Holt.", {"Ida Holt": "person"}),
    ("The officer rang Leo Marlow for Ida Holt.", {"Leo Marlow": "person", "Ida Holt": "person"}),
    ("Donald McTavish wrote. Don McTavish said the toll was theft.", {"Donald McTavish": "person"}),
    ("Dora McTavish wrote. Don McTavish said no.", {"Dora McTavish": "person", "Don McTavish": "person"}),
    ("The government of Shirow ward said no. Shirow is small.", {"Shirow": "place"}),
    ("A Delta airplane slid off. Neighboring Marlow said no.", {"Delta": "organisation", "Marlow": "organisation"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[row[0][:40] for row in NAMED])
def test_who_is_named(text: str, expected: dict[str, str]) -> None:
    named = {a.name: a.kind for a in analysed(text).actors if a.mentions[0].kind == "name"}
    assert named == expected


def test_a_given_name_of_women_and_men_tells_no_gender() -> None:
    text = "Lee Harlow teaches law. Ruth Amsel sat. “It was a good term,” Professor Harlow said. “Both won,” she said."
    last = analysed(text).statements[-1]
    assert [a.name for a in analysed(text).actors if a.id == last.actor] == ["Lee Harlow"]
    other = text.replace("Lee", "Leon")
    last = analysed(other).statements[-1]
    assert [a.name for a in analysed(other).actors if a.id == last.actor] == ["Ruth Amsel"]


THINGS = [
    ("The threshold said so. The products say no.", []),
    ("The inspectors said so. The producers say no.", ["inspectors", "producers"]),
]


@pytest.mark.parametrize(("text", "who"), THINGS)
def test_things_are_nobody(text: str, who: list[str]) -> None:
    assert [a.name for a in analysed(text).actors] == who
