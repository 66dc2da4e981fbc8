"""Measure the analysis on annotated articles: recognise the form of a file, score it, set rivals' figures beside."""

from components.evaluation.report import evaluate_file, render

__all__ = ["evaluate_file", "render"]
