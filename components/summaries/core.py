"""The core of a summary: the best three sentences as a set, found by trying all that can stand together.

The sentence with which the news begins is always one of them, where it can stand.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from components.summaries.sets import CANDIDATES, FIRST, Candidate, Story, learned_worth, possible_sets
from components.summaries.thin import CUT_QUOTATION

if TYPE_CHECKING:
    from components.summaries.news import Ranking

# Percent of ROUGE-1 that a set gains or loses, set by hand:
HEADLINE = 12.0  # by all the words of the headline,
ANSWER = 4.0  # by letting an opponent of those speak who are heard, or another who denies or opposes what they say,
SCENE = 6.0  # by a sentence before the news begins,
SLOW = 3.0  # by one that leads up to the news,
LATE, EARLY = 6.0, 0.3  # by one at the very end, and the share of the article from the top of which none loses
BRIEF, FEWEST_WORDS = 0.2, 16  # by each word that one has fewer, since short ones tell stray details,
UNKNOWN = 4.0  # by one that calls somebody or something as known of whom nothing is told,
FAR, TOP = 2.0, 5  # by one that stands outside of the first so many and follows on no other, as stray details do,
NEXT = 0.7  # and by one that follows on another
SCATTERED = 4.0  # by each that stands there beside another that does
SPOKEN = 0.5  # by one that begins with a quotation,
ENOUGH = 4.0  # by how much more two are worth than three where two are enough
OPENS = 3.0  # by a first one that begins with a "he", or with "the senator", and is not the first of the story
VOICED, MIDST = 1.5, 3.0  # by one whose speaker has to stand in brackets, and if the one before it is not told
ALIKE, LEAST_ALIKE = 10.0, 0.35  # and by all words that two have in common above this share of the shorter
SAME = 0.55  # share of the shorter sentence's words that the other has too, from which both say the same


def choose_core(ranking: Ranking) -> tuple[int, ...]:
    """Return the sentences of the best set, the first to keep first; none where no three can stand together, and two
    where the third costs more than it tells."""
    search = Search(ranking)
    best = max(search.sets(), key=lambda s: (search.worth(s), [-c.number for c in s]), default=())
    if best:
        pair = max(search.pairs(best), key=search.worth, default=best)
        best = pair if search.worth(pair) > search.worth(best) + ENOUGH else best
    chosen: list[Candidate] = [c for c in best if c.number == ranking.begins]
    while len(chosen) < len(best):
        rest = [c for c in best if c not in chosen]
        chosen.append(max(rest, key=lambda c: (search.worth(sorted([*chosen, c])), -c.number)))
    return tuple(c.number for c in chosen)


class Search:
    """The sets of a story's sentences that can stand together, and what each is worth."""

    def __init__(self, ranking: Ranking) -> None:
        self.ranking = ranking
        order = sorted(ranking.scores)
        self.top = frozenset(order[:TOP])
        self.story = Story.of([frozenset(ranking.stems[i]) for i in order])
        whole = [i for i in order if i in ranking.whole]
        best = sorted(whole, key=lambda i: (-ranking.worth(i)[0], i))[:CANDIDATES]
        self.candidates = [
            Candidate(i, n / len(order), ranking.size[i], frozenset(ranking.stems[i]), ranking.traits[i])
            for n, i in enumerate(order)
            if i in best or i in whole[:FIRST]
        ]

    def sets(self) -> list[tuple[Candidate, ...]]:
        """Return the sets of sentences that can stand together; those with nothing called as known if there are any."""
        begins = self.ranking.begins
        leads = not self.ranking.slow and begins in self.ranking.alone
        needed = begins if leads and any(c.number == begins for c in self.candidates) else None
        found = list(possible_sets(self.candidates, needed, self.fits))
        return [s for s in found if all(self.is_introduced(c, s) for c in s)] or found

    def pairs(self, best: tuple[Candidate, ...]) -> list[tuple[Candidate, ...]]:
        """Return the pairs of a set, its lead among them, that can stand without the third."""
        lead = next((c for c in best if c.number == self.ranking.begins), best[0])
        found = [p for p in combinations(best, 2) if lead in p and self.fits(tuple(c.number for c in p))]
        return [p for p in found if all(self.is_introduced(c, p) for c in p)]

    def fits(self, numbers: tuple[int, ...]) -> bool:
        """Tell whether no sentence leans on one that is not there, and no two say the same."""
        return all(i in self.ranking.alone or i - 1 in numbers for i in numbers) and not any(
            self.alike(a, b) >= SAME for a, b in combinations(numbers, 2)
        )

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

    def worth(self, chosen: list[Candidate] | tuple[Candidate, ...]) -> float:
        """Return what a set is worth: what was learned, and what a reader needs."""
        ranking, numbers = self.ranking, [c.number for c in chosen]
        told = frozenset[str]().union(*(c.stems | ranking.meant[c.number] for c in chosen))
        found = learned_worth(self.story, chosen) + HEADLINE * ranking.headline_in(told)
        found += ANSWER * any(ranking.answers(i, [k for k in numbers if k != i]) for i in numbers)
        found -= ALIKE * sum(max(0.0, self.alike(a, b) - LEAST_ALIKE) for a, b in combinations(numbers, 2))
        found -= OPENS * (numbers[0] in ranking.taken_up and numbers[0] != ranking.begins)
        found -= SCATTERED * max(0, sum(i not in self.top and i - 1 not in numbers for i in numbers) - 1)
        for c in chosen:
            found -= SCENE * (c.number < ranking.begins) + LATE * max(0.0, c.place - EARLY)
            found -= BRIEF * max(0, FEWEST_WORDS - c.words) + UNKNOWN * (not ranking.is_known(c.number, numbers))
            found -= ranking.thin[c.number] + SLOW * (ranking.slow and c.number == ranking.begins)
            found -= CUT_QUOTATION * (c.number in ranking.going_on and c.number + 1 not in numbers)
            follows = c.number - 1 in numbers
            found -= SPOKEN * (c.number in ranking.spoken)
            found -= (VOICED + MIDST * (not follows)) * (c.number in ranking.voiced)
            found += NEXT * follows - FAR * (not follows and c.number not in self.top)
        return found
