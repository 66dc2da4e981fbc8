"""The answer of a comparison in one line: what was found, counted, the gravest first, each count the way to its
findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from components.comparing.findings import Finding
from components.model import Corpus
from components.wording import trn


class Count(NamedTuple):
    """A count in our words, and the kind of findings that it leads to, empty where there is none."""

    words: str
    kind: str


# Kind of finding -> one of them, several of them. In the order of the line.
WORDS: dict[str, tuple[str, str]] = {
    "altered": ("{count} quotation altered", "{count} quotations altered"),
    "spliced": ("{count} quotation sewn from two remarks", "{count} quotations sewn from two remarks"),
    "figures": ("{count} figure clashes", "{count} figures clash"),
    "unanswered": ("{count} criticised without a reply", "{count} criticised without a reply"),
    "truncated": ("{count} quotation cut short", "{count} quotations cut short"),
    "change": ("{count} position differs", "{count} positions differ"),
    "unheard": ("{count} quoted in one report, named in another", "{count} quoted in one report, named in another"),
    "precision": ("{count} told more exactly in one report", "{count} told more exactly in one report"),
    "wording": ("{count} thing named in other words", "{count} things named in other words"),
    "passage": ("{count} passage shared word for word", "{count} passages shared word for word"),
}


def count_answer(corpus: Corpus, findings: Iterable[Finding]) -> tuple[Count, ...]:
    """Return the counts of the sure findings, those of the articles and their accounts first."""
    sure = Counter(f.kind for f in findings if f.sure)
    articles, accounts = len(corpus.analyses), len(corpus.accounts)
    words = trn("{count} article", "{count} articles", articles)
    if accounts != articles:
        words = f"{words}, {trn('{count} independent account', '{count} independent accounts', accounts)}"
    first = Count(words, "passage" if accounts != articles and sure["passage"] else "")
    return (first, *(Count(trn(*words, sure[kind]), kind) for kind, words in WORDS.items() if sure[kind]))
