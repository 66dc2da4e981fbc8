"""spaCy comes without its command line, which is there all the same for whoever asks for it."""

import subprocess
import sys

import pytest

ASKED = "import sys, components.language; print('typer' in sys.modules)"
WANTED = (
    f"{ASKED}; from spacy.cli import download; from spacy.cli.info import info; print(download.__name__, info.__name__)"
)
STOCK = "import sys, spacy; print('typer' in sys.modules)"


@pytest.mark.parametrize(
    ("code", "told"),
    [(ASKED, "False"), (WANTED, "False download info"), (STOCK, "True")],
    ids=["ours", "command line afterwards", "spaCy by itself"],
)
def test_spacy_comes_without_its_command_line(code, told):
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == told.split()
