"""The two to six things that sides are taken on across the articles, by greedy cover; each with the words by which they
are named.

A seed is a noun that positions are headed by, worth the weight of the sides taken on it times how much the set is about
it; it takes in the concepts that are the same thing or say which one. What is left when the next seed is worth too
little belongs to no issue. Editable: terms alone decide what belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from components.comparing.concepts import Concepts
from components.comparing.issue_names import ON_UNDOING, Group, name_of
from components.comparing.namings import LAW, LAWS, concept
from components.comparing.sides import Side, cut, read_sides, share_undoing, takers, weigh
from components.comparing.words import STOP_WORDS, content_stems, find_words, plain_words, stem
from components.model import Analysis, CorpusActor, Issue

MOST_ISSUES = 6
FEW_ISSUES = 3  # so many may rest on one holder in one article
LEAST_SHARE = 0.01  # of the first issue's worth
SLIGHT = 0.1  # below it an issue wants two articles or two holders
HEADS_SHARED = 3  # takers from which a word that stands before several heads is what they are on
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
        found.append(Issue(f"i{len(found) + 1}", name, terms))
    return tuple(found)


def _gather(left: list[Side], concepts: Concepts) -> list[Group]:
    groups: list[Group] = []
    used: set[str] = set()
    first = 0.0
    while left and len(groups) < MOST_ISSUES:
        heads, taken_by, said_of = weigh(left, heads_only=True), takers(left), _common(left)
        worth = {c: concepts.weight(c) * w * (ACTOR if c.startswith("@") else 1.0) for c, w in weigh(left).items()
                 if c not in used and (c.startswith("@") or (c in heads or c in said_of) and c not in concepts.named)}  # fmt: skip
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
        home = next((n for n, other in enumerate(held) if own and (own == other or own < other and group.seed in other and len(own) == 1)
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
    """Tell a bill that some are for, against a thing that most positions are on:

    "the emergency" and "the motion to end it" are two issues."""
    if LAW not in members:
        return False
    on = [s for s in sides if not s.about and ({seed, *members} & set(s.core) or seed in s.rest)]
    on_law = {(s.article, s.holder) for s in on if s.counts and LAW in s.core}
    return seed != LAW and len(on_law) > 1 and share_undoing(on) < ON_UNDOING


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


def belongs(issue: Issue, text: str) -> bool:
    """Tell whether a text holds one of the issue's terms; a term of several words wants all of them."""
    return bool(naming((issue,))(text))


def naming(issues: tuple[Issue, ...]) -> Callable[[str], list[Issue]]:
    """Return what tells the issues that a text belongs to; their terms are read once."""
    terms = [(issue, [_term_stems(term) for term in issue.terms if term.strip()]) for issue in issues]

    def named(text: str) -> list[Issue]:
        stems = _stems(text)
        return [issue for issue, rows in terms if any(row <= stems for row in rows)]

    return named


class Choice:
    """Chooses among issues, whose terms are read once."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        self._terms = [(issue, number, [(stems, concept(t.lower()) in LAWS) for t in issue.terms if (stems := _term_stems(t))])
                       for number, issue in enumerate(issues)]  # fmt: skip

    def of(self, text: str) -> Issue | None:
        """Return the issue that a target is on, None for none: whose term it is headed by, else of whose terms it holds
        most.

        A word for a law counts only at the head: "law enforcement" is on no law."""
        first, _ = cut(text)
        head, core, everything = _stems(first[-1] if first else ""), _stems(" ".join(first)), _stems(text)
        found: list[tuple[float, int, Issue]] = []
        for issue, number, terms in self._terms:
            on = frozenset().union(*(t for t, is_law in terms if t <= everything and (t <= head or not is_law)))
            if on:
                found.append((3.0 * bool(head & on) + len(core & on) + 0.5 * len(on - core), -number, issue))
        return max(found, key=lambda f: f[:2])[2] if found else None


def _stems(text: str) -> frozenset[str]:
    return content_stems(text) | frozenset(plain_words(text))


def _term_stems(term: str) -> frozenset[str]:
    words = plain_words(term)
    return frozenset(stem(w) for w in words if w not in STOP_WORDS) or frozenset(words)
