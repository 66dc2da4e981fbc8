"""What the words beside a name tell of its bearer: a person, whatever the entity label says, or a body that is named
like one.

"Laura Ashley said it would close 70 stores. The retailer …" is a firm: nobody calls a person "it", or "the retailer".
"""

from __future__ import annotations

from collections import Counter

from components.language.actors.clubs import find_clubs
from components.language.actors.finding import KINDS
from components.language.actors.firms import is_company
from components.language.actors.names import CORPORATE, PARTICLES, fold_letters, name_key
from components.language.actors.nobodies import has_body_word, is_lettered, kind_told
from components.language.actors.nouns import MORE_PEOPLE, is_joined
from components.language.actors.person_marks import (
    acts_on_himself,
    is_called,
    is_kin,
    is_lost,
    is_spoken_for,
    is_told_behind,
    speaks_for_owner,
)
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.person_labels import is_numbered
from components.language.references import (
    FEMALE,
    MALE,
    PERSON_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    read_metonyms,
    read_states,
)

LITERAL_PREPOSITIONS = frozenset("in at from to near through outside via around across toward towards into".split())
TOLD = 9  # votes of what a name itself tells
_HE_OR_SHE = frozenset("he she him her his hers himself herself who".split())
DISTRICTS = frozenset("ward district county borough township village province prefecture parish".split())
CRAFT = frozenset("airplane aeroplane plane jet jetliner airliner".split())


def vote_kinds(parse: Parse, names: list[Named]) -> dict[str, Counter[str]]:
    """Return name -> the kinds that entity labels and the words beside it speak for."""
    votes: dict[str, Counter[str]] = {}
    for n in names:
        votes.setdefault(n.key, Counter())[KINDS.get(n.label, "")] += 1
        kind, weight = _shown(parse, n)
        votes[n.key][kind] += weight
    bodies = {n.key for n in names if n.label == "ORG" and n.head.dep not in ("compound", "nmod")}
    for n in names:
        doctor = n.title in ("Dr.", "Dr") and n.first is n.last
        if (doctor or " " in n.key and not n.title) and votes[n.key]["person"] and is_company(parse, n, bodies):
            votes[n.key] = Counter(organisation=TOLD)
            if doctor and parse.tokens[n.first.i - 1].text == n.title:  # "Dr. Martens" is a whole name
                n.first, n.title = parse.tokens[n.first.i - 1], ""
                n.text = parse.text[n.first.start : n.last.end]
    for key, counts in votes.items():  # "Emre Yilmaz", read as a body, beside "Yilmaz", a person
        surname = votes.get(key.split()[-1])
        kinds = set(counts) - {""}
        if (
            1 < len(key.split()) < 4
            and surname
            and kinds <= {"organisation"}
            and surname["person"] > surname["organisation"]
        ):
            counts["person"] += surname["person"] + counts["organisation"]
    for key, kinds_of in votes.items():  # "Harle", read as a body, beside "Harle County"
        if f"{key} county" in votes and not kinds_of["person"]:
            kinds_of["place"] += TOLD
    for key in find_clubs(parse, names, [k for k, kinds in votes.items() if kinds["person"]]):
        votes[key] = Counter(organisation=TOLD)
    for n in names:
        told = _told(parse, n, votes)
        if told:
            votes[n.key] = Counter({told: TOLD})
    return votes


def _shown(parse: Parse, n: Named) -> tuple[str, int]:
    """Return the kind that the words beside a name speak for, and how strongly."""
    if is_spoken_for(parse, n):
        return "organisation", TOLD
    if _bears_person_marks(n, parse.text):  # one "President Holt" says who "Holt" is
        return "person", TOLD if n.title and n.first is n.last else 2
    if _lies_in_state(parse, n):
        return "place", TOLD
    owned = n.head.head if n.head.dep in ("compound", "nmod") and n.head.head.i == n.last.i + 1 else None
    if owned is not None and owned.text in DISTRICTS and n.label != "NORP":  # "the government of Shirow ward"
        return "place", TOLD
    if owned is not None and owned.text in CRAFT and n.label in ("GPE", "LOC", "ORG", "") and " " not in n.key:
        return "organisation", 3
    if _speaks_as_one(parse, n):
        return "person", 1
    if not is_literal_place(n.head):
        return "", 0
    if n.label == "FAC":  # "at Turf Lane", but not "at the White House"
        return ("", 0) if n.key in map(name_key, read_metonyms()) or has_body_word(n.text) else ("place", 2)
    return ("place", 1) if " " not in n.key and n.label != "PERSON" else ("", 0)


def _told(parse: Parse, n: Named, votes: dict[str, Counter[str]]) -> str:
    """Return the kind that a name itself tells: its last word, letters, the plural of a surname ("the Holts"); empty
    where it tells none."""
    told = kind_told(n.text)
    if told or n.title:
        return told if told and not (n.title and told in ("none", "place")) else ""
    if n.first is n.last and n.label in ("ORG", "") and n.first.lower.removesuffix("s") in PERSON_NOUNS | MORE_PEOPLE:
        return "group" if n.text.endswith("s") else ""  # "That inquiry, Officials have said, is over"
    if n.label in ("NORP", "") and is_joined(n.text):
        return "organisation"
    person = votes[n.key]["person"] > 0
    if (
        person
        and is_lettered(n.text)
        and not is_numbered(n.text)
        and n.key not in MALE | FEMALE
        and parse.text[n.last.end : n.last.end + 1] not in (":", "[")
    ):
        return "organisation"
    before = parse.tokens[n.first.i - 1] if n.first.i else None
    plural = (
        (person or n.label == "ORG")
        and n.first is n.last
        and n.key.endswith("s")
        and not any(k.endswith(f" {n.key}") for k in votes)
    )
    return (
        "group"
        if plural
        and before is not None
        and before.lower == "the"
        and n.first.tag.startswith("NN")
        and (n.key[:-1] in _surnames(votes) or n.key[:-1] in votes)
        else ""
    )


def _lies_in_state(parse: Parse, n: Named) -> bool:
    """Tell a town by the state behind it: "the mayor of **Harle**, Michigan, said"."""
    after = parse.tokens[n.last.i + 1 : n.last.i + 4]
    if n.label == "NORP" or n.head.dep != "pobj" or n.head.head.lower not in LITERAL_PREPOSITIONS | {"of"}:
        return False
    named = len(after) > 1 and after[0].text == "," and kind_told(after[1].text) == "place"
    return named and after[-1].tag != "POS"


def _surnames(votes: dict[str, Counter[str]]) -> set[str]:
    return {k.split()[-1] for k in votes if votes[k]["person"]}


def _speaks_as_one(parse: Parse, n: Named) -> bool:
    """Tell a word that no label or that of a place has, and that speaks of "his" or "her" own:

    "Velt admitted that his pick was wrong"."""
    capitals, states = read_states()
    verb = n.head.head
    if (
        n.label not in ("GPE", "LOC", "")
        or n.first is not n.last
        or n.text.isupper()
        or n.text in capitals
        or n.text in states
    ):
        return False
    if (
        n.head.dep != "nsubj"
        or n.head.tag != "NNP"
        or n.head.child("det") is not None
        or verb.lemma.lower() not in SPEECH_VERBS
    ):
        return False
    rest = parse.tokens[n.last.i + 1 : parse.sentence_tokens[n.head.sent][1]]
    own = next((t for t in rest if t.lower in _HE_OR_SHE - {"who"}), None)
    return own is not None and not any(t.ent == "PERSON" for t in rest if t.i < own.i)


def _bears_person_marks(n: Named, text: str) -> bool:
    """Tell a person whatever the entity label says: a given name from the list,
    a title or an office beside the name."""
    words = [w for w in n.text.split() if w.lower() not in PARTICLES]
    if is_told_behind(text, n.last.end, " " in n.key):
        return True
    if "&" in words:
        return False
    given = 2 <= len(words) <= 3 and fold_letters(words[0].split("-")[0]) in MALE | FEMALE
    if n.title or given and words[-1].lower() not in CORPORATE and words[-1][:1].isupper():
        return True
    head = n.head
    if len(words) == 2 and n.label != "NORP" and (is_lost(head) or speaks_for_owner(n)):
        return True
    beside = [c for c in head.children if c.dep in ("compound", "nmod") and c.i < n.first.i or c.dep == "appos"]
    if head.dep == "appos":
        beside.append(head.head)
    if n.label != "NORP" and (acts_on_himself(head) or is_called(head) or is_kin(beside)):
        return True
    return len(words) == 2 and n.label != "NORP" and any(t.lower in ROLE_NOUNS for t in beside)


def is_literal_place(head: Token) -> bool:
    """Tell whether a place name is meant as a place: after "in", "from", "to" and the like, or before a comma and a
    state."""
    return head.dep == "pobj" and head.head.lower in LITERAL_PREPOSITIONS
