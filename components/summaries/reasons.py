"""Why a sentence is in the summary, in words: what the method saw in it."""

from __future__ import annotations

from components.model import Analysis, Summary
from components.summaries.news import WEIGHTS, features_of
from components.summaries.stems import content_stems

TRAITS = {  # of the news ranking, as a reader would say them; those that count against a sentence are not reasons for it
    "early": "stands early", "central": "shares its words with the whole article", "like the opening": "takes up the opening",
    "second": "second full sentence", "third": "third full sentence", "few words": "short",
}  # fmt: skip
WORDINGS = {
    "lead": "among the first sentences", "lexrank": "is like many other sentences", "textrank": "shares words with many others",
    "lsa": "has most of the main words", "luhn": "has frequent words close together", "sumbasic": "has the most frequent words not yet told",
    "kl": "brings the summary's words closest to the article's", "reduction": "is tied most strongly to the others",
    "edmundson": "has headline words, or stands where main points stand",
}  # fmt: skip
SHARE = 0.15  # of a sentence's gains: a trait below it is not worth telling


def reasons_for(analysis: Analysis, summary: Summary) -> dict[int, str]:
    """Return chosen sentence -> why, in a few words of ours and, for a voice, the actor's name."""
    if summary.method not in ("news", "digest"):
        shared = {i: _shared(analysis, i) for i in summary.sentences}
        return {i: f"{WORDINGS[summary.method]} (shares words with {shared[i]} others)" if summary.method in ("lexrank", "textrank", "reduction")
                else WORDINGS[summary.method] for i in summary.sentences}  # fmt: skip
    traits = features_of(analysis)
    return {i: ", ".join([*_traits(traits[i]), *(_voices(analysis, summary, i) if summary.method == "digest" else ())]) or "best of what is left"
            for i in summary.sentences}  # fmt: skip


def _traits(features: dict[str, float]) -> list[str]:
    gains = {name: WEIGHTS[name] * value for name, value in features.items() if WEIGHTS[name] * value > 0}
    total = sum(gains.values())
    return [TRAITS[name] for name in sorted(gains, key=lambda n: -gains[n]) if name in TRAITS and gains[name] >= SHARE * total][:3]


def _voices(analysis: Analysis, summary: Summary, sentence: int) -> list[str]:
    """Return "lets X speak" for each voice that is heard here first."""
    def heard(number: int) -> dict[str, None]:
        span = analysis.sentences[number]
        return dict.fromkeys(v for s in analysis.statements if any(c.overlaps(span) for c in s.content) for v in s.voices)

    before = {a for i in summary.sentences if i < sentence for a in heard(i)}
    names = [actor.name for a in heard(sentence) if a not in before and (actor := analysis.actor(a)) is not None]
    return [f"lets {name} speak" for name in names]


def _shared(analysis: Analysis, sentence: int) -> int:
    own = set(content_stems(analysis.words[sentence]))
    return sum(bool(own & set(content_stems(words))) for i, words in enumerate(analysis.words) if i != sentence)
