"""Headline and paragraphs of a printed page, told by the size of its letters and the room between its lines."""

import pytest

from components.reading.pdf import _notes, reflow
from components.reading.pdf_layout import Line, below_headline, set_apart

BODY = [
    "Mayor Ada Holt said on Monday that she would support a second bridge over",
    "the Sel, a plan that the council rejected twice.",
    "The merchants welcomed the plan and asked the council of Lindow to vote on",
    "it before the summer.",
]


def page(*blocks: tuple[float, float, tuple[str, ...]]) -> list[Line]:
    """Return lines of blocks: room above the block, size of letters, words of each line."""
    lines, height = [], 800.0
    for room, size, words in blocks:
        height -= room
        for said in words:
            height -= 1.2 * size
            lines.append(Line(said, round(height, 1), size))
    return lines


HEAD, MENU = ("A second bridge over", "the Sel"), ("Home News Sport",)
PAGES = [
    ("a headline of two lines",
     page((0, 24, HEAD), (16, 12, ("By Ada Pell",)), (16, 12, tuple(BODY[:2])), (12, 12, tuple(BODY[2:]))),
     ["A second bridge over the Sel", "By Ada Pell", "\n".join(BODY[:2]), "\n".join(BODY[2:])],
     "A second bridge over the Sel"),
    ("letters of one size are no headline", page((0, 12, HEAD), (0, 12, tuple(BODY))),
     ["\n".join([*HEAD, *BODY])], ""),
    ("an initial of three lines' height is none",
     page((0, 36, ("M",)), (0, 12, ("ayor Ada Holt", *BODY[1:]))), ["\n".join(["M", "ayor Ada Holt", *BODY[1:]])], ""),
    ("lines with room between them all are one paragraph",
     page(*((12.0, 12.0, (words,)) for words in BODY)), ["\n".join(BODY)], ""),
    ("the largest is the headline",
     page((0, 18, ("The Lindow Post of today",)), (9, 24, HEAD), (9, 12, tuple(BODY))),
     ["The Lindow Post of today", "A second bridge over the Sel", "\n".join(BODY)], "A second bridge over the Sel"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "blocks", "headline"), [p[1:] for p in PAGES], ids=[p[0] for p in PAGES])
def test_blocks_and_headline_are_told_by_size_and_room(lines: list[Line], blocks: list[str], headline: str) -> None:
    assert set_apart([lines]) == (["\n\n".join(blocks)], headline)


ABOVE = [
    ("Home News Sport\nLindow Post\nBridge to be built\nIt is old.", "Bridge to be built\nIt is old.",
     ["Home News Sport", "Lindow Post"]),
    ("The bridge is old.\nBridge to be built\nIt is shut.", "The bridge is old.\nBridge to be built\nIt is shut.", []),
    ("The bridge over the Sel is one hundred years\nBridge to be built\nOld.",
     "The bridge over the Sel is one hundred years\nBridge to be built\nOld.", []),
    ("It is old.", "It is old.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kept", "above"), ABOVE)
def test_a_menu_above_the_headline_goes_and_a_sentence_stays(text: str, kept: str, above: list[str]) -> None:
    assert below_headline(text, "Bridge to be built") == (kept, above)


@pytest.mark.parametrize(
    ("counts", "notes"),
    [
        ((1, 1), ["1 running head, foot or line number was left out.", "1 page has no text layer and was left out."]),
        (
            (2, 2),
            ["2 running heads, feet and line numbers were left out.", "2 pages have no text layer and were left out."],
        ),
    ],
)
def test_what_is_left_out_of_pages_is_counted_in_its_form(counts: tuple[int, int], notes: list[str]) -> None:
    heads, empty = counts
    assert list(_notes(["It is shut.", *[""] * empty], heads, 0))[1:] == notes


HYPHENS = [  # the lines of a page and the word that stands over their end
    ("Those whom Trump backs won. The Trump-\nbacked candidate of Marl has lost the vote.", "Trump-backed"),
    ("A rain-soaked crowd sang on the quay. A rain-\nsoaked mayor of Marl left at once.", "rain-soaked mayor"),
    ("The mill cut its long-term plan to a long-\nterm lease of the quay in Marl.", "long-term lease"),
    ("The mayor said that it was shut be-\ncause nobody pays for the cause of it.", "because"),
    ("Those whom Ida Washing knew had met in Washing-\nton on Monday to vote on the toll.", "Washington"),
    ("The tram will be sold by the coun-\ncil-led board of the harbour of Marl.", "council-led"),
]


@pytest.mark.parametrize(("page_text", "word"), HYPHENS)
def test_a_word_s_own_hyphen_stays_where_the_text_shows_it(page_text: str, word: str) -> None:
    assert word in reflow(page_text)
