"""The three sentences that are best together, and what a set tells beyond its sentences."""

import math
from itertools import pairwise

import pytest

from components.summaries import summarise
from components.summaries.core import COLOUR, DETAIL, KEPT, LEANING, UNDERSTOOD, Search, choose_core
from components.summaries.desk import Chances
from components.summaries.news import rank_news
from components.summaries.sets import Candidate, Story, traits_of_set
from tests.builders import analysed, sample_corpus, seed_analysis


@pytest.mark.parametrize("article", range(3))
def test_a_longer_summary_has_the_shorter_one(article: int) -> None:
    analysis = [seed_analysis(), *sample_corpus().analyses][article]
    chosen = [set(summarise(analysis, "news", length).sentences) for length in range(1, 7)]
    assert all(shorter <= longer for shorter, longer in pairwise(chosen))


SALE = (
    "The council of Sel sold the old tram to a museum on Monday. {}Drivers of the old tram fear that the museum will "
    "leave it in the rain. A new hall with a glass roof would be built there by May, the director said. Four depots "
    "lie in the north of Velland. Most buses there are red."
)


@pytest.mark.parametrize(("second", "together"), [
    # leans on the sentence before, which is there
    ("But the drivers of Lindow want to have it back in their own depot by May. ", True),
    ("The council of Sel sold the old tram to a museum. ", False),  # says the same
])  # fmt: skip
def test_what_leans_comes_with_what_it_leans_on_and_nothing_twice(second: str, together: bool) -> None:
    search = Search(rank_news(analysed(SALE.format(second))))
    sets = [tuple(c.number for c in chosen) for chosen in search.sets()]
    assert any({0, 1} <= set(chosen) for chosen in sets) is together


def test_the_lead_is_kept_and_no_stray_detail_is_told() -> None:
    analysis = analysed(SALE.format(""))
    assert choose_core(rank_news(analysis))[0] == 0
    assert summarise(analysis, "news", 3).sentences == (0, 1, 2)


def test_two_sentences_have_no_best_three() -> None:
    assert choose_core(rank_news(analysed("The council sold the tram. The drivers of Sel want it back."))) == ()


def test_a_set_tells_a_word_once() -> None:
    story = Story.of([frozenset("ab"), frozenset("ac"), frozenset("d")])
    one, two = (Candidate(n, n / 3, 15, frozenset(stems), {}) for n, stems in ((0, "ab"), (1, "ac")))
    found = traits_of_set(story, (one, two))
    assert found["length"] == 1.0
    assert found["main words"] == pytest.approx(6 / 7)  # a counts twice, and 2 * 2 + 1 + 1 of 7 are told
    assert found["opening"] == 0.75
    assert found["place"] == pytest.approx(1 / 6)
    assert found["late"] == pytest.approx(1 / 3 - 0.3)


NEWS = Chances(news=1.0, kept=1.0, colour=0.0, leaning=0.0)


@pytest.mark.parametrize(("last", "share"), [
    (NEWS._replace(news=0.0), 1.0),  # printed beside the news
    (NEWS._replace(news=0.0, kept=0.0), DETAIL / KEPT),
    (NEWS._replace(news=0.0, kept=0.0, colour=1.0), COLOUR / KEPT),
    (NEWS._replace(news=0.0, leaning=1.0), 1.0),  # the one that it leans on is there
])  # fmt: skip
def test_a_set_is_worth_the_chance_that_a_desk_takes_it(last: Chances, share: float) -> None:
    search = Search(rank_news(analysed(SALE.format(""))))
    together = [next(c for c in search.candidates if c.number == n) for n in (0, 1, 2)]
    worths = []
    for chances in (NEWS, last):
        search.ranking.chances.update({0: NEWS, 1: NEWS, 2: chances})
        worths.append(search.worth(together))
    assert worths[1] - worths[0] == pytest.approx(math.log(share))


def test_what_leans_on_a_sentence_that_is_not_there_costs_a_set() -> None:
    search = Search(rank_news(analysed(SALE.format(""))))
    apart = [next(c for c in search.candidates if c.number == n) for n in (0, 2, 3)]
    worths = []
    for leaning in (0.0, 1.0):
        search.ranking.chances.update({0: NEWS, 2: NEWS._replace(leaning=leaning), 3: NEWS})
        worths.append(search.worth(apart))
    assert worths[1] - worths[0] == pytest.approx(math.log(LEANING / UNDERSTOOD))


@pytest.mark.parametrize(("kept", "size"), [(1.0, 3), (0.0, 2)])
def test_a_third_sentence_comes_only_where_a_desk_would_print_it(kept: float, size: int) -> None:
    ranking = rank_news(analysed(SALE.format("")))
    detail = Chances(news=0.0, kept=kept, colour=1.0 - kept, leaning=0.0)
    ranking.chances = {i: NEWS if i < 2 else detail for i in ranking.scores}
    assert len(choose_core(ranking)) == size
    assert set(choose_core(ranking)) >= {0, 1}


SLOW = (
    "{} The council of Sel sold the old tram to a museum on Monday, mayor Ruth Amsel said. Drivers of the old tram "
    "will sue the museum over the sale. The museum will show the old tram from May."
)


@pytest.mark.parametrize(("first", "leads"), [
    ("“What a lovely old thing!”", False), ("It was a cold, dark night and nobody sang.", False),
    ("The council of Sel wants forty new trams by May, it said on Friday.", True),
])  # fmt: skip
def test_a_summary_does_not_begin_with_colour(first: str, leads: bool) -> None:
    assert (0 in summarise(analysed(SLOW.format(first)), "news", 3).sentences) == leads
