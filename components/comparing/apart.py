"""What keeps two sightings of a quantity apart, whatever else they share."""

from __future__ import annotations

from components.comparing.likenings import may_count_one
from components.comparing.sightings import OF, Sighting, stems_of
from components.model import FigureKind

POLLS = frozenset("poll survey margin sampling sample respondent pollster approval favorability".split())


def are_apart(a: Sighting, b: Sighting, kind: FigureKind) -> bool:
    """Tell two things by what they say of themselves: another noun, other modifiers, another role, another time."""
    x, y = a.quantity, b.quantity
    if kind == "clash" and (x.wanted != y.wanted or "share" in (x.kind, y.kind) and (a.context | b.context) & _POLLS):
        return True
    if {x.role, y.role} == {"from", "to"} or kind != "same" and _are_marked_apart(a, b):
        return True
    if (
        x.kind != "time"
        and a.head
        and b.head
        and not may_count_one(a.head, b.head)
        and not (x.unit == y.unit and x.unit in ("dead", "hurt"))
    ):
        return True
    if x.kind == "time":
        return {x.turn, y.turn} == {"ahead", "past"}
    return (
        a.past != b.past
        or bool(a.times and b.times)
        and not any(p[0] <= q[1] and q[0] <= p[1] for p in a.times for q in b.times)
    )


def _are_marked_apart(a: Sighting, b: Sighting) -> bool:
    """Tell "the other ferries" from "the ferries", "three of the seven" from "four of the nine"; "four of the seven"
    may be "four"."""
    (of, mine), (other, theirs) = ((frozenset(m for m in s.marks if m.startswith(OF)), s.marks) for s in (a, b))
    if of and other and of != other:
        return True
    return mine - of != theirs - other and (a.quantity.kind != "time" or bool(mine and theirs))


_POLLS = stems_of(POLLS)
