"""Whom a definite description takes up, by what the text has told of people so far: what they did, their age, their
home, their turn in an office, the two who were named together.

A description is given to somebody only where exactly one fits; otherwise it stays an actor of its own, since a wrong
person is worse than none."""

from __future__ import annotations

from components.language.actors.bodies import DESCRIBED_WITHIN
from components.language.actors.callings import Callings
from components.language.actors.definites import Description, read_description
from components.language.actors.doers import find_doers, find_put_in, in_slot, is_doer_noun, is_stranger, read_deeds
from components.language.actors.drafts import Draft
from components.language.actors.nationals import gender_of_description, state_of
from components.language.actors.nouns import names_people
from components.language.actors.salience import SUBJECTS
from components.language.actors.told import read_told
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, MEN, RELATIVES, ROLE_NOUNS, SPEECH_VERBS, WOMEN
from components.language.verbs import is_finite

Meant = dict[int, tuple[Draft, bool]]
# A person of some age: from, to, years old.
STAGES = {
    "boy": (0, 17), "girl": (0, 17), "child": (0, 15), "schoolboy": (4, 18), "schoolgirl": (4, 18), "toddler": (1, 4),
    "baby": (0, 2), "teenager": (12, 19), "youngster": (6, 22), "pensioner": (60, 120),
}  # fmt: skip
NEAR, PAIRED, TOGETHER = 2, 3, 5  # sentences back
OTHERS = frozenset("rival opponent co-accused co-defendant".split())  # of two, the one that somebody is not
ORDER = {"former": 0, "latter": 1}
ANY_ONE = MEN | WOMEN | {"person", "one"}  # "the **man** who sold it"


class Anaphora:
    """Answers whom a description takes up, in text order: `meant` grows as the text is read."""

    def __init__(self, parse: Parse, drafts: list[Draft], meant: Meant, callings: Callings) -> None:
        self.parse, self.drafts, self.meant, self.callings = parse, drafts, meant, callings
        self.deeds, self.told = read_deeds(parse), read_told(parse, drafts)

    def find(self, head: Token) -> Draft | None:
        """Return whom the description at a noun takes up, None where it is nobody told of, or may be several."""
        if head.lower in ORDER:
            return self._of_pair(head)
        if (put := self._meant(find_put_in(self.parse, head))) is not None:
            return put[0] if len(put) == 1 else None
        if head.child("poss") is not None:
            return self._other(head)
        if (doer := self._by_clause(head)) is not None:
            return doer
        d = read_description(self.parse, head)
        if d is None:
            return None
        return (
            self._in_turn(d)
            if d.turn
            else self._by_rank(d)
            if d.rank
            else self._by_age(d) or self._by_deed(d) or self._by_stage(d) or self._by_nation(d)
        )

    def _people(self, since: int, before: int) -> list[Draft]:
        """Return the people who are named between two places of the text."""
        people = (d for d in self.drafts if d.kind == "person")
        return [d for d in people if any(since <= h.i < before and h.tag != "PRP$" for h in reversed(d.heads))]

    def _since(self, head: Token, sentences: int) -> int:
        return self.parse.sentence_tokens[max(0, head.sent - sentences)][0]

    def _fits(self, draft: Draft, d: Description) -> bool:
        """Tell somebody of whom nothing is told that a description contradicts."""
        told = self.told.get(draft.id)
        if d.gender and draft.gender not in ("", d.gender) or draft.late and d.speaks:
            return False
        if told is None:
            return True
        aged = d.age is None or told.age is None or abs(told.age - d.age) < 1
        return aged and (not d.nation or not told.home or told.home == d.nation)

    def _only(self, found: list[Draft], d: Description) -> Draft | None:
        fitting = list({x.id: x for x in found if self._fits(x, d)}.values())
        return fitting[0] if len(fitting) == 1 else None

    def _is_another(self, head: Token, draft: Draft) -> bool:
        """Tell another who is called by the same noun shortly before, or who is told of since: "saw **a man**"."""
        before = self.parse.tokens[self._since(head, DESCRIBED_WITHIN) : head.i]
        last = max((h.sent for h in draft.heads if h.i < head.i), default=head.sent)
        if any(t.sent > last and is_stranger(t) for t in before):
            return True
        return any(t.lower == head.lower and (t.i not in self.meant or self.meant[t.i][0] is not draft) for t in before)

    def _of_pair(self, head: Token) -> Draft | None:
        """Return the first or the second of the two who were named together last."""
        if head.child("det") is None or head.dep not in SUBJECTS or not is_finite(head.head):
            return None
        for t in reversed(self.parse.tokens[self._since(head, PAIRED) : head.i]):
            if t.dep == "conj" and t.pos in ("NOUN", "PROPN"):
                pair = [self.meant.get(x.i) for x in (t.head, t)]
                more = t.head.dep == "conj" or t.child("conj") is not None
                who = [x[0] for x in pair if x is not None]
                alike = len(who) == 2 and who[0].kind == who[1].kind in ("person", "organisation")
                return who[ORDER[head.lower]] if alike and not more else None if alike else self._of_two(head)
        return None

    def _of_two(self, head: Token) -> Draft | None:
        """Return the first or the second of the only two people whom the last sentence with a name has."""
        for sent in range(head.sent - 1, max(-1, head.sent - PAIRED - 1), -1):
            words = [t for t in self.parse.sentence(sent) if t.i in self.meant and t.pos == "PROPN"]
            people = {self.meant[t.i][0].id: self.meant[t.i][0] for t in words if self.meant[t.i][0].kind == "person"}
            if people:
                joined = any(t.lower == "and" for t in self.parse.tokens[words[0].i : words[-1].i])
                return list(people.values())[ORDER[head.lower]] if len(people) == 2 and joined else None
        return None

    def _other(self, head: Token) -> Draft | None:
        """Return "her **rival**" of two who are told of, "his **predecessor**" whom he replaced."""
        poss = head.child("poss")
        owner = self.meant.get(poss.i) if poss is not None else None
        if owner is None or owner[0].kind != "person" or head.child("appos", "prep", "relcl") is not None:
            return None
        joined = [t.lower for t in self.parse.tokens[max(0, head.i - 2) : head.i]]
        noun = f"co-{head.lower}" if joined in (["co", "-"], ["co", "‑"]) else head.lower
        d = Description(head, noun, gender_of_description(head))
        if noun in OTHERS and head.dep in SUBJECTS:
            near = [x for x in self._people(self._since(head, TOGETHER), head.i) if x is not owner[0]]
            return self._only(near, d)
        if noun in RELATIVES:
            return self._only(self._relatives(owner[0], head), d)
        if noun in ("predecessor", "successor"):
            doers = self._doers(head, noun)
            return self._only(doers, d) if doers is not None and owner[0] not in doers else None
        return None

    def _relatives(self, owner: Draft, head: Token) -> list[Draft]:
        """Return who was told to be what a noun says of somebody: "Ida Holt, a **cousin of his**"."""
        return [
            who
            for who, i in self.callings.get(head.lower, ())
            if i < head.i
            and (of := self.parse.tokens[i].child("prep")) is not None
            and (whose := of.child("pobj")) is not None
            and whose.i in self.meant
            and (self.meant[whose.i][0] is owner or whose.tag == "PRP" and who is not owner)
        ]

    def _by_clause(self, head: Token) -> Draft | None:
        """Return who did what a relative clause says: "the man **who sold it**"."""
        clause = head.child("relcl")
        if clause is None or head.lower not in ANY_ONE or head.tag != "NN":
            return None
        who = clause.child("nsubj")
        if who is None or who.lower not in ("who", "that") or who.i != head.i + 1 or clause.tag != "VBD":
            return None
        if clause.child("neg") is not None or clause.lemma.lower() in SPEECH_VERBS | {"be", "have"}:
            return None
        since = self._since(head, DESCRIBED_WITHIN)
        deeds = [v for v in self.deeds.get(clause.lemma.lower(), ()) if since <= v.i < head.i]
        doers = self._meant([t for v in deeds for t in in_slot(self.parse, v, "subject")])
        d = Description(head, head.lower, gender_of_description(head))
        return self._only(doers, d) if doers is not None else None

    def _doers(self, head: Token, noun: str, office: str = "") -> list[Draft] | None:
        since = self._since(head, DESCRIBED_WITHIN)
        return self._meant(find_doers(self.parse, self.deeds, noun, since, head.i, office))

    def _meant(self, words: list[Token]) -> list[Draft] | None:
        """Return whom words mean; None where one of them is nobody who is named."""
        found = [self.meant.get(t.i) for t in words]
        named = [x[0] for x in found if x is not None and x[0].kind in ("person", "organisation")]
        return named if named and len(named) == len(found) else None

    def _by_deed(self, d: Description) -> Draft | None:
        if not is_doer_noun(d.head) or d.rest:
            return None
        doers = self._doers(d.head, d.noun)
        found = self._only(doers, d) if doers is not None else None
        return found if found is not None and not self._is_another(d.head, found) else None

    def _by_age(self, d: Description) -> Draft | None:
        """Return who is told to be as old, else whom the sentence before is alone about."""
        if d.age is None:
            return None
        people = self._people(self._since(d.head, DESCRIBED_WITHIN), d.head.i)
        told = [x for x in people if self.told[x.id].age == d.age]
        if told or any(self.told[x.id].age == d.age for x in self.drafts if x.id in self.told):
            return self._only(told, d)
        return self._only_subject(d, 1) if d.head.dep in SUBJECTS and d.head.head.dep == "ROOT" else None

    def _only_subject(self, d: Description, sentences: int) -> Draft | None:
        """Return the one person told of just before who can be meant, and who does something there."""
        since = self._since(d.head, sentences)
        found = self._only(self._people(since, d.head.i), d)
        acts = found is not None and any(
            since <= h.i < d.head.i and _acts(h) and self.parse.in_quotation[h.i] < 0 for h in found.heads
        )
        return found if acts else None

    def _by_stage(self, d: Description) -> Draft | None:
        if d.noun not in STAGES or d.rest:
            return None
        low, high = STAGES[d.noun]
        people = self._people(self._since(d.head, DESCRIBED_WITHIN), d.head.i)
        ages = ((x, self.told[x.id].age) for x in people)
        found = self._only([x for x, age in ages if age is not None and low <= age <= high], d)
        return found if found is not None and not self._is_another(d.head, found) else None

    def _by_rank(self, d: Description) -> Draft | None:
        """Return the younger or the elder of two whose ages are told."""
        since = self._since(d.head, DESCRIBED_WITHIN)
        people = self._people(since, d.head.i) if d.noun in ANY_ONE else self._doers(d.head, d.noun) or []
        ages = {x.id: (self.told[x.id].age, x) for x in people if x.id in self.told and self.told[x.id].age is not None}
        if len(ages) != 2 or d.rest:
            return None
        first, second = sorted(ages.values(), key=lambda row: row[0] or 0)
        return self._only([first[1] if d.rank == "younger" else second[1]], d) if first[0] != second[0] else None

    def _by_nation(self, d: Description) -> Draft | None:
        """Return the one who is told to be of a state, else who alone is told of shortly before."""
        demonym = state_of(d.head.text) != ""
        if not d.nation or d.rest or not demonym and (d.noun in ROLE_NOUNS | BODY_NOUNS or not names_people(d.head)):
            return None
        people = self._people(self._since(d.head, DESCRIBED_WITHIN), d.head.i)
        told = [x for x in people if self.told[x.id].home == d.nation]
        if told:
            return self._only(told, d)
        return self._only_subject(d, NEAR) if d.head.dep in SUBJECTS and not self._is_elsewhere(d) else None

    def _is_elsewhere(self, d: Description) -> bool:
        """Tell a state that another name shortly before has beside it: "Tigran Vart of **Armenia**"."""
        near = self.parse.tokens[self._since(d.head, NEAR) : d.head.left]
        told = (t for t in near if t.text[0].isupper() and state_of(t.text) == d.nation)
        return any(t.head.pos == "PROPN" or t.dep == "pobj" and t.head.head.pos == "PROPN" for t in told)

    def _in_turn(self, d: Description) -> Draft | None:
        """Return who came into an office, or left it: "the **new** mayor", "the **outgoing** chief"."""
        if d.turn == "before":
            doers = self._doers(d.head, f"previous_{d.noun}")
            return self._only(doers, d) if doers is not None and not d.rest else None
        if d.noun not in ROLE_NOUNS | {"one"}:
            return None
        called = self.callings.get("successor" if d.turn == "new" else "predecessor", ())
        since = self._since(d.head, DESCRIBED_WITHIN)
        found = [x for x, i in called if since <= i < d.head.i]
        office = d.noun if d.noun in ROLE_NOUNS else ""
        return self._only([*found, *(self._doers(d.head, f"{d.turn}_office", office) or ())], d)


def _acts(word: Token) -> bool:
    """Tell a subject, and whom a passive's "by" names."""
    return word.dep in SUBJECTS or word.dep == "pobj" and word.head.dep == "agent"
