"""Flat tables of everything shown: stances, statements, actors, findings; CSV that no spreadsheet runs as a formula.

A spreadsheet takes a cell for a formula if it begins with one of `= + - @`, with blanks or marks before it or not.
Where the computer's list separator is a semicolon or a tab, the same file is cut at other places: a cell may begin
after any semicolon, tab or line break. `defuse` puts an apostrophe at each such place, `restore` takes exactly these
away again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence

from components.charts.looks import look_of
from components.comparing import belongs
from components.comparing.actors import bearers
from components.comparing.channels import channel_of, knowing_of
from components.exporting.labels import DECIDERS, LEVELS, why_of
from components.exporting.plain_text import one_line
from components.exporting.rows import (
    BETWEEN,
    ActorRow,
    ArticleRow,
    FindingRow,
    IssueRow,
    PositionRow,
    Row,
    StatementRow,
    title_of,
)
from components.model import Analysis, Corpus, CorpusActor, Span, Stance, Statement
from components.review import Fact, is_by_hand
from components.review.findings import findings_kept
from components.review.rows import is_named_by_hand, is_told_by_hand

Names = dict[tuple[str, str], CorpusActor]  # (article, actor there) -> the actor across articles
SIGNS = tuple("=+-@＝＋－＠")  # the wide forms count in Japanese and Chinese editions
_SEPARATOR = re.compile("([;\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029])")
_BLANKS = "".join(c for c in map(chr, range(0x3001)) if c.isspace() or c < " ")
# what a reader may drop or pass over before the sign
_FILLING = _BLANKS + "\"'\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def stance_rows(corpus: Corpus) -> list[PositionRow]:
    """Return the actor-stance table: a row a position at its surest passage, in the order of articles and places."""
    names = bearers(corpus.actors)
    return [row for a in corpus.analyses for row in position_rows(a, names)]


def position_rows(analysis: Analysis, names: Names) -> list[PositionRow]:
    """Return the rows of one article's positions; `names` are those of its actors, as `bearers` has them."""
    rows = []
    for stance in analysis.stances:
        if stance.same_as is None:
            actor = names.get((analysis.article.id, stance.holder or ""))
            rows.append(_position_row(analysis, stance, actor.name if actor else "", actor.role if actor else ""))
    return rows


def said_again(analysis: Analysis, stance: Stance) -> list[Stance]:
    """Return the rows that say the same less surely, in text order."""
    return [s for s in analysis.stances if s.same_as == stance.id]


def passage_of(analysis: Analysis, stance: Stance) -> Span:
    """Return the place to show as evidence: the sentence that holds the trigger, or the sentences over which it was
    picked."""
    whole = analysis.sentences[stance.sentence]
    if stance.trigger.end <= whole.end:
        return whole
    return Span(
        whole.start, next((s.end for s in analysis.sentences if s.end >= stance.trigger.end), stance.trigger.end)
    )


def _position_row(analysis: Analysis, stance: Stance, name: str, role: str) -> PositionRow:
    text, article = analysis.article.text, analysis.article
    statement, again = analysis.statement(stance.statement), said_again(analysis, stance)
    return PositionRow(
        actor=name or (stance.holder_span.of(text) if stance.holder_span else ""), role=role,
        stance=look_of(stance.label), towards=analysis.towards(stance), issue_by_hand=stance.issue,
        condition=one_line(stance.condition.of(text)) if stance.condition else "",
        passage=one_line(passage_of(analysis, stance).of(text)), passages=1 + len(again),
        also_in="; ".join(f"sentence {s.sentence + 1}" for s in again),
        cue=_words(text, statement.cue) if statement else "", trigger=stance.trigger.of(text), article=article.label,
        title=article.title, date=article.date, place=f"sentence {stance.sentence + 1}", confidence=stance.confidence,
        truth=stance.truth, how=LEVELS[stance.level], why=why_of(stance.rule), decided_by=DECIDERS[stance.decider],
        lead="no" if stance.counts else "yes", by="hand" if is_by_hand(stance) else "machine",
        checked="yes" if stance.review else "no", note=stance.note, article_id=article.id, stance_id=stance.id,
        start=stance.trigger.start, end=stance.trigger.end, label=stance.label,
    )  # fmt: skip


def _words(text: str, places: tuple[Span, ...]) -> str:
    return " … ".join(p.of(text) for p in places)


def statement_rows(corpus: Corpus) -> list[StatementRow]:
    """Return who said what: a row a statement."""
    names = bearers(corpus.actors)
    return [row for a in corpus.analyses for row in said_rows(a, names)]


def said_rows(analysis: Analysis, names: Names) -> list[StatementRow]:
    """Return the rows of one article's statements; `names` are those of its actors, as `bearers` has them."""
    return [_statement_row(analysis, s, names) for s in analysis.statements]


def _statement_row(analysis: Analysis, s: Statement, names: Names) -> StatementRow:
    text, article = analysis.article.text, analysis.article
    channel, knowing = channel_of(analysis, s), knowing_of(analysis, s)
    return StatementRow(
        actor=BETWEEN.join(dict.fromkeys(names[article.id, v].name for v in s.voices if (article.id, v) in names)),
        source=_words(text, s.source), cue=_words(text, s.cue), content=_words(text, s.content), kind=s.kind,
        made=channel.label if channel else "", made_words=channel.span.of(text) if channel else "",
        knows=knowing.label if knowing else "", knows_words=knowing.span.of(text) if knowing else "",
        inferred=s.inferred, told_within=s.parent or "", article=article.label, date=article.date,
        place=f"sentence {s.sentence + 1}", confidence=s.confidence, why=why_of(s.rule),
        by="hand" if is_by_hand(s) else "machine", checked="yes" if s.review else "no", note=s.note,
        article_id=article.id, statement_id=s.id, start=s.content[0].start, end=s.content[-1].end,
    )  # fmt: skip


def actor_rows(corpus: Corpus, facts: tuple[Fact, ...] = ()) -> list[ActorRow]:
    """Return the actors: a row an actor and article; the log's facts say of whom a person said something."""
    return [
        _actor_row(corpus.analysis(article), actor, ids, facts)
        for actor in corpus.actors
        for article, ids in actor.members.items()
    ]


def _actor_row(analysis: Analysis, actor: CorpusActor, ids: tuple[str, ...], facts: tuple[Fact, ...]) -> ActorRow:
    members = analysis.members(ids)
    told = is_told_by_hand(facts, analysis.article.id, {actor.name, *actor.aliases, *(m.name for m in members)})
    return ActorRow(
        actor.name, actor.kind, actor.role, "; ".join(sorted({n for m in members for n in m.aliases})),
        analysis.article.label, mentions=sum(len(m.mentions) for m in members),
        statements=sum(s.is_by(ids) for s in analysis.statements),
        stances=sum(s.holder in ids and s.same_as is None for s in analysis.stances),
        by="hand" if told or any(is_named_by_hand(m) for m in members) else "machine", article_id=analysis.article.id,
    )  # fmt: skip


def finding_rows(corpus: Corpus, facts: tuple[Fact, ...] = ()) -> list[FindingRow]:
    """Return what differs: a row a passage; what the log takes out is left out."""
    rows = []
    for number, finding in enumerate(findings_kept(corpus, facts), 1):
        for instance in finding.instances:
            article = corpus.analysis(instance.article).article
            rows.append(FindingRow(number, finding.label, finding.subject, "yes" if finding.sure else "no",
                                   article.label, article.date,
                                   one_line(instance.span.of(article.text)),
                                   "" if instance.value is None else instance.value, article.id, *instance.span,
                                   ))  # fmt: skip
    return rows


def issue_rows(corpus: Corpus) -> list[IssueRow]:
    """Return the issues: a row each with its terms and how many positions are on it."""
    return [
        IssueRow(i.name, "; ".join(i.terms), sum(len(p.stances) for p in corpus.positions if p.issue == i.id),
                 len({p.actor for p in corpus.positions if p.issue == i.id and p.stances}),
                 sum(belongs(i, a.article.text) for a in corpus.analyses), "hand" if i.by_hand else "machine", i.id)
        for i in corpus.issues
    ]  # fmt: skip


def article_rows(corpus: Corpus) -> list[ArticleRow]:
    """Return the articles: a row each, without the text."""
    return [
        ArticleRow(a.article.title, a.article.outlet, a.article.author, a.article.date, a.article.origin,
                   len(a.article.text), len(a.sentences), len(a.statements), sum(s.same_as is None for s in a.stances),
                   " ".join(a.article.notes), a.article.id)
        for a in corpus.analyses
    ]  # fmt: skip


def defuse(value: object) -> object:
    """Return a text with an apostrophe wherever a spreadsheet might begin a cell with a formula; other values as they
    are."""
    return _at_formulas(value, lambda piece: "'" + piece) if isinstance(value, str) else value


def restore(value: str) -> str:
    """Return the text that `defuse` was given."""
    return _at_formulas(value, lambda piece: piece.removeprefix("'"))


def _at_formulas(text: str, change: Callable[[str], str]) -> str:
    """Change each piece between separators that begins with a formula, or is empty before one; also a first tab or line
    break."""
    pieces = _SEPARATOR.split(text)
    formula = False
    for i in range(len(pieces) - 1, -1, -2):
        bare = pieces[i].lstrip(_FILLING)
        formula = bare.startswith(SIGNS) if bare else formula
        if formula or (i == 0 and text.lstrip("'").startswith(("\t", "\r", "\n"))):
            pieces[i] = change(pieces[i])
    return "".join(pieces)


def to_csv(rows: Sequence[Row], holds: str = "") -> bytes:
    """Return rows as CSV in UTF-8 with a byte-order mark, so that spreadsheets read the accents; `holds` is said where
    there is no row to say it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if not rows and holds:
        writer.writerows([("nothing found", title_of("table_holds")), ("", holds)])
    if rows:
        writer.writerow(map(title_of, rows[0]._fields))
        writer.writerows([defuse(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")
