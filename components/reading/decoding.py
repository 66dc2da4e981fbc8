"""Bytes to text: byte-order mark, UTF-16 or UTF-32 without one, UTF-8, slightly damaged UTF-8, then a guess that is
shown.

The order was measured on 17 languages: a guesser alone turns "£5m" in a Windows file into "Ł5m", so Western Europe's
code page is preferred unless most letters are Central European or Turkish. What needs no guess is cheap and read in the
process itself (`decode_plain`); what is counted and guessed is read in the reading child."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace
from typing import NamedTuple

from components.reading.extract import Extract
from components.reading.limits import MOST_CHARACTERS

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
CENTRAL = frozenset("ąćęłńśźżěščřžůďťňőűăîâșțğışİ")
# UTF-8 that was read as Western Europe's code page
GARBLED = re.compile(r"â€[\u0080-\uffff]|Ã[\u0080-\u00bf\u0152-\u2122]|Â[\u00a0-\u00bf]|â\x80[\x80-\xbf]")
MOST_DAMAGE = 0.1
MOST_TEXT_BYTES = 4 * MOST_CHARACTERS + 4  # no encoding takes more for a character, nor for its mark
FEWEST_WIDE_BYTES = 64  # below this, zeros say nothing about an encoding


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and a sentence on what was guessed or replaced (empty if nothing was)."""

    text: str
    encoding: str
    note: str = ""

    def told(self, extract: Extract) -> Extract:
        """Return what a reader gives with the encoding and the note in it."""
        return replace(extract, encoding=self.encoding, notes=(*extract.notes, *([self.note] if self.note else [])))


class NotTextError(ValueError):
    """The bytes are not text in any encoding."""

    def __init__(self) -> None:
        super().__init__("binary")


def read_text_bytes(data: bytes, encoding: str = "") -> Extract:
    """Return a text file. Runs in the reading child, for files that need a guess."""
    decoded = decode(data, encoding)
    return decoded.told(Extract(decoded.text))


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Return the text of `data`; ValueError with a problem code if it is binary or too long.

    `encoding` overrides the guess."""
    return decode_plain(data, encoding) or _damaged_or_guessed(data)


def decode_plain(data: bytes, encoding: str = "") -> Decoded | None:
    """Return the text where the bytes say their encoding, None where it must be guessed; else as `decode`."""
    if len(data) > MOST_TEXT_BYTES:
        raise ValueError("too_long")
    name = encoding or next((name for mark, name in MARKS if data.startswith(mark)), "")
    if name:
        text = data.decode(name, errors="replace")
        return _decoded(text, name, _damage_note(text, name))
    name = _wide_without_mark(data)
    if name:
        return _decoded(data.decode(name, errors="replace"), name, f"Read as {name}, guessed from its bytes.")
    if _is_binary(data):
        raise NotTextError
    try:
        return _decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _decoded(text: str, encoding: str, note: str = "") -> Decoded:
    if len(text) > MOST_CHARACTERS:
        raise ValueError("too_long")
    empty = text.count("\x00")
    text, mended = mend_garbled(tidy(text))
    notes = (note, _empty_note(empty), mended)
    return Decoded(text, encoding, " ".join(n for n in notes if n))


def _empty_note(count: int) -> str:
    told = "1 NUL character is" if count == 1 else f"{count} NUL characters are"
    return f"{told} shown as \ufffd." if count else ""


def mend_garbled(text: str) -> tuple[str, str]:
    """Return a text whose garbled letters ("â€œ" for an opening mark) are put right, and a sentence that says so.

    A line is touched only if it has the tell-tale letters and ftfy finds one encoding that explains them all.
    """
    first = GARBLED.search(text)
    if first is None:
        return text, ""
    from ftfy import fix_encoding

    lines = [fix_encoding(line) if GARBLED.search(line) else line for line in text.split("\n")]
    mended = "\n".join(lines)
    if mended == text:
        return text, ""
    return mended, f"Garbled letters (such as {first[0]}) were put right: check quotation marks and accents."


def _wide_without_mark(data: bytes) -> str:
    """Name the encoding of two or four bytes a character that the places of zeros show."""
    if len(data) < FEWEST_WIDE_BYTES:
        return ""
    zeros = [data[place::4].count(0) / (len(data) / 4) for place in range(4)]
    if min(zeros[1:]) > 0.4 and zeros[0] < 0.05 and zeros[3] > 0.95:
        return "utf-32-le"
    if min(zeros[:3]) > 0.4 and zeros[3] < 0.05 and zeros[0] > 0.95:
        return "utf-32-be"
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.05 else ""


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    control = sum(b < 9 or 13 < b < 32 and b != 27 for b in sample)
    return control > len(sample) * 0.01 + 2


def _damaged_or_guessed(data: bytes) -> Decoded:
    text = data.decode("utf-8", errors="replace")
    foreign = sum(ord(c) > 127 for c in text)
    broken = text.count("\ufffd")
    if foreign > 3 * broken or (broken and broken <= foreign * MOST_DAMAGE):
        return _decoded(text, "utf-8", _damage_note(text, "utf-8"))
    del text
    guess, text = _guessed(data)
    if text.count("\ufffd") > len(text) * MOST_DAMAGE:
        raise NotTextError
    return _decoded(text, guess, f"Its encoding was guessed as {guess}: check accents and currency signs.")


def _guessed(data: bytes) -> tuple[str, str]:
    """Return the likeliest encoding and the text in it: the guesser's, or Western Europe's where its letters do not
    speak for it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    guess = best.encoding if best is not None else "cp1252"
    text = data.decode(guess, errors="replace")
    letters = [c for c in text if ord(c) > 127 and c.isalpha()]
    single_byte = guess.startswith(("cp125", "cp4", "cp7", "cp8", "iso8859", "latin", "mac", "hp"))
    central = letters and sum(c.lower() in CENTRAL for c in letters) > len(letters) / 2
    cyrillic_or_greek = letters and sum(ord(c) > 0x36F for c in letters) > len(text) * 0.2
    if single_byte and not central and not cyrillic_or_greek:
        return "cp1252", data.decode("cp1252", errors="replace")
    return guess, text


def _damage_note(text: str, encoding: str) -> str:
    broken = text.count("\ufffd")
    told = (
        "1 character could not be read as {} and is"
        if broken == 1
        else f"{broken} characters could not be read as {{}} and are"
    )
    return f"{told.format(encoding)} shown as \ufffd." if broken else ""


def tidy(text: str) -> str:
    r"""Make line ends \\n, replace NUL and halves of characters, drop a stray byte-order mark; nothing else is
    touched."""
    return whole(text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd").lstrip("\ufeff")


def whole(text: str) -> str:
    """Join halves of characters (surrogates) that stand together and replace those that stand alone: no file can hold
    them."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
