"""Our words for what a statement or a position is and why it was read, as screens, tables and reports show them; the
sides' own are `charts/looks.py`. What is kept of an analysis has the rules' own names."""

from __future__ import annotations

from components.model import Decider, Level, StatementKind

DECIDERS: dict[Decider, str] = {
    "rule": "a rule",
    "reader": "a trained model",
    "both": "a rule and a trained model",
    "hand": "hand",
}
LEVELS: dict[Level, str] = {
    "said": "said by the holder",
    "told": "told by another",
    "inferred": "inferred from an act or the wording",
}
KINDS: dict[StatementKind, str] = {"direct": "Quotation", "indirect": "Reported speech", "mixed": "Partly quoted"}
# Why a statement is one: what the rule that found it met in the text.
READINGS: dict[str, str] = {
    "clause": "a clause after a word of saying, as in 'said that …'",
    "infinitive": "a deed after a word of saying, as in 'vowed to …'",
    "preposition": "what a word of saying points to, as in 'called for …'",
    "object": "what a word of saying is about, as in 'rejected …'",
    "phrase": "words that say it together, as in 'cast doubt on …'",
    "noun": "somebody's word or view, as in 'his belief that …'",
    "noun alone": "a word or view that is nobody's, as in 'claims that …'",
    "adjective": "how sure or how moved somebody is, as in 'is confident that …'",
    "seems": "how it looks, to nobody named, as in 'appears to …'",
    "passive": "what is said, without who says it, as in 'is said to …'",
    "passive object": "what is judged, without who judges it, as in 'was condemned'",
    "according to": "the words 'according to'",
    "in the words of": "whose words they are, as in 'in the words of …'",
    "for": "whose view it is, as in 'for her, …'",
    "headline": "a name and a colon in the headline",
    "named line": "a name and a colon before a line",
    "quotation, then cue": "a quotation, and a word of saying after it",
    "cue, then quotation": "a quotation, and a word of saying before it",
    "name and colon": "a quotation, and a name with a colon before it",
    "continued": "a quotation that goes on from the one before it",
    "signed": "a quotation, and the name that signs it",
    "turn": "a turn in an interview",
    "introduced": "words at length that a line before them gives to somebody",
    "trained tagger": "found by a trained model, not by a rule",
}
READER = "the trained reader takes "  # what sees a position that no rule reads, as it names itself
MODEL = "a trained model takes "
BEFORE = "before: "  # what a person changed was read by


def why_of(rule: str) -> str:
    """Return why a row was read, in words: those of the rule that a row names, and a position's reason as it is."""
    head, before, name = rule.rpartition(BEFORE)
    return f"{head}{before}{READINGS.get(name, name)}".replace(READER, MODEL)
