"""The workbook, the network and the event list: opened again with the libraries of those who use them, and compared."""

import datetime
import io
from dataclasses import replace
from typing import NamedTuple

import networkx
import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from components.comparing import compare_analyses
from components.errors import InputError
from components.exporting.catalogue import sheets
from components.exporting.event_list import COLUMNS, Event, find_events, hold_against, read_events, write_events
from components.exporting.graph import to_graphml
from components.exporting.plain_xml import plain
from components.exporting.rows import Held, title_of
from components.exporting.scope import Scope
from components.exporting.tables import to_csv
from components.exporting.workbook import CUT, MOST_SIGNS, fitted, to_xlsx, typed
from tests.builders import analysed, sample_corpus
from tests.exporting.test_spreadsheets import HARMLESS, HOSTILE


class Cell(NamedTuple):
    words: str


def test_the_workbook_opens_again_with_each_cell_typed() -> None:
    tables = sheets(sample_corpus())
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(tables, ("Standpoint", "without doubtful rows"))))
    assert book.sheetnames == ["about", "positions", "statements", "actors", "findings", "issues", "articles"]
    assert [c.value for c in book["about"]["A"]] == ["Standpoint", "without doubtful rows"]
    for name, rows in tables.items():
        sheet = book[name]
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        got = [[c.value for c in row] for row in sheet.iter_rows()]
        assert got[0] == [title_of(f) for f in rows[0]._fields]
        for cells, row in zip(got[1:], rows, strict=True):
            for cell, (field, value) in zip(cells, zip(row._fields, row, strict=True), strict=True):
                wished = typed(field, value)
                wished = (
                    datetime.datetime.combine(wished, datetime.time()) if isinstance(wished, datetime.date) else wished
                )
                assert cell == (
                    None if wished == "" else pytest.approx(wished) if isinstance(wished, float) else wished
                ), (name, field)
    assert book["articles"]["D2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("text", [*HOSTILE, *HARMLESS])
def test_no_cell_of_a_workbook_is_a_formula_and_the_words_stay(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx({"a": [Cell(text)]})))
    cell = book["a"]["A2"]
    assert cell.data_type != "f"
    assert unescape(cell.value or "") == plain(text)
    assert bool(cell.quotePrefix) is (text in HOSTILE)


TYPES = [
    ("date", "2031-03-02", datetime.date(2031, 3, 2)), ("date", "2031-03", "2031-03"), ("date", "", ""),
    ("date", "1899-12-31", "1899-12-31"),
    ("lead", "yes", True), ("lead", "no", False), ("why", "yes", "yes"), ("confidence", 0.5, 0.5),
    ("passage", "2031-03-02", "2031-03-02"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value", "cell"), TYPES)
def test_a_cell_has_the_type_of_its_field(field: str, value: object, cell: object) -> None:
    assert typed(field, value) == cell


def test_a_text_that_no_cell_holds_is_cut_with_a_word_on_it() -> None:
    assert fitted("a" * MOST_SIGNS) == "a" * MOST_SIGNS
    long = fitted("😀" * MOST_SIGNS)
    assert long.endswith(CUT)
    assert len(long.encode("utf-16-le")) // 2 <= MOST_SIGNS


def test_an_empty_set_of_rows_is_a_sheet_that_says_so() -> None:
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx({"findings": []})))
    assert book["findings"]["A1"].value == "nothing found"


def test_leads_are_in_the_workbook_only_where_they_are_wished() -> None:
    corpus = sample_corpus()
    less, more = (sheets(corpus, scope=Scope(leads=wished))["positions"] for wished in (False, True))
    assert {r.lead for r in less} == {"no"}
    assert {r.lead for r in more} == {"no", "yes"}


def test_the_network_opens_again_with_its_sides() -> None:
    corpus = sample_corpus()
    graph = networkx.read_graphml(io.BytesIO(to_graphml(corpus, "without doubtful rows")))
    edges = {(graph.nodes[a]["name"], graph.nodes[b]["name"]) if graph.nodes[b]["kind"] == "issue"
             else (graph.nodes[b]["name"], graph.nodes[a]["name"]): d
             for a, b, d in graph.edges(data=True)}  # fmt: skip
    names, issues = {a.id: a.name for a in corpus.actors}, {i.id: i.name for i in corpus.issues}
    wished: dict[tuple[str, str], int] = {}
    for p in corpus.positions:
        if p.stances:
            key = names[p.actor], issues[p.issue]
            wished[key] = wished.get(key, 0) + len(p.stances)
    assert {key: d["passages"] for key, d in edges.items()} == wished
    assert {d["side"] for d in edges.values()} <= {"support", "oppose", "conditional", "mixed"}
    assert graph.graph["holds"] == "without doubtful rows"
    assert {d["by_hand"] for d in edges.values()} == {0}


def test_the_network_says_how_many_passages_a_person_set() -> None:
    read = analysed("Ada Pell opposes the toll. Olaf Brink supports the toll.", "a", title="T")
    other = analysed("Ada Pell rejects the toll.", "b", title="U")
    first = next(s for s in read.stances if s.same_as is None)
    edited = tuple(replace(s, review="edited") if s is first else s for s in read.stances)
    graph = networkx.read_graphml(io.BytesIO(to_graphml(compare_analyses((replace(read, stances=edited), other)))))
    assert sorted(d["by_hand"] for _, _, d in graph.edges(data=True)) == [0, 1]


def test_a_name_with_a_sign_that_xml_cannot_hold_does_no_harm() -> None:
    corpus = compare_analyses((analysed("Ada Pell opposes the toll. Olaf Brink supports the toll.", "a", title="T\x01"),
                               analysed("Ada Pell rejects the toll.", "b", title="U")))  # fmt: skip
    networkx.read_graphml(io.BytesIO(to_graphml(corpus)))


def test_the_event_list_comes_back_as_it_went() -> None:
    events = find_events(sample_corpus())
    assert len(events) > 5
    assert {e.agreement for e in events} == {True, False}
    assert read_events(write_events(events)) == events


NASTY = Event(
    "2031-03-02 00:00:00", "Ada Pell", "", '=the; "toll"\n', False, 3, 40, "+1; 'a'\n\"b\"\t=2", "@title", "", "é"
)


def test_any_event_comes_back_and_no_cell_is_a_formula() -> None:
    data = write_events([NASTY, NASTY._replace(person="", organization="Union")])
    assert read_events(data) == (NASTY, NASTY._replace(person="", organization="Union"))
    assert b';"=' not in data


def test_the_columns_are_those_of_the_program() -> None:
    head = write_events([]).decode()
    assert head == ";".join(f'"{c}"' for c in COLUMNS) + "\n"


HEAD = "person,concept,agreement"
LISTS = [
    (f"{HEAD}\nAda Pell,toll,1\n", [("Ada Pell", "toll", True)]),
    ("\ufeffPerson;Concept;Agreement\r\nAda Pell;toll;FALSE\r\n", [("Ada Pell", "toll", False)]),
    ("concept\tagreement\torganisation\ntoll\tyes\tUnion\n\n", [("", "toll", True)]),
    (f"{HEAD}\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), LISTS)
def test_lists_of_other_hands_are_read(text: str, events: list[tuple[str, str, bool]]) -> None:
    assert [(e.person, e.concept, e.agreement) for e in read_events(text.encode())] == events


WRONG = [
    (b"", "no event list"), (b"a,b\n1,2\n", "no event list"), (f"{HEAD}\nAda,toll,2\n".encode(), "row 2"),
    (f"{HEAD}\nAda,toll\n".encode(), "Row 2"),
    (f"{HEAD},start\nAda,toll,1,x\n".encode(), "position in row 2"), (b"\xff\xfe", "not UTF-8"),
    (f"{HEAD}\n".encode() + b"Ada,toll,1\n" * 50_001, "more than"),
    (f'{HEAD}\n"{"a" * 200_000}",toll,1\n'.encode(), "too long"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "words"), WRONG, ids=[w for _, w in WRONG])
def test_a_bad_list_is_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read_events(data)


def test_two_reports_of_one_outlet_and_day_are_held_apart() -> None:
    told = (("a", "Ada Pell opposes the toll.", "Morning"), ("b", "Ada Pell supports the toll.", "Evening"))
    read = [(analysed(text, name), title) for name, text, title in told]
    corpus = compare_analyses(
        tuple(
            replace(a, article=replace(a.article, title=title, outlet="Post", date="2031-04-01")) for a, title in read
        )
    )
    first, second = find_events(corpus)
    held = hold_against(corpus, [first])
    assert {(h.match, h.article, h.there, h.here) for h in held} == {
        ("same side", "Post, 2031-04-01, Morning", "against", "against"),
        ("only here", "Post, 2031-04-01, Evening", "", "for"),
    }
    assert {h.match for h in hold_against(corpus, [first, second._replace(agreement=False)])} == {
        "same side",
        "other side",
    }


@pytest.mark.parametrize(
    ("title", "matches"),
    [
        ("AMSEL’S “TOLL” — AND THE REST", {"same side"}),
        ("Amsel's  'Toll' – and the rest", {"same side"}),
        ("Amsel's toll and the mill", {"only here", "only in the list", "same side"}),
    ],
)
def test_a_headline_is_the_same_in_other_signs(title: str, matches: set[str]) -> None:
    told = (
        ("a", "Ada Pell opposes the toll.", 'Amsel\'s "Toll" - and the rest'),
        ("b", "Ada Pell opposes the toll.", "Night"),
    )
    read = [(analysed(text, name), headline) for name, text, headline in told]
    corpus = compare_analyses(
        tuple(replace(a, article=replace(a.article, title=t, outlet="Post", date="2031-04-01")) for a, t in read)
    )
    first, second = find_events(corpus)
    assert {h.match for h in hold_against(corpus, [first._replace(title=title), second])} == matches


def test_a_list_is_held_against_the_set() -> None:
    corpus = sample_corpus()
    events = find_events(corpus)
    assert {h.match for h in hold_against(corpus, events)} == {"same side"}
    turned = events[0]._replace(agreement=not events[0].agreement)
    alone = [
        e
        for e in events
        if (e.person, e.organization, e.concept, e.source)
        == (turned.person, turned.organization, turned.concept, turned.source)
    ]
    rest = [e for e in events if e not in alone]
    new = turned._replace(person="Nobody Here", organization="")
    found = hold_against(corpus, [turned, *rest[1:], new])
    assert (
        Held(
            "only in the list",
            "Nobody Here",
            new.concept,
            f"{new.source}, {new.time[:10]}",
            "for" if new.agreement else "against",
            "",
        )
        in found
    )
    assert "other side" in {h.match for h in found}
    assert to_csv(found).decode("utf-8-sig").splitlines()[0] == "match,actor,issue,article,in the list,here,table holds"
