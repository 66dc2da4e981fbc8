"""What two quantities must share to be taken for one thing: a table by their class and by how
they stand to each other."""

from __future__ import annotations

from typing import Literal, NamedTuple

from components.model import FigureKind

Link = Literal["same", "part", "none"]


class Needed(NamedTuple):
    """What two quantities must share: stems of what they are of and the noun, what these are worth, and the score; of
    the lighter of their sentences so large a part (`around`), and what that weighs."""

    shared: int
    worth: float
    score: float
    around: float = 0.0
    weight: float = 0.0


# By class, how they stand to each other, and whether they hang on the same event; one row of the cell must be met. A
# clash wants most, a sum that is given alike in all but its hedge least; polls and points, of which every report has
# many of one form, want more than counts do.
NEEDED: dict[tuple[str, FigureKind, Link], tuple[Needed, ...]] = {
    ("time", "clash", "same"): (Needed(3, 6.0, 1.0), Needed(2, 5.0, 1.4)),
    ("time", "clash", "part"): (Needed(2, 6.5, 1.2, 0.4),),
    ("time", "precision", "same"): (Needed(1, 1.5, 0.5, 0.1), Needed(3, 3.0, 0.5)),
    ("time", "precision", "part"): (
        Needed(2, 3.5, 0.8, 0.15, 7.0),
        Needed(2, 5.0, 0.5, 0.15, 7.0),
        Needed(1, 2.9, 0.7, 0.15, 7.0),
    ),
    ("time", "precision", "none"): (Needed(2, 3.5, 0.6, 0.4, 6.5),),
    ("time", "same", "same"): (Needed(1, 2.0, 0.6),),
    ("time", "same", "part"): (Needed(2, 3.0, 0.6),),
    ("past", "clash", "same"): (Needed(3, 6.0, 1.0), Needed(2, 6.0, 1.5)),
    ("past", "precision", "same"): (Needed(1, 0.9, 0.4), Needed(2, 2.5, 0.3), Needed(1, 3.0, 0.3, 0.1)),
    ("past", "precision", "part"): (Needed(1, 2.5, 0.4), Needed(2, 3.5, 0.25)),
    ("past", "precision", "none"): (Needed(1, 4.0, 0.35, 0.1, 7.0), Needed(2, 3.5, 0.25, 0.1, 7.0)),
    ("past", "same", "same"): (Needed(1, 2.0, 0.6),),
    ("past", "same", "part"): (Needed(2, 3.0, 0.6),),
    ("ahead", "clash", "same"): (Needed(3, 6.0, 1.0), Needed(2, 5.0, 1.4)),
    ("ahead", "clash", "part"): (Needed(2, 3.5, 0.7),),
    ("ahead", "precision", "same"): (Needed(1, 1.0, 0.6),),
    ("ahead", "precision", "part"): (Needed(2, 3.5, 0.8), Needed(2, 5.0, 0.5)),
    ("ahead", "precision", "none"): (Needed(3, 6.0, 0.8), Needed(2, 6.5, 0.9)),
    ("ahead", "same", "same"): (Needed(1, 2.0, 0.6),),
    ("ahead", "same", "part"): (Needed(2, 3.0, 0.6),),
    ("number", "clash", "same"): (Needed(2, 3.0, 0.7),),
    ("number", "clash", "part"): (Needed(2, 3.0, 0.8),),
    ("number", "clash", "none"): (Needed(2, 3.0, 0.6),),
    ("number", "precision", "same"): (Needed(2, 2.0, 0.5),),
    ("number", "precision", "part"): (Needed(2, 3.0, 0.6),),
    ("number", "precision", "none"): (Needed(2, 3.0, 0.6),),
    ("number", "same", "same"): (Needed(2, 3.0, 0.5),),
    ("number", "same", "part"): (Needed(2, 3.0, 0.5),),
    ("unanimous", "precision", "same"): (Needed(2, 1.0, 0.3),),
    ("unanimous", "precision", "part"): (Needed(2, 1.0, 0.3),),
    ("unanimous", "precision", "none"): (Needed(2, 1.0, 0.3),),
    ("vague", "precision", "same"): (Needed(2, 3.0, 1.0),),
    ("vague", "precision", "part"): (Needed(2, 3.0, 1.2),),
    ("vague", "precision", "none"): (Needed(2, 3.0, 1.2),),
    ("share", "clash", "same"): (Needed(3, 4.5, 0.8), Needed(2, 5.0, 1.3, 0.4), Needed(1, 3.0, 1.8, 0.9)),
    ("share", "clash", "part"): (Needed(3, 6.0, 1.2),),
    ("share", "clash", "none"): (Needed(2, 3.0, 1.5), Needed(3, 3.0, 0.65, 0.35, 8.0)),
    ("share", "precision", "same"): (Needed(2, 3.0, 0.7), Needed(3, 5.0, 0.5)),
    ("share", "precision", "part"): (Needed(3, 5.0, 0.8),),
    ("share", "precision", "none"): (Needed(2, 1.5, 1.3),),
    ("share", "same", "same"): (Needed(2, 3.0, 0.5),),
    ("equal", "clash", "same"): (Needed(2, 3.0, 0.5),),
    ("equal", "clash", "part"): (Needed(2, 3.0, 0.8),),
    ("equal", "precision", "same"): (Needed(1, 2.0, 0.4),),
    ("equal", "precision", "part"): (Needed(2, 2.0, 0.4),),
    ("equal", "precision", "none"): (Needed(2, 2.0, 0.4),),
    ("equal", "same", "same"): (Needed(1, 2.0, 0.4),),
    ("equal", "same", "part"): (Needed(1, 2.0, 0.4),),
    ("equal", "same", "none"): (Needed(1, 2.0, 0.2),),
}


def needed(group: str, kind: FigureKind, link: Link) -> tuple[Needed, ...]:
    """Return the rows of which one must be met; none where such a pair is never taken."""
    return NEEDED.get((group, kind, link), ())
