"""An attribution on its way to a statement: as a rule finds it, as it is scored, as it is chosen. None changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.language import Token
from components.model import Span, StatementKind

# What found an attribution. The trained weights know the rules by these names, and a journalist reads them.
Rule = Literal[
    "clause", "infinitive", "preposition", "object", "phrase", "noun", "noun alone", "adjective",
    "seems", "passive", "passive object",
    "according to", "in the words of", "for", "headline", "named line",
    "quotation, then cue", "cue, then quotation", "name and colon", "continued", "signed", "turn", "introduced",
    "trained tagger",
]  # fmt: skip
# No network weighs what these find: they say how sure they are.
TURNS: frozenset[Rule] = frozenset(["turn", "introduced", "signed"])


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who (`source`) says (`cue`) what (`content`), in tokens and spans.

    Cue and content are in text order and may be discontinuous. `source_span` is None until the source's noun phrase
    is read, unless the rule knows better. `inferred`: the source stands elsewhere than beside the cue. `clause`: the
    content is a clause or an infinitive. `settled`: the text's own marks bound the content. `sure`: the probability
    where no network weighs. `told`: it stands within what another says. `heard`: within what a court or a jury hears.
    """

    rule: Rule
    cue_token: Token | None
    source: Token | None
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    source_span: Span | None = None
    kind: StatementKind = "indirect"
    actor: str | None = None
    inferred: bool = False
    clause: bool = False
    settled: bool = False
    sure: float = 1.0
    told: bool = False
    heard: bool = False

    @property
    def order(self) -> tuple[int, int]:
        """Return what sorts candidates in the order of the text, of two with one beginning the longer first."""
        return self.content[0].start, -self.content[-1].end

    @property
    def stays(self) -> bool:
        """Tell one that stays whatever the models say: annotators left most of its kind out."""
        return self.told or self.heard or self.settled or self.rule == "in the words of"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the tagger makes of a cue.

    `hint` and `chance`: how likely it is one at first sight and seen alone, 0 to 1. `head` is the word of the source
    on which its others hang, None where there is no source.
    """

    token: Token
    hint: float
    chance: float
    head: Token | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with what the models say of it.

    `by_rules` is the scorer's probability, None for a candidate of the tagger's own; `by_tagger` what the tagger
    makes of the cue, None where it has no say.
    """

    candidate: Candidate
    by_rules: float | None
    by_tagger: Reading | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that is kept, with the probability (0 to 1) that it has the right source and content."""

    candidate: Candidate
    probability: float
    partners: tuple[str, ...] = ()  # the actors that say it too
