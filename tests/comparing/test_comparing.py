"""What the four invented reports were written to show, and small tables of each comparison."""

import pytest

from components.comparing import belongs, compare_analyses, find_differences
from components.comparing.grid import join_labels
from components.comparing.passages import find_shared_passages
from components.model import Corpus, Issue
from tests.builders import analysed, sample_corpus


def passages(corpus: Corpus, kind: str) -> list[list[str]]:
    return [
        [i.span.of(corpus.analysis(i.article).article.text) for i in f.instances]
        for f in find_differences(corpus)
        if f.kind == kind
    ]


def test_a_quotation_is_altered_in_one_outlet() -> None:
    found = passages(sample_corpus(), "altered")
    assert len(found) == 1
    assert any("feed Velland for another" in p for p in found[0])


def test_a_quotation_is_cut_short_in_one_outlet() -> None:
    found = passages(sample_corpus(), "truncated")
    assert [p for p in found[0] if p.endswith('harbour,"')] == ['"I am not against this harbour,"']


def test_two_figures_clash() -> None:
    assert passages(sample_corpus(), "figures") == [["1,200 jobs", "1,200 jobs", "800 jobs", "1,200 jobs"]]


def test_one_sentence_is_shared_word_for_word() -> None:
    found = passages(sample_corpus(), "passage")
    assert len(found) == 1
    assert len(found[0]) == 2
    assert len(set(found[0])) == 1
    assert found[0][0].startswith("The work would take four years and close the southern beach")


def test_a_position_changes_between_two_dates() -> None:
    corpus = sample_corpus()
    mayor = next(a for a in corpus.actors if a.name == "Piet Calder")
    issue = next(i for i in corpus.issues if "expansion" in i.terms)
    labels = [p.label for p in corpus.positions if p.actor == mayor.id and p.issue == issue.id]
    assert labels == ["support", "mentioned", "mentioned", "oppose"] or (labels[0], labels[-1]) == ("support", "oppose")


def test_one_is_accused_without_a_reply() -> None:
    corpus = sample_corpus()
    names = {a.id: a.name for a in corpus.actors}
    assert "Northgate Ports" in {names[u.actor] for u in corpus.unheard if u.criticised}


def test_a_position_is_conditional() -> None:
    corpus = sample_corpus()
    minister = next(a for a in corpus.actors if a.name == "Hanne Lorvik")
    assert "conditional" in {p.label for p in corpus.positions if p.actor == minister.id}


def test_actors_join_across_articles() -> None:
    corpus = sample_corpus()
    found = {a.name: len(a.members) for a in corpus.actors}
    assert (found["Piet Calder"], found["Hanne Lorvik"], found["Northgate Ports"], found["Clear Water"]) == (4, 4, 4, 3)


LABELS = [
    (["support"], "support"), (["support", "support"], "support"), (["support", "oppose"], "mixed"),
    (["support", "conditional"], "conditional"), (["oppose", "conditional"], "mixed"), (["mixed", "support"], "mixed"),
    (["oppose"], "oppose"),
]  # fmt: skip


@pytest.mark.parametrize(("labels", "joined"), LABELS)
def test_join_labels(labels: list, joined: str) -> None:
    assert join_labels(labels) == joined


def test_every_position_has_its_stances_and_no_stance_is_on_two_issues() -> None:
    corpus = sample_corpus()
    placed = [s for p in corpus.positions for s in p.stances]
    held = {f"{a.article.id}/{s.id}" for a in corpus.analyses for s in a.stances if s.holder and s.holds}
    assert len(placed) == len(set(placed))
    assert len(placed) >= 0.6 * len(held)  # the rest is on what only one sentence speaks of
    assert len(set(placed) - held) <= 2  # leads that another report bears out


def test_edited_issues_decide() -> None:
    corpus = sample_corpus()
    harbour = Issue("i1", "Harbour", ("expansion", "second quay", "scheme"))
    edited = compare_analyses(corpus.analyses, (harbour,))
    assert edited.issues == (harbour,)
    clear_water = next(a for a in edited.actors if a.name == "Clear Water")
    assert {p.label for p in edited.positions if p.actor == clear_water.id} >= {"oppose"}


TERMS = [
    (("quay",), "a second quay", True),
    (("second quay",), "the quay", False),
    (("quays",), "the quay", True),
    ((" ",), "the quay", False),
]


@pytest.mark.parametrize(("terms", "text", "expected"), TERMS)
def test_belongs(terms: tuple[str, ...], text: str, expected: bool) -> None:
    assert belongs(Issue("i", "n", terms), text) is expected


def test_short_overlaps_are_not_passages() -> None:
    pair = (analysed("The mayor said no to the plan.", "a"), analysed("The mayor said no to the plan.", "b"))
    assert find_shared_passages(pair) == ()


def test_no_articles_and_one() -> None:
    assert compare_analyses(()).actors == ()
    assert find_differences(compare_analyses((analysed("The mayor said no."),))) == ()
