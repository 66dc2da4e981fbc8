"""What the reader shows of an analysis, as plain data: paragraphs, marks with their places,
and the cards beside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, TypedDict

from components.charts.by_hand import SIGN
from components.charts.looks import LOOKS
from components.comparing.channels import channel_of, knowing_of
from components.exporting.labels import KINDS, why_of
from components.exporting.plain_text import one_line, sentence_text
from components.interface.beside import Note
from components.interface.confidence import told_confidence, told_level
from components.model import BY_TAGGER, Analysis, Span, Stance, StanceLabel, Statement, Summary
from components.review import is_by_hand
from components.summaries import reasons_for
from components.wording import retold, tr

WORDS = {  # what the reader's own parts say; `n`, `here`, `all` stand for numbers there
    "summary": "Summary", "quotation": "Quotations", "indirect": "Reported speech", "stance": "Positions",
    "statement": "Statements",
    "note": "Other reports", "notes": "In the other reports", "side": "Summary, positions and statements",
    "show": "Show", "legend": "Show in the text",
    "back": "Back to {report}", "close": "Close", "there": "Show this place in the other report", "found": "Found",
    "counts": "{here} here, {all} in all",
    "place": "Place {n} of {all} here", "before": "Previous place", "next": "Next place", "no_summary": "No sentences.",
    "no_stance": "No positions were found in this article. What people said, if anything, is listed below.",
    "no_statement": "Nobody is quoted or reported in this article.",
    "add": "Add a row from these words",
    "inferred": "Who speaks was inferred from a pronoun, an office or an earlier sentence.",
}  # fmt: skip

Place = list[int]  # begin and end


MarkKind = Literal["summary", "indirect", "quotation", "stance"]


class Mark(TypedDict):
    """What is marked in the text; a position's has its label and sign, a person's the sign of the hand."""

    id: str
    kind: MarkKind
    spans: list[Place]
    label: NotRequired[StanceLabel]
    symbol: NotRequired[str]


class Card(TypedDict):
    """What stands beside the text for a statement or a position, in the order of the text; `why` is how a position was
    read."""

    id: str
    type: Literal["statement", "stance"]
    name: str
    role: str
    inferred: bool
    text: str
    facts: list[str]
    order: int
    label: NotRequired[StanceLabel]
    symbol: NotRequired[str]
    word: NotRequired[str]
    why: NotRequired[str]


class Chosen(TypedDict):
    """A sentence of the summary; its facts are where it stands in the article and why it was chosen."""

    id: str
    text: str
    facts: list[str]


class Way(TypedDict):
    """A way from a note to another report, and the name by which it comes back."""

    go: str
    words: str


class NoteForm(TypedDict):
    """A note at a sentence on what other reports have there."""

    id: str
    kind: str
    sign: str
    words: str
    ways: list[Way]
    span: Place
    text: str


class FoundForm(TypedDict):
    """Words that are looked for: each with its count here and in all, the places here with the words' number, and what
    other articles have."""

    words: list[tuple[str, int, int]]
    hits: list[tuple[int, int, int]]
    others: list[tuple[str, str, int]]  # id, name, count


class ReaderData(TypedDict):
    """What `reader.js` draws; `found` is the screen's to add."""

    text: str
    marks: list[Mark]
    cards: list[Card]
    summary: list[Chosen]
    focus: Place | None
    notes: list[NoteForm]
    back: str
    say: dict[str, str]  # what the parts of the reader are called
    found: NotRequired[FoundForm | None]


def reader_data(
    analysis: Analysis, summary: Summary, focus: Span | None, notes: Sequence[Note] = (), back: str = ""
) -> ReaderData:
    """Return the reader's data; offsets are in UTF-16 units, as the browser counts.

    `back` names the report that led here."""
    units = _Units(analysis.article.text)
    reasons = reasons_for(analysis, summary)
    cards = [_statement_card(analysis, s) for s in analysis.statements]
    cards += [_stance_card(analysis, s) for s in analysis.stances if s.counts]
    cards.sort(key=lambda c: (c["order"], c["id"]))
    return {
        "text": analysis.article.text, "marks": _marks(analysis, summary, units), "cards": cards,
        "summary": [{"id": f"m{i}", "text": sentence_text(analysis, i),
                     "facts": [tr("sentence {number}", number=i + 1), reasons[i]]}
                    for i in summary.sentences],
        "focus": list(units.span(focus)) if focus is not None else None,
        "notes": [_note(analysis, n, units) for n in notes], "back": back,
        "say": {name: tr(words) for name, words in WORDS.items()},
    }  # fmt: skip


def _marks(analysis: Analysis, summary: Summary, units: _Units) -> list[Mark]:
    """Return the places that are marked in the text: the summary's sentences, the statements, the positions."""
    marks: list[Mark] = [
        {"id": f"m{i}", "kind": "summary", "spans": [list(units.span(analysis.sentences[i]))]}
        for i in summary.sentences
    ]
    for s in analysis.statements:
        kind: MarkKind = "indirect" if s.kind == "indirect" else "quotation"
        mark: Mark = {"id": s.id, "kind": kind, "spans": [list(units.span(c)) for c in s.content]}
        marks.append({**mark, "symbol": SIGN} if is_by_hand(s) else mark)
    for t in (s for s in analysis.stances if s.counts):
        symbol = LOOKS[t.label].symbol + SIGN * is_by_hand(t)
        marks.append({"id": t.id, "kind": "stance", "label": t.label, "symbol": symbol,
                      "spans": [list(units.span(t.trigger))]})  # fmt: skip
    return marks


def _note(analysis: Analysis, note: Note, units: _Units) -> NoteForm:
    ways: list[Way] = [{"go": f"{note.sentence}/{k}", "words": w.words} for k, w in enumerate(note.ways)]
    return {"id": f"n{note.sentence}", "kind": note.kind, "sign": note.sign, "words": note.words, "ways": ways,
            "span": list(units.span(analysis.sentences[note.sentence])),
            "text": sentence_text(analysis, note.sentence)}  # fmt: skip


def in_units(text: str, spans: Sequence[Span]) -> list[Span]:
    """Return places of a text in UTF-16 units, as the browser counts."""
    units = _Units(text)
    return [units.span(s) for s in spans]


class _Units:
    """Code points to UTF-16 units: they differ after each character outside the basic plane."""

    def __init__(self, text: str) -> None:
        self.wide = [i for i, c in enumerate(text) if ord(c) > 0xFFFF]

    def span(self, span: Span) -> Span:
        from bisect import bisect_left

        return Span(span.start + bisect_left(self.wide, span.start), span.end + bisect_left(self.wide, span.end))


def _statement_card(analysis: Analysis, s: Statement) -> Card:
    text = analysis.article.text
    actor = analysis.actor(s.actor)
    words = " … ".join(one_line(c.of(text)) for c in s.content)
    source = " … ".join(one_line(c.of(text)) for c in s.source)
    names = [a.name for v in s.voices if (a := analysis.actor(v)) is not None]
    name = ", ".join(names) or source or (tr("Nobody is named") if s.cue else tr("No speaker found"))
    carried = tr("speaker carried over") if s.inferred else ""
    read_as = tr("read from: {words}", words=source) if s.inferred and source and source != name else carried
    told = tr("told within the words of {name}", name=_speaker(analysis, s.parent)) if s.parent else ""
    cue = " … ".join(c.of(text) for c in s.cue)
    facts = [tr(KINDS[s.kind]), *([tr("word of saying: {words}", words=cue)] if cue else []),
             *([read_as] if read_as else []),
             *([told] if told else []), *_how(analysis, s),
             *([tr("set by hand")] if is_by_hand(s) else []),
             *([tr("found by a trained model, not by a rule")] if s.rule == BY_TAGGER else []),
             told_confidence(s.confidence)]  # fmt: skip
    return {"id": s.id, "type": "statement", "name": name, "role": actor.role if actor else "", "inferred": s.inferred,
            "text": words, "facts": facts, "order": s.content[0].start}  # fmt: skip


def _how(analysis: Analysis, s: Statement) -> list[str]:
    """Return by which way a statement was made and how its source knows, as far as the words tell."""
    shown = [(tr("made"), channel_of(analysis, s)), (tr("source"), knowing_of(analysis, s))]
    return [
        f"{what}: {tr(found.label)} ({one_line(found.span.of(analysis.article.text))})"
        for what, found in shown
        if found is not None
    ]


def _speaker(analysis: Analysis, statement_id: str | None) -> str:
    statement = analysis.statement(statement_id)
    actor = analysis.actor(statement.actor) if statement else None
    return actor.name if actor else tr("someone")


def _stance_card(analysis: Analysis, s: Stance) -> Card:
    text = analysis.article.text
    actor = analysis.actor(s.holder)
    holder = actor.name if actor else (s.holder_span.of(text) if s.holder_span else tr("Someone"))
    look = LOOKS[s.label]
    facts = [tr("words: {words}", words=s.trigger.of(text)), told_level(s.level),
             told_confidence(s.confidence, s.truth if s.counts else 0.0),
             *([tr("set by hand")] if is_by_hand(s) else [])]  # fmt: skip
    return {"id": s.id, "type": "stance", "name": holder, "role": "", "inferred": False, "label": s.label,
            "symbol": look.symbol, "word": tr(look.word), "text": analysis.towards(s), "facts": facts,
            "why": tr("Why: {why}", why=retold(why_of(s.rule))), "order": s.trigger.start}  # fmt: skip
