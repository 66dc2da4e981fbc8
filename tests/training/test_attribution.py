"""The scorer's training: pairing as annotated, and weights that separate what was right from what was not."""

from components.evaluation.matching import covered_words, pair_best
from components.language import parse_text
from components.training.attribution import best_threshold, endings_of_gold, examples_of, fit, fit_endings, predict


def test_covered_words_and_pairs() -> None:
    text = "The mayor said no to it"
    assert covered_words(text, [(4, 9), (15, 17)]) == {1, 3}
    assert pair_best([frozenset({1, 2}), frozenset({1, 2, 3})], [frozenset({1, 2, 3}), frozenset({9})]) == [(1, 0)]
    assert pair_best([frozenset({1})], [frozenset({1, 2, 3})]) == []


def test_examples_know_right_from_wrong() -> None:
    text = "Olaf Brink said that the bridge is safe."
    right = {"id": "a", "text": text, "quotes": [{"source": [[0, 10]], "content": [[16, 39]]}]}
    wrong = {"id": "a", "text": text, "quotes": [{"source": [[24, 30]], "content": [[16, 39]]}]}
    assert [y for _, y in examples_of(right, parse_text(text))[0]] == [True]
    assert [y for _, y in examples_of(wrong, parse_text(text))[0]] == [False]


def test_fit_is_the_same_on_every_run_and_separates() -> None:
    examples = [(["rule=a"], True)] * 20 + [(["rule=b"], False)] * 20
    weights = fit(examples)
    assert weights == fit(examples)
    chances = predict(weights, [(["rule=a"], True), (["rule=b"], False)])
    assert chances[0] > 0.7 > 0.3 > chances[1]
    threshold, value = best_threshold([(examples[i::5], 4) for i in range(5)])
    assert 0.1 <= threshold < 0.8
    assert value > 0.9


def test_ends_are_learned_from_where_annotators_stop() -> None:
    """ "and vowed …" is the mayor's next act and not what he said: with such examples the choice cuts there."""
    text = "Olaf Brink said that the bridge is safe and vowed to keep it open."
    article = {"text": text, "quotes": [{"source": [[0, 10]], "cue": [[11, 15]], "content": [[16, 39]]}]}
    (group,) = endings_of_gold(article, parse_text(text))
    assert sum(right for _, right in group) == 1
    assert len(group) >= 2
    weights = fit_endings([group] * 10)
    scores = [sum(weights.get(f, 0.0) for f in features) for features, _ in group]
    assert [right for _, right in group][scores.index(max(scores))]
