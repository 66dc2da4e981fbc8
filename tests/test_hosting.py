"""What a newsroom's server is set up with: one policy in both places, a container without rights, a page that asks who
comes."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from components.interface.gate import page_policy
from components.interface.login import ASK

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
