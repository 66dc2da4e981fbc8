"""The trained tagger: from a cue, which words are its source and which its content, and how likely it attributes.

It reads every sentence once and every cue once more: those that the rules propose, and those that it sees itself.
Data, terms, figures and the training command: MODEL_CARD.md beside this file. Method: semantic role labelling with
the cue as predicate (Shi and Lin, 2019), `training/tagger_network.py`. A run of the networks is one sentence: eight
bits have one scale a run, so that neighbours would change what is read.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from components.encoding.runtime import in_order, open_network
from components.language import Parse
from components.sharing import OnStep, no_step
from components.statements.candidates import Candidate, Reading
from components.statements.models.runs import runs_of, smooth
from components.statements.models.tagger_input import CONTENT, CUE, SOURCE, Sentence, view, write_sentence
from components.statements.models.tidying import finish

ENCODER, HEAD = (Path(__file__).with_name(name) for name in ("tagger_encoder.onnx", "tagger_head.onnx"))
NO_MARKS = (0, 0, 0, 0, 0)  # of the beginning of a sentence, which is no word
GLANCE = 0.2  # the chance from which a word that no rule proposes is looked at as a cue


def read_cues(parse: Parse, rows: Iterable[Candidate], on_step: OnStep = no_step) -> dict[int, Reading]:
    """Return token number -> reading, for the cues that the rules propose and for those that the tagger sees itself."""
    proposed = {row.cue_token.i: row for row in rows if row.cue_token is not None}
    by_sentence: dict[int, list[Candidate]] = {}
    for row in proposed.values():
        if row.cue_token is not None:
            by_sentence.setdefault(row.cue_token.sent, []).append(row)
    numbers = [n for n in range(len(parse.sentences)) if n in by_sentence or not _is_quoted(parse, n)]
    written = (write_sentence(parse, n, by_sentence.get(n, ())) for n in numbers)
    found: dict[int, Reading] = {}
    for number, readings in enumerate(in_order(lambda s: _read_sentence(s, proposed) if s else {}, written)):
        on_step(number / len(numbers))
        found.update(readings)
    return {token: finish(parse, reading) for token, reading in found.items()}


def _is_quoted(parse: Parse, number: int) -> bool:
    """Tell a sentence that stands wholly within one quotation: what is told there is the rules' to find."""
    first, last = parse.sentence_tokens[number]
    return parse.in_quotation[first] >= 0 and parse.in_quotation[first] == parse.in_quotation[last - 1]


def _read_sentence(sentence: Sentence, proposed: dict[int, Candidate]) -> dict[int, Reading]:
    """Run both networks over a sentence of n pieces, its beginning counted, and c cues.

    Encoder: ids [1, n], mask [1, n], marks [1, n, 5] -> words and cues [1, n, width], hints [1, n]. Head: those, view
    [c, n, 3], row, at and ruled [c] -> kinds, log probabilities [c, n, 4], and chances [c].
    """
    import numpy

    size = len(sentence.numbers)
    mask = numpy.ones((1, size), dtype=numpy.float32)
    marks = numpy.array([[NO_MARKS, *sentence.marks]], dtype=numpy.int64)
    ids = numpy.array([sentence.numbers], dtype=numpy.int64)
    words, cues, hints = open_network(ENCODER).run(None, {"ids": ids, "mask": mask, "marks": marks})
    places = [at for token, at in sentence.first.items() if token in proposed or hints[0, at] >= GLANCE]
    if not places:
        return {}
    tokens = [sentence.tokens[at - 1] for at in places]
    views = numpy.array([view(sentence, t, proposed.get(t.i)) for t in tokens], dtype=numpy.int64)
    inputs = {"row": [0] * len(tokens), "at": places, "ruled": [int(t.i in proposed) for t in tokens]}
    numbers = {name: numpy.array(v, dtype=numpy.int64) for name, v in inputs.items()}
    inputs_of_head = {"words": words, "cues": cues, "mask": mask, "view": views, **numbers}
    kinds, chances = open_network(HEAD).run(None, inputs_of_head)
    found = {}
    for token, at, chance, best in zip(tokens, places, chances, smooth(kinds), strict=True):
        source, cue, content = (runs_of(best[1:], sentence.tokens, kind) for kind in (SOURCE, CUE, CONTENT))
        found[token.i] = Reading(token, float(hints[0, at]), float(chance), None, source, cue, content)
    return found
