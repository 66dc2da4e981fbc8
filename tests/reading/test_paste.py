"""One paste to several articles, and the lines that say who, where and when."""

import json

import pytest

from components.errors import InputError, UnreadableError
from components.model import Article
from components.reading import doubtful_border, join_parts, read_headers, read_jsonl, split_at_line, split_paste
from components.reading.days import find_date

BODY = "The mayor of Lindow said on Tuesday that she would sell the tram, because nobody rides it any more. " * 4
DATES = [
    ("14 March 2031", "2031-03-14"), ("March 14, 2031", "2031-03-14"), ("Mar. 3, 2031", "2031-03-03"),
    ("Sept. 1, 2031", "2031-09-01"),
    ("2031-03-14", "2031-03-14"), ("3rd May 2031", "2031-05-03"), ("31 February 2031", ""), ("in March", ""),
    ("1031", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "date"), DATES)
def test_find_date(line: str, date: str) -> None:
    assert find_date(line) == date


HEADERS = [
    ("Mayor to sell the tram\nBy Ada Pell\n4 May 2031\n\nThe mayor said no.",
     ("Mayor to sell the tram", "", "Ada Pell", "2031-05-04")),
    ("Mayor to sell the tram\nBy Ada Pell, The Lindow Post\n\nThe mayor said no.",
     ("Mayor to sell the tram", "The Lindow Post", "Ada Pell", "")),
    ("Headline: Mayor to sell\nSource: The Lindow Post\nPublished: May 4, 2031\n\nThe mayor said no.",
     ("Mayor to sell", "The Lindow Post", "", "2031-05-04")),
    ("Mayor to sell the tram\n\nLINDOW, May 4 (Unwire) - The mayor said no to it.",
     ("Mayor to sell the tram", "Unwire", "", "")),
    ("The mayor of Lindow said on Tuesday that she would sell.", ("", "", "", "")),
    ("The Lindow Post, Tuesday 4 May 2031, 10:30 GMT\n\nThe mayor said no.", ("", "The Lindow Post", "", "2031-05-04")),
    ("The Lindow Post (Online) | 4 May 2031\n\nThe mayor said no.", ("", "The Lindow Post (Online)", "", "2031-05-04")),
    ("The Lindow Post (4 May 2031)\n\nThe mayor said no.", ("", "The Lindow Post", "", "2031-05-04")),
    ("The Lindow Post (Lindow, 4 May 2031)\n\nThe mayor said no.", ("", "The Lindow Post", "", "2031-05-04")),
    ("She sold the old tram to a friend on 4 May 2031.\n\nThe mayor said no.", ("", "", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), HEADERS)
def test_read_headers(text: str, facts: tuple[str, ...]) -> None:
    headers = read_headers(text)
    assert headers[1:5] == facts
    assert headers.text.endswith(text[-12:])
    assert any(headers[1:5]) or headers.text == text


BODY_LINE = (
    "The bridge at Fenwick was shut on Monday, said Ida Holt, the mayor of Marl, who gave no day for its opening."
)
PASTES = [  # after public reports on lost bylines, dates of updates taken for dates of publication, and press databases
    ("Bridge shut\n\nBy Rita Coombe\nThe Marl Post\n2 March 2026",
     ("Bridge shut", "The Marl Post", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge.\nBy Rita Coombe\n2 March 2026",
     ("Marl shuts Fenwick bridge.", "", "Rita Coombe", "2026-03-02"), ""),
    ("The Marl Post | 2 March 2026\nMarl shuts Fenwick bridge", ("Marl shuts Fenwick bridge", "The Marl Post", "",
                                                                 "2026-03-02"), ""),
    ("Bridge shut\nListen to this article · 6:12 min\nRita Coombe\n2 hours ago\nShare\nSave",
     ("Bridge shut", "", "Rita Coombe", ""), ""),
    ("Marl shuts Fenwick bridge\nWords by Rita Coombe\n2 March 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge | Local | The Marl Post\nReporter: Rita Coombe\n2 March 2026",
     ("Marl shuts Fenwick bridge", "The Marl Post", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge - Marl Echo\nBy Rita Coombe",
     ("Marl shuts Fenwick bridge", "Marl Echo", "Rita Coombe", ""), ""),
    ("Marl shuts bridge - Drivers furious\nBy Rita Coombe",  # near misses: no outlet behind the dash, none by its name
     ("Marl shuts bridge - Drivers furious", "", "Rita Coombe", ""), ""),
    ("Marl shuts bridge | Pell\nBy Rita Coombe", ("Marl shuts bridge | Pell", "", "Rita Coombe", ""), ""),
    ("Marl shuts Fenwick bridge\n2 hours ago\nShare\nSave\nRita Coombe\nBBC News, Marl",
     ("Marl shuts Fenwick bridge", "BBC News, Marl", "Rita Coombe", ""), ""),
    ("Marl shuts Fenwick bridge\nRita Coombe\n2 March 2026", ("Marl shuts Fenwick bridge", "", "Rita Coombe",
                                                              "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nMarl Post\n2 March 2026", ("Marl shuts Fenwick bridge", "Marl Post", "", "2026-03-02"),
     ""),
    ("Marl shuts Fenwick bridge\nListen to this article · 6:12 min\nBy Rita Coombe\nPolitical editor\n5 min "
     "read\nMarch 2, 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nFirst published: 2 March 2026\nLast updated: 9 March 2026",
     ("Marl shuts Fenwick bridge", "", "", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nUpdated: 9 March 2026\nPublished: 2 March 2026",
     ("Marl shuts Fenwick bridge", "", "", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nUpdated: 9 March 2026", ("Marl shuts Fenwick bridge", "", "", "2026-03-09"), ""),
    ("Marl shuts Fenwick bridge\nDrivers must go by way of Pell until the inspectors have been.\nBy Rita Coombe\n2 "
     "March 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"),
     "Drivers must go by way of Pell until the inspectors have been.\n"),
    ("Marl shuts Fenwick bridge\nThe Marl Post\n30/04/2026", ("Marl shuts Fenwick bridge", "The Marl Post", "",
                                                              "2026-04-30"), ""),
    ("Marl shuts Fenwick bridge\nThe Marl Post\n03/04/2026", ("Marl shuts Fenwick bridge", "The Marl Post", "", ""),
     ""),
    ("NEWS\nMarl shuts Fenwick bridge\nBy Rita Coombe\nPublished March 2, 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"), ""),
    ("Home > News > UK\nMarl shuts Fenwick bridge\nby Rita Coombe and Tom Hale\n2 March 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe and Tom Hale", "2026-03-02"), ""),
    ("Marl Echo\n2 March 2026\n\nMarl shuts Fenwick bridge\n\nBy Rita Coombe",
     ("Marl shuts Fenwick bridge", "Marl Echo", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nRita Coombe, Transport correspondent\nMon 2 Mar 2026 06.00 GMT",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nBy Rita Coombe | rita@marl.example\n2 March 2026",
     ("Marl shuts Fenwick bridge", "", "Rita Coombe", "2026-03-02"), ""),
    ("Marl shuts Fenwick bridge\nThe Sun\n2 March 2026", ("Marl shuts Fenwick bridge", "The Sun", "", "2026-03-02"),
     ""),
    ("Marl shuts Fenwick bridge\nThe Marl Post\n4.3.2026", ("Marl shuts Fenwick bridge", "The Marl Post", "",
                                                            "2026-03-04"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("head", "facts", "standfirst"), PASTES)
def test_the_lines_above_a_report(head: str, facts: tuple[str, ...], standfirst: str) -> None:
    headers = read_headers(f"{head}\n\n{BODY_LINE}\n\nIt is old.")
    assert headers[1:5] == facts
    assert headers.text.replace("\n\n", "\n").strip() == f"{standfirst}{BODY_LINE}\nIt is old."


def test_what_is_set_aside_above_a_text_and_a_day_that_can_be_two_are_said() -> None:
    assert read_headers(f"Marl shuts Fenwick bridge\nShare\nSave\n\n{BODY_LINE}").notes == (
        "Set aside above the text: Share · Save",
    )
    assert read_headers(f"Marl shuts Fenwick bridge\n03/04/2026\n\n{BODY_LINE}").unclear == (
        "03/04/2026 can mean two days: set the date by hand.",
    )
    assert read_headers(BODY_LINE).notes == ()


LEXIS = f"""Marl shuts Fenwick bridge
The Marl Post
March 2, 2026 Monday
Copyright 2026 The Marl Post All Rights Reserved
Section: NEWS; Pg. 4
Length: 340 words
Byline: Rita Coombe
Body
{BODY_LINE}
Load-Date: March 3, 2026
End of Document
"""
OLD_LEXIS = f"""2 of 12 DOCUMENTS

The Marl Post

March 2, 2026 Monday

SECTION: NEWS; Pg. 4

LENGTH: 340 words

HEADLINE: Marl shuts Fenwick bridge

BYLINE: By Rita Coombe

BODY:

{BODY_LINE}

LOAD-DATE: March 3, 2026

LANGUAGE: ENGLISH
"""
UNLABELLED = OLD_LEXIS.replace("HEADLINE: Marl shuts Fenwick bridge\n\n", "").replace(
    "Monday\n", "Monday\nLate Edition\n\nMarl shuts Fenwick bridge\n"
)
FACTIVA = f"""HD Marl shuts Fenwick bridge
BY Rita Coombe
WC 340 words
PD 2 March 2026
SN The Marl Post
SC MARLP
LA English
CY Copyright 2026. All rights reserved.
LP
{BODY_LINE}
AN Document MARLP00020260302em3200001
"""
PROQUEST = f"""Title: Marl shuts Fenwick bridge
Author: Coombe, Rita
Publication title: The Marl Post; Marl
Publication date: Mar 2, 2026
ProQuest document ID: 30012345
Full text: {BODY_LINE}
Credit: Rita Coombe
Copyright: Copyright The Marl Post 2026
"""


@pytest.mark.parametrize(
    "export",
    [LEXIS, OLD_LEXIS, UNLABELLED, FACTIVA, PROQUEST],
    ids=["lexis", "old-lexis", "unlabelled", "factiva", "proquest"],
)
def test_a_press_databases_export_is_read_by_its_fields(export: str) -> None:
    (article,) = split_paste(export)
    assert (article.title, article.outlet, article.author, article.date) == (
        "Marl shuts Fenwick bridge",
        "The Marl Post",
        "Rita Coombe",
        "2026-03-02",
    )
    assert article.text == BODY_LINE
    second = export.replace("Marl shuts", "Pell shuts").replace("said Ida", "said Mayor Ida")
    assert len(split_paste(f"{export}\n{'_' * 20}\n{second}" if export is PROQUEST else f"{export}\n{second}")) == 2


OUTLET, ISSUE, TOPIC = "The Marl Post", "March 2, 2026 Monday", "Marl shuts bridge"
TOPS = [  # the lines above LexisNexis's fields, and the headline
    ([OUTLET, ISSUE, TOPIC], TOPIC),
    ([OUTLET, ISSUE, "Late Edition", TOPIC], TOPIC),
    ([OUTLET, ISSUE, TOPIC, "Late Edition"], TOPIC),
    ([OUTLET, ISSUE, TOPIC, "The toll falls too, says the mayor"], TOPIC),
    ([OUTLET, ISSUE, TOPIC, "(c) 2026 Marl", "Vol. 3"], TOPIC),
    ([OUTLET, ISSUE, f"{TOPIC} after the storm and", "the toll falls"], f"{TOPIC} after the storm and the toll falls"),
    ([TOPIC, OUTLET, ISSUE], TOPIC),
    ([TOPIC, ISSUE, OUTLET], TOPIC),
    ([ISSUE, OUTLET, TOPIC], TOPIC),
    (["The 2026 budget in Marl", OUTLET, ISSUE], "The 2026 budget in Marl"),
    ([OUTLET, ISSUE, "Edition of Bibles sold out in Marl"], "Edition of Bibles sold out in Marl"),
    ([OUTLET, ISSUE, "No. 10 is silent on Marl"], "No. 10 is silent on Marl"),
    ([OUTLET, ISSUE, "No. 61,203", TOPIC], TOPIC),
]


@pytest.mark.parametrize(("top", "headline"), TOPS)
def test_a_headline_without_a_label_is_told_from_what_stands_about_it(top: list[str], headline: str) -> None:
    fields = f"LENGTH: 340 words\n\nBYLINE: Rita Coombe\n\nBODY:\n{BODY_LINE}\n\nLOAD-DATE: March 3, 2026\n"
    (article,) = split_paste("\n\n".join([*top, fields]))
    assert (article.title, article.outlet, article.date, article.text) == (headline, OUTLET, "2026-03-02", BODY_LINE)


def test_a_sentence_with_a_label_is_no_press_database() -> None:
    text = f"Length: the bridge is old.\n{BODY_LINE}\nSection: it is shut."
    assert [a.text for a in split_paste(text)] == [text]


def test_a_line_that_may_begin_another_article_is_proposed_and_nothing_is_split() -> None:
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\nDrivers of Lindow block the depot\n{BODY}")
    assert doubtful_border(article) == 1
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\n\nWhat happens next\n\n{BODY}")
    assert doubtful_border(article) is None
    goes_on = "“It’s like, ‘Drivers Will Block the Depot,’ ”"
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\n{goes_on}\n{BODY}")
    assert doubtful_border(article) is None
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\n“Drivers Will Block the Depot of Lindow”\n{BODY}")
    assert doubtful_border(article) == 1
    for within in (
        'We will block the depot of Lindow. "',  # a page may part a closing mark from its sentence
        "“Drivers of Lindow will block the depot",  # … or the sentence from its closing mark
    ):
        (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\n{within}\n{BODY}")
        assert doubtful_border(article) is None
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\nDrivers of Lindow at the depot\n, who left. {BODY}")
    assert doubtful_border(article) is None
    (article,) = split_paste(f"Mayor to sell the tram\n\n{BODY}\nDrivers of Lindow block the depot\nThey left at noon.")
    assert doubtful_border(article) is None


def test_a_paste_of_one_article_is_one() -> None:
    assert [a.title for a in split_paste(f"Mayor to sell the tram\n\n{BODY}")] == ["Mayor to sell the tram"]


SPLITS = [
    f"Mayor to sell the tram\nBy Ada Pell\n\n{BODY}\n\nDrivers block the depot\nBy Tom Reed\n\n{BODY}",
    f"Mayor to sell the tram\n\n{BODY}\n=====\nDrivers block the depot\n\n{BODY}",
    f"Mayor to sell the tram\n4 May 2031\n\n{BODY}\n\nDrivers block the depot\n\n5 May 2031\n\n{BODY}",
    f"Mayor to sell the tram\n\n{BODY}\n\nDrivers block the depot\n\nLINDOW, May 4 (Unwire) - {BODY}",
]


@pytest.mark.parametrize("paste", SPLITS)
def test_a_paste_of_two_articles_is_two(paste: str) -> None:
    assert [a.title for a in split_paste(paste)] == ["Mayor to sell the tram", "Drivers block the depot"]


def test_a_subheading_does_not_split() -> None:
    assert len(split_paste(f"Mayor to sell the tram\n\n{BODY}\n\nWhat happens next\n\n{BODY}")) == 1


@pytest.mark.parametrize(("words", "articles"), [(39, 1), (40, 2)])
def test_another_article_begins_only_after_forty_words(words: int, articles: int) -> None:
    """The headline itself is five of them."""
    paste = (
        f"Mayor to sell the tram\n\n{' '.join(['word'] * (words - 5))}.\n\nDrivers block the depot\nBy Tom "
        f"Reed\n\n{BODY}"
    )
    assert len(split_paste(paste)) == articles


def test_split_and_join_keep_every_word() -> None:
    whole = split_paste(f"Mayor to sell the tram\n\nFirst. {BODY}\nSecond. {BODY}")[0]
    first, second = split_at_line(whole, 1)
    assert (first.text.split()[0], second.text.split()[0]) == ("First.", "Second.")
    joined = join_parts(first, second)
    assert [w for w in joined.text.split() if w in whole.text.split()] == whole.text.split()


def test_a_split_without_text_is_refused() -> None:
    with pytest.raises(UnreadableError):
        split_at_line(split_paste("One line only.")[0], 0)


@pytest.mark.parametrize(
    ("paste", "title"),
    [("x" * 20_000, "x" * 160 + "…"), ("x" * 160, "x" * 160), ("one two " * 5, "one two one two one two one two…")],
)
def test_a_paste_without_a_headline_is_named_by_its_first_words(paste: str, title: str) -> None:
    assert split_paste(paste)[0].title == title


@pytest.mark.parametrize("paste", ["", "   \n ", "---", "?!"])
def test_an_empty_paste_is_refused(paste: str) -> None:
    with pytest.raises(UnreadableError):
        split_paste(paste)


@pytest.mark.parametrize(
    ("written", "day", "notes"),
    [
        ("2026-03-02", "2026-03-02", ()),
        ("2026-03-02T10:00:00Z", "2026-03-02", ()),
        ("March 2, 2026", "2026-03-02", ()),
        ("Monday", "", ("The date Monday is not clear: set it by hand.",)),
        (None, "", ()),
    ],
)
def test_jsonl_has_days_for_dates(written: str | None, day: str, notes: tuple[str, ...]) -> None:
    (article,) = read_jsonl([json.dumps({"id": "a", "text": "It is shut.", "date": written}).encode()])
    assert isinstance(article, Article)
    assert (article.date, article.notes) == (day, notes)


def test_jsonl_keeps_the_text_as_it_is() -> None:
    text = "  A headline\n\nBy Ada Pell\n\n body \u2028 end  "
    article = next(iter(read_jsonl([json.dumps({"id": 7, "text": text, "publisher": "Post"}).encode()])))
    assert isinstance(article, Article)
    assert (article.id, article.text, article.outlet) == ("7", text, "Post")


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a"}', '{"id": "a", "text": 3}', "3", '{"id": null, "text": "a"}', "[" * 200_000]
)
def test_bad_jsonl_names_the_line_and_the_others_go_on(line: str) -> None:
    good = b'{"id": "a", "text": "The mayor said no."}'
    error, article = read_jsonl([line.encode(), good], "x.jsonl")
    assert isinstance(error, InputError)
    assert str(error).startswith("x.jsonl, line 1: ")
    assert isinstance(article, Article)


def test_a_line_without_end_is_cut_and_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    from components.reading import jsonl

    monkeypatch.setattr(jsonl, "MOST_LINE", 10)
    assert list(jsonl.cut_lines(io.BytesIO(b"short\n" + b"x" * 35 + b"\nnext\n" + b"y" * 10))) == [
        b"short\n",
        b"x" * 10,
        b"next\n",
        b"y" * 10,
    ]
