"""Looking things up in the values: what is asked for by its id, and what is not there."""

from dataclasses import replace

import pytest

from components.model import Actor, Analysis, Article, Corpus, CorpusActor, Span, Stance, Statement, Target

BRINK = Actor("p1", "Olaf Brink", "person")
STATEMENT = Statement("s1", "p1", (Span(0, 5),), (Span(6, 11),), (Span(12, 14),), "direct", 0)
STANCE = Stance("t1", "p1", None, Target("it"), "support", 0.9, Span(6, 11), "", 0)
HERE, THERE = (
    Analysis(Article(name, "Brink backs it."), (Span(0, 15),), (BRINK,), (STATEMENT,), stances)
    for name, stances in (("a/1", (STANCE,)), ("b", ()))
)
CORPUS = Corpus((HERE, THERE), (CorpusActor("c1", "Olaf Brink", "person", members={"a/1": ("p1",)}),))


def test_a_row_is_found_by_its_id_in_the_set_with_its_article() -> None:
    assert CORPUS.stance("a/1/t1") == (HERE, STANCE)
    assert CORPUS.statement("b/s1") == (THERE, STATEMENT)


@pytest.mark.parametrize("reference", ["b/t1", "a/t1", "t1", "a/1/s1", ""])
def test_a_stance_that_is_not_there_is_an_error(reference: str) -> None:
    with pytest.raises(KeyError):
        CORPUS.stance(reference)


@pytest.mark.parametrize(
    ("article", "actor", "name"), [("a/1", "p1", "Olaf Brink"), ("a/1", "p2", ""), ("b", "p1", ""), ("a/1", None, "")]
)
def test_an_articles_actor_is_found_across_articles(article: str, actor: str | None, name: str) -> None:
    found = CORPUS.actor_of(article, actor)
    assert (found.name if found else "") == name


def test_members_keep_the_articles_order_and_are_those_asked_for() -> None:
    assert HERE.members(("p2", "p1")) == [BRINK]
    assert HERE.members(()) == []


@pytest.mark.parametrize(("article", "label"), [
    (Article("a", "x", "Toll", "Post"), "Post"), (Article("a", "x", "Toll"), "Toll"),
    (Article("a", "x", origin="a.txt, text"), "a.txt, text"),
])  # fmt: skip
def test_an_article_is_called_by_its_outlet_else_its_title(article: Article, label: str) -> None:
    assert article.label == label


def test_words_over_several_lines_are_flat_and_keep_their_place() -> None:
    text = "The new\n  toll \t plan."
    assert Span(4, 21).of(text) == "new\n  toll \t plan"
    assert Span(4, 21).flat(text) == "new toll plan"


HOLDS = [  # confidence, truth, label, review; whether it counts, holds on an issue, how likely it is not false
    (0.5, 0.6, "support", "", True, True, 0.6), (0.5, 0.59, "support", "", True, False, 0.59),
    (0.3, 0.85, "support", "", False, True, 0.85), (0.3, 0.84, "oppose", "", False, False, 0.84),
    (0.3, 0.9, "conditional", "", False, False, 0.9), (0.5, 0.5, "oppose", "edited", True, True, 1.0),
    (0.3, 0.0, "support", "accepted", True, True, 1.0), (0.8, 0.0, "support", "", True, True, 0.89),
]  # fmt: skip


@pytest.mark.parametrize(("confidence", "truth", "label", "review", "counts", "holds", "likely"), HOLDS)
def test_what_says_too_little_holds_on_an_issue_where_it_is_likely_true(
    confidence: float, truth: float, label: str, review: str, counts: bool, holds: bool, likely: float
) -> None:
    stance = replace(STANCE, confidence=confidence, truth=truth, label=label, review=review)
    assert (stance.counts, stance.holds, round(stance.likely, 3)) == (counts, holds, likely)
