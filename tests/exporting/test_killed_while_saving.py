"""Killed at any moment of saving: the old project or the new one, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.exporting.standpoint_file import Project, write_saved
from components.exporting.standpoint_reading import read_tables
from components.exporting.whole import write_whole
from components.model import Article
from components.reading.database import read_database
from tests.builders import ROOT

SAVING = """
import os, random, signal, sys, time
from components.exporting.standpoint_file import Project, write_saved
from components.exporting.whole import write_whole
from components.model import Article
texts = ["Olaf Brink opposes the tram. " * 4000, "Ruth Amsel supports the tram. " * 6000]
saved = [write_saved(Project((Article(name, text),))) for name, text in zip("ab", texts)]
dice = random.Random(7)
for _ in sys.stdin:  # a line, a process that saves and is killed, a line
    child = os.fork()
    while not child:
        for data in saved:
            write_whole(sys.argv[1], data)
    time.sleep(dice.uniform(0, 0.05))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""
WHOLE = {("a", "Olaf Brink opposes the tram. " * 4000), ("b", "Ruth Amsel supports the tram. " * 6000)}


def kill_while_saving(file: Path, times: int) -> None:
    write_whole(file, write_saved(Project((Article("a", "Olaf Brink opposes the tram. " * 4000),))))
    seen = set()
    process = subprocess.Popen(
        [sys.executable, "-c", SAVING, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for _ in range(times):
        process.stdin.write("again\n")
        process.stdin.flush()
        assert process.stdout.readline() == "killed\n"
        opened = read_tables(read_database(file.read_bytes()))
        assert opened.lost == ()
        assert {(a.id, a.text) for a in opened.project.articles} <= WHOLE
        assert len(opened.project.articles) == 1
        seen |= {a.id for a in opened.project.articles}
    process.stdin.close()
    process.stdout.close()
    process.wait(10)
    assert seen == {"a", "b"}
    assert len(list(file.parent.iterdir())) <= 2  # the next saving removes what a kill left


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_killed_twenty_times(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "work.standpoint", 20)


@pytest.mark.slow
def test_killed_a_thousand_times(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "work.standpoint", 1_000)
