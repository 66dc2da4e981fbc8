"""Rich text by striprtf. Runs in the reading child."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from components.reading.extract import Extract

_NOT_LIVE = re.compile(r"\\(?:strike|striked1|v|deleted)(?![a-z0-9])")
_INFORMATION = re.compile(r"\{\\(title|author)\s([^{}\\]{1,300})\}")


def read_rtf(data: bytes, _encoding: str = "") -> Extract:
    """Return the words with title and author; raises ValueError("damaged") for what is no rich text."""
    source = data.decode("latin-1")
    if not source.lstrip().startswith("{\\rtf"):
        raise ValueError("damaged")
    text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    facts: dict[str, str] = {key: value.strip() for key, value in _INFORMATION.findall(source[:20_000])}
    notes = ["Pictures, headers and footers were left out."]
    if _NOT_LIVE.search(source):
        notes.append(
            "Some words are struck out, hidden or deleted in this file and are read as if they stood: check them, or "
            "save it as .docx."
        )
    return Extract(
        "\n".join(line for line in text.splitlines() if line.strip()),
        facts.get("title", ""),
        author=facts.get("author", ""),
        notes=tuple(notes),
    )
