"""The findings of a comparison on the screen: the line of counts, then open cards, the surest and gravest first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.charts import short_names
from components.charts.looks import told_look
from components.comparing import Finding, bearers
from components.comparing.answer import count_answer
from components.comparing.findings import SAME, WHAT_IS_SAME, are_changes_sought, passage_of
from components.exporting.cited_finding import cite_finding, figure_of
from components.interface.cache import derived
from components.interface.less_sure import choose_less_sure
from components.interface.lines import Card, Counts, Place, Run, line, show_cards, show_counts, show_lines
from components.interface.page import READ
from components.interface.passages import passage_lines
from components.interface.state import State
from components.model import Corpus, CorpusActor
from components.review.findings import dismissal, findings_kept, kept_of, kept_once, set_by_hand
from components.wording import language, numeral, retold, tr

DIFFERS = "What differs"  # the tab of the findings
FEW = 6  # open cards before "show all"
TOO_FEW = 2  # that many more are shown at once: a switch would take as much room
MOST_BESIDE = 6  # passages of one finding that are shown
SOUGHT = {  # what one may have come for: told where there is none
    "altered": "altered quotations", "truncated": "quotations cut short", "figures": "clashing figures",
    "change": "positions that differ", "unanswered": "somebody criticised without a reply",
    "unheard": "somebody quoted in one report and only named in another",
}  # fmt: skip


def findings_of(session: State, corpus: Corpus) -> tuple[Finding, ...]:
    """Return the findings that nobody has taken out."""
    out = tuple(f for f in session.work.log.facts if f.about == "finding")
    return derived(session, ("kept findings", *out), lambda: kept_of(all_findings(session, corpus), out))


def all_findings(session: State, corpus: Corpus) -> tuple[Finding, ...]:
    """Return the findings, also those that somebody has taken out."""
    return derived(session, ("findings",), lambda: findings_kept(corpus, ()))


def show_answer(session: State, corpus: Corpus, counted: Corpus) -> None:
    """Draw the line of counts of what is counted, all articles or each account once, each the way to its findings."""
    findings = kept = findings_of(session, corpus)
    if counted is not corpus:
        once = derived(session, ("findings once",), lambda: findings_kept(counted, ()))
        findings = kept_once(once, all_findings(session, corpus), kept)
    counts = count_answer(corpus, findings)
    if show_counts(Counts(tuple((c.words, c.kind) for c in counts)), "answer"):
        st.session_state["words"] = DIFFERS


def show_findings(session: State, corpus: Corpus) -> None:
    """Draw what differs, in our labels and the articles' words, what is less sure when it is asked for; then what the
    reports share word for word."""
    findings = findings_of(session, corpus)
    differing, same = [f for f in findings if f.kind not in SAME], [f for f in findings if f.kind in SAME]
    sure, doubtful = [f for f in differing if f.sure], [f for f in differing if not f.sure]
    if not differing:
        st.info(tr("No difference was found: no quotation, figure or position that one report gives otherwise than "
                   "another. "
                "Nothing found is not nothing there: figures above all are often missed."))  # fmt: skip
    wanted, session.wanted = findings[session.wanted - 1] if 0 < session.wanted <= len(findings) else None, 0
    if wanted in doubtful:
        st.session_state["less-sure"] = True
    if sure:
        _first_cards(session, corpus, sure, wanted, "findings")
    if choose_less_sure(len(doubtful), "less-sure"):
        _cards(session, corpus, doubtful, "less-sure-findings")
    none = not_found(all_findings(session, corpus), corpus)
    told = [line("source", tr("No sure finding of: {kinds}.", kinds=", ".join(none)))] if findings and none else []
    if told or same:
        show_lines([*told, *([line("name", tr(WHAT_IS_SAME))] if same else [])], key="not-found")
    if same:
        _first_cards(session, corpus, same, wanted, "same")


def _first_cards(session: State, corpus: Corpus, findings: list[Finding], wanted: Finding | None, key: str) -> None:
    """Draw the first of some findings; all where that is asked for, or another than these is wanted."""
    first = first_of(findings)
    if wanted in findings and wanted not in first:
        st.session_state[f"all-{key}"] = True
    show_all = len(first) == len(findings) or st.toggle(
        tr("Show all {count} findings", count=numeral(len(findings))), key=f"all-{key}", persist_state="session"
    )
    _cards(session, corpus, findings if show_all else first, key)


def not_found(findings: Sequence[Finding], corpus: Corpus) -> list[str]:
    """Return the kinds of which there is no finding, as one would ask for them; those that were looked for."""
    sought = [kind for kind in SOUGHT if kind != "change" or are_changes_sought(corpus)]
    return [tr(SOUGHT[kind]) for kind in sought if not any(f.kind == kind for f in findings)]


def first_of(findings: list[Finding]) -> list[Finding]:
    """Return the first few findings and the first of each other kind, so that every count in the answer leads
    somewhere; all, where few more are left."""
    if len(findings) <= FEW + TOO_FEW:
        return findings
    seen = {f.kind for f in findings[:FEW]}
    more = [f for f in findings[FEW:] if f.kind not in seen and not seen.add(f.kind)]  # type: ignore[func-returns-value]
    return [*findings[:FEW], *more]


def _cards(session: State, corpus: Corpus, findings: Sequence[Finding], key: str) -> None:
    names = {dismissal(f): f for f in findings}
    order = list(names)
    every = findings_of(session, corpus)
    shown = list(names.values())
    at = next((str(n) for n, f in enumerate(shown) if every.index(f) + 1 == session.finding), "")
    cards = derived(session, ("cards", language(), *order), lambda: _drawn(shown, corpus))
    place, dropped = show_cards(cards, key, at)
    if dropped.isdigit() and int(dropped) < len(order):
        session.take_step("taking a finding out", order[int(dropped)])
        st.rerun()
    if place is not None:
        led = next((f for f in shown if any((i.article, i.span) == place for i in f.instances)), None)
        session.finding = every.index(led) + 1 if led is not None else 0
        session.show(place.article, place.span, finding=session.finding)
        st.switch_page(READ)


def _drawn(findings: Sequence[Finding], corpus: Corpus) -> list[Card]:
    names = bearers(corpus.actors)
    return [finding_card(f, corpus, str(n), names) for n, f in enumerate(findings)]


def finding_card(
    finding: Finding, corpus: Corpus, name: str, names: dict[tuple[str, str], CorpusActor] | None = None
) -> Card:
    """Return a finding: our label, the subject, the values or outlets, and its passages side by side; with the `names`
    of who speaks also what is copied of it."""
    outlets = short_names([a.article for a in corpus.analyses])
    said = dict.fromkeys(figure_of(corpus, finding, i) or outlets[i.article] for i in finding.instances)
    heading = [
        Run(tr(finding.label), "strong"),
        *([Run(f": {finding.subject}")] if finding.subject else []),
        Run(f" ({', '.join(said)})", "soft"),
    ]
    lines = []
    for number, instance in enumerate(finding.instances[:MOST_BESIDE]):
        differing = finding.differing[number] if finding.differing else ()
        source, words = passage_lines(corpus, instance.article, passage_of(corpus, finding, instance), differing)
        note = [Run(" · "), *_note(finding, number)] if _note(finding, number) else []
        note += [Run(f" ({tr('set by hand')})", "soft")] if set_by_hand(corpus, finding, number) else []
        lines += [line("source", *source.runs, *note, place=Place(instance.article, instance.span)), words]
    text = "" if names is None else cite_finding(corpus, finding, names)
    return Card(finding.kind, tuple(heading), tuple(lines), 2, name, text)


def _note(finding: Finding, number: int) -> list[Run]:
    """Return what a passage is in its finding, in our words."""
    if finding.positions:
        label = finding.positions[number]
        return [Run(told_look(label), label)]
    note = finding.notes[number] if finding.notes else ""
    return [Run(retold(note), "strong")] if note else []
