"""Who could have spoken.

Only who can be asked can be unheard: a living person, a body, a state, a party; not the dead, a place as such, a law or
a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.comparing.people import fold
from components.language.references import read_states
from components.lexicon import words
from components.model import Actor, Analysis, CorpusActor
from components.sharing import load_once

# Last words of names that no body bears: laws, papers, deals, events, machines, works.
THINGS = words("nouns", "name of a thing")
# What reports are printed in: sources of the news, not its subjects.
OUTLETS = re.compile(
    r"\b(?:news|times|post|journal|tribune|herald|gazette|telegraph|guardian|chronicle|observer|press|reuters"
    "|associated press|ap|afp|bbc|cnn|nbc|"
    "cbs|abc|msnbc|npr|pbs|politico|bloomberg|axios|breitbart|buzzfeed|newsweek|hill|examiner|caller|fox|sun|star"
    "|mirror|magazine|daily|register|"
    r"courier|independent)\b"
)
PARTIES = re.compile(r"\b(?:democrats|republicans|conservatives|tories|liberals|greens|socialists|labour|gop)$")
_PARTICLES = frozenset("de van von bin al der la of".split())
_DEAD_BEFORE = re.compile(
    r"\b(?:the late|slain|murdered|deceased|kill(?:ed|s|ing)(?: of)?|murder(?:ed|ing)?(?: "
    r"of)?|assassinat(?:ed|ion)(?: of)?|death of|shot dead|"
    r"shot and killed|fatally shot|fatal shooting of|shooting death of|slaying of|funeral "
    r"(?:of|for)|beheaded|execution of|executed|"
    r"mourn(?:ed|ing)|widow of|memory "
    r"of)(?:\s+(?:the|former|officer|journalist|dissident|[A-Z][\w.’'-]*|\w+er|\w+ist)){0,4}\s+$"
)
_DEAD_AFTER = re.compile(
    r"^(?:,[^.;]{0,60},)?\s+(?:who\s+)?(?:had\s+|later\s+|has\s+)?(?:died|passed away|was (?:brutally |fatally "
    r")?(?:killed|murdered|assassinated|"
    r"slain|executed|beheaded|shot dead|shot and killed|fatally shot|found dead)|committed suicide)\b|"
    r"^[’']s?\s+(?:\w+\s+)?(?:death|murder|killing|assassination|funeral|widow|body|suicide|killer)\b"
)


def can_speak(actor: CorpusActor) -> bool:
    """Tell a name of somebody who could be asked, by its kind and words; death is another question (`is_dead`)."""
    words = actor.name.split()
    if not words or not words[0][:1].isupper() or len(words) > 6 or any(c.isdigit() or c in "/@\n" for c in actor.name):
        return False
    if actor.kind == "place":
        return actor.name in speakers_of_states() or any(a in speakers_of_states() for a in actor.aliases)
    plain = actor.name.lower()
    if actor.kind == "group":
        return PARTIES.search(plain) is not None and all(w[:1].isupper() for w in words)
    if actor.kind == "person":
        return all(w[:1].isupper() or w in _PARTICLES for w in words) and not OUTLETS.search(plain)
    return actor.kind == "organisation" and fold(words[-1]) not in THINGS and not OUTLETS.search(plain)


@load_once
def speakers_of_states() -> dict[str, tuple[str, ...]]:
    """Return state -> how its officials are told by: its capital and its people."""
    capitals, names = read_states()
    found: dict[str, list[str]] = {state: [] for state in names.values()}
    for word, state in (*names.items(), *capitals.items()):
        found.setdefault(state, []).append(word)
    return {state: tuple(sorted({*words, state})) for state, words in found.items()}


def is_dead(members: Iterable[tuple[Analysis, Actor]]) -> bool:
    """Tell whether any article says that somebody is dead."""
    for analysis, actor in members:
        text = analysis.article.text
        for m in actor.mentions:
            before, after = text[max(0, m.span.start - 80) : m.span.start], text[m.span.end : m.span.end + 100]
            if m.kind in ("name", "alias") and (_DEAD_BEFORE.search(before) or _DEAD_AFTER.match(after)):
                return True
    return False
