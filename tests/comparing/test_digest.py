"""The digest of a set: common first, no repetition, every main voice before any twice."""

import pytest

from components.comparing import compare_analyses, make_digest
from components.comparing.digest import has_figure
from components.exporting.plain_text import digest_text
from components.model import Corpus, Issue
from tests.builders import analysed, sample_corpus
from tests.quality.clusters import corpus_of, read_clusters


def test_what_several_tell_comes_before_what_one_tells() -> None:
    shared = [len(t.articles) > 1 for t in make_digest(sample_corpus(), 10)]
    assert shared == sorted(shared, reverse=True)
    assert any(shared)


def test_a_sentence_that_two_wires_copy_is_told_once() -> None:
    for story in read_clusters():
        corpus = corpus_of(story)
        texts = [
            corpus.analysis(t.article).sentences[t.sentence].of(corpus.analysis(t.article).article.text)
            for t in make_digest(corpus)
        ]
        assert len(set(texts)) == len(texts) == 8
        opening = corpus.analyses[0].sentences[0].of(corpus.analyses[0].article.text)
        assert sum(opening[:40] in t for t in texts) <= 1


def test_nobody_speaks_for_the_first_time_twice_and_each_place_is_right() -> None:
    corpus = sample_corpus()
    digest = make_digest(corpus, 12)
    voices = [v for t in digest for v in t.voices]
    assert len(set(voices)) == len(voices) >= 5
    for t in digest:
        assert corpus.analysis(t.article).sentences[t.sentence] == t.span
        assert t.article in t.articles
    assert digest_text(corpus, digest).count("\n") == len(digest) - 1


@pytest.mark.parametrize(("second", "sides"), [("Ada Pell", {"oppose", "support"}), ("Vera Lund", set())])
def test_an_issue_on_which_one_alone_takes_a_side_has_no_sides_to_tell(second: str, sides: set[str]) -> None:
    label = "supports" if second == "Ada Pell" else "opposes"
    text = f"Vera Lund opposes the salt tax of the town by a vote. {second} {label} the salt tax in May."
    analyses = (analysed(text, "a"), analysed("The salt tax of Sarn rose to nine crowns in May.", "b"))
    corpus = compare_analyses(analyses, (Issue("i1", "Salt tax", ("tax", "salt")),))
    assert {label for told in make_digest(corpus) for _, label in told.sides} == sides


def test_only_here_is_what_no_other_report_comes_near_to() -> None:
    depot = (
        "Mayor Ruth Amsel of Lindow opened the repaired tram depot on Tuesday with a brass band, free rides for "
        "children"
    )
    corpus = compare_analyses((
        analysed(f"{depot} and a speech on the harbour. The weather stayed calm all along the northern coast.", "a"),
        analysed("Engineers from Tresk blame Ruth Amsel for haste: the tram depot at Lindow stood on soft ground, and "
                 "its harbour wall leaks when the tide is high. Bread prices in Tresk doubled in a fortnight.", "b"),
        analysed(f"{depot}. Eels are back in the river Sarn.", "c"),
    ))  # fmt: skip
    texts = {a.article.id: a.article.text for a in corpus.analyses}
    told = {t.span.of(texts[t.article])[:12]: (len(t.articles), t.alone) for t in make_digest(corpus)}
    assert told["The weather "] == (1, True)
    assert told["Engineers fr"] == (1, False)
    assert told.get("Mayor Ruth A") == (2, False)


def test_who_tells_the_same_counts_though_few_words_are_shared() -> None:
    corpus = compare_analyses((
        analysed("The weather stayed calm all along the northern coast. Eels are back in the river of Sarn.", "a"),
        analysed("Bread prices in Tresk doubled within a fortnight of the storm.", "b"),
    ))  # fmt: skip
    near = {("a", 0): {"b"}}, {("a", 0), ("a", 1)}
    found = [{t.span.start: (t.articles, t.alone) for t in make_digest(corpus, 8, tellers) if t.article == "a"}
             for tellers in (near, ({}, {("a", 1)}))]  # fmt: skip
    assert found == [
        {0: (("a", "b"), False), 54: (("a",), True)},
        {0: (("a",), False), 54: (("a",), True)},
    ]


@pytest.mark.parametrize(("sentence", "heard"), [
    ("Ruth Amsel, the mayor of Lindow, said that the depot will stay shut until the roof is mended.", ["Ruth Amsel"]),
    ("Ruth Amsel, the mayor of Lindow, did not say that the depot will stay shut until the roof is mended.", []),
    ("Ruth Amsel, the mayor of Lindow, wants the tram depot to stay shut until the roof is mended.", []),
])  # fmt: skip
def test_first_words_are_words(sentence: str, heard: list[str]) -> None:
    corpus = compare_analyses(
        (analysed(sentence, "a"), analysed("The salt tax of Sarn rose to nine crowns in May.", "b"))
    )
    names = {a.id: a.name for a in corpus.actors}
    assert [names[v] for t in make_digest(corpus) for v in t.voices] == heard


def test_an_empty_set_and_a_short_one() -> None:
    assert make_digest(Corpus(())) == ()
    corpus = corpus_of(read_clusters()[0])
    few = len(make_digest(corpus, 99))
    assert 8 < few <= sum(len(a.sentences) for a in corpus.analyses)


def test_figures_are_seen_in_words_and_digits() -> None:
    assert [
        has_figure(tuple(s.split())) for s in ("Six died", "In 2031 it rained", "One man came", "Half the city")
    ] == [True, True, False, True]
