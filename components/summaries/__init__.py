"""Extractive summaries: sumy's methods over our own sentences, and the lead that they are measured against."""

from components.summaries.headline import HeadlineCheck, check_headline
from components.summaries.keywords import find_keywords
from components.summaries.lengths import UNITS, Unit, count_words, summarise_to
from components.summaries.methods import METHODS, Method, is_capped, summarise
from components.summaries.reasons import reasons_for

__all__ = [
    "METHODS", "UNITS", "HeadlineCheck", "Method", "Unit", "check_headline", "count_words", "find_keywords",
    "is_capped", "reasons_for", "summarise", "summarise_to",
]  # fmt: skip
