"""Our rankings and the methods of sumy over the parser's sentences; no NLTK data, nothing downloaded.

sumy gets a document made of our sentences, each known by its place, so that equal sentences stay two and every chosen
one leads back to its span. sumy is imported only when one of its methods is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from components.errors import InputError
from components.model import Analysis, Summary
from components.summaries.news import choose_digest, choose_news


class Method(NamedTuple):
    """A way to choose sentences: its name on screen, what it does in one line, its source, and how many it can rank.

    `most` is a number of sentences: over it, only the first `most` are ranked (their cost grows with the square, KL's
    with the cube), and the screen says so.
    """

    label: str
    explanation: str
    source: str
    most: int = 400


METHODS: dict[str, Method] = {
    "news": Method("News ranking", "Early and central sentences, without captions and repetition. On news it beats the opening sentences.",
                   "our own: a weighted sum of sixteen visible traits", 10**9),
    "digest": Method("Every voice", "The news ranking, then each main voice once before anyone speaks twice.", "our own", 10**9),
    "lead": Method("Opening sentences", "The first sentences. On news this beats every method below.", "journalistic practice", 10**9),
    "lexrank": Method("LexRank", "Sentences most like the other sentences.", "Erkan and Radev, 2004"),
    "textrank": Method("TextRank", "Sentences that share most words with the others.", "Mihalcea and Tarau, 2004"),
    "lsa": Method("LSA", "Sentences that cover the main word patterns.", "Steinberger and Ježek, 2004"),
    "luhn": Method("Luhn", "Sentences with frequent words close together.", "Luhn, 1958", 4000),
    "sumbasic": Method("SumBasic", "Frequent words first, each counted less once used.", "Vanderwende and others, 2007", 1500),
    "kl": Method("KL", "Sentences whose words together are most like the whole text's.", "Haghighi and Vanderwende, 2009", 80),
    "reduction": Method("Reduction", "Sentences most strongly tied to all the others.", "Jing and McKeown, 2000"),
    "edmundson": Method("Edmundson", "Headline words and place in the article count extra.", "Edmundson, 1969", 4000),
}
_STIGMA = ("click", "subscribe", "advertisement", "newsletter", "photo", "copyright", "cookies", "scroll", "video", "read")


def is_capped(analysis: Analysis, method: str) -> bool:
    """Tell whether the article has more sentences than the method can rank."""
    return len(analysis.sentences) > METHODS[method].most


def summarise(analysis: Analysis, method: str = "news", length: int = 3) -> Summary:
    """Choose `length` sentences (at least 1) by `method`; InputError if there is no such method."""
    if method not in METHODS:
        raise InputError(f"There is no summary method {method!r}: choose one of {', '.join(METHODS)}.")
    length = max(1, min(length, len(analysis.sentences)))
    if method == "lead":
        return Summary(method, tuple(range(length)), tuple(1.0 for _ in range(length)))
    ours = {"news": choose_news, "digest": choose_digest}
    chosen = ours[method](analysis, length) if method in ours else _by_sumy(analysis, method, length)
    return Summary(method, tuple(sorted(chosen)), tuple(chosen[i] for i in sorted(chosen)))


def _by_sumy(analysis: Analysis, method: str, length: int) -> dict[int, float]:
    document = _document(analysis, METHODS[method].most)
    summarizer = _summarizer(method)
    if method == "edmundson":
        title = [w.lower() for w in analysis.article.title.split()]
        summarizer.bonus_words = frozenset(title or [w.lower() for w in (analysis.words[0] if analysis.words else ())])
        summarizer.stigma_words = frozenset(_STIGMA)
        summarizer.null_words = _stop_words()
    import numpy

    with numpy.errstate(invalid="ignore", divide="ignore"):  # sumy divides by zero on a text of one sentence
        picked = [s.place for s in summarizer(document, length)]
    picked += [i for i in range(length) if i not in picked][: length - len(picked)]  # sumy may rank nothing in a text of few words
    return {place: 1.0 - rank / max(1, len(picked)) for rank, place in enumerate(picked)}


@cache
def _stop_words() -> frozenset[str]:
    from sumy.utils import get_stop_words

    return frozenset(get_stop_words("english"))


@cache
def _summarizer(method: str) -> Any:
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers import edmundson, kl, lex_rank, lsa, luhn, reduction, sum_basic, text_rank

    classes = {
        "lexrank": lex_rank.LexRankSummarizer, "textrank": text_rank.TextRankSummarizer, "lsa": lsa.LsaSummarizer,
        "luhn": luhn.LuhnSummarizer, "sumbasic": sum_basic.SumBasicSummarizer, "kl": kl.KLSummarizer,
        "reduction": reduction.ReductionSummarizer, "edmundson": edmundson.EdmundsonSummarizer,
    }  # fmt: skip
    stem = Stemmer("english")
    summarizer = classes[method](cache(stem))
    if hasattr(summarizer, "stop_words"):
        summarizer.stop_words = _stop_words()
    return summarizer


class _Words:
    """sumy's tokenizer, answering with the words that the parser already cut."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def to_words(self, _sentence: str) -> tuple[str, ...]:
        return self.words


@cache
def _placed_sentence() -> type:
    from sumy.models.dom import Sentence

    class PlacedSentence(Sentence):  # type: ignore[misc]
        """A sentence known by its place: equal texts stay distinct, which sumy's own dictionaries by text would join."""

        def __init__(self, text: str, words: tuple[str, ...], place: int) -> None:
            super().__init__(text, _Words(words))
            self.place = place

        def __eq__(self, other: object) -> bool:
            return isinstance(other, PlacedSentence) and self.place == other.place

        def __hash__(self) -> int:
            return self.place

    return PlacedSentence


def _document(analysis: Analysis, most: int) -> Any:
    from sumy.models.dom import ObjectDocumentModel, Paragraph

    sentence, text = _placed_sentence(), analysis.article.text
    rows = list(enumerate(zip(analysis.sentences, analysis.words, strict=True)))[:most]
    return ObjectDocumentModel([Paragraph([sentence(span.of(text), words, i) for i, (span, words) in rows if words])])
