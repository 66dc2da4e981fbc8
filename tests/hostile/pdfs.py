"""PDF files: bombs, loops, lies, locks and scraps, each of a few objects written by hand."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

from tests.builders import make_pdf
from tests.hostile.table import ARTICLE, BODY, SENTENCE, Hostile

FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> %s >> >>"
)


def build(*objects: bytes, version: bytes = b"1.7", trailer: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-" + version + b"\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start))
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"", length: int | None = None) -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data) if length is None else length, entries, data)


def words(text: str = BODY) -> bytes:
    """Return drawing commands for a text, a sentence's half a line."""
    lines = [text[i : i + 80].replace("(", "").replace(")", "") for i in range(0, len(text), 80)]
    return ("BT /F1 11 Tf 50 750 Td 14 TL " + " ".join(f"({line}) Tj T*" for line in lines) + " ET").encode(
        "latin-1", "replace"
    )


def one_page(contents: bytes, catalog: bytes = b"", resources: bytes = b"", *more: bytes) -> bytes:
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return build(b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog, pages, PAGE % resources, contents, FONT, *more)


def plain() -> bytes:
    return one_page(stream(words()))


def flate(size: int, times: int = 1) -> bytes:
    data = zlib.compress(b" " * size, 9)
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return one_page(stream(data, b"/Filter [%s]" % (b"/FlateDecode " * times)))


def flate_gigabyte() -> bytes:
    squeezer = zlib.compressobj(9)
    data = b"".join(squeezer.compress(b" " * 1_000_000) for _ in range(1000)) + squeezer.flush()
    return one_page(stream(data, b"/Filter /FlateDecode"))


def form_loop(depth: int, wide: int) -> bytes:
    """Return a page whose forms each draw the next `wide` times; at depth 1 a form draws itself."""
    forms = []
    for number in range(depth):
        after = 6 + (number + 1) % depth
        calls = b"/X Do " * wide if depth == 1 or number < depth - 1 else words()
        forms.append(
            stream(
                calls,
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> /Font << /F1 5 "
                b"0 R >> >>" % after,
            )
        )
    return one_page(stream(words() + b" /X Do"), b"", b"/XObject << /X 6 0 R >>", *forms)


def page_loop() -> bytes:
    """Return a tree of pages whose one branch is the tree itself."""
    return build(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>",
        PAGE % b"",
        stream(words()),
        FONT,
    )


def parent_loop() -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>"
    return build(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>",
        page,
        stream(words()),
        FONT,
    )


def many_pages(count: int, contents: bytes = b"") -> bytes:
    kids = b" ".join(b"%d 0 R" % (5 + n) for n in range(count))
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << /F1 4 0 R >> "
        b">> >>"
    )
    pages = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count)
    return build(b"<< /Type /Catalog /Pages 2 0 R >>", pages, stream(contents or words()), FONT, *[page] * count)


def lying_count(count: int) -> bytes:
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count
    return build(b"<< /Type /Catalog /Pages 2 0 R >>", pages, PAGE % b"", stream(words()), FONT)


def many_contents(count: int) -> bytes:
    page = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [%s] /Resources << /Font << /F1 5 0 R >> >> >>"
        % (b"4 0 R " * count)
    )
    return build(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        stream(words() * 50),
        FONT,
    )


def object_streams() -> bytes:
    """Return a file whose stream of objects is said to lie in itself."""
    packed = stream(b"4 0 (x)", b"/Type /ObjStm /N 100000000 /First 4 /Extends 6 0 R")
    return one_page(stream(words()), b"", b"", packed)


def map_bomb() -> bytes:
    """Return a font whose character map names a range of four thousand million characters."""
    table = (
        b"1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> "
        b"<0041> endbfrange"
    )
    font = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< "
        b"/Type /Font /Subtype /CIDFontType2 >>] >>"
    )
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return build(b"<< /Type /Catalog /Pages 2 0 R >>", pages, PAGE % b"", stream(words()), font, stream(table))


def surrogate_map() -> bytes:
    """Return a page whose font maps one letter to half a character."""
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <D83D> endbfchar"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return build(b"<< /Type /Catalog /Pages 2 0 R >>", pages, PAGE % b"", stream(words()), font, stream(table))


def locked(algorithm: str, user: str, owner: str = "owner") -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(plain())))
    writer.encrypt(user, owner, algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def one_page_locked() -> bytes:
    """Return a page whose lock is AES of 256 bits, which a library that is not here would open."""
    keys = b"/O <%s> /U <%s> /OE <%s> /UE <%s> /Perms <%s> /P -4" % (
        b"0" * 96,
        b"1" * 96,
        b"2" * 64,
        b"3" * 64,
        b"4" * 32,
    )
    filters = b"/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF"
    lock = b"/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 %s %s >> /ID [<00> <00>]" % (keys, filters)
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return build(b"<< /Type /Catalog /Pages 2 0 R >>", pages, PAGE % b"", stream(words()), FONT, trailer=lock)


def nested(mark: bytes, end: bytes, depth: int) -> bytes:
    return one_page(stream(words()), b"/X " + mark * depth + end * depth)


def broken(change: Callable[[bytes], bytes]) -> Callable[[], bytes]:
    return lambda: change(plain())


def with_entry(entry: bytes) -> Callable[[], bytes]:
    return lambda: one_page(stream(words()), entry)


def drawn(contents: bytes, entries: bytes = b"") -> Callable[[], bytes]:
    return lambda: one_page(stream(contents, entries))


PDFS = [
    Hostile("plain.pdf", plain, ARTICLE, "sell the tram"),
    Hostile("flate-100MB.pdf", lambda: flate(100_000_000), "damaged", slow=True),
    Hostile("flate-1GB.pdf", flate_gigabyte, "damaged", slow=True),
    Hostile("flate-twice.pdf", lambda: flate(500_000_000, 2), "damaged", slow=True),
    Hostile("flate-nine-times.pdf", lambda: flate(50_000_000, 9), "no_text", slow=True),
    Hostile("flate-is-no-flate.pdf", drawn(b"not compressed at all", b"/Filter /FlateDecode"), "no_text"),
    Hostile("flate-cut.pdf", lambda: one_page(stream(zlib.compress(words())[:60], b"/Filter /FlateDecode")), "no_text"),
    Hostile(
        "flate-without-end.pdf",
        lambda: one_page(stream(zlib.compress(words())[:-4], b"/Filter /FlateDecode")),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "hex.pdf",
        lambda: one_page(stream(words().hex().encode() + b">", b"/Filter /ASCIIHexDecode")),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("hex-odd.pdf", drawn(b"4G4", b"/Filter /ASCIIHexDecode"), "damaged"),
    Hostile(
        "run-length-bomb.pdf",
        lambda: one_page(stream(b"\x81 " * 1_000_000 + b"\x80", b"/Filter /RunLengthDecode")),
        "damaged",
        slow=True,
    ),
    Hostile("lzw-bad.pdf", drawn(b"\xff" * 500, b"/Filter /LZWDecode"), "damaged"),
    Hostile("unknown-filter.pdf", drawn(b"x" * 500, b"/Filter /JBIG2Decode"), "damaged"),
    Hostile("crypt-filter.pdf", drawn(b"x" * 500, b"/Filter /Crypt"), "no_text"),
    Hostile(
        "predictor.pdf",
        lambda: one_page(
            stream(
                zlib.compress(b"x" * 5000), b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2000000000 >>"
            )
        ),
        "damaged",
    ),
    Hostile("form-draws-itself.pdf", lambda: form_loop(1, 1), ARTICLE, "sell the tram"),
    Hostile("forms-draw-each-other.pdf", lambda: form_loop(2, 1), ARTICLE, "sell the tram"),
    Hostile("forms-ten-wide-ten-deep.pdf", lambda: form_loop(11, 10), ARTICLE, "sell the tram", slow=True),
    Hostile("page-tree-loop.pdf", page_loop, "damaged"),
    Hostile("page-parent-loop.pdf", parent_loop, "damaged"),
    Hostile("pages-501.pdf", lambda: many_pages(501), "too_long"),
    Hostile("pages-500.pdf", lambda: many_pages(500), ARTICLE, "sell the tram", slow=True),
    Hostile("pages-10000.pdf", lambda: many_pages(10_000), "too_long"),
    Hostile("pages-long.pdf", lambda: many_pages(400, words(BODY * 30)), "too_long", slow=True),
    Hostile("pages-counted-wrong.pdf", lambda: lying_count(400), ARTICLE, "sell the tram"),
    Hostile("pages-counted-2-to-31.pdf", lambda: lying_count(2**31), ARTICLE, "sell the tram"),
    Hostile("pages-counted-minus-one.pdf", lambda: lying_count(-1), ARTICLE, "sell the tram"),
    Hostile("no-pages.pdf", lambda: build(b"<< /Type /Catalog >>"), "damaged"),
    Hostile(
        "empty-pages.pdf",
        lambda: build(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>"),
        "no_text",
    ),
    Hostile(
        "kids-are-numbers.pdf",
        lambda: build(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [1 2 3] /Count 3 >>"),
        "no_text",
    ),
    Hostile("contents-20000-times.pdf", lambda: many_contents(20_000), "damaged", slow=True),
    Hostile(
        "contents-missing.pdf",
        lambda: build(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE % b""),
        "no_text",
    ),
    Hostile(
        "contents-is-itself.pdf",
        lambda: build(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE % b"",
            b"4 0 R",
            FONT,
        ),
        "no_text",
    ),
    Hostile(
        "operators-10MB.pdf",
        lambda: one_page(stream(zlib.compress(b"q Q " * 2_500_000), b"/Filter /FlateDecode")),
        "no_text",
        slow=True,
    ),
    Hostile("strings-open.pdf", drawn(b"BT /F1 11 Tf (" + b"(" * 50_000), "no_text"),
    Hostile("arrays-deep.pdf", drawn(b"BT /F1 11 Tf " + b"[" * 50_000), "no_text"),
    Hostile(
        "one-letter-a-line.pdf",
        lambda: one_page(
            stream(
                b"BT /F1 9 Tf "
                + b" ".join(b"1 0 0 1 %d %d Tm (a) Tj" % (i % 600, i % 700) for i in range(20_000))
                + b" ET"
            )
        ),
        ARTICLE,
        "aaa",
        slow=True,
    ),
    Hostile(
        "numbers-huge.pdf", drawn(b"BT /F1 1e308 Tf 1e308 -1e308 Td (" + SENTENCE.encode() + b") Tj ET"), "no_text"
    ),
    Hostile(
        "numbers-no-numbers.pdf", drawn(b"BT /F1 nan Tf inf 1..2 Td (" + SENTENCE.encode() + b") Tj ET"), "no_text"
    ),
    Hostile(
        "matrix-zero.pdf", drawn(b"BT /F1 9 Tf 0 0 0 0 0 0 Tm (" + SENTENCE.encode() + b") Tj ET"), ARTICLE, "mayor"
    ),
    Hostile("object-streams.pdf", object_streams, ARTICLE, "sell the tram"),
    Hostile("character-map-bomb.pdf", map_bomb, "damaged"),
    Hostile("half-characters.pdf", surrogate_map, ARTICLE, "m\ufffdyor"),
    Hostile("font-missing.pdf", drawn(b"BT /F9 9 Tf (" + SENTENCE.encode() + b") Tj ET"), "no_text"),
    Hostile(
        "script.pdf",
        with_entry(b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9'\\)) >>"),
        ARTICLE,
        "sell the tram",
        "launchURL",
    ),
    Hostile(
        "launch.pdf",
        with_entry(b"/OpenAction << /S /Launch /F (/bin/sh) /P (-c id) >>"),
        ARTICLE,
        "sell the tram",
        "/bin/sh",
    ),
    Hostile(
        "address.pdf",
        with_entry(b"/OpenAction << /S /URI /URI (http://127.0.0.1:9/) >>"),
        ARTICLE,
        "sell the tram",
        "127.0.0.1",
    ),
    Hostile(
        "embedded-file.pdf",
        with_entry(b"/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) >>] >> >>"),
        ARTICLE,
        "sell the tram",
        "a.exe",
    ),
    Hostile("external-stream.pdf", drawn(b"", b"/F (/etc/passwd) /FFilter /FlateDecode"), "no_text"),
    Hostile("names-deep.pdf", lambda: nested(b"<< /A ", b">>", 5000), "damaged"),
    Hostile("lists-deep.pdf", lambda: nested(b"[", b"]", 5000), "damaged"),
    Hostile(
        "metadata-odd.pdf",
        lambda: build(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE % b"",
            stream(words()),
            FONT,
            b"<< /Title [1 2] /Author << /A 6 0 R >> >>",
            trailer=b"/Info 6 0 R",
        ),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "metadata-long.pdf",
        lambda: build(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            PAGE % b"",
            stream(words()),
            FONT,
            b"<< /Title (%s) >>" % (b"x" * 1_000_000),
            trailer=b"/Info 6 0 R",
        ),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("locked-rc4.pdf", lambda: locked("RC4-128", "secret"), "encrypted"),
    Hostile("locked-for-changes-only.pdf", lambda: locked("RC4-128", ""), ARTICLE, "sell the tram"),
    Hostile("locked-aes.pdf", one_page_locked, "encrypted"),
    Hostile(
        "encrypt-nonsense.pdf",
        lambda: build(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< >>", trailer=b"/Encrypt << /Filter /None >>"),
        "damaged",
    ),
    Hostile("cut-in-half.pdf", broken(lambda d: d[: len(d) // 2]), "damaged"),
    Hostile("only-a-head.pdf", broken(lambda d: d[:9]), "damaged"),
    Hostile("no-end.pdf", broken(lambda d: d[: d.rindex(b"startxref")]), "damaged"),
    Hostile("xref-wrong.pdf", broken(lambda d: d.replace(b"00000 n", b"99999 n")), ARTICLE, "sell the tram"),
    Hostile(
        "xref-far-away.pdf",
        broken(lambda d: d[: d.rindex(b"startxref")] + b"startxref\n99999999999\n%%EOF"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "xref-before-itself.pdf",
        broken(lambda d: d.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % d.rindex(b"xref\n0"))),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("root-missing.pdf", broken(lambda d: d.replace(b"/Root 1 0 R", b"/Root 99 0 R")), ARTICLE, "sell the tram"),
    Hostile(
        "root-is-a-page.pdf", broken(lambda d: d.replace(b"/Root 1 0 R", b"/Root 3 0 R")), ARTICLE, "sell the tram"
    ),
    Hostile("junk-before.pdf", broken(lambda d: b"\x00junk\n" * 20 + d), ARTICLE, "sell the tram"),
    Hostile("junk-after.pdf", broken(lambda d: d + b"\xff" * 50_000), ARTICLE, "sell the tram"),
    Hostile(
        "bytes-changed.pdf", broken(lambda d: bytes(b ^ 1 if i % 17 == 0 else b for i, b in enumerate(d))), "damaged"
    ),
    Hostile("zeros-in-the-middle.pdf", broken(lambda d: d[:300] + b"\0" * 300 + d[600:]), "damaged"),
    Hostile("length-wrong.pdf", lambda: one_page(stream(words(), length=5)), ARTICLE, "sell the tram"),
    Hostile("length-huge.pdf", lambda: one_page(stream(words(), length=10**12)), "damaged"),
    Hostile("scan.pdf", lambda: make_pdf([]), "no_text"),
    Hostile("pdf-called-text.txt", plain, ARTICLE, "sell the tram"),
    Hostile("pdf-called-word.docx", plain, ARTICLE, "sell the tram"),
]
