"""What of a session is on show: the screen, the article and the passage, what is chosen, and what to say next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from components.model import Span
from components.review.facts import About

MessageKind = Literal["error", "warning", "success", "info"]
BEHIND = ("Positions", "Check", "Compare")  # screens from which a passage is opened, and to which one goes back


@dataclass(slots=True)
class OnShow:
    """What is on show; nothing of it is work that could be lost."""

    screen: str = ""  # the one that was drawn last
    is_drawn: bool = False  # to its end, so that what is drawn now is a part of it that is drawn by itself
    looks: int = 0  # at the work, since the screen was drawn
    hurry: bool = False  # what became ready is wanted on the screen that is open
    article: str = ""
    focus: Span | None = None
    came_from: tuple[str, Span] | None = None  # the place that led to the one on show
    rows: dict[str, str] = field(default_factory=dict)  # positions, statements -> the row that is chosen in their table
    origin: tuple[str, int] = ("", 0)  # the screen that led to the passage on show, and the number of its finding there
    details: str = ""  # the article whose details are open on the Articles screen
    edited: tuple[str, ...] = ()  # the articles whose details are being changed together there
    finding: int = 0  # the finding of Compare that was looked at last, counted from 1
    wanted: int = 0  # the same, where Compare is asked to show it
    returns: int = 0  # how often one went back to a screen by the way that Read offers
    landings: tuple[int, str] = (0, "")  # how often a part far down a screen was asked for, and the key of the last
    tabs: dict[str, str] = field(default_factory=dict)  # key of tabs -> the open one
    # key of a filter -> what was chosen in it -> what that names (`following.py`)
    chosen_as: dict[str, dict[str, frozenset[object]]] = field(default_factory=dict)
    cells: dict[str, list[dict[str, Any]]] = field(default_factory=dict)  # chart -> the marks that are picked on it
    parts: tuple[Any, ...] = ()  # what of the screen that is drawn has a place in its address (`address.Part`)
    received: dict[str, str] | None = None  # the address that the page sent last
    # screen, address, when: written last
    addresses: list[tuple[str, dict[str, str], float]] = field(default_factory=list)
    arriving: bool = False  # whether one is still on the Articles screen after bringing articles in
    arrivals: int = 0  # how often articles were brought in
    one_by_one: bool = False  # whether one was pasted alone last: the next may follow
    # the articles from which one was led on to the answer, each time
    led_from: frozenset[frozenset[str]] = frozenset()
    messages: list[tuple[MessageKind, str]] = field(default_factory=list)
    shown: list[tuple[MessageKind, str]] = field(default_factory=list)  # the messages of the run before
    parting: list[tuple[MessageKind, str]] = field(default_factory=list)  # those that go along to the answer
    words: tuple[str, ...] = ()  # one's own that are marked in the texts
    paste_round: int = 0
    upload_round: int = 0
    checked_only: bool = False  # whether charts, findings and exports hold the rows alone that a person checked
    queue: tuple[tuple[About, str, str], ...] = ()  # (kind, article, key) of what is checked, in its order
    queued: tuple[str, ...] = ()  # the kinds that are checked

    def leave(self) -> None:
        """Let go of the place one was at: the articles that it is in are no longer those of the set."""
        self.article, self.focus, self.came_from, self.origin = "", None, None, ("", 0)
        self.finding, self.wanted, self.rows, self.cells, self.tabs = 0, 0, {}, {}, {}
        self.chosen_as = {}
        self.details, self.edited, self.queue = "", (), ()

    def land(self, key: str) -> None:
        """Have the part of a screen that is known by a key brought into sight once it is drawn."""
        self.landings = (self.landings[0] + 1, key)

    def say(self, kind: MessageKind, sentence: str) -> None:
        """Keep a sentence to show at the top of the next run; it is drawn as text, so a name in it stays as it is."""
        if (kind, sentence) not in self.messages:
            self.messages.append((kind, sentence))

    def arrive(self, alone: bool = False) -> None:
        """Say that articles were brought in: their answer may open by itself.

        Not where one was pasted `alone`: whoever fetches the next is found where that goes."""
        self.arriving, self.arrivals, self.parting = not alone, self.arrivals + 1, []
        self.one_by_one = alone

    def show(
        self, article: str, span: Span | None = None, came_from: tuple[str, Span] | None = None, finding: int = 0
    ) -> None:
        """Choose what the Read screen opens with, and the ways back from there: to a report, to a screen and its
        finding."""
        self.article, self.focus, self.came_from = article, span, came_from
        if self.screen in BEHIND:
            self.origin = (self.screen, finding)
