"""Quotations that are set apart without marks and signed: "The toll is theft. — Ida Holt", or by the last line of a
block of lines with ">", where no other dash follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.language import ActorIndex, Parse
from components.language.turn_labels import HOSTS
from components.language.turn_lines import PRESS, place_of
from components.model import Span
from components.statements.candidates import Candidate
from components.statements.rules.after import SURE

_PULLED = re.compile(r"(?P<said>[A-Z\[][^\n]{15,600}?[.!?…])\s{1,9}[—–]\s?(?P<by>[A-Z][^\n.!?—–]{2,80})\.?$")
_SIGNS = re.compile(
    r"(?:>\s{0,9}-?-|>?\s{0,9}(?:[—–]|--))\s?(?!(?:To|For|After|From|On) )(?P<by>[A-Z][\w.’'-]+"
    r"(?: [A-Z][\w.’'-]*){1,4}(?:(?:, | \()[^\n.!?—–]{2,60})?)$"
)
_DASH = re.compile(r">?\s{0,9}[—–-]")
_QUOTED = re.compile(r">\s{0,9}(?=[^>\s—–-])")
# In a block that passes on somebody else's words: "RT Ida Holt: …", "On Monday Ida Holt wrote:".
_PASSED_ON = re.compile(r"\bRT |\bwrote:")
# Behind a name that signs nothing: "Ana Holt, her mother"; "Ida Holt, The Harle Post", a report's or a book's.
_NOT_ITS_OWN = re.compile(r"\b(?:his|her|their|its)\b|^[^,(]+[,(] ?(?:The )?[A-Z]")
OWN = re.compile(r"\b(?:I|I['’]\w+|[Ww]e|[Mm]y|[Oo]ur)\b")
_MARK = re.compile('["“”„«»]')


def read_pulled(parse: Parse, index: ActorIndex) -> list[Candidate]:
    """Return what a person signs: on its line one whom the article names elsewhere too; no reporter, no agency."""
    names: dict[str, list[Span]] = {}
    for t in parse.tokens:
        if (actor := index.name_at(t)) is not None:
            names.setdefault(actor, []).append(t.span)
    found = []
    for content, by, blocked in _find_signed(parse):
        tokens = parse.tokens_in(by)
        name = next((t for t in tokens if index.name_at(t) is not None), None)
        actor = index.name_at(name) if name is not None else None
        if name is None or actor is None or name.i > tokens[0].i + 2 or index.kind_of(actor) != "person":
            continue
        own = Span(content[0].start, by.end)
        elsewhere = any(not own.contains(places[k]) for places in [names[actor]] for k in (0, -1))
        signed = blocked and index.name_of(actor) in by.of(parse.text)  # a surname alone may be a relative's
        if any(t.is_verb for t in tokens) or PRESS.search(by.of(parse.text)) or not (signed if blocked else elsewhere):
            continue
        dash = next(t for t in reversed(parse.tokens_in(Span(content[-1].end, by.start))) if not t.text[0].isalnum())
        found.append(
            Candidate("signed", dash, name, (dash.span,), content, by, "direct", actor, settled=True, sure=SURE)
        )
    return found


def _find_signed(parse: Parse) -> Iterator[tuple[tuple[Span, ...], Span, bool]]:
    """Yield (what is said, who signs it, whether it is a block)."""
    text, lines = parse.text, parse.paragraphs
    words = [*(p.of(text) for p in lines), ""]
    block: list[Span] = []  # the lines right before with ">"
    for k, line in enumerate(lines):
        on_line, signs = _PULLED.fullmatch(words[k]), _SIGNS.fullmatch(words[k])
        if on_line is not None and not _MARK.search(on_line["said"]):
            yield (place_of(line, *on_line.span("said")),), place_of(line, *on_line.span("by")), False
        elif signs is not None and block and words[k + 1][:1] != ">" and not _DASH.match(words[k + 1]):
            content = _quoted(text, block)
            if (
                content
                and not _NOT_ITS_OWN.search(signs["by"])
                and HOSTS.isdisjoint(re.findall(r"\w+", signs["by"].lower()))
            ):
                yield content, place_of(line, *signs.span("by")), True
        if words[k][:1] == ">":
            block.append(line)
        else:
            block = []


def _quoted(text: str, block: list[Span]) -> tuple[Span, ...]:
    """Return what the lines of a block say; nothing where one is another's."""
    matches = [(p, _QUOTED.match(p.of(text))) for p in block if p.of(text).strip() != ">"]
    said = tuple(place_of(p, m.end(), p.end - p.start) for p, m in matches if m is not None)
    others = any(_MARK.search(s.of(text)) or _PASSED_ON.search(s.of(text)) for s in said)
    return said if len(said) == len(matches) and not others else ()
