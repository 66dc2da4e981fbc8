"""Words of ours past the catalogue: what the code of a screen draws without `tr`, and the sentences that a room without
a screen makes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.catalogue import DOORS, STEPS, of_module
from tests.walls import MARKED, WORDS, _calls

# Beside what Markdown draws (`tests/walls.py`), what draws words: which arguments, by position and by name.
DRAWN = {**{name: MARKED[name] for name in MARKED}, "line": slice(1, None), "Run": slice(0, 1), "Action": slice(1, 2),
         "say": slice(1, 2),
         "show_message": slice(1, 2),
         "download": slice(0, 1), "begin": slice(1, 2), "page_link": slice(0, 0), "Page": slice(0, 0),
         "html": slice(0, 0), "set_page_config": slice(0, 0),
         **dict.fromkeys(STEPS, slice(0, 0)), **dict.fromkeys(("radio", "pills", "segmented_control"),
                                                              slice(0, 1))}  # fmt: skip
NAMED = WORDS | {"placeholder", "alt", "page_title"}
TOLD = DOORS.keys() | {
    "retold",
    "told_look",
    "numeral",
    "begin",
    "sign_of",
    "form_sign",
    "digest_text",
    "summary_text",
    "citation",
    "cite",
    "limit_of",
}
NO_WORDS = {"Standpoint", "PNG", "SVG", "UTC"}  # names, which are the same in every language
WORD = re.compile(r"[A-Za-z]{2,}")


def outside(path: Path) -> Iterator[str]:
    """Yield the words of ours in a file of the screens that reach the screen without the catalogue."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for scope in [tree, *(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))]:
        for call in _calls(scope):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            given = [
                *call.args[DRAWN.get(name, slice(0, 0))],
                *(k.value for k in call.keywords if name in DRAWN and k.arg in NAMED),
            ]
            for argument in given:
                for words in loose(argument, scope, path):
                    yield f"{path.name}:{call.lineno}: {words!r}"


JOINING = ("joined", "str", "list", "sorted")


def _names(assignment: ast.Assign, name: str) -> bool:
    return any(isinstance(t, ast.Name) and t.id == name for t in assignment.targets)


def loose(node: ast.AST, scope: ast.AST, path: Path, depth: int = 0) -> Iterator[str]:
    """Yield the words in an expression that no door of the catalogue is given."""
    match node:
        case ast.Call(func=ast.Name(id=name)) if name in TOLD:
            return
        case (
            ast.Call(func=ast.Attribute(attr="get" | "get_option" | "split" | "partition"))
            | ast.Compare()
            | ast.Lambda()
        ):
            return
        case ast.Constant(value=str(text)):
            if set(WORD.findall(text)) - NO_WORDS and not text.startswith(":material/"):
                yield text
            return
        case ast.Subscript(value=value):  # what a table is asked for is no word
            yield from loose(value, scope, path, depth)
            return
        case ast.IfExp(body=body, orelse=orelse):
            yield from loose(body, scope, path, depth)
            yield from loose(orelse, scope, path, depth)
            return
        case ast.ListComp(elt=made) | ast.GeneratorExp(elt=made):
            yield from loose(made, scope, path, depth)
            return
        case ast.Name(id=name) if name.isupper():
            yield from (text for text in of_module(path, name) if WORD.search(text) and "<style>" not in text)
            return
        case ast.Name(id=name) if depth < 2:
            for other in ast.walk(scope):
                if isinstance(other, ast.Assign) and _names(other, name) and isinstance(other.value, WORDY):
                    yield from loose(other.value, scope, path, depth + 1)
            return
        case ast.Call(func=ast.Name(id="Run" | "line")):  # read by themselves
            return
    if not isinstance(node, ast.Call) or isinstance(node.func, ast.Name) and node.func.id in JOINING:
        for child in ast.iter_child_nodes(node):
            yield from loose(child, scope, path, depth)


WORDY = (ast.Constant, ast.JoinedStr, ast.IfExp, ast.BinOp, ast.List, ast.Tuple)


def sentences(path: Path) -> Iterator[str]:
    """Yield the sentences that a room without a screen makes, with 7 for each value; of a choice within one both."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {id(n.body[0].value) for n in ast.walk(tree)
                     if isinstance(n, ast.Module | ast.FunctionDef | ast.ClassDef)
                     and n.body and isinstance(n.body[0], ast.Expr)}  # fmt: skip
    inner = {
        id(child) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for child in ast.walk(n) if child is not n
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in documentation | inner:
            yield from (
                s
                for first in (True, False)
                if re.fullmatch(r"[A-Z7][^\\|\n]* [^\\|\n]*[a-z]\.", s := _with_values(node, first))
            )


def _with_values(node: ast.AST, first: bool) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.IfExp):
        return _with_values(node.value.body if first else node.value.orelse, first)
    return "".join(_with_values(v, first) for v in node.values) if isinstance(node, ast.JoinedStr) else "7"
