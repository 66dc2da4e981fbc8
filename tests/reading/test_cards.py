"""Links behind a name that a copy of a page has in the midst of its sentences."""

import time
from dataclasses import replace

import pytest

from components.analysis import analyse_article
from components.exporting.plain_text import sentence_text
from components.model import Article
from components.reading.cards import blank_cards, find_cards
from components.reading.furniture import find_furniture

HEADLINES = "The toll is back in town Five questions on the ferry"
CARDS = [  # a sentence, and what stands in it behind a name
    (f"Mayor Vera Lund Vera Maria Lund{HEADLINES} MORE opposes it.", f" Vera Maria Lund{HEADLINES} MORE"),
    (f"Vera Lund Vera Lund{HEADLINES} MORE’s rival swam.", f" Vera Lund{HEADLINES} MORE"),
    (f"Mayor Lund Vera (Vee) Lund{HEADLINES} MORE, 40, swam.", f" Vera (Vee) Lund{HEADLINES} MORE"),
    (f"Mayor Lund Vera LundJan. 6 is late. {HEADLINES} MORE swam.", f" Vera LundJan. 6 is late. {HEADLINES} MORE"),
    (f"Mayor Vera Lund opposes it. {HEADLINES} READ MORE", ""),
    (f"Vera Lund saw Olaf Lund. {HEADLINES} MORE", ""),
    (f"Mayor Vera Lund Vera Maria Lund{HEADLINES} more.", ""),
    (f"Vera Lund Vera Lund{'The toll is back again. ' * 40} MORE swam.", ""),
]


@pytest.mark.parametrize(("text", "card"), CARDS)
def test_links_behind_a_name_are_found_and_nothing_else_is(text: str, card: str) -> None:
    article = Article("x", text)
    assert [c.of(text) for c in find_cards(article)] == ([card] if card else [])
    assert blank_cards(article) == text.replace(card, " " * len(card)) if card else blank_cards(article) == text


@pytest.mark.parametrize("run", ["A-", "Lund ", "Lund Vera ", "L  ", "(L) ", "Lund LundL", "Aa\n"])
def test_a_long_run_of_names_is_read_in_no_time(run: str) -> None:
    begin = time.process_time()
    assert not find_cards(Article("x", run * 20_000 + " MORE"))
    assert time.process_time() - begin < 3.0


CARD = CARDS[0][1]
TEXT = f"Mayor Vera Lund{CARD} opposes the harbour toll. Olaf Brink supports the harbour toll."


def test_a_sentence_goes_on_behind_them() -> None:
    article = Article("x", TEXT)
    analysis = analyse_article(article)
    names = {a.id: a.name for a in analysis.actors}
    assert [(names[s.holder or ""], s.label, s.target.text) for s in analysis.stances if s.counts] == [
        ("Vera Lund", "oppose", "the harbour toll"),
        ("Olaf Brink", "support", "the harbour toll"),
    ]
    assert sentence_text(analysis, 0) == "Mayor Vera Lund […] opposes the harbour toll."
    assert [(f.kind, f.span.of(TEXT)) for f in find_furniture(article, analysis.sentences)] == [("card", CARD)]


def test_what_is_taken_back_is_story_again() -> None:
    article = Article("x", TEXT)
    back = replace(article, restored=tuple(find_cards(article)))
    assert not find_furniture(back)
    assert blank_cards(back) == TEXT
    assert CARD in sentence_text(analyse_article(back), 0) + sentence_text(analyse_article(back), 1)
