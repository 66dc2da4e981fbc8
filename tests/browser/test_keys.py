"""The app by its keys: screens, marks, rows, findings, cells; typing is left alone; one Tab stop for many things."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_sample, violations

HELD = """() => {
  let held = document.activeElement;
  while (held.shadowRoot && held.shadowRoot.activeElement) held = held.shadowRoot.activeElement;
  return [held.getAttribute("class") || "", held.getAttribute("aria-label") || held.textContent];
}"""


STEPPED = """async () => {
  const main = document.querySelector('[data-testid=stMain]');
  window.dispatchEvent(new CustomEvent('standpoint-key', { detail: 'j', cancelable: true }));
  const at = main.scrollTop;
  await new Promise((r) => setTimeout(r, 600));
  return [at, main.scrollTop];
}"""


def held(page: Page) -> tuple[str, str]:
    """Return the class and the words of what holds the focus, in the components too."""
    page.wait_for_timeout(120)
    kind, words = page.evaluate(HELD)
    return kind.split(" ")[0], words


def press(page: Page, *keys: str) -> tuple[str, str]:
    for key in keys:
        page.keyboard.press(key)
    return held(page)


def to_screen(page: Page, key: str, screen: str) -> None:
    page.keyboard.press(key)
    expect(page.get_by_role("heading", name=screen, exact=True)).to_be_visible(timeout=30_000)
    settle(page)


def test_a_key_to_each_screen_and_a_list_of_all(page: Page) -> None:
    expect(page.locator(".keys")).to_be_attached(timeout=10_000)  # the first screen stands before all its scripts
    for key, screen in zip(
        "7654321", ("About", "Take away", "Compare", "Check", "Positions", "Read", "Articles"), strict=True
    ):
        to_screen(page, key, screen)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog.get_by_text("next and previous mark in the text")).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("5")
    page.wait_for_timeout(300)
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_have_count(1)
    dialog.get_by_text("Take single keys").click()
    settle(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    settle(page)
    page.keyboard.press("5")
    page.wait_for_timeout(500)
    assert not page.url.endswith("/compare")


def test_what_is_typed_is_no_key(page: Page) -> None:
    field = page.get_by_label("Paste one article or several")
    field.click()
    page.keyboard.type("5 jobs? j/k 3")
    expect(field).to_have_value("5 jobs? j/k 3")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert not page.url.endswith(("/compare", "/positions"))


def test_marks_and_cards_are_one_tab_stop_each(page: Page) -> None:
    open_sample(page)
    card = page.locator(".reader .card[aria-pressed=true]")
    assert press(page, "j") == ("mark", "that he ")
    expect(card).to_be_in_viewport(ratio=1)
    assert press(page, "j", "j", "k") == ("mark", "supports")
    expect(card).to_contain_text("the expansion of the town's harbour")
    expect(card).to_be_in_viewport(ratio=1)
    assert press(page, "End") == ("mark", "residents to attend")
    kind, words = press(page, "Tab")
    assert (kind, words[:11]) == ("card", "Piet Calder")
    assert press(page, "ArrowDown")[0] == "card"
    assert press(page, "Tab")[0] not in ("card", "mark", "way")
    page.get_by_role("button", name="Positions").locator("visible=true").first.click()
    assert press(page, "j", "j")[1].startswith('"This harbour')  # a kind that is not on show is passed over


def test_rows_and_their_evidence(page: Page) -> None:
    open_sample(page)
    to_screen(page, "3", "Positions")
    rows = page.locator(".rows [data-row]").all_text_contents()
    number = next(n for n, row in enumerate(rows) if "Hanne Lorvik" in row and "conditional" in row)
    kind, words = press(page, *["j"] * number)
    assert (kind, words[:12]) == ("row", "Hanne Lorvik")
    expect(page.locator(".lines .name").first).to_have_text("Hanne Lorvik ◆ conditional")
    assert held(page)[1] == words  # the rows were not drawn anew
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    page.keyboard.press("/")
    page.keyboard.type("quay")
    page.keyboard.press("Enter")
    settle(page)
    chosen = page.locator(".rows [aria-selected=true]")
    expect(chosen).to_contain_text("Hanne Lorvik")
    assert set(page.locator(".rows mark").all_text_contents()) <= {"quay", "Quay"}
    page.get_by_role("heading", name="Positions", exact=True).click()
    page.keyboard.press("s")
    card = page.locator(".reader .card[aria-pressed=true]")
    expect(card).to_contain_text("the second quay", timeout=30_000)
    expect(page.locator(".reader .text .focus")).to_have_text("willing")
    go(page, "Positions")
    expect(chosen).to_contain_text("Hanne Lorvik")
    page.keyboard.press("n")
    expect(page.get_by_role("button", name="Undo rejecting a position")).to_be_visible()
    expect(chosen).to_contain_text("Velland")


def test_a_key_acts_on_the_row_that_was_just_chosen(page: Page) -> None:
    open_sample(page)
    to_screen(page, "3", "Positions")
    settle(page)
    rows = page.locator(".rows [data-row] .who")
    before = rows.all_text_contents()
    for key in "jn":
        page.keyboard.press(key)  # at once, before the evidence of the second row is drawn
    expect(page.get_by_role("button", name="Undo rejecting a position")).to_be_visible()
    settle(page)
    assert rows.all_text_contents() == [before[0], *before[2:]]
    expect(page.locator(".rows [aria-selected=true] .who")).to_have_text(before[2])


def test_findings_and_cells(page: Page) -> None:
    open_sample(page)
    to_screen(page, "5", "Compare")
    expect(page.locator(".card[data-kind=altered]")).to_be_visible(timeout=30_000)
    assert press(page, "j", "j")[1].startswith("Figures that differ: jobs")
    assert press(page, "k")[1].startswith("Quotation altered")
    stops = page.locator("[data-testid=stVegaLiteChart] path[tabindex='0']")
    expect(stops).to_have_count(2)  # one a chart
    stops.first.focus()
    assert press(page, "ArrowDown")[1] == "Oskar Dahl, Ostra Courier (invented): absent"
    assert press(page, "ArrowUp")[1] == "Ostra Fishers' Union, Ostra Courier (invented): oppose, 1 passage"
    assert press(page, "ArrowRight")[1] == "Ostra Fishers' Union, Velland Daily (invented): mentioned only"
    assert press(page, "ArrowLeft", "Enter")[1].startswith("Ostra Fishers' Union, Ostra Courier")
    expect(page.locator(".lines .passage").first).to_have_text("The Ostra Fishers' Union rejects the expansion.")
    assert held(page)[1].startswith("Ostra Fishers' Union, Ostra Courier")


def find(page: Page, *words: str) -> None:
    page.keyboard.press("/")
    for one in words:
        page.keyboard.type(one)
        page.keyboard.press("Enter")
        settle(page)
    page.keyboard.press("Escape")
    page.get_by_role("heading", name="Read", exact=True).click()
    settle(page)


def test_words_of_ones_own_are_found_in_all_articles(page: Page) -> None:
    open_sample(page)
    text = page.locator(".reader .text p").all_text_contents()
    find(page, "quay", r"/seal\w*/", "/(a/")
    found, title = page.locator(".reader .found"), page.locator(".lines .title")
    expect(found.locator(".term")).to_have_text(["quay 3 here, 10 in all", r"/seal\w*/ 2 here, 4 in all"])
    expect(page.locator(".lines .warning")).to_have_text("/(a/: This pattern cannot be read: missing ) at position 2.")
    assert page.locator(".reader .text p").all_text_contents() == text  # as the article has them
    assert page.locator(".reader .text .hit-1").all_text_contents() == ["seal", "seals"]
    assert violations(page) == []
    press(page, "m", "m")
    expect(page.locator(".reader .text .current")).to_have_text("seal")
    expect(found.get_by_role("status")).to_have_text("Place 2 of 5 here")
    press(page, "m", "m", "m", "m")
    expect(title).to_have_text("Sarn backs second quay at Ostra, with strings attached", timeout=30_000)
    settle(page)
    expect(found.get_by_role("status")).to_have_text("Place 1 of 5 here")
    page.keyboard.press("Shift+M")
    expect(title).to_have_text("Harbour expansion to go before council as fishers threaten to sue", timeout=30_000)
    settle(page)
    expect(found.get_by_role("status")).to_have_text("Place 5 of 5 here")
    page.keyboard.press("n")
    expect(title).to_have_text("Sarn backs second quay at Ostra, with strings attached", timeout=30_000)
    settle(page)
    page.keyboard.press("p")
    expect(title).to_have_text("Harbour expansion to go before council as fishers threaten to sue", timeout=30_000)
    settle(page)
    to_screen(page, "3", "Positions")
    to_screen(page, "2", "Read")
    expect(found.locator(".term").first).to_have_text("quay 3 here, 10 in all")


def test_the_legend_shows_each_look(page: Page) -> None:
    open_sample(page)
    looks = page.locator(".reader .swatch").evaluate_all(
        "nodes => nodes.map((n) => [n.textContent, getComputedStyle(n).backgroundImage, n.clientHeight > 8])"
    )
    assert all(words.strip() and tall for words, _, tall in looks)
    assert "gradient" in looks[0][1]


def test_with_less_motion_nothing_slides(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    open_sample(page)
    to_screen(page, "5", "Compare")
    card = page.locator(".card[data-kind=altered]")
    expect(card).to_be_visible(timeout=30_000)
    settle(page)  # what is drawn late above the card moves it too
    top = page.evaluate(STEPPED)
    assert top[0] == top[1] > 0
