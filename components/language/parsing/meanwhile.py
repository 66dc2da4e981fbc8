"""What somebody says while others listen: "Jurors listened as a neighbour, **Ida Holt**, testified that …"."""

from __future__ import annotations

from components.language.parsing.said import FAR, SUBJECT
from components.language.parsing.tokens import Token

_FINITE = ("VBD", "VBZ", "VBP")


def open_clause(tokens: list[Token], as_: Token) -> None:
    """Let who is named behind "as" act, where the parser takes "as" for a preposition and the verb for another's."""
    main, near = as_.head, tokens[as_.i + 1 : as_.i + 2 * FAR]
    who = next((t for t in near if t.head is as_ and t.dep == "pobj"), None)
    if who is None or not main.is_verb or main.i > as_.i:
        return
    verb = _verb_behind(tokens, who)
    if (
        verb is None
        or verb.pos != "VERB"
        or verb.tag not in _FINITE
        or (verb.head is not main and main.head is not verb)
    ):
        return
    before = tokens[max(0, as_.i - 2 * FAR) : as_.i]
    own = any(t.head is verb and t.dep in SUBJECT for t in (*before, *near[: verb.i - as_.i]))
    if own or not any(t.head is main and t.dep in SUBJECT for t in before):
        return
    if main.head is verb:
        main.head, main.dep = (main, "ROOT") if verb.head is verb else (verb.head, verb.dep)
    verb.head, verb.dep, who.head, who.dep = main, "advcl", verb, "nsubj"
    as_.head, as_.dep = verb, "mark"


def _verb_behind(tokens: list[Token], who: Token) -> Token | None:
    """Return the verb right behind a name, or behind its apposition between commas: "a neighbour, Ida Holt, said"."""
    near = tokens[who.i + 1 : who.i + FAR]
    if who.pos == "PROPN" and near and near[0].is_verb:
        return near[0]
    beside = next((t for t in near if t.head is who and t.dep == "appos"), None)
    if beside is None or near[0].text != "," or "PROPN" not in (who.pos, beside.pos):
        return None
    closing = next((t for t in near if t.i > beside.i and t.text == ","), None)
    return tokens[closing.i + 1] if closing is not None and closing.i + 1 < len(tokens) else None
