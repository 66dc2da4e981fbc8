"""The reader's data."""

from components.interface.reader_rows import reader_data
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
