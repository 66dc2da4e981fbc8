"""Numbers of the same thing in several articles, and whether they clash."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from components.comparing.words import STOP_WORDS, content_stems, stem
from components.model import Analysis, Figure, Instance, Span

_SMALL = {w: float(n) for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "bn": 1e9, "k": 1e3}
_NUMBER = re.compile(
    r"(?P<sign>[$€£¥])?\s?(?<![\w.,-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|"
    + "|".join(_SMALL)
    + r")(?P<scale>\s?(?:thousand|million|billion|trillion|bn|m|k)\b)?(?P<percent>\s?(?:%|per cent|percent)(?!\w))?"
    r"(?P<unit>(?:[ -][a-zA-Z][\w’'-]*){0,3})",
    re.IGNORECASE,
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_TIMES = frozenset("am pm year years month months day days week weeks hour hours minute minutes time times o".split())


class _Number(NamedTuple):
    article: str
    span: Span
    value: float
    key: str
    what: str
    context: frozenset[str]


def find_figures(analyses: tuple[Analysis, ...]) -> tuple[Figure, ...]:
    """Return the figures that two or more articles give for the same thing; clashes first.

    The same thing: the same unit, and sentences that share two further words of meaning (one where a sign or per cent
    is the unit and the noun agrees).
    """
    numbers = [n for a in analyses for n in _numbers(a)]
    by_key: dict[str, list[_Number]] = defaultdict(list)
    for number in numbers:
        by_key[number.key].append(number)
    figures = []
    for rows in by_key.values():
        for group in _groups(rows):
            if len({n.article for n in group}) > 1:
                clash = len({n.value for n in group}) > 1
                instances = tuple(Instance(n.article, n.span, n.value) for n in group)
                figures.append(Figure(group[0].what, clash, instances))
    return tuple(sorted(figures, key=lambda f: (not f.clash, f.instances[0].span)))


def _groups(rows: list[_Number]) -> list[list[_Number]]:
    groups: list[list[_Number]] = []
    for number in rows:
        home = next((g for g in groups if any(n.article != number.article and _same_thing(n, number) for n in g)
                     and not any(n.article == number.article and n.value != number.value for n in g)), None)  # fmt: skip
        if home is None:
            groups.append([number])
        else:
            home.append(number)
    return groups


def _same_thing(a: _Number, b: _Number) -> bool:
    return len((a.context & b.context) - {a.key}) >= 2


def _numbers(analysis: Analysis) -> list[_Number]:
    found, text = [], analysis.article.text
    for sentence in analysis.sentences:
        words = content_stems(sentence.of(text))
        for match in _NUMBER.finditer(text, sentence.start, sentence.end):
            number = _read(match)
            if number is None:
                continue
            value, key, what, end = number
            start = match.start("sign") if match["sign"] else match.start("number")
            context = frozenset(w for w in words if not w[:1].isdigit())
            found.append(_Number(analysis.article.id, Span(start, end), value, key, what, context))
    return found


def _read(match: re.Match[str]) -> tuple[float, str, str, int] | None:
    """Return (value, key, what, end) of a number, None for a year, a date or a bare digit."""
    raw = match["number"].lower()
    value = _SMALL.get(raw) or float(raw.replace(",", "")) * _SCALES.get((match["scale"] or "").strip().lower(), 1.0)
    end = max(match.end(g) for g in ("number", "scale", "percent"))
    unit = [w for w in re.split(r"[ -]+", match["unit"]) if w]
    nouns: list[str] = []
    for word in unit:
        if word.lower() in STOP_WORDS - {"people"} or word[:1].isupper():
            break
        nouns.append(word)
    before = match.string[max(0, match.start() - 12) : match.start()].split()
    if nouns and nouns[0].lower() in _MONTHS or unit and unit[0].lower() in _MONTHS or before and before[-1].lower().strip(".") in _MONTHS:
        return None
    if match["sign"]:
        return value, match["sign"], match["sign"], end
    if match["percent"]:
        return value, "%", "per cent", end
    if not nouns or nouns[0].lower() in _TIMES or 1900 <= value <= 2100 and not match["scale"] and "," not in raw:
        return None
    noun = nouns[-1] if len(nouns) < 3 else nouns[1]
    kept = nouns[: nouns.index(noun) + 1]
    return value, stem(noun.lower()), " ".join(kept).lower(), match.end("number") + match["unit"].find(noun) + len(noun) + len(match["scale"] or "")
