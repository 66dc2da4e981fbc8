"""Two versions of a remark word by word: the same, cut short, or altered, and the words that differ."""

from __future__ import annotations

import itertools
from collections import defaultdict
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from components.comparing.remarks import Quoted, tells
from components.comparing.words import stem

RUN = 4  # words in a row that make two sentences worth aligning
TELLS_SOMETHING = 2  # words with a meaning that a shorter version leaves out
# A sentence is another without one of these at its head, and the same without "and", "so" or "therefore I say".
TURNING = frozenset(
    "but yet if unless until when while although though because however no not never maybe perhaps only".split()
)
CONDITION = frozenset("if unless until".split())  # at the end of a remark, on what it hangs
# What is put behind a remark to be polite, and no condition of it.
POLITE = frozenset(
    tuple(words.split())
    for words in (
        "if you like", "if you will", "if you please", "if you dont mind", "if you ask me",
        "if i may", "if i might", "if i may say so", "if anything", "if im honest",
    )
)  # fmt: skip
Kind = Literal["identical", "truncated", "altered"]
Row = tuple[str, int, int, int, int]


class Difference(NamedTuple):
    """How a version departs from the full one: its kind and the numbers of the words that only the one or the other
    has."""

    kind: Kind
    in_full: tuple[int, ...] = ()
    in_other: tuple[int, ...] = ()


def compare_versions(full: Quoted, other: Quoted) -> Difference:
    """Return how `other` departs from `full`."""
    if full.keys == other.keys:
        return Difference("identical")
    rows = [r for r in _operations(full.keys, other.keys) if r[0] != "equal"]
    kinds = [_kind(r, full, other) for r in rows]
    kind: Kind = "altered" if "altered" in kinds else "truncated" if "truncated" in kinds else "identical"
    return Difference(
        kind,
        tuple(i for _, s, e, _, _ in rows for i in range(s, e)),
        tuple(i for _, _, _, s, e in rows for i in range(s, e)),
    )


def _operations(full: tuple[str, ...], other: tuple[str, ...]) -> list[Row]:
    """Return the steps from one version to the other; words that are only joined otherwise (cover-up, cover up) are
    equal."""
    rows: list[Row] = []
    for tag, s, e, t, u in SequenceMatcher(None, full, other, autojunk=False).get_opcodes():
        same = tag == "replace" and "".join(full[s:e]) == "".join(other[t:u])
        rows.append(("equal" if same else tag, s, e, t, u))
    return rows


def _kind(row: Row, full: Quoted, other: Quoted) -> Kind:
    """Return what one step is: words at an end that one version does not have are cut, anything else is altered."""
    _, s, e, t, u = row
    first, last = s == 0 and t == 0, e == len(full.words) and u == len(other.words)
    if s < e and t < u or not (first or last):
        return _kind_of_gap(full.keys[s:e] or other.keys[t:u]) if _marked(row, full, other) else "altered"
    lacking, missing = (other, full.keys[s:e]) if s < e else (full, other.keys[t:u])
    if "said" in missing and last:
        return "identical"  # a mark that the one article forgot to close
    if last and missing in POLITE:
        return "identical"
    told = {stem(w) for w in lacking.around}
    if len({root for w in tells(missing) if (root := stem(w)) not in told}) >= TELLS_SOMETHING:
        return "truncated"
    if last and CONDITION.intersection(missing):
        return "truncated"
    return "altered" if first and full.begins and other.begins and TURNING.intersection(missing) else "identical"


def _kind_of_gap(missing: tuple[str, ...]) -> Kind:
    """Return what it is to leave out some words and show it by dots: cut short, but for a word that tells little."""
    return "truncated" if len(tells(missing)) >= TELLS_SOMETHING or TURNING.intersection(missing) else "identical"


def _marked(row: Row, full: Quoted, other: Quoted) -> bool:
    """Tell words left out in the middle where the article says so by dots."""
    tag, s, _, t, _ = row
    return tag == "delete" and t in other.skips or tag == "insert" and s in full.skips


def lacking_in(rows: list[tuple[Quoted, Difference]]) -> set[int]:
    """Return the words of the full version that an article has in none of its own."""
    return set.intersection(*(set(d.in_full) for _, d in rows))


def kind_in(rows: list[tuple[Quoted, Difference]], full: Quoted) -> Kind:
    """Return how an article has a remark that it may have more than once, or in pieces that together are all of it."""
    same = max((len(v.words) for v, d in rows if d.kind == "identical"), default=0)
    if any(d.kind == "altered" and len(v.words) > same for v, d in rows):
        return "altered"
    if same:
        return "identical"
    if len(rows) == 1:
        return rows[0][1].kind
    lacking = [full.keys[n] for n in sorted(lacking_in(rows))]
    return "truncated" if len(tells(lacking)) >= TELLS_SOMETHING else "identical"


def is_spliced(versions: list[Quoted]) -> bool:
    """Tell a sentence whose two parts another article has in one quotation with other words of the speaker between
    them."""
    full, apart = versions[0], defaultdict(list)
    for v in versions[1:]:
        block = SequenceMatcher(None, full.keys, v.keys, autojunk=False).find_longest_match()
        if block.size >= RUN and block.size >= 0.8 * len(v.words):
            apart[v.article, v.quotation].append((v.number, block.a, block.a + block.size))
    return any(
        n - m > 1 and e <= s and (e - t) + (f - s) >= 0.8 * len(full.words)
        for parts in apart.values() for (m, t, e), (n, s, f) in itertools.combinations(sorted(parts)[:8], 2)
    )  # fmt: skip
