"""Words in the language of the one who asks: messages with values, kept sentences, numbers, threads."""

from __future__ import annotations

import threading

import pytest

from components.wording import closest, in_language, in_this_language, language, month, numeral, retold, tr, trn

KEPT = [
    ("bound to a condition", "an eine Bedingung geknüpft"),
    ("sentence 12", "Satz 12"),
    ("'called … to' reads as support for what is to be done; 'refuse' turns it",
     "„called … to“ gilt als Zustimmung zu dem, was getan werden soll; „refuse“ kehrt es um"),
    ("set by hand; read as support: 'backs' someone or something reads as support for it",
     "von Hand gesetzt; gelesen als dafür: „backs“ mit jemandem oder etwas als Ziel gilt als Zustimmung dazu"),
    ("Headers and footers were left out. 3 comments were left out.",
     "Kopf- und Fußzeilen wurden weggelassen. 3 Kommentare wurden weggelassen."),
    ("The article's body was taken: 1,204 of the page's 12,030 visible characters.",
     "Der Textkörper des Artikels wurde genommen: 1.204 der 12.030 sichtbaren Zeichen der Seite."),
    ("every row, checked or not; without doubtful rows", "alle Zeilen, geprüft oder nicht; ohne zweifelhafte Zeilen"),
    ("a name in it is longer than 300 characters", "ein Name darin ist länger als 300 Zeichen"),
    ("adding 2 articles", "2 Artikel hinzufügen"),
    # an article's own words
    ("The harbour is to be widened; the seals object.", "The harbour is to be widened; the seals object."),
    ("sentence", "sentence"),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("kept", "told"), KEPT)
def test_what_was_kept_in_english_is_told_again(kept: str, told: str) -> None:
    with in_language("de"):
        assert retold(kept) == told
    assert retold(kept) == kept


def test_a_value_stands_where_the_language_has_it_and_is_never_read_as_a_message() -> None:
    with in_language("de"):
        assert (
            tr("told within the words of {name}", name="Articles {x}")
            == "innerhalb der Worte von Articles {x} berichtet"
        )
        assert tr("No such message of ours") == "No such message of ours"
        assert tr("") == ""


def test_plurals_and_numbers_follow_the_language() -> None:
    assert [trn("{count} word", "{count} words", n) for n in (1, 2, 1234)] == ["1 word", "2 words", "1,234 words"]
    with in_language("de"):
        assert [trn("{count} word", "{count} words", n) for n in (0, 1, 1234)] == ["0 Wörter", "1 Wort", "1.234 Wörter"]
        assert (numeral(1234), numeral(0.85, 2), month(3)) == ("1.234", "0,85", "März")
    assert (numeral(1234), numeral(0.85, 2), month(3)) == ("1,234", "0.85", "Mar")


def test_each_thread_speaks_its_own_language() -> None:
    both, told = threading.Barrier(2), {}

    def speak_in(name: str) -> None:
        with in_language(name):
            both.wait(5)
            told[name] = tr("Compare")

    threads = [threading.Thread(target=speak_in, args=(name,)) for name in ("en", "de")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert told == {"en": "Compare", "de": "Vergleichen"}


def test_work_that_is_done_later_carries_its_language_along() -> None:
    with in_language("de"):
        make = in_this_language(lambda: tr("Compare"))
    assert (make(), tr("Compare"), language()) == ("Vergleichen", "Compare", "en")


LOCALES = [
    ("de-AT", "de"),
    ("de", "de"),
    ("DE_ch", "de"),
    ("en-GB", "en"),
    ("fr-FR", "en"),
    ("", "en"),
    (None, "en"),
    ("den", "en"),
]


@pytest.mark.parametrize(("locale", "name"), LOCALES)
def test_a_browsers_locale_asks_for_the_closest_language(locale: str | None, name: str) -> None:
    assert closest(locale) == name
