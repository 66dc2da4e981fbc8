"""How each report tells what an actor says: by which verbs, and where two reports choose verbs that imply different
things."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import NamedTuple

from components.comparing.actors import bearers
from components.comparing.replies import is_done_to, is_said
from components.comparing.verbs import PLAIN, class_of
from components.model import Analysis, Corpus, Span, Statement
from components.sharing import last_a_thread

# What is no quotation's: it was said, whatever stands beside it ("would later say", "rose to say").
_UNMADE = re.compile(r"\b(?:no|would|could|should|may|might|must|can|cannot)\b|^to\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not|never|will)\b|n[’']t\b", re.IGNORECASE)
_NOT = r"(?:\w+(?: not|n[’']t)|never)"
# Idioms of what was said all the same.
_STILL = re.compile(
    rf"\b{_NOT} (?:den(?:y|ied)|disputed?|ruled? out|hesitated? to|resist(?:ed)?|tired? of|shy away from)\b"
    r"|\bnot (?:only|just)\b|\bcould be heard\b|\bcan(?= (?:confirm|reveal)\b)|\bno (?:secret|bones)\b",
    re.IGNORECASE,
)
# Behind it "to declare" is what somebody did.
_WENT = re.compile(r"\b(?:came|went|rose|stood|stepped|took|turned|returned|flew|appeared)\b[^.,;:]{0,40}$")
# Words that `is_said` leaves out, since they answer no criticism.
_SAYS = re.compile(
    r"\b(?:call(?:s|ed|ing)?|declar(?:e[ds]?|ing)|indicat(?:e[ds]?|ing)|signall?(?:s|ed|ing)?|cit(?:e[ds]?|ing)"
    r"|prais(?:e[ds]?|ing)|hail(?:s|ed|ing)?|welcom(?:e[ds]?|ing)|propos(?:e[ds]?|ing)|rul(?:e[ds]?|ing)"
    r"|conclud(?:e[ds]?|ing)|voic(?:e[ds]?|ing)|no secret)\b",
    re.IGNORECASE,
)
_UNHEARD = ("", "thinks")  # classes of verbs that tell no words


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
            made = _is_made(analysis, statement)
            kind, verb = class_of(_STILL.sub("", cue_of(analysis, statement))) if made else ("", "")
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


def is_made(cue: str, kind: str = "indirect", before: str = "") -> bool:
    """Tell from the words that introduce it, and those before them, a statement that was made from one that is denied,
    to come, or only wished for: "did not say", "will argue", "should warn", "to promise"."""
    cue = _STILL.sub("", cue)
    if _DENIED.search(cue):
        return False
    unmade = _UNMADE.search(cue) if kind == "indirect" else None
    return unmade is None or unmade[0].lower() == "to" and _WENT.search(before) is not None


def _is_made(analysis: Analysis, statement: Statement) -> bool:
    before = ""
    if statement.cue:
        before = Span(analysis.sentences[statement.sentence].start, statement.cue[0].start).of(analysis.article.text)
    return is_made(cue_of(analysis, statement), statement.kind, before)


def is_worded(analysis: Analysis, statement: Statement) -> bool:
    """Tell a statement whose source has words, or that a person added, from a wish, a belief or a deed, and from one
    that nobody made."""
    if statement.review == "added":
        return True
    text, cue = analysis.article.text, cue_of(analysis, statement)
    tells = _SAYS.search(cue) is not None or class_of(cue)[0] not in _UNHEARD
    said = is_said(statement, text) or tells and not is_done_to(statement, text)
    return said and _is_made(analysis, statement)


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
