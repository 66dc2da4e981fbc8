"""Where a content ends: which of the phrases that follow a cue still belong to what is said.

The parse hangs "in Ohio", ", which …" and "and the mayor said …" on the nearest head, right or wrong. A log-linear
choice (a softmax over the possible ends, as in Berger, Della Pietra and Della Pietra, 1996; weights in
`endings.json`) takes the end that annotators take. Data, terms and the training command: MODEL_CARD.md.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from components.encoding.manifest import read_verified
from components.language import Parse
from components.model import Span
from components.sharing import load_once
from components.statements.candidates import Candidate, Rule
from components.statements.models.endings_input import Ending, endings_of
from components.statements.rules.proposing import Proposed

WEIGHTS = Path(__file__).with_name("endings.json")
RULES: tuple[Rule, ...] = ("clause", "object", "preposition", "noun", "adjective", "phrase")  # whose ends are chosen


@load_once
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(read_verified(WEIGHTS))
    return found


def end(parse: Parse, proposed: Proposed, weights: dict[str, float] | None = None) -> Proposed:
    """Return what the rules find with the end of each report's content chosen.

    Training gives other weights than the shipped ones, to hold articles out.
    """
    known = _weights() if weights is None else weights
    return proposed._replace(reports=[_settled(parse, report, known) for report in proposed.reports])


def is_open(report: Candidate) -> bool:
    """Tell a content whose end is to be chosen: one stretch, after its cue; others stay as the parse has them."""
    cue = report.cue_token
    return report.rule in RULES and cue is not None and len(report.content) == 1 and report.content[0].start >= cue.end


def _settled(parse: Parse, report: Candidate, weights: dict[str, float]) -> Candidate:
    if not is_open(report):
        return report
    last = choose_end(endings_of(parse, report), weights).last
    start = report.content[0].start
    return replace(report, content=(Span(start, max(parse.tokens[last].end, start + 1)),))


def choose_end(endings: list[Ending], weights: dict[str, float]) -> Ending:
    """Return the most likely end."""
    return max(endings, key=lambda e: sum(weights.get(f, 0.0) for f in e.features))
