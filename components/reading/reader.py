"""The program that a reading child runs: one file on standard input, one JSON object on standard output.

Its libraries are loaded before it looks at the file, its walls are up before that (`reading/walls.py`).
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from typing import Any

from components.reading.limits import MOST_CHARACTERS, MOST_NOTE, PROBLEMS
from components.reading.walls import limit_resources, refuse_native_code, refuse_the_world

FACTS = ("title", "outlet", "author", "date", "encoding")
READERS = {
    "docx": ("components.reading.docx", "read_docx"),
    "pdf": ("components.reading.pdf", "read_pdf"),
    "html": ("components.reading.html", "read_html_bytes"),
    "page": ("components.reading.html", "read_page_bytes"),
    "md": ("components.reading.markdown", "read_markdown_bytes"),
    "text": ("components.reading.decoding", "read_text_bytes"),
    "project": ("components.reading.database", "read_database"),  # bounded by itself, table by table
    "odt": ("components.reading.odt", "read_odt"),
    "rtf": ("components.reading.rtf", "read_rtf"),
    "mail": ("components.reading.mail", "read_mail"),
    "captions": ("components.reading.captions", "read_captions"),
    "table": ("components.reading.several", "read_table"),
    "archive": ("components.reading.several", "read_archive"),
}  # kind -> module and function from (bytes, encoding wished for) to a dictionary


def main() -> None:
    """Read standard input, write one JSON object; a bad file is an answer, not a failure."""
    kind, encoding = sys.argv[1:3]
    refuse_the_world()
    limit_resources()
    try:
        module, name = READERS[kind]
        read: Callable[[bytes, str], dict[str, Any]] = getattr(importlib.import_module(module), name)
        refuse_native_code()
        data = sys.stdin.buffer.read()
        answer = json.dumps(read(data, encoding) if kind == "project" else _bounded(read(data, encoding)))
    except ValueError as error:
        answer = json.dumps({"problem": error.args[0] if error.args and error.args[0] in PROBLEMS else "damaged"})
    except MemoryError:
        answer = json.dumps({"problem": "memory"})
    except Exception:  # a parser's own failure on a hostile file: the closed list has a code for it
        answer = json.dumps({"problem": "damaged"})
    sys.stdout.write(answer)


def _bounded(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer of bounded size; ValueError("too_long") if there is more text than may be read."""
    notes = [str(n)[:MOST_NOTE] for n in answer.get("notes", [])][:20]
    if "files" in answer:  # bounded by the reader, which counts bytes
        return {"files": answer["files"], "notes": notes}
    articles = answer.get("articles", [answer])
    if sum(len(a["text"]) for a in articles) > MOST_CHARACTERS:
        raise ValueError("too_long")
    facts = [{"text": a["text"], **{key: str(a.get(key) or "")[:MOST_NOTE] for key in FACTS}} for a in articles]
    return {"articles": facts, "notes": notes} if "articles" in answer else {**facts[0], "notes": notes}


if __name__ == "__main__":
    main()
