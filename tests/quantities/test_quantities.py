"""What one article's numbers and times are read as: the place, what it can mean, and what it is of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from components.language import parse_text
from components.model import Quantity, Span
from components.quantities import find_quantities
from components.quantities.numbers import read_number, step_of
from components.quantities.spotting import spot_quantities

DAY = "2031-03-12"  # a Wednesday
INF = float("inf")


def read(text: str, day: str = DAY) -> list[tuple[str, Quantity]]:
    return [(q.span.of(text), q) for q in find_quantities(parse_text(text), day)]


NUMBERS = [
    ("1,200", "", 1200.0),
    ("1 200", "", 1200.0),
    ("1'200", "", 1200.0),
    ("1.200.000", "", 1200000.0),
    ("3.2", "million", 3200000.0),
    ("3.2", "m", 3200000.0),
    ("40", "bn", 4e10),
    ("twenty-three", "", 23.0),
    ("two hundred and five", "", 205.0),
    ("half a million", "", 500000.0),
    ("two dozen", "", 24.0),
    ("a dozen", "", 12.0),
    ("two million three hundred thousand", "", 2300000.0),
    ("a quarter of a million", "", 250000.0),
    ("several", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "scale", "value"), NUMBERS)
def test_read_number(words: str, scale: str, value: float | None) -> None:
    assert read_number(words, scale) == value


@pytest.mark.parametrize(
    ("written", "value", "step"),
    [("1,200", 1200.0, 100.0), ("23", 23.0, 1.0), ("3.2", 3.2e6, 1e5), ("3", 3e6, 1e6), ("2.1", 2.1, 0.1)],
)
def test_step_of_the_last_digit(written: str, value: float, step: float) -> None:
    assert step_of(written, value) == pytest.approx(step)


FOUND = [
    ("The storm killed at least 12 people.", "at least 12 people", "count", 12.0, INF, "dead", "people", "kill"),
    ("The storm left 15 dead.", "15", "count", 15.0, 15.0, "dead", "", "leave"),
    ("The town hired fewer than 40 teachers.", "fewer than 40 teachers", "count", 0.0, 40.0, "", "teacher", "hire"),
    ("Between 20 and 30 people came.", "20 and 30 people", "count", 20.0, 30.0, "", "people", "come"),
    ("The fire destroyed hundreds of homes.", "hundreds of homes", "count", 200.0, 9999.0, "", "home", "destroy"),
    ("Several people came.", "Several people", "count", 3.0, 12.0, "", "people", "come"),
    ("A few hundred homes burned.", "A few hundred homes", "count", 300.0, 900.0, "", "home", "burn"),
    ("A handful of lawmakers stayed.", "A handful of lawmakers", "count", 3.0, 12.0, "", "lawmaker", "stay"),
    ("The firm paid a few million pounds.", "a few million pounds", "money", 3e6, 9e6, "GBP", "", "pay"),
    ("The work took several months.", "several months", "duration", 91.3125, 365.25, "days", "", "work"),
    ("The storm killed 12 pupils.", "12 pupils", "count", 12.0, 12.0, "dead", "pupil", "kill"),
    ("The talks broke down for two days.", "two days", "duration", 2.0, 2.0, "days", "", "breakdown"),
    ("The dam cost tens of millions of pounds.", "tens of millions of pounds", "money", 2e7, 9.9e7, "GBP", "", "cost"),
    ("The dam cost £40m to £50m.", "£40m to £50m", "money", 4e7, 5e7, "GBP", "", "cost"),
    ("The dam cost almost 4.1 million euros.", "almost 4.1 million euros", "money", 3.69e6, 4.1e6, "EUR", "", "cost"),
    ("The dam cost A$5 million.", "A$5 million", "money", 5e6, 5e6, "AUD", "", "cost"),
    ("The rate rose by 50 basis points.", "50 basis points", "share", 0.5, 0.5, "points", "", "rise"),
    ("The rate rose by 4 per cent.", "4 per cent", "share", 4.0, 4.0, "%", "", "rise"),
    ("Most firms offer sick pay.", "Most firms", "share", 50.0, 100.0, "%", "firm", "offer"),
    ("Two-thirds of the firms closed.", "Two-thirds of the firms", "share", 60.03, 73.37, "%", "firm", "close"),
    ("Nearly a third of the firms closed.", "Nearly a third of the firms", "share", 29.97, 33.3, "%", "firm", "close"),
    ("More than half of the firms closed.", "More than half of the firms", "share", 50.0, INF, "%", "firm", "close"),
    ("One in five tenants owes rent.", "One in five tenants", "share", 18.0, 22.0, "%", "tenant", "owe"),
    ("The council passed it unanimously.", "unanimously", "votes", 0.0, 0.0, "0", "", "pass"),
    ("Bell leads by 1,645 to 1,318.", "1,645 to 1,318", "votes", 1645.0, 1645.0, "1318", "", "lead"),
    ("The storm left 12 people dead.", "12 people", "count", 12.0, 12.0, "dead", "people", "leave"),
    ("The storm claimed 12 lives.", "12 lives", "count", 12.0, 12.0, "dead", "life", "claim"),
    ("A house of $90,000 and above is taxed.", "$90,000", "money", 9e4, INF, "USD", "", "house"),
    ("He won with a majority of 340 votes.", "340 votes", "count", 340.0, 340.0, "", "vote", "majority"),
    ("Bell, who is 43, spoke.", "43", "age", 43.0, 43.0, "age", "bell", ""),
    ("The 41-year-old mayor, Marcus Bell, spoke.", "41-year-old", "age", 41.0, 41.0, "age", "bell", ""),
    ("A crowd of 300 gathered.", "300", "count", 300.0, 300.0, "", "crowd", "gather"),
    ("Bell was jailed for 18 months.", "18 months", "duration", 547.875, 547.875, "days", "", "jail"),
    ("The tunnel runs for two miles.", "two miles", "measure", 3218.688, 3218.688, "m", "", "run"),
    ("Marcus Bell, 41, spoke.", "41", "age", 41.0, 41.0, "age", "bell", ""),
    ("The council voted 9-2 for the tram.", "9-2", "votes", 9.0, 9.0, "2", "", "vote"),
    ("A two-year inquiry failed.", "two-year", "duration", 730.5, 730.5, "days", "", "inquiry"),
    ("The four-year-long war ended.", "four-year", "duration", 1461.0, 1461.0, "days", "", "war"),
    ("His 2012 tax return is out.", "2012", "time", 734503.0, 734868.0, "named", "", "return"),
    ("The train left at 9.15 pm on time.", "9.15 pm", "clock", 1275.0, 1275.0, "clock", "", "leave"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit", "head", "event"), FOUND)
def test_find_quantities(
    text: str, words: str, kind: str, low: float, high: float, unit: str, head: str, event: str
) -> None:
    found = [(w, q.kind, q.low, q.high, q.unit, q.head, q.event) for w, q in read(text)]
    assert found == [(words, kind, pytest.approx(low), pytest.approx(high), unit, head, event)]


NONE = [
    "It has failed several times.",
    "He has quite a few boats.",
    "Only a few stayed.",
    "There were several reasons for it.",
    "Flight 370 is late.",
    "They came twice in three days.",
    "The choir sang without opposition.",
    "The cook, who is here, spoke.",
    "One of them left.",
    "The score was 50-27% there.",
    "Call 555/0199 now.",
    "The 2012 Attack is forgotten.",
    "A man, 4, b.",
    "He won with 3:45 left.",
    "The two-year-old slept.",
    "Most of all he was tired.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


def test_other_modifiers_take_part_and_clauses_after_do_not() -> None:
    ((_, found),) = read("The port hired 30 local divers for the second quay after the storm.", "")
    assert (found.head, found.about, found.event, found.others) == (
        "diver",
        ("local",),
        "hire",
        ("port", "quay", "second"),
    )


TIMES = [
    ("She left the council a few weeks ago.", "a few weeks ago", "2031-01-25", "2031-03-02"),
    ("The bridge closed several days ago.", "several days ago", "2031-03-06", "2031-03-10"),
    ("The town will default in just two weeks.", "in just two weeks", "2031-03-22", "2031-03-30"),
    ("The law was passed on Friday.", "Friday", "2031-03-07", "2031-03-07"),
    ("The law will be signed on Monday.", "Monday", "2031-03-17", "2031-03-17"),
    ("Polls open on Thursday.", "Thursday", "2031-03-13", "2031-03-13"),
    ("The sale ends Tuesday week.", "Tuesday week", "2031-03-25", "2031-03-25"),
    ("The vote is on Friday next week.", "Friday next week", "2031-03-21", "2031-03-21"),
    ("He quit on Monday last week.", "Monday last week", "2031-03-03", "2031-03-03"),
    ("They met the day before yesterday.", "the day before yesterday", "2031-03-10", "2031-03-10"),
    ("He quit in May 2019.", "in May 2019", "2019-05-01", "2019-05-31"),
    ("He quit in 2019.", "in 2019", "2019-01-01", "2019-12-31"),
    ("He quit last week.", "last week", "2031-03-02", "2031-03-11"),
    ("The case was adjourned until Monday, 4 May.", "Monday, 4 May", "2031-05-04", "2031-05-04"),
    ("He quit last October.", "last October", "2030-10-01", "2030-10-31"),
    ("He quit on Monday night.", "Monday night", "2031-03-10", "2031-03-10"),
    ("He quit yesterday evening.", "yesterday evening", "2031-03-11", "2031-03-11"),
    ("The toll ends at the end of the month.", "the end of the month", "2031-03-25", "2031-03-31"),
    ("The toll ends at the end of next month.", "the end of next month", "2031-04-24", "2031-04-30"),
    ("The toll must end by year's end.", "year's end", "2031-11-16", "2031-12-31"),
    ("The toll must end by the year-end.", "the year-end", "2031-11-16", "2031-12-31"),
    ("She quit at the start of last month.", "the start of last month", "2031-02-01", "2031-02-07"),
    ("She quit at the end of the bridge this month.", "this month", "2031-03-01", "2031-03-31"),
    ("Talks resume a week on Tuesday.", "a week on Tuesday", "2031-03-25", "2031-03-25"),
    ("The sale ends a fortnight today.", "a fortnight today", "2031-03-26", "2031-03-26"),
    ("He fell ill a week ago on Friday.", "a week ago on Friday", "2031-02-28", "2031-02-28"),
    ("The boy vanished a week last Sunday.", "a week last Sunday", "2031-03-02", "2031-03-02"),
    ("He was seen a week ago today.", "a week ago today", "2031-03-05", "2031-03-05"),
    ("Talks resume on Thursday of next week.", "Thursday of next week", "2031-03-20", "2031-03-20"),
    ("The ferry was due to sail on Tuesday but never left.", "Tuesday", "2031-03-11", "2031-03-11"),
    ("The ferry is due to sail on Tuesday but may not.", "Tuesday", "2031-03-18", "2031-03-18"),
    ("He quit the Friday before last.", "the Friday before last", "2031-02-28", "2031-02-28"),
    ("The tram stopped on the Wednesday before last.", "the Wednesday before last", "2031-02-26", "2031-02-26"),
    ("The ferry sank the day before last Friday.", "last Friday", "2031-03-07", "2031-03-07"),
    ("She was hurt in the July 7 attacks.", "", "", ""), ("They crossed the October 12 Bridge.", "", "", ""),
    ("She was hurt in the July 7, 2005 attacks.", "July 7, 2005", "2005-07-07", "2005-07-07"),
    ("She was hurt in the March 1 attacks.", "March 1", "2031-03-01", "2031-03-01"),
    ("She was hurt in the Jan. 6 riot.", "", "", ""),
    ("They lost the March 1 vote.", "March 1", "2031-03-01", "2031-03-01"),
    ("Rain is forecast for Saturday.", "Saturday", "2031-03-15", "2031-03-15"),
    ("Bins are emptied every Thursday.", "", "", ""), ("It helped Hope for Tomorrow.", "", "", ""),
    ("The minister said on Monday she would resign.", "", "", ""),
    ("A month's endurance was needed.", "", "", ""), ("The end of the weekly market hurt.", "", "", ""),
    ("She quit last fall.", "last fall", "2030-09-01", "2030-11-30"),
    ("She quit last winter.", "last winter", "2030-12-01", "2031-02-28"),
    ("He will sail this summer.", "this summer", "2031-06-01", "2031-08-31"),
    ("She quit this winter.", "this winter", "2030-12-01", "2031-02-28"),
    ("He will sail next spring.", "next spring", "2032-03-01", "2032-05-31"),
    ("He quit in the fall of 2012.", "in the fall of 2012", "2012-09-01", "2012-11-30"),
    ("He quit in the summer, after the vote.", "in the summer", "2030-06-01", "2030-08-31"),
    ("It began with the Arab Spring of 2011.", "of 2011", "2011-01-01", "2011-12-31"),
    ("Two climbers were hurt in the fall.", "", "", ""),
    ("Two climbers left in the fall.", "in the fall", "2030-09-01", "2030-11-30"),
    ("It followed the fall of the wall.", "", "", ""), ("She ran last summer camp.", "", "", ""),
    ("This fall in prices hurt.", "", "", ""), ("It hurt the spring sale.", "", "", ""),
    ("They undid December's deal.", "December", "2030-12-01", "2030-12-31"),
    ("They lost in last November’s vote.", "in last November", "2030-11-01", "2030-11-30"),
    ("They undid April's deal.", "", "", ""),
    ("The poll was taken April 23-27.", "April 23-27", "2031-04-23", "2031-04-27"),
    ("The poll was taken 23–27 April 2030.", "23–27 April 2030", "2030-04-23", "2030-04-27"),
    ("The poll was taken April 23-37.", "April 23-37", "2031-04-23", "2031-04-23"),
    ("He quit a decade ago.", "a decade ago", "2015-09-20", "2026-09-02"),
    ("He noticed the comment in late September.", "in late September", "2030-09-20", "2030-09-30"),
    ("He commented in late September.", "", "", ""),
    ("He quit on 2031-02-30.", "", "", ""), ("Pauline Holt said on Monday that she would quit.", "", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "first", "last"), TIMES)
def test_times_are_stretches_of_days(text: str, words: str, first: str, last: str) -> None:
    found = [
        (w, date.fromordinal(int(q.low)).isoformat(), date.fromordinal(int(q.high)).isoformat())
        for w, q in read(text)
        if q.kind == "time"
    ]
    assert found == [(words, first, last)][: bool(words)]


def test_without_the_articles_date_only_a_time_with_its_year_is_read() -> None:
    assert [w for w, _ in read("The quay opened on Friday. The dam opened on 4 May 2019.", "")] == ["4 May 2019"]


@pytest.mark.parametrize(
    "text", ["1 111 " * 3000, "1" * 9000, "twenty-" * 2000, "in early late mid " * 1500, "aged 1 " * 2000]
)
def test_endless_rows_give_places_that_never_overlap(text: str) -> None:
    ends = sorted(s.span for s in spot_quantities(text, Span(0, len(text)), []))
    assert all(a.end <= b.start for a, b in pairwise(ends))


BESIDE = [
    ("Both sides argued in the weeks before the ferry deadline, March 1, hoping for more.", "deadline"),
    ("People will be able to shop on the new ferry, starting Oct. 1.", "ferry"),
    ("The town cheered the new fares, effective July 1.", "fare"),
    ("Nobody signed in the weeks before the ferry deadline, March 1", "sign"),  # where the text ends there
    ("The town was angry in the harbour, March 1, of all days.", "town"),
]


@pytest.mark.parametrize(("text", "event"), BESIDE)
def test_a_time_right_behind_a_noun_is_told_of_it(text: str, event: str) -> None:
    assert [q.event for _, q in read(text) if q.kind == "time"] == [event]


BYSTANDERS = [
    ("Alongside her husband in 2019, Vera Holt won.", "win"),
    ("Along with her brother in 2019, Ida Holt sued the port.", "sue"),
    ("A woman held over the death of a boy will appear before magistrates in Tarnholm on Monday.", "appear"),
    ("The city mourned after the deadly attacks in Harle in January.", "attack"),
    ("The vote of the senators in 2008 was close.", "vote"),
    ("The Marl Riot of 1970 is remembered.", "riot"),
    ("The arrest of a nurse in Marl on Monday will be debated.", "arrest"),
]


@pytest.mark.parametrize(("text", "event"), BYSTANDERS)
def test_a_time_is_told_of_what_happens_and_not_of_who_is_there(text: str, event: str) -> None:
    assert [q.event for _, q in read(text) if q.kind == "time"] == [event]


TODAYS = [
    ("Today it pays less than half.", []),
    ("Today the line is used by few.", []),
    ("Today the council voted.", ["Today"]),
    ("Today the council will vote.", ["Today"]),
    ("The council votes today.", ["today"]),
]


@pytest.mark.parametrize(("text", "times"), TODAYS)
def test_how_things_are_today_is_no_day(text: str, times: list[str]) -> None:
    assert [words for words, q in read(text) if q.kind == "time"] == times
