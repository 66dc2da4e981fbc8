"""The three sentences that are best together, and what a set tells beyond its sentences."""

from itertools import pairwise

import pytest

from components.summaries import summarise
from components.summaries.core import FAR, MIDST, SCATTERED, VOICED, Search, choose_core
from components.summaries.news import rank_news
from components.summaries.sets import Candidate, Story, traits_of_set
from tests.builders import analysed, sample_corpus, seed_analysis


@pytest.mark.parametrize("article", range(3))
def test_a_longer_summary_has_the_shorter_one(article: int) -> None:
    analysis = [seed_analysis(), *sample_corpus().analyses][article]
    chosen = [set(summarise(analysis, "news", length).sentences) for length in range(1, 7)]
    assert all(shorter < longer for shorter, longer in pairwise(chosen))


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
    assert any(1 in chosen for chosen in sets) is together
    assert all(0 in chosen for chosen in sets)


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


QUOTED = (
    "The council of Sel sold the old tram to a museum on Monday. “The old tram is much too slow for all of Sel,” mayor "
    "Ruth Amsel said of the sale. “The museum of trams will keep the old tram in a hall.” The drivers of the old tram "
    "will march to the council of Sel to keep it. A new hall would be built for the tram by May."
)


def test_who_speaks_from_the_midst_of_a_quotation_costs_a_set() -> None:
    search = Search(rank_news(analysed(QUOTED)))
    assert search.ranking.voiced == {2}
    first, before, spoken, after = (next(c for c in search.candidates if c.number == n) for n in (0, 1, 2, 3))
    costs = []
    for known in ([first, after], [first, before, after]):
        worths = []
        for voiced in (set(), {2}):
            search.ranking.voiced = voiced
            worths.append(search.worth([*known, spoken]))
        costs.append(worths[0] - worths[1])
    assert costs == [pytest.approx(VOICED + MIDST), pytest.approx(VOICED)]


def test_two_stray_sentences_cost_more_than_one_with_its_neighbour() -> None:
    search = Search(rank_news(analysed(SALE.format(""))))
    search.top = frozenset((0,))
    apart, together = ([c for c in search.candidates if c.number in ns] for ns in ((1, 3), (2, 3)))
    known = [search.worth(apart), search.worth(together)]
    search.top = frozenset(range(5))
    lost = [search.worth(apart) - known[0], search.worth(together) - known[1]]
    assert lost == [pytest.approx(2 * FAR + SCATTERED), pytest.approx(FAR)]
