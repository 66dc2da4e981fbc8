"""A short article alone and while another session analyses a long one:

`python -m tests.load.fairness [WORDS]` (14,000)."""

from __future__ import annotations

import os
import statistics
import sys
import time

from tests.load.pace import sample_text
from tests.load.visitor import Visitor, serve

ROUNDS = 5


def short_article(address: str, number: int) -> float:
    """Return the seconds from the paste to the complete Read screen for 300 words, in a session of its own."""
    visitor = Visitor(address, number)
    visitor.write("paste-0", f"{sample_text(300)}\nThe end, part {number}.")
    begin = time.perf_counter()
    visitor.press("add-paste")
    visitor.read_all()
    visitor.go("Read")
    took = time.perf_counter() - begin
    assert visitor.drawn, visitor.said
    visitor.close()
    return took


def main(words: int = 14_000) -> None:
    """Print both times, medians of five."""
    with serve() as (_, address):
        short_article(address, 99)  # loads the parser
        alone = [short_article(address, n) for n in range(ROUNDS)]
        long = Visitor(address, 98)
        long.write("paste-0", sample_text(words))
        begin = time.perf_counter()
        long.press("add-paste")
        beside = []
        for n in range(ROUNDS):
            beside.append(short_article(address, 10 + n))
            if n == 0:
                first = time.perf_counter() - begin
        long.read_all()
        whole = time.perf_counter() - begin
    print(f"short article alone {statistics.median(alone):.2f} s, beside {words:,} words "
          f"{statistics.median(beside):.2f} s "
          f"(first {beside[0]:.2f} s, done {first:.1f} s after the long one began, worst {max(beside):.2f} s); the "
          f"long one took {whole:.1f} s; "
          f"load of the machine {os.getloadavg()[0]:.1f}")  # fmt: skip


if __name__ == "__main__":
    main(*(int(x) for x in sys.argv[1:2]))
