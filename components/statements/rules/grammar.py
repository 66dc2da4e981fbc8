"""The walks over a clause and the places of phrases, for rules of positions that take a token."""

from components.language import Parse, Token
from components.language.phrases import noun_phrase
from components.language.verbs import find_subject, is_passive, negation
from components.model import Span

__all__ = ["find_subject", "is_passive", "negation", "noun_phrase", "subtree_span"]


def subtree_span(parse: Parse, head: Token) -> Span:
    """Return the place of a whole subtree."""
    return parse.span_of(head)
