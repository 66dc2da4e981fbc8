"""Who is meant where, read in text order: roles before names, pronouns, descriptions by office or kind."""

from __future__ import annotations

import re

from components.language.actors.anaphora import Anaphora
from components.language.actors.bodies import find_body
from components.language.actors.callings import find_called, read_callings
from components.language.actors.descriptions import (
    begins_list,
    find_appositions,
    find_described,
    find_role_bearer,
    is_person_noun,
    office_behind,
)
from components.language.actors.drafts import Draft
from components.language.actors.families import find_relative
from components.language.actors.finding import find_names
from components.language.actors.joining import join_names
from components.language.actors.kin_pairs import is_paired
from components.language.actors.nationals import release_nationals
from components.language.actors.nouns import names_people
from components.language.actors.phrases import Phrases, phrase_span, phrase_text
from components.language.actors.pronouns import find_antecedent, is_expletive, learn_genders, resolve_pronoun
from components.language.actors.salience import HE, IT, SUBJECTS, THEY, THIRD_PERSON, candidates
from components.language.actors.speakers import find_first_person, find_speakers, find_voices
from components.language.parsing.tokens import Parse, Token
from components.language.references import MEN, PERSON_NOUNS, RELATIVES, ROLE_NOUNS, TITLES, WOMEN
from components.model import MentionKind, Span

_OFFERED = ("nsubj", "dobj", "nsubjpass", "pobj", "conj", "attr")
_PAIRS = frozenset("couple pair duo trio twosome foursome".split())  # one word for several, who are "they"
_SOMEBODY = PERSON_NOUNS - ROLE_NOUNS
FAR = 12  # words from a verb, within which the office stands that its subject acts in
OF_NAMES = ("compound", "amod", "nmod", "poss")  # what hangs on a name before it
Meant = dict[int, tuple[Draft, bool]]  # token -> who is meant there, and whether that is inferred


def resolve_mentions(parse: Parse, phrases: Phrases) -> tuple[list[Draft], Meant]:
    """Return the actors of a text with the words that mean them."""
    found = _InOrder(parse, phrases)
    return found.drafts, found.meant


class _InOrder:
    def __init__(self, parse: Parse, phrases: Phrases) -> None:
        self.parse, self.phrases = parse, phrases
        self.drafts: list[Draft] = join_names(parse, find_names(parse))
        self.meant: Meant = {}
        release_nationals(parse, self.drafts)
        for draft in self.drafts:
            for mention, head in zip(draft.mentions, draft.heads, strict=True):
                for t in {head, *parse.tokens_in(mention.span)}:
                    self.meant[t.i] = (draft, mention.inferred)
        for draft in self.drafts:
            if draft.kind == "person":
                roles = [_without_owner(r) for r in (self._role(h) for h in draft.heads) if r]
                draft.role = next((r for r in roles if not r.isupper()), roles[0] if roles else "")
        self._resolve_in_order()

    def _role(self, head: Token) -> str:
        """Read the office from the words before a name, else from its apposition."""
        text = self.parse.text
        first = head
        while first.i and (first.i - 1) in self.meant and self.meant[first.i - 1][0] is self.meant[head.i][0]:
            first = self.parse.tokens[first.i - 1]
        before = self.parse.tokens[max(head.left, first.i - 8) : first.i]
        while before and (before[0].dep not in OF_NAMES or any(t.text in ";:" for t in before)):
            before = before[1:]
        joints = [k for k, t in enumerate(before) if k and t.lower == "and" and self._is_person(before[k - 1])]
        before = before[joints[-1] + 1 :] if joints else before
        named = before and before[-1].lower not in (",", "and") and not is_paired(self.parse, before[-1])
        if named and any(t.lower in ROLE_NOUNS | TITLES for t in before):
            role = text[before[0].start : before[-1].end]
            if role.lower().rstrip(".") not in ("mr", "mrs", "ms", "miss", "dr", "sir", "former"):
                return role
        if (office := _office_of(head) or self._serving_as(head)) is not None:
            return phrase_text(self.parse, office)
        appos = head.child("appos")
        appos = None if appos is not None and begins_list(appos) else appos
        if appos is None and head.dep == "appos":
            appos = head.head if head.head.pos in ("NOUN", "PROPN") else None
            return phrase_text(self.parse, appos) if appos is not None and is_person_noun(appos) else ""
        if appos is not None and appos.pos in ("NOUN", "PROPN") and appos.i not in self.meant and is_person_noun(appos):
            return phrase_text(self.parse, appos)
        return ""

    def _is_person(self, word: Token) -> bool:
        """Tell a word of somebody's name: "Mayor Ida **Holt** and deputy mayor Leo Marr"."""
        return word.i in self.meant and self.meant[word.i][0].kind == "person"

    def _serving_as(self, name: Token) -> Token | None:
        """Return the office that somebody acts in: "Holt took over **as mayor**", "how long she will stay as mayor"."""
        if name.dep != "nsubj" or not name.head.is_verb:
            return None
        for t in self.parse.tokens[name.head.i + 1 : name.head.i + FAR]:
            if t.sent != name.sent or t.i in self.meant or t.tag in ("PRP$", "NNS") or t.lower in ("him", "them"):
                return None  # somebody else may be the one who acts so
            office = t.child("pobj") if t.lower == "as" and t.head.is_verb and _has_no_object(t.head) else None
            if office is not None:
                return office if office.lower in ROLE_NOUNS and office.child("det") is None else None
        return None

    def _resolve_in_order(self) -> None:
        voices = find_voices(self.parse, self.drafts, self.meant)
        learn_genders(self.parse, self.drafts, voices)
        for named in self.drafts:
            for head in find_appositions(named):
                if head.i not in self.meant and not is_paired(self.parse, head):
                    named.add(phrase_span(self.parse, head), head, "apposition")
                    self.meant[head.i] = (named, False)
        speakers, callings = find_speakers(self.parse), read_callings(self.parse, self.drafts)
        called = {d.id for rows in callings.values() for d, _ in rows}
        anaphora = Anaphora(self.parse, self.drafts, self.meant, callings)
        for t in self.parse.tokens:
            if t.i in self.meant:
                continue
            said = speakers.get(self.parse.in_quotation[t.i])
            speaker = self.meant[said.i][0] if said is not None and said.i in self.meant else voices.get(t.i)
            if speaker is not None and (own := find_first_person(self.drafts, speaker, t)) is not None:
                self._take(own, t, t.span, "pronoun")
            elif t.tag in ("WP", "WDT", "WP$") and (own := self._relative(t)) is not None:
                self._take(own, t, t.span, "pronoun")
            elif t.lower in THIRD_PERSON and t.pos == "PRON" and not is_expletive(t):
                offered = self._offer_phrases(t)
                draft = resolve_pronoun(self.parse, self.drafts, t, speaker, self._listener(said))
                self._withdraw([d for d in offered if d is not draft])
                if draft is not None:
                    self._take(draft, t, t.span, "pronoun")
                    alone = len(candidates(self.parse, self.drafts, t)) == 1  # else a wrong guess would breed others
                    if draft.kind in ("person", "unnamed") and not draft.gender and t.lower not in THEY and alone:
                        draft.gender = "m" if t.lower in HE else "f"
            elif t.pos in ("NOUN", "PROPN", "ADJ") and t.child("det", "poss") is not None or t.lower in ROLE_NOUNS:
                draft = (
                    self._relative_of(t)
                    or find_called(self.parse, callings, t, self.meant)
                    or anaphora.find(t)
                    or (find_role_bearer(self.drafts, t) if not self._is_joined(t) else None)
                    or find_body(self.parse, self.drafts, t)
                    or find_described(self.parse, self.drafts, t, called)
                )
                if draft is not None:
                    self._take(draft, t, phrase_span(self.parse, t), "role")

    def _is_joined(self, word: Token) -> bool:
        """Tell half a word: "a **Republican**-led council"."""
        return self.parse.text[word.end : word.end + 1] in ("-", "–", "‑")

    def _relative_of(self, noun: Token) -> Draft | None:
        """Return the known relative of whom a possessive means: "Ida Holt and her son, Leo … **his mother** said"."""
        poss = noun.child("poss") if noun.lower in RELATIVES and noun.child("appos") is None else None
        whose = self.meant.get(poss.i) if poss is not None else None
        people = [d for d in self.drafts if d.kind == "person" and d.heads and d.heads[0].i < noun.i]
        return find_relative(people, whose[0], noun.lower) if whose is not None else None

    def _relative(self, word: Token) -> Draft | None:
        """Return whom "who", "which" or "whose" takes up."""
        taken_up = find_antecedent(word)
        meant = self.meant.get(taken_up.i) if taken_up is not None and word.lower != "that" else None
        return meant[0] if meant is not None else None

    def _listener(self, said: Token | None) -> Draft | None:
        """Return whom a quotation is told to: "…," she told Fox's Bill Gray."""
        told = said.head.child("dobj", "dative") if said is not None and said.head.lemma in ("tell", "ask") else None
        return self.meant[told.i][0] if told is not None and told.i in self.meant else None

    def _offer_phrases(self, pronoun: Token) -> list[Draft]:
        """Make the unnamed people shortly before a pronoun available as its bearers; return those that are new."""
        if pronoun.lower in IT:
            return []
        many = pronoun.lower in THEY
        tags = ("NNS", "NNPS") if many else ("NN",)
        known = len(self.drafts)
        first, _ = self.parse.sentence_tokens[max(0, pronoun.sent - 1)]
        for t in self.parse.tokens[first : pronoun.i]:
            pair = many and t.lower in _PAIRS and t.child("det") is not None and t.child("prep") is None
            if t.i in self.meant or t.ent or t.dep not in _OFFERED or t.tag not in tags and not pair:
                continue
            if pair or many and names_people(t):
                self._phrase(t)
            elif not many and _is_somebody(t):
                self._phrase(t).gender = "f" if t.lower in WOMEN else "m" if t.lower in MEN else ""
        return self.drafts[known:]

    def _withdraw(self, drafts: list[Draft]) -> None:
        """Forget phrases that were offered and are nobody's pronoun."""
        for draft in drafts:
            self.drafts.remove(draft)
            self.phrases.forget(draft)
            for head in draft.heads:
                del self.meant[head.i]

    def _take(self, draft: Draft, head: Token, span: Span, kind: MentionKind) -> None:
        draft.add(span, head, kind, inferred=True)
        self.meant[head.i] = (draft, True)

    def _phrase(self, head: Token) -> Draft:
        draft = self.phrases.draft_of(head)
        if not draft.mentions:
            self.drafts.append(draft)
        draft.add(phrase_span(self.parse, head), head, "phrase")
        self.phrases.name(draft)
        self.meant[head.i] = (draft, False)
        return draft


def _is_somebody(word: Token) -> bool:
    """Tell "a nurse" where she does something, and "the woman" wherever she stands."""
    article = word.child("det")
    any_one = article is not None and article.lower in ("a", "an") and _is_supposed(word.head)
    acts = word.dep in SUBJECTS and word.lower in _SOMEBODY and not any_one
    return (acts or word.lower in WOMEN | MEN) and word.child("det", "poss") is not None


def _is_supposed(verb: Token) -> bool:
    """Tell what is only thought of: "why a conservative **should** prefer the toll" is about no one conservative."""
    return any(c.dep == "aux" and c.tag == "MD" and c.lower != "will" for c in verb.children)


def _office_of(name: Token) -> Token | None:
    """Return the office that a name is said to have: "Ida Holt **is the mayor** of Marl"."""
    verb = name.head
    if name.dep == "appos":
        return office_behind(name)
    if name.dep != "nsubj" or verb.lemma != "be" or verb.tag != "VBZ" or verb.child("neg") is not None:
        return None
    office = verb.child("attr")
    the = office.child("det") if office is not None else None
    return (
        office if office is not None and office.lower in ROLE_NOUNS and the is not None and the.lower == "the" else None
    )


def _has_no_object(verb: Token) -> bool:
    thing = verb.child("dobj")
    return thing is None or thing.pos == "ADV"  # "how **long** she will stay"


def _without_owner(role: str) -> str:
    """Return "chief executive" for "Its chief executive"."""
    return re.sub(r"^(?:his|her|its|their|our) ", "", role, flags=re.IGNORECASE)
