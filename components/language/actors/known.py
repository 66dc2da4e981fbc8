"""Who is known so far in an article by which names, and whom a name means that none of them bears in this form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from components.language.actors.bearing import TOLD, is_literal_place
from components.language.actors.drafts import Draft
from components.language.actors.names import acronym, core_key, last_name, name_key, name_words, surname_of
from components.language.actors.runs import Named
from components.language.actors.whole_bodies import introduced
from components.language.parsing.tokens import Parse
from components.language.references import FEMALE, MALE, SPEECH_VERBS, read_metonyms, read_states
from components.model import ActorKind

PAPERS = frozenset(
    "post times journal tribune herald guardian news gazette chronicle telegraph globe star sun mail express mirror "
    "register observer".split()
)
_COMMON_BEGINNINGS = frozenset(
    "united new american national north south east west general first world royal great bank university state".split()
)


_CAPITAL = re.compile(r"([A-Z]\w+), (?:the )?capital of ([A-Z]\w+)|([A-Z]\w+)[’']s capital,? ([A-Z]\w+)")


def find_named_capitals(text: str) -> dict[str, str]:
    """Return capital -> state where the article itself says so: "Sarn, the capital of Velland"."""
    return {m[1] or m[4]: m[2] or m[3] for m in _CAPITAL.finditer(text)}


class KnownNames:
    """The drafts of an article under all the names that they go by."""

    def __init__(self, parse: Parse, votes: dict[str, Counter[str]], counts: Counter[str]) -> None:
        self.parse, self.votes, self.counts = parse, votes, counts
        self.drafts: list[Draft] = []
        self.placed: dict[int, Draft] = {}  # by the name's own identity
        self.by_key: dict[str, list[Draft]] = {}
        self.apart: set[frozenset[str]] = set()  # keys of two who are relatives
        capitals, self.states = read_states()
        self.capitals = {**capitals, **find_named_capitals(parse.text)}
        self.state_keys = {name_key(k): v for k, v in self.states.items()}
        self.bracketed = {letters: name for name, letters, _ in reversed(introduced(parse.text))}
        self.metonyms = {name_key(k): v for k, v in read_metonyms().items() if not k.startswith("the ")}

    def kind(self, key: str) -> ActorKind:
        """Return what the bearer of a name is, by the votes of its places."""
        if key in self.state_keys:
            people = key.endswith("s") and len(key) > 3 and key != name_key(self.state_keys[key])  # "Americans"
            return "group" if people else "place"
        votes = self.votes[key]
        named: dict[ActorKind, int] = {k: n for k, n in votes.items() if k}  # type: ignore[misc]
        if not named:
            return "person" if any(len(d.split()) > 1 and d.endswith(" " + key) for d in self.votes) else "organisation"
        if named.get("place", 0) >= TOLD:
            return "place"
        if named.get("person", 0) <= 2 * named.get("organisation", 0) and self._begins_a_body(key):
            return "organisation"
        return max(named, key=lambda k: (named[k], k == "person"))

    def _begins_a_body(self, key: str) -> bool:
        """Tell a word that a body's name begins with and nobody bears: "Orbit" beside "Orbit News"."""
        longer = [
            k for k in self.votes if k.startswith(f"{key} ") and self.votes[k].most_common(1)[0][0] == "organisation"
        ]
        return bool(longer) and key not in MALE | FEMALE and not any(k.endswith(f" {key}") for k in self.votes)

    def new(self, kind: ActorKind, key: str) -> Draft:
        """Begin a draft under a name."""
        draft = Draft(f"a{len(self.drafts) + 1}", kind)
        self.drafts.append(draft)
        self.by_key.setdefault(key, []).append(draft)
        return draft

    def is_speaking_bearer(self, n: Named) -> bool:
        """Tell the surname of somebody named in full that is a state's name too, where it speaks:

        "Steve Israel … Israel said"."""
        speaks = n.head.dep == "nsubj" and n.head.head.lemma.lower() in SPEECH_VERBS
        return (
            speaks
            and " " not in n.key
            and any(k.endswith(f" {n.key}") and self.kind(k) == "person" for k in self.votes)
        )

    def named_otherwise(self, n: Named) -> list[Draft]:
        """Return whom a name means that nobody bears in this form: by surname, letters, core, beginning or ending."""
        return (
            self._by_surname(n)
            or self._by_acronym(n)
            or self._by_core(n)
            or self._by_beginning(n)
            or self._by_ending(n)
        )

    def _by_surname(self, n: Named) -> list[Draft]:
        several = n.head.tag in ("NNPS", "NNS") or n.head.dep == "amod"
        if (
            n.label == "NORP"
            and several
            or n.text in self.states
            and not self.is_speaking_bearer(n)
            or n.label in ("GPE", "LOC")
            and is_literal_place(n.head)
        ):
            return []
        if " " in n.key:  # "Della Rovere"
            return [
                d
                for k, ds in self.by_key.items()
                for d in ds
                if d.kind == "person" and n.key == " ".join(surname_of(k.split()))
            ]
        bearers = [d for k, ds in self.by_key.items() for d in ds if d.kind == "person" and self._ends_with(k, n)]
        if not bearers and (n.key in MALE | FEMALE or n.label in ("PERSON", "ORG", "") and n.text.istitle()):
            bearers = [
                d
                for k, ds in self.by_key.items()
                for d in ds
                if d.kind == "person" and k.split()[0] == n.key and " " in k
            ]
            bearers = bearers if len({d.id for d in bearers}) == 1 else []
        return bearers

    def _ends_with(self, key: str, n: Named) -> bool:
        """Tell a surname at the end of a whole name; before a "Jr." only where no body has a name that begins so."""
        words = key.split()
        firm = n.label == "ORG" and any(k.startswith(f"{n.key} ") for k in self.votes)
        return words[-1] == n.key or last_name(key) == n.key and not firm

    def _by_acronym(self, n: Named) -> list[Draft]:
        letters = n.text.replace(".", "")
        if n.text in self.bracketed:
            named = self.by_key.get(name_key(self.bracketed[n.text]), [])
            if named and named[0].kind != "person":
                self.by_key[n.key] = named[:1]
                return named[:1]
        if letters.isupper() and 2 <= len(letters) <= 6:
            for draft in self.drafts:
                if draft.kind != "person" and any(acronym(name) == letters for name in draft.names):
                    self.by_key[n.key] = [draft]
                    return [draft]
        elif len(name_words(n.text)) > 1:
            short = acronym(n.text).lower()
            hits = self.by_key.get(short, [])
            if hits and hits[0].kind == "organisation" and len(short) > 2:
                self.by_key[n.key] = hits[:1]
                return hits[:1]
        return []

    def _by_core(self, n: Named) -> list[Draft]:
        """Return the one body that the name shortens or lengthens: "Ford" and "Ford Motor Company"."""
        if self.kind(n.key) != "organisation":
            return []
        core = core_key(n.text)
        hits = {
            d.id: d
            for k, ds in self.by_key.items()
            if core_key(k) == core
            for d in ds
            if d.kind == "organisation" and d.mentions
        }
        if len(hits) == 1:
            self.by_key[n.key] = list(hits.values())
            return list(hits.values())
        return []

    def _by_beginning(self, n: Named) -> list[Draft]:
        """Return the one body named in full before whose name begins so: "Northvale Power" and "Northvale"."""
        if (
            self.kind(n.key) not in ("organisation", "person")
            or n.text in self.states
            or n.label in ("GPE", "LOC", "NORP")
        ):
            return []
        longer = self._bodies(lambda key: key.startswith(f"{n.key} "))
        if len(longer) != 1 or n.key in _COMMON_BEGINNINGS:
            return []
        self.by_key[n.key] = longer
        return self.by_key[n.key]

    def _bodies(self, is_longer: Callable[[str], bool]) -> list[Draft]:
        """Return the bodies that were named by such a name, each once."""
        named = (d for key, drafts in self.by_key.items() if is_longer(key) for d in drafts)
        return list({d.id: d for d in named if d.kind == "organisation" and d.mentions}.values())

    def _by_ending(self, n: Named) -> list[Draft]:
        """Return the one body named in full before whose name ends so:

        "the Harle Post" and "the Post", "Marl Daily News" and "Daily News"."""
        words = n.key.split()
        if (
            n.label not in ("ORG", "")
            or len(words) == 1
            and (words[0] not in PAPERS or n.first.i == 0 or self.parse.tokens[n.first.i - 1].lower != "the")
        ):
            return []
        longer = self._bodies(lambda key: key.endswith(f" {n.key}"))
        if len(longer) != 1:
            return []
        self.by_key[n.key] = longer
        return self.by_key[n.key]
