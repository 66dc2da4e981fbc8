"""The largest uploads in a real Chromium: a file of ten megabytes is answered by us and not by the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.reading import read_file
from components.reading.limits import MOST_BYTES, PROBLEMS
from tests.browser.conftest import free_port, open_page, save, settle, start_server

LARGE = [
    ("exactly.md", MOST_BYTES, "too_long"),
    ("over.md", MOST_BYTES + 1, "too_big"),
    ("half-a-megabyte-over.pdf", MOST_BYTES + 500_000, "too_big"),
]


@pytest.mark.parametrize(("name", "size", "code"), LARGE)
def test_a_file_of_ten_megabytes_is_answered_in_our_words(
    page: Page, tmp_path: Path, name: str, size: int, code: str
) -> None:
    page.locator("input[type=file]").set_input_files(save(tmp_path, name, b"a *b* " * (size // 6) + b"a" * (size % 6)))
    sentence = PROBLEMS[code].partition("{name}")[2]
    expect(page.get_by_role("alert").filter(has_text=sentence)).to_be_visible(timeout=60_000)
    settle(page)


TOO_LARGE = "large.txt is larger than 11 MB and was not taken"
GOOD = b"Olaf Brink, the treasurer of Lindow, said on Monday that he opposes the tram. Ruth Amsel supports it."


def test_a_larger_file_is_named_and_those_beside_it_are_read(page: Page, tmp_path: Path) -> None:
    large = save(tmp_path, "large.txt", b"a" * (2 * MOST_BYTES))
    page.locator("input[type=file]").set_input_files(large)
    expect(page.get_by_role("alert").filter(has_text=TOO_LARGE)).to_be_visible(timeout=30_000)
    expect(page.get_by_text("must be 11.0MB or smaller")).to_have_count(0)
    settle(page)
    page.locator("input[type=file]").set_input_files([large, save(tmp_path, "good.txt", GOOD)])
    expect(page.get_by_text("1 article was added.", exact=False)).to_be_visible(timeout=60_000)
    expect(page.get_by_role("alert").filter(has_text=TOO_LARGE)).to_be_visible()
    page.keyboard.press("6")
    expect(page.get_by_role("heading", name="Take away", exact=True)).to_be_visible(timeout=30_000)
    page.locator("input[type=file]").set_input_files(save(tmp_path, "large.standpoint", b"a" * (2 * MOST_BYTES)))
    expect(page.get_by_role("alert").filter(has_text="large.standpoint is larger")).to_be_visible(timeout=30_000)


def test_a_file_beside_a_larger_one_is_read_by_a_busy_server(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    process = start_server(port, slow=2)
    try:
        for page in open_page(browser, f"http://127.0.0.1:{port}"):
            large = save(tmp_path, "large.txt", b"a" * (2 * MOST_BYTES))
            page.locator("input[type=file]").set_input_files([large, save(tmp_path, "good.txt", GOOD)])
            expect(page.get_by_text("1 article was added.", exact=False)).to_be_visible(timeout=60_000)
            expect(page.get_by_role("alert").filter(has_text=TOO_LARGE)).to_be_visible()
    finally:
        process.terminate()
        process.join(10)


STORY = "".join(
    f"<p>{words}</p>"
    for words in (
        "Mayor Ada Holt said on Monday that she would support a second bridge over the Sel, a plan that has divided "
        "the town for years and that the council rejected twice.",
        "Olaf Brink, who leads the opposition in the council, said that the town had no money for it and demanded a "
        "vote in September, before the budget is drawn up.",
    )
    * 5
)
HEADLINE = "Mayor backs a second bridge over the Sel after years of quarrels with the merchants"
PRINTED = [
    ("", "<p>By Ada Pell</p><p>Lindow Post</p><p>4 June 2031</p>", ("Lindow Post", "Ada Pell", "2031-06-04"), 0),
    ("", "<div>By Ada Pell</div><div>June 4, 2031</div>", ("", "Ada Pell", "2031-06-04"), 0),
    ("<nav>Home News Sport Weather</nav><div>Lindow Post</div>", "<div>June 4, 2031</div>",
     ("Lindow Post", "", "2031-06-04"), 2),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "facts", "left"), PRINTED)
@pytest.mark.parametrize("with_feet", [False, True], ids=["bare", "with the browser's heads and feet"])
def test_what_a_browser_saves_as_pdf_is_read_with_its_headline(
    browser: Browser, above: str, below: str, facts: tuple[str, str, str], left: int, with_feet: bool
) -> None:
    page = browser.new_page()
    page.set_content(f"{above}<h1>{HEADLINE}</h1>{below}{STORY}")
    printed = page.pdf(display_header_footer=with_feet, margin={"top": "15mm", "bottom": "15mm"})
    page.close()
    article = read_file("saved.pdf", printed).article
    assert article.title == HEADLINE
    assert (article.outlet, article.author, article.date) == facts
    assert article.text.startswith("Mayor Ada Holt said on Monday that")
    assert article.text.count("\n") == 9, "a paragraph a line"
    assert [n for n in article.notes if "above the headline" in n] == (
        [f"{left} lines above the headline were left out."] if left else []
    )
