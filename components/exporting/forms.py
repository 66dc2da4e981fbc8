"""The JSON forms of an analysis and of a comparison: made of the values' own fields, in the order of `model/`, spans as
`[start, end)`.

A field that joins `Statement`, `Stance` or `Actor` is in the form, in the archive's tables and in the project file by
itself. What the form has beside the fields, and what it leaves out where nobody said it, are the tables below; the
README beside says what each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, get_type_hints

import msgspec

from components.errors import InputError
from components.model import Actor, Analysis, Chain, Corpus, CorpusActor, Instance, Span, Stance, Statement

BY_HAND = frozenset(["known_as", "review", "note", "issue_by_hand"])  # there alone where a person said so
WHERE_TOLD = BY_HAND | {"actors"}  # left out where it is empty


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A chain on which a side is taken: the words that name it best, the single words for it, and where it is meant."""

    id: str
    name: str
    name_span: Span
    terms: tuple[str, ...]
    mentions: tuple[Span, ...]
    heads: tuple[Span, ...]


MORE: dict[
    str, tuple[type, dict[str, Any]]
] = {  # table -> the value behind a row of it, and what its form has beside the value's fields
    "actors": (Actor, {"mention_kinds": tuple[str, ...], "inferred": tuple[bool, ...]}),
    "statements": (Statement, {}),
    "stances": (Stance, {"counts": bool, "issue_by_hand": str}),
    "issues": (IssueForm, {}),
}


def columns_of(table: str) -> dict[str, Any]:
    """Return field -> type of what the machine's rows in one of a form's lists have."""
    kind, more = MORE[table]
    return {name: hint for name, hint in (get_type_hints(kind) | more).items() if name not in BY_HAND}


def analysis_form(analysis: Analysis) -> dict[str, Any]:
    """Return one analysis as JSON-ready dicts; InputError if a span lies outside the text."""
    article, issues = analysis.article, _issue_ids(analysis)
    check_spans(analysis)
    return {
        "id": article.id, "title": article.title, "outlet": article.outlet, "author": article.author,
        "date": article.date,
        "text": article.text,
        "sentences": _plain(analysis.sentences),
        "actors": [_actor(a) for a in analysis.actors],
        "statements": [_told(_plain(s)) for s in analysis.statements],
        "stances": [_stance(analysis, s, issues) for s in analysis.stances],
        "issues": [_plain(_issue(article.text, c, issues[n])) for n, c in enumerate(analysis.chains) if n in issues],
        "summary": {"method": analysis.summary.method, "sentences": list(analysis.summary.sentences)}
        if analysis.summary else None,
    }  # fmt: skip


def check_spans(analysis: Analysis) -> None:
    """Raise InputError if any place of the analysis lies outside its article."""
    end = len(analysis.article.text)
    if any(not 0 <= place.start < place.end <= end for place in _places(analysis)):
        raise InputError("The analysis no longer fits its article: analyse it again before exporting.")


def _places(value: object) -> Iterator[Span]:
    """Yield every span in a value."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _places(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _places(getattr(value, field.name))


_plain = msgspec.to_builtins


def _told(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without what nobody said."""
    return {name: said for name, said in row.items() if said or name not in WHERE_TOLD}


def _actor(a: Actor) -> dict[str, Any]:
    mentions = {"mentions": _plain([m.span for m in a.mentions]), "mention_kinds": [m.kind for m in a.mentions],
                "inferred": [m.inferred for m in a.mentions]}  # fmt: skip
    return _told(_plain(a) | mentions)


def _stance(analysis: Analysis, s: Stance, issues: dict[int, str]) -> dict[str, Any]:
    counts = s.counts and s.same_as is None
    return _told(_plain(s) | {"issue": _issue_of(analysis, s, issues), "counts": counts, "issue_by_hand": s.issue})


def _issue_ids(analysis: Analysis) -> dict[int, str]:
    """Return number of a chain -> id, for the chains on which a side is taken."""
    met = sorted({n for s in analysis.stances if (n := _chain_of(analysis, s)) is not None})
    return {n: f"i{k}" for k, n in enumerate(met, 1)}


def _chain_of(analysis: Analysis, s: Stance) -> int | None:
    """Return the number of the chain whose mention a target is: the one whose head comes first in its words."""
    return analysis.chain_at(s.target.span) if s.target.span is not None and s.target.actor is None else None


def _issue_of(analysis: Analysis, s: Stance, issues: dict[int, str]) -> str | None:
    number = _chain_of(analysis, s)
    return issues[number] if number is not None else None


def _issue(text: str, chain: Chain, number: str) -> IssueForm:
    terms = dict.fromkeys(h.of(text).lower() for h in chain.heads)
    return IssueForm(number, chain.name.flat(text), chain.name, tuple(terms), chain.places, chain.heads)


def corpus_form(corpus: Corpus) -> dict[str, Any]:
    """Return a comparison as JSON-ready dicts; each place with its words."""
    # with the parser behind it, which the first screen does without
    from components.comparing.wordings import find_wordings

    texts = {a.article.id: a.article.text for a in corpus.analyses}

    def place(i: Instance) -> dict[str, Any]:
        return {"article": i.article, "span": _plain(i.span), "text": i.span.of(texts[i.article])}

    return {
        "articles": [{"id": a.article.id, "title": a.article.title, "outlet": a.article.outlet, "date": a.article.date}
                     for a in corpus.analyses],
        "actors": [{"id": a.id, "name": a.name, "kind": a.kind, "role": a.role, "aliases": list(a.aliases),
                    "articles": _members(corpus, a)}
                   for a in corpus.actors],
        "issues": _plain(corpus.issues),
        "positions": [{"actor": p.actor, "issue": p.issue, "article": p.article, "stances": list(p.stances),
                       "label": p.label}
                      for p in corpus.positions],
        "quotes": [{"actor": q.actor, "kind": q.kind, "instances": [place(i) for i in q.instances],
                    "differing": _plain(q.differing)}
                   for q in corpus.quotes],
        "figures": [{"what": f.what, "kind": f.kind, "clash": f.differs,
                     "instances": [place(i) | {"value": i.value} for i in f.instances]}
                    for f in corpus.figures],
        "shared_passages": [{"instances": [{"article": i.article, "span": _plain(i.span)} for i in p]}
                            for p in corpus.shared_passages],
        "unheard": [{"actor": u.actor, "kind": u.kind, "articles": list(u.articles), "criticised": list(u.criticised),
                     "places": [place(i) for i in u.places],
                     "quoted": [place(i) for i in u.quoted]} for u in corpus.unheard],
        "wordings": [{"instances": [place(i) | {"times": n} for i, n in zip(w.places, w.times, strict=True)]}
                     for w in find_wordings(corpus)],
        "accounts": _plain(corpus.accounts),
    }  # fmt: skip


def _members(corpus: Corpus, actor: CorpusActor) -> dict[str, Any]:
    """Return article -> how often an actor is mentioned and speaks there."""
    found = {}
    for article, ids in actor.members.items():
        analysis = corpus.analysis(article)
        found[article] = {"mentions": sum(len(a.mentions) for a in analysis.members(ids)),
                          "statements": sum(s.is_by(ids) for s in analysis.statements)}  # fmt: skip
    return found
