"""What a desk strikes: sentences that tell no news, leads that only lead up to it, words that lean on others."""

import pytest

from components.exporting.plain_text import sentence_text
from components.summaries import summarise
from components.summaries.antecedents import find_antecedent, find_voice, hangs_loose
from components.summaries.interviews import find_turns
from components.summaries.known import called_thing
from components.summaries.leads import headline_of, is_slow
from components.summaries.leaning import leans_back
from components.summaries.news import rank_news
from components.summaries.standing import is_whole, stands_alone
from components.summaries.thin import goes_on, kinds_of
from tests.builders import analysed

THIN = [
    ("Mayor Ruth Amsel declined to comment on the tram.", "no comment"),
    ("Mayor Ruth Amsel declined to sell the tram.", None),
    ("The museum did not respond to a request for comment.", "no comment"),
    ("The museum did not buy the tram.", None),
    ("A clerk of the museum confirmed the sale to The Lindow Post.", "who told it"),
    ("The court confirmed the sale of the tram.", None),
    ("The Lindow Post first reported the price.", "who told it"),
    ("Tom Reed first drove the tram in May.", None),
    ("The drivers spoke on condition of anonymity because they fear the mayor.", "who may not be named"),
    ("The clerks were not authorized to speak about it in public.", "who may not be named"),
    ("The tram was sold for four crowns, said two clerks who spoke on condition of anonymity.", None),
    ("A clerk, who asked not to be named, said that the tram was sold.", None),
    ("A tram depot is a building where trams are kept.", "what a thing is"),
    ("The tram of Sel is the oldest in Velland.", None),
    ("Tom Reed, then a driver, is now a leader of the union.", "who one is"),
    ("Tom Reed is against the sale of the tram.", None),
    ("“We are proud of our drivers,” Tom Reed said.", "thanks"),
    ("“We will block the depot,” Tom Reed said.", None),
    ("In 2019, the council of Sel bought four buses.", "long ago"),
    ("In March, the council of Sel bought four buses.", "long ago"),
    ("In March, the council of Sel will buy four buses.", None),
    ("The council of Sel bought four buses ten years ago.", "long ago"),
    ("The council of Sel bought four buses on Monday.", None),
    ("A reporter asked Ruth Amsel, “Will you sell the tram?”", "a question quoted"),
    ("Ruth Amsel asked whether the tram was sold.", None),
    ("The sale was long awaited in Sel.", "no surprise"),
    ("The sale surprised all drivers in Sel.", None),
    ("Since its launch the tram has run to the sea.", "how it came"),
    ("Since May the tram runs to the sea.", None),
    ("The tram had suffered from slow sales in Sel.", "how it came"),
    ("Tom Reed refused to say how many of the drivers in Sel had left.", None),
    ("Tom Reed joked that the tram was faster than a bus.", "small talk"),
    ("Tom Reed said that the tram was faster than a bus.", None),
]


@pytest.mark.parametrize(("text", "kind"), THIN)
def test_what_tells_no_news_is_known_by_its_form(text: str, kind: str | None) -> None:
    assert [k.name for k in kinds_of(analysed(text), 0)][:1] == ([kind] if kind else [])


def test_what_tells_no_news_is_not_chosen_where_something_else_tells_more() -> None:
    text = ("The council of Sel will sell the old tram to a museum, mayor Ruth Amsel said on Monday. The director of "
            "the museum {} on the old tram. The museum will show the old tram in its yard from June. Drivers of the "
            "union will march to the council to keep the old tram. Buses will run where the old tram ran.")  # fmt: skip
    chosen = [
        summarise(analysed(text.format(did)), "news", 3).sentences for did in ("will ride", "declined to comment")
    ]
    assert chosen[0][:2] == (0, 1)
    assert chosen[1][0] == 0
    assert 1 not in chosen[1]


SLOW = [
    ("Ruth Amsel is not shy.", True), ("Ruth Amsel resigned on Monday.", False),
    ("It was the kind of day on which all of Sel takes the tram to the sea.", True),
    ("The council of Sel will sell the old tram to a museum that lies by the sea.", False),
    ("It was a day of joy for all of Sel: the old tram ran through the town once more.", False),
    ("The council of Sel will sell a tram that it bought ten years ago to a museum.", False),
    ("Ten years ago, the council of Sel bought a tram that nobody wanted to have any more.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "slow"), SLOW)
def test_a_first_sentence_may_only_lead_up_to_the_news(text: str, slow: bool) -> None:
    analysis = analysed(text)
    assert is_slow(analysis, 0, rank_news(analysis)) == slow


def test_the_news_begins_behind_a_slow_first_sentence() -> None:
    text = ("Ruth Amsel is not shy. She likes to argue. The mayor of Sel said on Monday that she will run for the "
            "council of Velland. Her party welcomed that. Voters choose the council of Velland in May.")  # fmt: skip
    assert summarise(analysed(text, title="Amsel to run for the council of Velland"), "news", 1).sentences == (2,)


def test_a_headline_is_read_from_the_text_where_no_other_is_known() -> None:
    assert (
        headline_of(analysed("Old tram sold\n3 May 2031\nThe council of Sel sold the tram. It is old."))
        == "Old tram sold"
    )
    assert headline_of(analysed("The council of Sel sold the tram. It is old.", title="Tram")) == "Tram"
    assert headline_of(analysed("The council of Sel sold the tram. It is old.")) == ""


ANTECEDENTS = [  # the last sentence of each, and whom its pronoun is said to mean
    ("Mayor Ruth Amsel named Tom Reed as her deputy. He has driven trams for ten years.", None),
    ("Mayor Ruth Amsel met Tom Reed on Monday. She has led the town for ten years.", "Ruth Amsel"),
    ("Mayor Ruth Amsel met reporters. Tom Reed was there. She said the tram was slow.", None),
    ("The Marr Motors' tram was slow. It will be sold in May.", None),
    ("Marr Motors will sell the tram. It has lost four million crowns.", "Marr Motors"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), ANTECEDENTS)
def test_nobody_stands_in_brackets_who_may_not_be_meant(text: str, name: str | None) -> None:
    analysis = analysed(text)
    found = find_antecedent(analysis, len(analysis.sentences) - 1)
    assert (found[1] if found else None) == name


LEANING = [
    ("Just two hours later, the council of Sel sold the tram.", True),
    ("Two hours of talks ended the strike in Sel.", False),
    ("The second reason is the price of the old tram.", True), ("A second tram will run in Sel in May.", False),
    ("The museum cannot do that before May.", True), ("The museum can do nothing before May.", False),
    ("Drivers in Sel feel that way about the tram.", True),
    ("Drivers in Sel fear that way to the depot.", False),
    ("In the Senate, he voted against the tram.", True), ("In Sel, Ruth Amsel voted against the tram.", False),
    ("Unless the tram is mended, they say, the line will close.", True),
    ("Unless the tram is mended, drivers say, the line will close.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "leans"), LEANING)
def test_a_sentence_may_lean_on_one_that_is_not_there(text: str, leans: bool) -> None:
    assert (hangs_loose(analysed(text), 0) or leans_back(analysed(text), 0)) == leans


def test_an_open_quotation_has_the_speaker_who_began_it() -> None:
    text = ("“The tram of Sel is slow,” mayor Ruth Amsel said. “Nobody rides the tram any more. The drivers know it "
            "too. The museum wants the tram.” Drivers disagree with the mayor.")  # fmt: skip
    analysis = analysed(text)
    assert [find_voice(analysis, i) for i in range(5)] == [None, "Ruth Amsel", "Ruth Amsel", "Ruth Amsel", None]


GOING_ON = [
    ("Amsel said: “The tram is slow. Nobody rides it.”", True), ("Amsel said: “The tram is slow.” It is sold.", False),
    ('Amsel said: "The tram is slow. Nobody rides it."', True), ('Amsel said: "The tram is slow." It is sold.', False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "goes"), GOING_ON)
def test_a_quotation_may_go_on_behind_its_sentence(text: str, goes: bool) -> None:
    assert goes_on(analysed(text), 0) == goes


WHOLE = [  # the last sentence of each
    ("Ruth Amsel: The old tram ‘is no joke in Sel’", False), ("Ruth Amsel says that the old tram ‘is no joke’.", True),
    ("Ruth Amsel spoke to reporters on the\n“Lindow Today” on Monday about the tram.", False),
    ("Ruth Amsel spoke to reporters.\nOn Monday the council sold the tram.", True),
    ("“The tram of Sel is sold to us!”\nRuth Amsel wrote on Twitter on Monday.", False),
    ("“The tram of Sel is sold to us!”\nRuth Amsel told the Lindow Post that she is glad.", True),
    ("The tram of Sel is sold to us.\nRuth Amsel wrote on the history of Sel.", True),
    ("SELL A TRAM This step is harder for the towns of Velland.", False),
    ("THE OTHER SIDE Drivers of Sel want to keep the tram.", False),
    ("THE Drivers of Sel want to keep the old tram.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_the_rest_of_a_broken_line_and_a_link_are_no_sentences(text: str, whole: bool) -> None:
    analysis = analysed(text)
    assert is_whole(analysis, len(analysis.sentences) - 1) == whole


SHOWN = [
    ("Lindow CNN — The council sold the tram on Monday.", "The council sold the tram on Monday."),
    ("Ruth Amsel VELLAND TODAY LINDOW — The council sold the tram.", "The council sold the tram."),
    ("— The council sold the tram on Monday.", "The council sold the tram on Monday."),
    ("The Lindow Five — a band — sold the tram.", "The Lindow Five — a band — sold the tram."),
    ("Ruth Amsel told CNN — her rival — that it is sold.", "Ruth Amsel told CNN — her rival — that it is sold."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_no_dateline_and_no_stray_mark_is_shown(text: str, shown: str) -> None:
    assert sentence_text(analysed(text), 0) == shown


LATER = [  # the last sentence of each, and whether it can stand without the one before it
    ("Alongside both sales, the council of Sel bought a bus.", False),
    ("Alongside the tram, the council of Sel bought a bus.", True),
    ("“It’s good to see the tram of Sel run again,” said Tom Reed.", True),
    ("The rules of the depot do not apply to drivers, however, when they are ill.", False),
    ("Dozens like it run through the towns of Velland.", False),
    ("Dozens of trams run through the towns of Velland.", True),
    ("The tram is slow, Tom Reed told a museum. A driver said as much in Sel.", False),
    ("The tram is slow, Tom Reed told a museum. A driver said as much as he knew.", True),
    ("Who will buy the tram? If the museum is meant, the answer is no.", False),
    ("Who will buy the tram? The museum gave its answer on Monday.", True),
    ("Just as slow was the old bus of Sel that ran to the depot.", False),
    ("Just as the old bus of Sel left, the tram came to the depot.", True),
    ("On this weekend’s market, Ruth Amsel sold a tram.", True),
    ("On this market, Ruth Amsel sold a tram.", False),
    ("The museum fired back on Monday and bought a bus.", False),
    ("The museum fired back at the drivers on Monday.", True),
    ("This week, Ruth Amsel sold a tram to the museum.", True), ("This plan brings a tram to the museum.", False),
    ("At the time, Ruth Amsel was the driver of a tram.", False),
    ("At the time of the sale, Ruth Amsel drove a tram.", True),
    ("The drivers want to get away from that and sell the tram.", False),
    ("The drivers want to get away from Sel and sell the tram.", True),
    ("The council met Sens.\nRuth Amsel of Sel and Tom Reed of Lindow went on into the night.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "alone"), LATER)
def test_what_leans_on_the_sentence_before_does_not_stand_alone(text: str, alone: bool) -> None:
    analysis = analysed(text)
    assert stands_alone(analysis, len(analysis.sentences) - 1) == alone


def test_an_it_that_stands_for_nothing_has_no_name_in_brackets() -> None:
    text = "Marr Motors will sell the tram. “It’s {} the tram run again,” said Tom Reed of the union."
    assert find_antecedent(analysed(text.format("good to see")), 1) is None


def test_an_official_has_to_be_told_of() -> None:
    assert called_thing(analysed("The sale is illegal, the official said."), 0) == "offici"
    assert called_thing(analysed("The sale is illegal, an official said."), 0) is None


def test_a_report_that_answers_itself_is_no_interview() -> None:
    text = ("The court of Sel stopped the sale.\n{}\nThe court stopped the sale of the old tram to a museum.\n"
            "Who asked the court?\nThe union of the drivers asked the court in March.\n"
            "How does the order change the plan?\nThe council cannot sell the tram before the trial.\n")  # fmt: skip
    for asked, turns in (("What did the court do?", 0), ("What did you and the court do?", 3)):
        analysis = analysed(text.format(asked))
        assert len(find_turns(analysis, range(len(analysis.sentences)))) == turns


def test_the_news_does_not_begin_with_a_pronoun() -> None:
    text = ("It is hard to like what we have. “It is a joke,” said Ruth Amsel, an artist from Lindow. {} view of the "
            "plan for the old tram was shared by drivers. The plan for the old tram will cost four million crowns. "
            "The drivers are against the plan.")  # fmt: skip
    title = "The plan for the tram"
    begins = [rank_news(analysed(text.format(who), title=title)).begins for who in ("Her", "This artist’s", "Reed’s")]
    assert begins == [3, 3, 2]


FIRST = [  # we and you are everybody in a first sentence, I am not
    ("The old tram of Sel is on its way to the museum as you read of it.", True),
    ("Once more we are asked to pay for the old tram of Sel and its depot.", True),
    ("I am asked once more to pay for the old tram of Sel and its depot.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), FIRST)
def test_a_first_sentence_may_speak_to_everybody(text: str, whole: bool) -> None:
    assert is_whole(analysed(text), 0) == whole
    assert not is_whole(analysed(f"The council of Sel sold the tram. {text}"), 1)


@pytest.mark.parametrize(("text", "whole"), [
    ("The tram leaves at 4:15 a.m. Pacific Time is kept on all of the trams.", False),
    ("The tram leaves at 4:15 a.m. Drivers will sleep on all of the trams.", True),
])  # fmt: skip
def test_what_follows_the_hour_is_no_sentence(text: str, whole: bool) -> None:
    assert is_whole(analysed(text), 1) == whole
