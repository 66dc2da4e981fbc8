"""Name mentions found in a parse and joined to drafts of actors: one draft a bearer, one kind by vote."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from components.language.parsing.tokens import Token
from components.language.references import TITLES
from components.model import ActorKind, Mention, MentionKind, Span


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
