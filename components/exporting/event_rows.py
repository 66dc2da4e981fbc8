"""An event list becomes rows by hand: each event found again in an article by its words, as facts of the log.

The program writes quotation marks as apostrophes and semicolons as commas, and blanks are its own; so do the words of a
list meet a text. Who is both person and organization has the row, the other stands in its note; what names no concept
is a statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from components.comparing.together import find_sides
from components.exporting.event_list import Event
from components.exporting.tables import passage_of
from components.model import ActorKind, Analysis, Corpus, Span, StanceLabel
from components.review import Fact
from components.review.facts import LONGEST
from components.review.rows import added_key

TAKING = "taking in an event list"
_BLANKS = re.compile(r"\s+")
_MARKS = str.maketrans({**dict.fromkeys('"“”„‟‘’‚‛«»', "'"), ";": ","})

NO_WORDS = "it gives no words of a text"
NO_NAME = "it names neither a person nor an organization"
TOO_LONG = f"a name in it is longer than {LONGEST} characters"
NOWHERE = "its words stand in none of the articles"
SEVERAL = "its words stand in several articles, and its title is none of theirs"


class Name(NamedTuple):
    """The name by which a row is given to an actor, and what the actor is taken for."""

    name: str
    kind: ActorKind


def made_name(name: str) -> Name:
    """Return what a name is taken for in an article that has nobody of that name (`rows.Draft.actor_named`)."""
    return Name(name, "person" if name[:1].isupper() else "group")


class Found(NamedTuple):
    """An event with its place: the article, the words there, who has the row, and the facts that make it."""

    event: Event
    article: str
    words: Span
    who: str
    facts: tuple[Fact, ...]


class Taken(NamedTuple):
    """What becomes of an event list: rows that are new, events whose row is here, and those without a place, each with
    the reason."""

    new: tuple[Found, ...]
    here: tuple[Event, ...]
    without: tuple[tuple[Event, str], ...]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Return what makes the new rows, each thing once."""
        return tuple(dict.fromkeys(f for found in self.new for f in found.facts))


class Text(NamedTuple):
    """A text as a list's words are looked for in it: without the marks that lists change, and the place of each of its
    signs."""

    plain: str
    places: tuple[int, ...]


def take_events(corpus: Corpus, events: Iterable[Event]) -> Taken:
    """Return what becomes of events in a set; its analyses are those as corrected, all of them."""
    texts = {a.article.id: fold_text(a.article.text) for a in corpus.analyses}
    held, names = _sides_held(corpus), _names_here(corpus)
    new: dict[tuple[str, str], Found] = {}
    here, without = [], []
    for event in events:
        placed = _place(corpus, texts, event)
        if isinstance(placed, str):
            without.append((event, placed))
            continue
        analysis, words = placed
        found = _found(analysis, event, words, names)
        key = (found.article, found.facts[0].key)
        if key in new or _is_here(analysis, found, held):
            here.append(event)
        else:
            new[key] = found
    return Taken(tuple(new.values()), tuple(here), tuple(without))


def fold_text(text: str) -> Text:
    """Return a text with each run of blanks as one, and without the marks that lists change."""
    plain, places = [], []
    for m in re.finditer(r"\s+|\S", text):
        plain.append(" " if m[0].isspace() else "?" if "\ud800" <= m[0] <= "\udfff" else m[0].translate(_MARKS))
        places.append(m.start())
    return Text("".join(plain), (*places, len(text)))


def _plain(words: str) -> str:
    return fold_text(words.strip()).plain


def _place(corpus: Corpus, texts: dict[str, Text], event: Event) -> tuple[Analysis, Span] | str:
    """Return the article and the words of an event, or why it has none."""
    words = _plain(event.text)
    if not (event.person.strip() or event.organization.strip()):
        return NO_NAME
    if max(len(event.person.strip()), len(event.organization.strip()), len(event.concept.strip())) > LONGEST:
        return TOO_LONG
    if not words:
        return NO_WORDS
    holding = [a for a in corpus.analyses if next(_all(texts[a.article.id].plain, words), None) is not None]
    named = [a for a in holding if _is_named(a, event)] if len(holding) > 1 else holding
    if len(named) != 1:
        return SEVERAL if holding else NOWHERE
    text = texts[named[0].article.id]
    at = min(
        _all(text.plain, words),
        key=lambda n: abs(_units(named[0].article.text, text.places[n]) - event.start) if event.stop else n,
    )
    return named[0], Span(text.places[at], text.places[at + len(words) - 1] + 1)


def _all(text: str, words: str) -> Iterator[int]:
    """Yield where words stand in a text, none of them cut."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _cuts(text[at - 1 : at + 1]) and not _cuts(text[end - 1 : end + 1]):
            yield at
        at = text.find(words, at + 1)


def _cuts(pair: str) -> bool:
    """Tell two signs that stand in one word."""
    return len(pair) == 2 and pair.isalnum()


def _units(text: str, place: int) -> int:
    """Return a place as Java counts it."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _is_named(analysis: Analysis, event: Event) -> bool:
    """Tell whether an article has the title of an event, and its source and day where both have one."""
    article = analysis.article
    pairs = ((article.title, event.title), (article.outlet, event.source), (article.date[:10], event.time[:10]))
    return all(_plain(a) == _plain(b) or not (a and b) and n > 0 for n, (a, b) in enumerate(pairs))


def _found(analysis: Analysis, event: Event, words: Span, names: dict[tuple[str, str], Name]) -> Found:
    """Return an event as a row by hand at its words."""
    article, concept = analysis.article.id, event.concept.strip()
    written = event.person.strip() or event.organization.strip()
    who, kind = names.get((article, written.casefold()), made_name(written))
    side: StanceLabel = "support" if event.agreement else "oppose"
    key = added_key((words,), who, concept)
    about, field, issues = ("position", side, (concept,)) if concept else ("statement", "", ())
    facts = [Fact(about, "add", key, article, field, who, (words,), issues)]  # type: ignore[arg-type]
    if event.person.strip() and event.organization.strip():
        facts.append(Fact(about, "note", key, article, "", f"Organization: {event.organization.strip()}"))  # type: ignore[arg-type]
    is_person = bool(event.person.strip())
    if kind != "unnamed" and (kind == "person") is not is_person:  # as the list has them
        facts.append(Fact("actor", "kind", who, article, "", "person" if is_person else "organisation"))
    return Found(event, article, words, who, tuple(facts))


def _names_here(corpus: Corpus) -> dict[tuple[str, str], Name]:
    """Return (article, a name in lower case) -> the name by which that article knows the actor, or the set where the
    article does not."""
    found: dict[tuple[str, str], Name] = {}
    for analysis in corpus.analyses:
        article = analysis.article.id
        for actor in corpus.actors:
            own = analysis.members(actor.members.get(article, ()))
            name = Name(own[0].known_as or own[0].name, actor.kind) if own else made_name(actor.name)
            found.setdefault((article, actor.name.casefold()), name)
            for one in own:
                found.setdefault((article, one.name.casefold()), Name(one.name, actor.kind))
    return found


def _sides_held(corpus: Corpus) -> dict[str, list[tuple[str, str, bool, Span]]]:
    """Return article -> who holds which side of which issue there, in which passage."""
    issues = {i.id: i.name.casefold() for i in corpus.issues}
    found: dict[str, list[tuple[str, str, bool, Span]]] = {a.article.id: [] for a in corpus.analyses}
    for article, stance, actor, issue, label in find_sides(corpus.analyses, corpus.actors, corpus.issues):
        if actor is not None and label != "mixed":
            place = passage_of(corpus.analysis(article), stance)
            found[article].append((actor.name, issues[issue], label != "oppose", place))
    return found


def _is_here(analysis: Analysis, found: Found, held: dict[str, list[tuple[str, str, bool, Span]]]) -> bool:
    """Tell whether a row of the same person or body, on the same issue and side, stands in the same passage."""
    event, article = found.event, analysis.article.id
    if not event.concept.strip():
        return any(s.id.endswith(found.facts[0].key) for s in analysis.statements if s.review == "added")
    who = {found.who.casefold(), (event.person or event.organization).strip().casefold()}
    return any(name.casefold() in who and issue == event.concept.strip().casefold() and agrees is event.agreement
               and passage.contains(found.words)
               for name, issue, agrees, passage in held[article])  # fmt: skip
