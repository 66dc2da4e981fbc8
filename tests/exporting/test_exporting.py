"""What is taken away: exact, checked, and harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import fields, replace
from math import inf

import pytest

from components.archive.parts import COLUMNS, ITEMS
from components.comparing import compare_analyses
from components.errors import InputError
from components.exporting.analysis_file import read_analysis, write_analysis
from components.exporting.forms import BY_HAND, analysis_form, corpus_form
from components.exporting.tables import (
    actor_rows,
    defuse,
    finding_rows,
    passage_of,
    stance_rows,
    statement_rows,
    to_csv,
)
from components.model import Actor, Analysis, Article, Chain, Mention, Quantity, Span, Stance, Statement, Target
from components.review import Fact, correct, position_key
from tests.builders import analysed, sample_corpus, seed_analysis

FILLED = Analysis(  # every field says something, so that one that is lost shows
    Article("a", "Brink backs it.", "Toll", "Post", "Ada Pell", "2031-05-06", "a.txt", ("a note",), (Span(0, 5),)),
    (Span(0, 15),),
    (Actor("p1", "Olaf Brink", "person", "mayor", ("Brink",), (Mention(Span(0, 5), "alias", True),), "The mayor"),),
    (Statement("s1", "p1", (Span(0, 5),), (Span(6, 11),), (Span(12, 14),), "mixed", 0, "s1", True, 0.5, "clause",
               ("p1",), "edited", "Heard."),),
    (Stance("t1", "p1", Span(0, 5), Target("it", Span(12, 14), "p1"), "support", 0.5, Span(6, 11), "a rule", 0, "s1",
            "said", Span(12, 14), Span(0, 5),
            "both", "t1", "edited", "Ask her.", "Toll", 0.9),),
    (("brink", "backs"),), None, (Quantity(Span(0, 5), 0, "count", 2.0, 2.0, inf, "boats", "least", 1.0, "boat",
                                           ("lost",), "lose", ("storm",), "from", "up",
                                           "what", True),),
    (Chain(Span(12, 14), (Span(12, 14),), (Span(12, 14),)),), frozenset([0]),
)  # fmt: skip


def test_every_field_is_filled_here() -> None:
    for value in (FILLED.article, *FILLED.actors, *FILLED.statements, *FILLED.stances, *FILLED.quantities):
        assert all(getattr(value, f.name) or f.name == "sentence" for f in fields(value)), value


def test_an_analysis_survives_a_project_field_by_field() -> None:
    assert read_analysis(write_analysis(FILLED), FILLED.article) == FILLED
    assert read_analysis(write_analysis(seed_analysis()), seed_analysis().article) == seed_analysis()


def test_a_form_holds_every_field_of_the_values() -> None:
    form = json.loads(json.dumps(analysis_form(FILLED)))
    actor, statement, stance = form["actors"][0], form["statements"][0], form["stances"][0]
    assert set(statement) == {f.name for f in fields(Statement)}
    assert set(stance) == {f.name for f in fields(Stance)} | {"counts", "issue_by_hand"}
    assert set(actor) == {f.name for f in fields(Actor)} | {"mention_kinds", "inferred"}
    assert (stance["target"], stance["condition"], stance["counts"], stance["issue"], stance["issue_by_hand"]) == (
        {"text": "it", "span": [12, 14], "actor": "p1", "layers": []}, [12, 14], False, None, "Toll")  # fmt: skip
    assert (actor["mentions"], actor["mention_kinds"], actor["inferred"]) == ([[0, 5]], ["alias"], [True])


def test_the_archive_has_a_column_for_every_field_but_a_persons() -> None:
    form = analysis_form(FILLED)
    for table in ITEMS[:3]:
        assert set(form[table][0]) - set(COLUMNS[table]) == set(form[table][0]) & BY_HAND


def test_what_a_person_said_stands_in_a_form_where_one_did() -> None:
    rows = [
        row
        for part in analysis_form(seed_analysis()).values()
        if isinstance(part, list)
        for row in part
        if isinstance(row, dict)
    ]
    assert rows
    assert not any(BY_HAND & set(row) for row in rows)


def test_the_issues_of_an_article_are_in_its_form() -> None:
    text = (
        "The council drafted the Harbour Toll Act in May. Olaf Brink praised the act. Ruth Amsel opposes the "
        "Harbour Toll Act. Rain fell on the toll road."
    )
    form = json.loads(json.dumps(analysis_form(analysed(text))))
    assert [(i["name"], [text[a:b] for a, b in i["mentions"]]) for i in form["issues"]] == [
        ("the Harbour Toll Act", ["the Harbour Toll Act", "the act", "the Harbour Toll Act"])]  # fmt: skip
    named = {(s["label"], s["issue"], s["target"]["text"], text[slice(*s["target"]["span"])]) for s in form["stances"]}
    assert named >= {(label, "i1", "the Harbour Toll Act", "the Harbour Toll Act") for label in ("support", "oppose")}


FAR = Span(10, 10**6)
OUTSIDE = [
    replace(FILLED, sentences=(FAR,)), replace(FILLED, chains=(Chain(FAR, (), ()),)),
    replace(FILLED, sentences=(Span(3, 3),)),
    replace(FILLED, actors=(replace(FILLED.actors[0], mentions=(Mention(FAR),)),)),
    replace(FILLED, statements=(replace(FILLED.statements[0], cue=(FAR,)),)),
    *(replace(FILLED, stances=(replace(FILLED.stances[0], **change),))
      for change in ({"trigger": FAR}, {"condition": FAR}, {"target": Target("it", FAR)})),
]  # fmt: skip


@pytest.mark.parametrize("analysis", OUTSIDE)
def test_a_span_outside_the_text_is_refused(analysis: Analysis) -> None:
    with pytest.raises(InputError):
        analysis_form(analysis)


def test_the_comparison_has_the_agreed_form() -> None:
    form = json.loads(json.dumps(corpus_form(sample_corpus())))
    assert set(form) == {
        "articles",
        "actors",
        "issues",
        "positions",
        "quotes",
        "figures",
        "shared_passages",
        "unheard",
        "wordings",
        "accounts",
    }
    texts = {a.article.id: a.article.text for a in sample_corpus().analyses}
    for group in (*form["quotes"], *form["figures"]):
        assert all(i["text"] == texts[i["article"]][slice(*i["span"])] for i in group["instances"])


@pytest.mark.parametrize("make", [stance_rows, statement_rows, actor_rows, finding_rows])
def test_csv_has_every_row(make) -> None:
    rows = make(sample_corpus())
    read = list(csv.DictReader(io.StringIO(to_csv(rows).decode("utf-8-sig"))))
    assert len(read) == len(rows) > 0


def test_stance_rows_lead_back_to_their_words() -> None:
    corpus = sample_corpus()
    for row in stance_rows(corpus):
        assert row.span.of(corpus.analysis(row.article_id).article.text) == row.trigger


SET_BY_HAND = [  # what a person set in a position, and its issue, its condition and how sure it is in the table
    ((("issue", "The toll road", ()),), ("The toll road", "", 1.0)),
    ((("side", "conditional", ()), ("condition", "", (Span(9, 16),))), ("", "opposes", 1.0)),
    ((("side", "mixed", ()),), ("", "", 1.0)),
    ((), ("", "", None)),  # a near miss: what a person only looked at is as it was read
]


@pytest.mark.parametrize(("told", "cells"), SET_BY_HAND)
def test_what_a_person_set_in_a_position_stands_in_its_row(told, cells) -> None:
    analysis = analysed("Ada Pell opposes the toll.")
    stance, article = analysis.stances[0], analysis.article.id
    facts = [Fact("position", "set", position_key(stance), article, *f) for f in told]
    (row,) = stance_rows(compare_analyses((correct(analysis, facts).analysis,)))
    assert (row.issue_by_hand, row.condition, row.truth) == (*cells[:2], stance.truth if cells[2] is None else cells[2])


def test_a_position_picked_over_two_sentences_is_shown_with_both() -> None:
    analysis = analysed("Ada Pell opposes the toll. It is unfair. Rain fell.")
    stance, sentences = analysis.stances[0], analysis.sentences
    assert passage_of(analysis, stance) == sentences[0]
    over = replace(stance, trigger=Span(stance.trigger.start, sentences[1].end - 1))
    assert passage_of(analysis, over).of(analysis.article.text) == "Ada Pell opposes the toll. It is unfair."


CELLS = [
    ("=1+1", "'=1+1"),
    (" =x", "' =x"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@x", "'@x"),
    ("\tx", "'\tx"),
    ("a=b", "a=b"),
    (3, 3),
    ("", ""),
]


@pytest.mark.parametrize(("cell", "safe"), CELLS)
def test_formulas_are_defused(cell: object, safe: object) -> None:
    assert defuse(cell) == safe
