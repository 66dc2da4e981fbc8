"""Our rankings and the methods of sumy over the parser's sentences; no NLTK data, nothing downloaded.

What is not the story is no sentence, for any of them. sumy's methods rank the others as sumy ranks (the tests hold them
to it), most of them computed our way since sumy's takes minutes on a set of articles: see `graphs`, `frequencies` and
`divergence`. Equal sentences stay two, and every chosen one leads back to its span. sumy is imported only when one of
its methods is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from components.errors import InputError
from components.model import Analysis, Summary
from components.sharing import load_once
from components.summaries.news import choose_digest, choose_news
from components.summaries.standing import in_story
from components.summaries.stems import Words, content_stems, stop_words, sumys_stem

if TYPE_CHECKING:
    import numpy


class Method(NamedTuple):
    """A way to choose sentences: its name on screen, what it does in one line, its source, and how many it can rank.

    `most` is a number of sentences: over it, only the first `most` are ranked, and the screen says so. The graph
    methods hold a table of sentences by sentences, 32 MB at 2,000 and a few times over while they count."""

    label: str
    explanation: str
    source: str
    most: int = 10**9


GRAPH = 2000  # sentences in a table of pairs

METHODS: dict[str, Method] = {
    "news": Method(
        "News ranking",
        "The news and what a desk would print beside it, each sentence to be understood alone, nothing twice; where a "
        "third would add less than it costs, two. Two language-model readers took it more often than the opening "
        "sentences.",
        "our own: chances learned from what can be seen of a sentence",
    ),
    "digest": Method(
        "Every voice", "The news ranking, then each main voice once before anyone speaks twice.", "our own"
    ),
    "lead": Method(
        "Opening sentences",
        "The first sentences of the story. On news this beats every method below.",
        "journalistic practice",
    ),
    "lexrank": Method("LexRank", "Sentences most like the other sentences.", "Erkan and Radev, 2004", GRAPH),
    "textrank": Method(
        "TextRank", "Sentences that share most words with the others.", "Mihalcea and Tarau, 2004", GRAPH
    ),
    "lsa": Method("LSA", "Sentences that cover the main word patterns.", "Steinberger and Ježek, 2004"),
    "luhn": Method("Luhn", "Sentences with frequent words close together.", "Luhn, 1958"),
    "sumbasic": Method(
        "SumBasic", "Frequent words first, each counted less once used.", "Vanderwende and others, 2007"
    ),
    "kl": Method(
        "KL", "Sentences whose words together are most like the whole text's.", "Haghighi and Vanderwende, 2009"
    ),
    "reduction": Method(
        "Reduction", "Sentences most strongly tied to all the others.", "Jing and McKeown, 2000", GRAPH
    ),
    "edmundson": Method("Edmundson", "Headline words and place in the article count extra.", "Edmundson, 1969", 4000),
}
_STIGMA = ("click", "subscribe", "advertisement", "newsletter", "photo", "copyright", "cookies", "scroll", "video",
           "read")  # fmt: skip


def is_capped(analysis: Analysis, method: str) -> bool:
    """Tell whether the article has more sentences than the method can rank."""
    return len(analysis.sentences) > METHODS[method].most


def summarise(analysis: Analysis, method: str = "news", length: int = 3) -> Summary:
    """Choose `length` sentences (at least 1) by `method`, by ours fewer where no more can stand; InputError if there is
    no such method."""
    if method not in METHODS:
        raise InputError(f"There is no summary method {method!r}: choose one of {', '.join(METHODS)}.")
    story = [i for i, kept in enumerate(in_story(analysis)) if kept]
    length, most = max(1, length), max(1, min(length, len(story)))
    if method == "lead":
        return Summary(method, tuple(story[:most]), tuple(1.0 for _ in range(most)))
    ours = {"news": choose_news, "digest": choose_digest}
    chosen = ours[method](analysis, length) if method in ours else _as_sumy(analysis, method, most, story)
    return Summary(method, tuple(sorted(chosen)), tuple(chosen[i] for i in sorted(chosen)))


def _as_sumy(analysis: Analysis, method: str, length: int, story: list[int]) -> dict[int, float]:
    rows = [i for i in story if analysis.words[i]][: METHODS[method].most]
    if method == "edmundson":
        chosen = _by_sumy(analysis, rows, length)
    else:
        chosen = {rows[i]: score for i, score in choose_by_rank([analysis.words[i] for i in rows], method, length)}
    for i in story:  # a text of few words may rank too few
        if len(chosen) < length:
            chosen.setdefault(i, 0.0)
    return chosen


def choose_by_rank(sentences: Sequence[Words], method: str, length: int) -> list[tuple[int, float]]:
    """Return (sentence, score) of the `length` best sentences by one of sumy's methods but Edmundson, the best first.

    Sentences are given as their words; the score is in the method's own unit. Equal scores fall to the earlier
    sentence."""
    import numpy

    from components.summaries import divergence, frequencies, graphs

    stems = [content_stems(words, sumys_stem) for words in sentences]
    if method == "kl":
        return divergence.choose_by_kl(sentences, length)
    if method == "sumbasic":
        return frequencies.choose_by_sumbasic(stems, length)
    scores: numpy.ndarray
    with numpy.errstate(
        invalid="ignore", divide="ignore"
    ):  # where no two sentences share a word, sumy divides by zero too
        if method == "lsa":
            scores = frequencies.rank_by_lsa(sentences, stems)
        elif method == "luhn":
            scores = frequencies.rank_by_luhn(sentences, stems)
        else:
            scores = {
                "lexrank": graphs.rank_by_lexrank,
                "textrank": graphs.rank_by_textrank,
                "reduction": graphs.rank_by_reduction,
            }[method](stems)
    scores = numpy.nan_to_num(scores)
    return [(int(i), float(scores[i])) for i in numpy.argsort(-scores, kind="stable")[:length]]


def _by_sumy(analysis: Analysis, rows: list[int], length: int) -> dict[int, float]:
    """Return Edmundson's choice by sumy itself: it grows with the text only, so there is nothing to gain."""
    summarizer = _edmundson()  # its own, since it keeps the headline's words
    title = [w.lower() for w in analysis.article.title.split()]
    summarizer.bonus_words = frozenset(title or [w.lower() for w in (analysis.words[0] if analysis.words else ())])
    summarizer.stigma_words = frozenset(_STIGMA)
    summarizer.null_words = stop_words()
    picked = [s.place for s in summarizer(_document(analysis, rows), length)]
    return {place: 1.0 - rank / max(1, len(picked)) for rank, place in enumerate(picked)}


def _edmundson() -> Any:
    from sumy.summarizers.edmundson import EdmundsonSummarizer

    return EdmundsonSummarizer(sumys_stem)


class _Words:
    """sumy's tokenizer, answering with the words that the parser already cut."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def to_words(self, _sentence: str) -> tuple[str, ...]:
        return self.words


@load_once
def _placed_sentence() -> type:
    from sumy.models.dom import Sentence

    class PlacedSentence(Sentence):  # type: ignore[misc]
        """A sentence known by its place: equal texts stay distinct, which sumy's own
        dictionaries by text would join."""

        def __init__(self, text: str, words: tuple[str, ...], place: int) -> None:
            super().__init__(text, _Words(words))
            self.place = place

        def __eq__(self, other: object) -> bool:
            return isinstance(other, PlacedSentence) and self.place == other.place

        def __hash__(self) -> int:
            return self.place

    return PlacedSentence


def _document(analysis: Analysis, rows: list[int]) -> Any:
    from sumy.models.dom import ObjectDocumentModel, Paragraph

    sentence, text = _placed_sentence(), analysis.article.text
    return ObjectDocumentModel(
        [Paragraph([sentence(analysis.sentences[i].of(text), analysis.words[i], i) for i in rows])]
    )
