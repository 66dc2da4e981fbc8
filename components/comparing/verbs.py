"""Verbs of saying, in classes that the lexicon lists: what is implied by "claimed" or "admitted" and not by "said".

The classes follow the literature on reporting verbs. Caldas-Coulthard (1994, "On reporting reporting", in Coulthard,
Advances in Written Text Analysis) tells neutral verbs from those that say what the words do and how they sounded;
Kiparsky and Kiparsky (1970, "Fact"), Hooper (1975, "On assertive predicates") and Karttunen (1971, "Implicative verbs")
which of them take the content for true; Thompson and Ye (1991, "Evaluation in the reporting verbs used in academic
papers") which leave it open; Bell (1991, The Language of News Media, chapter 10) and Floyd (2000, "The reporting verbs
and bias in the press", Revista Alicantina de Estudios Ingleses 13) what news does with them. Recasens and others (2013,
"Linguistic models for analyzing and detecting biased language", ACL) measured that they carry the slant of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.lexicon import read_table
from components.sharing import load_once


class VerbClass(NamedTuple):
    """A class of verbs: our name, what they imply, and the verbs; a verb with a particle is written with it."""

    name: str
    implies: str
    verbs: str


# In the order in which a reader is told: what says most about the speaker first, the plain ones last.
CLASSES = tuple(
    VerbClass(row["class"], row["implies"], row["verbs"])
    for row in read_table("lists/reporting.csv", ("class", "implies", "verbs"))
)
PLAIN = "plain"
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "swear": "swore sworn", "think": "thought", "feel": "felt",
    "show": "shown",
    "stand": "stood", "make": "made", "lash": "lashed", "undertake": "undertook undertaken", "beg": "begged begging",
    "admit": "admitted admitting",
    "rebut": "rebutted rebutting", "slam": "slammed slamming", "brag": "bragged bragging", "quip": "quipped quipping",
    "snap": "snapped snapping",
    "hit": "hit hitting", "commit": "committed committing", "prove": "proven",
}  # fmt: skip


def class_of(cue: str) -> tuple[str, str]:
    """Return (class, verb) of the words by which a report introduces what somebody says; ("", "") if the table has no
    verb of them."""
    words = re.findall(r"[a-z]+", cue.lower())
    forms = _forms()
    for word, after in zip(words, [*words, ""][1:], strict=True):
        found = forms.get((word, after)) or forms.get((word, ""))
        if found:
            return found
    return "", ""


@load_once
def _forms() -> dict[tuple[str, str], tuple[str, str]]:
    """Return (form, particle) -> (class, verb as it is shown)."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for row in CLASSES:
        for entry in row.verbs.split():
            verb, _, particle = entry.partition("_")
            for form in _inflect(verb):
                found.setdefault((form, particle), (row.name, entry.replace("_", " ")))
    return found


def _inflect(verb: str) -> list[str]:
    if verb == "according":
        return [verb]
    root = verb.removesuffix("e")
    if verb[-1] == "y" and verb[-2] not in "aeiou":
        regular = [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    else:
        regular = [verb, verb + ("es" if verb.endswith(("sh", "ss", "ch")) else "s"), root + "ed", root + "ing"]
    return [*regular, *_IRREGULAR.get(verb, "").split()]
