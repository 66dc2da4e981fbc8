"""Remarks that one report has in pieces, in part, or beside a like sentence that is another remark."""

from __future__ import annotations

import pytest

from components.comparing.quotes import match_quotes
from tests.comparing.sets import article, joined

LONG = '"But blaming the miller has always been their aim, so let us have a fair trial in the court of Lindow."'
LOOK = '"We look forward to a fair trial in the court of Lindow," the guild said.'
VOTE = '"But we will hold a vote on the old mill, taking this all the way to the court of Lindow," Pell said.'
BALLAST = '"The guild ensured sufficient ballast for all ships of the coast," the panel said.'
PIECES = [
    ("a sentence that both have is no version of a longer one", LOOK, f"{LONG}\n{LOOK}", ["identical"]),
    (
        "a part of the longer one is",
        LONG,
        '"Let us have a fair trial in the court of Lindow," Pell said.',
        ["truncated"],
    ),
    (
        "two pieces that together are all of it",
        VOTE,
        'He vowed to take "this all the way to the court of Lindow." And he said: "But we will hold a vote on the old '
        'mill."',
        ["identical"],
    ),
    ("one piece of it", VOTE, '"But we will hold a vote on the old mill," he said.', ["truncated"]),
    (
        "an opening that turns nothing",
        '"Therefore I say, the mill is not for sale to any bank."',
        '"The mill is not for sale to any bank," he said.',
        ["identical"],
    ),
    (
        "an opening that turns it",
        '"Perhaps the mill is not for sale to any bank."',
        '"The mill is not for sale to any bank," he said.',
        ["altered"],
    ),
    (
        "three words that tell something",
        BALLAST,
        'Its report says that the guild "ensured sufficient ballast" there.',
        ["truncated"],
    ),
    ("two such words of somebody else", BALLAST, 'The baker of Sarn asked for "sufficient ballast" in his boat.', []),
]


@pytest.mark.parametrize(("first", "second", "kinds"), [r[1:] for r in PIECES], ids=[r[0] for r in PIECES])
def test_pieces(first: str, second: str, kinds: list[str]) -> None:
    analyses = (article(first, "a"), article(second, "b"))
    assert [q.kind for q in match_quotes(analyses, joined(*analyses))] == kinds


QUOTED = '"The inquiry kept any warden from speaking to the council of Lindow or telling the widows," she said.'
HARBOUR = " ".join(["A boat came in."] * 30)  # so that the words of the remark are rare
IN_PART = [
    (
        "words of her own in marks, changed",
        'She said that any warden of Lindow was by the inquiry and the council "kept from speaking, even from telling '
        'widows".',
        "altered",
    ),
    (
        "in words without marks",
        "She said the inquiry kept any warden from speaking to the council of Lindow or telling the widows.",
        "reported",
    ),
]


@pytest.mark.parametrize(("second", "kind"), [r[1:] for r in IN_PART], ids=[r[0] for r in IN_PART])
def test_reported_in_part(second: str, kind: str) -> None:
    analyses = (article(QUOTED, "a"), article(f"{second} {HARBOUR}", "b"))
    assert [q.kind for q in match_quotes(analyses, joined(*analyses))] == [kind]


TAKEN_UP = [
    (
        "a sentence a line: the next paragraph takes it up with a mark",
        "“The mill is sold to the bank.\nNo warden of Lindow came to see it.\n“We want it back,” Pell said.",
        "identical",
    ),
    (
        "a line that says who speaks",
        "“The mill is sold to the bank.\nNo warden of Lindow came to see it, Pell said.\n“We want it back.”",
        "reported",
    ),
    (
        "two sentences in a paragraph",
        "“The mill is sold to the bank. We are sad.\nNo warden of Lindow came to see it.\n“We want it back.”",
        "reported",
    ),
]


@pytest.mark.parametrize(("second", "kind"), [r[1:] for r in TAKEN_UP], ids=[r[0] for r in TAKEN_UP])
def test_lines_before_the_mark_that_takes_a_quotation_up(second: str, kind: str) -> None:
    analyses = (article("“No warden of Lindow came to see it,” Pell said.", "a"), article(second, "b"))
    found = [q.kind for q in match_quotes(analyses, joined(*analyses)) if q.instances[0].span.start == 0]
    assert found == [kind]
