"""What a desk strikes from a report of politics, and what it misses there: the set-up, the audience, the other side."""

import pytest

from components.exporting.plain_text import sentence_text
from components.model import Article
from components.reading.furniture import find_furniture
from components.summaries.antecedents import find_antecedent
from components.summaries.core import ANSWER, Search
from components.summaries.leaning import leans_back
from components.summaries.news import rank_news
from components.summaries.sides import Opponents
from components.summaries.standing import is_whole
from components.summaries.thin import kinds_of, loss_of
from tests.builders import analysed

THIN = [
    ("The clerk declined to give any further details of the sale.", "no details"),
    ("The clerk declined to give details but said that the tram is sold.", None),
    ("Ruth Amsel sent a letter thanking those who rode the tram.", "thanks"),
    ("Ruth Amsel sent a letter telling those who rode the tram.", None),
    ("The council adopted the plan for the tram last year.", "long ago"),
    ("The council lost more with the tram than last year.", None),
    ("When he first spoke of the tram, Tom Reed promised a line to the sea.", "long ago"),
    ("When he spoke of the tram, Tom Reed promised a line to the sea.", None),
    ("The party of Amsel has never liked the tram of Sel.", "as ever"),
    ("The party of Amsel has not bought the tram of Sel.", None),
    ("“Will you sell the tram?” asked Tom Reed of the union.", "a question quoted"),
    ("“You will sell the tram,” predicted Tom Reed of the union.", None),
    ("Tom Reed asked Ruth Amsel whether the tram was for sale.", "what was asked"),
    ("Tom Reed asked Ruth Amsel whether the tram was for sale, and she said it was not.", None),
    ("“The papers claim that you sold the tram,” Reed started.", "what was asked"),
    ("“The papers claim that you sold the tram,” Reed said.", None),
    ("The remarks came hours after a debate in Lindow.", "how it was said"),
    ("The remarks angered the drivers of Lindow.", None),
    ("Ruth Amsel was referring to Tom Reed of the union.", "how it was said"),
    ("Ruth Amsel was replying to Tom Reed of the union.", None),
    ("Ruth Amsel spoke to the union, her first speech since March.", "how it was said"),
    ("Ruth Amsel spoke to the union and said that the tram is sold.", None),
    ("The friendly audience cheered the words of Ruth Amsel.", "the audience"),
    ("The friendly audience heard the words of Ruth Amsel.", None),
    ("That’s a key vote for Ruth Amsel and the drivers.", "that it matters"),
    ("That’s a key vote because Ruth Amsel may lose the drivers.", None),
]


@pytest.mark.parametrize(("text", "kind"), THIN)
def test_what_a_desk_strikes_is_known_by_its_form(text: str, kind: str | None) -> None:
    assert [k.name for k in kinds_of(analysed(text), 0)] == ([kind] if kind else [])


POLLS = [
    ("Ruth Amsel leads her rivals in most polls of Velland.", "Amsel will run", True),
    ("A new poll shows that Ruth Amsel may win.", "Amsel will run", True),
    ("A new poll shows that Ruth Amsel may win.", "Poll in Velland: Amsel may win", False),
    ("Ruth Amsel votes in most halls of Velland.", "Amsel will run", False),
]


@pytest.mark.parametrize(("text", "news", "lost"), POLLS)
def test_a_poll_in_passing_is_no_news(text: str, news: str, lost: bool) -> None:
    assert (loss_of(analysed(text), 0, first=False, news=news) > 0) == lost


REPLIES = [  # the second sentence of each, and whether it replies to the first
    ("Ruth Amsel accused the museum of theft. Tom Reed denied that anything is missing.", True),
    ("Ruth Amsel accused the museum of theft. Tom Reed heard that something is missing.", False),
    ("Ruth Amsel accused the museum of theft. Ruth Amsel denied that anything is missing.", False),
    ("Ruth Amsel said the tram is sold. The union said it will sue the council over the tram.", True),
    ("Ruth Amsel said the tram is sold. The union said it will pay the council for the tram.", False),
]


@pytest.mark.parametrize(("text", "replies"), REPLIES)
def test_who_denies_or_opposes_replies(text: str, replies: bool) -> None:
    assert Opponents(analysed(text)).replies(1, [0]) == replies


def test_a_reply_makes_a_summary_worth_more() -> None:
    text = ("Mayor Ruth Amsel accused the old museum of Sel on Monday of hiding two trams from the town. Clerks from "
            "Lindow ate bread for three days in the yard. Boats from Velland came to the sea with salt and fish. "
            "Director Tom Reed {} the two trams of the town were hidden in the old museum. Cooks of the school bake "
            "cakes for the fair. Rain fell on the hills all day. The yards are open to all. Birds sing there. Buses "
            "run on each day but one. Lamps were lit at dusk.")  # fmt: skip
    rankings = [rank_news(analysed(text.format(did))) for did in ("denied that", "heard that")]
    assert [ranking.answers(3, [0]) for ranking in rankings] == [True, False]
    denied, heard = (Search(ranking) for ranking in rankings)
    chosen = [next(s for s in search.sets() if [c.number for c in s] == [0, 1, 3]) for search in (denied, heard)]
    assert denied.worth(chosen[0]) > heard.worth(chosen[1]) + ANSWER / 2


MEANT = [  # the last sentence of each, and whom its pronoun is said to mean
    ("Tom Reed wants his brother Paul to lead the union. “He knows that he can,” the former driver said.", None),
    ("Tom Reed is the deputy of Ruth Amsel. He lost to Reed in May.", None),
    ("Tom Reed is the deputy of Ruth Amsel. He lost to Marr in May.", "Tom Reed"),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_who_is_named_further_on_or_may_speak_is_not_meant_by_he(text: str, name: str | None) -> None:
    analysis = analysed(text)
    found = find_antecedent(analysis, len(analysis.sentences) - 1)
    assert (found[1] if found else None) == name


LEANING = [
    ("“Tom Reed lost the tram a long time ago,” he said.", True),
    ("Ruth Amsel wrote that the “tram is lost,” he said.", False),
]


@pytest.mark.parametrize(("text", "leans"), LEANING)
def test_who_is_named_within_a_quotation_does_not_speak_it(text: str, leans: bool) -> None:
    assert leans_back(analysed(text), 0) == leans


WHOLE = [  # the first sentence of each
    ("Tom Reed heard the drivers of Sel shout “Stop!” (for the sale) and left.", False),
    ("Tom Reed heard the drivers of Sel shout “Stop!” The sale went on.", True),
    ("Not because the drivers of Sel are slow, said Tom Reed.", False),
    ("Nobody says that the drivers of Sel are slow, said Tom Reed.", True),
]


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_a_sentence_with_a_border_in_its_midst_is_none(text: str, whole: bool) -> None:
    assert is_whole(analysed(text), 0) == whole


BODY = "Ruth Amsel will sell the tram of Sel.\nThe museum buys it.\nDrivers are against the sale."


@pytest.mark.parametrize(
    ("top", "kinds"),
    [
        ("Amsel sells tram.\nABSTRACT.\nThe mayor sells the tram.\nFULL TEXT.\n", ["label", "standfirst", "label"]),
        ("Amsel sells tram.\nABSTRACT.\nThe mayor sells the tram.\n", ["label"]),
    ],
)
def test_the_abstract_of_a_page_of_a_database_is_its_standfirst(top: str, kinds: list[str]) -> None:
    found = [f.kind for f in find_furniture(Article("x", top + BODY))]
    assert [kind for kind in found if kind != "headline"] == kinds


def test_a_dateline_may_have_no_blank_behind_its_dash() -> None:
    near = "LINDOW—Velland’s best tram is sold."
    assert sentence_text(analysed("LINDOW —Ruth Amsel sold the tram."), 0) == "Ruth Amsel sold the tram."
    assert sentence_text(analysed(near), 0) == near


POSED = "Ruth Amsel gestures during {} debate of the drivers of the trams of Sel on May 3, 2031 in Lindow."


def test_a_caption_may_be_long() -> None:
    long = POSED.format("a very long " + "and rather tiring " * 10)
    near = long.replace(" on May 3, 2031", "")
    assert [[f.kind for f in find_furniture(Article("x", f"{BODY}\n{line}\n{BODY}"))] for line in (long, near)] == [
        ["caption"], []
    ]  # fmt: skip
