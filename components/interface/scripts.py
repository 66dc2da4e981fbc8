"""The files that a component of the page is made of: each is one piece, which several components may share."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def pieces(*names: str) -> str:
    """Return files of this room, one behind the other: what a later one calls stands in an earlier one."""
    return "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)
