"""What the app is made of: `python -m tests.supply compile | licences | sbom OUT.json`.

`compile` reads the direct dependencies in pyproject.toml and writes the three requirements files, every distribution
pinned and hashed; versions that stand there already stay, unless `--upgrade` is given. `licences` lists what is
installed with its terms. `sbom` writes the same as CycloneDX JSON, with the hashes of the pins and the models."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
RUN, TEST, HOST = ROOT / "requirements.txt", ROOT / "tests/requirements.txt", ROOT / ".hosting/requirements.txt"
HEADS = {
    RUN: "# What runs, on Python 3.11 to 3.13: compiled from pyproject.toml, where each direct dependency has its "
    "reason, by `python -m tests.supply compile`.",
    TEST: "# What runs and what tests: compiled from pyproject.toml by `python -m tests.supply compile`.",
    HOST: "# What runs on a newsroom's server, with a log-in: compiled from pyproject.toml by `python -m tests.supply "
    "compile`.",
}
OPTIONS = ("--universal", "--generate-hashes", "--python-version", "3.11", "--no-header", "--no-emit-index-url",
           "--quiet", "--annotation-style", "line")  # fmt: skip
# Licences that a distribution does not name in its metadata, read in its files.
READ_BY_HAND = {"axe-playwright-python": "MIT; axe-core inside: MPL-2.0"}


class Pin(NamedTuple):
    """A distribution of a requirements file with its hashes."""

    requirement: Requirement
    hashes: tuple[str, ...]


def read_pins(path: Path) -> dict[str, Pin]:
    """Return name -> pin of a compiled file; ValueError at a line that is no exact version with its hashes, or names a
    distribution twice."""
    pins: dict[str, Pin] = {}
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8")).replace("\\\n", " ")
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        words, *hashes = re.split(r"\s+--hash=sha256:", line)
        requirement = Requirement(words)
        name = canonicalize_name(requirement.name)
        exact = [s.operator for s in requirement.specifier] == ["=="] and not requirement.url
        if name in pins or not exact or not hashes or not all(re.fullmatch(r"[0-9a-f]{64}", h) for h in hashes):
            raise ValueError(line)
        pins[name] = Pin(requirement, tuple(hashes))
    return pins


def read_direct() -> tuple[list[Requirement], ...]:
    """Return the direct dependencies that run, those that test and those of a log-in."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    return tuple(
        [Requirement(n) for n in names]
        for names in (project["project"]["dependencies"], groups["test"], groups["login"])
    )


def compile_pins(*more: str) -> None:
    """Write the requirements files; what runs has the same versions in all."""
    bound = ("--constraints", RUN.name)
    for path, options in ((RUN, ()), (TEST, ("--group", "test", *bound)), (HOST, ("--group", "login", *bound))):
        out = path.relative_to(ROOT).as_posix()
        command = [
            sys.executable,
            "-m",
            "uv",
            "pip",
            "compile",
            *OPTIONS,
            *options,
            *more,
            "pyproject.toml",
            "--output-file",
            out,
        ]
        subprocess.run(command, cwd=ROOT, check=True)
        path.write_text(
            HEADS[path] + "\n" + path.read_text(encoding="utf-8").removeprefix(HEADS[path] + "\n"), encoding="utf-8"
        )


def licence_of(distribution: Distribution) -> str:
    """Return what a distribution says of its terms: an SPDX expression, a short field, or its classifiers."""
    fields = distribution.metadata
    classes = [c.rpartition("::")[2].strip() for c in fields.get_all("Classifier", []) if c.startswith("License ::")]
    stated = next(iter((fields.get("License") or "").strip().splitlines()), "")
    if stated == "UNKNOWN" or stated.startswith("Copyright") or len(stated) > 60:
        stated = ""  # the whole text stands there, or nothing
    found = fields.get("License-Expression") or stated or ", ".join(classes)
    return READ_BY_HAND.get(canonicalize_name(fields["Name"]), found or "none stated")


def list_licences() -> list[tuple[str, str, str, str]]:
    """Return (name, version, what for, licence) of each installed distribution, by name."""
    run, test = read_pins(RUN), read_pins(TEST)
    installed = {canonicalize_name(d.metadata["Name"]): d for d in distributions()}
    uses = {name: "runs" if name in run else "tests" if name in test else "neither" for name in installed}
    return [(name, installed[name].version, uses[name], licence_of(installed[name])) for name in sorted(installed)]


def write_sbom(out: Path) -> None:
    """Write what is installed and the models as CycloneDX 1.6 JSON."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml",
               "--output-reproducible", "--spec-version", "1.6", "--output-format", "JSON", "--output-file", "-",
               sys.executable]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    form = json.loads(done.stdout)
    pins = read_pins(TEST)
    for component in form["components"]:
        pin = pins.get(canonicalize_name(component["name"]))
        if pin:
            component["externalReferences"] = [{"type": "distribution", "url": component["purl"], "hashes": [
                {"alg": "SHA-256", "content": h} for h in pin.hashes]}]  # fmt: skip
    models = json.loads((ROOT / "components/encoding/models.json").read_text(encoding="utf-8"))
    form["components"] += [
        {
            "type": "machine-learning-model",
            "name": name,
            "bom-ref": name,
            "hashes": [{"alg": "SHA-256", "content": row["sha256"]}],
        }
        for name, row in models["files"].items()
    ]
    out.write_text(json.dumps(form, indent=1) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Run a command."""
    match arguments:
        case ["compile", *more]:
            compile_pins(*more)
        case ["licences"]:
            for row in list_licences():
                print("\t".join(row))
        case ["sbom", out]:
            write_sbom(Path(out))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
