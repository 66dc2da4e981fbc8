"""What stands round a summary: its length, why each sentence is in it, keywords, the headline check, whom "he" stands for."""

import pytest

from components.errors import InputError
from components.exporting.plain_text import sentence_text, summary_text
from components.summaries import check_headline, count_words, find_keywords, reasons_for, summarise, summarise_to
from components.summaries.antecedents import find_antecedent, hangs_loose, leans_back
from components.summaries.methods import METHODS
from components.summaries.standing import introductions, is_whole, stands_alone
from tests.builders import analysed, sample_corpus, seed_analysis

TEXT = (
    "The council of Sel will sell the old tram to a museum, mayor Ruth Amsel said on Monday. She told reporters that the tram was too slow. "
    "But the drivers want to keep the tram. Their union called the sale a mistake. \"We will block the depot,\" union leader Tom Reed said. "
    "\"The tram belongs to the town,\" Reed said. This annoyed the mayor. The museum paid 40,000 crowns for the tram."
)  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("unit", "amount"), [("words", 60), ("words", 5), ("share", 25), ("share", 100), ("sentences", 4)])
def test_a_summary_keeps_to_its_length_and_could_not_be_longer(method: str, unit: str, amount: int) -> None:
    analysis = seed_analysis()
    chosen = summarise_to(analysis, method, unit, amount).sentences  # type: ignore[arg-type]
    whole = count_words(analysis, range(len(analysis.sentences)))
    allowed = {"words": amount, "share": whole * amount / 100, "sentences": whole}[unit]
    assert len(chosen) == 1 or count_words(analysis, chosen) <= allowed
    if unit != "sentences" and len(chosen) < len(analysis.sentences):
        assert count_words(analysis, summarise(analysis, method, len(chosen) + 1).sentences) > allowed


@pytest.mark.parametrize(("unit", "amount"), [("pages", 3), ("words", 0)])
def test_a_length_that_is_none_is_refused(unit: str, amount: int) -> None:
    with pytest.raises(InputError, match="from 1 up"):
        summarise_to(seed_analysis(), "news", unit, amount)  # type: ignore[arg-type]


@pytest.mark.parametrize("method", METHODS)
def test_every_chosen_sentence_has_a_reason(method: str) -> None:
    analysis = sample_corpus().analyses[0]
    summary = summarise(analysis, method, 5)
    reasons = reasons_for(analysis, summary)
    assert tuple(reasons) == summary.sentences
    assert all(reasons.values())


def test_a_voice_is_a_reason_once() -> None:
    analysis = analysed(TEXT)
    reasons = reasons_for(analysis, summarise(analysis, "digest", 8))
    assert [i for i, why in reasons.items() if "lets Tom Reed speak" in why] == [4]


@pytest.mark.parametrize(("number", "name", "loose"), [(0, None, False), (1, "Ruth Amsel", False), (2, None, True), (6, None, True), (7, None, False)])
def test_a_sentence_that_leans_back_is_named_or_loose(number: int, name: str | None, loose: bool) -> None:
    analysis = analysed(TEXT)
    found = find_antecedent(analysis, number)
    assert (found[1] if found else None) == name
    assert hangs_loose(analysis, number) == loose


def test_brackets_and_sources_are_in_the_copied_text() -> None:
    analysis = analysed(TEXT, title="Tram sold", date="2031-05-06")
    assert sentence_text(analysis, 1) == "She [Ruth Amsel] told reporters that the tram was too slow."
    quoted = analysed('"We will sell it. It is too slow," mayor Ruth Amsel said.')
    assert [sentence_text(quoted, i) for i in range(2)] == ['[Ruth Amsel:] "We will sell it."', '"It is too slow," mayor Ruth Amsel said.']
    assert summary_text(analysis, summarise(analysis, "lead", 2)).splitlines()[1].endswith("too slow. (Tram sold, 2031-05-06, sentence 2)")


def test_keywords_are_frequent_and_no_names() -> None:
    assert find_keywords(analysed(TEXT))[:1] == ("tram",)
    words = find_keywords(sample_corpus().analyses[0])
    assert {"expansion", "harbour"} <= set(words)
    assert not {"calder", "ostra", "vane"} & set(words)


HEADLINES = [
    ("Sel council to sell old tram to museum", (), 0, ("Ruth Amsel",), ()),
    ("Union leader: depot will be blocked", (), 4, ("Tom Reed",), ()),
    ("Aliens land in Sel", ("Aliens", "land"), None, (), ()),
    ("", (), None, (), ()),
]


@pytest.mark.parametrize(("title", "missing", "sentence", "speakers", "_"), HEADLINES)
def test_a_headline_is_held_against_the_text(title: str, missing: tuple[str, ...], sentence: int | None, speakers: tuple[str, ...], _: object) -> None:
    analysis = analysed(TEXT, title=title)
    found = check_headline(analysis)
    assert found.missing == missing
    assert (found.sentences[0] if found.sentences else None) == sentence
    assert tuple(a.name for said in found.speakers[:1] for i in said if (a := analysis.actor(i))) == speakers
    assert [a.name for i in found.unheard if (a := analysis.actor(i))] == ["Tom Reed"]


def test_each_sentence_that_bears_the_headline_out_has_its_own_speakers() -> None:
    text = ("Ruth Amsel said that the tram would be sold. Tom Reed said that the tram would be kept. "
            "The tram will be sold in May.")  # fmt: skip
    analysis = analysed(text, title="Tram sold")
    found = check_headline(analysis)
    named = {
        number: [a.name for i in said if (a := analysis.actor(i))]
        for number, said in zip(found.sentences, found.speakers, strict=True)
    }
    assert named == {0: ["Ruth Amsel"], 1: ["Tom Reed"], 2: []}


CUT = [  # what a sentence that is cut out of a longer quotation shows: the marks and the speaker that it lost
    ("mayor Ruth Amsel said. \"We will sell it. It is slow,\" she said.", 1, '[Ruth Amsel:] "We will sell it."'),
    ("Mayor Ruth Amsel met reporters. \"The tram is slow,\" she said.", 1, '"The tram is slow," she [Ruth Amsel] said.'),
    ("Mayor Ruth Amsel met reporters. \"The tram is slow,\" said Amsel.", 1, '"The tram is slow," said Amsel.'),
    ("The mayor called the tram \"slow\" on Monday.", 0, 'The mayor called the tram "slow" on Monday.'),
    ('Mayor Ruth Amsel met reporters. "The tram is slow. Nobody rides the tram, " said Amsel.', 2, '"Nobody rides the tram, " said Amsel.'),
    ("LINDOW (AP) — The council sold the tram on Monday.", 0, "The council sold the tram on Monday."),
]


@pytest.mark.parametrize(("text", "number", "shown"), CUT)
def test_a_sentence_is_shown_as_it_can_stand_alone(text: str, number: int, shown: str) -> None:
    assert sentence_text(analysed(text), number) == shown


LOOSE = [
    ("In that vein, the council of Sel sold the tram.", True), ("In May the council of Sel sold the tram.", False),
    ("Moreover, the council of Sel sold the tram.", True), ("More councils than that of Sel sold their trams.", False),
    ("Friday night, they sold the tram again.", True), ("Once Ruth Amsel had won, she sold the tram.", False),
    ("The council rejected this plan. The plan cost too much.", True), ("The council meets this week to sell the tram.", False),
    ("For those in Sel, the council kept the tram.", False), ("After that, the council of Sel sold the tram.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "loose"), LOOSE)
def test_a_link_to_what_was_said_hangs_loose(text: str, loose: bool) -> None:
    assert (hangs_loose(analysed(text), 0) or leans_back(analysed(text), 0)) == loose


WHOLE = [
    ("The council of Sel sold the old tram to a museum.", True), ("A portrait of the old tram of Sel in its museum.", False),
    ("Sell the old tram of Sel to a museum.", False), ("Did the council of Sel sell the old tram?", False),
    ("They sold Sel's tram (the old one, in May.", False),
    ("We sold the old tram of Sel to a museum.", False), ('"We sold the old tram of Sel," mayor Ruth Amsel said.', True),
    ("The letter is signed by council members such as Sens.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_a_fragment_a_question_or_an_address_is_no_whole_sentence(text: str, whole: bool) -> None:
    assert is_whole(analysed(text), 0) == whole


def test_who_is_called_by_the_last_name_needs_an_introduction() -> None:
    text = "The council of Sel sold the tram. Museum director Tom Reed bought the tram. Reed said the tram was old. Voters saw Reed in the tram."
    assert introductions(analysed(text)) == {2: frozenset([1]), 3: frozenset([1])}
    assert introductions(analysed(text, title="Reed buys the tram")) == {}


def test_no_two_sentences_say_the_same_and_none_hangs() -> None:
    text = ("The council of Sel will close the old bridge in May. The council of Sel will close the old bridge in May, it said. But residents of Sel want "
            "the bridge mended. Four million crowns for the bridge of Sel. Engineers told the council that two arches of the bridge have cracks.")  # fmt: skip
    analysis = analysed(text)
    assert [i for i in range(5) if not stands_alone(analysis, i)] == [2, 3]
    assert len({0, 1} & set(summarise(analysis, "news", 2).sentences)) == 1
