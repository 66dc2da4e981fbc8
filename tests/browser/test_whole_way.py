"""The whole way in a real Chromium: paste, upload each format, read, click from chart to passage, export, reload."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import save, settle, stay
from tests.builders import PAGE, make_docx, make_pdf, paragraph

SENTENCE = "Olaf Brink, the treasurer of Lindow, said that he opposes the tram."
HOSTILE = "![x](http://evil.example/x.png) <img src=http://evil.example/y.png> **bold** $5 million, then $7 million"
COMPARE_TABS = [
    "The set in short",
    "Timeline",
    "Check my draft",
    "For and against",
    "Who is heard",
    "How it is told",
    "Who agrees",
    "Over time",
]
CHECK_TABS = ["Actors", "Issues", "History"]
SCREENS = ["Read", "Positions", "Check", "Compare", "Take away", "About"]


def go(page: Page, screen: str) -> None:
    page.get_by_role("link", name=screen, exact=True).first.click()
    settle(page)
    expect(page.get_by_role("heading", name=screen, exact=True)).to_be_visible()


def open_read(page: Page) -> None:
    """Wait until the articles are read, as they are by themselves, and open the Read screen."""
    expect(page.get_by_text(re.compile(r"The article is read|All \d+ articles are read")).first).to_be_visible(
        timeout=60_000
    )
    open_menu(page)
    go(page, "Read")
    expect(page.locator(".reader .text")).to_be_visible(timeout=30_000)


def open_menu(page: Page) -> None:
    """Open the list of screens where it is folded away, as on a phone."""
    if page.get_by_test_id("stExpandSidebarButton").is_visible():
        page.get_by_test_id("stExpandSidebarButton").click()


def open_sample(page: Page) -> None:
    stay(page)
    page.get_by_role("button", name="Ostra harbour").click()
    open_read(page)


def test_paste_analyse_and_read(page: Page) -> None:
    page.get_by_label("Paste one article or several").fill(
        f"Treasurer against the tram\nBy Ada Pell\n\n{SENTENCE} " * 1 + "The town has no money. " * 12
    )
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    open_read(page)
    expect(page.locator(".reader .text")).to_contain_text(SENTENCE, timeout=60_000)
    page.locator(".reader [data-card^='t']").first.click()
    expect(page.locator(".reader .text .chosen").first).to_have_text("opposes")
    mark = page.locator(".reader .text [data-owner]").first
    mark.focus()
    page.keyboard.press("Enter")
    expect(mark).to_have_attribute("aria-pressed", "true")
    legend = page.get_by_role("button", name="Positions", exact=False).locator("visible=true").first
    expect(legend).to_have_attribute("aria-pressed", "true")
    legend.click()
    expect(legend).to_have_attribute("aria-pressed", "false")


def test_upload_each_format(page: Page, tmp_path: Path) -> None:
    files = [
        save(tmp_path, "a.txt", f"{SENTENCE} One.".encode()),
        save(tmp_path, "b.md", f"# Two\n\n{SENTENCE} Two.".encode()),
        save(tmp_path, "c.html", PAGE.encode()), save(tmp_path, "d.docx", make_docx(paragraph(f"{SENTENCE} Four."))),
        save(tmp_path, "e.pdf", make_pdf([f"{SENTENCE} Five."])), save(tmp_path, "scan.pdf", make_pdf([])),
    ]  # fmt: skip
    page.locator("input[type=file]").set_input_files(files)
    expect(page.get_by_role("button", name="Compare the 5 articles")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("scan.pdf has no text layer", exact=False)).to_be_visible()


def test_from_chart_to_passage_and_back(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    cell = page.locator("svg path[aria-roledescription='rect mark'], svg path[aria-roledescription='bar']").first
    cell.scroll_into_view_if_needed()
    cell.click(position={"x": 8, "y": 8})  # beside the sign
    settle(page)
    page.get_by_role("button", name="Show", exact=True).first.scroll_into_view_if_needed()
    page.get_by_role("button", name="Show", exact=True).locator("visible=true").first.click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)


def test_a_picked_mark_brings_its_passages_into_sight(page: Page) -> None:
    open_sample(page)
    page.set_viewport_size({"width": 1280, "height": 560})
    go(page, "Compare")
    cell = page.locator("svg path[aria-roledescription='rect mark'][aria-label*='support']").first
    cell.scroll_into_view_if_needed()
    cell.click(position={"x": 8, "y": 8})  # beside the sign
    settle(page)
    expect(page.locator(".st-key-behind-outlets").get_by_role("button", name="Show").first).to_be_in_viewport(
        timeout=10_000
    )


def test_articles_are_tidied_by_the_buttons_of_their_cards(themed: Page) -> None:
    stay(themed)
    themed.get_by_role("button", name="Ostra harbour").click()
    expect(themed.get_by_text("All 4 articles are read.")).to_be_visible(timeout=60_000)
    names = themed.locator(".card .heading")
    second, third = names.nth(1).inner_text()[3:], names.nth(2).inner_text()[3:]
    themed.get_by_role("button", name="Move up").nth(2).click()
    expect(names.nth(1)).to_have_text(f"2. {third}")
    expect(themed.get_by_role("button", name="Move up").nth(1)).to_be_focused()
    themed.get_by_role("button", name="Details").nth(2).click()
    dialog = themed.get_by_role("dialog")
    expect(dialog.get_by_label("Title")).to_have_value(second)
    assert violations(themed) == []
    dialog.get_by_label("Date").fill("last week")
    themed.keyboard.press("Enter")
    expect(dialog.get_by_text("write it as year-month-day", exact=False)).to_be_visible()
    dialog.get_by_label("Outlet").fill("The Post")
    themed.keyboard.press("Enter")
    settle(themed)
    themed.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(themed.get_by_text("The Post · ", exact=False)).to_be_visible()
    themed.get_by_role("button", name="Remove").nth(3).click()
    expect(names).to_have_count(3)


def test_a_finding_leads_to_its_passages(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    page.get_by_role("button", name="1 figure clashes").click()
    card = page.locator(".card[data-kind=figures]")
    expect(card).to_be_focused()
    expect(card.get_by_text("800 jobs").first).to_be_visible()
    card.get_by_role("button", name="Show", exact=True).nth(2).click()
    expect(page.locator(".reader .text .focus").first).to_have_text("800 jobs", timeout=30_000)


def test_a_finding_that_is_not_right_is_taken_out_and_undo_brings_it_back(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    card = page.locator(".card[data-kind=altered]")
    card.get_by_role("button", name="Not right").click()
    expect(card).to_have_count(0)
    expect(page.get_by_role("button", name="1 quotation altered")).to_have_count(0)
    page.get_by_role("button", name="Undo taking a finding out").click()
    expect(card).to_have_count(1)


def test_a_draft_is_held_against_the_set(page: Page) -> None:
    open_sample(page)
    go(page, "Compare")
    page.get_by_role("tab", name="Check my draft").click()
    page.get_by_label("Your draft").fill(
        '"If the seal nursery is damaged, the work stops," Piet Calder said. The quay would take 14 cranes.'
    )
    page.get_by_role("button", name="Check the draft").click()
    card = page.locator(".card[data-kind='draft-altered']")
    expect(card.locator(".look-differs")).to_have_text(["damaged", "harmed"], timeout=60_000)
    expect(page.locator(".card[data-kind='draft-not found']")).to_contain_text("14 cranes")
    page.get_by_role("button", name="Close the draft").click()
    expect(page.get_by_label("Your draft")).to_be_visible()


def test_table_row_to_evidence_to_place(page: Page) -> None:
    open_sample(page)
    go(page, "Positions")
    expect(page.get_by_text("Words that decided", exact=False)).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Show in the article").click()
    expect(page.locator(".reader .text .focus").first).to_be_in_viewport(timeout=30_000)


def test_take_away_and_come_back_after_a_reload(page: Page, tmp_path: Path) -> None:
    open_sample(page)
    go(page, "Take away")
    with page.expect_download() as download:
        page.get_by_role("button", name="Positions (CSV)").click()
    assert "Piet Calder" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    with page.expect_download() as download:
        page.get_by_role("button", name="Everything (JSON)").click()
    assert len(json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["analyses"]) == 4
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG", exact=True).first.click()
    assert Path(download.value.path()).read_bytes().startswith(b"\x89PNG")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the project").click()
    project = tmp_path / "project.standpoint"
    project.write_bytes(Path(download.value.path()).read_bytes())
    page.reload()
    settle(page)
    expect(page.get_by_text("Bring in articles first", exact=False)).to_be_visible(timeout=30_000)
    page.locator("input[type=file]").set_input_files(str(project))
    expect(page.get_by_text("The project was opened: 4 articles, 4 of them analysed.")).to_be_visible(timeout=30_000)


def test_no_markup_and_no_request_come_of_an_article(page: Page) -> None:
    """The page fixture fails on any request that leaves the machine."""
    body = f'{SENTENCE} Ruth Amsel rejects the {HOSTILE} plan. "I oppose {HOSTILE}," Ruth Amsel said. ' * 3
    page.get_by_label("Paste one article or several").fill(f"Headline {HOSTILE}\nBy Ada {HOSTILE}\n\n{body}")
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    open_read(page)
    for screen in SCREENS:
        go(page, screen)
        assert page.locator("img[src*='evil']").count() == 0
        assert page.locator("a[href*='evil']").count() == 0
        assert page.locator(".katex").count() == 0


def test_two_hostile_articles_side_by_side(page: Page) -> None:
    said = (
        f"{SENTENCE} Ruth Amsel said on Monday that the {HOSTILE} plan was wrong. He {HOSTILE} told Ruth Amsel so. " * 3
    )
    articles = [
        f"Headline {n} {HOSTILE}\nBy Ada {HOSTILE}\nSource: {HOSTILE}\n3 May 2031\n\nReport {n}. {said}" for n in (1, 2)
    ]
    page.get_by_label("Paste one article or several").fill("\n===\n".join(articles))
    page.get_by_role("button", name="Add pasted text").click()
    settle(page)
    open_read(page)
    page.get_by_text("Headline check").click()
    page.get_by_text("Summary: method and length").click()
    page.keyboard.press("Escape")
    go(page, "Compare")
    for tab in ("What differs", "The set in short", "Timeline"):
        page.get_by_role("tab", name=tab).click()
        settle(page)
        assert page.locator("img[src*='evil'], a[href*='evil'], .katex").count() == 0


RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes is not told place by place
}
THEIRS = {  # rules beyond WCAG that Streamlit's own parts do not keep: rule -> what its places are known by
    "presentation-role-conflict": ["stFileUploaderDropzone"],  # a label on what is a presentation
    "empty-table-header": ['role="columnheader"'],  # over the numbers of the rows of its tables
    "region": ["vg-tooltip-element", "stFloatingOverlayPortal", 'id="react-aria', "stToastContainer"],
}


def violations(page: Page) -> list[str]:
    """Return what axe finds, and still finds a moment later: half a list that is being drawn is no state."""
    if not looked_at(page):
        return []
    page.wait_for_timeout(1_000)
    return looked_at(page)


def looked_at(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    nodes = [(v["id"], n) for v in found for n in v["nodes"] if not is_theirs(v["id"], n["html"])]
    told = [f"{name}: {n['html'][:160]} {[c['message'] for c in n['any']][:1]}" for name, n in nodes]
    return [t for t in told if "partially obscured" not in t]  # the bar at the foot lies over what scrolls beneath it


def is_theirs(rule: str, html: str) -> bool:
    return any(sign in html for sign in THEIRS.get(rule, ()))


def test_axe_finds_nothing(themed: Page) -> None:
    assert violations(themed) == [], "Articles, empty"
    stay(themed)
    themed.get_by_role("button", name="Ostra harbour").click()
    settle(themed)
    assert violations(themed) == [], "Articles"
    open_read(themed)
    assert violations(themed) == [], "Read"
    themed.get_by_text("Headline check").click()
    themed.get_by_text("Summary: method and length").click()
    expect(themed.get_by_text("To copy, with sources", exact=False)).to_be_visible()
    assert violations(themed) == [], "Read, its summary and headline check open"
    themed.keyboard.press("Escape")
    for screen in SCREENS[1:]:
        go(themed, screen)
        assert violations(themed) == [], screen
        for tab in {"Compare": COMPARE_TABS, "Check": CHECK_TABS}.get(screen, ()):
            themed.get_by_role("tab", name=tab).click()
            settle(themed)
            assert violations(themed) == [], tab


@pytest.mark.parametrize("screen", ["", *SCREENS])
def test_a_phone_scrolls_one_way_only(narrow: Page, screen: str) -> None:
    if screen in ("", "About"):
        if screen:
            narrow.goto(f"{narrow.url.rstrip('/')}/about")
            settle(narrow)
    else:
        open_sample(narrow)
        if screen != "Read":
            open_menu(narrow)
            narrow.get_by_role("link", name=screen, exact=True).first.click()
            settle(narrow)
    assert narrow.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1")
    wide = narrow.evaluate(
        "[...document.querySelectorAll('[data-testid=stMain]')].some(e => e.scrollWidth > e.clientWidth + 1)"
    )
    assert not wide
