"""What the fuzzer draws: texts of awkward fragments, files with bytes changed, and projects with values changed."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from components.model import Article, Issue
from tests.exporting.first_form import Correction, write_project
from tests.hostile.pages import MARKDOWN, PAGES
from tests.hostile.pdfs import PDFS
from tests.hostile.texts import TEXTS
from tests.hostile.words import WORDS

FRAGMENTS = (
    "The mayor of Lindow said on Tuesday that she would sell the tram. ",
    '"We oppose the plan," said Ada Pell, the treasurer. ', "“No,” he said, “never. ", "\n\n", "\n",
    "Mayor to sell the tram\n\n", "By Ada Pell\n", "4 May 2031\n", "LINDOW, May 4 (Unwire) - ", "=====\n",
    "Title: ", "Source: The Lindow Post\n", "She ", "According to the U.S. Sen. A. B. O’Neil, ", "who ",
    "Mr. Brink, 54, ", "it ", "on Thursday ", "by 31 February 2031 ", "5 percent ", "£5m ", "$1,000,000.00 ",
    "supports ", "is against the ", "would not oppose ", "if and only if ", "unless ", "not only ", "but also ",
    "criticised ", "called for ", "told reporters ", "said: ", "- ", "— ", "* ", "# ", "> ",
    "| a | b |\n|---|---|\n", "[a](http://b) ", "<b>", "&amp; ", "```\n", "`", "\"", "“", "”", "‘", "’", "'", "(",
    ")", "[", "]", "…", "...", "?!", ":", ";", "\u202e", "\u200b", "\u200d", "\ufeff", "\u2028", "\u2029", "\x85",
    "\0", "\t", "\r\n", "\r", "\x0b", "\x1b[31m", "\u0301", "\U0001f468\u200d\U0001f469", "\U0010ffff", "\ufffd",
    "İ", "ß", "ﬁ", "Ⅷ", "①", "№5", "Ж", "中文。", "עברית ", "’90s ", "O'O'O'", "A.B.C.D. ", "a" * 600, "(\"" * 50,
    "he said " * 20, "ha-" * 40, "1" * 40 + " ", "=HYPERLINK(\"x\") ", "@SUM ", "{{7*7}} ", "%s %n ", "\\",
    "__init__ ", ":streamlit: ", " -- ", "https://a.example/?q=1 ", "a@b.example ",
)  # fmt: skip
texts = st.lists(
    st.sampled_from(FRAGMENTS) | st.text(st.characters(exclude_categories=("Cs",)), max_size=20), max_size=60
).map("".join)
halves = st.lists(st.sampled_from((*FRAGMENTS, "\ud83d", "\ude00", "\udfff")), max_size=40).map("".join)

BASES = [(row.name, row.make()) for table in (PDFS, WORDS, PAGES, MARKDOWN, TEXTS) for row in table if not row.slow][
    ::2
]
SMALL = [(name, data) for name, data in BASES if len(data) < 40_000]
SPLICES = st.binary(max_size=30) | st.sampled_from(
    [
        b"\0" * 8,
        b"\xff" * 8,
        b"%PDF-",
        b"endobj",
        b"stream\n",
        b"PK\x03\x04",
        b"<!DOCTYPE",
        b"<w:p>",
        b"</",
        b"&#0;",
        b"]]>",
        b"\xef\xbb\xbf",
        b"99999999999",
    ]
)
places = st.floats(0, 1, exclude_max=True)


@st.composite
def changed(draw: st.DrawFn, data: bytes) -> bytes:
    """Return bytes with one to eight changes: a bit, a cut, a splice, a stretch again."""
    out = bytearray(data)
    for _ in range(draw(st.integers(1, 8))):
        if not out:
            break
        at = int(draw(places) * len(out))
        match draw(st.integers(0, 4)):
            case 0:
                out[at] ^= 1 << draw(st.integers(0, 7))
            case 1:
                del out[at : at + draw(st.integers(1, 400))]
            case 2:
                out[at:at] = draw(SPLICES)
            case 3:
                out[at:at] = out[at : at + draw(st.integers(1, 400))]
            case _:
                to = int(draw(places) * len(out))
                out[at : at + 20] = out[to : to + 20]
    return bytes(out)


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a file's name and bytes: one of the table's, changed, under its own name or another's."""
    name, data = draw(st.sampled_from(SMALL))
    other = draw(st.sampled_from(["", "", "", "a.txt", "a.md", "a.html", "a.docx", "a.pdf"]))
    return other or name, draw(changed(data) | st.binary(max_size=300) | texts.map(str.encode))


VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.sampled_from(
    ["\ud800", "support", "banana", "absent", "../a", "a/b", "2031-02-31", "0-5:9-12", "", [], {}, ["a"], {"a": 1},
     10**30, "a" * 5000, "<b>", "None"]
)  # fmt: skip


def project() -> dict[str, Any]:
    """Return the form of a saved project of two articles, two corrections and two issues."""
    articles = (
        Article(
            "a1",
            "The mayor said no.",
            "Mayor says no",
            "The Lindow Post",
            "Ada Pell",
            "2031-05-04",
            "pasted",
            ("A note.",),
        ),
        Article("a2", "The treasurer opposes the tram.", "Treasurer", "Unwire"),
    )
    log = (
        Correction("a1", "0-9:0-9", "label", "oppose", "Read again."),
        Correction("a2", "4-13:14-21", "remove", None, ""),
    )
    issues = (Issue("i1", "the tram", ("tram", "rail")), Issue("i2", "the bridge", ("bridge",)))
    form: dict[str, Any] = json.loads(write_project(articles, log, issues))
    return form


def _seats(form: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = form.items() if isinstance(form, dict) else enumerate(form) if isinstance(form, list) else ()
    return [path, *(seat for key, value in inside for seat in _seats(value, (*path, key)))]


@st.composite
def projects(draw: st.DrawFn) -> bytes:
    """Return a saved project with one to four values replaced, taken away, added or doubled, or with bytes changed."""
    form = project()
    for _ in range(draw(st.integers(1, 4))):
        *way, key = draw(st.sampled_from([seat for seat in _seats(form) if seat]))
        place = form
        for step in way:
            place = place[step]
        match draw(st.integers(0, 3)):
            case 0:
                place[key] = deepcopy(draw(VALUES))
            case 1:
                del place[key]
            case 2 if isinstance(place, dict):
                place[draw(st.text(max_size=5))] = deepcopy(draw(VALUES))
            case _ if isinstance(place, list):
                place.append(deepcopy(place[key]))
    data = json.dumps(form, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    return draw(changed(data)) if draw(st.integers(0, 4)) == 0 else data
