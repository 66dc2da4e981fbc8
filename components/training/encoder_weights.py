"""Read an encoder's weights back out of a network that ships:

`python -m components.training.encoder_weights NETWORK.onnx -o encoder.safetensors`.

So that a new reader can begin where an earlier one ended. The weights in eight bits are turned back with their scales;
the names are those of a BERT checkpoint, which `components.training.encoder.load_base` reads."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from components.training.encoder import NAMES, SIZE


def read_encoder(path: Path) -> dict[str, Any]:
    """Return name -> tensor of the encoder; KeyError if the network has none of ours."""
    import onnx
    import torch
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    saved = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}

    def whole(name: str) -> torch.Tensor:
        value, scale, zero = (saved[f"{name}_{part}"].float() for part in ("quantized", "scale", "zero_point"))
        return (value - zero) * scale

    found: dict[str, Any] = {}
    for node in graph.node:
        for number in range(12):
            for ours, theirs in NAMES.items():
                if node.op_type == "MatMulInteger" and node.name.endswith(f"layers.{number}/{ours}/MatMul_quant"):
                    name = node.input[1].removesuffix("_quantized")
                    found[f"encoder.layer.{number}.{theirs}.weight"] = whole(name).t().contiguous()
        if node.op_type == "Gather" and node.input[0].endswith("pieces.weight_quantized"):
            found["embeddings.word_embeddings.weight"] = whole(node.input[0].removesuffix("_quantized"))
    for name, value in saved.items():
        plain = name.removeprefix("network.").removeprefix("encoder.")
        if (
            plain.startswith("layers.")
            and value.is_floating_point()
            and plain.count(".") == 3
            and plain.endswith((".weight", ".bias"))
        ):
            _, number, ours, kind = plain.split(".")
            found[f"encoder.layer.{number}.{NAMES[ours]}.{kind}"] = value
        elif plain in ("norm.weight", "norm.bias") and value.shape == (SIZE,):  # a reader's own is narrower
            found[f"embeddings.LayerNorm.{plain.split('.')[1]}"] = value
        elif plain == "positions.weight":
            found["embeddings.position_embeddings.weight"] = value
        elif plain == "kind":
            found["embeddings.token_type_embeddings.weight"] = value[None]
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
