"""What a definite description says of whom it means: "the younger Norwegian skier", "the 34-year-old", "the boy"."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.language.actors.nationals import gender_of_description, is_one_of_nation, state_of
from components.language.parsing.tokens import Parse, Token
from components.language.references import SPEECH_VERBS

RANKS = {"younger": "younger", "elder": "older", "older": "older"}
TURNS = {"new": "new", "incoming": "new", "outgoing": "old", "departing": "old"}
BEFORE = frozenset("previous former".split())
_PLACES = ("compound", "appos", "attr", "nmod", "npadvmod", "amod", "oprd")
_BEHIND = ("prep", "relcl", "acl", "appos", "conj")
_AGED = re.compile(r"(\d{1,3})[-‑]year[-‑]old\b")
_BORN = frozenset(["born", "based"])
_OLD = 12  # characters before "old" in which the years stand


class Description(NamedTuple):
    """A definite description taken apart; what its words do not say is None or empty, `rest` what is not understood."""

    head: Token
    noun: str
    gender: str = ""
    age: int | None = None
    nation: str = ""
    rank: str = ""  # "younger" or "older"
    turn: str = ""  # "new" or "old" in office, "before" of a former one
    rest: tuple[Token, ...] = ()

    @property
    def speaks(self) -> bool:
        """Tell the subject of a verb of speech."""
        return self.head.dep == "nsubj" and self.head.head.lemma.lower() in SPEECH_VERBS


def read_description(parse: Parse, head: Token) -> Description | None:
    """Read the description at a noun; None where it is none, or where what follows says which one is meant."""
    the = head.child("det")
    if the is None or the.lower != "the" or head.tag not in ("NN", "NNP", "JJ") or head.dep in _PLACES:
        return None
    if head.child(*_BEHIND) is not None and any(c.i > head.i for c in head.children if c.dep in _BEHIND):
        return None
    if state_of(head.text) and not is_one_of_nation(parse, head.text, head):
        return None
    if parse.text[head.end : head.end + 1] in ("-", "‑"):
        return None
    aged = _AGED.search(parse.text, parse.tokens[head.left].start, head.end)
    old = head.lower == "old"
    if head.tag == "JJ" and not (old and aged is not None) and not state_of(head.text):
        return None
    said: dict[str, str] = {}
    rest = []
    for c in head.children:
        if c.i < head.i and c.dep not in ("det", "punct", "case") and not old and not _reads(c, said):
            rest.append(c)
    return Description(
        head,
        "old" if old else head.lower,
        gender_of_description(head),
        int(aged[1]) if aged is not None else None,
        state_of(head.text) or said.get("nation", ""),
        said.get("rank", ""),
        said.get("turn", ""),
        tuple(rest),
    )


def _reads(modifier: Token, said: dict[str, str]) -> bool:
    """Note what a modifier says; False for one that is not understood."""
    word = modifier.lower
    if word == "old" and modifier.left < modifier.i:
        return True  # "34-year-old", read from the text
    if word in _BORN | {"time"} and modifier.left < modifier.i:
        return True  # "Lisbon-born", "two-time"
    for known, name in ((RANKS, "rank"), (TURNS, "turn")):
        if word in known:
            said[name] = known[word]
            return True
    if word in BEFORE:
        said["turn"] = "before"
        return True
    if modifier.text[:1].isupper() and (state := state_of(modifier.text)):
        said["nation"] = state
        return True
    return False
