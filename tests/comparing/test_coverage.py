"""What was read: words, and signs that an article was cut short, with near misses beside them."""

from __future__ import annotations

import pytest

from components.comparing.coverage import Coverage, what_was_read
from components.model import Analysis, Article, Corpus


@pytest.mark.parametrize(("text", "words", "cut", "breaks_off"), [
    ("Amsel sold the tram.", 4, "", False),
    ("Amsel sold the tram… [+1,204 chars]", 6, "[+1,204 chars]", False),
    ("Amsel sold the tram. [+1204 chars]", 6, "[+1204 chars]", False),
    ("Amsel sold the tram. Read more", 6, "Read more", False),
    ("Amsel sold the tram. She wants to read more books.", 10, "", False),
    ("Amsel sold the tram. Subscribe to read the full story", 10, "Subscribe to read the full story", False),
    ("Amsel asked readers to subscribe to read of it first.", 10, "", False),
    ("Amsel sold the tram and ...", 5, "...", False),
    ("“Sold ... at last,” said Amsel.", 5, "", False),
    ("Amsel sold the tram because", 5, "", True),
    ("Amsel called it “a tram”", 5, "", False),
])  # fmt: skip
def test_what_was_read(text: str, words: int, cut: str, breaks_off: bool) -> None:
    (found,) = what_was_read(Corpus((Analysis(Article("x", text), (), (), (), ()),)))
    assert (found.words, found.cut.of(text) if found.cut else "", found.breaks_off) == (words, cut, breaks_off)


def test_an_empty_text_breaks_off_nowhere() -> None:
    assert what_was_read(Corpus((Analysis(Article("x", ""), (), (), (), ()),))) == (Coverage("x", 0, None, False),)
