"""What the stances are about: issues proposed from the words that targets share, by greedy cover; editable by terms."""

from __future__ import annotations

from collections import Counter, defaultdict

from components.comparing.words import STOP_WORDS, content_stems, find_words, stem
from components.model import Analysis, CorpusActor, Issue, Stance

MOST_ISSUES = 12


def propose_issues(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[Issue, ...]:
    """Return the issues, the one with most holders first. Each stance that counts is in at least one.

    A term is worth the number of different holders and articles whose targets have it; the best term takes its stances,
    and so on with what is left.
    """
    corpus_actor = {(article, i): a for a in actors for article, ids in a.members.items() for i in ids}
    rows = [(a.article.id, s, _stems(s)) for a in analyses for s in a.stances if s.target.text and s.counts]
    issues: list[Issue] = []
    left = list(rows)
    while left and len(issues) < MOST_ISSUES:
        worth: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for article, stance, stems in left:
            holder = corpus_actor.get((article, stance.holder or ""))
            for term in stems:
                worth[term].add((holder.id if holder else "", article))
        if not worth:
            break
        heads = Counter(_head(s) for _, s, _ in left)
        best = max(worth, key=lambda t: (len(worth[t]), heads[t], len(t), t))
        taken = [(s, stems) for _, s, stems in left if best in stems]
        left = [row for row in left if best not in row[2]]
        issues.append(Issue(f"i{len(issues) + 1}", _name([s for s, _ in taken]), (_surface(taken, best),)))
    return tuple(issues)


def _surface(taken: list[tuple[Stance, frozenset[str]]], best: str) -> str:
    """Return the commonest word of the targets that has this stem: terms are words that people can edit."""
    words = Counter(w.text for s, _ in taken for w in find_words(s.target.text) if stem(w.text) == best)
    return words.most_common(1)[0][0] if words else best


def _stems(stance: Stance) -> frozenset[str]:
    return content_stems(stance.target.text) or frozenset(stem(w.text) for w in find_words(stance.target.text))


def _head(stance: Stance) -> str:
    words = [w.text for w in find_words(stance.target.text.split(" of ")[0].split(" with ")[0].split(" to ")[0])]
    return stem(words[-1]) if words else ""


def _name(stances: list[Stance]) -> str:
    """Name an issue by the shortest of its commonest target phrases, without article."""
    phrases: Counter[str] = Counter()
    for stance in stances:
        words = stance.target.text.split()
        while len(words) > 1 and words[0].lower().strip("“\"") in ("the", "a", "an", "his", "her", "their", "its", "our", "this", "that", "your"):
            words = words[1:]
        phrases[" ".join(words)] += 1
    fitting = [p for p in phrases if len(p) <= 48] or [min(phrases, key=len)]
    best = max(fitting, key=lambda p: (phrases[p], -abs(len(p.split()) - 2), p))
    return best[:1].upper() + best[1:]


def belongs(issue: Issue, text: str) -> bool:
    """Tell whether a text holds one of the issue's terms; a term of several words wants all of them."""
    stems = content_stems(text) | frozenset(w.text for w in find_words(text))
    return any(_term_stems(term) <= stems for term in issue.terms if term.strip())


def _term_stems(term: str) -> frozenset[str]:
    words = [w.text for w in find_words(term)]
    return frozenset(stem(w) for w in words if w not in STOP_WORDS) or frozenset(words)
