"""The actors of an article: those that the text names, and phrases taken in as they are needed.

Who is meant by a word is settled by the text alone: a source without a name ("two officials", "the union") is an actor
of the article once a statement or a stance has asked for it, and is the same one whoever asks, and in whatever order.
"""

from __future__ import annotations

import re

from components.language.actors.authors import UTTERANCES, find_author
from components.language.actors.bodies import DESCRIBED_WITHIN
from components.language.actors.descriptions import is_person_noun
from components.language.actors.drafts import Draft
from components.language.actors.nobodies import find_headlines, kind_told
from components.language.actors.nouns import BODIES, kind_of_phrase, names_people
from components.language.actors.people import stand_for_people
from components.language.actors.phrases import Phrases, find_name_behind, phrase_span
from components.language.actors.pronouns import find_antecedent
from components.language.actors.resolving import Meant, resolve_mentions
from components.language.actors.speakers import cannot_say_i
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, COMPANY_NOUNS, ROLE_NOUNS, SPOKES, TITLES
from components.lexicon import words
from components.model import Actor, MentionKind

# What one shows oneself by.
ACTS = words("nouns", "act")
BEFORE_HYPHEN = frozenset("co ex vice".split())
NO_ACTOR = frozenset(
    "this that these those there here what which who whom one it all some many most both none first second third "
    "fourth".split()
)


def find_actors(parse: Parse) -> ActorIndex:
    """Read the actors of a parse: names first, then roles, then pronouns and descriptions in text order."""
    return ActorIndex(parse)


class ActorIndex:
    """Answers "who is this noun phrase", and remembers every place where it answered.

    What a step of the analysis asked is known to `name_at` and `cannot_say_i` when `settle` has ended that step: no
    answer hangs on what the same step asked before.
    """

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._phrases = Phrases(parse)
        self.drafts, self._meant = resolve_mentions(parse, self._phrases)
        self._read = frozenset(d.id for d in self.drafts)  # before anybody asked
        self._known: Meant = dict(self._meant)
        self._new: Meant = {}
        self._headlines = find_headlines(parse)

    def settle(self) -> None:
        """Let what was asked so far be known."""
        for draft in {d.id: d for d, _ in self._new.values() if d.id not in self._read}.values():
            self._phrases.name(draft)
        self._known |= self._new
        self._new.clear()

    def name_at(self, head: Token) -> str | None:
        """Return the id of the actor known to be meant by this word; None where no one is. Takes in nothing new."""
        hit = self._known.get(head.i)
        return hit[0].id if hit else None

    def resolve(self, head: Token | None) -> tuple[str | None, bool]:
        """Return (actor id, inferred) for the noun phrase at `head`; a phrase without a name becomes an actor."""
        if head is None:
            return None, False
        head = self._behind_hyphen(head)
        hit = self._meant.get(head.i)
        if hit is not None:
            return hit[0].id, hit[1]
        if head.tag in ("WP", "WDT", "WP$") or head.lower == "that" and head.dep in ("nsubj", "nsubjpass"):
            taken_up = find_antecedent(head)
            return self.resolve(taken_up) if taken_up is not None else (None, False)
        inner = of.child("pobj") if (of := head.child("prep")) is not None else None
        if inner is not None and inner.tag in ("WP", "WDT"):  # "all of whom"
            return self.resolve(inner)
        for child in head.children:
            named = self._meant.get(child.i) if child.dep == "appos" else None
            if named is not None and (named[0].kind == "person" or named[0].kind == "organisation" and _is_owned(head)):
                return named[0].id, False
        behind = self._named_behind(head)
        if behind is not None:
            return behind.id, False
        body = self._spoken_for(head) if head.lower in SPOKES else None
        if body is not None:
            self._take(body, head, "role", inferred=True)
            return body.id, True
        if not self._may_be_actor(head):
            return None, False
        return self._take(self._phrases.draft_of(head), head, "phrase").id, False

    def resolve_speaker(self, head: Token | None) -> tuple[str | None, bool]:
        """Return (actor id, inferred) of whose words they are: of what somebody does or utters, whose it is.

        "**Holt's** use of a crude word suggested …", "**his** remarks showed …", "according to “The Bridges,” by **Ida
        Holt**"."""
        if head is None:
            return None, False
        if head.tag == "WDT" and head.i not in self._meant and (taken_up := find_antecedent(head)) is not None:
            return self.resolve_speaker(taken_up)
        subject = head.head.child("nsubj") if head.dep == "attr" and head.i not in self._meant else None
        named = self._meant.get(subject.i) if subject is not None else None
        if named is not None and named[0].kind == "person":  # "**Ida Holt** was the first candidate to say so"
            return named[0].id, True
        author = find_author(self.parse, head, self._meant)
        if author is not None:
            return author.id, False
        owner = head.child("poss") if head.pos == "NOUN" and head.i not in self._meant else None
        whose = self._meant.get(owner.i) if owner is not None else None
        if whose is not None and whose[0].kind in ("person", "organisation"):
            kind = kind_of_phrase(head)
            if head.lemma.lower() in (ACTS if kind is None else UTTERANCES if kind == "document" else ()):
                return whose[0].id, True
        if owner is not None and whose is None and owner.tag[:2] == "NN" and head.lemma.lower() in UTTERANCES:
            return self.resolve(owner)[0], True  # "the **mayor's** full response"
        return self.resolve(head)

    def _behind_hyphen(self, head: Token) -> Token:
        """Return the noun of "co-creator" for its "co", which the parser may take for the head."""
        tokens = self.parse.tokens
        if head.lower not in BEFORE_HYPHEN or head.i + 2 >= len(tokens) or tokens[head.i + 1].text not in ("-", "‑"):
            return head
        return tokens[head.i + 2] if tokens[head.i + 2].pos == "NOUN" else head

    def _named_behind(self, head: Token) -> Draft | None:
        """Return the person whose name follows an office with its place: "the mayor of Vask, Tor Lindal"."""
        if (beside := self._named_beside(head)) is not None:
            return beside
        if not (head.tag == "NN" and is_person_noun(head) or head.lower == "one"):
            return None
        preps = (
            c.child("pobj")
            for c in head.children
            if c.dep == "prep" and c.lower in ("of", "at", "for") and c.i > head.i
        )
        place = next(preps, None)
        name = place.child("appos") if place is not None else find_name_behind(self.parse, head, self._meant)
        meant = self._meant.get(name.i) if name is not None else None
        return meant[0] if meant is not None and meant[0].kind == "person" else None

    def _named_beside(self, head: Token) -> Draft | None:
        """Return who is named right behind a noun that does not stand alone: "and longtime **collaborator** Ida Holt",
        "said Union **President** and CEO Ida Holt"."""
        if head.tag not in ("NN", "NNP") or head.child("det", "poss") is not None or not names_people(head):
            return None
        behind = self.parse.tokens[head.i + 1 : head.i + 3]
        second = behind[1] if len(behind) > 1 and behind[0].lower == "and" and behind[1].dep == "compound" else None
        if second is not None and {head.lower, second.lower} <= ROLE_NOUNS:
            meant = self._meant.get(second.head.i)
        else:
            meant = self._meant.get(head.i + 1) if head.text.islower() or head.lower in TITLES else None
        return meant[0] if meant is not None and meant[0].kind == "person" else None

    def _may_be_actor(self, head: Token) -> bool:
        """Tell the head of a phrase that names people or a body."""
        if stand_for_people(head):
            return True
        counted = head.tag in ("CD", "DT", "PRP") and head.child("prep", "relcl", "nummod") is not None  # "two of them"
        if head.pos not in ("NOUN", "PROPN") and not counted or head.pos == "PROPN" and self._in_headline(head):
            return False
        if len(head.text) == 1 and head.tag != "CD" or head.pos == "PROPN" and self._is_nobody(head):
            return False
        if head.lower in NO_ACTOR and head.child("prep", "relcl") is None:
            return False
        return kind_of_phrase(head) is not None

    def _is_nobody(self, head: Token) -> bool:
        """Tell a name of what is no actor, asked for as a phrase: "the National Convention"."""
        first = next((t for t in self.parse.tokens[head.left : head.i + 1] if t.text[0].isupper()), head)
        return kind_told(self.parse.text[first.start : head.end]) == "none"

    def _take(self, draft: Draft, head: Token, kind: MentionKind, inferred: bool = False) -> Draft:
        if head.i in self._known or head.i in self._new:
            return draft
        if not draft.mentions:
            self.drafts.append(draft)
        draft.add(phrase_span(self.parse, head), head, kind, inferred)
        self._new[head.i] = (draft, inferred)
        return draft

    def _in_headline(self, head: Token) -> bool:
        """Tell a word of a headline with capitals that is no name: a piece of it, and nobody."""
        return not is_person_noun(head) and any(p.contains(head.span) for p in self._headlines)

    def cannot_say_i(self, actor_id: str | None) -> bool:
        """Tell an actor whom the article calls dead, silent or away."""
        draft = next((d for d in self.drafts if d.id == actor_id), None)
        known = [h for h in draft.heads if h.i in self._known] if draft is not None else []
        return draft is not None and cannot_say_i(self.parse, draft.kind, known)

    def _spoken_for(self, head: Token) -> Draft | None:
        """Return the body that a spokesman speaks for; None for a person's.

        "a spokesman for Harle Council", "the trust's spokeswoman"; "the spokesman" is the one before.
        """
        near = [c.child("pobj") for c in head.children if c.dep == "prep" and c.lower in ("for", "of", "from", "at")]
        near += [c for c in head.children if c.dep in ("compound", "poss", "nmod")]
        for t in near:
            hit = self._meant.get(t.i) if t is not None else None
            if hit is not None:
                return hit[0] if hit[0].kind in ("organisation", "place", "group") else None
            if t is not None and t.lower in BODY_NOUNS | COMPANY_NOUNS:
                return self._take(self._phrases.draft_of(t), t, "phrase")
        the = head.child("det")
        if near or the is None or the.lower != "the":
            return None
        first, _ = self.parse.sentence_tokens[max(0, head.sent - DESCRIBED_WITHIN)]
        before = [t for t in self.parse.tokens[first : head.i] if t.lower == head.lower]
        return self._spoken_for(before[-1]) if before else None

    def name_of(self, actor_id: str | None) -> str:
        """Return the commonest name of an actor by id, empty for None."""
        return next((d.names.most_common(1)[0][0] for d in self.drafts if d.id == actor_id and d.names), "")

    def kind_of(self, actor_id: str | None) -> str:
        """Return the kind of an actor by id, empty for None."""
        return next((d.kind for d in self.drafts if d.id == actor_id), "")

    def is_people_or_body(self, actor_id: str) -> bool:
        """Tell an actor by id whose noun is a known word for people or a body, or a name."""
        heads = next((d.heads for d in self.drafts if d.id == actor_id), [])
        return any(h.pos == "PROPN" or {h.lower, h.lemma.lower()} & BODIES or names_people(h) for h in heads)

    def freeze(self) -> tuple[Actor, ...]:
        """Return the actors that are mentioned, in order of first mention."""
        self.settle()
        actors = [_finished(d) for d in self.drafts if d.mentions]
        return tuple(sorted(actors, key=lambda a: (a.mentions[0].span, a.name)))


def _is_owned(head: Token) -> bool:  # "**its** main rival, Corso Lines, said"
    return head.tag == "NN" and head.child("poss") is not None


def _finished(draft: Draft) -> Actor:
    full = draft.shown_name()
    mentions = tuple(sorted(set(draft.mentions), key=lambda m: m.span))
    others = tuple(n for n, _ in draft.names.most_common() if n != full)
    return Actor(draft.id, re.sub(r"\s+", " ", full), draft.kind, draft.role, others, mentions)
