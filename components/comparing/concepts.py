"""What a set of articles speaks of: how often and where each concept stands, and which stand side by side or are one.

A concept is the stem of a word, the row of `namings.WAYS` that it is in, or `@` and the id of an actor. One pass over
the articles."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from math import log

from components.comparing.actors import bearers
from components.comparing.namings import AMENDMENT, LAW, LAWS, STANDING, concept, has_ways
from components.comparing.words import find_words, stem
from components.language.actors.people import BODIES, MANY
from components.language.references import PERSON_NOUNS
from components.model import Actor, Analysis, CorpusActor, Span

OPENING = 3  # sentences
ACTING = 0.5  # share of a word's uses that stand for somebody, from which it names an actor and no issue
TITLE = 0.2  # share of the uses of a word for somebody that stand before a name, from which it is a title
SLIP = 0.05  # share of a word's uses up to which one that is read as a name is a slip of the reader
SURNAME = 0.3  # share of a word's uses that name a person, from which it is a name and no word: "Bill", "the bill"
NAMING = 0.34  # share of the uses of a law's name that stand beside the law


class Concepts:
    """The concepts of a set of articles: their sentences, their words, their neighbours, the phrases they head."""

    def __init__(self, analyses: Iterable[Analysis], actors: tuple[CorpusActor, ...]) -> None:
        self.count = 0
        self.places: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
        self.words: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.titles: Counter[str] = Counter()
        self.openings: Counter[str] = Counter()
        self.headed: Counter[str] = Counter()
        self.phrases: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.named: set[str] = set()
        self.called: dict[str, frozenset[str]] = {}  # the words of bodies and laws, by their concept
        self._beside: Counter[tuple[str, str]] = Counter()
        self._before: Counter[tuple[str, str]] = Counter()
        self._acting: Counter[str] = Counter()
        self._naming: Counter[str] = Counter()
        self._surnaming: Counter[str] = Counter()
        self._chained: Counter[tuple[str, str]] = Counter()
        self._chains: Counter[str] = Counter()
        self.persons = {f"@{a.id}" for a in actors if a.kind == "person"}
        self.chambers = {f"@{a.id}" for a in actors if _is_chamber(a)}  # parties, chambers and governments
        of = {key: f"@{c.id}" for key, c in bearers(actors).items()}
        for analysis in analyses:
            self.count += 1
            self._read_sentences(analysis)
            self._read_actors(analysis, of)
            self._read_chains(analysis)
        self.named = {c for c, n in self._naming.items() if n > SLIP * sum(self.words[c].values())}
        self.surnames = {c for c, n in self._surnaming.items() if n > SURNAME * sum(self.words[c].values())}
        self._before_names: Counter[str] = Counter()
        for (first, then), times in self._before.items():
            if then in self.surnames:
                self._before_names[first] += times

    def _read_sentences(self, analysis: Analysis) -> None:
        for number, sentence in enumerate(analysis.sentences):
            last = ""
            for word in find_words(analysis.article.text, *sentence):
                this = concept(word.text)
                if this:
                    self.places[this].add((analysis.article.id, number))
                    self.words[this][word.text] += 1
                    self.openings[this] += number < OPENING
                    if last:
                        self._beside[min(last, this), max(last, this)] += 1
                        self._before[last, this] += 1
                last = this
        self.titles.update({concept(w.text) for w in find_words(analysis.article.title)})

    def _read_actors(self, analysis: Analysis, of: dict[tuple[str, str], str]) -> None:
        title = {w.text for w in find_words(analysis.article.title)}
        starts = [s.start for s in analysis.sentences]
        seen = set()
        for actor in analysis.actors:
            names = [w.text for n in (actor.name, *actor.aliases) for w in find_words(n)]
            if actor.kind == "person":
                told = sum(m.kind in ("name", "alias") for m in actor.mentions)
                self._surnaming.update({c: told for w in set(names) if (c := concept(w))})
            else:
                told = sum(m.kind in ("name", "alias") for m in actor.mentions)
                self._naming.update({c: told for w in set(_place_names(actor)) if (c := concept(w))})
            this = of.get((analysis.article.id, actor.id), "")
            if this and actor.kind in ("organisation", "document"):
                self.called[this] = self.called.get(this, frozenset()) | {c for w in names if (c := concept(w))}
            if this and names and find_words(actor.name)[-1].text in title and this not in seen:
                self.titles[this] += 1
                seen.add(this)
            if actor.kind not in ("document", "place"):
                self._acting.update(_called_by(actor, analysis.article.text))
            for m in actor.mentions if this else ():
                number = max(bisect_right(starts, m.span.start) - 1, 0)
                self.places[this].add((analysis.article.id, number))
                self.openings[this] += number < OPENING

    def _read_chains(self, analysis: Analysis) -> None:
        text = analysis.article.text
        for chain in analysis.chains:
            nouns = set()
            for head, place in zip(chain.heads, chain.places, strict=True):
                this = concept(head.of(text).lower())
                if this:
                    nouns.add(this)
                    self.headed[this] += 1
                    self.phrases[this][place.flat(text)] += 1
            self._chains.update(nouns)
            self._chained.update((a, b) for a in nouns for b in nouns if a < b)

    def is_actor(self, concept_: str) -> bool:
        """Tell a word that mostly stands for somebody: "the son", "the agency"; of several words each."""
        uses: Counter[str] = Counter()
        for word, times in self.words[concept_].items():
            uses[stem(word)] += times
        return bool(uses) and all(self._acting[s] > ACTING * times for s, times in uses.items())

    def is_people(self, concept_: str) -> bool:
        """Tell a word for people, by its commonest form: "victims", or "judge" where it stands before names."""
        most = self._commonest(concept_)
        if most in MANY or most.endswith("s") and most[:-1] in PERSON_NOUNS:
            return not has_ways(concept_)
        return most in PERSON_NOUNS and self._before_names[concept_] > TITLE * sum(self.words[concept_].values())

    def is_body(self, concept_: str) -> bool:
        """Tell a word for those who act together, by its commonest form: "the administration", "the chamber"."""
        return self._commonest(concept_) in BODIES

    def _commonest(self, concept_: str) -> str:
        words: Counter[str] = self.words.get(concept_, Counter())
        return max(words, key=lambda w: (words[w], w), default="")

    def spread(self, concept_: str) -> int:
        """Return in how many articles a concept stands."""
        return len({article for article, _ in self.places.get(concept_, ())})

    def weight(self, concept_: str) -> float:
        """Return how much the set is about a concept: in how many articles, how often, in headlines and openings."""
        said = log(1 + len(self.places.get(concept_, ())))
        prominent = 1 + 0.6 * min(2, self.titles[concept_]) + 0.15 * min(3, self.openings[concept_])
        return (0.2 + 0.8 * self.spread(concept_) / max(1, self.count)) * said * prominent

    def together(self, a: str, b: str) -> float:
        """Return the share of the rarer one's sentences in which both stand."""
        one, other = self.places.get(a, set()), self.places.get(b, set())
        rarer = min(len(one), len(other))
        return len(one & other) / (rarer + 1) if rarer else 0.0

    def beside(self, a: str, b: str) -> float:
        """Return the share of the rarer one's uses in which the other is the next word."""
        rarer, times = min(len(self.places.get(a, ())), len(self.places.get(b, ()))), self._beside[min(a, b), max(a, b)]
        return times / (rarer + 1) if times > 1 else 0.0

    def are_beside(self, a: str, b: str) -> int:
        """Return how often one stands right beside the other."""
        return self._beside[min(a, b), max(a, b)]

    def are_one(self, a: str, b: str) -> bool:
        """Tell two nouns that stand for each other in the chains of the articles, or a law and what it is called by
        ("the harbour bill"); an amendment is no bill, though chains may have it so."""
        if AMENDMENT in (a, b) and {a, b} <= LAWS:
            return False
        rarer = min(self._chains[a], self._chains[b])
        if rarer and self._chained[min(a, b), max(a, b)] >= max(2, rarer / 2):
            return True
        if {a, b} == {LAW, STANDING}:
            return not self._has_name(STANDING)
        return bool(LAWS & {a, b}) and self._beside[min(a, b), max(a, b)] > 0 and self.together(a, b) >= 0.3

    def _has_name(self, a: str) -> bool:
        """Tell a noun that some other word mostly stands beside: "the harbour law"."""
        return any(a in pair and self.beside(*pair) >= NAMING for pair in self._beside)


def _is_chamber(actor: CorpusActor) -> bool:
    """Tell a body whose name holds words alone that name no issue: "Congress", "Democrats", "the White House"."""
    return actor.kind != "person" and not any(concept(w.text) for w in find_words(actor.name))


def _place_names(actor: Actor) -> list[str]:
    """Return the words by which a place, or a body of one word, is named: they say which issue, and are none."""
    most = {"place": 2, "organisation": 1}.get(actor.kind, 0)
    named = [find_words(n) for n in (actor.name, *actor.aliases) if n[:1].isupper()]
    return [w.text for words in named if len(words) <= most for w in words]


def _called_by(actor: Actor, text: str) -> Iterator[str]:
    """Yield the stem of the noun by which each mention calls an actor that it does not name: "the son"."""
    for m in actor.mentions:
        words = find_words(m.span.of(text)) if m.kind != "name" else []
        if words and concept(words[-1].text):
            yield stem(words[-1].text)


def _bare(text: str, place: Span) -> str:
    return place.flat(text)
