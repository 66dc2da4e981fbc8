"""The figures of a draft against those of the articles: the same thing counted, and the same value, another one, or one
more exact."""

from __future__ import annotations

from components.comparing.agreement import agree
from components.comparing.draft import Checked, Verdict
from components.comparing.same_thing import Known, are_apart, likeness
from components.comparing.sightings import Sighting, sightings_of
from components.model import Analysis, Instance

MOST_PLACES = 3
RANK: dict[Verdict, int] = {
    "found": 0,
    "more exact there": 1,
    "less exact there": 1,
    "differs": 2,
}  # one article that has it is enough


def check_figures(draft: Analysis, analyses: tuple[Analysis, ...]) -> list[Checked]:
    """Return each figure of the draft with the places of the articles that count the same thing."""
    seen = [s for a in analyses for s in sightings_of(a)]
    own = list(sightings_of(draft))
    known = Known((draft, *analyses), [*seen, *own])
    return [_check(s, seen, known) for s in own]


def _check(sighting: Sighting, seen: list[Sighting], known: Known) -> Checked:
    found: list[tuple[int, float, Verdict, Sighting]] = []
    for other in seen:
        verdict, sure = _compare(sighting, other, known)
        if sure:
            found.append((RANK[verdict], -sure, verdict, other))
    place = sighting.quantity.span
    if not found:
        return Checked("figure", "not found", place)
    found.sort(key=lambda row: (row[0], row[1], row[3].article, row[3].quantity.span))
    verdict = found[0][2]
    places = tuple(
        Instance(s.article, s.quantity.span, s.quantity.value) for rank, _, _, s in found if rank == found[0][0]
    )[:MOST_PLACES]
    marks = verdict != "found"
    return Checked(
        "figure", verdict, place, places, (place,) if marks else (), tuple((i.span,) if marks else () for i in places)
    )


def _compare(a: Sighting, b: Sighting, known: Known) -> tuple[Verdict, float]:
    """Return how the article's figure `b` stands to the draft's, and how sure both are of one thing; 0 where they are
    not taken to be."""
    if a.quantity.kind != b.quantity.kind:
        return "found", 0.0
    kind = agree(a.quantity, b.quantity)
    if kind is None or are_apart(a, b, kind) or kind == "clash" and known.elsewhere(a, b):
        return "found", 0.0
    if kind == "same" and _is_plainly_one(a, b):
        return "found", 9.0
    sure = likeness(a, b, kind, known)
    if kind == "precision":
        wider = b.quantity.high - b.quantity.low > a.quantity.high - a.quantity.low or b.quantity.step > a.quantity.step
        return ("less exact there" if wider else "more exact there"), sure
    return ("differs" if kind == "clash" else "found"), sure


def _is_plainly_one(a: Sighting, b: Sighting) -> bool:
    """Tell the same value of what is called the same: money, shares and times have no noun of their own."""
    if a.quantity.kind in ("money", "time", "share", "votes", "clock", "measure"):
        return a.quantity.kind not in ("share", "measure", "clock") or bool(a.context & b.context)
    if a.quantity.kind == "duration":
        return bool(a.event) and a.event == b.event
    return bool(a.head) and a.head == b.head
