"""Cues of more than one word: a verb that carries an attitude's noun ("cast doubt on"), a verb with its particle ("came out against")."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token
from components.language.clauses import Clause
from components.model import Span
from components.statements.candidates import Candidate

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


def read_phrase(parse: Parse, verb: Token) -> Iterator[Candidate]:
    """Read a verb that needs other words to be a cue."""
    clause = parse.clause(verb)
    if clause.subject is None or clause.passive:
        return
    found = _carried(clause) or _with_particle(clause)
    if found is None:
        return
    last, content = found
    span = parse.trim(*parse.span_of(content)) if min(content.left, content.i) > verb.i else None
    if span is not None:
        yield Candidate("phrase", verb, clause.subject, (Span(verb.start, last.end),), (span,), inferred=clause.outer)


def _carried(clause: Clause) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "cast doubt on", "made the case that"."""
    verb, noun = clause.verb, clause.object
    if verb.lemma.lower() not in CARRIERS or noun is None:
        return None
    prepositions = ATTITUDES.get(noun.lemma.lower())
    if prepositions is None:
        return None
    for c in [*noun.children, *verb.children]:
        links = c.dep in ("prep", "dative") and c.i > noun.i and c.lower in prepositions
        content = c.child("pobj", "pcomp") if links else None
        if content is not None:
            return c, content
    after = (c for c in noun.children if c.dep in ("acl", "ccomp") and c.i > noun.i)
    body = next((c for c in after if c.child("mark", "aux") is not None), None)
    return (noun, body) if body is not None else None


def _with_particle(clause: Clause) -> tuple[Token, Token] | None:
    """Return the last word of the cue and the head of the content of "shrugged off", "came out against"."""
    verb, lemma = clause.verb, clause.verb.lemma.lower()
    particle = next((c for c in verb.children if c.dep in ("prt", "advmod") and (lemma, c.lower) in PARTICLES), None)
    if particle is None:
        return None
    prepositions = PARTICLES[lemma, particle.lower]
    if "" in prepositions:
        return (particle, clause.object) if clause.object is not None and clause.object.i > particle.i else None
    for c in [*verb.children, *particle.children]:
        content = c.child("pobj", "pcomp") if c.dep == "prep" and c.lower in prepositions and c.i > particle.i else None
        if content is not None:
            return _of_side(content) if c.lower == "in" else (c, content)
    return None


def _of_side(noun: Token) -> tuple[Token, Token] | None:
    """Return "of" and what follows it in "came out in favour of the road"."""
    of = noun.child("prep") if noun.lemma.lower() in SIDE_NOUNS else None
    inner = of.child("pobj", "pcomp") if of is not None and of.lower == "of" else None
    return (of, inner) if of is not None and inner is not None else None
