"""Firms and other bodies that are named like people: "Laura Ashley said it would close 70 stores. The retailer …"."""

from __future__ import annotations

from components.language.actors.nouns import is_house
from components.language.actors.runs import Named
from components.language.parsing.tokens import Parse, Token
from components.language.references import COMPANY_NOUNS, PERSON_NOUNS, ROLE_NOUNS, SPEECH_VERBS

NAMED_LIKE_PEOPLE = COMPANY_NOUNS | frozenset(
    "charity hospice brand label supermarket fashion trust foundation college school shop store firm club tailor "
    "jeweller jeweler boutique florist bakery restaurant pub winery auctioneer bookseller hotel watchmaker".split()
)
_HE_OR_SHE = frozenset("he she him her his hers himself herself who".split())
_DOES = frozenset(
    "close open cut sell buy launch invest hire build acquire expand shut axe raise lose make report shed stop "
    "publish fund appoint run".split()
)
# A person may be called so too: "Ida Holt, the broadcaster, has died".
_TRADERS = frozenset(
    "auctioneer bookmaker bookseller brewer broadcaster developer florist giant housebuilder jeweler jeweller lender "
    "maker manufacturer operator publisher retailer supplier tailor watchmaker".split()
)
# What "which" does that is a firm: "at Oliver Bates, **which sells** shoes".
_TRADES = frozenset("sell own operate employ manufacture supply run insure distribute stock".split())
_CLOSING = frozenset([",", ".", ";", ")", "—", "–", "which", "that", "based", "behind", "in"])


def is_company(parse: Parse, n: Named, bodies: set[str]) -> bool:
    """Tell a body that is named like a person by "it" or "the retailer" after it, where no other body can be meant and
    no "he" or "she" follows."""
    if n.head.dep == "appos" and n.head.head.lower in PERSON_NOUNS:  # "One campaigner, Vera Holt, said"
        return False
    first, last = parse.sentence_tokens[n.head.sent]
    following = parse.tokens[n.last.i + 1 : parse.sentence_tokens[min(n.head.sent + 1, len(parse.sentences) - 1)][1]]
    if any(t.lower in _HE_OR_SHE or t.lower in ROLE_NOUNS and t.head is n.head for t in following):
        return False
    if _is_apposed(parse, n) or _sells(parse, n):
        return True
    if bodies - {n.key}:
        return False
    verb = n.head.head
    if n.head.dep == "nsubj" and any(
        t.lower == "which" and t.dep == "nsubj" and t.head.dep == "relcl" and t.head.head is n.head for t in following
    ):
        return True
    own = verb.child("dobj") if n.head.dep == "nsubj" and verb.lemma.lower() in _DOES else None
    if own is not None and (poss := own.child("poss")) is not None and poss.lower == "its":
        return True  # "Ann Summers opened its first shop"
    nothing_before = not any(t.pos == "NOUN" for t in parse.tokens[max(0, first - 12) : n.first.i])
    if n.head.dep == "nsubj" and verb.lemma.lower() in SPEECH_VERBS and nothing_before:
        clause = verb.child("ccomp")
        subject = clause.child("nsubj") if clause is not None else None
        if (
            subject is not None
            and subject.lower == "it"
            and clause is not None
            and clause.lemma in _DOES
            and clause.child("dobj") is not None
        ):
            return True
    known = {t.lower for t in parse.tokens[:last]}  # "Ida Holt said the trust was broke. **The trust** …" is no Holt
    return any((t.lower in NAMED_LIKE_PEOPLE or is_house(t)) and t.dep in ("nsubj", "poss") and t.i >= last
               and (the := t.child("det")) is not None and the.lower == "the" and t.lower not in known
               for t in following)  # fmt: skip


def _is_apposed(parse: Parse, n: Named) -> bool:
    """Tell a body that is called one right behind its name: "Boyd Mercer, **the accountancy firm**,"."""
    tokens = parse.tokens
    comma, article = (tokens[k] if k < len(tokens) else None for k in (n.last.i + 1, n.last.i + 2))
    if comma is None or article is None or comma.text != "," or article.lower not in ("the", "a", "an"):
        return False
    noun: Token = article.head
    near = noun.head in (n.head, n.last) and noun.dep == "appos" and noun.tag == "NN" and noun.i - article.i < 5
    behind = tokens[noun.i + 1] if noun.i + 1 < len(tokens) else noun
    alone = behind.lower in _CLOSING and noun.child("conj", "poss", "cc") is None
    body = noun.lower in NAMED_LIKE_PEOPLE - _TRADERS or is_house(noun)
    return near and alone and body


def _sells(parse: Parse, n: Named) -> bool:
    """Tell a body that trades, by "which" right behind its name: "at Oliver Bates, **which sells** shoes"."""
    comma, which = ([*parse.tokens[n.last.i + 1 : n.last.i + 3], None, None])[:2]
    if comma is None or which is None or comma.text != "," or which.lower != "which" or which.dep != "nsubj":
        return False
    verb = which.head
    of_book = n.head.dep == "pobj" and n.head.head.lower in ("by", "of")  # "a novel by Ida Holt, which sells well"
    present = verb.tag == "VBZ" and verb.lemma in _TRADES and verb.child("dobj") is not None
    return present and not of_book and verb.dep == "relcl"
