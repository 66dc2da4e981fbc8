"""Which findings are shown before the others are asked for, and what their passages are."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.comparing import Finding, compare_analyses, find_differences
from components.comparing.answer import WORDS
from components.exporting.report import make_report
from components.interface.findings import SOUGHT, finding_card, first_of, not_found
from components.interface.passages import few_of
from tests.builders import analysed, sample_corpus

ALTERED = [Finding("altered", "Quotation altered", f"Speaker {n}", ()) for n in range(20)]
CHANGE = [Finding("change", "Position that changed", f"Holder {n}", ()) for n in range(3)]
SAME = [Finding("identical", "The same quotation", "Ruth Amsel", ())]


@pytest.mark.parametrize(
    ("findings", "shown"),
    [
        ([], []),
        (ALTERED[:8], ALTERED[:8]),  # two more than a few: no switch for them
        (ALTERED[:9], ALTERED[:6]),
        ([*ALTERED, *CHANGE], [*ALTERED[:6], CHANGE[0]]),
    ],
)
def test_a_few_and_one_of_each_kind(findings: list[Finding], shown: list[Finding]) -> None:
    assert first_of(findings) == shown


def test_what_was_looked_for_and_not_found_is_told() -> None:
    corpus = sample_corpus()
    assert not_found(find_differences(corpus), corpus) == ["somebody quoted in one report and only named in another"]
    assert not_found(ALTERED, corpus) == list(SOUGHT.values())[1:]
    assert set(SOUGHT) <= set(WORDS)


def test_positions_that_differ_are_looked_for_between_days_alone() -> None:
    texts = "Vera Lund opposes the salt tax.", "Vera Lund supports the salt tax."
    day, week = (
        compare_analyses(tuple(analysed(t, f"n{n}", date=d) for n, (t, d) in enumerate(zip(texts, dates, strict=True))))
        for dates in (("2031-05-07", "2031-05-07"), ("2031-05-01", "2031-05-07"))
    )
    assert "positions that differ" not in not_found((), day)
    assert "positions that differ" in not_found((), week)


def test_a_quotation_that_is_cut_short_says_which_report_cut_it() -> None:
    corpus = sample_corpus()
    (cut,) = [f for f in find_differences(corpus) if f.kind == "truncated"]
    lines = finding_card(cut, corpus, "0").lines
    told = ["".join(run.text for run in line.runs).endswith(" · cut short") for line in lines[::2]]
    assert told == [False, True, True]
    (altered,) = [f for f in find_differences(corpus) if f.kind == "altered"]
    assert "cut short" not in str(finding_card(altered, corpus, "0"))
    (row,) = [d for d in make_report(corpus, parts=("differs",)).differences if d.label == "Quotation cut short"]
    assert [note for _, note in row.passages] == ["", "cut short", "cut short"]


@pytest.mark.parametrize(
    ("names", "told"),
    [([], ""), (["Post"], "Post"), (list("abcde"), "a, b, c, d, e"), (list("abcdefg"), "a, b, c, d, e, and 2 more")],
)
def test_of_many_articles_a_few_are_named(names: list[str], told: str) -> None:
    assert "".join(str(part) for part in few_of(names)) == told


def less_sure(count: int) -> None:
    from components.interface.less_sure import choose_less_sure

    choose_less_sure(count, "key")


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, []), (1, ["Less sure: 1 more, which may be wrong"]), (2, ["Less sure: 2 more, of which some are wrong"])],
)
def test_what_is_less_sure_is_told_of_one_and_of_several(count: int, told: list[str]) -> None:
    assert [t.label for t in AppTest.from_function(less_sure, args=(count,)).run().toggle] == told
