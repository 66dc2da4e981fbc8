"""When two names and two targets are the same for a figure: by words cut to a crude stem, by initials."""

from __future__ import annotations

import re

DROPPED = frozenset("the a an of and in for on to mr mrs ms dr sen rep gov president senator representative".split())
SMALL = frozenset(
    "the a an of and in for on to by with from at as or not no its his her their our this that these those it he she "
    "they who which be is are was were been will would new more than into over about".split()
)


def name_words(name: str) -> frozenset[str]:
    """Return the words that tell a name, without titles and small words, endings of peoples cut."""
    words = re.findall(r"[^\W_]+", name.lower().replace("'s", "").replace("’s", ""))
    return frozenset(re.sub(r"(ic|s|n)$", "", w) if len(w) > 4 else w for w in words if w not in DROPPED)


def content_words(text: str) -> frozenset[str]:
    """Return the words of a target that mean something, cut so that "bills", "banning" and "ban" meet."""
    words = re.findall(r"[^\W_]+", text.lower().replace("'s", "").replace("’s", ""))
    return frozenset(re.sub(r"(ing|tion|ment|ed|es|s|e)$", "", w) if len(w) > 4 else w for w in words if w not in SMALL)


def same_holder(names: list[str], wanted: str) -> bool:
    """Tell whether one of the names is the wanted one: all words of the shorter in the longer, or one the other's
    initials."""
    want = name_words(wanted)
    for name in names:
        mine = name_words(name)
        if mine and want and (mine <= want or want <= mine):
            return True
        if (
            len(name) > 1
            and name.replace(".", "") == _initials(wanted)
            or len(wanted) > 1
            and wanted.replace(".", "") == _initials(name)
        ):
            return True
    return False


def _initials(name: str) -> str:
    return "".join(w[0] for w in re.findall(r"[^\W_]+", name) if w[:1].isupper())
