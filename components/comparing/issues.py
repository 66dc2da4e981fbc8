"""The two to six things that sides are taken on across the articles, by greedy cover; each with the words by which they
are named.

A seed is a noun that positions are headed by, worth the weight of the sides taken on it times how much the set is about
it; it takes in the concepts that are the same thing or say which one. First come those that several take sides on, or
one in several articles; where they are fewer than six, those that one takes a side on once. One that is told in the
sentences of another is part of it. What is left belongs to no issue. Editable: terms alone decide what belongs."""

from __future__ import annotations

from collections import defaultdict
from itertools import takewhile

from components.comparing.actors import bearers
from components.comparing.concepts import Concepts
from components.comparing.fates import gather_fate
from components.comparing.issue_choice import Choice
from components.comparing.issue_names import ON_UNDOING, Group, name_of
from components.comparing.law_topics import of_one_law
from components.comparing.namings import LAW, LAWS, UNDOING, concept
from components.comparing.seeds import find_seed
from components.comparing.side_weights import has_undoing, share_undoing, takers, weigh
from components.comparing.sides import Side, read_sides
from components.comparing.taking import take_sides
from components.comparing.target_words import cut, is_noun_phrase
from components.comparing.words import find_words, plain_words
from components.model import Analysis, CorpusActor, Issue

MOST_ISSUES = 6
MODIFIES, TOGETHER, ADJACENT = 0.34, 0.8, 0.5
MOSTLY = 0.55  # share of a thing's sentences that speak of an issue, from which it is part of it


def propose_issues(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[Issue, ...]:
    """Return the issues, the weightiest first; the same whatever the order of the articles."""
    concepts = Concepts(analyses, actors)
    found: list[Issue] = []
    for group in _gather(read_sides(analyses, actors, concepts), concepts):
        if group.seed.startswith("@"):
            name, terms = _actor_words(next(a for a in actors if a.id == group.seed[1:]))
            terms = tuple(dict.fromkeys((*terms, *_terms(group, concepts))))
        else:
            name, terms = name_of(group, concepts, {i.name for i in found}), _terms(group, concepts)
            if " " not in name and not concepts.headed[group.seed] and not _has_noun(group):
                continue  # "ago", "unfair": no noun that the articles come back to
        found.append(Issue(f"i{len(found) + 1}", name, terms))
    return _taken_on(tuple(found), analyses, actors)


def _has_noun(group: Group) -> bool:
    """Tell a group one of whose targets is a noun phrase that its seed heads: "the levy", not "to make it clear"; a law
    alone tells too little."""
    heads = (s.text for s in group.sides if s.holds and s.headed_by == group.seed)
    return group.seed not in LAWS and any(map(is_noun_phrase, heads))


def _taken_on(
    issues: tuple[Issue, ...], analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]
) -> tuple[Issue, ...]:
    """Return the issues that some position is on, numbered anew: each position is on one alone."""
    names, choice = {key: a.name for key, a in bearers(actors).items()}, Choice(issues)
    on = {issue for a in analyses for _, issue, _ in take_sides(a, issues, names, choice)}
    return tuple(Issue(f"i{n}", i.name, i.terms) for n, i in enumerate((i for i in issues if i.id in on), 1))


def _gather(left: list[Side], concepts: Concepts) -> list[Group]:
    groups: list[Group] = []
    used: set[str] = set()
    first = 0.0
    while left and len(groups) < MOST_ISSUES and (seed := find_seed(left, used, groups, first, concepts)):
        first = first or seed.worth
        heads, taken_by = weigh(left, heads_only=True), takers(left)
        own = {c for c, w in heads.items() if w > 0.5 and len(taken_by.get(c, ())) > 1}
        members = _members(seed.concept, heads, own, weigh(left), concepts, used, left)
        apart = LAW if _is_law_apart(seed.concept, members, left) else ""
        members = tuple(m for m in members if m != apart)
        used |= {seed.concept, *members}
        own_sides = {s for s in left if _takes(seed.concept, members, s) and s.core[-1:] != (apart,)}
        group = gather_fate(Group(seed.concept, members, tuple(s for s in left if s in own_sides)), left, concepts)
        used.add(group.seed)
        home = _home_of(group, groups, concepts)
        if home is None:
            groups.append(group)
        else:
            groups[home] = _join(groups[home], group)
        taken = set(group.sides)
        left = [s for s in left if s not in taken]
    return _without_names(_one_each(groups, concepts), concepts)


def _one_each(groups: list[Group], concepts: Concepts) -> list[Group]:
    """Join two that would be named alike:

    "the bill to delay the mandate" and "the bill delaying the mandate", "the deal" and "the nuclear deal"."""
    kept: list[Group] = []
    held: list[set[str]] = []
    for group in groups:
        own = set() if group.seed.startswith("@") else _concepts_of(name_of(group, concepts, set()))
        home = next((n for n, other in enumerate(held)
                     if own and (own == other or _is_short_for(group, own, kept[n], other, concepts)
                                 or _is_short_for(kept[n], other, group, own, concepts))), None)  # fmt: skip
        if home is None:
            kept.append(group)
            held.append(own)
        else:
            kept[home] = _join(kept[home], group)
            held[home] |= own
    return kept


def _join(group: Group, other: Group) -> Group:
    return group._replace(members=(*group.members, other.seed, *other.members), sides=group.sides + other.sides)


def _home_of(group: Group, groups: list[Group], concepts: Concepts) -> int | None:
    """Return the place of the issue that a thing is part of: that of the same actor, or the one in whose sentences it
    is mostly spoken of where one alone takes a side on it."""
    same = next((n for n, g in enumerate(groups) if g.seed == group.seed), None)
    if same is not None or (
        group.seed.startswith("@")
        or group.seed in LAWS | UNDOING
        or len({s.holder for s in group.sides if s.holds}) > 1
    ):
        return same  # a bill may be against the thing that it is told with
    own = concepts.places[group.seed]
    shares = {n: len(own & concepts.places[g.seed]) / len(own) for n, g in enumerate(groups) if g.seed[:1] != "@"}
    best = max(shares, key=lambda n: (shares[n], -n), default=None)
    return best if best is not None and shares[best] >= MOSTLY else None


def _is_short_for(short: Group, own: set[str], group: Group, other: set[str], concepts: Concepts) -> bool:
    """Tell that the one word of a short name is what a longer name is headed by, and not what it is of: "the ban", "the
    ban on salt"."""
    if len(own) != 1 or not own < other or short.seed not in other:
        return False
    name = name_of(group, concepts, set())
    first = takewhile(lambda w: not w.endswith("ing"), cut(name)[0])
    phrases = ([c for w in words if (c := concept(w))] for words in (first, plain_words(name)))
    return any(words[-1:] == [short.seed] for words in phrases)


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


def _takes(seed: str, members: tuple[str, ...], side: Side) -> bool:
    if side.about or seed.startswith("@"):
        return side.about == seed
    return bool({seed, *members} & set(side.core)) or seed in side.rest and seed not in LAWS


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
    found, targets = [], _targets_by_concept(left)
    for c in sorted(weights, key=lambda c: (-round(weights[c], 6), c)):
        if c in used or c == seed or c.startswith("@") or c in concepts.named or len(concepts.places.get(c, ())) < 3:
            continue
        stands_alone = c in own or heads.get(c, 0.0) > heads.get(seed, 0.0) / 4
        near = concepts.beside(seed, c)
        says_which = near >= MODIFIES or concepts.together(seed, c) >= TOGETHER
        if (
            concepts.are_one(seed, c)
            or _in_same_targets(seed, c, targets)
            or near >= ADJACENT
            or says_which
            and not stands_alone
        ):
            found.append(c)
    return of_one_law(seed, found, concepts)


def _is_law_apart(seed: str, members: tuple[str, ...], sides: list[Side]) -> bool:
    """Tell a bill that is to undo a thing from the thing, where sides are taken on both.

    "The emergency" and "the motion to end it" are two issues, or where most positions are on the thing itself;
    "the rent cap" and "the rent cap bill" are one."""
    if seed == LAW or LAW not in members:
        return False
    on = [s for s in sides if s.holds and not s.about and ({seed, *members} & set(s.core) or seed in s.rest)]
    on_law = [s for s in on if LAW in s.core]
    takers_of = [{(s.article, s.holder) for s in part} for part in (on_law, [s for s in on if s not in on_law])]
    if len(takers_of[0]) < 2:
        return False
    return share_undoing(on) < ON_UNDOING or len(takers_of[1]) > 1 and any(has_undoing(s.text) for s in on_law)


def _in_same_targets(seed: str, c: str, targets: dict[str, set[str]]) -> bool:
    """Tell that most targets that hold a concept hold the seed: "the harbour expansion", "the harbour"."""
    holding = targets.get(c, set())
    both = len(holding & targets.get(seed, set()))
    return both > 1 and 2 * both > len(holding)


def _targets_by_concept(sides: list[Side]) -> dict[str, set[str]]:
    """Return for each concept the targets that hold it."""
    found: dict[str, set[str]] = defaultdict(set)
    for side in sides:
        if side.holds:
            for c in (*side.core, *side.rest):
                found[c].add(side.text)
    return found


def _actor_words(actor: CorpusActor) -> tuple[str, tuple[str, ...]]:
    words = find_words(actor.name)
    last = actor.name[words[-1].span.start : words[-1].span.end] if words and actor.kind == "person" else actor.name
    return actor.name, tuple(dict.fromkeys((actor.name, last)))


def _terms(group: Group, concepts: Concepts) -> tuple[str, ...]:
    """Return the words by which the articles name an issue, the seed's first, the commonest first."""
    words: list[str] = []
    for c in (group.seed, *group.members):
        words += [] if c.startswith("@") else sorted(concepts.words[c], key=lambda w: (-concepts.words[c][w], w))
    return tuple(dict.fromkeys(words))
