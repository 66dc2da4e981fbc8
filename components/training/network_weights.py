"""Read all weights of a network that ships back out of it, so that a further training begins where the last one ended.

The weights in eight bits are turned back with their scales: what was rounded off is lost, and learned again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

PRODUCT, ROUNDED, TURNED = "/MatMul_quant", "_quantized", ".weight_Transposed"


def read_network(path: Path) -> dict[str, Any]:
    """Return name -> tensor as in the network's `state_dict`; ValueError if the file holds no network of ours."""
    import onnx
    import torch
    from onnx import numpy_helper

    graph = onnx.load(str(path)).graph
    saved = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}

    def whole(name: str) -> torch.Tensor:
        value, scale, zero = (saved[f"{name}_{part}"].float() for part in ("quantized", "scale", "zero_point"))
        return (value - zero) * scale

    found = {name: value for name, value in saved.items() if value.is_floating_point() and not name.endswith("_scale")}
    for name in [n.removesuffix(ROUNDED) for n in saved if n.endswith(ROUNDED)]:
        if name.endswith(TURNED):
            found[name.removesuffix("_Transposed")] = whole(name).t().contiguous()
        elif not name.startswith("onnx::"):
            found[name] = whole(name)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.endswith(PRODUCT) and node.input[1].startswith("onnx::"):
            steps = node.name.removesuffix(PRODUCT).strip("/").split("/")
            own = [s for s, after in zip(steps, [*steps[1:], ""], strict=True) if not after.startswith(f"{s}.")]
            found[f"{'.'.join(own)}.weight"] = whole(node.input[1].removesuffix(ROUNDED)).t().contiguous()
    if not found:
        raise ValueError(f"{path} holds no network of ours")
    return found
