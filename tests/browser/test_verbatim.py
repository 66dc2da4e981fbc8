"""What stands on the screens, read back from Chromium and compared with the articles, code point by code point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.analysis import analyse_article
from components.charts.looks import signs
from components.comparing import compare_analyses, find_differences, make_digest, make_timeline
from components.comparing.findings import passage_of
from components.exporting.tables import stance_rows
from components.interface.filtering import in_order
from components.interface.passages import LONGEST
from components.model import Article, Corpus, Issue
from tests.browser.conftest import open_page, save, settle
from tests.browser.test_whole_way import go
from tests.exporting.first_form import write_project

AWKWARD = [
    "a -- b", "a -> b", "a <- b", "a <-> b", "a >= b", "a <= b", "a ~= b", ":streamlit:", ":material/home:", ":smile:",
    ":red[word]", ":blue-background[b]", "$5 and $7", "$$x^2$$", "**bold** __init__", "`code`", "~~struck~~",
    "https://evil.example/a_b?c=d&e=f", "press@evil.example", "www.evil.example", "<b>x</b> &amp; &lt;", "<!-- c -->",
    "[a](http://evil.example/b)", "![i](http://evil.example/i.png)", "5\u00a0000", "two  blanks", "1986) A", "# head",
    "a\\nb \\\\ c", "🗳️", "cafe\u0301", "soft\u00adhyphen", "| a | b |", "'single' \"double", "{x} {{y}}", "%s %(z)s",
    "- item", "=1+1", "null",
]  # fmt: skip
FOREIGN = "—→←↔≥≤≈\u2060"  # what streamlit's rules or an escaper would put in; no article here holds one
ACTOR = "Jean-Luc O'Brink"
THINGS = (
    "harbour tunnel bridge market quarry theatre museum airport cinema library stadium brewery chapel prison clinic "
    "canal castle garden orchard station ferry depot windmill lighthouse marina hostel observatory arcade abattoir "
    "nursery college reservoir vineyard smithy foundry bakery sawmill laundry tannery"
).split()  # a thing a line, so that each position is one of its own
TEXTS = [
    "\n\n".join(f"{ACTOR}, the treasurer of Lindow, said on Monday that he opposes the {t} {a} line."
                for t, a in zip(THINGS, AWKWARD, strict=True)),
    f'"We oppose the tram -- fully -- and always will," {ACTOR} said on Tuesday. Ruth Amsel & Co. >= 1 rejects the '
    'tram :streamlit: line. It lost 800 jobs.\n'
    "Ruth Amsel supports the tram -> line, she told press@evil.example on Monday.",
    f'"We oppose the tram -- not fully," {ACTOR} said on Tuesday. Ruth Amsel supports the tram ~= line. It lost 900 '
    'jobs.',
]  # fmt: skip
ARTICLES = tuple(
    Article(f"article{n}", text, title=f"Head {n} -- :streamlit: a -> b desk@evil.example <b> $5 and $7 **x**",
            author=f"Ada {n} <- www.evil.example",
            outlet=f"Post {n} -- >= :smile: _x_", date=f"2031-05-0{n}", origin=f"pasted {n} ~= text",
            notes=(f"Left out {n}: a -- b :red[x]",))
    for n, text in enumerate(TEXTS, 1)
)  # fmt: skip
ISSUES = (Issue("i1", "tram -- :streamlit: >= *x*", ("tram",)),)
READ_BACK = """() => {
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE && !["STYLE", "SCRIPT"].includes(node.parentNode.nodeName))
      found.push(node.data);
    if (node.shadowRoot) walk(node.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(document.querySelector("[data-testid=stMain]"));
  return found;
}"""

WITHOUT_OURS = (
    "nodes => nodes.map((n) => [...n.childNodes].filter((c) => c.nodeType === Node.TEXT_NODE).map((c) => "
    "c.data).join(''))"
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return compare_analyses(tuple(analyse_article(a) for a in ARTICLES), ISSUES)


@pytest.fixture(scope="module")
def awkward(browser: Browser, server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One session with three awkward articles, opened from a project and analysed; the tests read on in it."""
    folder = tmp_path_factory.mktemp("project")
    for page in open_page(browser, server):
        go(page, "Take away")
        page.locator("input[type=file]").set_input_files(save(folder, "p.json", write_project(ARTICLES, (), ISSUES)))
        expect(page.get_by_text("The project was opened", exact=False)).to_be_visible(timeout=30_000)
        go(page, "Articles")
        page.get_by_role("button", name="Compare the 3 articles").wait_for(timeout=90_000)
        go(page, "Articles")
        page.locator(".lines .heading").nth(2).wait_for()
        yield page


def analyse(page: Page) -> None:
    go(page, "Articles")
    page.get_by_role("button", name="Compare the 3 articles").wait_for(timeout=90_000)
    go(page, "Read")
    page.locator(".reader .text").wait_for(timeout=90_000)


def lines(page: Page, kind: str) -> list[str]:
    return [
        text or "" for text in page.locator(f".lines .{kind}").evaluate_all("nodes => nodes.map((n) => n.textContent)")
    ]


def screen(page: Page) -> str:
    """Return every text on the screen; fail on a sign or picture that no article holds."""
    parts = page.evaluate(READ_BACK)
    words = "\n".join(parts)
    assert not set(words) & set(FOREIGN), [p for p in parts if set(p) & set(FOREIGN)]
    assert page.locator("[data-testid=stMain] img, .katex, a[href*=evil]").count() == 0
    return words


def options(page: Page, label: str) -> list[str]:
    """Open a list, return its options as they stand there, and leave it open."""
    field = page.get_by_label(label, exact=True).first
    field.scroll_into_view_if_needed()
    page.wait_for_timeout(400)  # a list closes when the page scrolls
    field.click()
    page.get_by_role("option").first.wait_for()
    return [text or "" for text in page.get_by_role("option").evaluate_all("nodes => nodes.map((n) => n.textContent)")]


def cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def test_articles(awkward: Page) -> None:
    go(awkward, "Articles")
    awkward.locator(".lines .heading").nth(2).wait_for()
    screen(awkward)
    assert lines(awkward, "heading") == [f"{n}. {a.title}" for n, a in enumerate(ARTICLES, 1)]
    for shown, article in zip(lines(awkward, "source"), ARTICLES, strict=True):
        assert shown == " · ".join(
            [article.outlet, article.author, article.date, f"{len(article.text.split()):,} words", article.origin]
        )
    assert lines(awkward, "note") == [a.notes[0] for a in ARTICLES]
    awkward.get_by_role("button", name="Details").first.click()
    awkward.wait_for_timeout(1000)  # the list would close while the card still opens
    assert awkward.get_by_label("Title").first.input_value() == ARTICLES[0].title
    assert awkward.get_by_label("The text as it will be read").first.input_value() == ARTICLES[0].text
    found = options(awkward, "Split before the line")
    assert found == [x[:80] for x in ARTICLES[0].text.split("\n")[1:] if x.strip()][: len(found)]
    awkward.keyboard.press("Escape")
    awkward.keyboard.press("Escape")
    expect(awkward.get_by_role("dialog")).to_have_count(0)


def test_read(awkward: Page, corpus: Corpus) -> None:
    analyse(awkward)
    for number, article in enumerate(ARTICLES):
        assert options(awkward, "Article") == [f"{a.outlet}: {a.title}" for a in ARTICLES]
        awkward.get_by_role("option").nth(number).click()
        expect(awkward.locator(".lines .title")).to_have_text(article.title)
        settle(awkward)
        awkward.get_by_text("Headline check").click()
        settle(awkward)
        screen(awkward)
        assert lines(awkward, "title") == [article.title]
        assert lines(awkward, "source")[0] == " · ".join(
            [article.outlet, article.author, article.date, article.notes[0]]
        )
        assert all(p in article.text for p in lines(awkward, "passage"))
        paragraphs = awkward.locator(".reader .text p").evaluate_all("nodes => nodes.map((n) => n.textContent)")
        assert paragraphs == [x for x in article.text.split("\n") if x]
        awkward.get_by_text("Headline check").click()


def show_doubtful(page: Page) -> None:
    """Show the rows that are less sure too: marks among its words make many a row so."""
    if not page.get_by_role("switch", name="doubtful rows too").is_checked():
        page.get_by_text("doubtful rows too").click()
        settle(page)


def test_positions(awkward: Page, corpus: Corpus) -> None:
    analyse(awkward)
    go(awkward, "Positions")
    show_doubtful(awkward)
    rows = in_order(stance_rows(corpus), "surest first")
    cells = awkward.locator(".rows [role=gridcell]")
    expect(cells.first).to_be_attached(timeout=30_000)
    for search in (":red[word]", ":blue-background[b]", "a -> b", "| a | b |", "=1+1", "<!--", "**bold**", "Amsel"):
        awkward.get_by_label("Search", exact=True).fill(search)
        awkward.keyboard.press("Enter")
        settle(awkward)
        expect(cells.filter(has_text=search).first).to_be_attached(timeout=30_000)
        shown = cells.evaluate_all("nodes => nodes.map((n) => n.textContent)")
        row = next(r for r in rows if r.passage in shown)
        assert any(search.lower() in words.lower() for words in shown)
        # the clearest first, then where the same is said
        expect(awkward.locator(".lines .passage").first).to_have_text(row.passage)
        assert lines(awkward, "name")[0].startswith(row.actor)
        assert lines(awkward, "source")[0] == f"{row.article} · {row.date} · {row.place}"
        assert f"towards {row.towards}" in lines(awkward, "label")
        assert {row.actor, row.passage, row.towards} <= set(shown)
        screen(awkward)
    awkward.get_by_label("Search", exact=True).fill("")
    awkward.keyboard.press("Enter")
    settle(awkward)
    for label, values in (("Article", [a.outlet for a in ARTICLES]), ("Who", sorted({r.actor for r in rows}))):
        assert options(awkward, label)[-len(values) :] == values
        awkward.keyboard.press("Escape")


def test_compare(awkward: Page, corpus: Corpus) -> None:
    analyse(awkward)
    go(awkward, "Compare")
    for label in ("Show all", "Less sure"):
        if awkward.get_by_text(label).count():
            awkward.get_by_text(label).click()
            settle(awkward)
    findings = [f for sure in (True, False) for f in find_differences(corpus) if f.sure is sure]
    texts = {a.id: a.text for a in ARTICLES}
    assert lines(awkward, "passage") == [
        cut(passage_of(corpus, f, i).of(texts[i.article])) for f in findings for i in f.instances[:6]
    ]
    headings = [
        text or ""
        for text in awkward.locator(".lines .card h2").evaluate_all("nodes => nodes.map((n) => n.textContent)")
    ]
    assert [h.split(" (")[0] for h in headings] == [
        f"{f.label}: {f.subject}" if f.subject else f.label for f in findings
    ]
    outlets = {f"{a.outlet} {a.date}" for a in ARTICLES}
    ours = (signs()[:9], "No sure finding of: ")
    assert {s.split(" · ")[0] for s in lines(awkward, "source") if not s.startswith(ours)} <= outlets
    screen(awkward)
    awkward.get_by_role("tab", name="The set in short").click()
    settle(awkward)
    assert lines(awkward, "passage")
    told = [corpus.analysis(t.article).sentences[t.sentence].of(texts[t.article]) for t in make_digest(corpus, 8)]
    assert awkward.locator(".lines .passage").evaluate_all(WITHOUT_OURS) == told
    screen(awkward)
    awkward.get_by_text("Copy it as text").click()
    expect(awkward.locator(".to-copy pre").last).to_contain_text(ARTICLES[0].outlet)
    awkward.get_by_role("tab", name="Timeline").click()
    settle(awkward)
    awkward.get_by_text("Show all", exact=False).and_(awkward.get_by_text("moments", exact=False)).click()
    settle(awkward)
    line = make_timeline(corpus)
    assert lines(awkward, "passage") == [cut(t.span.of(texts[t.article])) for m in line for t in m.tellings]
    screen(awkward)


def in_lines(name: str) -> re.Pattern[str]:
    """Return what finds a name on a chart, which stands in lines there, without a blank between two of them."""
    return re.compile(r"\s*".join(map(re.escape, name.split())))


def test_charts(awkward: Page) -> None:
    analyse(awkward)
    go(awkward, "Compare")
    labels = awkward.locator("svg text")
    expect(labels.filter(has_text=in_lines(ISSUES[0].name)).first).to_be_visible(timeout=30_000)
    awkward.get_by_role("tab", name="Who stands where").click()
    settle(awkward)
    cell = (
        awkward.locator("[data-testid=stVegaLiteChart]")
        .last.locator("svg path[aria-roledescription='rect mark']")
        .first
    )
    cell.scroll_into_view_if_needed()
    corner = {"x": 6, "y": 6}  # beside the words that stand in the middle
    cell.hover(position=corner)
    expect(awkward.locator("#vg-tooltip-element .value").filter(has_text=ISSUES[0].name)).to_be_visible()
    cell.click(position=corner)
    settle(awkward)
    assert any(f" · {ISSUES[0].name}: " in label for label in lines(awkward, "label"))
    assert options(awkward, "Articles")[1:] == [a.outlet for a in ARTICLES]
    awkward.keyboard.press("Escape")
    awkward.get_by_role("tab", name="Who is heard").click()
    settle(awkward)
    shown = [text or "" for text in labels.evaluate_all("nodes => nodes.map((n) => n.textContent)")]
    assert {"".join(n.split()) for n in [*(a.outlet for a in ARTICLES), ACTOR]} <= {"".join(n.split()) for n in shown}
    awkward.get_by_role("tab", name="Over time").click()
    settle(awkward)
    expect(
        awkward.locator("svg text").filter(has_text=in_lines(f"Positions over time: {ISSUES[0].name}")).first
    ).to_be_visible()
    go(awkward, "Take away")
    assert f"Over time: {ISSUES[0].name}" in options(awkward, "Chart")
    screen(awkward)
    awkward.keyboard.press("Escape")


def copied(page: Page, selector: str) -> str:
    page.locator(selector).first.click(click_count=3)
    page.keyboard.press("Control+c")
    return str(page.evaluate("navigator.clipboard.readText()")).strip("\n")


def test_what_is_copied(awkward: Page) -> None:
    analyse(awkward)
    assert copied(awkward, ".lines .title") in [a.title for a in ARTICLES]
    go(awkward, "Positions")
    show_doubtful(awkward)
    for search in (":red[word]", "press@evil", "| a | b |", "**bold**", "<!--"):
        go(awkward, "Positions")
        awkward.get_by_label("Search", exact=True).fill(search)
        awkward.keyboard.press("Enter")
        settle(awkward)
        words = lines(awkward, "passage")[0]
        assert search in words
        # Chromium copies a hard space as a plain one
        assert copied(awkward, ".lines .passage") == words.replace("\u00a0", " ")


def test_names_of_files(page: Page, tmp_path: Path) -> None:
    names = [
        "a -- b :streamlit: press@evil.example.txt",
        "c >= d $5 and $7 _x_.txt",
        "e -> f **x** www.evil.example.pdf",
    ]
    body = ("The mayor of Lindow said on Monday that she opposes the tram. " * 3).encode()
    contents = (body, body + b"It rains.", b"%PDF-")
    page.locator("input[type=file]").set_input_files(
        [save(tmp_path, name, data) for name, data in zip(names, contents, strict=True)]
    )
    expect(page.get_by_role("button", name="Compare the 2 articles")).to_be_visible(timeout=60_000)
    page.locator(".lines .source").nth(1).wait_for()
    page.locator(".lines .error").first.wait_for()
    assert [n for n, shown in zip(names, lines(page, "source"), strict=False) if n in shown] == names[:2]
    assert names[2] in lines(page, "error")[0]
    screen(page)
