"""What the other reports have: beside each sentence on Read, there and back, and as three lists on Compare."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_sample, violations

HARBOUR = '"This harbour has fed us for a century, and with a second quay it will feed '


def test_from_a_sentence_to_the_other_report_and_back(page: Page) -> None:
    open_sample(page)
    text = page.locator(".reader .text")
    before = text.inner_text()
    sign = page.locator(".reader .note-differs").first
    assert sign.get_attribute("aria-label") == (
        "Differs in Northern Business Wire (invented): Quotation altered; Also in Velland Daily (invented)"
    )
    sign.click()
    expect(page.locator(".reader .text .chosen").first).to_contain_text(HARBOUR[:40])
    page.locator(".reader .way").get_by_text(
        "Differs in Northern Business Wire (invented): Quotation altered"
    ).first.click()
    settle(page)
    expect(page.locator(".reader .text .focus").first).to_contain_text("This harbour has fed us")
    expect(text).to_contain_text(HARBOUR + "Velland")
    page.get_by_role("button", name="Back to Ostra Courier").click()
    settle(page)
    expect(page.locator(".reader .text .focus").first).to_contain_text("This harbour has fed us")
    assert text.inner_text() == before
    expect(page.get_by_role("button", name="Back to")).to_have_count(0)


def test_the_signs_can_be_put_away_and_are_no_part_of_the_text(page: Page) -> None:
    open_sample(page)
    signs = page.locator(".reader .note")
    expect(signs.first).to_be_visible()
    assert signs.all_text_contents() == [""] * signs.count()
    page.get_by_role("button", name="Other reports").click()
    expect(signs.first).to_be_hidden()


@pytest.mark.parametrize("width", [1400, 390])
def test_three_lists_on_compare(themed: Page, width: int) -> None:
    open_sample(themed)
    go(themed, "Compare")
    themed.get_by_text("What all say, what some say, what only one says").click()
    settle(themed)
    expect(themed.get_by_role("heading", name=re.compile(r"^Some say \(\d+\)$"))).to_be_visible()
    expect(themed.get_by_role("heading", name=re.compile(r"^Only one says \(\d+\)$"))).to_be_visible()
    themed.set_viewport_size({"width": width, "height": 900})
    row = themed.locator("summary").filter(has_text="feed us for another").first
    row.click()
    assert violations(themed) == []
    assert themed.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    themed.locator("details[open]").get_by_role("button", name="Show", exact=True).nth(1).click()
    expect(themed.locator(".reader .text .focus").first).to_contain_text("This harbour has fed us", timeout=30_000)
