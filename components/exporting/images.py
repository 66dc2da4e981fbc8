"""Charts as SVG and PNG by vl-convert, what their signs mean, the sources and what they hold named beneath the title;
nothing is fetched."""

from __future__ import annotations

import json
import textwrap
from typing import Any

from components.charts import Figure
from components.wording import retold, tr

SCALE = 2.0
WIDTH = 640
LINE = 86  # characters of a line under the title


def with_sources(figure: Figure, sources: str, holds: str = "") -> dict[str, Any]:
    """Return the chart's Vega-Lite with a fixed width, and its legend, the sources and which rows it is made of as
    lines under the title."""
    spec: dict[str, Any] = json.loads(figure.chart.to_json())
    if spec.get("width") == "container":
        spec["width"] = WIDTH
    spec["background"] = "#FFFFFF"
    spec["padding"] = 16
    told = [*textwrap.wrap(figure.legend, LINE), *textwrap.wrap(tr("Sources: {names}", names=sources), LINE),
            tr("Read by Standpoint from the articles' own words")]  # fmt: skip
    told += textwrap.wrap(tr("Made of: {rows}", rows=retold(holds)), LINE) if holds else []
    spec["title"] = {
        "text": textwrap.wrap(figure.title, 80),
        "subtitle": told,
        "anchor": "start",
        "subtitleColor": "#565B64",
    }
    return spec


def to_svg(figure: Figure, sources: str, holds: str = "") -> bytes:
    """Return the chart as SVG."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_svg(with_sources(figure, sources, holds)), "utf-8")


def to_png(figure: Figure, sources: str, holds: str = "") -> bytes:
    """Return the chart as PNG at twice screen size."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_png(with_sources(figure, sources, holds), scale=SCALE))
