"""What a desk sends back: scenes, cheers, set-ups, "if they win", "the senator" of nobody told, a report that asks."""

import pytest

from components.summaries import summarise
from components.summaries.antecedents import hangs_loose
from components.summaries.interviews import find_turns
from components.summaries.known import introductions, takes_up_somebody
from components.summaries.leaning import leans_back
from components.summaries.news import rank_news
from components.summaries.sides import Opponents
from components.summaries.standing import is_whole
from components.summaries.thin import kinds_of
from tests.builders import analysed

THIN = [
    ("Ruth Amsel represented Lindow in the council from 1981 to 1993.", "from when to when"),
    ("Fares in Lindow rose by a third from 2016 to 2017.", None),
    ("Tom Reed is known for his hats and his temper.", "from when to when"),
    ("Tom Reed is known to have sold the tram.", None),
    ("The head of the museum expressed the anger of all of Sel.", "feeling without words"),
    ("The head of the museum expressed doubt: the tram, she said, is a fake.", None),
    ("On the question of who pays, Tom Reed offered his own answer.", "set-up"),
    ("On the question of who pays, Tom Reed offered his own house.", None),
    ("Ruth Amsel attacked the union on two fronts.", "set-up"),
    ("Ruth Amsel attacked the union on two boats.", None),
    ("“We love Lindow,” Ruth Amsel told the hall.", "cheer"),
    ("“We leave Lindow,” Ruth Amsel told the hall.", None),
    ("When the mayor walked over to the tram, she had to bend over.", "scene"),
    ("When the mayor voted for the tram, she had to pay for it.", None),
    ("“We shall win,” she said as she made her way to the tram.", "scene"),
    ("“We shall win,” she said as the union sued the museum.", None),
    ("Ruth Amsel welcomed everyone to the tram and said that it is full.", "thanks"),
    ("Ruth Amsel welcomed the plan for the tram and said that it is good.", None),
    ("The drivers of Lindow had met in the depot of the tram.", "how it came"),
    ("The drivers of Lindow have met in the depot of the tram.", None),
    ("Every year, the council counts its trams.", "as ever"),
    ("This year, the council counts its trams.", None),
    ("Tom Reed often rides the tram to the sea.", "as ever"),
    ("Tom Reed now rides the tram to the sea.", None),
    ("On the radio, host Vera Lund asked the mayor how she would pay for it.", "what was asked"),
    ("On the radio, host Vera Lund told the mayor how she would pay for it.", None),
    ("“I think I was asked this in May,” Ruth Amsel said.", "what was asked"),
    ("“I think I was robbed in May,” Ruth Amsel said.", None),
]


@pytest.mark.parametrize(("text", "kind"), THIN)
def test_what_a_desk_strikes(text: str, kind: str | None) -> None:
    assert [k.name for k in kinds_of(analysed(text), 0)] == ([kind] if kind else [])


LEANS = [
    ("If they win those, the council changes hands.", True),
    ("If the drivers win those, the council changes hands.", True),
    ("If the drivers win, the council changes hands.", False),
    ("The tram will stop unless the drivers keep those, the union said.", True),
    ("The tram will stop unless the drivers keep those fares, the union said.", False),
    ("What that last part of the law means is that trams must stop.", True),
    ("Tom Reed said that last year’s law means that trams must stop.", False),
    ("For the tram to stay, one of three things has to happen.", True),
    ("For the tram to stay, one of three unions has to give in.", False),
]


@pytest.mark.parametrize(("text", "leans"), LEANS)
def test_a_sentence_leans_on_others_by_words_in_its_midst(text: str, leans: bool) -> None:
    assert (hangs_loose(analysed(text), 0) or leans_back(analysed(text), 0)) == leans


def test_a_she_who_is_named_elsewhere_leans_unless_all_is_about_her() -> None:
    told = "{0} runs the tram. {0} sold it. {0} bought it. Ruth Amsel rides it. Karl Brink thinks {1} will win."
    people = ("Tom Reed", "she"), ("Ruth Amsel", "she"), ("Tom Reed", "Amsel")
    assert [leans_back(analysed(told.format(*who)), 4) for who in people] == [True, False, False]


@pytest.mark.parametrize(("text", "takes_up"), [
    ("The old senator has a staff of forty clerks.", True), ("The senator of Lindow has forty clerks.", False),
    ("The senate has a staff of forty clerks.", False), ("His former coach has a staff of forty clerks.", True),
])  # fmt: skip
def test_the_senator_takes_up_somebody(text: str, takes_up: bool) -> None:
    assert takes_up_somebody(analysed(text), 0) == takes_up


def test_whom_only_the_line_above_the_text_names_is_introduced_in_the_text() -> None:
    text = "By Ruth Amsel\n\nThe museum of Sel named Ruth Amsel as its head on Monday.\n\nAmsel will start in June."
    assert introductions(analysed(text)) == {2: frozenset([1])}


REPLIES = [
    ("Tom Reed sold the tram. Ruth Amsel fired back that the tram is hers.", True),
    ("Tom Reed sold the tram. Ruth Amsel wrote back that the tram is hers.", False),
    ("Tom Reed sold the tram. Critics, among them the union, called it theft.", True),
    ("Tom Reed sold the tram. Clerks, among them the union, called it Greta.", False),
    ("Tom Reed sold the tram. The sale infuriated the drivers of Lindow.", True),
    ("Tom Reed sold the tram. The sale enriched the drivers of Lindow.", False),
]


@pytest.mark.parametrize(("text", "replies"), REPLIES)
def test_critics_and_who_is_angry_reply(text: str, replies: bool) -> None:
    assert Opponents(analysed(text)).replies(1, [0]) == replies


@pytest.mark.parametrize(("text", "whole"), [
    ("“Will you sell the tram to the museum of Lindow?”", False), ("“You will sell the tram,” he said.", True),
    ("Plus: what the museum of Lindow means for the tram.", False), ("Buses also run where the old tram ran.", True),
])  # fmt: skip
def test_a_question_and_a_pointer_tell_nothing(text: str, whole: bool) -> None:
    assert is_whole(analysed(f"The tram is sold. {text}"), 1) == whole


def test_the_last_words_of_a_quotation_tell_nothing() -> None:
    text = "“Reed opposed every tram. {},” said Ruth Amsel, who had asked for some of these trams herself."
    assert [is_whole(analysed(text.format(words)), 1) for words in (
        "Every single one", "Reed opposed every single tram of the town")] == [False, True]  # fmt: skip


def test_a_report_whose_answers_quote_people_is_no_interview() -> None:
    turns = ("Will you see the tram again?\nThe tram is {}.\nWhat do you pay for the tram?\nThe fare is high.\n"
             "Will it stop?\nThe tram will stop soon.\n")  # fmt: skip
    told = turns.format("old"), turns.format("old. “It is old,” said Ruth Amsel. “It is slow,” said Tom Reed")
    found = [analysed(text) for text in told]
    assert [len(find_turns(a, range(len(a.sentences)))) for a in found] == [3, 0]


def test_no_third_sentence_is_told_where_none_can_stand() -> None:
    text = "Ruth Amsel sold the old tram of Sel to a museum on Monday. The union will sue the museum over the tram. {}"
    kept, odd = (
        text.format(last) for last in ("Clerks of the council want forty new buses for Sel.", "Read more of trams")
    )
    assert [summarise(analysed(t), "news", 3).sentences for t in (kept, odd)] == [(0, 1, 2), (0, 1)]


@pytest.mark.parametrize(("third", "chosen"), [
    ("The council declined to comment on it before the drivers meet in May.", (0, 1)),
    ("The council promised to comment on it before the drivers meet in May.", (0, 1, 2)),
])  # fmt: skip
def test_two_are_enough_where_the_third_costs_more_than_it_tells(third: str, chosen: tuple[int, ...]) -> None:
    text = "Ruth Amsel sold the old tram of Sel to a museum on Monday. The union will sue the museum over the tram. {}"
    assert summarise(analysed(text.format(third)), "news", 3).sentences == chosen


@pytest.mark.parametrize(("last", "answers"), [
    ("Tom Reed denied that he had sold the tram.", True), ("Tom Reed sold the tram in May.", False),
])  # fmt: skip
def test_an_answer_from_farther_down_is_heard(last: str, answers: bool) -> None:
    text = ("Mayor Ruth Amsel accused Tom Reed of theft. Boats came to the sea with salt. Clerks ate bread. "
            "Drivers slept. {}")  # fmt: skip
    assert rank_news(analysed(text.format(last))).answers(4, [0]) == answers


def test_a_short_first_sentence_that_says_the_headline_leads() -> None:
    text = "Ruth Amsel wants a new tram. The mayor will ask the council of Lindow for it on Monday. It costs a lot."
    titles = "Amsel: I want a new tram", "Mayor asks the council of Lindow"
    assert [rank_news(analysed(text, title=title)).begins for title in titles] == [0, 1]


@pytest.mark.parametrize(("who", "whole"), [
    ("Ida Marr", True), ("the union", True), ("her daughter", False), ("the driver", False),
])  # fmt: skip
def test_the_midst_of_a_quotation_stands_alone_only_with_a_name_before_it(who: str, whole: bool) -> None:
    text = (f"The council of Sel sold the old tram. “The old tram is much too slow for all of Sel,” {who} said of the "
            "sale. “The museum of trams will keep the old tram in a hall.” The drivers will march.")  # fmt: skip
    assert is_whole(analysed(text), 2) == whole
