"""Why a sentence is in the summary, as a newsroom would say it: what it tells, and who is heard in it."""

from __future__ import annotations

from collections.abc import Iterator

from components.model import Analysis, Summary
from components.sharing import load_once
from components.summaries.standing import in_story
from components.summaries.stems import content_stems, stem_word
from components.summaries.traits import traits_of

WORDINGS = {
    "lead": "from the top of the story", "lexrank": "says what many other sentences say", "textrank": "shares words with many others",
    "lsa": "has most of the main words", "luhn": "has frequent words close together", "sumbasic": "has the most frequent words not yet told",
    "kl": "brings the summary's words closest to the article's", "reduction": "is tied most strongly to the others",
    "edmundson": "has headline words, or stands where main points stand",
}  # fmt: skip
# What a body does that ends or begins something: the news of many a story.
DECISIONS = tuple(
    "vote reject approve ban rule overturn veto pass block resign appoint dismiss charge arrest sentence convict acquit settle elect agree sign "
    "cancel suspend withdraw order decide endorse adopt repeal impose lift merge close fine sue".split()
)
MOST = 3  # reasons beside a sentence
TURNS_ON = 0.12  # share of what is argued over and mentioned again that a sentence holds
CENTRAL = 0.5  # share of the mentions of people and bodies that those of a sentence have


def reasons_for(analysis: Analysis, summary: Summary) -> dict[int, str]:
    """Return chosen sentence -> why, in a few words of ours and the names of those who speak in it."""
    if summary.method not in ("news", "digest"):
        shared = {i: _shared(analysis, i) for i in summary.sentences}
        return {i: f"{WORDINGS[summary.method]} (shares words with {shared[i]} others)" if summary.method in ("lexrank", "textrank", "reduction")
                else WORDINGS[summary.method] for i in summary.sentences}  # fmt: skip
    traits = traits_of(analysis, in_story(analysis))
    heard: set[str] = set()
    found = {}
    for i in summary.sentences:
        found[i] = ", ".join(list(_reasons(analysis, i, traits.get(i, {}), heard))[:MOST]) or "further detail"
        heard |= set(_speakers(analysis, i))
    return found


def _reasons(analysis: Analysis, sentence: int, traits: dict[str, float], heard: set[str]) -> Iterator[str]:
    if traits.get("first"):
        yield "the lead"
    new = [a for a in _speakers(analysis, sentence) if a not in heard]
    if _decisions() & set(content_stems(analysis.words[sentence])) and traits.get("quoted", 1.0) < 0.5:
        yield "names the decision"
    criticised = {s.target.actor for s in analysis.stances if s.counts and s.label == "oppose"}
    for actor in new:
        yield f"{_name(analysis, actor)}’s answer" if actor in criticised else f"lets {_name(analysis, actor)} speak"
    if any(s.counts and s.sentence == sentence for s in analysis.stances):
        yield "says who is for or against"
    if traits.get("chained", 0.0) >= TURNS_ON:
        yield "names what the story turns on"
    if traits.get("central actors", 0.0) >= CENTRAL:
        yield "names the main people"
    if traits.get("figures"):
        yield "gives the figures"
    if traits.get("second") or traits.get("third"):
        yield "backs up the lead"


@load_once
def _decisions() -> frozenset[str]:
    return frozenset(stem_word(w) for w in DECISIONS)


def _speakers(analysis: Analysis, number: int) -> dict[str, None]:
    """Return who speaks in a sentence, in the order of speaking."""
    span = analysis.sentences[number]
    return dict.fromkeys(s.actor for s in analysis.statements if s.actor and any(c.overlaps(span) for c in s.content))


def _name(analysis: Analysis, actor_id: str) -> str:
    actor = analysis.actor(actor_id)
    return actor.name if actor is not None else "someone"


def _shared(analysis: Analysis, sentence: int) -> int:
    own = set(content_stems(analysis.words[sentence]))
    return sum(bool(own & set(content_stems(words))) for i, words in enumerate(analysis.words) if i != sentence)
