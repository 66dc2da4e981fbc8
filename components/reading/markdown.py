"""Markdown files: the words without their marks, by markdown-it."""

from __future__ import annotations

from typing import Any


def read_markdown(source: str) -> dict[str, Any]:
    """Return {"text", "title", "notes"}: a line a block; images and raw HTML are left out and counted."""
    from markdown_it import MarkdownIt

    lines: list[str] = []
    title, left_out, heading = "", 0, False
    for block in MarkdownIt("commonmark").enable("table").parse(source):
        if block.type == "heading_open":
            heading = block.tag == "h1"
        elif block.type == "inline":
            words = []
            for child in block.children or []:
                if child.type in ("text", "code_inline"):
                    words.append(child.content)
                elif child.type in ("softbreak", "hardbreak"):
                    words.append(" ")
                elif child.type in ("image", "html_inline"):
                    left_out += 1
            line = "".join(words).strip()
            if heading and not title:
                title = line
            elif line:
                lines.append(line)
        elif block.type in ("fence", "code_block"):
            lines += block.content.splitlines()
        elif block.type == "html_block":
            left_out += 1
        if block.type == "heading_close":
            heading = False
    notes = [f"{left_out} images or HTML parts were left out."] if left_out else []
    return {"text": "\n".join(lines), "title": title, "notes": notes}
