"""Several who say one thing each hold it, wherever statements are counted, charted, summed up or written out."""

import pytest

from components.charts.tables import statement_rows
from components.comparing import compare_analyses
from components.comparing.digest import make_digest
from components.exporting.citation import quote_passage
from components.exporting.tables import actor_rows
from components.exporting.tables import statement_rows as statement_table
from components.model import Corpus, Instance
from tests.builders import analysed

LEAD = "The council of Lindow wants a toll on the bridge of Lindow. "
JOINT = [  # words and who says them
    ("“The toll on the bridge is theft,” Ruth Amsel and Jon Vare said on Tuesday.", ["Ruth Amsel", "Jon Vare"]),
    ("Ruth Amsel, Jon Vare and Pia Lund oppose the toll on the bridge.", ["Ruth Amsel", "Jon Vare", "Pia Lund"]),
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
