"""What was read, line by line: words, what is cut short, what could not be analysed."""

from __future__ import annotations

from components.comparing.coverage import what_was_read
from components.interface.coverage import coverage_lines
from components.model import Analysis, Article, Corpus


def test_a_line_an_article() -> None:
    gazette = Article("a", "Amsel sold the tram. Read more", outlet="Gazette")
    articles = (gazette, Article("b", "Amsel left", outlet="Post 2", notes=("Comments were left out.",)))
    corpus = Corpus(tuple(Analysis(a, (), (), (), ()) for a in articles))
    lines = coverage_lines(corpus, what_was_read(corpus), [Article("c", "", outlet="Post")])
    assert ["".join(r.text for r in x.runs) for x in lines] == [
        "What is called absent or not heard is so in these words only.", "Gazette · 6 words · cut short: Read more",
        "Post 2 · 2 words · Comments were left out. · ends within a sentence",
        "Post · could not be analysed: nothing of it stands here",
    ]  # fmt: skip
