"""German in a real Chromium: chosen at the foot of the page, on every screen, after a reload, and nothing of ours left
in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from components.wording import in_language, tr
from tests.browser.conftest import new_context, open_page, settle, stay
from tests.browser.test_phone import WIDE
from tests.browser.test_whole_way import violations
from tests.catalogue import read

SCREENS = ("Read", "Positions", "Check", "Compare", "Take away", "About")
# The texts of a page but for the articles' own, which carry their language; names are the same in both.
TEXTS = """() => {
  const found = [];
  const walk = (root) => {
    for (const node of root.childNodes) {
      if (node.nodeType === 3 && node.textContent.trim()) found.push(node.textContent.trim());
      if (node.nodeType !== 1 || ["STYLE", "SCRIPT"].includes(node.tagName) || node.lang === "en") continue;
      if (node.dataset.testid === "stIconMaterial") continue; // the name of a sign: "article"
      if (node.matches("[data-testid=stFileUploaderDropzone] p")) continue; // Streamlit's, not shown: ours stand there
      if ((node.dataset?.testid || "").startsWith("stElementToolbar")) continue; // Streamlit's own words
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        if (node.getAttribute(name)) found.push(node.getAttribute(name).trim());
      if (node.shadowRoot) walk(node.shadowRoot);
      walk(node);
    }
  };
  walk(document.body);
  return found;
}"""

DRAGGED = """zone => {
  const dragged = new DataTransfer();
  dragged.items.add(new File(["x"], "x.txt"));
  for (const kind of ["dragenter", "dragover"])
    zone.dispatchEvent(new DragEvent(kind, {bubbles: true, dataTransfer: dragged}));
}"""
SHOWN = "n => [getComputedStyle(n).fontSize, getComputedStyle(n, '::after').content]"


def german(words: str) -> str:
    with in_language("de"):
        return tr(words)


def english_left(page: Page) -> list[str]:
    """Return the texts on show that are messages of ours in English, with their values or without."""
    exact, patterns = set(), []
    for message in read("de"):
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        told = message.string if isinstance(message.string, tuple | list) else (message.string,)
        for one, other in zip(ids, told, strict=True):
            bare = re.sub(r"\{\w+\}", "", one)
            if not one or one == other or len(bare.strip()) < 4:
                continue
            if "{" in one:
                parts = re.split(r"\{\w+\}", one)
                patterns.append(re.compile(".+?".join(map(re.escape, parts)), re.DOTALL))
            else:
                exact.add(one)
    words = [p for p in patterns if len(re.findall(r"[A-Za-z]{3,}", p.pattern)) > 1]
    return [t for t in page.evaluate(TEXTS) if t in exact or any(p.fullmatch(t) for p in words)]


@pytest.fixture
def german_page(browser: Browser, server: str) -> Iterator[Page]:
    for page in open_page(browser, server):
        page.locator(".st-key-language-choice").get_by_text("Deutsch", exact=True).click()
        settle(page)
        yield page


def test_german_is_chosen_walked_and_kept(german_page: Page) -> None:
    page = german_page
    expect(page.get_by_role("heading", name="Artikel", exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "de"
    assert english_left(page) == []
    zone = page.get_by_test_id("stFileUploaderDropzone")
    expect(zone.get_by_role("button", name="Hochladen")).to_be_visible()
    assert zone.locator("button p").evaluate(SHOWN)[0] == "0px"
    zone.evaluate(DRAGGED)
    over = zone.get_by_text("Drag and drop files here")
    assert over.evaluate(SHOWN) == ["0px", '"Dateien hierher ziehen"']
    zone.evaluate(DRAGGED.replace("dragover", "dragleave").replace("dragenter", "dragleave"))
    stay(page)
    page.get_by_role("button", name=german("Ostra harbour")).click()
    expect(page.get_by_text("Alle 4 Artikel sind gelesen.")).to_be_visible(timeout=60_000)
    assert english_left(page) == []
    for screen in SCREENS:
        page.get_by_role("link", name=german(screen), exact=True).first.click()
        settle(page)
        expect(page.get_by_role("heading", name=german(screen), exact=True)).to_be_visible()
        assert english_left(page) == [], screen
        assert violations(page) == [], screen
        expect(page).to_have_url(re.compile("lang=de"))
    page.set_viewport_size({"width": 390, "height": 900})
    settle(page)
    assert not page.evaluate(WIDE), "About, whose tables have long words"
    page.reload()
    settle(page)
    expect(page.get_by_role("heading", name=german("About"), exact=True)).to_be_visible(timeout=30_000)


def test_the_browsers_own_language_comes_first(browser: Browser, server: str) -> None:
    context = new_context(browser, locale="de-AT")
    page = context.new_page()
    page.goto(server)
    settle(page)
    expect(page.get_by_role("heading", name="Artikel", exact=True)).to_be_visible()
    assert "lang=" not in page.url
    context.close()
