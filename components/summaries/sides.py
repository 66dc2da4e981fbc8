"""Who is opposed to whom in an article, and where the opponents of those who are heard already speak."""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable

from components.model import Analysis, Stance

EARLY = 6  # sentences
LEAST_CONFIDENCE = 0.5  # of a statement that is an answer
_REPLIES = re.compile(  # what one does who is accused, attacked or opposed
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es|ed)|reject(?:s|ed) (?:the|any|all|that|claims?|criticism|accusations?)|"
    r"dismiss(?:es|ed) (?:the|any|all|that|claims?|criticism|accusations?)|counter(?:s|ed) that|defend(?:s|ed|ing) "
    r"(?:the|his|her|its|their|it|himself|herself)|pleaded not guilty|"
    r"(?:fired|shot|hit|struck|fought) back|(?:[Cc]ritics|[Oo]pponents|[Dd]etractors)\b(?:,[^,]{3,60},)? (?:\w+ )?"
    r"(?:called|say|said|argue|argued|warn|warned|see|fear|feared|complain|complained|question|questioned|accused)|"
    r"(?:infuriated|angered|outraged|enraged)|called (?:it|that|him|her|them|the [a-z]+) [^.;]{0,40}?"
    r"(?:false|untrue|baseless|unfounded|unfair|unconstitutional|ridiculous|wrong|illegal|a mistake)|"
    r"(?:criticized|criticised|slammed|blasted|condemned|denounced|decried) the|objected|"
    r"(?:will|would|vowed to|plans? to) (?:appeal|argue|fight|sue|veto|oppose|vote against)|rebuffed|"
    r"pushed back|insist(?:s|ed) (?:that|he|she|it|they|the)|is innocent|no wrongdoing)\b"
)
_QUOTATION = re.compile(r"[\"“][^\"“”]*(?:[\"”]|$)")
_SIDES = {"support": "for", "conditional": "for", "oppose": "against"}
_OTHER = {"for": "against", "against": "for"}


class Opponents:
    """Who is attacked by whom, and who takes which side of what."""

    def __init__(self, analysis: Analysis) -> None:
        self._sides: dict[int, set[tuple[Hashable, str]]] = {}
        self._attacked: dict[str, set[str]] = {}
        self._main = _named_early(analysis)
        self.speaking = _speaking(analysis)
        self._text, self._sentences = analysis.article.text, analysis.sentences
        for stance in analysis.stances:
            if stance.counts and stance.holder and stance.label in _SIDES:
                self._sides.setdefault(stance.sentence, set()).add((_matter(analysis, stance), _SIDES[stance.label]))
                if stance.label == "oppose" and stance.target.actor:
                    self._attacked.setdefault(stance.holder, set()).add(stance.target.actor)

    def answers(self, sentence: int, chosen: Collection[int]) -> bool:
        """Tell a sentence that takes the other side than a chosen one, or in which one speaks who is attacked there."""
        if any(
            (matter, _OTHER[side]) in taken
            for taken in self._taken(chosen)
            for matter, side in self._sides.get(sentence, ())
        ):
            return True
        heard = {one for i in chosen for one in self.speaking.get(i, ())}
        waiting = {other for one in heard for other in self._attacked.get(one, ())} - heard
        return not waiting.isdisjoint(self.speaking.get(sentence, set()) & self._main)

    def replies(self, sentence: int, chosen: Collection[int]) -> bool:
        """Tell a sentence in which somebody denies or opposes, or defends what is attacked, who is not heard in the
        chosen ones."""
        text, span = self._text, self._sentences[sentence]
        if not _REPLIES.search(_QUOTATION.sub("", span.of(text))):
            return False
        heard = {one for i in chosen for one in self.speaking.get(i, ())}
        return not heard >= self.speaking.get(sentence, {""})

    def _taken(self, chosen: Collection[int]) -> list[set[tuple[Hashable, str]]]:
        return [self._sides[i] for i in chosen if i in self._sides]


def _speaking(analysis: Analysis) -> dict[int, set[str]]:
    """Return sentence -> who speaks in it."""
    found: dict[int, set[str]] = {}
    for s in analysis.statements:
        for i in range(s.sentence, len(analysis.sentences)):
            if s.confidence < LEAST_CONFIDENCE or not any(c.overlaps(analysis.sentences[i]) for c in s.content):
                break
            found.setdefault(i, set()).update(s.voices)
    return found


def _named_early(analysis: Analysis) -> set[str]:
    """Return who is named in the headline or in the first sentences: on whom the story turns."""
    until = analysis.sentences[: EARLY + 1][-1].end if analysis.sentences else 0
    title = set(analysis.article.title.replace("’", "'").replace("'s", "").split())
    return {
        a.id for a in analysis.actors if a.name.split()[-1] in title or any(m.span.start < until for m in a.mentions)
    }


def _matter(analysis: Analysis, stance: Stance) -> Hashable:
    """Return what a stance is on: a chain of mentions, an actor, or words of its own."""
    target = stance.target
    if target.span is not None:
        for number, chain in enumerate(analysis.chains):
            if any(place.overlaps(target.span) for place in chain.places):
                return number
    return target.actor or target.text.lower()
