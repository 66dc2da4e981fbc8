"""Which body a description by its kind stands for: "the union", "the hotel group", "the agency"."""

from __future__ import annotations

from components.language.actors.drafts import Draft
from components.language.actors.names import fold_letters, name_key
from components.language.actors.nouns import is_house
from components.language.actors.salience import salience
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, COMPANY_NOUNS, read_metonyms, read_states

DESCRIBED_WITHIN = 10  # sentences
# "the party leader" tells no office more
ANY_BODY = frozenset("party state city country team club company firm group campaign government".split())
MADE_OF_ANY = frozenset("company firm group chain maker corporation".split())
# What a body called so has in its name: "the agency" is hardly a town; "letters" is a name of letters alone.
FITTING = {
    "agency": "agency bureau department administration service office commission centers letters",
    "newspaper": "times post journal tribune herald guardian news gazette chronicle telegraph globe star sun mail "
                 "express mirror register observer",
    "paper": "times post journal tribune herald guardian news gazette chronicle telegraph globe star sun mail express "
             "mirror register observer",
    "airline": "air airlines airways aviation", "carrier": "air airlines airways aviation",
    "bank": "bank banking bancorp",
    "watchdog": "authority commission office agency regulator ombudsman inspectorate",
    "regulator": "authority commission office agency",
    "club": "athletic rovers united city town fc afc wanderers albion county hotspur villa",
    "broadcaster": "news radio television tv broadcasting letters", "network": "news network television tv letters",
}  # fmt: skip
# Bodies among those that a firm may be called after ("the agency"), which no "company" and no "retailer" is.
NO_FIRM = frozenset(
    "agency organisation organization newspaper charity department bureau commission administration authority office "
    "council committee university college school church party union police court ministry senate congress "
    "parliament".split()
)
FULL = 10  # mentions; more do not make a bearer likelier


def find_body(parse: Parse, drafts: list[Draft], head: Token) -> Draft | None:
    """Return the organisation that "the union", "the alliance" or "the carmaker" stands for."""
    if head.lower not in BODY_NOUNS | COMPANY_NOUNS | FITTING.keys() and not is_house(head) or head.tag != "NN":
        return None
    determiner = head.child("det")
    if determiner is None or determiner.lower != "the":
        return None
    modifiers = [c for c in head.children if c.dep in ("compound", "amod") and c.pos != "DET"]
    whole = " ".join(fold_letters(t.text) for t in parse.tokens[determiner.i + 1 : head.right + 1])
    same = [
        d
        for d in drafts
        if d.kind == "organisation" and " " in whole and any(f" {name_key(n)}".endswith(f" {whole}") for n in d.names)
    ]
    if len(same) == 1:  # "the board of roads" is the Marl Board of Roads
        return same[0]
    meant = epithets().get(" ".join([*(c.lower for c in modifiers), head.lower]))
    if meant is not None:
        return next((d for d in drafts if any(n == meant for n in d.names) and d.heads[0].i < head.i), None)
    if head.child("prep", "relcl", "acl") is not None or head.dep in ("compound", "attr"):
        return None
    before = [d for d in drafts if d.kind == "organisation" and d.heads and d.heads[0].i < head.i]
    return _of_kind(parse, [d for d in before if not _is_where(d, head)], head, modifiers)


def _of_kind(parse: Parse, before: list[Draft], head: Token, modifiers: list[Token]) -> Draft | None:
    """Return which of the bodies named before a noun means: by its word in the name, by what was called so before, by
    its trade, by what goes with the noun, else the firm that is spoken of most."""
    named = [d for d in before if any(head.lower in name_key(n).split() for n in d.names)] if not modifiers else []
    if named:
        return max(named, key=lambda d: max(h.i for h in d.heads if h.i < head.i))
    if head.lower not in ANY_BODY | FITTING.keys() | BODY_NOUNS - COMPANY_NOUNS or head.lower == "group" and modifiers:
        so_far = [d for d in before if any(_is_same(h, head) for h in d.heads)]
        if len(so_far) == 1:
            return so_far[0]
    if len(trade := [d for d in before if _is_in_trade(d, head, modifiers)]) == 1:
        return trade[0]
    if head.lower in FITTING and all(_says_little(c) for c in modifiers):
        fitting = [d for d in before if _fits(d, head.lower)]
        if fitting:
            return _salient(parse, fitting, head)
    others = BODY_NOUNS - COMPANY_NOUNS | (NO_FIRM if head.lower not in NO_FIRM else frozenset())
    firms = [d for d in before if not any(w in others for n in d.names for w in name_key(n).split())]
    firms = [d for d in firms if not any(c.text in d.names for c in modifiers)]
    own = head.lower not in ANY_BODY | NO_FIRM | FITTING.keys()  # "the **Ohio** retailer"; "the Ohio group" is any
    firm = head.lower in COMPANY_NOUNS and all(_says_little(c) or own and c.ent == "GPE" for c in modifiers)
    return _salient(parse, firms, head) if firm or is_house(head) else None


def _is_where(draft: Draft, head: Token) -> bool:
    """Tell a name at which things happen and that does nothing: "Passengers waited four hours at **Mallow**"."""
    earlier = [h for h in draft.heads if h.i < head.i]
    return all(h.dep == "pobj" and h.head.lower in ("at", "in", "near", "outside") for h in earlier) and all(
        " " not in name for name in draft.names
    )


def _is_same(earlier: Token, head: Token) -> bool:
    """Tell the same noun before, with the same words in front: "the rights **group**"."""
    if earlier.lower != head.lower or earlier.i >= head.i:
        return False
    told, again = ([c.lower for c in t.children if c.dep in ("compound", "amod")] for t in (earlier, head))
    return not again or told == again


def _is_in_trade(draft: Draft, head: Token, modifiers: list[Token]) -> bool:
    """Tell a body with its trade in its name: "the **hotel** group" is Marl **Hotels**, and no Hotels Union."""
    bodies = BODY_NOUNS | COMPANY_NOUNS | {"league"}
    trades = {c.lower.removesuffix("s") for c in modifiers if c.dep == "compound" and c.text.islower()} - bodies
    for words in (name_key(n).split() for n in draft.names if " " in n):
        told = {w for w in words if w in bodies}
        if any(w.removesuffix("s") in trades for w in words) and (head.lower in told or not told - MADE_OF_ANY):
            return True
    return False


def _fits(draft: Draft, noun: str) -> bool:
    """Tell a body whose name has a word that goes with the noun:

    "the agency" is the Harle Roads Department, or the HRD."""
    wanted = FITTING[noun].split()
    letters = "letters" in wanted and any(n.isupper() and n.isalpha() and 2 < len(n) < 6 for n in draft.names)
    return letters or any(w in wanted for n in draft.names for w in name_key(n).split())


def epithets() -> dict[str, str]:
    """Return description -> whom it stands for, from the editable list: "alliance" -> "NATO"."""
    return {w[4:]: m for w, m in read_metonyms().items() if w.startswith("the ")}


def _says_little(modifier: Token) -> bool:
    """Tell a modifier that fits many bodies: a state, a size, a trade; a name in front makes another body of it."""
    return modifier.pos == "ADJ" or modifier.text in read_states()[1] or modifier.text.islower()


def _salient(parse: Parse, drafts: list[Draft], head: Token) -> Draft | None:
    """Return the body that is spoken of most and last."""

    def worth(draft: Draft) -> float:
        near = [
            h
            for h in draft.heads
            if h.i < head.i and head.sent - h.sent <= DESCRIBED_WITHIN and h.head is not head.head
        ]
        if not near:
            return -99.0
        return max(salience(parse, h, head) for h in near) + 0.25 * min(sum(h.i < head.i for h in draft.heads), FULL)

    best = max(drafts, key=worth, default=None)
    return best if best is not None and worth(best) > -99.0 else None
