"""What the best three sentences are worth is learned from sets of sentences and how much of a reference they tell."""

import numpy

from components.training.news_sets import SENTENCE_NAMES, SET_NAMES, Sets, learn_sets, sets_of
from tests.builders import analysed


def test_a_trait_that_pays_gains_weight_and_one_that_does_not_has_none() -> None:
    chance = numpy.random.default_rng(1)
    names = SENTENCE_NAMES + SET_NAMES
    rows = [chance.normal(size=(40, len(names))) for _ in range(20)]
    pays = names.index("main words")
    _, of_sets = learn_sets([Sets(row, 3 * row[:, pays] + 50 * number) for number, row in enumerate(rows)])
    assert 1.5 < of_sets["main words"] <= 3
    assert max(abs(weight) for name, weight in of_sets.items() if name != "main words") < 0.3


def test_the_sets_of_an_article_are_measured_by_the_words_that_they_share_with_the_reference() -> None:
    text = (
        "The council of Sel sold the old tram. Drivers of Sel mourned the tram in the rain. A museum of ships lies in "
        "the north. Most buses of the town are painted red."
    )
    found = sets_of(analysed(text), "The council of Sel sold the old tram.")
    assert found.traits.shape == (4, len(SENTENCE_NAMES) + len(SET_NAMES))
    assert sorted(found.gains > 40) == [False, True, True, True]  # the three that have the first sentence
