"""The JSON forms of an analysis and of a comparison: plain dicts in, plain dicts out, spans as `[start, end)`.

An analysis has under `"issues"` the chains on which a side is taken: `"name"` and its place `"name_span"`, the single words for it (`"terms"`),
the place of each mention and of its head. A stance names its issue by id, null where its target is an actor or is mentioned once; where a person put it on
one, its name is `"issue_by_hand"`. What a person did with a row (`"review"`) and noted (`"note"`) stands there alone where one did.
"""

from __future__ import annotations

from typing import Any

from components.errors import InputError
from components.model import (
    Actor,
    Analysis,
    Article,
    Chain,
    Corpus,
    Mention,
    Span,
    Stance,
    Statement,
    Summary,
    Target,
)  # fmt: skip


def analysis_form(analysis: Analysis) -> dict[str, Any]:
    """Return one analysis as JSON-ready dicts; InputError if a span lies outside the text."""
    article, text = analysis.article, analysis.article.text
    check_spans(analysis)
    issues = _issue_ids(analysis)
    return {
        "id": article.id, "title": article.title, "outlet": article.outlet, "author": article.author, "date": article.date,
        "text": text,
        "sentences": [list(s) for s in analysis.sentences],
        "actors": [_actor(a) for a in analysis.actors],
        "statements": [_statement(s) for s in analysis.statements],
        "stances": [{**_stance(s), "issue": _issue_of(analysis, s, issues)} for s in analysis.stances],
        "issues": [_issue(text, c, issues[n]) for n, c in enumerate(analysis.chains) if n in issues],
        "summary": {"method": analysis.summary.method, "sentences": list(analysis.summary.sentences)} if analysis.summary else None,
    }  # fmt: skip


def check_spans(analysis: Analysis) -> None:
    """Raise InputError if any place of the analysis lies outside its article."""
    end = len(analysis.article.text)
    places = [*analysis.sentences]
    places += [m.span for a in analysis.actors for m in a.mentions]
    places += [p for s in analysis.statements for p in (*s.source, *s.cue, *s.content)]
    places += [p for c in analysis.chains for p in (c.name, *c.heads, *c.places)]
    for s in analysis.stances:
        places += [p for p in (s.holder_span, s.target.span, s.trigger, s.condition, s.turned_by) if p]
    if any(not 0 <= p.start < p.end <= end for p in places):
        raise InputError("The analysis no longer fits its article: analyse it again before exporting.")


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(s) for s in spans]


def _place(span: Span | None) -> list[int] | None:
    return list(span) if span is not None else None


def _actor(a: Actor) -> dict[str, Any]:
    return {
        "id": a.id, "name": a.name, "aliases": list(a.aliases), "kind": a.kind, "role": a.role,
        "mentions": [list(m.span) for m in a.mentions],
        "mention_kinds": [m.kind for m in a.mentions], "inferred": [m.inferred for m in a.mentions],
        **({"known_as": a.known_as} if a.known_as else {}),
    }  # fmt: skip


def _statement(s: Statement) -> dict[str, Any]:
    return {
        "id": s.id, "actor": s.actor, **({"actors": list(s.actors)} if s.actors else {}),
        "source": _spans(s.source), "cue": _spans(s.cue), "content": _spans(s.content),
        "kind": s.kind, "parent": s.parent, "sentence": s.sentence, "inferred": s.inferred, "confidence": s.confidence,
        "rule": s.rule, **_by_hand(s),
    }  # fmt: skip


def _stance(s: Stance) -> dict[str, Any]:
    return {
        "id": s.id, "holder": s.holder, "holder_span": _place(s.holder_span),
        "target": {"text": s.target.text, "span": _place(s.target.span), "actor": s.target.actor},
        "label": s.label, "confidence": s.confidence, "trigger": list(s.trigger), "rule": s.rule, "sentence": s.sentence,
        "statement": s.statement, "level": s.level, "counts": s.counts and s.same_as is None, "same_as": s.same_as,
        "condition": _place(s.condition), "turned_by": _place(s.turned_by), "decider": s.decider, **_by_hand(s),
        **({"issue_by_hand": s.issue} if s.issue else {}),
    }  # fmt: skip


def _by_hand(row: Stance | Statement) -> dict[str, str]:
    """Return what a person did with a row and noted, where one did."""
    return {name: said for name, said in (("review", row.review), ("note", row.note)) if said}


def _issue_ids(analysis: Analysis) -> dict[int, str]:
    """Return number of a chain -> id, for the chains on which a side is taken."""
    met = sorted({n for s in analysis.stances if (n := _chain_of(analysis, s)) is not None})
    return {n: f"i{k}" for k, n in enumerate(met, 1)}


def _chain_of(analysis: Analysis, s: Stance) -> int | None:
    """Return the number of the chain whose mention a target is: the one whose head comes first in its words."""
    span = s.target.span
    if span is None or s.target.actor is not None:
        return None
    found = [(h.start, n) for n, c in enumerate(analysis.chains) for h, p in zip(c.heads, c.places, strict=True) if span.contains(h) and p.overlaps(span)]
    return min(found)[1] if found else None


def _issue_of(analysis: Analysis, s: Stance, issues: dict[int, str]) -> str | None:
    number = _chain_of(analysis, s)
    return issues[number] if number is not None else None


def _issue(text: str, chain: Chain, number: str) -> dict[str, Any]:
    """Return an issue: the words that name it best with their place, the single words for it, and where it is meant."""
    terms = dict.fromkeys(h.of(text).lower() for h in chain.heads)
    return {"id": number, "name": " ".join(chain.name.of(text).split()), "name_span": list(chain.name), "terms": list(terms),
            "mentions": _spans(chain.places), "heads": _spans(chain.heads)}  # fmt: skip


def analysis_from_form(form: dict[str, Any]) -> Analysis:
    """Rebuild an analysis from its form, which has neither words nor quantities, and of the chains those on a side; InputError if it is not one."""
    try:
        article = Article(form["id"], form["text"], form.get("title") or "", form.get("outlet") or "",
                          form.get("author") or "", form.get("date") or "")  # fmt: skip
        analysis = Analysis(
            article, tuple(Span(*s) for s in form["sentences"]),
            tuple(_read_actor(a) for a in form["actors"]),
            tuple(_read_statement(s) for s in form["statements"]),
            tuple(_read_stance(s) for s in form["stances"]),
            chains=tuple(_read_issue(i) for i in form.get("issues") or ()),
            summary=Summary(form["summary"]["method"], tuple(form["summary"]["sentences"])) if form.get("summary") else None,
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise InputError("This is not an analysis that Standpoint wrote.") from error
    check_spans(analysis)
    return analysis


def _read_span(place: list[int] | None) -> Span | None:
    return Span(*place) if place else None


def _read_actor(a: dict[str, Any]) -> Actor:
    kinds = a.get("mention_kinds") or ["name"] * len(a["mentions"])
    inferred = a.get("inferred") or [False] * len(a["mentions"])
    mentions = tuple(Mention(Span(*m), k, i) for m, k, i in zip(a["mentions"], kinds, inferred, strict=True))
    return Actor(a["id"], a["name"], a["kind"], a.get("role") or "", tuple(a.get("aliases") or ()), mentions, a.get("known_as") or "")


def _read_statement(s: dict[str, Any]) -> Statement:
    source, cue, content = (tuple(Span(*p) for p in s[role] or ()) for role in ("source", "cue", "content"))
    return Statement(s["id"], s["actor"], source, cue, content, s["kind"], s.get("sentence", 0), s.get("parent"),
                     s.get("inferred", False), s.get("confidence", 1.0), s.get("rule", ""), tuple(s.get("actors") or ()), s.get("review", ""),
                     s.get("note", ""))  # fmt: skip


def _read_issue(i: dict[str, Any]) -> Chain:
    return Chain(Span(*i["name_span"]), tuple(Span(*h) for h in i["heads"]), tuple(Span(*m) for m in i["mentions"]))


def _read_stance(s: dict[str, Any]) -> Stance:
    target = Target(s["target"]["text"], _read_span(s["target"]["span"]), s["target"]["actor"])
    return Stance(s["id"], s["holder"], _read_span(s["holder_span"]), target, s["label"], s["confidence"], Span(*s["trigger"]),
                  s["rule"], s["sentence"], s["statement"], s.get("level", "told"), _read_span(s.get("condition")),
                  _read_span(s.get("turned_by")), s.get("decider", "rule"), s.get("same_as"),
                  s.get("review", ""), s.get("note", ""), s.get("issue_by_hand", ""))  # fmt: skip


def corpus_form(corpus: Corpus) -> dict[str, Any]:
    """Return a comparison as JSON-ready dicts."""
    from components.comparing.wordings import find_wordings  # with the parser behind it, which the first screen does without

    instances = {a.article.id: a.article.text for a in corpus.analyses}
    counts = {a.article.id: a for a in corpus.analyses}

    def instance(i: Any, value: bool = False) -> dict[str, Any]:
        row = {"article": i.article, "span": list(i.span), "text": i.span.of(instances[i.article])}
        return {**row, "value": i.value} if value else row

    def members(actor: Any) -> dict[str, Any]:
        out = {}
        for article, ids in actor.members.items():
            analysis = counts[article]
            out[article] = {"mentions": sum(len(a.mentions) for a in analysis.actors if a.id in ids),
                            "statements": sum(s.is_by(ids) for s in analysis.statements)}  # fmt: skip
        return out

    return {
        "articles": [{"id": a.article.id, "title": a.article.title, "outlet": a.article.outlet, "date": a.article.date} for a in corpus.analyses],
        "actors": [{"id": a.id, "name": a.name, "kind": a.kind, "role": a.role, "aliases": list(a.aliases), "articles": members(a)}
                   for a in corpus.actors],
        "issues": [{"id": i.id, "name": i.name, "terms": list(i.terms)} for i in corpus.issues],
        "positions": [{"actor": p.actor, "issue": p.issue, "article": p.article, "stances": list(p.stances), "label": p.label}
                      for p in corpus.positions],
        "quotes": [{"actor": q.actor, "kind": q.kind, "instances": [instance(i) for i in q.instances],
                    "differing": [[list(s) for s in spans] for spans in q.differing]} for q in corpus.quotes],
        "figures": [{"what": f.what, "kind": f.kind, "clash": f.differs, "instances": [instance(i, True) for i in f.instances]}
                    for f in corpus.figures],
        "shared_passages": [{"instances": [{"article": i.article, "span": list(i.span)} for i in p]} for p in corpus.shared_passages],
        "unheard": [{"actor": u.actor, "kind": u.kind, "articles": list(u.articles), "criticised": list(u.criticised),
                     "places": [instance(i) for i in u.places], "quoted": [instance(i) for i in u.quoted]} for u in corpus.unheard],
        "wordings": [{"instances": [{**instance(i), "times": n} for i, n in zip(w.places, w.times, strict=True)]} for w in find_wordings(corpus)],
        "accounts": [list(a) for a in corpus.accounts],
    }  # fmt: skip
