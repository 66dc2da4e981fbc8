"""A clause by its verb: who acts, on what, what negates it, which words are the verb's."""

import pytest

from components.language import parse_text

ROWS = [  # sentence, verb, subject, whether it stands outside of the clause, object, negation, the verb's words
    ("Hale closed the bridge.", "closed", "Hale", False, "bridge", None, "closed"),
    ("The bridge was closed by Hale.", "closed", "Hale", False, None, None, "was closed"),
    ("The plan was rejected.", "rejected", None, False, None, None, "was rejected"),
    ("Hale promised Brink to go.", "go", "Hale", True, None, None, "to go"),
    ("Hale told Brink to go.", "go", "Brink", True, None, None, "to go"),
    ("Hale came and closed the bridge.", "closed", "Hale", False, "bridge", None, "closed"),
    ("Saying no, Hale left.", "Saying", "Hale", True, None, None, "Saying"),
    ("The man closing the bridge left.", "closing", "man", False, "bridge", None, "closing"),
    ("Hale did not close the bridge.", "close", "Hale", False, "bridge", "not", "did not close"),
    ("Hale has hardly closed the bridge.", "closed", "Hale", False, "bridge", "hardly", "has hardly closed"),
    ("Hale has quickly closed the bridge.", "closed", "Hale", False, "bridge", None, "has quickly closed"),
    ("No mayor closed the bridge.", "closed", "mayor", False, "bridge", "No", "closed"),
    ("Nobody closed the bridge.", "closed", "Nobody", False, "bridge", "Nobody", "closed"),
    ("Hale shrugged off the bill.", "shrugged", "Hale", False, "bill", None, "shrugged off"),
]


@pytest.mark.parametrize(
    ("text", "verb", "subject", "outer", "thing", "negation", "words"), ROWS, ids=[r[0] for r in ROWS]
)
def test_a_clause(
    text: str, verb: str, subject: str | None, outer: bool, thing: str | None, negation: str | None, words: str
) -> None:
    parse = parse_text(text)
    clause = parse.clause(next(t for t in parse.tokens if t.text == verb))
    found = [t.text if t is not None else None for t in (clause.subject, clause.object, clause.negation)]
    assert (found, clause.outer, clause.words.of(text)) == ([subject, thing, negation], outer, words)


def test_a_clause_is_read_once_and_goes_with_its_parse() -> None:
    parse = parse_text("The plan, he said, was rejected.")
    said, rejected = (parse.clause(t) for t in parse.tokens if t.text in ("said", "rejected"))
    assert parse.clause(said.verb) is said
    assert (said.set_off, said.agentless, rejected.agentless) == (True, False, True)
    parse.untie()
    assert parse.clauses == {}
