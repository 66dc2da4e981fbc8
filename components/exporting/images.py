"""Charts as SVG and PNG by vl-convert, sources named beneath; nothing is fetched."""

from __future__ import annotations

import json
from typing import Any

from components.charts import Figure

SCALE = 2.0


def with_sources(figure: Figure, sources: str) -> dict[str, Any]:
    """Return the chart's Vega-Lite with a fixed width and the sources as a line under the title."""
    spec: dict[str, Any] = json.loads(figure.chart.to_json())
    for part in [spec, *spec.get("hconcat", [])]:
        if part.get("width") == "container":
            part["width"] = 640
    spec["background"] = "#FFFFFF"
    spec["padding"] = 16
    spec["title"] = {"text": figure.title, "subtitle": [f"Sources: {sources}", "Read by Standpoint from the articles' own words"],
                     "anchor": "start", "subtitleColor": "#565B64"}  # fmt: skip
    return spec


def to_svg(figure: Figure, sources: str) -> bytes:
    """Return the chart as SVG."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_svg(with_sources(figure, sources)), "utf-8")


def to_png(figure: Figure, sources: str) -> bytes:
    """Return the chart as PNG at twice screen size."""
    import vl_convert

    return bytes(vl_convert.vegalite_to_png(with_sources(figure, sources), scale=SCALE))
