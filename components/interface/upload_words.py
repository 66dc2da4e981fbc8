"""Streamlit's own words where files are chosen, which it has in English alone, said in the reader's language by rules
of style: ours stand where theirs have no size. A screen reader reads both, since a button without words is none."""

from __future__ import annotations

import json

from components.wording import ENGLISH, language, tr

ZONE = '[data-testid="stFileUploaderDropzone"]'
ON_BUTTON = f'{ZONE} [data-testid="stBaseButton-secondary"] [data-testid="stMarkdownContainer"]'
OVER_SEVERAL, OVER_ONE = (
    f"{ZONE} > input{which} + div:not([data-testid]):not(:has(button)) > span"
    for which in ("[multiple]", ":not([multiple])")
)


def style_uploads() -> str:
    """Return the rules of style, none where Streamlit's words are the reader's."""
    if language() == ENGLISH:
        return ""
    told = {
        ON_BUTTON: tr("Upload"),
        OVER_SEVERAL: tr("Drag and drop files here"),
        OVER_ONE: tr("Drag and drop a file here"),
    }
    rules = (
        f"{place}, {place} > p {{ font-size: 0; }} "
        f"{place}::after {{ content: {json.dumps(words, ensure_ascii=False)}; font-size: 0.875rem; }}"
        for place, words in told.items()
    )
    return f"<style>{' '.join(rules)}</style>"
