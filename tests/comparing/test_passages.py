"""Passages that articles share in their own words, and how many accounts a set holds."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from components.comparing import compare_accounts, compare_analyses
from components.comparing.accounts import find_accounts
from components.comparing.passages import find_shared_passages
from components.model import Analysis
from tests.comparing.sets import article

SHARED = "The council of Lindow voted on Tuesday evening to close the old mill by the river"


def passages(*analyses: Analysis) -> list[list[str]]:
    texts = {a.article.id: a.article.text for a in analyses}
    return [[i.span.of(texts[i.article]) for i in p] for p in find_shared_passages(analyses)]


# What two articles say, and the passage that they share (none: they share none).
PAIRS = [
    ("a sentence", f"{SHARED}. Ada Pell left.", f"It rained. {SHARED}. Olaf Brink stayed.", SHARED),
    ("eleven words", "Nobody in Lindow knew that the old mill was for sale.",
     "Nobody in Lindow knew that the old mill was for sale.", ""),
    ("in marks", f'"{SHARED}," she said.', f'"{SHARED}," he wrote.', ""),
    ("in marks in one of them", f'"{SHARED}," she said.', f"{SHARED}.", ""),
    ("two words in marks within it", SHARED.replace("the old mill", 'the "old mill"') + ".", SHARED + ".", SHARED),
    ("a headline", f"{SHARED}\nAda Pell left.", f"{SHARED}\nOlaf Brink stayed.", ""),
    ("a notice", "This story has been updated with what the council of Lindow said on Tuesday.\nAda Pell left.",
     "This story has been updated with what the council of Lindow said on Tuesday.\nOlaf Brink stayed.", ""),
    ("a credit", "Reporting by Ada Pell and Olaf Brink in Lindow and Ines Hale in Tarmin.",
     "Reporting by Ada Pell and Olaf Brink in Lindow and Ines Hale in Tarmin.", ""),
    ("over two lines", "The council voted on Tuesday evening to close the mill.\nNobody spoke.\nNo.",
     "The council voted on Tuesday evening to close the mill.\nNobody spoke.\nYes.",
     "The council voted on Tuesday evening to close the mill.\nNobody spoke"),
    ("before marks in one paragraph", f'{SHARED}, and Ada Pell said: "Nobody asked us what we think of it."',
     f'{SHARED}, but Olaf Brink wrote: "It was high time that they did it."', SHARED),
    ("over other words in marks", 'The council of Lindow voted to close "a mill that nobody has any use for" by the '
     "old river on Tuesday evening.",
     'The council of Lindow voted to close "the only place where we could meet" by the old river on Tuesday evening.',
     ""),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "shared"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_two_articles(first: str, second: str, shared: str) -> None:
    found = passages(article(first, "a"), article(second, "b"))
    assert [row[-1] for row in found] == [shared] * bool(shared)


def test_two_share_more_than_the_three_do() -> None:
    whole = f"{SHARED}, which has stood empty since the dyers of Ostra left it to the rain"
    three = article(f"{whole}.", "a"), article(f"{whole}.", "b"), article(f"{SHARED}.", "c")
    assert passages(*three) == [[SHARED] * 3, [whole] * 2]


def test_the_title_in_the_text_is_no_passage() -> None:
    pair = (
        article(f"{SHARED}.\nAda Pell left.", "a", title=SHARED),
        article(f"{SHARED}.\nOlaf stayed.", "b", title=SHARED),
    )
    assert passages(*pair) == []


def test_what_three_share_and_what_two_of_them_share_beyond_it() -> None:
    more = "and to build forty flats for the families of the workers who lose their jobs"
    found = passages(article(f"{SHARED} {more}.", "a"), article(f"{SHARED} {more}.", "b"), article(f"{SHARED}.", "c"))
    assert found == [[SHARED] * 3, [f"{SHARED} {more}"] * 2]
    few = "and to build flats"
    assert passages(article(f"{SHARED} {few}.", "a"), article(f"{SHARED} {few}.", "b"), article(f"{SHARED}.", "c")) == [
        [SHARED] * 3
    ]


STORY = [
    "The council of Lindow voted on Tuesday evening to close the old mill by the river.",
    "Forty workers lose their jobs before the winter, and most of them live in the lower town.",
    "The owners had asked for two more years, but the inspectors found cracks in the dam.",
    "A new bridge is to be built where the wheel house stands, with money from the province.",
]
OWN = [
    "Snow fell on the upper valley for three days, and the pass to Tarmin stayed closed to lorries.",
    "The harbour master counted nineteen boats that had broken loose in the storm of last week.",
    "In the school of Ostra, two classes were taught in the gym because the roof had come down.",
    "The power company promised that every house would have light again before the weekend.",
]

SETS = [
    ("two reports of their own", [STORY, OWN], 2),
    ("a copy", [STORY, STORY, OWN], 2),
    ("a copy in another order", [STORY, STORY[::-1]], 1),
    ("half of it", [STORY, STORY[:2]], 1),
    ("one sentence of it", [STORY, [STORY[0], *OWN]], 2),
    ("a copy of a copy", [[*STORY, *OWN[:2]], [*STORY[2:], *OWN], OWN[2:]], 1),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "count"), [s[1:] for s in SETS], ids=[s[0] for s in SETS])
def test_accounts(texts: list[list[str]], count: int) -> None:
    analyses = [article(" ".join(lines), f"a{n}") for n, lines in enumerate(texts)]
    found = {find_accounts(tuple(order)) for order in itertools.permutations(analyses)}
    assert [len(accounts) for accounts in found] == [count]
    assert sorted(a for account in next(iter(found)) for a in account) == [a.article.id for a in analyses]


def test_one_speech_quoted_by_all_makes_no_copies() -> None:
    speech = f'"{" ".join(STORY)}"'
    assert len(find_accounts((article(f"{speech} {OWN[0]}", "a"), article(f"{speech} {OWN[1]}", "b")))) == 2


def test_an_account_counts_once_by_its_fullest_article() -> None:
    corpus = compare_analyses(
        (article(" ".join(STORY[1:]), "short"), article(" ".join(STORY), "full"), article(" ".join(OWN), "own"))
    )
    assert {frozenset(a) for a in corpus.accounts} == {frozenset({"full", "short"}), frozenset({"own"})}
    once = compare_accounts(corpus)
    assert [a.article.id for a in once.analyses] == ["full", "own"]
    assert once.issues == corpus.issues


def test_any_order_of_the_articles_gives_the_same_passages() -> None:
    analyses = [
        article(" ".join(lines), f"a{n}")
        for n, lines in enumerate([STORY, STORY[::-1], [STORY[0], *OWN], [OWN[0], STORY[2]]])
    ]
    assert len({find_shared_passages(order) for order in itertools.permutations(analyses)}) == 1


def test_copies_do_not_multiply_the_passages() -> None:
    """What is kept of two hundred copies is one passage with a place in each, and one account."""
    one = article(" ".join(STORY), "a")
    copies = tuple(replace(one, article=replace(one.article, id=f"a{n:03}")) for n in range(200))
    assert [len(p) for p in find_shared_passages(copies)] == [200]
    assert [len(a) for a in find_accounts(copies)] == [200]
