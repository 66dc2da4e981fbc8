"""Work that several threads share: in order, two at once, errors where they are asked for."""

import threading

import pytest

from components.encoding.runtime import AHEAD, in_order, threads_to_use


def test_what_is_made_comes_in_the_order_of_the_items() -> None:
    first_is_done = threading.Event()

    def work(item: int) -> int:
        if item == 1 and threads_to_use() > 1:
            assert first_is_done.wait(20)  # by the second, on the other thread
        if item == 2:
            first_is_done.set()
        return item * item

    assert list(in_order(work, [1, 2, 3, 4, 5, 6, 7, 8])) == [1, 4, 9, 16, 25, 36, 49, 64]
    assert list(in_order(work, [])) == []


def test_an_error_is_raised_at_its_place_and_ends_the_rest() -> None:
    begun: list[int] = []

    def work(item: int) -> float:
        begun.append(item)
        return 1 / (3 - item)

    found = in_order(work, range(100))
    assert [next(found) for _ in range(3)] == [1 / 3, 0.5, 1.0]
    with pytest.raises(ZeroDivisionError):
        next(found)
    assert max(begun) <= 3 + AHEAD
    assert list(found) == []


@pytest.mark.parametrize(("told", "most"), [("1", 1), ("0", 1), ("2", 2), ("64", 2), ("", 2), ("all", 2), ("-3", 2)])
def test_who_shares_the_machine_says_how_much_may_be_used(
    told: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    here = threads_to_use()
    monkeypatch.setenv("OMP_NUM_THREADS", told)
    assert threads_to_use() == min(here, most)
