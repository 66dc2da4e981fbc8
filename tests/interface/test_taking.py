"""What the workbook says of itself."""

import pytest

from components.exporting.scope import Scope
from components.interface.taking import about_book


@pytest.mark.parametrize(("articles", "words"), [(1, "Standpoint: 1 article"), (3, "Standpoint: 3 articles")])
def test_a_workbook_says_of_how_many_articles_it_is(articles: int, words: str) -> None:
    assert about_book(articles, Scope(), "1")[0] == words
