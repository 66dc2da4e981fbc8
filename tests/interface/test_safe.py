"""The escaper, and the reader's data."""

import pytest

from components.interface.reader_rows import reader_data
from components.interface.safe import plain
from components.summaries import summarise
from tests.builders import analysed

HOSTILE = ["![x](http://a.b/c.png)", "<img src=x>", "$5 million, then $7", "__init__ **bold**", ":red[x] :material/home:", "1986. A year", "# head",
           "http://a.b", "a@b.c", "www.a.b", "[x]: http://a", "`code`", "- item\n- item", "| a | b |"]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_plain_comes_out_as_the_words_it_was(text: str) -> None:
    from markdown_it import MarkdownIt

    html = MarkdownIt("gfm-like", {"html": True}).disable("linkify").render(plain(text))
    assert "<img" not in html
    assert "<a " not in html
    assert html.count("<") == 2  # one paragraph, nothing else
    import html as entities

    shown = entities.unescape(html.strip()[3:-4]).replace("\u2060", "")
    assert shown == " ".join(text.split())


def test_the_reader_counts_as_the_browser_does() -> None:
    text = "🗳️🗳️ Olaf Brink opposes the reform."
    analysis = analysed(text)
    data = reader_data(analysis, summarise(analysis, "lead", 1), analysis.stances[0].trigger)
    start, end = data["focus"]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "opposes"
