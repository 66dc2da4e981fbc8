"""An attribution as a rule finds it, and as it grows before it is numbered: tokens beside spans, for rules and scorer."""

from __future__ import annotations

from dataclasses import dataclass, field

from components.language import Token
from components.model import Span, StatementKind


@dataclass(slots=True)
class Row:
    """One attribution in the making; `probability` is 1.0 until the scorers have looked, `traits` what the last of them weighs."""

    cue_token: Token | None
    source: Token | None
    source_span: Span | None
    cue: list[Span]
    content: list[Span]
    rule: str
    kind: StatementKind
    inferred: bool = False
    actor: str | None = None
    clause: bool = False
    partners: list[str] = field(default_factory=list)  # who else says it
    settled: bool = False  # the text's own marks bound the content
    probability: float = 1.0
    traits: tuple[str, list[float]] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution before its source is named: tokens and spans."""

    cue_token: Token
    source: Token | None
    source_span: Span | None
    cue: Span
    content: tuple[Span, ...]
    rule: str
    far: bool = False
    clause: bool = False
    settled: bool = False
