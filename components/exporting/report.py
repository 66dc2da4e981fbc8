"""The report of a set as one value: the set in short, who stands where, what differs, charts, numbered passages, and
how it was made.

Nothing here is prose about the articles: headings, labels and the notes on the method are ours, all else are their
words. The writers (`report_html`, `report_markdown`, `report_docx`) draw this value, and each compares what it wrote
with the articles."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from components.accuracy import known_accuracy
from components.charts.catalogue import CHARTS, choices_of, has_marks
from components.charts.limits import limit_of
from components.charts.looks import LOOKS, told_look
from components.charts.names import outlet_names
from components.charts.tables import TAKEN, grid_rows
from components.comparing import bearers, make_digest
from components.comparing.answer import count_answer
from components.comparing.findings import SAME, Finding, passage_of
from components.errors import InputError
from components.exporting.citation import Quotation, quote_passage
from components.exporting.cited_finding import figure_of, head_of, note_on
from components.exporting.file_names import story_of
from components.exporting.plain_text import one_line, without_strays
from components.exporting.report_contents import Difference, Drawing, Report, Source, Standing
from components.exporting.scope import AS_ON_SCREEN, Scope, checked_corpus
from components.model import Analysis, Article, Corpus, CorpusActor, Instance, PositionLabel, Stance
from components.review import Fact, is_by_hand
from components.review.findings import findings_kept
from components.wording import tr, trn

PARTS = {
    "short": "The set in short", "stands": "Who stands where", "differs": "What differs", "charts": "Charts",
    "method": "How this was made",
}  # fmt: skip
QUOTATIONS = "Quotations"  # there wherever a part refers to one
REPORT_CHARTS = ("grid", "counts", "voices")
SHORT = "What several reports tell comes first, then what only one tells. The words stand below under their numbers."
COLUMNS = ("Issue", "Who", "Side", "Passages")  # of who stands where
NOTHING_DIFFERS = "Nothing was found that differs. Nothing found is not nothing there."
MOST_PASSAGES = 6  # of one finding, as on Compare
MOST_BEHIND = 3  # passages named for one cell of who stands where, the surest


class _Numbering:
    """Numbers passages in the order in which they are first used."""

    def __init__(self, corpus: Corpus, names: dict[tuple[str, str], CorpusActor]) -> None:
        self.corpus, self.names = corpus, names
        self.numbers: dict[tuple[str, int, int], int] = {}
        self.quotations: list[Quotation] = []

    def __call__(self, place: Instance) -> int:
        place = replace(place, span=without_strays(self.corpus.analysis(place.article).article.text, place.span))
        key = (place.article, *place.span)
        if key not in self.numbers:
            self.quotations.append(quote_passage(self.corpus, place, self.names))
            self.numbers[key] = len(self.quotations)
        return self.numbers[key]


def make_report(
    corpus: Corpus,
    log: Iterable[Fact] = (),
    parts: Sequence[str] = tuple(PARTS),
    scope: Scope = AS_ON_SCREEN,
    version: str = "",
    title: str = "",
) -> Report:
    """Return the report of a set; `version` is that of the rows, as the caller knows it; InputError if nothing is to be
    in it."""
    chosen = tuple(p for p in PARTS if p in parts)
    if not chosen or not corpus.analyses:
        raise InputError("There is nothing to report: choose articles and at least one part.")
    shown = checked_corpus(corpus) if scope.checked else corpus
    number = _Numbering(shown, bearers(shown.actors))
    short = tuple(number(Instance(t.article, t.span)) for t in make_digest(shown)) if "short" in chosen else ()
    standings = _standings(shown, number) if "stands" in chosen else ()
    findings = findings_kept(shown, log)
    differences = _differences(shown, findings, number) if "differs" in chosen else ()
    return Report(
        title or _title(shown),
        tuple(c.words for c in count_answer(shown, findings)),
        tuple(_sources([a.article for a in shown.analyses])),
        chosen,
        short, standings, differences, _drawings(shown) if "charts" in chosen else (), tuple(number.quotations),
        _method(shown, scope, version) if "method" in chosen else (),
        holds=scope.compared, texts={a.article.id: a.article.text for a in shown.analyses},
    )  # fmt: skip


def _sources(articles: Sequence[Article]) -> Iterator[Source]:
    """Yield the articles, each under the outlet by which its passages name it."""
    names = outlet_names(articles)
    for a in articles:
        name = names[a.id]
        head = (a.title, name) if a.outlet else (a.title if name == a.label else name, "")
        yield Source(*head, a.date, a.origin)


def _title(corpus: Corpus) -> str:
    """Return the story and of how many articles the report is."""
    count = len(corpus.analyses)
    story = story_of((i.name for i in corpus.issues), [a.article for a in corpus.analyses])
    if not story:
        return trn("{count} article side by side", "{count} articles side by side", count)
    return trn("{story}: {count} article", "{story}: {count} articles side by side", count, story=one_line(story))


def sides() -> str:
    """Return what the signs and the numbers of who stands where mean."""
    signs = ", ".join(told_look(x) for x in LOOKS if x in TAKEN)
    return tr("{signs}. In square brackets: the numbers of the passages, the surest first.", signs=signs)


def and_more(count: int) -> str:
    """Return how many are not named, nothing where all are."""
    return tr("and {count} more", count=count) if count else ""


def heading_of(difference: Difference) -> str:
    """Return a finding's heading: label, subject, whether it is less sure."""
    return head_of(difference.label, difference.subject, difference.sure)


def chosen_parts(names: str) -> tuple[str, ...]:
    """Return the parts that are named between commas, all if none is; InputError if one is no part."""
    asked = [n.strip() for n in names.split(",") if n.strip()]
    wrong = [n for n in asked if n not in PARTS]
    if wrong:
        raise InputError(f"A report has no part {wrong[0]!r}: choose from {', '.join(PARTS)}.")
    return tuple(asked) or tuple(PARTS)


def _standings(corpus: Corpus, number: _Numbering) -> tuple[Standing, ...]:
    order = [i.id for i in corpus.issues]
    cells = (r for r in grid_rows(corpus, most_actors=40) if r["stances"])
    found, shown = [], set[str]()
    for row in sorted(cells, key=lambda r: order.index(r["issue_id"])):
        shown.update(row["stances"])
        behind = sorted(map(corpus.stance, row["stances"]), key=lambda pair: -pair[1].confidence)
        found.append(_standing(number, row["actor"], row["issue"], row["position"], behind))
    return (*found, *_others(corpus, number, shown))


def _others(corpus: Corpus, number: _Numbering, shown: Container[str]) -> Iterator[Standing]:
    """Yield the positions that a person checked and that are in no cell, which have room for a few issues and actors:
    what was checked is in the report, whatever it is on."""
    for a in corpus.analyses:
        for stance in a.stances:
            holder = corpus.actor_of(a.article.id, stance.holder)
            if not stance.review or stance.same_as or holder is None or f"{a.article.id}/{stance.id}" in shown:
                continue
            behind = [(a, s) for s in a.stances if stance.id in (s.id, s.same_as)]
            issue = tr("Other: {target}", target=a.towards(stance))
            yield _standing(number, holder.name, issue, stance.label, behind)


def _standing(
    number: _Numbering, actor: str, issue: str, side: PositionLabel, behind: Sequence[tuple[Analysis, Stance]]
) -> Standing:
    places = list(dict.fromkeys(Instance(a.article.id, a.sentences[s.sentence]) for a, s in behind))
    numbers = tuple(dict.fromkeys(number(p) for p in places[:MOST_BEHIND]))
    hand = f" ({tr('set by hand')})" if any(is_by_hand(s) for _, s in behind) else ""
    return Standing(actor, issue, f"{told_look(side)}{hand}", numbers, len(places[MOST_BEHIND:]))


def _differences(corpus: Corpus, findings: Iterable[Finding], number: _Numbering) -> tuple[Difference, ...]:
    found = []
    for finding in findings:
        passages: dict[int, str] = {}
        for n, instance in enumerate(finding.instances[:MOST_PASSAGES]):
            place = Instance(instance.article, passage_of(corpus, finding, instance))
            passages[number(place)] = figure_of(corpus, finding, instance) or note_on(corpus, finding, n)
        found.append(Difference(tr(finding.label), finding.subject, tuple(passages.items()), finding.sure,
                                len(finding.instances[MOST_PASSAGES:]), finding.kind in SAME))  # fmt: skip
    return tuple(found)


def _drawings(corpus: Corpus) -> tuple[Drawing, ...]:
    found = []
    for kind in CHARTS:
        choices = choices_of(kind, corpus)
        chosen = next(iter(choices), "")
        if kind.key in REPORT_CHARTS and choices and has_marks(kind, corpus, chosen):
            found.append(Drawing(kind.draw(kind.rows(corpus, chosen), choices[chosen], False), tr(limit_of(kind.key))))
    return tuple(found)


def _method(corpus: Corpus, scope: Scope, version: str) -> tuple[str, ...]:
    """Return the notes on how the report was made, sentences of ours."""
    rows = [s for a in corpus.analyses for s in a.stances if s.same_as is None and s.counts]
    checked = sum(s.review != "" for s in rows)
    behind = {s for p in corpus.positions for s in p.stances}  # doubtful ones among them
    leads = sum(s.same_as is None and not s.counts and f"{a.article.id}/{s.id}" not in behind
                for a in corpus.analyses for s in a.stances)  # fmt: skip
    only = f"{tr('This report holds only rows that a person checked.')} " if scope.checked else ""
    return (
        tr("Standpoint reads each article sentence by sentence: rules of grammar and small trained models propose who "
           "says what and who is for or against what. It writes no sentence about the articles. Numbered passages are "
           "their own words."),
        only + trn("{checked} of {count} position was checked by a person.",
                   "{checked} of {count} positions were checked by a person; {others} were not.", len(rows),
                   checked=checked, others=len(rows) - checked),
        trn("{count} doubtful row, about as likely right as wrong, is left out.",
            "{count} doubtful rows, about as likely right as wrong, are left out.", leads),
        *(tr(limit_of(key)) for key in ("positions", "findings", "digest")),
        *known_accuracy(),
        *([tr("Rows made by version {version} of rules, models and libraries.", version=version)] if version else []),
    )  # fmt: skip


def verify(report: Report, written: Sequence[str]) -> None:
    """Raise InputError, which names the first passage that was not written as its article has it."""
    if len(written) != len(report.order):
        raise InputError(
            f"The report holds {len(written)} passages and should hold {len(report.order)}: nothing was exported."
        )
    for number, words in zip(report.order, written, strict=True):
        quotation = report.quotations[number - 1]
        if words != one_line(quotation.span.of(report.texts[quotation.article])):
            raise InputError(f"Passage {number} ({quotation.outlet or quotation.article}, paragraph "
                             f"{quotation.paragraph}) is not as its article has it: "
                             "nothing was exported. Analyse that article again, or leave its part out.")  # fmt: skip
