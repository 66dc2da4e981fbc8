"""The catalogue of our words:

`python -m tests.catalogue` collects the message ids and brings the `.po` and `.mo` of every language up to date.

A message is what `tr`, `trn` or `runs_of` is given in the code, what names a step, and what a table holds that is
worded when it is shown: the tables are read as they are, since their rows are seldom constants alone. New messages come
in empty; a test fails until they are translated."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from components.wording import ENGLISH, LANGUAGES
from tests.builders import ROOT
from tests.worded_tables import Id, tables, value_of

HERE = ROOT / "components/wording"
DOORS = {"tr": 1, "trn": 2, "runs_of": 1}  # how many messages come first
STEPS = {"change", "put", "take_step", "hold"}  # doors of the log: their steps are kept in English and told by `retold`


def files() -> list[Path]:
    return sorted([ROOT / "app.py", *(ROOT / "components").rglob("*.py")])


def messages() -> dict[Id, list[str]]:
    """Return each message (or one and several) with the files that hold it."""
    found: dict[Id, list[str]] = {}
    for path in files():
        place = path.relative_to(ROOT).as_posix()
        for message in in_code(path):
            found.setdefault(message, []).append(place)
    for place, words in tables():
        for message in words:
            if message and re.search(r"[A-Za-z]{2}", message if isinstance(message, str) else message[0]):
                found.setdefault(message, []).append(place)
    plurals = {m[0] for m in found if isinstance(m, tuple)}
    return {m: sorted(set(places)) for m, places in found.items() if not (isinstance(m, str) and m in plurals)}


def in_code(path: Path) -> Iterator[Id]:
    """Yield the messages that the code of a file gives to a door."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for scope in [tree, *(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))]:
        for call in (n for n in ast.walk(scope) if isinstance(n, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            if name in DOORS and path.parent != HERE:
                given = [list(constants(a, scope, path)) for a in call.args[: DOORS[name]]]
                yield from ((one, several) for one, several in zip(*given, strict=False)) if name == "trn" else given[0]
            elif name in STEPS and path.parent.name in ("screens", "interface"):
                yield from (m for a in call.args[:2] for m in constants(a, scope, path))


def constants(node: ast.expr, scope: ast.AST, path: Path, depth: int = 0) -> Iterator[str]:
    """Yield the texts that an expression may be: constants, choices of them, what a name of the scope or of the module
    stands for."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from constants(body, scope, path, depth)
            yield from constants(orelse, scope, path, depth)
        case ast.BoolOp(values=values):
            for value in values:
                yield from constants(value, scope, path, depth)
        case ast.Name(id=name) if not name.isupper() and depth < 3:
            for other in ast.walk(scope):
                if isinstance(other, ast.Assign) and any(
                    isinstance(t, ast.Name) and t.id == name for t in other.targets
                ):
                    yield from constants(other.value, scope, path, depth + 1)
        case ast.Name() | ast.Subscript() | ast.Attribute():
            root: ast.expr = node
            while isinstance(root, ast.Subscript | ast.Attribute):
                root = root.value
            if isinstance(root, ast.Name) and root.id.isupper():
                yield from of_module(path, root.id)


def of_module(path: Path, name: str) -> Iterator[str]:
    """Yield the texts that a constant of a module holds, of a table those of its values; without importing it: a screen
    would be drawn."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for value in value_of(tree, name):
        parts = value.values if isinstance(value, ast.Dict) else value.elts if isinstance(value, ast.Tuple) else [value]
        yield from (p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and any(a.name == name for a in node.names):
            other = ROOT / (node.module.replace(".", "/") + ".py")
            yield from of_module(other, name) if other.exists() else ()


def template() -> Catalog:
    """Return all messages without a translation."""
    catalog = Catalog()
    for message, places in sorted(messages().items(), key=lambda pair: (pair[1], str(pair[0]))):
        ids = message if isinstance(message, str) else tuple(message)
        catalog.add(
            ids, locations=[(p, None) for p in places], flags=["python-brace-format"] if "{" in str(message) else []
        )
    return catalog


def read(language: str) -> Catalog:
    """Return a language's catalogue as it stands."""
    with (HERE / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def compiled(catalog: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def update(language: str) -> tuple[int, int]:
    """Bring a language's files up to date; return how many messages there are and how many are not translated."""
    path = HERE / f"{language}.po"
    catalog = read(language) if path.exists() else Catalog(locale=language, fuzzy=False)
    head = catalog.header_comment if path.exists() else f"# Standpoint's own words in {LANGUAGES[language]}."
    catalog.update(template(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = head
    _plain_head(catalog)
    with path.open("wb") as file:
        write_po(file, catalog, width=120, include_lineno=False, sort_output=False)
    (HERE / f"{language}.mo").write_bytes(compiled(read(language)))
    return len(catalog), sum(not whole(m.string) for m in catalog if m.id)


def _plain_head(catalog: Catalog) -> None:
    """Leave out of the head what changes with each run or names nobody,
    so that the same messages give the same file."""
    catalog.project, catalog.version, catalog.msgid_bugs_address = "Standpoint", "", ""
    catalog.last_translator = catalog.language_team = ""
    catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)


def whole(string: str | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    for name in LANGUAGES:
        if name != ENGLISH:
            count, empty = update(name)
            print(f"{name}: {count} messages, {empty} to translate")
