"""How far apart the words of an attribution may stand: each border from both sides, by so many words between."""

import pytest

from components.language import find_actors, parse_text
from components.statements.rules.proposing import propose

QUOTED = '"The bridge is safe," Ida Holt said.'
# The text, the word that fills its gap, how many are not too many, and what is read with so many and with one more:
# each quotation or line with the number of its parts and whose it is.
BORDERS = [
    ('The mayor said, {}glad: "The bridge is safe."', "very", 15, "cue, then quotation 1 mayor", "continued 1 mayor"),
    ('The mayor said {}well, "The bridge is safe."', "very", 5, "cue, then quotation 1 mayor", ""),
    ('The mayor said {}"The bridge is safe."', "very", 1, "cue, then quotation 1 mayor", ""),
    ('The {}old mayor: "The bridge is safe."', "very", 8, "name and colon 1 old mayor", "continued 1"),
    ('"The bridge is safe," the mayor, who is {}old, said.', "very", 36, "quotation, then cue 1 mayor", "continued 1"),
    ("The council met.\n\nThe {}old Ida Holt: no toll on it", "very", 4, "named line 1", ""),
    ('"The bridge is safe," the {}old mayor said.\n\n"It is dry."', "very", 16,
     "quotation, then cue 2 old mayor", "quotation, then cue 1 old mayor; continued 1 old mayor"),
    (QUOTED + ' The bridge is {}old. Rain fell.\n\n"It is dry."', "very", 51,
     "quotation, then cue 1 Ida Holt; continued 1 Ida Holt", "quotation, then cue 1 Ida Holt; continued 1"),
    (QUOTED + ' The bridge is {}old. "It is dry."', "very", 18,
     "quotation, then cue 2 Ida Holt", "quotation, then cue 1 Ida Holt; continued 1 Ida Holt"),
    (QUOTED + '{} "It is dry."', " Rain fell.", 1,
     "quotation, then cue 2 Ida Holt", "quotation, then cue 1 Ida Holt; continued 1 Ida Holt"),
    ("Ida Holt wrote {}well:\n\nThe bridge is safe. It will stand.", "very", 5, "introduced 1 Ida Holt", ""),
    ("Statement by {}old Ida Holt:\n\nThe bridge is safe. It will stand.", "very", 3, "introduced 1 Ida Holt", ""),
]  # fmt: skip


def read(text: str) -> str:
    """Return what is read of quotations and lines: rule, number of parts, and whose."""
    parse = parse_text(text)
    index = find_actors(parse)
    quotations, turns, reports = propose(parse, index)
    lines = [c for c in reports if c.rule == "named line"]
    found = [f"{c.rule} {len(c.content)} {index.name_of(c.actor)}".strip() for c in (*quotations, *turns, *lines)]
    return "; ".join(found).replace("very ", "")


@pytest.mark.parametrize(("text", "word", "most", "within", "beyond"), BORDERS, ids=[b[0][:40] for b in BORDERS])
def test_so_many_words_and_no_more(text: str, word: str, most: int, within: str, beyond: str) -> None:
    for count, expected in ((most, within), (most + 1, beyond)):
        assert read(text.replace("{}", word * count if word[0] == " " else f"{word} " * count)) == expected


def test_a_paragraph_of_four_words_is_introduced_and_one_of_three_is_not() -> None:
    assert read("Ida Holt wrote:\n\nThe bridge is safe.") == "introduced 1 Ida Holt"
    assert read("Ida Holt wrote:\n\nThe bridge stands.") == ""
