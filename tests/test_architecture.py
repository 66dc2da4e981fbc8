"""The walls: who may import whom, where Markdown may meet article text, and clean tools."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT

ROOMS = {
    "model": [], "errors": [], "sharing": [], "reading": [], "language": [], "encoding": [], "statements": ["language", "encoding"],
    "stances": ["statements", "language", "encoding"],
    "analysis": ["stances", "statements", "language"], "summaries": [], "comparing": ["summaries", "analysis", "language"],
    "charts": ["comparing"], "review": ["comparing"], "exporting": ["charts", "review", "comparing", "summaries"],
    "archive": ["exporting", "comparing", "summaries", "analysis"],
    "evaluation": ["analysis", "comparing", "statements", "summaries"],
    "interface": ["archive", "exporting", "review", "charts", "comparing", "summaries", "analysis", "language", "reading"],
    "screens": ["interface", "exporting", "review", "charts", "comparing", "summaries", "reading"],
    "__main__": ["evaluation", "charts", "archive", "exporting", "comparing", "summaries", "analysis", "reading"],
}  # fmt: skip
LIBRARIES = {
    "streamlit": ("interface", "screens", "app"), "spacy": ("language",), "sumy": ("summaries",), "altair": ("charts",), "dask": ("archive",),
    "distributed": ("archive",), "duckdb": (), "requests": (), "urllib": (), "socket": (), "httpx": (),
}  # fmt: skip
FILES = sorted([ROOT / "app.py", *(ROOT / "components").rglob("*.py")])


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if len(parts) > 1 else parts[0]


def imports_of(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_rooms_know_only_the_rooms_before_them(path: Path) -> None:
    room = room_of(path)
    for name in imports_of(path):
        root, _, rest = name.partition(".")
        if root == "components" and rest:
            other = rest.partition(".")[0]
            assert other in (room, "model", "errors", "sharing", *ROOMS.get(room, [])), f"{room} imports {other}"
        if root in LIBRARIES:
            assert room in LIBRARIES[root], f"{room} imports {root}"


def test_every_room_is_known() -> None:
    assert {room_of(p) for p in FILES} - {"__init__", "app"} == set(ROOMS)


def test_the_first_screen_needs_no_parser() -> None:
    code = (
        "import sys; from streamlit.testing.v1 import AppTest; at = AppTest.from_file('app.py', default_timeout=30).run(); "
        "assert not at.exception, at.exception; print([m for m in ('spacy', 'sumy', 'altair', 'trafilatura', 'dask') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


SINKS = re.compile(r"\.(?:markdown|write|caption|info|warning|error|success|subheader|title|header|toast|metric)\(f?[\"'].*\{")


def test_article_fields_pass_the_escaper_before_markdown() -> None:
    fields = re.compile(r"\{[^{}]*(?:\.(?:title|outlet|author|date|text|name|subject)|\[['\"](?:actor|towards|quote|article|why|trigger)['\"]\])[^{}]*\}")
    for path in (ROOT / "components/screens").glob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if SINKS.search(line):
                for field in fields.findall(line):
                    assert "plain(" in field, f"{path.name}: {line.strip()}"


def test_no_raw_html_and_no_global_cache_of_text() -> None:
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        assert "unsafe_allow_html" not in source
        assert "innerHTML" not in source
        for call in re.findall(r"cache_data\(([^)]*)\)", source):
            assert 'scope="session"' in call
    assert "innerHTML" not in (ROOT / "components/interface/reader.js").read_text(encoding="utf-8")


def test_nothing_is_kept_for_the_process_but_what_is_loaded() -> None:
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"^@(?:functools\.)?(?:lru_)?cache\b", source, re.MULTILINE), f"{path}: use load_once or one_a_thread of sharing.py"
        assert "gc.freeze" not in source, f"{path}: what is frozen while a session lives is never let go of"


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["mypy"]], ids=["ruff", "mypy"])
def test_tools_are_clean(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
