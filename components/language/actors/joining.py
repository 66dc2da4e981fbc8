"""Names joined to drafts of actors: one draft a bearer, one kind by vote, surnames to their bearers, capitals to their
states."""

from __future__ import annotations

import re
from collections import Counter

from components.language.actors.bearing import is_literal_place, vote_kinds
from components.language.actors.drafts import Draft
from components.language.actors.families import choose_bearers, choose_by_age, is_late, name_apart, read_families
from components.language.actors.known import KnownNames
from components.language.actors.names import CORPORATE, fold_letters, may_be_same_person, name_key, name_words
from components.language.actors.namesakes import OFFICES, find_apart
from components.language.actors.runs import Named
from components.language.parsing.casing import PARTY
from components.language.parsing.tokens import Parse
from components.model import MentionKind, Span


def join_names(parse: Parse, names: list[Named]) -> list[Draft]:
    """Join the names of an article to drafts; a bare surname goes to the nearest earlier bearer."""
    names = read_families(parse, names)
    _keep_firms_apart(names)
    joiner = _Joiner(parse, vote_kinds(parse, names), Counter(n.key for n in names))
    joiner.apart = {frozenset((n.key, n.owner.key)) for n in names if n.owner is not None} | find_apart(parse, names)
    people = sorted(
        dict.fromkeys(n.key for n in names if joiner.kind(n.key) == "person"), key=lambda k: -len(k.split())
    )
    for key in people:
        joiner.add_person(key)
    for n in names:
        joiner.place(n)
    name_apart(joiner.drafts)
    return [d for d in joiner.drafts if d.mentions]


def _keep_firms_apart(names: list[Named]) -> None:
    """Give a firm a key of its own that shares with a person what is left of it without its suffix: "Marr Corporation"
    is nobody called Marr."""
    borne = {w for n in names if n.label == "PERSON" and " " in n.key for w in (n.key.split()[0], n.key.split()[-1])}
    for n in names:
        words = [fold_letters(w.rstrip(".").replace(".", "")) for w in name_words(n.text)]
        if n.key in borne and len(words) > 1 and words[-1] in CORPORATE:
            n.key = " ".join(words)


_TAGGED = re.compile(r"^.*?[A-Z]+[-–‑]")  # ", (R-" of "(R-Ohio)"


class _Joiner(KnownNames):
    def add_person(self, key: str) -> None:
        several = ((k, d) for k, ds in self.by_key.items() for d in ds if d.kind == "person")
        same = ((k, d) for k, d in several if may_be_same_person(key, k) and frozenset((key, k)) not in self.apart)
        hits = list({d.id: d for _, d in same}.values())
        if hits:
            self.by_key.setdefault(key, []).extend(h for h in hits if h not in self.by_key.get(key, []))
        else:
            self.new("person", key)

    def place(self, n: Named) -> None:
        draft, kind, inferred = self._draft(n)
        self.placed[id(n)] = draft
        draft.names[n.text] += 1
        draft.add(Span(n.first.start, n.last.end), n.head, kind, inferred)
        if draft.kind == "person":
            self._tell(draft, n)
        if n.head.tag in ("NNPS", "NNS") and draft.kind in (
            "group",
            "place",
        ):  # "Sanders" is one man, "Alstad Airlines" one company
            draft.plural = True

    def _tell(self, draft: Draft, n: Named) -> None:
        """Note what the words beside a person's name tell."""
        draft.gender = draft.gender or n.gender
        draft.family = draft.family or n.family
        if n.owner is not None and not draft.kin and (owner := self.placed.get(id(n.owner))) is not draft:
            draft.kin, draft.owner = n.kin, owner
        draft.late = draft.late or is_late(self.parse, n)
        if n.title:
            draft.spelt[n.title] += 1
        if not draft.home and (tag := PARTY.match(self.parse.text, n.last.end)) is not None:
            draft.home = _TAGGED.sub("", tag[0]).strip(" ().,")
        if (
            draft.family == n.key
            and all(" " not in name and name_key(name) != n.key for name in draft.names if name != n.text)
            and len(draft.names) > 1
        ):
            draft.names[f"{next(iter(draft.names))} {n.text}"] += 1  # "his wife, Ruth … Mrs Abebe"

    def _draft(self, n: Named) -> tuple[Draft, MentionKind, bool]:
        state = self.state_keys.get(n.key) if n.label != "PERSON" and not self.is_speaking_bearer(n) else None
        if state is None and n.label != "PERSON" and n.key in self.metonyms and not is_literal_place(n.head):
            state = self.metonyms[n.key]
            return self._state(state), "metonym", True
        capital = n.text.title() if n.text.isupper() and len(n.text) > 3 else n.text
        if capital in self.capitals and self._is_capital(n):
            if is_literal_place(n.head):
                return self._place(n), "name", False
            state = self.capitals[capital]
            if self.by_key.get(name_key(state)) or name_key(state) in self.votes or n.head.dep in ("nsubj", "poss"):
                return self._state(state), "metonym", True
        elif state is not None:
            plural_people = n.head.tag in ("NNPS", "NNS") and n.text not in ("Netherlands", "Philippines")
            if not plural_people or n.key == name_key(state):
                return self._state(state), "name" if name_key(state) == n.key else "alias", False
        known = self.by_key.get(n.key, [])
        if not known:
            known = self.named_otherwise(n)
        people = [d for d in self.drafts if d.kind == "person" and d.mentions]
        chosen = choose_by_age(known, people, n, self._word_before(n)) or choose_bearers(known, people, n)
        if chosen:
            return self._principal(chosen, n) or self._of_own_gender(chosen, n) or self._nearest(chosen), "name", False
        return self.new("person" if known else self.kind(n.key), n.key), "name", False

    def _word_before(self, n: Named) -> str:
        """Return the word before a name and its title: "the **younger** Mr Holt"."""
        k = n.first.i - 1
        k -= k > 0 and n.title != "" and self.parse.tokens[k].text == n.title
        return self.parse.tokens[k].lower if k >= 0 else ""

    def _is_capital(self, n: Named) -> bool:
        """Tell a capital from a person of that name ("Paris", "Sofia"): nobody in the article bears it as a surname."""
        return not any(len(k.split()) > 1 and n.key in k.split() and self.kind(k) == "person" for k in self.votes)

    def _place(self, n: Named) -> Draft:
        places = [d for d in self.by_key.get(n.key, []) if d.kind == "place"]
        return places[0] if places else self.new("place", n.key)

    def _state(self, state: str) -> Draft:
        key = name_key(state)
        draft = self.by_key[key][0] if key in self.by_key else self.new("place", key)
        if not draft.names[state]:
            draft.names[state] = 1
        return draft

    def _principal(self, drafts: list[Draft], n: Named) -> Draft | None:
        """Return whom a bare surname means where several bear it: who is named in full twice as often, else who alone
        is in office."""
        seen = [d for d in drafts if d.mentions and d.kind == "person"]
        if " " in n.key or len(seen) < 2:
            return None
        often = {d.id: sum(self.counts[name_key(name)] for name in d.names if " " in name) for d in seen}
        first, second = sorted(seen, key=lambda d: -often[d.id])[:2]
        if often[first.id] >= 2 * max(1, often[second.id]):
            return first
        holding = [d for d in seen if d.titles & OFFICES]
        return holding[0] if len(holding) == 1 else None if holding else self._settled(seen)

    def _settled(self, bearers: list[Draft]) -> Draft | None:
        """Return who was called by the bare surname before anybody else of that surname was named at all."""
        first, *others = sorted(bearers, key=lambda d: d.mentions[0].span)
        until = min(d.mentions[0].span.start for d in others)
        bare = (m.span.of(self.parse.text) for m in first.mentions if m.kind == "name" and m.span.start < until)
        return first if any(" " not in words and name_key(words) in self._last_words(first) for words in bare) else None

    @staticmethod
    def _of_own_gender(bearers: list[Draft], n: Named) -> Draft | None:
        """Return the one of two bearers whom what he or she says tells apart: "Prinz, 71, said **she** was lied to"."""
        said = n.head.head.child("ccomp") if n.head.dep == "nsubj" else None
        own = said.child("nsubj", "nsubjpass") if said is not None else None
        wanted = "f" if own is not None and own.lower == "she" else "m" if own is not None and own.lower == "he" else ""
        genders = {d.gender for d in bearers if d.mentions}
        fitting = [d for d in bearers if d.mentions and d.gender == wanted]
        return fitting[0] if " " not in n.key and len(fitting) == 1 and genders == {"f", "m"} else None

    @staticmethod
    def _last_words(draft: Draft) -> set[str]:
        return {name_key(n).split()[-1] for n in draft.names if " " in n}

    def _nearest(self, drafts: list[Draft]) -> Draft:
        seen = [d for d in drafts if d.mentions]
        return max(seen, key=lambda d: d.mentions[-1].span.start) if seen else drafts[0]
