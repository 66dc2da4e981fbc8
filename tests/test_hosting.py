"""What a newsroom's server is set up with: one policy in both places, a container without rights, a page that asks who
comes."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.utils import canonicalize_name
from streamlit import config
from streamlit.testing.v1 import AppTest

from components.interface.bounds import sessions_in
from components.interface.gate import page_policy
from components.interface.login import ASK
from tests.supply import HOST, RUN, read_direct, read_pins

ROOT = Path(__file__).parents[1]
HOSTING = ROOT / ".hosting"
COMPOSE: dict[str, Any] = yaml.safe_load((HOSTING / "compose.yaml").read_text(encoding="utf-8"))


def test_the_policy_allows_nothing_from_elsewhere_and_no_code_made_of_text() -> None:
    policy = {name: values for name, *values in (part.split() for part in page_policy().split(";"))}
    assert policy.pop("default-src") == ["'none'"]
    scripts = policy.pop("script-src")
    assert [s for s in scripts if not s.startswith("'sha256-")] == ["'self'", "blob:"]
    assert len(scripts) == 3, "one inline script in Streamlit's page"
    assert {v for values in policy.values() for v in values} == {
        "'self'",
        "'none'",
        "'unsafe-inline'",
        "data:",
        "blob:",
    }
    assert [name for name, values in policy.items() if "'unsafe-inline'" in values] == ["style-src"]


def test_the_proxy_says_the_same_policy_as_the_app() -> None:
    text = (HOSTING / "nginx.conf.template").read_text(encoding="utf-8")
    assert re.findall(r'Content-Security-Policy "(.*?)"', text) == [page_policy()]


CLOUD_FIRST = ("uv.lock", "Pipfile", "environment.yml")  # what Community Cloud would read before requirements.txt
DEBIAN_11 = 31  # of glibc 2, the oldest that Community Cloud has run


def test_community_cloud_finds_the_pins_and_its_debian_runs_them() -> None:
    assert RUN == ROOT / "requirements.txt"
    assert not [name for name in (*CLOUD_FIRST, "packages.txt") if (ROOT / name).exists()]
    tags = {name: distribution(name).read_text("WHEEL") or "" for name in read_pins(RUN) if _installed(name)}
    oldest = {name: [int(n) for n in re.findall(r"manylinux_2_(\d+)_", text)] for name, text in tags.items()}
    assert oldest["numpy"], "the tags of wheels are read"
    assert {name: found for name, found in oldest.items() if found and min(found) > DEBIAN_11} == {}


def _installed(name: str) -> bool:
    try:
        return distribution(name) is not None
    except ModuleNotFoundError:  # of another version of Python, or another system
        return False


def test_the_log_in_needs_what_a_newsroom_installs_and_the_cloud_does_not() -> None:
    (authlib,) = (canonicalize_name(r.name) for r in read_direct()[2])
    assert authlib in read_pins(HOST)
    assert authlib not in read_pins(RUN), "then Community Cloud can ask for a log-in too: say so in .hosting/README.md"


def _settings(table: dict[str, Any], under: str = "") -> Iterator[str]:
    for name, value in table.items():
        yield from _settings(value, f"{under}{name}.") if isinstance(value, dict) else (under + name,)


def test_every_setting_is_one_that_streamlit_has() -> None:
    known = set(config.get_config_options())
    written = {"config.toml": set(_settings(tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))))}
    for page in ("Dockerfile", "README.md", ".hosting/README.md", ".hosting/compose.yaml"):
        written[page] = set(re.findall(r"--([a-z]+\.[A-Za-z]+)", (ROOT / page).read_text("utf-8")))
    assert all(written.values())
    assert {page: found - known for page, found in written.items() if found - known} == {}


def test_what_is_said_of_sessions_is_what_the_memory_holds() -> None:
    limit = re.fullmatch(r"(\d+)g", COMPOSE["services"]["app"]["mem_limit"])
    assert limit is not None
    said = f"{sessions_in(int(limit[1]) * 1024**3)} in the {limit[1]} GB of"
    assert said in (HOSTING / "README.md").read_text("utf-8")
    assert "STANDPOINT_SESSIONS" in COMPOSE["services"]["app"]["environment"]


def test_the_proxy_logs_nobody() -> None:
    servers = (HOSTING / "nginx.conf.template").read_text("utf-8").split("\nserver {")[1:]
    assert len(servers) == 3
    assert [s for s in servers if "access_log off;" not in s] == []


def test_each_service_has_no_right_that_it_does_not_need() -> None:
    for service in COMPOSE["services"].values():
        assert (service["read_only"], service["cap_drop"], service["security_opt"]) == (
            True, ["ALL"], ["no-new-privileges:true"])  # fmt: skip
    app = COMPOSE["services"]["app"]
    assert "ports" not in app
    assert app["network_mode"] == "service:proxy"
    assert "--server.address=127.0.0.1" in app["command"]


def test_the_image_runs_as_nobody_and_holds_all_that_runs() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    after_user = lines[next(n for n, line in enumerate(lines) if line.startswith("USER ")) :]
    assert after_user[0] == "USER standpoint"
    assert not [line for line in after_user if line.startswith(("RUN", "COPY", "USER root"))]
    assert any(line.startswith("HEALTHCHECK") for line in lines)
    copied = {line.split()[1] for line in lines if line.startswith("COPY") and not line.startswith("COPY --from")}
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert copied | {"LICENSE"} == let_in
    assert all((ROOT / name).exists() for name in let_in)


@pytest.mark.parametrize(
    ("secrets", "asked"), [({}, False), ({"auth": {"client_id": "x"}}, True), ({"other": 1}, False)]
)
def test_who_comes_is_asked_only_where_the_host_wants_it(
    secrets: dict[str, Any], asked: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = AppTest.from_function(_page)
    for name, value in secrets.items():
        app.secrets[name] = value
    app.run()
    assert [m.value for m in app.markdown] == ([ASK] if asked else ["the app"])
    assert [b.label for b in app.button] == (["Log in"] if asked else [])


def _page() -> None:
    import streamlit as st

    from components.interface.login import may_enter

    if may_enter():
        st.write("the app")
