"""Who is not heard: criticised in an article without a word of their own there, or quoted in one article and only named
in another."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.comparing.criticism import Criticism, find_criticism
from components.comparing.replies import find_reply, is_president, words_of
from components.comparing.voices import can_speak, is_dead
from components.lexicon import words
from components.model import Actor, Analysis, CorpusActor, Instance, Span, Unheard

SHORTEST_QUOTE = 5  # words in quotation marks that count as having been heard
LISTED = 4  # people in one sentence; that many are a list, and nobody in it was there to be asked
_BEFORE_A_THING = re.compile(  # "the Amsel campaign", "Amsel-era"
    r"-\w|[’']?s? (?:[a-z]+ "
    ")?(?:administration|campaign|team|officials?|aides?|allies|ally|supporters?|voters?|era|presidency|family"
    "|organi[sz]ation|"
    r"transition|white house|investigation|probe|committee|interviews?)\b"
)

CHAMBERS = words("nouns", "chamber")  # where others speak
_ASKING = re.compile(r"\btold\s+(?:[A-Z][\w.&]*\s+)*[A-Z][\w.&]*[’']s?\s+$")  # "told Channel Nine's Ada Pell"


class _Member(NamedTuple):
    """An actor as one article has it: its ids there, and the actors of these ids."""

    analysis: Analysis
    ids: tuple[str, ...]
    actors: tuple[Actor, ...]


def find_unheard(analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...]) -> tuple[Unheard, ...]:
    """Return who is criticised without a reply, the surest first, then who is quoted in one article and only named in
    another."""
    by_id = {a.article.id: (a, {x.id: x for x in a.actors}) for a in analyses}
    criticism = {a.article.id: find_criticism(a) for a in analyses}
    found: list[tuple[float, Unheard]] = []
    in_office = next((a.id for a in actors if is_president(a)), "")  # the one who is most present
    for actor in actors:
        members = [_Member(by_id[a][0], ids, tuple(by_id[a][1][i] for i in ids)) for a, ids in actor.members.items()]
        blamed = any(c.actor in m.ids for m in members for c in criticism[m.analysis.article.id])
        if (
            (blamed or len(members) > 1)
            and can_speak(actor)
            and not is_dead((m.analysis, a) for m in members for a in m.actors)
        ):
            found += _of_actor(actor, members, criticism, actor.id == in_office)
    return tuple(u for _, u in sorted(found, key=lambda row: (row[1].kind != "unanswered", -row[0], row[1].actor)))


def _of_actor(
    actor: CorpusActor, members: list[_Member], criticism: dict[str, list[Criticism]], in_office: bool
) -> list[tuple[float, Unheard]]:
    quotes = [(m, q) for m in members if (q := _first_quote(m)) is not None]
    if not quotes and not any(c.actor in m.ids for m in members for c in criticism[m.analysis.article.id]):
        return []
    names = words_of(actor, in_office)
    silent = [m for m in members if find_reply(m.analysis, m.ids, names) is None]
    unanswered: list[tuple[Criticism, Instance]] = []
    named: list[Instance] = []
    for m in silent:
        article = m.analysis.article.id
        against = [c for c in criticism[article] if c.actor in m.ids and c.holder not in m.ids]
        if against:
            unanswered += [(c, Instance(article, c.place)) for c in against]
        elif _is_asked(actor) and (place := _first_name(m)) is not None:
            named.append(Instance(article, place))
    found = []
    if unanswered:
        places = tuple(dict.fromkeys(i for _, i in unanswered))
        stances = tuple(f"{i.article}/{c.stance}" for c, i in unanswered if c.stance)
        articles = tuple(dict.fromkeys(i.article for i in places))
        found.append(
            (max(c.sure for c, _ in unanswered), Unheard(actor.id, "unanswered", articles, places, criticised=stances))
        )
    quoted = [Instance(m.analysis.article.id, q) for m, q in quotes if m not in silent]
    if named and quoted:
        found.append(
            (
                float(len(quoted)),
                Unheard(actor.id, "unheard", tuple(i.article for i in named), tuple(named), tuple(quoted)),
            )
        )
    return found


def _is_asked(actor: CorpusActor) -> bool:
    """Tell a person or a body whom a report goes to, not a chamber, where many speak."""
    return actor.kind == "person" or actor.kind == "organisation" and actor.name.split()[-1].lower() not in CHAMBERS


def _first_name(member: _Member) -> Span | None:
    """Return the sentence that names somebody first; one that lists many, or names what is
    called after them, does not."""
    text, sentences = member.analysis.article.text, member.analysis.sentences
    for span in sorted(m.span for a in member.actors for m in a.mentions if m.kind in ("name", "alias")):
        sentence = next((s for s in sentences if s.contains(span)), None)
        if (
            sentence is None
            or _BEFORE_A_THING.match(text[span.end : span.end + 40])
            or _ASKING.search(text[max(0, span.start - 60) : span.start])
        ):
            continue
        named = {
            a.id
            for a in member.analysis.actors
            if a.kind == "person" and any(sentence.contains(m.span) for m in a.mentions)
        }
        if len(named) < LISTED:
            return sentence
    return None


def _first_quote(member: _Member) -> Span | None:
    """Return the first words of an actor's own in quotation marks."""
    text = member.analysis.article.text
    quotes = [c for s in member.analysis.statements if s.is_by(member.ids) and s.kind != "indirect" for c in s.content]
    return min((q for q in quotes if len(q.of(text).split()) >= SHORTEST_QUOTE), default=None)
