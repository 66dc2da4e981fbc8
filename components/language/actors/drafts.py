"""Name mentions found in a parse and joined to drafts of actors: one draft a bearer, one kind by vote."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from components.language.parsing.tokens import Token
from components.language.references import TITLES, read_states
from components.model import ActorKind, Mention, MentionKind, Span

ADJECTIVES = ("i", "an", "ese", "ish", "ch")  # what the adjective of a state ends in


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
    kin: str = ""  # what the bearer is to `owner`: "daughter"
    owner: Draft | None = None
    late: bool = False  # whether the article calls the bearer dead
    home: str = ""  # the state of a party tag behind the name, as it stands there: "Ohio", "Fla"
    spelt: Counter[str] = field(default_factory=Counter)  # the titles before the name

    @property
    def titles(self) -> set[str]:
        """Return the titles that the bearer was given, in lower case."""
        return {t.lower() for t in self.spelt}

    def fullest(self) -> str:
        """Return the name with most words, without a title where it can be; of several the commonest, then the first:
        "Mina Vale, born Wilhelmina Vogelsang"."""
        names = [n for n, _ in self.names.most_common()]
        bare = {n: n.split()[0].lower() not in TITLES for n in names}
        return max(names, key=lambda n: (len(n.split()), bare[n], not n.isupper(), self.names[n]))

    def add(self, span: Span, head: Token, kind: MentionKind, inferred: bool = False) -> None:
        """Take in a mention."""
        self.mentions.append(Mention(span, kind, inferred))
        self.heads.append(head)

    def shown_name(self) -> str:
        """Return the name that stands for the bearer: a person's fullest, a state's noun before its adjective
        ("Israel", not "Israeli"), of other bodies the commonest."""
        names = [n for n, _ in self.names.most_common()]
        if self.kind == "person":
            return self.fullest()
        if self.kind not in ("organisation", "place"):
            return names[0]
        full = max(names, key=lambda n: (self.names[n] + (len(n.split()) > 1), len(n)))
        state = read_states()[1].get(full, full)
        return state if state in names and full.endswith(ADJECTIVES) and full[:3] == state[:3] else full
