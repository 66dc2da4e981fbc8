"""Corrections are a log of facts laid over the analysis."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from components.comparing import Finding, compare_analyses
from components.comparing.actors import join_actors
from components.exporting.tables import actor_rows
from components.model import Analysis, Article, Instance, Issue, Span
from components.review import (
    Fact,
    Log,
    Step,
    checked_only,
    correct,
    corrected_issues,
    is_by_hand,
    position_key,
    statement_key,
    tell_issues,
    waiting,
)
from components.review.checking import queue, record, verdicts, wilson
from components.review.facts import dismissed
from components.review.findings import dismissal, finding_items, kept_of, kept_once, set_by_hand
from components.review.issues import correct_issues
from components.review.merging import agree, everywhere, merge_projects
from components.review.rows import added_key
from tests.builders import analysed

TEXT = "Olaf Brink supports the reform. Ruth Amsel opposes the reform. “It will be read on a Monday,” Ruth Amsel said."
A = analysed(TEXT)
FIRST, SECOND = (position_key(s) for s in A.stances[:2])
SAID = statement_key(next(s for s in A.statements if s.kind == "direct"))


def on(key: str, what: str, field: str = "", value: str = "", about: str = "position", **more: object) -> Fact:
    return Fact(about, what, key, "x", field, value, **more)  # type: ignore[arg-type]


def rows(analysis: Analysis) -> list[tuple[str, str, str]]:
    names = {a.id: a.name for a in analysis.actors}
    return [(names.get(s.holder or "", ""), s.label, s.review) for s in analysis.stances]


READ = [("Olaf Brink", "support", ""), ("Ruth Amsel", "oppose", "")]
TOLD = [  # facts and what stands then
    ([], READ),
    ([on(FIRST, "accept")], [("Olaf Brink", "support", "accepted"), READ[1]]),
    ([on(FIRST, "reject")], READ[1:]),
    ([on(FIRST, "reject"), on(FIRST, "reopen")], READ),
    ([on(FIRST, "accept"), on(FIRST, "reopen")], READ),
    ([on(FIRST, "reject"), on(FIRST, "accept")], [("Olaf Brink", "support", "accepted"), READ[1]]),
    ([on(FIRST, "set", "side", "mixed")], [("Olaf Brink", "mixed", "edited"), READ[1]]),
    ([on(FIRST, "set", "side", "absent")], READ),  # no side that a person can take
    ([on(FIRST, "set", "holder", "Ruth Amsel")], [("Ruth Amsel", "support", "edited"), READ[1]]),
    ([on(FIRST, "set", "holder", "Ada Pell")], [("Ada Pell", "support", "edited"), READ[1]]),
    ([on(FIRST, "set", "side", "mixed"), on(FIRST, "accept")], [("Olaf Brink", "mixed", "edited"), READ[1]]),
    ([on(FIRST, "set", "side", "mixed"), on(FIRST, "set", "side", "oppose")],
     [("Olaf Brink", "oppose", "edited"), READ[1]]),
    ([on("1-2:3-4:0-0", "reject")], READ),
    ([on(FIRST.rpartition(":")[0], "reject")], READ[1:]),  # as the first project files name a row
    ([Fact("position", "reject", FIRST, "y")], READ),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "left"), TOLD, ids=range(len(TOLD)))
def test_what_is_said_of_a_position(facts: list[Fact], left: list[tuple[str, str, str]]) -> None:
    assert rows(correct(A, facts).analysis) == left


def test_machine_and_hand_are_told_apart_and_an_accepted_lead_counts() -> None:
    lead = replace(A.stances[0], decider="reader", confidence=0.3)
    lone = replace(A, stances=(lead,))
    assert not lead.counts
    accepted = correct(lone, [on(FIRST, "accept")]).analysis.stances[0]
    assert (accepted.counts, accepted.decider, is_by_hand(accepted)) == (True, "reader", False)
    edited = correct(lone, [on(FIRST, "set", "side", "oppose")]).analysis.stances[0]
    assert (edited.counts, edited.decider, is_by_hand(edited), edited.confidence) == (True, "hand", True, 1.0)
    assert edited.rule == f"set by hand; read as support: {lead.rule}"
    assert correct(lone, []).analysis == lone


def test_a_correction_of_a_row_is_one_of_all_its_passages() -> None:
    again = replace(A.stances[0], id="t9", trigger=Span(1, 2), same_as=A.stances[0].id)
    both = replace(A, stances=(*A.stances, again))
    assert [s.id for s in correct(both, [on(FIRST, "reject")]).analysis.stances] == [A.stances[1].id]
    assert [s.label for s in correct(both, [on(FIRST, "set", "side", "oppose")]).analysis.stances] == ["oppose"] * 3
    assert [s.id for s in correct(both, [on(position_key(again), "reject")]).analysis.stances] == [
        s.id for s in A.stances
    ]


def test_words_condition_issue_and_note_of_a_position() -> None:
    facts = [on(FIRST, "set", "words", spans=(Span(0, 10),)), on(FIRST, "set", "condition", spans=(Span(20, 30),)),
             on(FIRST, "set", "issue", "Tax"),
             on(FIRST, "note", value="Check with him.")]  # fmt: skip
    stance = correct(A, facts).analysis.stances[0]
    assert (stance.trigger, stance.condition, stance.issue, stance.note) == (
        Span(0, 10),
        Span(20, 30),
        "Tax",
        "Check with him.",
    )
    assert correct(A, [*facts, on(FIRST, "set", "condition")]).analysis.stances[0].condition is None


def test_a_statement_is_corrected() -> None:
    def said(*facts: Fact) -> list[tuple[str, str, str]]:
        found = correct(A, facts).analysis
        return [
            (a.name if (a := found.actor(s.actor)) else "", " … ".join(c.of(TEXT) for c in s.content), s.review)
            for s in found.statements
        ]

    before = said()
    assert before[-1][0] == "Ruth Amsel"
    assert said(on(SAID, "reject", about="statement")) == before[:-1]
    assert said(on(SAID, "set", "speaker", "Olaf Brink", "statement"))[-1] == ("Olaf Brink", before[-1][1], "edited")
    assert said(on(SAID, "set", "speaker", "", "statement"))[-1][0] == ""
    span = Span(TEXT.index("will"), TEXT.index(" on a"))
    assert said(on(SAID, "set", "words", about="statement", spans=(span,)))[-1] == (
        "Ruth Amsel",
        "will be read",
        "edited",
    )


def test_a_row_is_added_from_a_passage_and_then_corrected() -> None:
    span = (Span(TEXT.index("will"), TEXT.index(" on a")),)
    key = added_key(span)
    add = on(key, "add", "oppose", "Ruth Amsel", spans=span, names=("Tax",))
    found = correct(A, [add]).analysis
    assert rows(found)[-1] == ("Ruth Amsel", "oppose", "added")
    assert found.stances[-1].trigger.of(TEXT) == "will be read"
    assert rows(correct(A, [add, on(key, "set", "side", "mixed")]).analysis)[-1] == ("Ruth Amsel", "mixed", "added")
    assert rows(correct(A, [add, on(key, "reject")]).analysis) == READ
    assert correct(A, [on("9-9", "add", "oppose", "Ruth Amsel", spans=(Span(5, 900),))]).unplaced
    told = correct(A, [on(key, "add", "", "Ada Pell", "statement", spans=span)]).analysis
    assert [s.review for s in told.statements].count("added") == 1
    issues = corrected_issues((found,), (), (add,))
    assert issues == (Issue("i1", "Tax", ()),)
    positions = compare_analyses((found,), issues).positions
    assert [(p.issue, p.label) for p in positions if p.stances] == [("i1", "oppose")]


OTHER = analysed("Ms. Amsel rejects the reform. Mr. Brink supports it. The moves support the reform.", "y")


def actor(what: str, key: str, value: str = "", article: str = "", **more: object) -> Fact:
    return Fact("actor", what, key, article, "", value, **more)  # type: ignore[arg-type]


def names(*facts: Fact) -> dict[str, set[str]]:
    found = join_actors(tuple(correct(a, facts).analysis for a in (A, OTHER)))
    return {a.name: set(a.members) for a in found}


def test_actors_are_merged_renamed_split_and_dropped_for_one_article_or_everywhere() -> None:
    assert names()["Ruth Amsel"] == names()["Olaf Brink"] == {"x", "y"}
    merged = names(
        actor("merge", "Ruth Amsel", "Amsel of Lindow", names=("Ruth Amsel", "Amsel", "Olaf Brink", "Brink"))
    )
    assert merged["Amsel of Lindow"] == {"x", "y"}
    assert not {"Ruth Amsel", "Amsel", "Olaf Brink"} & set(merged)
    # Amsel comes with her
    assert names(actor("merge", "Olaf Brink", "Ruth Amsel", names=("Ruth Amsel",)))["Ruth Amsel"] == {"x", "y"}
    here = names(actor("merge", "Amsel", "Tom Amsel", "y"))
    assert (here["Ruth Amsel"], here["Tom Amsel"]) == ({"x"}, {"y"})
    apart = names(actor("split", "Amsel", "Tom Reed", "y"))
    assert (apart["Ruth Amsel"], apart["Tom Reed"]) == ({"x"}, {"y"})
    gone = correct(A, [actor("drop", "Olaf Brink")])
    assert rows(gone.analysis) == READ[1:]
    assert not [a for a in gone.analysis.actors if a.name == "Olaf Brink"]
    assert "Olaf Brink" in {a.name for a in correct(A, [actor("drop", "Olaf Brink", article="y")]).analysis.actors}


def test_kind_role_and_alias() -> None:
    facts = [actor("kind", "Ruth Amsel", "organisation", names=("Amsel",)),
             actor("role", "Ruth Amsel", "mayor", names=("Amsel",)),
             actor("alias", "Ruth Amsel", "the treasurer")]  # fmt: skip
    found = next(
        a for a in join_actors(tuple(correct(a, facts).analysis for a in (A, OTHER))) if a.name == "Ruth Amsel"
    )
    assert (found.kind, found.role, set(found.members)) == ("organisation", "mayor", {"x", "y"})
    assert "the treasurer" in found.aliases
    assert correct(A, [actor("kind", "Ruth Amsel", "banana")]).analysis.actors == A.actors


TREASURER = actor("alias", "Ruth Amsel", "the treasurer")
ONE = actor("merge", "Olaf Brink", "Harbour people", names=("Olaf Brink", "Brink", "Ruth Amsel", "Amsel"))
PARTED = [  # facts, who there is beside the moves, with the other names
    ((TREASURER,), {"Olaf Brink": {"Brink"}, "Ruth Amsel": {"Amsel", "the treasurer"}}),
    ((TREASURER, actor("part", "Ruth Amsel", "the treasurer")), {"Olaf Brink": {"Brink"}, "Ruth Amsel": {"Amsel"}}),
    ((TREASURER, actor("part", "Ruth Amsel", "the mayor")),
     {"Olaf Brink": {"Brink"}, "Ruth Amsel": {"Amsel", "the treasurer"}}),
    ((TREASURER, actor("part", "Ruth Amsel", "the treasurer"), TREASURER),
     {"Olaf Brink": {"Brink"}, "Ruth Amsel": {"Amsel", "the treasurer"}}),
    ((actor("alias", "Ruth Amsel", "Olaf Brink"), actor("part", "Ruth Amsel", "Olaf Brink")),
     {"Olaf Brink": {"Brink"}, "Ruth Amsel": {"Amsel"}}),
    ((ONE,), {"Harbour people": {"Olaf Brink", "Brink", "Ruth Amsel", "Amsel"}}),
    ((ONE, actor("part", "Harbour people", "Olaf Brink"), actor("part", "Harbour people", "Brink")),
     {"Olaf Brink": {"Brink"}, "Harbour people": {"Ruth Amsel", "Amsel"}}),
    ((actor("merge", "Olaf Brink", "Olof", names=("Olaf Brink",)), actor("part", "Olof", "Olaf Brink")),
     {"Olof": set(), "Brink": set(), "Ruth Amsel": {"Amsel"}}),  # a new name stays
]  # fmt: skip


@pytest.mark.parametrize(("facts", "left"), PARTED, ids=range(len(PARTED)))
def test_a_name_that_is_not_an_actors_parts_whom_it_joined(facts: tuple[Fact, ...], left: dict[str, set[str]]) -> None:
    found = join_actors(tuple(correct(a, facts).analysis for a in (A, OTHER)))
    assert {a.name: set(a.aliases) for a in found if a.kind == "person"} == left


def test_some_mentions_of_an_actor_go_to_another() -> None:
    place = next(m.span for a in A.actors if a.name == "Ruth Amsel" for m in a.mentions if m.span.start > 60)
    found = correct(A, [actor("split", "Ruth Amsel", "Rita Amsel", "x", spans=(place,))]).analysis
    by = {a.id: a.name for a in found.actors}
    assert [by[s.actor or ""] for s in found.statements if s.kind == "direct"] == ["Rita Amsel"]
    assert rows(found)[1][0] == "Ruth Amsel"


TOGETHER = analysed("Olaf Brink and Ruth Amsel said that the mill closed. Tom Reed slept.")
TOLD_TOGETHER = statement_key(TOGETHER.statements[0])
SEVERAL = [  # facts, who says it then, by the first and by all
    ((), "Olaf Brink", ["Olaf Brink", "Ruth Amsel"]),
    ((on(TOLD_TOGETHER, "set", "speaker", "Tom Reed", "statement"),), "Tom Reed", []),
    ((on(TOLD_TOGETHER, "set", "speaker", "Ruth Amsel; Tom Reed", "statement"),), "Ruth Amsel",
     ["Ruth Amsel", "Tom Reed"]),
    ((on(TOLD_TOGETHER, "set", "speaker", "", "statement"),), "", []),
    ((actor("drop", "Ruth Amsel"),), "Olaf Brink", []),
    ((actor("drop", "Olaf Brink"),), "Ruth Amsel", []),
    ((actor("merge", "Olaf Brink", "Amsel of Lindow", names=("Olaf Brink", "Ruth Amsel")),), "Amsel of Lindow", []),
    ((actor("merge", "Tom Reed", "Rita Amsel", names=("Tom Reed", "Ruth Amsel")),), "Olaf Brink",
     ["Olaf Brink", "Rita Amsel"]),
    ((actor("split", "Ruth Amsel", "Rita Amsel", "x", spans=(Span(15, 25),)),), "Olaf Brink",
     ["Olaf Brink", "Rita Amsel"]),
    ((actor("split", "Tom Reed", "Rita Amsel", "x"),), "Olaf Brink", ["Olaf Brink", "Ruth Amsel"]),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "first", "together"), SEVERAL, ids=range(len(SEVERAL)))
def test_several_who_say_it_together_are_set_merged_split_and_dropped(
    facts: tuple[Fact, ...], first: str, together: list[str]
) -> None:
    found = correct(TOGETHER, facts).analysis
    by = {None: "", **{a.id: a.name for a in found.actors}}
    (statement,) = found.statements
    assert (by[statement.actor], [by[v] for v in statement.actors]) == (first, together)


ISSUES = (Issue("i1", "Tram", ("tram", "rails")), Issue("i2", "Line", ("line",)), Issue("i3", "Tax", ("tax",)))


def test_issues_are_merged_renamed_given_terms_and_stay() -> None:
    merge = Fact("issue", "merge", "Tram", value="The tram", names=tell_issues(ISSUES[:2]))
    assert corrected_issues((), ISSUES, (merge,)) == (
        Issue("i1", "The tram", ("tram", "rails", "line")),
        Issue("i2", "Tax", ("tax",)),
    )
    assert corrected_issues((), ISSUES[2:], (merge,)) == (
        Issue("i1", "Tax", ("tax",)),
        Issue("i2", "The tram", ("tram", "rails", "line")),
    )
    renamed = (Issue("i1", "Tramway", ("tram", "rails")), ISSUES[2])  # proposed under another name later
    assert [i.name for i in corrected_issues((), renamed, (merge,)) or ()] == ["Tax", "The tram"]
    terms = Fact("issue", "terms", "Tax", names=("tax", "levy"))
    assert (corrected_issues((), ISSUES, (terms,)) or ())[2] == Issue("i3", "Tax", ("tax", "levy"))
    assert corrected_issues((), ISSUES, (Fact("issue", "drop", "Tax"),)) == ISSUES[:2]
    assert corrected_issues((), None, ()) is None


def test_facts_without_their_passage_wait_and_hold_again() -> None:
    facts = (
        on(FIRST, "reject"),
        on("1-2:3-4:0-0", "reject"),
        actor("drop", "Nobody Here"),
        Fact("position", "accept", FIRST, "gone"),
    )
    assert waiting(facts, (A,)) == facts[1:]
    # whether it is found again says the comparison
    assert waiting((*facts, dismissed("x", "0-5:3-9", "altered: Ruth Amsel")), (A,)) == facts[1:]
    back = replace(A, article=Article("gone", TEXT))
    assert waiting(facts, (A, back)) == facts[1:3]


def test_undo_and_redo_are_places_in_the_log() -> None:
    one, two, three = (Step(w, (on(FIRST, what),)) for w, what in (("a", "accept"), ("b", "reject"), ("c", "reopen")))
    log = Log().add(one).add(two)
    assert [f.what for f in log.undo().facts] == ["accept"]
    assert log.undo().redo() == log
    assert log.undo().add(three).steps == (one, three)
    assert Log().undo() == Log()
    assert log.redo() == log


def test_what_is_checked_what_is_next_and_how_right_it_was() -> None:
    facts = (on(FIRST, "accept"),)
    corpus = compare_analyses((A,))
    items = queue((A,), corpus, facts, ("position",))
    assert {(i.key, i.verdict) for i in items} == {(FIRST, "right"), (SECOND, None)}
    assert [i.worth for i in items] == sorted((i.worth for i in items), reverse=True)
    assert record(items)[:5] == (1, 2, 1, 0, 0)
    both = queue((A,), corpus, (on(SAID, "reject", about="statement"),))
    assert Counter((i.about, i.verdict) for i in both) == {
        ("position", None): 2, ("statement", None): 2, ("statement", "wrong"): 1,
    }  # fmt: skip
    assert [i.worth for i in both] == sorted((i.worth for i in both), reverse=True)
    assert verdicts((on(FIRST, "accept"), on(FIRST, "set", "side", "oppose"), on(FIRST, "accept"))) == {
        ("position", "x", FIRST): "edited"
    }
    assert [round(x, 3) for x in wilson(8, 10)] == [0.490, 0.943]
    assert rows(checked_only(correct(A, facts).analysis)) == [("Olaf Brink", "support", "accepted")]
    assert checked_only(A).stances == checked_only(A).statements == ()


def test_two_projects_merge_and_both_sides_of_a_difference_are_kept() -> None:
    mine = Log().add(Step("a", (on(FIRST, "accept"), on(SECOND, "accept"))))
    facts = (on(FIRST, "reject"), on(SECOND, "accept"), on(SECOND, "note", value="seen"))
    theirs = Log().add(Step("b", tuple(replace(f, article="z") for f in facts)))
    merged = merge_projects(((Article("x", TEXT),), mine), ((Article("z", TEXT), Article("w", "More.")), theirs), "Ada")
    assert [a.id for a in merged.articles] == ["x", "w"]
    assert [(d.ours.what, d.theirs.what) for d in merged.differences] == [("accept", "reject")]
    assert merged.agreement == (2, 1, 0.0)
    assert [s.by for s in merged.log.steps] == ["", "Ada"]
    assert rows(correct(A, merged.log.facts).analysis) == [
        ("Olaf Brink", "support", "accepted"),
        ("Ruth Amsel", "oppose", "accepted"),
    ]
    assert correct(A, merged.log.facts).analysis.stances[1].note == "seen"
    assert agree(mine.facts, ()) == (0, 0, None)
    log = Log().add(Step("c", (actor("drop", "Moves"), actor("drop", "Moves", article="x"))))
    assert everywhere(log) == (actor("drop", "Moves"),)
    two = (actor("alias", "Ruth Amsel", "the treasurer"), actor("alias", "Ruth Amsel", "the mayor"))
    called = [((), Log().add(Step("c", (fact,)))) for fact in two]
    assert (merge_projects(*called).differences, merge_projects(*called).log.facts) == ((), two)
    clash = merge_projects(((Article("x", TEXT),), mine), ((Article("x", "Another text."),), theirs))
    assert [a.id for a in clash.articles] == ["x", "x-2"]


SIDES = {side: on(FIRST, "set", "side", side) for side in ("support", "oppose")}
OUT, NOTED, KIND = on(FIRST, "reject"), on(FIRST, "note", value="seen"), actor("kind", "Olaf Brink", "person")
ISSUE = on(FIRST, "set", "issue", "the reform")
DROP, TO = actor("drop", "Olaf Brink"), on(SECOND, "set", "holder", "Olaf Brink")
PART, CALLED = (actor(what, "Olaf Brink", "Ruth Amsel") for what in ("part", "alias"))
JOIN = actor("merge", "Olaf Brink", "Olaf Brink", names=("Olaf Brink", "Ruth Amsel"))
BY_OLAF = [("Olaf Brink", "support", ""), ("Olaf Brink", "oppose", "edited")]
BY_OLAF_READ = [("Olaf Brink", "support", ""), ("Olaf Brink", "oppose", "")]
JOINED = [  # what two people say of one row or actor; how it stands then, and what is told as a difference
    ((SIDES["oppose"],), (OUT,), [("Olaf Brink", "oppose", "edited")], [("set", "reject")]),
    ((OUT,), (SIDES["oppose"], ISSUE), [], [("reject", "set"), ("reject", "set")]),
    ((OUT,), (SIDES["oppose"], OUT), [], []),
    ((on(FIRST, "accept"),), (SIDES["oppose"],), [("Olaf Brink", "support", "accepted")], [("accept", "set")]),
    ((OUT, SIDES["oppose"]), (OUT,), [("Olaf Brink", "oppose", "edited")], [("set", "reject")]),
    ((SIDES["oppose"],), (OUT, SIDES["support"]), [("Olaf Brink", "oppose", "edited")], [("set", "set")]),
    ((KIND,), (DROP,), [("Olaf Brink", "support", "")], [("kind", "drop")]),
    ((on(FIRST, "accept"),), (DROP,), [("Olaf Brink", "support", "accepted")], [("accept", "drop")]),
    ((TO,), (DROP, on(SAID, "reject", about="statement")), BY_OLAF, [("set", "drop")]),
    ((TO,), (replace(DROP, article="x"),), BY_OLAF, [("set", "drop")]),
    ((CALLED,), (PART,), BY_OLAF_READ, [("alias", "part")]),
    ((PART,), (CALLED,), [("Olaf Brink", "support", "")], [("part", "alias")]),
    ((PART,), (JOIN,), [("Olaf Brink", "support", "")], [("part", "merge")]),
    # near misses: what adds to the other's word, and what nobody here spoke of
    ((SIDES["oppose"],), (on(FIRST, "accept"), ISSUE), [("Olaf Brink", "oppose", "edited")], []),
    ((NOTED,), (OUT,), [], []),
    ((), (OUT, SIDES["oppose"]), [("Olaf Brink", "oppose", "edited")], []),
    ((on(FIRST, "accept"), on(FIRST, "reopen")), (OUT,), [("Olaf Brink", "support", "")], [("reopen", "reject")]),
    ((), (DROP,), [], []),
    ((KIND, DROP), (DROP,), [], []),
    ((on(FIRST, "accept"),), (replace(DROP, article="z"),), [("Olaf Brink", "support", "accepted")], []),
    ((on(FIRST, "accept"), OUT), (DROP,), [], []),
    ((on(SECOND, "accept"),), (DROP,), [], []),
    ((PART, CALLED), (JOIN,), BY_OLAF_READ, []),
    ((CALLED,), (actor("part", "Olaf Brink", "Ada Pell"),), BY_OLAF_READ, []),
]


@pytest.mark.parametrize(("ours", "theirs", "row", "differences"), JOINED)
def test_what_takes_ones_own_word_back_is_a_difference_and_not_laid(
    ours: tuple[Fact, ...],
    theirs: tuple[Fact, ...],
    row: list[tuple[str, str, str]],
    differences: list[tuple[str, str]],
) -> None:
    mine, other = (Log().add(Step("a", facts)) if facts else Log() for facts in (ours, theirs))
    merged = merge_projects(((A.article,), mine), ((A.article,), other), analyses=(A,))
    assert [r for r in rows(correct(A, merged.log.facts).analysis) if r[0] != "Ruth Amsel"] == row
    assert [(d.ours.what, d.theirs.what) for d in merged.differences] == differences


def test_an_issue_that_was_left_out_here_is_not_brought_back() -> None:
    out, terms = Fact("issue", "drop", "tram"), Fact("issue", "terms", "tram", names=("rail",))
    told = (((out,), (terms,), 1, 0), ((out, terms), (terms,), 0, 1), ((out,), (out,), 0, 0))
    for ours, theirs, differ, left in told:
        merged = merge_projects(((), Log().add(Step("a", ours))), ((), Log().add(Step("b", theirs))))
        assert len(merged.differences) == differ
        assert len(correct_issues((Issue("", "tram", ()),), merged.log.facts)) == left


BOTH = [  # what two people say of rows, and how far they agree
    ((SIDES["support"],), (SIDES["oppose"],), (1, 0, 0.0)),
    ((SIDES["support"],), (SIDES["support"],), (1, 1, None)),
    ((SIDES["support"], SIDES["oppose"]), (SIDES["oppose"],), (1, 1, None)),
    ((SIDES["oppose"],), (SIDES["oppose"], on(FIRST, "set", "issue", "the reform")), (1, 0, 0.0)),
    ((SIDES["oppose"],), (SIDES["oppose"], on(FIRST, "note", value="seen")), (1, 1, None)),
    ((on(FIRST, "set", "words", spans=(Span(0, 4),)),), (on(FIRST, "set", "words", spans=(Span(0, 9),)),), (1, 0, 0.0)),
    ((SIDES["oppose"], on(FIRST, "reject")), (on(FIRST, "reject"),), (1, 1, None)),
    ((SIDES["oppose"], on(SECOND, "accept")), (SIDES["support"], on(SECOND, "accept")), (2, 1, 1 / 3)),
]


@pytest.mark.parametrize(("ours", "theirs", "agreement"), BOTH)
def test_rows_that_two_people_edited_are_alike_where_they_set_the_same(
    ours: tuple[Fact, ...], theirs: tuple[Fact, ...], agreement: tuple[int, int, float | None]
) -> None:
    assert agree(ours, theirs) == pytest.approx(agreement)


def test_a_statement_weighs_more_where_a_position_stands_on_it_or_its_speaker_says_nothing_else() -> None:
    first = A.statements[0]
    other = replace(first, id="s9", content=(Span(1, 4),), cue=(), source=())
    bears = replace(A.stances[0], statement=first.id)

    def worth(analysis: Analysis) -> float:
        return next(round(i.worth, 3) for i in queue((analysis,), None, (), ("statement",)) if i.row == first.id)

    doubt = round(1.05 - first.confidence, 3)
    assert worth(replace(A, stances=(), statements=(first, other))) == doubt
    assert worth(replace(A, stances=(), statements=(first,))) == round(doubt * 1.5, 3)
    assert worth(replace(A, stances=(bears,), statements=(first, other))) == round(doubt * 1.5, 3)
    assert worth(replace(A, stances=(bears,), statements=(first,))) == round(doubt * 2, 3)


def finding(kind: str, subject: str, sure: bool) -> Finding:
    return Finding(kind, "a label", subject, (Instance("x", Span(0, 4)), Instance("y", Span(3, 9))), sure=sure)


def test_findings_are_checked_too_and_the_last_word_on_one_counts() -> None:
    found = (finding("altered", "Ruth Amsel", True), finding("altered", "Olaf Brink", False),
             finding("passage", "", False))  # fmt: skip
    out = dismissal(found[1])
    items = finding_items(found, (out, replace(dismissal(found[0]), what="accept")))
    assert [(i.row, i.verdict) for i in items] == [("1", "wrong"), ("2", None), ("0", "right")]
    assert record(items)[:5] == (2, 3, 1, 0, 1)
    assert kept_of(found, (out,)) == (found[0], found[2])
    assert kept_of(found, (out, replace(out, what="accept"))) == found
    assert finding_items(found, (on(out.key, "reject"),))[0].verdict is None


def test_what_is_taken_out_counts_no_more_where_each_account_counts_once() -> None:
    copies = tuple(Instance(article, Span(0, 4)) for article in ("x", "y", "z"))
    every = (
        Finding("altered", "a label", "Ruth Amsel", copies, sure=True),
        Finding("figures", "a label", "divers", copies, sure=True),
    )
    once = tuple(f._replace(instances=copies[1:]) for f in every)
    assert kept_once(once, every, every) == once
    assert kept_once(once, every, every[1:]) == once[1:]
    assert kept_once(once, every, ()) == ()


def test_a_finding_and_the_table_of_actors_tell_what_a_person_set() -> None:
    edited = correct(A, [on(FIRST, "set", "side", "mixed"), on(SECOND, "set", "holder", "Ada Pell")]).analysis
    first, second = edited.stances
    places = (Instance("x", edited.sentences[0]), Instance("x", edited.sentences[1]))
    change = Finding("change", "", "", places, ((first.trigger,), (second.trigger,)), ("mixed", "oppose"))
    for analysis, told in ((A, [False, False]), (edited, [True, True])):
        corpus = compare_analyses((analysis,))
        assert [set_by_hand(corpus, change, n) for n in range(2)] == told
        assert not set_by_hand(corpus, change._replace(kind="figures", positions=()), 0)
        assert ("Ada Pell", "hand") in {(r.actor, r.by) for r in actor_rows(corpus)} or analysis is A
    said = A.statements[0]
    spoken = correct(A, [on(statement_key(said), "set", "speaker", "Ada Pell", "statement")]).analysis
    quoted = Finding("altered", "", "", (Instance("x", said.content[0]),), ((),))
    assert [set_by_hand(compare_analyses((a,)), quoted, 0) for a in (A, spoken)] == [False, True]
    kind = (Fact("actor", "set", "Olaf Brink", "x", "kind", "group"),)
    assert [[r.actor for r in actor_rows(compare_analyses((A,)), f) if r.by == "hand"] for f in ((), kind)] == [
        [], ["Olaf Brink"],
    ]  # fmt: skip
    named = compare_analyses((correct(A, [actor("merge", "Olaf Brink", "Olof")]).analysis,))
    assert {r.actor: r.by for r in actor_rows(named)} == {
        **{r.actor: "machine" for r in actor_rows(compare_analyses((A,))) if r.actor != "Olaf Brink"}, "Olof": "hand",
    }  # fmt: skip


def test_an_issue_that_a_person_named_says_so() -> None:
    proposed = (Issue("i1", "toll", ("toll",)), Issue("i2", "tram", ("tram",)))
    renamed = Fact("issue", "merge", "toll", "", "", "road toll", (), tell_issues(proposed[:1]))
    worded = Fact("issue", "terms", "tram", "", "", "", (), ("tram", "streetcar"))
    said = [[(i.name, i.by_hand) for i in correct_issues(proposed, facts)] for facts in ((), (renamed,), (worded,))]
    assert said == [
        [("toll", False), ("tram", False)], [("road toll", True), ("tram", False)], [("toll", False), ("tram", True)],
    ]  # fmt: skip
