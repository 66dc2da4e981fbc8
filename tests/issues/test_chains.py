"""Mentions of what is argued over, joined to one issue; and what stays apart."""

import pytest

from components.issues import find_chains
from components.language import find_actors, parse_text

JOINED = [  # (text, the words of one issue in text order)
    ("Olaf Brink wants a bill to cap rents. Ada Pell called the bill a mistake.", ["a bill to cap rents", "the bill"]),
    ("The council passed a ban on bonfires. Ada Pell called the measure unfair.", ["a ban on bonfires", "the measure"]),
    (
        "Olaf Brink signed the trade deal with Norvania. The agreement angers farmers.",
        ["the trade deal", "The agreement"],
    ),
    ("Ministers want to repeal the tax. Ada Pell fears the repeal of the tax.", ["the tax", "the tax"]),
    ("The mayor wants to close the old quay. Ada Pell says it makes no sense.", ["the old quay", "it"]),
    (
        "The expansion divides the town. The work would close the beach. Olaf Brink endorsed the scheme.",
        ["The expansion", "the scheme"],
    ),
    (
        "The town loves the beach. Olaf Brink endorsed the scheme.",
        ["the beach", "the scheme"],
    ),  # the only one that offers itself
    (
        "Egypt built other dam projects. Velland plans a dam. Olaf Brink opposed the project.",
        ["a dam", "the project"],
    ),
    (
        "Ministers announced plans to close the mill. Olaf Brink opposed the plan.",
        ["plans to close the mill", "the plan"],
    ),  # plans to do one thing are one
    (
        "The fight is over the Clean Harbour Plan, which limits emissions from ships. The court stalled the plan.",
        ["the Clean Harbour Plan", "the plan"],
    ),
    ("Velland plans two dam projects. Olaf Brink opposed the projects.", ["two dam projects", "the projects"]),
]
APART = [  # two that are not one
    ("The rent bill passed. The road bill failed.", "rent bill", "road bill"),
    ("Olaf Brink praised the harbour plan. Snow fell, and the school plan was dropped.", "harbour plan", "school plan"),
    ("The town keeps the old flag. Olaf Brink promoted the campaign for a new anthem.", "old flag", "campaign"),
    ("The deal with Norvania failed. The council passed a ban on bonfires.", "deal with Norvania", "ban on bonfires"),
]


@pytest.mark.parametrize(("text", "words"), JOINED, ids=[t for t, _ in JOINED])
def test_mentions_of_one_issue_are_joined(text: str, words: list[str]) -> None:
    parse = parse_text(text)
    found = find_chains(parse, find_actors(parse)).freeze()
    assert words in [[s.of(text) for s in c.places] for c in found]


@pytest.mark.parametrize(("text", "one", "other"), APART, ids=[t for t, *_ in APART])
def test_issues_that_differ_in_a_word_stay_apart(text: str, one: str, other: str) -> None:
    parse = parse_text(text)
    found = find_chains(parse, find_actors(parse)).freeze()
    assert not [
        c for c in found if any(one in s.of(text) for s in c.places) and any(other in s.of(text) for s in c.places)
    ]


def test_it_stands_for_one_thing_and_not_for_several() -> None:
    text = "The new stadium has 32,000 seats. Ida Holt described it as the finest ground in the north."
    parse = parse_text(text)
    chains = find_chains(parse, find_actors(parse))
    it = next(t for t in parse.tokens if t.lower == "it")
    meant = chains.meant_by(it)
    assert meant is not None
    assert meant.of(text) == "The new stadium"


def test_this_stands_for_nobody() -> None:
    text = "A spokeswoman said that the tunnel would open late. The builder, Strand Bau, has always denied this."
    parse = parse_text(text)
    meant = find_chains(parse, find_actors(parse)).meant_by(next(t for t in parse.tokens if t.lower == "this"))
    assert meant is None or meant.of(text) != "The builder"


def test_a_mark_is_no_issue() -> None:
    parse = parse_text(
        "The reported theft of a Lindow, Velland, ferry for ransom this week was nothing but a hoax, police said. "
        'Lindow police Capt. Kenny Park went as far as to call it a "wild gamble" that wasted money.'
    )
    assert "." not in [c.name.of(parse.text) for c in find_chains(parse, find_actors(parse)).freeze()]


def test_an_issue_is_named_by_its_fullest_mention() -> None:
    text = "The bill divides the town. Olaf Brink wrote the bill to cap rents. Nobody reads it."
    parse = parse_text(text)
    found = find_chains(parse, find_actors(parse)).freeze()
    assert [(c.name.of(text), [h.of(text) for h in c.heads]) for c in found] == [
        ("the bill to cap rents", ["bill", "bill", "it"])
    ]
