"""What an article's rules and reader propose, with what readers of the article said of each row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from components.issues import Chains, find_chains
from components.language import ActorIndex, Parse, find_actors, parse_text
from components.stances.models.combining import Candidate
from components.stances.positions import find_candidates
from components.statements import find_statements

Key = tuple[Any, ...]


class Proposed(NamedTuple):
    """All that is proposed of an article, and what it was read from."""

    parse: Parse
    actors: ActorIndex
    chains: Chains
    candidates: list[Candidate]


def propose_all(text: str) -> Proposed:
    """Read a text as the app does, up to what is proposed."""
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    chains = find_chains(parse, index)
    return Proposed(parse, index, chains, find_candidates(parse, index, statements, chains))


def key_of(index: ActorIndex, candidate: Candidate) -> Key:
    """Return by what a proposed row is told: sentence, holder's name, side, target's words, place of the trigger."""
    s = candidate.stance
    return s.sentence, index.name_of(s.holder), s.label, s.target.text, (s.trigger.start, s.trigger.end)


def verdicts_of(article: dict[str, Any]) -> dict[Key, str]:
    """Return what was said of each row of an article that was judged."""
    return {
        (r["sentence"], r["holder"], r["side"], r["target"], tuple(r["trigger"])): r["verdict"]
        for r in article["judged"]
    }


def judged_candidates(article: dict[str, Any]) -> Iterator[tuple[Proposed, Candidate, str]]:
    """Yield what is proposed of a judged article and was judged, with its verdict."""
    verdicts, proposed = verdicts_of(article), propose_all(article["text"])
    for c in proposed.candidates:
        if (verdict := verdicts.get(key_of(proposed.actors, c))) is not None:
            yield proposed, c, verdict
