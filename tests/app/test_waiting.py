"""What a screen says while a file waits because another session's is being read."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING

from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.testing.v1 import AppTest

from components.reading import child
from tests.app.test_screens import drawn
from tests.builders import ROOT

if TYPE_CHECKING:
    import pytest


def test_a_file_that_waits_says_so_and_is_read_in_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    told = threading.Event()
    send = ScriptRunContext.enqueue

    def listen(self: ScriptRunContext, message: object) -> None:
        said.extend(re.findall(r'label: "([^"]*)"', str(message)))
        if "Another file is being read before file 1 of 1" in said:
            told.set()
        send(self, message)  # type: ignore[arg-type]

    monkeypatch.setattr(ScriptRunContext, "enqueue", listen)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.file_uploader(key="upload-0").upload("a.md", b"# Tram\n\nThe mayor of Lindow said no to the tram.")
    held = threading.Event()

    def hold() -> None:
        with child._TURNS.take():
            held.set()
            told.wait(30)

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(10)
    at.run()
    holder.join(30)
    assert told.is_set()
    assert drawn(at, "success") == ["1 article was added. What was left out of its file stands with it."]
