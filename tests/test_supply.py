"""What is installed is what was chosen: the requirements files agree with pyproject.toml, pin and hash everything, and
each licence is known."""

import json
import re
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply import HEADS, HOST, ROOT, RUN, TEST, list_licences, main, read_direct, read_pins


def brought_by(direct: list[Requirement]) -> set[str]:
    """Return the names of all that these requirements bring on this machine, from the metadata of what is installed."""
    found: set[str] = set()
    waiting = [(r, frozenset(r.extras)) for r in direct]
    while waiting:
        requirement, extras = waiting.pop()
        name = canonicalize_name(requirement.name)
        for line in distribution(name).requires or []:
            needed = Requirement(line)
            if needed.marker is None or any(needed.marker.evaluate({"extra": e}) for e in extras | {""}):
                if canonicalize_name(needed.name) not in found or needed.extras:
                    found.add(canonicalize_name(needed.name))
                    waiting.append((needed, frozenset(needed.extras)))
        found.add(name)
    return found


GOOD = f"a==1 ; python_version < '3.12' --hash=sha256:{'0' * 64}  # via b"


@pytest.mark.parametrize("line", [
    "a", "a==1", "a>=1 --hash=sha256:{0}", "a==1 --hash=sha256:00", "a @ x --hash=sha256:{0}", "--index-url x",
    "-r other.txt",
    "a==1 --hash=sha256:{0}\na==1 --hash=sha256:{0}",
])  # fmt: skip
def test_a_line_that_is_no_pin_with_a_hash_is_refused(line: str, tmp_path: Path) -> None:
    path = tmp_path / "requirements.txt"
    path.write_text(GOOD, encoding="utf-8")
    assert list(read_pins(path)) == ["a"]
    path.write_text(line.format("0" * 64), encoding="utf-8")
    with pytest.raises(ValueError):
        read_pins(path)


def test_the_compiled_files_hold_the_direct_dependencies_as_written() -> None:
    run, test, login = read_direct()
    pins, test_pins, host_pins = read_pins(RUN), read_pins(TEST), read_pins(HOST)
    assert [str(pins[canonicalize_name(r.name)].requirement.specifier) for r in run] == [str(r.specifier) for r in run]
    assert [str(test_pins[canonicalize_name(r.name)].requirement.specifier) for r in test] == [
        str(r.specifier) for r in test
    ]
    assert [str(host_pins[canonicalize_name(r.name)].requirement.specifier) for r in login] == [
        str(r.specifier) for r in login
    ]
    assert {name: test_pins[name] for name in pins} == pins, "tests run on other versions than the app"
    assert {name: host_pins[name] for name in pins} == pins, "a newsroom's server runs on other versions than the app"


def test_nothing_is_missing_and_nothing_of_the_tests_runs() -> None:
    run, test, _ = read_direct()
    assert brought_by(run) <= set(read_pins(RUN))
    assert brought_by([*run, *test]) <= set(read_pins(TEST))
    assert {canonicalize_name(r.name) for r in test} & set(read_pins(RUN)) == {"babel", "psutil", "websockets"}, (
        "trafilatura, Dask and streamlit bring these"
    )


def test_each_direct_dependency_has_its_reason_and_licence() -> None:
    lines = [
        line
        for line in (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
        if line.startswith('  "') and "==" in line
    ]
    assert len(lines) == sum(map(len, read_direct()))
    for line in lines:
        assert re.search(r'", # .*\([A-Z][\w.-]*', line), f"no reason with a licence: {line}"


def test_no_address_of_an_index_stands_in_the_files() -> None:
    for path in (RUN, TEST, HOST):
        text = path.read_text(encoding="utf-8")
        assert text.startswith(HEADS[path])
        assert "://" not in text
        assert "-index" not in text


def test_the_licence_of_all_that_is_installed_is_known() -> None:
    unknown = [row for row in list_licences() if row[3] == "none stated" and row[2] != "neither"]
    strong = [
        row
        for row in list_licences()
        if "GPL" in row[3].replace("LGPL", "") and " OR " not in row[3] and row[2] != "neither"
    ]
    assert not unknown
    assert not strong


def test_the_bill_of_materials_names_all_that_runs_and_the_models(tmp_path: Path) -> None:
    out = tmp_path / "sbom.json"
    assert main(["sbom", str(out)]) == 0
    form = json.loads(out.read_text(encoding="utf-8"))
    assert form["bomFormat"] == "CycloneDX"
    named = {canonicalize_name(c["name"]) for c in form["components"] if c["type"] == "library"}
    assert brought_by(read_direct()[0]) <= named
    spacy = next(c for c in form["components"] if c["name"] == "spacy")
    assert {h["content"] for h in spacy["externalReferences"][0]["hashes"]} == set(read_pins(RUN)["spacy"].hashes)
    models = [c["name"] for c in form["components"] if c["type"] == "machine-learning-model"]
    assert "components/stances/models/reader.onnx" in models
    assert str(tmp_path.home()) not in out.read_text(encoding="utf-8")
