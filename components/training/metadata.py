"""What a network's file says of itself: name, licence, how it was made, what goes in and what comes out.

A training run writes it (`fitter.export`); `python -m components.training.metadata` writes it into the files that ship,
where it is missing, and their hashes into the manifest. Any tool that shows an ONNX file shows it (`metadata_props`).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from components.encoding.manifest import ROOT, read_manifest, record

LICENCE = "MIT; base all-MiniLM-L6-v2, Apache-2.0"
PROPERTIES, KEY, VALUE = 14, 1, 2  # numbers of fields in onnx.proto: ModelProto.metadata_props and its two strings


class Network(NamedTuple):
    """A network that ships, and what it is given and gives, by the names in its graph: type, shape, meaning."""

    file: str  # as the manifest names it
    name: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, str]


READER = Network(
    "components/stances/models/reader.onnx",
    "reader of positions",
    {
        "ids": "int64 [sentences, positions]: word pieces, by their lines in vocabulary.txt",
        "traits": "int64 [sentences, positions, 3]: kind of actor, speech, what a rule reads, as reader_input has them",
        "mask": "float [sentences, positions]: 1 where a piece stands, 0 behind the end",
        "row": "int64 [holders]: the sentence of each holder",
        "marks": "float [holders, positions]: even shares of 1 over the pieces of a holder",
    },
    {
        "places": "float [holders, positions, 3]: scores of support of a piece, opposition to it, and it as trigger",
        "none": "float [holders, 2]: scores of no support and no opposition",
        "half": "float [sentences, positions, 384]: the pieces' vectors half way, for the verifier",
    },
)
VERIFIER = Network(
    "components/stances/models/verifier.onnx",
    "verifier of positions",
    {
        "half": "float [rows, positions, 384]: the reader's vectors half way",
        "marks": "float [rows, 3, positions]: 1 where holder, target and trigger of the row stand",
        "side": "int64 [rows]: 0 support, 1 oppose, 2 conditional, 3 mixed",
    },
    {"said": "float [rows, 4]: scores of right and of use, of too little use, of the other side, wrong"},
)
TAGGER_ENCODER = Network(
    "components/statements/models/tagger_encoder.onnx",
    "tagger of attributions, encoder",
    {
        "ids": "int64 [sentences, positions]: word pieces, by their lines in vocabulary.txt",
        "mask": "float [sentences, positions]: 1 where a piece stands, 0 behind the end",
        "marks": "int64 [sentences, positions, 5]: what parse and rules say of the word, as tagger_input numbers it",
    },
    {
        "words": "float [sentences, positions, 192]: each piece in its sentence",
        "seen": "float [sentences, positions, 192]: each piece as a cue",
        "hints": "float [sentences, positions]: how likely a piece is a cue",
    },
)
TAGGER_HEAD = Network(
    "components/statements/models/tagger_head.onnx",
    "tagger of attributions, head",
    {
        "words": "float [sentences, positions, 192]: the encoder's words",
        "cues": "float [sentences, positions, 192]: the encoder's seen",
        "mask": "float [sentences, positions]: 1 where a piece stands, 0 behind the end",
        "row": "int64 [looked]: the sentence of each cue",
        "at": "int64 [looked]: the place of each cue",
        "view": "int64 [looked, positions, 3]: branch from the cue, what the rules say of it, distance in pieces",
        "ruled": "int64 [looked]: 1 where a rule proposed the cue",
    },
    {
        "kinds": "float [looked, positions, 4]: log probabilities of nothing, source, cue and content",
        "chances": "float [looked]: how likely the cue attributes",
    },
)
NETWORKS = (READER, VERIFIER, TAGGER_ENCODER, TAGGER_HEAD)


def properties_of(network: Network) -> dict[str, str]:
    """Return what the file of a network says of itself; command and data as the manifest has them."""
    row = read_manifest()["files"][network.file]
    return {
        "name": f"Standpoint: {network.name}",
        "licence": LICENCE,
        "command": row["command"],
        "data": row["data"],
        "card": row["card"],
        "inputs": "\n".join(f"{name}: {told}" for name, told in network.inputs.items()),
        "outputs": "\n".join(f"{name}: {told}" for name, told in network.outputs.items()),
    }


def describe(path: Path, properties: Mapping[str, str]) -> bool:
    """Write properties behind a network and tell True; False, and nothing written, if the file ends with them already.

    A protocol buffer reads what is appended as if it had stood within, so that graph and weights stay as they are, byte
    by byte."""
    written = b"".join(_field(PROPERTIES, _text(KEY, k) + _text(VALUE, v)) for k, v in properties.items())
    if path.read_bytes().endswith(written):
        return False
    with path.open("ab") as file:
        file.write(written)
    return True


def _text(number: int, text: str) -> bytes:
    return _field(number, text.encode())


def _field(number: int, data: bytes) -> bytes:
    """Return a field of a protocol buffer: its number, its length, itself."""
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    """Return a number, seven bits a byte, the lowest first, each byte but the last marked."""
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + _varint(value >> 7)


def main() -> None:
    """Describe the networks that ship."""
    for network in NETWORKS:
        path = ROOT / network.file
        if describe(path, properties_of(network)):
            record(path)
            print(network.file)


if __name__ == "__main__":
    main()
