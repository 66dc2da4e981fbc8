"""Positions as the rules read them, sentence by sentence, each with all it gives:

`readings.txt`; and how each rule words its rows."""

from pathlib import Path
from typing import get_args

import pytest

from components.language import find_actors, parse_text
from components.stances.proposing import propose
from components.stances.rules.hits import Hit, Rule
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements
from tests.readings import read_readings
from tests.stances.readings import rows_of

READINGS = read_readings(Path(__file__).with_name("readings.txt"))
WORDINGS: dict[Rule, str] = {  # of words that oppose, whose goal leads to support
    "directing": "'words … to' reads as opposition to what is to be done",
    "object": "'words' someone or something reads as opposition to it",
    "gerund": "'words' doing something reads as opposition to it",
    "preposition": "'words' reads as opposition to what follows",
    "refusing": "'words to' do something reads as opposition to it",
    "wanting": "'words to' do something reads as opposition to it",
    "wanted": "'words' something reads as opposition to it",
    "wanted noun": "'words' reads as opposition to what follows",
    "adjective": "'words' reads as opposition to what follows",
    "ready": "'words to' do something reads as opposition to it",
    "consenting": "'words to' do something reads as opposition to it",
    "unready": "'words to' do something reads as opposition to it",
    "adherent": "'words' of someone or something reads as opposition to them",
    "adherents": "'words' of someone or something reads as opposition to them",
    "readiness": "'words to' do something reads as opposition to it",
    "unreadiness": "'words to' do something reads as opposition to it",
    "noun": "'words' reads as opposition to what follows",
    "phrase": "'words' reads as opposition to what it is said of",
    "demanded": "'words' that something be done reads as support for what is to be done",
    "deed": "'words' reads as support for it",
    "deed to another": "'words' someone or something reads as opposition to it",
    "judged": "'words' in someone's own words reads as opposition to it",
    "consequence": "saying that it would 'words' reads as opposition to it",
    "understood": "'words' reads as opposition to what was last taken a side on",
    "echo": "'words' reads as opposition to what was said before of somebody else",
    "appeal": "'words' reads as opposition to what was ruled",
    "accompanied": "'words' of somebody reads as their opposition to what is done",
    "effect": "saying that it 'words' reads as opposition to it",
    "own": "'words' reads as opposition to it",
    "disputing": "'words' something reads as opposition to it",
    "idiom": "'words' reads as opposition to what it is said of",
    "wrong or merit": "saying that someone 'words' reads as opposition to them",
}


@pytest.mark.parametrize("text", READINGS)
def test_a_sentence_gives_these_positions_and_no_other(text: str) -> None:
    assert rows_of(text) == READINGS[text]


@pytest.mark.parametrize("rule", get_args(Rule))
def test_a_row_says_in_these_words_how_it_was_read(rule: Rule) -> None:
    word = parse_text("Holt.").tokens[0]
    assert Hit(rule, word, "words", "oppose", None, None, None).wording("support") == WORDINGS[rule]


WHOLE = [
    ("Olaf Brink backs the reform.", "'backs' someone or something reads as support for it"),
    ("Olaf Brink never backed the reform.", "'backed' someone or something reads as support for it; turned by 'never'"),
    ("Olaf Brink wants to scrap the reform.", "'wants to' do something reads as support for it; 'scrap' turns it"),
    ("Olaf Brink will back the reform if wages rise.", "'back' someone or something reads as support for it; bound to "
                                                       "a condition"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), WHOLE, ids=[text for text, _ in WHOLE])
def test_a_row_tells_what_turned_it_and_what_binds_it(text: str, words: str) -> None:
    parse = parse_text(text)
    index = find_actors(parse)
    assert [r.stance.rule for r in read_by_rule(parse, index, find_statements(parse, index))] == [words]


FAINT = [  # sentences whose one row needs the trained reader, and near misses that stand by themselves
    ("Olaf Brink is willing to paint the hall.", "consenting", True),
    ("Olaf Brink is ready to accept the reform.", "ready", False),
    ("Critics of the reform met on Monday.", "adherents", True),
    ("Olaf Brink is a critic of the reform.", "adherent", False),
    ("Olaf Brink closed the port.", "deed to another", True),
    ("Olaf Brink blocked the road.", "object", False),
]


@pytest.mark.parametrize(("text", "rule", "faint"), FAINT, ids=[text for text, *_ in FAINT])
def test_a_faint_rule_proposes_only_what_the_reader_sees_too(text: str, rule: Rule, faint: bool) -> None:
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    ruled = read_by_rule(parse, index, statements)
    assert [r.rule for r in ruled] == [rule]
    assert bool(propose(parse, index, statements, ruled, [])) is not faint
