"""Words that undo what they govern: who is for the repeal of a law is against the law. Tables, no logic; rules and comparison read the same ones."""

from __future__ import annotations

UNDOING_VERBS = frozenset(
    "abolish ban block cancel curb defeat defund delay dismantle drop eliminate end halt kill limit oppose outlaw overturn prevent refuse reject remove "
    "repeal rescind restrict reverse revoke scrap stop suspend undo veto withdraw".split()
)
UNDOING_NOUNS = frozenset(
    "abolition cancellation defeat end halt rejection removal repeal reversal scrapping suspension withdrawal".split()
)
# These undo what they govern too, but in a name they may be the issue itself: "the strike", "the closure of the port", "the cuts".
HINDERING_VERBS = frozenset(
    "abandon abort arrest avoid axe boycott cease close combat condemn counter cut decline demolish denounce deny destroy dismiss ditch dodge evict expel "
    "fight fire impeach jail leave lift loosen overrule postpone prohibit prosecute punish quash quit reduce resist sanction shelve shut sue tackle "
    "undermine unwind waive weaken".split()
)
DEPARTING_NOUNS = frozenset("closure departure dismissal exit impeachment lifting ouster resignation".split())
NAMED_AGAINST = frozenset("opposition denial anti override".split())  # in a name alone: "anti-toll", "the override of the veto"
