"""Verbs of saying and what they imply; agreement and conflict with their norms."""

from math import sqrt

import pytest

from components.comparing import compare_analyses
from components.comparing.discourse import NORMS, find_ties
from components.comparing.telling import find_tellings, is_made, told_apart
from components.comparing.verbs import CLASSES, class_of
from components.model import Corpus, CorpusActor, Position
from tests.builders import analysed

CUES = [
    ("said", "plain", "say"), ("has told", "plain", "tell"), ("according to", "plain", "according"),
    ("wrote", "plain", "write"), ("admitted", "owns up", "admit"), ("conceding", "owns up", "concede"),
    ("acknowledges", "owns up", "acknowledge"), ("owned up", "owns up", "own up"), ("claims", "doubted", "claim"),
    ("alleged", "doubted", "allege"), ("exclaimed", "", ""), ("denied", "denies", "deny"), ("denies", "denies", "deny"),
    ("has not denied", "denies", "deny"), ("defined", "", ""), ("insisted", "holds on", "insist"),
    ("stood by", "holds on", "stand by"), ("stood", "", ""), ("warned", "warns", "warn"),
    ("pointed out", "taken as true", "point out"), ("pointed", "", ""), ("revealed", "taken as true", "reveal"),
    ("called for", "demands", "call for"), ("called", "", ""), ("swore", "promises", "swear"),
    ("bragging", "boasts", "brag"), ("hinted", "hints", "hint"), ("thought", "thinks", "think"), ("", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "kind", "verb"), CUES, ids=[c[0] for c in CUES])
def test_what_a_verb_implies(cue: str, kind: str, verb: str) -> None:
    assert class_of(cue) == (kind, verb)


def test_no_verb_is_in_two_classes_and_each_class_says_what_it_implies() -> None:
    verbs = [v for c in CLASSES for v in c.verbs.split()]
    assert len(verbs) == len(set(verbs))
    assert all(c.implies.endswith(".") for c in CLASSES)


def told(*texts: str) -> Corpus:
    return compare_analyses(tuple(analysed(text, f"a{n}") for n, text in enumerate(texts)))


@pytest.mark.parametrize(("one", "other", "apart"), [
    ("Ruth Amsel admitted that the mill lost money.", "Ruth Amsel said that the mill lost money.", ["Ruth Amsel"]),
    ("Ruth Amsel said that the mill lost money.", "Ruth Amsel told reporters that the mill lost money.", []),
    ("Ruth Amsel claimed that the mill lost money.", "Olaf Brink admitted that the mill lost money.", []),
])  # fmt: skip
def test_where_two_reports_choose_verbs_that_imply_other_things(one: str, other: str, apart: list[str]) -> None:
    corpus = told(one, other)
    names = {a.id: a.name for a in corpus.actors}
    assert [names[a] for a in told_apart(find_tellings(corpus))] == apart


@pytest.mark.parametrize(("cue", "made"), [
    ("warned", True), ("did not warn", False), ("should warn", False), ("will argue", False), ("argued", True),
    ("promised to", True), ("to promise", False), ("showed", True),
    ("didn’t concede", False), ("once again took to the stage to slam", True), ("", True),
    ("would not rule out", True), ("would not call", False), ("did not hesitate to call", True),
    ("did not want to call", False), ("never tired of saying", True), ("never said", False), ("not only said", True),
    ("could be heard saying", True), ("could say", False), ("can confirm", True), ("can say", False),
    ("made no secret of", True), ("made no claim", False),
])  # fmt: skip
def test_a_statement_that_nobody_made_is_not_told(cue: str, made: bool) -> None:
    assert is_made(cue) == made


@pytest.mark.parametrize(("before", "cue", "kind", "made"), [
    ("Ruth Amsel ", "would later say", "direct", True), ("Ruth Amsel ", "would later say", "indirect", False),
    ("Ruth Amsel ", "never said", "direct", False), ("Ruth Amsel ", "will say", "direct", False),
    ("Ruth Amsel rose ", "to say", "direct", True), ("Ruth Amsel took to the stage ", "to declare", "indirect", True),
    ("Ruth Amsel is expected ", "to declare", "indirect", False),
    ("Ruth Amsel came late, ready ", "to declare", "indirect", False),
])  # fmt: skip
def test_what_was_quoted_or_somebody_went_to_say_was_made(before: str, cue: str, kind: str, made: bool) -> None:
    assert is_made(cue, kind, before) == made


def test_what_is_not_made_is_not_counted() -> None:
    def classes(text: str) -> list[str]:
        return [t.kind for t in find_tellings(told(text, "The dam of Lindow leaks."))]

    assert classes("Ruth Amsel conceded that the mill lost money.") == ["owns up"]
    assert classes("Ruth Amsel did not concede that the mill lost money.") == []
    assert classes("Ruth Amsel denied that the mill lost money.") == ["denies"]
    assert classes("Ruth Amsel did not deny that the mill lost money.") == []


def sides(**by: str) -> Corpus:
    """Return actors with their sides: "i+ i+ j-" is for i in two articles and against j in one."""
    label = {"+": "support", "-": "oppose", "?": "mixed"}
    actors = tuple(CorpusActor(a, a, "person") for a in by)
    positions = tuple(
        Position(a, s[0], f"x{n}", label[s[1]], ("x/s",))
        for a, words in by.items()
        for n, s in enumerate(words.split())
    )  # type: ignore[arg-type]
    return Corpus((), actors, (), positions)


# Ana is for i twice and against j once, Bo for i once, Cy against i once and for k once.
THREE = sides(ana="i+ i+ j-", bo="i+", cy="i- k+")
TIES = {
    "count": [("ana", "bo", 2, 0), ("ana", "cy", 0, 2), ("bo", "cy", 0, 1)],
    "average activity": [("ana", "bo", 2 / 2, 0), ("ana", "cy", 0, 2 / 2.5), ("bo", "cy", 0, 1 / 1.5)],
    "Jaccard": [("ana", "bo", 2 / (1 + 2), 0), ("ana", "cy", 0, 2 / 5), ("bo", "cy", 0, 1 / 3)],
    "cosine": [("ana", "bo", 2 / sqrt(5), 0), ("ana", "cy", 0, 2 / (sqrt(5) * sqrt(2))), ("bo", "cy", 0, 1 / sqrt(2))],
}


@pytest.mark.parametrize("norm", NORMS)
def test_agreement_and_conflict(norm: str) -> None:
    found = {(t.one, t.other): (t.agreement, t.conflict) for t in find_ties(THREE, norm)}
    assert found == {(a, b): (pytest.approx(agree), pytest.approx(conflict)) for a, b, agree, conflict in TIES[norm]}


def test_a_mixed_position_ties_nobody_and_agreement_less_conflict_is_the_net() -> None:
    assert find_ties(sides(ana="i?", bo="i+")) == ()
    (tie,) = find_ties(sides(ana="i+ j+", bo="i+ j-"))
    assert (tie.agreed, tie.disputed, tie.net) == (("i",), ("j",), 0)
