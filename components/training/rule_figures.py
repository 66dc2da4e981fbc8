"""Count how often each rule is right on annotated articles:

`python -m components.training.rule_figures GOLD.jsonl TEXTS.jsonl... [--without 6] -o rules.json`.

A rule is counted by its name and the side it reads, and by its trigger where that is met four times or more. With
`--without K` every K-th article is left out, as for the reader."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from components.evaluation.names import content_words, same_holder
from components.language import find_actors, parse_text
from components.stances.models.combining import rule_key
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements
from components.training.positions_split import is_held_out, read_texts

FEWEST = 4  # rows, from which a trigger has a figure of its own


def count_rules(gold: list[dict[str, Any]], texts: dict[str, str]) -> dict[str, list[int]]:
    """Return rule, or rule and trigger -> [right, rows]."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in gold:
        text = texts[row["id"]]
        parse = parse_text(text)
        index = find_actors(parse)
        ruled = read_by_rule(parse, index, find_statements(parse, index))
        names = {a.id: [a.name, *a.aliases] for a in index.freeze()}
        for s, rule in ruled:
            keys = names.get(s.holder or "", []) + ([s.holder_span.of(text)] if s.holder_span else [])
            aim = content_words(s.target.text + " " + names.get(s.target.actor or "", [""])[0])
            right = any(p["label"] == s.label and same_holder(keys, p["holder"])
                        and aim & content_words(" ".join([p["target"], *p["terms"]]))
                        for p in row["positions"])  # fmt: skip
            for key in (rule_key(rule, s.label), rule_key(rule, s.label, s.trigger.of(text))):
                found[key][0] += right
                found[key][1] += 1
    return {k: v for k, v in sorted(found.items()) if "|" not in k or v[1] >= FEWEST}


def main() -> None:
    """Count and write."""
    parser = argparse.ArgumentParser(description="How often each rule is right.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    parser.add_argument("--without", type=int, default=0, metavar="K")
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    texts = read_texts(options.texts)
    gold = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    kept = [g for g in gold if not options.without or not is_held_out(g["id"], options.without)]
    options.out.write_text(json.dumps(count_rules(kept, texts), indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
