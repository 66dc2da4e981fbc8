"""Join the mentions of what is argued over: "a bill to cap rents", "the bill", "the measure", "it", "to cap rents".

Text order, as for actors: a noun joins the issue whose noun and modifiers agree with its own; a verb with its object,
and the noun of the same word ("to repeal the tax", "the repeal of the tax"), are one; a noun that says little ("the
measure", "the move") and "it", "this", "that" stand for the issue that offers itself most by nearness and grammatical
role (salience; Lappin and Leass, 1994, cut down), or for none."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from components.issues.wording import (
    DEALS,
    DEEDS,
    LAWS,
    POINTING,
    PREDICATES,
    SAYING_LITTLE,
    is_new,
    modifiers_of,
    names_none,
    says_little,
)
from components.language import ActorIndex, Parse, Token
from components.language.actors.people import is_people
from components.language.phrases import adds
from components.lexicon import words
from components.model import Chain, Span

REACH = 3  # sentences back for a word that says little
LONGEST_NAME = 12  # words
NAMED = frozenset("GPE PERSON NORP".split())  # a place or a person is no issue that a word stands for
TIMES = frozenset("DATE TIME CARDINAL ORDINAL PERCENT QUANTITY MONEY".split())
SUBJECTS = frozenset("nsubj nsubjpass".split())
PLURAL = frozenset("NNS NNPS".split())
WHAT_FOR = frozenset("for on against".split())

DONE = words("nouns", "deed done")
PASSING = words("nouns", "passing deed")  # "the idea", "the move": seldom one of ten sentences before
NO_ISSUE = words("nouns", "no issue")
# what an issue gains that is an act, where a plan or a move stands for it: a plan is seldom the beach beside it
ACTING = 3.0
_ACT = re.compile(r"(?:[st]ion|ment|[^aeiou]al|[ae]nce|ure)$")
DETERMINERS = frozenset("det poss punct cc conj prep relcl acl appos neg predet case nummod advmod mark".split())


@dataclass(slots=True)
class _Chain:
    """An issue in the making: its mentions in text order, and the words of its noun phrases."""

    nouns: Counter[str] = field(default_factory=Counter)
    modifiers: set[str] = field(default_factory=set)
    mentions: list[tuple[Token, Span]] = field(default_factory=list)


class Chains:
    """The issues of an article: which one a word heads, and all of them at the end."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._chains: list[_Chain] = []
        self._at: dict[int, _Chain] = {}

    def at(self, head: Token) -> _Chain | None:
        """Return the issue that a word is a mention of, None if it is of none."""
        return self._at.get(head.i)

    def take(self, head: Token, chain: _Chain | None, span: Span, noun: str, modifiers: set[str]) -> None:
        """Take in a mention; a new issue where there is none."""
        if chain is None:
            chain = _Chain()
            self._chains.append(chain)
        chain.mentions.append((head, span))
        if noun:
            chain.nouns[noun] += 1
            chain.modifiers |= modifiers
        self._at[head.i] = chain

    def fitting(self, noun: str, modifiers: set[str], word: Token | None = None) -> _Chain | None:
        """Return the last issue of that noun whose modifiers agree: one says nothing, or both share a word.

        A `word` that says little is of one number with some mention: "the project" is none of "other projects"."""
        for chain in reversed(self._chains):
            if noun in chain.nouns and (not modifiers or not chain.modifiers or modifiers & chain.modifiers):
                if word is None or any(h.lemma.lower() == noun and _agree(h, word) for h, _ in chain.mentions):
                    return chain
        return None

    def salient(self, word: Token, nouns: frozenset[str] | None) -> _Chain | None:
        """Return the issue that offers itself most to a word that says little; `nouns` are those it may stand for."""
        best: tuple[float, _Chain] | None = None
        for chain in self._chains:
            near = [h for h, _ in chain.mentions if h.i < word.i and word.sent - h.sent <= REACH and _agree(h, word)]
            if all(h.pos == "PROPN" and h.ent in NAMED for h in near):
                continue
            if nouns is not None and not nouns & set(chain.nouns) or set(chain.nouns) <= NO_ISSUE:
                continue
            worth = max(_salience(h, word) for h in near) + 0.3 * min(len(chain.mentions), 5)
            acting = any(is_act(n) or n in SAYING_LITTLE for n in chain.nouns)
            if word.lower in PASSING and not acting and word.sent - max(h.sent for h in near) > 1:
                continue
            if word.lower in DEEDS and acting:
                worth += ACTING
            if best is None or worth > best[0]:
                best = (worth, chain)
        return best[1] if best else None

    def name_of(self, chain: _Chain) -> Span:
        """Return the mention that names an issue best: a proper name, else the fullest; of at most twelve words, and
        pointing to nothing else."""

        def worth(mention: tuple[Token, Span]) -> tuple[bool, bool, bool, int, int]:
            head, span = mention
            words = len(span.of(self.parse.text).split())
            return (
                words <= LONGEST_NAME,
                head.dep not in PREDICATES,
                head.pos == "PROPN",
                min(words, LONGEST_NAME),
                -span.start,
            )

        naming = [m for m in chain.mentions if not says_little(m[0]) and not names_none(m[0])]
        return max(naming or chain.mentions, key=worth)[1]

    def meant_by(self, head: Token) -> Span | None:
        """Return the words for what a pronoun or a noun that says little stands for; None where it says it itself or it
        is not known."""
        chain = self._at.get(head.i)
        if chain is None or not says_little(head):
            return None
        name = self.name_of(chain)
        told = [h for h, s in chain.mentions if s == name and not says_little(h) and h.dep not in PREDICATES
                and not names_none(h) and not (h.i > head.i and is_new(h))]  # fmt: skip
        return name if told and not name.contains(head.span) else None

    def told_before(self, head: Token) -> list[Token]:
        """Return the words before `head`, and near, that name what it stands for, the last first."""
        chain = self._at.get(head.i)
        named = [h for h, _ in chain.mentions if h.i < head.i and not says_little(h)] if chain is not None else []
        return [h for h in reversed(named) if head.sent - h.sent <= REACH]

    def freeze(self) -> tuple[Chain, ...]:
        """Return what is mentioned more than once, each with its mentions in text order."""
        return tuple(
            Chain(self.name_of(c), tuple(h.span for h, _ in c.mentions), tuple(s for _, s in c.mentions))
            for c in self._chains
            if len(c.mentions) > 1
        )


def is_act(noun: str) -> bool:
    """Tell a noun for what is done: "the expansion", "the closure", "the vote"."""
    return _ACT.search(noun) is not None or noun in DONE


def _agree(head: Token, word: Token) -> bool:
    """Tell whether a word may stand for another: "it" and "this" for no "seats" and for no "builder", "the project" for
    no "projects"."""
    if head.lemma.lower() == word.lemma.lower() and (head.tag in PLURAL) != (word.tag in PLURAL) and not _is_one(head):
        return False
    return word.lower not in POINTING or head.tag not in PLURAL and not is_people(head)


def _is_one(head: Token) -> bool:
    """Tell a plural that is one thing: "plans to close the mill", "proposals on pensions", not "two plans for it"."""
    told = any(c.dep == "acl" or c.dep == "prep" and c.lower in WHAT_FOR for c in head.children)
    return told and not any(c.dep in ("det", "nummod", "amod") and c.lower not in ("the", "new") for c in head.children)


def _salience(head: Token, word: Token) -> float:
    worth = -2.0 * (word.sent - head.sent)
    if head.dep in SUBJECTS or head.dep == "dobj":
        worth += 1.5
    if head.dep in ("poss", "compound"):
        worth -= 1.5
    if head.sent == word.sent and head.head is word.head:
        worth -= 6.0  # both belong to one verb: "the council discussed it"
    return worth + 0.001 * (head.i - word.i)


def find_chains(parse: Parse, index: ActorIndex) -> Chains:
    """Return the issues of an article, its words joined in text order."""
    chains = Chains(parse)
    for t in parse.tokens:
        if t.ent in TIMES or index.name_at(t) is not None or not any(map(str.isalnum, t.text)):
            continue
        if t.pos in ("NOUN", "PROPN") and t.dep not in ("compound", "nmod", "npadvmod", "amod"):
            _take_noun(parse, chains, t)
        elif (
            t.lower in POINTING
            and t.pos in ("PRON", "DET")
            and t.dep not in ("det", "mark", "expl")
            and not _is_relative(t)
        ):
            chain = chains.salient(t, None)
            if chain is not None:
                chains.take(t, chain, t.span, "", set())
    return chains


def _is_relative(t: Token) -> bool:
    return t.lower == "that" and (t.tag in ("WDT", "IN") or t.head.dep == "relcl")


def _take_noun(parse: Parse, chains: Chains, t: Token) -> None:
    noun, modifiers = t.lemma.lower(), modifiers_of(t)
    span = _span(parse, t)
    chain = chains.fitting(noun, modifiers, t if says_little(t) else None)
    if chain is not None and noun in PASSING and says_little(t) and t.sent - chain.mentions[-1][0].sent > REACH:
        chain = None
    if chain is None and says_little(t):
        kin = LAWS if noun in LAWS else DEALS if noun in DEALS else None
        chain = chains.salient(t, kin) if kin is not None else chains.salient(t, None)
    if chain is None and (act := _act_on(t)) is not None:
        chain = chains.fitting(*act)
    chains.take(t, chain, span, noun, modifiers)


def _act_on(t: Token) -> tuple[str, set[str]] | None:
    """Return noun and modifiers of the issue that the object of a verb is, so that "the repeal" and "to repeal the tax"
    meet."""
    verb = t.head
    return (verb.lemma.lower(), {t.lemma.lower()}) if t.dep == "dobj" and verb.pos == "VERB" else None


def _span(parse: Parse, t: Token) -> Span:
    """Return the noun phrase with the clause that says which one."""
    end = t.right
    for c in t.children:
        if c.i > t.i and (c.dep in ("appos", "cc", "conj", "punct", "parataxis", "advcl") or c.ent in TIMES):
            end = min(end, max(t.i, c.left - 1))
    end = next((i - 1 for i in range(t.i + 1, end + 1) if adds(parse.tokens, i)), end)
    if end - t.left >= LONGEST_NAME:
        end = min([end, *(c.left - 1 for c in t.children if c.i > t.i and min(c.right, end) - t.left >= LONGEST_NAME)])
    found = parse.trim(parse.tokens[t.left].start, parse.tokens[max(end, t.i)].end)
    return found if found is not None else t.span
