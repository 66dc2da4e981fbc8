"""A stance as it bears on issues: what stands at the head of its target, what else it holds, and whether it is about an
actor."""

from __future__ import annotations

from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.concepts import Concepts
from components.comparing.namings import COURTS, RULING, concept
from components.comparing.owners import MARKS, Owners
from components.comparing.parts import parts_of, reached_by, things_in
from components.comparing.target_words import cut, cut_carried, is_ruling
from components.comparing.words import find_words
from components.model import Actor, Analysis, CorpusActor, Span, Stance

HOLDING, LEAD = 0.35, 0.1  # of the weight of a position that counts: of one that holds on an issue alone, of others
FAINT = 0.35  # confidence below which a lead says nothing of what an article is about
PRONOUNS = frozenset("he him she her they them it us we you i me himself herself themselves".split())


class Side(NamedTuple):
    """One position: who takes it where, how sure it is, and the concepts of its target, those of its first noun phrase
    apart."""

    article: str
    holder: str
    text: str
    weight: float
    holds: bool
    core: tuple[str, ...]
    rest: tuple[str, ...]
    about: str = ""
    headed_by: str = ""  # the concept of its first noun phrase's last word: none for "the agency's decision"
    owner: str = ""  # whose thing it is: "Lund's plan"
    of: str = ""  # an actor that it names and is not about: "Lund's nomination"
    things: tuple[str, ...] = ()  # the phrases in a clause: "Lund would close **the port**"; none of what is no clause
    behind: str = ""  # what the phrase behind the first is headed by: "the repeal of the salt tax"


def read_sides(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], concepts: Concepts) -> list[Side]:
    """Return the positions of all articles, leads with little weight and faint ones not at all."""
    of = {key: c.id for key, c in bearers(actors).items()}
    found = []
    for a in analyses:
        by_id = {x.id: x for x in a.actors}
        owners = Owners(a)
        for s in a.stances:
            if s.target.text and (s.holds or s.confidence >= FAINT):
                owner = of.get((a.article.id, owners.of(s.target.span) or ""), "")
                found.append(_side(a, by_id, s, of, concepts)._replace(owner=f"@{owner}" if owner else ""))
    return found


def _side(
    analysis: Analysis, by_id: dict[str, Actor], stance: Stance, of: dict[tuple[str, str], str], concepts: Concepts
) -> Side:
    article = analysis.article.id
    weight = stance.likely**2 * (1 if stance.counts else HOLDING if stance.holds else LEAD)
    actor = by_id.get(stance.target.actor or "")
    named = of.get((article, actor.id), "") if actor is not None else ""
    about = named if actor is not None and is_about(actor, analysis, stance) else ""
    first, further = cut_carried(stance.target.text)
    _, reached = reached_by(stance.target.text, parts_of(stance.target))
    led = [w for w in reached if w in further]
    core, rest = ([c for w in part if (c := concept(w)) and c not in concepts.surnames] for part in (first, led))
    if core and not concept(first[-1]) and set(core) <= _owners(stance.target.text):
        core = []  # "the mayor's plan" is on no mayor
    if is_ruling(first):
        core = [*(c for c in core if c not in map(concept, COURTS)), RULING]
    if not core:
        core, rest = rest, []
    return Side(article, of.get((article, stance.holder or ""), ""), stance.target.text, weight, stance.holds,
                tuple(core), tuple(rest), f"@{about}" if about else "",
                concept(first[-1]) if first else "", things=things_in(stance.target), behind=_behind(further),
                of=f"@{named}" if named and not about else "")  # fmt: skip


def _behind(further: list[str]) -> str:
    following, _ = cut(" ".join(further[1:]))
    return concept(following[-1]) if following else ""


def _owners(text: str) -> set[str]:
    """Return the concepts of the words whose something is: "the mayor's plan"."""
    owning = (w for w in text.lower().split() if w.endswith(MARKS))
    return {c for w in owning for found in find_words(w) if (c := concept(found.text))}


def is_about(actor: Actor, analysis: Analysis, stance: Stance) -> bool:
    """Tell a position on an actor ("the mayor", "him") from one on what is the actor's ("the mayor's plan")."""
    if actor.kind == "document" or actor.kind in ("group", "unnamed") and not _acts(actor, analysis):
        return False
    first, _ = cut(stance.target.text)
    if not first:
        return False
    parts = parts_of(stance.target)
    if parts and first[-1] not in PRONOUNS and not any(first[-1] in p.words for p in parts):
        return False  # "(asked) the mayor to stay away"
    names = {w.text for n in (actor.name, *actor.aliases) for w in find_words(n)}
    place = stance.target.span or Span(0, 0)
    called = {words[-1].text for m in actor.mentions if m.span.overlaps(place) and m.kind != "name"
              and (words := find_words(m.span.of(analysis.article.text)))}  # fmt: skip
    return first[-1] in names or first[-1] in PRONOUNS or first[-1] in called


def _acts(actor: Actor, analysis: Analysis) -> bool:
    return any(s.is_by((actor.id,)) for s in analysis.statements) or any(s.holder == actor.id for s in analysis.stances)
