"""Name mentions found in a parse and joined to drafts of actors: one draft a bearer, one kind by vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from components.language.actors.names import CORPORATE, acronym, name_key
from components.language.actors.nobodies import find_headlines, find_titled, is_common_word, is_headline_piece
from components.language.actors.nouns import MORE_PEOPLE, names_people
from components.language.actors.overlooked import find_overlooked, find_surnames
from components.language.actors.runs import Named, read_run
from components.language.parsing.casing import find_datelines
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    FEMALE,
    MALE,
    PERSON_NOUNS,
    SPEECH_VERBS,
    read_states,
)  # fmt: skip
from components.language.turn_labels import is_numbered
from components.language.turns import find_turns
from components.model import ActorKind, Mention, MentionKind, Span

MOST_INITIALS = 4
KINDS: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group", "FAC": "organisation",
}  # fmt: skip
MISTAKEN = frozenset(
    "WORK_OF_ART PRODUCT EVENT LAW".split()
)  # what the parser takes a name for that follows a quotation mark
NO_NAMES = frozenset(
    "host moderator interviewer presenter caller audience announcer narrator speaker clerk court counsel anchor "
    "voiceover post times".split()
)
NO_PERSON_AFTER = (
    BODY_NOUNS | COMPANY_NOUNS | frozenset("source member user fan player maker owner holder authority star".split())
)
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
    home: str = ""  # the state of a party tag behind the name, as it stands there: "Ohio", "Fla"
    spelt: Counter[str] = field(default_factory=Counter)  # the titles before the name

    @property
    def titles(self) -> set[str]:
        """Return the titles that the bearer was given, in lower case."""
        return {t.lower() for t in self.spelt}

    def add(self, span: Span, head: Token, kind: MentionKind, inferred: bool = False) -> None:
        """Take in a mention."""
        self.mentions.append(Mention(span, kind, inferred))
        self.heads.append(head)


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
            while (
                j < len(tokens)
                and tokens[j].ent == t.ent
                and not tokens[j].ent_start
                and tokens[j].sent == t.sent
                and j not in settled
            ):
                j += 1
            label = _label(tokens, i, j)
        elif t.pos == "PROPN" and t.text[:1].isupper():
            while (
                j < len(tokens)
                and tokens[j].pos == "PROPN"
                and not tokens[j].ent
                and tokens[j].sent == t.sent
                and j not in settled
            ):
                j += 1
            label = ""
        else:
            i = j
            continue
        if label not in NOT_NAMES and (label in KINDS or not label):
            named = read_run(parse, tokens[i:j], label)
            if (
                named is not None
                and found
                and named.first is named.last
                and named.text.lower() in CORPORATE
                and found[-1].last.i == named.first.i - 1
            ):
                last = found.pop()  # "Acme" and "LLC", taken apart by the parser
                named = read_run(parse, tokens[last.first.i : named.last.i + 1], "ORG")
            if named is not None and found and named.label == "PERSON" and _is_calling(found[-1], named):
                found.pop()
            if named is not None and found and _goes_with(tokens, found[-1], named):
                named = read_run(parse, tokens[found.pop().first.i : named.last.i + 1], "ORG")
            if named is not None and found and _completes(found[-1], named):
                named = read_run(parse, tokens[found.pop().first.i : named.last.i + 1], "PERSON")
            if named is not None:
                found.append(named)
        i = j
    found = _without_common_words(parse, _without_headline_pieces(parse, found))
    _name_speakers(parse, found)
    taken = {t.i for n in found for t in tokens[n.first.i : n.last.i + 1]}
    people = [n.key for n in found if n.label in ("PERSON", "") and " " in n.key]
    missed = (read_run(parse, [t], "PERSON", known=True) for t in find_surnames(parse, people) if t.i not in taken)
    return sorted([*found, *(n for n in missed if n is not None)], key=lambda n: n.first.i)


def _without_common_words(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without words that have a capital by their place alone, and without the titles of works that
    nobody bears."""
    lowered = _lowered(parse)
    titled = find_titled(parse)
    speak = {n.key for n in found if n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS}
    works = {
        n.key
        for n in found
        if n.text in titled and n.head.tag != "NNPS" and n.label not in ("GPE", "NORP") and not n.title
    } - speak
    works -= {k for k in works if " " in k and k.split()[0] in MALE | FEMALE or k in MALE | FEMALE}
    datelines = find_datelines(parse.text, parse.paragraphs)
    dated = {id(n) for n in found if any(d.contains(n.first.span) for d in datelines)}
    elsewhere = {n.key for n in found if id(n) not in dated}
    found = [n for n in found if id(n) not in dated or n.key in elsewhere]
    runs = ((n, parse.tokens[n.first.i : n.last.i + 1]) for n in found if n.key not in works and not _is_part(n))
    bare = {id(n): not n.label or n.text.isupper() and len(n.text) > 3 for n in found}
    return [n for n, run in runs if not (bare[id(n)] and is_common_word(run, lowered))]


def _is_part(n: Named) -> bool:
    """Tell an adjective of a people or a faith before its noun ("Muslim citizens", "North African cooks"; a state's is
    the state), and the letters of a firm left alone."""
    if n.first is n.last and n.text.lower() in CORPORATE:
        return True
    adjective = n.label == "NORP" and n.last.tag == "JJ" and n.last.dep == "amod"
    return adjective and n.text not in read_states()[1]


def _lowered(parse: Parse) -> set[str]:
    return {t.text for t in parse.tokens if t.text.islower() and t.pos not in ("ADP", "DET", "CCONJ", "PART")}


def _without_headline_pieces(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names without those of a headline with capitals that the article itself never writes so:

    "Post Hit Piece"."""
    lines = find_headlines(parse)
    if not lines:
        return found
    names_of = ((n, p.of(parse.text)) for n in found for p in lines if p.contains(n.first.span))
    bare = {id(n): not words.endswith(".") or ". " not in words for n, words in names_of}
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
        if (
            id(n) not in inside
            or n.key in elsewhere
            or not is_headline_piece(parse.tokens[n.first.i : n.last.i + 1], lowered, bare[id(n)])
        ):
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
                return read_run(parse, run, n.label)
    return None


def _name_speakers(parse: Parse, found: list[Named]) -> None:
    """Take what names a turn's speaker for a person, unless a body is named so elsewhere:

    "LINDQVIST: …", "Viktor, 61, from Pernik: …", "RK: …"."""
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
        numbered = len(run) == 2 and is_numbered(parse.text[run[0].start : run[-1].end])
        unnamed = (
            len(run) > 1 and run[0].lower not in MALE | FEMALE or bool(run) and run[0].lower in PERSON_NOUNS | NO_NAMES
        )
        if start in known or not run or unnamed and not numbered:
            continue
        words = parse.text[run[0].start : run[-1].end]
        own = Named(run[0], run[-1], "PERSON", words, words.lower(), "") if numbered else read_run(parse, run, "PERSON")
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
    alone = (
        given.first is given.last
        and n.first is n.last
        and given.last.i == n.first.i - 1
        and given.first.sent == n.first.sent
    )
    if not alone or not n.text.istitle() or n.key in MALE | FEMALE:
        return False
    if not given.label and (
        "’" in given.text or "'" in given.text or given.key in MALE | FEMALE
    ):  # "D’Arcy Quill", "Åsa Öberg"
        if n.label == "PERSON" or _speaks([n.first]):
            return True
    return given.key in MALE | FEMALE and n.label in ("ORG", "PERSON", "")


def _is_calling(before: Named, n: Named) -> bool:
    """Tell a word for people that has its capital at the head of a sentence: "**Forecaster** Anja Rue"."""
    word = before.first
    return (
        word is before.last
        and word.i == n.first.i - 1
        and word.sent == n.first.sent
        and word.lower in PERSON_NOUNS | MORE_PEOPLE
        and not before.title
    )


def _goes_with(tokens: list[Token], before: Named, n: Named) -> bool:
    """Tell the second half of one body: "Standard & Poor"."""
    between = tokens[before.last.i + 1 : n.first.i]
    return (
        len(between) == 1
        and between[0].text == "&"
        and before.first.sent == n.first.sent
        and "PERSON" not in (before.label, n.label)
    )


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
    return (
        noun is not None
        and noun.tag == "NN"
        and noun.lower in COMPANY_NOUNS
        and tokens[first - 2].lower in ("the", "a", "an")
    )


def _is_introduced(tokens: list[Token], first: int, stop: int) -> bool:
    """Tell a name right behind a common noun for a person:

    "the **pianist** Oriane Delmotte", whatever the parser takes it for."""
    noun, run = tokens[first - 1] if first else None, tokens[first:stop]
    if (
        noun is None
        or noun.tag != "NN"
        or not noun.text.islower()
        or not names_people(noun)
        or noun.lower in NO_PERSON_AFTER
        or noun.sent != run[0].sent
    ):
        return False
    if len(run) > 3 or run[0].ent in ("GPE", "LOC", "NORP", "DATE"):
        return False
    return all(t.pos == "PROPN" and t.text[0].isupper() and not t.text.isupper() for t in run)
