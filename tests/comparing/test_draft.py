"""A draft against two invented articles: each sentence with the verdict that an editor would give, near misses beside
hits."""

import json
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from components.__main__ import main
from components.comparing import compare_analyses
from components.comparing.draft import VERDICTS, WORDS, Verdict, check_draft
from components.exporting.draft import draft_form
from components.model import Article, Corpus
from tests.builders import analysed

COURIER = (
    'The council of Lindow will close the old mill, its mayor, Ruth Amsel, said on Monday. "The mill has cost us a '
    'fortune, and nobody would buy it," '
    "Amsel told reporters. The closing will cost 40 jobs and 2.5 million crowns. Olaf Brink, who leads the millers' "
    "union, said the union would go to "
    'court if the council does not pay. "We were promised work until spring," Brink said. The repair would take four '
    'years. "The wheel is older than any of us," Amsel said.'
)
GAZETTE = (
    'Ruth Amsel defended the closing. "The mill has cost us a fortune," she said. More than 40 workers will lose '
    "their jobs. The roof of the mill "
    "leaks and the wheel has not turned since the flood. Ada Pell, a historian, said that the mill was the oldest in "
    'the valley. "The wheel is older than some of us," Amsel said.'
)


@cache
def corpus() -> Corpus:
    return compare_analyses(
        (analysed(COURIER, "courier", date="2031-05-06"), analysed(GAZETTE, "gazette", date="2031-05-07"))
    )


def verdicts(text: str, what: str) -> list[tuple[str, str]]:
    draft = analysed(text, "draft", date="2031-05-08")
    return [(c.verdict, c.there) for c in check_draft(draft, corpus()) if c.what == what]


QUOTATIONS = [
    ('"We were promised work until spring," Olaf Brink said.', "exact", ""),
    ('"We were promised work until summer," Olaf Brink said.', "altered", ""),
    ('"We were promised good work until spring," Olaf Brink said.', "altered", ""),
    ('"The mill has cost us a fortune, and nobody would buy it," Ruth Amsel said.', "exact", ""),
    ('"The mill has cost us a fortune," Ruth Amsel said.', "cut short", ""),
    ('"We were promised work until spring," Ruth Amsel said.', "another speaker's", "Olaf Brink"),
    ('"We were promised work until summer," the union leader said.', "altered", ""),
    ('"We were promised pensions and a bonus," Olaf Brink said.', "not found", ""),
    ('"The wheel is older than any of us," Ruth Amsel said.', "altered elsewhere", ""),
    ('"The wheel is older than some of us," Ruth Amsel said.', "altered elsewhere", ""),
    ('"The wheel is older than all of us," Ruth Amsel said.', "altered", ""),
    ('"The wheel has not turned since the flood," Olaf Brink said.', "without marks there", ""),
    ('"The wheel has not turned since the war," Olaf Brink said.', "not found", ""),
    # two words that stand within what somebody says
    ('The mill cost "a fortune", Ruth Amsel said.', "cut short", ""),
    ('The mill cost "a fortune", Olaf Brink said.', "another speaker's", "Ruth Amsel"),
    ('Ruth Amsel said the "old mill" would close.', "without marks there", ""),
    ('Ruth Amsel said the "old wheel" would turn.', "not found", ""),
]


@pytest.mark.parametrize(("text", "verdict", "there"), QUOTATIONS, ids=[q[0][:48] for q in QUOTATIONS])
def test_quotations(text: str, verdict: str, there: str) -> None:
    assert verdicts(text, "quotation") == [(verdict, there)]


def test_one_word_in_marks_is_no_quotation() -> None:
    assert verdicts('The mayor, Ruth Amsel, called the closing "historic".', "quotation") == []


LOCK = (
    'The harbour master, Ada Pell, closed the lock on Monday. "This is a scandal in every way," the Lindow skipper '
    "said. The lock has leaked for years, and the town has no money to mend it.",
    'Skippers were angry. "So yes," Olaf Brink said, "this is a scandal in every way." The lock will stay closed '
    "until spring, the town said. Olaf Brink has moored there for years.",
)


# one report names who says it, another describes them: the draft may name them
@pytest.mark.parametrize(("who", "verdict"), [("Olaf Brink", "exact"), ("Ada Pell", "another speaker's")])
def test_who_is_named_by_another_report_of_the_same_words_is_no_other_speaker(who: str, verdict: str) -> None:
    articles = compare_analyses(tuple(analysed(text, f"lock-{n}", date="2031-05-06") for n, text in enumerate(LOCK)))
    draft = analysed(f'"This is a scandal, in every way," {who} said.', "draft", date="2031-05-08")
    assert [c.verdict for c in check_draft(draft, articles) if c.what == "quotation"] == [verdict]


FIGURES = [
    ("The closing will cost 40 jobs.", "found"), ("The closing will cost 60 jobs.", "differs"),
    ("The closing will cost 2.5 million crowns.", "found"), ("The baker sold 700 loaves.", "not found"),
    ("The baker sold 40 loaves.", "not found"), ("The repair would take four years.", "found"),
    ("The wedding would take four years.", "not found"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verdict"), FIGURES, ids=[f[0] for f in FIGURES])
def test_figures(text: str, verdict: str) -> None:
    assert verdicts(text, "figure") == [(verdict, "")]


OF_PLACES = [("Ten people died in Sarn.", "differs", [9.0]), ("Ten people died in Norden.", "not found", [])]


@pytest.mark.parametrize(("text", "verdict", "values"), OF_PLACES, ids=[o[0] for o in OF_PLACES])
def test_the_dead_of_one_place_are_not_those_of_another(text: str, verdict: str, values: list[float]) -> None:
    there = "Holt went to Lindow, where 22 people died on the quay, and to Sarn, where nine people were killed."
    found = check_draft(analysed(text, "draft"), compare_analyses((analysed(there, "courier"),)))
    assert [(c.verdict, [i.value for i in c.found]) for c in found if c.what == "figure"] == [(verdict, values)]


NOBODY = "The meeting was long.\n\n“The lock is shut until the winter is over.”\n\nThe hall was full."
SIGNED = "The town was angry. “The lock is shut until the winter is over,” Ruth Amsel said. Olaf Brink was there."


@pytest.mark.parametrize(("who", "verdict"), [("Ruth Amsel", "exact"), ("Olaf Brink", "another speaker's")])
def test_a_report_that_names_nobody_bears_no_speaker_out_where_another_names_one(who: str, verdict: str) -> None:
    articles = compare_analyses((analysed(SIGNED, "signed"), analysed(NOBODY, "nobody")))
    found = check_draft(analysed(f"“The lock is shut until the winter is over,” {who} said.", "draft"), articles)
    assert [c.verdict for c in found if c.what == "quotation"] == [verdict]


UNNAMED = [  # how a report has the speaker, who has the words in the draft, and the verdict
    ("The town was angry. {} the mayor said.", "Ruth Amsel", "exact"),
    ("The town was angry. {} an official said.", "Ruth Amsel", "exact"),
    ("Mayor Ruth Amsel met the town. {} the mayor said.", "Ruth Amsel", "exact"),
    # near misses: the report names whom the draft names, beside the one who says it, or says a name
    ("Olaf Brink leads the union. Mayor Ruth Amsel met the town. {} the mayor said.", "Olaf Brink",
     "another speaker's"),
    ("Olaf Brink was there. {} an official said.", "Olaf Brink", "another speaker's"),
    ("The town was angry. {} Ruth Amsel said.", "Olaf Brink", "another speaker's"),
]  # fmt: skip


@pytest.mark.parametrize(("report", "who", "verdict"), UNNAMED)
def test_an_official_may_be_whom_the_draft_names(report: str, who: str, verdict: str) -> None:
    words = "“The lock is shut until the winter is over,”"
    articles = compare_analyses((analysed(report.format(words), "report"), analysed(NOBODY, "nobody")))
    found = check_draft(analysed(f"It rained. {words} {who} said.", "draft"), articles)
    assert [c.verdict for c in found if c.what == "quotation"] == [verdict]


@pytest.mark.parametrize(
    ("end", "verdict"),
    [
        ("unless amended", "cut short"), ("if amended", "cut short"), (", if not today", "cut short"),
        ("if you sign it", "cut short"), ("if you want", "cut short"), ("if you must", "cut short"),
        ("as amended", "exact"),
        (", if you like", "exact"), (", if you will", "exact"), (", if anything", "exact"),
        (", if I may say so", "exact"),
    ],
)  # fmt: skip
def test_a_remark_without_what_it_hangs_on_is_cut_short(end: str, verdict: str) -> None:
    articles = compare_analyses(
        (analysed(f"It rained. “We will sign the treaty {end},” Ruth Amsel said.".replace(" ,", ","), "signed"),)
    )
    found = check_draft(analysed("It rained. “We will sign the treaty,” Ruth Amsel said.", "draft"), articles)
    assert [c.verdict for c in found if c.what == "quotation"] == [verdict]


CLAIMS = [
    ("Olaf Brink said the union would go to court if the council does not pay.", "found", ""),
    ("Ruth Amsel said the union would go to court if the council does not pay.", "another speaker's", "Olaf Brink"),
    ("Olaf Brink said that the roof of the mill leaks.", "unattributed there", ""),
    ("Olaf Brink said that the bakery would move to the harbour.", "not found", ""),
    ("Olaf Brink said that Lindow would burn.", "not found", ""),
    ('Olaf Brink said "We were promised work until spring".', None, ""),
]


@pytest.mark.parametrize(("text", "verdict", "there"), CLAIMS, ids=[c[0][:48] for c in CLAIMS])
def test_attributed_claims(text: str, verdict: str | None, there: str) -> None:
    assert verdicts(text, "claim") == ([(verdict, there)] if verdict else [])


PEOPLE = [
    ("Ada Pell accused Olaf Brink of lying about the mill.", ["criticised, not heard"]),
    ("Ada Pell accused Olaf Brink of lying about the mill. Olaf Brink denied it.", []),
    ("Ada Pell met Olaf Brink at the mill.", ["heard there, only named here"]),
    ("Ada Pell met Jan Velt at the mill.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE, ids=[p[0] for p in PEOPLE])
def test_who_is_unheard_in_a_draft(text: str, expected: list[str]) -> None:
    assert [v for v, _ in verdicts(text, "person")] == expected


def test_places_are_the_texts_own_and_the_differing_words_are_marked_on_both_sides() -> None:
    text = QUOTATIONS[1][0]
    checks = draft_form(
        Article("draft", text), corpus(), check_draft(analysed(text, "draft", date="2031-05-08"), corpus())
    )["checks"]
    (found,) = [c for c in checks if c["what"] == "quotation"]
    assert found["text"] == '"We were promised work until summer,"'
    assert [text[s:e] for s, e in found["differs"]] == ["summer"]
    (place,) = found["found"]
    assert (place["article"], place["text"]) == ("courier", '"We were promised work until spring,"')
    assert [COURIER[s:e] for s, e in place["differs"]] == ["spring"]


def marked(text: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the words that are marked in a draft's quotation, and in each article's."""
    known = {a.article.id: a.article.text for a in corpus().analyses}
    (found,) = [c for c in check_draft(analysed(text, "draft"), corpus()) if c.what == "quotation"]
    places = zip(found.found, found.differing, strict=True)
    return (
        [s.of(text) for s in found.in_draft],
        {i.article: [s.of(known[i.article]) for s in spans] for i, spans in places},
    )


MARKED = [
    ('"The wheel is older than any of us," Ruth Amsel said.', ["any"], {"courier": [], "gazette": ["some"]}),
    ('"The wheel is older than some of us," Ruth Amsel said.', ["some"], {"courier": ["any"], "gazette": []}),
    ('"The wheel is older than all of us," Ruth Amsel said.', ["all"], {"courier": ["any"], "gazette": ["some"]}),
    ('"The mill has cost us a fortune, and nobody would buy it," Ruth Amsel said.', [], {"courier": []}),
]


@pytest.mark.parametrize(("text", "here", "there"), MARKED, ids=[m[0][:48] for m in MARKED])
def test_each_report_has_the_words_marked_that_differ_from_the_draft(
    text: str, here: list[str], there: dict[str, list[str]]
) -> None:
    assert marked(text) == (here, there)


def test_every_report_that_has_the_same_words_has_them_marked() -> None:
    same = '"We will close the mill by spring," Ruth Amsel told the council of Lindow.'
    known = compare_analyses((analysed(same, "one"), analysed(f"It rained. {same}", "two")))
    draft = '"We will close the old mill by summer," Ruth Amsel said.'
    (found,) = check_draft(analysed(draft, "draft"), known)
    texts = {"one": same, "two": f"It rained. {same}"}
    assert [[s.of(texts[i.article]) for s in spans] for i, spans in zip(found.found, found.differing, strict=True)] == [
        ["spring"],
        ["spring"],
    ]


def test_each_verdict_has_its_words() -> None:
    assert list(WORDS) == list(VERDICTS)
    assert set(VERDICTS) == set(get_args(Verdict))
    assert all("{count}" in w for _, counted in WORDS.values() for w in counted)


def test_a_draft_may_have_the_name_of_an_article() -> None:
    text, known = QUOTATIONS[1][0], compare_analyses((analysed(COURIER, "draft"),))
    (found,) = check_draft(analysed(text, "draft"), known)
    assert (found.verdict, [i.span.of(COURIER) for i in found.found]) == (
        "altered",
        ['"We were promised work until spring,"'],
    )


@pytest.mark.parametrize("text", ["The mill.", "“The", "Ruth Amsel", 'He said "'])
def test_a_draft_that_says_nothing_has_nothing_to_check(text: str) -> None:
    assert [c for c in check_draft(analysed(text, "draft"), corpus()) if c.what != "person"] == []


@pytest.mark.parametrize("out", [True, False])
def test_the_command_line(out: bool, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    files = {"draft.txt": QUOTATIONS[1][0] * 2, "a.txt": COURIER, "b.txt": GAZETTE}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [str(tmp_path / name) for name in files]
    assert main(["check", *paths, *(["-o", str(tmp_path / "out.json")] if out else [])]) == 0
    printed = capsys.readouterr().out
    if out:
        form = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
        assert (printed, [c["verdict"] for c in form["checks"]]) == ("", ["altered"] * 2)
    else:
        assert 'quotation, altered (Olaf Brink): "We were promised work until summer,"' in printed.splitlines()


def test_a_draft_that_cannot_be_read_is_one_sentence_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    (tmp_path / "a.txt").write_text(COURIER, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(" \n", encoding="utf-8")
    assert main(["check", str(tmp_path / "draft.txt"), str(tmp_path / "a.txt")]) == 2
    assert "draft.txt is empty" in capsys.readouterr().err
