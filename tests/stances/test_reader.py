"""The trained reader: it cannot see names, depends on nothing but the sentence, and is laid beside the rules."""

from dataclasses import replace

import pytest

from components.language import find_actors, parse_text
from components.model import Stance
from components.stances.models.reader import Seen, read_windows
from components.stances.models.reader_input import write_windows
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements
from tests.builders import analysed


def seen(text: str) -> list[Seen]:
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    return read_windows(
        write_windows(parse, index, statements, [r.stance for r in read_by_rule(parse, index, statements)])
    )


def strongest(text: str, holder: str) -> Seen:
    return max((s for s in seen(text) if any(p.of(text) == holder for p in s.holder.spans)), key=lambda s: s.chance)


NAMES = [("Ada Pell", "Tom Reed"), ("Barack Obama", "Donald Trump"), ("Olaf Brink", "Ruth Amsel")]
SIDES = [("praised", "support"), ("denounced", "oppose"), ("met", "")]


@pytest.mark.parametrize(("verb", "side"), SIDES)
def test_who_they_are_does_not_matter(verb: str, side: str) -> None:
    chances = set()
    for one, other in NAMES:
        best = strongest(f"{one} {verb} {other} on Monday.", one)
        chances.add(round(best.chance, 4))
        if side:
            assert (best.side, best.chance > 0.5, best.goal.head and best.goal.head.text) == (
                side,
                True,
                other.split()[-1],
            )
        else:
            assert best.chance < 0.5
    assert len(chances) == 1


FILLERS = [
    "Rain fell for days on end.",
    "The bridge over the sound is four hundred metres long, and it was painted last year by two brothers from the "
    "north.",
]


def test_a_sentence_gives_the_same_whatever_stands_round_it() -> None:
    sentence = "Olaf Brink called the toll a disgrace."
    alone = strongest(sentence, "Olaf Brink")
    for before in (FILLERS[:1], FILLERS, FILLERS[::-1], FILLERS * 9):
        text = " ".join([*before, sentence, *before])
        among = strongest(text, "Olaf Brink")
        assert (among.side, among.chance, among.share, among.shares.keys()) == (
            alone.side,
            alone.chance,
            alone.share,
            alone.shares.keys(),
        )


def test_a_row_says_who_decided() -> None:
    both = by_label("Governor Ivo Vance praised Olaf Brink.", "support")
    assert both.decider == "both"
    assert 0.3 < both.confidence <= 1


def by_label(text: str, label: str) -> Stance:
    found = [s for s in analysed(text).stances if s.label == label]
    assert len(found) == 1
    return found[0]


def test_the_decider_survives_a_project_file() -> None:
    from components.exporting.analysis_file import read_analysis, write_analysis

    analysis = analysed("Governor Ivo Vance praised Olaf Brink.")
    again = read_analysis(write_analysis(analysis), analysis.article)
    assert [replace(s, id="") for s in again.stances] == [replace(s, id="") for s in analysis.stances]
