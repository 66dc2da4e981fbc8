"""What belongs to a noun's name though the parser hangs it on the verb: "a wall at the border", "steps to end it"."""

from __future__ import annotations

from collections.abc import Sequence

from components.language import Token
from components.language.actors.people import is_people
from components.lexicon import words
from components.model import Span
from components.stances.cutting import longest_end
from components.stances.lengths import MOST_WORDS, count_words, meets
from components.stances.mentions import is_time
from components.stances.rules.frames import DIRECTIVE
from components.stances.rules.words import is_infinitive

CHANNELS = words("nouns", "channel")
OPEN = frozenset("a an any".split())  # with these, or none, a noun does not yet say which one is meant
WHICH = frozenset("to for at in on against from between over".split())


def end_behind(tokens: Sequence[Token], head: Token, first: int, avoided: Sequence[Span]) -> int:
    """Return the last token of the name of a verb's object, itself where nothing more belongs to it."""
    whom = _for_whom(tokens, head, first, avoided)
    return whom if whom > head.i else _which(tokens, head, first, avoided)


def _for_whom(tokens: Sequence[Token], head: Token, first: int, avoided: Sequence[Span]) -> int:
    """Return where "legal status for sailors" ends, of which the parser hangs "for" on the verb before it."""
    link = next((c for c in head.head.children if c.i == head.i + 1 and c.lower == "for"), None)
    noun = link.child("pobj") if link is not None and head.dep == "dobj" and not is_people(head) else None
    if (
        noun is None
        or not is_people(noun)
        or noun.child("poss") is not None
        or meets(tokens, head.i + 1, noun.i, avoided)
    ):
        return head.i
    return noun.i if count_words(tokens, first, noun.i) <= MOST_WORDS else head.i


def _which(tokens: Sequence[Token], head: Token, first: int, avoided: Sequence[Span]) -> int:
    """Return where "a wall at the border" and "steps to end the strike" end; only of what no article, or "a", leaves
    open."""
    verb, told = head.head, [c for c in head.children if c.dep not in ("det", "punct")]
    is_open_one = not told and all(c.lower in OPEN for c in head.children if c.dep == "det")
    if head.dep != "dobj" or head.pos != "NOUN" or not is_open_one or is_people(head) or verb.lemma in DIRECTIVE:
        return head.i
    link = next((c for c in verb.children if c.left == head.i + 1), None)
    aim = link is not None and link.dep in ("xcomp", "advcl") and is_infinitive(link)
    if link is None or not aim and (link.lower not in WHICH or is_time(link) or is_channel(link)):
        return head.i
    if link.child("pcomp") is not None:
        return head.i  # "gain votes from raising the toll"
    return longest_end(tokens, link, first, head.i, avoided)


def is_channel(c: Token) -> bool:
    """Tell where something was said, "on Twitter", which names nothing."""
    inner = c.child("pobj") if c.dep == "prep" and c.lower in ("on", "in", "via") else None
    return inner is not None and inner.lower in CHANNELS
