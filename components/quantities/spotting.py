"""Where a sentence gives a quantity: the place, the kind, and what the number can mean, from the words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.model import QuantityKind, Span
from components.quantities import numbers, units
from components.quantities.patterns import AGE, CLOCK, FEW, ONE, PATTERN, PLAIN_NAME, UNANIMOUS, VAGUE, VOTES, VOTING
from components.quantities.shares import spot_shares
from components.quantities.spotted import Spotted

LARGEST = 1e15  # a longer row of digits is no quantity


def spot_quantities(text: str, sentence: Span, taken: list[Span]) -> Iterator[Spotted]:
    """Yield the quantities of a sentence outside the places that are taken, in text order within each kind; they never
    overlap."""
    held = bytearray(sentence.end - sentence.start)  # a mark for each code point that is taken
    for place in taken:
        held[max(0, place.start - sentence.start) : place.end - sentence.start] = b"\1" * (
            place.end - max(place.start, sentence.start)
        )
    for spot in (_spot_clocks, _spot_votes, _spot_ages, spot_shares, _spot_vague, _spot_few, _spot_numbers):
        for found in spot(text, sentence):
            start, end = found.span.start - sentence.start, found.span.end - sentence.start
            if not any(held[start:end]):
                held[start:end] = b"\1" * (end - start)
                yield found


def _spot_clocks(text: str, sentence: Span) -> Iterator[Spotted]:
    for match in CLOCK.finditer(text, sentence.start, sentence.end):
        if match["half"] is None:
            value = float(int(match["hour2"] or match["hour3"]) * 60 + int(match["minute2"] or match["minute3"]))
            yield Spotted(Span(match.start(), match.end()), "clock", value, value, value, "clock",
                          units.hedge_of(text, match.start(), match.end()))  # fmt: skip
            continue
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
        if 0 < hour <= 12 and minute < 60:
            value = float(hour % 12 * 60 + minute + 720 * (match["half"].lower() == "p"))
            end = match.end() - (match[0].endswith("m.") and "." not in match[0][:-1][-3:])
            yield Spotted(Span(match.start(), end), "clock", value, value, value, "clock",
                          units.hedge_of(text, match.start(), match.end()))  # fmt: skip


def _spot_votes(text: str, sentence: Span) -> Iterator[Spotted]:
    if not VOTING.search(text, sentence.start, sentence.end):
        return
    for match in VOTES.finditer(text, sentence.start, sentence.end):
        first, second = numbers.read_number(match["yes"]) or 0.0, numbers.read_number(match["no"]) or 0.0
        yes, no = sorted((first, second), reverse=True)
        if not re.search(r"\bbetween\s$", text[max(0, match.start() - 9) : match.start()]):
            yield Spotted(Span(match.start(), match.end()), "votes", first, yes, yes, f"{no:g}")
    for match in UNANIMOUS.finditer(text, sentence.start, sentence.end):
        yield Spotted(Span(*match.span()), "votes", 0.0, 0.0, 0.0, "0", "vague")


def _spot_ages(text: str, sentence: Span) -> Iterator[Spotted]:
    for match in AGE.finditer(text, sentence.start, sentence.end):
        value = float(match[match.lastgroup or 0])
        if (match["plain"] or match["inside"]) and (
            not PLAIN_NAME.search(text[max(0, match.start() - 30) : match.start()]) or value < 10
        ):
            continue
        if 0 < value < 120:
            start = match.start("aged") if match["aged"] else match.start()
            yield Spotted(Span(start, match.end()), "age", value, value, value, "age")


def _spot_vague(text: str, sentence: Span) -> Iterator[Spotted]:
    for match in VAGUE.finditer(text, sentence.start, sentence.end):
        low, high = numbers.VAGUE[match["many"].lower()]
        if match["of"]:
            least, most = numbers.OF_VAGUE[match["of"].lower()]
            scale = numbers.SCALES.get(match["many"].lower().removesuffix("s"), 0.0)
            low, high = least * scale, most * scale
        kind, unit, _ = _unit_of({"unit": match["unit"], "sign": None})
        if low > 0:
            yield Spotted(Span(match.start(), match.end()), kind, low, low, high, unit, "vague")


def _spot_few(text: str, sentence: Span) -> Iterator[Spotted]:
    for match in FEW.finditer(text, sentence.start, sentence.end):
        low, high = numbers.FEW[" ".join(match["few"].lower().split())]
        scale = numbers.SCALES[match["scale"].lower()] if match["scale"] else 1.0
        kind, unit, _ = _unit_of({"unit": match["unit"], "sign": None})
        yield Spotted(Span(*match.span()), kind, low * scale, low * scale, high * scale, unit, "vague")


def _spot_numbers(text: str, sentence: Span) -> Iterator[Spotted]:
    at = sentence.start
    while (match := PATTERN.search(text, at, sentence.end)) is not None:
        if match["second"] and not _is_range(text, match):
            match = ONE.match(text, match.start(), sentence.end) or match
        at = max(match.end(), at + 1)
        found = _read(text, match)
        if found is not None:
            yield found


def _is_range(text: str, match: re.Match[str]) -> bool:
    """Tell "20 to 30" and "between 20 and 30" from "from 20 to 30", which is a change, and "20
    and 30", which are two."""
    before, joint = text[max(0, match.start() - 9) : match.start()].lower(), match["joint"].strip()
    if joint == "and" or before.endswith("between "):
        return joint == "and" and before.endswith("between ")
    if joint in ("to", "or"):
        return not before.endswith("from ")
    first, second = (
        numbers.read_number(match["first"], match["scale"] or ""),
        numbers.read_number(match["second"], match["scale2"] or ""),
    )
    return bool(first and second) and match["second"][:1].isdigit()


def _read(text: str, match: re.Match[str]) -> Spotted | None:
    parts = match.groupdict()
    scale = parts["scale"] or (
        parts.get("scale2") or "" if parts.get("second") and parts["first"][:1].isdigit() else ""
    )
    value = numbers.read_number(parts["first"], scale)
    if value is None or value > LARGEST or parts["first"].lower() in ("one", "a"):
        return None
    kind, unit, factor = _unit_of(parts)
    if kind == "count" and not scale and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", parts["first"]):
        factor = 1000.0  # things are counted in whole numbers: "1.200 jobs" is 1,200
    if (
        match[0][-1].isdigit()
        and match.end() < len(text)
        and (text[match.end()].isalpha() or text[match.end()] in "/:")
    ):
        return None
    step = numbers.step_of(parts["first"], value)
    high = numbers.read_number(parts["second"], parts["scale2"] or "") if parts.get("second") else None
    between = high is not None and high > value
    if high is not None and not between or _is_year(parts, kind):
        return None  # "50-27%" is a score, "the 2012 attack" a year
    hedge: units.Hedge = "between" if between else units.hedge_of(text, match.start(), match.end())
    value = round(value * factor, 6)
    low, top = units.bounds(value, round((high or 0.0) * factor, 6), hedge)
    return Spotted(Span(match.start(), match.end()), kind, value, low, top, unit, hedge, step * factor)


def _is_year(parts: dict[str, str | None], kind: str) -> bool:
    return (
        kind == "count" and not parts["scale"] and re.fullmatch(r"(?:1[6-9]|20)\d\d", parts["first"] or "") is not None
    )


def _unit_of(parts: dict[str, str | None]) -> tuple[QuantityKind, str, float]:
    """Return kind, unit and the factor to it."""
    unit, sign = (parts["unit"] or "").lower().strip(" -\u00a0"), (parts["sign"] or parts.get("again") or "").strip()
    if re.fullmatch(units.PER_CENT, unit) or unit in ("%", "per cent", "percent", "pct", "pc"):
        return "share", "%", 1.0
    if unit.startswith("b"):
        if "basis" in unit or unit.startswith("bp"):
            return "share", "points", 0.01
    if "point" in unit or unit == "pp":
        return "share", "points", 1.0
    if sign:
        known = (units.SIGNS.get(form) for form in (sign, sign.upper(), sign.title()))
        return "money", next(filter(None, known), "USD"), 1.0
    if unit:
        word = unit.split()[-1]
        currency = (
            units.CURRENCIES.get(word)
            or units.CURRENCIES.get(word.removesuffix("s"))
            or units.CURRENCIES.get(word.removesuffix("es"))
            or ""
        )
        return "money", next((units.LANDS[x] for x in units.LANDS if unit.startswith(x + " ")), currency), 1.0
    return "count", "", 1.0
