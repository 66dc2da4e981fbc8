"""The cues of attribution, out of the lexicon: lemma -> the constructions in which its content stands.

Frames (one letter each): `t` a clause ("said that …", also without "that"), `i` a to-infinitive ("vowed to …"),
`o` a direct object ("rejected the plan"), `q` a question clause ("asked whether …"), `n` a name ("called it a sham"),
and `p` an object of one of the verb's prepositions, listed in `PREPOSITIONS` ("called for …").
To add a cue, add its rows to `lexicon/verbs.csv` and a sentence to the tests.
"""

from __future__ import annotations

from components.language import Token
from components.lexicon import links, rows, words

_LETTERS = {"infinitive": "i", "naming": "n", "object": "o", "preposition": "p", "question": "q", "clause": "t"}
_CUES = {name: [row for row in rows("verbs", name) if row.cue and not row.is_phrasal] for name in _LETTERS}


def _frames() -> dict[str, str]:
    found: dict[str, str] = {}
    for construction, letter in _LETTERS.items():
        for lemma in {row.word for row in _CUES[construction]}:
            found[lemma] = found.get(lemma, "") + letter
    return found


FRAMES = _frames()
# A verb has one group; what attributes rarely has none.
GROUPS = {row.word: row.cue for those in _CUES.values() for row in those if row.cue != "weak"}
PREPOSITIONS = links(_CUES["preposition"])

NOMINAL_CUES = words("nouns", "clause", cue="alone")  # cues by themselves: "made the claim that"
# Verbs whose passive attributes although no one is named: "is expected to …", "was widely condemned".
PASSIVE_CLAUSE = words("verbs", "passive clause")
PASSIVE_OBJECT = words("verbs", "passive object")
ADJECTIVE_CUES = words("adjectives", "content")
ACCORDING = frozenset(["according"])
JOINTS = frozenset("and but while though although whereas".split())  # between two clauses, behind a comma
SAY_AGAIN = words("verbs", "quotation")


def is_said(word: Token) -> bool:
    """Tell a verb that stands beside quotation marks: "…," she **said**; as she **put** it: "…"."""
    lemma = word.lemma.lower()
    return lemma in SAY_AGAIN or lemma == "put" and (it := word.child("dobj")) is not None and it.lower == "it"


def is_joint(word: Token) -> bool:
    """Tell the word that joins two clauses: "…, **and** worse is to come"."""
    return word.lower in JOINTS and word.head.pos in ("VERB", "AUX")
