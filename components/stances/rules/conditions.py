"""The condition that a position is bound to: "only if …", "provided …", "in return for …", "once …", "hinges on …".

A condition counts where its clause hangs on the frame, or where its phrase, which can mean nothing else, follows in the
sentence."""

from __future__ import annotations

from collections.abc import Collection

from components.language import Parse, Token
from components.language.verbs import negation
from components.lexicon import words as listed
from components.model import Span

CLAUSE_MARKS = frozenset("if unless provided once providing assuming".split())
# "will not sign until …"; without the negation they only tell a time
NEGATED_MARKS = frozenset("until till before".split())
ONLY_WITH = frozenset("if when after once with for in on under by as where".split())
PHRASES: tuple[tuple[str, ...], ...] = (
    ("on", "condition"), ("on", "the", "condition"), ("subject", "to"), ("as", "long", "as"), ("so", "long", "as"),
    ("in", "exchange", "for"), ("in", "return", "for"), ("provided", "that"), ("providing", "that"),
    ("assuming", "that"), ("contingent", "on"), ("conditional", "on"), ("dependent", "on"), ("only", "if"),
    ("only", "when"), ("only", "after"), ("only", "once"), ("only", "with"), ("and", "not", "before"),
    ("on", "the", "understanding"),
)  # fmt: skip
PENDING = frozenset(["pending"])
DEPENDING = listed("verbs", "depending")  # "her support depends on the price"
INVERTED = frozenset("should were had".split())  # "should the bank agree", "were it temporary"
TIMES = frozenset("when once after".split())  # with a frame of the future: "we will come when the bombing ends"
READY = frozenset(["based"])  # "ready to …, based on three principles"
# relations within which a clause goes on
UPWARD = frozenset("xcomp pcomp conj acl prep acomp dobj attr oprd nsubj".split())
DOWNWARD = frozenset("xcomp ccomp acl prep pcomp dobj acomp pobj".split())
FURTHEST = 40  # words from the frame
ASKING = listed("verbs", "asked whether")  # "asked if": whether
# "if elected, she will …": the side stands already
TAKING_OFFICE = listed("verbs", "taking office")
OWN = frozenset("i he she we they".split())  # "threatened to leave the pact if she is elected"
IN_OFFICE = listed("nouns", "office")
IDLE = listed("adjectives", "idle") | frozenset("necessarily ever not so anything".split())  # "if possible"
TO_BE = frozenset("will would wo 'll ’ll 'd ’d can could must should shall might may to".split())


def find_condition(parse: Parse, verb: Token, readiness: bool) -> Span | None:
    """Return the place of the condition that the frame at `verb` is bound to, None if it is bound to none."""
    first, last = parse.sentence_tokens[verb.sent]
    chain = _chain(verb)
    for t in parse.tokens[max(first, verb.i - FURTHEST) : min(last, verb.i + FURTHEST)]:
        if (
            t.i == verb.i
            and t.lemma not in DEPENDING
            or parse.in_quotation[t.i] != parse.in_quotation[verb.i]
            and parse.in_quotation[t.i] >= 0
        ):
            continue
        end = _end(parse, t, verb, chain, readiness)
        if end is not None and not _binds_nothing(parse, t, end, verb):
            return parse.trim(t.start, parse.tokens[end].end)
    return None


def _binds_nothing(parse: Parse, t: Token, end: int, verb: Token) -> bool:
    """Tell what only looks like a condition: what is asked, taking office, "if possible", and a time beside what is
    done already."""
    words = parse.tokens[t.i : end + 1]
    if [w.lower for w in words[:2]] == ["only", "after"] and len(words) > 2 and words[2].tag == "VBG":
        return _is_done(verb)  # "endorsed it, but only after weighing it for weeks"
    if t.lower not in CLAUSE_MARKS | TIMES | NEGATED_MARKS:
        # "as long as three hours"
        return t.lower == "as" and len(words) > 3 and (words[3].pos == "NUM" or words[3].lower == "a")
    if t.lower == "if" and t.dep == "mark" and t.head.dep == "ccomp" and t.head.head.lemma.lower() in ASKING:
        return True
    if t.lower in ("if", "once", "when") and (
        len(words) > 1 and words[1].lower in IDLE or _is_taking_office(t, words, verb)
    ):
        return True
    if t.lower in ("provided", "providing", "assuming") and t.child("dobj") is not None and t.dep != "mark":
        return t.child("ccomp") is None  # "provided aid"
    return t.lower != "unless" and _is_done(verb)


def _is_taking_office(t: Token, words: list[Token], verb: Token) -> bool:
    """Tell "if elected", "once she is in office" of who takes the side."""
    if not any(w.lemma.lower() in TAKING_OFFICE or w.lower in IN_OFFICE for w in words[1:8]):
        return False
    subject, own = t.head.child("nsubj", "nsubjpass"), verb.child("nsubj", "nsubjpass")
    if subject is None or own is not None and subject.lower == own.lower:
        return True
    backed = verb.child("dobj")
    if backed is not None and backed.ent == "PERSON":
        return False  # "will endorse Ortega if he wins"
    return subject.lower in OWN and (own is None or own.lower not in OWN)


def _is_done(verb: Token) -> bool:
    """Tell "has attacked", "endorsed": what is done waits for nothing."""
    return (
        verb.is_verb
        and verb.tag in ("VBD", "VBN")
        and not any(c.lower in TO_BE for c in verb.children if c.dep in ("aux", "auxpass"))
    )


def _chain(verb: Token) -> set[int]:
    """Return the verbs that share the frame's clause: those it hangs on without a subject of its own, and those that
    hang on it."""
    upward = [verb]
    while upward[-1].dep in UPWARD and upward[-1].head is not upward[-1]:
        upward.append(upward[-1].head)
    return {t.i for t in upward} | {c.i for t in upward for c in t.children if c.dep in DOWNWARD}


def _end(parse: Parse, t: Token, verb: Token, chain: set[int], readiness: bool) -> int | None:
    """Return the last token of a condition that begins at `t`, None if none begins there."""
    if _is_phrase(parse, t, verb):
        return _close(parse, t, verb)
    if (end := _clause_end(parse, t, verb, chain)) is not None:
        return end
    without = _is_without(t) and verb in t.ancestors() and parse.clause(verb).negation is not None
    if t.i > verb.i and (without or t.lower in NEGATED_MARKS and _is_until(parse, t, verb, chain)):
        return _close(parse, t, verb)
    if t.i <= verb.i and t.lower in INVERTED and (end := _inverted_before(parse, t, verb, chain)) is not None:
        return end
    if _is_inverted_after(parse, t, verb):
        return _close(parse, t, verb)
    if _is_time(t, verb, chain, readiness):
        return t.head.right
    if _is_dependence(t, verb, chain) or _is_basis(parse, t, verb, readiness):
        return _close(parse, t, verb)
    return None


def _following(parse: Parse, t: Token) -> list[str]:
    return [x.lower for x in parse.tokens[t.i : min(t.i + 4, parse.sentence_tokens[t.sent][1])]]


def _has_auxiliary(verb: Token, words: Collection[str]) -> bool:
    return any(c.dep == "aux" and c.lower in words for c in verb.children)


def _is_phrase(parse: Parse, t: Token, verb: Token) -> bool:
    """Tell "on condition that …", "pending …", "only after …" behind the frame."""
    if t.i <= verb.i:
        return False
    following = _following(parse, t)
    if any(tuple(following[: len(p)]) == p for p in PHRASES):
        return True
    if t.lower in PENDING and t.dep in ("prep", "advcl", "acl", "amod"):
        return True
    only = t.lower == "only" and len(following) > 1 and following[1] in ONLY_WITH
    return only and parse.tokens[t.i + 1].dep in ("mark", "advmod", "prep")


def _clause_end(parse: Parse, t: Token, verb: Token, chain: set[int]) -> int | None:
    """Return the end of "if …", "unless …", "provided …" that hangs on the frame."""
    if t.lower not in CLAUSE_MARKS or t.i and parse.tokens[t.i - 1].lower in ("even", "as"):
        return None
    clause = t.head if t.dep in ("mark", "advmod") else t
    hangs = clause.dep in ("advcl", "ccomp", "prep", "conj", "dep", "pcomp") and _hangs(clause, chain)
    if hangs or t.i > verb.i and t.lower in ("provided", "providing", "assuming"):
        return clause.right if clause.right > t.i else _close(parse, t, verb)
    return None


def _is_until(parse: Parse, t: Token, verb: Token, chain: set[int]) -> bool:
    """Tell "will not sign **until** …"."""
    if t.i <= verb.i or parse.clause(verb).negation is None:
        return False
    return t.dep in ("mark", "prep") and _hangs(t.head, chain | {verb.i})


def _is_without(t: Token) -> bool:
    """Tell "without guarantees", "for less than 10 percent", where a negation stands before."""
    noun = t.child("pobj")
    less = noun is not None and any(c.lower == "less" for x in (noun, *noun.children) for c in (x, *x.children))
    return t.lower == "without" and noun is not None or t.lower == "for" and less


def _is_inverted_after(parse: Parse, t: Token, verb: Token) -> bool:
    """Tell "would sign **should** the bank agree"; with "had" it never came."""
    within = verb.i < t.i < parse.sentence_tokens[verb.sent][1] - 1
    if t.lower not in INVERTED or t.dep not in ("aux", "ROOT", "advcl", "ccomp", "conj") or not within:
        return False
    subject = parse.tokens[t.i + 1]
    inverted = subject.pos in ("PRON", "DET", "PROPN", "NOUN") and t.tag in ("MD", "VBD")
    return inverted and t.lower != "had" and _has_auxiliary(verb, ("will", "would", "could"))


def _is_time(t: Token, verb: Token, chain: set[int], readiness: bool) -> bool:
    """Tell a time that the frame waits for: "we will come **when** the bombing ends"; "will not renew it after he
    struck a man" tells why."""
    if t.i <= verb.i or t.lower == "after" and negation(verb) is not None:
        return False
    if t.lower in TIMES and t.dep in ("advmod", "mark") and t.head.dep == "advcl" and _hangs(t.head, chain):
        if _has_auxiliary(verb, ("will", "would", "wo", "'ll", "’ll")) or readiness:
            return True
    will = any(c.lower in ("will", "would") for c in verb.children)
    return t.lower == "after" and t.dep == "mark" and will and _hangs(t.head, chain)


def _is_dependence(t: Token, verb: Token, chain: set[int]) -> bool:
    """Tell "her support **depends** on the price"."""
    on = t.lemma in DEPENDING and t.is_verb and any(c.lower in ("on", "upon") for c in t.children)
    return on and (verb.head is t or t.i in chain)


def _is_basis(parse: Parse, t: Token, verb: Token, readiness: bool) -> bool:
    """Tell "ready to talk, **based** on three principles"."""
    if t.lower not in READY or t.i <= verb.i or _following(parse, t)[1:2] != ["on"]:
        return False
    return readiness or _has_auxiliary(verb, ("will", "would"))


def _inverted_before(parse: Parse, t: Token, verb: Token, chain: set[int]) -> int | None:
    """Return where "Should the bank refuse, …" or "Were the fee cut, …" ends, at the head of the sentence."""
    clause = t.head if t.dep in ("aux", "auxpass") else t
    subject = clause.child("nsubj", "nsubjpass")
    ahead = any(c.dep == "aux" and c.lower in ("will", "would", "shall", "'ll", "’ll") for c in verb.children)
    opens = t.i == parse.sentence_tokens[verb.sent][0] or not parse.tokens[t.i - 1].text[-1:].isalnum()
    if (
        t.lower == "had"
        or not opens
        or subject is None
        or subject.i < t.i
        or not ahead
        or clause.dep != "advcl"
        or not _hangs(clause, chain)
    ):
        return None
    return clause.right


def _hangs(clause: Token, chain: set[int]) -> bool:
    return (
        clause.head.i in chain
        or clause.head.head.i in chain
        and clause.head.dep in ("conj", "xcomp", "advcl", "prep", "pobj", "dobj")
    )


def _close(parse: Parse, t: Token, verb: Token) -> int:
    """Return where a condition ends that follows its frame: with the sentence or the quotation."""
    _, last = parse.sentence_tokens[verb.sent]
    end = t.i
    while end + 1 < last and parse.in_quotation[end + 1] == parse.in_quotation[t.i]:
        end += 1
    while end > t.i and not parse.tokens[end].text[-1:].isalnum():
        end -= 1
    return end
