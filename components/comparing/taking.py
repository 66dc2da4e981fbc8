"""Which issue each position of an article is on, and on which side of what the issue proposes."""

from __future__ import annotations

from components.comparing.issue_choice import Choice
from components.comparing.owners import Owners
from components.comparing.parts import parts_of
from components.comparing.sides import is_about
from components.comparing.signs import label_on, side_on
from components.comparing.spoken_of import find_spoken_of, points_back
from components.comparing.target_words import is_deed
from components.model import Analysis, Issue, Stance, StanceLabel

TURNED = 0.5  # of the weight of a position whose sign was turned


def weigh_side(stance: Stance, label: StanceLabel) -> float:
    """Return what a position weighs in its cell: less where it is on what undoes the issue, or on what the issue
    undoes."""
    return stance.likely * turned(stance, label)


def turned(stance: Stance, label: StanceLabel) -> float:
    """Return the share of its weight that a position keeps whose label towards the issue is another than its own."""
    return TURNED if label != stance.label else 1.0


def take_sides(
    analysis: Analysis,
    issues: tuple[Issue, ...],
    names: dict[tuple[str, str], str],
    choice: Choice,
    leads: bool = False,
) -> list[tuple[Stance, str, StanceLabel]]:
    """Return each position that holds and is on an issue, with the issue's id and the label towards what it proposes;
    with `leads` those that do not hold too.

    A position is on one issue, and nobody takes one on themselves: "Lund defended her record" is on no Lund. `choice`
    is among these issues.
    """
    article, owners = analysis.article.id, Owners(analysis)
    actors = {a.id: a for a in analysis.actors}
    found = []
    for stance in analysis.stances:
        if not (stance.holds or leads):
            continue
        if stance.issue:  # as a person set it
            found += [(stance, i.id, stance.label) for i in issues if i.name == stance.issue]
            continue
        actor = actors.get(stance.target.actor or "")
        is_on = actor is not None and is_about(actor, analysis, stance)
        about = names.get((article, actor.id), "") if actor is not None and is_on else ""
        elsewhere = (
            () if about else (_called(analysis, stance), names.get((article, owners.of(stance.target.span) or ""), ""))
        )
        issue, label = _choose(choice, stance, about, elsewhere)
        if issue is None and stance.target.span is not None and points_back(stance.target.text):
            issue = find_spoken_of(analysis, stance.target.span, choice)
        if issue is not None and issue.name != names.get((article, stance.holder or "")):
            found.append((stance, issue.id, label))
    return found


def _choose(choice: Choice, stance: Stance, about: str, elsewhere: tuple[str, ...]) -> tuple[Issue | None, StanceLabel]:
    """Return the issue of the actor that a target is about, else of its words, else of what it is called elsewhere or
    whose it is; and the label towards what it proposes."""
    text, parts = stance.target.text, parts_of(stance.target)
    issue = choice.of(about) if about else None
    if (issue := issue or choice.of(text, parts)) is not None:
        label = stance.label if about and not is_deed(text) else side_on(issue, text, stance.label, parts)
        return (issue, label) if label is not None else (None, stance.label)
    issue = next((i for i in map(choice.of, elsewhere) if i is not None), None)
    return issue, label_on(issue, text, stance.label, parts) if issue is not None else stance.label


def _called(analysis: Analysis, stance: Stance) -> str:
    """Return what the article calls a target elsewhere: "the move" by the chain of mentions that it is one of."""
    number = analysis.chain_at(stance.target.span) if stance.target.span is not None else None
    return analysis.chains[number].name.flat(analysis.article.text) if number is not None else ""
