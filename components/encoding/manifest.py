"""The models that ship:

`models.json` names each file with its sha256, what made it and what it reaches; nothing is loaded that differs.

Which files stand there, and their commands, data and figures, is written by hand; a training run writes the hash of
what it made (`record`). The digest of spaCy's model is over all its data files; its README and `meta.json` are left
out, in which alone the package that pip can install differs from the official one."""

from __future__ import annotations

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

from components.errors import ModelError

MANIFEST = Path(__file__).with_name("models.json")
ROOT = Path(__file__).parents[2]
NO_DATA = frozenset(("README.md", "meta.json"))


def read_manifest() -> dict[str, Any]:
    """Return the manifest:

    "files" by their path, "parser" with the digest of spaCy's model; ModelError if it cannot be read."""
    try:
        found: dict[str, Any] = json.loads(MANIFEST.read_bytes())
    except (OSError, ValueError) as error:
        raise ModelError(_sentence(_name(MANIFEST), "missing or damaged")) from error
    return found


def verify(path: Path) -> None:
    """Raise ModelError, which names the file, unless it is the one that was measured. All files together: 50 ms."""
    _compare(path, _hash(path))


def read_verified(path: Path) -> str:
    """Return the text of a model's file, UTF-8; ModelError if it is not the one that was measured."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(_sentence(_name(path), "missing")) from error
    _compare(path, hashlib.sha256(data).hexdigest())
    return data.decode("utf-8")


def verify_package(name: str) -> None:
    """Raise ModelError unless an installed model of spaCy's has the data that was measured; the package is not
    imported."""
    spec = importlib.util.find_spec(name)
    folders = [
        f
        for place in (spec and spec.submodule_search_locations) or ()
        for f in Path(place).glob(f"{name}-*")
        if f.is_dir()
    ]
    if len(folders) != 1 or digest_of(folders[0]) != read_manifest()["parser"]["sha256"]:
        raise ModelError(f"The language model {name} is not the one that Standpoint was measured with, or is damaged: "
                         "run pip install --force-reinstall -r requirements.txt.")  # fmt: skip


def digest_of(folder: Path) -> str:
    """Return one sha256 for all data files of a folder, by their paths and hashes."""
    files = sorted(f for f in folder.rglob("*") if f.is_file() and f.relative_to(folder).as_posix() not in NO_DATA)
    rows = [f"{_hash(f)} {f.relative_to(folder).as_posix()}\n" for f in files]
    return hashlib.sha256("".join(rows).encode()).hexdigest()


def record(path: Path) -> None:
    """Write the hash and size of a file that was just made into the manifest, if it stands there; command, data and
    figures are left to a hand."""
    form = json.loads(MANIFEST.read_bytes())
    row = form["files"].get(_name(path))
    if row is not None:
        row |= {"sha256": _hash(path), "bytes": path.stat().st_size}
        MANIFEST.write_text(json.dumps(form, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _name(path: Path) -> str:
    """Return a file's name in the manifest."""
    path = path.absolute()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(_sentence(_name(path), "missing")) from error


def _compare(path: Path, found: str) -> None:
    row = read_manifest()["files"].get(_name(path))
    if row is None or row["sha256"] != found:
        raise ModelError(_sentence(_name(path), "damaged"))


def _sentence(name: str, what: str) -> str:
    return f"The model file {name} is {what}: get Standpoint again, or run git checkout {name}."
