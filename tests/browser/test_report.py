"""The report in a real browser: taken from the screen, opened by itself, without a request and clean by axe in both
themes."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_sample


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
    assert "paragraph" in page.locator("[data-testid=stCode]").first.inner_text()
