"""What is taken away: exact, checked, and harmless in a spreadsheet."""

import csv
import io
import json
from dataclasses import replace

import pytest

from components.errors import InputError
from components.exporting.forms import analysis_form, analysis_from_form, corpus_form
from components.exporting.tables import actor_rows, defuse, finding_rows, stance_rows, statement_rows, to_csv
from components.model import Span
from tests.builders import analysed, sample_corpus, seed_analysis


def test_an_analysis_survives_its_form() -> None:
    analysis = replace(seed_analysis(), words=(), quantities=(), chains=())
    form = json.loads(json.dumps(analysis_form(analysis)))
    again = analysis_from_form(form)
    assert replace(again, article=analysis.article) == analysis


def test_what_a_person_said_survives_the_form_and_stands_there_alone() -> None:
    analysis = replace(seed_analysis(), words=(), quantities=(), chains=())
    assert not {"review", "note", "issue_by_hand", "known_as"} & {k for part in analysis_form(analysis).values() if isinstance(part, list)
                                                                  for row in part if isinstance(row, dict) for k in row}  # fmt: skip
    told = replace(analysis, actors=(replace(analysis.actors[0], known_as="The council"), *analysis.actors[1:]),
                   stances=(replace(analysis.stances[0], review="edited", note="Ask her.", issue="Toll"), *analysis.stances[1:]),
                   statements=(replace(analysis.statements[0], review="accepted", note="Heard."), *analysis.statements[1:]))  # fmt: skip
    assert replace(analysis_from_form(json.loads(json.dumps(analysis_form(told)))), article=analysis.article) == told


def test_the_issues_of_an_article_are_in_its_form() -> None:
    text = "The council drafted the Harbour Toll Act in May. Olaf Brink praised the act. Ruth Amsel opposes the Harbour Toll Act. Rain fell on the toll road."
    form = json.loads(json.dumps(analysis_form(analysed(text))))
    assert [(i["name"], [text[a:b] for a, b in i["mentions"]]) for i in form["issues"]] == [
        ("the Harbour Toll Act", ["the Harbour Toll Act", "the act", "the Harbour Toll Act"])]  # fmt: skip
    named = {(s["label"], s["issue"], s["target"]["text"], text[slice(*s["target"]["span"])]) for s in form["stances"]}
    assert named >= {(label, "i1", "the Harbour Toll Act", "the Harbour Toll Act") for label in ("support", "oppose")}
    assert analysis_form(analysis_from_form(form))["issues"] == form["issues"]


def test_a_span_outside_the_text_is_refused() -> None:
    analysis = seed_analysis()
    with pytest.raises(InputError):
        analysis_form(replace(analysis, sentences=(*analysis.sentences, Span(0, 10**6))))


@pytest.mark.parametrize("form", [{}, {"id": "a"}, {"id": "a", "text": "b", "sentences": 3}])
def test_a_foreign_form_is_refused(form: dict) -> None:
    with pytest.raises(InputError):
        analysis_from_form(form)


def test_the_comparison_has_the_agreed_form() -> None:
    form = json.loads(json.dumps(corpus_form(sample_corpus())))
    assert set(form) == {"articles", "actors", "issues", "positions", "quotes", "figures", "shared_passages", "unheard", "accounts"}
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
        assert corpus.analysis(row["article id"]).article.text[row["start"] : row["end"]] == row["trigger"]


CELLS = [("=1+1", "'=1+1"), (" =x", "' =x"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("a=b", "a=b"), (3, 3), ("", "")]


@pytest.mark.parametrize(("cell", "safe"), CELLS)
def test_formulas_are_defused(cell: object, safe: object) -> None:
    assert defuse(cell) == safe
