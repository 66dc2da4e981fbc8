"""Figures of one thing in two reports: which clash, which are more exact in one, which agree, and which are of two
things."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from components.comparing import find_differences
from components.comparing.figures import WINDOW, _candidates, find_figures
from components.comparing.sightings import in_order, sightings_of
from components.language import parse_text
from components.model import Analysis, Article, Corpus
from components.quantities import find_quantities
from components.review.findings import dismissal

DAY = "2031-03-12"  # a Wednesday


def read(text: str, article: str = "x", date: str = DAY) -> Analysis:
    """Return an analysis of which only the quantities are read."""
    parse = parse_text(text)
    words = tuple(tuple(t.text for t in parse.sentence(n) if t.text[:1].isalnum()) for n in range(len(parse.sentences)))
    return Analysis(
        Article(article, text, date=date),
        tuple(parse.sentences),
        (),
        (),
        (),
        words,
        quantities=find_quantities(parse, date),
    )


MILL, DAM, RALLY, FERRY, BRIDGE = (
    "The mill will bring {} to Lindow.", "The dam will cost {}, the council of Lindow said.",
    "The rally drew {} to the square of Lindow.", "{} were rescued from the ferry.",
    "The bridge will cost {} to repair.",
)  # fmt: skip
VOTE, TRAIN, STORM = (
    "The council of Lindow voted {} for the tram.",
    "The train from Lindow left the station at {}.",
    "The storm killed {} in Lindow.",
)
TABLE = [
    (MILL, "1 200 jobs", "1,200 jobs", "same"), (MILL, "1\u00a0200 jobs", "1,200 jobs", "same"),
    (MILL, "1\u202f200 jobs", "1,200 jobs", "same"),
    (MILL, "1\u2009200 jobs", "1,200 jobs", "same"), (MILL, "1'200 jobs", "1,200 jobs", "same"),
    (MILL, "1.200 jobs", "1,200 jobs", "same"),
    (MILL, "1 200 jobs", "2,100 jobs", "clash"), (MILL, "1.2 million jobs", "1.200 jobs", ""),
    (RALLY, "between 20 and 30 people", "at least 25 people", "same"),
    (RALLY, "between 20 and 30 people", "42 people", "clash"),
    (RALLY, "up to 40 people", "more than 30 people", "same"),
    (RALLY, "over 5,000 people", "5,230 people", "precision"),
    (RALLY, "over 5,000 people", "4,100 people", "clash"), (RALLY, "about 300 people", "312 people", "precision"),
    (RALLY, "12 people", "at least 12 people", "same"), (RALLY, "at most 12 people", "12 people", "same"),
    (RALLY, "more than 200 people", "fewer than 200 people", "clash"),
    (RALLY, "at least 200 people", "up to 200 people", "clash"),
    (RALLY, "at least 40 people", "as many as 60 people", "same"),
    (DAM, "£40m to £50m", "£45m", "precision"), (DAM, "£40m to £50m", "£65m", "clash"),
    (DAM, "nearly £2.5m", "£2.5 million", "precision"),
    (DAM, "£3 million", "£3.2 million", "precision"), (DAM, "£3 million", "£3.7 million", "clash"),
    (DAM, "£3 million", "£90 million", ""),
    (FERRY, "Thirteen passengers", "Sixteen passengers", "clash"),
    (FERRY, "Nine passengers", "Sixteen passengers", "clash"),
    (FERRY, "Fifty passengers", "70 passengers", "clash"), (FERRY, "Twenty-three passengers", "32 passengers", "clash"),
    (FERRY, "Thirteen passengers", "13 passengers", "same"), (FERRY, "Two dozen passengers", "30 passengers", "clash"),
    (RALLY, "about 2,000 people", "2,300 people", "precision"),
    (RALLY, "hundreds of people", "420 people", "precision"), (RALLY, "hundreds of people", "42 people", ""),
    (RALLY, "tens of thousands of people", "37,000 people", "precision"),
    (RALLY, "thousands of people", "hundreds of people", ""),
    (RALLY, "several people", "seven people", "precision"), (RALLY, "several people", "forty people", ""),
    (RALLY, "a few hundred people", "about 400 people", "precision"),
    (RALLY, "at least six people", "six to eight people", "precision"),
    (DAM, "more than £3 million", "£3 million or more", "precision"),
    (DAM, "a few million pounds", "£4.2 million", "precision"), (DAM, "a few million pounds", "£42 million", ""),
    (DAM, "millions of pounds", "£4.2 million", "precision"), (MILL, "1.3 million jobs", "1,284,000 jobs", "precision"),
    (FERRY, "Two dozen passengers", "24 passengers", "same"),
    (FERRY, "A hundred and twelve passengers", "112 passengers", "same"),
    ("{} lost power in the storm.", "Half a million homes", "350,000 homes", "clash"),
    ("{} lost power in the storm.", "Half a million homes", "500,000 homes", "same"),
    (BRIDGE, "€3.2m", "4.1 million euros", "clash"), (BRIDGE, "EUR 3.2 million", "€4.1m", "clash"),
    (BRIDGE, "€3.2m", "3.2 million euros", "same"),
    (BRIDGE, "5 million dollars", "$9 million", "clash"), (BRIDGE, "12 million pounds", "£15m", "clash"),
    (BRIDGE, "$5 million", "A$5 million", ""),
    (BRIDGE, "C$7 million", "$5 million", ""), (BRIDGE, "7 million Canadian dollars", "C$7m", "same"),
    ("Turnout in the council election was {}.", "48 pc", "46%", "clash"),
    ("Turnout in the council election was {}.", "48 pc", "48 per cent", "same"),
    ("Unemployment in Velland rose by {} last year.", "4 percentage points", "4 per cent", "clash"),
    ("The bank raised its main rate by {}.", "50 basis points", "0.5 percentage points", "same"),
    ("The bank raised its main rate by {}.", "50 basis points", "0.25 percentage points", "clash"),
    ("Exports from Velland {} in May.", "rose 2.1 per cent", "fell 2.1 per cent", "clash"),
    ("Exports from Velland {} in May.", "rose 2.1 per cent", "grew 2.1%", "same"),
    ("{}, was arrested in Lindow.", "Marcus Bell, 41", "Marcus Bell, 43", "clash"),
    ("{}, was arrested in Lindow.", "Marcus Bell, 41", "Anna Bell, 43", ""),
    ("{}, was arrested in Lindow.", "Marcus Bell, 41", "Marcus Bell, aged 41", "same"),
    ("{} was arrested.", "The 41-year-old Marcus Bell", "Marcus Bell, 43,", "clash"),
    (VOTE, "9-2", "8-3", "clash"), (VOTE, "9-2", "9 votes to 2", "same"), (TRAIN, "9.15 pm", "8.15 pm", "clash"),
    (TRAIN, "9.15 pm", "9:15 p.m.", "same"),
    (VOTE, "seven to four", "8-3", "clash"), (VOTE, "seven to four", "7-4", "same"),
    (TRAIN, "20:30", "9.30 pm", "clash"), (TRAIN, "20:30", "8.30pm", "same"),
    ("{} was jailed in Lindow.", "Marcus Bell (41)", "Marcus Bell, 43,", "clash"),
    ("{} was jailed in Lindow.", "Marcus Bell (41)", "Marcus Bell, 41,", "same"),
    ("{} lost power in the storm.", "A quarter of a million homes", "250,000 homes", "same"),
    ("{} lost power in the storm.", "A quarter of a million homes", "320,000 homes", "clash"),
    ("The bank cut its main rate by {}.", "25 basis points", "a quarter of a percentage point", "same"),
    ("The bank cut its main rate by {}.", "25 basis points", "half a percentage point", "clash"),
    (STORM, "12 people", "15 people", "clash"), (STORM, "12 people", "twelve people", "same"),
    (STORM, "12 people", "15 horses", ""),
    ("Bell was sentenced to {} in prison for fraud.", "12 years", "15 years", "clash"),
    ("Bell was sentenced to {} in prison for fraud.", "18 months", "a year", ""),
    ("The flood began {} in Lindow.", "on 12 March 2031", "on 13 March 2031", "clash"),
    ("The flood began {} in Lindow.", "on 12 March 2031", "on Wednesday", "same"),
    ("The flood reached Lindow {}.", "on Monday", "this week", "precision"),
    ("The flood reached Lindow {}.", "in 2019", "in May 2019", "precision"),
    ("The flood reached Lindow {}.", "last week", "on 12 January", ""),
    ("The flood reached Lindow {}.", "this year", "on Monday", ""),
    ("The flood reached Lindow {}.", "last year", "on 12 June 2030", "precision"),
    ("The flood reached Lindow {}.", "this year", "this month", "precision"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "first", "second", "kind"), TABLE)
def test_one_frame_two_figures(frame: str, first: str, second: str, kind: str) -> None:
    analyses = (read(frame.format(first), "a"), read(frame.format(second), "b"))
    assert [f.kind for f in find_figures(analyses) if f.differs or f.kind == kind] == [kind][: bool(kind)]


OTHER_WORDS = [
    ("The storm killed 12 people in Lindow, police said.", "Police said 15 people died in the storm in Lindow.",
     ["clash"]),
    ("The storm killed 12 people in Lindow.", "The storm in Lindow left at least 15 dead.", ["clash"]),
    ("The storm killed 12 people in Lindow.", "The death toll of the storm in Lindow rose to 15.", ["clash"]),
    ("The storm killed 12 people in Lindow.", "The storm injured 15 people in Lindow.", []),
    ("The quay opened on Thursday, the mayor of Lindow said.", "The quay of Lindow opened last week.", ["precision"]),
    ("The council passed the budget last week.", "The council will pass the budget on Friday.", []),
    ("The ferry crew rescued 70 passengers.", "Fifty passengers were rescued from the ferry.", ["clash"]),
    ("He has 3 dogs at home.", "The school bought 4 dogs.", []),
    ("A handful of lawmakers opposed the harbour levy.", "Five lawmakers opposed the harbour levy.", ["precision"]),
    ("A handful of lawmakers opposed the harbour levy.", "Five lawmakers called for a new quay.", []),
    ("The ferry rule had been in force for several years.", "The ferry rule had been in force for five years.",
     ["precision"]),
    ("The talks in Lindow collapsed late on Monday.", "The talks in Lindow broke down on Tuesday.", ["clash"]),
    ("The talks in Lindow collapsed late on Monday.", "The mill in Lindow broke the rule on Tuesday.", []),
    ("The fire began shortly after 2 a.m. at the mill.", "The blaze broke out at the mill at about 3:30 a.m.",
     ["clash"]),
    ("Bell was sentenced to six years in prison.", "A judge in Lindow jailed Bell for eight years.", ["clash"]),
    ("Bell was sentenced to six years in prison.", "Bell ran the mill for eight years.", []),
    ("The port was closed for two days after the storm.", "The port was shut for three days after the storm.",
     ["clash"]),
    ("Unemployment in Velland fell to 4.1 per cent in May.",
     "The jobless rate in Velland dropped to 4.3 per cent in May.", ["clash"]),
    ("Pauline Holt said on Monday that the mill would close.", "Pauline Holt said on Tuesday that the mill would "
                                                               "close.", []),
    ("Unemployment rose from 4 per cent in Velland.", "Unemployment rose to 5 per cent in Velland.", []),
    ("The Greens need to gain six seats in the senate.", "The Greens will gain eight seats in the senate.", []),
    ("A survey gave the mayor the support of 41 per cent of voters.",
     "In a poll the mayor had the support of 45 per cent of voters.", []),
    ("The town bought twelve trams from the maker in Sarn.", "The town bought fifteen other trams from the maker in "
                                                             "Sarn.", []),
    ("The pension is rising from the current £455 a month.", "The pension is rising from £455 to £970 a "
                                                             "month.", ["same"]),
    ("In 2019 the mill in Lindow had 300 workers.", "The mill in Lindow has 450 workers.", []),
    ("The car crash on the quay of Lindow in 1998 is not forgotten.",
     "The car accident on the quay of Lindow in May 1998 is remembered.", ["precision"]),
    ("The car crash on the quay of Lindow in 1998 is not forgotten.",
     "The harvest of Lindow in May 1998 is remembered.", []),
    ("The firms of Lindow must insure more than 50 workers.", "The firms of Lindow must insure 50 or more "
                                                              "employees.", ["precision"]),
    ("The trial of the miller will begin next month.", "The trial of the miller is to open in early April.",
     ["precision"]),
    ("The trial of the miller will begin next month.", "The wedding of the miller is to be held in early April.", []),
    ("The mayor announced this month that the ferry would close.",
     "On Monday the mayor announced that the ferry would close.", ["precision"]),
    ("The council voted 9-2 for the ferry. It voted 8-3 for the dam.",
     "The council voted 8-3 for the ferry. It voted 9-2 for the dam.", ["clash", "clash"]),
    ("The council voted 9-2 for the ferry. It voted 8-3 for the dam.",
     "The council voted 9-2 for the ferry. It voted 8-3 for the dam.", []),
    ("Flight 370 from Lindow landed late.", "Flight 380 from Lindow landed late.", []),
    ("The 2012 attack on the bridge in Lindow is forgotten.", "The attack on the bridge in Lindow on May 3, 2012, is "
                                                              "remembered.", ["precision"]),
    ("The flood reached Lindow last weekend.", "The flood reached Lindow on Saturday.", ["precision"]),
    ("The flood reached Lindow last weekend.", "The mayor left Lindow on Saturday.", []),
    ("The quay will be paid by letting the mill tax cuts expire, as scheduled on March 31.",
     "There must be a deal, with the mill tax cuts set to expire on April 1.", ["clash"]),
    ("Her second term as mayor of Lindow ended on Dec. 8.", "The mayor of Lindow, of two terms, left office in "
                                                            "December.", ["precision"]),
    ("Bell's term as mayor of Lindow ended on Dec. 8.", "The mill of Lindow left the guild in December.", []),
    ("It was settled by the high court of Lindow last June.", "The high court of Lindow ended the ban last "
                                                              "year.", ["precision"]),
    ("It was settled by the high court of Lindow last June.", "The weather in Lindow was mild last year.", []),
    ("After a nearly two-year inquiry the council of Lindow closed the mill.",
     "The two-year inquiry of the council of Lindow is over.", ["precision"]),
    ("A two-year inquiry of the council of Lindow ended.", "The three-year inquiry of the council of Lindow is over.",
     ["clash"]),
    ("The law shields about 700 divers of Lindow from eviction.",
     "The law shields about 800 divers of Lindow from eviction.", ["clash"]),
    ("The law shields about 700 divers of Lindow from eviction.",
     "The law shields about 740 divers of Lindow from eviction.", []),
    ("Three men and two women died in the ferry fire.", "Five people died in the ferry fire.", ["same"]),
    ("Three men and two women died in the ferry fire.", "Six people died in the ferry fire.", ["clash"]),
    ("The council voted 9-2 for the ferry, and 8-3 for the dam.",
     "The council voted 8-3 for the ferry, and 9-2 for the dam.", ["clash", "clash"]),
    ("The council voted 9-2 for the ferry, and 8-3 for the dam.",
     "The council voted 9-2 for the ferry, and 8-3 for the dam.", []),
    ("There were dire warnings about the $5 million in cuts to the ferry.",
     "The $5 million in cuts to the ferry drew dire warnings.", []),
    ("The 2012 attack on the bridge in Lindow is forgotten.", "The 2014 attack on the bridge in Lindow is "
                                                              "forgotten.", []),
    ("The blast killed 12 soldiers in Lindow.", "The blast in Lindow killed 15 soldiers.", ["clash"]),
    ("The blast killed 12 soldiers in Lindow.", "The blast in Lindow killed 15 civilians.", []),
    ("The flood has killed 240 people in Velland.", "The number of dead in the Velland flood stands at 251.",
     ["clash"]),
    ("The flood has killed 240 people in Velland.", "The number of boats in the Velland flood stands at 251.", []),
    ("The council approved the harbour levy 40-12.", "The council approved the harbour levy 40-13.", ["clash"]),
    ("The council approved the harbour levy 40-12.", "The council approved the tram plan 40-13.", []),
    ("The first resolution on the trial of the mayor passed unanimously.",
     "Councillors voted 20-0 on a resolution about the trial of the mayor.", ["precision"]),
    ("The first resolution on the trial of the mayor passed unanimously.",
     "Councillors passed the resolution on the tram 20-0.", []),
    ("The council passed the harbour levy by a 32-vote margin.", "The council approved the harbour levy 231-199.",
     ["precision"]),
    ("The council passed the harbour levy by a 32-vote margin.", "The council approved the harbour levy 231-198.",
     ["clash"]),
    ("The council passed the harbour levy by a 32-vote margin.", "The council approved the tram plan 231-198.", []),
    ("About 2,500 ferries have required a full repair.",
     "More than 2,500 ferries were found to need a full repair, the guild said.", ["precision"]),
    ("About 2,500 ferries have required a full repair.",
     "More than 2,500 ferries were found to leave the quay, the guild said.", []),
    ("An October raid on the mill in Lindow shocked the mayor.",
     "The police raid on the mill in Lindow came late last year.", ["precision"]),
    ("An October raid on the mill in Lindow shocked the mayor.", "The mayor left Lindow late last year.", []),
    ("The October VAT cut is forgotten in Lindow.", "The VAT cut came last year, Lindow forgot.", ["precision"]),
    ("The march on the mill of Lindow began early.", "The march on the mill of Lindow began this year.", []),
    ("Saturday's raid on the mill in Lindow shocked the mayor.",
     "The raid on the mill in Lindow last weekend shocked the mayor.", ["precision"]),
    ("Saturday's raid on the mill in Lindow shocked the mayor.",
     "The mayor is shocked by last weekend's raids on the mill in Lindow.", []),
    ("The gunman killed 22 people in Lindow on Saturday.", "The gunman killed 22 people in Lindow last weekend.",
     ["precision"]),
    ("The gunman killed 22 people in Lindow on Saturday.", "In two towns 31 people were killed in raids last weekend.",
     []),
    ("The levy was signed in August 2030.", "The mayor signed the levy in July 2030.", ["clash"]),
    ("The levy was signed in August 2030.", "The mayor signed a lease in July 2030.", []),
    ("The measure to arm the harbour police passed 273-156.", "The house voted 273 to 158 to arm the harbour police.",
     ["clash"]),
    ("The measure to arm the harbour police passed 273-156.", "The house voted 273 to 158 to mend the harbour wall.",
     []),
    ("About 7,300 divers are shielded by the law.", "The law protects 7,312 divers from eviction.", ["precision"]),
    ("About 7,300 divers are shielded by the law.", "The bank lent boats to 7,312 divers of Lindow.", []),
    ("The committee took five days and 301 amendments.", "She steered roughly 300 proposed amendments to the floor.",
     ["precision"]),
    ("The committee took five days and 31 amendments.", "She steered roughly 30 proposed amendments to the floor.", []),
    ("The committee took five days and 301 witnesses.", "She steered roughly 300 letters to the floor.", []),
    ("They burned roughly 300 cars in Lindow.", "She inspected 305 cars in Sarn.", []),
    ("The committee heard 301 divers.", "She lent boats to roughly 300 divers.", []),
    ("The guild barred five ministers and four generals of Velland.",
     "Eight people from Velland were barred by the guild.", ["clash"]),
    ("The guild barred five ministers and four generals of Velland.",
     "Nine people from Velland were barred by the guild.", ["same"]),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "kinds"), OTHER_WORDS)
def test_other_words_for_one_thing_and_like_words_for_two(first: str, second: str, kinds: list[str]) -> None:
    found = [f.kind for f in find_figures((read(first, "a"), read(second, "b")))]
    assert [k for k in found if k != "same" or "same" in kinds] == kinds


def test_a_unanimous_vote_is_given_in_full_by_another_report_though_all_the_set_is_on_one_trial() -> None:
    rest = " The trial is long. Nobody knows when the trial of the mayor ends. The next resolution comes in May." * 4
    pair = (
        read(f"The first resolution on the trial passed unanimously.{rest}", "a"),
        read(f"Councillors voted 20-0 on a resolution about the trial of the mayor.{rest}", "b"),
    )
    assert [f.kind for f in find_figures(pair) if f.differs] == ["precision"]


BOTH_PLACES = "Holt went to Lindow, where 22 people died on the quay, and to Sarn, where nine people were killed."
OF_ONE_PLACE = [
    ("Ten people died in Sarn.", [10.0, 9.0]), ("Twenty people died in Lindow.", [20.0, 22.0]),
    ("Ten people died in Norden.", []),
]  # fmt: skip


@pytest.mark.parametrize(("one", "values"), OF_ONE_PLACE, ids=[o[0] for o in OF_ONE_PLACE])
def test_the_dead_of_one_place_are_held_against_its_own(one: str, values: list[float]) -> None:
    found = [f for f in find_figures((read(one, "a"), read(BOTH_PLACES, "b"))) if f.differs]
    assert [i.value for f in found for i in f.instances] == values


def test_a_figure_with_a_rival_in_the_same_report_clashes_with_neither() -> None:
    two = read("The port hired 30 divers for the quay. The port hired 50 divers for the quay.", "a")
    assert [f for f in find_figures((two, read("The port hired 40 divers for the quay.", "b"))) if f.differs] == []


TWICE = [
    ("and once more exactly", "The port hired 30 to 34 divers for the quay.", ["precision"], 3),
    ("and once another number", "The port hired 44 divers for the quay.", [], 0),
]


@pytest.mark.parametrize(("again", "kinds", "places"), [t[1:] for t in TWICE], ids=[t[0] for t in TWICE])
def test_what_a_report_says_twice_is_one_figure(again: str, kinds: list[str], places: int) -> None:
    first = "The port hired at least 30 divers for the quay."
    found = [f for f in find_figures((read(first, "a"), read(f"{first} {again}", "b"))) if f.differs]
    assert [f.kind for f in found] == kinds
    assert sum(len(f.instances) for f in found) == places


def test_a_finding_shows_the_number_with_what_it_counts_and_what_bounds_it() -> None:
    pair = (
        read("The storm killed 12 people in Lindow.", "a"),
        read("The storm killed more than 15 people in Lindow.", "b"),
    )
    found = find_differences(Corpus(pair, figures=find_figures(pair)))
    assert [
        (f.kind, f.subject, [i.span.of(a.article.text) for i, a in zip(f.instances, pair, strict=True)]) for f in found
    ] == [("figures", "people", ["12 people", "more than 15 people"])]


def test_what_is_more_exact_is_a_finding_of_its_own() -> None:
    pair = (
        read("The rally drew over 5,000 people to the square.", "a"),
        read("The rally drew 5,230 people to the square.", "b"),
    )
    assert [f.kind for f in find_differences(Corpus(pair, figures=find_figures(pair)))] == ["precision"]


NAMED = [  # a figure's label and subject: what is counted, no verb; a time is called one
    ("The rally drew over 5,000 people to the square.", "The rally drew 5,230 people to the square.",
     "More exact in one report", "people"),
    ("The flood reached Lindow last weekend.", "The flood reached Lindow on Saturday.",
     "Time more exact in one report", ""),
    ("The quay opened on Thursday, the mayor of Lindow said.", "The quay of Lindow opened last week.",
     "Time more exact in one report", ""),
    ("The council voted 9-2 for the dam.", "The council voted 8-3 for the dam.", "Figures that differ", "voted"),
    ("The mill of Lindow cost £3 million.", "The mill of Lindow cost £3.7 million.", "Figures that differ", ""),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "label", "subject"), NAMED, ids=[n[0] for n in NAMED])
def test_what_a_finding_is_of(one: str, other: str, label: str, subject: str) -> None:
    pair = (read(one, "a"), read(other, "b"))
    (found,) = find_differences(Corpus(pair, figures=find_figures(pair)))
    assert (found.label, found.subject) == (label, subject)


def test_a_finding_taken_out_before_its_subject_was_shown_otherwise_stays_out() -> None:
    pair = (read("The flood reached Lindow last weekend.", "a"), read("The flood reached Lindow on Saturday.", "b"))
    corpus = Corpus(pair, figures=find_figures(pair))
    (found,) = find_differences(corpus)
    assert dismissal(found) == dismissal(found._replace(subject="reached", known_as=""))


STORY = [
    "The storm killed 12 people in Lindow on Monday. The dam will cost £3 million. Marcus Bell, 41, runs the dam.",
    "Fifteen people died in the storm in Lindow on Monday. The dam will cost £3.2m. Marcus Bell, 43, runs the dam.",
    "The storm killed at least 12 people in Lindow this week. The council voted 9-2 for the dam.",
    "Twelve people died in the storm in Lindow. The council voted 8-3 for the dam, which will cost nearly £3 million.",
]


def test_the_order_of_the_reports_changes_nothing() -> None:
    analyses = [read(text, f"a{n}") for n, text in enumerate(STORY)]

    def found(rows: list[Analysis]) -> set[tuple[str, str, frozenset[object]]]:
        return {(f.what, f.kind, frozenset(f.instances)) for f in find_figures(tuple(rows))}

    expected = found(analyses)
    assert {kind for _, kind, _ in expected} == {"clash", "precision"}
    shuffled = random.Random(7)
    for _ in range(10):
        shuffled.shuffle(analyses)
        assert found(analyses) == expected


@pytest.mark.parametrize("text", ["The storm killed 12 people in Lindow.", "The storm killed {} people in Lindow."])
def test_twice_the_reports_are_twice_the_work(text: str) -> None:
    """Alike and unlike figures: the pairs that are looked at grow by as much with each hundred reports."""
    one = read(text.format(113))
    quantity = one.quantities[0]

    def looked_at(count: int) -> int:
        values = [quantity.value + n * ("{}" in text) for n in range(count)]
        rows = [
            replace(one, article=replace(one.article, id=f"a{n:04}"), quantities=(replace(quantity, value=v),))
            for n, v in enumerate(values)
        ]
        return sum(1 for _ in _candidates(sorted((s for a in rows for s in sightings_of(a)), key=in_order)))

    counts = [looked_at(n) for n in (200, 300, 400, 500)]
    assert {b - a for a, b in pairwise(counts)} == {100 * WINDOW}


def test_three_of_seven_are_held_against_four_of_seven() -> None:
    texts = ("Four of the seven ferries were lost in the storm.", "Three of the seven ferries were lost in the storm.")
    pair = tuple(read(t, f"f{n}") for n, t in enumerate(texts))
    assert sorted((f.kind, [i.value for i in f.instances]) for f in find_figures(pair)) == [
        ("clash", [4.0, 3.0]),
        ("same", [7.0, 7.0]),
    ]
    other = (pair[0], read("Three of the nine ferries were lost in the storm.", "f2"))
    assert not [f for f in find_figures(other) if f.differs and {i.value for i in f.instances} == {4.0, 3.0}]
