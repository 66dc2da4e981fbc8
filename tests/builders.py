"""Small real inputs: files of each format made on the spot, and analyses of a sentence."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

from components.analysis import analyse_article
from components.model import Analysis, Article, Corpus

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@cache
def analysed(text: str, article: str = "x", title: str = "", date: str = "") -> Analysis:
    return analyse_article(Article(article, text, title=title, date=date))


@cache
def ruled(text: str) -> list[tuple[str, str, str]]:
    """Return (holder, label, target) of what the rules alone read."""
    from components.language import find_actors, parse_text
    from components.stances.rules.reading import read_by_rule
    from components.statements import find_statements

    parse = parse_text(text)
    index = find_actors(parse)
    found = [r.stance for r in read_by_rule(parse, index, find_statements(parse, index))]
    names = {a.id: a.name for a in index.freeze()}
    return [(names[s.holder or ""], s.label, s.target.text) for s in found]


@cache
def sample_corpus(folder: str = "ostra-harbour") -> Corpus:
    from components.comparing import compare_analyses
    from components.reading import read_file

    files = sorted((SEEDS / folder).glob("*.txt"))
    return compare_analyses(tuple(analyse_article(read_file(f.name, f.read_bytes()).article) for f in files))


def seed_analysis() -> Analysis:
    return analysed((SEEDS / "000_4b1adaba1ce9c427.txt").read_text(encoding="utf-8"))


def make_docx(body: str, **parts: str) -> bytes:
    """Return a Word file; `body` is the inside of w:body."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f"<?xml version='1.0'?><w:document {W}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def make_pdf(lines: list[str]) -> bytes:
    """Return a PDF of one page with a text layer; no lines make a page like a scan."""
    words = (
        "BT /F1 11 Tf 50 750 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        if lines
        else "0 0 10 10 re f"
    )
    stream = words.encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> "
        b">>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = io.BytesIO(b""), []
    out.write(b"%PDF-1.4\n")
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for offset in offsets:
        out.write(b"%010d 00000 n \n" % offset)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return out.getvalue()


def encrypt(pdf: bytes) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PAGE = """<!doctype html><html lang="en"><head><title>Council votes down the tram | The Lindow Post</title>
<meta name="author" content="Ada Pell"><meta property="og:site_name" content="The Lindow Post">
<meta property="article:published_time" content="2021-05-04"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Council votes down the tram</h1>
<p>The council of Lindow voted against a second tram line on Tuesday evening, after a debate of six hours that \
filled the hall.</p>
<p>"We cannot pay for rails that nobody has asked for," said the treasurer, Olaf Brink, before the members cast \
their votes.</p>
<p>Supporters of the line said that they would collect signatures and bring the question to the town's voters in \
the autumn.</p>
</article><footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>"""
