"""What a network's file says of itself is written behind it: read by others, and nothing else of the file changes."""

from pathlib import Path

import onnxruntime
import pytest

from components.encoding.runtime import open_network
from components.training.metadata import NETWORKS, Network, describe, properties_of
from tests.builders import ROOT

TWICE = bytes.fromhex(  # y = x + x, as onnx writes it
    "08083a3b0a0e0a01780a01781201792203416464120574776963655a100a0178120b0a09080112050a0312016e"
    "62100a0179120b0a09080112050a0312016e42040a001011"
)
LONG = {"name": "twice", "data": "größer " * 100}  # lengths of two bytes, and letters of more than one


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    path = tmp_path / "twice.onnx"
    path.write_bytes(TWICE)
    return path


def test_what_is_written_is_read_by_others_and_the_answers_stay(twice: Path) -> None:
    assert onnxruntime.InferenceSession(TWICE).get_modelmeta().custom_metadata_map == {}
    assert describe(twice, LONG)
    session = onnxruntime.InferenceSession(str(twice))
    assert session.get_modelmeta().custom_metadata_map == LONG
    assert session.run(None, {"x": [1.5, -2.0]})[0].tolist() == [3.0, -4.0]
    assert twice.read_bytes().startswith(TWICE)


def test_what_a_file_says_already_is_not_written_again_and_what_is_new_counts(twice: Path) -> None:
    assert describe(twice, LONG)
    once = twice.read_bytes()
    assert not describe(twice, LONG)
    assert twice.read_bytes() == once
    assert describe(twice, {"name": "double"})
    assert onnxruntime.InferenceSession(str(twice)).get_modelmeta().custom_metadata_map["name"] == "double"


@pytest.mark.parametrize("network", NETWORKS, ids=[n.name for n in NETWORKS])
def test_inputs_and_outputs_are_those_of_the_file_that_ships(network: Network) -> None:
    session = open_network(ROOT / network.file)
    assert properties_of(network).items() <= session.get_modelmeta().custom_metadata_map.items()
    types = {"int64": "tensor(int64)", "float": "tensor(float)"}
    for told, there in ((network.inputs, session.get_inputs()), (network.outputs, session.get_outputs())):
        rows = [f"{n.name}: {n.type} [{', '.join(str(size) for size in n.shape)}]" for n in there]
        kinds = [f"{name}: {types[kind]} {shape}]" for name, row in told.items()
                 for kind, _, shape in [row.partition("]")[0].partition(" ")]]  # fmt: skip
        assert kinds == rows


def test_a_network_says_its_name_licence_and_how_it_was_made() -> None:
    found = properties_of(NETWORKS[0])
    assert found["name"] == "Standpoint: reader of positions"
    assert found["licence"] == "MIT; base all-MiniLM-L6-v2, Apache-2.0"
    assert found["command"].startswith("python -m components.training.positions ")
    assert list(found) == ["name", "licence", "command", "data", "card", "inputs", "outputs"]
    assert all(found.values())
