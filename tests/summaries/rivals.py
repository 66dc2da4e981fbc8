"""sumy by itself over the same words, for the tests and the measurements that hold our ways to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers import kl, lex_rank, lsa, luhn, reduction, sum_basic, text_rank

from components.summaries.methods import _placed_sentence
from components.summaries.stems import stop_words

CLASSES = {
    "lexrank": lex_rank.LexRankSummarizer, "textrank": text_rank.TextRankSummarizer, "lsa": lsa.LsaSummarizer,
    "luhn": luhn.LuhnSummarizer, "sumbasic": sum_basic.SumBasicSummarizer, "kl": kl.KLSummarizer,
    "reduction": reduction.ReductionSummarizer,
}  # fmt: skip


def summarizer(method: str) -> Any:
    made = CLASSES[method](Stemmer("english"))
    made.stop_words = stop_words()
    return made


def document(sentences: Sequence[Sequence[str]]) -> ObjectDocumentModel:
    sentence = _placed_sentence()
    return ObjectDocumentModel(
        [Paragraph([sentence(" ".join(words), tuple(words), i) for i, words in enumerate(sentences)])]
    )


def choice(method: str, sentences: Sequence[Sequence[str]], length: int) -> list[int]:
    """Return the places that sumy chooses, in document order."""
    return [s.place for s in summarizer(method)(document(sentences), length)]
