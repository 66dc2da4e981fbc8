"""Where the app is served and what that means for a journalist's text: one place for every sentence about it."""

from __future__ import annotations

from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

import streamlit as st

from components.wording import tr

CLOUD_HOSTS = ".streamlit.app"


class Place(NamedTuple):
    """What is true where the app is served: the last sentence of the lead on Articles, the lead of Take away, and what
    About says."""

    lead: str
    made: str
    about: str


HERE = Place(
    "Every word it shows stands in your articles, and nothing leaves this machine.",
    "Tables, charts and the work itself, made on this machine.",
    "Standpoint answers only to the machine it runs on, and nothing leaves that machine: no request goes out. Your "
    "work is saved in your own folder there unless you switch that off (on Articles and Take away); it is listed there "
    "and can be deleted.",
)
OPEN = Place(
    "Every word it shows stands in your articles, and nothing is sent on from this machine. Others in your network can "
    "open this app, though: see About.",
    "Tables, charts and the work itself, made on this machine.",
    "Standpoint runs on this machine and sends nothing on: no request goes out with your text, and your work is saved "
    "in your own folder unless you switch that off. But it listens to the network too, so others there can open this "
    "app (they do not see your articles). To close it, start it with `--server.address=127.0.0.1`.",
)
HOSTED = Place(
    "Every word it shows stands in your articles, and your articles are sent to the server that runs this app: see "
    "About.",
    "Tables, charts and the work itself, made on the server that runs this app.",
    "This app runs on a server, and what you bring in is sent there. It stays in that server's memory, nothing is "
    "written to disk and nothing is sent on; but whoever runs the server could read it. Do not paste confidential "
    "drafts unless you trust them: run Standpoint on your own machine.",
)
CLOUD = Place(
    "Every word it shows stands in your articles, and your articles are sent to a server in the United States: "
    "see About, and paste no confidential drafts.",
    "Tables, charts and the work itself, made on the server that runs this app.",
    "This app runs on Streamlit Community Cloud: what you bring in is sent to a server in the United States, whose "
    "host could read it. Do not paste confidential drafts: run Standpoint on your own machine.",
)
SESSION = (
    "Articles live in this browser tab's session. On your own machine they can be opened again after it closes; "
    "elsewhere only from the project file."
)
TYPED = (
    "While your work is saved, what you type and have not sent yet is kept in that folder too, your draft among it, so "
    'that a restart does not lose it: until it is sent, cleared by "Clear all" (a paste stays while it stands in its '
    "box), or deleted with its project or by switching saving off, or for a week after the last of it was typed."
)
COUNTED = {
    True: "Usage statistics go to Streamlit, since the host has them switched on.",
    False: "No usage statistics are gathered.",
}


def is_loopback(name: str) -> bool:
    """Tell whether a host name or address is this very machine's."""
    try:
        return name.lower() == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def place_of(listens: str, page: str) -> Place:
    """Return where the app is served, by the address that the server listens on ("" for all) and the page's address in
    the browser."""
    host = urlsplit(page).hostname or ""
    if host.endswith(CLOUD_HOSTS):
        return CLOUD
    if not is_loopback(host):
        return HOSTED
    return HERE if is_loopback(listens) else OPEN


def place() -> Place:
    """Return where this session is served."""
    return place_of(st.get_option("server.address") or "", st.context.url or "")


def privacy() -> str:
    """Return what About says of where text goes."""
    here = place()
    typed = f" {tr(TYPED)}" if here in (HERE, OPEN) else ""
    counted = tr(COUNTED[bool(st.get_option("browser.gatherUsageStats"))])
    return f"{tr(here.about)}{typed} {counted}\n\n{tr(SESSION)}"
