"""Words about the world as the lexicon lists them: states, metonyms, given names, what nouns name.

A state's capital stands for its government unless the place is literal; a name's last word tells its kind.
"""

from __future__ import annotations

from components.lexicon import read_table, words
from components.sharing import load_once


@load_once
def read_states() -> tuple[dict[str, str], dict[str, str]]:
    """Return (capital -> state, other name or demonym -> state)."""
    capitals, names = {}, {}
    for row in read_table("lists/states.csv", ("state", "capital", "demonyms")):
        if row["capital"]:
            capitals[row["capital"]] = row["state"]
        names.update(dict.fromkeys([row["state"], *row["demonyms"].split(";")], row["state"]))
    return capitals, names


@load_once
def read_metonyms() -> dict[str, str]:
    """Return word -> whom it stands for; "the x" rows are common nouns and need their bearer in the article."""
    return {row["word"]: row["means"] for row in read_table("lists/metonyms.csv", ("word", "means"))}


@load_once
def read_kinds() -> dict[str, dict[str, str]]:
    """Return where a word stands in a name ("last", "last unless given", "last if spoken for", "first", "whole"; right
    before one "called", of a car "make") -> word -> the kind that it tells, "none" for no actor."""
    found: dict[str, dict[str, str]] = {"last": {}, "last unless given": {}, "first": {}, "whole": {}}
    for row in read_table("lists/kinds.csv", ("where", "words", "kind")):
        known = row["words"].split(";") if row["where"] in ("whole", "make") else row["words"].split()
        found.setdefault(row["where"], {}).update(dict.fromkeys(known, row["kind"]))
    return found


@load_once
def read_nouns() -> dict[str, list[list[str]]]:
    """Return what a noun names, by the kinds of the list -> the words of each of its rows."""
    found: dict[str, list[list[str]]] = {}
    for row in read_table("lists/nouns.csv", ("kind", "words")):
        found.setdefault(row["kind"], []).append(row["words"].split())
    return found


@load_once
def read_doers() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return noun -> (slot, word) of what one did who is called so; "previous_owner" is told by its adjective too.

    A slot is what one is of the verb ("subject", "object"), the word before one ("to", "from", "against"), or "owner":
    whose the thing is."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in read_table("lists/doers.csv", ("noun", "slot", "verbs")):
        for noun in row["noun"].split():
            found.setdefault(noun, []).extend((row["slot"], verb) for verb in row["verbs"].split())
    return {noun: tuple(slots) for noun, slots in found.items()}


def nouns(*kinds: str) -> frozenset[str]:
    """Return the nouns of some kinds."""
    return frozenset(word for kind in kinds for row in read_nouns()[kind] for word in row)


TITLES_MALE, TITLES_FEMALE = nouns("title of a man"), nouns("title of a woman")
TITLES = TITLES_MALE | TITLES_FEMALE | nouns("title")
ROLE_GROUPS = tuple(read_nouns()["office"])  # those in one row may stand for each other
ROLE_NOUNS, PERSON_NOUNS = nouns("office"), nouns("office", "person")
BODY_NOUNS, COMPANY_NOUNS, SPOKES = nouns("body"), nouns("firm"), nouns("spokesperson")
WOMEN, MEN, RELATIVES = nouns("woman"), nouns("man"), nouns("relative")
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
# Verbs that attribute a quotation, for finding its speaker before statements are read.
SPEECH_VERBS = words("verbs", "speaking")


def _given_names(column: str) -> frozenset[str]:
    table = read_table("lists/given_names.csv", ("name", "men", "women", "either"))
    return frozenset(row["name"] for row in table if row[column] == "yes")


# Given names, for gender only; unlisted names fit both. Common in English-language news, written from general
# knowledge.
MALE, FEMALE = _given_names("men"), _given_names("women")
UNISEX = _given_names("either")  # so that "Mr" and "Ms" do not contradict them
