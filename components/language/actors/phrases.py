"""Noun phrases without a name, as actors: their words, their place, and one draft for all places of one phrase."""

from __future__ import annotations

import re
from collections import Counter

from components.language.actors.drafts import Draft
from components.language.actors.nouns import kind_of_phrase
from components.language.parsing.tokens import Parse, Token
from components.model import Span

LONGEST = 80  # characters of a phrase that is told from others
NO_END = frozenset("a an the of in on at to for from with by and or as who that whose including such".split())
STRESSING = frozenset("even also just how only mere merely".split())  # "even lawmakers" are lawmakers
# what leads from a noun to another: "remembered by historians **as** a champion", "critics **including** Ida Holt"
_OTHERS = frozenset("as including such".split())
PLURAL = ("NNS", "NNPS")
OPENING, MARKS, STOPS = frozenset('“"‘'), frozenset("”\"’'"), frozenset(",.!?…")
NOT_ONE = frozenset(["none", "neither"])


def phrase_text(parse: Parse, head: Token) -> str:
    """Return a noun phrase without article, relative clause and apposition."""
    start, end = head.left, head.right
    for child in head.children:
        ends = child.dep in ("relcl", "appos", "acl", "punct", "cc") or child.tag == "POS" or _dates(child)
        ends = ends or child.dep == "prep" and child.lower in _OTHERS
        if child.i > head.i and ends:
            end = min(end, child.left - 1)
    for inner in parse.tokens[head.i + 1 : end + 1]:
        if inner.dep in ("relcl", "acl", "appos"):
            end = min(end, inner.left - 1)
        elif inner.tag in ("VBD", "VBZ", "VBP", "MD"):  # the parser hung the rest of the sentence on the noun
            end = min(end, inner.i - 1)
    tokens = parse.tokens[_begin_of(parse, start, head) : end + 1]
    while tokens and (tokens[0].dep == "det" or tokens[0].lower in STRESSING or not tokens[0].text[:1].isalnum()):
        if tokens[0].text in OPENING and any(t.text in MARKS for t in tokens[1:]):
            break  # "“very conservative” voters"
        tokens = tokens[1:]
    while tokens and not tokens[-1].text[-1:].isalnum():
        tokens = tokens[:-1]
    if not tokens:
        return ""
    return parse.text[tokens[0].start : tokens[-1].end]


def _dates(child: Token) -> bool:
    """Tell a day behind a noun: "the campaign **on Monday**"."""
    day = child.child("pobj") if child.dep == "prep" and child.lower in ("on", "in", "at", "since", "during") else None
    return day is not None and day.ent in ("DATE", "TIME")


def phrase_span(parse: Parse, head: Token) -> Span:
    """Return the place of a noun phrase up to its head."""
    first = head
    for t in reversed(parse.tokens[head.left : head.i]):
        if t.head is not head and t.head.head is not head:
            break
        first = t
    return Span(parse.tokens[_begin_of(parse, first.i, head)].start, head.end)


def _begin_of(parse: Parse, start: int, head: Token) -> int:
    """Return where a phrase begins that the parser lets begin in what stands before it: "“It is a scandal,” **one
    nurse** said"."""
    before = range(head.i - 1, max(start, 1) - 1, -1)
    opens = head.child("det")
    if opens is not None and start < opens.i and parse.tokens[opens.i - 1].text == ",":
        return opens.i  # "in other words, **a firm**"
    return next((n + 1 for n in before if parse.tokens[n].text in MARKS and parse.tokens[n - 1].text in STOPS), start)


def find_name_behind(parse: Parse, head: Token, meant: dict[int, tuple[Draft, bool]]) -> Token | None:
    """Return the name that the parser hangs on somebody else's: "one pastor who backs Leo Marr, **Ida Holt** of Harle,
    said"."""
    for t in parse.tokens[head.i + 1 : head.right + 1]:
        name, other = meant.get(t.i), meant.get(t.head.i)
        if t.dep == "appos" and name is not None and other is not None and name[0] is not other[0]:
            return t if name[0].kind == other[0].kind == "person" else None
    return None


def _counted(head: Token) -> Token:
    """Return who is counted in "none of the nurses", else the head itself."""
    of = head.child("prep") if head.lower in NOT_ONE else None
    return (of.child("pobj") if of is not None and of.lower == "of" else None) or head


def _shortened(phrase: str) -> str:
    """Cut a phrase that is too long behind a word: "two members of the panel of the High Court (of Appeal)"."""
    if len(phrase) <= LONGEST:
        return phrase
    words = phrase[: LONGEST + 1].split(" ")[:-1]
    while len(words) > 1 and words[-1].lower() in NO_END:
        words.pop()
    return " ".join(words)


class Phrases:
    """The drafts of phrases, one for all places of one phrase; its first place in the text tells what it is."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._drafts: dict[str, Draft] = {}
        self._heads: dict[str, list[Token]] = {}
        for t in parse.tokens:
            self._heads.setdefault(t.lower, []).append(t)

    def draft_of(self, head: Token) -> Draft:
        """Return the draft of the phrase at `head`, whoever asks first; of "none of the nurses" that of the nurses."""
        head = _counted(head)
        key = self._words(head).lower()
        if key not in self._drafts:
            places = [t for t in self._heads[head.lower] if self._words(t).lower() == key]
            places = [t for t in places if t.pos in ("NOUN", "PROPN")] or places
            kinds = [kind for kind in map(kind_of_phrase, places) if kind is not None]
            draft = Draft(f"phrase {key}", kinds[0] if kinds else "group", plural=places[0].tag in PLURAL)
            draft.names[self._words(places[0])] += 1
            self._drafts[key] = draft
        return self._drafts[key]

    def name(self, draft: Draft) -> None:
        """Call the draft of a phrase as its first mention does."""
        heads = [h for h, m in zip(draft.heads, draft.mentions, strict=True) if m.kind == "phrase"]
        if heads:
            draft.names = Counter([self._words(min(heads, key=lambda h: h.i))])

    def forget(self, draft: Draft) -> None:
        """Take the draft of a phrase back; who asks for it again gets a new one."""
        self._drafts = {key: d for key, d in self._drafts.items() if d is not draft}

    def _words(self, head: Token) -> str:
        head = _counted(head)
        whole = re.sub(r"\s+", " ", phrase_text(self._parse, head))
        return _shortened(whole) or head.text
