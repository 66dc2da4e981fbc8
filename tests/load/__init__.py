"""Measures, not tests: `python -m tests.load.measure` prints ratios against the stock way, taken in one run."""
