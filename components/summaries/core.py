"""The core of a summary: the best three sentences as a set, found by trying all that can stand together; the best two
where a third adds less than it costs.

What a set is worth is the chance, as a logarithm, that a desk would take it: that the news is in it, that no sentence
would be struck, that each can be understood; with a little of what else a reader misses.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import log, prod
from typing import TYPE_CHECKING

from components.summaries.sets import SIZE, USUAL, Candidate, Story, learned_worth

if TYPE_CHECKING:
    from components.summaries.news import Ranking

CANDIDATES, FIRST = 10, 4  # best sentences that may be in a set, and the first of the story, which always may
# Chances that readers took a summary in that respect, of 481 that were judged with the labels of their sentences known:
COMPLETE, INCOMPLETE = 0.85, 0.2  # with the news in it, and without
KEPT, DETAIL, COLOUR = 0.98, 0.56, 0.25  # by a sentence that a desk would print, by a further detail, by colour
UNDERSTOOD, LEANING = 0.93, 0.33  # by one that stands alone, or behind the one that it leans on, and by another
# What else a set gains or loses, set by hand on the articles whose sentences are labelled:
HEADLINE = 0.3  # by all the words of the headline,
ANSWER = 0.3  # by letting an opponent of those speak who are heard, or another who denies or opposes what they say,
ALIKE, LEAST_ALIKE = 0.5, 0.3  # by all words that two have in common above this share of the shorter,
WORDS = 0.125  # by as many words as a sentence mostly has,
STRUCK = 0.1  # by what a desk strikes, as `thin` counts it,
LEARNED = 0.02  # by a percent of ROUGE-1,
FEWER = 0.5  # and by having no third sentence
SAME = 0.55  # share of the shorter sentence's words that the other has too, from which both say the same


def choose_core(ranking: Ranking) -> tuple[int, ...]:
    """Return the sentences of the best set, the first to keep first; none where no three can stand together."""
    search = Search(ranking)
    if not search.sets():
        return ()
    best = max((*search.sets(), *search.sets(SIZE - 1)), key=lambda s: (search.worth(s), [-c.number for c in s]))
    chosen: list[Candidate] = []
    while len(chosen) < len(best):
        rest = [c for c in best if c not in chosen]
        standing = [c for c in rest if search.stands(c.number, [k.number for k in chosen])] or rest
        chosen.append(max(standing, key=lambda c: (search.worth(sorted([*chosen, c])), -c.number)))
    return tuple(c.number for c in chosen)


class Search:
    """The sets of a story's sentences that can stand together, and what each is worth."""

    def __init__(self, ranking: Ranking) -> None:
        self.ranking = ranking
        order = sorted(ranking.scores)
        self.story = Story.of([frozenset(ranking.stems[i]) for i in order])
        whole = [i for i in order if i in ranking.whole]
        best = sorted(whole, key=lambda i: (-self._promise(i), i))[:CANDIDATES]
        self.candidates = [
            Candidate(i, n / len(order), ranking.size[i], frozenset(ranking.stems[i]), ranking.traits[i])
            for n, i in enumerate(order)
            if i in best or i in whole[:FIRST]
        ]

    def _promise(self, i: int) -> float:
        chances = self.ranking.chances[i]
        return chances.news + chances.kept - chances.colour - chances.leaning / 2

    def sets(self, size: int = SIZE) -> list[tuple[Candidate, ...]]:
        """Return the sets of so many sentences that can stand together, in the order of the text; those with nothing
        called as known if there are any."""
        found = [s for s in combinations(self.candidates, size) if self.fits([c.number for c in s])]
        return [s for s in found if all(self.is_introduced(c, s) for c in s)] or found

    def fits(self, numbers: Sequence[int]) -> bool:
        """Tell whether no sentence leans on one that is not there, and no two say the same."""
        return all(self.stands(i, numbers) for i in numbers) and not any(
            self.alike(a, b) >= SAME for a, b in combinations(numbers, 2)
        )

    def stands(self, i: int, numbers: Iterable[int]) -> bool:
        """Tell whether a sentence stands alone, or beside the one that it leans on."""
        return i in self.ranking.alone or i - 1 in numbers

    def alike(self, a: int, b: int) -> float:
        """Return the share of the shorter sentence's words that the other has too."""
        stems = self.ranking.stems
        return len(stems[a] & stems[b]) / min(len(stems[a]), len(stems[b]))

    def is_introduced(self, one: Candidate, chosen: tuple[Candidate, ...]) -> bool:
        """Tell a sentence that calls nothing "the letter" of which nothing has been told."""
        thing = self.ranking.called.get(one.number)
        if thing is None or thing in self.ranking.title:
            return True
        return any(thing in c.stems or c.number == one.number - 1 for c in chosen if c.number < one.number)

    def worth(self, chosen: Sequence[Candidate]) -> float:
        """Return what a set is worth."""
        ranking, numbers = self.ranking, [c.number for c in chosen]
        told = frozenset[str]().union(*(c.stems | ranking.meant[c.number] for c in chosen))
        found = self._taken(numbers) + HEADLINE * ranking.headline_in(told)
        found += ANSWER * any(ranking.answers(i, [k for k in numbers if k != i]) for i in numbers)
        found -= ALIKE * sum(max(0.0, self.alike(a, b) - LEAST_ALIKE) for a, b in combinations(numbers, 2))
        found += LEARNED * learned_worth(self.story, chosen) - WORDS * sum(c.words for c in chosen) / USUAL
        found -= STRUCK * sum(ranking.thin[i] for i in numbers)
        return found - FEWER * (len(chosen) < SIZE)

    def _taken(self, numbers: Sequence[int]) -> float:
        """Return the logarithm of the chance that a desk takes the sentences together."""
        found = 0.0
        own = [self.ranking.chances[i] for i in numbers]
        for i, chances in zip(numbers, own, strict=True):
            kept = max(chances.kept, chances.news)
            colour = min(chances.colour, 1 - kept)
            found += log(KEPT * kept + DETAIL * (1 - kept - colour) + COLOUR * colour)
            leaning = 0.0 if i - 1 in numbers else chances.leaning
            found += log(UNDERSTOOD - (UNDERSTOOD - LEANING) * leaning)
        return found + log(COMPLETE - (COMPLETE - INCOMPLETE) * prod(1 - chances.news for chances in own))
