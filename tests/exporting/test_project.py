"""A project opens whole or is refused in one sentence that names what is wrong."""

import json
from dataclasses import fields, replace
from typing import Any

import msgspec
import pytest

from components.errors import InputError
from components.exporting import project
from components.exporting.project import is_date, read_project
from components.model import Article, Issue, Span
from components.reading.limits import MOST_ARTICLES, MOST_BYTES, MOST_CHARACTERS, MOST_SESSION_CHARACTERS
from components.review import Fact
from tests.exporting.first_form import Correction, log_of, write_project

ARTICLE = Article(
    "0a1b2c3d4e5f", "Brink opposes the tram.", "Tram", "The Post", "Ada Pell", "2031-03-02", "pasted", ("A note.",)
)
WORK = (
    (ARTICLE, Article("b", "", date="2014-05")),
    (Correction("0a1b2c3d4e5f", "6-13:14-22", "label", "support", "why"), Correction("gone", "0-1:0-0", "remove")),
    (Issue("i1", "Tram", ("tram", "rails")), Issue("i2", "", ())),
)


OPENED = (WORK[0], log_of(*WORK[1]), WORK[2])


def changed(*path: Any, to: Any = None, drop: bool = False) -> bytes:
    """Return a saved project with the value at a path set or taken out."""
    form = json.loads(write_project(*WORK))
    inside = form
    for step in path[:-1]:
        inside = inside[step]
    if drop:
        del inside[path[-1]]
    else:
        inside[path[-1]] = to
    return json.dumps(form).encode()


def test_a_project_survives_its_file() -> None:
    assert read_project(write_project(*WORK)) == OPENED
    assert read_project(write_project(WORK[0], WORK[1], None)) == (*OPENED[:2], None)
    assert read_project(write_project((), (), ())) == ((), log_of(), ())
    taken_back = (replace(WORK[0][0], restored=(Span(0, 5), Span(6, 9))), *WORK[0][1:])
    assert read_project(write_project(taken_back, (), ())) == (taken_back, log_of(), ())
    out = Correction("0a1b2c3d4e5f", "0-5:3-9", "not right", None, "altered: Ruth Amsel")
    assert read_project(write_project(WORK[0], (out,), ()))[1].facts == (
        Fact("finding", "reject", "0-5:3-9 altered: Ruth Amsel", "0a1b2c3d4e5f"),
    )


# As the first version wrote it; such files lie on people's disks.
FIRST = b"""{
 "format": "standpoint-project-1",
 "articles": [
  {
   "id": "0a1b2c3d4e5f",
   "text": "Brink opposes the tram.\\n\\n\xe2\x80\x9cNo,\xe2\x80\x9d he said. \xf0\x9f\x9a\x8b", "title": "",
   "outlet": "", "author": "", "date": "", "origin": "a.txt, text, utf-8", "notes": ["Bytes were replaced."]
  }
 ],
 "corrections": [{"article": "0a1b2c3d4e5f", "key": "6-13:14-22", "what": "remove", "label": null, "note": ""}],
 "issues": null
}"""


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte-order mark"])
def test_a_file_of_the_first_version_opens(before: bytes) -> None:
    articles, log, issues = read_project(before + FIRST)
    assert [a.text for a in articles] == ["Brink opposes the tram.\n\n“No,” he said. 🚋"]
    assert (log, issues) == (log_of(Correction("0a1b2c3d4e5f", "6-13:14-22", "remove")), None)


def test_the_schema_has_every_field_of_the_values() -> None:
    for form, value in (
        (project.ArticleForm, Article),
        (project.CorrectionForm, Correction),
        (project.IssueForm, Issue),
    ):
        assert {f.name for f in msgspec.structs.fields(form)} == {f.name for f in fields(value)}


HEAD = b'{"format": "standpoint-project-1", "articles": '
FOREIGN = [
    b"", b"{", b"[]", b"{}", b"null", b"NaN", b"\xff\xfe{\x00}\x00", b"[" * 100_000, b'{"format": 1}',
    b'{"format": 1e999}', b'{"format": "x"}',
]  # fmt: skip


@pytest.mark.parametrize("data", FOREIGN, ids=range(len(FOREIGN)))
def test_a_foreign_file_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="not a Standpoint project"):
        read_project(data)


DAMAGED = [
    write_project(*WORK)[:-2], write_project(*WORK)[:100], write_project(*WORK) + b"x",
    HEAD + b'NaN, "corrections": [], "issues": null}',
    HEAD + b"[" * 100_000,
    HEAD + b'[{"id": "a", "notes": [], "text": "\\udc00"}], "corrections": [], "issues": null}',
    write_project(*WORK).replace(b"Brink", b"Br\xffnk"),
]  # fmt: skip


@pytest.mark.parametrize("data", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_project_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="cannot be opened: "):
        read_project(data)


LONE = "\ud800"
REFUSED = [
    (("corrections", 0, "label"), "banana", "the label of correction 1 is not as saved"),
    (("corrections", 0, "label"), 5, "the label of correction 1 is not as saved"),
    (("corrections", 0, "label"), ["a"], "the label of correction 1 is not as saved"),
    (("corrections", 0, "label"), "absent", "the label of correction 1 is not as saved"),
    (("corrections", 0, "label"), None, "the label of correction 1 does not fit what it does"),
    (("corrections", 1, "label"), "support", "the label of correction 2 does not fit what it does"),
    (("corrections", 0, "what"), "add", "the kind of correction 1 is not as saved"),
    (("corrections", 0, "key"), "6-13", "the key of correction 1 is not as saved"),
    (("corrections", 0, "note"), 1.5, "the note of correction 1 is not as saved"),
    (("corrections", 0, "article"), "a b", "the article of correction 1 is not as saved"),
    (("corrections",), [{"article": "b", "key": "0-1:0-0", "what": "remove"}] * 10_001, "it has too many corrections"),
    (("corrections",), {}, "its corrections are not as saved"),
    (("articles", 0, "text"), LONE, "it is cut short or holds signs that are no text"),
    (("articles", 0, "title"), LONE, "it is cut short or holds signs that are no text"),
    (("articles", 0, "outlet"), "a" + LONE, "it is cut short or holds signs that are no text"),
    (("articles", 0, "id"), LONE, "it is cut short or holds signs that are no text"),
    (("articles", 0, "notes"), [LONE], "it is cut short or holds signs that are no text"),
    (("issues", 0, "terms"), [LONE], "it is cut short or holds signs that are no text"),
    (("corrections", 0, "note"), LONE, "it is cut short or holds signs that are no text"),
    (("articles", 1, "id"), "0a1b2c3d4e5f", "two of its articles have one id"),
    (("articles", 1, "id"), "", "the id of article 2 is not as saved"),
    (("articles", 1, "id"), "a" * 65, "the id of article 2 is not as saved"),
    (("articles", 1, "id"), "a\n", "the id of article 2 is not as saved"),
    (("articles", 1, "id"), 10**400, "the id of article 2 is not as saved"),
    (("articles", 1), None, "article 2 is not as saved"),
    (("articles", 1, "text"), None, "the text of article 2 is not as saved"),
    (("articles", 1, "text"), "a" * (MOST_CHARACTERS + 1), "the text of article 2 is too long"),
    (("articles", 1, "title"), "a" * 10_001, "the title of article 2 is too long"),
    (("articles", 1, "notes"), "abc", "the notes of article 2 are not as saved"),
    (("articles", 1, "restored"), [[0, 9_999_999]], "the lines taken back of article 2 lie outside its text"),
    (("articles", 1, "restored"), [[3, 3]], "the lines taken back of article 2 lie outside its text"),
    (("articles", 1, "restored"), [[-1, 3]], "the lines taken back of article 2 are not as saved"),
    (("articles", 1, "restored"), "abc", "the lines taken back of article 2 are not as saved"),
    (("articles", 1, "date"), "banana", "the date of article 2 is no date"),
    (("articles", 1, "date"), "2031-02-30", "the date of article 2 is no date"),
    (("articles", 1, "words"), "x", "article 2 is not as saved"),
    (("articles",), [{"id": str(n), "text": "a", "notes": []} for n in range(MOST_ARTICLES + 1)],
     "it has too many articles"),
    (("issues", 1, "id"), "i1", "two of its issues have one id"),
    (("issues", 0, "terms"), ["a", None], "the terms of issue 1 are not as saved"),
    (("corrections", 1, "why"), "x", "correction 2 is not as saved"),
    (("issues", 1, "words"), [], "issue 2 is not as saved"),
    (("more",), 1, "it holds more than a project does"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "value", "said"), REFUSED, ids=[f"{'.'.join(map(str, p))}-{n}" for n, (p, _, _) in enumerate(REFUSED)]
)
def test_what_does_not_fit_is_refused_and_named(path: tuple[Any, ...], value: Any, said: str) -> None:
    with pytest.raises(InputError) as refused:
        read_project(changed(*path, to=value))
    sentence = str(refused.value)
    assert said in sentence
    assert sentence.startswith("This project cannot be opened: ")
    assert sentence.endswith((" Choose the file as it was saved.", " Open one with less in it."))


MISSING = [
    (("articles",), "its articles are missing"), (("corrections",), "its corrections are missing"),
    (("issues",), "its issues are missing"),
    (("articles", 1, "text"), "the text of article 2 is missing"),
    (("issues", 0, "terms"), "the terms of issue 1 are missing"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "said"), MISSING)
def test_what_is_missing_is_named(path: tuple[Any, ...], said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_project(changed(*path, drop=True))


OPENS = [  # the nearest values that are right
    (("corrections", 0, "label"), "mixed"), (("corrections", 0, "key"), "0-1:0-0"),
    (("corrections", 0, "article"), "b"), (("articles", 1, "id"), "a" * 64),
    (("articles", 1, "date"), "2031"), (("articles", 1, "date"), "2031-02-28"), (("articles", 1, "date"), "20310228"),
    (("articles", 1, "text"), "a\x00\n\u202e🚋"),
    (("articles", 1, "title"), "a" * 10_000), (("issues",), None), (("corrections",), []),
    (("articles",), [{"id": str(n), "text": "a", "notes": []} for n in range(MOST_ARTICLES)]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value"), OPENS, ids=range(len(OPENS)))
def test_the_nearest_right_values_open(path: tuple[Any, ...], value: Any) -> None:
    articles, log, issues = read_project(changed(*path, to=value))
    form = json.loads(changed(*path, to=value))
    assert [a.id for a in articles] == [a["id"] for a in form["articles"]]
    assert log == log_of(*(Correction(**c) for c in form["corrections"]))
    assert issues == (None if form["issues"] is None else WORK[2])


def test_a_file_of_another_version_says_so() -> None:
    with pytest.raises(InputError, match="saved by another version of Standpoint"):
        read_project(changed("format", to="standpoint-project-2"))


def test_a_file_and_its_texts_have_a_bound() -> None:
    data = write_project(*WORK)
    assert read_project(data + b" " * (MOST_BYTES - len(data))) == OPENED
    with pytest.raises(InputError, match="larger than 10 MB"):
        read_project(data + b" " * (MOST_BYTES - len(data) + 1))
    half, rest = MOST_SESSION_CHARACTERS // 2, MOST_SESSION_CHARACTERS - MOST_SESSION_CHARACTERS // 2
    texts = [{"id": "a", "text": "a" * half, "notes": []}, {"id": "b", "text": "b" * rest, "notes": []}]
    assert len(read_project(changed("articles", to=texts))[0]) == 2
    with pytest.raises(InputError, match="longer than one session may hold"):
        read_project(changed("articles", to=[*texts, {"id": "c", "text": "c", "notes": []}]))


def test_the_largest_work_of_a_session_fits_into_a_file_that_opens() -> None:
    """Each character of a text takes at most six bytes, each correction some 150."""
    texts = tuple(
        Article(f"{n:012}", "\x01" * (MOST_SESSION_CHARACTERS // MOST_ARTICLES), "t" * 300, "o" * 120, "a" * 200)
        for n in range(MOST_ARTICLES)
    )
    work = (texts, (Correction("0" * 12, "10000-10010:10020-10090", "label", "conditional"),) * 10_000, None)
    assert read_project(write_project(*work)) == (texts, log_of(*work[1]), None)


DATES = [
    ("", True),
    ("2031-03-02", True),
    ("2031", True),
    ("2031-12", True),
    ("2031-13", False),
    ("2031-2-3", False),
    ("٢٠٣١", False),
    ("yesterday", False),
]


@pytest.mark.parametrize(("text", "known"), DATES)
def test_dates(text: str, known: bool) -> None:
    assert is_date(text) is known
