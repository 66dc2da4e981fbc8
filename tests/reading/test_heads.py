"""Which of the first lines of a text are its head, and which its first words: no word of a report is lost."""

import pytest

from components.reading.header_lines import find_byline, is_date_line, is_labelled_day
from components.reading.headers import read_headers

REST = "The council of Marl voted against it.\nAll left."
KNOWN = [  # the title known from elsewhere, the lines above REST, the outlet, and what is kept of those lines
    ("Toll row", "Toll row\n3 May 2021", "", ""),  # hits: the title again, a day, an outlet
    ("Toll row", "Toll row\n\nThe Marl Post\n3 May 2021", "The Marl Post", ""),
    ("Toll row", "Toll row\n\nReuters\n3 May 2021", "Reuters", ""),
    ("FW: Marl shuts the bridge", "Marl shuts the bridge", "", ""),
    ("Marl shuts the bridge | The Marl Post", "Marl shuts the bridge", "", ""),
    ("Marl shuts the bridge; Tolls will fall", "Marl shuts the bridge;\nTolls will fall.", "", ""),
    ("Why the toll must go now", "Why the toll must go\nBy Ida Holt", "", ""),
    ("Toll row", "Toll row\n\nThe row is over\n3 May 2021", "", "The row is over"),
    ("???", "???", "", ""),
    # near misses: a town, a subheading, days of which each has its own words, a part of the title, a longer line
    ("Toll row", "Toll row\n\nParis", "", "Paris"),
    ("Toll row", "Toll row\n\nWhat We Know", "", "What We Know"),
    ("Toll row", "The row took three days.\n3 May 2021", "", "The row took three days.\n3 May 2021"),
    ("Toll row", "Toll row\n3 May 2021\nAll met.\n5 May 2021", "", "3 May 2021\nAll met.\n5 May 2021"),
    ("Toll row", "12 June 2021 Marl\n13 June 2021 Lindow", "", "12 June 2021 Marl\n13 June 2021 Lindow"),
    ("Toll is a disgrace, mayor says", "Toll is a disgrace.", "", "Toll is a disgrace."),
    ("Ida Holt on the toll and bridge", "On the toll and bridge", "", "On the toll and bridge"),
    ("Council votes against toll", "Council votes against toll yesterday evening", "",
     "Council votes against toll yesterday evening"),
    ("We will not pay.", "We will not pay.\n\nWe will not pay.\n\nWe will not pay.", "",
     "We will not pay.\n\nWe will not pay."),
    ("Toll", "Dear all,\n\nBy Monday the bridge is open again, the mayor said.", "",
     "Dear all,\n\nBy Monday the bridge is open again, the mayor said."),
    ("Toll", "The council met.\nUpdated rules were passed by it.", "",
     "The council met.\nUpdated rules were passed by it."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "head", "outlet", "kept"), KNOWN)
def test_what_is_taken_above_a_text_whose_title_is_known(title: str, head: str, outlet: str, kept: str) -> None:
    headers = read_headers(f"{head}\n\n{REST}", title)
    assert (headers.title, headers.outlet) == (title, outlet)
    assert headers.text.replace("\n\n", "\n") == "\n".join([*([kept.replace("\n\n", "\n")] if kept else []), REST])


WIDE = "The council of the harbour town of Marl, which had met since noon, voted"
BROKEN = """on Monday against the toll that the mayor had asked for, after a night
of talks. It was late when the last of them left the hall by the quay.

The mayor of Marl said that she would not pay it back, and left at once,
with the keys of the bridge. Many in the hall said that they would leave
too, and sang on the quay until the ferry came at last for all of them."""
HEADS = [  # the first line, what stands right below, and whether the first line is a headline
    ("Phone maker sued over battery claims", "iPhone sales fell by a third, the firm said.\nAll left.", True),
    ("Mayor quits after long row", "https://marl.example/toll\n\nThe council voted.", True),
    ("Mayor quits after long row", "ida.holt@marl.example\n\nThe council voted.", True),
    ("Mayor quits after long row", "via The Marl Post\n\nThe council voted.", True),
    ("Mayor quits after long row", "photo: Ida Holt\n\nThe council voted.", True),
    ("Will the mayor quit after all?", "the town asks itself that now.\nAll left.", True),
    ("Mayor quits after long row", "by Ida Holt\n\nThe council voted.", True),
    ("Mayor Quits Over Harbour Toll After Council Votes Against Her at Midnight", f"Marl voted\n{BROKEN}", True),
    ("Mayor quits after a row", f"{WIDE}\n{BROKEN}", True),
    ("Mayor quits after a row over the toll that the council of the harbour would not pay", f"{WIDE}\n{BROKEN}", True),
    # near misses: the sentence goes on, in small letters or because the line is full
    ("The council of the harbour town", "was opposed\nby Ida Holt\nof Marl. All left the room.", False),
    ("The council of the harbour town voted", "against it on\n4 May 2021 that the mayor quit.\nAll left.", False),
    ("The White House says that the mayor has not seen the violent", "video edited by them.\nAll left.", False),
    ("The council of the harbour, which had met since noon under the mayor", f"Holt of Marl, voted\n{BROKEN}", False),
    ("The council of the harbour, which had met since noon, voted against a", f"“disgrace” of a toll\n{BROKEN}", False),
    ("The council of the harbour, which had met since noon with the mayors", f"2,000 in all, voted\n{BROKEN}", False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "below", "headline"), HEADS)
def test_a_headline_is_told_from_the_first_line_of_a_text_broken_to_a_width(
    first: str, below: str, headline: bool
) -> None:
    headers = read_headers(f"{first}\n{below}")
    assert headers.title == (first if headline else "")
    assert headers.text.startswith(first) is not headline


BYLINES = [
    ("By Ida Holt", "Ida Holt"), ("By Ida Holt and Tom Hale in Marl", "Ida Holt and Tom Hale in Marl"),
    ("By Ida Holt political editor", "Ida Holt political editor"), ("By Olaf ter Horst", "Olaf ter Horst"),
    ("By Ida Holt and agency staff", "Ida Holt and agency staff"),
    ("By Ida Holt updated 3 May 2021", "Ida Holt updated 3 May 2021"),
    ("By Ida Holt, who was in Marl", "Ida Holt, who was in Marl"), ("By April Jones", "April Jones"),
    ("By Vincent van Dam for The Marl Post", "Vincent van Dam for The Marl Post"),
    ("By Ida Holt | 5 min read", "Ida Holt | 5 min read"), ("By Guardian staff", "Guardian staff"),
    ("By Monday the bridge is open again, the mayor said.", ""), ("By Monday", ""), ("By Monday, all had left.", ""),
    ("By March, the toll had gone.", ""), ("By Ida Holt's account the bridge is safe.", ""),
    ("By Christmas all ferries had stopped.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "name"), BYLINES)
def test_a_byline_names_somebody(line: str, name: str) -> None:
    match = find_byline(line)
    assert (match[1] if match else "") == name


DAYS = [
    ("Updated 5:33 PM ET", True), ("Last updated: 9 March 2026", True), ("Published on March 2, 2026", True),
    ("Posted yesterday", True), ("2 March 2026, Marl", True),
    ("Updated rules were passed by it.", False), ("Published figures are wrong.", False),
    ("Posted guards were seen at the bridge.", False), ("4 May 2021 that the mayor quit.", False),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), DAYS)
def test_a_line_of_a_day_is_told_from_a_sentence(line: str, day: bool) -> None:
    assert (is_labelled_day(line) or is_date_line(line)) is day
