"""What is not the story: each form with the sentence of a report that is nearest to it, and the places of all."""

from __future__ import annotations

import pytest

from components.analysis import analyse_article
from components.model import Article, Span
from components.reading.furniture import find_furniture, kind_of, story_start
from components.summaries import METHODS, summarise
from tests.builders import analysed

STORY = None
LINES: list[tuple[str | None, str]] = [
    ("byline", "By Ruth Amsel"),
    ("byline", "By Ruth Amsel and Tom Reed, Lindow Post"),
    ("byline", "BY RUTH AMSEL"),
    (STORY, "By Monday the town had no water."),
    (STORY, "By Ruth Amsel’s own count, nine people left."),
    (STORY, "Ruth Amsel left."),
    ("byline", "Ruth Amsel is a senior reporter at the Lindow Post."),
    (STORY, "Ruth Amsel is a reporter at the Lindow Post and was jailed on Monday."),
    ("dateline", "PUBLISHED: 14:11 GMT, 3 May 2031"),
    ("dateline", "2:45 p.m."),
    ("dateline", "LINDOW, Velland (AP) —"),
    ("dateline", "3 May 2031"),
    (STORY, "LINDOW (AP) — The council closed the bridge."),
    (STORY, "Published in May, the list names nine firms."),
    ("caption", "Pictured: the old bridge in Sel"),
    ("caption", "Mayor Ruth Amsel speaks to drivers at the old bridge in Sel on May 3, 2031."),
    ("caption", "Olaf Brink waves to residents, May 3, 2031, in Lindow."),
    (STORY, "Mayor Ruth Amsel spoke to drivers at the old bridge in Sel on May 3, 2031."),
    (STORY, "Mayor Ruth Amsel speaks to drivers at the old bridge in Sel on Monday."),
    (STORY, "Protests at the old bridge in Sel began on May 3, 2031."),
    (STORY, "Mayor Ruth Amsel appears in court on May 3, 2031."),
    ("caption", "The old bridge (left) and its builder, Olaf Brink (right)"),
    ("caption", "File photo: the bridge in May"),
    (STORY, "Pictured by rivals as weak, Amsel won."),
    (STORY, "She turned left (and then right)."),
    (STORY, "Photos showed cracks in the bridge."),
    ("credit", "Image copyright Velland Press"),
    ("credit", "(Reporting by Ada Pell; Editing by Tom Reed)"),
    ("credit", "Ada Pell and Tom Reed contributed to this report."),
    ("credit", "The Associated Press contributed to this report."),
    ("credit", "All rights reserved."),
    (STORY, "Reporting by the Lindow Post led to the inquiry."),
    (STORY, "Ada Pell contributed 400 crowns to the campaign."),
    ("promotion", "Follow Ada Pell on Twitter: @adapell"),
    ("promotion", "Sign up for our daily newsletter"),
    ("promotion", "Scroll down for video"),
    ("promotion", "To see the list, click here."),
    (STORY, "Follow the money, she said."),
    (STORY, "“Just click here,” the caller told her."),
    (STORY, "Residents can sign up for the ferry from May."),
    ("link", "READ MORE: Nine firms on the list"),
    ("link", "Related: The bridge that nobody wanted"),
    ("link", "Read the rest here."),
    ("link", "More on this story: Mayor denies gifts"),
    ("link", "Most read in Marl"),
    ("link", "Top stories"),
    ("link", "READ ALSO: Quist opposes the sale"),
    ("link", "• Quist opposes the sale: read more"),
    ("link", "More from the Selm Echo"),
    ("link", "Also on Selm Echo"),
    ("link", "More in Politics"),
    ("link", "Keep reading"),
    ("link", "More like this"),
    (STORY, "Also on Monday the ferry was shut."),
    (STORY, "More in sorrow than in anger, he left."),
    (STORY, "More from Selm than from Marl came to the square."),
    (STORY, "“I read more,” she said."),
    (STORY, "Related stories were told in court."),
    (STORY, "More news on the ferry came at noon."),
    (STORY, "Read together, the two letters contradict each other."),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "Story continues below"),
    (STORY, "Advertisement revenue fell by a third."),
    ("correction", "Correction: The bridge was built in 1902, not in 1912."),
    ("correction", "An earlier version of this article gave a wrong date."),
    ("correction", "This story has been updated."),
    (STORY, "This report was wrong, the minister said."),
    (STORY, "An earlier version of the bill set no date."),
    ("signature", "— Ruth Amsel (@amsel) May 6, 2031"),
    (STORY, "— The bill passed."),
]


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_a_line_is_told_by_its_form(kind: str | None, line: str) -> None:
    assert kind_of(line) == kind


BODY = (
    "The council of Sel voted on Monday to close the old bridge.",
    "Engineers had found cracks in two of its arches.",
    "“It will not hold another winter,” said engineer Olaf Brink.",
    "The mayor promised a ferry until a new bridge stands.",
)
TOPS: list[tuple[str, list[tuple[str, str]], str]] = [
    ("Sel closes its old bridge", [("headline", "Sel closes its old bridge.")], "Sel closes its old bridge."),
    ("Sel closes its old bridge; Ferry promised until 2033", [("headline", "Sel closes its old bridge;"),
                                                              ("headline", "Ferry promised until 2033.")],
     "Sel closes its old bridge;\nFerry promised until 2033."),
    ("", [("headline", "Council Closes Cracked Bridge After Long Debate.")],
     "Council Closes Cracked Bridge After Long Debate."),
    # told again by the next line
    ("", [("headline", "Council to close old bridge in Sel.")], "Council to close old bridge in Sel."),
    ("", [("label", "OPINION")], "OPINION"),
    ("", [], "Nobody in Sel had seen it coming."),
    ("A bridge too old", [], "Tom Reed had crossed it for forty years."),
    ("Sel closes its old bridge", [], "Sel closes its old bridge because the council of the town says that it cannot "
                                      "pay for the mending."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "found", "top"), TOPS)
def test_headlines_stand_at_the_top(title: str, found: list[tuple[str, str]], top: str) -> None:
    text = "\n".join((top, *BODY))
    assert [(f.kind, f.span.of(text)) for f in find_furniture(Article("x", text, title))] == found


def test_what_stands_before_a_dateline_is_no_story() -> None:
    text = "\n".join(
        ("Sel loses its bridge.", "Ferry will run from May, says mayor.", f"SEL (AP) — {BODY[0]}", *BODY[1:])
    )
    assert [f.kind for f in find_furniture(Article("x", text))] == ["headline", "standfirst"]
    start = text.index("SEL (AP)")
    assert text[story_start(Article("x", text), Span(start, start + 40)) :].startswith("The council")


def test_what_stands_alone_above_a_date_is_the_headline() -> None:
    text = "\n".join(("Sel closes its bridge", "May 3, 2031", *BODY))
    assert [f.kind for f in find_furniture(Article("x", text))] == ["headline", "dateline"]


def test_a_box_of_points_run_into_the_first_sentence_is_no_story() -> None:
    text = (
        "Story highlights Engineers found cracks in the bridge Ferries will run from May SEL (VNN) — The council "
        "of Sel will close the bridge."
    )
    assert text[story_start(Article("x", text), Span(0, len(text))) :] == "The council of Sel will close the bridge."
    near = "Highlights of the fair were the old bridge and a ferry of 1902."
    assert story_start(Article("x", near), Span(0, len(near))) == 0


def test_subheadings_are_labels_and_items_of_a_list_are_not() -> None:
    text = "\n".join(
        (*BODY, "A ferry until 2033", *BODY[:2], "The council also decided:", "a lower toll", "a wider road", *BODY[2:])
    )
    assert [(f.kind, f.span.of(text)) for f in find_furniture(Article("x", text))] == [("label", "A ferry until 2033")]


LISTS = [  # what a page lists under the story, and how many lines of it are no story
    ("Related stories\nMayor denies taking gifts from builder\nBrink opposes the sale of the library", 3),
    ("You may also like\n\nMayor denies taking gifts from builder\n\nBrink opposes the sale of the library", 3),
    ("Most read\n1 Mayor denies taking gifts from builder\n2 Brink opposes the sale of the library", 3),
    ("More on this story\nBrink opposes the sale of the library\nThe bridge will be shut on Friday.", 2),
    ("Comments (12)\nBrink opposes the sale of the library, I think.\nHe is wrong.", 3),
    ("Comments came in on Friday.\nBrink opposes the sale of the library.", 0),
    ("Brink opposes the sale of the library.", 0),
]


@pytest.mark.parametrize(("end", "lines"), LISTS)
def test_stories_that_a_page_lists_are_not_of_the_story(end: str, lines: int) -> None:
    analysis = analysed("\n".join((*BODY, end)))
    assert sum(f.kind == "link" for f in find_furniture(analysis.article, analysis.sentences)) == lines
    assert any("library" in s.target.text for s in analysis.stances) == (lines == 0)


def test_a_page_copied_as_one_paragraph_has_its_notes_between_sentences() -> None:
    text = f"{BODY[0]} Scroll down for video. {BODY[1]} All rights reserved. {BODY[3]}"
    analysis = analysed(text)
    assert [f.kind for f in find_furniture(analysis.article, analysis.sentences)] == ["promotion", "credit"]
    for method in METHODS:
        chosen = [analysis.sentences[i].of(text) for i in summarise(analysis, method, 9).sentences]
        assert sorted(chosen) == sorted([BODY[0], BODY[1], BODY[3]])


def test_what_is_taken_back_is_story_again() -> None:
    text = "\n".join(("Sel closes its old bridge.", *BODY))
    (headline,) = find_furniture(Article("x", text, "Sel closes its old bridge"))
    back = Article("x", text, "Sel closes its old bridge", restored=(headline.span,))
    assert find_furniture(back) == ()
    assert summarise(analyse_article(back), "lead", 1).sentences == (0,)
    assert summarise(analysed(text, title="Sel closes its old bridge"), "lead", 1).sentences == (1,)


def test_nobody_speaks_in_a_note_of_the_page() -> None:
    text = "\n".join((*BODY, "READ MORE: Brink says the bridge must go"))
    assert "the bridge must go" not in {s.content[0].of(text) for s in analysed(text).statements}
    assert len(analysed(text).statements) == len(analysed("\n".join(BODY)).statements)
    kept = analyse_article(Article("x", text, restored=(Span(text.index("READ"), len(text)),)))
    assert "the bridge must go" in {s.content[0].of(text) for s in kept.statements}


def test_a_text_of_nothing_else_is_story() -> None:
    assert find_furniture(Article("x", "ADVERTISEMENT\nScroll down for video")) == ()


@pytest.mark.parametrize(
    "line",
    ["A" * 400, "Aa " * 59, "-" * 499, "A, " * 160, "(" * 400, "By " + "A." * 200, "Photo by " * 30, "FILE " * 59],
)
def test_no_line_is_read_for_ever(line: str) -> None:
    assert kind_of(line) in (None, "caption")
    assert story_start(Article("x", line), Span(0, len(line))) == 0
