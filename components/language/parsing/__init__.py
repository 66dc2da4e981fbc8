"""Text to a `Parse`: cut into pieces, read by spaCy, sentence borders mended, plain tokens with a tree.

spaCy is imported here, first and without its command line: its package runs the module of the command `info`, which
brings typer, rich, weasel and requests along, 12 MB resident and a third of the import's time. An empty module stands
in for that one meanwhile; whoever asks for the command line afterwards gets it."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

COMMAND = "spacy.cli.info"


def _import_spacy() -> None:
    if "spacy" in sys.modules:
        return
    stand_in = ModuleType(COMMAND)
    stand_in.info = None  # type: ignore[attr-defined]
    sys.modules[COMMAND] = stand_in
    try:
        importlib.import_module("spacy")
    finally:
        del sys.modules[COMMAND]


_import_spacy()
