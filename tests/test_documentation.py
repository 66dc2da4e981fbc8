"""The documentation says what is true: its commands, its links, its numbers of things."""

import re
import tomllib
from pathlib import Path

import pytest

from components.__main__ import main
from components.accuracy import NUMBERS, SAYINGS, known_accuracy, table_of
from components.accuracy.figures import in_ten
from components.accuracy.pages import PAGES as STATING
from components.accuracy.pages import PLACE, fill
from components.commands import COMMANDS
from components.errors import InputError
from components.screens.about import accuracy
from components.summaries import METHODS
from tests.builders import ROOT

PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "SECURITY.md",
    "seeds/README.md",
    "components/statements/models/MODEL_CARD.md",
    "components/summaries/MODEL_CARD.md",
    "components/stances/models/MODEL_CARD.md",
    "components/training/README.md",
    ".hosting/README.md",
    "components/commands/README.md",
    "components/evaluation/README.md",
    "components/exporting/README.md",
    "tests/load/README.md",
]
# what CONTRIBUTING lets a reader write
TRIED = {"reading/asciidoc.py", "charts/quoted.py", "wording/fr.po", "fr.mo", "article/statement"}


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_path_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / page).parent.joinpath(target).exists(), target
    for path in re.findall(r"`((?:components|tests|seeds)/[\w/.-]+)`", text):
        assert (ROOT / path).exists(), path
    assert "{" not in re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL), "a figure is missing"


def test_every_page_is_looked_at() -> None:
    rooms = ("components", "seeds", "tests", ".hosting")
    found = [*ROOT.glob("*.md"), *(page for room in rooms for page in (ROOT / room).rglob("*.md"))]
    assert sorted(page.relative_to(ROOT).as_posix() for page in found) == sorted(PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_every_command_and_file_of_a_page_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for module, word in re.findall(r"python[\d.]* -m ((?:components|tests)[\w.]*)(?: +([a-z]+)\b)?", text):
        path = ROOT / module.rstrip(".").replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module
        assert module != "components" or word in COMMANDS, f"{module} {word}"
    for name in set(re.findall(r"`([\w./-]+\.(?:py|csv|json|toml|onnx|svg|css|js|mo|po))`", text)) - TRIED:
        places = ((ROOT / room).rglob(name) for room in ("components", "tests", "seeds", ".hosting"))
        assert (ROOT / name).exists() or any(next(found, None) for found in places), name


def test_the_test_command_of_the_readme_is_the_one_of_ci() -> None:
    readme, ci = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", ".ci/run"))
    assert ".venv/bin/python -m pytest -n 2" in readme
    assert 'bin/python" -m pytest -n 2' in ci
    assert readme.count("pip install -r requirements.txt && ") == 1
    assert readme.count("pip install -r tests/requirements.txt && ") == 1
    assert "-r tests/requirements.txt" in ci


def test_the_command_of_the_readme_listens_on_this_machine_only() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^python3.*(streamlit run.*)$", readme, re.MULTILINE) == [
        "streamlit run app.py --server.address=127.0.0.1"
    ]
    config = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert "address" not in config["server"], "hosts that need the app to listen wider read this file too"
    assert config["browser"] == {"gatherUsageStats": False, "serverAddress": "127.0.0.1"}


def test_what_contributing_names_is_there() -> None:
    text = re.sub(r"```.*?```", "", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    named = set(re.findall(r"`((?:[a-z_]+/)+[\w.*]*)`", text)) - TRIED
    assert len(named) > 40
    for name in sorted(named):
        folder, _, last = name.rpartition("/")
        path, _, thing = last.partition(".")
        if thing and thing not in ("py", "csv", "json", "toml", "txt", "md", "po"):  # a name in a module
            found = [
                p
                for p in (ROOT / f"components/{folder}/{path}.py", ROOT / f"components/{folder}/{path}/__init__.py")
                if p.exists()
            ]
            assert any(
                re.search(rf"^(?:class )?{thing}\b", p.read_text(encoding="utf-8"), re.MULTILINE) for p in found
            ), name
        elif path.isupper() and not thing:  # a table of a room
            assert re.search(
                rf"^{path}\b", (ROOT / f"components/{folder}/__init__.py").read_text(encoding="utf-8"), re.MULTILINE
            ), name
        else:
            assert any(list(at.glob(name.rstrip("/"))) for at in (ROOT, ROOT / "components")), name
    for name in set(re.findall(r"`(\w+\.(?:py|csv))`", text)):
        assert list(ROOT.glob(name)) or list((ROOT / "components").rglob(name)), name


@pytest.mark.parametrize("page", STATING)
def test_each_figure_stands_as_the_data_has_it(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert PLACE.search(text)
    assert text.count("<!-- figures: ") == text.count("<!-- figures end -->") == len(PLACE.findall(text))
    assert fill(text) == text, "python -m components evaluate --write"


@pytest.mark.parametrize("page", ["README.md", ".hosting/README.md", "SECURITY.md", "CONTRIBUTING.md"])
def test_memory_is_told_as_it_was_measured(page: str) -> None:
    measured = {*_hundreds("tests/load/README.md"), "690"}  # what Community Cloud gives
    assert _hundreds(page) <= measured
    assert len(_hundreds(".hosting/README.md")) > 3, "the pages are looked at"


def _hundreds(page: str) -> set[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return set(re.findall(r"(?<![\d.,:])([3-6]\d\d)(?![\d%]|[.,]\d)", text))


def test_a_marker_that_names_nothing_is_told() -> None:
    with pytest.raises(InputError, match="neither a table nor a sentence 'shrot'"):
        fill("<!-- figures: shrot -->\n\n<!-- figures end -->")
    assert fill("72.4 and no marker") == "72.4 and no marker"


def test_the_figures_are_written_into_the_pages_that_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("components.accuracy.pages.ROOT", tmp_path)
    assert main(["evaluate", "--write"]) == 2
    assert "README.md cannot be read" in capsys.readouterr().err
    for page in STATING:
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text((ROOT / page).read_text(encoding="utf-8"), encoding="utf-8")
    with_old = (
        (tmp_path / STATING[0]).read_text(encoding="utf-8").replace(f"**{NUMBERS['rows']} of 100**", "**1 of 100**")
    )
    (tmp_path / STATING[0]).write_text(with_old, encoding="utf-8")
    assert main(["evaluate", "--write"]) == 0
    assert capsys.readouterr().out == "README.md\n"
    assert (tmp_path / STATING[0]).read_text(encoding="utf-8") == (ROOT / STATING[0]).read_text(encoding="utf-8")
    assert main(["evaluate", "--write"]) == 0
    assert capsys.readouterr().out == "The pages have these figures already.\n"


def test_about_and_the_report_state_the_figures_of_the_data() -> None:
    about = (ROOT / "components/screens/about.py").read_text(encoding="utf-8")
    assert all(
        said in accuracy()
        for said in (table_of("plain"), SAYINGS["positions"], SAYINGS["confidence"], SAYINGS["summaries"])
    )
    assert not re.search(r"\d", about.partition('ACCURACY = """')[2].partition('"""')[0]), (
        "a figure of accuracy is written by hand"
    )
    assert SAYINGS["positions"] in known_accuracy()[0]
    assert f"{NUMBERS['attribution']} of 100" in known_accuracy()[1]


def test_every_number_of_the_data_is_stated_and_five_in_the_readme() -> None:
    data = tomllib.loads((ROOT / "components/accuracy/figures.toml").read_text(encoding="utf-8"))
    text = (ROOT / "components/accuracy/figures.toml").read_text(encoding="utf-8")
    assert [n for n in data["numbers"] if f"{{{n}}}" not in text and f"{{{n}_in_ten}}" not in text] == []
    assert len(data["short"]) == 5
    for name in ("short", "plain", "measured", "statements", "stances", "compare"):
        assert len({tuple(row) for row in data[name]}) == 1, f"the rows of {name} have one set of columns"


@pytest.mark.parametrize(("share", "words"), [(0, "none"), (0.5, "none to one"), (62, "six"), (63, "six to seven"),
                                              (77, "seven to eight"),
                                               (78, "eight"), (90, "nine"), (99, "nine to ten"),
                                               (100, "ten")])  # fmt: skip
def test_shares_in_words(share: float, words: str) -> None:
    assert in_ten(share) == words


def test_every_summary_method_is_named() -> None:
    page = " ".join((ROOT / "components/evaluation/README.md").read_text(encoding="utf-8").split())
    assert all(m.label in page for m in METHODS.values())


def test_the_readme_is_a_screen_and_a_half_and_links_what_it_leaves_out() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(readme.splitlines()) <= 95
    for page in (
        "components/commands/README.md",
        "components/evaluation/README.md",
        "tests/load/README.md",
        ".hosting/README.md",
    ):
        assert f"({page})" in readme
