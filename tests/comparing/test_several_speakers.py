"""Several who say one thing each hold it, wherever statements are counted, charted, summed up or written out."""

import io
import re

import docx
import msgspec
import openpyxl
import pytest

from components.charts.tables import statement_rows
from components.comparing import compare_analyses
from components.comparing.digest import make_digest
from components.comparing.replies import find_reply
from components.comparing.telling import find_tellings
from components.exporting.analysis_file import read_analysis, write_analysis
from components.exporting.catalogue import sheets
from components.exporting.citation import quote_passage
from components.exporting.forms import analysis_form, corpus_form
from components.exporting.report import make_report
from components.exporting.report_formats import FORMS, write_report
from components.exporting.rows import title_of
from components.exporting.tables import actor_rows
from components.exporting.tables import statement_rows as statement_table
from components.exporting.workbook import to_xlsx
from components.model import Corpus, Instance
from components.summaries import summarise
from tests.builders import analysed

LEAD = "The council of Lindow wants a toll on the bridge of Lindow. "
JOINT = [  # words and who says them
    ("“The toll on the bridge is theft,” Ruth Amsel and Jon Vare said on Tuesday.", ["Ruth Amsel", "Jon Vare"]),
    ("Ruth Amsel, Jon Vare and Pia Lund denounced the toll on the bridge.", ["Ruth Amsel", "Jon Vare", "Pia Lund"]),
    ("According to Ruth Amsel and Jon Vare, the toll on the bridge is theft.", ["Ruth Amsel", "Jon Vare"]),
    # near miss: one speaks, of another
    ("Ruth Amsel said that Jon Vare opposes the toll on the bridge.", ["Ruth Amsel"]),
]


def both(text: str) -> Corpus:
    other = (
        "The toll on the bridge of Lindow is fair, said Olaf Brink. Ruth Amsel, Jon Vare and Pia Lund were in "
        "Lindow on Tuesday."
    )
    return compare_analyses((analysed(LEAD + text, "n0"), analysed(other, "n1")))


@pytest.mark.parametrize(("text", "names"), JOINT, ids=[row[0][:40] for row in JOINT])
def test_each_of_several_speakers_holds_the_statement(text: str, names: list[str]) -> None:
    corpus = both(text)
    ids = {a.id: a.name for a in corpus.actors}
    said = {r["actor"] for r in statement_rows(corpus) if r["article_id"] == "n0" and r["count"]}
    assert said & {"Ruth Amsel", "Jon Vare", "Pia Lund"} == set(names)
    assert {
        r.actor: r.statements for r in actor_rows(corpus) if r.article_id == "n0" and r.actor in names
    } == dict.fromkeys(names, 1)
    assert "; ".join(names) in {r.actor for r in statement_table(corpus) if r.article_id == "n0"}
    cells = {ids[p.actor] for p in corpus.positions if p.article == "n0" and p.statements}
    assert cells & {"Ruth Amsel", "Jon Vare", "Pia Lund"} == set(names)
    unheard = {ids[u.actor] for u in corpus.unheard if u.kind == "unheard" and u.articles == ("n1",)}
    assert unheard & {"Ruth Amsel", "Jon Vare", "Pia Lund"} == (set(names) if text[0] == "“" else set())


def test_a_joint_quotation_names_all_of_its_speakers() -> None:
    corpus = both(JOINT[0][0])
    statement = next(s for s in corpus.analysis("n0").statements if s.kind == "direct")
    assert quote_passage(corpus, Instance("n0", statement.content[0])).speaker == "Ruth Amsel, Jon Vare"
    ids = {a.id: a.name for a in corpus.actors}
    assert {ids[v] for t in make_digest(corpus) for v in t.voices} >= {"Ruth Amsel", "Jon Vare"}


NAMED = {"Ruth Amsel", "Jon Vare", "Pia Lund"}
EACH = pytest.mark.parametrize(("text", "names"), JOINT, ids=[row[0][:40] for row in JOINT])


@pytest.mark.parametrize(("text", "names"), JOINT[::2] + JOINT[3:])
def test_a_verb_is_counted_for_each_who_is_told_by_it(text: str, names: list[str]) -> None:
    corpus = both(text)
    ids = {a.id: a.name for a in corpus.actors}
    told = {(ids[t.actor], verb) for t in find_tellings(corpus) if t.article == "n0" for verb in t.verbs}
    assert {who for who, _ in told} & NAMED == set(names)
    assert len({verb for who, verb in told if who in NAMED}) == 1


@EACH
def test_the_workbook_names_each_speaker(text: str, names: list[str]) -> None:
    corpus = both(text)
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(sheets(corpus), ())))
    first, *rows = book["statements"].iter_rows(values_only=True)
    who, where = (first.index(title_of(field)) for field in ("actor", "article_id"))
    assert {r[who] for r in rows if r[where] == "n0" and set(r[who].split("; ")) & NAMED} == {"; ".join(names)}
    first, *rows = book["actors"].iter_rows(values_only=True)
    who, where, said = (first.index(title_of(field)) for field in ("actor", "article_id", "statements"))
    assert {r[who] for r in rows if r[where] == "n0" and r[said]} & NAMED == set(names)


@EACH
def test_the_json_names_each_speaker_and_reads_them_again(text: str, names: list[str]) -> None:
    corpus = both(text)
    analysis = corpus.analysis("n0")
    form = msgspec.json.decode(msgspec.json.encode(analysis_form(analysis)))
    called = {a["id"]: a["name"] for a in form["actors"]}
    said = [[called[v] for v in s.get("actors") or [s["actor"]]] for s in form["statements"] if s["actor"]]
    assert [who for who in said if set(who) & NAMED] == [names]
    assert read_analysis(write_analysis(analysis), analysis.article).statements == analysis.statements
    counted = {a["name"]: a["articles"].get("n0", {}).get("statements", 0) for a in corpus_form(corpus)["actors"]}
    assert {name for name in NAMED if counted.get(name)} == set(names)


def test_each_form_of_the_report_names_both_speakers() -> None:
    report = make_report(both(JOINT[0][0]), parts=("short", "differs"))
    assert {q.speaker for q in report.quotations if "theft" in q.words} == {"Ruth Amsel, Jon Vare"}
    for suffix in FORMS:
        written = write_report(report, suffix)
        words = docx_text(written) if suffix == ".docx" else written.decode("utf-8").replace("\\", "")
        assert "Ruth Amsel, Jon Vare" in words, suffix


def docx_text(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    return "\n".join(t.text or "" for t in document.element.body.iter() if t.tag.endswith("}t"))


def test_a_summary_hears_each_who_speaks() -> None:
    joint = "“The toll on the bridge is theft,” Ruth Amsel and Jon Vare said on Tuesday."
    text = (
        f"The bridge of Lindow is to have a toll. {joint} Jon Vare said on Friday that the toll on the bridge will be "
        "dear. Pia Lund said that buses on the bridge are late."
    )
    analysis = analysed(text)
    chosen = summarise(analysis, "digest", 3).sentences
    assert [analysis.sentences[i].of(text).split()[-1] for i in chosen] == ["toll.", "Tuesday.", "late."]


def test_who_speaks_for_somebody_answers_beside_another_too() -> None:
    lead = "Amsel's lawyer Olga Brink came to Lindow. Leo Marr blamed Ruth Amsel. "
    spoken, absent = (
        analysed(lead + who)
        for who in ("“It is a lie,” Jon Vare and Olga Brink said.", "“It is a lie,” Jon Vare said.")
    )
    ids = [next(a.id for a in analysis.actors if a.name == "Ruth Amsel") for analysis in (spoken, absent)]
    names = re.compile(r"\bAmsel\b")
    assert find_reply(spoken, (ids[0],), names) is not None
    assert find_reply(absent, (ids[1],), names) is None
