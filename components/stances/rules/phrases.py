"""Ways of taking a side that need more than one word: verb with particle, verb with noun, calling, comparing, wanting.

Out of the lexicon, like `frames`, but for `takes_side`. `idioms` and `speech` read them.
"""

from __future__ import annotations

from components.lexicon import Side, linked_sides, rows, side_of, sides, words
from components.stances.rules import frames

# verb and particle with an object: "turned down the offer"
PARTICLES = {
    tuple(row.word.split()): side_of(row) for row in rows("verbs", "object") if row.takes_side and row.is_phrasal
}
SURE = {tuple(row.word.split()) for row in rows("verbs", "object", basis="sure")}
# verb, particle and preposition: "walked out of the talks"
LONG_PARTICLES = {
    (*row.word.split(), row.link): side_of(row)
    for row in rows("verbs", "preposition")
    if row.takes_side and row.is_phrasal
}
# be in favour of, come out in support of, speak in defence of: the noun after "in", and what follows it
IN_NOUNS = sides("nouns", "after in")
# whatever is done in it: "walked out in protest at", "marched in support of"
IN_DEED = sides("nouns", "deed done in")
IN_DEED_LINKS = frozenset("at against over of to with about".split())
STANDING_NOUNS = linked_sides("nouns", "standing phrase")  # "is at odds with the council"
VOTING_NO = {(row.word, row.link) for row in rows("verbs", "voting no")}  # "said no to it"
YES_OR_NO = sides("adjectives", "vote cast")
STANDING = words("verbs", "standing")  # … and "be against", "stand behind"
FIRMLY = frozenset("firmly fully squarely solidly right".split())  # … behind it: a place has no such word
BEING = frozenset("for against".split())  # doing something: "are against closing the school"
STANDING_PREPOSITIONS: dict[str, Side] = {"against": "oppose", "behind": "support"}

# A verb that only carries a noun: the noun takes the side, with its preposition ("paid tribute to", "has hopes for").
LOSING = words("verbs", "light", side="turned")  # with these the noun's side turns: "withdrew his objection to"
LIGHT = words("verbs", "light", side="carried") | LOSING
LOSING_TO = words("verbs", "losing")  # … but who "lost the fight against it" is against it still
LIGHT_NOUNS = linked_sides("nouns", "preposition", "carried")
# A verb with its noun, none of which takes a side by itself: "pulled the plug on it".
VERB_NOUNS = {(*row.word.split(), row.link): side_of(row) for row in rows("verbs", "phrase")}
VERBS_WITH = {(verb, noun) for verb, noun, _ in VERB_NOUNS}
NONE_OF = {(row.word, row.link) for row in rows("nouns", "where none")}  # "has no truck with it"
ENJOYING = words("verbs", "enjoying")  # "has the backing of the council": it is the council that backs
ENJOYED = words("nouns", "enjoyed")
# give the bill his blessing, deny the curfew her approval
GIVING = words("verbs", "giving", link="")
DENYING = words("verbs", "giving", side="oppose")
GIFTS, SLIGHTS = words("nouns", "gift", side=""), words("nouns", "gift", side="oppose")
HELP = words("nouns", "help")  # "promised Norvania its help"
GIVEN_TO = words("verbs", "giving", link="to")  # an amount "to" whom

# Joining and leaving what binds: a pact, talks, a union.
BINDING = words("nouns", "bond")
JOINING = words("verbs", "binding", link="", side="support")
LEAVING = words("verbs", "binding", link="", side="oppose")
JOINING_TO = {(row.word, row.link) for row in rows("verbs", "binding", side="support") if row.link}
LEAVING_FROM = {(row.word, row.link) for row in rows("verbs", "binding", side="oppose") if row.link}

CALLING = words("verbs", "naming", side="carried")  # called the claim false, branded it a sham, described him as a hero
TRUTH = sides("adjectives", "truth")

DEMANDING = words("verbs", "clause", side="carried")  # that something be done
# … "pressed for it to be done"
PRESSING = frozenset(row.word for row in rows("verbs", "preposition", link="for", side="support"))

# What is said to come of a thing: doing harm speaks against it, doing good for it.
HARM = words("verbs", "effect", side="oppose")
BENEFIT = words("verbs", "effect", side="support")
FORETELLING = words("verbs", "foretelling")
TO_COME = frozenset("will would wo 'll 'd could can".split())

DEPARTING = words("verbs", "duty", side="oppose")  # "he must go", "should step down"
STAYING = words("verbs", "duty", side="support")
DUTY = frozenset(["must", "should"])
KEEPING = words("verbs", "keeping")
JUDGED_NOUNS = words("nouns", "judged")  # "the right decision"
JUDGED = sides("adjectives", "attribute")
COMPARED = sides("adjectives", "comparison")
WORTH = words("adjectives", "worth")
NEEDING = words("verbs", "needing")

# A deed with its aim: "threatened to strike over the quota", "sued to stop the mine"
THREATENING = words("verbs", "threatening")
LEAVING_WORK = words("verbs", "walking out")
STRIVING = words("verbs", "striving")
VOTING = words("verbs", "voting")


def takes_side(lemma: str) -> bool:
    """Tell a verb that does something for or against its object: scrap, back, keep."""
    return (
        lemma in frames.ENDING
        or lemma in frames.OBJECT
        or lemma in KEEPING
        or lemma in frames.CARRYING
        or lemma in VOTING
    )
