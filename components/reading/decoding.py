"""Bytes to text: byte-order mark, UTF-16 without one, UTF-8, slightly damaged UTF-8, then a guess that is shown.

The order was measured on 17 languages: a guesser alone turns "£5m" in a Windows file into "Ł5m", so Western Europe's
code page is preferred unless most letters are Central European or Turkish.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
CENTRAL = frozenset("ąćęłńśźżěščřžůďťňőűăîâșțğışİ")
MOST_DAMAGE = 0.1


class Decoded(NamedTuple):
    """A text, the encoding it was read in, and a sentence on what was guessed or replaced (empty if nothing was)."""

    text: str
    encoding: str
    note: str = ""


class NotTextError(ValueError):
    """The bytes are not text in any encoding."""


def decode(data: bytes, encoding: str = "") -> Decoded:
    """Return the text of `data`; NotTextError if it is binary. `encoding` overrides the guess."""
    if encoding:
        text = data.decode(encoding, errors="replace")
        return Decoded(tidy(text), encoding, _damage_note(text, encoding))
    for mark, name in MARKS:
        if data.startswith(mark):
            text = data.decode(name, errors="replace")
            return Decoded(tidy(text), name, _damage_note(text, name))
    name = _utf16_without_mark(data)
    if name:
        return Decoded(tidy(data.decode(name, errors="replace")), name, f"Read as {name}, guessed from its bytes.")
    if _is_binary(data):
        raise NotTextError
    try:
        return Decoded(tidy(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError:
        return _damaged_or_guessed(data)


def _utf16_without_mark(data: bytes) -> str:
    if len(data) < 64:
        return ""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.4 and odd < half * 0.05 else ""


def _is_binary(data: bytes) -> bool:
    sample = data[:65536]
    control = sum(b < 9 or 13 < b < 32 and b != 27 for b in sample)
    return control > len(sample) * 0.01 + 2


def _damaged_or_guessed(data: bytes) -> Decoded:
    text = data.decode("utf-8", errors="replace")
    foreign = sum(ord(c) > 127 for c in text)
    broken = text.count("\ufffd")
    if foreign > 3 * broken or (broken and broken <= foreign * MOST_DAMAGE):
        return Decoded(tidy(text), "utf-8", _damage_note(text, "utf-8"))
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    guess = best.encoding if best is not None else "cp1252"
    western = data.decode("cp1252", errors="replace")
    other = data.decode(guess, errors="replace")
    letters = [c for c in other if ord(c) > 127 and c.isalpha()]
    single_byte = guess.startswith(("cp125", "iso8859", "latin", "mac", "cp437", "cp85"))
    central = letters and sum(c.lower() in CENTRAL for c in letters) > len(letters) / 2
    cyrillic_or_greek = letters and sum(ord(c) > 0x36F for c in letters) > len(other) * 0.2
    if single_byte and not central and not cyrillic_or_greek:
        guess, other = "cp1252", western
    if other.count("\ufffd") > len(other) * MOST_DAMAGE:
        raise NotTextError
    return Decoded(tidy(other), guess, f"Its encoding was guessed as {guess}: check accents and currency signs.")


def _damage_note(text: str, encoding: str) -> str:
    broken = text.count("\ufffd")
    return f"{broken} characters could not be read as {encoding} and are shown as \ufffd." if broken else ""


def tidy(text: str) -> str:
    r"""Make line ends \\n, replace NUL, drop a stray byte-order mark; nothing else is touched."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd").lstrip("\ufeff")
