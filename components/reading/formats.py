"""The table of formats: to add a reader, write its module and put it into a row here.

A reader is a function from (bytes, the encoding wished for) to an `Extract` or `Several`; it raises ValueError(code)
with a code of `limits.PROBLEMS`. It runs in the reading child, and nothing of it is imported before."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


class Format(NamedTuple):
    """A format: what people call it, its reader, and how a file of it is known.

    `begins` tells from the bytes, and comes before the `extensions`; a file that is `binary` by its extension and
    begins otherwise is damaged, unless it is `zipped` and so is the file: then its reader says what is wrong.
    `several`: a file may hold several articles. `encoded`: its bytes may be read in another encoding on request.
    `headed`: a headline in its text is surer than the title in its properties, which often is a template's. `bounded`:
    what the child sends back is cut to size there."""

    name: str
    module: str
    function: str
    extensions: tuple[str, ...] = ()
    begins: Callable[[bytes], bool] | None = None
    binary: bool = False
    zipped: bool = False
    several: bool = False
    encoded: bool = False
    headed: bool = False
    bounded: bool = True


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    """Return a test for files that begin so, blanks and case aside."""
    return lambda data: data[:2000].lstrip().lower().startswith(marks)


def _packs(part: bytes, within: int | None = None) -> Callable[[bytes], bool]:
    """Return a test for ZIP archives that hold a part, named in so many bytes."""
    return lambda data: data.startswith(ZIP) and part in data[:within]


FORMATS: dict[str, Format] = {
    "text": Format("text", "decoding", "read_text_bytes", ("txt", "text", ""), encoded=True),
    "md": Format("Markdown", "markdown", "read_markdown_bytes", ("md", "markdown"), encoded=True),
    "html": Format("web page", "html", "read_html_bytes", ("html", "htm"), _starts(b"<!doctype html", b"<html")),
    "page": Format("web page", "html", "read_page_bytes"),  # all of its visible text, on request
    "docx": Format("Word", "docx", "read_docx", ("docx",), _packs(b"word/document.xml"), binary=True, zipped=True,
                   headed=True),
    "odt": Format("OpenDocument", "odt", "read_odt", ("odt",),
                  _packs(b"mimetypeapplication/vnd.oasis.opendocument.text", within=120), binary=True, zipped=True,
                  headed=True),
    "rtf": Format("rich text", "rtf", "read_rtf", ("rtf",), _starts(b"{\\rtf"), binary=True, headed=True),
    "pdf": Format("PDF", "pdf", "read_pdf", ("pdf",), lambda data: b"%PDF-" in data[:1024], binary=True, headed=True),
    "mail": Format("e-mail", "mail", "read_mail", ("eml",)),
    "captions": Format("captions", "captions", "read_captions", ("srt", "vtt"), encoded=True),
    "table": Format("table", "several", "read_table", ("csv", "tsv"), several=True),
    "archive": Format("archive", "several", "read_archive", ("zip",), binary=True, zipped=True, several=True),
    # of this app: opened elsewhere, read by the same child
    "project": Format("project", "database", "read_database", bounded=False),
}  # fmt: skip
BY_NAME = {extension: kind for kind, f in FORMATS.items() for extension in f.extensions}
EXTENSIONS = tuple(e for e in BY_NAME if e not in ("", "text", "markdown"))  # those offered
NAMES = tuple(dict.fromkeys(f.name for f in FORMATS.values() if f.extensions))


def kind_of(name: str, data: bytes) -> str:
    """Return the format of a file, by its bytes first and its name second, or the code of what is wrong with it."""
    by_name = BY_NAME.get(name.rpartition(".")[2].lower() if "." in name else "", "type")
    begun = next((kind for kind, f in FORMATS.items() if f.begins is not None and f.begins(data)), "")
    if begun or by_name == "type":
        return begun or ("old_word" if data.startswith(OLE) else by_name)
    if data.startswith(ZIP):
        return by_name if FORMATS[by_name].zipped else "type"
    if data.startswith(OLE):
        return "old_word"
    return "damaged" if FORMATS[by_name].binary else by_name
