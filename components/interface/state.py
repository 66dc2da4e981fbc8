"""The one door to session state: what the session holds, how it changes, and the way back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import streamlit as st

from components.interface.bounds import MOST_KEPT_BYTES, refusal
from components.interface.on_show import OnShow
from components.interface.work import Keeping, Same, Work, ways_of
from components.model import Article
from components.reading.database import TABLES
from components.review import Fact, Log, Step
from components.wording import tr

KEY = "standpoint"
MOST_STEPS_BACK = 200
MOST_STEPS, MOST_FACTS = TABLES["steps"][0], TABLES["facts"][0]
FULL = (f"Nothing was changed: a project holds at most {MOST_FACTS:,} corrections in {MOST_STEPS:,} steps, and with "
        "these there would be more.")  # fmt: skip
MOST_WRITTEN = 6_000_000  # bytes of all corrections: with the longest articles the project can still be opened
TOO_FULL = "Nothing was changed: with these corrections and notes the project would be too large to be opened."
CLEARING = "clearing all articles"


@dataclass(slots=True, weakref_slot=True)
class State(OnShow):
    """A session: the work, the steps before it, what is on show, and what to say on the next run."""

    work: Work = field(default_factory=Work)
    past: list[tuple[str, Work]] = field(default_factory=list)
    future: list[tuple[str, Work]] = field(default_factory=list)
    analysed: bool = False  # whether an article at least can be looked at
    reading: bool = False  # whether articles were being analysed when the last screen was drawn
    opened: bool = False  # whether a project was opened since the last screen was drawn
    waiting: frozenset[str] = frozenset()  # the articles that are being analysed
    held: dict[str, str] = field(default_factory=dict)  # article id -> why it is not analysed until it is asked for
    failures: dict[str, str] = field(default_factory=dict)  # article id -> why it has no analysis
    mark: str = field(default_factory=lambda: secrets.token_hex(8))  # tells it from one before it in the same tab
    lost: str = ""  # what the session before it held, in a sentence of ours
    replaced: Work | None = None  # work in no project that gave way to one that was opened
    words_then: tuple[str, ...] = ()  # one's own that were marked in its texts
    saved: Work | None = None  # the work as it was last saved or opened
    proposed: tuple[Article, ...] = ()  # what a paste would bring in, shown before it is taken
    # one's own text, held against the set: never one of the articles, never in a project file
    draft: Article | None = None
    draft_before: Article | None = None  # the one that was closed or replaced last
    draft_round: int = 0
    # the draft, the work and what was half typed in forms that clearing all let go of
    cleared: tuple[Article | None, Work | None, dict[str, Any]] = (None, None, {})
    # key -> what is typed or chosen in a field of a form and not sent yet, of fields drawn last what they began with
    typed: dict[str, Any] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    typed_in: dict[str, str] = field(default_factory=dict)  # key -> name of the kept project in which it was typed
    typed_kept: Any = None  # the same as it was given to be written, and where (`half_typed.py`)
    waits: bool | None = None  # whether something typed may wait for its page; looked up once
    handed: float = 0.0  # when a project was handed over as a file, on the machine's own clock
    keeping: Keeping = field(default_factory=Keeping)
    laid: tuple[Log | None, tuple[Fact, ...]] = (None, ())  # a log, and what it says of rows, actors and issues
    samples: frozenset[Article] = frozenset()  # as they came
    in_dialog: bool = False  # whether the run before drew a dialog, which the next takes away
    too_large: tuple[str, ...] = ()  # names of files that no upload takes, chosen with others that are on their way
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # article -> (name, bytes), to read another way

    @property
    def articles(self) -> tuple[Article, ...]:
        """Return the articles in their order."""
        return self.work.articles

    def find(self, article_id: str) -> Article:
        """Return the article of that id; KeyError if it is not in the set."""
        found = next((a for a in self.articles if a.id == article_id), None)
        if found is None:
            raise KeyError(article_id)
        return found

    @property
    def unsaved(self) -> bool:
        """Tell work that would be lost with the page: anything beside samples that no project file holds as it is."""
        begun = self.keeping.saving is not None and not self.keeping.problem
        return self.is_own and (begun or self.work != self.saved)

    @property
    def is_kept(self) -> bool:
        """Tell work that stands in the file on this machine as it is."""
        return self.work == self.keeping.work and not self.unsaved

    @property
    def file(self) -> Path | None:
        """Return the file on this machine in which the work stands; without articles it stands in none."""
        return self.keeping.file if self.articles else None

    @property
    def is_own(self) -> bool:
        """Tell work that is worth keeping, or was kept before, from nothing and from samples as they come."""
        begun = bool(self.work.log.steps) or self.work.issues is not None or self.file is not None
        return bool(self.articles) and (begun or not self.samples.issuperset(self.articles))

    @property
    def basis(self) -> tuple[object, ...]:
        """Return what all that is shown of the set follows from: articles, issues, what was corrected, which failed,
        whether checked rows alone count.

        A finding that is taken out changes nothing that is read from the articles."""
        log = self.work.log
        if self.laid[0] is not log:
            facts = tuple(f for f in log.facts if f.about != "finding")
            self.laid = (log, self.laid[1] if facts == self.laid[1] else facts)
        return (Same(self.articles), Same(self.work.issues), Same(self.laid[1]), self.checked_only, self.work.anew,
                *sorted(self.failures))  # fmt: skip

    def take_step(self, what: str, *facts: Fact) -> bool:
        """Say facts as one step of the log; `what` names it in plain words.

        False, and a word why, where a project cannot hold them."""
        if not facts:
            return False
        log = self.work.log.add(Step(what, facts, when=datetime.now(UTC).isoformat(timespec="seconds")))
        if not self.has_room(log):
            return False
        self.change(what, replace(self.work, log=log))
        return True

    def has_room(self, log: Log) -> bool:
        """Tell whether a project can hold a log, and say so where it cannot."""
        if len(log.steps) > MOST_STEPS or sum(len(step.facts) for step in log.steps) > MOST_FACTS:
            self.say("error", FULL)
        elif log.size > MOST_WRITTEN:
            self.say("error", tr(TOO_FULL))
        else:
            return True
        return False

    def change(self, what: str, work: Work) -> None:
        """Take a step that undo can take back; `what` names it in plain words.

        What was cleared before is now gone for good."""
        before = [] if self.past and self.past[-1][0] == CLEARING else self.past
        self.past = [*before, (what, self.work)][-MOST_STEPS_BACK:]
        self.future, self.cleared = [], (None, None, {})
        self.work = work
        self._forget_files()

    def undo(self) -> None:
        """Take the last step back."""
        if self.past:
            what, work = self.past.pop()
            self.future.append((what, self.work))
            # what was undone stays in the log, to be done again after the project was opened anew
            if _is_of_log(work, self.work):
                work = replace(work, log=self.work.log.undo())
            self.work = work
            if what == CLEARING:
                self.draft_before, self.replaced, typed = self.cleared
                self.typed, self.cleared = typed | self.typed, (None, None, {})

    def redo(self) -> None:
        """Take the last step that was taken back again."""
        if self.future:
            what, work = self.future.pop()
            self.past.append((what, self.work))
            self.work = work

    def open(self, work: Work) -> None:
        """Put a project in place of all that is here, with the steps of its log to go back and on by; what is in none
        can be brought back."""
        self.replaced, self.words_then = (self.work, self.words) if self.unsaved else (None, ())
        self.work, self.saved = work, work
        back, self.future = ways_of(work)
        self.past = back[-MOST_STEPS_BACK:]
        self.analysed, self.failures, self.held, self.files = False, {}, {}, {}
        self.opened, self.samples = True, frozenset()
        self.leave()

    def bring_back(self) -> None:
        """Put the work back that gave way to a project, in no project as it was then; what is here gives way to it."""
        if self.replaced is not None:
            work, words = self.replaced, self.words_then
            self.open(work)
            self.saved, self.keeping, self.words = None, Keeping(), words

    def clear(self) -> None:
        """Let go of all but the way back from this very step."""
        work, self.past, aside = self.work, [], (self.draft or self.draft_before, self.replaced)
        self.change(CLEARING, Work())
        self.past, self.keeping = [(CLEARING, work)], Keeping()
        self.leave()
        self.files, self.held, self.waiting, self.reading = {}, {}, frozenset(), False
        self.draft = self.draft_before = self.replaced = None
        paste = f"paste-{self.paste_round}"  # whose box stays as it is
        self.cleared = (*aside, {key: value for key, value in self.typed.items() if key != paste})
        self.typed = {key: value for key, value in self.typed.items() if key == paste}
        self.led_from = frozenset()

    def hold_draft(self, draft: Article | None) -> None:
        """Take a draft, or close the one that is held; the one before it can be brought back."""
        self.draft, self.draft_before = draft, self.draft
        self.draft_round += 1

    def keep_file(self, article: str, name: str, data: bytes) -> None:
        """Keep an uploaded file's bytes while they fit; without them it cannot be read another way."""
        kept = sum(len(d) for a, (_, d) in self.files.items() if a != article)
        if kept + len(data) <= MOST_KEPT_BYTES:
            self.files[article] = (name, data)

    def _forget_files(self) -> None:
        """Drop the bytes of articles that no step back can bring again."""
        known = {a.id for work in (self.work, *(w for _, w in (*self.past, *self.future))) for a in work.articles}
        self.files = {a: kept for a, kept in self.files.items() if a in known}

    def no_room_for(self, articles: list[Article]) -> str:
        """Return why these articles cannot be added to those that are here, or nothing."""
        known = {a.id for a in self.articles}
        return refusal([*self.articles, *(a for a in {a.id: a for a in articles}.values() if a.id not in known)])

    def add(self, articles: list[Article], pasted: bool = False) -> int:
        """Add articles that are not there yet; return how many were. Ask `no_room_for` first."""
        known = {a.id for a in self.articles}
        fresh = [a for a in {a.id: a for a in articles}.values() if a.id not in known]
        if fresh:
            self.keeping = self.keeping if self.articles else Keeping()  # one whose articles were removed stays
            what = f"adding {len(fresh)} article{'s' if len(fresh) > 1 else ''}"
            self.change(what, replace(self.work, articles=(*self.articles, *fresh)))
            self.samples |= {a for a in fresh if a.origin == "sample"}
            self.arrive(alone=pasted and len(articles) == 1)
        return len(articles) - len(fresh)

    def put(self, what: str, articles: tuple[Article, ...]) -> None:
        """Replace the articles as one step; none where they are the same, as when a field is told of once more."""
        if articles != self.articles:
            self.change(what, replace(self.work, articles=articles))


def _is_of_log(before: Work, after: Work) -> bool:
    """Tell a step of the log from one that changes articles or issues."""
    return before.articles == after.articles and before.issues == after.issues and before.log.done < after.log.done


def state() -> State:
    """Return this session's state, made on first use."""
    if KEY not in st.session_state:
        st.session_state[KEY] = State()
    found: State = st.session_state[KEY]
    return found
