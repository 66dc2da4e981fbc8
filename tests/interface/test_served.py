"""Where the app is served: who may connect, and sentences that are true there."""

import pytest

from components.interface.gate import may_pass
from components.interface.served import CLOUD, HERE, HOSTED, OPEN, Place, is_loopback, place_of

ME = "127.0.0.1:8501"


@pytest.mark.parametrize(("hosts", "origins", "passes"), [
    ([ME], [], True),  # a page that is opened, or a program of this machine
    ([ME], [f"http://{ME}"], True),
    (["localhost:8501"], ["http://localhost:8501"], True),
    (["LOCALHOST"], [], True),
    (["[::1]:8501"], ["http://[::1]:8501"], True),
    (["127.8.9.1"], ["https://127.8.9.1"], True),
    ([ME], ["http://evil.example"], False),
    ([ME], ["http://127.0.0.1:9000"], False),  # another server on this machine is another site
    ([ME], ["http://localhost:8501"], False),
    ([ME], ["null"], False),
    ([ME], [""], False),
    ([ME], [f"http://{ME}.evil.example"], False),
    ([ME], [f"file://{ME}"], False),
    ([ME], [f"http://{ME}", "http://evil.example"], False),
    (["evil.example:8501"], ["http://evil.example:8501"], False),  # a name bent to point here
    (["127.0.0.1.evil.example"], [], False),
    (["evil.example@127.0.0.1"], [], True),  # names this machine all the same
    (["127.0.0.1@evil.example"], [], False),
    (["localhost.evil.example"], [], False),
    (["[::1"], [], False),
    ([""], [], False),
    ([], [], False),
    ([ME, ME], [], False),
    (["desk.example"], ["http://desk.example"], True),  # named in server.allowedHosts
    (["desk.example"], ["http://evil.example"], False),
])  # fmt: skip
def test_only_own_pages_pass(hosts: list[str], origins: list[str], passes: bool) -> None:
    assert may_pass(hosts, origins, ["desk.example"]) is passes


@pytest.mark.parametrize(("name", "here"), [
    ("localhost", True), ("127.0.0.1", True), ("::1", True), ("127.3.2.1", True), ("0.0.0.0", False), ("::", False),
    ("", False), ("10.0.0.7", False),
    ("localhost.example", False), ("1.0.0.127", False),
])  # fmt: skip
def test_loopback(name: str, here: bool) -> None:
    assert is_loopback(name) is here


@pytest.mark.parametrize(("listens", "page", "place"), [
    ("127.0.0.1", "http://127.0.0.1:8501/about", HERE),
    ("localhost", "http://localhost:8501", HERE),
    ("127.0.0.1", "https://standpoint.desk.example", HOSTED),  # behind a proxy
    ("", "http://localhost:8501", OPEN),
    ("0.0.0.0", "http://127.0.0.1:8501", OPEN),
    ("", "http://10.0.0.7:8501", HOSTED),
    ("", "https://standpoint.streamlit.app/read", CLOUD),
    ("127.0.0.1", "https://standpoint.streamlit.app", CLOUD),
    ("", "https://streamlit.app.example", HOSTED),
    ("", "", HOSTED),  # not known: the one that promises least
])  # fmt: skip
def test_where_the_app_is_served(listens: str, page: str, place: Place) -> None:
    assert place_of(listens, page) is place


def test_only_the_place_that_keeps_it_says_that_nothing_leaves() -> None:
    assert [p for p in (HERE, OPEN, HOSTED, CLOUD) if "nothing leaves" in p.lead + p.about] == [HERE]
    assert all("sent to a server" in p.lead + p.about or "sent to the server" in p.lead for p in (HOSTED, CLOUD))
