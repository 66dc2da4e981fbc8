"""Summaries against sumy itself, same words, same ranking, in one run: `python -m tests.load.summaries`.

CPU seconds, words stemmed before both (each word is stemmed once a process either way). Nothing is asserted.
"""

from __future__ import annotations

import random
import statistics
import warnings

import numpy

from components.summaries.methods import choose_by_rank
from components.summaries.stems import content_stems
from tests.load.pace import ROOT, cpu, sample_text
from tests.summaries.rivals import CLASSES, document, summarizer

LONG = {"lexrank": 2000, "textrank": 2000, "reduction": 2000, "lsa": 2000, "luhn": 2000, "sumbasic": 2000, "kl": 500}


def make_sentences(number: int, seed: int = 5) -> list[tuple[str, ...]]:
    """Return sentences of 8 to 40 words, as unequal in frequency as words are (Zipf), among them a third stop words."""
    rng = random.Random(seed)
    words = [f"{a}{b}{c}" for a in ("har", "mel", "tor", "vin", "sa", "qui", "bren", "lo", "ka", "dus")
             for b in ("bo", "ti", "ra", "ne", "lu")
             for c in ("r", "nd", "st", "m", "k", "ll", "p", "x", "sh", "ft", "g", "v", "d", "bl", "cr")]  # fmt: skip
    weights = [1 / (k + 3) for k in range(len(words))]
    small = "the of and to in a for on with by was that it".split()
    out = []
    for _ in range(number):
        size = rng.randint(8, 40)
        out.append(
            tuple(rng.choice(small) if rng.random() < 0.35 else rng.choices(words, weights)[0] for _ in range(size))
        )
    return out


def measure_method_click() -> None:
    """A click on another method on the Read screen beside one parse of the same 800-word article."""
    from streamlit.testing.v1 import AppTest

    from components.interface.state import KEY
    from components.language import load_parser, parse_text
    from components.reading import split_paste
    from components.summaries import METHODS
    from tests.app.test_screens import read_all

    load_parser()
    text = sample_text(800)
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    at.session_state[KEY].add(split_paste(text))
    read_all(at.run())
    at.switch_page("components/screens/read.py").run()
    parse = statistics.median(cpu(lambda: parse_text(text)) for _ in range(7))
    print(f"one parse of an 800-word article: {parse * 1000:.0f} ms")
    for method in [*METHODS][::-1]:
        took = cpu(lambda m=method: at.selectbox(key="method").set_value(m).run())
        assert not at.exception, at.exception
        print(f"  click on {METHODS[method].label}: {took * 1000:.0f} ms, ratio {took / parse:.2f}")


def main() -> None:
    """Print, a method: sumy's time, ours, the ratio; for a long text and for one of 30 sentences; then clicks on
    methods."""
    warnings.simplefilter("ignore")
    numpy.seterr(all="ignore")
    for title, sizes, rounds in (("long text", LONG, 3), ("30 sentences", dict.fromkeys(LONG, 30), 31)):
        print(title)
        for method, number in sizes.items():
            sentences = make_sentences(number)
            for words in sentences:
                content_stems(words)
            text = document(sentences)
            ours = statistics.median(cpu(lambda m=method, s=sentences: choose_by_rank(s, m, 5)) for _ in range(rounds))
            theirs = statistics.median(
                cpu(lambda m=method, t=text: summarizer(m)(t, 5)) for _ in range(1 if number > 100 else rounds)
            )
            same = (
                sorted(i for i, _ in choose_by_rank(sentences, method, 5))
                == [s.place for s in summarizer(method)(text, 5)]
                if number < 100
                else ""
            )
            print(
                f"  {method:10} {number:5} sentences: sumy {theirs * 1000:9.1f} ms, ours {ours * 1000:7.1f} ms, ratio "
                f"{theirs / ours:7.1f} {same}"
            )


if __name__ == "__main__":
    assert set(LONG) == set(CLASSES)
    measure_method_click()
    main()
