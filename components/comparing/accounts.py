"""How many independent accounts a set holds: articles that share much of what they tell in their own words are one.

What is compared are runs of five words outside of quotations, headlines and notices (shingles: Broder, 1997), so that
paragraphs in another order change little. An index of the runs takes the place of pairs: an article is only held
against the accounts that have a run of its own, and those differ, so that cost grows with the articles. MinHash would
estimate what is counted here."""

from __future__ import annotations

from collections import Counter, defaultdict

from components.comparing.story_words import story_words
from components.comparing.words import Word
from components.model import Analysis

RUN = 5
SHARED = 0.25  # of the runs of the shorter article, from which two are one account
FEWEST_RUNS = 20  # in common; two short notices may share a sentence


def find_accounts(
    analyses: tuple[Analysis, ...], told: dict[str, list[Word]] | None = None
) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the articles, those of one account together, the fullest article of each first; `told` are
    their `story_words` where these are at hand."""
    told = told if told is not None else {a.article.id: story_words(a.article) for a in analyses}
    shingles = {a.article.id: _shingles(told[a.article.id]) for a in analyses}
    accounts: list[list[str]] = []
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for article in sorted(shingles, key=lambda i: (-len(shingles[i]), i)):
        own = shingles[article]
        shared = Counter(n for run in own for n in holders.get(run, ()))
        number = max(shared, key=lambda n: (shared[n], -n), default=len(accounts))
        if shared[number] < max(FEWEST_RUNS, SHARED * len(own)):
            number = len(accounts)
            accounts.append([])
        accounts[number].append(article)
        for run in own:
            if number not in holders[run]:
                holders[run].append(number)
    return tuple(tuple(a) for a in accounts)


def _shingles(told: list[Word]) -> frozenset[tuple[str, ...]]:
    words = [w.text for w in told]
    return frozenset(run for i in range(len(words) - RUN + 1) if all(run := tuple(words[i : i + RUN])))
