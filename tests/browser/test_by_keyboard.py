"""By keyboard alone, from an empty page to a quotation that was checked: what the test of correcting by keyboard passes
over (pasting, the answer, a mark of a chart, a passage and the way back, a draft, About)."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.states import UNSURE
from tests.browser.test_corrections import press, reach, visit
from tests.browser.test_keys import held
from tests.browser.test_whole_way import violations

MILL = """Mayor to close the mill
By Ada Pell
Source: The Lindow Post
2031-05-06

Ruth Amsel, the mayor of Lindow, supports the closing of the mill. "The mill has cost us a fortune," Amsel said. \
Olaf Brink, who leads the millers, opposes the closing of the mill. The roof of the mill has leaked for years.
===
Millers against closing
By Tom Reed
Source: The Tarmin Times
2031-05-06

Olaf Brink opposes the closing of the mill because forty workers would lose their work. "The mill has cost us a \
treasure," Ruth Amsel, the mayor, said. The council of Lindow will vote on the closing of the mill in June.
"""


def bring_in(page: Page) -> None:
    reach(page, page.get_by_label("Paste one article or several"))
    page.keyboard.insert_text(MILL)
    press(page, "Add pasted text")
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible(timeout=60_000)  # the answer
    settle(page)


def show(page: Page) -> None:
    """Go by the Tab key to the next passage's button, and press it."""
    for _ in range(10):
        if held(page)[1] == "Show":
            page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError("ten tabs after a mark there is no passage")


def test_from_an_empty_page_to_a_quotation_that_was_checked(page: Page) -> None:
    bring_in(page)
    mark = page.locator("[data-testid=stVegaLiteChart] path[tabindex='0']").first
    expect(mark).to_be_visible(timeout=30_000)
    reach(page, mark)
    page.keyboard.press("Enter")
    settle(page)
    who = held(page)[1].partition(",")[0]
    behind = page.locator(".st-key-behind-outlets")
    expect(behind.locator(".name").first).to_contain_text(who)
    show(page)
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)
    settle(page)
    page.keyboard.press("j")
    assert held(page)[0] == "mark"
    assert violations(page) == [], "Read"
    press(page, "Back to Compare")
    expect(page.get_by_role("heading", name="Compare", exact=True)).to_be_visible(timeout=30_000)
    reach(page, page.get_by_role("tab", name="What differs"))
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    settle(page)
    reach(page, page.get_by_label("Your draft"))
    page.keyboard.insert_text('"The mill has cost us a treasury," Ruth Amsel said.')
    press(page, "Check the draft")
    expect(page.locator(".card[data-kind='draft-altered']")).to_be_visible(timeout=60_000)
    visit(page, "About")
    visit(page, "Articles")
    press(page, "Clear all")
    reach(page, page.get_by_label("Paste one article or several"))


def test_the_focus_stays_at_what_is_done_with_a_proposed_article(page: Page) -> None:
    reach(page, page.get_by_label("Paste one article or several"))
    page.keyboard.insert_text(UNSURE)
    press(page, "Add pasted text")
    press(page, "Split here")
    expect(page.get_by_role("button", name="Add 3 articles")).to_be_visible()
    assert held(page)[1] == "Join with the one above"  # the way back from it
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Add 2 articles")).to_be_visible()
    settle(page)
    assert held(page)[1] == "Split here"
    press(page, "Join with the one above")
    expect(page.get_by_role("button", name="Add 1 article")).to_be_visible()
    settle(page)
    assert held(page)[0] != "body"
    press(page, "Back to the text")
    expect(page.get_by_label("Paste one article or several")).to_have_value(UNSURE)
