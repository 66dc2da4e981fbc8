"""What one has typed or chosen in a form and not sent yet is there again, whatever one does meanwhile; keys that follow
"/" are words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import save, settle, stay
from tests.browser.test_accidents import asked, paste
from tests.browser.test_whole_way import go, open_sample, violations

BOX, DRAFT, WORDS = "Paste one article or several", "Your draft", "Ask him again"
EMPTY = """() => {  // of two that stand for a moment, the one before goes
  const notes = [...document.querySelectorAll("input[aria-label=Note]")];
  return notes.length === 1 && notes[0].value === "";
}"""
HAND = 40  # milliseconds from down to up of a quick click


def write(page: Page, label: str) -> None:
    field = page.get_by_label(label, exact=True).locator("visible=true")
    field.click()
    page.keyboard.type(WORDS)
    expect(field).to_have_value(WORDS)


def click(page: Page, role: str, name: str) -> None:
    page.get_by_role(role, name=name, exact=True).locator("visible=true").first.click(delay=HAND)  # type: ignore[arg-type]
    settle(page)


def begin_paste(page: Page) -> None:
    go(page, "About")
    go(page, "Articles")
    write(page, BOX)


def write_draft(page: Page) -> None:
    go(page, "Check")
    click(page, "button", "Check a draft of my own instead")
    write(page, DRAFT)


def write_note(page: Page) -> None:
    """Write a note to the row that is chosen on Positions."""
    page.get_by_role("button", name=re.compile("Edit")).first.click()
    settle(page)
    write(page, "Note")


def begin_draft(page: Page) -> None:
    open_sample(page)
    write_draft(page)
    settle(page)


def begin_note(page: Page) -> None:
    begin_note_and_go_on(page)
    settle(page)


def begin_note_and_go_on(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    write_note(page)


def other_screen(page: Page) -> None:
    heading = page.locator("h1").text_content() or ""
    click(page, "link", "About")
    expect(page.get_by_role("heading", name="About", exact=True)).to_be_visible(timeout=10_000)
    go(page, heading)


def back_and_on(page: Page) -> None:
    settle(page)  # a hand goes to the browser's own button
    page.go_back()
    settle(page)
    page.go_forward()
    settle(page)


def other_language(page: Page) -> None:
    click(page, "radio", "Deutsch")
    click(page, "radio", "English")


def other_tab(page: Page) -> None:
    click(page, "tab", "Timeline")
    click(page, "tab", "Check my draft")


def other_row(page: Page) -> None:
    for number in (2, 0):
        page.locator(".rows [data-row]").nth(number).click(delay=HAND)
        settle(page)


def accept(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Accept")).first.click(delay=HAND)
    settle(page)
    expect(page.get_by_role("button", name="Undo accepting a position")).to_be_visible(timeout=10_000)


def filtered_away(page: Page) -> None:
    for words in ("nobody says this", ""):
        page.get_by_label("Search").fill(words)
        page.keyboard.press("Enter")
        settle(page)


def undo(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Undo")).first.click(delay=HAND)
    settle(page)
    page.get_by_role("button", name=re.compile("Redo")).first.click(delay=HAND)
    settle(page)


WAYS: list[tuple[Callable[[Page], None], Callable[[Page], None], str]] = [
    (begin_paste, other_screen, BOX), (begin_paste, back_and_on, BOX), (begin_paste, other_language, BOX),
    (begin_draft, other_screen, DRAFT), (begin_draft, other_tab, DRAFT), (begin_draft, undo, DRAFT),
    (begin_note_and_go_on, other_screen, "Note"), (begin_note, other_row, "Note"), (begin_note, accept, "Note"),
    (begin_note, filtered_away, "Note"), (begin_note, other_language, "Note"),
]  # fmt: skip


@pytest.mark.parametrize(("begin", "leave", "field"), WAYS, ids=lambda x: getattr(x, "__name__", None))
def test_what_is_half_typed_is_there_again(
    page: Page, begin: Callable[[Page], None], leave: Callable[[Page], None], field: str
) -> None:
    begin(page)
    leave(page)
    expect(page.get_by_label(field, exact=True).locator("visible=true")).to_have_value(WORDS, timeout=10_000)


def chosen_in(page: Page) -> tuple[list[str], bool]:
    words = [box.input_value() for box in page.get_by_role("combobox", name=re.compile(r" the word$")).all()]
    return words, page.get_by_role("checkbox", name=re.compile("^Only under a condition")).is_checked()


@pytest.mark.parametrize("leave", [other_screen, other_row, accept, other_language])
def test_words_and_condition_that_were_chosen_are_there_again(page: Page, leave: Callable[[Page], None]) -> None:
    open_sample(page)
    go(page, "Positions")
    page.get_by_role("button", name=re.compile("Edit")).first.click()
    settle(page)
    drawn = chosen_in(page)
    for name in ("From the word", "To the word"):
        page.get_by_role("combobox", name=name).last.click()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        settle(page)
    page.get_by_text("Only under a condition").locator("visible=true").last.click()
    settle(page)
    chosen = chosen_in(page)
    assert (len(chosen[0]), chosen[1]) == (4, not drawn[1])
    leave(page)
    assert chosen_in(page) == chosen


@pytest.mark.parametrize("begin", [begin_paste, begin_draft, begin_note])
def test_a_page_is_not_left_with_words_half_typed_without_a_question(page: Page, begin: Callable[[Page], None]) -> None:
    dialogs = asked(page)
    begin(page)
    page.reload()
    settle(page)
    assert dialogs == ["beforeunload"]


def test_what_was_sent_is_not_asked_for(page: Page) -> None:
    dialogs = asked(page)
    open_sample(page)  # of which nobody is asked
    go(page, "Articles")
    page.get_by_text("Add more articles").click()
    write(page, BOX)
    settle(page)
    page.get_by_label(BOX).fill("")
    settle(page)
    page.reload()
    settle(page)
    assert dialogs == []


def test_a_correction_that_was_saved_is_no_longer_held(page: Page) -> None:
    begin_note(page)
    page.get_by_role("combobox", name="Side").last.click()
    page.keyboard.type("mixed")
    page.keyboard.press("Enter")
    settle(page)
    other_screen(page)
    click(page, "button", "Save the correction")
    expect(page.get_by_text(f"Your note: {WORDS}")).to_be_visible(timeout=10_000)
    expect(page.locator(".lines .name").first).to_contain_text("mixed")
    page.get_by_role("button", name="Undo editing a position").click()
    page.wait_for_function(EMPTY, timeout=10_000)
    assert violations(page) == []


def test_a_draft_that_was_checked_comes_back_with_the_articles_that_were_cleared(page: Page) -> None:
    begin_draft(page)
    click(page, "button", "Check the draft")
    expect(page.get_by_role("button", name="Edit the draft")).to_be_visible(timeout=30_000)
    go(page, "Articles")
    page.get_by_role("button", name="Clear all").click()
    settle(page)
    page.get_by_role("button", name="Undo clearing all articles").click()
    settle(page)
    go(page, "Compare")
    click(page, "tab", "Check my draft")
    click(page, "button", "Bring back the draft")
    click(page, "button", "Edit the draft")
    expect(page.get_by_label(DRAFT)).to_have_value(WORDS)


@pytest.mark.parametrize("screen", ["Compare", "About"])
def test_what_is_typed_after_a_stroke_is_no_key_while_its_field_is_on_its_way(page: Page, screen: str) -> None:
    open_sample(page)
    go(page, screen)
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.keyboard.press("/")
    page.keyboard.type("quuayy")  # u is undo, y accepts
    for key in ("Backspace", "ArrowLeft"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    expect(page.locator(".reader .found .term")).to_have_text(["quuay 0 here, 0 in all"], timeout=30_000)
    expect(page.locator(".st-key-find input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Undo adding 4 articles")).to_be_visible()


def test_keys_are_keys_again_where_no_field_comes(page: Page) -> None:
    expect(page.locator(".keys")).to_be_attached(timeout=10_000)
    page.keyboard.press("/")
    expect(page.get_by_role("heading", name="Read", exact=True)).to_be_visible(timeout=30_000)
    settle(page)
    page.wait_for_timeout(2000)
    page.keyboard.press("5")
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible(timeout=30_000)


def test_a_paste_stays_where_all_is_cleared_and_taken_back(page: Page) -> None:
    paste(page)
    write(page, BOX)
    settle(page)
    page.get_by_role("button", name="Clear all").click(delay=HAND)
    settle(page)
    expect(page.get_by_label(BOX)).to_have_value(WORDS)
    page.get_by_role("button", name="Undo clearing all articles").click()
    settle(page)
    expect(page.get_by_label(BOX)).to_have_value(WORDS)


def open_one(page: Page) -> Locator:
    page.get_by_role("button", name="Details").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    return page.get_by_role("dialog")


def bring_sample(page: Page) -> None:
    stay(page)
    page.get_by_role("button", name="Ostra harbour").click()
    expect(page.get_by_text("All 4 articles are read.")).to_be_visible(timeout=60_000)


OTHERS = {"Title": "Quay again", "Outlet": "The Marle Post", "Author": "Ada Pell", "Date": "2031-05-09"}


@pytest.mark.parametrize("label", OTHERS)
def test_a_detail_that_is_being_typed_is_taken_where_escape_closes_the_details(page: Page, label: str) -> None:
    bring_sample(page)
    open_one(page).get_by_label(label, exact=True).fill(OTHERS[label])
    page.keyboard.press("Escape")
    expect(page.locator(".card").first).to_contain_text(OTHERS[label])
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.get_by_role("button", name=f"Undo editing the {label.lower()}").click()
    expect(page.locator(".card").first).not_to_contain_text(OTHERS[label])


def test_a_date_that_is_none_is_told_of_where_escape_closes_the_details(page: Page) -> None:
    bring_sample(page)
    open_one(page).get_by_label("Date").fill("last week")
    page.keyboard.press("Escape")
    expect(page.get_by_text("write it as year-month-day", exact=False)).to_be_visible()
    expect(page.get_by_role("button", name="Undo adding 4 articles")).to_be_visible()


def test_details_that_nobody_typed_in_are_closed_without_a_step(page: Page) -> None:
    bring_sample(page)
    open_one(page).get_by_label("Outlet").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    settle(page)
    expect(page.get_by_role("button", name="Undo adding 4 articles")).to_be_visible()


def test_a_page_is_not_left_without_a_question_while_a_detail_is_being_typed(page: Page) -> None:
    dialogs = asked(page)
    bring_sample(page)  # of which nobody is asked
    open_one(page).get_by_label("Outlet").fill("The Marle Post")
    page.reload()
    settle(page)
    assert dialogs == ["beforeunload"]


def test_what_several_articles_are_to_share_is_there_again_after_escape(page: Page) -> None:
    bring_sample(page)
    page.get_by_role("checkbox", name="Choose all").click()
    for before, typed in (("", "The Marle Post"), ("The Marle Post", "The Post")):
        page.locator(".bar").get_by_role("button", name="Edit").click()
        settle(page)
        field = page.get_by_role("dialog").get_by_label("Outlet")
        expect(field).to_have_value(before)
        field.fill(typed)
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        settle(page)
    expect(page.get_by_role("button", name="Undo adding 4 articles")).to_be_visible()
    page.locator(".bar").get_by_role("button", name="Edit").click()
    page.get_by_role("button", name="Set it for 4 articles").click()
    expect(page.get_by_text("The Post · ", exact=False)).to_have_count(4)


def test_a_dialog_stays_open_under_the_hand_while_articles_are_read(page: Page, tmp_path: Path) -> None:
    stories = [
        f"Brink opposes tram {n}\n\n" + f"Olaf Brink said on day {n} that he opposes the tram. " * 150 for n in (1, 2)
    ]
    page.locator("input[type=file]").set_input_files(
        [save(tmp_path, f"{n}.txt", story.encode()) for n, story in enumerate(stories)]
    )
    page.get_by_role("button", name="Details").first.click()
    field = page.get_by_role("dialog").get_by_label("Outlet", exact=True)
    field.click()
    page.keyboard.type("Lindow ")
    expect(page.get_by_test_id("stProgress")).to_have_count(0, timeout=60_000)
    page.wait_for_timeout(1_000)  # in which the page would have been drawn anew
    page.keyboard.type("Post, the u")
    expect(field).to_have_value("Lindow Post, the u")
    page.get_by_role("dialog").get_by_role("button", name="Close").focus()
    settle(page)
    page.keyboard.press("u")  # beside the fields: it undoes nothing behind the dialog
    settle(page)
    page.keyboard.press("Escape")
    expect(page.get_by_text("All 2 articles are read.")).to_be_visible(timeout=30_000)
    expect(page.get_by_text("Lindow Post, the u")).to_be_visible()
    settle(page)
    page.keyboard.press("u")  # where no dialog is open it does
    expect(page.get_by_text("Lindow Post, the u")).to_have_count(0, timeout=30_000)
