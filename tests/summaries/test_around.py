"""What stands round a summary: its length, why each sentence is in it, keywords, the headline check, whom "he" stands
for."""

from dataclasses import replace

import pytest

from components.errors import InputError
from components.exporting.plain_text import sentence_text, summary_text
from components.summaries import check_headline, count_words, find_keywords, reasons_for, summarise, summarise_to
from components.summaries.antecedents import find_antecedent, hangs_loose
from components.summaries.known import called_thing, introductions, thing_again
from components.summaries.leaning import leans_back
from components.summaries.methods import METHODS
from components.summaries.sides import Opponents
from components.summaries.standing import is_whole, stands_alone
from tests.builders import analysed, sample_corpus, seed_analysis

TEXT = (
    "The council of Sel will sell the old tram to a museum, mayor Ruth Amsel said on Monday. She told reporters that "
    "the tram was too slow. "
    "But the drivers want to keep the tram. Their union called the sale a mistake. \"We will block the depot,\" union "
    "leader Tom Reed said. "
    "\"The tram belongs to the town,\" Reed said. This annoyed the mayor. The museum paid 40,000 crowns for the tram."
)  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("unit", "amount"), [("words", 60), ("words", 5), ("share", 25), ("share", 100), ("sentences", 4)]
)
def test_a_summary_keeps_to_its_length_and_could_not_be_longer(method: str, unit: str, amount: int) -> None:
    analysis = seed_analysis()
    chosen = summarise_to(analysis, method, unit, amount).sentences  # type: ignore[arg-type]
    whole = count_words(analysis, range(len(analysis.sentences)))
    allowed = {"words": amount, "share": whole * amount / 100, "sentences": whole}[unit]
    assert len(chosen) == 1 or count_words(analysis, chosen) <= allowed
    if unit != "sentences" and len(chosen) < len(analysis.sentences):
        longer = (summarise(analysis, method, len(chosen) + more).sentences for more in (1, 2))  # two may be enough
        assert count_words(analysis, next(s for s in longer if len(s) > len(chosen))) > allowed


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


@pytest.mark.parametrize(
    ("number", "name", "loose"),
    [(0, None, False), (1, "Ruth Amsel", False), (2, None, True), (6, None, True), (7, None, False)],
)
def test_a_sentence_that_leans_back_is_named_or_loose(number: int, name: str | None, loose: bool) -> None:
    analysis = analysed(TEXT)
    found = find_antecedent(analysis, number)
    assert (found[1] if found else None) == name
    assert hangs_loose(analysis, number) == loose


def test_brackets_and_sources_are_in_the_copied_text() -> None:
    analysis = analysed(TEXT, title="Tram sold", date="2031-05-06")
    assert sentence_text(analysis, 1) == "She [Ruth Amsel] told reporters that the tram was too slow."
    quoted = analysed('"We will sell it. It is too slow," mayor Ruth Amsel said.')
    assert [sentence_text(quoted, i) for i in range(2)] == [
        '[Ruth Amsel:] "We will sell it."',
        '"It is too slow," mayor Ruth Amsel said.',
    ]
    assert (
        summary_text(analysis, summarise(analysis, "lead", 2))
        .splitlines()[1]
        .endswith("too slow. (Tram sold, 2031-05-06, sentence 2)")
    )


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
def test_a_headline_is_held_against_the_text(
    title: str, missing: tuple[str, ...], sentence: int | None, speakers: tuple[str, ...], _: object
) -> None:
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
    ('mayor Ruth Amsel said. "We will sell it. It is slow," she said.', 1, '[Ruth Amsel:] "We will sell it."'),
    ('Mayor Ruth Amsel met reporters. "The tram is slow," she said.', 1, '"The tram is slow," she [Ruth Amsel] said.'),
    ('Mayor Ruth Amsel met reporters. "The tram is slow," said Amsel.', 1, '"The tram is slow," said Amsel.'),
    ('The mayor called the tram "slow" on Monday.', 0, 'The mayor called the tram "slow" on Monday.'),
    (
        'Mayor Ruth Amsel met reporters. "The tram is slow. Nobody rides the tram, " said Amsel.',
        2,
        '"Nobody rides the tram, " said Amsel.',
    ),
    (
        "Mayor Ruth Amsel met reporters. “The tram is slow. Nobody rides the tram,” said Amsel.",
        2,
        "“Nobody rides the tram,” said Amsel.",
    ),
    # opened with the one kind of mark and closed with the other
    ('“The tram is slow," mayor Ruth Amsel said.', 0, '“The tram is slow," mayor Ruth Amsel said.'),
    ('“The tram is slow," mayor Ruth Amsel said. The council sold it.', 1, "The council sold it."),
    ('The bank said it was "committed to the tram.” It is slow.', 0, 'The bank said it was "committed to the tram.”'),
    ("LINDOW (AP) — The council sold the tram on Monday.", 0, "The council sold the tram on Monday."),
    ("(The Lindow Post)The council sold the tram on Monday.", 0, "The council sold the tram on Monday."),
    ("Old Sel, Upper Velland (LP)The council sold the tram.", 0, "The council sold the tram."),
    ("The council (The Lindow Five) sold the tram.", 0, "The council (The Lindow Five) sold the tram."),
]


@pytest.mark.parametrize(("text", "number", "shown"), CUT)
def test_a_sentence_is_shown_as_it_can_stand_alone(text: str, number: int, shown: str) -> None:
    assert sentence_text(analysed(text), number) == shown


LOOSE = [
    ("In that vein, the council of Sel sold the tram.", True), ("In May the council of Sel sold the tram.", False),
    ("Moreover, the council of Sel sold the tram.", True), ("More councils than that of Sel sold their trams.", False),
    ("Friday night, they sold the tram again.", True), ("Once Ruth Amsel had won, she sold the tram.", False),
    ("The council rejected this plan. The plan cost too much.", True),
    ("The council meets this week to sell the tram.", False), ("For those in Sel, the council kept the tram.", False),
    ("After that, the council of Sel sold the tram.", True), ("Yes, all trams of Sel are slow.", True),
    ("Yesmen in Sel sold all the trams.", False), ("Second, the council of Sel sold the tram.", True),
    ("Second trams run in Sel, the council said.", False), ("In other words, the council sold the tram.", True),
    ("In other towns, the council sold the tram.", False), ("The council never ruled on such a sale.", True),
    ("The council sold things such as trams.", False), ("Few towns fall into that category.", True),
    ("The council said that trams are slow.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "loose"), LOOSE)
def test_a_link_to_what_was_said_hangs_loose(text: str, loose: bool) -> None:
    assert (hangs_loose(analysed(text), 0) or leans_back(analysed(text), 0)) == loose


WHOLE = [
    ("The council of Sel sold the old tram to a museum.", True),
    ("A portrait of the old tram of Sel in its museum.", False),
    ("Sell the old tram of Sel to a museum.", False), ("Did the council of Sel sell the old tram?", False),
    ("They sold Sel's tram (the old one, in May.", False),
    ("We sold the old tram of Sel to a museum.", False),
    ('"We sold the old tram of Sel," mayor Ruth Amsel said.', True),
    ("The letter is signed by council members such as Sens.", False),
    ("“The old tram of Sel is slow and costs the town much.", False),
    ("“The old tram of Sel is slow,” said Ruth Amsel.", True),
    ("The tram <embed id=\"4\"/> of Sel is sold to a museum.", False),
    ("The tram of Sel is sold for < 4 million.", True),
    ("It has got to be slow, right?” during a speech in Sel.", False),
    ("Ruth Amsel Explains Why The Council Sold Its Old Tram.", False),
    ("Ruth Amsel told the Sel Tram Museum that the council sold it.", True),
    ("Tom Reed reported from Lindow, Velland.", False), ("Tom Reed reported from Lindow that the tram was sold.", True),
    ("Take a look at the ten best trams of Sel.", False), ("Museum visitors take a look at the trams of Sel.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "whole"), WHOLE)
def test_a_fragment_a_question_or_an_address_is_no_whole_sentence(text: str, whole: bool) -> None:
    assert is_whole(analysed(text), 0) == whole


@pytest.mark.parametrize(("end", "whole"), [(".", False), (" .", True)])
def test_a_full_stop_that_stands_apart_marks_a_link_where_others_do_not(end: str, whole: bool) -> None:
    other = f"The council of Sel sold the old tram{end} Drivers of Sel mourned the old tram{end} "
    assert is_whole(analysed(other * 4 + "Council sells the last bus of Sel ."), 8) is whole


def test_no_fragment_is_what_has_a_plain_verb() -> None:
    for words, whole in (("A fallen tree was the first clue.", True), ("A fallen tree by the old tram.", False)):
        analysis = replace(analysed(words), fragments=frozenset([0]))
        assert is_whole(analysis, 0) is whole


def test_who_is_called_by_the_last_name_needs_an_introduction() -> None:
    text = (
        "The council of Sel sold the tram. Museum director Tom Reed bought the tram. Reed said the tram was old. "
        "Voters saw Reed in the tram."
    )
    assert introductions(analysed(text)) == {2: frozenset([1]), 3: frozenset([1])}
    assert introductions(analysed(text, title="Reed buys the tram")) == {}


def test_no_two_sentences_say_the_same_and_none_hangs() -> None:
    text = ("The council of Sel will close the old bridge in May. The council of Sel will close the old bridge in May, "
            "it said. But residents of Sel want the bridge mended. Four million crowns for the bridge of Sel. "
            "Engineers told the council that two arches of the bridge have cracks.")  # fmt: skip
    analysis = analysed(text)
    assert [i for i in range(5) if not stands_alone(analysis, i)] == [2, 3]
    assert len({0, 1} & set(summarise(analysis, "news", 2).sentences)) == 1


THINGS = [
    ("The letter asks the council of Sel to keep the tram.", "letter"),
    ("In the letter, drivers ask to keep it.", "letter"),
    ("The letter of the drivers asks to keep the tram.", None), ("A letter asks the council to keep the tram.", None),
    ("The tram is old, the report said.", "report"), ("The tram is old, the mayor said.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "thing"), THINGS)
def test_what_is_called_as_known_has_to_be_told_of(text: str, thing: str | None) -> None:
    assert called_thing(analysed(text), 0) == thing


@pytest.mark.parametrize(("before", "thing"), [("A tram left Sel.", "tram"), ("A ship left Sel.", None)])
def test_a_thing_told_of_before_is_known_by_its_noun(before: str, thing: str | None) -> None:
    assert thing_again(analysed(f"{before} The tram was greeted by a crowd."), 1) == thing


OPENINGS = [  # the headline, and the sentence that the summary begins with
    ("Old tram of Sel to be sold", 2), ("", 0), ("Olaf Brink drinks coffee in his kitchen", 0),
]  # fmt: skip


@pytest.mark.parametrize(("title", "first"), OPENINGS)
def test_the_news_begins_where_the_headline_is_told(title: str, first: int) -> None:
    text = ("Olaf Brink drinks his coffee in a kitchen full of clocks. He has driven since he was a boy of nineteen. "
            "The council of Sel will sell the old tram to a museum in May. The old tram has run through Sel for ninety "
            "years. Brink fears for his work. Buses will run where the old tram of Sel ran.")  # fmt: skip
    assert summarise(analysed(text, title=title), "news", 2).sentences[0] == first


def test_a_first_it_stands_for_what_follows() -> None:
    text = ("It was a day of joy for Sel: the old tram ran through the town once more. The tram was greeted by a crowd "
            "of drivers. It is ninety years old.")  # fmt: skip
    assert 0 in summarise(analysed(text), "news", 1).sentences


ANSWER = (
    "Mayor Ruth Amsel condemned union leader Tom Reed on Monday over the strike on the trams of Sel. Nine thousand "
    "people walked to work in the snow. Shops near the station were empty all day. {} Snow fell on Friday night in the "
    "hills. Four depots lie in the north. A museum of ships is planned there. Some drivers earn little money. Most "
    "buses there are red."
)


@pytest.mark.parametrize(("sentence", "answers"), [
    ("Reed replied that drivers would stay at home until they are paid.", True),
    ("Amsel said that drivers would be paid in May.", False),
])  # fmt: skip
def test_who_is_attacked_is_heard(sentence: str, answers: bool) -> None:
    analysis = analysed(ANSWER.format(sentence), title="Mayor condemns union leader over strike")
    assert Opponents(analysis).answers(3, [0]) == answers
    if answers:
        summary = summarise(analysis, "news", 3)
        assert 3 in summary.sentences
        assert "gives the other side" in reasons_for(analysis, summary)[3]


def test_headlines_before_a_dateline_are_left_out_with_what_ran_into_it() -> None:
    text = ("The sale is wrong, says the judge. Old tram of Sel kept SEL, Velland — A judge ruled on Monday that the "
            "old tram of Sel must be kept. The mayor said she would appeal.")  # fmt: skip
    analysis = analysed(text)
    summary = summarise(analysis, "news", 2)
    assert [sentence_text(analysis, i) for i in summary.sentences] == [
        "A judge ruled on Monday that the old tram of Sel must be kept.", "The mayor said she would appeal.",
    ]  # fmt: skip


def test_a_pronoun_behind_another_name_has_no_bracket() -> None:
    text = (
        "Mayor Ruth Amsel met the drivers. Amsel praised the tram. Tom Reed left the hall early, and she said the "
        "tram was slow."
    )
    assert find_antecedent(analysed(text), 2) is None
    plain = "Mayor Ruth Amsel met the drivers. Amsel praised the tram. On Monday night she said the tram was slow."
    found = find_antecedent(analysed(plain), 2)
    assert found is not None
    assert found[1] == "Ruth Amsel"
