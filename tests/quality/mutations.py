"""Break the rules on purpose, one small change a time, and count how many of the changes the tests of their room
notice.

`python -m tests.quality.mutations [ROOM…] [--seed N] [--most N]` prints, room by room, the changes that no test noticed
and the share that one did; the changes are a sample, `most` a file, the same for the same seed. mutmut changes what
stands in functions alone, and here the tables are half of what there is to break; cosmic-ray starts the tests anew for
each change, and spaCy with them. Here a process holds parser and networks ready, and each change gets a fork of it that
loads anew only what depends on the module changed.

`mutations.txt` lists changes that no test needs to notice, each with why: those that make no difference are set apart
from the counts."""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.util
import io
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stdout
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from tests.builders import ROOT
from tests.quality.breaking import breaks_of, broken

LISTED = Path(__file__).with_name("mutations.txt")
EQUAL = "equal"  # makes no difference to any text: set apart
MOST, SEED = 16, 1
SLOWER = 5  # times the time of the tests as they are, after which a change counts as noticed …
LONGEST = 60  # seconds, at most
QUIET = ("-x", "--tb=no", "--no-summary", "-p", "no:cacheprovider")


class Room(NamedTuple):
    """What is broken, in `components/`, and the tests that should notice, in `tests/`, those first that notice most."""

    sources: tuple[str, ...]
    tests: tuple[str, ...]


STATEMENTS = "readings rules word_lists borders statements who".split()
STANCES = "readings word_lists frames silencing whose_side naming".split()
ROOMS = {
    "statements": Room(("statements/rules/*.py",), tuple(f"statements/test_{name}.py" for name in STATEMENTS)),
    "stances": Room(("stances/rules/*.py",), tuple(f"stances/test_{name}.py" for name in STANCES)),
    "charts": Room(("charts/tables.py", "charts/limits.py"), ("charts/test_tables.py", "charts/test_limits.py")),
    "comparing": Room(("comparing/passages.py", "comparing/story_words.py"), ("comparing/test_passages.py",)),
    "reading": Room(("reading/limits.py",), ("reading/test_limits.py", "reading/test_files.py")),
}  # fmt: skip


class Mutant(NamedTuple):
    """One change to one file, by its number there."""

    path: Path
    number: int
    seed: str
    told: str

    @property
    def name(self) -> str:
        return f"{self.path.relative_to(ROOT / 'components')}: {self.told}"


def sample(room: Room, seed: int, most: int) -> Iterator[Mutant]:
    """Yield the changes to try, at most so many a file."""
    for path in sorted(p for pattern in room.sources for p in (ROOT / "components").glob(pattern)):
        words = f"{seed} {path.relative_to(ROOT / 'components').as_posix()}"
        found = breaks_of(ast.parse(path.read_text(encoding="utf-8")), random.Random(words))
        for number in sorted(random.Random(words).sample(range(len(found)), min(most, len(found)))):
            yield Mutant(path, number, words, str(found[number]))


class _Changed(MetaPathFinder, Loader):
    """Loads one module from another text."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(self, name: str, path: Any = None, target: ModuleType | None = None) -> Any:
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, self.path, loader=self)

    def create_module(self, spec: Any) -> None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, str(self.path), "exec"), module.__dict__)  # noqa: S102


@cache
def _imports(name: str) -> frozenset[str]:
    """Return what a module names in its imports, and the packages it lies in."""
    file = getattr(sys.modules.get(name), "__file__", None)
    if file is None:
        return frozenset()
    found = {name.rpartition(".")[0]}
    for node in ast.walk(ast.parse(Path(file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{a.name}" for a in node.names)}
        elif isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
    return frozenset(found)


def depending_on(changed: str) -> set[str]:
    """Return the loaded modules of ours that a change reaches."""
    ours = [name for name in sys.modules if name.startswith(("components.", "tests.")) and name != __name__]
    found = {changed}
    while more := {name for name in ours if name not in found and _imports(name) & found}:
        found |= more
    return found


def forget(names: set[str]) -> None:
    """Take modules out of memory, so that who asks for them reads them anew."""
    for name in names:
        sys.modules.pop(name, None)
        package, _, last = name.rpartition(".")
        if last in vars(sys.modules.get(package, ModuleType(package))):
            delattr(sys.modules[package], last)


def keep_parses() -> None:
    """Let each text be parsed once for all changes: no change here reaches the parser."""
    import components.language as language

    language.Parse.untie = lambda self: None  # type: ignore[method-assign]
    parse = language.parse_text
    kept = cache(parse)
    language.parse_text = lambda text, on_step=None: kept(text)  # type: ignore[assignment]


def passes(tests: tuple[str, ...]) -> bool:
    """Run tests in this process."""
    with redirect_stdout(io.StringIO()):
        return pytest.main([*QUIET, *(str(ROOT / "tests" / name) for name in tests)]) == pytest.ExitCode.OK


def is_noticed(mutant: Mutant, tests: tuple[str, ...], limit: int) -> bool:
    """Tell whether a test fails, or nothing ends in time, with a change made in a process of its own."""
    child = os.fork()
    if child == 0:
        os._exit(_try(mutant, tests, limit))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def _try(mutant: Mutant, tests: tuple[str, ...], limit: int) -> int:
    signal.alarm(limit)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2)
    try:
        name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts)
        source = broken(mutant.path.read_text(encoding="utf-8"), mutant.number, mutant.seed)
        forget(depending_on(name))
        sys.meta_path.insert(0, _Changed(name, mutant.path, source))
        return 0 if passes(tests) else 1
    except BaseException:
        return 1


def read_listed() -> dict[str, str]:
    """Return the changes that no test needs to notice, with why."""
    lines = LISTED.read_text(encoding="utf-8").splitlines() if LISTED.exists() else []
    return dict(line.rsplit(" | ", 1) for line in lines if " | " in line)  # type: ignore[misc]


def run(name: str, seed: int, most: int) -> None:
    """Try a room's changes and say what was noticed."""
    room, listed = ROOMS[name], read_listed()
    before = time.monotonic()
    if not passes(room.tests):
        print(f"{name}: the tests fail as they are")
        return
    limit = min(LONGEST, SLOWER * int(time.monotonic() - before + 2))
    mutants = [m for m in sample(room, seed, most) if not listed.get(m.name, "").startswith(EQUAL)]
    missed = []
    for mutant in mutants:
        if not is_noticed(mutant, room.tests, limit):
            missed.append(mutant)
            print(f"{mutant.name} | {listed.get(mutant.name, '')}")
    noticed = len(mutants) - len(missed)
    print(
        f"{name}: {noticed} of {len(mutants)} noticed, {noticed / max(1, len(mutants)):.0%}; "
        f"{time.monotonic() - before:.0f} s"
    )


def main() -> None:
    """Read the words of the command line and run the rooms that they name."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rooms", nargs="*", choices=[[], *ROOMS], default=list(ROOMS))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--most", type=int, default=MOST, help="changes a file")
    asked = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"  # no threads beside a fork
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    keep_parses()
    for name in asked.rooms:
        run(name, asked.seed, asked.most)


if __name__ == "__main__":
    main()
