"""Any sequence of corrections, undo, redo, saving, opening, new analysis and merging ends in what the log says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_tables
from components.model import Analysis
from components.reading.database import read_database
from components.review import Fact, Log, Step, correct, position_key
from components.review.merging import merge_projects
from tests.builders import analysed

TEXT = (
    "Olaf Brink supports the reform. Ruth Amsel opposes the reform. Tom Reed rejects the bill. Ada Pell backs the bill."
)
A = analysed(TEXT)
KEYS = [position_key(s) for s in A.stances if s.same_as is None]
NAMES = ["Olaf Brink", "Ruth Amsel", "Tom Reed", "Ada Pell", "Rita Hale"]
SIDES = ["support", "oppose", "conditional", "mixed"]
GONE = "1-2:3-4:5-6"  # a passage that the text has not


def fact(
    what: str, key: str, field: str = "", value: str = "", about: str = "position", names: tuple[str, ...] = ()
) -> Fact:
    return Fact(about, what, key, "x" if about == "position" else "", field, value, (), names)  # type: ignore[arg-type]


FACTS = st.one_of(
    st.builds(fact, st.sampled_from(["accept", "reject", "reopen"]), st.sampled_from([*KEYS, GONE])),
    st.builds(fact, st.just("set"), st.sampled_from([*KEYS, GONE]), st.just("side"), st.sampled_from(SIDES)),
    st.builds(fact, st.just("set"), st.sampled_from(KEYS), st.just("holder"), st.sampled_from(NAMES)),
    st.builds(fact, st.just("note"), st.sampled_from(KEYS), st.just(""),
              st.sampled_from(["seen", "ask her", "", "Ümläut 🚋"])),
    st.builds(lambda a, b: fact("merge", a, "", b, "actor", (a, b)), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.builds(lambda a: fact("drop", a, about="actor"), st.sampled_from(NAMES)),
    st.builds(lambda a, b: fact("part", a, "", b, "actor", (a,)), st.sampled_from(NAMES), st.sampled_from(NAMES)),
)  # fmt: skip
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("step"), st.lists(FACTS, min_size=1, max_size=3)),
        st.tuples(st.sampled_from(["undo", "redo", "save", "analyse"])),
        st.tuples(st.just("merge"), st.lists(FACTS, max_size=3)),
    ), max_size=14,
)  # fmt: skip


def joined_still(facts: list[Fact]) -> list[Fact]:
    """Take back from earlier merges the names that were parted from them later, again by plain lists."""
    kept: list[Fact] = []
    for f in facts:
        for n, old in enumerate(kept):
            if rest := rest_of(old, f):
                kept[n] = replace(old, key=rest[0], names=tuple(rest))
        kept.append(f)
    return [f for f in kept if f.what != "part"]


def rest_of(old: Fact, part: Fact) -> list[str]:
    """Say which names are left of a merge that a later word parts; none where it parts nothing."""
    rest = list(dict.fromkeys(name for name in (old.key, *old.names) if name != part.value))
    return rest if (part.what, old.what) == ("part", "merge") and old.value in (part.key, *part.names) else []


def parts(old: Fact, part: Fact) -> bool:
    rest = rest_of(old, part)
    return bool(rest) and tuple(rest) != old.names


def told(facts: list[Fact]) -> list[tuple[str, str, str, str]]:
    """Say by plain lists what stands after these facts, sharing no code with the app's."""
    names = {s.id: next(a.name for a in A.actors if a.id == s.holder) for s in A.stances}
    rows = {position_key(s): [names[s.id], s.label, "", "", "here"] for s in A.stances}
    actors = [a.name for a in A.actors]
    for f in joined_still(facts):
        row = rows.get(f.key)
        if f.about == "actor":
            if f.what == "merge":
                if not {f.key, *f.names} & set(actors):
                    continue
                actors = [a for a in actors if a not in {f.key, *f.names}] + [f.value]
                for r in rows.values():
                    r[0] = f.value if r[0] in {f.key, *f.names} else r[0]
            elif f.key in actors:
                actors.remove(f.key)
                for r in rows.values():
                    if r[0] == f.key:
                        r[0], r[4] = "", "gone"
        elif row is None:
            continue
        elif f.what == "note":
            row[3] = f.value
        elif f.what == "reject":
            row[4] = "gone"
        else:
            row[4] = "here"
            if f.what == "accept":
                row[2] = row[2] or "accepted"
            elif f.what == "reopen":
                row[2] = "" if row[2] == "accepted" else row[2]
            else:
                row[2] = "edited"
                row[{"holder": 0, "side": 1}[f.field]] = f.value
                if f.field == "holder" and f.value not in actors:
                    actors.append(f.value)
    return [(r[0], r[1], r[2], r[3]) for r in rows.values() if r[4] == "here"]


def shown(analysis: Analysis, log: Log) -> list[tuple[str, str, str, str]]:
    found = correct(analysis, log.facts).analysis
    names = {a.id: a.name for a in found.actors}
    return [(names.get(s.holder or "", ""), s.label, s.review, s.note) for s in found.stances]


def ends_as_the_log_says(moves: list[tuple]) -> None:
    """Go through a sequence in the app's way and in a plain one: lists of steps before and after here."""
    log, analysis = Log(), A
    done: list[list[Fact]] = []
    undone: list[list[Fact]] = []
    for move, *more in moves:
        if move == "step":
            log = log.add(Step("a step", tuple(more[0])))
            done, undone = [*done, list(more[0])], []
        elif move == "undo":
            log = log.undo()
            undone += [done.pop()] if done else []
        elif move == "redo":
            log = log.redo()
            done += [undone.pop()] if undone else []
        elif move == "save":
            opened = read_tables(read_database(write_saved(Project((A.article,), {"x": analysis}, log)))).project
            log, analysis = opened.log, opened.analyses["x"]
        elif move == "analyse":  # a newer version numbers its rows otherwise
            analysis = replace(A, stances=tuple(replace(s, id=f"n{s.id}") for s in A.stances))
        else:
            other = Log().add(Step("theirs", tuple(more[0])))
            log = merge_projects(((A.article,), log), ((replace(A.article, id="z"),), _moved(other)), "B").log
            fresh = beside([f for step in done for f in step], list(more[0]))
            if fresh:
                done, undone = [*done, fresh], []
    assert shown(analysis, log) == told([f for step in done for f in step])


def last_word(facts: list[Fact], key: str) -> str:
    """Say how a person has a row in the end."""
    edited, verdict = False, ""
    for f in facts:
        if f.about != "position" or f.key != key or f.what == "note":
            continue
        if f.what == "set":
            edited, verdict = True, verdict.replace("reject", "")
        else:
            verdict = f.what.replace("reopen", "")
    return "reject" if verdict == "reject" else "edit" if edited else verdict


def beside(mine: list[Fact], theirs: list[Fact]) -> list[Fact]:
    """Say which of their facts take nothing of mine back, again by plain lists."""
    kept = [f for f in mine if f.what != "reject" or last_word(mine, f.key) in ("", "reject")]
    slots = {_slot(f) for f in kept}
    named, fresh = [], []
    for m in mine:
        if m.about == "actor":
            name = m.value if m.what == "merge" else m.key
            named = [n for n in named if n != name] if m.what == "drop" else [*named, name]
    joins = joined_still(mine)
    parted = [p for p in mine if p.what == "part" and not any(parts(j, p) for j in joins)]
    for f in theirs:
        ours, other = last_word(mine, f.key), last_word(theirs, f.key)
        if f.about == "position" and f.what != "note":
            if ours and other and ("reject" in (ours, other) or (ours, other) == ("accept", "edit")):
                continue
            if f.what == "reject" and other not in ("", "reject"):
                continue
        if any(parts(j, f) for j in joins) or any(parts(f, p) for p in parted):
            continue
        if _slot(f) not in slots and not (f.what == "drop" and f.key in named):
            fresh.append(f)
    return fresh


def _moved(log: Log) -> Log:
    return replace(
        log,
        steps=tuple(replace(s, facts=tuple(replace(f, article=f.article and "z") for f in s.facts)) for s in log.steps),
    )


def _slot(f: Fact) -> tuple[str, ...]:
    return (
        f.about,
        f.key,
        {"accept": "", "reject": "", "reopen": ""}.get(f.what, f.what),
        f.value if f.what == "part" else f.field,
    )


QUICK = settings(
    max_examples=300, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)


@QUICK
@given(moves=MOVES)
def test_a_sequence_ends_as_the_log_says(moves: list[tuple]) -> None:
    ends_as_the_log_says(moves)


@pytest.mark.slow
@settings(QUICK, max_examples=10_000, derandomize=False)
@given(moves=MOVES)
def test_many_sequences_end_as_the_log_says(moves: list[tuple]) -> None:
    ends_as_the_log_says(moves)


def test_the_example_has_a_row_for_each_name() -> None:
    assert [r[0] for r in told([])] == NAMES[:4]
