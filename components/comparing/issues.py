"""The two to six things that sides are taken on across the articles, by greedy cover; each with the words by which they
are named.

A seed is a noun that positions are headed by, worth the weight of the sides taken on it times how much the set is about
it; it takes in the concepts that are the same thing or say which one. What is left when the next seed is worth too
little belongs to no issue. Editable: terms alone decide what belongs."""

from __future__ import annotations

from collections import defaultdict

from components.comparing.concepts import Concepts
from components.comparing.issue_names import ON_UNDOING, Group, name_of
from components.comparing.namings import LAW, concept
from components.comparing.side_weights import has_undoing, share_undoing, takers, weigh
from components.comparing.sides import Side, read_sides
from components.comparing.words import find_words
from components.model import Analysis, CorpusActor, Issue

MOST_ISSUES = 6
FEW_ISSUES = 3  # so many may rest on one holder in one article
LEAST_SHARE = 0.01  # of the first issue's worth
SLIGHT = 0.1  # below it an issue wants two articles or two holders
HEADS_SHARED = 2  # takers from which a word that stands before several heads is what they are on
MANY = 4  # takers from which an actor is an issue of its own, whatever else is told with it
ACTOR = 0.5  # what a position on an actor is worth beside one on a thing
MODIFIES, TOGETHER, ADJACENT = 0.34, 0.8, 0.5


def propose_issues(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[Issue, ...]:
    """Return the issues, the weightiest first; the same whatever the order of the articles."""
    concepts = Concepts(analyses, actors)
    groups = _gather(read_sides(analyses, actors, concepts), concepts)
    found: list[Issue] = []
    for group in groups:
        if group.seed.startswith("@"):
            name, terms = _actor_words(next(a for a in actors if a.id == group.seed[1:]))
        else:
            name, terms = name_of(group, concepts, {i.name for i in found}), _terms(group, concepts)
            if " " not in name and not concepts.headed[group.seed]:
                continue  # "ago", "unfair": no noun that the articles come back to
        found.append(Issue(f"i{len(found) + 1}", name, terms))
    return tuple(found)


def _gather(left: list[Side], concepts: Concepts) -> list[Group]:
    groups: list[Group] = []
    used: set[str] = set()
    first = 0.0
    while left and len(groups) < MOST_ISSUES:
        heads, taken_by, said_of = weigh(left, heads_only=True), takers(left), _common(left)
        owned = {c for s in left if s.counts for c in s.core if c != s.headed_by}
        worth = {c: concepts.weight(c) * w * (ACTOR if c.startswith("@") else 1.0) for c, w in weigh(left).items()
                 if c not in used and (c.startswith("@") or (c in heads or c in said_of) and c not in concepts.named
                                       and (c in owned or not concepts.is_actor(c)))}  # fmt: skip
        most = first or max(worth.values(), default=0.0)
        worth = {
            c: w
            for c, w in worth.items()
            if w > most * LEAST_SHARE
            and _is_real(c, taken_by.get(c, set()), w / most, concepts, len(groups) < FEW_ISSUES)
            and (len(taken_by.get(c, ())) >= MANY or not _is_told_with(c, groups, concepts))
        }
        if not worth:
            break
        seed = max(worth, key=lambda c: (round(worth[c], 6), c))
        first = first or worth[seed]
        own = {c for c, w in heads.items() if w > 0.5 and len(taken_by.get(c, ())) > 1}
        members = _members(seed, heads, own, weigh(left), concepts, used, left)
        apart = LAW if _is_law_apart(seed, members, left) else ""
        members = tuple(m for m in members if m != apart)
        used |= {seed, *members}
        own_sides = {s for s in left if _takes(seed, members, s) and s.core[-1:] != (apart,)}
        groups.append(Group(seed, members, tuple(s for s in left if s in own_sides)))
        left = [s for s in left if s not in own_sides]
    return _without_names(_one_each(groups, concepts), concepts)


def _one_each(groups: list[Group], concepts: Concepts) -> list[Group]:
    """Join two that would be named alike:

    "the bill to delay the mandate" and "the bill delaying the mandate", "the deal" and "the nuclear deal"."""
    kept: list[Group] = []
    held: list[set[str]] = []
    for group in groups:
        own = set() if group.seed.startswith("@") else _concepts_of(name_of(group, concepts, set()))
        home = next((n for n, other in enumerate(held)
                     if own and (own == other or own < other and group.seed in other and len(own) == 1)
                     and _ends_alike(group, kept[n], own, concepts)), None)  # fmt: skip
        if home is None:
            kept.append(group)
            held.append(own)
        else:
            kept[home] = kept[home]._replace(
                members=(*kept[home].members, group.seed, *group.members), sides=kept[home].sides + group.sides
            )
    return kept


def _ends_alike(group: Group, other: Group, own: set[str], concepts: Concepts) -> bool:
    """Tell that the one word of a short name is what the longer name is headed by, and not what it is of."""
    words = [c for w in find_words(name_of(other, concepts, set())) if (c := concept(w.text))]
    return own == set(words) or bool(words) and words[-1] == group.seed


def _concepts_of(name: str) -> set[str]:
    return {c for w in find_words(name) if (c := concept(w.text))}


def _without_names(groups: list[Group], concepts: Concepts) -> list[Group]:
    """Put a body or a law that stands right before an issue's own word ("the Harbour Act", "Lindow's act") to that
    issue."""
    kept = [g for g in groups if not g.seed.startswith("@")]
    for group in groups:
        words = concepts.called.get(group.seed, frozenset()) if group.seed.startswith("@") else frozenset()
        home = next(
            (
                n
                for n, g in enumerate(kept)
                if not g.seed.startswith("@") and any(concepts.beside(g.seed, w) >= MODIFIES for w in words)
            ),
            None,
        )
        if home is not None:
            kept[home] = kept[home]._replace(
                members=(*kept[home].members, *sorted(words)), sides=kept[home].sides + group.sides
            )
        elif group.seed.startswith("@"):
            kept.append(group)
    return sorted(kept, key=lambda g: next(n for n, x in enumerate(groups) if x.seed == g.seed))


def _common(sides: list[Side]) -> set[str]:
    """Return the words before several heads: "tax increases", "the tax rates", "a tax loophole" are all on tax."""
    before: dict[str, set[str]] = defaultdict(set)
    takers_of: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for side in sides:
        if side.counts and not side.about:
            for c in side.core[:-1]:
                before[c].add(side.core[-1])
                takers_of[c].add((side.article, side.holder))
    return {c for c, found in before.items() if len(found) > 1 and len(takers_of[c]) >= HEADS_SHARED}


def _takes(seed: str, members: tuple[str, ...], side: Side) -> bool:
    if side.about or seed.startswith("@"):
        return side.about == seed
    return bool({seed, *members} & set(side.core)) or seed in side.rest


def _is_real(c: str, taken_by: set[tuple[str, str]], share: float, concepts: Concepts, few: bool) -> bool:
    """Tell what sides are taken on from what one sentence happens to hold: by who takes them, where, and headlines."""
    articles, holders = ({pair[k] for pair in taken_by} for k in (0, 1))
    if c.startswith("@"):
        return (
            len(taken_by) > 2
            or len(taken_by) > 1
            and concepts.spread(c) > 1
            and (concepts.titles[c] > 0 or len(articles) > 1)
        )
    if not taken_by or len(concepts.places.get(c, ())) < 3:
        return False
    if few and concepts.spread(c) > 1 and concepts.headed[c] + concepts.titles[c] > 0:
        return True
    if share < SLIGHT:
        return len(articles) > 1 or len(holders) > 1 and concepts.spread(c) > 1
    return len(taken_by) > 1 or concepts.spread(c) > 1 and concepts.titles[c] + concepts.openings[c] > 0


def _is_told_with(c: str, groups: list[Group], concepts: Concepts) -> bool:
    """Tell an actor who is spoken of mostly where an issue is: what is said of "the sponsor" is not one more issue."""
    own = concepts.places.get(c, set())
    return c.startswith("@") and any(
        2 * len(own & concepts.places[g.seed]) >= len(own) for g in groups if not g.seed.startswith("@")
    )


def _members(
    seed: str,
    heads: dict[str, float],
    own: set[str],
    weights: dict[str, float],
    concepts: Concepts,
    used: set[str],
    left: list[Side],
) -> tuple[str, ...]:
    """Return the concepts that are the seed's thing or say which one; what sides are taken on by itself only if it is
    the same thing."""
    if seed.startswith("@"):
        return ()
    found = []
    for c in sorted(weights, key=lambda c: (-round(weights[c], 6), c)):
        if c in used or c == seed or c.startswith("@") or c in concepts.named or len(concepts.places.get(c, ())) < 3:
            continue
        stands_alone = c in own or heads.get(c, 0.0) > heads.get(seed, 0.0) / 4
        near = concepts.beside(seed, c)
        says_which = near >= MODIFIES or concepts.together(seed, c) >= TOGETHER
        if (
            concepts.are_one(seed, c)
            or _in_same_targets(seed, c, left)
            or near >= ADJACENT
            or says_which
            and not stands_alone
        ):
            found.append(c)
    return tuple(found)


def _is_law_apart(seed: str, members: tuple[str, ...], sides: list[Side]) -> bool:
    """Tell a bill that is to undo a thing from the thing, where sides are taken on both.

    "The emergency" and "the motion to end it" are two issues, or where most positions are on the thing itself;
    "the rent cap" and "the rent cap bill" are one."""
    if seed == LAW or LAW not in members:
        return False
    on = [s for s in sides if s.counts and not s.about and ({seed, *members} & set(s.core) or seed in s.rest)]
    on_law = [s for s in on if LAW in s.core]
    takers_of = [{(s.article, s.holder) for s in part} for part in (on_law, [s for s in on if s not in on_law])]
    if len(takers_of[0]) < 2:
        return False
    return share_undoing(on) < ON_UNDOING or len(takers_of[1]) > 1 and any(has_undoing(s.text) for s in on_law)


def _in_same_targets(seed: str, c: str, sides: list[Side]) -> bool:
    """Tell that most targets that hold a concept hold the seed: "the harbour expansion", "the harbour"."""
    holding = {s.text: s for s in sides if s.counts and (c in s.core or c in s.rest)}.values()
    both = sum(seed in s.core or seed in s.rest for s in holding)
    return both > 1 and 2 * both > len(holding)


def _actor_words(actor: CorpusActor) -> tuple[str, tuple[str, ...]]:
    words = find_words(actor.name)
    last = actor.name[words[-1].span.start : words[-1].span.end] if words and actor.kind == "person" else actor.name
    return actor.name, tuple(dict.fromkeys((actor.name, last)))


def _terms(group: Group, concepts: Concepts) -> tuple[str, ...]:
    """Return the words by which the articles name an issue, the seed's first, the commonest first."""
    words: list[str] = []
    for c in (group.seed, *group.members):
        words += sorted(concepts.words[c], key=lambda w: (-concepts.words[c][w], w))
    return tuple(dict.fromkeys(words))
