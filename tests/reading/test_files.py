"""Each format to its text, and each bad file to its one sentence."""

import pytest

from components.errors import UnreadableError
from components.reading import read_file
from components.reading.decoding import NotTextError, decode
from components.reading.limits import MOST_BYTES
from tests.builders import PAGE, encrypt, make_docx, make_pdf, paragraph

SENTENCE = "The mayor of Lindow said she would sell the tram."


def test_text_file_gives_headers_and_body() -> None:
    data = f"Mayor to sell the tram\nBy Ada Pell\nThe Lindow Post\n4 May 2031\n\n{SENTENCE}\n".encode()
    article = read_file("tram.txt", data).article
    assert (article.title, article.author, article.outlet, article.date) == ("Mayor to sell the tram", "Ada Pell", "The Lindow Post", "2031-05-04")
    assert article.text == SENTENCE


def test_markdown_keeps_words_and_drops_marks() -> None:
    article = read_file("a.md", b"# Mayor to sell\n\nThe **mayor** said [she](http://x) would `sell`.\n\n![x](http://y/z.png)\n").article
    assert article.title == "Mayor to sell"
    assert article.text == "The mayor said she would sell."
    assert article.notes == ("1 images or HTML parts were left out.",)


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
        + "<w:p><w:r><w:t>He said </w:t></w:r><w:ins><w:r><w:t>no </w:t></w:r></w:ins><w:del><w:r><w:delText>yes </w:delText></w:r></w:del>"
        "<w:r><w:t>twice.</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr><w:tc>{paragraph('In a table.')}</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    article = read_file("draft.docx", make_docx(body, header1="<x/>", comments="<x/>")).article
    assert article.text == f"{SENTENCE}\nHe said no twice.\nIn a table."
    assert article.title == "Mayor to sell the tram"
    assert article.notes == ("1 tracked deletions were left out.", "Headers and footers were left out.", "Comments were left out.")


def test_pdf_joins_lines_to_paragraphs() -> None:
    lines = ["The mayor of Lindow said on Tuesday that she would sell the tram be-", "cause nobody rides it any more and the town has no money left."]
    article = read_file("a.pdf", make_pdf(lines)).article
    assert article.text == "The mayor of Lindow said on Tuesday that she would sell the tram because nobody rides it any more and the town has no money left."


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
    ("other.zip", make_docx("").replace(b"x", b"y"), "type"),
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
    ("£5m for the cafe, said the mayor of Lindow on Tuesday evening, and left the hall at once", "utf-16-le", "utf-16-le"),
    ("The council gave £5m to the café “Zur Brücke”, she said – at last", "cp1252", "cp1252"),
]


@pytest.mark.parametrize(("text", "written", "read"), ENCODINGS)
def test_decoding(text: str, written: str, read: str) -> None:
    decoded = decode(text.encode(written))
    assert (decoded.text, decoded.encoding) == (text, read)


def test_damaged_utf8_is_read_and_counted() -> None:
    decoded = decode("é".encode() * 20 + b"\xff")
    assert decoded.text == "é" * 20 + "\ufffd"
    assert decoded.note.startswith("1 characters could not be read")


def test_binary_is_not_text() -> None:
    with pytest.raises(NotTextError):
        decode(bytes(range(32)) * 50)


def test_a_file_name_is_never_a_path_and_never_markup() -> None:
    article = read_file("../../evil<img src=x>.txt", b"The mayor said no. " * 3).article
    assert article.title == "evil<img src=x>"
