"""The rules of positions and of issues hold no words of their own but closed classes of grammar; the others stand in
the lexicon, where one row is one construction."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.statements.models.tagger_input import RELATIONS
from tests.builders import ROOT

FILES = sorted(p for room in ("stances", "issues") for p in (ROOT / "components" / room).rglob("*.py"))
CLOSED = {
    "pronouns": "i he she it we they you me him her us them my our his its their hers theirs himself herself itself "
                "themselves myself ourselves yourself who whom which what there one something anything everything "
                "nothing someone somebody anyone anybody everybody nobody noone none each other another same such how "
                "why",
    "determiners": "a an any no the this that these those few neither single",
    "quantifiers": "all every everyone each both whole entire",
    "prepositions": "about against among at behind between by for from in of on over to toward towards under with as "
                    "in after before until till out away off back pending along together alongside into onto upon "
                    "around without through regarding concerning",
    "conjunctions": "and but or not if unless once when while where because provided providing assuming nor neither "
                    "although though whereas",
    "… of more words": "on condition the subject to as long so exchange return contingent conditional dependent only "
                       "understanding",
    "auxiliaries": "be have do say had were should would will wo could can must shall might may ought need require",
    "adverbs": "ever necessarily so hardly scarcely barely formerly previously initially originally firmly fully "
               "squarely solidly right gone just merely far less entirely completely wholly totally",
    "sides": "support oppose conditional mixed opposed favor favour",
    "by themselves": "based people abortion",
}  # fmt: skip
LABELS = {*RELATIONS, "case", "nsubj", "predet", "preconj", "quantmod", "npadvmod", "csubj", "amod", "nmod"}
# What these hold is no word of a text: names of ours, and what is shown.
OURS = {"Rule", "ENDINGS", "DERIVED", "FORMS", "_DOING", "_FOLLOWS", "SIDE_WORDS", "TRAITS", "SAID", "NEVER", "NAMED",
        "ACTOR_KINDS",
        "SPEECH", "EXPRESS_WORDS", "OBJECT", "BETWEEN", "BY_NAME", "VERIFIED", "OTHER_SIDE", "ROLES"}  # fmt: skip
READING = {"words", "rows", "sides", "linked_sides", "listed", "Path"}


def words_of(source: str) -> Iterator[tuple[str, str]]:
    """Yield (name of a table, a word written in it), but for what is asked of the lexicon."""
    for node in ast.parse(source).body:
        if not isinstance(node, ast.Assign | ast.AnnAssign) or node.value is None:
            continue
        name = ast.unparse(node.targets[0] if isinstance(node, ast.Assign) else node.target)
        asked = [c for c in ast.walk(node.value) if isinstance(c, ast.Call) and ast.unparse(c.func) in READING]
        within = {id(x) for call in asked for x in ast.walk(call)}
        for x in ast.walk(node.value):
            if isinstance(x, ast.Constant) and isinstance(x.value, str) and id(x) not in within:
                yield from ((name, word) for word in x.value.split() if word.isalpha() and word.islower())


@pytest.mark.parametrize("path", FILES, ids=[p.stem for p in FILES])
def test_a_rule_holds_closed_classes_alone(path: Path) -> None:
    allowed = {word for words in CLOSED.values() for word in words.split()} | LABELS
    found = [(name, w) for name, w in words_of(path.read_text(encoding="utf-8")) if name not in OURS]
    assert [row for row in found if row[1] not in allowed] == []


def test_a_list_of_verbs_would_be_seen() -> None:
    source = 'SAYING = frozenset("say tell".split())\nWANTING = words("verbs", "wanted")\nPAIR = {"of": ("be", "seem")}'
    assert [*words_of(source)] == [("SAYING", "say"), ("SAYING", "tell"), ("PAIR", "of"), ("PAIR", "be"),
                                   ("PAIR", "seem")]  # fmt: skip
