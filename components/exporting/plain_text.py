"""Summaries as plain text to paste elsewhere: the articles' words, each sentence with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from components.comparing.digest import Told
from components.comparing.timeline import Moment
from components.exporting.rows import MomentRow
from components.model import Analysis, Article, Corpus, Span, Summary
from components.reading.cards import find_cards
from components.reading.furniture import story_start
from components.summaries.antecedents import find_antecedent, find_voice, is_quoted_at
from components.summaries.interviews import find_answerer, find_question
from components.wording import retold, tr

_CONTRACTION = re.compile(r"(?:[’'][a-z]+)?")  # She's
_STRAY_HEAD, _STRAY_END = re.compile(r"[\"”]\s+(?=[A-Z])"), re.compile(r"(?<=[.!?])\s+(?:[\"“]|'')$")
_BREAK = re.compile(r"[ \t]*[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
MARKS = '“”"'


def one_line(text: str) -> str:
    """Return a passage with each line break, and the blanks about it, as one space; every other code point stays."""
    return _BREAK.sub(" ", text)


class Part(NamedTuple):
    """A part of a sentence as shown: the article's words, or an addition of ours."""

    text: str
    ours: bool = False


def sentence_parts(analysis: Analysis, sentence: int) -> tuple[Part, ...]:
    """Return a sentence without the dateline before it.

    Who speaks it, on what question, or whom its first pronoun stands for, is named in square brackets, which are ours.
    """
    text, span = analysis.article.text, analysis.sentences[sentence]
    span = without_strays(text, Span(story_start(analysis.article, span), span.end))
    asked, named = find_question(analysis, sentence), find_antecedent(analysis, sentence)
    voice = find_answerer(analysis, sentence) or find_voice(analysis, sentence)
    within = is_quoted_at(analysis, span.start)
    opening, closing = _missing_marks(span.of(text), voice is not None or asked is not None or within, within)
    parts = [*_said_by(analysis, voice, asked), Part(opening, ours=True)]
    if asked is not None or named is None or voice is not None:
        parts += _words(analysis.article, span)
    else:
        pronoun, name = named
        pronoun = Span(pronoun.start, pronoun.end + len(_CONTRACTION.match(text[pronoun.end :])[0]))  # type: ignore[index]
        parts += [
            *_words(analysis.article, Span(span.start, pronoun.end)),
            Part(f" [{name}]", ours=True),
            *_words(analysis.article, Span(pronoun.end, span.end)),
        ]
    return tuple(p for p in (*parts, Part(closing, ours=True)) if p.text)


def _words(article: Article, place: Span) -> list[Part]:
    """Return the words of a place, without the links that a page put behind a name."""
    parts, start = [], place.start
    for card in find_cards(article):
        if place.contains(card):
            parts += [Part(article.text[start : card.start]), Part(" […]", ours=True)]
            start = card.end
    return [*parts, Part(article.text[start : place.end])]


def without_strays(text: str, span: Span) -> Span:
    """Return a sentence without a mark at its head or end that belongs to the sentence beside it: `He said so. "`."""
    head, end = _STRAY_HEAD.match(text, *span), _STRAY_END.search(text, *span)
    return Span(head.end() if head else span.start, end.start() if end else span.end)


def _said_by(analysis: Analysis, voice: str | None, asked: Span | None) -> list[Part]:
    """Return who speaks, and what was asked, in brackets."""
    if asked is None:
        return [Part(f"[{voice}:] " if voice is not None else "", ours=True)]
    question = one_line(asked.of(analysis.article.text)).strip()
    asking = f"[{voice}, asked " if voice is not None else "[Asked "
    return [Part(asking, ours=True), Part(f"“{question}”", ours=True), Part(":] ", ours=True)]


def _missing_marks(words: str, quoted: bool, inside: bool) -> tuple[str, str]:
    """Return the marks that a sentence lost which was cut out of a longer quotation.

    Of one that is `quoted` as a whole both are due; one that begins `inside` a quotation closes it with its first mark.
    """
    marks = [c for c in words if c in MARKS]
    first, last = ("“", "”") if {"“", "”"}.intersection(marks) else ('"', '"')
    if not marks:
        return (first, last) if quoted else ("", "")
    is_open = marks[0] == "”" or marks[0] == '"' and (inside or not _opens(words))
    before = first if is_open else ""
    for mark in marks:  # a page may open with the one kind and close with the other
        is_open = mark == "“" or mark == '"' and not is_open
    return before, last if is_open else ""


def _opens(words: str) -> bool:
    """Tell whether the first straight mark of a sentence begins a quotation."""
    place = words.index('"')
    return not words[:place].strip() or words[place - 1].isspace()


def sentence_text(analysis: Analysis, sentence: int) -> str:
    """Return a sentence on one line, with our additions."""
    return one_line("".join(part.text for part in sentence_parts(analysis, sentence)))


def source_of(article: Article, sentence: int) -> str:
    """Return where a sentence stands: outlet or title, date, number."""
    return ", ".join(
        part for part in (article.label, article.date, tr("sentence {number}", number=sentence + 1)) if part
    )


def summary_text(analysis: Analysis, summary: Summary) -> str:
    """Return an article's summary, a sentence a line, each with its source."""
    return _lines((analysis, i) for i in summary.sentences)


def digest_text(corpus: Corpus, digest: Sequence[Told]) -> str:
    """Return the digest of a set, a sentence a line, each with its source."""
    return _lines((corpus.analysis(t.article), t.sentence) for t in digest)


def digest_file(corpus: Corpus, digest: Sequence[Told], holds: str) -> bytes:
    """Return the digest as a text file, which says at its end what the rows are by which its sentences were chosen."""
    return f"{digest_text(corpus, digest)}\n\n{tr('Made of: {rows}', rows=retold(holds))}\n".encode("utf-8", "replace")


def _lines(chosen: Iterable[tuple[Analysis, int]]) -> str:
    return "\n".join(f"{sentence_text(analysis, i)} ({source_of(analysis.article, i)})" for analysis, i in chosen)


def timeline_rows(corpus: Corpus, line: Sequence[Moment]) -> list[MomentRow]:
    """Return the timeline: a row a telling."""
    rows = []
    for moment in line:
        for telling in moment.tellings:
            article = corpus.analysis(telling.article).article
            rows.append(MomentRow(moment.when, telling.words.of(article.text), one_line(telling.span.of(article.text)),
                                  article.label, article.date,
                                  len({t.article for t in moment.tellings}), telling.article,
                                  *telling.span))  # fmt: skip
    return rows
