"""A filter follows what is chosen in it, and never widens by itself."""

from __future__ import annotations

import pytest

from components.interface.following import FILTERS, follow

LUND, AMSEL, BRINK = frozenset({("a", 1), ("b", 4)}), frozenset({("a", 2)}), frozenset({("b", 3)})
BEFORE = {"Lund": LUND, "Amsel": AMSEL, "Lund and Amsel": LUND | AMSEL}
PAPER, WIRE = frozenset({"x"}), frozenset({"y"})
TOLL, TOLLS = frozenset({"bridge", "toll"}), frozenset({"road", "toll"})

FOLLOWED = [  # the filter, what is chosen, what that was, what there is now, what is chosen then
    ("actors", ["Lund"], BEFORE, {"Vera Lund": LUND, "Amsel": AMSEL}, ["Vera Lund"]),  # renamed
    ("actors", ["Lund"], BEFORE, {"Lund": BRINK, "Vera Lund": LUND}, ["Lund"]),  # a name that is there stays
    ("actors", ["Amsel"], BEFORE, {"Lund": LUND | AMSEL}, ["Lund"]),  # merged
    ("actors", ["Lund", "Amsel"], BEFORE, {"Mayor": LUND | AMSEL, "Brink": BRINK}, ["Mayor"]),
    ("actors", ["Lund and Amsel"], BEFORE, {"Lund": LUND, "Amsel": AMSEL, "Brink": BRINK}, ["Lund", "Amsel"]),  # back
    ("actors", ["Lund"], BEFORE, {"Brink": BRINK}, ["Lund"]),  # gone: it stays, and no row passes
    ("actors", ["Lund"], {}, {"Brink": BRINK}, ["Lund"]),
    ("articles", ["Post"], {"Post": PAPER}, {"Daily": PAPER, "Wire": WIRE}, ["Daily"]),
    ("on-issues", ["toll"], {"toll": TOLL}, {"the bridge": TOLL, "roads": TOLLS}, ["the bridge"]),
    ("on-issues", ["toll"], {"toll": TOLL}, {"tolls": TOLL | TOLLS}, ["tolls"]),
    ("on-issues", ["tolls"], {"tolls": TOLL | TOLLS}, {"toll": TOLL, "roads": TOLLS}, ["toll", "roads"]),
    ("on-issues", ["toll"], {"toll": TOLL}, {"roads": TOLLS}, ["toll"]),  # a term that both have makes none of one
]  # fmt: skip


@pytest.mark.parametrize(("key", "chosen", "before", "now", "after"), FOLLOWED, ids=range(len(FOLLOWED)))
def test_what_is_chosen_is_followed(
    key: str,
    chosen: list[str],
    before: dict[str, frozenset[object]],
    now: dict[str, frozenset[object]],
    after: list[str],
) -> None:
    assert follow(chosen, before, now, FILTERS[key][1]) == after
