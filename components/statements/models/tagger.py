"""The trained tagger: from a cue, which words are its source and which its content, and how likely it attributes.

It reads every sentence once and every cue once more: those that the rules propose, and those that it sees itself. Data, terms,
figures and the training command: MODEL_CARD.md beside this file. Method: `training/tagger_network.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from components.encoding.runtime import in_order, open_network
from components.language import Parse, Token
from components.model import Span
from components.sharing import OnStep, no_step
from components.statements.candidates import Candidate, Reading
from components.statements.models.tagger_input import CONTENT, CUE, SOURCE, Sentence, view, write_sentence
from components.statements.models.tidying import tidy

if TYPE_CHECKING:
    import numpy

ENCODER, HEAD = (Path(__file__).with_name(name) for name in ("tagger_encoder.onnx", "tagger_head.onnx"))
BATCH = 1  # sentence: eight bits have one scale a run, so that neighbours would change what is read
GLANCE = 0.2  # the chance from which a word that no rule proposes is looked at as a cue
SWITCH = 1.0  # cost of going from one kind to another between two words


def read_cues(parse: Parse, rows: Iterable[Candidate], on_step: OnStep = no_step) -> dict[int, Reading]:
    """Return token number -> reading, for the cues that the rules propose and for those that the tagger sees itself."""
    proposed = {row.cue_token.i: row for row in rows if row.cue_token is not None}
    by_sentence: dict[int, list[Candidate]] = {}
    for row in proposed.values():
        if row.cue_token is not None:
            by_sentence.setdefault(row.cue_token.sent, []).append(row)
    numbers = [n for n in range(len(parse.sentences)) if n in by_sentence or not _is_quoted(parse, n)]
    written = (write_sentence(parse, n, by_sentence.get(n, ())) for n in numbers)
    order = sorted((s for s in written if s is not None), key=lambda s: len(s.numbers))
    batches = [order[begin : begin + BATCH] for begin in range(0, len(order), BATCH)]
    found: dict[int, Reading] = {}
    for number, readings in enumerate(in_order(lambda batch: _read_batch(batch, proposed), batches)):
        on_step(number / len(batches))
        found.update(readings)
    return {token: _finished(parse, reading) for token, reading in found.items()}


def _finished(parse: Parse, reading: Reading) -> Reading:
    """Return a reading with the head of its source, and its content in whole phrases."""
    named = parse.tokens_in(reading.source[0]) if reading.source else []
    inside = [t for t in named if t.text[:1].isalnum() or t.text[0] == "@"]
    head = next((t for t in inside if t.head not in inside or t.head is t), inside[0] if inside else None)
    return replace(reading, head=head, content=tidy(parse, reading.content))


def _is_quoted(parse: Parse, number: int) -> bool:
    """Tell a sentence that stands wholly within one quotation: what is told there is the rules' to find."""
    first, last = parse.sentence_tokens[number]
    return parse.in_quotation[first] >= 0 and parse.in_quotation[first] == parse.in_quotation[last - 1]


def _read_batch(sentences: list[Sentence], proposed: dict[int, Candidate]) -> dict[int, Reading]:
    import numpy

    count, width = len(sentences), max(len(s.numbers) for s in sentences)
    ids = numpy.zeros((count, width), dtype=numpy.int64)
    mask = numpy.zeros((count, width), dtype=numpy.float32)
    marks = numpy.zeros((count, width, 5), dtype=numpy.int64)
    for k, s in enumerate(sentences):
        ids[k, : len(s.numbers)], mask[k, : len(s.numbers)] = s.numbers, 1.0
        marks[k, 1 : len(s.numbers)] = s.marks
    words, cues, hints = open_network(ENCODER).run(None, {"ids": ids, "mask": mask, "marks": marks})
    wanted = [(k, token, at) for k, s in enumerate(sentences) for token, at in s.first.items() if token in proposed or hints[k, at] >= GLANCE]
    if not wanted:
        return {}
    views = numpy.zeros((len(wanted), width, 3), dtype=numpy.int64)
    tokens = []
    for n, (k, token, at) in enumerate(wanted):
        s = sentences[k]
        tokens.append(s.tokens[at - 1])
        views[n, : len(s.numbers)] = view(s, tokens[-1], proposed.get(token))
    inputs = {"row": [k for k, _, _ in wanted], "at": [at for _, _, at in wanted], "ruled": [int(t in proposed) for _, t, _ in wanted]}
    kinds, chances = open_network(HEAD).run(None, {
        "words": words, "cues": cues, "mask": mask, "view": views, **{name: numpy.array(v, dtype=numpy.int64) for name, v in inputs.items()}})  # fmt: skip
    found = {}
    for n, ((k, token, at), best) in enumerate(zip(wanted, smooth(kinds), strict=True)):
        owners = sentences[k].tokens
        source, cue, content = (tuple(_runs(best[1:], owners, kind)) for kind in (SOURCE, CUE, CONTENT))
        found[token] = Reading(tokens[n], float(hints[k, at]), float(chances[n]), None, source, cue, content)
    return found


def smooth(kinds: numpy.ndarray) -> numpy.ndarray:
    """Return the likeliest kinds [cues, positions] where each change of kind costs `SWITCH` (Viterbi, 1967), from log probabilities."""
    import numpy

    count, width, _ = kinds.shape
    rows = numpy.arange(count)
    best, came = kinds[:, 0].copy(), []
    for n in range(1, width):
        top = best.argmax(1)
        switched = best[rows, top][:, None] - SWITCH
        came.append(numpy.where(best >= switched, numpy.arange(best.shape[1])[None], top[:, None]))
        best = numpy.maximum(best, switched) + kinds[:, n]
    path = numpy.zeros((count, width), dtype=int)
    path[:, -1] = best.argmax(1)
    for n in range(width - 2, -1, -1):
        path[:, n] = came[n][rows, path[:, n + 1]]
    return path


def _runs(kinds: Iterable[int], tokens: list[Token], wanted: int) -> list[Span]:
    """Return the stretches of words of one kind; a word has the kind of its first piece."""
    found: list[Span] = []
    joins, last = False, None
    for kind, token in zip(kinds, tokens, strict=False):
        if token is last:
            continue
        last = token
        if kind == wanted:
            found[-1:] = [Span(found[-1].start, token.end)] if joins else [*found[-1:], token.span]
        joins = kind == wanted
    return found
