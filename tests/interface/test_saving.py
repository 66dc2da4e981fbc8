"""What the screen calls saved stands in the file, whenever the app is killed; what comes after what, and what gives
way."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event

import pytest

from components.exporting.standpoint_file import Project, write_saved, write_texts
from components.exporting.standpoint_reading import read_tables
from components.exporting.whole import write_whole
from components.interface.saving import save, sign, wait_for_all
from components.interface.work import Keeping, Saving, Work
from components.model import Article
from components.reading.database import read_database
from components.review import Fact, Log, Step
from tests.builders import ROOT

ARTICLES = (Article("a", "Olaf Brink opposes the tram. " * 4_000, "Tram"),)
CORRECTING = """
import os, random, signal, sys, time
from components.interface import keeping, project_file
from components.interface.served import HERE
from components.interface.state import State
from components.interface.work import Work
from components.model import Article
from components.review import Fact
keeping.place = lambda: HERE
os.environ[keeping.SETTING] = sys.argv[1]
project_file.project_of(State())  # imports what it needs once
dice = random.Random(7)

def correct():
    told = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    session = State(work=Work((Article("a", "Olaf Brink opposes the tram. " * 4_000, "Tram"),)))
    for number in range(1_000_000):
        session.take_step(f"step {number}", Fact("position", "note", "0-1:0-0:0-0", "a", "", str(number)))
        keeping.keep(session)
        keeping.let_write(session)
        for _ in range((0, 1, 25)[number % 3]):  # clicks come quickly and slowly
            time.sleep(0.004)
            keeping.look(session)
            if session.is_kept:
                os.pwrite(told, b"%6d" % len(session.work.log.steps), 0)

for _ in sys.stdin:  # a line, a session that corrects and is killed, a line
    child = os.fork()
    if not child:
        correct()
    time.sleep(dice.uniform(0, 0.25))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""


def steps_in(file: Path) -> list[str]:
    opened = read_tables(read_database(file.read_bytes()))
    assert opened.lost == ()
    assert [len(a.text) for a in opened.project.articles] == [len(ARTICLES[0].text)]
    assert opened.project.log.done == len(opened.project.log.steps)
    return [step.words for step in opened.project.log.steps]


def kill_while_correcting(folder: Path, times: int) -> None:
    work, said, called = folder / "work", folder / "said", []
    process = subprocess.Popen(
        [sys.executable, "-c", CORRECTING, str(work), str(said)], cwd=ROOT, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    for _ in range(times):
        said.write_bytes(b"")
        process.stdin.write("again\n")
        process.stdin.flush()
        assert process.stdout.readline() == "killed\n"
        called.append(int(said.read_bytes() or b"0"))
        files = list(work.glob("*.standpoint"))
        assert len(files) <= 1
        found = steps_in(files[0]) if files else []
        assert found == [f"step {n}" for n in range(len(found))]
        assert len(found) >= called[-1]
        for file in files:
            file.unlink()
    process.stdin.close()
    process.stdout.close()
    process.wait(10)
    assert max(called) > 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_what_is_called_saved_outlives_twenty_kills(tmp_path: Path) -> None:
    kill_while_correcting(tmp_path, 20)


@pytest.mark.slow
def test_what_is_called_saved_outlives_a_thousand_kills(tmp_path: Path) -> None:
    kill_while_correcting(tmp_path, 1_000)


def project(*notes: str) -> Project:
    facts = (Fact("position", "note", "0-1:0-0:0-0", "a", "", n) for n in notes)
    return Project(ARTICLES, log=Log(tuple(Step(f.value, (f,)) for f in facts), len(notes)))


def begin(place: Keeping, given: Project, drawn: Event) -> None:
    place.saving = Saving(save(place, write_texts(given), given, drawn), drawn, Work(), ())


def test_what_was_not_begun_gives_way_to_what_comes_after_it(tmp_path: Path) -> None:
    place, other = Keeping(tmp_path / "a 00000000.standpoint"), Keeping(tmp_path / "b 00000000.standpoint")
    hold, drawn = Event(), Event()
    drawn.set()
    begin(other, project("of another page"), hold)  # the writer waits for its screen
    begin(place, project("first"), drawn)
    first = place.saving
    begin(place, project("first", "second"), drawn)
    hold.set()
    wait_for_all()
    assert first is not None
    assert first.written.cancelled()
    assert place.file is not None
    assert steps_in(place.file) == ["first", "second"]
    assert sorted(tmp_path.glob("*")) == [place.file, other.file]


def test_a_screen_that_is_never_drawn_keeps_no_saving_waiting(tmp_path: Path) -> None:
    place = Keeping(tmp_path / "a 00000000.standpoint")
    begin(place, project("first"), Event())
    wait_for_all()
    assert place.file is not None
    assert steps_in(place.file) == ["first"]


@pytest.mark.parametrize("later", [10 * 365 * 86_400, -10 * 365 * 86_400], ids=["ahead", "behind"])
def test_a_clock_that_was_set_between_two_savings_makes_no_other_file_of_the_project(
    tmp_path: Path, later: int
) -> None:
    place, drawn = Keeping(tmp_path / "a 00000000.standpoint"), Event()
    drawn.set()
    begin(place, project("first"), drawn)
    wait_for_all()
    assert place.file is not None
    os.utime(place.file, (1_700_000_000 + later,) * 2)  # as a clock that is wrong would have had it
    place.written = sign(place.file)
    begin(place, project("first", "second"), drawn)
    wait_for_all()
    assert steps_in(place.file) == ["first", "second"]
    assert list(tmp_path.glob("*")) == [place.file]
    assert not place.moved


def test_two_pages_of_one_project_lose_nothing_of_each_other(tmp_path: Path) -> None:
    file, drawn = tmp_path / "a 00000000.standpoint", Event()
    drawn.set()
    file.write_bytes(write_saved(project("both")))
    mine, other = Keeping(file, sign(file)), Keeping(file, sign(file))
    begin(mine, project("both", "mine"), drawn)
    begin(other, project("both", "the other's"), drawn)
    begin(mine, project("both", "mine", "mine again"), drawn)
    wait_for_all()
    assert mine.file is not None
    assert other.file is not None
    assert steps_in(mine.file) == ["both", "mine", "mine again"]
    assert steps_in(other.file) == ["both", "the other's"]
    # the first of mine gives way to the second where the writer had not begun it, and then comes behind the other's
    assert {mine.moved, other.moved} == {True, False}
    assert (other if mine.moved else mine).file == file


@pytest.mark.skipif(os.name == "nt", reason="no lock of a folder on this system")
def test_another_standpoint_that_writes_at_the_same_moment_loses_nothing(tmp_path: Path) -> None:
    import fcntl

    file, drawn = tmp_path / "a 00000000.standpoint", Event()
    drawn.set()
    file.write_bytes(write_saved(project("both")))
    place, handle = Keeping(file, sign(file)), os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)  # the other one is about to write
    begin(place, project("both", "mine"), drawn)
    time.sleep(0.2)
    write_whole(file, write_saved(project("both", "the other's")))
    os.close(handle)
    wait_for_all()
    assert place.moved
    assert place.file is not None
    assert steps_in(file) == ["both", "the other's"]
    assert steps_in(place.file) == ["both", "mine"]


FILLING = """
import os, resource, signal, sys
from pathlib import Path
from components.interface import keeping
from components.interface.served import HERE
from components.interface.state import State
from components.interface.work import Work
from components.model import Article
from components.review import Fact
keeping.place = lambda: HERE
os.environ[keeping.SETTING] = sys.argv[1]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
most = resource.RLIM_INFINITY
session = State(work=Work((Article("a", "Olaf Brink opposes the tram. " * 4_000, "Tram"),)))
for number, room in enumerate((most, 50_000, most)):  # bytes that a file may have
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
    session.take_step(f"step {number}", Fact("position", "note", "0-1:0-0:0-0", "a", "", str(number)))
    keeping.keep(session)
    keeping.settle(session)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    (file,) = Path(sys.argv[1]).iterdir()
    same = file.name == session.keeping.file.name
    print(session.is_kept, session.unsaved, session.keeping.problem, same, file.stat().st_size > 50_000)
"""


@pytest.mark.skipif(os.name == "nt", reason="no limit on a file's size on this system")
def test_a_disk_that_fills_leaves_the_old_project_and_is_said_until_there_is_room(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FILLING, str(tmp_path / "work")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == [
        "True False  True True",
        "False True no room True True",
        "True False  True True",
    ]
    (file,) = (tmp_path / "work").iterdir()
    assert steps_in(file) == ["step 0", "step 1", "step 2"]
