"""How each report tells what an actor says: by which verbs, and where two reports choose verbs that imply different
things."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.replies import is_said
from components.comparing.verbs import PLAIN, class_of
from components.model import Analysis, Corpus, Statement
from components.sharing import last_a_thread

_UNMADE = re.compile(
    r"\b(?:not|never|no|will|would|could|should|may|might|must|can|cannot)\b|n[’']t\b|^to\b|\bchance\b.*\bto\b",
    re.IGNORECASE,
)


class Telling(NamedTuple):
    """The verbs of one class by which one article tells what one actor says, and the statements, as `<article
    id>/<statement id>`."""

    actor: str
    article: str
    kind: str
    verbs: tuple[str, ...]
    statements: tuple[str, ...]


@last_a_thread
def find_tellings(corpus: Corpus) -> tuple[Telling, ...]:
    """Return how each article tells what each actor says; statements without a verb ("Amsel: …"), told by a noun, or
    not told as made, are left out."""
    of = {key: a.id for key, a in bearers(corpus.actors).items()}
    found: defaultdict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for analysis in corpus.analyses:
        article = analysis.article.id
        for statement in analysis.statements:
            cue = cue_of(analysis, statement)
            kind, verb = class_of(cue) if is_made(cue) else ("", "")
            voices = dict.fromkeys(who for v in statement.voices if (who := of.get((article, v))) is not None)
            for actor in voices if kind else ():
                found[actor, article, kind].append((verb, f"{article}/{statement.id}"))
    return tuple(
        Telling(*key, tuple(dict.fromkeys(v for v, _ in rows)), tuple(s for _, s in rows))
        for key, rows in found.items()
    )


def cue_of(analysis: Analysis, statement: Statement) -> str:
    """Return the words that introduce a statement."""
    return " ".join(c.of(analysis.article.text) for c in statement.cue)


def is_made(cue: str) -> bool:
    """Tell from the words that introduce it a statement that was made from one that is denied, to come, or only wished
    for: "did not say", "will argue", "should warn", "to promise"."""
    return _UNMADE.search(cue) is None


def is_worded(analysis: Analysis, statement: Statement) -> bool:
    """Tell a statement whose source has words, or that a person added, from a wish, a belief or a deed, and from one
    that nobody made."""
    said = is_said(statement, analysis.article.text) and is_made(cue_of(analysis, statement))
    return said or statement.review == "added"


def told_apart(tellings: tuple[Telling, ...]) -> tuple[str, ...]:
    """Return the actors whose words two articles tell by verbs of other classes, plain ones beside them or not; the
    most told first."""
    classes: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    weight: defaultdict[str, int] = defaultdict(int)
    for t in tellings:
        classes[t.actor].setdefault(t.article, set()).add(t.kind)
        weight[t.actor] += len(t.statements)
    apart = [
        a for a, by in classes.items() if len(by) > 1 and len({frozenset(kinds - {PLAIN}) for kinds in by.values()}) > 1
    ]
    return tuple(sorted(apart, key=lambda a: (-weight[a], a)))
