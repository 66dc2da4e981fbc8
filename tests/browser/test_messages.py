"""What a click sends to the page: the part that it is in, and nothing that stands elsewhere; what every screen has
stays in the page when another screen is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.conftest import settle
from tests.browser.test_whole_way import go, open_sample

BIG = 3_000  # bytes: what a component's script alone has more of


class Heard:
    """The messages that a page got, since the last time it was asked."""

    def __init__(self, page: Page) -> None:
        self.page, self.frames = page, list[bytes]()
        page.on("websocket", lambda socket: socket.on("framereceived", self.hear))

    def hear(self, frame: bytes) -> None:
        self.frames.append(frame)

    def after(self, act: Callable[[], object]) -> tuple[Counter[str], list[bytes]]:
        """Return how many elements of which kind an act sends, and the messages."""
        settle(self.page)
        self.frames.clear()
        act()
        settle(self.page)
        kinds = Counter(kind for frame in self.frames if (kind := kind_of(frame)))
        return kinds, list(self.frames)


def kind_of(frame: bytes) -> str:
    """Return the kind of the element or block in a message, `ref` where the page has it, nothing of another message."""
    message = ForwardMsg.FromString(frame)
    if message.WhichOneof("type") == "ref_hash":
        return "ref"
    if message.WhichOneof("type") != "delta":
        return ""
    delta = message.delta
    what = delta.add_block if delta.WhichOneof("type") == "add_block" else delta.new_element
    return str(what.WhichOneof("type") or delta.WhichOneof("type"))


@pytest.fixture
def heard(page: Page) -> Heard:
    found = Heard(page)
    page.reload()  # the socket that is listened to
    settle(page)
    open_sample(page)
    return found


def test_a_row_that_is_chosen_brings_its_evidence_and_no_filter(page: Page, heard: Heard) -> None:
    go(page, "Positions")
    kinds, frames = heard.after(lambda: page.locator("[data-row]").nth(2).click())
    expect(page.locator("[data-row]").nth(2)).to_have_attribute("aria-selected", "true")
    assert kinds["button"] == 5  # what is done with the row
    assert not kinds.keys() & {"multiselect", "text_input", "slider", "selectbox", "page_link", "html", "heading"}
    assert len(frames) <= 22  # 67 where all the screen was drawn


def test_a_step_of_the_work_from_a_part_of_the_page_is_told_at_its_foot(page: Page, heard: Heard) -> None:
    go(page, "Positions")
    heard.after(page.get_by_role("button", name="Accept", exact=False).first.click)
    expect(page.get_by_role("button", name="Undo accepting a position")).to_be_visible()
    heard.after(page.get_by_role("button", name="Undo accepting a position").click)
    expect(page.get_by_role("button", name="Redo accepting a position")).to_be_visible()


def test_another_screen_keeps_the_rules_of_style_that_all_screens_have(page: Page, heard: Heard) -> None:
    go(page, "Positions")
    page.evaluate(
        """() => { for (const s of document.querySelectorAll("style"))
        if (s.textContent.includes("stMainBlockContainer")) s.standing = true; }"""
    )
    for screen in ("Compare", "Take away", "About"):
        go(page, screen)
        assert page.evaluate("() => [...document.querySelectorAll('style')].filter((s) => s.standing).length") == 1


def test_what_the_page_has_is_not_sent_again(page: Page, heard: Heard) -> None:
    for screen in ("Compare", "Take away", "Compare"):
        kinds, frames = heard.after(lambda screen=screen: go(page, screen))  # type: ignore[misc]
    assert kinds["ref"] > 10
    assert sum(map(len, frames)) < 20_000  # 40,000 where the scripts of every screen came each time
    for tab in ("Timeline", "The set in short", "What differs", "Timeline"):
        kinds, frames = heard.after(page.get_by_role("tab", name=tab).click)
    assert not [f for f in frames if len(f) > BIG]
    assert len(frames) <= 14
