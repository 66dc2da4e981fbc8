"""Who is meant is settled by the text: whoever asks first, and in whatever order, the actors are the same."""

import random

import pytest

from components.language import find_actors, parse_text
from components.language.parsing.tokens import Parse
from components.model import Actor
from tests.builders import analysed

TEXT = """Residents of Orle and two officials objected to the toll. The protesters said residents had been ignored.
Protesters blamed the harbour trust. A spokesman for the harbour trust said officials who met residents had listened.
The spokesman said the trust would talk to Ida Holt, the mayor. She said two officials had resigned over the toll.
One of the protesters, who gave no name, said: "The trust has lied to residents." Police said officials were safe.
A spokeswoman for the police declined to comment. The Unions and the unions of Varn wrote to the protesters."""


def asked(parse: Parse, order: list[int], settling: bool) -> tuple[list[tuple[str | None, bool]], tuple[Actor, ...]]:
    """Return the answer for each token, and the actors, when the tokens are asked about in an order."""
    index = find_actors(parse)
    answers: dict[int, tuple[str | None, bool]] = {}
    for i in order:
        answers[i] = index.resolve(parse.tokens[i])
        if settling:
            index.settle()
    return [answers[i] for i in sorted(answers)], index.freeze()


@pytest.mark.parametrize("settling", [False, True], ids=["settled at the end", "settled each time"])
def test_the_order_of_asking_has_no_influence(settling: bool) -> None:
    parse = parse_text(TEXT)
    order = list(range(len(parse.tokens)))
    expected = asked(parse, order, settling)
    names = {actor.name for actor in expected[1]}
    assert {"Residents of Orle", "two officials", "protesters", "harbour trust", "Ida Holt", "residents"} <= names
    for seed in range(20):
        random.Random(seed).shuffle(order)
        assert asked(parse, order, settling) == expected
        assert asked(parse, [*order, *order[::2]], settling) == expected, "asking again changes nothing"


def test_only_what_was_asked_for_is_an_actor() -> None:
    parse = parse_text(TEXT)
    known = {actor.name for actor in find_actors(parse).freeze()}
    assert "Ida Holt" in known
    assert "harbour trust" not in known
    spokesman = next(t for t in parse.tokens if t.lower == "spokesman")
    index = find_actors(parse)
    actor, inferred = index.resolve(spokesman)
    assert (index.name_of(actor), inferred) == ("harbour trust", True)
    assert {a.name for a in index.freeze()} - known == {"harbour trust"}


def test_what_a_step_asked_is_known_when_the_step_is_over() -> None:
    parse = parse_text("Officials objected to the toll. Ida Holt said that officials had lied.")
    officials = [t for t in parse.tokens if t.lower == "officials"]
    index = find_actors(parse)
    later = index.resolve(officials[1])
    assert index.name_at(officials[1]) is None
    assert index.name_of(later[0]) == "Officials"  # its first place in the text
    index.settle()
    assert (index.name_at(officials[0]), index.name_at(officials[1])) == (None, later[0])
    assert index.name_of(later[0]) == "officials"  # its first mention
    assert index.resolve(officials[0]) == later
    assert index.freeze()[0].name == "Officials"  # which is the first place now


@pytest.mark.parametrize(("text", "silent"), [
    ("A spokesman for the trust declined to comment. The toll stays.", True),
    ("A spokesman for the trust declined the offer. The toll stays.", False),
])  # fmt: skip
def test_who_will_not_speak_is_told_by_what_is_known(text: str, silent: bool) -> None:
    parse = parse_text(text)
    index = find_actors(parse)
    trust, _ = index.resolve(next(t for t in parse.tokens if t.lower == "spokesman"))
    assert not index.cannot_say_i(trust)
    index.settle()
    assert index.cannot_say_i(trust) is silent


def test_ids_count_the_actors_by_their_first_mentions() -> None:
    found = analysed(TEXT)
    assert [a.id for a in found.actors] == [f"a{n}" for n in range(1, len(found.actors) + 1)]
    places = [a.mentions[0].span for a in found.actors]
    assert places == sorted(places)
    ids = {a.id for a in found.actors}
    said_by = {v for s in found.statements for v in s.voices}
    assert said_by
    assert said_by <= ids
    held = {s.holder for s in found.stances} | {s.target.actor for s in found.stances}
    assert held - {None} <= ids
