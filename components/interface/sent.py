"""What a component is sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def as_sent(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return a component's data with its lists as tuples and each dictionary alone in one: the page gets lists as they
    were, and `[{…}]`.

    Of a list and of a dictionary Streamlit asks at every redraw whether it is a table, and loads pandas to ask."""
    return {name: (v,) if isinstance(v, dict) else tuple(v) if isinstance(v, list) else v for name, v in data.items()}
