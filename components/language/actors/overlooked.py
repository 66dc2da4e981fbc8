"""Names that the tagger cuts or overlooks: surnames with particles, handles, a surname that is a word.

What a text itself shows to be a name is one wherever it stands: "Ursula van den Brink", "Theresa May … May added"."""

from __future__ import annotations

import re

from components.language.actors.long_bodies import find_long_bodies
from components.language.actors.names import PARTICLES, fold_letters, last_name, surname_of
from components.language.actors.quoted_names import quoted_names
from components.language.actors.whole_bodies import bracketed_bodies, is_capital, owned_bodies
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, FEMALE, MALE, MONTHS, WEEKDAYS

PLACES = frozenset("GPE LOC FAC EVENT WORK_OF_ART LAW PRODUCT".split())
_HANDLE = re.compile(r"@\w{2,30}$")
_FINITE = frozenset("VBD VBZ VBN MD".split())
# Titles that are surnames too: "Patty Judge", where no name follows.
_TITLES_BORNE = frozenset(
    "judge king prince duke pope bishop major dean chancellor mayor justice marshal coach chair speaker leader "
    "sargent".split()
)
# Surnames that stand before a given name of two syllables with a hyphen.
_FAMILIES_FIRST = frozenset(
    "Ahn Bae Ban Cho Choi Chung Han Hong Hwang Jang Jeong Jung Kang Kim Kwon Lee Lim Moon Park Roh Seo Shin Son Song "
    "Yang Yeo Yoo Yoon".split()
)
_WORDS = frozenset("al ben da den des do el la mac o san st te".split())  # particles that are words of their own
_FURTHER = PARTICLES - _WORDS | {"al"}  # behind a surname
_TWO_SURNAMES = frozenset("da das de del do dos".split())  # particles before two: "Maria do Carmo Teles"


def find_overlooked(parse: Parse) -> dict[int, tuple[int, str]]:
    """Return first token -> (the token after the last, entity label) of the names that the text itself shows whole."""
    found: dict[int, tuple[int, str]] = {}
    tokens = parse.tokens
    for t in tokens:
        if t.lower in _TITLES_BORNE and t.text.istitle() and t.i and _bears_title(tokens, t):
            found[t.i - 1] = (t.i + 1, "PERSON")
        elif t.text == "al" and (group := _after_al(tokens, t)) is not None:
            found[t.i] = group
        elif t.text[0] == "@" and _HANDLE.match(t.text):
            found[t.i] = (t.i + 1, "PERSON")
        elif t.text in PARTICLES and (
            t.text not in _WORDS or t.pos not in ("AUX", "VERB", "NOUN") or t.i and _is_given(tokens[t.i - 1])
        ):
            run = _particle_name(tokens, t)
            if run is not None:
                found[run[0]] = (run[1], "PERSON")
    whole = [[fold_letters(t.text) for t in tokens[a:b]] for a, (b, _) in found.items()]
    surnames = {" ".join(part) for words in whole for part in (surname_of(words), _from_particle(words))}
    longest = max((len(s.split()) for s in surnames), default=0)
    for t in tokens:
        if (
            longest > 1
            and fold_letters(t.text) in PARTICLES
            and t.text[0].isupper()
            and not any(a <= t.i < b for a, (b, _) in found.items())
        ):
            for length in range(longest, 1, -1):
                run_tokens = tokens[t.i : t.i + length]
                if " ".join(fold_letters(x.text) for x in run_tokens) in surnames:
                    found[t.i] = (t.i + length, "PERSON")
                    break
    bodies = {**find_long_bodies(tokens), **owned_bodies(tokens), **bracketed_bodies(parse)}
    return {**bodies, **_hyphened(tokens), **quoted_names(tokens), **found}


def _hyphened(tokens: list[Token]) -> dict[int, tuple[int, str]]:
    """Return the names with a surname that the parser cuts at its hyphen:

    "Emily Ward-Hughes", and "Ward-Hughes" alone behind it."""
    found: dict[int, tuple[int, str]] = {}
    known: set[tuple[str, str]] = set()
    for t in (*tokens, *tokens):  # the whole name may come behind the surname
        if t.text not in ("-", "‑") or not 0 < t.i < len(tokens) - 1:
            continue
        one, other = tokens[t.i - 1], tokens[t.i + 1]
        given = tokens[t.i - 2] if t.i > 1 else None
        if one.end != t.start or t.end != other.start or not is_capital(one):
            continue
        if given is not None and given.text in _FAMILIES_FIRST and other.text.islower() and given.sent == t.sent:
            found[given.i] = (t.i + 2, "PERSON")  # "Kim Do-hee"
        if not is_capital(other) and not other.text.rstrip("-–").istitle():
            continue
        pair = (fold_letters(one.text), fold_letters(other.text.rstrip("-–")))
        named = given is not None and fold_letters(given.text) in MALE | FEMALE and is_capital(given)
        if given is not None and named and given.sent == t.sent:
            found[given.i] = (t.i + 2, "PERSON")
            known.add(pair)
        elif pair in known and (given is None or given.i not in found):
            found[one.i] = (t.i + 2, "PERSON")
    return found


def _bears_title(tokens: list[Token], t: Token) -> bool:
    """Tell a title that is a surname: a given name stands before it and no name behind it."""
    given, following = tokens[t.i - 1], tokens[t.i + 1 : t.i + 2]
    alone = not following or not following[0].text[:1].isupper() or following[0].sent != t.sent
    return given.lower in MALE | FEMALE and given.text.istitle() and given.sent == t.sent and alone


def _particle_name(tokens: list[Token], particle: Token) -> tuple[int, int] | None:
    """Return the run of a name with a particle in it: at most two given names, the particles, the surname."""
    first = last = particle.i
    while last + 1 < len(tokens) and tokens[last + 1].text in PARTICLES:
        last += 1
    if last + 1 >= len(tokens) or not is_capital(tokens[last + 1]) or tokens[last + 1].sent != particle.sent:
        return None
    last = _last_of_name(tokens, last + 1)
    if particle.text in _TWO_SURNAMES and last + 1 < len(tokens) and _is_second_surname(tokens[last], tokens[last + 1]):
        last += 1
    while (
        first and first > particle.i - 2 and is_capital(tokens[first - 1]) and tokens[first - 1].sent == particle.sent
    ):
        first -= 1
    run = tokens[first : last + 1]
    if (
        first == particle.i
        or tokens[first].pos not in ("PROPN", "NOUN", "ADJ", "X", "VERB")
        or any(t.ent in PLACES for t in run)
    ):
        return None
    whole = all(t.ent == "ORG" for t in run)
    return (
        None
        if whole or tokens[first - 1].sent == particle.sent and tokens[first - 1].ent in PLACES and first
        else (first, last + 1)
    )


def _after_al(tokens: list[Token], t: Token) -> tuple[int, str] | None:
    """Return where a name ends that an "al" begins: "the **al Qasra**-linked group"."""
    before, after = tokens[t.i - 1] if t.i else None, tokens[t.i + 1 : t.i + 2]
    if before is None or before.text[0].isupper() or t.ent or not after or after[0].start != t.end + 1:
        return None
    linked = after[0].i + 2 < len(tokens) and tokens[after[0].i + 1].text in ("-", "‑")
    return (t.i + 2, "ORG") if linked and is_capital(after[0]) else None


def _from_particle(words: list[str]) -> list[str]:
    """Return the surnames of a folded name from its first particle on: "do carmo teles"."""
    first = next((k for k, word in enumerate(words) if k and word in PARTICLES), len(words))
    return words[first:]


def _is_given(t: Token) -> bool:
    return t.text.istitle() and t.lower in MALE | FEMALE


def _is_second_surname(first: Token, t: Token) -> bool:
    """Tell a word that goes on with a surname, and is no day, body or verb."""
    plain = t.pos in ("PROPN", "NOUN") and t.lower not in BODY_NOUNS | WEEKDAYS | MONTHS
    return plain and is_capital(t) and t.sent == first.sent and t.start == first.end + 1


def _last_of_name(tokens: list[Token], last: int) -> int:
    """Return the last word of a name that goes on over further particles: "Hamad bin Saud **al-Rumi**"."""
    more = last + 1
    while more < len(tokens) and tokens[more].text in _FURTHER:
        more += 1
    if more == last + 1:
        return last
    more += more < len(tokens) and tokens[more].text in ("-", "‑")
    whole = more < len(tokens) and is_capital(tokens[more]) and tokens[more].sent == tokens[last].sent
    return _last_of_name(tokens, more) if whole else last


def find_surnames(parse: Parse, people: list[str]) -> list[Token]:
    """Return the words that repeat the surname of a person who is named in full; at the head of a sentence a finite
    verb must follow."""
    surnames = {last_name(key) for key in people if len(last_name(key)) > 2}
    found = []
    for t in parse.tokens:
        if t.text[0].isupper() and fold_letters(t.text) in surnames and not _is_month(parse, t):
            follower = parse.tokens[t.i + 1] if t.i + 1 < len(parse.tokens) else None
            heads = parse.sentence_tokens[t.sent][0] == t.i or parse.tokens[t.i - 1].text in ("“", '"', "‘", "'")
            if follower is not None and follower.pos == "ADV" and t.i + 2 < len(parse.tokens):
                follower = parse.tokens[t.i + 2]  # "Fields later wrote"
            speaks = follower is not None and (
                follower.tag in _FINITE or follower.tag == "POS" or follower.text in (",", "and")
            )
            if t.pos == "PROPN" or not heads or speaks and t.pos not in ("DET", "PRON"):
                found.append(t)
    return found


def _is_month(parse: Parse, t: Token) -> bool:
    """Tell "in May", "May 3" and the like from a bearer of the name."""
    before, after = (parse.tokens[k] if 0 <= k < len(parse.tokens) else None for k in (t.i - 1, t.i + 1))
    dated = t.ent == "DATE" and (
        before is None or before.lower in ("in", "of", "since", "by", "until", "last", "next", "this", "early", "late")
    )
    return dated or after is not None and after.text[:1].isdigit() or before is not None and before.text.isdigit()
