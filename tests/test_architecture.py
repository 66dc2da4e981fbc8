"""The walls: who may import whom, where Markdown may meet article text, and clean tools."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from components.reading.formats import FORMATS
from tests.builders import ROOT
from tests.walls import breaches

ROOMS = {
    "model": [], "wording": [], "errors": [], "sharing": [], "accuracy": [], "lexicon": [], "reading": [],
    "encoding": [],
    "language": ["lexicon", "encoding"], "statements": ["language", "lexicon", "encoding"],
    "quantities": ["language"], "issues": ["language", "lexicon"],
    "stances": ["issues", "statements", "language", "lexicon", "encoding"],
    "training": ["evaluation", "summaries", "analysis", "stances", "issues", "statements", "language", "encoding"],
    "analysis": ["stances", "statements", "issues", "quantities", "language", "reading"], "summaries": ["reading"],
    "comparing": ["summaries", "analysis", "statements", "quantities", "language", "lexicon", "reading"],
    "charts": ["comparing"], "review": ["comparing"],
    "exporting": ["accuracy", "charts", "review", "comparing", "summaries", "reading"],
    "archive": ["exporting", "comparing", "summaries", "analysis"],
    "evaluation": ["analysis", "comparing", "statements", "summaries"],
    "interface": ["archive", "exporting", "review", "charts", "comparing", "summaries", "analysis", "language",
                  "reading"],
    "screens": ["accuracy", "interface", "exporting", "review", "charts", "comparing", "summaries", "reading"],
    "app": ["interface"],
    "commands": ["accuracy", "evaluation", "charts", "archive", "exporting", "comparing", "summaries", "analysis",
                 "stances", "issues", "statements", "language", "reading"],
    "interrupts": [], "__main__": ["commands", "interrupts"],
}  # fmt: skip
LIBRARIES = {
    "streamlit": ("interface", "screens", "app"), "spacy": ("language",), "sumy": ("summaries",), "altair": ("charts",),
    "networkx": ("charts", "exporting"), "dask": ("archive",), "distributed": ("archive",), "duckdb": (),
    "requests": (), "urllib": (), "urllib.request": (), "http": (), "socket": (), "httpx": (), "torch": ("training",),
    "onnx": ("training",),
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
            assert other in (room, "model", "errors", "sharing", "wording", *ROOMS.get(room, [])), (
                f"{room} imports {other}"
            )
        library = name if root == "urllib" else root  # urllib.parse only cuts addresses
        if library in LIBRARIES:
            assert room in LIBRARIES[library], f"{room} imports {library}"


def test_rules_know_no_model_and_no_position() -> None:
    """The rules read the parse alone; what weighs them and the trained reader comes after."""
    for path in (ROOT / "components/stances/rules").glob("*.py"):
        assert not {
            n
            for n in imports_of(path)
            if n.startswith(("components.stances.models", "components.stances.pro", "components.stances.pos"))
        }


def test_every_room_is_known() -> None:
    assert {room_of(p) for p in FILES} - {"__init__"} == set(ROOMS)


def test_no_module_lies_unused_but_those_that_train() -> None:
    """Each is reached from the app or a command: by imports, as a screen, the reading child or a reader."""
    modules = {".".join(p.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): p for p in FILES}
    readers = [f"components.reading.{f.module}" for f in FORMATS.values()]
    ahead = {
        "app",
        "components.__main__",
        "components.reading.reader",
        *readers,
        *(m for m in modules if m.startswith("components.screens")),
    }
    reached: set[str] = set()
    while ahead:
        reached |= ahead
        source = [(m, ast.parse(modules[m].read_text(encoding="utf-8"))) for m in ahead]
        named = {a for _, tree in source for node in ast.walk(tree) for a in named_by(node)}
        ahead = ((named | {m.rpartition(".")[0] for m in ahead}) & set(modules)) - reached
    assert [m for m in modules if m not in reached and not m.startswith("components.training")] == []


def named_by(node: ast.AST) -> list[str]:
    """Return the modules that an import may mean: what it takes from a package may be one."""
    if isinstance(node, ast.Import):
        return [a.name for a in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{a.name}" for a in node.names)]
    return []


def test_the_first_screen_needs_no_parser() -> None:
    code = (
        "import sys; from streamlit.testing.v1 import AppTest; at = AppTest.from_file('app.py', "
        "default_timeout=30).run(); assert not at.exception, at.exception; print([m for m in ('spacy', 'sumy', "
        "'altair', 'trafilatura', 'dask') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip().endswith("[]")


SCREENS = [p for p in FILES if room_of(p) in ("interface", "screens", "app")]


@pytest.mark.parametrize("path", SCREENS, ids=lambda p: p.name)
def test_markdown_draws_words_of_ours_alone(path: Path) -> None:
    assert list(breaches(path)) == []


LET_IN = ['st.markdown("ours")', 'st.caption(HELP)', 'st.info(f"{len(found)} of {count:,}")',
          'st.info(LOOKS[label].word)', "text.text(article.title)", 'st.selectbox("Article", titles)',
          'n = len(a); st.button(f"Analyse {n}" if n else "Analyse")',
          'for i, a in enumerate(b): st.progress(0.0, text=f"Article {i + 1}")']  # fmt: skip
KEPT_OUT = ["st.markdown(title)", 'st.caption(f"by {article.author}")', "text.write(article.text)",
            'link.button("Show", help=article.title)', "st.tabs([a.title for a in articles])",
            'st.expander("a" + name)', 'st.error(str(error))', "title = article.title; st.header(title)",
            'session.change(article.title, work)', 'st.radio("Which", titles)', "st.echo()",
            'st.markdown(f"{name:>9}")', 'getattr(st, kind)(words)', '{"error": st.error}[kind](words)',
            'st.button(label=f"Undo {what}")']  # fmt: skip


@pytest.mark.parametrize("code", LET_IN)
def test_the_wall_lets_our_words_through(code: str, tmp_path: Path) -> None:
    path = tmp_path / "screen.py"
    path.write_text(code, encoding="utf-8")
    assert list(breaches(path)) == []


@pytest.mark.parametrize("code", KEPT_OUT)
def test_the_wall_holds_an_articles_words_back(code: str, tmp_path: Path) -> None:
    path = tmp_path / "screen.py"
    path.write_text(code, encoding="utf-8")
    assert len(list(breaches(path))) == 1


def test_no_raw_html_and_no_global_cache_of_text() -> None:
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        assert "unsafe_allow_html" not in source
        assert "innerHTML" not in source
        for call in re.findall(r"cache_data\(([^)]*)\)", source):
            assert 'scope="session"' in call
    for script in (ROOT / "components/interface").glob("*.js"):
        assert not re.search(
            r"(?i)innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|eval\(|Function\(",
            script.read_text(encoding="utf-8"),
        )


def test_nothing_is_kept_for_the_process_but_what_is_loaded() -> None:
    for path in FILES:
        source = path.read_text(encoding="utf-8")
        assert not re.search(r"^@(?:functools\.)?(?:lru_)?cache\b", source, re.MULTILINE), (
            f"{path}: use load_once or one_a_thread of sharing.py"
        )
        assert "gc.freeze" not in source, f"{path}: what is frozen while a session lives is never let go of"


LONGEST_LINE, LONGEST_FUNCTION, LONGEST_MODULE, USUAL_MODULE = 120, 40, 250, 90
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FOR_A_TOOL = re.compile(r"  # (?:noqa|type: ignore)\b.*$")


def test_no_line_is_wide() -> None:
    wide = []
    for path in (*FILES, *TESTS):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(FOR_A_TOOL.sub("", line)) > LONGEST_LINE:
                wide.append(f"{path.relative_to(ROOT)}:{number}")
    assert wide == []


def test_no_function_is_long() -> None:
    long = []
    for path in (*FILES, *TESTS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                if node.end_lineno - node.lineno >= LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert long == []


def test_no_module_is_long_and_most_are_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert [str(p.relative_to(ROOT)) for p, length in lengths.items() if length > LONGEST_MODULE] == []
    assert statistics.median(lengths.values()) <= USUAL_MODULE


@pytest.mark.parametrize("command", [["ruff", "check", "."], ["mypy"], ["vulture"]], ids=["ruff", "mypy", "vulture"])
def test_tools_are_clean(command: list[str]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
