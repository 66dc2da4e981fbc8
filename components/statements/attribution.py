"""Who said what, in seven steps from values to values: propose, end, lay, score, revise, combine, nest."""

from __future__ import annotations

from components.language import ActorIndex, Parse
from components.model import Statement
from components.sharing import OnStep, no_step
from components.statements.candidates import Candidate
from components.statements.laying import lay
from components.statements.models.combining import combine
from components.statements.models.endings import end
from components.statements.models.scoring import score
from components.statements.numbering import nest
from components.statements.revising import revise
from components.statements.rules.proposing import propose


def find_statements(parse: Parse, index: ActorIndex, on_step: OnStep = no_step) -> tuple[Statement, ...]:
    """Return the attributions of an article in text order of content, each with its source, cue and parent."""
    candidates = find_candidates(parse, index)
    scored = score(parse, candidates, on_step)
    revised = revise(parse, index, scored)
    index.settle()
    chosen = combine(parse, revised)
    statements = nest(parse, index, chosen)
    index.settle()
    return statements


def find_candidates(parse: Parse, index: ActorIndex, endings: dict[str, float] | None = None) -> list[Candidate]:
    """Return all that the rules find, before anything decides; `endings` are weights other than the shipped ones."""
    proposed = propose(parse, index)
    ended = end(parse, proposed, endings)
    return lay(parse, index, ended)
