"""Words of one's own found in texts: plain, by a pattern, and patterns that must not hang."""

import pytest

from components.comparing.lookup import ITSELF, MOST, TOO_LONG, TOO_SLOW, find_words

TEXTS = {"a": "The old quay, the Quays and the\nsecond  quay of Lindow. A moquay.", "b": "No harbour (yet) costs $5."}
FOUND = [
    ("quay", ["quay", "Quay", "quay"]),  # as a word begins, in any case; not within another
    ("second quay", ["second  quay"]), ("the second", ["the\nsecond"]),  # over blanks and line ends
    ("(yet)", ["(yet)"]), ("$5", ["$5"]), (".*", []),  # signs stand for themselves
    ("/quays?/", ["quay", "Quays", "quay", "quay"]), (r"/\bquays\b/", ["Quays"]),
    ("/^second/", ["second"]), ("/x*/", []),
    ("/", []), ("//", []), ("", []), ("   ", []), ("Amsel", []),
]  # fmt: skip
REFUSED = [
    ("/(/", "This pattern cannot be read: missing ) at position 1."), ("/[a/", "This pattern cannot be read"),
    ("/(?R)/", ITSELF), (r"/(a|(?1))+/", ITSELF),
    (f"/{'a' * 200}/", TOO_LONG), ("a" * 201, TOO_LONG),
]  # fmt: skip
SLOW = [r"/(a+)+$/", r"/(a|aa)+$/", r"/(?:a{1,500}){1,500}b/", r"/((((a{1,90}){1,90}){1,90}){1,90})b/"]


@pytest.mark.parametrize(("words", "expected"), FOUND)
def test_words_are_found_as_they_stand(words: str, expected: list[str]) -> None:
    found = find_words(TEXTS, words)
    assert [p.of(TEXTS[key]) for key, places in found.places.items() for p in places] == expected
    assert not found.problem


def test_straight_and_curly_marks_are_one() -> None:
    texts = {"a": "“We don’t,” she said. 'We don't,' he wrote. The dont."}
    for words, expected in (
        ("don't", ["don’t", "don't"]),
        ("“we don’t", ["“We don’t"]),
        ('"we', ["“We"]),
        ("dont", ["dont"]),
    ):
        assert [p.of(texts["a"]) for p in find_words(texts, words).places["a"]] == expected


@pytest.mark.parametrize(("words", "problem"), REFUSED)
def test_a_bad_pattern_is_one_sentence(words: str, problem: str) -> None:
    found = find_words(TEXTS, words)
    assert found.problem.startswith(problem)
    assert found.problem.endswith(".")
    assert not found.places


@pytest.mark.parametrize("words", SLOW)
def test_a_slow_pattern_is_given_up(words: str) -> None:
    assert find_words({"a": "a" * 20_000 + "!"}, words, 0.05).problem == TOO_SLOW


def test_a_word_on_every_line_is_told_so_many_times() -> None:
    assert len(find_words({"a": "quay " * 2_000}, "quay").places["a"]) == MOST


@pytest.mark.parametrize("words", ["quay", "/quay/"])
def test_all_places_are_counted_and_the_first_are_kept(words: str) -> None:
    found = find_words({"a": "quay " * (MOST + 3), "b": "quay", "c": "mill"}, words)
    assert {key: len(places) for key, places in found.places.items()} == {"a": MOST, "b": 1, "c": 0}
    assert found.counts == {"a": MOST + 3, "b": 1, "c": 0}
