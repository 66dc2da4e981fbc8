"""How far a reader of the code walks who follows one parse: stops in files, and returns to a file left before.

`python -m tests.quality.stops [FOLDER]` counts both for `find_statements` and `find_stances`, in this checkout or in
one of another commit. The walk follows `parse` from the function through each call that hands it on, as often as it is
written; a table of rules is one place, whose rules are read one below the other. A file is stopped in anew whenever
another was in between. Calls by methods, and of what a function is given, are not followed."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from tests.builders import ROOT

WALKED, BEGINNINGS = "parse", (
    ("components.statements.attribution", "find_statements"), ("components.stances.positions", "find_stances"),
)  # fmt: skip


class Place(NamedTuple):
    """A function by its module and name; no name for a module itself."""

    module: str
    name: str


class Module:
    """What a module defines and imports of ours, read and not run."""

    def __init__(self, path: Path) -> None:
        self.tree = ast.parse(path.read_text(encoding="utf-8"))

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        return {n.name: n for n in self.tree.body if isinstance(n, ast.FunctionDef)}

    @cached_property
    def imported(self) -> dict[str, Place]:
        found = [
            n for n in ast.walk(self.tree) if isinstance(n, ast.ImportFrom) and (n.module or "")[:10] == "components"
        ]
        return {a.asname or a.name: Place(n.module or "", a.name) for n in found for a in n.names}

    @cached_property
    def tables(self) -> dict[str, ast.expr]:
        found = [n for n in self.tree.body if isinstance(n, ast.Assign | ast.AnnAssign) and n.value is not None]
        names = [(n.targets[0] if isinstance(n, ast.Assign) else n.target, n.value) for n in found]
        return {t.id: value for t, value in names if isinstance(t, ast.Name) and value is not None}


class Walk:
    """A walk through a checkout: the files in which it stops, in order."""

    def __init__(self, root: Path) -> None:
        self.root, self.stops, self.stack = root, list[str](), list[Place]()
        self.modules: dict[str, Module | None] = {}

    @property
    def returns(self) -> int:
        return len(self.stops) - len(set(self.stops))

    def module(self, name: str) -> Module | None:
        """Return a module of the checkout by its dotted name, None for what is none."""
        if name not in self.modules:
            path = self.root / name.replace(".", "/")
            found = next((p for p in (path.with_suffix(".py"), path / "__init__.py") if p.exists()), None)
            self.modules[name] = Module(found) if found is not None else None
        return self.modules[name]

    def resolve(self, place: Place) -> Place | None:
        """Return where a name is defined, a function or a module; None for anything else."""
        module = self.module(place.module)
        if module is None or place.name in module.functions:
            return place if module is not None else None
        if self.module(f"{place.module}.{place.name}") is not None:
            return Place(f"{place.module}.{place.name}", "")
        return self.resolve(module.imported[place.name]) if place.name in module.imported else None

    def called(self, at: str, word: ast.expr, loops: dict[str, str]) -> list[Place]:
        """Return the functions that a word in a module may stand for: one, or those of the table it runs over."""
        module = self.module(at)
        match word:
            case ast.Name(name) if module is not None and name in loops:
                words = [n for n in ast.walk(module.tables[loops[name]]) if isinstance(n, ast.Name | ast.Attribute)]
                return [p for w in words for p in self.called(at, w, {})] or self.of_tables(at, words)
            case ast.Name(name):
                found = self.resolve(Place(at, name))
                return [found] if found is not None and found.name else []
            case ast.Attribute(ast.Name(owner), name):
                found = self.resolve(Place(at, owner))
                inner = self.resolve(Place(found.module, name)) if found is not None and not found.name else None
                return [inner] if inner is not None and inner.name else []
        return []

    def of_tables(self, at: str, words: list[ast.Name | ast.Attribute]) -> list[Place]:
        """Return the functions of the tables that a table is made of."""
        module = self.module(at)
        names = {w.id for w in words if isinstance(w, ast.Name)} & set(module.tables if module else ())
        return [p for name in sorted(names) for p in self.called(at, ast.Name(name), {name: name})]

    def stop(self, at: str) -> None:
        if self.stops[-1:] != [at]:
            self.stops.append(at)

    def follow(self, place: Place, values: set[str]) -> None:
        """Walk a function in which these names stand for what is followed."""
        self.stop(place.module)
        module = self.module(place.module)
        if place in self.stack or module is None:
            return
        self.stack.append(place)
        node = module.functions[place.name]
        loops = {t: table for t, table in loops_of(node) if table in module.tables}
        for call in calls_of(node):
            handed = [n for n, a in enumerate(call.args) if isinstance(a, ast.Name) and a.id in values]
            named = {k.arg for k in call.keywords if isinstance(k.value, ast.Name) and k.value.id in values}
            called = self.called(place.module, call.func, loops) if handed or named else []
            if called:
                self.stop(place.module)
            for inner in called:
                takes = [a.arg for a in self.modules[inner.module].functions[inner.name].args.args]  # type: ignore[union-attr]
                self.follow(inner, {takes[n] for n in handed if n < len(takes)} | {k for k in named if k})
        self.stack.pop()


def loops_of(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield (name of a loop, a name in what it runs over)."""
    for loop in ast.walk(node):
        if isinstance(loop, ast.For | ast.comprehension):
            for target in ast.walk(loop.target):
                for over in ast.walk(loop.iter):
                    if isinstance(target, ast.Name) and isinstance(over, ast.Name):
                        yield target.id, over.id


def calls_of(node: ast.AST) -> Iterator[ast.Call]:
    """Yield calls as they are made, what is handed over before the call."""
    for child in ast.iter_child_nodes(node):
        yield from calls_of(child)
    if isinstance(node, ast.Call):
        yield node


def main(arguments: list[str]) -> None:
    """Print what was counted."""
    for module, name in BEGINNINGS:
        walk = Walk(Path(arguments[0]) if arguments else ROOT)
        walk.follow(Place(module, name), {WALKED})
        print(f"{name}: {len(walk.stops)} stops in {len(set(walk.stops))} files, {walk.returns} returns")


if __name__ == "__main__":
    main(sys.argv[1:])
