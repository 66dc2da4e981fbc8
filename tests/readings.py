"""Tables of texts with what is read in them: a text a line, its rows below it, indented; a text without rows is a near
miss."""

from __future__ import annotations

from pathlib import Path


def read_readings(path: Path) -> dict[str, list[str]]:
    """Return text -> its rows, in order; a line that begins with "# " is a heading, and what stands before the first is
    for the reader."""
    found: dict[str, list[str]] = {}
    rows: list[str] | None = None
    for line in path.read_text(encoding="utf-8").partition("\n# ")[2].splitlines()[1:]:
        if line.startswith("    "):
            assert rows is not None, line
            rows.append(line.strip())
        elif line.strip() and not line.startswith("# "):
            text = line.replace("\\n", "\n")
            assert text not in found, f"{line}: twice"
            rows = found[text] = []
    return found
