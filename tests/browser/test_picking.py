"""The words of a row picked in the text of its article: by mouse, by keys, and on Read."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import settle
from tests.browser.test_corrections import choose
from tests.browser.test_whole_way import go, open_sample, violations


def drag(page: Page, words: Locator, first: int, last: int) -> None:
    """Select from one word to another by mouse."""
    begin, end = words.nth(first).bounding_box(), words.nth(last).bounding_box()
    assert begin is not None
    assert end is not None
    page.mouse.move(begin["x"] + 1, begin["y"] + begin["height"] / 2)
    page.mouse.down()
    page.mouse.move(end["x"] + end["width"] - 1, end["y"] + end["height"] / 2, steps=5)
    page.mouse.up()
    settle(page)


def marked(box: Locator, field: str = "words") -> str:
    return "".join(box.locator(f".is-{field}").all_text_contents())


def test_words_are_picked_by_mouse_and_by_keys(themed: Page) -> None:
    open_sample(themed)
    go(themed, "Positions")
    themed.locator(".rows [data-row]").filter(has_text="Ostra's mayor, Piet Calder").first.click()
    settle(themed)
    themed.keyboard.press("e")
    settle(themed)
    box = themed.locator(".picking .text")
    box.scroll_into_view_if_needed()
    expect(box.locator(".is-words")).to_have_text(["supports"])
    drag(themed, box.locator("span"), 0, 5)
    assert marked(box) == "Ostra's mayor, Piet"
    themed.get_by_text("Its condition", exact=True).click()
    settle(themed)
    box.focus()
    for key in ("End", "Home", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"):
        themed.keyboard.press(key)
    expect(box.locator(".is-condition").first).to_have_text("mayor")
    settle(themed)
    assert (marked(box), marked(box, "condition")) == ("Ostra's mayor, Piet", "mayor, Piet Calder")
    assert violations(themed) == [], "the form of a row"
    themed.get_by_role("button", name="Save the correction").click()
    settle(themed)
    expect(themed.get_by_role("button", name="Undo editing a position")).to_be_visible()
    evidence = themed.locator(".st-key-evidence- .lines")
    expect(evidence).to_contain_text("Words that decided: Ostra's mayor, Piet")


def test_the_arrows_pick_words_on_check_and_go_to_no_other_row(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    page.keyboard.press("e")
    settle(page)
    place = page.get_by_text("Row 1 of", exact=False)
    box = page.locator(".picking .text")
    box.focus()
    for key in ("Home", "Shift+ArrowRight", "ArrowRight", "ArrowLeft", "Enter"):
        page.keyboard.press(key)
    settle(page)
    expect(place).to_be_visible()
    word = box.locator(".cursor").text_content()
    assert word
    assert marked(box) == word
    words = box.locator("span").all_text_contents()
    first, last = [n for n, w in enumerate(words) if len(w) > 3][1:3]
    box.evaluate(  # as a finger leaves it: no key and no mouse
        "(box, [first, last]) => { const words = box.querySelectorAll('span'); window.getSelection().setBaseAndExtent("
        "words[first].firstChild, 1, words[last].firstChild, 2); }", [first, last],
    )  # fmt: skip
    page.wait_for_timeout(700)
    settle(page)
    assert marked(box) == "".join(words[first : last + 1])


def test_words_that_are_selected_on_read_become_a_row(page: Page) -> None:
    open_sample(page)
    first = page.locator(".reader .text p").first.bounding_box()
    assert first is not None
    page.mouse.move(first["x"] + 2, first["y"] + 12)
    page.mouse.down()
    page.mouse.move(first["x"] + 200, first["y"] + 14, steps=5)
    page.mouse.up()
    page.get_by_role("button", name="Add a row from these words").click()
    settle(page)
    dialog = page.get_by_role("dialog")
    box = dialog.locator(".picking .text")
    expect(box.locator(".is-words").first).to_have_text("Ostra's")
    words = marked(box)
    assert violations(page) == [], "the form of a new row on Read"
    choose(page, "Who", "Hanne", within="[data-testid=stDialog]")
    choose(page, "Is it somebody who is here already?", "The same as Hanne Lorvik")
    dialog.get_by_text("Statement", exact=True).click()
    settle(page)
    dialog.get_by_role("button", name="Add the row").click()
    settle(page)
    expect(page.get_by_role("button", name="Undo adding a statement")).to_be_visible()
    expect(page.locator(".reader .side .card", has_text="Hanne Lorvik").filter(has_text=words).first).to_be_visible()
