"""A visitor without a browser: a websocket that speaks streamlit's messages,
presses buttons and reads what comes back."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[2]
MARK = re.compile(rb"Zq(\d\d)vex")  # a word that only one visitor's articles hold
UNREAD = ("Reading ", "This article is being read")  # the second alone where one is done and not yet taken in
LONGEST_WAIT = 300  # seconds for one answer
# Packages that our tests alone bring; where jsonschema finds them it loads them with altair: 16 MB and three seconds.
NOT_SHIPPED = (
    "fqdn",
    "isoduration",
    "jsonpointer",
    "rfc3339_validator",
    "rfc3987_syntax",
    "uri_template",
    "webcolors",
)
STREAMLIT = f"import sys; sys.modules.update(dict.fromkeys({NOT_SHIPPED})); from streamlit.web.cli import main; main()"


class Visitor:
    """One session: `press`, `write` and `go` act as a person does and return when the page is complete."""

    def __init__(self, address: str, number: int) -> None:
        self.number = number
        self.foreign: set[int] = set()  # marks of other visitors that were seen
        self.errors: list[str] = []
        self.said: list[str] = []  # what the last act drew in alerts, lines, markdown and progress bars
        self.drawn: list[bytes] = []  # tables, texts and the reader of the last act, as they came
        self.widgets: dict[str, str] = {}  # our key -> streamlit's id
        self.labels: dict[str, str] = {}  # label of a button -> streamlit's id
        self.values: dict[str, WidgetState] = {}
        self.pages: dict[str, str] = {}
        self.page = ""
        self._open = contextlib.ExitStack()
        stream = address.replace("http", "ws") + "/_stcore/stream"
        self.line: ClientConnection = self._open.enter_context(
            connect(stream, subprotocols=["streamlit"], max_size=None, origin=address, compression=None)
        )  # type: ignore[arg-type]
        self._run()

    def close(self) -> None:
        self._open.close()

    def write(self, key: str, text: str) -> None:
        """Fill a text field; the value goes with the next act."""
        self.values[self.widgets[key]] = WidgetState(id=self.widgets[key], string_value=text)

    def slide(self, key: str, value: float) -> None:
        """Move a slider."""
        self.values[self.widgets[key]] = WidgetState(id=self.widgets[key], double_array_value={"data": [value]})
        self._run()

    def press(self, key: str = "", label: str = "", wait: bool = True) -> None:
        """Press a button, found by its key or by the beginning of its label."""
        name = self.widgets[key] if key else next(i for text, i in self.labels.items() if text.startswith(label))
        self._send(WidgetState(id=name, trigger_value=True))
        if wait:
            self.read()

    def read_all(self) -> None:
        """Look at the page again, as a browser does, until the articles are read."""
        while any(text.startswith(UNREAD) for text in self.said):
            time.sleep(0.1)
            self._run()

    def go(self, title: str) -> None:
        """Open a page by its title."""
        self.page = self.pages[title]
        self._run()

    def _run(self) -> None:
        self._send()
        self.read()

    def _send(self, *triggers: WidgetState) -> None:
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.widget_states.widgets.extend([*self.values.values(), *triggers])
        self.line.send(message.SerializeToString())
        self.said, self.drawn = [], []

    def read_until(self, words: str) -> None:
        """Read until these words are drawn."""
        self._read(lambda: self._has_said(words))
        assert self._has_said(words), f"the page is complete without {words!r}: {self.said}"

    def _has_said(self, words: str) -> bool:
        return any(words in text for text in self.said)

    def read_for(self, key: str) -> None:
        """Read until this button or field is there."""
        self._read(lambda: key in self.widgets)

    def read(self) -> None:
        """Read until the script has come to rest."""
        self._read(lambda: False)

    def _read(self, enough: Callable[[], bool]) -> None:
        deadline = time.monotonic() + LONGEST_WAIT
        while not enough():
            data = self.line.recv(timeout=max(0.1, deadline - time.monotonic()))
            assert isinstance(data, bytes)
            self.foreign |= {int(n) for n in MARK.findall(data)} - {self.number}
            message = ForwardMsg()
            message.ParseFromString(data)
            if self._take(message):
                return

    def _take(self, message: ForwardMsg) -> bool:
        """Take in one message; True if the page is complete."""
        kind = message.WhichOneof("type")
        if kind == "navigation":
            self.pages = {p.page_name: p.page_script_hash for p in message.navigation.app_pages}
            self.page = message.navigation.page_script_hash
        elif kind == "delta":
            self._draw(message.delta)
        elif kind == "script_finished":
            if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                self.errors.append("the script has an error")
            return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _draw(self, delta: object) -> None:
        if delta.WhichOneof("type") == "add_block":
            self._name(delta.add_block.id)
            return
        if delta.WhichOneof("type") != "new_element":
            return
        kind = delta.new_element.WhichOneof("type")
        element = getattr(delta.new_element, kind)
        unseen = kind == "bidi_component" and element.component_name == "standpoint_connection"  # it names the session
        if kind in ("dataframe", "markdown", "alert", "bidi_component") and not unseen:
            self.drawn.append(element.SerializeToString())
        if kind == "exception":
            self.errors.append(f"{element.type}: {element.message}")
        elif kind in ("alert", "markdown"):
            self.said.append(element.body)
        elif kind == "progress":
            self.said.append(element.text)
        elif kind == "bidi_component":
            self.said += words_of(json.loads(element.json).get("lines", []))
        self._name(getattr(element, "id", ""))
        if kind == "button":
            self.labels[element.label] = element.id

    def _name(self, name: str) -> None:
        if name.startswith("$$ID-"):
            self.widgets[name.split("-", 2)[2]] = name


def words_of(lines: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the lines that `interface/lines.py` draws as text, those of folds too."""
    for line in lines:
        yield "".join(words for words, _ in line.get("runs") or line.get("heading") or line.get("counts", []))
        yield from words_of(line.get("lines", []))


@contextlib.contextmanager
def serve(*options: str, **environment: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run the app on a free port of 127.0.0.1; yield its process and address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", STREAMLIT, "run", "app.py", "--server.headless=true",
               "--server.address=127.0.0.1", f"--server.port={port}", "--server.fileWatcherType=none",
               *options]  # fmt: skip
    log = subprocess.DEVNULL if "SERVER_LOG" not in os.environ else open(os.environ["SERVER_LOG"], "ab")  # noqa: SIM115
    server = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, **environment})
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                    break
            except OSError:
                time.sleep(0.1)
        yield server, address
    finally:
        server.terminate()
        server.wait(20)
