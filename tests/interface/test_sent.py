"""What components are sent is no table to Streamlit, which would load pandas to ask."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from components.interface.sent import as_sent
from tests.builders import ROOT

LOADED = """
import sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file("app.py", default_timeout=60).run()
assert not at.exception, at.exception
late = {"altair", "numpy", "pandas", "pyarrow", "spacy", "streamlit.emojis", "components.summaries"}
print(*sorted(late & set(sys.modules)))
"""


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"lines": [{"a": 1}], "at": ""}, {"lines": [{"a": 1}], "at": ""}),
        ({"say": {"show": "Show"}}, {"say": [{"show": "Show"}]}),
        ({"keys": ("1", "2"), "focus": None}, {"keys": ["1", "2"], "focus": None}),
    ],
)
def test_the_page_gets_lists_as_they_were_and_a_dictionary_alone_in_one(data: dict, told: dict) -> None:
    sent = as_sent(data)
    assert json.loads(json.dumps(sent)) == told
    assert not [v for v in sent.values() if isinstance(v, list | dict)]


def test_the_first_screen_loads_nothing_that_only_an_article_needs() -> None:
    script = f"import os; os.chdir({str(ROOT)!r}); import sys; sys.path.insert(0, {str(ROOT)!r})\n{LOADED}"
    script = script.replace('"app.py"', repr(str(ROOT / "app.py")))
    found = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], capture_output=True, text=True, check=True, timeout=60
    )
    assert found.stdout.split() == []
