"""Turn annotated articles and sentences into what the reader of positions learns from, one JSON object a window.

    python -m components.training.position_examples articles GOLD.jsonl TEXTS.jsonl... -o EXAMPLES.jsonl
    python -m components.training.position_examples pairs DSE.jsonl -o EXAMPLES.jsonl
    python -m components.training.position_examples rows JUDGED.jsonl -o ROWS.jsonl

GOLD has `{"id", "positions": [{"holder", "target", "terms", "label", "evidence"}]}` a line, TEXTS `{"id", "text"}`. DSE
has a sentence a line with two marked mentions: `{"text", "entity_a", "entity_b", "label"}`, label 0 none, 1 a for b, 2
b for a, 3 a against b, 4 b against a (Park and others, 2021). JUDGED has rows that were proposed and judged one by one
(`components/evaluation/judged.py`); ROWS are for the verifier, one a line."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from components.evaluation.names import content_words, same_holder
from components.language import ActorIndex, Parse, find_actors, parse_text
from components.language.phrases import noun_phrase
from components.model import Span, Statement
from components.stances.models.reader_input import Goal, Holder, Window, write_windows
from components.stances.models.verifier import places_of
from components.stances.rules.reading import read_by_rule
from components.stances.rules.targets import goal_span
from components.statements import find_statements
from components.training.judged import judged_candidates

SIDES = ("support", "oppose")
# label -> side of a to b, of b to a
SIDES_OF_PAIR = {0: (None, None), 1: (0, None), 2: (None, 0), 3: (1, None), 4: (None, 1)}


def read_article(text: str) -> tuple[Parse, ActorIndex, tuple[Statement, ...], list[Window]]:
    """Read a text as the app does, up to what the reader sees."""
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    ruled = [r.stance for r in read_by_rule(parse, index, statements)]
    return parse, index, statements, list(write_windows(parse, index, statements, ruled))


def article_examples(gold: dict[str, Any], text: str) -> Iterator[dict[str, Any]]:
    """Yield the windows of an article with the sides that its annotator saw in them."""
    parse, index, _, windows = read_article(text)
    names = {a.id: [a.name, *a.aliases] for a in index.freeze()}
    wanted = []
    for position in gold["positions"]:
        at = text.find(position["evidence"])
        if at >= 0:
            place = Span(at, at + len(position["evidence"]))
            words = content_words(" ".join([position["target"], *position["terms"]]))
            wanted.append((position, place, words, content_words(position["target"])))
    for window in windows:
        goals = [_goal_text(parse, names, g) for g in window.goals]
        stems = [content_words(g) for g in goals]
        holder_names = [_holder_names(parse, names, h) for h in window.holders]
        row = plain(window) | {"article": gold["id"], "goal_text": goals, "holder_names": holder_names}
        row["labels"] = [[{"match": {}, "ignore": [], "evidence": []} for _ in SIDES] for _ in window.holders]
        for position, place, words, target in wanted:
            sentence = parse.sentences[window.sentence]
            here = place.overlaps(sentence)
            hits = {k: _weight(s, target) for k, s in enumerate(stems) if s & words}
            if here and not hits:
                hits = {k: 1.0 for k, g in enumerate(window.goals) if g.head is None or g.head.pos in ("PRON", "DET")}
            for h, keys in enumerate(row["holder_names"]):
                if not same_holder(keys, position["holder"]):
                    continue
                for side, label in enumerate(SIDES):
                    entry = row["labels"][h][side]
                    if here and position["label"] == label:
                        entry["match"] |= {k: max(w, entry["match"].get(k, 0.0)) for k, w in hits.items()}
                        places = ((n, w) for n, w in enumerate(window.words) if w is not None)
                        entry["evidence"] += [n for n, w in places if w.overlaps(place)]
                    elif position["label"] in (label, "conditional"):
                        entry["ignore"] += [0, *hits]
        yield row


def _weight(stems: frozenset[str], target: frozenset[str]) -> float:
    return 0.3 + 0.7 * len(stems & target) / max(1, len(target))


def goal_texts(parse: Parse, index: ActorIndex, window: Window) -> list[str]:
    """Return the words of each goal of a window, with its actor's names."""
    names = {a.id: [a.name, *a.aliases] for a in index.freeze()}
    return [_goal_text(parse, names, g) for g in window.goals]


def plain(window: Window) -> dict[str, Any]:
    """Return what the network reads of a window."""
    return {"sentence": window.sentence, "numbers": window.numbers, "traits": window.traits,
            "holders": [list(h.positions) for h in window.holders],
            "goals": [g.position for g in window.goals]}  # fmt: skip


def _goal_text(parse: Parse, names: dict[str, list[str]], goal: Goal) -> str:
    if goal.head is None:
        return ""
    span = goal_span(parse, goal.head)
    return " ".join(
        [
            " ".join(span.of(parse.text).split()) if span is not None else goal.head.text,
            *names.get(goal.actor or "", []),
        ]
    )


def _holder_names(parse: Parse, names: dict[str, list[str]], holder: Holder) -> list[str]:
    words = [noun_phrase(parse, holder.head).of(parse.text)] if holder.head is not None else []
    return names.get(holder.actor or "", []) + words


def pair_examples(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the window of a sentence with two marked mentions, each order of the two with its side or none."""
    _, _, _, windows = read_article(row["text"])
    marked = [Span(*row["entity_a"]), Span(*row["entity_b"])]
    for window in windows:
        goals = [
            [k for k, g in enumerate(window.goals) if g.head is not None and g.head.span.overlaps(m)] for m in marked
        ]
        holders = [[k for k, h in enumerate(window.holders) if any(s.overlaps(m) for s in h.spans)] for m in marked]
        sides = SIDES_OF_PAIR[row["label"]]
        asked = []
        for a in (0, 1):
            if holders[a] and goals[1 - a]:
                same = [
                    k for k in goals[1 - a] if window.goals[k].position not in window.holders[holders[a][0]].positions
                ]
                if same:
                    asked.append((holders[a][0], same, sides[a]))
        if asked:
            yield plain(window) | {"asked": asked}


def row_examples(article: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield each judged row of an article as the verifier reads it."""
    for _, c, verdict in judged_candidates(article):
        if c.seen is not None and (places := places_of(c)) is not None:
            yield {"article": article["id"], "numbers": c.seen.window.numbers, "traits": c.seen.window.traits,
                   **places._asdict(), "verdict": verdict}  # fmt: skip


BY_LINE = {"pairs": pair_examples, "rows": row_examples}


def main() -> None:
    """Write the examples of a file."""
    parser = argparse.ArgumentParser(description="Examples for the reader of positions.")
    parser.add_argument("kind", choices=("articles", *BY_LINE))
    parser.add_argument("gold")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    rows = [json.loads(line) for line in Path(options.gold).read_text(encoding="utf-8").splitlines()]
    with options.out.open("w", encoding="utf-8") as out:
        if options.kind != "articles":
            for row in rows:
                for example in BY_LINE[options.kind](row):
                    out.write(json.dumps(example) + "\n")
            return
        texts = {}
        for name in options.texts:
            for line in Path(name).read_text(encoding="utf-8").splitlines():
                article = json.loads(line)
                texts[article["id"]] = article["text"]
        for row in rows:
            for example in article_examples(row, texts[row["id"]]):
                out.write(json.dumps(example) + "\n")


if __name__ == "__main__":
    main()
