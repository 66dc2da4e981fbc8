"""Threads at once: what is loaded is loaded once, words and values do not mix, turns come in order."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import snowballstemmer

from components.analysis import analyse_article
from components.comparing import compare_analyses
from components.comparing.words import stem
from components.exporting.forms import analysis_form, corpus_form
from components.language import load_parser, parse_text
from components.model import Article
from components.sharing import Turns, load_once, one_a_thread
from components.summaries import METHODS, summarise
from components.summaries.stems import stem_word
from tests.builders import ROOT, SEEDS

THREADS = 8


@pytest.fixture
def quick_switches() -> Iterator[None]:
    """Let threads interrupt each other after every few steps, so that a mixed-up value shows at once."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(works: list[Callable[[], object]]) -> list[object]:
    """Return what each work returns, all begun at the same moment, each in a thread of its own."""
    gate = threading.Barrier(len(works))

    def begin(work: Callable[[], object]) -> object:
        gate.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(begin, works))


def words_of(letter: str) -> list[str]:
    """Return words that no other letter has."""
    return [f"{a}{letter}{letter}{b}{c}" for a in ("agricult", "ration", "hop", "generous")
            for b in ("al", "ing", "iz", "ful") for c in
            ("", "ation", "ly", "ness", "ed", "fully")]  # fmt: skip


@pytest.mark.parametrize("of", [stem, stem_word], ids=["comparing", "summaries"])
def test_stems_are_each_threads_own(of: Callable[[str], str], quick_switches: None) -> None:
    sets = [words_of(letter) * 3 for letter in "bdfgklmt"]
    alone = snowballstemmer.stemmer("english")
    expected = (
        [[alone.stemWord(w) for w in words] for words in sets]
        if of is stem
        else [[of(w) for w in words] for words in sets]
    )
    assert at_once([lambda words=words: [of(w) for w in words] for words in sets]) == expected  # type: ignore[misc]


def rows_of(text: str, title: str) -> object:
    """Return all that is read from two articles and their comparison, as the exports have it."""
    analyses = tuple(
        analyse_article(Article(f"{title}{n}", part, title=title))
        for n, part in enumerate((text, text[: len(text) // 2]))
    )
    chosen = [[summarise(a, method, 3).sentences for a in analyses] for method in METHODS]
    return [analysis_form(a) for a in analyses], corpus_form(compare_analyses(analyses)), chosen


def test_eight_threads_find_what_each_finds_alone() -> None:
    texts = [f.read_text(encoding="utf-8") for f in sorted((SEEDS / "ostra-harbour").glob("*.txt"))]
    pairs = [(texts[n % len(texts)][: 1800 + 40 * n], f"The harbour plan, part {n}") for n in range(THREADS)]
    alone = [rows_of(*pair) for pair in pairs]
    assert at_once([lambda pair=pair: rows_of(*pair) for pair in pairs]) == alone  # type: ignore[misc]


def test_three_threads_load_the_parser_and_a_network_once() -> None:
    code = """
import threading
from concurrent.futures import ThreadPoolExecutor
from components.encoding.runtime import open_network
from components.language import load_parser
from components.stances.models.reader import WEIGHTS
for load in (load_parser, lambda: open_network(WEIGHTS)):
    gate = threading.Barrier(3)
    with ThreadPoolExecutor(3) as pool:
        found = list(pool.map(lambda _: (gate.wait(), load())[1], range(3)))
    print(len({id(f) for f in found}))
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1", "1"]


def test_a_loading_that_failed_is_tried_again() -> None:
    answers = iter([ValueError("missing"), 5])

    @load_once
    def load() -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(ValueError, match="missing"):
        load()
    assert [load(), load()] == [5, 5]


def test_what_is_a_threads_own_is_made_in_each() -> None:
    own = one_a_thread(list)
    assert own() is own()
    assert at_once([lambda: id(own())] * 2)[0] != id(own())


def test_no_word_of_an_article_stays_with_the_parser() -> None:
    words = ("Quendorfia", "frobnicated", "Zorblaxian")
    strings, lemmas = load_parser().vocab.strings, load_parser().get_pipe("lemmatizer").cache
    parse_text(f"The {words[2]} minister of {words[0]} said that she {words[1]} the plan.")
    assert not [w for w in words if w in strings or w.lower() in strings]
    assert not lemmas


def test_turns_come_in_order_and_a_holder_can_let_others_go_first() -> None:
    turns, seen = Turns(), []

    def work(name: str, steps: int) -> None:
        with turns:
            for step in range(steps):
                seen.append(f"{name}{step}")
                turns.pass_on()

    threads = [threading.Thread(target=work, args=(name, steps)) for name, steps in (("a", 3), ("b", 1), ("c", 2))]
    with turns:
        for number, thread in enumerate(threads, 1):
            thread.start()
            while len(turns.others()) < number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert seen == ["a0", "b0", "c0", "a1", "c1", "a2"]


def test_an_error_gives_the_turn_back() -> None:
    turns = Turns()
    with pytest.raises(ValueError, match="no"), turns:
        raise ValueError("no")
    with turns:
        assert not turns.others()


def test_a_long_text_is_parsed_step_by_step_and_can_be_ended() -> None:
    text = "\n".join(
        f"Olaf Brink said on day {n} that Ruth Amsel opposes the mayor and will not sell the tram." for n in range(400)
    )
    shares: list[float] = []

    class StoppedError(Exception):
        pass

    def on_step(share: float) -> None:
        shares.append(share)
        if len(shares) == 3:
            raise StoppedError

    with pytest.raises(StoppedError):
        analyse_article(Article("x", text), on_step)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] < 0.35
    analysis = analyse_article(Article("x", text[:2000]), shares.append)
    assert analysis.statements
    assert shares[-1] >= 0.63


def test_a_short_text_waits_for_a_batch_of_a_long_one_and_not_for_the_whole() -> None:
    long = "\n".join(
        f"Olaf Brink said on day {n} that the council would not sell the tram to anyone." for n in range(1500)
    )
    seen: list[str] = []
    begun = threading.Event()

    def read_long() -> None:
        parse_text(long, lambda _: (seen.append("long"), begun.set()))  # type: ignore[func-returns-value, arg-type, return-value]
        seen.append("long is done")

    thread = threading.Thread(target=read_long)
    thread.start()
    begun.wait()
    parse_text("Ruth Amsel opposes the plan.")
    seen.append("short is done")
    thread.join()
    assert seen.index("short is done") < seen.index("long is done") - 5


def test_who_gives_up_waiting_leaves_the_line() -> None:
    turns = Turns()

    def give_up() -> None:
        raise ValueError("stop")

    def wait() -> None:
        with turns.take(give_up):
            raise AssertionError("it was not free")

    with turns, pytest.raises(ValueError, match="stop"):
        at_once([wait])
    with turns:
        assert not turns.others()
