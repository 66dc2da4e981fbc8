"""Words that undo what they govern: who is for the repeal of a law is against the law."""

from __future__ import annotations

from components.lexicon import words

UNDOING_VERBS = words("verbs", "undoing")
UNDOING_NOUNS = words("nouns", "undoing")
# These undo what they govern too, but in a name they may be the issue itself: "the strike", "the closure of the port".
HINDERING_VERBS = words("verbs", "hindering")
DEPARTING_NOUNS = words("nouns", "departing")
NAMED_AGAINST = words("nouns", "in a name")  # in a name alone: "anti-toll", "the override of the veto"
