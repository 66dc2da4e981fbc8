"""Our ranking for news, and the choice in which every main voice speaks.

The best three sentences, or two, as a set (`core`), by what a news desk would make of each (`desk`); then one by one
by a weighted sum of traits (`traits`), where words of the summary count less (maximal marginal relevance, Carbonell and
Goldstein, 1998). What is not the story is no sentence, and one that cannot stand alone (`standing`) comes only after
the one before it, or where nothing else is left.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection

from components.model import Analysis
from components.reading.furniture import story_start
from components.summaries.answers import choose_interview
from components.summaries.antecedents import find_antecedent, find_voice, hangs_loose
from components.summaries.core import choose_core
from components.summaries.desk import chances_of
from components.summaries.known import called_thing, introductions, takes_up_somebody, thing_again
from components.summaries.leads import find_lead, headline_of, is_slow
from components.summaries.leaning import leans_back
from components.summaries.sets import SIZE
from components.summaries.sides import Opponents
from components.summaries.standing import in_story, is_whole, stands_alone
from components.summaries.stems import content_stems
from components.summaries.thin import goes_on, loss_of
from components.summaries.traits import score_by, traits_in_story

VOICE = 1.0  # what a sentence gains by letting a main voice speak for the first time; a score is seldom above 0.3
SIDE = 0.05  # and by a side, for or against, that nobody in the summary has taken
SPEAKS_OFTEN = 4  # statements, from which a voice counts in full
ONCE = 0.1  # how much a voice counts that speaks once,
UNNAMED = 0.2  # one that is no person, body or state,
INFERRED = 0.15  # and one that is not named where it speaks: the reader would not know who
LEAST_CONFIDENCE = 0.5  # of a statement that counts as speaking
REPEATED = 0.1  # what a sentence loses that only repeats the summary's words
WORDY = 0.005  # what a sentence loses a word where voices are sought: a shorter one leaves room for the others
HEADLINE = 0.2  # what it gains by all the words of the headline that the summary has not told
ANSWER = 0.06  # what it gains by letting an opponent of those speak who are heard already
LATE, EARLY = 0.08, 0.3  # what one at the very end loses, and the share of the article from the top of which none does
BEGINS, SCENE = 0.1, 0.1  # what the sentence gains with which the news begins, and one before it loses
BRIEF, FEWEST_WORDS = 0.03, 8  # what it loses by having fewer words
NEXT = 0.015  # what it gains by following on a chosen one
# A word of the headline counts as it comes again: "someone" and "later" are in many a headline and tell of no story.
COMES_AGAIN = 5  # sentences that have the word, from which it counts in full
# what the words of a headline come to that says what the news is; a shorter one says less
FULL_HEADLINE = 3 * COMES_AGAIN
UNKNOWN = 0.06  # what a sentence loses that calls somebody or something as known of whom nothing has been told
SAME = 0.55  # share of a sentence's words in one chosen sentence from which the two say the same
_WORD = re.compile(r"[^\W_]+")


def choose_news(analysis: Analysis, length: int) -> dict[int, float]:
    """Return sentence -> score of the `length` sentences that the ranking chooses, fewer where no more can stand."""
    return _choose(analysis, length, {}, 0.0)


def rank_news(analysis: Analysis) -> Ranking:
    """Return the ranking of an article's sentences before one is chosen."""
    return Ranking(analysis, {}, 0.0)


def choose_digest(analysis: Analysis, length: int) -> dict[int, float]:
    """Return the choice that lets every main voice speak once before any speaks twice."""
    return _choose(analysis, length, _voices(analysis), WORDY)


def _voices(analysis: Analysis) -> dict[int, dict[str, float]]:
    """Return sentence -> the actors that speak in it, each with a weight: who speaks often, has a name and is named
    here counts more."""
    named = {a.id for a in analysis.actors if a.kind in ("person", "organisation", "place")}
    said = [(s, v) for s in analysis.statements if s.confidence >= LEAST_CONFIDENCE for v in s.voices]
    spoken = Counter(v for _, v in said)
    starts = [s.start for s in analysis.sentences]
    found: dict[int, dict[str, float]] = {}
    for s, voice in said:
        weight = VOICE * (min(spoken[voice], SPEAKS_OFTEN) / SPEAKS_OFTEN if spoken[voice] > 1 else ONCE)
        weight *= (1.0 if voice in named else UNNAMED) * (INFERRED if s.inferred else 1.0)
        for part in s.content:
            first, last = (bisect_right(starts, place) - 1 for place in (part.start, part.end - 1))
            for i in range(max(0, first), last + 1):
                here = found.setdefault(i, {})
                here[voice] = max(weight, here.get(voice, 0.0))
    for t in analysis.stances:
        if t.counts:
            found.setdefault(t.sentence, {}).setdefault(f"side {t.label}", SIDE)
    return found


def _choose(analysis: Analysis, length: int, voices: dict[int, dict[str, float]], wordy: float) -> dict[int, float]:
    story = in_story(analysis)
    ranking = Ranking(analysis, voices, wordy)
    if not voices:
        asked = choose_interview(analysis, length, {i for i, kept in enumerate(story) if kept}, ranking.alone)
        core = () if asked else choose_core(ranking)[:length]
        for i in asked or core:
            ranking.take(i)
        if core and length <= SIZE:
            return ranking.chosen
    while len(ranking.chosen) < min(length, len(ranking.scores)) and not ranking.is_told_out():
        ranking.take(ranking.best())
    for i in range(len(story)):  # an article may have fewer sentences of weight than are asked for
        stands = bool(voices) or not ranking.chosen or stands_alone(analysis, i)
        if len(ranking.chosen) < length and story[i] and stands:
            ranking.chosen.setdefault(i, 0.0)
    return ranking.chosen


class Ranking:
    """The sentences of an article, what each is worth beside those chosen, and these."""

    def __init__(self, analysis: Analysis, voices: dict[int, dict[str, float]], wordy: float) -> None:
        self.chosen: dict[int, float] = {}
        self.told: set[str] = set()
        self.heard: set[str] = set()
        self.traits = traits_in_story(analysis)
        self.scores = score_by(self.traits)
        self.voices, self.wordy = voices, wordy
        self.stems = {i: set(content_stems(analysis.words[i])) for i in self.scores}
        self.size = {i: len(analysis.sentences[i].of(analysis.article.text).split()) for i in self.scores}
        self.known = introductions(analysis)
        self.called = {} if voices else {i: called_thing(analysis, i) for i in self.scores}
        spread = Counter(stem for stems in self.stems.values() for stem in stems)
        self.again = {i: thing for i in self.scores if not voices and (thing := thing_again(analysis, i))}
        title = content_stems(_WORD.findall(headline_of(analysis)))
        self.title = {stem: min(spread[stem], COMES_AGAIN) for stem in title if spread[stem]}
        self.meant = {i: _meant(analysis, i) for i in self.scores}
        self.whole = {i for i in self.scores if is_whole(analysis, i)}
        self.alone = self._alone(analysis)
        self.opponents = None if voices else Opponents(analysis)
        self.spoken = {i for i in self.scores if analysis.sentences[i].of(analysis.article.text)[:1] in "\"“‘'"}
        order = sorted(self.scores)
        self.slow = not voices and bool(order and self.title) and is_slow(analysis, order[0], self)
        self.begins = find_lead(analysis, order, self)
        self.slow = self.slow and self.begins == order[0]
        lead = analysis.sentences[self.begins].of(analysis.article.text) if order else ""
        news = f"{headline_of(analysis)} {lead}"
        self.thin = {i: 0.0 if voices else loss_of(analysis, i, i == self.begins, news) for i in order}
        self.voiced = {i for i in order if find_voice(analysis, i) is not None} if not voices else set()
        anew = {i for i in order if self.meant[i] and self.title.keys().isdisjoint(self.meant[i])}
        self.taken_up = {i for i in order[1:] if i in anew or takes_up_somebody(analysis, i)}
        self.going_on = {i for i in order if goes_on(analysis, i)}
        self.shift = {} if voices else _shifts(self)
        self.chances = {} if voices else chances_of(analysis, self)

    def _alone(self, analysis: Analysis) -> set[int]:
        """Return what stands alone; where voices are sought, which speak of "it" and "this", only the head must."""
        if self.voices:
            return {i for i in self.whole if not hangs_loose(analysis, i)}
        return {i for i in self.whole if not hangs_loose(analysis, i) and not leans_back(analysis, i)} | _lead(
            analysis, self.scores
        )

    def take(self, i: int) -> None:
        """Choose a sentence."""
        self.chosen[i] = self.scores.get(i, 0.0)
        self.told |= self.stems.get(i, set()) | (set() if self.voices else self.meant.get(i, set()))
        here = self.voices.get(i, {})
        self.heard |= {actor for actor, weight in here.items() if weight > INFERRED * max(here.values())}

    def is_told_out(self) -> bool:
        """Tell whether something is chosen and no other sentence can stand beside it: then two are enough."""
        rest = self.whole - self.chosen.keys()
        return bool(self.chosen) and not self.voices and not any(self._can_stand(i) for i in rest)

    def _can_stand(self, i: int) -> bool:
        return i in self.alone or i - 1 in self.chosen

    def best(self) -> int:
        """Return the sentence to choose next."""
        rest = [i for i in self.scores if i not in self.chosen]
        fresh = [i for i in rest if not self._says_the_same(i)] or rest
        standing = [i for i in fresh if i in self.whole and self._can_stand(i)]
        pools = [i for i in standing if self._is_introduced(i)], standing, [i for i in fresh if i in self.whole], fresh
        return max(next(pool for pool in pools if pool), key=self.worth)

    def worth(self, i: int) -> tuple[float, int]:
        """Return what a sentence is worth beside the chosen ones; of equals the earlier is worth more."""
        own = (
            self.scores[i] - REPEATED * len(self.stems[i] & self.told) / len(self.stems[i]) - self.wordy * self.size[i]
        )
        if self.opponents is None:
            return own + sum(weight for actor, weight in self.voices.get(i, {}).items() if actor not in self.heard), -i
        own -= 0.0 if self.is_known(i, self.chosen) else UNKNOWN
        own += self.shift[i] - BRIEF * (self.size[i] < FEWEST_WORDS) + NEXT * (i - 1 in self.chosen)
        return own + HEADLINE * self.of_headline(i) * self._untold() + ANSWER * self.answers(i, self.chosen), -i

    def is_known(self, i: int, chosen: Collection[int]) -> bool:
        """Tell a sentence that calls nobody by the last name, and nothing "the aircraft", of which nothing is told."""
        thing = self.again.get(i)
        told = thing is None or thing in self.title or any(thing in self.stems[k] for k in chosen if k < i)
        return told and self.known.get(i, frozenset()) <= set(chosen)

    def answers(self, i: int, chosen: Collection[int]) -> bool:
        """Tell a sentence in which an opponent of those speaks who are heard in the chosen ones, or
        another who is not heard replies; what the news is replies to nothing."""
        if self.opponents is None:
            return False
        return self.opponents.answers(i, chosen) or i != self.begins and self.opponents.replies(i, chosen)

    def headline_in(self, stems: Collection[str]) -> float:
        """Return the share of the headline's words that some stems tell."""
        total = max(sum(self.title.values()), FULL_HEADLINE)
        return sum(n for stem, n in self.title.items() if stem in stems) / total

    def _untold(self) -> float:
        """Return the share of the headline that is not told: the more is, the less its last words are the news."""
        return sum(n for stem, n in self.title.items() if stem not in self.told) / max(1, sum(self.title.values()))

    def of_headline(self, i: int) -> float:
        """Return the share of the headline that a sentence tells and no chosen one has told."""
        return self.headline_in((self.stems[i] | self.meant[i]) - self.told)

    def _is_introduced(self, i: int) -> bool:
        """Tell a sentence that calls nothing "the letter" of which nothing has been told."""
        thing = self.called.get(i)
        return thing is None or thing in self.told or thing in self.title or i - 1 in self.chosen

    def _says_the_same(self, i: int) -> bool:
        return any(
            len(self.stems[i] & self.stems[k]) >= SAME * len(self.stems[i]) for k in self.chosen if k in self.stems
        )


def _meant(analysis: Analysis, sentence: int) -> set[str]:
    """Return the stems of the name that the first "he" of a sentence stands for."""
    found = find_antecedent(analysis, sentence)
    return set(content_stems(_WORD.findall(found[1]))) if found is not None else set()


def _lead(analysis: Analysis, scores: dict[int, float]) -> set[int]:
    """Return the first sentence: there is nothing before it that it could lean on, unless its head does; an "it" there
    stands for what follows: "It was a day of joy: the bridge opened"."""
    first = min(scores, default=None)
    if first is None or not is_whole(analysis, first):
        return set()
    cleft = analysis.article.text.startswith("It ", story_start(analysis.article, analysis.sentences[first]))
    return {first} if cleft or not hangs_loose(analysis, first) else set()


def _shifts(ranking: Ranking) -> dict[int, float]:
    """Return what a sentence gains or loses by its place: one before the news begins, one far down."""
    order = sorted(ranking.scores)
    begins = ranking.begins
    late = {i: LATE * max(0.0, n / len(order) - EARLY) for n, i in enumerate(order)}
    return {i: (BEGINS if i == begins and i != order[0] else -SCENE if i < begins else 0.0) - late[i] for i in order}
