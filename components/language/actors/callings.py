"""What the article itself calls a person beside the name, and whom that stands for afterwards: "met bus **driver** Ida
Holt … the driver said", "the **caretaker**, Leo Marr, … the caretaker said"."""

from __future__ import annotations

from components.language.actors.bodies import DESCRIBED_WITHIN
from components.language.actors.descriptions import SHORTENED, find_appositions
from components.language.actors.drafts import Draft
from components.language.actors.nouns import names_people
from components.language.parsing.tokens import Parse, Token
from components.language.references import MEN, RELATIVES, WOMEN

_TITLED = SHORTENED | {"dr": "doctor", "pc": "constable", "det": "detective", "fr": "priest"}
_NOT_TOLD = (MEN | WOMEN) - RELATIVES  # "the man" is anyone
_BEHIND = ("prep", "relcl", "acl", "appos")  # "the driver **of the van**" is another
_BEFORE = ("compound", "amod", "nmod", "poss", "nummod")
_PLACES = ("compound", "appos", "attr", "nmod", "npadvmod", "poss")
Callings = dict[str, list[tuple[Draft, int]]]


def read_callings(parse: Parse, drafts: list[Draft]) -> Callings:
    """Return noun -> who is called so beside the name, with where it stands."""
    found: Callings = {}
    for draft in drafts:
        if draft.kind != "person":
            continue
        for mention, head in zip(draft.mentions, draft.heads, strict=True):
            first = parse.tokens_in(mention.span)[0]
            before = parse.tokens[first.i - 1] if first.i else first
            if before.sent == first.sent and before is not first:
                title = _TITLED.get(before.lower.rstrip("."), before.lower)
                told = title != before.lower or before.head in (head, first) and names_people(before)
                _note(found, title if told else "", draft, before)
        for word in find_appositions(draft):
            _note(found, word.lower, draft, word)
    return found


def _note(found: Callings, noun: str, draft: Draft, word: Token) -> None:
    if noun and noun not in _NOT_TOLD:
        found.setdefault(noun, []).append((draft, word.i))


def find_called(parse: Parse, callings: Callings, head: Token, meant: dict[int, tuple[Draft, bool]]) -> Draft | None:
    """Return the one person called so who was named shortly before; None where somebody else is called so too."""
    the = head.child("det")
    if head.tag != "NN" or the is None or the.lower != "the" or head.dep in _PLACES or head.child(*_BEHIND):
        return None
    called = [(d, i) for d, i in callings.get(head.lower, ()) if i < head.i]
    if len({d.id for d, _ in called}) != 1 or head.sent - parse.tokens[called[-1][1]].sent > DESCRIBED_WITHIN:
        return None
    draft, place = called[-1]
    told = {t.lower for t in parse.tokens[max(0, place - 4) : place]}
    if any(c.lower not in told for c in head.children if c.dep in _BEFORE):
        return None
    first, _ = parse.sentence_tokens[max(0, head.sent - DESCRIBED_WITHIN)]
    others = (t for t in parse.tokens[first : head.i] if t.lower == head.lower and all(t.i != i for _, i in called))
    return None if any(t.i not in meant or meant[t.i][0] is not draft for t in others) else draft
