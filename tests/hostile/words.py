"""Word files: zip and XML bombs, lying directories, paths out of the archive, and the shapes that a tree would not
survive."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

from tests.builders import W, make_docx, paragraph
from tests.hostile.table import ARTICLE, BODY, SENTENCE, Hostile

DOCUMENT = "word/document.xml"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def whole(inside: str = "", before: str = "") -> str:
    return f"<?xml version='1.0'?>{before}<w:document {W}><w:body>{inside or paragraph(BODY)}</w:body></w:document>"


def pack(*parts: tuple[str | zipfile.ZipInfo, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return out.getvalue()


def document(inside: str, before: str = "") -> Callable[[], bytes]:
    return lambda: pack((DOCUMENT, whole(inside, before)))


def repeated(unit: str, size: int, head: str = "", tail: str = "") -> Callable[[], bytes]:
    """Return a maker of a document of `size` bytes of one unit."""
    return lambda: pack((DOCUMENT, whole(head + unit * (size // len(unit)) + tail)))


def lying_size(said: int) -> bytes:
    """Return a file whose directory and heads give another size for a part than it has."""
    data = bytearray(pack((DOCUMENT, whole(paragraph("a" * 2_000_000)))))
    real = struct.pack("<I", len(whole(paragraph("a" * 2_000_000))))
    return bytes(data).replace(real, struct.pack("<I", said))


def overlapping() -> bytes:
    """Return a file whose directory names the same bytes three hundred times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(DOCUMENT, whole())
        first = archive.infolist()[0]
        for number in range(300):
            twin = zipfile.ZipInfo(f"word/{number}.xml")
            for field in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(twin, field, getattr(first, field))
            archive.filelist.append(twin)
    return out.getvalue()


def locked_part() -> bytes:
    data = pack((DOCUMENT, whole()))
    heads = data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00")
    return heads.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


def quoted(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def make_twice() -> bytes:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pack((DOCUMENT, whole("<w:p/>")), (DOCUMENT, whole()))


def link() -> zipfile.ZipInfo:
    part = zipfile.ZipInfo(DOCUMENT)
    part.external_attr = 0o120777 << 16
    return part


def wrong_checksum() -> bytes:
    data = pack((DOCUMENT, whole()), how=zipfile.ZIP_STORED)
    return data.replace(b"sell the tram", b"keep the tram")


def with_comment() -> bytes:
    out = io.BytesIO(pack((DOCUMENT, whole())))
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = b"PK\x05\x06" * 16_000
    return out.getvalue()


BOMB = 16_000_000  # bytes; as a tree each of these would take 400 MB or more
WORDS = [
    Hostile("plain.docx", document(""), ARTICLE, "sell the tram"),
    Hostile(
        "zip-bomb-300MB.docx", lambda: pack((DOCUMENT, whole(paragraph("a" * 300_000_000)))), "too_long", slow=True
    ),
    Hostile("one-text-49MB.docx", repeated("a", 49_000_000, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), "damaged"),
    Hostile(
        "one-paragraph-of-runs-16MB.docx",
        repeated("<w:r><w:t/></w:r>", BOMB, "<w:p>", f"<w:r><w:t>{BODY}</w:t></w:r></w:p>"),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile(
        "one-paragraph-of-a-letter-a-run.docx",
        repeated("<w:r><w:t>a</w:t></w:r>", BOMB, "<w:p>", "</w:p>"),
        ARTICLE,
        "aaa",
        slow=True,
    ),
    Hostile(
        "empty-elements-16MB.docx",
        repeated("<w:x/>", BOMB, "<w:p>", f"<w:r><w:t>{BODY}</w:t></w:r></w:p>"),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile(
        "empty-elements-outside-16MB.docx",
        repeated("<x/>", BOMB, "", paragraph(BODY)),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile("comments-16MB.docx", repeated("<!---->", BOMB, "", paragraph(BODY)), ARTICLE, "sell the tram", slow=True),
    Hostile(
        "instructions-16MB.docx", repeated("<?a?>", BOMB, "", paragraph(BODY)), ARTICLE, "sell the tram", slow=True
    ),
    Hostile("paragraphs-16MB.docx", repeated("<w:p/>", BOMB), "too_long", slow=True),
    Hostile("breaks-16MB.docx", repeated("<w:br/>", BOMB, "<w:p>", "</w:p>"), "too_long", slow=True),
    Hostile(
        "tables-in-tables.docx",
        document("<w:tbl><w:tr><w:tc>" * 60 + paragraph(BODY) + "</w:tc></w:tr></w:tbl>" * 60),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("tables-too-deep.docx", document("<w:tbl>" * 5000 + "</w:tbl>" * 5000), "damaged"),
    Hostile(
        "attributes.docx",
        lambda: pack(
            (
                DOCUMENT,
                whole("<w:p " + " ".join(f"a{n}=''" for n in range(600_000)) + f"><w:r><w:t>{BODY}</w:t></w:r></w:p>"),
            )
        ),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile("attribute-11MB.docx", lambda: pack((DOCUMENT, whole(f"<w:p a='{'x' * 11_000_000}'/>"))), "damaged"),
    Hostile("name-1MB.docx", document(f"<{'x' * 1_000_000}/>{paragraph(BODY)}"), "damaged"),
    Hostile(
        "namespaces.docx",
        lambda: pack(
            (
                DOCUMENT,
                whole(
                    "<w:p "
                    + " ".join(f"xmlns:a{n}='u{n}'" for n in range(20_000))
                    + f"><w:r><w:t>{BODY}</w:t></w:r></w:p>"
                ),
            )
        ),
        ARTICLE,
        "sell the tram",
        slow=True,
    ),
    Hostile("billion-laughs.docx", document(quoted("&l9;"), f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>'), "damaged"),
    Hostile(
        "quadratic-entity.docx",
        document(quoted("&a;" * 20_000), f'<!DOCTYPE d [<!ENTITY a "{"a" * 50_000}">]>'),
        "damaged",
    ),
    Hostile(
        "external-entity.docx",
        document(quoted("&a;"), '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
        "damaged",
    ),
    Hostile(
        "external-entity-http.docx",
        document(quoted("&a;"), '<!DOCTYPE d [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]>'),
        "damaged",
    ),
    Hostile(
        "external-parameter.docx",
        document("", '<!DOCTYPE d [<!ENTITY % a SYSTEM "http://127.0.0.1:9/"> %a;]>'),
        "damaged",
    ),
    Hostile("external-type.docx", document("", '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/a.dtd">'), "damaged"),
    Hostile("entity-of-itself.docx", document(quoted("&a;"), '<!DOCTYPE d [<!ENTITY a "&a;">]>'), "damaged"),
    Hostile("entity-unknown.docx", document(quoted("&nbsp;")), "damaged"),
    Hostile(
        "xinclude.docx",
        document(
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>{paragraph(BODY)}'
        ),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "stylesheet.docx",
        document("", '<?xml-stylesheet href="http://127.0.0.1:9/a.xsl" type="text/xsl"?>'),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "properties-external.docx",
        lambda: pack(
            (DOCUMENT, whole()),
            ("docProps/core.xml", '<!DOCTYPE d [<!ENTITY a SYSTEM "/etc/passwd">]><d><title>&a;</title></d>'),
        ),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "properties-bomb.docx",
        lambda: pack((DOCUMENT, whole()), ("docProps/core.xml", "<d>" + "<title>" * 6_000_000)),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "properties-broken.docx",
        lambda: pack((DOCUMENT, whole()), ("docProps/core.xml", b"\xff\xfe<")),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("size-said-too-small.docx", lambda: lying_size(10), "damaged"),
    Hostile("size-said-4GB.docx", lambda: lying_size(0xFFFFFFF0), "too_long"),
    Hostile("overlapping-parts.docx", overlapping, ARTICLE, "sell the tram"),
    Hostile(
        "parts-2001.docx", lambda: pack((DOCUMENT, whole()), *((f"word/{n}.xml", "") for n in range(2000))), "too_long"
    ),
    Hostile(
        "parts-70000.docx",
        lambda: pack((DOCUMENT, whole()), *((f"{n}", "") for n in range(70_000))),
        "too_long",
        slow=True,
    ),
    Hostile("two-documents.docx", make_twice, ARTICLE, "sell the tram"),
    Hostile(
        "paths-out.docx",
        lambda: pack((DOCUMENT, whole()), ("../../../../tmp/standpoint-out", "x"), ("/etc/standpoint-out", "x")),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("document-is-a-path.docx", lambda: pack(("../word/document.xml", whole())), "type"),
    Hostile("link-to-passwd.docx", lambda: pack((link(), "/etc/passwd")), "damaged"),
    Hostile("locked-part.docx", locked_part, "encrypted"),
    Hostile("packed-by-lzma.docx", lambda: pack((DOCUMENT, whole()), how=zipfile.ZIP_LZMA), ARTICLE, "sell the tram"),
    Hostile(
        "packed-by-bzip2-bomb.docx",
        lambda: pack((DOCUMENT, whole(paragraph("a" * 49_000_000))), how=zipfile.ZIP_BZIP2),
        "damaged",
        slow=True,
    ),
    Hostile(
        "packed-by-method-99.docx",
        lambda: pack((DOCUMENT, whole())).replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x00\x00\x63\x00"),
        "damaged",
    ),
    Hostile("cut.docx", lambda: pack((DOCUMENT, whole()))[:300], "damaged"),
    Hostile("directory-cut.docx", lambda: pack((DOCUMENT, whole()))[:-10], "damaged"),
    Hostile("checksum-wrong.docx", wrong_checksum, "damaged"),
    Hostile("only-the-end-of-a-zip.docx", lambda: b"PK\x05\x06" + b"\0" * 18, "damaged"),
    Hostile("comment-64kB.docx", with_comment, "damaged"),
    Hostile("no-document.docx", lambda: pack(("a.txt", "x")), "type"),
    Hostile("spreadsheet.xlsx", lambda: pack(("xl/workbook.xml", "<x/>")), "type"),
    Hostile("empty-document.docx", lambda: pack((DOCUMENT, "")), "damaged"),
    Hostile("not-xml.docx", lambda: pack((DOCUMENT, SENTENCE)), "damaged"),
    Hostile("xml-cut.docx", lambda: pack((DOCUMENT, whole()[:-20])), "damaged"),
    Hostile(
        "xml-utf-16.docx",
        lambda: pack((DOCUMENT, whole().replace("'1.0'", "'1.0' encoding='utf-16'").encode("utf-16"))),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "xml-lies-of-its-encoding.docx",
        lambda: pack(
            (DOCUMENT, whole(paragraph("Caf\u00e9 " + BODY)).replace("'1.0'", "'1.0' encoding='ascii'").encode())
        ),
        "damaged",
    ),
    Hostile("xml-half-character.docx", document(quoted("&#xD83D;")), "damaged"),
    Hostile("xml-nul.docx", document(quoted("a&#0;b")), "damaged"),
    Hostile(
        "another-namespace.docx",
        lambda: pack((DOCUMENT, whole().replace("schemas.openxmlformats", "schemas.other"))),
        "empty",
    ),
    Hostile("notes-broken.docx", lambda: pack((DOCUMENT, whole()), ("word/footnotes.xml", "<x")), "damaged"),
    Hostile(
        "all-deleted.docx", document(f"<w:p><w:del><w:r><w:delText>{BODY}</w:delText></w:r></w:del></w:p>"), "empty"
    ),
    Hostile(
        "field-code.docx",
        document(f'<w:p><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p>{paragraph(BODY)}'),
        ARTICLE,
        "sell the tram",
        "INCLUDETEXT",
    ),
    Hostile("word-called-text.txt", document(""), ARTICLE, "sell the tram"),
    Hostile("macro.docx", lambda: make_docx(paragraph(BODY), vbaProject="x"), ARTICLE, "sell the tram"),
]
