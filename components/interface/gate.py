"""Who may connect while the app listens to this machine only: its own pages, and no other site.

A page of another site, open in the same browser, can send requests to 127.0.0.1, and a name can be bent to point there.
Both carry the foreign name, in `Origin` or in `Host`, and get 403. Streamlit's own rule comes too late: before it
refuses a foreign `Origin` it asks the network for this machine's outside address. Where the app listens wider,
Streamlit's rules hold alone (`server.allowedHosts`). Pages that pass are told to load nothing from elsewhere, so that
the browser keeps the promise too."""

from __future__ import annotations

import re
import threading
import webbrowser
from base64 import b64encode
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import streamlit as st

from components.interface.served import is_loopback

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, MutableMapping

    Message = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[Message]]
    Send = Callable[[Message], Awaitable[None]]
    Application = Callable[[Message, Receive, Send], Awaitable[None]]

REFUSAL = b"Standpoint answers to its own pages on this machine only."


def page_policy() -> str:
    """Return the Content Security Policy of a page: nothing from elsewhere, no code made of text, one script in the
    page, known by its hash.

    Streamlit loads the scripts of components as blobs of its own and sets styles as it draws."""
    page = (Path(st.__file__).parent / "static/index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    known = " ".join(f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in scripts)
    return (
        f"default-src 'none'; script-src 'self' blob: {known}; style-src 'self' 'unsafe-inline'; img-src 'self' data: "
        "blob:; "
        "font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; media-src 'self'; "
        "base-uri 'self'; form-action 'none'; frame-ancestors 'none'"
    )


HEADERS = (
    (b"content-security-policy", page_policy().encode()),
    (b"referrer-policy", b"no-referrer"), (b"x-content-type-options", b"nosniff"), (b"x-frame-options", b"DENY"),
)  # fmt: skip


def may_pass(hosts: list[str], origins: list[str], named: Iterable[str] = ()) -> bool:
    """Tell whether a request with these headers is from a page of this machine's; `named` are further hosts that the
    settings allow.

    Without `Origin` it is none that a browser sends across sites and waits to read."""
    if len(hosts) != 1 or len(origins) > 1:
        return False
    try:
        name = urlsplit(f"//{hosts[0]}").hostname or ""
    except ValueError:
        return False
    return (is_loopback(name) or name in named) and all(
        o in (f"http://{hosts[0]}", f"https://{hosts[0]}") for o in origins
    )


class OwnPagesOnly:
    """ASGI middleware: 403 for what may not pass, and nothing from elsewhere on a page."""

    def __init__(self, app: Application) -> None:
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], *HEADERS]}
            await send(message)

        if scope["type"] not in ("http", "websocket") or not is_loopback(st.get_option("server.address") or ""):
            await self.app(scope, receive, send)
        elif may_pass(_values(scope, b"host"), _values(scope, b"origin"), st.get_option("server.allowedHosts")):
            await self.app(scope, receive, send_guarded)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})  # not yet accepted: HTTP 403
        else:
            await send({"type": "http.response.start", "status": 403, "headers": [(b"content-type", b"text/plain")]})
            await send({"type": "http.response.body", "body": REFUSAL})


def _values(scope: Message, name: bytes) -> list[str]:
    return [value.decode("latin-1") for field, value in scope["headers"] if field.lower() == name]


@asynccontextmanager
async def open_browser(_: st.App) -> AsyncIterator[None]:
    """Open the first page in the browser when the server starts, where there is one:

    Streamlit does so only for a script without a gate."""
    if not st.get_option("server.headless"):
        address = f"http://{st.get_option('browser.serverAddress')}:{st.get_option('server.port')}"
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    yield
