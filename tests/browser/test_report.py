"""The report in a real browser: taken from the screen, opened by itself, without a request and clean by axe in both
themes."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_sample, violations


def test_the_report_is_taken_and_stands_alone(page: Page, browser: Browser, tmp_path: Path) -> None:
    open_sample(page)
    go(page, "Take away")
    settle(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Web page (HTML)").click()
    path = tmp_path / "report.html"
    taken.value.save_as(path)
    for theme in ("light", "dark"):
        check_alone(browser, path, theme)


def check_alone(browser: Browser, path: Path, theme: str) -> None:
    context = browser.new_context(color_scheme=theme, viewport={"width": 390, "height": 900})  # type: ignore[arg-type]
    report = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    report.on("request", lambda r: asked.append(r.url))
    report.on("console", lambda m: said.append(m.text))
    report.goto(path.as_uri())
    assert [u for u in asked if u != path.as_uri() and not u.startswith("data:")] == []
    assert said == [], "the policy of the page forbids something that it needs"
    assert report.locator("blockquote").count() > 20
    assert report.evaluate("document.documentElement.scrollWidth") <= 390
    assert report.evaluate("getComputedStyle(document.body).maxWidth") == "736px", "the style is let in by its hash"
    assert Axe().run(report).response["violations"] == []
    context.close()


def test_a_row_of_positions_is_cited(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    page.get_by_role("button", name="Cite").click()
    settle(page)
    assert "paragraph" in page.locator(".to-copy pre").inner_text()


def test_a_finding_is_copied_with_its_passages_and_sources(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    card = page.locator(".card[data-kind='truncated']")
    card.get_by_role("button", name="Copy", exact=True).click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()
    expect(card.get_by_role("status")).to_have_text("Copied")
    head, *passages = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert head == "Quotation cut short: Hanne Lorvik"
    assert len(passages) == 3
    for words, told in zip(card.locator(".passage").all_inner_texts(), passages, strict=True):
        assert told.startswith(f"{words} (Hanne Lorvik, ")
    expect(card.get_by_role("button", name="Copy", exact=True)).to_be_visible()
    other = page.locator(".card").nth(1)
    other.focus()
    page.keyboard.press("q")
    expect(other.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").split("\n")[0] != head


def test_where_the_browser_forbids_copying_the_text_stands_there_to_be_taken(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.reload()
    open_sample(page)
    go(page, "Compare")
    card = page.locator(".card[data-kind='truncated']")
    card.get_by_role("button", name="Copy", exact=True).click()
    field = card.get_by_label("The browser does not let this page copy", exact=False)
    expect(field).to_be_focused()
    assert field.input_value().startswith("Quotation cut short: Hanne Lorvik\n")
    assert field.evaluate("f => f.selectionEnd - f.selectionStart === f.value.length")
    assert violations(page) == []


def test_a_row_of_the_actors_is_read_whole_and_describes_its_actor(page: Page) -> None:
    open_sample(page)
    go(page, "Check")
    page.get_by_role("tab", name="Actors", exact=True).click()
    settle(page)
    row = page.locator(".rows [data-row]").filter(has_text="Hanne Lorvik")
    assert row.locator(".towards").evaluate("r => r.scrollWidth <= r.clientWidth && r.textContent.length > 0")
    row.click()
    settle(page)
    expect(page.get_by_label("Role", exact=True)).to_have_value(row.locator(".towards").inner_text())
