"""The documentation says what is true: its commands, its links, its numbers of things."""

import re
import tomllib

import pytest

from components.screens.about import FIGURES
from components.summaries import METHODS
from tests.builders import ROOT

PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "seeds/README.md", "components/statements/models/MODEL_CARD.md",
         "components/summaries/MODEL_CARD.md", "components/stances/models/MODEL_CARD.md", "components/training/README.md", ".hosting/README.md"]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_and_path_leads_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert (ROOT / page).parent.joinpath(target).exists(), target
    for path in re.findall(r"`((?:components|tests|seeds)/[\w/.-]+)`", text):
        assert (ROOT / path).exists(), path
    assert "{" not in re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL), "a figure is missing"


def test_the_test_command_of_the_readme_is_the_one_of_ci() -> None:
    readme, ci = ((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", ".ci/run"))
    assert ".venv/bin/python -m pytest -n 2" in readme
    assert 'bin/python" -m pytest -n 2' in ci
    assert readme.count("pip install -r requirements.txt && ") == 1
    assert readme.count("pip install -r tests/requirements.txt && ") == 1
    assert "-r tests/requirements.txt" in ci


def test_the_command_of_the_readme_listens_on_this_machine_only() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^python3.*(streamlit run.*)$", readme, re.MULTILINE) == ["streamlit run app.py --server.address=127.0.0.1"]
    config = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert "address" not in config["server"], "hosts that need the app to listen wider read this file too"
    assert config["browser"] == {"gatherUsageStats": False, "serverAddress": "127.0.0.1"}


def test_about_and_readme_give_the_same_figures() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"| {FIGURES['attribution'].split()[0]} |" in readme


def test_every_summary_method_is_named() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(m.label in readme for m in METHODS.values())
