"""Which issue a target belongs to, told by the words of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from components.comparing.law_topics import TOPICS, topics_of
from components.comparing.namings import LAWS, RULING, concept, ways_of
from components.comparing.parts import Part, reached_by
from components.comparing.reach import is_on_people
from components.comparing.target_words import cut, cut_carried, is_ruling
from components.comparing.words import STOP_WORDS, plain_words, stem
from components.model import Issue


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
        self._terms = [(issue, number,
                        [(stems, concept(t.lower()) in LAWS) for t in issue.terms if (stems := _term_stems(t))])
                       for number, issue in enumerate(issues)]  # fmt: skip
        self._on_people = [is_on_people(plain_words(issue.name)) for issue in issues]
        self._topics = [TOPICS & {concept(w) for part in (i.name, *i.terms) for w in plain_words(part)} for i in issues]

    def of(self, text: str, parts: Sequence[Part] = ()) -> Issue | None:
        """Return the issue that a target is on, None for none: whose term it is headed by, else of whose terms it holds
        most.

        A word for a law counts only at the head: "law enforcement" is on no law; so does any behind which people stand:
        "health care workers" is on no health care."""
        (first, _), (whole, _) = cut_carried(text), cut(text)
        head, core = _stems(first[-1] if first else ""), _stems(" ".join(first))
        on_people, on_things = (_stems(" ".join(words)) for words in reached_by(text, parts))
        laws = [w for w in whole if concept(w) in LAWS and (not parts or any(p.words[-1:] == [w] for p in parts))]
        law = frozenset().union(*map(_stems, laws)) if first != whole else frozenset()
        if is_ruling(first):
            ruled = _stems(" ".join(ways_of(RULING)))
            head, core, on_people, on_things = head | ruled, core | ruled, on_people | ruled, on_things | ruled
        found: list[tuple[float, int, Issue]] = []
        topics = topics_of(whole)
        for issue, number, terms in self._terms:
            if topics and self._topics[number] and not topics & self._topics[number]:
                continue  # "the farm bill" where the issue is "Tax cut bill"
            everything = on_people if self._on_people[number] else on_things
            on = frozenset().union(*(t for t, is_law in terms if t <= everything and (t <= head | law or not is_law)))
            if on:
                found.append((3.0 * bool(head & on) + len(core & on) + 0.5 * len(on - core), -number, issue))
        return max(found, key=lambda f: f[:2])[2] if found else None

    def most_named(self, text: str) -> Issue | None:
        """Return the issue whose terms a text holds most often, None where it holds none."""
        said = Counter(_stem(w) for w in plain_words(text))
        times = {
            number: sum(said[w] for w in frozenset().union(*(t for t, _ in terms))) for _, number, terms in self._terms
        }
        most = max(times, key=lambda n: (times[n], -n), default=None)
        return self._terms[most][0] if most is not None and times[most] else None


def _stems(text: str) -> frozenset[str]:
    words = plain_words(text)
    return frozenset(_stem(w) for w in words if w not in STOP_WORDS and len(w) > 1) | frozenset(words)


def _term_stems(term: str) -> frozenset[str]:
    words = plain_words(term)
    return frozenset(_stem(w) for w in words if w not in STOP_WORDS) or frozenset(words)


def _stem(word: str) -> str:
    """Return a word's stem; that of a court's ruling is not that of a rule."""
    return RULING if word.removesuffix("s") == RULING else stem(word)
