"""What becomes of a person (a nomination, a removal) is no issue beside the person: sides on it are sides on them."""

from __future__ import annotations

from components.comparing.concepts import Concepts
from components.comparing.issue_names import Group
from components.comparing.namings import FATES
from components.comparing.sides import Side

MOSTLY = 0.55  # share of the sentences that speak of it in which the person is named


def gather_fate(group: Group, left: list[Side], concepts: Concepts) -> Group:
    """Return the issue of the person whom a thing befalls, with all sides on them; the group itself where it befalls
    nobody, or several people.

    Nobody takes a side on themselves: what one alone says of his own resignation stays an issue."""
    whose = _whose(group, concepts)
    if not whose:
        return group
    own = set(group.sides)
    sides = tuple(s for s in left if s.about == whose or s in own)
    return Group(whose, (group.seed, *group.members), sides)


def _whose(group: Group, concepts: Concepts) -> str:
    """Return the one person whom the targets of a group name, "" for none."""
    held = [s for s in group.sides if s.holds]
    of = {s.of for s in held if s.of}
    whose = next(iter(of)) if len(of) == 1 else ""
    if group.seed not in FATES or whose not in concepts.persons or all(f"@{s.holder}" == whose for s in held):
        return ""
    own = concepts.places[group.seed]
    return whose if len(own & concepts.places[whose]) >= MOSTLY * len(own) else ""
