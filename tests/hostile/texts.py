"""Plain text: encodings, awkward characters, sizes, other files' bytes under a text's name, and odd names."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from components.reading.limits import MOST_BYTES
from tests.hostile.table import ARTICLE, BODY, SENTENCE, Hostile

ACCENTS = f"{BODY} \u00a35m for the caf\u00e9 \u201cZur Br\u00fccke\u201d \u2013 at last."
POLISH = (
    "Władze miasta ogłosiły, że zamkną most na całe lato. Mieszkańcy są wściekli, bo muszą jeździć dłuższą drogą "
    "przez łąki. " * 5
)
RUSSIAN = "Мэр города сказала во вторник, что продаст трамвай, потому что никто на нём не ездит. " * 5
JAPANESE = "市長は火曜日、誰も乗らないので路面電車を売ると述べた。" * 10


def written(text: str, encoding: str, before: bytes = b"") -> Callable[[], bytes]:
    return lambda: before + text.encode(encoding)


def awkward(characters: str) -> Callable[[], bytes]:
    return lambda: f"{characters}{BODY}{characters}".encode("utf-8", "surrogatepass")


def raw(data: bytes) -> Callable[[], bytes]:
    return lambda: data


def filled(unit: str, size: int) -> Callable[[], bytes]:
    return lambda: (unit * (size // len(unit) + 1)).encode()[:size]


ENCODINGS = [
    Hostile("utf-8.txt", written(ACCENTS, "utf-8"), ARTICLE, "\u00a35m"),
    Hostile("utf-8-mark.txt", written(ACCENTS, "utf-8-sig"), ARTICLE, "\u00a35m", "\ufeff"),
    Hostile("utf-8-two-marks.txt", written(ACCENTS, "utf-8-sig", codecs.BOM_UTF8), ARTICLE, "\u00a35m", "\ufeff"),
    Hostile("utf-16.txt", written(ACCENTS, "utf-16"), ARTICLE, "\u00a35m"),
    Hostile("utf-16-le.txt", written(ACCENTS, "utf-16-le"), ARTICLE, "\u00a35m"),
    Hostile("utf-16-be.txt", written(ACCENTS, "utf-16-be"), ARTICLE, "\u00a35m"),
    Hostile("utf-16-odd.txt", lambda: ACCENTS.encode("utf-16") + b"x", ARTICLE, "\u00a35m"),
    Hostile("utf-16-half.txt", lambda: BODY.encode("utf-16") + b"\x3d\xd8", ARTICLE, "sell the tram"),
    Hostile("utf-32.txt", written(ACCENTS, "utf-32"), ARTICLE, "\u00a35m"),
    Hostile("utf-32-le.txt", written(ACCENTS, "utf-32-le"), ARTICLE, "\u00a35m"),
    Hostile("utf-32-be.txt", written(ACCENTS, "utf-32-be"), ARTICLE, "\u00a35m"),
    Hostile(
        "utf-32-beyond.txt",
        lambda: codecs.BOM_UTF32_LE + b"\xff\xff\xff\x7f" * 40 + BODY.encode("utf-32-le"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("utf-7.txt", written(ACCENTS, "utf-7"), ARTICLE, "sell the tram"),
    Hostile("utf-8-surrogates.txt", awkward("\ud83d \ude00 "), ARTICLE, "sell the tram"),
    Hostile(
        "utf-8-too-long-forms.txt",
        lambda: b"\xc0\xaf\xe0\x80\xaf" + ("\u00e9" * 60 + BODY).encode(),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("utf-8-cut.txt", lambda: ("\u00e9" * 40 + BODY + "\u20ac").encode()[:-1], ARTICLE, "sell the tram"),
    Hostile("cp1252.txt", written(ACCENTS, "cp1252"), ARTICLE, "\u00a35m"),
    Hostile("cp1250.txt", written(POLISH, "cp1250"), ARTICLE, "ogłosiły"),
    Hostile("cp1251.txt", written(RUSSIAN, "cp1251"), ARTICLE, "трамвай"),
    Hostile("koi8-r.txt", written(RUSSIAN, "koi8-r"), ARTICLE, "трамвай"),
    Hostile("shift-jis.txt", written(JAPANESE, "shift-jis"), ARTICLE, "火曜日"),
    Hostile("gb18030.txt", written(JAPANESE, "gb18030"), ARTICLE, "火曜日"),
    Hostile(
        "ebcdic.txt",
        written(ACCENTS.replace("\u201c", "").replace("\u201d", "").replace("\u2013", ""), "cp500"),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("guess-2MB.txt", lambda: (ACCENTS * 8000).encode("cp1252")[:1_900_000], ARTICLE, "\u00a35m", slow=True),
    Hostile("guess-8MB.txt", lambda: (ACCENTS * 40_000).encode("cp1252")[:7_900_000], "too_long", slow=True),
    Hostile("guess-every-byte.txt", lambda: bytes(range(32, 256)) * 300, ARTICLE, "ABC"),
]
CHARACTERS = [
    Hostile("nul.txt", awkward("\0"), ARTICLE, "\ufffd", "\0"),
    Hostile("nuls-only.txt", raw(b"\0" * 5000), "binary"),
    Hostile("nuls-short.txt", raw(b"\0"), "empty"),
    Hostile("bidi.txt", awkward("\u202e\u2066\u2069\u202c\u200f\u200e"), ARTICLE, "\u202e"),
    Hostile("zero-width.txt", awkward("\u200b\u200c\u200d\u2060\ufeff"), ARTICLE, "sell the tram"),
    Hostile("zero-width-only.txt", ("\u200b" * 500).encode, "empty"),
    Hostile("combining-10000.txt", awkward("a" + "\u0301" * 10_000), ARTICLE, "sell the tram"),
    Hostile("separators.txt", awkward("\u2028\u2029\x85\x0b\x0c\x1c"), ARTICLE, "sell the tram"),
    Hostile(
        "carriage-returns.txt",
        raw(f"Mayor to sell the tram\r\n\r\n{BODY}\rShe left.\r\n".encode()),
        ARTICLE,
        "asked for.\nShe left.",
    ),
    Hostile("private-use.txt", awkward("\ue000\U000f0000\U0010ffff\uffff\ufffe"), ARTICLE, "sell the tram"),
    Hostile("tags.txt", awkward("".join(chr(0xE0000 + ord(c)) for c in "hidden")), ARTICLE, "sell the tram"),
    Hostile("emoji.txt", awkward("\U0001f468\u200d\U0001f469\u200d\U0001f467\U0001f3fd"), ARTICLE, "sell the tram"),
    Hostile("escape-codes.txt", awkward("\x1b[31m\x1b]0;title\x07"), ARTICLE, "sell the tram"),
    Hostile("control-characters.txt", raw(bytes(range(1, 32)) * 50), "binary"),
    Hostile(
        "markup.txt",
        awkward("<script>alert(1)</script> ![a](http://127.0.0.1:9) $x$ :red[a] "),
        ARTICLE,
        "<script>alert(1)</script>",
    ),
    Hostile("formulas.txt", awkward('=HYPERLINK("http://127.0.0.1:9","x") '), ARTICLE, "=HYPERLINK"),
    Hostile("templates.txt", awkward("{{7*7}} ${jndi:ldap://127.0.0.1/a} %s %n {name} "), ARTICLE, "{{7*7}}"),
    Hostile("punctuation-only.txt", raw(b"... --- ... ?! " * 100), "empty"),
    Hostile("one-letter.txt", raw(b"a"), ARTICLE, "a"),
]
SIZES = [
    Hostile("empty.txt", raw(b""), "empty"),
    Hostile("spaces.txt", raw(b" \n\t\r" * 500), "empty"),
    Hostile("spaces-10MB.txt", raw(b" " * MOST_BYTES), "empty"),
    Hostile("exactly-10MB.txt", filled("word ", MOST_BYTES), "too_long"),
    Hostile("10MB-and-a-byte.txt", filled("word ", MOST_BYTES + 1), "too_big"),
    Hostile("20MB.pdf", lambda: b"%PDF-1.7" + b"a" * 20_000_000, "too_big"),
    Hostile("two-million-characters.txt", filled("word ", 2_000_000), ARTICLE, "word"),
    Hostile("two-million-and-one.txt", filled("word ", 2_000_001), "too_long"),
    Hostile("two-million-of-four-bytes.txt", ("\U0001f600" * 1_999_990 + "a").encode, ARTICLE, "a"),
    Hostile("one-line-2MB.txt", filled("a", 1_999_000), ARTICLE, "aaa"),
    Hostile("line-feeds-2MB.txt", lambda: b"\n" * 1_900_000 + BODY.encode(), ARTICLE, "sell the tram"),
    Hostile("brackets-2MB.txt", lambda: b"Mayor to sell\nBy Ada Pell\n" + b"(" * 1_900_000 + b"a", ARTICLE, "a"),
    Hostile(
        "title-of-spaces-2MB.txt",
        lambda: b"Title:" + b" " * 1_900_000 + b"a\n\n" + BODY.encode(),
        ARTICLE,
        "sell the tram",
    ),
    Hostile(
        "date-of-digits-2MB.txt",
        lambda: b"1 March " + b"2" * 1_900_000 + b"\n\n" + BODY.encode(),
        ARTICLE,
        "sell the tram",
    ),
    Hostile("headlines-50000.txt", lambda: b"Mayor to sell the tram\n\n" * 50_000, ARTICLE, "Mayor"),
]
OTHERS = [
    Hostile("program.txt", raw(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 50), "binary"),
    Hostile("picture.png", raw(b"\x89PNG\r\n\x1a\n" + b"\0" * 100), "type"),
    Hostile("picture.txt", raw(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10), "binary"),
    Hostile("compressed.txt", raw(b"\x1f\x8b\x08\0" + bytes((n * 7919) % 256 for n in range(5000))), "binary"),
    Hostile("pickle.txt", raw(b"\x80\x04cos\nsystem\n(S'id'\ntR."), ARTICLE, "system"),
    Hostile("old-word.doc", raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000), "old_word"),
    Hostile("old-word-called-docx.docx", raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000), "old_word"),
    Hostile("rich-text.rtf", raw(b"{\\rtf1\\ansi The mayor said no.}"), ARTICLE, "The mayor said no."),
    Hostile("rich-text-bomb.rtf", raw(b"{\\rtf1" + b"{\\b " * 50_000), "empty"),
    Hostile("letter.eml", raw(b"From: a@b\n\nThe mayor said no."), ARTICLE, "The mayor said no."),
    Hostile("no-letter.eml", raw(b"The mayor said no."), "damaged"),
    Hostile("table.csv", raw(b"name,size\nx,3\n"), "columns"),
    Hostile("endless-cell.csv", raw(b'text\n"' + b"no " * 900_000), "too_long"),
    Hostile("articles.jsonl", raw(b'{"id": "a", "text": "The mayor said no."}\n'), "type"),
    Hostile("not-a-pdf.pdf", raw(BODY.encode()), "damaged"),
    Hostile("not-a-word-file.docx", raw(BODY.encode()), "damaged"),
    Hostile("half-a-pdf-half-a-zip.pdf", raw(b"%PDF-1.7\nPK\x03\x04" + BODY.encode()), "damaged"),
]
GOOD = SENTENCE.encode()
NAMES = [
    Hostile("../../etc/passwd.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("..\\..\\windows\\a.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("/etc/passwd", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("..", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("/", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile(".txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("a.txt\0.exe", raw(GOOD), "type"),
    Hostile("a.txt\n.exe", raw(GOOD), "type"),
    Hostile("\u202etxt.exe", raw(GOOD), "type"),
    Hostile("exe.\u202etxt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("<img src=x onerror=alert(1)>.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("![a](http:x).txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("$(id).txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("-rf.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("{name}{0}%s.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("{name}.exe", raw(GOOD), "type"),
    Hostile("a" * 3000 + ".txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("\ud83d.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("con.txt", raw(GOOD), ARTICLE, "sell the tram"),
    Hostile("A.TXT", raw(GOOD), ARTICLE, "sell the tram"),
]
TEXTS = [*ENCODINGS, *CHARACTERS, *SIZES, *OTHERS, *NAMES]
