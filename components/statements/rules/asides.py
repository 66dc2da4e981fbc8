"""What attributes a quotation from beside the sentence that it is part of: "is, as Ida Holt put it, “…”", "“…”, in the
words of Ida Holt", "“…” is how Ida Holt describes it", "For Ida Holt, the pier is “…”"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import Parse, Token, is_person_noun
from components.language.parsing.marks import Quotation
from components.language.references import SPEECH_VERBS
from components.language.verbs import FINITE
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.framing import VIEW_NOUNS

SURE = 0.85
WINDOW = 24  # words to each side of a quotation
MOST_BEHIND = 4  # words behind an aside: "as Ida Holt put it **on Monday night**,"
MOST_NAMED = 10  # words from "as" to its verb
_PUTTING = SPEECH_VERBS | frozenset("put describe call term express phrase see characterise characterize word".split())
_VIEWS = VIEW_NOUNS | {"phrase", "phrasing"}
_HOW = frozenset("describe see put remember characterise characterize sum recall view".split())
_THINGS = frozenset("it this that them things".split())
_BEING = frozenset("be seem feel mean remain represent look sound".split())


def read_aside(parse: Parse, quotation: Quotation) -> Iterator[Candidate]:
    """Read an aside with a speaker right before or behind a quotation."""
    inside = parse.tokens_in(quotation.span)
    sentence = [t for t in parse.sentence(inside[0].sent) if parse.in_quotation[t.i] < 0]
    before = [t for t in sentence if inside[0].i - WINDOW < t.i < inside[0].i]
    behind = [t for t in sentence if inside[-1].i < t.i < inside[-1].i + WINDOW]
    last = before[-1] if before and before[-1].i == inside[0].i - 1 else None
    ends = [before[-2].i] if last is not None and len(before) > 1 and last.text == "," else []
    found = _aside(parse, before, ends) or _aside(parse, behind, [], inside[-1].i) or _how(behind, inside[-1].i)
    found = found or _for(sentence, inside[0].i)
    if found is None:
        return
    word, source, cue = found
    yield Candidate("cue, then quotation" if word.i < inside[0].i else "quotation, then cue", word, source, (cue,),
                    (quotation.span,), kind="direct", settled=True, sure=SURE)  # fmt: skip


Found = tuple[Token, Token, Span]


def _aside(parse: Parse, window: list[Token], ends: list[int], behind: int | None = None) -> Found | None:
    """Return what attributes in an aside that ends at one of some places, or that begins right behind a quotation."""
    for k, t in enumerate(window):
        begins = behind is not None and t.i - behind in (1, 2) and (t.i == behind + 1 or window[k - 1].text == ",")
        hit = _as_put(window, k) or _in_words(window, k) or _to_quote(window, k)
        if hit is None:
            continue
        word, source, last = hit
        if begins or any(last.i <= end <= last.i + MOST_BEHIND for end in ends):
            first = t if word.i >= t.i else word
            return word, source, _cue(parse, first, source, word)
    return None


def _cue(parse: Parse, first: Token, source: Token, word: Token) -> Span:
    """Return the words of an aside that are not its source: "put it", "in the words of"."""
    if word.i > source.i:
        thing = word.child("dobj")
        return Span(word.start, thing.end if thing is not None else word.end)
    return Span(first.start, parse.tokens[source.left - 1].end)


def _as_put(window: list[Token], k: int) -> tuple[Token, Token, Token] | None:
    """Read "as Ida Holt put it", "as Ida Holt told the court": the verb, who, the last word."""
    if window[k].lower != "as":
        return None
    verb = next((t for t in window[k + 2 : k + MOST_NAMED] if t.tag in FINITE and t.lemma.lower() in _PUTTING), None)
    if verb is None:
        return None
    before = [t for t in window[k + 1 :] if t.i < verb.i and t.pos in ("PROPN", "NOUN", "PRON")]
    source = verb.child("nsubj") or (before[-1] if before else None)
    thing = next((t for t in window if t.i == verb.i + 1 and t.lower in _THINGS), None)
    last = thing if thing is not None else _last(verb)
    fits = thing is not None or verb.lemma.lower() in SPEECH_VERBS
    return (verb, source, last) if source is not None and window[k].i < source.i < verb.i and fits else None


def _last(word: Token) -> Token:
    """Return the last word of what hangs on a word, without what the parser hung on it behind a comma or a mark."""
    last = word
    for child in sorted(word.children, key=lambda c: c.i):
        if child.i > word.i and child.left == last.i + 1 and child.dep != "punct":
            last = _last(child) if child.right > child.i else child
    return last


def _in_words(window: list[Token], k: int) -> tuple[Token, Token, Token] | None:
    """Read "in the words of Ida Holt", "in Ida Holt's view"."""
    near = window[k + 1 : k + MOST_NAMED] if window[k].lower == "in" else []
    at = next((n for n, t in enumerate(near) if t.lower in _VIEWS), None)
    noun = near[at] if at is not None else None
    if at is None or noun is None:
        return None
    if near[at + 1 :] and near[at + 1].lower == "of":
        rest = near[at + 2 : next((n for n, t in enumerate(near) if n > at + 2 and t.text in ",."), len(near))]
        source = near[at + 1].child("pobj") or (rest[-1] if rest and rest[-1].pos in ("PROPN", "NOUN") else None)
        return (window[k], source, _last(source)) if source is not None and source.i > noun.i else None
    source = noun.child("poss")
    return (window[k], source, noun) if source is not None else None


def _to_quote(window: list[Token], k: int) -> tuple[Token, Token, Token] | None:
    """Read "to quote Ida Holt": up to the comma."""
    if window[k].lower != "to" or [t.lower for t in window[k + 1 : k + 2]] != ["quote"]:
        return None
    named = window[k + 2 : next((n for n in range(k + 2, len(window)) if window[n].text in ",."), len(window))]
    return (window[k], named[-1], named[-1]) if named and named[-1].pos in ("PROPN", "NOUN") else None


def _how(behind: list[Token], last: int) -> Found | None:
    """Read "“…” is how Ida Holt describes it"."""
    if len(behind) < 4 or behind[0].i != last + 1 or behind[0].lemma != "be" or behind[1].lower != "how":
        return None
    verb = behind[1].head
    source = verb.child("nsubj") if verb.lemma.lower() in _HOW else None
    return (verb, source, verb.span) if source is not None and verb.i > source.i else None


def _for(sentence: list[Token], quoted: int) -> Found | None:
    """Read "For Ida Holt, the pier is “a disgrace”"."""
    source = sentence[0].child("pobj") if sentence and sentence[0].lower == "for" else None
    named = source is not None and source.pos == "PROPN" and source.ent in ("PERSON", "ORG", "NORP", "")
    if source is None or not (named or is_person_noun(source)) or source.head.head.i < source.i:
        return None
    behind = [t for t in sentence if t.i in (source.right, source.right + 1)]
    verb = source.head.head
    said = verb.lemma in _BEING and source.right < verb.i < quoted and any(t.text == "," for t in behind)
    return (sentence[0], source, sentence[0].span) if said else None
