"""Say how likely each proposed position is right and of use: at first sight, and again of what may be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from components.issues import Chains
from components.language import ActorIndex, Parse
from components.stances.models.combining import Candidate, around, confidence_of, is_short, truth_of
from components.stances.models.traits import Traits, traits_of, verified
from components.stances.models.verifier import look_again

LOOKED_AT_FROM = 0.15  # confidence at first sight from which a row is looked at again; what is shown begins far above


class Weighed(NamedTuple):
    """A proposed position, what is known of it, how likely it is right and of use, and how likely not false; 0 where it
    was not looked at again."""

    candidate: Candidate
    traits: Traits
    confidence: float
    truth: float = 0.0


def weigh(parse: Parse, index: ActorIndex, chains: Chains, candidates: Sequence[Candidate]) -> list[Weighed]:
    """Return the candidates of an article with their confidences.

    Those of a text of few sentences are not looked at again: no such text was judged."""
    short = is_short(len(parse.sentences))
    traits = traits_of(parse, index, chains, candidates, around(candidates, short))
    found = [Weighed(c, t, confidence_of(c, t, short)) for c, t in zip(candidates, traits, strict=True)]
    again = [n for n, w in enumerate(found) if not short and w.confidence >= LOOKED_AT_FROM]
    for n, verdict in zip(again, look_again([candidates[n] for n in again]), strict=True):
        if verdict is not None:
            known = traits[n] | verified(verdict)
            found[n] = Weighed(candidates[n], known, confidence_of(candidates[n], known, short), truth_of(known))
    return found
