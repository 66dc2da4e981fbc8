"""The scripts of the page: what is put together of several files declares no name twice, or none of it is read."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from components.interface.scripts import pieces
from tests.builders import ROOT

DECLARED = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def scripts() -> list[tuple[str, ...]]:
    """Return the files of each script that is made of several."""
    found = []
    for path in sorted(Path(ROOT, "components/interface").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "pieces":
                found.append(tuple(a.value for a in node.args if isinstance(a, ast.Constant)))
    return [names for names in found if len(names) > 1 and names[-1].endswith(".js")]


@pytest.mark.parametrize("names", scripts(), ids=lambda names: names[-1])
def test_no_name_is_declared_twice(names: tuple[str, ...]) -> None:
    declared = Counter(m[1] for m in DECLARED.finditer(pieces(*names)))
    assert len(declared) > 3
    assert [name for name, times in declared.items() if times > 1] == []
