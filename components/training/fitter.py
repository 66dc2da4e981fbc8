"""What every training run of an encoder does alike; needs torch, which the app does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn

from components.encoding.manifest import record
from components.training.metadata import Network, describe, properties_of

RATE, OWN_RATE, WARM_UP = 8e-5, 5.0, 0.06  # of the encoder; times that, of what is new; share of the steps
MEAN_OF = 0.998  # decay of the running mean


class Fitter:
    """Steps of AdamW with warm-up and linear decay; the weights kept are a running mean, which generalises better."""

    def __init__(
        self,
        network: nn.Module,
        encoder: nn.Module,
        steps: int,
        own_rate: float = OWN_RATE,
        rate: float = RATE,
        mean_of: float = MEAN_OF,
    ) -> None:
        base = list(encoder.parameters())
        known = {id(p) for p in base}
        groups = [
            {"params": base, "lr": rate},
            {"params": [p for p in network.parameters() if id(p) not in known], "lr": own_rate * rate},
        ]
        self.network, self.steps, self.done, self.mean_of = network, steps, 0, mean_of
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=next(iter(base)).is_cuda)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda n: min(1.0, n / (WARM_UP * steps)) * max(0.02, 1 - n / steps)
        )
        self.live = list(network.state_dict().values())
        self.mean = [value.detach().clone() for value in self.live]

    def step(self, loss: torch.Tensor) -> None:
        """Learn from one batch."""
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.done += 1
        decay = min(self.mean_of, self.done / (self.done + 10))
        torch._foreach_lerp_(self.mean, self.live, 1 - decay)
        if self.done % 50 == 0:
            print(f"{self.done} of {self.steps} steps, loss {loss.item():.3f}", flush=True)

    def finish(self) -> None:
        """Put the running mean in the network's place, for use."""
        with torch.no_grad():
            for value, mean in zip(self.live, self.mean, strict=True):
                value.copy_(mean)
        self.network.eval()


def export(
    network: nn.Module,
    sample: tuple[Any, ...],
    inputs: tuple[str, ...],
    outputs: tuple[str, ...],
    axes: dict[str, dict[int, str]],
    out: Path,
    told: Network,
) -> None:
    """Write a network for onnxruntime, weights in eight bits, and what it says of itself."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = out.with_suffix(".full")
    torch.onnx.export(network, sample, str(full), input_names=list(inputs), output_names=list(outputs),
                      dynamic_axes=axes, opset_version=17, dynamo=False)  # fmt: skip
    quantize_dynamic(str(full), str(out), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    full.unlink()
    describe(out, properties_of(told))
    record(out)
