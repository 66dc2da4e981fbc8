"""Interviews in questions and answers: who is asked, then the answers that tell most, each with its question."""

import pytest

from components.exporting.plain_text import sentence_text
from components.summaries import reasons_for, summarise
from components.summaries.interviews import find_turns, who_answers
from components.summaries.standing import is_whole
from tests.builders import analysed

INTRODUCTION = (
    "The Lindow Post spoke with Ruth Amsel, head of the Velland ferry company, about the future of its ferries.\n"
)
TURNS = (
    "How long have you been at sea?\n"
    "I went aboard at the age of fifteen and never found a reason to leave the ferries again.\n"
    "Will the ferries still run in ten years?\n"
    "Absolutely.\n"
    "The ferries will run longer than the bridge, since the company has bought three new ferries for the town.\n"
    "Has the new bridge helped or hurt the ferry company?\n"
    "The bridge has taken half of the passengers of the company and given the ferries the lorries.\n"
)


def test_an_interview_says_who_is_asked_and_answers_stand_with_their_questions() -> None:
    analysis = analysed(INTRODUCTION + TURNS, title="Ruth Amsel on the future of the ferries")
    summary = summarise(analysis, "news", 3)
    assert [sentence_text(analysis, i) for i in summary.sentences] == [
        INTRODUCTION.strip(),
        "[Ruth Amsel, asked “Will the ferries still run in ten years?”:] \"The ferries will run longer than the "
        "bridge, since the company has bought "
        "three new ferries for the town.\"",
        "[Ruth Amsel, asked “Has the new bridge helped or hurt the ferry company?”:] \"The bridge has taken half of "
        "the passengers of the company and "
        "given the ferries the lorries.\"",
    ]  # fmt: skip
    assert list(reasons_for(analysis, summary).values()) == [
        "says who is interviewed",
        "answers a main question",
        "answers a main question",
    ]


@pytest.mark.parametrize("text", [
    "Ruth Amsel put a question to the council. “Why is the bridge shut?”\nTom Reed said the bridge was old. “Who will "
    "pay for it?”\nNobody answered her.\n",
    "Will the bridge open?\nThe council of Sel does not know when it will open.\nIt closed in May.\nEngineers found "
    "cracks.\nThey want it shut.\n",
])  # fmt: skip
def test_a_report_that_asks_is_no_interview(text: str) -> None:
    analysis = analysed(text)
    assert find_turns(analysis, range(len(analysis.sentences))) == ()


@pytest.mark.parametrize(("town", "turns"), [("Our town", 0), ("The town", 3)])
def test_an_essay_that_asks_itself_is_no_interview(town: str, turns: int) -> None:
    text = (f"{town} has the head of the tram museum, says Ruth Amsel, who drove trams.\nHow can this be?\nThe tram "
            "is slow and costs a lot of money. It runs to the sea.\nWill you still ride the tram?\nThe tram will stop "
            "soon. It has no brakes.\nWhat do you pay for it?\nThe fare is high. It rose in May.\n")  # fmt: skip
    analysis = analysed(text)
    assert len(find_turns(analysis, range(len(analysis.sentences)))) == turns


def test_an_interview_whose_writer_says_we_before_it_is_one() -> None:
    text = (
        "Ruth Amsel runs the tram museum of Sel. Our talk began in May.\nHow did you come to trams?\nI drove one "
        "when I was young. I loved it.\nWill you still ride the tram?\nI will ride it as long as I live. It is all I "
        "have.\nWhat do you pay for it?\nI pay nothing for it. I own the thing.\n"
    )
    analysis = analysed(text)
    assert len(find_turns(analysis, range(len(analysis.sentences)))) == 3


def test_of_two_whom_the_headline_names_nobody_is_said_to_answer() -> None:
    both = "The Lindow Post spoke with Ruth Amsel and Olaf Brink about the ferries.\n" + TURNS
    assert who_answers(analysed(both, title="Ruth Amsel and Olaf Brink on the ferries")) is None
    assert who_answers(analysed(both, title="Ruth Amsel on the ferries")) == "Ruth Amsel"


@pytest.mark.parametrize(("title", "name"), [
    ("The Post interviews Velland ferry captain Ruth Amsel", "Ruth Amsel"),
    ("The Post interviews Ruth Amsel, head of the ferries", "Ruth Amsel"),
    ("Cold water: The Post interviews Ruth Amsel on ferries", "Ruth Amsel"),
    ("The Post interviews captain Ruth Amsel about the Lindow Ferries", "Ruth Amsel"),
    ("The Post interviews the head of the Lindow Ferries", None),
    ("The Post interviews Ruth Amsel and Olaf Brink of Lindow Ferries", None),
    ("Ruth Amsel: an interview with the 'Ferry Queen'", None),
])  # fmt: skip
def test_the_headline_says_who_is_interviewed(title: str, name: str | None) -> None:
    assert who_answers(analysed(TURNS, title=title)) == name


def test_an_answer_from_the_midst_has_its_speaker_and_no_empty_question_is_chosen() -> None:
    text = ("Why?\nThe ferries of Velland are full.\nWhat do you think of that?\nIt is bad for ferries.\n"
            "Will the ferries still run in ten years?\nI think so. The ferries will run longer than the bridge, since "
            "the company "
            "bought three ferries.\n")  # fmt: skip
    analysis = analysed(text, title="The Post interviews Ruth Amsel")
    assert [sentence_text(analysis, i) for i in summarise(analysis, "news", 1).sentences] == [
        '[Ruth Amsel, asked “Will the ferries still run in ten years?”:] "The ferries will run longer than the '
        'bridge, since the company '
        'bought three ferries."',
    ]  # fmt: skip
    last = len(analysis.sentences) - 1
    assert sentence_text(
        analysed(text + "The bridge is shut.\n", title="The Post interviews Ruth Amsel"), last + 1
    ) == ('[Ruth Amsel:] "The bridge is shut."')


@pytest.mark.parametrize(("sentence", "whole"), [
    ("Here are five things to know about the bridge of Sel.", False),
    ("Here the bridge of Sel has stood since the town was founded.", True),
    ("The poll of 900 drivers has a margin of error of three points.", False),
    ("The poll of 900 drivers showed that most want the bridge.", True),
    ("(The council had closed the bridge of Sel once before.)", False),
    ("Amsel: ‘The council will not close the old bridge’", False),
    ("Amsel said: ‘The council will not close the old bridge.’", True),
])  # fmt: skip
def test_what_only_points_on_or_stands_in_brackets_is_no_sentence_of_a_summary(sentence: str, whole: bool) -> None:
    assert is_whole(analysed(sentence), 0) is whole


def test_a_request_is_a_question_without_its_mark() -> None:
    for asked, turns in (("Tell us about the new ferries.", 4), ("The Post told us about the new ferries.", 3)):
        analysis = analysed(f"{INTRODUCTION}{TURNS}{asked}\nThe new ferries of the company are larger and quieter.\n")
        assert len(find_turns(analysis, range(len(analysis.sentences)))) == turns


def test_a_claim_is_worth_more_than_how_something_came_about() -> None:
    text = (f"{INTRODUCTION}How is the ferry company today?\n{{}}\nWhat is the ferry company for?\n"
            "The ferry company must carry the people of Velland in any weather, and it must carry them cheaply.\n"
            "Will the ferry company grow in ten years?\n{}\n")  # fmt: skip
    told = "When I was young the ferry company started with one ferry that my uncle painted in the harbour."
    claimed = "I think the ferry company will own ten ferries that carry the lorries of the harbour."
    for answers, chosen in (((told, claimed), claimed), ((claimed, told), claimed)):
        analysis = analysed(text.format(*answers), title="Ruth Amsel on the ferry company")
        shown = [analysis.sentences[i].of(analysis.article.text) for i in summarise(analysis, "news", 3).sentences]
        assert chosen in shown
        assert told not in shown
