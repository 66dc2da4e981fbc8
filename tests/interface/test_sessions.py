"""Real sessions on a real server, without a browser: at once as alone, stopped, refused, and gone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.builders import SEEDS
from tests.load.visitor import Visitor, serve

SHORT = (
    "Olaf Brink, the treasurer of Lindow, said on Tuesday that he opposes the tram. Ruth Amsel supports the plan, "
    "she said in the hall."
)
LONG = "\n".join(
    f"Olaf Brink said on day {n} that Ruth Amsel opposes the mayor of Lindow and will not sell the tram."
    for n in range(1200)
)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve() as (_, address):
        yield address


def bring(visitor: Visitor, *texts: str) -> None:
    box = max(key for key in visitor.widgets if key.startswith("paste-"))  # a new box after each paste
    visitor.write(box, "\n===\n".join(texts))
    visitor.press("add-paste")


def story(number: int) -> list[str]:
    """Return two reports of the sample with this visitor's mark in them."""
    files = sorted((SEEDS / "ostra-harbour").glob("*.txt"))[number : number + 2]
    return [
        f.read_text(encoding="utf-8")[:1200] + f"\nZq{number:02d}vex opposes the quay, Zq{number:02d}vex said."
        for f in files
    ]


def whole_way(address: str, number: int) -> list[list[bytes]]:
    """Return all that one session is shown, screen by screen."""
    visitor = Visitor(address, number)
    bring(visitor, *story(number))
    visitor.read_all()
    seen = []
    for screen in ("Read", "Positions", "Compare", "Take away"):
        visitor.go(screen)
        seen.append(visitor.drawn)
    assert not visitor.errors
    assert not visitor.foreign
    assert any(f"Zq{number:02d}vex".encode() in part for part in seen[0])
    visitor.close()
    return seen


def test_two_sessions_at_once_see_what_each_sees_alone(address: str) -> None:
    alone = [whole_way(address, number) for number in (0, 1)]
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda n: whole_way(address, n), (0, 1))) == alone


REFUSED = "As many sessions are at work here"


def is_refused(visitor: Visitor, again: bool = True) -> bool:
    if again:
        visitor.press("go-on-reading")
    return any(REFUSED in text for text in visitor.said)


@pytest.mark.slow
def test_one_session_too_many_reads_a_sentence_until_there_is_room() -> None:
    with serve("--server.disconnectedSessionTTL=0", STANDPOINT_SESSIONS="1") as (_, address):
        first, second = Visitor(address, 1), Visitor(address, 2)
        bring(first, SHORT)
        bring(second, SHORT)
        assert [is_refused(first, again=False), is_refused(second, again=False)] == [False, True]
        first.press("clear")
        assert not is_refused(second)
        second.close()
        bring(first, SHORT)
        assert is_refused(first, again=False)
        for _ in range(30):  # the server lets go of a closed session when the next one closes
            Visitor(address, 3).close()
            if not is_refused(first):
                break
            time.sleep(0.3)
        first.read_all()
        assert not first.errors
        assert any("The article is read." in text for text in first.said)
        first.close()


def test_stop_ends_a_long_analysis_and_keeps_what_is_done(address: str) -> None:
    visitor = Visitor(address, 4)
    bring(visitor, f"The tram divides the town\nBy Ada Pell\n\n{SHORT}", LONG)
    for _ in range(600):
        if any("article 2 of 2" in text for text in visitor.said):
            break
        time.sleep(0.1)
        visitor.go("Articles")
    visitor.press("stop")
    assert any("Stopped: 1 of 2 articles are read" in text for text in visitor.said)
    assert any("Not read, since you stopped it" in text for text in visitor.said)
    visitor.go("Positions")
    assert visitor.drawn
    assert any("positions" in text for text in visitor.said)
    assert not visitor.errors
    visitor.close()


def test_a_short_article_does_not_wait_for_a_long_one_of_another_session(address: str) -> None:
    long, short = Visitor(address, 5), Visitor(address, 6)
    bring(long, LONG)
    bring(short, SHORT)
    short.read_all()
    long.press("stop")
    # it was at work when the short one was done
    assert any("Stopped: 0 of 1 articles are read" in text for text in long.said)
    for visitor in (long, short):
        assert not visitor.errors
        visitor.close()
