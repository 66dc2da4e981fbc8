"""Words that criticise or accuse, and the patterns that they make round the name of whom they hit.

Tables of words from general knowledge of English-language news; what the patterns are for stands in `criticism`.
"""

from __future__ import annotations

import re

from components.comparing.accusing_words import GAP

PASSIVES = (
    "accused|criticised|criticized|blamed|condemned|denounced|charged "
    "with|indicted|sued|slammed|blasted|faulted|lambasted|rebuked|castigated|"
    "under fire|under investigation for|found guilty of"
)
CRITICISMS = "criticism|charges|allegations|accusations|backlash|condemnation|lawsuits?"
# What somebody is called, and what they are said to have done.
BLAMED = (
    "liars?|lying|corrupt|racist|crooks?|crooked|disgrace|disgraceful|incompetent|dishonest|unfit|reckless"
    "|hypocrites?|hypocritical|cowards?|cowardly|"
    "traitors?|bigots?|demagogues?|fraud|irresponsible|shameful|wrong|to blame|guilty|responsible for|out of "
    "touch|out of control"
)
EPITHETS = (
    "mess|joke|failure|disaster|losers?|threat|enem(?:y|ies)|terrorists?|murderers?|killers?|tyrants?|dictators?"
    "|puppets?|clowns?|thugs?|criminals?|"
    r"menace|embarrassment|extremists?|lunatics?|thie(?:f|ves)|scandal|sham|con "
    r"?man|nightmare|monsters?|animals?|idiots?|morons?|fools?"
)
DEEDS = (
    "lied|lies|failed|misled|betrayed|cheated|violated|abused|obstructed|covered "
    "up|interfered|meddled|hacked|colluded|conspired|stole|stolen|rigged|"
    "spied|bribed|broke the law|broken the law|broke "
    "(?:his|her|its|their)|orchestrated|sabotaged|tortured|harassed|assaulted|discriminated|"
    "defrauded|embezzled|ignored|does(?:n[’']t| not) care|did(?:n[’']t| not) (?:want|bother|care|act)|engaged in|"
    "(?:is|was|were) behind"
)
# Beginnings of words that say something bad of somebody: a stance counts as criticism by these.
HARSH_BEGINNINGS = (
    "sloppy weak wrong fail reckless lie lied lying liar disaster terribl corrupt danger irresponsib hypocri awful "
    "crit insult disgrac shame sham outrag absurd ridicul incompet dishonest mislead misled mismanag neglect ignor "
    "betray abus exploit cheat fraud hoax smear slander racis bigot sexis xenophob extrem radical cruel inhuman "
    "heartless immoral unfit unqualif unpatriotic unconstitution illegal unlawful crim guilt obstruct stonewall "
    "undermin sabotag politici pander divid divis hate hatred poison toxic demagog evil horribl worst stupid foolish "
    "naive clueless coward treason traitor crook rig stole steal spy spied violat botch bungl inept lax hapless "
    "feckless disrespect mock taunt jab swipe knock scof distort exaggerat fabricat invent hid hide conceal cover-up "
    "legitimiz rationaliz wreck ruin bull bully brib protest incapab digs misunderstand overreach worse spank whack "
    "complic"
).split()
DENYING = (
    r"not|never|without|nobody|none|neither|nor|no|unlikely|hardly|would|could|may|might|refus\w+ to|declin\w+ "
    r"to|stopp?\w* short of|n[’']t|avoid\w*|if|unless"
)


_CLAUSE = r"(?:,[^,;.]{1,90},|\s+who)?\s+"  # between the name and its verb
_ADVERBS = r"(?:[\w-]+ly\s+|also\s+|often\s+|later\s+)*"
_HAVE = r"(?:(?:has|have|had|also|already|since|is|was|are)\s+)*"

ATTACKING = re.compile(rf"\b(?P<cue>attack(?:s|ed|ing)?){GAP}")  # not of a state, which is attacked by arms
ALLEGED = re.compile(rf"\b(?P<cue>(?:allegations?|accusations?|alleg(?:ed|es|ing)|complain(?:ed|s|ing)?) that){GAP}")
CALLING = re.compile(rf"\b(?P<cue>(?:call|label|brand|describ|dubb?|denounc)(?:s|ed|led|ing|ling|es)?){GAP}")
DEMANDING = re.compile(r"\b(?:call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|urg(?:es|ed|ing))\b[^.;]{0,40}$")
DENIED = re.compile(rf"\b(?:{DENYING})\b(?:\W+\w+){{0,3}}\W*$", re.IGNORECASE)
# After a name.
PASSIVE = re.compile(
    rf"^{_CLAUSE}(?:(?:has|have|had|also|already|since)\s+)*(?:was|were|is|are|been|being|came|come|comes|stands)\s+"
    rf"(?:been\s+)?{_ADVERBS}"
    rf"(?P<cue>{PASSIVES})\b"
)
FACING = re.compile(
    rf"^{_CLAUSE}{_HAVE}(?P<cue>(?:fac(?:ed|es|e|ing)|drew|drawn|draws)\s+(?:[\w-]+\s+){{0,3}}?(?:{CRITICISMS}))\b"
)
CALLED = re.compile(rf"^\s+(?:is|was|are|were|has been|have been)\s+(?:[\w-]+\s+){{0,2}}?(?P<cue>{BLAMED})\b")
DOING = re.compile(
    rf"^(?:\s+and (?:his|her|their|its) \w+)?\s+(?:has\s+|have\s+|had\s+|also\s+|[\w-]+ly\s+){{0,3}}(?P<cue>{DEEDS})\b"
)
NAMED = re.compile(
    rf"^,?\s+(?:as\s+)?(?:an?\s+|the\s+)?[“\"‘']?(?:an?\s+)?(?:[\w-]+,?\s+){{0,3}}?(?P<cue>{BLAMED}|{EPITHETS})\b"
)
RESIGN = re.compile(r"^(?:[’']s?)?\s+(?P<cue>to (?:resign|step down|apologi[sz]e)|resignation|ouster|impeachment)\b")
PREDICATE = re.compile(r"^\s+(?:had|has|have|was|were|is|are|\w+ed)\b")
# What may follow the name of whom is criticised; another noun would make the target a thing ("the Velland inquiry").
WHOLE = re.compile(
    r"^(?:[”\"’']?(?:[.,;:!?)—–]|-(?!\w)|$)|[’']s?\b|[’']s?\s|\s*[—–(]|\s+(?:of|for|as|over|on|in|at|after|and|or|but"
    "|by|with|to|when|while|because|who|"
    "from|during|about|since|before|until|if|that|this|last|again|directly|personally|himself|herself|themselves|amid"
    "|through|is|was|has|had|"
    r"not|[A-Z][a-z]+day)\b)"
)
HARSH = re.compile("|".join(map(re.escape, HARSH_BEGINNINGS)), re.IGNORECASE)
