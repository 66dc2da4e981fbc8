"""Read an encoder's weights back out of a network that ships:

`python -m components.training.encoder_weights NETWORK.onnx -o encoder.safetensors`.

So that a new reader can begin where an earlier one ended. The weights in eight bits are turned back with their scales;
the names are those of a BERT checkpoint, which `components.training.encoder.load_base` reads."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from components.training.encoder import NAMES, SIZE
from components.training.network_weights import read_network

EMBEDDINGS = {
    "pieces.weight": "embeddings.word_embeddings.weight",
    "positions.weight": "embeddings.position_embeddings.weight",
    "kind": "embeddings.token_type_embeddings.weight", "norm.weight": "embeddings.LayerNorm.weight",
    "norm.bias": "embeddings.LayerNorm.bias",
}  # fmt: skip


def read_encoder(path: Path) -> dict[str, Any]:
    """Return name -> tensor of the encoder; ValueError if the file holds no network of ours."""
    found: dict[str, Any] = {}
    for name, value in read_network(path).items():
        plain = name.removeprefix("network.").removeprefix("encoder.")
        if plain.startswith("layers.") and plain.count(".") == 3:
            _, number, ours, kind = plain.split(".")
            found[f"encoder.layer.{number}.{NAMES[ours]}.{kind}"] = value
        elif plain in EMBEDDINGS and value.shape[-1] == SIZE:  # a reader's own norm is narrower
            found[EMBEDDINGS[plain]] = value[None] if plain == "kind" else value
    return {k: v.float().contiguous() for k, v in found.items()}


def main() -> None:
    """Read and write."""
    from safetensors.torch import save_file

    parser = argparse.ArgumentParser(description="Read an encoder back out of a network.")
    parser.add_argument("network", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    save_file(read_encoder(options.network), str(options.out))


if __name__ == "__main__":
    main()
