"""The trained tagger: what it reads, how its word becomes spans, and how it is laid over the rules."""

from dataclasses import replace

import numpy
import pytest

from components.encoding.wordpiece import read_vocabulary
from components.language import find_actors, parse_text
from components.model import BY_TAGGER, Span
from components.statements.attribution import find_candidates
from components.statements.candidates import Candidate, Chosen
from components.statements.models.combining import OWN, choose, combine, weigh
from components.statements.models.runs import SWITCH, smooth
from components.statements.models.scoring import score
from components.statements.models.tagger import read_cues
from components.statements.models.tagger_input import (
    CONTENT,
    CUE,
    LONGEST,
    NOTHING,
    RELATIONS,
    SOURCE,
    branches,
    classes_of,
    view,
    write_sentence,
)
from components.statements.models.tidying import tidy
from components.statements.nesting import Nesting
from components.statements.revising import revise
from components.training.tagger_combining import fit_combining, judge_article
from tests.builders import analysed

TEXT = "Anna Hale said the bridge was unsafe."


def test_a_sentence_is_written_with_grammar_and_the_rules_word() -> None:
    parse = parse_text(TEXT)
    rows = find_candidates(parse, find_actors(parse))
    sentence = write_sentence(parse, 0, rows)
    assert sentence is not None
    names = {n: piece for piece, n in read_vocabulary().items()}
    assert [names[n] for n in sentence.numbers] == [
        "[CLS]",
        "anna",
        "hale",
        "said",
        "the",
        "bridge",
        "was",
        "unsafe",
        ".",
    ]
    assert [w.of(TEXT) for w in sentence.words] == ["Anna", "Hale", "said", "the", "bridge", "was", "unsafe", "."]
    assert [m[4] for m in sentence.marks] == [SOURCE, SOURCE, CUE, CONTENT, CONTENT, CONTENT, CONTENT, NOTHING]
    assert [m[0] for m in sentence.marks][1:3] == [RELATIONS["nsubj"], RELATIONS["ROOT"]]
    assert write_sentence(parse, 0, [])[-2][0][4] == NOTHING  # type: ignore[index]


def test_a_word_of_several_pieces_has_one_token_and_a_long_sentence_an_end() -> None:
    parse = parse_text("Unforgettably so.")
    sentence = write_sentence(parse, 0, [])
    assert sentence is not None
    assert sentence.first == {0: 1, 1: 6, 2: 7}
    assert [t.text for t in sentence.tokens[:5]] == ["Unforgettably"] * 5
    long = parse_text("and so " * 400 + "it went.")
    written = write_sentence(long, 0, [])
    assert written is not None
    assert len(written.numbers) <= LONGEST + 1


def test_every_word_has_a_branch_from_the_cue() -> None:
    parse = parse_text("Hale left after Brink said the old bridge was unsafe.")
    cue = next(t for t in parse.tokens if t.text == "said")
    found = branches(parse.tokens, cue)
    names = {n: label for label, n in RELATIONS.items()}
    assert [names[found[t.i]] for t in parse.tokens] == [
        "(outside)", "(above)", "mark", "nsubj", "(cue)", "ccomp", "ccomp", "ccomp", "ccomp", "ccomp",
        "(outside)"]  # fmt: skip
    sentence = write_sentence(parse, 0, [])
    assert sentence is not None
    assert [d for _, _, d in view(sentence, cue, None)][4:7] == [19, 20, 21]
    assert {p for _, p, _ in view(sentence, cue, None)} == {0}


def test_classes_by_place() -> None:
    words = [Span(0, 4), Span(5, 9), Span(10, 14), Span(15, 19)]
    assert classes_of(words, [Span(0, 4)], [Span(5, 9)], [Span(10, 19)]) == [SOURCE, CUE, CONTENT, CONTENT]
    assert classes_of(words, [], [Span(10, 14)], [Span(10, 19)]) == [NOTHING, NOTHING, CONTENT, CONTENT]


CHANCES = [  # what each word looks like by itself, and what it is among its neighbours
    ([0.0, -SWITCH / 4, 0.0], [0, 0, 0]),
    ([0.0, -3 * SWITCH, -3 * SWITCH, -3 * SWITCH], [0, 1, 1, 1]),
    ([0.0, -3 * SWITCH, 0.0], [0, 1, 0]),
]


@pytest.mark.parametrize(("first", "expected"), CHANCES)
def test_a_single_doubtful_word_follows_its_neighbours(first: list[float], expected: list[int]) -> None:
    """Kind 0 has the log chances given, kind 1 none to lose where kind 0 has, and kind 0 elsewhere."""
    kinds = numpy.array([[[p, 0.0 if p else -4 * SWITCH] for p in first]])
    assert smooth(kinds).tolist() == [expected]


RARE = [  # cues that no table knows
    ("Critics have been scathing about the plan.", "Critics", "the plan"),
    ("Residents are furious about the road.", "Residents", "the road"),
    ("The party's stance is that the tax must go.", "The party's", "that the tax must go"),
]


@pytest.mark.parametrize(("text", "source", "content"), RARE)
def test_a_rare_phrase_attributes_too(text: str, source: str, content: str) -> None:
    rows = [s for s in analysed(text).statements if s.rule == BY_TAGGER]
    assert [(s.source[0].of(text), content in s.content[0].of(text)) for s in rows] == [(source, True)]


ENDS = [  # the parsed text, a stretch of it, where it is let end
    ("He backs a plan that has split the town.", "a plan that", "a plan"),
    ("He backs the plan and she does not.", "the plan and", "the plan"),
    ("He said it lies in the old harbour.", "it lies in the", "it lies in the old harbour"),
    ("He said it lies in the old harbour.", "it lies in", "it lies in the old harbour"),
    ("He said it lies in the old harbour.", "it lies", "it lies"),
    ("The plan, which he backs, is dead.", "which", "which"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), ENDS)
def test_a_content_ends_with_a_whole_phrase(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert [s.of(text) for s in tidy(parse_text(text), [Span(start, start + len(words))])] == [expected]


def test_what_the_rules_propose_is_read_again_and_weighed() -> None:
    parse = parse_text(TEXT)
    index = find_actors(parse)
    readings = read_cues(parse, find_candidates(parse, index))
    (reading,) = [r for r in readings.values() if r.token.text == "said"]
    assert reading.chance > 0.9
    assert [[s.of(TEXT) for s in part] for part in (reading.source, reading.cue, reading.content)] == [
        ["Anna Hale"],
        ["said"],
        ["the bridge was unsafe"],
    ]
    scored = revise(parse, index, score(parse, find_candidates(parse, index)))
    assert not any(s.candidate.stays for s in scored)
    assert [(c.candidate.rule, c.probability > 0.8) for c in combine(parse, scored)] == [("clause", True)]
    never = {"direct": [-9.0, 0, 0, 0], "indirect": [-9.0, 0, 0, 0], OWN: [-9.0, 0, 0, 0, 0]}
    rows = [Chosen(s.candidate, weigh(parse, s, never)) for s in scored]
    assert choose(parse, rows, 0.5) == []
    stays = Chosen(replace(rows[0].candidate, settled=True), rows[0].probability)
    assert choose(parse, [stays, *rows[1:]], 0.5) == [stays]


def test_of_two_rows_with_one_content_the_likelier_stays() -> None:
    parse = parse_text(TEXT)
    content = (Span(15, 36),)
    rule = Chosen(Candidate("clause", parse.tokens[2], None, (Span(10, 14),), content), 0.6)
    own = Chosen(Candidate("trained tagger", parse.tokens[1], None, (Span(5, 9),), content), 0.7)
    other = Chosen(Candidate("object", parse.tokens[2], None, (Span(10, 14),), content), 0.5)
    told = Chosen(replace(rule.candidate, told=True), 0.6)
    assert choose(parse, [rule, own], 0.3) == [own]
    assert choose(parse, [told, own], 0.3) == [told, own]
    assert choose(parse, [rule, other], 0.3) == [rule, other]  # the rules know speech within speech


def test_who_speaks_within_what_another_says() -> None:
    nesting = Nesting([
        ([Span(0, 4)], [Span(5, 40)]), ([Span(6, 9)], [Span(10, 20)]), ([Span(11, 13)], [Span(14, 20)]),
        ([Span(50, 55)], [Span(30, 45)])])  # fmt: skip
    assert [nesting.holders(n) for n in range(4)] == [[], [0], [0, 1], []]


def test_the_combining_learns_from_articles_what_is_right() -> None:
    gold = {"text": TEXT, "quotes": [{"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 36]]}]}
    wrong = {"text": TEXT, "quotes": [{"source": [[19, 25]], "cue": [[10, 14]], "content": [[15, 36]]}]}
    direct = {
        "text": '"It is unsafe," Ines Hale said.',
        "quotes": [{"source": [[16, 25]], "cue": [[26, 30]], "content": [[0, 15]]}],
    }
    own = {"text": RARE[0][0], "quotes": [{"source": [[0, 7]], "cue": [[8, 32]], "content": [[33, 41]]}]}
    rest = [judge_article(a) for a in (direct, own)]
    chances = []
    for article in (gold, wrong):
        judged = judge_article(article)
        weights, value = fit_combining([judged, *rest])
        chances.append(weigh(judged.parse, judged.rows[0], weights))
        assert value > 0.5
    assert chances[0] > 0.7 > 0.3 > chances[1]
