"""One paste to several articles, and the lines that say who, where and when."""

import pytest

from components.errors import InputError, UnreadableError
from components.model import Article
from components.reading import join_parts, read_headers, read_jsonl, split_at_line, split_paste
from components.reading.headers import find_date

BODY = "The mayor of Lindow said on Tuesday that she would sell the tram, because nobody rides it any more. " * 4
DATES = [
    ("14 March 2031", "2031-03-14"), ("March 14, 2031", "2031-03-14"), ("Mar. 3, 2031", "2031-03-03"), ("Sept. 1, 2031", "2031-09-01"),
    ("2031-03-14", "2031-03-14"), ("3rd May 2031", "2031-05-03"), ("31 February 2031", ""), ("in March", ""), ("1031", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "date"), DATES)
def test_find_date(line: str, date: str) -> None:
    assert find_date(line) == date


HEADERS = [
    ("Mayor to sell the tram\nBy Ada Pell\n4 May 2031\n\nThe mayor said no.", ("Mayor to sell the tram", "", "Ada Pell", "2031-05-04")),
    ("Mayor to sell the tram\nBy Ada Pell, The Lindow Post\n\nThe mayor said no.", ("Mayor to sell the tram", "The Lindow Post", "Ada Pell", "")),
    ("Headline: Mayor to sell\nSource: The Lindow Post\nPublished: May 4, 2031\n\nThe mayor said no.", ("Mayor to sell", "The Lindow Post", "", "2031-05-04")),
    ("Mayor to sell the tram\n\nLINDOW, May 4 (Unwire) - The mayor said no to it.", ("Mayor to sell the tram", "Unwire", "", "")),
    ("The mayor of Lindow said on Tuesday that she would sell.", ("", "", "", "")),
    ("The Lindow Post, Tuesday 4 May 2031, 10:30 GMT\n\nThe mayor said no.", ("", "The Lindow Post", "", "2031-05-04")),
    ("She sold the old tram to a friend on 4 May 2031.\n\nThe mayor said no.", ("", "", "", "")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "facts"), HEADERS)
def test_read_headers(text: str, facts: tuple[str, ...]) -> None:
    headers = read_headers(text)
    assert headers[1:] == facts
    assert headers.text.endswith(text[-12:])
    assert headers.title or any(headers[1:]) or headers.text == text


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
    paste = f"Mayor to sell the tram\n\n{' '.join(['word'] * (words - 5))}.\n\nDrivers block the depot\nBy Tom Reed\n\n{BODY}"
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


@pytest.mark.parametrize(("paste", "title"), [("x" * 20_000, "x" * 160 + "…"), ("x" * 160, "x" * 160), ("one two " * 5, "one two one two one two one two…")])
def test_a_paste_without_a_headline_is_named_by_its_first_words(paste: str, title: str) -> None:
    assert split_paste(paste)[0].title == title


@pytest.mark.parametrize("paste", ["", "   \n ", "---", "?!"])
def test_an_empty_paste_is_refused(paste: str) -> None:
    with pytest.raises(UnreadableError):
        split_paste(paste)


def test_jsonl_keeps_the_text_as_it_is() -> None:
    text = "  A headline\n\nBy Ada Pell\n\n body \u2028 end  "
    import json

    article = next(iter(read_jsonl([json.dumps({"id": 7, "text": text, "publisher": "Post"}).encode()])))
    assert isinstance(article, Article)
    assert (article.id, article.text, article.outlet) == ("7", text, "Post")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}', '{"id": "a", "text": 3}', "3", '{"id": null, "text": "a"}', "[" * 200_000])
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
    assert list(jsonl.cut_lines(io.BytesIO(b"short\n" + b"x" * 35 + b"\nnext\n" + b"y" * 10))) == [b"short\n", b"x" * 10, b"next\n", b"y" * 10]
