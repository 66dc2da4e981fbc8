"""Read what an adjective says, with what hangs on it: "opposed to it", "ready to lift it"."""

from __future__ import annotations

from collections.abc import Iterator

from components.language import ActorIndex, Parse, Token
from components.stances.rules import frames, phrases
from components.stances.rules.hits import Hit, Rule


def read_adjective(parse: Parse, index: ActorIndex, t: Token) -> Iterator[Hit]:
    """Read "is opposed to the curfew", "is ready to lift it"."""
    if t.dep not in ("acomp", "ROOT", "conj", "ccomp", "relcl", "advcl", "attr", "pcomp"):
        return
    verb = t.head if t.dep == "acomp" else t
    hung = next((s for c in verb.children if c.dep == "auxpass" and (s := c.child("nsubj")) is not None), None)
    holder = verb.child("nsubj", "nsubjpass") or hung or parse.clause(verb).subject  # "Drivers are opposed to it"
    if holder is None or t.dep == "acomp" and verb.lemma not in ("be", "feel", "become", "remain", "stay", "seem"):
        return
    word = t.lower
    for c in t.children:
        if (
            c.dep in ("prep", "agent")
            and (word, c.lower) in frames.ADJECTIVES
            and (inner := c.child("pobj", "pcomp")) is not None
        ):
            side = frames.ADJECTIVES[word, c.lower].side
            yield Hit("adjective", t, f"{t.text} {c.text}", side, inner, holder, verb, clause=inner.dep == "pcomp",
                      ready=word in frames.READINESS)  # fmt: skip
        if c.dep in ("xcomp", "advcl") and c.i > t.i and word in frames.WILLING | frames.UNWILLING:
            willing = word in frames.WILLING
            sided = not willing or phrases.takes_side(c.lemma)
            if not sided and word not in frames.CONSENTING:
                continue
            rule: Rule = "ready" if sided and willing else "consenting" if willing else "unready"
            yield Hit(rule, t, t.text, "support" if willing else "oppose", c, holder, verb, clause=True, bound=c,
                      own=not sided and index.name_at(holder) is None)  # fmt: skip
