"""Project files in their first form, JSON, as the app once wrote them; and what such a correction says today."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from components.exporting.project import FORMAT, MIGRATED
from components.model import Article, Issue, Stance
from components.review import Fact, Log, Step, position_key


@dataclass(frozen=True)
class Correction:
    article: str
    key: str
    what: str
    label: str | None = None
    note: str = ""


def stance_key(stance: Stance) -> str:
    return position_key(stance).rpartition(":")[0]


def write_project(
    articles: tuple[Article, ...], log: tuple[Correction, ...], issues: tuple[Issue, ...] | None
) -> bytes:
    form = {
        "format": FORMAT, "articles": [asdict(a) for a in articles], "corrections": [asdict(c) for c in log],
        "issues": [asdict(i) for i in issues] if issues is not None else None,
    }  # fmt: skip
    return json.dumps(form, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def log_of(*entries: Correction) -> Log:
    """Say what these corrections are as a log."""
    facts: list[Fact] = []
    for c in entries:
        if c.what == "not right":
            facts.append(Fact("finding", "reject", f"{c.key} {c.note}", c.article))
            continue
        facts.append(
            Fact("position", "set", c.key, c.article, "side", c.label)
            if c.label
            else Fact("position", "reject", c.key, c.article)
        )
        facts += [Fact("position", "note", c.key, c.article, "", c.note)] if c.note else []
    return Log((Step(MIGRATED, tuple(facts)),), 1) if facts else Log()
