"""The values that every room passes on: frozen, slotted, and free of any library. They are imported from here.

A place in an article is a `Span`: half-open, in Unicode code points of `Article.text`. Whatever is shown is
`text[start:end]`; nothing else in these values is prose about the article.
"""

from components.model.article import (
    BY_TAGGER,
    Actor,
    ActorKind,
    Analysis,
    Article,
    Chain,
    Mention,
    MentionKind,
    Quantity,
    QuantityKind,
    Statement,
    StatementKind,
    Summary,
    is_by_hand,
)
from components.model.corpus import (
    Corpus,
    CorpusActor,
    Figure,
    FigureKind,
    Instance,
    Issue,
    Position,
    PositionLabel,
    QuoteKind,
    QuoteMatch,
    Unheard,
)
from components.model.span import Span
from components.model.stance import (
    CONDITIONAL_FROM,
    COUNTS_FROM,
    SHOWN_FROM,
    TRUE_FROM,
    Decider,
    Level,
    Review,
    Stance,
    StanceLabel,
)
from components.model.target import Layer, LayerKind, Target

__all__ = ["BY_TAGGER", "CONDITIONAL_FROM", "COUNTS_FROM", "SHOWN_FROM", "TRUE_FROM", "Actor", "ActorKind",
           "Analysis", "Article", "Chain", "Corpus", "CorpusActor", "Decider", "Figure", "FigureKind",
           "Instance", "Issue", "Layer", "LayerKind", "Level", "Mention", "MentionKind", "Position",
           "PositionLabel", "Quantity", "QuantityKind", "QuoteKind", "QuoteMatch", "Review", "Span", "Stance",
           "StanceLabel", "Statement", "StatementKind", "Summary", "Target", "Unheard", "is_by_hand"]  # fmt: skip
