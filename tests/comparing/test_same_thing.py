"""One thing told in other words, and two things told alike: fractions, deaths, votes and their margins, fines, ages,
days; whose a number is."""

from __future__ import annotations

import pytest

from components.comparing.figures import find_figures
from tests.comparing.test_figures import read

SHARES = [
    (
        "Nearly a third of residents in Lindow have no car, the survey found.",
        "The survey found that 32 per cent of residents in Lindow have no car.",
        ["precision"],
    ),
    (
        "A third of the nurses at Lindow hospital left last year.",
        "Some 45 percent of nurses at Lindow hospital left last year.",
        ["clash"],
    ),
    (
        "A third of the nurses at Lindow hospital left last year.",
        "Some 45 percent of teachers at Lindow school left last year.",
        [],
    ),
    (
        "Two in five tenants in Lindow are behind with the rent.",
        "41 per cent of tenants in Lindow are behind with the rent.",
        ["precision"],
    ),
    (
        "One in three tenants in Lindow is behind with the rent.",
        "45 per cent of tenants in Lindow are behind with the rent.",
        ["clash"],
    ),
    (
        "One in three tenants in Lindow is behind with the rent.",
        "45 per cent of tenants in Sarn are behind with the rent.",
        [],
    ),
    (
        "More than half of the tenants in Lindow are behind with the rent.",
        "54 per cent of tenants in Lindow are behind with the rent.",
        ["precision"],
    ),
]
DEATHS = [
    (
        "Twelve people were killed when the ferry sank off Lindow.",
        "Fourteen passengers died when the ferry went down off Lindow.",
        ["clash"],
    ),
    (
        "At least 12 people were killed when the ferry sank off Lindow.",
        "Fourteen passengers died when the ferry went down off Lindow.",
        ["precision"],
    ),
    (
        "The ferry disaster off Lindow claimed 12 lives.",
        "Fourteen people died in the ferry disaster off Lindow.",
        ["clash"],
    ),
    (
        "Twelve deaths have been confirmed after the ferry disaster off Lindow.",
        "Fourteen people died in the ferry disaster off Lindow.",
        ["clash"],
    ),
    (
        "The ferry disaster off Lindow left 12 people dead and 30 injured.",
        "Fourteen people died and 28 were hurt in the ferry disaster off Lindow.",
        ["clash", "clash"],
    ),
    ("The ferry disaster off Lindow left 12 people dead.", "The crash of a bus near Sarn left 14 people dead.", []),
    (
        "Twelve people were killed when the ferry sank off Lindow.",
        "Fourteen people were hurt when the ferry sank off Lindow.",
        [],
    ),
]
VOTES = [
    (
        "The council of Lindow passed the budget 52-48.",
        "The council of Lindow passed the budget by four votes.",
        ["precision"],
    ),
    (
        "The council of Lindow passed the budget 52-48.",
        "The council of Lindow passed the budget by six votes.",
        ["clash"],
    ),
    ("The council of Lindow passed the budget 52-48.", "The council of Lindow needs four votes for the budget.", []),
    (
        "The council of Lindow passed the budget unanimously.",
        "The council of Lindow passed the budget 9-0.",
        ["precision"],
    ),
    ("The council of Lindow passed the budget unanimously.", "The council of Lindow passed the budget 9-2.", ["clash"]),
    ("The council of Lindow passed the budget unanimously.", "The senate of Velland passed a bill on eels 9-2.", []),
    (
        "Holt won the seat in Lindow with a majority of 340 votes.",
        "Holt won the seat in Lindow by 430 votes.",
        ["clash"],
    ),
    ("The senate confirmed Holt by a vote of 52 to 48.", "The senate confirmed Holt 51-48.", ["clash"]),
    (
        "Among the delegates, Holt leads Bell 1,645 to 1,318.",
        "Holt leads Bell by more than 300 delegates.",
        ["precision"],
    ),
    ("Holt voted 35 times against the dam.", "Holt cast 40 votes against the dam.", ["clash"]),
    ("Holt dived 35 times off the dam.", "Holt cast 40 votes against the dam.", []),
]
RATES = [
    (
        "The bank raised its main rate by a quarter of a point to 4.5 percent.",
        "The bank lifted its main rate to 4.75 percent.",
        ["clash"],
    ),
    ("The bank raised its main rate by 4.5 percent.", "The bank raised its main rate to 4.75 percent.", []),
    (
        "The unemployment rate in Velland fell to 4.1 percent in May.",
        "Unemployment in Velland dropped to 4.2 percent in May.",
        ["clash"],
    ),
    (
        "The unemployment rate in Velland fell to 4.1 percent in May.",
        "Unemployment in Sarn dropped to 4.2 percent in May.",
        [],
    ),
    ("Most firms in Lindow offer sick pay.", "Three-quarters of firms in Lindow offer sick pay.", ["precision"]),
    (
        "The baker agrees with most firms in Lindow.",
        "Three-quarters of firms in Sarn like the new toll on lorries.",
        [],
    ),
    ("Turnout was 61 percent.", "Turnout was 58 percent, the council said.", ["clash"]),
    ("Turnout was 61 percent.", "Support for the dam was 58 percent, the council said.", []),
    ("Eight of the 12 jurors found Bell guilty.", "Nine of the 12 jurors found Bell guilty.", ["clash"]),
    ("Eight of the 12 jurors found Bell guilty.", "Nine of the 14 jurors found Bell guilty.", []),
    ("The deal must be struck by the end of the month.", "The deal must be struck by March 31.", ["precision"]),
    ("The deal must be struck by the end of the month.", "The deal must be struck by March 14.", []),
]
APART = [
    (
        "The ferry disaster off Lindow left 5 people dead.",
        "The ferry disaster off Lindow left 30 people dead.",
        ["clash"],
    ),
    ("The guild paid 5 bakers in Lindow.", "The guild paid 30 bakers in Lindow.", []),
    ("The guild paid 12 bakers in Lindow.", "The guild paid 30 bakers in Lindow.", ["clash"]),
]
MONEY = [
    (
        "The fine of $2.5 million was paid by the mill in Lindow.",
        "The mill in Lindow paid a fine of $2.8 million.",
        ["clash"],
    ),
    ("The fine of $2.5 million was paid by the mill in Lindow.", "The bank in Sarn paid a fine of $2.8 million.", []),
]
WHOSE = [
    ("The plant in Lindow employs 300 workers.", "The plant in Lindow employs 350 workers.", ["clash"]),
    ("The plant in Lindow employs 300 workers.", "The plant in Sarn employs 350 workers.", []),
    ("Halden Optics employs 300 workers in Lindow.", "Sarn Glass employs 350 workers in Lindow.", []),
    ("Halden Optics employs 300 workers in Lindow.", "Halden employs 350 workers in Lindow.", ["clash"]),
    (
        "Workers at the Lindow plant went on strike on Monday. About 300 workers walked out.",
        "Workers at the Sarn plant went on strike on Monday. About 400 workers walked out.",
        [],
    ),
    (
        "Workers at the Lindow plant went on strike on Monday. About 300 workers walked out.",
        "Workers at the Lindow plant went on strike on Monday. About 400 workers walked out.",
        ["clash"],
    ),
]
AGES = [
    ("Marcus Bell, 41, was arrested in Lindow.", "Bell, who is 43, was arrested in Lindow.", ["clash"]),
    ("The 41-year-old mayor, Marcus Bell, was arrested.", "Marcus Bell, 43, was arrested.", ["clash"]),
    ("The 41-year-old mayor, Marcus Bell, was arrested.", "Marcus Holt, 43, was arrested.", []),
]
DAYS = [
    ("The mayor of Lindow resigned on Tuesday.", "The mayor of Lindow quit on Monday.", ["clash"]),
    ("The mayor of Lindow resigned on Tuesday.", "The mayor of Lindow stepped down last week.", ["precision"]),
    ("The mayor of Lindow resigned on Tuesday.", "The mayor of Lindow left the hall on Monday.", []),
    ("The trial of Holt opens on 3 May.", "Holt's trial is due to start on 4 May.", ["clash"]),
    ("The trial of Holt opens on 3 May.", "Holt's trial is due to start in May.", ["precision"]),
    ("The law takes effect in two weeks.", "The law takes effect on March 26.", ["precision"]),
    ("The law took effect in two weeks.", "The law takes effect on March 26.", []),
    (
        "The miller will visit the bakers of the old harbour town with flour and salt next month.",
        "Flour and salt for bakers of the old harbour town are what the miller has in his cart on 9 April.",
        ["precision"],
    ),
    (
        "The miller will visit the bakers of the old harbour town with flour and salt next month.",
        "Flour and salt for fishers of the far village are what the smith has in his cart on 9 April.",
        [],
    ),
]


@pytest.mark.parametrize(
    ("first", "second", "kinds"), [*SHARES, *DEATHS, *VOTES, *RATES, *APART, *MONEY, *WHOSE, *AGES, *DAYS]
)
def test_what_differs(first: str, second: str, kinds: list[str]) -> None:
    found = find_figures((read(first, "a"), read(second, "b")))
    assert [f.kind for f in found if f.differs] == kinds
