"""The rows of everything that ships are as they are pinned; a change to them is made on purpose, by `python -m
tests.quality.rows pin`."""

from dataclasses import replace

import pytest

from components.analysis import analyse_article
from tests.builders import analysed
from tests.quality.rows import differs, lines_of, pin, pinned, texts

PARTS = 3  # so that several processes share the work


def test_every_text_is_pinned_and_no_other() -> None:
    assert list(texts()) == list(pinned())


@pytest.mark.parametrize("part", range(PARTS))
def test_the_rows_are_those_that_are_pinned(part: int) -> None:
    before, articles = pinned(), list(texts().items())[part::PARTS]
    others = [name for name, article in articles if differs(pin(analyse_article(article)), before.get(name))]
    assert not others, "`python -m tests.quality.rows against HEAD` shows what differs; if it is meant, `… pin`"


def test_a_change_to_any_row_is_another_pin() -> None:
    analysis = analysed("Olaf Brink told reporters that he opposes the toll. At least 20 boats were lost in May.")
    assert analysis.stances
    assert analysis.quantities
    stance, statement = analysis.stances[0], analysis.statements[0]
    changed = [
        replace(analysis, sentences=analysis.sentences[1:]), replace(analysis, actors=analysis.actors[1:]),
        replace(analysis, statements=(replace(statement, kind="mixed"), *analysis.statements[1:])),
        replace(analysis, stances=(replace(stance, label="support"), *analysis.stances[1:])),
        replace(analysis, stances=(replace(stance, confidence=0.1), *analysis.stances[1:])),
        replace(analysis, quantities=()), replace(analysis, fragments=frozenset([0])),
    ]  # fmt: skip
    before = pin(analysis)
    assert not differs(pin(replace(analysis)), before)
    assert all(differs(pin(other), before) for other in changed)
    assert not differs(
        pin(replace(analysis, stances=(replace(stance, confidence=stance.confidence - 0.01), *analysis.stances[1:]))),
        before,
    )


def test_the_rows_can_be_read() -> None:
    lines = lines_of(analysed("Olaf Brink opposes the toll."))
    assert any('"label": "oppose"' in line and '"text": "the toll"' in line for line in lines)
