"""OpenDocument texts: insertions, tables and notes are kept; tracked deletions, struck-out and hidden words and
comments are counted and left out.

Runs in the reading child. Element names after OpenDocument 1.3, part 3 (OASIS, 2021)."""

from __future__ import annotations

import zipfile
from collections import Counter

from lxml import etree

from components.reading.docx import SAFELY, Budget, open_parts, refuse_doctype
from components.reading.extract import Extract
from components.reading.limits import MOST_CHARACTERS, MOST_UNZIPPED

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, STYLE = (f"{{{_NAMES}{part}:1.0}}" for part in ("office", "text", "style"))
META, DC = f"{{{_NAMES}meta:1.0}}", "{http://purl.org/dc/elements/1.1/}"
PARAGRAPHS = (TEXT + "p", TEXT + "h")
BREAKS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
LEFT_OUT = {
    TEXT + "deletion": "tracked deletion", OFFICE + "annotation": "comment", TEXT + "hidden-text": "hidden passage",
    TEXT + "note-citation": "",
    OFFICE + "annotation-end": "",
}  # fmt: skip
MOST_SPACES = 100  # of one element that stands for spaces


def read_odt(data: bytes, _encoding: str = "") -> Extract:
    """Return the words with title and author; raises ValueError with a problem code as its only argument."""
    archive, names = open_parts(data)
    if "content.xml" not in names:
        raise ValueError("type")
    root = _tree(archive, "content.xml")
    counts: Counter[str] = Counter()
    paragraphs: list[str] = []
    _walk(root, paragraphs, _styles(root), counts)
    if sum(map(len, paragraphs)) > MOST_CHARACTERS:
        raise ValueError("too_long")
    notes = [f"{n} {what}{'s were' if n > 1 else ' was'} left out." for what, n in counts.items() if what]
    title, author = _properties(archive, names)
    return Extract("\n".join(p for p in paragraphs if p.strip()), title, author=author, notes=tuple(notes))


def _tree(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as part:
        root = etree.fromstring(Budget(part).read(MOST_UNZIPPED), etree.XMLParser(**SAFELY))
    refuse_doctype(root)
    return root


def _styles(root: etree._Element) -> dict[str, str]:
    """Return the styles of the document that strike out or hide what is set in them, each with which."""
    found: dict[str, str] = {}
    for style in root.iter(STYLE + "style"):
        properties = style.find(STYLE + "text-properties")
        if properties is None:
            continue
        name = style.get(STYLE + "name", "")
        if (
            properties.get(STYLE + "text-line-through-style", "none") != "none"
            or properties.get(STYLE + "text-line-through-type", "none") != "none"
        ):
            found[name] = "struck-out passage"
        elif properties.get(TEXT + "display") == "none":
            found[name] = "hidden passage"
    return found


def _walk(element: etree._Element, paragraphs: list[str], styles: dict[str, str], counts: Counter[str]) -> None:
    """Add an element's paragraphs; iterative, since a hostile file nests as deep as it likes."""
    open_paragraphs: list[list[str]] = []
    skipped: etree._Element | None = None
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if skipped is None and (why := _left_out_by(part, styles)) is not None:
                skipped = part
                counts[why] += 1
            if skipped is None:
                if part.tag in PARAGRAPHS:
                    open_paragraphs.append([])
                if open_paragraphs:
                    open_paragraphs[-1].append(_spaces(part) + (part.text or ""))
            continue
        if skipped is None and part.tag in PARAGRAPHS:
            paragraphs.append("".join(open_paragraphs.pop()))
        if skipped is part:
            skipped = None
        if skipped is None and open_paragraphs and part.tail:
            open_paragraphs[-1].append(part.tail)


def _left_out_by(part: etree._Element, styles: dict[str, str]) -> str | None:
    if part.tag in LEFT_OUT:
        return LEFT_OUT[part.tag]
    return styles.get(part.get(TEXT + "style-name", "")) if part.tag in (TEXT + "span", *PARAGRAPHS) else None


def _spaces(part: etree._Element) -> str:
    if part.tag == TEXT + "s":
        number = part.get(TEXT + "c", "1")
        return " " * min(int(number) if number.isdecimal() else 1, MOST_SPACES)
    return BREAKS.get(part.tag, "")


def _properties(archive: zipfile.ZipFile, names: set[str]) -> tuple[str, str]:
    """Return title and author as the file's properties have them."""
    if "meta.xml" not in names:
        return "", ""
    try:
        meta = _tree(archive, "meta.xml").find(OFFICE + "meta")
    except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError):
        return "", ""
    if meta is None:
        return "", ""
    author = meta.findtext(META + "initial-creator") or meta.findtext(DC + "creator") or ""
    return meta.findtext(DC + "title") or "", author
