"""Remarks across articles: which are one, of what kind, and which words differ."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from components.comparing import compare_analyses, quotes, remarks
from components.comparing.quotes import match_quotes
from components.comparing.remarks import find_quoted
from components.model import Analysis, QuoteMatch
from tests.builders import analysed
from tests.comparing.sets import article, joined


def match(*analyses: Analysis) -> list[tuple[str, list[str], list[list[str]]]]:
    """Return each remark: its kind, its instances, and the words of each that differ."""
    texts = {a.article.id: a.article.text for a in analyses}
    return [
        (q.kind, [i.span.of(texts[i.article]) for i in q.instances],
         [[d.of(texts[i.article]) for d in ds] for i, ds in zip(q.instances, q.differing, strict=True)])
        for q in match_quotes(analyses, joined(*analyses))
    ]  # fmt: skip


# What two articles say, the kind of the one remark that they share (none: they share none), and the words marked in the
# fuller one and the other.
PAIRS = [
    ("the same words", '"We will not sell the old mill to anybody," Ada Pell said.',
     '“We will not sell the old mill to anybody.”', "identical", [], []),
    ("another remark on the same thing", '"We will not sell the old mill to anybody," Ada Pell said.',
     '"The old mill belongs to Lindow," she said.', "", [], []),
    ("broken by who says it", '"We will not sell the mill," Ada Pell said, "to anybody from the coast."',
     '"We will not sell the mill to anybody from the coast."',
     "identical", [], []),
    ("two sentences, one word apart", '"We are done," Pell said. "The mill is not for sale this year or next."',
     '"The mill is not for sale this year or ever."',
     "altered", ["next"], ["ever"]),
    ("a stray word", '"I told him that the mill is not for sale."', '"I told him the mill is not for sale."', "altered",
     ["that"], []),
    ("another case, mark and dash", '"The Mill — our mill — isn\'t for sale."', '“The mill, our mill, isn’t for sale.”',
     "identical", [], []),
    ("a house's spelling", '"It is okay to honour ten percent of the harbour\'s organisers."',
     '"It is OK to honor 10 percent of the harbor\'s organizers."', "identical", [], []),
    ("cut at the front, telling", '"Whatever the bank writes to us, the mill is not for sale."',
     'She said "the mill is not for sale."', "truncated", ["Whatever the bank writes to us"], []),
    ("cut at the front, filler", '"Well, I think the old mill is simply not for sale."',
     'She said "the old mill is simply not for sale."', "identical", ["Well, I think"], []),
    ("cut, and the rest told around it", '"The council of Lindow is a paper tiger with no teeth."',
     'She called the council of Lindow "a paper tiger with no teeth."',
     "identical", ["The council of Lindow is"], []),
    ("cut at the end, telling", '"The mill is not for sale until the heirs have spoken."',
     '"The mill is not for sale," she said.', "truncated", ["until the heirs have spoken"], []),
    ("left out by dots", '"The mill, which my father built, is not for sale to banks."',
     '"The mill ... is not for sale to banks."', "truncated", ["which my father built"], []),
    ("left out without dots", '"The mill, which my father built, is not for sale to banks."',
     '"The mill is not for sale to banks."', "altered", ["which my father built"], []),
    ("a word left out by dots", '"The bank will give up the harbour levy this winter."',
     '"The bank will give up the ... levy this winter."', "identical", ["harbour"], []),
    ("a word that turns it left out by dots", '"The bank will never give up the levy this winter."',
     '"The bank will ... give up the levy this winter."', "truncated", ["never"], []),
    ("a word put in by a report", '"We will give up the [new harbour] levy for good."',
     '"We will give up the ... levy for good."', "identical", [], []),
    ("a word put in, and another altered", '"We will give up the [new harbour] levy for good."',
     '"We will give up the levy for now."', "altered", ["good"], ["now"]),
    ("a capital put in", '"[T]he mill is not for sale to any bank."', '"The mill is not for sale to any bank."',
     "identical", [], []),
    ("begins otherwise", '"But the mill is not for sale to any bank."', '"The mill is not for sale to any bank."',
     "altered", ["But"], []),
    ("begins without its and", '"And you know the mill is not for sale to any bank."',
     '"You know the mill is not for sale to any bank."', "identical", ["And"], []),
    ("told outside the marks", '"The phone company will not be able to sell the old mill to any bank in Lindow."',
     'She said that the phone companies would not be able "to sell the old mill to any bank in Lindow."', "identical",
     ["The phone company will not be able"], []),
    ("left out before the marks", '"The phone company will not be able to sell the old mill to any bank in Lindow."',
     'She said that nobody was going "to sell the old mill to any bank in Lindow."', "truncated",
     ["The phone company will not be able"], []),
    ("a mark never closed", '"The mill is not for sale to any bank, the heirs of Lindow said.',
     '"The mill is not for sale to any bank," said the heirs.', "identical", ["the heirs of Lindow said"], []),
    ("joined otherwise", '"It was a cover-up by the whole council of Lindow."',
     '"It was a cover up by the whole council of Lindow."', "identical", [], []),
    ("a sentence a line", '"The mill is closed.\nIt was never for sale to them.\nGo home, all of you," Pell said.',
     '"It was never for sale to them."', "identical", [], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "kind", "in_first", "in_second"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS]
)
def test_two_articles(first: str, second: str, kind: str, in_first: list[str], in_second: list[str]) -> None:
    found = match(article(first, "a"), article(second, "b"))
    assert [f[0] for f in found] == [kind] * bool(kind)
    assert [sorted(x for row in f[2] for x in row) for f in found] == [sorted([*in_first, *in_second])] * bool(kind)


CONFIRMED = [
    ("a short run of one speaker", "Ada Pell", "Ada Pell", 1),
    ("the same words of two people", "Ada Pell", "Olaf Brink", 0),
    ("a last name", "Ada Pell", "Pell", 1),
]


@pytest.mark.parametrize(("first", "second", "count"), [c[1:] for c in CONFIRMED], ids=[c[0] for c in CONFIRMED])
def test_who_speaks_confirms_a_short_run(first: str, second: str, count: int) -> None:
    pair = (
        article(f'{first} called the deal "a rotten bargain" on Monday.', "a", speaker=first),
        article(f'To {second}, the plan is "a rotten bargain" for all.', "b", speaker=second),
    )
    assert len(match(*pair)) == count


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("They may never have grain silos!", 0),
        ("have grain silos", 1),  # the whole of it
    ],
)
def test_a_speaker_confirms_no_short_run_out_of_the_midst_of_a_long_sentence(second: str, count: int) -> None:
    long = (
        "But nobody on this coast will sell to them if the banks think that in five years they will have grain silos."
    )
    pair = (
        article(f'"{long}" said Ada Pell.', "a", speaker="Ada Pell"),
        article(f'"{second}" said Ada Pell.', "b", speaker="Ada Pell"),
    )
    assert len(match(*pair)) == count


def test_who_speaks_never_blocks_a_long_run() -> None:
    words = '"The mill is not for sale to any bank on this coast,"'
    pair = (
        article(f"{words} said Ada Pell.", "a", speaker="Ada Pell"),
        article(f"{words} said Olaf Brink.", "b", speaker="Olaf Brink"),
    )
    assert [f[0] for f in match(*pair)] == ["identical"]


def test_sentences_that_follow_each_other_are_one_remark() -> None:
    first = article('"The old mill is closed for good. I am sorry. Nobody will buy it from my family," Pell said.', "a")
    second = article(
        '"The old mill is closed for good," she said. "I am sorry. Nobody will buy it from my family."', "b"
    )
    assert match(first, second)[0][:2] == ("identical", [
        '"The old mill is closed for good. I am sorry. Nobody will buy it from my family,"',
        '"The old mill is closed for good," she said. "I am sorry. Nobody will buy it from my family."',
    ])  # fmt: skip


def test_a_sentence_that_one_article_changes_stands_alone() -> None:
    first = article(
        '"The old mill is closed for good. Nobody from Lindow will ever buy it. We thank all our friends."', "a"
    )
    second = article(
        '"The old mill is closed for good. Nobody from Tarmin will ever buy it. We thank all our friends."', "b"
    )
    assert sorted(f[0] for f in match(first, second)) == ["altered", "identical", "identical"]


HOUSES = [
    ("They say we are late; they say we are dear; nobody asks who pays.", ["identical"]),
    ("They say we are late. They say we are dear. Nobody asks who pays.", ["identical"]),
    ("They say we are late. They say we are dear. Nobody asks who rows.", ["altered", "identical"]),
]


@pytest.mark.parametrize(("second", "kinds"), HOUSES)
def test_one_house_parts_by_semicolons_what_another_parts_by_full_stops(second: str, kinds: list[str]) -> None:
    first = '"They say we are late; they say we are dear; nobody asks who pays," Ada Pell said.'
    pair = article(first, "a", speaker="Ada Pell"), article(f'"{second}" Ada Pell said.', "b", speaker="Ada Pell")
    assert sorted(f[0] for f in match(*pair)) == kinds


FOLLOWING = [
    ("in other words", "I do not think it is anywhere near enough.", ["altered", "identical"]),
    ("in the same words", "Not anywhere near enough.", ["identical"]),
    ("something else", "The ferry sails at noon.", ["identical"]),
]


@pytest.mark.parametrize(("second", "kinds"), [f[1:] for f in FOLLOWING], ids=[f[0] for f in FOLLOWING])
def test_what_follows_one_remark_is_its_next_sentence(second: str, kinds: list[str]) -> None:
    first = '"How much does the bank of Lindow pay for our mill? Not anywhere near enough," Pell said.'
    other = f'"How much does the bank of Lindow pay for our mill? {second}"'
    assert sorted(f[0] for f in match(article(first, "a"), article(other, "b"))) == kinds


def test_what_follows_nothing_shared_needs_more() -> None:
    pair = (
        article('"Not anywhere near enough," Pell said.', "a"),
        article('"I do not think it is anywhere near enough."', "b"),
    )
    assert match(*pair) == []


def test_two_remarks_sewn_into_one() -> None:
    apart = (
        '"We never wanted the money of the bank. It rained for days. All we ask is a fair hearing in Lindow," '
        "Pell said."
    )
    sewn = '"We never wanted the money of the bank, all we ask is a fair hearing in Lindow," Pell said.'
    assert [f[0] for f in match(article(apart, "a"), article(sewn, "b"))] == ["spliced"]
    twice = (
        '"We never wanted the money of the bank," Pell said. She was late. "It rained." "All we ask is a fair '
        'hearing in Lindow," she said.'
    )
    assert [f[0] for f in match(article(twice, "a"), article(sewn, "b"))] == ["identical"]
    beside = '"We never wanted the money of the bank. All we ask is a fair hearing in Lindow," Pell said.'
    assert [f[0] for f in match(article(beside, "a"), article(sewn, "b"))] == ["identical"]


def test_the_same_words_cut_and_whole_in_one_article_are_not_cut() -> None:
    whole = '"Until the heirs have spoken, the mill is not for sale to anybody."'
    first = article(whole, "a")
    second = article(f'Nothing changes: "the mill is not for sale to anybody." {whole}', "b")
    assert [f[0] for f in match(first, second)] == ["identical"]


STRIKING = [
    ("of one speaker", "an invasion", "Ada Pell", 1),
    ("of two", "an invasion", "Olaf Brink", 0),
    ("of small words", "it is", "Ada Pell", 0),
]


@pytest.mark.parametrize(("words", "speaker", "count"), [r[1:] for r in STRIKING], ids=[r[0] for r in STRIKING])
def test_two_striking_words_are_a_remark(words: str, speaker: str, count: int) -> None:
    first = article(f'Ada Pell called the new quay "{words}" on Monday.', "a", speaker="Ada Pell")
    second = article(f'It was "{words}", {speaker} said of the boats.', "b", speaker=speaker)
    assert [f[0] for f in match(first, second)] == ["identical"] * count


REPORTED = [
    ("in the same words without marks", "The mill was not for sale to any bank on this coast, she said.", 1),
    ("in too few of them", "The mill was not sold, she said.", 0),
]


@pytest.mark.parametrize(("second", "count"), [r[1:] for r in REPORTED], ids=[r[0] for r in REPORTED])
def test_quoted_here_reported_there(second: str, count: int) -> None:
    first = article('"The mill is not for sale to any bank on this coast," she said.', "a")
    assert [(f[0], f[1][1:]) for f in match_reported(first, article(second, "b"))] == [("reported", [second])] * count


def match_reported(*analyses: Analysis) -> list[tuple[str, list[str]]]:
    texts = {a.article.id: a.article.text for a in analyses}
    return [
        (q.kind, [i.span.of(texts[i.article]) for i in q.instances]) for q in match_quotes(analyses, joined(*analyses))
    ]


TOLD = [
    ("by the same speaker", "The mill and its town are ruined by foreign banks, Ada Pell warned.", "Ada Pell", 1),
    (
        "in part",
        "Ada Pell warned that foreign banks would ruin whatever the weavers of Lindow had left.",
        "Ada Pell",
        1,
    ),
    ("by another", "The mill and its town are ruined by foreign banks, Olaf Brink warned.", "Olaf Brink", 0),
    (
        "by nobody named, in much the same words",
        "It went on that foreign banks were to ruin both town and mill.",
        "",
        1,
    ),
    (
        "by nobody named, in a few of them",
        "Two foreign banks have come to this old town on the coast of Velland.",
        "",
        0,
    ),
    ("something else", "Ada Pell warned that Lindow had no bank of its own for forty winters.", "Ada Pell", 0),
]


@pytest.mark.parametrize(("second", "speaker", "count"), [t[1:] for t in TOLD], ids=[t[0] for t in TOLD])
def test_what_a_speaker_is_reported_to_say(second: str, speaker: str, count: int) -> None:
    rest = (
        " The hall was full. The debate took six hours. It rained. No vote was held. The council meets again in May."
        * 8
    )
    first = article(f'"Foreign banks would ruin the mill and its town," Ada Pell said.{rest}', "a", speaker="Ada Pell")
    assert [q[0] for q in match_reported(first, article(second, "b", speaker=speaker))] == ["reported"] * count


FRAGMENTS = [
    ("and more of the sentence", 'The union spoke of a "swindle" by foreign banks.', "", 1),
    ("of the same speaker", 'Ada Pell spoke of a "swindle" by foreign banks.', "Ada Pell", 1),
    ("and nothing else", 'The weather was no "swindle" this time, the farmers wrote.', "", 0),
    ("of somebody else who is named", 'Olaf Brink spoke of a "swindle" by foreign banks.', "Olaf Brink", 0),
    ("without marks", "The union spoke of a swindle by foreign banks.", "", 0),
    ("of words that the set is full of", 'The union spoke of a "debate" with foreign banks.', "", 0),
    ("a name", 'The union sang "The Swindle" to foreign banks.', "", 0),
]


@pytest.mark.parametrize(("second", "speaker", "count"), [f[1:] for f in FRAGMENTS], ids=[f[0] for f in FRAGMENTS])
def test_a_fragment_of_what_another_article_quotes(second: str, speaker: str, count: int) -> None:
    rest = " The debate took six hours. It rained. No debate was held. The council meets again in May." * 20
    first = article(f'"What these foreign banks do in the debate is a swindle, no less," Ada Pell said.{rest}', "a",
                    speaker="Ada Pell")  # fmt: skip
    assert (
        match_reported(first, article(second, "b", speaker=speaker))
        == [("reported", ['"What these foreign banks do in the debate is a swindle, no less,"', second])] * count
    )


def test_a_fragment_that_leaves_out_much_cuts_it_short() -> None:
    rest = " The debate took six hours. It rained. The council meets again in May." * 20
    said = '"Keep calm, sell no boat, and do not believe the swindle of foreign banks and brokers,"'
    first = article(f"{said} Ada Pell said.{rest}", "a", speaker="Ada Pell")
    second = 'The union told its members of a "swindle" by foreign banks.'
    assert match_reported(first, article(second, "b")) == [("truncated", [said, second])]


QUOTED = [
    ("He said 'no such thing' and 'never again' to us.", ["'no such thing'", "'never again'"]),
    ("He said \"no such thing\" of 'the deal' to us.", ['"no such thing"']),
    ('"One.\nTwo.\nThree," he said.', ['"One.\nTwo.\nThree,"']),
    ('"One.\n"Two," he said.', ['"One.', '"Two,"']),
    ('"\nOne two three," he said.', ['"\nOne two three,"']),
    ('He said "one two.\nNobody came.\n"Three," he said.', ['"one two.', '"Three,"']),
    ("The board is 5\" wide.\nIt is old.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "found"), QUOTED)
def test_what_stands_in_marks(text: str, found: list[str]) -> None:
    assert [q.span.of(text) for q in find_quoted(text)] == found


NAMES = [
    ('Pell spoke on "Good Morning Lindow" on Monday.', 0),
    ('Pell said "good morning Lindow" on Monday.', 1),
    ('"LEAVE LINDOW NOW!" Pell wrote.', 1),
]


@pytest.mark.parametrize(("text", "count"), NAMES)
def test_the_name_of_a_show_is_no_quotation(text: str, count: int) -> None:
    assert len(remarks.find_remarks(article(text, "a"), ())) == count


STORY = [
    article(
        '"The mill is not for sale to banks," Ada Pell said. "Whatever they pay, we stay in Lindow."',
        "c1",
        speaker="Ada Pell",
    ),
    article(
        'Ada Pell said "the mill is not for sale to any bank." "We stay in Lindow," she said.', "c2", speaker="Ada Pell"
    ),
    article(
        '"The mill is not for sale," Ada Pell wrote, "to banks. Whatever they pay, we stay."', "c3", speaker="Ada Pell"
    ),
    article(
        "Ada Pell said the mill is not for sale to banks and that whatever they pay, we stay in Lindow.",
        "c4",
        speaker="Ada Pell",
    ),
]


def test_any_order_of_the_articles_gives_the_same() -> None:
    found = {match_quotes(order, joined(*STORY)) for order in itertools.permutations(STORY)}
    assert len(found) == 1
    assert len(next(iter(found))) == 2


def counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[int]:
    """Count the calls of a function from here on."""
    calls = [0]
    real: Callable[..., object] = getattr(module, name)

    def count(*arguments: object) -> object:
        calls[0] += 1
        return real(*arguments)

    monkeypatch.setattr(module, name, count)
    return calls


@pytest.mark.parametrize("copies", [True, False])
def test_cost_grows_with_the_articles(monkeypatch: pytest.MonkeyPatch, copies: bool) -> None:
    """Sentences are held against remarks, not against each other, whether all articles quote the same or each something
    else."""
    calls = counted(monkeypatch, quotes, "_is_same")

    def cost(count: int) -> int:
        before = calls[0]
        said = [f"The mill is not for sale to bank {0 if copies else n}" for n in range(count)]
        match_quotes(
            tuple(
                article(f'"{words}," she said. "We stay in Lindow for good."', f"{n:03}")
                for n, words in enumerate(said)
            ),
            (),
        )
        return calls[0] - before

    assert cost(80) <= 4.2 * cost(20) <= 4.2 * 20 * 2 * quotes.MOST_COMPARED


def test_no_article_and_one() -> None:
    nothing: tuple[QuoteMatch, ...] = ()
    assert match_quotes((), ()) == nothing
    assert match_quotes((STORY[0],), joined(STORY[0])) == nothing


TALK = (
    "The harbour board met in Ostra on Monday. Its head answered our questions.\n\nQ: Will the ferry run in winter?\n\n"
    "Vera Lund: The ferry will not run in winter, because nobody has paid for it. We have asked the council "
    "twice.\n\nQ: And the quay?\n\n"
    'Vera Lund: The quay is finished, and the mayor calls it "the best quay in all of the north".'
)
TOLD = [
    ('"The ferry will not run in winter, because nobody has paid for it," Vera Lund told the paper.', ["identical"]),
    ('"The ferry may not run in winter, because nobody has paid for it," Vera Lund told the paper.', ["altered"]),
    ('"The board meets each year to count its money," Vera Lund told the paper.', []),
]


@pytest.mark.parametrize(("report", "kinds"), TOLD)
def test_the_turns_of_an_interview_are_a_speaker_s_words(report: str, kinds: list[str]) -> None:
    assert [q.kind for q in compare_analyses((analysed(TALK, "talk"), analysed(report, "report"))).quotes] == kinds
