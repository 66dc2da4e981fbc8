"""The words on a chart that is taken away are the article's own."""

import re
from html import unescape

from components.charts import statement_chart
from components.exporting.images import to_svg

OUTLET, ACTOR = "Post -- >= :smile: _x_ $5", "A -> B <i> & press@evil.example"


def test_an_image_shows_names_as_they_are() -> None:
    row = {"actor": ACTOR, "actor_id": "A1", "article": OUTLET, "article_id": "a", "count": 2, "mark": "2"}
    svg = to_svg(statement_chart([row]), OUTLET).decode("utf-8")
    shown = {
        unescape(" ".join(re.findall(r"(?<=>)[^<>]+", f">{words}")))
        for words in re.findall(r"<text[^>]*>(.*?)</text>", svg)
    }  # all lines of a name
    assert {ACTOR, OUTLET} <= shown
    assert any(f"Sources: {OUTLET} Read by" in words for words in shown)
    assert not set(svg) & set("—→≥\u2060")
