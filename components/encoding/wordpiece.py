"""Cut text into the pieces that an encoder knows, each with its place (WordPiece; Wu and others, 2016).

The vocabulary is BERT's for lower-cased English. The package that usually does this brings a client that downloads
models along; what is needed here is forty lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import read_verified
from components.model import Span
from components.sharing import load_once, one_a_thread

VOCABULARY = Path(__file__).with_name("vocabulary.txt")
UNKNOWN, CLASS, SEPARATOR = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100  # code points; longer runs are one unknown piece
_CHUNK = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*|[^\s]")


class Piece(NamedTuple):
    """A piece's number in the vocabulary, and the whole word it belongs to."""

    number: int
    word: Span


@load_once
def read_vocabulary() -> dict[str, int]:
    """Return piece -> number, one piece a line in the file."""
    return {piece: n for n, piece in enumerate(read_verified(VOCABULARY).split("\n"))}


def cut_words(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """Return the pieces of a stretch of text in order; places refer to the whole text."""
    pieces: list[Piece] = []
    of = _memory()
    for match in _CHUNK.finditer(text, start, len(text) if end is None else end):
        pieces += [Piece(number, Span(match.start(), match.end())) for number in of(match.group())]
    return pieces


@one_a_thread
def _memory() -> Callable[[str], tuple[int, ...]]:
    """Return `_pieces_of` with a memory of this thread's words."""
    return lru_cache(maxsize=16384)(_pieces_of)


def _pieces_of(word: str) -> tuple[int, ...]:
    """Return the longest known pieces of one word from left to right; the unknown piece where a part is not known."""
    vocabulary = read_vocabulary()
    plain = "".join(
        c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) not in ("Mn", "Cc", "Cf")
    )
    if len(plain) > LONGEST_WORD:
        return (vocabulary[UNKNOWN],)
    found: list[int] = []
    start = 0
    while start < len(plain):
        for end in range(len(plain), start, -1):
            number = vocabulary.get(("##" if start else "") + plain[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return (vocabulary[UNKNOWN],)
    return tuple(found)
