"""A file is there whole or not at all; nothing of it is left behind."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from components.errors import InputError
from components.exporting.whole import WholeFile, remove_left, write_whole
from tests.builders import ROOT

NEW, OLD = b"new words", b"old words"


@pytest.fixture(params=["unnamed", "named"])
def way(request, monkeypatch) -> str:
    """Write by a file without a name, and as on a system that has none."""
    if request.param == "named":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    elif not hasattr(os, "O_TMPFILE"):
        pytest.skip("no files without a name")
    return request.param


def test_it_is_in_place_when_it_is_whole_and_not_before(way: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(OLD)
    with WholeFile(out) as file:
        file.write(NEW)
        assert out.read_bytes() == OLD
        assert (len(list(tmp_path.iterdir())) == 1) == (way == "unnamed")
    assert out.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("before", [None, OLD])
def test_an_error_leaves_all_as_it_was(way: str, before: bytes | None, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    if before:
        out.write_bytes(before)
    with contextlib.suppress(KeyboardInterrupt), WholeFile(out) as file:
        file.write(NEW)
        raise KeyboardInterrupt
    assert [p.read_bytes() for p in tmp_path.iterdir()] == ([before] if before else [])


def test_a_part_of_it_can_be_kept_under_another_name(way: str, tmp_path: Path) -> None:
    with WholeFile(tmp_path / "out.json") as file:
        file.write(NEW + b" and half a li")
        file.put(tmp_path / "kept.json", len(NEW))
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("kept.json", NEW)]


def test_a_link_is_followed_and_who_may_read_stays(way: str, tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(OLD)
    real.chmod(0o600)
    link.symlink_to(real)
    write_whole(link, NEW)
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (NEW, 0o600)
    (tmp_path / "fresh.json").touch()
    write_whole(tmp_path / "new.json", NEW)
    assert (tmp_path / "new.json").stat().st_mode == (tmp_path / "fresh.json").stat().st_mode


PLACES = [
    ("folder", "it is a folder"),
    ("file.txt/out.json", "is not a folder"),
    ("nowhere/out.json", "is not a folder"),
    ("x" * 300, "File name too long"),
]


@pytest.mark.parametrize(("place", "words"), PLACES, ids=[words for _, words in PLACES])
def test_what_is_no_place_for_a_file_is_said_at_once(place: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").write_bytes(OLD)
    with pytest.raises(InputError, match=words):
        WholeFile(tmp_path / place)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file.txt", "folder"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux's full device")
def test_a_device_is_written_to_and_stays_a_device() -> None:
    with pytest.raises(InputError, match="No space left"):
        write_whole("/dev/full", NEW)
    assert Path("/dev/full").is_char_device()


FULL = """
import resource, sys
from components.errors import InputError
from components.exporting.whole import WholeFile
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    with WholeFile(sys.argv[1]) as file:
        file.write(b"x" * 2000)
except InputError as error:
    print(error)
"""


def test_a_full_disk_is_a_sentence_and_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(OLD)
    done = subprocess.run([sys.executable, "-c", FULL, out], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "cannot be written (File too large)" in done.stdout
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [OLD]


def test_what_dead_processes_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    dead, alive, other = (
        tmp_path / n
        for n in (
            ".standpoint-4194305-0a1b2c3d.part",
            f".standpoint-{os.getpid()}-0a1b2c3d.part",
            ".other-4194305.part",
        )
    )
    for path in (dead, alive, other):
        path.write_bytes(OLD)
    remove_left(tmp_path)
    assert {p.name for p in tmp_path.iterdir()} == {alive.name, other.name}
