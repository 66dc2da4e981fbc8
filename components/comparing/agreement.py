"""How two readings of one quantity stand to each other: the same, one more exact than the other, or not both right."""

from __future__ import annotations

from components.model import FigureKind, Quantity

ONE_ORDER = 4.0  # two numbers further apart than this are of two things
TOLL = 10.0  # the same of dead and injured, of whom first reports know few
NEAR = 1.6  # a bound ("over 5,000") is made more exact by a number up to so many times it
# by how many days two times of that length may lie apart and still be meant for one
FAR_DAYS = {1: 7, 7: 21, 31: 62, 93: 190, 366: 800}
ROUNDED_FROM = 1000.0  # from here a number that ends in noughts may be a rounded one
A_POINT = 0.001
# "12" beside "at least 12" tells no reader anything; "2.5 million" beside "nearly 2.5 million" does
_BOUNDS = {"at least", "at most", "over"}


def agree(a: Quantity, b: Quantity) -> FigureKind | None:
    """Return how two quantities of one thing stand to each other;
    None where they are too far apart to be of one thing."""
    if a.kind == "time":
        return _times(a, b)
    if a.kind in ("age", "votes", "clock"):
        return _plain(a, b)
    if "vague" in (a.hedge, b.hedge):
        return _vaguely(a, b)
    if a.unit != b.unit:  # "4 percentage points" beside "4 per cent"
        return (
            "clash" if a.kind == "share" and {a.unit, b.unit} == {"%", "points"} and _same(a.value, b.value) else None
        )
    if _turned(a, b) or _are_opposite(a, b):
        return "clash"
    if (
        a.kind in ("count", "duration", "money")
        and _same(a.value, b.value)
        and "over" in (a.hedge, b.hedge)
        and a.hedge != b.hedge
    ):
        return "precision"  # "50 or more" holds 50, "more than 50" does not
    if _same(a.low, b.low) and _same(a.high, b.high) or _same(a.value, b.value) and _is_a_bound(a, b):
        return "same"
    if _rounded(a, b) or _rounded(b, a):
        return "precision"
    if a.high < b.low - A_POINT or b.high < a.low - A_POINT:
        return "clash" if _one_order(a, b) else None
    if _inside(a, b) or _inside(b, a):
        return "precision" if _ratio(a, b) <= NEAR else None
    if a.hedge == b.hedge == "about" and not b.low <= a.value <= b.high and not a.low <= b.value <= a.high:
        return "clash"  # "about 700,000" beside "about 800,000": each is more than a tenth from the other
    return "same" if _ratio(a, b) <= NEAR else None


def _is_a_bound(a: Quantity, b: Quantity) -> bool:
    """Tell a number from which another counts: "12" beside "at least 12"; "six to eight" tells more than "at least
    six"."""
    return bool({a.hedge, b.hedge} & _BOUNDS) and "between" not in (a.hedge, b.hedge)


def _vaguely(a: Quantity, b: Quantity) -> FigureKind | None:
    """Compare "dozens" with a number: it can be told more exactly, and clashes with none."""
    if a.unit != b.unit or a.hedge == b.hedge and (a.low, a.high) != (b.low, b.high):
        return None
    return "same" if a.hedge == b.hedge else "precision" if _inside(a, b) or _inside(b, a) else None


def _same(a: float, b: float) -> bool:
    return a == b or abs(a - b) <= A_POINT * min(abs(a), abs(b))


def _ratio(a: Quantity, b: Quantity) -> float:
    small, large = sorted((max(abs(a.value), 1e-9), max(abs(b.value), 1e-9)))
    return large / small


def _one_order(a: Quantity, b: Quantity) -> bool:
    most = TOLL if a.unit in ("dead", "hurt") else ONE_ORDER
    return a.kind == "share" and abs(a.value - b.value) < 100 or _ratio(a, b) < most


def _turned(a: Quantity, b: Quantity) -> bool:
    """Tell "rose 2.1 per cent" from "fell 2.1 per cent", which is no level ("rose to")."""
    return {a.turn, b.turn} == {"rise", "fall"} and a.role == b.role and a.role in ("", "by")


def _are_opposite(a: Quantity, b: Quantity) -> bool:
    """Tell "more than 200" from "fewer than 200"."""
    return (
        "at most" in (a.hedge, b.hedge) and bool({"over", "at least"} & {a.hedge, b.hedge}) and _same(a.value, b.value)
    )


def _inside(a: Quantity, b: Quantity) -> bool:
    return b.low - A_POINT <= a.low and a.high <= b.high + A_POINT


def _rounded(coarse: Quantity, fine: Quantity) -> bool:
    """Tell a number that is the other one rounded: 3 million for 3.2 million, 2 per cent for 2.1."""
    step = coarse.step
    if coarse.kind == "share" or coarse.kind == "count" and coarse.value < ROUNDED_FROM:
        step = min(step, 1.0)
    plain = fine.hedge == "exact" and coarse.hedge in ("exact", "about")
    return plain and step > fine.step and 0 < abs(coarse.value - fine.value) <= step / 2


def _plain(a: Quantity, b: Quantity) -> FigureKind | None:
    """Compare what has no bounds: ages (a birthday may lie between), votes (both numbers), hours."""
    if a.kind == "age":
        return "same" if abs(a.value - b.value) < 1 else "clash" if abs(a.value - b.value) < 15 else None
    if a.kind == "votes" and "vague" in (a.hedge, b.hedge):  # "unanimously": nobody voted against
        return "same" if a.hedge == b.hedge else "precision" if a.unit == b.unit else "clash"
    if a.kind == "votes":
        apart = abs(a.low - b.low) + abs(float(a.unit) - float(b.unit))
        size = max(a.low + float(a.unit), b.low + float(b.unit))
        return "same" if apart == 0 else "clash" if apart <= max(4, 0.1 * size) else None
    return "same" if a.value == b.value else "clash" if abs(a.value - b.value) <= 240 else None


def _times(a: Quantity, b: Quantity) -> FigureKind | None:
    """Compare two stretches of days.

    Whether a weekday is the last or the next may have been misread: a week more or less decides nothing."""
    shifts = (0, -7, 7) if "weekday" in (a.unit, b.unit) else (0,)
    for shift in shifts:
        low, high = a.low + shift, a.high + shift
        if (low, high) == (b.low, b.high):
            return "same"
        if b.low <= low and high <= b.high or low <= b.low and b.high <= high:
            return "precision"
        if low <= b.high and b.low <= high:
            return "same"
    length = max(a.high - a.low, b.high - b.low) + 1
    apart = max(a.low - b.high, b.low - a.high)
    alike = abs((a.high - a.low) - (b.high - b.low)) <= 3
    return "clash" if alike and apart <= next((far for size, far in FAR_DAYS.items() if length <= size), 0) else None
