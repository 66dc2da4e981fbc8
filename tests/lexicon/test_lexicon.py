"""The lexicon: each row says what some rule reads, once; a row that was edited wrongly is named in one sentence."""

import csv
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from components.comparing import accusing_words, margins, replies, unheard, voices
from components.comparing.verbs import CLASSES, class_of
from components.issues import chains
from components.issues import wording as issue_words
from components.language import references, shares, undoing
from components.language import verbs as clause_verbs
from components.language.actors import clubs, index, pronouns, speakers
from components.language.actors.nicknames import given_names
from components.language.references import FEMALE, MALE, UNISEX, read_kinds, read_metonyms, read_states
from components.language.references import nouns as nouns_of
from components.lexicon import linked_sides, links, read_table, rows, sides, words
from components.lexicon.rows import COLUMNS
from components.stances import contested, cutting, governing, layer_words, mentions, towards, undone, unmeant
from components.stances import hung as reach
from components.stances.rules import (
    accompanied,
    aims,
    appealing,
    conditions,
    deeds,
    elliptic,
    felt,
    few,
    frames,
    holders,
    linked,
    nouns,
    phrases,
    silencing,
    speech,
    targets,
    turning,
    undergone,
    untrue,
    wanting,
    whole,
    whose,
    word_sides,
)
from components.stances.rules import words as side_words
from components.statements import hearing, revising
from components.statements.rules import before, contents, cues, framing, nominal, quoted, reported
from components.statements.rules import phrases as cue_phrases
from tests.builders import ROOT

ROOM = ROOT / "components/lexicon"
PARTS = ("verbs", "nouns", "adjectives")
ATTRIBUTING = (before, cues, cue_phrases, nominal, framing, quoted, contents, reported, hearing)
SIDED = (frames, phrases, side_words, nouns, wanting, undoing, aims, conditions, silencing, targets, turning, holders,
         linked, whose, felt, few, word_sides, untrue, undergone, reach, cutting, contested, towards, governing,
         mentions, unmeant, accompanied, appealing, deeds, elliptic,
         speech, whole, chains, issue_words, accusing_words, shares, layer_words, undone)  # fmt: skip
OTHERS = (references, clause_verbs, clubs, index, pronouns, revising, speakers, margins, replies, unheard, voices)
TABLES = [
    value
    for module in (*ATTRIBUTING, *SIDED, *OTHERS)
    for value in vars(module).values()
    if isinstance(value, dict | frozenset | set)
]


def forms_of(row: dict[str, str]) -> set[object]:
    """Return what a row may be in a table of a rule."""
    word = row["word"].split()
    return {row["word"], tuple(word), (row["word"], row["link"]), (*word, row["link"])}


@pytest.mark.parametrize("part", PARTS)
def test_every_row_is_read_by_a_rule(part: str) -> None:
    known = set().union(*TABLES)
    for row in read_table(f"{part}.csv", COLUMNS):
        assert forms_of(row) & known, row
        assert row["cue"] or row["side"] or (part, row["construction"]) in NEITHER, f"{row} says nothing"


NEITHER = {  # constructions whose words are what another word governs, or a mark beside it
    *(("verbs", c) for c in ("away", "done away", "parting")),
    *(("verbs", c) for c in ("actor object", "ensuring", "enjoying", "foretelling", "threatening", "striving", "voting",
                             "declined", "showing", "issuing", "ready", "not doing", "stopping", "letting go",
                             "removing", "preferring", "denied", "seeming", "depending", "asked whether",
                             "wanted done", "told by it", "accused of", "hoping", "fearing", "levying", "regretting",
                             "taking office", "telling", "with its object", "taking it back", "needing", "thinking",
                             "wanted in passing", "held by", "speaking", "plain saying", "dying", "killing",
                             "answering", "going oneself", "deed as well", "giving up", "ending", "left open",
                             "putting to", "undergoing", "beating", "sorrow", "commenting", "waging", "waiting",
                             "trying", "becoming", "causing a feeling", "putting forward", "suing", "losing",
                             "greeting", "seen done", "voting no", "with a place", "appealing", "lodging", "ruling",
                             "going on", "deciding", "sending", "likening", "breaking with", "leaving office")),
    *(("nouns", c) for c in ("not done", "away", "hindrance", "curb")),
    *(("nouns", c) for c in ("cared for", "deed done", "issued", "paper", "ready", "no object", "enjoyed", "gift",
                             "help",
                             "voted on", "where none", "asked for", "no such", "bond", "judged",
                             "headline source", "levy", "refused", "plan", "overridden", "with somebody", "audience",
                             "channel", "office", "untrue", "no holder", "spoken for", "law", "agreement", "deed",
                             "matter", "chamber", "lead", "won", "name of a thing", "empty", "fearing", "manner",
                             "judgement", "told in", "act", "utterance", "sorrow", "stand", "fate", "no issue",
                             "laid to", "danger", "small part", "ill", "ability", "anybody", "passing deed",
                             "small number", "reason", "ruling", "of one's own", "of one's making", "striving",
                             "answer", "lost", "claimed", "share")),
    ("adjectives", "of the past"),
    *(("adjectives", c) for c in ("ready", "ended", "untrue", "certain", "content in", "idle", "fearing", "sorrow",
                                  "saying no more", "made so")),
}  # fmt: skip


def test_every_construction_has_rows_and_an_example() -> None:
    for row in read_table("constructions.csv", ("part", "construction", "links", "what it is")):
        assert rows(row["part"], row["construction"]), row
        assert row["links"] in ("yes", "no", "may")
        assert row["what it is"]


def test_the_columns_and_the_order_are_those_of_the_files() -> None:
    for part in PARTS:
        with (ROOM / f"{part}.csv").open(encoding="utf-8") as lines:
            table = csv.DictReader(lines)
            assert tuple(table.fieldnames or ()) == COLUMNS
            found = [row["word"].lower() for row in table]
        assert found == sorted(found), "a word stands where the alphabet has it"


def test_what_was_written_once_is_a_cue_and_a_side() -> None:
    assert cue_phrases.PARTICLES["come", "out"] == {"against", "for", "in"}
    assert phrases.LONG_PARTICLES["come", "out", "against"] == "oppose"
    assert ("come", "out", "in") not in phrases.LONG_PARTICLES  # its noun takes the side
    assert cues.FRAMES["reject"] == "opt"
    assert frames.OBJECT["reject"] == frames.Frame("oppose", "object", 0.8, False)
    assert cues.GROUPS["reject"] == "denying"
    assert "turn down" not in frames.OBJECT
    assert phrases.PARTICLES["turn", "down"] == "oppose"


def test_rows_are_chosen_by_their_columns() -> None:
    assert {"come out", "speak out"} <= set(links(rows("verbs", "preposition")))
    assert words("verbs", "infinitive", side="oppose") == {"refuse", "decline"}
    assert sides("nouns", "bearer")["critic"] == "oppose"
    assert linked_sides("nouns", "carried")["aim", "at"] == "oppose"
    assert ("shot", "at") not in linked_sides("nouns", "carried")  # a cue without a side
    with pytest.raises(KeyError):
        words("nouns", "passive clause")


def test_the_lists() -> None:
    assert {"jordan", "kim"} <= UNISEX
    assert ("anna" in FEMALE, "anna" in MALE) == (True, False)
    assert read_states()[0]["Tirana"] == "Albania"
    assert read_metonyms()["Whitehall"] == "United Kingdom"
    assert read_kinds()["last"]["Foundation"] == "organisation"
    assert CLASSES[0].name == "owns up"
    assert CLASSES[-1].name == "plain"
    assert class_of("owned up to") == ("owns up", "own up")
    seen = [verb for row in CLASSES for verb in row.verbs.split()]
    assert len(seen) == len(set(seen)), "a verb of saying is of one class"
    names = [row["name"] for row in read_table("lists/given_names.csv", ("name",))]
    assert names == sorted(set(names))
    forms = given_names()
    assert forms["ted"] == {"ted", "theodore", "edward"}
    assert "edward" not in forms["theodore"]
    assert forms["jon"] == {"jon", "john", "jonathan"}
    for row in read_table("lists/nouns.csv", ("kind", "words")):
        found = row["words"].split()
        assert found == sorted(set(found)) or row["kind"] == "office", row["kind"]
    assert ("pressure" in nouns_of("thing"), "carmaker" in nouns_of("thing")) == (True, False)
    assert ("carmaker" in nouns_of("firm"), "pressure" in nouns_of("firm")) == (True, False)


GOOD = "word,construction,link,cue,side,strength,basis,note\n"
HEADER = "basis, construction, cue, link, side, strength, word"
WRONG = [
    ("verbs", None, "cannot be read: get Standpoint again, or save the list as UTF-8."),
    ("verbs", "word;construction;link\n", f"lacks a column in row 1: give it {HEADER}."),
    ("verbs", GOOD + "ban,object\n", f"lacks a column in row 2: give it {HEADER}."),
    ("verbs", GOOD + "ban,objects,,,oppose,0.7,deed,\n",
     'has "objects" for a construction in row 2: take one of constructions.csv.'),
    ("verbs", GOOD + "call,preposition,,calling,,,,\n",
     'lacks a linking word in row 2: see "preposition" in constructions.csv.'),
    ("verbs", GOOD + "ban,object,on,,oppose,,,\n", 'has a linking word in row 2: see "object" in constructions.csv.'),
    ("verbs", GOOD + "ban,object,,,against,,,\n",
     "has an unknown cue, side or basis in row 2: take one that other rows have."),
    ("verbs", GOOD + "ban,object,,barring,,,,\n",
     "has an unknown cue, side or basis in row 2: take one that other rows have."),
    ("verbs", GOOD + "say,object,,saying,,,,\nsay,object,,,,,,\n", "repeats row 2 in row 3: keep one of the two."),
    ("verbs", GOOD + "say,object,,saying,,,,\nsay,clause,,judging,,,,\n",
     'gives "say" a second group in row 3: its cue is "saying", or weak.'),
    ("verbs", GOOD + "ban,object,,,oppose,much,,\n",
     'has the strength "much" in row 2: write a number from 0 to 1, or nothing.'),
    ("nouns", GOOD + "support,preposition,for,owned,support,75,,\n",
     "lacks a word, or has a strength outside 0 to 1 in row 2: mend the row."),
    ("adjectives", GOOD.encode() + b"bl\xe4,predicate,,,oppose,,,\n",
     "cannot be read: get Standpoint again, or save the list as UTF-8."),
]  # fmt: skip
TRY = """
from components.errors import ModelError
from components.lexicon import rows
try:
    print(rows("%s", "preposition"))
except ModelError as error:
    print(error)
"""


def copied(tmp_path: Path, name: str, data: str | bytes | None) -> Path:
    """Return a folder with the app's parts as links, one list with other bytes."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "components", tmp_path / "components", copy_function=os.symlink, ignore=ignored)
    path = tmp_path / "components/lexicon" / name
    path.unlink()
    if data is not None:
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return tmp_path


def printed(folder: Path, part: str) -> str:
    code = [sys.executable, "-c", TRY % part]
    return subprocess.run(code, cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(("part", "data", "words"), WRONG)
def test_a_row_that_was_edited_wrongly_is_named(
    part: str, data: str | bytes | None, words: str, tmp_path: Path
) -> None:
    folder = copied(tmp_path, f"{part}.csv", data)
    assert printed(folder, part) == f"The list components/lexicon/{part}.csv {words}\n"


def test_a_list_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    data = "\ufeff" + GOOD.replace("\n", "\r\n") + "call ,preposition, for ,calling,support,0.8,,\r\n"
    folder = copied(tmp_path, "verbs.csv", data)
    assert printed(folder, "verbs").startswith(
        "(Row(word='call', construction='preposition', link='for', cue='calling', "
    )


def test_the_command_line_says_so_in_one_sentence(tmp_path: Path) -> None:
    folder = copied(tmp_path, "nouns.csv", "word;construction\nsupport;gift\n")
    (folder / "a.txt").write_text("Ida Holt, the mayor, rejected the toll on Monday.", encoding="utf-8")
    command = [sys.executable, "-m", "components", "analyse", "a.txt", "-o", "out.jsonl"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.strip().endswith("The list components/lexicon/nouns.csv lacks a column in row 1: "
                                        "give it basis, construction, cue, link, side, strength, word.")  # fmt: skip
    assert not (folder / "out.jsonl").exists()
