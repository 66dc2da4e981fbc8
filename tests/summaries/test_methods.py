"""The summary methods over our sentences: ours choose what sumy chooses, and every choice has its place."""

import pytest
from sumy.nlp.stemmers import Stemmer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.utils import get_stop_words

from components.errors import InputError
from components.model import Analysis
from components.summaries import METHODS, summarise
from tests.builders import analysed, sample_corpus, seed_analysis


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("length", [1, 3, 99])
def test_each_method_chooses_so_many_sentences_in_order(method: str, length: int) -> None:
    analysis = seed_analysis()
    chosen = summarise(analysis, method, length).sentences
    assert len(chosen) == min(length, len(analysis.sentences))
    assert list(chosen) == sorted(set(chosen))


def test_lead_is_the_first_sentences() -> None:
    assert summarise(seed_analysis(), "lead", 3).sentences == (0, 1, 2)


def test_the_news_ranking_leaves_out_bylines_captions_and_loose_ends() -> None:
    text = ("By Ruth Amsel. PUBLISHED: 14:11. The council of Sel will close the old bridge in May after engineers found cracks. "
            "Pictured above: the bridge (left). It was built in 1902. Closing the bridge will cost the council 4 million, engineers "
            "told residents on Monday. Residents of Sel asked the council for a ferry until a new bridge stands.")  # fmt: skip
    analysis = analysed(text)
    chosen = [analysis.sentences[i].of(text).split()[0] for i in summarise(analysis, "news", 3).sentences]
    assert chosen == ["The", "Closing", "Residents"]


def test_the_digest_hears_everyone_before_anyone_twice() -> None:
    analysis = sample_corpus().analyses[0]
    speakers = {s.actor for s in analysis.statements if s.actor}

    def heard(method: str) -> int:
        spans = [analysis.sentences[i] for i in summarise(analysis, method, 6).sentences]
        return len({s.actor for s in analysis.statements if s.actor and any(c.overlaps(x) for c in s.content for x in spans)})

    assert heard("digest") > heard("lead")
    assert heard("digest") >= len(speakers) / 2


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["One sentence only.", "The same. The same. The same.", "12 34. 56 78."])
def test_short_and_repeated_texts(method: str, text: str) -> None:
    assert summarise(analysed(text), method, 2).sentences


class _Cut:
    """sumy's tokenizer interface over our own cut, to run sumy by itself."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    def to_sentences(self, paragraph: str) -> list[str]:
        return [paragraph]

    def to_words(self, sentence: str) -> tuple[str, ...]:
        texts = [s.of(self.analysis.article.text) for s in self.analysis.sentences]
        return self.analysis.words[texts.index(sentence)]


@pytest.mark.parametrize("number", range(4))
def test_lexrank_chooses_what_sumy_by_itself_chooses(number: int) -> None:
    analysis = sample_corpus().analyses[number]
    text = analysis.article.text
    document = PlaintextParser.from_string("\n\n".join(s.of(text) for s in analysis.sentences), _Cut(analysis)).document
    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    theirs = [str(s) for s in summarizer(document, 3)]
    assert [analysis.sentences[i].of(text) for i in summarise(analysis, "lexrank", 3).sentences] == theirs


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(InputError, match="choose one of news"):
        summarise(seed_analysis(), "magic", 3)
