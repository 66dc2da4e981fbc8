"""What the names of a text become: runs of tokens, and drafts of actors, one a bearer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from components.language.parsing.tokens import Token
from components.model import ActorKind, Mention, MentionKind, Span

KINDS: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "NORP": "group", "FAC": "organisation",
}  # fmt: skip  # fmt: skip


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
    spelt: Counter[str] = field(default_factory=Counter)  # the titles before the name

    @property
    def titles(self) -> set[str]:
        """Return the titles that the bearer was given, in lower case."""
        return {t.lower() for t in self.spelt}

    def add(self, span: Span, head: Token, kind: MentionKind, inferred: bool = False) -> None:
        """Take in a mention."""
        self.mentions.append(Mention(span, kind, inferred))
        self.heads.append(head)


@dataclass(slots=True)
class Named:
    """A run of tokens that looks like a name."""

    first: Token
    last: Token
    label: str
    text: str
    key: str
    title: str
    gender: str = ""
    family: str = ""

    @property
    def head(self) -> Token:
        """Return the token of the run that the rest hangs on."""
        t = self.last
        while self.first.i <= t.head.i <= self.last.i and t.head is not t:
            t = t.head
        return t
