"""Sentences that tell the same: a fact of all reports, of some, of one, and near misses beside each."""

from __future__ import annotations

import pytest

from components.analysis import analyse_article
from components.comparing import compare_analyses
from components.comparing.common_ground import Fact, Ground, find_ground, notes_beside, standing
from components.model import Analysis, Article, Corpus

GAZETTE = (
    "Mayor Ruth Amsel of Lindow vetoed the harbour levy on Tuesday after a vote of nine to six in the council. "
    '"This levy would have emptied every fish stall on the quay," Amsel told reporters. '
    "Olaf Brink, the treasurer, warned that the dredging fund will lose $4 million in tolls. "
    "The Lindow lighthouse keeper has painted the north tower red for the summer regatta."
)
HERALD = (
    "The harbour levy was vetoed on Tuesday by Lindow mayor Ruth Amsel, though the council had voted nine to six for "
    "it. Treasurer Olaf Brink said the dredging fund will lose $5 million in tolls. Fishermen from Ostra sounded their "
    "horns outside the town hall until midnight."
)
POST = (
    "Ruth Amsel, mayor of Lindow, has vetoed the harbour levy that the council passed on Tuesday by nine votes to six. "
    '"This levy would have emptied every fish stall on the quay," she said. '
    "Ruth Amsel was born in Velland and studied law in Tresk. "
)


def of(*texts: str) -> Corpus:
    return compare_analyses(tuple(_analysed(n, t) for n, t in enumerate(texts)))


def _analysed(number: int, text: str) -> Analysis:
    return analyse_article(Article(f"n{number}", text, outlet=f"Outlet {number}", date="2031-05-07"))


def words(facts: tuple[Fact, ...], corpus: Corpus) -> list[list[str]]:
    return [
        [f"{i.article}: {i.span.of(corpus.analysis(i.article).article.text)[:24]}" for i in f.places] for f in facts
    ]


def test_what_all_what_some_and_what_one_says() -> None:
    corpus = of(GAZETTE, HERALD, POST)
    ground = find_ground(corpus)
    assert words(ground.every, corpus) == [
        ["n0: Mayor Ruth Amsel of Lind", "n1: The harbour levy was vet", "n2: Ruth Amsel, mayor of Lin"]
    ]
    assert words(ground.some, corpus) == [
        ['n0: "This levy would have em', 'n2: "This levy would have em'],
        ["n0: Olaf Brink, the treasure", "n1: Treasurer Olaf Brink sai"],
    ]  # fmt: skip
    assert sorted(words(ground.alone, corpus)) == [
        ["n0: The Lindow lighthouse ke"],
        ["n1: Fishermen from Ostra sou"],
        ["n2: Ruth Amsel was born in V"],
    ]
    assert [f.accounts for f in (*ground.every, *ground.some)] == [3, 2, 2]


def test_what_is_told_differently_stands_with_its_fact() -> None:
    corpus = of(GAZETTE, HERALD, POST)
    differing = [f for f in find_ground(corpus).some if f.differs]
    assert [
        (d.kind, [i.span.of(corpus.analysis(i.article).article.text) for i in d.instances])
        for f in differing
        for d in f.differs
    ] == [("figures", ["$4 million", "$5 million"])]


def test_beside_each_sentence_stand_the_other_reports() -> None:
    corpus = of(GAZETTE, HERALD, POST)
    notes = {b.sentence: b for b in notes_beside(corpus, find_ground(corpus), "n0")}
    assert {n: [i.article for i in b.also] for n, b in notes.items()} == {0: ["n1", "n2"], 1: ["n2"], 2: ["n1"], 3: []}
    assert {n: [(f.kind, i.article) for f, i in b.differs] for n, b in notes.items() if b.differs} == {
        2: [("figures", "n1")]
    }
    assert [n for n, b in notes.items() if b.only] == [3]
    assert notes_beside(corpus, find_ground(corpus), "gone") == ()


VOW = '"The toll is {} and it pays for the whole quay," Mayor Ruth Amsel said on Monday. {} people marched on the quay.'
VOWED = [VOW.format("just", "About 200"), VOW.format("just", "About 200"), VOW.format("fair", "About 350")]


def test_no_report_differs_from_one_that_has_the_same() -> None:
    corpus = of(*VOWED)
    ground = find_ground(corpus)
    notes = [n for a in ("n0", "n2") for n in notes_beside(corpus, ground, a) if n.differs]
    assert [[(f.kind, i.article) for f, i in n.differs] for n in notes] == [
        [("altered", "n2")],
        [("figures", "n2")],
        [("altered", "n0"), ("altered", "n1")],
        [("figures", "n0"), ("figures", "n1")],
    ]


@pytest.mark.parametrize(("first", "second", "told"), [
    ("More than 200", "Fewer than 200", ["n1", "n2"]), ("About 200", "At least 200", ["n2"]),
])  # fmt: skip
def test_one_number_is_no_one_figure_from_both_its_sides(first: str, second: str, told: list[str]) -> None:
    corpus = of(VOW.format("just", first), VOW.format("just", second), VOW.format("just", "350"))
    notes = notes_beside(corpus, find_ground(corpus), "n0")
    assert sorted({i.article for n in notes for f, i in n.differs if f.kind == "figures"}) == told


@pytest.mark.parametrize(("first", "second", "told"), [
    ("Amsel opened the tram depot at Lindow on Monday with a brass band.",
     "A brass band played on Monday as Amsel opened Lindow’s tram depot.", 1),
    ("Amsel opened the tram depot at Lindow on Monday with a brass band.",
     "Amsel closed the swimming bath in Ostra on Monday for want of staff.", 0),
    ("Amsel said on Monday that she likes the town.", "Amsel said on Monday that she dislikes carrots.", 0),
])  # fmt: skip
def test_the_same_fact_and_its_near_miss(first: str, second: str, told: int) -> None:
    ground = find_ground(
        of(
            f"{first} The weather stayed calm all along the northern coast.",
            f"{second} Bread prices in Tresk doubled within a fortnight.",
        )
    )
    assert len(ground.every) + len(ground.some) == told


def test_what_is_merely_each_others_best_stands_apart() -> None:
    corpus = of(
        "Mayor Ruth Amsel of Lindow opened the repaired tram depot on Tuesday with a brass band, free rides for "
        "children and a speech on the harbour. The weather stayed calm all along the northern coast.",
        "Engineers from Tresk blame Ruth Amsel for haste: the tram depot at Lindow stood on soft ground, and its "
        "harbour wall leaks when the tide is high. Bread prices in Tresk doubled within a fortnight.",
    )
    ground = find_ground(corpus)
    assert (ground.every, ground.some) == ((), ())
    assert words(ground.likely, corpus) == [["n0: Mayor Ruth Amsel of Lind", "n1: Engineers from Tresk bla"]]
    assert notes_beside(corpus, ground, "n0")[0].also == ()


def test_a_fact_is_named_by_the_sentence_most_like_the_others() -> None:
    middle = "Mayor Ruth Amsel of Lindow opened the repaired tram depot on Tuesday with a brass band and free rides."
    (fact,) = find_ground(
        of(
            "The tram depot that Ruth Amsel opened on Tuesday had been shut.",
            middle,
            "With a brass band and free rides mayor Ruth Amsel opened the depot.",
        )
    ).every
    assert fact.places[fact.main].article == "n1"


def test_a_line_of_the_page_tells_nothing() -> None:
    told = "Mayor Ruth Amsel of Lindow opened the repaired tram depot on Tuesday with a brass band."
    assert len(find_ground(of(told, f"{told} It rained.")).every) == 1
    assert find_ground(of(told, f"{told[:-1]}\n\nIt rained all along the northern coast of Tresk.")).every == ()


@pytest.mark.parametrize(("sentence", "shared", "alone"), [
    ("Photo identification is required at the polls of Lindow from May 4, mayor Ruth Amsel told Ostra.", 1, 0),
    ("Mayor Ruth Amsel of Lindow wrote in a newsletter on May 4 that the tram depot will open in Ostra.", 1, 0),
    ("Mayor Ruth Amsel of Lindow wrote in a letter on May 4 that the tram depot will open in Ostra.", 1, 1),
    ("Mayor Ruth Amsel of Lindow in a newsletter on May 4 at the tram depot of Ostra", 0, 0),
])  # fmt: skip
def test_words_that_notices_have_too_are_shared_but_not_named_as_ones_own(
    sentence: str, shared: int, alone: int
) -> None:
    both = find_ground(of(f"{sentence}\n\nThe sea is calm.", f"{sentence}\n\nBread is dear."))
    one = of(f"{sentence}\n\nThe sea is calm.", "Bread is dear in Velland.")
    assert len(both.every) == shared
    assert [sentence[:24] in row[0] for row in words(find_ground(one).alone, one)] == [True] * alone


def test_of_what_one_alone_tells_stands_what_can_be_understood_by_itself() -> None:
    corpus = of(
        f"{GAZETTE} Ruth Amsel asked why. It had cost the fishermen four lanterns and a pot of pitch, Brink said.",
        HERALD,
    )
    ground = find_ground(corpus)
    alone, listed = ([w[0][4:12] for w in words(f, corpus)] for f in (ground.alone, standing(corpus, ground.alone)))
    assert "It had c" in alone
    assert "It had c" not in listed
    assert "The Lind" in listed


def test_copies_are_one_account() -> None:
    wire = " ".join(f"The wire’s paragraph number {n} tells of the ferry, the pilot, the storm off cape {name} and "
                    "what the crew did then." for n, name in
                    enumerate(("Aldo", "Brim", "Corv", "Dask", "Elm", "Fenn")))  # fmt: skip
    copies = of(wire, wire + " More follows.", GAZETTE)
    ground = find_ground(copies)
    assert (ground.accounts, ground.every, ground.some) == (2, (), ())
    assert find_ground(of(wire, wire + " More follows.")) == Ground(1)


def test_one_article_has_no_common_ground() -> None:
    assert find_ground(of(GAZETTE)) == Ground(1)


def test_the_order_of_the_articles_changes_nothing() -> None:
    there = of(GAZETTE, HERALD, POST)
    turned = compare_analyses(tuple(reversed(there.analyses)))
    one, other = find_ground(there), find_ground(turned)
    for facts, again in ((one.every, other.every), (one.some, other.some), (one.alone, other.alone)):
        assert [set(f.places) for f in facts] == [set(f.places) for f in again]
