"""What can be broken in a module, one small change each: a comparison turned, a condition always true, a word of a list
left out.

`breaks_of` names them in the order of the text; `broken` makes one. Docstrings, annotations, imports and what only
names types are left alone."""

from __future__ import annotations

import ast
import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.LtE: ast.Gt,
    ast.Gt: ast.LtE,
    ast.GtE: ast.Lt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}  # fmt: skip; a border is moved by its number: two words never stand in one place
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
# `dict[str, int]` names a type
TYPES = frozenset("Literal Callable Iterator Iterable tuple dict list frozenset set".split())
LONGEST = 60  # characters of a change as it is shown


class Break(NamedTuple):
    """One change: the function it stands in, the text before and after, and how to make it."""

    scope: str
    before: str
    after: str
    make: Callable[[], None]

    def __str__(self) -> str:
        return f"{self.scope}: {_short(self.before)} -> {_short(self.after)}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 21]}…{text[-20:]}"


def breaks_of(tree: ast.Module, chance: random.Random) -> list[Break]:
    """Return what can be broken in a module; `chance` says which word of a list is left out."""
    return [*_within(tree, "module", chance)]


def _within(node: ast.AST, scope: str, chance: random.Random) -> Iterator[Break]:
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "type_params", "op", "ops", "ctx", "type_comment"):
            continue
        for place, child in enumerate(value) if isinstance(value, list) else [(-1, value)]:
            if not isinstance(child, ast.AST) or _is_told(child):
                continue
            inner = child.name if isinstance(child, (ast.FunctionDef, ast.ClassDef)) else scope
            put = _putter(node, field, place)
            for after in _others(child, chance):
                yield Break(inner, ast.unparse(child), ast.unparse(after), lambda put=put, after=after: put(after))  # type: ignore[misc]
            if field in ("test", "ifs"):
                for truth in (True, False):
                    constant = ast.Constant(truth)
                    yield Break(scope, ast.unparse(child), str(truth), lambda put=put, constant=constant: put(constant))  # type: ignore[misc]
            if not _is_list_of_words(child):
                yield from _within(child, inner, chance)


def _is_told(node: ast.AST) -> bool:
    """Tell what does nothing at run time: docstrings, imports, assertions, and what only names types."""
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    types = isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id in TYPES
    return docstring or types or isinstance(node, (ast.Import, ast.ImportFrom, ast.Assert, ast.JoinedStr))


def _is_list_of_words(node: ast.AST) -> bool:
    """Tell `"one two".split()`, of which a word is left out."""
    match node:
        case ast.Call(ast.Attribute(ast.Constant(str() as value), "split"), []):
            return " " in value
    return False


def _is_empty(node: ast.AST) -> bool:
    """Tell what is as good as None to who asks for it: `None`, `[]`, `()`, `""`, `False`."""
    match node:
        case ast.Constant(value):
            return not value
        case ast.Tuple(elts) | ast.List(elts):
            return not elts
    return False


def _putter(parent: ast.AST, field: str, place: int) -> Callable[[ast.AST], None]:
    def put(node: ast.AST) -> None:
        if place < 0:
            setattr(parent, field, node)
        else:
            getattr(parent, field)[place] = node

    return put


def _others(node: ast.AST, chance: random.Random) -> Iterator[ast.AST]:
    """Yield what a node is broken into."""
    match node:
        case ast.Compare(left, [op, *ops], comparators):
            yield ast.Compare(left, [TURNED[type(op)](), *ops], comparators)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.And() if isinstance(op, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in OPERATORS:
            yield ast.BinOp(left, OPERATORS[type(op)](), right)
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() as value):
            yield ast.Constant(value + chance.choice((1, -1)))
        case ast.Constant(float() as value):
            yield ast.Constant(round(value + chance.choice((0.1, -0.1)), 4))
        case ast.Constant(str() as value) if value:
            yield ast.Constant(f"{value}x")
        case ast.Call(ast.Attribute(ast.Constant(str() as value), "split"), []) if _is_list_of_words(node):
            words = value.split()
            words.pop(chance.randrange(len(words)))
            yield _with_text(node, " ".join(words))
        case ast.Tuple(elts, ast.Load()) | ast.List(elts, ast.Load()) | ast.Set(elts) if elts:
            yield _without(node, "elts", chance.randrange(len(elts)))
        case ast.Dict(keys, _) if keys:
            place = chance.randrange(len(keys))
            rows = [(k, v) for n, (k, v) in enumerate(zip(node.keys, node.values, strict=True)) if n != place]
            yield ast.Dict([k for k, _ in rows], [v for _, v in rows])
        case ast.Return(value) if value is not None and not _is_empty(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(ast.Yield() | ast.YieldFrom()) | ast.Continue() | ast.Break() | ast.AugAssign():
            yield ast.Pass()


def _with_text(node: ast.AST, text: str) -> ast.Call:
    assert isinstance(node, ast.Call)
    return ast.Call(ast.Attribute(ast.Constant(text), "split", ast.Load()), [], [])


def _without(node: ast.AST, field: str, place: int) -> ast.AST:
    kept = [child for n, child in enumerate(getattr(node, field)) if n != place]
    return type(node)(**{**dict(ast.iter_fields(node)), field: kept})


def broken(source: str, number: int, seed: str) -> str:
    """Return a module's text with one change, by its number."""
    tree = ast.parse(source)
    breaks_of(tree, random.Random(seed))[number].make()
    return ast.unparse(ast.fix_missing_locations(tree))
