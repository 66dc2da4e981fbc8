"""What a person said of rows, actors and issues: a log laid over the analysis, what is next to check, two people's work
made one."""

from components.model import is_by_hand
from components.review.applying import checked_only, correct, tell_issues, waiting
from components.review.facts import Fact, Log, Step, position_key, statement_key
from components.review.issues import corrected_issues

__all__ = ["Fact", "Log", "Step", "checked_only", "correct", "corrected_issues", "is_by_hand", "position_key",
           "statement_key", "tell_issues", "waiting"]  # fmt: skip
