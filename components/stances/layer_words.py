"""By which relations and words a target leads on to what it is on, and which of them turn the side."""

from __future__ import annotations

from components.language.undoing import HINDERING_VERBS, UNDOING_NOUNS, UNDOING_VERBS
from components.lexicon import sides, words

BEFORE = frozenset("compound amod nmod nummod poss quantmod npadvmod".split())
SUBJECTS = frozenset("nsubj csubj".split())
OBJECTS = frozenset("dobj dative nsubjpass attr oprd acomp xcomp ccomp conj appos".split())
LED = frozenset("prep agent dative".split())
LEADING = frozenset("of for on over about to into onto toward towards regarding concerning in with under through as "
                     "against from without upon by around behind".split())  # fmt: skip
DONE = frozenset("to from with into onto".split())  # "sending aid **to** the port"
AGAINST = frozenset("against without".split())
UNDONE_BY = frozenset("of on to in against into upon from".split())  # "a ban on salt", but "a ban for the young"
CLAUSES = frozenset("acl relcl".split())
WHICH = frozenset("WDT WP".split())
ACTORS = frozenset("PERSON ORG NORP GPE".split())
SOMEBODY = frozenset("anyone anybody everyone everybody nobody".split())
ANYBODY = SOMEBODY | frozenset(["those", "people"])
FAILING, AWAY = words("nouns", "not done"), words("nouns", "away")
LEAVING = words("verbs", "away")  # "to get out of the war"
PARTING = words("verbs", "parting")  # "(asked) Lund to resign" is against Lund
BEHIND = UNDOING_NOUNS | words("nouns", "hindrance")  # "the toll ban", but "the debt limit", "the bus stop"
UNDOING = UNDOING_VERBS | HINDERING_VERBS | words("verbs", "done away")
ENDINGS = "ion tion ation ition ment al ance ence".split()
NO_UNDOING = frozenset(["abortion"])
DERIVED = frozenset(v.removesuffix("e") + ending for v in UNDOING for ending in ENDINGS) - NO_UNDOING
CURBS = words("nouns", "curb")  # "sanctions on the port"
HINDRANCES = UNDOING_NOUNS | UNDOING_VERBS | DERIVED | FAILING | CURBS
BEARERS = sides("nouns", "bearer")
