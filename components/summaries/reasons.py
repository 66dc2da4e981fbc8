"""Why a sentence is in the summary, as a newsroom would say it: what it tells, and who is heard in it."""

from __future__ import annotations

from collections.abc import Iterator

from components.model import Analysis, Summary
from components.summaries.interviews import find_turns, who_answers
from components.summaries.sides import Opponents
from components.summaries.stems import content_stems
from components.summaries.traits import NAMED, traits_in_story
from components.wording import tr, trn

WORDINGS = {
    "lead": "from the top of the story", "lexrank": "says what many other sentences say",
    "textrank": "shares words with many others",
    "lsa": "has most of the main words", "luhn": "has frequent words close together",
    "sumbasic": "has the most frequent words not yet told",
    "kl": "brings the summary's words closest to the article's", "reduction": "is tied most strongly to the others",
    "edmundson": "has headline words, or stands where main points stand",
}  # fmt: skip
# What a body did that ends or begins something: the news of many a story.
DECISIONS = frozenset(
    "voted rejected approved banned ruled overturned vetoed blocked resigned appointed dismissed charged arrested "
    "sentenced convicted acquitted settled cancelled canceled suspended withdrew decided endorsed adopted repealed "
    "imposed lifted merged sued fired agreed passed refused".split()
)
ANSWERS = frozenset(
    "denied denies denying rejected rejects rejecting dismissed dismisses disputed disputes responded replied "
    "answered countered defended".split()
)
MOST = 3  # reasons beside a sentence
TURNS_ON = 0.12  # share of what is argued over and mentioned again that a sentence holds
CENTRAL = 0.5  # share of the mentions of people and bodies that those of a sentence have


def reasons_for(analysis: Analysis, summary: Summary) -> dict[int, str]:
    """Return chosen sentence -> why, in a few words of ours and the names of those who speak in it."""
    if summary.method not in ("news", "digest"):
        shared = {i: _shared(analysis, i) for i in summary.sentences}
        graph = summary.method in ("lexrank", "textrank", "reduction")
        words = tr(WORDINGS[summary.method])
        return {i: f"{words} ({trn('shares words with {count} other', 'shares words with {count} others', shared[i])})"
                if graph else words
                for i in summary.sentences}  # fmt: skip
    traits, opponents = traits_in_story(analysis), Opponents(analysis)
    turns = find_turns(analysis, range(len(analysis.sentences)))
    heard: set[str] = set()
    found = {}
    for i in summary.sentences:
        if turns:
            found[i] = _of_interview(analysis, i, i < turns[0].asking[0])
            continue
        opposed = opponents.answers(i, [k for k in summary.sentences if k < i])
        found[i] = ", ".join(list(_reasons(analysis, i, traits.get(i, {}), heard, opposed))[:MOST]) or tr(
            "further detail"
        )
        heard |= set(_speakers(analysis, i))
    return found


def _of_interview(analysis: Analysis, sentence: int, introduces: bool) -> str:
    person, words = who_answers(analysis), analysis.sentences[sentence].of(analysis.article.text)
    if not introduces:
        return tr("answers a main question")
    names = person is None or person.split()[-1] in words
    return tr("says who is interviewed") if names else tr("says what the interview is about")


def _reasons(
    analysis: Analysis, sentence: int, traits: dict[str, float], heard: set[str], opposed: bool
) -> Iterator[str]:
    if traits.get("first"):
        yield tr("the lead")
    if opposed:
        yield tr("gives the other side")
    new = [a for a in _speakers(analysis, sentence) if a not in heard]
    if DECISIONS & set(map(str.lower, analysis.words[sentence])) and traits.get("quoted", 1.0) < 0.5:
        yield tr("names the decision")
    for actor in new:
        yield _heard(analysis, actor, sentence)
    if any(s.counts and s.sentence == sentence for s in analysis.stances):
        yield tr("says who is for or against")
    if traits.get("chained", 0.0) >= TURNS_ON:
        yield tr("names what the story turns on")
    if traits.get("central actors", 0.0) >= CENTRAL:
        yield tr("names the main people")
    if traits.get("figures"):
        yield tr("gives the figures")
    if traits.get("second") or traits.get("third"):
        yield tr("backs up the lead")


def _heard(analysis: Analysis, actor_id: str, sentence: int) -> str:
    """Return how somebody is heard: by name only where they have one."""
    actor, text = analysis.actor(actor_id), analysis.article.text
    if actor is None or actor.kind not in NAMED:
        return tr("lets a source speak")
    cues = {
        word.lower()
        for s in analysis.statements
        if actor_id in s.voices and s.sentence == sentence
        for c in s.cue
        for word in c.of(text).split()
    }
    return tr("{name}’s answer", name=actor.name) if cues & ANSWERS else tr("lets {name} speak", name=actor.name)


def _speakers(analysis: Analysis, number: int) -> dict[str, None]:
    """Return who speaks in a sentence, in the order of speaking."""
    span = analysis.sentences[number]
    return dict.fromkeys(v for s in analysis.statements if any(c.overlaps(span) for c in s.content) for v in s.voices)


def _shared(analysis: Analysis, sentence: int) -> int:
    own = set(content_stems(analysis.words[sentence]))
    return sum(bool(own & set(content_stems(words))) for i, words in enumerate(analysis.words) if i != sentence)
