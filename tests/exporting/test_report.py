"""The report: what stands in it, its passages word for word in each form,
and nothing in it that an article could run."""

import io
import re
from dataclasses import replace

import docx
import pytest

from components.comparing import bearers, compare_analyses
from components.errors import InputError
from components.exporting.citation import cite, paragraph_of, quote_passage
from components.exporting.report import chosen_parts, make_report, verify
from components.exporting.report_contents import Report
from components.exporting.report_formats import FORMS, suffix_of, write_report
from components.exporting.report_html import POLICY
from components.exporting.report_markdown import escape_markdown
from components.exporting.scope import Scope
from components.interface.passages import passage_lines
from components.model import Corpus, Instance, Span
from components.review.findings import dismissal, findings_kept
from tests.builders import analysed, sample_corpus

NASTY = (
    'Ada Pell <script>alert(1)</script> opposes the "toll" & the *new* [bridge](http://evil.example).\n\n'
    '# Olaf Brink said: "We | they <img src=x onerror=alert(1)> support `the` _toll_, 100% \\ ~~gladly~~."\n\n'
    "1. Ada Pell said www.evil.example and https://evil.example are wrong; the council supports the toll."
)


def nasty_corpus() -> Corpus:
    other = 'Ada Pell backs the toll. Olaf Brink said: "We oppose the toll gladly."'
    return compare_analyses(
        (
            analysed(NASTY, "a", title="<b>Toll</b> | *news*", date="2031-04-01"),
            analysed(other, "b", title="Other", date="2031-04-02"),
        )
    )


PARAGRAPHS = [
    ("One. Two.", "Two", 1), ("One.\n\nTwo.", "One", 1), ("One.\n\nTwo.", "Two", 2),
    ("One\nwraps.\n\nTwo.", "wraps", 1), ("One.\nTwo.\nThree.", "Three", 3), ("\n\nOne.\n \n\nTwo.", "Two", 2),
    ("\n\nOne.\n", "One", 1),
    # a blank line in a text whose lines are whole paragraphs, and in one whose lines are broken to a width
    (f"One.\n{'Long ' * 30}\nTwo.\n\nThree.", "Three", 4), (f"One.\n{'Long ' * 20}\nTwo.\n\nThree.", "Three", 2),
    (f"One\nhttps://{'x' * 130}\nwraps.\n\nTwo.", "Two", 2),
    (f"One\nwraps.\n\nRead on at https://{'x' * 130}\n\nTwo\nwraps.", "Two", 3),
    (f"One\nwraps\nhere.\n\n{'Long ' * 30}\nwraps.\n\nTwo\nwraps.", "Two", 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "number"), PARAGRAPHS)
def test_a_paragraph_has_its_number(text: str, words: str, number: int) -> None:
    start = text.index(words)
    assert paragraph_of(text, Span(start, start + len(words))) == number


def test_a_passage_is_cited_with_speaker_outlet_date_and_paragraph() -> None:
    text = "The toll is new.\n\nAda Pell said the toll was wrong.\n\nIt rained."
    analysis = analysed(text, "a", title="Toll", date="2031-04-01")
    corpus = compare_analyses((analysis,))
    cited = [cite(quote_passage(corpus, Instance("a", s), bearers(corpus.actors))) for s in analysis.sentences]
    assert cited == [
        "The toll is new. (Toll, 2031-04-01, paragraph 1)",
        "Ada Pell said the toll was wrong. (Ada Pell, Toll, 2031-04-01, paragraph 2)",
        "It rained. (Toll, 2031-04-01, paragraph 3)",
    ]
    with pytest.raises(InputError, match="no longer fits"):
        quote_passage(corpus, Instance("a", Span(5, 5000)))


def test_a_number_within_a_source_is_in_square_brackets() -> None:
    read = [analysed("The toll is new.", name, date="2031-04-01") for name in ("a", "b")]
    corpus = compare_analyses(tuple(replace(a, article=replace(a.article, outlet="Post (Marl)")) for a in read))
    assert cite(quote_passage(corpus, Instance("b", Span(0, 16)))) == (
        "The toll is new. (Post (Marl) [2], 2031-04-01, paragraph 1)"
    )


def test_the_report_of_the_sample_has_each_part() -> None:
    report = make_report(sample_corpus())
    assert report.verbatim == f"{len(report.quotations)} passages, each word for word as in its article"
    assert (len(report.short), len(report.drawings)) == (8, 3)
    assert report.standings
    assert report.differences
    assert report.method
    assert len(report.sources) == 4
    assert {n for s in report.standings for n in s.passages} | set(report.short) | {
        n for d in report.differences for n, _ in d.passages
    } == set(range(1, len(report.quotations) + 1))
    for q in report.quotations:
        assert q.words == " ".join(q.span.of(report.texts[q.article]).split("\n"))


@pytest.mark.parametrize(("parts", "numbered"), [(("method",), False), (("charts",), False), (("short",), True)])
def test_parts_that_are_not_chosen_are_not_inside(parts: tuple[str, ...], numbered: bool) -> None:
    report = make_report(sample_corpus(), parts=parts)
    assert report.parts == parts
    assert bool(report.quotations) is numbered
    assert (report.standings, report.differences) == ((), ())


def test_a_finding_that_was_taken_out_is_not_in_the_report() -> None:
    corpus = sample_corpus()
    first = findings_kept(corpus, ())[0]
    whole, less = (make_report(corpus, log, ("differs",)) for log in ((), (dismissal(first),)))
    assert len(less.differences) == len(whole.differences) - 1


def test_a_report_of_checked_rows_holds_no_other_and_says_so() -> None:
    corpus = sample_corpus()
    analysis = next(a for a in corpus.analyses if any(s.counts for s in a.stances))
    stance = next(s for s in analysis.stances if s.counts and s.same_as is None)
    checked = compare_analyses(
        tuple(
            replace(a, stances=tuple(replace(s, review="accepted") if s is stance else s for s in a.stances))
            for a in corpus.analyses
        ),
        corpus.issues,
    )
    report = make_report(checked, parts=("stands", "method"), scope=Scope(checked=True))
    assert any("only rows that a person checked" in m for m in report.method)
    assert len(report.standings) == 1
    assert any("0 of" in m for m in make_report(corpus, parts=("method",)).method)


OFTEN = (
    "Ada Pell opposes the toll. Ada Pell rejects the toll, condemned the toll and called the toll a disgrace. {} Pell "
    "decried the toll on Monday."
)


@pytest.mark.parametrize(("another", "more"), [("It rained.", 0), ("She said she would fight the toll.", 1)])
def test_what_is_not_named_of_who_stands_where_is_counted_by_passages(another: str, more: int) -> None:
    report = make_report(compare_analyses((analysed(OFTEN.format(another)),)), parts=("stands",))
    assert [(s.actor, s.passages, s.more) for s in report.standings] == [("Ada Pell", (1, 2, 3), more)]


TWO = [  # outlet, title, date of two articles; how the report lists them and cites from the second
    (("Post", "Toll", "2031-04-01"), ("Post", "Quay", "2031-04-01"), ["Toll, Post (1)", "Quay, Post (2)"], "Post (2)"),
    (("Post", "Toll", "2031-04-01"), ("Post", "Toll", "2031-04-02"), ["Toll, Post", "Toll, Post"], "Post"),
    (("", "Toll", ""), ("", "Toll", ""), ["Toll (1), ", "Toll (2), "], "Toll (2)"),
    (("", "", ""), ("", "Toll", ""), [", ", "Toll, "], "Toll"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "listed", "cited"), TWO)
def test_two_articles_of_one_outlet_and_day_are_told_apart(first, second, listed, cited) -> None:
    read = [analysed("Ada Pell opposes the toll.", "a"), analysed("Olaf Brink supports the toll.", "b")]
    articles = (
        replace(a, article=replace(a.article, outlet=outlet, title=title, date=date))
        for a, (outlet, title, date) in zip(read, (first, second), strict=True)
    )
    corpus = compare_analyses(tuple(articles))
    assert [f"{s.title}, {s.outlet}" for s in make_report(corpus).sources] == listed
    assert quote_passage(corpus, Instance("b", Span(0, 10))).outlet == cited
    assert passage_lines(corpus, "b", Span(0, 10))[0].runs[0].text == cited


COUNTED = [
    ("Ada Pell opposes the toll.", "0 of 1 position was checked by a person."),
    ("Ada Pell opposes the toll. Ruth Amsel rejects the toll.",
     "0 of 2 positions were checked by a person; 2 were not."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), COUNTED)
def test_how_many_were_checked_is_told_of_one_and_of_several(text: str, told: str) -> None:
    report = make_report(compare_analyses((analysed(text),)), parts=("method",))
    assert told in report.method


STRAY = (
    "Vera Lund opposes the toll. Olaf Brink supports the toll. The union rejects the toll. Ruth Amsel condemned the "
    "noise."
)


@pytest.mark.parametrize(("review", "wanted"), [("accepted", [("Ruth Amsel", "Other: the noise")]), ("", [])])
def test_a_checked_position_on_none_of_the_issues_is_in_the_report_an_unchecked_one_is_not(review, wanted) -> None:
    analysis = analysed(STRAY)
    on_noise = [s for s in analysis.stances if s.target.text == "the noise"]
    assert on_noise
    stances = tuple(replace(s, review=review) if s in on_noise else s for s in analysis.stances)
    report = make_report(compare_analyses((replace(analysis, stances=stances),)), parts=("stands",))
    assert {s.issue for s in report.standings if not s.issue.startswith("Other")} == {"Toll"}
    assert [(s.actor, s.issue) for s in report.standings if s.issue.startswith("Other")] == wanted


def test_a_side_that_a_person_set_says_so() -> None:
    corpus = sample_corpus()
    cell = next(p for p in corpus.positions if p.stances)
    analysis, stance = corpus.stance(cell.stances[0])
    edited = replace(stance, review="edited")
    changed = replace(analysis, stances=tuple(edited if s is stance else s for s in analysis.stances))
    by_hand = replace(corpus, analyses=tuple(changed if a is analysis else a for a in corpus.analyses))
    sides = [[s.side for s in make_report(c, parts=("stands",)).standings] for c in (corpus, by_hand)]
    assert [f"{a} (set by hand)" == b for a, b in zip(*sides, strict=True)].count(True) == 1
    assert [a == b for a, b in zip(*sides, strict=True)].count(False) == 1


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("make", [sample_corpus, nasty_corpus])
def test_every_form_is_written_and_found_verbatim(suffix: str, make) -> None:
    assert len(write_report(make_report(make(), parts=("short", "stands", "differs", "method")), suffix)) > 500


@pytest.mark.parametrize("suffix", FORMS)
def test_a_passage_that_does_not_match_stops_the_export_by_name(suffix: str) -> None:
    report = make_report(nasty_corpus(), parts=("short",))
    changed = report.quotations[1]._replace(words=report.quotations[1].words.replace("a", "e", 1))
    broken = replace(report, quotations=(report.quotations[0], changed, *report.quotations[2:]))
    with pytest.raises(
        InputError, match=r"^Passage 2 \(.*paragraph \d+\) is not as its article has it: nothing was exported"
    ):
        write_report(broken, suffix)


def test_a_sign_that_a_word_file_cannot_hold_is_named_and_html_holds_it() -> None:
    report = make_report(
        compare_analyses((analysed("Ada Pell opposes the \x01 toll on the old bridge.", "a", title="Toll"),)),
        parts=("short",),
    )
    assert b"the \x01 toll" in write_report(report, ".html")
    with pytest.raises(InputError, match="Passage 1"):
        write_report(report, ".docx")


def test_a_passage_too_few_is_told() -> None:
    report = make_report(nasty_corpus(), parts=("short",))
    with pytest.raises(InputError, match="should hold"):
        verify(report, [report.quotations[n - 1].words for n in report.order][:-1])


def test_html_runs_nothing_and_refers_to_nothing_outside() -> None:
    page = write_report(make_report(nasty_corpus()), ".html").decode()
    assert POLICY.startswith("default-src 'none';")
    assert "script" not in POLICY
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert set(re.findall(r"<(\w+)", page)) <= set("html head meta title style body main h1 h2 h3 p ul ol li div "
                                                   "table caption thead tbody tr th td a figure "
                                                   "img figcaption blockquote span".split())  # fmt: skip
    assert all(re.fullmatch(r"#q\d+", h) for h in re.findall(r'href="([^"]*)"', page))
    assert all(s.startswith("data:image/svg+xml;base64,") for s in re.findall(r'src="([^"]*)"', page))
    assert not re.findall(r"url\(|@import|\son\w+=\"", page)


MARKDOWN = ["*a*", "_a_", "# a", "> a", "- a", "+ a", "1. a", "1) a", "[a](b)", "![a](b)", "<b>a</b>", "`a`", "a | b",
            "\\*", "&amp;", "  a  ", "\u00a0a\u00a0", "http://a.example", "~~a~~", "===", "---", "plain words",
            "a\u00ad b"]  # fmt: skip


@pytest.mark.parametrize("text", MARKDOWN)
def test_markdown_draws_the_words_as_they_stand(text: str) -> None:
    from markdown_it import MarkdownIt

    for kind in ("commonmark", "gfm-like"):
        parser = MarkdownIt(kind, {"linkify": False})
        tokens = parser.parse(f"> {escape_markdown(text)}")
        assert [t.type for t in tokens] == [
            "blockquote_open",
            "paragraph_open",
            "inline",
            "paragraph_close",
            "blockquote_close",
        ]
        children = tokens[2].children or []
        assert {c.type for c in children} <= {"text", "text_special"}
        assert "".join(c.content for c in children) == text


def test_the_word_file_opens_again_with_its_table_pictures_and_passages() -> None:
    report = make_report(sample_corpus())
    document = docx.Document(io.BytesIO(write_report(report, ".docx")))
    assert [p.text for p in document.paragraphs if p.style.name == "Quote"] == [
        report.quotations[n - 1].words for n in report.order
    ]
    rows = [[c.text for c in r.cells][:3] for r in document.tables[0].rows]
    assert rows == [["Issue", "Who", "Side"], *([s.issue, s.actor, s.side] for s in report.standings)]
    pictures = [
        p.get("descr")
        for p in document.element.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    ]
    assert pictures == [d.figure.alt for d in report.drawings]


@pytest.mark.parametrize("name", ["report.pdf", "report", "html"])
def test_an_unknown_form_is_a_sentence(name: str) -> None:
    with pytest.raises(InputError, match=r"written as \.html, \.docx or \.md"):
        suffix_of(name)


def test_parts_are_named_or_told() -> None:
    assert chosen_parts("short, method") == ("short", "method")
    assert len(chosen_parts("")) == 5
    with pytest.raises(InputError, match="no part 'sort'"):
        chosen_parts("sort")


def test_an_empty_set_has_no_report() -> None:
    with pytest.raises(InputError, match="nothing to report"):
        make_report(Corpus(()))


def test_a_report_is_a_value() -> None:
    one, two = (make_report(sample_corpus(), parts=("short", "stands")) for _ in range(2))
    assert isinstance(one, Report)
    assert one == two


STRAYS = [  # a mark of the sentence before, and one of its own
    ('" Ada Pell said on Friday that she opposes the toll.', "Ada Pell said on Friday that she opposes the toll."),
    ('"I oppose the toll," Ada Pell said on Friday.', '"I oppose the toll," Ada Pell said on Friday.'),
]


@pytest.mark.parametrize(("text", "passage"), STRAYS)
def test_a_passage_has_no_mark_of_the_sentence_before(text: str, passage: str) -> None:
    report = make_report(
        compare_analyses((analysed(text + " It rained in Lindow.", date="2031-04-01"),)), parts=("short",)
    )
    assert passage in [q.words for q in report.quotations]
