"""The actors of an article: names joined, roles read, pronouns and descriptions resolved, phrases taken in as they come.

`ActorIndex` is the one value of the analysis that grows: a source without a name ("two officials", "the union")
becomes an actor when a statement or a stance first needs it. `freeze` gives the final actors.
"""

from __future__ import annotations

import re

from components.language.actors.descriptions import DESCRIBED_WITHIN, find_appositions, find_body, find_described, find_role_bearer, is_person_noun
from components.language.actors.drafts import Draft, find_names
from components.language.actors.joining import join_names
from components.language.actors.nobodies import find_headlines
from components.language.actors.nouns import kind_of_phrase, names_people
from components.language.actors.pronouns import IT, SUBJECTS, THEY, THIRD_PERSON, candidates, is_expletive, learn_genders, resolve_pronoun
from components.language.actors.speakers import cannot_say_i, find_first_person, find_speakers, find_voices
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, COMPANY_NOUNS, MEN, PERSON_NOUNS, ROLE_NOUNS, SPOKES, TITLES, WOMEN
from components.model import Actor, MentionKind, Span

_ROLE_RELATIONS = ("compound", "amod", "nmod", "poss", "det", "nummod", "case", "punct")
OFFERED = ("nsubj", "dobj", "nsubjpass", "pobj", "conj", "attr")
NO_ACTOR = frozenset("this that these those there here what which who whom one it all some many most both none".split())


def find_actors(parse: Parse) -> ActorIndex:
    """Read the actors of a parse: names first, then roles, then pronouns and descriptions in text order."""
    return ActorIndex(parse)


class ActorIndex:
    """Answers "who is this noun phrase", and remembers every place where it answered."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.drafts: list[Draft] = join_names(parse, find_names(parse))
        self._last_id = max((int(d.id[1:]) for d in self.drafts), default=0)
        self._by_token: dict[int, tuple[Draft, bool]] = {}
        self._phrases: dict[str, Draft] = {}
        self._headlines = find_headlines(parse)
        for draft in self.drafts:
            for mention, head in zip(draft.mentions, draft.heads, strict=True):
                for t in {head, *parse.tokens_in(mention.span)}:
                    self._by_token[t.i] = (draft, mention.inferred)
        for draft in self.drafts:
            if draft.kind == "person":
                roles = [_without_owner(r) for r in (self._role(h) for h in draft.heads) if r]
                draft.role = next((r for r in roles if not r.isupper()), roles[0] if roles else "")
        self._resolve_in_order()

    def _role(self, head: Token) -> str:
        """Read the office from the words before a name, else from its apposition."""
        text = self.parse.text
        first = head
        while first.i and (first.i - 1) in self._by_token and self._by_token[first.i - 1][0] is self._by_token[head.i][0]:
            first = self.parse.tokens[first.i - 1]
        before = self.parse.tokens[max(head.left, first.i - 8) : first.i]
        while before and (before[0].dep not in ("compound", "amod", "nmod", "poss") or any(t.text in ";:" for t in before)):
            before = before[1:]
        if before and before[-1].lower not in (",", "and") and any(t.lower in ROLE_NOUNS | TITLES for t in before):
            role = text[before[0].start : before[-1].end]
            if role.lower().rstrip(".") not in ("mr", "mrs", "ms", "miss", "dr", "sir", "former"):
                return role
        appos = head.child("appos")
        if appos is None and head.dep == "appos":
            appos = head.head if head.head.pos in ("NOUN", "PROPN") else None
            return self._phrase_text(appos) if appos is not None and is_person_noun(appos) else ""
        if appos is not None and appos.pos in ("NOUN", "PROPN") and appos.i not in self._by_token and is_person_noun(appos):
            return self._phrase_text(appos)
        return ""

    def _phrase_text(self, head: Token) -> str:
        """Return a noun phrase without article, relative clause and apposition."""
        start, end = head.left, head.right
        for child in head.children:
            if child.i > head.i and (child.dep in ("relcl", "appos", "acl", "punct", "cc") or child.tag == "POS" or _dates(child)):
                end = min(end, child.left - 1)
        for inner in self.parse.tokens[head.i + 1 : end + 1]:
            if inner.dep in ("relcl", "acl", "appos"):
                end = min(end, inner.left - 1)
            elif inner.tag in ("VBD", "VBZ", "VBP", "MD"):  # the parser hung the rest of the sentence on the noun
                end = min(end, inner.i - 1)
        tokens = self.parse.tokens[start : end + 1]
        while tokens and (tokens[0].dep == "det" or not tokens[0].text[:1].isalnum()):
            tokens = tokens[1:]
        while tokens and not tokens[-1].text[-1:].isalnum():
            tokens = tokens[:-1]
        if not tokens:
            return ""
        return self.parse.text[tokens[0].start : tokens[-1].end]

    def _resolve_in_order(self) -> None:
        voices = find_voices(self.parse, self.drafts, self._by_token)
        learn_genders(self.parse, self.drafts, voices)
        for named in self.drafts:
            for head in find_appositions(named):
                if head.i not in self._by_token:
                    named.add(self._np_span(head), head, "apposition")
                    self._by_token[head.i] = (named, False)
        speakers = find_speakers(self.parse)
        for t in self.parse.tokens:
            if t.i in self._by_token:
                continue
            said = speakers.get(self.parse.in_quotation[t.i])
            speaker = self._by_token[said.i][0] if said is not None and said.i in self._by_token else voices.get(t.i)
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
                        draft.gender = "m" if t.lower.startswith("h") and t.lower not in ("her", "hers", "herself") else "f"
            elif t.pos in ("NOUN", "PROPN", "ADJ") and t.child("det", "poss") is not None or t.lower in ROLE_NOUNS:
                draft = find_role_bearer(self.drafts, t) or find_body(self.parse, self.drafts, t) or find_described(self.parse, self.drafts, t)
                if draft is not None:
                    self._take(draft, t, self._np_span(t), "role")

    def _relative(self, word: Token) -> Draft | None:
        """Return whom "who", "which" or "whose" takes up."""
        clause = next((a for a in word.ancestors() if a.dep == "relcl"), None)
        return self._by_token[clause.head.i][0] if clause is not None and word.lower != "that" and clause.head.i in self._by_token else None

    def _listener(self, said: Token | None) -> Draft | None:
        """Return whom a quotation is told to: "…," she told Fox's Bill Gray."""
        told = said.head.child("dobj", "dative") if said is not None and said.head.lemma in ("tell", "ask") else None
        return self._by_token[told.i][0] if told is not None and told.i in self._by_token else None

    def _offer_phrases(self, pronoun: Token) -> list[Draft]:
        """Make the unnamed people shortly before a pronoun available as its bearers; return those that are new."""
        if pronoun.lower in IT:
            return []
        many = pronoun.lower in THEY
        known = len(self.drafts)
        first, _ = self.parse.sentence_tokens[max(0, pronoun.sent - 1)]
        for t in self.parse.tokens[first : pronoun.i]:
            if t.i in self._by_token or t.ent or t.dep not in OFFERED or t.tag not in (("NNS", "NNPS") if many else ("NN",)):
                continue
            if many and names_people(t):
                self._phrase(t)
            elif not many and (t.dep in SUBJECTS and t.lower in PERSON_NOUNS - ROLE_NOUNS or t.lower in WOMEN | MEN) and t.child("det", "poss") is not None:
                self._phrase(t).gender = "f" if t.lower in WOMEN else "m" if t.lower in MEN else ""
        return self.drafts[known:]

    def _withdraw(self, drafts: list[Draft]) -> None:
        """Forget phrases that were offered and are nobody's pronoun."""
        for draft in drafts:
            self.drafts.remove(draft)
            self._phrases = {k: d for k, d in self._phrases.items() if d is not draft}
            for head in draft.heads:
                del self._by_token[head.i]

    def _np_span(self, head: Token) -> Span:
        first = head
        for t in reversed(self.parse.tokens[head.left : head.i]):
            if t.head is not head and t.head.head is not head:
                break
            first = t
        return Span(first.start, head.end)

    def _take(self, draft: Draft, head: Token, span: Span, kind: MentionKind) -> None:
        draft.add(span, head, kind, inferred=True)
        self._by_token[head.i] = (draft, True)

    def _phrase(self, head: Token) -> Draft:
        text = re.sub(r"\s+", " ", self._phrase_text(head))[:80] or head.text
        key = text.lower()
        if key not in self._phrases:
            self._last_id += 1
            draft = Draft(f"a{self._last_id}", kind_of_phrase(head) or "group", plural=head.tag in ("NNS", "NNPS"))
            draft.names[text] += 1
            self.drafts.append(draft)
            self._phrases[key] = draft
        draft = self._phrases[key]
        draft.add(self._np_span(head), head, "phrase")
        self._by_token[head.i] = (draft, False)
        return draft

    def name_at(self, head: Token) -> str | None:
        """Return the id of the actor named or resolved at this word; None where no one is. Takes in nothing new."""
        hit = self._by_token.get(head.i)
        return hit[0].id if hit else None

    def resolve(self, head: Token | None) -> tuple[str | None, bool]:
        """Return (actor id, inferred) for the noun phrase at `head`; a phrase without a name becomes an actor."""
        if head is None:
            return None, False
        if head.i in self._by_token:
            draft, inferred = self._by_token[head.i]
            return draft.id, inferred
        if head.tag in ("WP", "WDT", "WP$") or head.lower == "that" and head.dep in ("nsubj", "nsubjpass"):
            clause = next((a for a in (head, *head.ancestors()) if a.dep == "relcl"), None)
            return self.resolve(clause.head) if clause is not None else (None, False)
        for child in head.children:
            if child.dep == "appos" and child.i in self._by_token and self._by_token[child.i][0].kind == "person":
                return self._by_token[child.i][0].id, False
        of = next((c.child("pobj") for c in head.children if c.dep == "prep" and c.lower in ("of", "at", "for") and c.i > head.i), None)
        named = of.child("appos") if of is not None and (head.tag == "NN" and is_person_noun(head) or head.lower == "one") else None
        if named is not None and named.i in self._by_token and self._by_token[named.i][0].kind == "person":
            return self._by_token[named.i][0].id, False  # "the mayor of Vask, Tor Lindal"
        body = self._spoken_for(head) if head.lower in SPOKES else None
        if body is not None:
            self._take(body, head, self._np_span(head), "role")
            return body.id, True
        if head.pos in ("NOUN", "PROPN") or head.tag in ("CD", "DT", "PRP") and head.child("prep", "relcl", "nummod"):
            if head.lower in NO_ACTOR and head.child("prep", "relcl") is None or head.pos == "PROPN" and self._in_headline(head):
                return None, False
            return (self._phrase(head).id, False) if kind_of_phrase(head) is not None else (None, False)
        return None, False

    def _in_headline(self, head: Token) -> bool:
        """Tell a word of a headline with capitals that is no name: what a headline joins is a piece of it and nobody."""
        return not is_person_noun(head) and any(p.contains(head.span) for p in self._headlines)

    def cannot_say_i(self, actor_id: str | None) -> bool:
        """Tell an actor whom the article calls dead, silent or away."""
        return any(d.id == actor_id and cannot_say_i(self.parse, d) for d in self.drafts)

    def _spoken_for(self, head: Token) -> Draft | None:
        """Return the body that a spokesman speaks for: "a spokesman for Harle Council", "the trust's spokeswoman"; None for a person's."""
        near = [c.child("pobj") for c in head.children if c.dep == "prep" and c.lower in ("for", "of", "from", "at")]
        near += [c for c in head.children if c.dep in ("compound", "poss", "nmod")]
        for t in near:
            if t is not None and t.i in self._by_token:
                draft = self._by_token[t.i][0]
                return draft if draft.kind in ("organisation", "place", "group") else None
            if t is not None and t.lower in BODY_NOUNS | COMPANY_NOUNS:
                return find_body(self.parse, self.drafts, t) or self._phrase(t)
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

    def freeze(self) -> tuple[Actor, ...]:
        """Return the actors that are mentioned, in order of first mention."""
        actors = [_finished(d) for d in self.drafts if d.mentions]
        return tuple(sorted(actors, key=lambda a: a.mentions[0].span))


def _dates(child: Token) -> bool:
    """Tell a day behind a noun: "the campaign **on Monday**"."""
    day = child.child("pobj") if child.dep == "prep" and child.lower in ("on", "in", "at", "since", "during") else None
    return day is not None and day.ent in ("DATE", "TIME")


def _without_owner(role: str) -> str:
    """Return "chief executive" for "Its chief executive"."""
    return re.sub(r"^(?:his|her|its|their|our) ", "", role, flags=re.IGNORECASE)


def _finished(draft: Draft) -> Actor:
    names = [n for n, _ in draft.names.most_common()]
    full = max(names, key=lambda n: (len(n.split()), not n.isupper(), draft.names[n], len(n))) if draft.kind == "person" else names[0]
    if draft.kind in ("organisation", "place"):
        full = max(names, key=lambda n: (draft.names[n] + (len(n.split()) > 1), len(n)))
    mentions = tuple(sorted(set(draft.mentions), key=lambda m: m.span))
    return Actor(draft.id, re.sub(r"\s+", " ", full), draft.kind, draft.role, tuple(n for n in names if n != full), mentions)
