"""Where an article has somebody criticised or accused: by words or by a formal accusation, and as its target.

Beside the stances of the analysis, words of accusing are read straight round a mention: "accused Ruth Amsel of", "Amsel was charged
with", "critics of Amsel". A stance counts by the words that show it: what hurts without words (shot, fired, beaten at the polls) is no criticism, and neither is a
veto, a refusal or another opinion.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from components.model import Actor, Analysis, Span, Stance

# Forms of words that criticise whoever follows; what comes between are titles, names, articles.
_ACTIVE = (
    r"accus(?:ed?|es|ing)|blam(?:ed?|es|ing)|condemn(?:s|ed|ing)?|denounc(?:ed?|es|ing)|critici[sz](?:ed?|es|ing)|lambast(?:ed?|es|s|ing)|"
    r"blast(?:s|ed|ing)|slam(?:s|med|ming)|rebuk(?:ed|es|ing)|chid(?:ed|es|ing)|castigat(?:ed?|es|ing)|assail(?:s|ed|ing)|berat(?:ed?|es|ing)|"
    r"derid(?:ed?|es|ing)|ridicul(?:ed|es|ing)|mock(?:s|ed|ing)|scold(?:s|ed|ing)|fault(?:s|ed|ing)|excoriat(?:ed?|es|ing)|decr(?:y|ied|ies|ying)|"
    r"skewer(?:s|ed|ing)|upbraid(?:s|ed|ing)|pillor(?:ied|ies|ying)|vilif(?:y|ied|ies|ying)|reprimand(?:s|ed|ing)|su(?:ed|es|ing)|indict(?:s|ed|ing)|"
    r"(?:lash|hit|strik|struck|lashes|lashed|lashing|hits|hitting|striking) ?(?:es|ed|ing)? out at|t(?:ake|akes|ook|aking) (?:aim|a swipe|a shot|a jab|swipes) at|"
    r"rail(?:s|ed|ing)? (?:against|at)|t(?:ear|ore|earing) into|la(?:id|ys|ying) into|rip(?:s|ped|ping)? into|"
    r"(?:lawsuit|suit|complaint|charges?|allegations?|accusations?|indictment|criticisms?) against|"
    r"(?:critics?|criticisms?|critiques?|condemnation|denunciation|rebuke) of|critical of|furious (?:with|at)|outraged (?:at|by)"
)
_PASSIVE = (
    r"accused|critici[sz]ed|blamed|condemned|denounced|charged with|indicted|sued|slammed|blasted|faulted|lambasted|rebuked|castigated|"
    r"under fire|under investigation for|found guilty of"
)
_FACING = r"(?:fac(?:ed|es|e|ing)|drew|drawn|draws|dr(?:ew|awn) )\s+(?:[\w-]+\s+){0,3}?(?:criticism|charges|allegations|accusations|backlash|condemnation|lawsuits?)"
_BLAMED = (
    r"(?:liar|lying|corrupt|racist|crook|crooked|disgrace|disgraceful|incompetent|dishonest|unfit|reckless|hypocrite|hypocrites|hypocritical|coward|"
    r"cowards|cowardly|traitor|bigot|demagogue|fraud|irresponsible|shameful|wrong|to blame|guilty|responsible for|out of touch|out of control)"
)
_GAP = r"(?:\s+(?:the|then|former|fellow|both|rival|outgoing|acting|prime|foreign|crown|incoming|president|minister|mayor|governor|senator|chief|mr|mrs|ms|dr|of|[A-Z][\w.’'&-]*))*\s+[“\"‘']?$"
ACTIVE = re.compile(rf"\b(?P<cue>{_ACTIVE}){_GAP}")
_BE = r"(?:was|were|is|are|has been|have been|had been|being|been|came|come|comes|stands)"
_BETWEEN = r"(?:,[^,;.]{1,90},|\s+who)?\s+"
PASSIVE = re.compile(rf"^{_BETWEEN}(?:(?:has|have|had|also|already|since)\s+)*(?:{_BE}\s+)(?:[\w-]+ly\s+|also\s+|repeatedly\s+|often\s+|later\s+)*(?P<cue>{_PASSIVE})\b")
FACING = re.compile(rf"^{_BETWEEN}(?:(?:has|have|had|also|is|was|are|already)\s+)*(?P<cue>{_FACING})\b")
CALLED = re.compile(rf"^\s+(?:is|was|are|were|has been|have been)\s+(?:[\w-]+\s+){{0,2}}?(?P<cue>{_BLAMED})\b")
FAILED = re.compile(r"^\s+(?:has\s+|have\s+|had\s+|have repeatedly\s+|has repeatedly\s+)?(?P<cue>lied|failed|misled|betrayed|cheated|violated|abused|obstructed|covered up)\b")
DENIED = re.compile(r"\b(?:not|never|without|nobody|none|neither|nor|no|unlikely|hardly|refus\w+ to|declin\w+ to|stopp?\w* short of|n[’']t|avoid\w*|if|unless)\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
# What may follow the name of whom is criticised; another noun would make the target a thing ("the Velland inquiry").
_AFTER = re.compile(
    r"^(?:[”\"’']?(?:[.,;:!?)—–-]|$)|[’']s?\b|[’']s?\s|\s*[—–(]|\s+(?:of|for|as|over|on|in|at|after|and|or|but|by|with|to|when|while|because|who|from|"
    r"during|about|since|before|until|if|that|this|last|again|directly|personally|himself|herself|themselves|amid|through|is|was|has|had|not|"
    r"on|[A-Z][a-z]+day)\b)"
)
# Beginnings of words that say something bad of somebody: a stance of the trained reader counts as criticism by these alone.
_HARSH = (
    "sloppy weak wrong fail reckless hurt harm lie lied lying liar disaster terribl corrupt danger irresponsib hypocri awful attack crit insult disgrac "
    "shame sham outrag absurd ridicul incompet dishonest mislead misled mismanag neglect ignor betray abus exploit cheat fraud hoax smear slander "
    "racis bigot sexis xenophob extrem radical cruel inhuman heartless immoral unfit unqualif unpatriotic unconstitution illegal unlawful crim guilt "
    "obstruct stonewall undermin sabotag politici pander divis divid hate hatred poison toxic demagog divisive evil horribl worst stupid foolish naive clueless "
    "coward treason traitor crook rig stole steal spy spied violat botch bungl inept lax hapless feckless disrespect mock taunt jab swipe knock scof "
    "distort exaggerat fabricat invent hid hide conceal cover-up legitimiz rationaliz endanger threaten wreck ruin destroy damag bull bully brib kill-joy"
).split()
HARSH = re.compile("|".join(sorted(map(re.escape, _HARSH), key=lambda w: (-len(w), w))), re.IGNORECASE)
WORDS = re.compile(_ACTIVE.replace(" of|", "|"), re.IGNORECASE)
SURE_FROM = 0.6  # confidence of a stance that is taken for criticism


class Criticism(NamedTuple):
    """One place where an actor of an article is criticised: the sentence, the deciding words, and by whom if that is read."""

    actor: str
    place: Span
    trigger: Span
    holder: str | None
    sure: float
    stance: str | None = None


def find_criticism(analysis: Analysis) -> list[Criticism]:
    """Return where actors of the article are criticised, in text order."""
    found = [*_by_stance(analysis), *_by_words(analysis)]
    return sorted(found, key=lambda c: (c.place, -c.sure, c.actor))


def _by_stance(analysis: Analysis) -> Iterator[Criticism]:
    actors = {a.id: a for a in analysis.actors}
    for stance in analysis.stances:
        target = actors.get(stance.target.actor or "")
        if target is None or stance.label != "oppose" or not stance.counts or stance.holder in (None, target.id):
            continue
        words = stance.trigger.of(analysis.article.text)
        worded = WORDS.match(words) is not None
        if stance.level == "inferred" or not worded and HARSH.match(words) is None:
            continue
        if stance.confidence >= SURE_FROM and _is_whole(analysis.article.text, stance, target):
            yield Criticism(target.id, analysis.sentences[stance.sentence], stance.trigger, stance.holder, stance.confidence, stance.id)


def _is_whole(text: str, stance: Stance, target: Actor) -> bool:
    """Tell whether the target is the actor and not something of that name: its last mention ends the phrase, or owns what follows."""
    span = stance.target.span
    if span is None:
        return True
    inside = [m.span for m in target.mentions if span.contains(m.span) or m.span.contains(span)]
    return any(m.end >= span.end - 2 or _AFTER.match(text[m.end :][:20]) is not None for m in inside)


def _by_words(analysis: Analysis) -> Iterator[Criticism]:
    text = analysis.article.text
    mentions: dict[int, list[tuple[Span, str]]] = defaultdict(list)
    starts = sorted((m.span, a.id) for a in analysis.actors for m in a.mentions)
    number = 0
    for span, actor in starts:
        while number + 1 < len(analysis.sentences) and analysis.sentences[number + 1].start <= span.start:
            number += 1
        mentions[number].append((span, actor))
    for number, inside in mentions.items():
        sentence = analysis.sentences[number]
        told = [(c, s.actor) for s in analysis.statements if s.sentence == number for c in s.content]
        for span, actor in inside:
            if span.of(text).lower() in ("which", "that", "whose"):
                continue
            trigger = _criticised_at(text, sentence, span, told, actor)
            if trigger is not None:
                yield Criticism(actor, sentence, trigger, None, 0.8)


def _criticised_at(text: str, sentence: Span, place: Span, told: list[tuple[Span, str | None]], actor: str) -> Span | None:
    """Return the words that criticise whoever is mentioned at a place, None where nothing does."""
    before, after = text[sentence.start : place.start], text[place.end : sentence.end]
    hit = ACTIVE.search(before)
    if hit is not None and _AFTER.match(after) and not DENIED.search(before[: hit.start()]):
        return Span(sentence.start + hit.start("cue"), sentence.start + hit.end("cue"))
    for pattern in (PASSIVE, FACING):
        hit = pattern.match(after)
        if hit is not None:
            return Span(place.end + hit.start("cue"), place.end + hit.end("cue"))
    if any(c.contains(place) and speaker not in (actor, None) for c, speaker in told):
        hit = CALLED.match(after) or FAILED.match(after)
        if hit is not None and not DENIED.search(before):
            return Span(place.end + hit.start("cue"), place.end + hit.end("cue"))
    return None
