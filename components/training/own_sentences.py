"""Write plain sentences of our own from the tables of position words, with their labels:

`python -m components.training.own_sentences -o own.jsonl`.

News has few instances of most words of the tables; a reader that never met "boycotted" takes it for nothing. Each
sentence has one holder, one target and the side that its words give by construction, beside sentences of the same build
that take none. People, places and things are invented."""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from components.model import Span
from components.stances.rules.frames import (
    ACTORS_ONLY,
    ADJECTIVES,
    ENDING,
    HOLDER_NOUNS,
    NOUNS,
    OBJECT,
    PREPOSITION,
    Side,
)
from components.stances.rules.targets import FLIPPING_NOUNS
from components.training.position_examples import SIDES, goal_texts, plain, read_article

PEOPLE = ("Ada Pell", "Tom Reed", "Olaf Brink", "Ruth Amsel", "Ivo Vance", "Mara Quill", "Senator Dell", "Mayor Hask",
          "Governor Lind", "Ines Hale", "Jonas Ferrow")  # fmt: skip
BODIES = ("The union", "The ministry", "The council", "Teachers", "The party", "The company", "Residents", "Farmers",
          "The committee", "Norvania", "Doctors", "Critics")  # fmt: skip
THINGS = ("the toll", "the water bill", "the harbour plan", "the tax", "the curfew", "the pension reform", "the merger",
    "the ban on bonfires", "the treaty", "the new quay",
          "the strike", "the wind farm", "the ruling", "the budget", "the rent cap", "the embargo", "the inquiry",
    "the school closures", "the fishing quota", "the ceasefire")  # fmt: skip
ACTORS = ("Tom Reed", "Ruth Amsel", "Mayor Hask", "Norvania", "the Harbour Trust", "Olaf Brink")
TAILS = ("", "", " on Monday", " in a statement", " after the vote", ", the paper reported", " in Ostra", " last week",
         ", to nobody's surprise")  # fmt: skip
NEUTRAL = ("discussed", "described", "studied", "mentioned", "visited", "looked at", "read about", "spoke about",
           "was asked about", "measured", "heard of", "wrote about")  # fmt: skip
IRREGULAR = {"fight": "fought", "hit": "hit", "fire": "fired", "withdraw": "withdrew", "uphold": "upheld",
             "beat": "beat", "shoot": "shot", "free": "freed", "shut": "shut", "cut": "cut", "quit": "quit",
             "overturn": "overturned", "strike": "struck", "rebut": "rebutted", "say": "said", "speak": "spoke",
             "stand": "stood", "go": "went", "break": "broke", "lead": "led", "come": "came", "begin": "began",
             "slap": "slapped", "pan": "panned", "rap": "rapped", "scrap": "scrapped", "slam": "slammed",
             "drop": "dropped", "stop": "stopped", "ban": "banned", "rip": "ripped", "abhor": "abhorred",
             "regret": "regretted", "expel": "expelled", "permit": "permitted", "commit": "committed",
             "stump": "stumped", "overrule": "overruled", "bid": "bid", "undo": "undid", "rescind": "rescinded",
             "lobby": "lobbied", "defy": "defied", "ratify": "ratified", "decry": "decried", "vilify": "vilified",
             "deny": "denied", "bully": "bullied", "nullify": "nullified", "rally": "rallied", "testify": "testified",
             "subsidise": "subsidised", "thank": "thanked", "let": "let"}  # fmt: skip


class Sentence(NamedTuple):
    """A sentence, the words of its holder and target, and the side; None where nobody takes any."""

    text: str
    holder: str
    target: str
    side: Side | None


def past(verb: str) -> str:
    """Return a verb's past form."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    return (
        verb + "d"
        if verb.endswith("e")
        else verb[:-1] + "ied"
        if verb.endswith("y") and verb[-2] not in "aeiou"
        else verb + "ed"
    )


class _Writer:
    """Fills forms with names that a seed draws; what is drawn hangs on the order of the forms."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 (words, not a secret)

    def names(self, actors: bool) -> tuple[str, str]:
        """Return a holder and a target, never the same."""
        holder = self.chance.choice(PEOPLE + BODIES)
        target = self.chance.choice(ACTORS if actors else THINGS + ACTORS[:2])
        return (holder, target) if holder != target else self.names(actors)

    def put(self, form: str, side: Side | None, actors: bool = False) -> Sentence:
        """Return a form as a sentence."""
        holder, target = self.names(actors)
        text = form.format(h=holder, t=target) + self.chance.choice(TAILS) + "."
        return Sentence(
            text[0].upper() + text[1:],
            holder[0].upper() + holder[1:] if form.startswith("{h}") else holder,
            target,
            side,
        )


def write_sentences(seed: int) -> Iterator[Sentence]:
    """Yield some two thousand sentences, the same for the same seed."""
    writer = _Writer(seed)
    for part in (_of_objects, _of_links, _of_bearers, _of_aims, _of_none):
        yield from part(writer)


def _of_objects(writer: _Writer) -> Iterator[Sentence]:
    for verb, frame in OBJECT.items():
        only, did = verb in ACTORS_ONLY, past(verb)
        perfect = f"{{h}} has {did} {{t}}" if verb not in IRREGULAR else f"{{h}} {did} {{t}}"
        for form in writer.chance.sample(
            [f"{{h}} {did} {{t}}", perfect, f"{{h}} would {verb} {{t}}", f'{{h}} said: "We {verb} {{t}}"'], 2
        ):
            yield writer.put(form, frame.side, only)
        yield writer.put(f"{{h}} decided to {verb} {{t}}", frame.side, only)
        if frame.side == "support" and not frame.act:
            yield writer.put(f"{{h}} did not {verb} {{t}}", "oppose", only)


def _of_links(writer: _Writer) -> Iterator[Sentence]:
    """Yield verbs, adjectives and nouns with their prepositions."""
    for (verb, preposition), frame in PREPOSITION.items():
        yield writer.put(f"{{h}} {past(verb)} {preposition} {{t}}", frame.side)
        yield writer.put(f"{{h}} will {verb} {preposition} {{t}}", frame.side)
    for (word, preposition), frame in ADJECTIVES.items():
        yield writer.put(f"{{h}} is {word} {preposition} {{t}}", frame.side)
        yield writer.put(f"{{h}} was {word} {preposition} {{t}}", frame.side)
    for (noun, preposition), frame in NOUNS.items():
        yield writer.put(f"{{h}} voiced {noun} {preposition} {{t}}", frame.side)
        yield writer.put(f"The {noun} {preposition} {{t}} by {{h}} came late", frame.side)


def _of_bearers(writer: _Writer) -> Iterator[Sentence]:
    for noun, side in HOLDER_NOUNS.items():
        target = writer.chance.choice(THINGS)
        text = (
            f"{noun.capitalize()}s of {target} gathered outside the town hall"
            if not noun.endswith("y")
            else f"{noun[:-1].capitalize()}ies of {target} met"
        )
        yield Sentence(text + ".", text.split(" of ", maxsplit=1)[0], target, side)


def _of_aims(writer: _Writer) -> Iterator[Sentence]:
    """Yield what somebody wants done, and wanted ends."""
    for verb in sorted(ENDING):
        for form in (
            f"{{h}} wants to {verb} {{t}}",
            f"{{h}} vowed to {verb} {{t}}",
            f"{{h}} urged the assembly to {verb} {{t}}",
        ):
            yield writer.put(form, "oppose")
    for verb, frame in sorted(OBJECT.items()):
        if verb not in ACTORS_ONLY:
            yield writer.put(f"{{h}} urged the assembly to {verb} {{t}}", frame.side)
            yield writer.put(f"{{h}} wondered whether the assembly would {verb} {{t}}", None)
            yield writer.put(f"{{h}} said that nobody knew who might {verb} {{t}}", None)
    for noun in sorted(FLIPPING_NOUNS):
        yield writer.put(f"{{h}} called for the {noun} of {{t}}", "oppose")
        yield writer.put(f"{{h}} fears the {noun} of {{t}}", "support")


def _of_none(writer: _Writer) -> Iterator[Sentence]:
    for verb in NEUTRAL * 12:
        yield writer.put(f"{{h}} {verb} {{t}}", None)


def example_of(number: int, sentence: Sentence) -> Iterator[dict[str, Any]]:
    """Yield the window of a sentence with its labels; nothing where holder or target are not read as such."""
    parse, index, _, windows = read_article(sentence.text)
    at = sentence.text.rfind(sentence.target)
    aim, whom = Span(at, at + len(sentence.target)), Span(*_place(sentence.text, sentence.holder))
    for window in windows:
        holders = [
            k
            for k, h in enumerate(window.holders)
            if any(s.overlaps(whom) for s in h.spans) or h.head is not None and h.head.span.overlaps(whom)
        ]
        goals = [k for k, g in enumerate(window.goals) if g.head is not None and g.head.span.overlaps(aim)]
        if (
            not holders
            or not goals
            or holders
            and set(window.holders[holders[0]].positions) & {window.goals[k].position for k in goals}
        ):
            continue
        labels: list[list[dict[str, Any]]] = [
            [{"match": {}, "ignore": [], "evidence": []} for _ in SIDES] for _ in window.holders
        ]
        if sentence.side is not None:
            for k in holders:
                labels[k][SIDES.index(sentence.side)]["match"] = dict.fromkeys(goals, 1.0)
        yield plain(window) | {"article": f"own {number}", "goal_text": goal_texts(parse, index, window),
                               "holder_names": [[] for _ in window.holders], "labels": labels}  # fmt: skip


def _place(text: str, words: str) -> tuple[int, int]:
    at = max(0, text.find(words))
    return at, at + len(words)


def main() -> None:
    """Write the examples."""
    parser = argparse.ArgumentParser(description="Plain sentences of our own for the reader of positions.")
    parser.add_argument("-o", "--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with options.out.open("w", encoding="utf-8") as out:
        for number, sentence in enumerate(write_sentences(options.seed)):
            for example in example_of(number, sentence):
                out.write(json.dumps(example) + "\n")


if __name__ == "__main__":
    main()
