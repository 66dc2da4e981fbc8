"""The README's command on a machine without a display or a network: it connects to nobody, and lets no other site in.

Everything runs in a network namespace of its own that has no way out, the server under strace. Skipped, with the
reason, where the system has neither (macOS, Windows, a container that may not)."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import ROOT, SEEDS

PORT = 8701
ME = f"127.0.0.1:{PORT}"
INSIDE = ["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "c3RhbmRwb2ludGlzaGVyZQ==",
}
KNOCKS = [  # (path, Host, Origin, HTTP status)
    ("/", ME, "", 200),
    ("/", ME, "http://evil.example", 403),
    ("/", "evil.example", "", 403),
    ("/_stcore/metrics", f"evil.example:{PORT}", f"http://evil.example:{PORT}", 403),
    ("/_stcore/stream", ME, f"http://{ME}", 101),
    ("/_stcore/stream", ME, "", 101),
    ("/_stcore/stream", ME, "http://evil.example", 403),
    ("/_stcore/stream", ME, "null", 403),
    ("/_stcore/stream", f"evil.example:{PORT}", f"http://evil.example:{PORT}", 403),
]


def readme_command() -> list[str]:
    """Return what the README runs, by this Python."""
    line = next(
        x
        for x in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
        if "streamlit run app.py" in x and x.startswith("python3")
    )
    return [sys.executable, "-m", "streamlit", *line.rpartition("streamlit ")[2].split()]


def knock(path: str, host: str, origin: str) -> int:
    """Return the status of one request, for the stream as the opening of a websocket."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    fields = {"Host": host} | ({"Origin": origin} if origin else {}) | (UPGRADE if path.endswith("stream") else {})
    connection.request("GET", path, headers=fields)
    return connection.getresponse().status


def open_first_screen() -> bool:
    """Draw the first screen over a websocket, as the browser does; tell whether it says that nothing leaves this
    machine."""
    from streamlit.proto.BackMsg_pb2 import BackMsg
    from websockets.sync.client import connect

    with connect(f"ws://{ME}/_stcore/stream", origin=f"http://{ME}") as page:  # type: ignore[arg-type]
        message = BackMsg()
        message.rerun_script.context_info.url = f"http://{ME}/"
        page.send(message.SerializeToString())
        seen = b""
        while b"Paste one article" not in seen:
            seen += page.recv(timeout=60)  # type: ignore[operator]
    return b"nothing leaves this machine" in seen


def drive(trace: str) -> None:
    """Start the app under strace, knock, then the command line, and print the answers as JSON.

    Runs inside the namespace."""
    strace = ["strace", "-f", "--seccomp-bpf", "-e", "trace=connect,sendto,sendmsg,bind", "-o"]
    server = subprocess.Popen([*strace, f"{trace}/server", *readme_command(), f"--server.port={PORT}"], cwd=ROOT,
                              stdout=subprocess.PIPE, text=True, start_new_session=True)  # fmt: skip
    try:
        for _ in range(300):
            with socket.socket() as way:
                if way.connect_ex(("127.0.0.1", PORT)) == 0:
                    break
            time.sleep(0.1)
        answers = [knock(*row[:3]) for row in KNOCKS]
        private = open_first_screen()
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # strace passes none on
    said, _ = server.communicate(timeout=20)
    sample = str(SEEDS / "ostra-harbour/1-ostra-courier.txt")
    subprocess.run(
        [
            *strace,
            f"{trace}/analysis",
            sys.executable,
            "-m",
            "components",
            "analyse",
            sample,
            "-o",
            f"{trace}/out.jsonl",
        ],
        cwd=ROOT,
        check=True,
    )
    print(json.dumps({"answers": answers, "said": said, "private": private}))


def addresses(trace: str, calls: str) -> Iterator[str]:
    """Yield where the calls of a trace went, but for sockets within the machine's own files and its kernel."""
    for line in trace.splitlines():
        if (
            re.search(rf"\b(?:{calls})\(", line)
            and "sa_family" in line
            and not re.search(r"sa_family=AF_(?:UNIX|LOCAL|NETLINK|UNSPEC)", line)
        ):
            found = re.search(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"', line)
            yield (found.group(1) or found.group(2)) if found else line


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    for tool in ("strace", "unshare", "ip"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed: what the app connects to was not watched")
    if subprocess.run(
        [*INSIDE, "strace", "-f", "--seccomp-bpf", "-o", os.devnull, "true"], capture_output=True
    ).returncode:
        pytest.skip("this system allows no network namespace or no strace: what the app connects to was not watched")
    trace = tmp_path_factory.mktemp("trace")
    environment = {
        k: v
        for k, v in os.environ.items()
        if k not in ("DISPLAY", "WAYLAND_DISPLAY") and not k.startswith("STREAMLIT_")
    }
    done = subprocess.run([*INSIDE, sys.executable, "-m", "tests.interface.test_network", str(trace)], cwd=ROOT,
                          env=environment, capture_output=True, text=True, timeout=180)  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return {
        **json.loads(done.stdout.splitlines()[-1]),
        "server": (trace / "server").read_text(),
        "analysis": (trace / "analysis").read_text(),
    }


def test_other_sites_are_refused(report: dict[str, object]) -> None:
    assert report["answers"] == [status for *_, status in KNOCKS]


def test_the_first_screen_says_what_is_true_here(report: dict[str, object]) -> None:
    assert report["private"] is True


def test_nobody_is_asked_anything(report: dict[str, object]) -> None:
    for run in ("server", "analysis"):
        assert set(addresses(str(report[run]), "connect|sendto|sendmsg")) <= {"127.0.0.1", "::1"}, run
    assert "External URL" not in str(report["said"])


def test_the_server_listens_on_this_machine_only(report: dict[str, object]) -> None:
    assert set(addresses(str(report["server"]), "bind")) == {"127.0.0.1"}


def test_the_browser_opens_on_the_first_screen(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\necho "$1" > {tmp_path}/part && mv {tmp_path}/part {tmp_path}/opened\n', encoding="utf-8"
    )
    browser.chmod(0o755)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*readme_command(), f"--server.port={port}", "--server.headless=false"]
    server = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | {"BROWSER": str(browser)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(300):
        if (tmp_path / "opened").exists():
            break
        time.sleep(0.1)
    server.terminate()
    server.wait(20)
    assert (tmp_path / "opened").read_text() == f"http://127.0.0.1:{port}\n"


def test_the_reading_of_a_trace_sees_what_leaves() -> None:
    trace = """1 connect(5, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("8.8.8.8")}, 16) = -1
2 connect(5, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0
3 sendto(5, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(53), \
inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 1
4 bind(5, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
5 connect(5, {sa_family=AF_VSOCK, x}, 16) = 0"""
    assert list(addresses(trace, "connect|sendto")) == ["8.8.8.8", "2001:db8::1", trace.splitlines()[-1]]
    assert list(addresses(trace, "bind")) == ["0.0.0.0"]


if __name__ == "__main__":
    drive(str(Path(sys.argv[1])))
