"""How far the name of a target may reach: of a noun, of a deed, of what is done to it.

Phrase by phrase, at most twelve words, quotation marks and brackets closed, no dash within; each takes the places that
it must not take in (`avoided`: the holder, the trigger, the condition)."""

from __future__ import annotations

from collections.abc import Sequence

from components.language import Parse, Token
from components.language.actors.people import is_people
from components.language.phrases import adds
from components.model import Span
from components.stances.closing import is_open, unpaired
from components.stances.cutting import longest_end
from components.stances.hung import end_behind, is_channel
from components.stances.lengths import MOST_WORDS, count_words, meets
from components.stances.mentions import OF_NOUNS, TIMES, is_time
from components.stances.rules.frames import DIRECTIVE, ENDING
from components.stances.rules.linked import is_charge
from components.stances.rules.targets import DENYING, asking_word, is_to_be_done

# What hangs on a verb and belongs to its name; a clause only where no comma parts it from it.
OF_VERBS = frozenset("dobj dative prep prt xcomp acomp attr oprd advmod ccomp agent pobj pcomp npadvmod".split())
CONJUNCTS = frozenset("cc conj".split())
LEADING = frozenset("preconj cc punct mark".split())  # a name does not begin with these
RELATIVES = frozenset(["WP", "WDT"])
SHORTENED = frozenset(
    "dobj prep pobj xcomp acl relcl attr".split()
)  # what may be taken in without its end where it is too long
MARKS = frozenset(["“", "”", "‘", "’", '"', "''"])

DASHES = frozenset("— – -- ; ... …".split())  # a name does not go on behind these


def reach_of_noun(parse: Parse, head: Token, taken: Span, avoided: Sequence[Span]) -> Span | None:
    """Return a noun with what stands before it and as much of what hangs on it as twelve words hold; `taken` is what it
    had."""
    tokens, had = parse.tokens, [t.i for t in parse.tokens_in(taken)]
    first = max([head.left, *had[:1]])
    while first < head.i and (tokens[first].dep in LEADING or any(s.overlaps(tokens[first].span) for s in avoided)):
        first += 1
    if any(t.tag in RELATIVES for t in tokens[first : head.i]):  # "who has assailed policies", read as one phrase
        first = 1 + max(t.i for t in tokens[first : head.i] if t.tag in RELATIVES or t.is_verb)
    if head.i - first >= MOST_WORDS:
        return None
    avoided = [*avoided, *(t.span for t in tokens[head.i + 1 : head.right + 1] if is_charge(t))]
    joined = any(c.dep == "conj" for c in head.children if taken.contains(c.span))
    last, whole = _grow(parse, head, first, OF_NOUNS | CONJUNCTS if joined else OF_NOUNS, avoided), max(had)
    if last == head.i:
        last = end_behind(parse.tokens, head, first, avoided)
    if (
        whole > last
        and not any(is_channel(c) or _is_said_of(c) for c in head.children)
        and (
            count_words(parse.tokens, first, whole) <= MOST_WORDS and not meets(parse.tokens, last + 1, whole, avoided)
        )
    ):
        last = whole
    return _close_marks(parse, first, last, head.i)


def reach_of_deed(parse: Parse, head: Token, taken: Span, avoided: Sequence[Span], negated: bool) -> Span | None:
    """Return "to scrap the tax", "scrapping the tax" or "the council scraps the tax", else "aid to the port" in "is
    sending aid to the port"; `negated` where the negation is the trigger."""
    first = _begin_of_deed(parse, head, avoided, negated)
    last = _grow(parse, head, first, OF_VERBS, avoided) if first is not None else head.i
    whole = last > head.i or is_to_be_done(head)
    named = _close_marks(parse, first, last, head.i) if first is not None and whole else None
    return named or _done_to(parse, head, taken, avoided)


def _begin_of_deed(parse: Parse, head: Token, avoided: Sequence[Span], negated: bool) -> int | None:
    """Return where a deed's name begins, with "how" of "how the council treated them"; None for a predicate without who
    does it."""
    asking = asking_word(head)
    if asking is not None:
        return asking.left if not any(s.overlaps(asking.span) for s in avoided) else None
    done_to = head.child("nsubjpass") if is_to_be_done(head) else None
    if done_to is not None and done_to.i < head.i and not any(s.overlaps(parse.span_of(done_to)) for s in avoided):
        return done_to.left  # "the drivers be paid", "the drivers to be paid"
    particle = next((c for c in head.children if c.dep == "aux" and c.lower == "to" and c.i < head.i), None)
    if particle is not None:
        doer = _doer_named(head, particle)
        met = doer is None or any(s.overlaps(parse.span_of(doer)) for s in avoided)
        return particle.i if doer is None or met else doer.left  # "urged the port to publish it"
    if head.tag == "VB" and head.dep == "conj" and any(c.lower == "to" and c.dep == "aux" for c in head.head.children):
        return head.i  # "promised to leave the pact and take part in the talks"
    if is_undergone(head):
        return min(c.i for c in head.children if c.dep == "auxpass")
    done_by = head.child("nsubj") if head.dep == "pcomp" else None
    if done_by is not None and done_by.pos in ("NOUN", "PROPN") and done_by.i < head.i:
        return done_by.left if not any(s.overlaps(parse.span_of(done_by)) for s in avoided) else head.i
    if negated or head.tag == "VBG" and not any(c.dep == "aux" for c in head.children):
        return head.i  # who is against it says that it "should not close the harbour"
    subject = head.child("nsubj", "nsubjpass")
    if subject is None or subject.pos not in ("NOUN", "PROPN") or subject.i > head.i:
        return None
    return subject.left if not any(s.overlaps(parse.span_of(subject)) for s in avoided) else None


def _doer_named(head: Token, particle: Token) -> Token | None:
    """Return who is to do it right before the "to": "asked the port to publish it", "wrong for the judge to speak"."""
    asked = head.head.child("dobj") if head.dep in ("xcomp", "ccomp") and head.head.lemma in DIRECTIVE else None
    doer = head.child("nsubj") or asked
    if doer is None or doer.pos not in ("NOUN", "PROPN") or doer.right != particle.i - 1:
        return None
    return doer if doer is not asked or doer.pos == "PROPN" or is_people(doer) else None


def is_undergone(head: Token) -> bool:
    """Tell "complained of being taxed"."""
    return any(c.dep == "auxpass" and c.tag == "VBG" for c in head.children)


def _done_to(parse: Parse, head: Token, taken: Span, avoided: Sequence[Span]) -> Span | None:
    """Return what a deed is done to, where no name for the deed stands in the text; None for what is undone, and for
    "denied that he had made light of it"."""
    if head.lemma.lower() in ENDING or head.dep == "ccomp" and head.head.lemma in DENYING:
        return None
    inner = head.child("ccomp")
    allowed = inner.child("nsubj") if inner is not None and inner.tag == "VB" else None
    done_to = head.child("dobj") or allowed
    if done_to is None or done_to.pos not in ("NOUN", "PROPN") or not taken.contains(done_to.span):
        return None
    if done_to is allowed and inner is not None and not any(s.overlaps(done_to.span) for s in avoided):
        return _close_marks(parse, done_to.left, _grow(parse, inner, done_to.left, OF_VERBS, avoided), inner.i)
    whole = Span(parse.tokens[done_to.left].start, done_to.end)
    return reach_of_noun(parse, done_to, whole, avoided)


def _grow(parse: Parse, head: Token, first: int, belongs: frozenset[str] | set[str], avoided: Sequence[Span]) -> int:
    """Return the last token that a name from `first` on may take in: phrase by phrase,
    as long as twelve words hold it."""
    last = head.i
    behind = sorted((c for c in head.children if c.i > head.i), key=lambda c: c.i)
    for n, c in enumerate(behind):
        if head.pos == "NOUN" and is_time(c) and n + 1 < len(behind) and behind[n + 1].dep in ("relcl", "acl"):
            continue  # "a bill on Friday that would close the port"
        if c.text in MARKS and parse.tokens[head.i - 1].text in MARKS:
            continue  # 'to "fix" the law'
        quoted = c.dep == "appos" and parse.tokens[c.left].text in MARKS and c.left - 1 == last
        if (
            c.dep not in belongs
            and not quoted
            or c.ent in TIMES
            or c.lower == "as"
            and c.child("pobj", "amod") is None
            or _is_said_of(c)
            or is_channel(c)
            or head.pos == "NOUN"
            and is_time(c)
        ):
            break
        if _is_apart(parse, last, c) or meets(parse.tokens, last + 1, c.right, avoided):
            break
        if count_words(parse.tokens, first, c.right) > MOST_WORDS:
            return _shortened(parse, c, first, last, avoided)
        last = max(last, c.right)
    return last


def _shortened(parse: Parse, c: Token, first: int, last: int, avoided: Sequence[Span]) -> int:
    """Return the last token of what may be taken in of a phrase that is too long, else `last`."""
    if c.lower == "with" or c.dep == "prep" and c.child("pcomp") is not None:  # "for failing to see it"
        return last
    if c.dep not in SHORTENED and not (c.dep == "ccomp" and c.pos == "ADJ"):  # "to hold her accountable for …"
        return last
    return longest_end(parse.tokens, c, first, last, avoided)


def _is_said_of(c: Token) -> bool:
    """Tell "as a sham" of "dismissed it as a sham", "for failing" of "criticised them for failing"."""
    return c.head.dep == "dobj" and (c.lower == "as" or c.lower == "for" and c.child("pcomp") is not None)


def _is_apart(parse: Parse, last: int, c: Token) -> bool:
    """Tell what a comma or a dash parts from what it hangs on."""
    return any(parse.tokens[i].text in {",", "-", ":", *DASHES} for i in range(last + 1, max(c.left, last + 1)))


def _close_marks(parse: Parse, first: int, last: int, head: int) -> Span | None:
    """Return the place from one token to another, cut back until it ends with a phrase and its marks are in pairs."""
    tokens = parse.tokens
    last = next((i - 1 for i in range(head + 1, last + 1) if tokens[i].text in DASHES or adds(tokens, i)), last)
    while last > head and is_open(tokens[last], last):
        last -= 1
    span = parse.trim(tokens[first].start, tokens[last].end)
    if span is None or count_words(parse.tokens, first, last) > MOST_WORDS:
        return None
    return _paired(parse, span, tokens[head].span)


def _paired(parse: Parse, span: Span, head: Span) -> Span | None:
    """Return the place without an opening mark that is not closed in it; its closing mark where that follows."""
    for at, closing in unpaired(span.of(parse.text)):
        place = span.start + at
        behind = parse.text[span.end : span.end + 1 + len(closing)]
        if behind.startswith(closing):
            return Span(span.start, span.end + len(closing))
        if place == head.end + 1 and behind[:1] in (".", ",") and behind[1:] == closing:
            return Span(span.start, span.end + 1 + len(closing))  # “undocumented sailors.”
        span = Span(place + len(closing), span.end) if place < head.start else Span(span.start, place)
        tokens = parse.tokens_in(span)
        while tokens and tokens[-1].end > head.end and is_open(tokens[-1], tokens[-1].i):
            tokens.pop()  # "the attacks in the “strongest possible terms"
        trimmed = parse.trim(span.start, tokens[-1].end if tokens else span.end)
        return trimmed if trimmed is not None and trimmed.contains(head) else None
    return span
