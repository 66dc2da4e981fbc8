"""By which relations and words a target leads on to what it is on, and which of them turn the side."""

from __future__ import annotations

from components.language.undoing import HINDERING_VERBS, UNDOING_NOUNS, UNDOING_VERBS
from components.lexicon import sides

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
FAILING = frozenset("failure refusal inability unwillingness reluctance lack absence".split())
AWAY = frozenset(
    "protection exemption relief withdrawal divestment exit departure escape freedom retreat shift move".split()
)
LEAVING = frozenset("get pull stay back opt walk drop keep move step".split())  # "to get out of the war"
PARTING = frozenset("resign retire quit leave go".split())  # "(asked) Lund to resign" is against Lund
BEHIND = UNDOING_NOUNS | frozenset("ban delay veto".split())  # "the toll ban", but "the debt limit", "the bus stop"
UNDOING = UNDOING_VERBS | HINDERING_VERBS | frozenset("terminate annul oust".split())
DERIVED = frozenset(
    v.removesuffix("e") + ending for v in UNDOING for ending in "ion tion ation ition ment al ance ence".split()
) - {"abortion"}
CURBS = frozenset("cut sanction embargo boycott blockade freeze moratorium".split())  # "sanctions on the port"
HINDRANCES = UNDOING_NOUNS | UNDOING_VERBS | DERIVED | FAILING | CURBS
BEARERS = sides("nouns", "bearer")
