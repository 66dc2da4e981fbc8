"""Streamlit's own words where files are chosen, which it has in English alone, said in the reader's language by rules
of style: the words beneath are taken out, for the eye and for a screen reader, and ours stand in their place."""

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
        f"{place} > p {{ display: none; }} {place}:not(:has(p)) {{ font-size: 0; }} "
        f"{place}::after {{ content: {json.dumps(words, ensure_ascii=False)}; font-size: 1rem; }}"
        for place, words in told.items()
    )
    return f"<style>{' '.join(rules)}</style>"
