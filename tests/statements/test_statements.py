"""Who said what, construction by construction: source | cue | content, as the text has them."""

import pytest

from tests.builders import analysed

Triple = tuple[str, str, str]

ROWS: list[tuple[str, list[Triple]]] = [
    # a clause
    ("The mayor said that the bridge is safe.", [("The mayor", "said", "that the bridge is safe")]),
    ("The mayor said the bridge is safe.", [("The mayor", "said", "the bridge is safe")]),
    ("The bridge is safe, the mayor said.", [("the mayor", "said", "The bridge is safe")]),
    ("Olaf Brink believes the bridge will fall.", [("Olaf Brink", "believes", "the bridge will fall")]),
    ("A poll shows that voters dislike the plan.", [("A poll", "shows", "that voters dislike the plan")]),
    # an infinitive
    ("The council wants to close the bridge.", [("The council", "wants", "to close the bridge")]),
    ("The council vowed to close the bridge.", [("The council", "vowed", "to close the bridge")]),
    ("The mayor urged residents to stay at home.", [("The mayor", "urged", "residents to stay at home")]),
    ("The minister refused to comment.", [("The minister", "refused", "to comment")]),
    # an object, a preposition
    ("The union rejected the offer.", [("The union", "rejected", "the offer")]),
    ("The union called for a strike.", [("The union", "called for", "a strike")]),
    ("Voters accused the mayor of fraud.", [("Voters", "accused", "the mayor of fraud")]),
    # according to, adjectives, nouns
    ("According to the mayor, the bridge is safe.", [("the mayor", "According to", "the bridge is safe")]),
    ("The minister is confident that the law will pass.", [("The minister", "is confident", "that the law will pass")]),
    ("Hale has taken a firm stance against the new tax.", [("Hale", "has taken a firm stance against", "the new tax")]),
    ("Brink shrugged off the complaint.", [("Brink", "shrugged off", "the complaint")]),
    ("Moe took aim at the new rules.", [("Moe", "took aim at", "the new rules")]),
    ("Hale made the case that rents are too high.", [("Hale", "made the case", "that rents are too high")]),
    ("Brink took the train to the coast.", []),
    ("The belief of the mayor is known.", []),
    ("The claim by Olaf Brink that the bridge is safe was false.",
     [("Olaf Brink", "The claim by", "that the bridge is safe")]),
    # participles
    ("The mayor left the hall, saying that she was tired.", [("The mayor", "saying", "that she was tired")]),
    # direct
    ('"The bridge is safe," the mayor said.', [("the mayor", "said", '"The bridge is safe,"')]),
    ('"The bridge is safe," said Olaf Brink, the mayor.', [("Olaf Brink, the mayor", "said", '"The bridge is safe,"')]),
    ('The mayor said: "The bridge is safe."', [("The mayor", "said", '"The bridge is safe."')]),
    ("“The bridge is safe,” the mayor said. “Use it.”", [("the mayor", "said", "“The bridge is safe,” … “Use it.”")]),
    ("'The bridge is safe,' the mayor said.", [("the mayor", "said", "'The bridge is safe,'")]),
    # where a content ends
    ("The mayor said the bridge is safe, while the minister said it should close.",
     [("The mayor", "said", "the bridge is safe"), ("the minister", "said", "it should close")]),
    ("The mayor told reporters that the bridge is safe, adding that she uses it daily.",
     [("The mayor", "told", "that the bridge is safe"), ("The mayor", "adding", "that she uses it daily")]),
    # in the words of, made clear, a gerund, a headline, nobody
    ("In the words of Olaf Brink, the bridge is a disgrace.",
     [("Olaf Brink", "In the words of", "the bridge is a disgrace")]),
    ("The mayor made clear that the bridge would close.", [("The mayor", "made clear", "that the bridge would close")]),
    ("The company denied hiding the report.", [("The company", "denied", "hiding the report")]),
    ("Poll: Six in ten voters dislike the bridge\n\nIt was built in 1902.",
     [("Poll", ":", "Six in ten voters dislike the bridge")]),
    ("The council is expected to vote in May.", [("", "is expected", "The council … to vote in May")]),
    # no speech
    ("The bridge was built in 1902.", []),
    ("The so-called \"smart\" bridge was closed.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0][:50] for r in ROWS])
def test_constructions(text: str, expected: list[Triple]) -> None:
    analysis = analysed(text)
    found = [
        tuple(" … ".join(s.of(text) for s in role) for role in (x.source, x.cue, x.content))
        for x in analysis.statements
    ]
    assert found == expected


def speakers(text: str) -> list[str]:
    analysis = analysed(text)
    return [a.name if (a := analysis.actor(s.actor)) else "" for s in analysis.statements]


def test_a_quotation_over_two_paragraphs_keeps_its_speaker() -> None:
    text = "“We start in March,” Ruth Amsel said. “We end in May.\n\n“And then we rest.”"
    assert speakers(text) == ["Ruth Amsel"]
    assert [c.of(text) for c in analysed(text).statements[0].content] == [
        "“We start in March,”",
        "“We end in May.",
        "“And then we rest.”",
    ]


def test_a_pronoun_is_resolved_and_marked() -> None:
    text = "Ruth Amsel came late. She said the bridge was closed."
    assert speakers(text) == ["Ruth Amsel"]
    assert analysed(text).statements[0].inferred


def test_speech_within_speech_has_a_parent_and_its_own_source() -> None:
    text = "Ruth Amsel said that Olaf Brink told the council the bridge was safe."
    outer, inner = analysed(text).statements
    assert inner.parent == outer.id
    assert speakers(text) == ["Ruth Amsel", "Olaf Brink"]


def test_what_one_thinks_in_ones_own_quotation_is_no_second_statement() -> None:
    assert len(analysed('"I think the bridge is safe," Ruth Amsel said.').statements) == 1


def test_a_partly_quoted_clause_is_one_mixed_statement() -> None:
    text = 'The mayor said the bridge was "a disgrace to the town" and left.'
    assert [s.kind for s in analysed(text).statements] == ["mixed"]


def test_a_quotation_goes_on_in_the_paragraph_after_a_short_attribution() -> None:
    text = "“We start in March,” Ruth Amsel said.\n\n“And then we rest.”"
    assert [c.of(text) for c in analysed(text).statements[0].content] == ["“We start in March,”", "“And then we rest.”"]


def test_a_mixed_quotation_goes_on_to_its_closing_mark() -> None:
    text = "Ruth Amsel said the debate “was long. It was also dull.”"
    assert [c.of(text) for c in analysed(text).statements[0].content] == ["the debate “was long. It was also dull.”"]
