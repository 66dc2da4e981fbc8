"""Names that things bear, and nobody: storms ("Storm Hilda … Hilda moved on"), illnesses, ships, animals, cars ("a
silver Ford Focus", "the black BMW"). The nouns and makes are in `kinds.csv` of the lexicon's lists."""

from __future__ import annotations

import re

from components.language.actors.nobodies import kind_told
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.references import SPEECH_VERBS, read_kinds, read_states

_STORM = re.compile(
    r"\b(?:Storm|Hurricane|Superstorm|Typhoon|Cyclone)s?\s([A-Z][\w’'-]*\w)(?:,?\sand\s([A-Z][\w’'-]*\w)(?=\s[a-z]))?"
)
# Illnesses that have a doctor's name: "who has **Parkinson’s**,", "Hodgkin lymphoma"; not "Parkinson’s lawyer".
_DOCTORS = frozenset("alzheimer asperger crohn hodgkin huntington parkinson tourette".split())
_ILLNESS = re.compile(
    r"(?:[’']s)?\s(?:disease|syndrome|lymphoma|dementia|chorea)\b"
    r"|[’']s(?=[,.;:)]|\s(?:and|or|in|for|is|as|by|at|but|who|before|after|since|disease)\b|\s*$)"
)
_ITS = frozenset("a an his her my our their another one the this that each every".split())
_SINGLE = _ITS - {"the", "their", "this", "that", "our"}
_COLOURS = frozenset(
    "black white silver grey gray red blue green yellow orange brown gold dark light stolen unmarked parked burnt-out "
    "second-hand".split()
)
_DESCRIBING = frozenset("DET PRON ADJ VERB NUM NOUN".split())
_CALLED = frozenset("called named".split())


def without_named_things(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without those of storms, ships, animals and cars; what speaks is somebody."""
    called = {name.casefold() for m in _STORM.finditer(parse.text) for name in m.groups() if name}
    called |= {n.key for n in found if _is_ship_or_animal(parse, n)}
    called |= {n.key for n in found if _is_illness(parse.text, n, found)}
    return [n for n in found if n.title or _speaks(n) or not (n.key in called or _is_storm_or_car(parse, n))]


def _is_illness(text: str, n: Named, found: list[Named]) -> bool:
    """Tell an illness by its doctor's name, where nobody of that name is named in full."""
    doctor = n.first.lower if n.first is n.last else n.key.removesuffix("s")
    borne = any(other.key.endswith(f" {doctor}") for other in found)
    return doctor in _DOCTORS and not borne and _ILLNESS.match(text, n.first.end) is not None


def _speaks(n: Named) -> bool:
    return n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS


def _is_ship_or_animal(parse: Parse, n: Named) -> bool:
    """Tell "the trawler **Mary Jane**", "a cat called **Bruno**", "his dog, **Rex**,"."""
    k = n.first.i - 1
    before = parse.tokens[k] if k >= 0 and parse.tokens[k].sent == n.first.sent else None
    if before is None or n.title or kind_told(n.text) not in ("", "place"):
        return False
    if before.lower in _CALLED or before.text == "," and n.first is n.last and before.i > 1:
        before = parse.tokens[k - 1]
        owned = parse.tokens[k - 2].lower in _ITS if k > 1 else False
        apposed = owned and n.head.dep == "appos"
        return before.text in read_kinds()["called"] and (apposed or parse.tokens[k].text != ",")
    return before.text in read_kinds()["called"] and n.head.dep != "poss"


def _is_storm_or_car(parse: Parse, n: Named) -> bool:
    """Tell a whole name of a storm, and a car by its make and its model, or by its make where one is told of."""
    storm = _STORM.search(n.text)
    if storm is not None and storm.end() == len(n.text):
        return True
    words = n.text.split()
    makes = read_kinds()["make"]
    made = 2 if " ".join(words[:2]) in makes else 1 if words[0] in makes else 0
    if not made or kind_told(n.text) == "organisation":
        return False
    near = _words_before(parse, n)
    own, coloured = any(t.lower in _ITS for t in near), any(t.lower in _COLOURS for t in near)
    if len(words) > made:
        return words[made] not in read_states()[1] and words[made] not in makes and (own or coloured)
    return n.head.tag == "NNP" and (coloured or any(t.lower in _SINGLE for t in near)) and n.head.dep != "poss"


def _words_before(parse: Parse, n: Named) -> list[Token]:
    """Return the words right before a name that tell which one or what it is like."""
    near: list[Token] = []
    for t in reversed(parse.tokens[max(0, n.first.i - 4) : n.first.i]):
        if t.sent != n.first.sent or t.pos not in _DESCRIBING or t.tag in ("NNS", "VBD"):
            break
        near.append(t)
        if t.lower in _ITS:
            break
    return near
