"""What a rule yields, and the rules by name: what each looks for, in the words that a journalist reads, and how surely
it decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from components.language import Token
from components.model import Span, Stance
from components.stances.rules.frames import Side

Rule = Literal[
    "directing", "object", "gerund", "preposition", "refusing", "wanting", "wanted", "wanted noun", "adjective",
    "ready", "consenting", "unready", "adherent", "adherents", "readiness", "unreadiness", "noun", "phrase", "demanded",
    "deed", "deed to another", "judged", "consequence", "wrong or merit", "understood", "echo", "appeal", "accompanied",
    "effect", "own", "disputing", "idiom",
]  # fmt: skip
FIRST_PERSON = frozenset("i we me us my our".split())
SIDE_WORDS = {"support": "support for", "oppose": "opposition to"}


class Form(NamedTuple):
    """One rule of the table: its words for a row, `{words}` being those of the article and `{side}` "support for", and
    its strength.

    `first` takes the first target alone. `unturned` has nothing to say where a negation, a "could" or a condition
    stands by. `own`: only as the holder's own statement, since what others say that somebody wants is a guess. `ready`:
    what is offered may be bound to a condition of the future ("will come when …"). `aimed` tells the side of the aim,
    not that of its words. `faint`: seldom right by itself on news (one row in four or fewer), so that the app takes it
    only where the trained reader sees a side too. `deed`: what is refused is the deed, not what it would end ("refused
    to disavow the endorsement"). `least`: the confidence that its rows have at least, where what decides stands in
    another clause than the holder, so that the trained reader does not see it, and the weights know none of them;
    `least_alone`: the same in a text of few sentences, for phrases that the reader has not met."""

    wording: str
    strength: float
    first: bool = False
    unturned: bool = False
    ready: bool = False
    aimed: bool = False
    own: bool = False
    faint: bool = False
    deed: bool = False
    least: float = 0.0
    least_alone: float = 0.0


_DOING = "'{words} to' do something reads as {side} it"
_FOLLOWS = "'{words}' reads as {side} what follows"
FORMS: dict[Rule, Form] = {
    "directing": Form("'{words} … to' reads as {side} what is to be done", 0.75),
    "object": Form("'{words}' someone or something reads as {side} it", 0.8),
    "gerund": Form("'{words}' doing something reads as {side} it", 0.8),
    "preposition": Form(_FOLLOWS, 0.8),
    "refusing": Form(_DOING, 0.65, deed=True),
    "wanting": Form(_DOING, 0.65, own=True),
    "wanted": Form("'{words}' something reads as {side} it", 0.65),
    "wanted noun": Form(_FOLLOWS, 0.7),
    "adjective": Form(_FOLLOWS, 0.75),
    "ready": Form(_DOING, 0.65, ready=True),
    "consenting": Form(_DOING, 0.65, ready=True, faint=True),
    "unready": Form(_DOING, 0.65, ready=True),
    "adherent": Form("'{words}' of someone or something reads as {side} them", 0.6),
    "adherents": Form("'{words}' of someone or something reads as {side} them", 0.5, faint=True),
    "readiness": Form(_DOING, 0.7, ready=True),
    "unreadiness": Form(_DOING, 0.7, ready=True, deed=True),
    "noun": Form(_FOLLOWS, 0.7),
    "phrase": Form("'{words}' reads as {side} what it is said of", 0.75),
    "idiom": Form("'{words}' reads as {side} what it is said of", 0.75, least_alone=0.46),
    "demanded": Form("'{words}' that something be done reads as support for what is to be done", 0.75),
    "deed": Form("'{words}' reads as {side} it", 0.65, first=True, aimed=True),
    "deed to another": Form("'{words}' someone or something reads as {side} it", 0.6, faint=True),
    "judged": Form("'{words}' in someone's own words reads as {side} it", 0.6),
    "consequence": Form("saying that it would '{words}' reads as {side} it", 0.6, first=True),
    "wrong or merit": Form("saying that someone '{words}' reads as {side} them", 0.55, first=True, unturned=True),
    "understood": Form("'{words}' reads as {side} what was last taken a side on", 0.75, least=0.5),
    "disputing": Form("'{words}' something reads as {side} it", 0.65, least=0.46),
    "own": Form("'{words}' reads as {side} it", 0.6, least=0.46),
    "echo": Form("'{words}' reads as {side} what was said before of somebody else", 0.75, least=0.5),
    "appeal": Form("'{words}' reads as {side} what was ruled", 0.75, least=0.5),
    "accompanied": Form("'{words}' of somebody reads as their {side} what is done", 0.7, first=True, least=0.5),
    "effect": Form("saying that it '{words}' reads as {side} it", 0.55, first=True, unturned=True, faint=True),
}
assert set(FORMS) == set(get_args(Rule))


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's construction as it was met:

    `words` decide, at `trigger`, that `holder` is on `side` towards what `goal` leads to.

    With `speaker` the holder is whoever speaks, not a word of the sentence. `clause`: the goal is a verb, followed to
    its aim, and not a noun. What negates it or binds it is read at `turning` (None: nothing turns it); `bound` is a
    second place for a condition. `otherwise` is the noun to take where a goal leads nowhere."""

    rule: Rule
    trigger: Token
    words: str
    side: Side
    goal: Token | None
    holder: Token | None
    turning: Token | None
    clause: bool = False
    speaker: bool = False
    strength: float | None = None  # where it is not the rule's
    act: bool = False
    ready: bool = False
    bound: Token | None = None
    free: bool = False  # a condition beside it binds something else: "threatened to strike if …"
    actors_only: bool = False
    own: bool = False  # only as the holder's own statement
    otherwise: Token | None = None
    turned: Span | None = None  # the word that turned its side on the way to the goal
    first: bool = False
    whole: bool = False  # the goal is the deed, not what it would end: "voted to close the pool"
    only_bound: bool = False  # nothing where no condition binds it: "would not go back to work unless …"

    def wording(self, aimed: Side) -> str:
        """Return what the row says of how it was read; `aimed` is the side that its goal led to."""
        form = FORMS[self.rule]
        return form.wording.format(words=self.words, side=SIDE_WORDS[aimed if form.aimed else self.side])


class Ruled(NamedTuple):
    """A position that the rules read, by which of them."""

    stance: Stance
    rule: Rule
