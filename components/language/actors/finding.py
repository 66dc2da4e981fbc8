"""The names of a text: runs of tokens that name somebody or something, in text order, without what only looks like one."""

from __future__ import annotations

from collections.abc import Collection

from components.language.actors.drafts import KINDS, Named
from components.language.actors.name_runs import completes, goes_with, is_calling, label_of, read_run
from components.language.actors.names import CORPORATE, acronym, name_key
from components.language.actors.nobodies import find_headlines, find_titled, is_common_word, is_headline_piece
from components.language.actors.overlooked import find_overlooked, find_surnames
from components.language.parsing.tokens import Parse, Token
from components.language.references import FEMALE, MALE, PERSON_NOUNS, SPEECH_VERBS
from components.language.turns import find_turns

MOST_INITIALS = 4
NO_NAMES = frozenset("host moderator interviewer presenter caller audience announcer narrator speaker clerk court counsel anchor voiceover post times".split())
NOT_NAMES = frozenset("DATE TIME CARDINAL ORDINAL MONEY PERCENT QUANTITY EVENT LAW LANGUAGE".split())


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
            label = label_of(tokens, i, j)
        elif t.pos == "PROPN" and t.text[:1].isupper():
            while j < len(tokens) and tokens[j].pos == "PROPN" and not tokens[j].ent and tokens[j].sent == t.sent and j not in settled:
                j += 1
            label = ""
        else:
            i = j
            continue
        if label not in NOT_NAMES and (label in KINDS or not label):
            named = read_run(parse, tokens[i:j], label)
            if named is not None:
                _take(parse, found, named)
        i = j
    found = _without_common_words(parse, _without_headline_pieces(parse, found))
    _name_speakers(parse, found)
    taken = {t.i for n in found for t in tokens[n.first.i : n.last.i + 1]}
    people = [n.key for n in found if n.label in ("PERSON", "") and " " in n.key]
    missed = (read_run(parse, [t], "PERSON", known=True) for t in find_surnames(parse, people) if t.i not in taken)
    return sorted([*found, *(n for n in missed if n is not None)], key=lambda n: n.first.i)


def _take(parse: Parse, found: list[Named], named: Named) -> None:
    """Put a name behind those before it, joined with the last where the parser took one apart."""
    joined: Named | None = named
    if found and named.first is named.last and named.text.lower() in CORPORATE and found[-1].last.i == named.first.i - 1:
        joined = _joined(parse, found.pop(), named, "ORG")  # "Acme" and "LLC"
    if joined is not None and found and joined.label == "PERSON" and is_calling(found[-1], joined):
        found.pop()
    if joined is not None and found and goes_with(parse.tokens, found[-1], joined):
        joined = _joined(parse, found.pop(), joined, "ORG")
    if joined is not None and found and completes(found[-1], joined):
        joined = _joined(parse, found.pop(), joined, "PERSON")
    if joined is not None:
        found.append(joined)


def _joined(parse: Parse, before: Named, named: Named, label: str) -> Named | None:
    return read_run(parse, parse.tokens[before.first.i : named.last.i + 1], label)


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
                return read_run(parse, run, n.label)
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
        own = read_run(parse, run, "PERSON")
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
