"""Corrections as a log laid over the analysis: undo is free, a new analysis keeps them, exports tell machine from hand."""

from components.review.log import NOT_RIGHT, Correction, apply_corrections, is_by_hand, stance_key

__all__ = ["NOT_RIGHT", "Correction", "apply_corrections", "is_by_hand", "stance_key"]
