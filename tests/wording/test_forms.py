"""What is taken away: what a program reads is the same in every language, what a person reads follows the screen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from components.comparing import make_digest
from components.exporting.catalogue import table_csv, to_json
from components.exporting.event_list import find_events, write_events
from components.exporting.graph import to_graphml
from components.exporting.plain_text import digest_text
from components.exporting.report import make_report
from components.exporting.report_formats import write_report
from components.model import Corpus
from components.wording import in_language
from tests.builders import sample_corpus

MACHINE: dict[str, Callable[[Corpus], bytes]] = {
    **{name: lambda corpus, name=name: table_csv(name, corpus) for name in ("positions", "statements", "actors",
                                                                            "findings", "timeline")},  # type: ignore[misc]
    "json": to_json, "events": lambda corpus: write_events(find_events(corpus)), "network": to_graphml,
}  # fmt: skip
PARTS = ("short", "stands", "differs", "method")  # pictures are tried in `tests/exporting`


@pytest.mark.parametrize("name", MACHINE)
def test_what_a_program_reads_is_the_same_in_every_language(name: str) -> None:
    corpus = sample_corpus()
    with in_language("de"):
        german = MACHINE[name](corpus)
    assert german == MACHINE[name](corpus)


def test_the_report_follows_the_language_and_its_passages_do_not() -> None:
    corpus = sample_corpus()
    pages = {}
    for language in ("en", "de"):
        with in_language(language):
            pages[language] = write_report(make_report(corpus, parts=PARTS), ".html").decode("utf-8")
    passages = {
        name: re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL) for name, page in pages.items()
    }
    assert passages["de"] == passages["en"] != []
    assert '<html lang="de">' in pages["de"]
    assert '<blockquote lang="en">' in pages["de"]
    for english, german in (("Who stands where", "Wer wo steht"), ("What differs", "Was abweicht"),
                            ("Quotation altered", "Zitat verändert"),
                            ("▲ support", "▲ dafür"), ("paragraph 1", "Absatz 1"),
                            ("side by side", "nebeneinander")):  # fmt: skip
        assert english in pages["en"]
        assert english not in re.sub(r"<blockquote.*?</blockquote>", "", pages["de"], flags=re.DOTALL)
        assert german in pages["de"]


def test_text_to_copy_names_its_sources_in_the_language() -> None:
    corpus = sample_corpus()
    with in_language("de"):
        assert re.search(r", Satz \d+\)$", digest_text(corpus, make_digest(corpus)), re.MULTILINE)
    assert re.search(r", sentence \d+\)$", digest_text(corpus, make_digest(corpus)), re.MULTILINE)
