"""Where words that we did not write could meet Markdown: a reading of the code of the screens.

Streamlit draws bodies, labels, helps and captions as Markdown. Such an argument must be ours alone: a constant, a table
of constants (a name in capitals), a count, or a choice or joining of these. All else is set as text:
`interface/lines.py`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FIRST, SECOND, ALL, NONE = slice(0, 1), slice(1, 2), slice(None), slice(0, 0)
# A call and which of its arguments Markdown draws, beside those that are named in WORDS.
MARKED = {
    **dict.fromkeys(
        "markdown write caption title header subheader info warning error success toast badge latex divider html "
        "exception button form_submit_button download_button link_button page_link checkbox toggle selectbox "
        "multiselect text_input text_area number_input date_input slider file_uploader expander popover status spinner "
        "dialog menu_button feedback chat_message Column TextColumn NumberColumn Page".split(), FIRST),
    **dict.fromkeys("tabs radio pills segmented_control table metric select_slider write_stream".split(), ALL),
    **dict.fromkeys("dataframe data_editor progress update image".split(), NONE),  # what comes first is data
    # doors of ours that hand words on
    "begin": ALL, "needs_articles": SECOND, "change": FIRST, "put": FIRST, "take_step": FIRST, "hold": SECOND,
    "hand_out": SECOND, "hand_out_project": SECOND,
}  # fmt: skip
WORDS = {
    "label",
    "body",
    "help",
    "text",
    "title",
    "caption",
    "captions",
}  # keywords that Markdown draws, whatever the call
SET_AS_TEXT = {"text", "code", "vega_lite_chart"}
LAYOUT = {"columns", "container", "form", "rerun", "switch_page", "navigation", "set_page_config", "session_state",
          "context", "components", "column_config", "cache_resource", "cache_data", "set_option", "stop", "empty",
          "fragment", "App", "get_option", "pagination"}  # fmt: skip
WORDED = {"tr", "trn"}  # messages of the catalogue, with values
COUNTS = {"len", "sum", "min", "max", "int", "round"}
OURS = {
    ("about.py", "figure(is_dark())"): "a picture that ships and its caption",
    ("page.py", "tr(title)"): "begin is in the table above", ("page.py", "lead"): "begin is in the table above",
    ("page.py", "tr('Undo {step}', step=retold(back)) if back else tr('Undo')"): "change, put and take_step are in the "
                                                                                 "table above",
    ("page.py", "tr('Redo {step}', step=retold(on)) if on else tr('Redo')"): "change, put and take_step are in the "
                                                                             "table above",
    ("page.py", "f'{what} {tr(FIRST)}'"): "needs_articles is in the table above",
    ("page.py", "f'{what} {tr(SOON)}'"): "needs_articles is in the table above",
    ("page.py", "f'{what} {tr(NONE_READ)}'"): "needs_articles is in the table above",
    ("page.py", "STYLE + (STYLE_DARK if is_dark() else STYLE_LIGHT) + style_wide() + style_uploads()"):
        "style rules of ours",
    ("analysing.py", "_told(progress)"): "words of ours and counts: see _told",
    ("analysing.py", "_told(Progress(0, 1, 0.0, None, 0))"): "words of ours and counts: see _told",
    ("analysing.py", "_told(Progress(0, 1, share, None, others_at_work()))"): "words of ours and counts: see _told",
    ("tidying.py", "tr('Reading {what}', what=what)"): "words of ours and counts: see say_turn and who calls it",
    ("tidying.py", "trn('Another file is being read before {what}', '{count} other files are being read before "
                   "{what}', before, what=what)"): "as above",
    ("articles.py", "f'{tr(LEAD)} {tr(place().lead)}'"): "sentences of ours: the tables of served.py",
    ("cache.py", "wait"): "words of ours: what is waited for, from the catalogue",
    ("take_away.py", "tr(place().made)"): "sentences of ours: the tables of served.py",
    ("about.py", "privacy()"): "sentences of ours: the tables of served.py",
    ("file_naming.py", "label"): "hand_out and hand_out_project are in the table above",
    ("state.py", "what"): "put and change are in the table above",
    ("exchanging.py", "what"): "hold is in the table above",
    ("articles.py", "tr(sample.name)"): "the samples are named by files that we ship",
    ("articles.py", "tr(sample.about)"): "the samples are named by files that we ship",
    ("about.py", "'\\n'.join([head, '|---|---|---|', *rows])"): "rows of LOOKS",
    ("about.py", "accuracy()"): "sentences of ours with our figures",
    ("keys.py", "_table()"): "rows of KEYS", ("language.py", "list(LANGUAGES)"): "names of languages",
}  # fmt: skip


def breaches(path: Path) -> Iterator[str]:
    """Yield each argument that Markdown draws and that may hold words which we did not write."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from _passed_on(tree, path)
    for scope in [tree, *(n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef))]:
        for call in _calls(scope):
            if (
                isinstance(call.func, ast.Attribute)
                and isinstance(call.func.value, ast.Name)
                and call.func.value.id == "st"
            ):
                if call.func.attr not in MARKED.keys() | SET_AS_TEXT | LAYOUT:
                    yield f"{path.name}:{call.lineno}: st.{call.func.attr} is in no table of tests/walls.py"
            for argument in _drawn(call):
                if not _is_ours(argument, scope) and (path.name, ast.unparse(argument)) not in OURS:
                    yield f"{path.name}:{call.lineno}: {ast.unparse(argument)}"


def _passed_on(tree: ast.AST, path: Path) -> Iterator[str]:
    """Yield where streamlit or one of its calls is handed on, out of the sight of this reading."""
    used = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    called = {id(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "st" and id(node) not in used:
            yield f"{path.name}:{node.lineno}: st is handed on"
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "st":
            if node.attr in MARKED and id(node) not in called:
                yield f"{path.name}:{node.lineno}: st.{node.attr} is handed on"


def _calls(scope: ast.AST) -> Iterator[ast.Call]:
    """Yield the calls of a scope, those of its inner functions left to them."""
    for child in ast.iter_child_nodes(scope):
        if isinstance(child, ast.FunctionDef):
            continue
        if isinstance(child, ast.Call):
            yield child
        yield from _calls(child)


def _drawn(call: ast.Call) -> list[ast.expr]:
    name = (
        call.func.attr
        if isinstance(call.func, ast.Attribute)
        else call.func.id
        if isinstance(call.func, ast.Name)
        else ""
    )
    if name not in MARKED:
        return []
    return [*call.args[MARKED[name]], *(k.value for k in call.keywords if k.arg in WORDS)]


def _is_ours(node: ast.expr, scope: ast.AST, depth: int = 0) -> bool:
    def ours(other: ast.expr) -> bool:
        return depth < 9 and _is_ours(other, scope, depth + 1)

    match node:
        case ast.Constant() | ast.Compare():
            return True
        case ast.Name(id=name) if name.isupper():
            return True
        case ast.Name(id=name):
            given = list(_values(name, scope))
            return bool(given) and all(value is None or ours(value) for value in given)
        case ast.Attribute(value=value) | ast.Subscript(value=value):
            return _root(value).isupper()
        case ast.JoinedStr(values=parts):
            return all(
                ours(p.value) or _is_number(p.format_spec) if isinstance(p, ast.FormattedValue) else True for p in parts
            )
        case ast.IfExp(body=body, orelse=orelse):
            return ours(body) and ours(orelse)
        case ast.BinOp(left=left, right=right):
            return ours(left) and ours(right)
        case ast.List(elts=items) | ast.Tuple(elts=items):
            return all(ours(i) for i in items)
        case (
            ast.Call(func=ast.Name(id="sum" | "len" | "numeral")) | ast.Call(func=ast.Attribute(attr="index" | "count"))
        ):
            return True
        case ast.Call(func=ast.Name(id=name), args=args) if name in COUNTS:
            return all(ours(a) for a in args)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=keywords) if name in WORDED:
            # what comes third is a count
            return all(ours(a) for a in args[:2]) and all(ours(k.value) for k in keywords)
        case ast.ListComp(
            elt=ast.Call(func=ast.Name(id="tr"), args=[ast.Name()]), generators=[ast.comprehension(iter=values)]
        ):
            return ours(values)
        case ast.Call(func=ast.Attribute(attr="format", value=value), keywords=keywords):
            return ours(value) and all(ours(k.value) for k in keywords)
    return False


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _is_number(spec: ast.expr | None) -> bool:
    """Tell whether a format takes numbers only: with a text it raises."""
    text = (
        "".join(str(v.value) for v in spec.values if isinstance(v, ast.Constant))
        if isinstance(spec, ast.JoinedStr)
        else ""
    )
    return text[-1:] in ("d", "f", ",")


def _values(name: str, scope: ast.AST) -> Iterator[ast.expr | None]:
    """Yield what a name is given in a scope; None for the number that `enumerate` counts."""
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                yield value
            case ast.For(
                target=ast.Tuple(elts=[ast.Name(id=target), *_]), iter=ast.Call(func=ast.Name(id="enumerate"))
            ) if target == name:
                yield None
            case ast.For(target=target, iter=values) | ast.comprehension(target=target, iter=values):
                if isinstance(target, ast.Name) and target.id == name:
                    yield values
