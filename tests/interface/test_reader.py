"""The reader's data."""

from components.charts.by_hand import SIGN
from components.interface.reader_rows import reader_data
from components.review import Fact, correct, position_key, statement_key
from components.summaries import summarise
from tests.builders import analysed


def test_the_reader_counts_as_the_browser_does() -> None:
    text = "🗳️🗳️ Olaf Brink opposes the reform."
    analysis = analysed(text)
    data = reader_data(analysis, summarise(analysis, "lead", 1), analysis.stances[0].trigger)
    start, end = data["focus"]
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "opposes"


def test_no_marks_stand_round_words_that_the_article_does_not_quote() -> None:
    analysis = analysed('Olaf Brink said on Monday that he opposes the reform. "I reject it," he said.')
    data = reader_data(analysis, summarise(analysis, "lead", 1), None)
    shown = [words for card in data["cards"] for words in (card["name"], card["role"], *card["facts"])]
    assert "word of saying: said" in shown
    assert "words: opposes" in shown
    assert not [words for words in shown if set(words) & set('“”"«»„')]


def test_cards_and_marks_tell_what_a_person_set() -> None:
    analysis = analysed("Olaf Brink said on Monday that he opposes the reform. Ruth Amsel supports it.")
    stance, said = analysis.stances[0], analysis.statements[0]
    facts = (Fact("position", "set", position_key(stance), "x", "side", "mixed"),
             Fact("statement", "set", statement_key(said), "x", "speaker", "Ruth Amsel"))  # fmt: skip
    for laid, hands in (((), set()), (facts, {stance.id, said.id})):
        found = correct(analysis, laid).analysis
        data = reader_data(found, summarise(found, "lead", 1), None)
        assert {c["id"] for c in data["cards"] if "set by hand" in c["facts"]} == hands
        assert {m["id"] for m in data["marks"] if SIGN in m.get("symbol", "")} == hands
