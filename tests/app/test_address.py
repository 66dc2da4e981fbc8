"""Addresses: what is on show stands there in numbers, and an address that a person opens or goes back to is obeyed."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from components.interface.address import write_address
from components.interface.filtering import FILTERS
from components.interface.saving import sign_of
from components.interface.scripts import pieces
from components.interface.state import KEY, State
from components.interface.store import KEY as CACHE
from tests.app.test_screens import go, press, shown_rows, with_sample

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest


@pytest.fixture(scope="module")
def sample() -> AppTest:
    return with_sample()


def opened(at: AppTest, screen: str, /, **query: str) -> AppTest:
    """Open a screen by an address, as Back does."""
    at.query_params.clear()
    at.session_state[KEY].received = None
    at.session_state[KEY].addresses = []
    for name, value in query.items():
        at.query_params[name] = value
    return go(at, screen)


def test_the_page_keeps_every_filter_in_its_address() -> None:
    """The script that writes the address knows each by its name; what it does not know is gone after a reload."""
    (known,) = re.findall(r"const OURS = (\[.*?\]);", pieces("address.js"))
    assert {part.name for part in FILTERS} <= set(json.loads(known))


READ = [  # what the address says, the article that is shown, its passage
    ({"article": "2", "at": "0-9"}, 1, (0, 9)), ({"article": "4"}, 3, None), ({"article": "2", "at": "9-0"}, 1, None),
    ({"article": "2", "at": "0-999999"}, 1, None), ({"article": "2", "at": "x"}, 1, None),
    ({"article": "5"}, 0, None), ({"article": "0"}, 0, None), ({"article": "-1"}, 0, None),
    ({"article": "<b>"}, 0, None),
    ({"at": "0-9"}, 0, None), ({}, 0, None),
]  # fmt: skip


@pytest.mark.parametrize(("query", "number", "place"), READ, ids=range(len(READ)))
def test_read_opens_what_its_address_names_and_passes_over_what_does_not_fit(
    sample: AppTest, query: dict[str, str], number: int, place: tuple[int, int] | None
) -> None:
    session = sample.session_state[KEY]
    session.show(session.articles[0].id)
    opened(sample, "read", **query)
    assert (session.articles.index(next(a for a in session.articles if a.id == session.article)), session.focus) == (
        number,
        place,
    )


def test_the_filters_stand_in_the_address_by_number_and_come_back_from_it(sample: AppTest) -> None:
    at = opened(sample, "positions", leads="1", sides="2", **{"from": "70"}, articles="9.1.x", checked="7")
    assert (at.toggle(key="leads").value, at.slider(key="confidence").value, at.selectbox(key="checked").value) == (
        True,
        0.7,
        "",
    )
    assert at.multiselect(key="stances").value == ["▼ oppose"]
    assert at.multiselect(key="articles").value == ["Ostra Courier (invented)"]
    at.multiselect(key="actors").set_value([min(at.multiselect(key="actors").options)]).run()
    written = parse_qs(address_of(at, "Positions"))
    assert {k: v[0] for k, v in written.items()} == {
        "leads": "1",
        "sides": "2",
        "from": "70",
        "articles": "1",
        "actors": "1",
    }


def address_of(at: AppTest, title: str) -> str:
    """Return the address that the page was given last."""
    data = [json.loads(e.proto.json) for e in at.get("bidi_component")]
    assert title == at.title[0].value
    return str(next(d["address"] for d in data if "address" in d))


def test_what_the_page_sends_back_of_ours_undoes_no_choice(sample: AppTest) -> None:
    session = sample.session_state[KEY]
    at = opened(sample, "read", article="1")
    assert parse_qs(address_of(at, "Read"))["article"] == ["1"]
    at.selectbox[0].set_value(session.articles[2].id).run()
    assert parse_qs(address_of(at, "Read"))["article"] == ["3"]
    at.query_params["article"] = "3"  # the page sends what it was given
    at.run()
    at.selectbox[0].set_value(session.articles[1].id).run()
    assert session.article == session.articles[1].id
    at.query_params["article"] = "4"  # and this it was not
    at.run()
    assert session.article == session.articles[3].id


def test_a_finding_of_an_address_is_shown_and_a_passage_knows_its_finding(sample: AppTest) -> None:
    session = sample.session_state[KEY]
    at = opened(sample, "compare", finding="2")
    assert session.finding == 2
    assert "finding=2" in address_of(at, "Compare")
    session.show(session.articles[1].id, finding=2)
    go(at, "read")
    assert at.button(key="way-back").label == "Back to finding 2"
    press(at, "way-back")
    assert at.title[0].value == "Compare"
    opened(sample, "compare", finding="999")
    session.show(session.articles[1].id)
    assert go(at, "read").button(key="way-back").label == "Back to Compare"


NAMES = [
    ("Council 12 ab12cd34", "ab12cd34"),
    ("Council", ""),
    ("Council ab12cd3", ""),
    ("Council AB12CD34", ""),
    ("ab12cd34", "ab12cd34"),
]


@pytest.mark.parametrize(("stem", "sign"), NAMES)
def test_the_sign_of_a_kept_project_holds_no_word(stem: str, sign: str) -> None:
    assert sign_of(stem) == sign


def test_an_empty_session_has_an_empty_address() -> None:
    assert write_address(State(), "Positions", FILTERS) == ""


def test_positions_are_filtered_by_issue_as_compare_counts_them() -> None:
    sample = go(with_sample(), "compare")
    store = sample.session_state[CACHE]
    corpus = store.kept[next(k for k in store.kept if k[0] == "corpus")]
    at = opened(sample, "positions", issues="1")
    issue = corpus.issues[0]
    assert at.multiselect(key="on-issues").value == [issue.name]
    found = [corpus.stance(s) for p in corpus.positions if p.issue == issue.id for s in p.stances]
    counted = {f"{analysis.article.id}/{stance.same_as or stance.id}" for analysis, stance in found}
    assert {row[0] for row in shown_rows(at)} == counted
    assert not all(s.counts for _, s in found)  # "the expansion" says too little for a row, and the issue names it
    assert parse_qs(address_of(at, "Positions"))["issues"] == ["1"]
    at.multiselect(key="on-issues").set_value([]).run()
    assert len(shown_rows(at)) > len(counted) > 0
    at = opened(sample, "positions", issues="0.999.x")
    assert at.multiselect(key="on-issues").value == []
