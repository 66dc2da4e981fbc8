"""How far the analysis of a session's articles is."""

from __future__ import annotations

from typing import NamedTuple


class Progress(NamedTuple):
    """Articles done and asked for since the work began, and the share of it.

    `left` is in seconds, None where it cannot be known yet; `others` are sessions at work at the same time.
    """

    done: int
    asked: int
    share: float
    left: float | None
    others: int
