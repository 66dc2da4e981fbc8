"""Run a network that ships with the app: one process, one core, no memory kept for later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from components.encoding.manifest import verify
from components.sharing import load_once


@load_once
def open_network(path: Path) -> Any:
    """Return an onnxruntime session, loaded once: on one core, without the arena that would keep its peak; ModelError if the file was altered.

    Threads may run it at once.
    """
    import onnxruntime

    verify(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
