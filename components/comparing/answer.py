"""The answer of a comparison in one line: what was found, counted, the gravest first, each count the way to its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from components.comparing.findings import Finding
from components.model import Corpus


class Count(NamedTuple):
    """A count in our words, and the kind of findings that it leads to, empty where there is none."""

    words: str
    kind: str


# Kind of finding -> one of them, several of them. In the order of the line.
WORDS: dict[str, tuple[str, str]] = {
    "altered": ("quotation altered", "quotations altered"),
    "spliced": ("quotation sewn from two remarks", "quotations sewn from two remarks"),
    "figures": ("figure clashes", "figures clash"),
    "unanswered": ("criticised and not heard", "criticised and not heard"),
    "truncated": ("quotation cut short", "quotations cut short"),
    "change": ("position differs", "positions differ"),
    "unheard": ("heard in one report only", "heard in one report only"),
    "precision": ("figure more exact in one report", "figures more exact in one report"),
    "wording": ("thing named in other words", "things named in other words"),
    "passage": ("passage shared word for word", "passages shared word for word"),
}


def count_answer(corpus: Corpus, findings: Iterable[Finding]) -> tuple[Count, ...]:
    """Return the counts of the sure findings, those of the articles and their accounts first."""
    sure = Counter(f.kind for f in findings if f.sure)
    articles, accounts = len(corpus.analyses), len(corpus.accounts)
    independent = "" if accounts == articles else f", {accounts} independent account{'s' if accounts != 1 else ''}"
    first = Count(f"{articles} article{'s' if articles != 1 else ''}{independent}", "passage" if independent and sure["passage"] else "")
    return (first, *(Count(f"{sure[kind]} {words[sure[kind] > 1]}", kind) for kind, words in WORDS.items() if sure[kind]))
