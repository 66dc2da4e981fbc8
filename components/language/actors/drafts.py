"""Name mentions found in a parse and joined to drafts of actors: one draft a bearer, one kind by vote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from components.language.actors.names import CORPORATE, acronym, name_key
from components.language.actors.nobodies import (
    OFFICES,
    PLURAL_TITLES,
    find_headlines,
    find_titled,
    is_common_word,
    is_headline_piece,
    kind_told,
    without_page_words,
)
from components.language.actors.nouns import MORE_PEOPLE, names_people
from components.language.actors.overlooked import find_overlooked, find_surnames
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    TITLES,
    TITLES_FEMALE,
    TITLES_MALE,
)  # fmt: skip
from components.language.turns import find_turns
from components.model import ActorKind, Mention, MentionKind, Span

MOST_INITIALS = 4
KINDS: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group", "FAC": "organisation",
}  # fmt: skip
# Capitalised at the head of a sentence, these are taken into the name that follows.
BEFORE_NAMES = frozenset("after before as when while if although though because since but and or in on at for with from by to like unlike".split())
PEOPLE_TITLES = frozenset("actor actress singer spokesman spokeswoman activist author economist historian analyst candidate businessman".split())
MISTAKEN = frozenset("WORK_OF_ART PRODUCT EVENT LAW".split())  # what the parser takes a name for that follows a quotation mark
NO_NAMES = frozenset("host moderator interviewer presenter caller audience announcer narrator speaker clerk court counsel anchor voiceover post times".split())
NO_PERSON_AFTER = BODY_NOUNS | COMPANY_NOUNS | frozenset("source member user fan player maker owner holder authority star".split())
CLOCKS = frozenset("GMT BST UTC EST EDT CST CDT PST PDT CET CEST AM PM".split())
_POSSESSIVE = re.compile("[‘’ʼ`']s$")
NOT_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY EVENT LAW LANGUAGE".split())


@dataclass(slots=True)
class Draft:
    """An actor in the making."""

    id: str
    kind: ActorKind
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    heads: list[Token] = field(default_factory=list)
    gender: str = ""
    role: str = ""
    plural: bool = False
    family: str = ""  # the surname of whom a bearer of a first name is a relative of, folded
    spelt: Counter[str] = field(default_factory=Counter)  # the titles before the name

    @property
    def titles(self) -> set[str]:
        """Return the titles that the bearer was given, in lower case."""
        return {t.lower() for t in self.spelt}

    def add(self, span: Span, head: Token, kind: MentionKind, inferred: bool = False) -> None:
        """Take in a mention."""
        self.mentions.append(Mention(span, kind, inferred))
        self.heads.append(head)


@dataclass(slots=True)
class Named:
    """A run of tokens that looks like a name."""

    first: Token
    last: Token
    label: str
    text: str
    key: str
    title: str
    gender: str = ""
    family: str = ""

    @property
    def head(self) -> Token:
        """Return the token of the run that the rest hangs on."""
        t = self.last
        while self.first.i <= t.head.i <= self.last.i and t.head is not t:
            t = t.head
        return t


def find_names(parse: Parse) -> list[Named]:
    """Return entity runs, and runs of proper nouns that no entity covers, without articles, titles and possessives."""
    found: list[Named] = []
    i, tokens = 0, parse.tokens
    settled = find_overlooked(parse)
    while i < len(tokens):
        t = tokens[i]
        j = i + 1
        if i in settled:
            j, label = settled[i]
        elif t.ent:
            while j < len(tokens) and tokens[j].ent == t.ent and not tokens[j].ent_start and tokens[j].sent == t.sent and j not in settled:
                j += 1
            label = _label(tokens, i, j)
        elif t.pos == "PROPN" and t.text[:1].isupper():
            while j < len(tokens) and tokens[j].pos == "PROPN" and not tokens[j].ent and tokens[j].sent == t.sent and j not in settled:
                j += 1
            label = ""
        else:
            i = j
            continue
        if label not in NOT_NAMES and (label in KINDS or not label):
            named = _named(parse, tokens[i:j], label)
            if named is not None and found and named.first is named.last and named.text.lower() in CORPORATE and found[-1].last.i == named.first.i - 1:
                last = found.pop()  # "Acme" and "LLC", taken apart by the parser
                named = _named(parse, tokens[last.first.i : named.last.i + 1], "ORG")
            if named is not None and found and named.label == "PERSON" and _is_calling(found[-1], named):
                found.pop()
            if named is not None and found and _goes_with(tokens, found[-1], named):
                named = _named(parse, tokens[found.pop().first.i : named.last.i + 1], "ORG")
            if named is not None and found and _completes(found[-1], named):
                named = _named(parse, tokens[found.pop().first.i : named.last.i + 1], "PERSON")
            if named is not None:
                found.append(named)
        i = j
    found = _without_common_words(parse, _without_headline_pieces(parse, found))
    _name_speakers(parse, found)
    taken = {t.i for n in found for t in tokens[n.first.i : n.last.i + 1]}
    people = [n.key for n in found if n.label in ("PERSON", "") and " " in n.key]
    missed = (_named(parse, [t], "PERSON", known=True) for t in find_surnames(parse, people) if t.i not in taken)
    return sorted([*found, *(n for n in missed if n is not None)], key=lambda n: n.first.i)


def _without_common_words(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without words that have a capital by their place alone, and without the titles of works that nobody bears."""
    lowered = _lowered(parse)
    titled = find_titled(parse)
    speak = {n.key for n in found if n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS}
    works = {n.key for n in found if n.text in titled and n.head.tag != "NNPS" and n.label not in ("GPE", "NORP") and not n.title} - speak
    works -= {k for k in works if " " in k and k.split()[0] in MALE | FEMALE or k in MALE | FEMALE}
    runs = ((n, parse.tokens[n.first.i : n.last.i + 1]) for n in found)
    return [n for n, run in runs if n.key not in works and not ((not n.label or n.text.isupper() and len(n.text) > 3) and is_common_word(run, lowered))]


def _lowered(parse: Parse) -> set[str]:
    return {t.text for t in parse.tokens if t.text.islower() and t.pos not in ("ADP", "DET", "CCONJ", "PART")}


def _without_headline_pieces(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without those of a headline with capitals that the article itself never writes so: "Post Hit Piece"."""
    lines = find_headlines(parse)
    if not lines:
        return found
    first = parse.paragraphs[0].start
    names_of = ((n, p, p.of(parse.text)) for n in found for p in lines if p.contains(n.first.span))
    bare = {id(n): not words.endswith(".") or p.start == first and ". " not in words for n, p, words in names_of}
    inside = set(bare)
    elsewhere = {n.key for n in found if id(n) not in inside}
    elsewhere |= {key.split()[-1] for key in elsewhere}
    lowered = _lowered(parse)
    kept = []
    for n in found:
        known = _known_within(parse, n, elsewhere) if bare.get(id(n)) and n.key not in elsewhere else None
        if known is not None:
            kept.append(known)
            continue
        if id(n) not in inside or n.key in elsewhere or not is_headline_piece(parse.tokens[n.first.i : n.last.i + 1], lowered, bare[id(n)]):
            kept.append(n)
            continue
        known = _known_within(parse, n, elsewhere)
        kept += [known] if known is not None else []
    return kept


def _known_within(parse: Parse, n: Named, elsewhere: set[str]) -> Named | None:
    """Return the longest name within a run that the article has elsewhere: "Holt" of "Holt Hit Piece"."""
    for length in range(n.last.i - n.first.i, 0, -1):
        for begin in range(n.first.i, n.last.i - length + 2):
            run = parse.tokens[begin : begin + length]
            if name_key(parse.text[run[0].start : run[-1].end]) in elsewhere:
                return _named(parse, run, n.label)
    return None


def _name_speakers(parse: Parse, found: list[Named]) -> None:
    """Take what names a turn's speaker for a person, unless a body is named so elsewhere: "LINDQVIST: …", "Viktor, 61, from Pernik: …", "RK: …"."""
    labels = {t.label.start: t.label for t in find_turns(parse.text, parse.paragraphs) if t.label is not None}
    bodies = {n.key for n in found if n.label in ("ORG", "GPE") and n.first.start not in labels}
    people = {n.key: n for n in found if n.label == "PERSON" and " " in n.key and n.first.start not in labels}
    for n in found:
        if n.first.start in labels and n.key not in bodies and n.first is n.last:
            n.label = "PERSON"
            n.key = _whole_name(n, people.values())
    known = {n.first.start for n in found}
    for start, label in labels.items():
        run = _before_comma(parse.tokens_in(label))
        if start in known or not run or len(run) > 1 and run[0].lower not in MALE | FEMALE or run[0].lower in PERSON_NOUNS | NO_NAMES:
            continue
        own = _named(parse, run, "PERSON")
        if own is not None and own.key not in bodies:
            own.key = _whole_name(own, people.values())
            found.append(own)


def _whole_name(name: Named, people: Collection[Named]) -> str:
    """Return the key of the one person whose initials a name is, else its own."""
    initials = name.text.isupper() and len(name.text) <= MOST_INITIALS
    bearers = [p for p in people if acronym(p.text) == name.text] if initials else []
    return bearers[0].key if len(bearers) == 1 else name.key


def _before_comma(run: list[Token]) -> list[Token]:
    return run[: next((k for k, t in enumerate(run) if not t.text[:1].isalnum()), len(run))]


def _speaks(run: list[Token]) -> bool:
    """Tell a run of names that is the subject of a verb of speech."""
    return any(t.pos == "PROPN" and t.dep == "nsubj" and t.head.lemma.lower() in SPEECH_VERBS for t in run)


def _completes(given: Named, n: Named) -> bool:
    """Tell a surname that the parser took apart from the given name before it."""
    alone = given.first is given.last and n.first is n.last and given.last.i == n.first.i - 1 and given.first.sent == n.first.sent
    return alone and given.key in MALE | FEMALE and n.label in ("ORG", "PERSON", "") and n.text.istitle() and n.key not in MALE | FEMALE


def _is_calling(before: Named, n: Named) -> bool:
    """Tell a word for people that has its capital at the head of a sentence: "**Forecaster** Anja Rue"."""
    word = before.first
    return word is before.last and word.i == n.first.i - 1 and word.sent == n.first.sent and word.lower in PERSON_NOUNS | MORE_PEOPLE and not before.title


def _goes_with(tokens: list[Token], before: Named, n: Named) -> bool:
    """Tell the second half of one body: "Standard & Poor"."""
    between = tokens[before.last.i + 1 : n.first.i]
    return len(between) == 1 and between[0].text == "&" and before.first.sent == n.first.sent and "PERSON" not in (before.label, n.label)


def _label(tokens: list[Token], first: int, stop: int) -> str:
    """Return the entity label of a run, corrected by the noun before it and by who speaks."""
    label = tokens[first].ent
    if label == "PERSON" and _is_firm(tokens, first):
        return "ORG"
    if _is_introduced(tokens, first, stop):
        return "PERSON"
    return "" if label in MISTAKEN and _speaks(tokens[first:stop]) else label


def _is_firm(tokens: list[Token], first: int) -> bool:
    """Tell a name right behind a noun for a firm with its article: "**the operator** Railnor"."""
    noun = tokens[first - 1] if first > 1 else None
    return noun is not None and noun.tag == "NN" and noun.lower in COMPANY_NOUNS and tokens[first - 2].lower in ("the", "a", "an")


def _is_introduced(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name right behind a common noun for a person: "the **pianist** Oriane Delmotte", whatever the parser takes it for."""
    noun, run = tokens[first - 1] if first else None, tokens[first:stop]
    if noun is None or noun.tag != "NN" or not noun.text.islower() or not names_people(noun) or noun.lower in NO_PERSON_AFTER or noun.sent != run[0].sent:
        return False
    if len(run) > 3 or run[0].ent in ("GPE", "LOC", "NORP", "DATE"):
        return False
    return all(t.pos == "PROPN" and t.text[0].isupper() and not t.text.isupper() for t in run)


def _is_office(run: list[Token], label: str) -> bool:
    """Tell a run that ends with an office and names nobody: "Prime Minister", "Justices"; a surname may be an office ("Patty Judge")."""
    if len(run) == 1 and run[0].lower in OFFICES | PLURAL_TITLES:
        return True
    given = len(run) == 2 and run[0].lower in MALE | FEMALE
    return run[-1].lower in ROLE_NOUNS | TITLES and not given and (label != "PERSON" or len(run) == 1)


def _named(parse: Parse, run: list[Token], label: str, known: bool = False) -> Named | None:
    if len(run) == 1 and run[0].text.startswith("@"):
        return Named(run[0], run[0], "PERSON", run[0].text, name_key(run[0].text.replace("_", " ")), "")
    if len(run) == 1 and run[0].tag in ("PRP", "PRP$", "WP", "DT"):  # "'Theirs was a love story'"
        return None
    if any("://" in t.text or "[" in t.text or "]" in t.text or t.i and parse.tokens[t.i - 1].text == "#" for t in run):
        return None
    while run and (run[-1].tag == "POS" or not run[-1].text[:1].isalnum()):
        run = run[:-1]
    titles = []
    while run and (run[0].lower in ("the", "a", "an") or not run[0].text[:1].isalnum() or len(run) > 1 and run[0].lower in BEFORE_NAMES):
        run = run[1:]
    run = without_page_words(run)
    while len(run) > 2 and run[0].lower in PEOPLE_TITLES and label in ("PERSON", "ORG", "") and run[1].text[:1].isupper():
        run = run[1:]  # "Actress Amandla Stenberg"
    while len(run) > 1 and run[0].lower in TITLES and (label in ("PERSON", "") or run[0].lower in TITLES_MALE | TITLES_FEMALE):
        titles.append(run[0].text)
        run = run[1:]
    while len(run) > 1 and run[0].text == "State" and run[0].i > 1 and parse.tokens[run[0].i - 2].lower == "secretary":
        run, label = run[1:], "PERSON"  # "Secretary of State Ida Holt"
    if not run or not run[0].text[:1].isupper() and not any(t.text[:1].isupper() for t in run):
        return None
    before = parse.tokens[run[0].i - 1] if run[0].i else None
    if not titles and before is not None and before.sent == run[0].sent and before.lower in TITLES and before.text[:1].isupper():
        titles.append(before.text)
    if len(run) == 1 and (len(run[0].text.rstrip(".")) == 1 or run[0].text[0].islower() and "-" in run[0].text):  # "X, Y and Z", "anti-Holt"
        return None
    if len(run) == 1 and run[0].text == "State" and run[0].i > 1 and parse.tokens[run[0].i - 2].lower in ("secretary", "secretaries"):
        return None  # an office
    text = _POSSESSIVE.sub("", parse.text[run[0].start : run[-1].end])
    key = name_key(text)
    office = _is_office(run, label)
    if not key or office and not known or text in CLOCKS or len(text) > 80 or "\n" in text or kind_told(text) == "none" and not titles:
        return None
    if label in ("", "ORG") and (titles or run[0].i and parse.tokens[run[0].i - 1].lower in PEOPLE_TITLES and parse.tokens[run[0].i - 1].text[:1].isupper()):
        label = "PERSON"
    return Named(run[0], run[-1], label, text, key, titles[-1] if titles else "")
