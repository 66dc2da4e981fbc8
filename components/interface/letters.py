"""How the letters of a file were read, in plain words: nothing for the ordinary case."""

from __future__ import annotations

from components.wording import retold, tr

ORDINARY = frozenset({"utf-8", "utf-8-sig"})
ENCODINGS = {
    "utf-8": "Unicode, as most files are today", "cp1252": "Western Europe, Windows",
    "iso8859-15": "Western Europe, older systems", "cp1250": "Central Europe, Windows", "cp1251": "Cyrillic, Windows",
    "cp1254": "Turkish, Windows", "utf-16": "Unicode, two bytes a letter",
}  # fmt: skip
UTF_16 = ("utf-16-le", "utf-16-be")


def told_encoding(name: str) -> str:
    """Return an encoding in words, its name behind it for whom it tells more."""
    known = "utf-16" if name in UTF_16 else name
    return f"{tr(ENCODINGS[known])} ({name})" if known in ENCODINGS else name


def told_origin(origin: str) -> list[str]:
    """Return how an article was read, part by part: its file, its format, and its letters where they are not the
    ordinary ones."""
    parts = origin.split(", ")
    last = parts[-1]
    if len(parts) > 1 and last in ORDINARY:
        return [retold(p) for p in parts[:-1]]
    if len(parts) > 1 and (last in ENCODINGS or last in UTF_16):
        return [*(retold(p) for p in parts[:-1]), tr("letters: {letters}", letters=told_encoding(last))]
    return [retold(p) for p in parts]
