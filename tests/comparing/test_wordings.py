"""One thing under other words in two reports: found where both mean one thing and each uses its own words, and not
else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.comparing import compare_analyses, find_differences
from components.comparing.wordings import find_wordings
from components.exporting.forms import corpus_form
from components.model import Corpus
from tests.builders import analysed

SHELLED = (
    "The {} shelled the grain port of Ostra on Monday and burned two ferries, the harbour guard said. Rain fell "
    "on the hills."
)
SECOND = "On Monday {} shelled the grain port of Ostra and two ferries burned, the harbour guard said. The town slept."


def corpus(first: str, second: str, outlets: tuple[str, str] = ("Courier", "Herald")) -> Corpus:
    pair = [analysed(text, f"w{n}") for n, text in enumerate((first, second))]
    named = [replace(a, article=replace(a.article, outlet=o)) for a, o in zip(pair, outlets, strict=True)]
    return compare_analyses(tuple(named))


SPLIT = [
    ("one thing, by its sentences", SHELLED.format("rebels"), SECOND.format("terrorists"), ["rebels", "terrorists"]),
    ("the same words", SHELLED.format("rebels"), SECOND.format("rebels"), []),
    ("words of one way", SHELLED.format("rebels"), SECOND.format("insurgents"), []),
    ("two things", SHELLED.format("rebels"), "Three terrorists were jailed in Lindow for a plot of last year.", []),
    ("a report that uses both", SHELLED.format("rebels") + " The terrorists fled.", SECOND.format("terrorists"), []),
    ("only in quotation marks", SHELLED.format("rebels"), SECOND.format("men whom the mayor called “terrorists”"), []),
    ("in a name", SHELLED.format("rebels"), SECOND.format("the Terrorist Hunters"), []),
    ("words that mean one thing only", "The estate tax is old. It snowed.",
     "Ada Pell spoke of the death tax. The hall was full.", ["estate tax", "death tax"]),
    ("a word within another", "The estate taxi is old. It snowed.",
     "Ada Pell spoke of the death tax. The hall was full.", []),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "words"), [r[1:] for r in SPLIT], ids=[r[0] for r in SPLIT])
def test_reports_that_name_one_thing_in_other_words(first: str, second: str, words: list[str]) -> None:
    found = find_wordings(corpus(first, second))
    assert [w for wording in found for w in wording.words] == words


def test_one_outlet_changes_its_words_without_a_finding() -> None:
    assert find_wordings(corpus(SHELLED.format("rebels"), SECOND.format("terrorists"), ("Courier", "Courier"))) == ()


def test_it_is_a_finding_with_its_sentences_words_and_counts_and_none_of_fact() -> None:
    both = corpus(SHELLED.format("rebels") + " Rebels hold the bridge.", SECOND.format("terrorists"))
    found = next(f for f in find_differences(both) if f.kind == "wording")
    texts = {a.article.id: a.article.text for a in both.analyses}
    assert (found.label, found.subject, found.notes) == (
        "Named in other words",
        "rebels / terrorists",
        ("2 times", "once"),
    )
    assert [[s.of(texts[i.article]) for s in d] for i, d in zip(found.instances, found.differing, strict=True)] == [
        ["rebels"],
        ["terrorists"],
    ]
    assert not [f for f in find_differences(both) if f.kind in ("figures", "altered")]
    rows = corpus_form(both)["wordings"]
    assert [[(i["article"], i["text"], i["times"]) for i in w["instances"]] for w in rows] == [
        [("w0", "rebels", 2), ("w1", "terrorists", 1)]
    ]


def test_the_order_of_the_reports_changes_nothing() -> None:
    both = corpus(SHELLED.format("rebels"), SECOND.format("terrorists"))
    assert find_wordings(compare_analyses(both.analyses[::-1])) == find_wordings(both)
