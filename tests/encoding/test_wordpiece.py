"""Words cut into the pieces that the encoders know, each with its place."""

import pytest

from components.encoding.wordpiece import cut_words, read_vocabulary

PIECES = [
    ("The mayor's ferry-ban.", ["the", "mayor", "'", "s", "ferry", "-", "ban", "."]),
    ("Zürich voted", ["zurich", "voted"]),
    ("unforgettably", ["un", "##for", "##get", "##ta", "##bly"]),
    ("“No”…", ["“", "no", "”", "…"]),
    ("a" * 101, ["[UNK]"]),
    ("\u200b \n", []),
]


@pytest.mark.parametrize(("text", "expected"), PIECES, ids=[t[:12] for t, _ in PIECES])
def test_words_are_cut_into_known_pieces(text: str, expected: list[str]) -> None:
    names = {n: piece for piece, n in read_vocabulary().items()}
    pieces = cut_words(text)
    assert [names[p.number] for p in pieces] == expected
    assert all(p.word.of(text).strip() for p in pieces)
