"""Each format to its text, and each bad file to its one sentence."""

import importlib

import pytest

from components.errors import UnreadableError
from components.reading import read_file
from components.reading.database import MOST_PROJECT_BYTES
from components.reading.decoding import NotTextError, decode, tidy
from components.reading.extract import Extract, Problem, Several, value_of
from components.reading.formats import BY_NAME, EXTENSIONS, FORMATS, kind_of
from components.reading.limits import MOST_BYTES, MOST_CHARACTERS, MOST_NOTE, MOST_NOTES, PROBLEMS
from components.reading.reader import bounded
from tests.builders import PAGE, ROOT, W, encrypt, make_docx, make_pdf, paragraph

SENTENCE = "The mayor of Lindow said she would sell the tram."


def test_text_file_gives_headers_and_body() -> None:
    data = f"Mayor to sell the tram\nBy Ada Pell\nThe Lindow Post\n4 May 2031\n\n{SENTENCE}\n".encode()
    article = read_file("tram.txt", data).article
    assert (article.title, article.author, article.outlet, article.date) == (
        "Mayor to sell the tram",
        "Ada Pell",
        "The Lindow Post",
        "2031-05-04",
    )
    assert article.text == SENTENCE


def test_markdown_keeps_words_and_drops_marks() -> None:
    article = read_file(
        "a.md", b"# Mayor to sell\n\nThe **mayor** said [she](http://x) would `sell`.\n\n![x](http://y/z.png)\n"
    ).article
    assert article.title == "Mayor to sell"
    assert article.text == "The mayor said she would sell."
    assert article.notes == ("1 image or HTML part was left out.",)


def test_html_gives_the_body_of_the_article_only() -> None:
    article = read_file("page.html", PAGE.encode()).article
    assert "We cannot pay for rails" in article.text
    assert "newsletter" not in article.text
    assert "Sport" not in article.text
    assert (article.author, article.date) == ("Ada Pell", "2021-05-04")
    assert "visible characters" in article.notes[0]


def test_html_gives_all_visible_text_on_request() -> None:
    assert "newsletter" in read_file("page.html", PAGE.encode(), everything=True).article.text


def test_docx_keeps_insertions_and_tables_and_reports_deletions() -> None:
    body = (
        paragraph("Mayor to sell the tram") + paragraph(SENTENCE)
        + "<w:p><w:r><w:t>He said </w:t></w:r><w:ins><w:r><w:t>no </w:t></w:r></w:ins><w:del><w:r><w:delText>yes "
          "</w:delText></w:r></w:del>"
        "<w:r><w:t>twice.</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr><w:tc>{paragraph('In a table.')}</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    article = read_file("draft.docx", make_docx(body, header1="<x/>", comments="<x/>")).article
    assert article.text == f"{SENTENCE}\nHe said no twice.\nIn a table."
    assert article.title == "Mayor to sell the tram"
    assert article.notes == (
        "1 tracked deletion was left out.",
        "Headers and footers were left out.",
        "Comments were left out.",
    )


def test_pdf_joins_lines_to_paragraphs() -> None:
    lines = [
        "The mayor of Lindow said on Tuesday that she would sell the tram be-",
        "cause nobody rides it any more and the town has no money left.",
    ]
    article = read_file("a.pdf", make_pdf(lines)).article
    assert (
        article.text
        == "The mayor of Lindow said on Tuesday that she would sell the tram because nobody rides it any more and the "
        "town has no money left."
    )


BAD = [
    ("nothing.txt", b"", "empty"),
    ("spaces.txt", b"  \n \n", "empty"),
    ("marks.txt", b"... --- ...", "empty"),
    ("big.txt", b"a" * (MOST_BYTES + 1), "too_big"),
    ("long.txt", b"word " * 500_000, "too_long"),
    ("program.txt", bytes(range(256)) * 40, "binary"),
    ("photo.jpg", b"\xff\xd8\xff\xe0 jfif", "type"),
    ("broken.docx", b"PK\x03\x04 not a zip at all", "damaged"),
    ("not-really.docx", b"just words", "damaged"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_word"),
    ("scan.pdf", make_pdf([]), "no_text"),
    ("cut.pdf", make_pdf([SENTENCE])[:60], "damaged"),
    ("locked.pdf", encrypt(make_pdf([SENTENCE])), "encrypted"),
    ("sheet.xlsx", make_docx("").replace(b"word/document", b"sheet/sheet1.x"), "type"),
    ("other.zip", make_docx("").replace(b"word/document", b"sheet/sheet1.x"), "several"),
    ("letter.odt", b"just words", "damaged"),
    ("letter.rtf", b"just words", "damaged"),
    ("blank.html", b"<html><body><script>x()</script></body></html>", "no_text"),
    ("deep.html", b"<html>" + b"<div>" * 220_000, "too_long"),
    ("wide.html", b"<html><p " + b"a=1 " * 30_000 + b">text</p>", "too_long"),
]


@pytest.mark.parametrize(("name", "data", "code"), BAD, ids=[row[0] for row in BAD])
def test_a_bad_file_says_what_is_wrong_and_what_to_do(name: str, data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_file(name, data)
    assert raised.value.code == code
    assert str(raised.value).startswith(name)
    assert ": " in str(raised.value)
    assert str(raised.value).count(".") <= 3


def test_a_docx_of_one_giant_paragraph_is_refused_and_not_read_whole() -> None:
    with pytest.raises(UnreadableError) as raised:
        read_file("bomb.docx", make_docx(paragraph("a" * 60_000_000)))
    assert raised.value.code in ("too_long", "damaged")


def test_a_docx_with_a_document_type_is_refused() -> None:
    import io
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>')
    with pytest.raises(UnreadableError) as raised:
        read_file("x.docx", out.getvalue())
    assert raised.value.code == "damaged"


ENCODINGS = [
    ("£5m for the café", "utf-8", "utf-8"),
    ("£5m for the café", "utf-8-sig", "utf-8-sig"),
    ("£5m for the café, said the mayor of Lindow on Tuesday evening", "utf-16", "utf-16"),
    (
        "£5m for the cafe, said the mayor of Lindow on Tuesday evening, and left the hall at once",
        "utf-16-le",
        "utf-16-le",
    ),
    ("The council gave £5m to the café “Zur Brücke”, she said – at last", "cp1252", "cp1252"),
]


@pytest.mark.parametrize(("text", "written", "read"), ENCODINGS)
def test_decoding(text: str, written: str, read: str) -> None:
    decoded = decode(text.encode(written))
    assert (decoded.text, decoded.encoding) == (text, read)


def test_damaged_utf8_is_read_and_counted() -> None:
    decoded = decode("é".encode() * 20 + b"\xff")
    assert decoded.text == "é" * 20 + "\ufffd"
    assert decoded.note.startswith("1 character could not be read as utf-8 and is shown")


def test_binary_is_not_text() -> None:
    with pytest.raises(NotTextError):
        decode(bytes(range(32)) * 50)


def test_a_file_name_is_never_a_path_and_never_markup() -> None:
    article = read_file("../../evil<img src=x>.txt", b"The mayor said no. " * 3).article
    assert article.title == "evil<img src=x>"


def test_a_tracked_move_is_kept_once_where_it_was_moved_to() -> None:
    body = (
        "<w:p><w:moveFrom><w:r><w:t>She voted. </w:t></w:r></w:moveFrom><w:r><w:t>He spoke. </w:t></w:r>"
        "<w:moveTo><w:r><w:t>She voted. </w:t></w:r></w:moveTo></w:p>"
    )  # fmt: skip
    article = read_file("moved.docx", make_docx(body)).article
    assert article.text == "He spoke. She voted. "
    assert article.notes == ("1 tracked deletion was left out.",)


def test_docx_keeps_notes_text_boxes_and_breaks() -> None:
    body = (
        "<w:p><w:r><w:t>The mayor</w:t><w:tab/><w:t>spoke.</w:t><w:br/><w:t>Then "
        "left.</w:t></w:r></w:p><w:p><w:r><w:t>Outer </w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>In a "
        "box.</w:t></w:r></w:p></w:txbxContent></w:r><w:r><w:t>words.</w:t></w:r></w:p>"
    )
    note = f"<w:footnotes {W}><w:footnote>{paragraph('A note.')}</w:footnote></w:footnotes>"
    assert (
        read_file("a.docx", make_docx(body, footnotes=note)).article.text
        == "The mayor\tspoke.\nThen left.\nIn a box.\nOuter words.\nA note."
    )


GUESSED = [
    (
        "Władze miasta ogłosiły, że zamkną most na całe lato. Mieszkańcy są wściekli, bo muszą jeździć dłuższą drogą "
        "przez łąki. ",
        "cp1250",
    ),
    (
        "Belediye başkanı, şehrin ığdır yolunun açılışında göründü ve şöyle dedi: ağaçları kış gelmeden dikeceğiz. ",
        "cp1254",
    ),
    (
        "Der Bürgermeister sagte, für die größte Brücke müsse man sparen – für £5m und mehr. Die Gäste fühlten sich "
        "müde. ",
        "cp1252",
    ),
]


@pytest.mark.parametrize(("text", "written"), GUESSED, ids=["Polish", "Turkish", "German"])
def test_a_guess_keeps_the_letters_of_central_europe_turkey_and_the_west(text: str, written: str) -> None:
    """The guess is made in the child; the note names it, so that a wrong one can be put right."""
    reading = read_file("a.txt", (text * 5).encode(written))
    assert reading.article.text == (text * 5).strip("\n")
    assert reading.encoding in reading.article.notes[0]


WIDE = [("utf-32-le", "utf-32-le"), ("utf-32-be", "utf-32-be"), ("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")]


@pytest.mark.parametrize(("written", "read"), WIDE)
def test_wide_characters_without_a_mark(written: str, read: str) -> None:
    decoded = decode((SENTENCE * 2).encode(written))
    assert (decoded.text, decoded.encoding) == (SENTENCE * 2, read)


def test_markdown_in_an_encoding_asked_for_and_in_one_guessed() -> None:
    data = (
        "# Bürger\n\nDer Bürgermeister sagte, für £5m sei die Brücke größer geworden, und müde Gäste fühlten sich übel."
    ).encode("cp1252")
    assert read_file("a.md", data).article.title == "Bürger"
    assert read_file("a.md", data, encoding="cp1250").encoding == "cp1250"


def test_markdown_reads_escapes_entities_and_references_as_one_document() -> None:
    article = read_file(
        "a.md",
        b"The \\*mayor\\* &amp; [aide][1] said no.\n\n| a | b |\n|---|---|\n| c | *d* |\n\n[1]: http://x.example\n",
    ).article
    assert article.text == "The *mayor* & aide said no.\na\nb\nc\nd"


def test_nul_characters_are_shown_and_counted() -> None:
    article = read_file("a.txt", b"The mayor\0 said no to all of it, and then she left.").article
    assert article.text == "The mayor\ufffd said no to all of it, and then she left."
    assert article.notes == ("1 NUL character is shown as \ufffd.",)


def test_halves_of_characters_never_reach_an_article() -> None:
    assert tidy("a\ud83d\ude00b\ud83dc") == "a\U0001f600b\ufffdc"
    assert tidy("a\U0001f600b") == "a\U0001f600b"


def test_a_file_of_exactly_ten_megabytes_is_looked_at_and_one_byte_more_is_not() -> None:
    for size, code in ((MOST_BYTES, "too_long"), (MOST_BYTES + 1, "too_big")):
        with pytest.raises(UnreadableError) as raised:
            read_file("a.txt", b"a" * size)
        assert raised.value.code == code


def test_the_server_takes_a_little_more_than_a_file_may_have() -> None:
    """A form adds some bytes to a file: a limit of the server's at ours would answer first,
    in words that are not ours."""
    import tomllib

    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert settings["server"]["maxUploadSize"] * 1024 * 1024 > MOST_BYTES + 100_000
    assert MOST_PROJECT_BYTES == MOST_BYTES, "a project that was saved can be uploaded again"


LONG_LINES = [
    "Title:" + " " * 1_000_000 + "x",
    "Source:" + " " * 1_000_000 + "x",
    "(" * 1_000_000,
    "By " + "A" * 1_000_000,
    "March " * 200_000,
]


@pytest.mark.parametrize("line", LONG_LINES, ids=["title", "source", "brackets", "byline", "dates"])
def test_a_line_of_a_million_characters_is_no_header(line: str) -> None:
    """Patterns that take the square of a line's length never see a long one: without the bound this would not end."""
    text = f"Mayor to sell the tram\nBy Ada Pell\n{line}\nThe mayor said no."
    article = read_file("a.txt", text.encode()).article
    assert article.author == "Ada Pell"
    assert article.text.startswith(line[:20])


KINDS = [
    ("a.txt", b"The mayor said no.", "text"), ("a", b"The mayor said no.", "text"), ("a.MD", b"# No", "md"),
    ("a.txt", b"\n <!DOCTYPE HTML><p>No", "html"),
    ("a.htm", b"No", "html"), ("a.docx", b"%PDF-1.4", "pdf"), ("a.txt", b"\xff\xfe%PDF-1.4", "pdf"),
    ("a.docx", b"No", "damaged"), ("a.rtf", b"No", "damaged"),
    ("a.docx", b"PK\x03\x04 nothing known", "docx"), ("a.zip", b"PK\x03\x04 nothing known", "archive"),
    ("a.zip", b"PK\x03\x04 word/document.xml", "docx"),
    ("a.txt", b"PK\x03\x04 nothing known", "type"), ("a.rtf", b"PK\x03\x04 nothing known", "type"),
    ("a.txt", b"{\\rtf1 No}", "rtf"),
    ("a.xls", b"\xd0\xcf\x11\xe0", "old_word"), ("a.docx", b"\xd0\xcf\x11\xe0", "old_word"), ("a.exe", b"No", "type"),
    ("a.eml", b"Subject: No", "mail"),
    ("a.txt", b"PK not an archive", "text"), ("a.txt", b"see %PDF" + b"-" * 9, "pdf"),
    ("a.txt", b" " * 1024 + b"%PDF-", "text"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "kind"), KINDS)
def test_a_file_is_known_by_its_bytes_and_then_by_its_name(name: str, data: bytes, kind: str) -> None:
    assert kind_of(name, data) == kind


def test_every_format_has_a_reader_and_every_extension_one_format() -> None:
    for form in FORMATS.values():
        assert callable(getattr(importlib.import_module(f"components.reading.{form.module}"), form.function))
    extensions = [e for f in FORMATS.values() for e in f.extensions]
    assert len(extensions) == len(set(extensions))
    assert all(FORMATS[BY_NAME[e]].name in PROBLEMS["type"] for e in EXTENSIONS)


ANSWERS = [
    ({"text": "No.", "title": "A", "outlet": "", "author": "", "date": "", "notes": ["b"], "encoding": "utf-8"},
     Extract("No.", "A", notes=("b",), encoding="utf-8")),
    ({"articles": [{"text": "No."}], "files": [["a.txt", "Tm8u"]], "notes": []},
     Several((Extract("No."),), (("a.txt", "Tm8u"),))),
    ({"problem": "damaged"}, Problem("damaged")), ({"text": 3}, Problem("crashed")),
    ({"title": "A"}, Problem("crashed")), ({}, Problem("crashed")),
    ({"articles": [{"text": None}]}, Problem("crashed")),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "value"), ANSWERS)
def test_what_a_child_writes_is_a_value_or_a_problem(answer: dict, value: Extract | Several | Problem) -> None:
    assert value_of(answer) == value


def test_a_child_sends_back_no_more_than_it_may() -> None:
    long = Extract("a" * 9, "t" * 999, notes=("n" * 999,) * 99)
    cut = bounded(long)
    assert (len(cut.title), len(cut.notes), len(cut.notes[0])) == (MOST_NOTE, MOST_NOTES, MOST_NOTE)
    assert bounded(Several((long,))).articles == (cut,)
    for found in (Extract("a" * (MOST_CHARACTERS + 1)), Several((Extract("a" * MOST_CHARACTERS), Extract("a")))):
        with pytest.raises(ValueError, match="too_long"):
            bounded(found)
