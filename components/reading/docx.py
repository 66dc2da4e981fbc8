"""Word documents as a stream: tracked insertions, tables, notes and text boxes are kept, what is left out is counted.

Runs in the reading child. Library readers drop 7 to 14 of 20 places where a draft under edit keeps words; this one
drops deletions, struck-out and hidden words, headers, footers and comments, and says so.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from lxml import etree

from components.reading.extract import Extract
from components.reading.limits import MOST_CHARACTERS, MOST_UNZIPPED, MOST_ZIP_PARTS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DELETED = (W + "del", W + "moveFrom")
SKIPPED = {*DELETED, FALLBACK, W + "instrText", W + "delText"}
STRUCK, HIDDEN = (W + "strike", W + "dstrike"), (W + "vanish", W + "webHidden")
OFF = ("0", "false", "off", "none")
BREAKS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "‑"}
SAFELY = {"resolve_entities": False, "no_network": True, "huge_tree": False, "remove_comments": True,
          "remove_pis": True}  # fmt: skip
LOCKED = 1  # the flag of a part that a password protects
MOST_PROPERTIES = 100_000  # bytes


def read_docx(data: bytes, _encoding: str = "") -> Extract:
    """Return the words with title and author; raises ValueError with a problem code as its only argument."""
    archive, names = open_parts(data)
    if "word/document.xml" not in names:
        raise ValueError("type")
    styles = _styles(archive) if "word/styles.xml" in names else {}
    part = _Parts(styles)
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        if name in names:
            part.read(archive, name)
    notes = part.told()
    if any(n.startswith(("word/header", "word/footer")) for n in names):
        notes.append("Headers and footers were left out.")
    if "word/comments.xml" in names:
        notes.append("Comments were left out.")
    title, author = _properties(archive, names)
    return Extract("\n".join(p for p in part.paragraphs if p.strip()), title, author=author, notes=tuple(notes))


def open_parts(data: bytes) -> tuple[zipfile.ZipFile, set[str]]:
    """Return an office file's archive and the names of its parts;
    ValueError with a problem code if it may not be read."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise ValueError("damaged") from error
    parts = archive.infolist()
    if len(parts) > MOST_ZIP_PARTS or sum(p.file_size for p in parts) > MOST_UNZIPPED:
        raise ValueError("too_long")
    if any(p.flag_bits & LOCKED for p in parts):
        raise ValueError("encrypted")
    return archive, {p.filename for p in parts}


class _Parts:
    """The parts of a document, read one after the other: paragraphs, and how many places were left out and why."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.styles = styles
        self.paragraphs: list[str] = []
        self.open: list[list[str]] = []
        self.paragraph = ""  # why the paragraph being read is left out by its style, if it is
        self.run = ""  # why the run being read is left out, if it is
        self.joins = False  # a tracked deletion takes the end of the paragraph being read
        self.skipping = self.size = 0
        self.counts = {"deleted": 0, "struck": 0, "hidden": 0}

    def read(self, archive: zipfile.ZipFile, name: str) -> None:
        with archive.open(name) as part:
            for event, element in etree.iterparse(Budget(part), events=("start", "end"), **SAFELY):
                if event == "start":
                    self._begin(element)
                    continue
                self._end(element)
                if self.size > MOST_CHARACTERS:
                    raise ValueError("too_long")
                forget(element)
        self.joins = False

    def _begin(self, element: etree._Element) -> None:
        refuse_doctype(element)
        tag = element.tag
        if tag in DELETED and _is_paragraph_mark(element):
            self.joins = True
        self.skipping += tag in SKIPPED
        self.counts["deleted"] += tag in DELETED
        if tag == W + "p":
            self.paragraph = ""
            if not self._goes_on():
                self.open.append([])
        elif tag == W + "r":
            self.run = self.paragraph

    def _goes_on(self) -> bool:
        """Take up the paragraph before, whose end was deleted."""
        if not self.joins or self.open or not self.paragraphs:
            return False
        self.open.append([self.paragraphs.pop()])
        self.joins = False
        return True

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in SKIPPED:
            self.skipping -= 1
        elif tag == W + "pStyle":
            self.paragraph = self.styles.get(element.get(W + "val", ""), "")
        elif why := self._left_out_by(element):
            self.run = why
        elif self.skipping == 0 and self.open and (words := _words(element)):
            if self.run:
                self.counts[self.run] += 1
                return
            self.open[-1].append(words)
            self.size += len(words)
        if tag == W + "p" and self.open:
            self.paragraphs.append("".join(self.open.pop()))
            self.size += 1

    def _left_out_by(self, element: etree._Element) -> str:
        """Return why a run is left out, from one of its properties: struck out or hidden, by itself or by its style."""
        properties = element.getparent()
        if properties is None or properties.tag != W + "rPr" or properties.getparent().tag != W + "r":
            return ""
        if element.tag == W + "rStyle":
            return self.styles.get(element.get(W + "val", ""), "")
        return _reason(element)

    def told(self) -> list[str]:
        said = {"deleted": "tracked deletion", "struck": "struck-out passage", "hidden": "hidden passage"}
        return [f"{n} {said[why]}{'s were' if n > 1 else ' was'} left out." for why, n in self.counts.items() if n]


def _reason(element: etree._Element) -> str:
    if str(element.get(W + "val", "1")).lower() in OFF:
        return ""
    return "struck" if element.tag in STRUCK else "hidden" if element.tag in HIDDEN else ""


def _is_paragraph_mark(element: etree._Element) -> bool:
    """Tell the tracked deletion of a paragraph's end from that of words in it."""
    run = element.getparent()
    return run is not None and run.tag == W + "rPr" and run.getparent() is not None and run.getparent().tag == W + "pPr"


def _styles(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the styles of words and of paragraphs that strike out or hide what is set in them, each with which."""
    found: dict[str, str] = {}
    with archive.open("word/styles.xml") as part:
        for _, element in etree.iterparse(Budget(part), events=("end",), tag=W + "style", **SAFELY):
            refuse_doctype(element.getroottree().getroot())
            if element.get(W + "type") in ("character", "paragraph"):
                why = next((w for p in element.iterfind(W + "rPr/*") if (w := _reason(p))), "")
                if why:
                    found[element.get(W + "styleId", "")] = why
            forget(element)
    return found


def refuse_doctype(element: etree._Element) -> None:
    """Raise ValueError("damaged") for a document type, which no office program writes."""
    if element.getparent() is None and element.getroottree().docinfo.doctype:
        raise ValueError("damaged")


def _words(element: etree._Element) -> str:
    if element.tag == W + "t":
        return element.text or ""
    return BREAKS.get(element.tag, "")


def forget(element: etree._Element) -> None:
    """Let go of an element that has been read and of what stands before it, so that the tree never grows."""
    element.clear()
    parent = element.getparent()
    while parent is not None and parent[0] is not element:
        del parent[0]


class Budget:
    """A stream that stops after `MOST_UNZIPPED` bytes, whatever the archive's directory claims."""

    def __init__(self, stream: Any) -> None:
        self.stream, self.left = stream, MOST_UNZIPPED

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, at most 64 KiB; ValueError("too_long") past the budget."""
        block: bytes = self.stream.read(min(size, 65536) if size > 0 else 65536)
        self.left -= len(block)
        if self.left < 0:
            raise ValueError("too_long")
        return block


def _properties(archive: zipfile.ZipFile, names: set[str]) -> tuple[str, str]:
    """Return title and author as the file's properties have them."""
    if "docProps/core.xml" not in names:
        return "", ""
    try:
        parser = etree.XMLParser(**SAFELY)
        with archive.open("docProps/core.xml") as part:
            root = etree.fromstring(part.read(MOST_PROPERTIES), parser)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, OSError):
        return "", ""
    found = {str(e.tag).rpartition("}")[2]: (e.text or "").strip() for e in root}
    return found.get("title", ""), found.get("creator", "")
