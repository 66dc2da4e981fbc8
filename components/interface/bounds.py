"""What a session may hold and how many sessions there may be: each bound in one place, with the sentence that is read
at it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

from components.model import Article
from components.reading.limits import MOST_ARTICLES, MOST_SESSION_CHARACTERS
from components.wording import numeral, tr

MOST_KEPT_BYTES = 8 * 1024 * 1024  # of all uploaded files of a session, kept so that they can be read another way
# characters; of articles longer than that one is analysed at a time, since each takes 2 MB a thousand words meanwhile
LONG = 60_000
SETTING = (
    "STANDPOINT_SESSIONS"  # how many sessions may hold analyses at once, where the machine's memory should not decide
)

# In MB: a server with one session's five articles analysed, and what each further one may add. Measured by
# tests/load/sessions.py, at the peak: 400 and 17 with ten sessions; the rest is for a file that is read meanwhile.
ONE_SESSION, FURTHER_SESSION = 420, 25
MB = 1024 * 1024

STOPPED = "Not read, since you stopped it: go on on the Articles page."
NO_ROOM = (
    "As many sessions are at work here as this server's memory holds. Your articles stay on this page: try again in "
    "some minutes, or run Standpoint on your own machine."
)


def refusal(articles: Iterable[Article]) -> str:
    """Return why these articles are too many for one session, or nothing."""
    texts = [len(a.text) for a in articles]
    if len(texts) > MOST_ARTICLES:
        return tr(
            "A session holds at most {most} articles, and these would be {count}: remove some, or add fewer.",
            most=MOST_ARTICLES,
            count=len(texts),
        )
    if sum(texts) > MOST_SESSION_CHARACTERS:
        return tr("A session holds at most {most} characters, and these would be {count}: remove some articles, or "
                  "add less at once.",
                  most=numeral(MOST_SESSION_CHARACTERS), count=numeral(sum(texts)))  # fmt: skip
    return ""


def most_sessions() -> int:
    """Return how many sessions may hold analyses at once: as set, else as many as the memory holds."""
    with contextlib.suppress(ValueError):
        return max(1, int(os.environ.get(SETTING, "")))
    return sessions_in(memory_bytes())


def sessions_in(memory: int) -> int:
    """Return how many sessions fit into so many bytes of memory; one always may."""
    return max(1, 1 + (memory // MB - ONE_SESSION) // FURTHER_SESSION)


def memory_bytes() -> int:
    """Return the memory that this process may use: the container's limit, else the machine's."""
    found = [1 << 40]
    for limit in (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory/memory.limit_in_bytes")):
        with contextlib.suppress(OSError, ValueError):
            found.append(int(limit.read_text(encoding="ascii")))
    with contextlib.suppress(OSError, ValueError, AttributeError):
        found.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"))
    return min(found)
