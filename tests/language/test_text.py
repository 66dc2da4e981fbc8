"""Pieces, marks, sentence borders, and the parse that all else stands on."""

import pytest
import spacy

from components.language import load_parser, parse_text
from components.language.parsing.marks import find_in_paragraph
from components.language.parsing.pieces import LONGEST_PIECE, LONGEST_RUN, cut_pieces, find_paragraphs
from components.language.parsing.pipeline import MODELS
from components.model import Span
from components.reading import looks_english

MARKS = [
    ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
    ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
    ("«Oui», dit-elle.", ["«Oui»"]),
    ("'Yes,' she said, 'it isn't.'", ["'Yes,'", "'it isn't.'"]),
    ("It's the workers' plan and the '90s.", []),
    ('He said, "She told me \'no\' twice."', ['"She told me \'no\' twice."']),
    ("“One paragraph goes on.", ["“One paragraph goes on."]),
    ("He is 6' 2\" tall.", []),
    ('a " spaced " mark', ['" spaced "']),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quotations"), MARKS)
def test_quotation_marks(text: str, quotations: list[str]) -> None:
    assert [q.span.of(text) for q in find_in_paragraph(text, 0, len(text))] == quotations


SENTENCES = [
    '"We are done," she said. "We go home."',
    '"Are you sure?" asked the mayor. He was.',
    "“It ends here.” That was all.",
    'He called it "a disgrace." Nobody spoke.',
    "Mr. Brink of the U.S. team left. It rained.",
    "It was shut at approx. 9 p.m. on Friday.",
    "The bridge (fig. 2) is old, est. 1900, by No. 10 Quay Street.",
    "She said no. St. Anne's Road was shut.",
    "He has nine. 12 people left.",
    "He met Drs. Amin and Falk. They said no.",
    "He did ten reps. Amin left.",
]
EXPECTED = [
    ['"We are done," she said.', '"We go home."'],
    ['"Are you sure?" asked the mayor.', "He was."],
    ["“It ends here.”", "That was all."],
    ['He called it "a disgrace."', "Nobody spoke."],
    ["Mr. Brink of the U.S. team left.", "It rained."],
    ["It was shut at approx. 9 p.m. on Friday."],
    ["The bridge (fig. 2) is old, est. 1900, by No. 10 Quay Street."],
    ["She said no.", "St. Anne's Road was shut."],
    ["He has nine.", "12 people left."],
    ["He met Drs. Amin and Falk.", "They said no."],
    ["He did ten reps.", "Amin left."],
]


@pytest.mark.parametrize(("text", "sentences"), list(zip(SENTENCES, EXPECTED, strict=True)))
def test_sentence_borders_survive_quotation_marks(text: str, sentences: list[str]) -> None:
    assert [s.of(text) for s in parse_text(text).sentences] == sentences


def test_a_paragraph_always_ends_a_sentence() -> None:
    text = "A headline without a stop\nThe mayor said no"
    assert [s.of(text) for s in parse_text(text).sentences] == text.split("\n")


def test_hard_wrapped_lines_are_joined() -> None:
    text = (
        "The mayor of Lindow said on Tuesday that she\nwould sell the tram because nobody rides it\nany more, and "
        "that the money would go to the\n"
        "schools of the town, which need new roofs.\n"
    )
    assert [p.of(text) for p in find_paragraphs(text)] == [text.strip()]


HOSTILE = [
    "",
    "\n\n",
    "a",
    "\u202eabc\u202c",
    "x" * 5000,
    '"(' * 3000,
    "🗳️ The mayor said 🗳️ no.",
    "a\u2028b\x0cc",
    "“" * 50,
    "Mr. " * 2000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_every_offset_is_whole_on_hostile_text(text: str) -> None:
    parse = parse_text(text)
    assert all(t.text == text[t.start : t.end] for t in parse.tokens)
    assert all(a.end <= b.start for a, b in zip(parse.sentences, parse.sentences[1:], strict=False))
    covered = sum(not c.isspace() for s in parse.sentences for c in s.of(text))
    assert covered == sum(not c.isspace() for c in text)


def test_pieces_are_bounded_and_lose_nothing() -> None:
    text = ("The mayor said no to the plan on Tuesday. " * 300).strip() + "\n" + "x" * 3000
    pieces = cut_pieces(text, find_paragraphs(text))
    assert max(p.end - p.start for p in pieces) <= LONGEST_PIECE
    assert max(len(w) for p in pieces for w in p.of(text).split()) <= LONGEST_RUN
    assert "".join("".join(p.of(text).split()) for p in pieces) == "".join(text.split())


def test_the_remembered_ruler_sets_what_the_ruler_sets() -> None:
    """Every attribute of every token is the stock pipeline's, on first sight and from memory."""
    stock = spacy.load(next(m for m in MODELS if spacy.util.is_package(m)))
    nlp = load_parser()
    texts = [
        "There is no money, and there isn't any hope.", "She's been told that it was his.", "I'm gonna go, y'all.",
        "But the mayor had said he didn't know whose it was.", "To be sure, that is what they were asked.",
    ] * 2  # fmt: skip
    with nlp.select_pipes(disable=["sentence_starts"]):
        for text in texts:
            ours = [(t.pos_, t.tag_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.ent_type_) for t in nlp(text)]
            assert ours == [
                (t.pos_, t.tag_, t.lemma_, str(t.morph), t.dep_, t.head.i, t.ent_type_) for t in stock(text)
            ]


LANGUAGES = [
    (
        "The mayor of the town said that she would not sell the tram to the company that had asked for it in the "
        "spring.",
        True,
    ),
    (
        "Der Bürgermeister der Stadt sagte, dass er die Straßenbahn nicht an die Firma verkaufen werde, die im "
        "Frühjahr darum gebeten hatte.",
        False,
    ),
    (
        "Le maire de la ville a dit qu'il ne vendrait pas le tramway à la société qui l'avait demandé au printemps "
        "dernier à Paris.",
        False,
    ),
]


@pytest.mark.parametrize(("text", "english"), LANGUAGES)
def test_looks_english(text: str, english: bool) -> None:
    assert looks_english(text) is english


def test_spans() -> None:
    assert Span(2, 4).overlaps(Span(3, 9))
    assert not Span(2, 4).overlaps(Span(4, 9))
    assert Span(0, 9).contains(Span(0, 9))


def test_two_sessions_at_once_get_what_one_gets() -> None:
    """The parser is shared behind its lock: threads that parse together get the rows of one after the other."""
    from concurrent.futures import ThreadPoolExecutor

    texts = [
        f"Olaf Brink said that bridge {n} is safe. Ruth Amsel opposes it, because it costs {n} million."
        for n in range(24)
    ]

    def rows(text: str) -> list[tuple[str, str, str, int]]:
        return [(t.text, t.pos, t.dep, t.head.i) for t in parse_text(text).tokens]

    alone = [rows(t) for t in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(rows, texts)) == alone
