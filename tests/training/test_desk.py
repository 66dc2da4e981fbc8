"""What a desk would make of a sentence is learned from readers' labels, matched by their place in the text."""

import numpy
import pytest

from components.summaries.desk import WEIGHTS, desk_traits
from components.summaries.news import rank_news
from components.training.desk import ASKED, LABELS, NAMES, Rows, area, in_folds, learn, read_labels, rows_of
from tests.builders import analysed

TEXT = (
    "The council of Sel sold the old tram to a museum on Monday. “What a lovely old thing!” Drivers of Sel will sue "
    "the museum of Lindow over the old tram."
)


def test_labels_are_read_by_article_and_place() -> None:
    assert read_labels("What these are,\nin two lines.\n\na1 0:N 60:Cd\nb2 3:Kr\n") == {
        "a1": [(0, "N"), (60, "Cd")], "b2": [(3, "Kr")],
    }  # fmt: skip


def test_what_ships_has_places_in_order_and_known_letters() -> None:
    found = read_labels(LABELS.read_text("utf-8"))
    assert len(found) == 708
    assert all([p for p, _ in own] == sorted({p for p, _ in own}) for own in found.values())
    assert {letter for own in found.values() for _, label in own for letter in label} == set("NKBCFdr")


def test_a_label_is_its_sentences_and_a_fragment_is_not_learned_from() -> None:
    found = rows_of(analysed(TEXT), [(2, "N"), (TEXT.index("lovely"), "C"), (TEXT.index("Drivers"), "Kd")])
    assert found.answers.tolist() == [[1, 1, 0, 0], [0, 1, 0, 1]]  # news, kept, colour, leaning
    assert found.traits[:, NAMES.index("first")].tolist() == [1, 0]
    assert found.traits[:, NAMES.index("tells when")].tolist() == [1, 0]
    assert found.traits[:, NAMES.index("will")].tolist() == [0, 1]


@pytest.mark.parametrize(("text", "trait", "value"), [
    ("Drivers of the old tram fear that plan.", "called in its midst", 1),
    ("Drivers of the old tram say that plans failed.", "called in its midst", 0),
    ("Drivers of the old tram fear these changes.", "called in its midst", 1),
    ("Drivers of the old tram fear changes in fares.", "called in its midst", 0),
    ("The old tram is too slow, the company said.", "called in its midst", 1),
    ("The old tram is too slow, Karl Brink said.", "called in its midst", 0),
    ("Tom Reed denied that he stole the tram.", "answers", 1), ("Tom Reed drove the tram to the depot.", "answers", 0),
    ("Tom Reed drove the old tram home.", "brief", 5 / 12),
    ("Tom Reed drove the old tram home to the depot of Sel on Monday.", "brief", 0),
])  # fmt: skip
def test_what_a_sentence_says_by_its_length_its_words_and_as_an_answer(text: str, trait: str, value: float) -> None:
    analysis = analysed(f"Mayor Ruth Amsel accused Tom Reed of theft of a tram. {text}")
    assert desk_traits(analysis, rank_news(analysis))[1][trait] == pytest.approx(value)


def test_a_trait_that_tells_gains_weight_and_no_other() -> None:
    chance = numpy.random.default_rng(2)
    rows = []
    for _ in range(20):
        traits = chance.normal(size=(60, len(NAMES)))
        told = traits[:, NAMES.index("will")] + 0.3 * chance.normal(size=60) > 0
        rows.append(Rows(traits, numpy.repeat(told[:, None].astype(float), len(ASKED), axis=1)))
    weights = learn(rows).weights[:, 0]
    assert weights[NAMES.index("will")] > 1
    assert max(abs(w) for name, w in zip(NAMES, weights, strict=True) if name != "will") < 0.3
    assert min(in_folds(rows).values()) > 0.95


@pytest.mark.parametrize(("told", "share"), [([3, 2, 1, 0], 1.0), ([0, 1, 2, 3], 0.0), ([1, 1, 1, 1], 0.5)])
def test_the_area_is_the_share_of_pairs_in_order(told: list[int], share: float) -> None:
    assert area(numpy.array(told, float), numpy.array([1.0, 1, 0, 0])) == share


def test_every_trait_has_a_weight_for_each_chance() -> None:
    assert {len(weights) for weights in WEIGHTS.values()} == {len(ASKED)}
