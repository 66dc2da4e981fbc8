"""What every training run of an encoder does alike; needs torch, which the app does not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import nn

from components.encoding.manifest import record

RATE, OWN_RATE, WARM_UP = 8e-5, 5.0, 0.06  # of the encoder; times that, of what is new; share of the steps
MEAN_OF = 0.998  # decay of the running mean


class Fitter:
    """Steps of AdamW with warm-up and linear decay; the weights kept are a running mean, which generalises better."""

    def __init__(self, network: nn.Module, encoder: nn.Module, steps: int, own_rate: float = OWN_RATE) -> None:
        base = list(encoder.parameters())
        known = {id(p) for p in base}
        groups = [{"params": base, "lr": RATE}, {"params": [p for p in network.parameters() if id(p) not in known], "lr": own_rate * RATE}]
        self.network, self.steps, self.done = network, steps, 0
        self.optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, lambda n: min(1.0, n / (WARM_UP * steps)) * max(0.02, 1 - n / steps))
        self.mean = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def step(self, loss: torch.Tensor) -> None:
        """Learn from one batch."""
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self.done += 1
        decay = min(MEAN_OF, self.done / (self.done + 10))
        for name, value in self.network.state_dict().items():
            self.mean[name].lerp_(value, 1 - decay)
        if self.done % 200 == 0:
            print(f"{self.done} of {self.steps} steps, loss {loss.item():.3f}", flush=True)

    def finish(self) -> None:
        """Put the running mean in the network's place, for use."""
        self.network.load_state_dict(self.mean)
        self.network.eval()


def export(network: nn.Module, sample: tuple[Any, ...], inputs: tuple[str, ...], outputs: tuple[str, ...], axes: dict[str, dict[int, str]], out: Path) -> None:
    """Write a network for onnxruntime, weights in eight bits."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = out.with_suffix(".full")
    torch.onnx.export(network, sample, str(full), input_names=list(inputs), output_names=list(outputs), dynamic_axes=axes, opset_version=17, dynamo=False)
    quantize_dynamic(str(full), str(out), weight_type=QuantType.QInt8, per_channel=True)
    full.unlink()
    record(out)
