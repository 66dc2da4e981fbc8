"""The same article gives the same rows in every process, whatever Python's hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from tests.builders import ROOT, SEEDS


def test_rows_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    outs = []
    for seed in ("1", "2"):
        out = tmp_path / f"{seed}.jsonl"
        command = [
            sys.executable,
            "-m",
            "components",
            "analyse",
            *map(str, sorted((SEEDS / "ostra-harbour").glob("*.txt"))),
            "-o",
            str(out),
        ]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, check=True)
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]
