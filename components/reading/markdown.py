"""Markdown files: the words without their marks, by markdown-it. Runs in the reading child."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from components.reading.decoding import decode
from components.reading.extract import Extract

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_DEPTH = 100  # of lists and quotations in each other; the parser leaves out what lies deeper
CONTAINERS = ("blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open")
MARKS_IN_LINES = ("inline", "text_join")  # the steps over whole documents that read marks inside lines


def read_markdown_bytes(data: bytes, encoding: str = "") -> Extract:
    """Return what `read_markdown` gives, the encoding and a note on it; raises ValueError with a problem code."""
    decoded = decode(data, encoding)
    return decoded.told(read_markdown(decoded.text))


def read_markdown(source: str) -> Extract:
    """Return the words, a line a block, and the first heading as title;
    images and raw HTML are left out and counted."""
    lines: list[str] = []
    title, left_out, heading, too_deep = "", 0, False, False
    for block, children in _blocks(source):
        if block.type == "heading_open":
            heading = block.tag == "h1"
        elif block.type == "inline":
            words = []
            for child in children:
                if child.type in ("text", "text_special", "code_inline"):
                    words.append(child.content)
                elif child.type in ("softbreak", "hardbreak"):
                    words.append(" ")
                elif child.type in ("image", "html_inline"):
                    left_out += 1
            line = "".join(words).strip()
            if heading and not title:
                title = line
            if line:
                lines.append(line)
        elif block.type in ("fence", "code_block"):
            lines += block.content.splitlines()
        elif block.type == "html_block":
            left_out += 1
        elif block.type in CONTAINERS and block.level >= MOST_DEPTH - 1:
            too_deep = True
        if block.type == "heading_close":
            heading = False
    notes = [f"{left_out} image{' or HTML part was' if left_out == 1 else 's or HTML parts were'} left out."]
    notes = notes if left_out else []
    if too_deep:
        notes.append(f"Lists and quotations more than {MOST_DEPTH} deep were left out.")
    return Extract("\n".join(lines), title, notes=tuple(notes))


def _blocks(source: str) -> Iterator[tuple[Token, list[Token]]]:
    """Yield each block with the marks in its line, which are read one block at a time and then forgotten."""
    parser = MarkdownIt("commonmark", {"maxNesting": MOST_DEPTH}).enable("table")
    parser.core.ruler.disable(list(MARKS_IN_LINES))
    references: dict[str, Any] = {}
    for block in parser.parse(source, references):
        children: list[Token] = []
        if block.type == "inline":
            parser.inline.parse(block.content, parser, references, children)
        yield block, children
