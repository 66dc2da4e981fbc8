"""The links that a page shows where one points at a name, and that a copy of the page takes for its text.

"Vera Lund Vera Maria LundThe toll is back Five questions on the ferry MORE said": a name, the same name in full, run
into the headlines of other stories, and a word in capitals that leads to more of them."""

from __future__ import annotations

import re

from components.model import Article, Span

LONGEST_CARD = 600  # code points
_CARD = re.compile(
    r"\b(?P<last>[A-Z][\w’'-]{1,30})(?P<card>\s{1,3}(?:\(?[A-Z][\w.’'-]{0,30}\)?\s{1,3}){1,4}(?P=last)(?=[A-Z])"
    rf"(?:(?!\sMORE\b).){{20,{LONGEST_CARD}}}\sMORE)\b",
    re.DOTALL,
)


def find_cards(article: Article) -> list[Span]:
    """Return the places of such links, without those that the journalist took back as story."""
    if "MORE" not in article.text:
        return []
    found = (Span(*m.span("card")) for m in _CARD.finditer(article.text))
    return [card for card in found if not any(r.overlaps(card) for r in article.restored)]


def blank_cards(article: Article) -> str:
    """Return the text of an article, of the same length, with blanks where such links stand: the sentence goes on
    behind them."""
    text = article.text
    for card in find_cards(article):
        text = text[: card.start] + " " * (card.end - card.start) + text[card.end :]
    return text
