"""Text for files that are XML inside (Word files, workbooks, GraphML), which cannot hold every sign."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def plain(text: str) -> str:
    """Return text with a mark for each sign that XML cannot hold; in a report a passage with one is then found to
    differ, and named."""
    return _NOT_XML.sub("\ufffd", text)
