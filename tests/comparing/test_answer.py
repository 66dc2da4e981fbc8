"""The answer in one line, what is sure enough for it, and findings that are taken out."""

import pytest

from components.comparing import find_differences
from components.comparing.answer import count_answer
from components.comparing.findings import Finding
from components.model import (
    Actor,
    Analysis,
    Article,
    Corpus,
    CorpusActor,
    Instance,
    Issue,
    Position,
    Span,
    Stance,
    Target,
)
from components.review import Fact
from components.review.findings import dismissal, findings_kept

DAYS = ("2031-03-02", "2031-03-16")


def turning(confidence: float, days: tuple[str, str] = DAYS) -> Corpus:
    """Return Ruth Amsel for the toll in one article and against it in another, the less sure of both as sure as is
    said."""
    analyses = []
    for name, label, sure, day in (("x", "support", 0.9, days[0]), ("y", "oppose", confidence, days[1])):
        verb = "backs" if label == "support" else "rejects"
        text = f"Ruth Amsel {verb} the toll."
        place = Span(text.index(verb), text.index(verb) + len(verb))
        stance = Stance("s1", "a1", Span(0, 10), Target("the toll"), label, sure, place, "", 0)  # type: ignore[arg-type]
        amsel = Actor("a1", "Ruth Amsel", "person")
        analyses.append(Analysis(Article(name, text, date=day), (Span(0, len(text)),), (amsel,), (), (stance,)))
    positions = (Position("A1", "i1", "x", "support", ("x/s1",)), Position("A1", "i1", "y", "oppose", ("y/s1",)))
    actor = CorpusActor("A1", "Ruth Amsel", "person", members={"x": ("a1",), "y": ("a1",)})
    return Corpus(tuple(analyses), (actor,), (Issue("i1", "Toll", ("toll",)),), positions, accounts=(("x",), ("y",)))


@pytest.mark.parametrize(("confidence", "sure", "counts"), [
    (0.85, [True], [("2 articles", ""), ("1 position differs", "change")]),
    (0.75, [False], [("2 articles", "")]),
    (0.55, [], [("2 articles", "")]),
])  # fmt: skip
def test_a_position_that_differs_counts_where_rows_are_right_nine_times_in_ten(
    confidence: float, sure: list[bool], counts: list
) -> None:
    corpus = turning(confidence)
    findings = find_differences(corpus)
    assert [f.sure for f in findings] == sure
    assert [tuple(c) for c in count_answer(corpus, findings)] == counts
    for f in findings:
        assert [
            d[0].of(corpus.analysis(i.article).article.text) for i, d in zip(f.instances, f.differing, strict=True)
        ] == ["backs", "rejects"]


@pytest.mark.parametrize("days", [("2031-03-02", "2031-03-02"), ("", "2031-03-16"), ("", "")])
def test_who_is_on_two_sides_on_one_day_is_misread_rather_than_turned(days: tuple[str, str]) -> None:
    assert find_differences(turning(0.85, days)) == ()
    assert len(find_differences(turning(0.85, DAYS[::-1]))) == 1  # whichever article comes first


def finding(kind: str, *places: tuple[str, int, int]) -> Finding:
    return Finding(kind, "", "Ruth Amsel", tuple(Instance(a, Span(s, e)) for a, s, e in places))


def test_the_line_counts_one_and_several_and_names_the_accounts() -> None:
    corpus = Corpus(tuple(Analysis(Article(a, "x"), (), (), (), ()) for a in "xyz"), accounts=(("x", "y"), ("z",)))
    found = [
        finding("altered", ("x", 0, 1)),
        finding("altered", ("y", 0, 1)),
        finding("passage", ("x", 0, 1)),
        finding("identical", ("x", 0, 1)),
    ]
    assert [tuple(c) for c in count_answer(corpus, found)] == [
        ("3 articles, 2 independent accounts", "passage"), ("2 quotations altered", "altered"),
        ("1 passage shared word for word", "passage"),
    ]  # fmt: skip


def test_a_finding_is_known_by_kind_subject_and_places_whatever_their_order() -> None:
    one, turned = finding("altered", ("x", 3, 9), ("y", 5, 8)), finding("altered", ("y", 5, 8), ("x", 3, 9))
    assert dismissal(one) == dismissal(turned) == Fact("finding", "reject", "3-9:5-8 altered: Ruth Amsel", "x")
    others = [
        finding("truncated", ("x", 3, 9), ("y", 5, 8)),
        finding("altered", ("x", 3, 9), ("y", 5, 9)),
        finding("altered", ("z", 3, 9), ("y", 5, 8)),
    ]
    assert all(dismissal(other) != dismissal(one) for other in others)


def test_what_is_taken_out_stays_out_and_the_rest_stays() -> None:
    corpus = turning(0.85)
    (found,) = find_differences(corpus)
    assert findings_kept(corpus, (dismissal(found),)) == ()
    assert findings_kept(corpus, (Fact("position", "reject", dismissal(found).key, "x"),)) == (found,)
