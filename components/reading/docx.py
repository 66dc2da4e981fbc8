"""Word documents as a stream: tracked insertions, tables, notes and text boxes are kept, what is left out is counted.

Runs in the reading child. Library readers drop 7 to 14 of 20 places where a draft under edit keeps words; this one
drops deletions, headers, footers and comments, and says so.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from components.reading.limits import MOST_CHARACTERS, MOST_UNZIPPED, MOST_ZIP_PARTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = {W + "del", W + "moveFrom", FALLBACK, W + "instrText", W + "delText"}
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "‑"}
SAFELY = {"resolve_entities": False, "no_network": True, "huge_tree": False, "remove_comments": True, "remove_pis": True}
LOCKED = 1  # the flag of a part that a password protects
MOST_PROPERTIES = 100_000  # bytes


def read_docx(data: bytes, _encoding: str = "") -> dict[str, Any]:
    """Return {"text", "title", "author", "date", "notes"}; raises ValueError with a problem code as its only argument."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise ValueError("damaged") from error
    parts = archive.infolist()
    if len(parts) > MOST_ZIP_PARTS or sum(p.file_size for p in parts) > MOST_UNZIPPED:
        raise ValueError("too_long")
    names = {p.filename for p in parts}
    if "word/document.xml" not in names:
        raise ValueError("type")
    if any(p.flag_bits & LOCKED for p in parts):
        raise ValueError("encrypted")
    notes: list[str] = []
    body, deleted = _read_part(archive, "word/document.xml")
    for part in ("word/footnotes.xml", "word/endnotes.xml"):
        if part in names:
            body += [p for p in _read_part(archive, part)[0] if p.strip()]
    if deleted:
        notes.append(f"{deleted} tracked deletions were left out.")
    if any(n.startswith(("word/header", "word/footer")) for n in names):
        notes.append("Headers and footers were left out.")
    if "word/comments.xml" in names:
        notes.append("Comments were left out.")
    return {"text": "\n".join(p for p in body if p.strip()), "notes": notes, **_properties(archive, names)}


def _read_part(archive: zipfile.ZipFile, name: str) -> tuple[list[str], int]:
    paragraphs: list[str] = []
    open_paragraphs: list[list[str]] = []
    skipping = deleted = size = 0
    with archive.open(name) as part:
        for event, element in etree.iterparse(_Budget(part), events=("start", "end"), **SAFELY):
            tag = element.tag
            if event == "start":
                if element.getparent() is None and element.getroottree().docinfo.doctype:
                    raise ValueError("damaged")
                skipping += tag in SKIPPED
                deleted += tag in (W + "del", W + "moveFrom")
                if tag == W + "p":
                    open_paragraphs.append([])
                continue
            if tag in SKIPPED:
                skipping -= 1
            elif skipping == 0 and open_paragraphs and (words := _words(element)):
                open_paragraphs[-1].append(words)
                size += len(words)
            if tag == W + "p" and open_paragraphs:
                paragraphs.append("".join(open_paragraphs.pop()))
                size += 1
            if size > MOST_CHARACTERS:
                raise ValueError("too_long")
            _forget(element)
    return paragraphs, deleted


def _words(element: etree._Element) -> str:
    if element.tag == W + "t":
        return element.text or ""
    return BREAKS.get(element.tag, "")


def _forget(element: etree._Element) -> None:
    """Let go of an element that has been read and of what stands before it, so that the tree never grows."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


class _Budget:
    """A stream that stops after `MOST_UNZIPPED` bytes, whatever the archive's directory claims."""

    def __init__(self, stream: Any) -> None:
        self.stream, self.left = stream, MOST_UNZIPPED

    def read(self, size: int = -1) -> bytes:
        block: bytes = self.stream.read(min(size, 65536) if size > 0 else 65536)
        self.left -= len(block)
        if self.left < 0:
            raise ValueError("too_long")
        return block


def _properties(archive: zipfile.ZipFile, names: set[str]) -> dict[str, str]:
    if "docProps/core.xml" not in names:
        return {}
    try:
        parser = etree.XMLParser(**SAFELY)
        with archive.open("docProps/core.xml") as part:
            root = etree.fromstring(part.read(MOST_PROPERTIES), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError):
        return {}
    found = {str(e.tag).rpartition("}")[2]: (e.text or "").strip() for e in root}
    return {"title": found.get("title", ""), "author": found.get("creator", "")}
