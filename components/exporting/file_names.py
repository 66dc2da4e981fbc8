"""What files and reports are called: by the story, the day and the set. The story is in the articles' words, of which
a file's name takes letters and digits alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2s

from components.model import Article

LONGEST = 30  # characters of the story in a name: with day, sign and kind some sixty
NO_STORY = "articles"


def story_of(issues: Iterable[str], articles: Sequence[Article]) -> str:
    """Return what a set is on: its weightiest issue, else its first headline; empty where it has neither.

    `issues` are names of issues, the weightiest first."""
    return next((name for name in (*issues, *(a.title for a in articles)) if name.strip()), "")


def file_name(story: str, articles: Iterable[Article], day: date, what: str) -> str:
    """Return a file's name, "toll-bridge-2026-11-30-4c1f09-report.docx": lower-case letters, digits and hyphens.

    `what` is the kind of file in words of ours, its ending with it. The sign tells this set of articles from another on
    the same story. It begins with a word and a day, so that it is no device of Windows, whatever the story is."""
    sign = blake2s("\n".join(a.id for a in articles).encode("utf-8", "replace"), digest_size=3).hexdigest()
    return f"{_slug(story)}-{day.isoformat()}-{sign}-{what}"


def _slug(story: str) -> str:
    """Return the first words of a story in ASCII, as many as have room."""
    plain = unicodedata.normalize("NFKD", story).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"'s?\b", "", plain))
    found = words[0][:LONGEST] if words else NO_STORY
    for word in words[1:]:
        if len(found) + 1 + len(word) > LONGEST:
            break
        found += f"-{word}"
    return found
