"""Every screen and state of the app, as walks: each goes on by what stands on the page and yields the name of where it
is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from playwright.sync_api import Page, expect

from components.exporting.standpoint_file import Project, write_saved
from components.model import Article
from tests.browser.conftest import settle, stay, stop_button
from tests.browser.test_phone import MANY
from tests.browser.test_whole_way import CHECK_TABS, COMPARE_TABS, SCREENS, SENTENCE, open_menu

Walk = Callable[[Page], Iterator[str]]
SAMPLE = "Ostra harbour"
PASTE = "Paste one article or several"
DRAFT = '"If the seal nursery is damaged, the work stops," Piet Calder said. The quay would take 14 cranes.'
SAME = '"This harbour has waited long enough," Piet Calder said.'
BODY = f"{SENTENCE} " * 7
UNSURE = (
    f"Treasurer against the tram\nBy Ada Pell\n\n{BODY}\n---\nBridge is shut\n\n{BODY}\n"
    f"Drivers of Lindow block the depot\n{BODY}"
)
LONG = "\n".join(
    f"Olaf Brink said on day {n} that Ruth Amsel opposes the mayor and keeps the tram." for n in range(900)
)


def visit(page: Page, screen: str) -> None:
    open_menu(page)
    page.get_by_role("link", name=screen, exact=True).first.click()
    expect(page.get_by_role("heading", name=screen, exact=True)).to_be_visible(timeout=60_000)
    settle(page)


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name, exact=True).click()
    settle(page)


def unfold(page: Page, name: str) -> None:
    page.locator("summary").filter(has_text=name).locator("visible=true").first.click()
    settle(page)


def press(page: Page, name: str, at: int = 0) -> None:
    page.get_by_role("button", name=name).locator("visible=true").nth(at).click()
    settle(page)


def switch(page: Page, words: str) -> None:
    page.get_by_text(words).locator("visible=true").first.click()
    settle(page)


def choose(page: Page, label: str, *words: str, within: str = "body") -> None:
    box = page.locator(within).get_by_role("combobox", name=label).locator("visible=true").first
    for word in words:
        box.click()
        box.press_sequentially(word)
        page.wait_for_timeout(300)
        page.keyboard.press("Enter")
        settle(page)
    page.keyboard.press("Escape")
    settle(page)


def upload(page: Page, *files: tuple[str, bytes]) -> None:
    page.locator("input[type=file]").first.set_input_files(
        [{"name": name, "mimeType": "application/octet-stream", "buffer": data} for name, data in files]
    )


def bring_sample(page: Page) -> None:
    stay(page)
    press(page, SAMPLE)
    expect(page.get_by_text("All 4 articles are read.")).to_be_visible(timeout=90_000)


def walk_empty(page: Page) -> Iterator[str]:
    yield "Articles, empty"
    press(page, "Add pasted text")
    yield "Articles, a paste with nothing in it"
    upload(page, ("scan.pdf", b"%PDF-1.4 none"))
    expect(page.get_by_role("alert").filter(has_text="scan.pdf")).to_be_visible(timeout=30_000)
    yield "Articles, a file that cannot be read"
    upload(page, ("work.standpoint", b"no project"))
    expect(page.get_by_role("alert").filter(has_text="not a Standpoint project")).to_be_visible(timeout=30_000)
    yield "Articles, a project that cannot be opened"
    page.get_by_label(PASTE).fill(UNSURE)
    press(page, "Add pasted text")
    expect(page.get_by_role("button", name="Split here")).to_be_visible()
    yield "Articles, a paste to be looked at"
    for screen in SCREENS:
        visit(page, screen)
        yield f"{screen}, empty"
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_timeout(500)
    yield "Keys"


def walk_working(page: Page) -> Iterator[str]:
    upload(page, *((f"tram-{n}.txt", f"{n}. {LONG}".encode()) for n in range(3)))
    expect(stop_button(page)).to_be_visible(timeout=30_000)
    yield "Articles, working"
    visit(page, "Compare")
    yield "Compare, working"
    visit(page, "Articles")
    stop_button(page).click()
    settle(page)
    expect(page.get_by_text("Stopped:", exact=False)).to_be_visible(timeout=10_000)  # sooner than an article is read
    page.mouse.move(2, 2)
    page.wait_for_timeout(500)  # the words at the button fade out
    yield "Articles, stopped"
    visit(page, "Read")
    yield "Read, an article that was not read"
    visit(page, "Articles")
    press(page, "Clear all")
    yield "Articles, cleared"


def walk_failing(page: Page) -> Iterator[str]:
    wordless = (Article("a", "— — —", title="Dashes"), Article("b", f"{SENTENCE} " * 3, title="Tram"))
    upload(page, ("work.standpoint", write_saved(Project(wordless))))
    expect(page.get_by_text("This article has no words to analyse", exact=False)).to_be_visible(timeout=60_000)
    yield "Articles, one that fails"
    visit(page, "Read")
    expect(page.get_by_text("This article has no words to analyse", exact=False)).to_be_visible(timeout=60_000)
    yield "Read, one that fails"
    visit(page, "Compare")
    yield "Compare, one that fails"
    visit(page, "Articles")
    page.get_by_label(PASTE).fill(
        "Dies ist ein Text auf Deutsch und der Rat hat ihn gelesen, aber nicht verstanden. " * 3
    )
    press(page, "Add pasted text")
    expect(page.get_by_text("This does not look like English", exact=False)).to_be_visible(timeout=60_000)
    yield "Articles, one that is not English"


def walk_many(page: Page) -> Iterator[str]:
    stories = MANY.split("\n===\n")
    more = [s.replace("Vote", "Poll").replace("tram line of day", "bridge of night") for s in stories]
    third = [s.replace("Vote", "Talk").replace("tram line of day", "school of week") for s in stories[:2]]
    page.get_by_label(PASTE).fill("\n===\n".join([*stories, *more, *third]))
    stay(page)
    press(page, "Add pasted text")
    expect(page.get_by_text("All 30 articles are read.")).to_be_visible(timeout=180_000)
    yield "Articles, 30"
    visit(page, "Read")
    yield "Read, 30"
    visit(page, "Positions")
    yield "Positions, 30"
    visit(page, "Compare")
    page.wait_for_timeout(1500)
    yield "Compare, 30"
    for name in COMPARE_TABS:
        tab(page, name)
        yield f"Compare, 30, {name}"
    visit(page, "Take away")
    yield "Take away, 30"


def walk_articles(page: Page) -> Iterator[str]:
    bring_sample(page)
    yield "Articles, four"
    press(page, "Details", 1)
    expect(page.get_by_role("dialog")).to_be_visible()
    yield "Articles, details"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    settle(page)
    page.get_by_role("checkbox", name="Choose all").click()
    yield "Articles, all chosen"
    page.locator(".bar").get_by_role("button", name="Edit").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    yield "Articles, the chosen edited"
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    settle(page)
    if page.locator("summary").filter(has_text="Add more articles").count():
        unfold(page, "Add more articles")
    press(page, "Add pasted text")
    yield "Articles, adding"


def walk_read(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Read")
    expect(page.locator(".reader .text")).to_be_visible(timeout=30_000)
    yield "Read"
    unfold(page, "Headline check")
    for fold in ("Left out of summaries", "Read elsewhere"):
        if page.locator("summary").filter(has_text=fold).locator("visible=true").count():
            unfold(page, fold)
    press(page, "Summary: method and length")
    yield "Read, its folds open"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator(".reader .text [data-owner]").first.click()
    page.wait_for_timeout(300)
    yield "Read, a mark chosen"
    choose(page, "Find in all articles", "quay", "/seal\\w*/", "/(a/")
    yield "Read, words found"
    page.get_by_role("combobox", name="Article", exact=True).click()
    page.wait_for_timeout(400)
    yield "Read, the list of articles open"
    page.keyboard.press("Escape")


def walk_positions(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Positions")
    expect(page.locator(".rows [data-row]").first).to_be_visible(timeout=30_000)
    yield "Positions"
    if page.get_by_text("Filters", exact=True).is_visible():  # on a phone
        switch(page, "Filters")
        yield "Positions, filters unfolded"
    if page.get_by_text("doubtful row").locator("visible=true").count():
        switch(page, "doubtful row")
        yield "Positions, doubtful rows too"
    page.locator(".rows [data-row]").nth(2).click()
    settle(page)
    press(page, "Cite")
    yield "Positions, a row cited"
    press(page, "Edit")
    yield "Positions, a row's form"
    press(page, "Check all shown")
    page.wait_for_timeout(400)
    yield "Positions, all rows shown"
    page.keyboard.press("Escape")
    press(page, "Reject")
    yield "Positions, a row rejected"
    press(page, "Accept")
    yield "Positions, a row accepted"
    unfold(page, "Add a row from a passage")
    yield "Positions, adding"
    switch(page, "Statements")
    yield "Positions, statements"
    page.get_by_label("Search", exact=True).fill("harbour")
    page.keyboard.press("Enter")
    settle(page)
    yield "Positions, searched"
    page.get_by_label("Search", exact=True).fill("nowhere at all")
    page.keyboard.press("Enter")
    settle(page)
    yield "Positions, none passes"


def walk_check(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Check")
    yield "Check"
    press(page, "Accept")
    press(page, "Reject")
    yield "Check, two checked"
    press(page, "Edit")
    yield "Check, a row's form"
    switch(page, "Findings")
    yield "Check, findings too"
    for name in CHECK_TABS:
        tab(page, name)
        yield f"Check, {name}"
        if name == "Actors":
            page.locator(".rows [data-row]").nth(1).click()
            settle(page)
            yield "Check, a row of the actors chosen"
            page.get_by_role("button", name="Clear all").locator("visible=true").first.click()
            settle(page)
            choose(page, "Choose one to describe it, several to merge them", "Piet")
            unfold(page, "Split: some of this is someone else")
            yield "Check, an actor described"
            choose(page, "Choose one to describe it, several to merge them", "Fishers")
            yield "Check, actors merged"
        if name == "Issues":
            choose(page, "Choose one to rename it, several to merge them", "a")
            if page.locator("summary").filter(has_text="The words that decide").count():
                unfold(page, "The words that decide")
            yield "Check, an issue described"


def walk_compare(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Compare")
    page.wait_for_timeout(1500)
    yield "Compare"
    press(page, "Copy")
    yield "Compare, a finding copied"
    cell = page.locator("svg path[aria-roledescription='rect mark'][aria-label*='support']").first
    cell.scroll_into_view_if_needed()
    cell.click(position={"x": 8, "y": 8})
    settle(page)
    yield "Compare, a mark picked"
    for words in ("Show all", "Less sure"):
        if page.get_by_text(words).locator("visible=true").count():
            switch(page, words)
            yield f"Compare, {words}"
    for fold in page.locator("summary").locator("visible=true").all():
        fold.click()
        settle(page)
    yield "Compare, its folds open"
    for name in COMPARE_TABS:
        tab(page, name)
        yield f"Compare, {name}"
        shown = page.get_by_role("button", name="Show data").locator("visible=true")
        if shown.count() or page.locator("[data-testid=stVegaLiteChart]").locator("visible=true").count() > 1:
            page.locator("[data-testid=stVegaLiteChart]").locator("visible=true").last.hover()
            if shown.count():
                shown.last.focus()  # by keyboard: what is hovered over may be drawn anew just then
                page.keyboard.press("Enter")
                page.wait_for_timeout(500)
                yield f"Compare, {name}, as a table"


def walk_draft(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Compare")
    tab(page, "Check my draft")
    press(page, "Check the draft")
    yield "Check my draft, nothing in it"
    page.get_by_label("Your draft").fill(f"{DRAFT} {SAME}")
    press(page, "Check the draft")
    expect(page.locator(".card[data-kind='draft-altered']")).to_be_visible(timeout=60_000)
    yield "Check my draft, checked"
    if page.get_by_text("Show what is exact or found").count():
        switch(page, "Show what is exact or found")
        yield "Check my draft, what is exact"
    press(page, "Edit the draft")
    yield "Check my draft, edited"


def walk_take_away(page: Page) -> Iterator[str]:
    bring_sample(page)
    visit(page, "Take away")
    yield "Take away"
    for fold in page.locator("summary").locator("visible=true").all():
        fold.click()
        settle(page)
    yield "Take away, its folds open"
    page.locator("input[type=file]").last.set_input_files(
        [{"name": "work.standpoint", "mimeType": "application/octet-stream", "buffer": b"no project"}]
    )
    settle(page)
    yield "Take away, a project that cannot be opened"


def walk_german(page: Page) -> Iterator[str]:
    page.get_by_text("Deutsch", exact=True).click()
    settle(page)
    yield "Artikel, leer"
    press(page, "Hafen von Ostra")
    expect(page.get_by_text("Alle 4 Artikel sind gelesen.")).to_be_visible(timeout=90_000)
    yield "Artikel, vier"
    for screen in ("Lesen", "Positionen", "Prüfen", "Vergleichen", "Mitnehmen", "Über"):
        open_menu(page)
        page.get_by_role("link", name=screen).first.click()
        settle(page)
        page.wait_for_timeout(600)
        yield screen


WALKS: tuple[Walk, ...] = (
    walk_empty, walk_working, walk_failing, walk_many, walk_articles, walk_read, walk_positions, walk_check,
    walk_compare, walk_draft, walk_take_away, walk_german,
)  # fmt: skip
