"""The summary methods over our sentences: ours choose what sumy chooses, and every choice has its place."""

import numpy
import pytest

from components.errors import InputError
from components.summaries import METHODS, summarise
from components.summaries.methods import choose_by_rank
from tests.builders import analysed, sample_corpus, seed_analysis
from tests.quality.stories import read_stories
from tests.summaries.rivals import CLASSES, choice, document, summarizer


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("length", [1, 3, 99])
def test_each_method_chooses_so_many_sentences_in_order(method: str, length: int) -> None:
    analysis = seed_analysis()
    chosen = summarise(analysis, method, length).sentences
    fewest = 2 if (method, length) == ("news", 3) else length  # where a third adds less than it costs
    assert fewest <= len(chosen) <= length or len(chosen) == len(analysis.sentences)
    assert list(chosen) == sorted(set(chosen))


def test_lead_is_the_first_sentences() -> None:
    assert summarise(seed_analysis(), "lead", 3).sentences == (0, 1, 2)


def test_the_news_ranking_leaves_out_bylines_captions_and_loose_ends() -> None:
    text = ("By Ruth Amsel. PUBLISHED: 14:11. The council of Sel will close the old bridge in May after engineers "
            "found cracks. Pictured above: the bridge (left). It was built in 1902. Closing the bridge will cost the "
            "council 4 million, engineers told residents on Monday. Residents of Sel asked the council for a ferry "
            "until a new bridge stands.")  # fmt: skip
    analysis = analysed(text)
    chosen = [analysis.sentences[i].of(text).split()[0] for i in summarise(analysis, "news", 3).sentences]
    assert chosen == ["The", "Closing", "Residents"]


def test_the_digest_hears_everyone_before_anyone_twice() -> None:
    analysis = sample_corpus().analyses[0]
    speakers = {s.actor for s in analysis.statements if s.actor}

    def heard(method: str) -> int:
        spans = [analysis.sentences[i] for i in summarise(analysis, method, 6).sentences]
        return len(
            {s.actor for s in analysis.statements if s.actor and any(c.overlaps(x) for c in s.content for x in spans)}
        )

    assert heard("digest") > heard("lead")
    assert heard("digest") >= len(speakers) / 2


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["One sentence only.", "The same. The same. The same.", "12 34. 56 78."])
def test_short_and_repeated_texts(method: str, text: str) -> None:
    assert summarise(analysed(text), method, 2).sentences


def all_words() -> list[list[tuple[str, ...]]]:
    """Return the words of each sample, of all samples as one, and of a text that repeats itself."""
    texts = [[w for w in a.words if w] for a in (seed_analysis(), *sample_corpus().analyses)]
    stories = [tuple(find_words_plain(line)) for story in read_stories() for line in story.text.split(". ")]
    return [*texts, [w for t in texts for w in t], stories[:150], [*texts[1], *texts[1][:4]]]


def find_words_plain(text: str) -> list[str]:
    return [w.strip('.,;:!?"”“') for w in text.split() if w.strip('.,;:!?"”“')]


@pytest.mark.parametrize("method", [m for m in CLASSES if m != "lsa"])
def test_sumys_methods_choose_what_sumy_by_itself_chooses(method: str) -> None:
    for sentences in all_words():
        for length in (1, 3, 7):
            ours = sorted(place for place, _ in choose_by_rank(sentences, method, length))
            assert ours == choice(method, sentences, length), (len(sentences), length)


@pytest.mark.filterwarnings("ignore:Number of words")
def test_lsa_ranks_as_sumy_but_for_its_chance_ties() -> None:
    for sentences in all_words():
        theirs = summarizer("lsa")
        text = document(sentences)
        matrix = theirs._compute_term_frequency(theirs._create_matrix(text, theirs._create_dictionary(text)))
        _, sigma, v = numpy.linalg.svd(matrix, full_matrices=False)
        scores = theirs._compute_ranks(sigma, v)
        ours = choose_by_rank(sentences, "lsa", len(sentences))
        assert numpy.allclose([scores[place] for place, _ in ours], [score for _, score in ours], atol=1e-6)
        assert [place for place, _ in ours] == sorted(range(len(sentences)), key=lambda i: (-round(scores[i], 6), i))


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(InputError, match="choose one of news"):
        summarise(seed_analysis(), "magic", 3)
