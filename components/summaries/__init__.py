"""Extractive summaries: sumy's methods over our own sentences, and the lead that they are measured against."""

from components.summaries.methods import METHODS, Method, is_capped, summarise

__all__ = ["METHODS", "Method", "is_capped", "summarise"]
