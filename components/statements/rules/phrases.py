"""Cues of more than one word: a verb that carries an attitude's noun ("cast doubt on"), a verb with its particle ("came out against")."""

from __future__ import annotations

from components.language import Parse, Token
from components.model import Span
from components.statements.rows import Found
from components.statements.rules.grammar import find_subject, is_passive, noun_phrase, subtree_span

CARRIERS = frozenset(
    "cast express voice raise sound show make take throw put lay pin pour heap place give lend pay issue offer send have hold feel harbour harbor "
    "see find draw set register lodge launch mount level direct turn keep drop lose enter file deliver leave point".split()
)
# Nouns that such a verb makes a cue of, with the prepositions before what it is about.
_NOUNS = (
    ("doubt suspicion aspersion light", "on,upon,about,over"),
    ("concern worry fear alarm anxiety misgiving reservation qualm outrage anger fury dismay shock regret remorse disappointment frustration "
     "surprise sorrow sadness unease satisfaction delight joy pride relief hope optimism pessimism confidence opinion question query",
     "about,over,at,with,in,for,of,on"),
    ("weight support backing", "behind,to,for"),
    ("blame", "on,upon,for"),
    ("scorn praise criticism ridicule contempt derision water", "on,upon,for,at"),
    ("tribute homage", "to"),
    ("aim swipe shot dig potshot exception objection umbrage offence offense issue", "at,to,with"),
    ("fault patience sympathy", "with,for"),
    ("faith trust stock belief interest", "in"),
    ("need reason case argument point value merit future room place danger risk alternative", "for,of,in,to"),
    ("secret bone", "of,about"),
    ("stand stance line position vote", "against,on,for,under,at"),
    ("warning threat challenge accusation charge allegation complaint appeal plea call demand request", "of,about,against,to,for,over,at"),
    ("assurance promise pledge commitment guarantee", "of,about,on,to"),
    ("thank gratitude condolence sympathy solidarity greeting apology congratulation", "to,for,with"),
    ("blessing consent assent approval nod endorsement vote", "to,of,for"),
    ("preference desire wish willingness readiness appetite taste enthusiasm admiration respect disdain distaste hatred love", "for,to,of"),
    ("comparison parallel distinction contrast", "between,with,to"),
    ("attention", "to"), ("finger", "at"), ("back", "on"),
)  # fmt: skip
ATTITUDES: dict[str, frozenset[str]] = {}
for _words, _prepositions in _NOUNS:
    for _word in _words.split():
        ATTITUDES[_word] = ATTITUDES.get(_word, frozenset()) | frozenset(_prepositions.split(","))
# Verbs with a particle and a preposition: "spoke out against", "signed off on".
PARTICLES: dict[tuple[str, str], frozenset[str]] = {
    (verb, particle): frozenset(prepositions.split(","))
    for verb, particle, prepositions in (
        ("come", "out", "against,for,in"), ("speak", "out", "against,for,on,about"), ("speak", "up", "for,about"), ("hit", "out", "at"),
        ("hit", "back", "at"), ("lash", "out", "at,against"), ("push", "back", "against,on,at"), ("sign", "off", "on"), ("stand", "up", "for,to"),
        ("weigh", "in", "on"), ("open", "up", "about,on"), ("fire", "back", "at"), ("back", "away", "from"), ("walk", "away", "from"),
        ("back", "down", "from,on"), ("double", "down", "on"), ("rule", "out", ""), ("play", "down", ""), ("brush", "aside", ""), ("brush", "off", ""),
        ("shrug", "off", ""), ("turn", "down", ""), ("wave", "away", ""), ("write", "off", ""), ("talk", "up", ""), ("call", "off", ""),
        ("shoot", "down", ""), ("lay", "out", ""), ("set", "out", ""), ("spell", "out", ""), ("single", "out", ""), ("point", "out", ""),
    )
}  # fmt: skip
SIDE_NOUNS = frozenset("favour favor support opposition defence defense praise".split())  # "came out in favour of"


def read_phrase(parse: Parse, verb: Token) -> Found | None:
    """Return the attribution of a verb that needs other words to be a cue; None if it has none or nobody speaks."""
    subject, far = find_subject(verb)
    if subject is None or is_passive(verb):
        return None
    found = _carried(verb) or _with_particle(verb)
    if found is None:
        return None
    last, content = found
    start = min(content.left, content.i)
    span = parse.trim(*subtree_span(parse, content)) if start > verb.i else None
    if span is None:
        return None
    return Found(verb, subject, noun_phrase(parse, subject), Span(verb.start, last.end), (span,), "phrase", far)


def _carried(verb: Token) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "cast doubt on", "made the case that"."""
    noun = verb.child("dobj")
    if verb.lemma.lower() not in CARRIERS or noun is None:
        return None
    prepositions = ATTITUDES.get(noun.lemma.lower())
    if prepositions is None:
        return None
    for c in [*noun.children, *verb.children]:
        if c.dep in ("prep", "dative") and c.i > noun.i and c.lower in prepositions and (content := c.child("pobj", "pcomp")) is not None:
            return c, content
    clause = next((c for c in noun.children if c.dep in ("acl", "ccomp") and c.i > noun.i and c.child("mark", "aux") is not None), None)
    return (noun, clause) if clause is not None else None


def _with_particle(verb: Token) -> tuple[Token, Token] | None:
    particle = next((c for c in verb.children if c.dep in ("prt", "advmod") and (verb.lemma.lower(), c.lower) in PARTICLES), None)
    if particle is None:
        return None
    prepositions = PARTICLES[verb.lemma.lower(), particle.lower]
    if "" in prepositions:
        content = verb.child("dobj")
        return (particle, content) if content is not None and content.i > particle.i else None
    for c in [*verb.children, *particle.children]:
        if c.dep == "prep" and c.lower in prepositions and c.i > particle.i and (content := c.child("pobj", "pcomp")) is not None:
            if c.lower == "in":
                of = content.child("prep") if content.lemma.lower() in SIDE_NOUNS else None
                inner = of.child("pobj", "pcomp") if of is not None and of.lower == "of" else None
                return (of, inner) if of is not None and inner is not None else None
            return c, content
    return None
