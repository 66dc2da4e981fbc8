"""An event list taken in: found again by its words, in one step, the same when it goes out again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.comparing import compare_analyses
from components.exporting import event_rows
from components.exporting.event_list import Event, find_events, read_events, write_events
from components.exporting.event_rows import Taken, take_events
from components.model import Corpus
from components.review import Fact, correct, corrected_issues
from tests.builders import analysed, sample_corpus

TEXTS = {
    "a": "Olaf Brink spoke on Monday. “The toll is dear; nobody 🚋 asked for it,” Ruth Amsel said.\n\nThe Harbour "
    "Union met. It rains.",
    "b": "It rains. Olaf Brink spoke on Monday. A taxation of boats was named.",
}
READ = tuple(
    replace(analysed(text, name, title=f"Report {name}", date="2031-03-02"), stances=()) for name, text in TEXTS.items()
)


def corpus_with(facts: tuple[Fact, ...], analyses: tuple = READ) -> Corpus:
    found = tuple(correct(a, facts).analysis for a in analyses)
    return compare_analyses(found, corrected_issues(found, (), facts) or ())


def as_rows(events: tuple[Event, ...]) -> list[Event]:
    return sorted({e._replace(hand=False) for e in events})


PASSAGES = [(a, n) for a in READ for n in range(len(a.sentences))]
NAMES = [
    ("Olaf Brink", ""),
    ("Ruth Amsel", ""),
    ("Ines Marrow", ""),
    ("", "Harbour Union"),
    ("", "Tarmin Ferries"),
    ("", "fishers"),
]
SIDES = st.tuples(
    st.sampled_from(PASSAGES),
    st.sampled_from(NAMES),
    st.sampled_from(["toll", '=harbour; "plan"', "Rails to Sel"]),
    st.booleans(),
)


def event(told: tuple) -> Event:
    (analysis, n), (person, organization), concept, agreement = told
    article, place = analysis.article, analysis.sentences[n]
    start, stop = (len(article.text[:p].encode("utf-16-le")) // 2 for p in place)
    return Event(
        "2031-03-02 00:00:00",
        person,
        organization,
        concept,
        agreement,
        start,
        stop,
        place.of(article.text),
        article.title,
        "",
        "",
    )


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
@given(told=st.lists(SIDES, max_size=8))
def test_a_list_that_is_taken_in_goes_out_as_it_came(told: list) -> None:
    # of one person, issue and sentence the last
    once = {(t[0][0].article.id, t[0][1], t[1], t[2]): event(t) for t in told}
    events = tuple(once.values())
    taken = take_events(corpus_with(()), read_events(write_events(events)))
    assert taken.without == ()
    out = corpus_with(taken.facts)
    assert as_rows(find_events(out)) == as_rows(events)
    again = take_events(out, find_events(out))
    assert (again.new, len(again.here)) == ((), len(events))


def test_what_goes_out_comes_into_a_fresh_project_of_the_same_articles() -> None:
    corpus = sample_corpus()
    events = find_events(corpus)
    fresh = tuple(replace(a, stances=()) for a in corpus.analyses)
    taken = take_events(compare_analyses(fresh, ()), read_events(write_events(events)))
    assert taken.without == ()
    found = tuple(correct(a, taken.facts).analysis for a in fresh)
    out = find_events(compare_analyses(found, corrected_issues(found, (), taken.facts) or ()))
    assert as_rows(out) == as_rows(events)
    assert [{e.hand for e in read_events(write_events(those))} for those in (events, out)] == [{False}, {True}]
    kept = take_events(corpus, events)
    assert (kept.new, kept.without, len(kept.here)) == ((), (), len(events))


# As the program writes it: its names of columns, no places, quotation marks as apostrophes, semicolons as commas.
OWN = (
    '"statement ID";"time";"document ID";"document '
    'title";"author";"source";"section";"type";"text";"person";"organization";"concept";"agreement"\n'
    "7;2031-03-02 00:00:00;1;\"Report a\";\"\";\"\";\"\";\"\";"
    "\"'The toll is dear, nobody 🚋 asked for it,'  Ruth Amsel said.\";\"Ruth Amsel\";\"Harbour Union\";\"toll\";0\n"
    '8;2031-03-02 00:00:00;2;"Report b";"";"";"";"";"Olaf Brink spoke on Monday";"Olaf Brink";"";"toll";1\n'
)  # fmt: skip


def test_the_programs_own_list_is_found_by_its_words() -> None:
    taken = take_events(corpus_with(()), read_events(OWN.encode()))
    assert [(f.article, f.words.of(TEXTS[f.article]), f.who) for f in taken.new] == [
        ("a", "“The toll is dear; nobody 🚋 asked for it,” Ruth Amsel said.", "Ruth Amsel"),
        ("b", "Olaf Brink spoke on Monday", "Olaf Brink"),
    ]  # fmt: skip
    found = correct(READ[0], taken.facts).analysis
    assert [(s.label, s.review, s.note, s.issue) for s in found.stances] == [
        ("oppose", "added", "Organization: Harbour Union", "toll")
    ]


def one(text: str, person: str = "Olaf Brink", concept: str = "toll", title: str = "") -> Event:
    return Event("", person, "", concept, True, 0, 0, text, title, "", "")


PLACES = [
    (one("The Harbour Union met."), "a"), (one("The Harbour  Union\nmet."), "a"),
    (one("Olaf Brink spoke on Monday.", title="Report b"), "b"),
    (one("A taxation of boats", title="Something else"), "b"),
    (one("Olaf Brink spoke on Monday."), event_rows.SEVERAL), (one("Olaf Brink spoke on Monday.", title="Report c"),
                                                               event_rows.SEVERAL),
    (one("A tax", title="Report b"), event_rows.NOWHERE), (one("Nobody said this."), event_rows.NOWHERE),
    (one(" "), event_rows.NO_WORDS),
    (one("The Harbour Union met.", person=" "), event_rows.NO_NAME),
    (one("The Harbour Union met.", concept="x" * 301), event_rows.TOO_LONG),
]  # fmt: skip


@pytest.mark.parametrize(("told", "place"), PLACES)
def test_an_event_has_one_place_or_a_reason(told: Event, place: str) -> None:
    taken: Taken = take_events(corpus_with(()), [told])
    assert [f.article for f in taken.new] + [why for _, why in taken.without] == [place]


def test_an_event_on_nothing_is_a_statement() -> None:
    taken = take_events(corpus_with(()), [one("The Harbour Union met.", concept="")])
    found = corpus_with(taken.facts)
    assert [(s.content[0].of(TEXTS["a"]), s.review) for s in found.analyses[0].statements if s.review] == [
        ("The Harbour Union met.", "added")
    ]
    assert take_events(found, [one("The Harbour Union met.", concept="")]).new == ()
