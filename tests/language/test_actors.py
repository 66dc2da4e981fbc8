"""Names joined, offices read, pronouns and descriptions resolved and marked as inferred."""

import pytest

from components.language.names import acronym, gender_of, may_be_same_person, name_key
from tests.builders import analysed

PEOPLE = [
    ("Merkel", "Angela Merkel", True), ("Mr. Brink", "Olaf Brink", True), ("A. Merkel", "Angela Merkel", True), ("Olaf Merkel", "Angela Merkel", False),
    ("Angela Merkel", "Dr. Angela Dorothea Merkel", True), ("Brink", "Angela Merkel", False), ("", "Angela Merkel", False),
]  # fmt: skip


@pytest.mark.parametrize(("short", "long", "same"), PEOPLE)
def test_may_be_same_person(short: str, long: str, same: bool) -> None:
    assert may_be_same_person(short, long) is same


def test_names() -> None:
    assert name_key("the Acme Corp.") == "acme"
    assert name_key("Senator Olaf Brink's") == "olaf brink"
    assert acronym("European Court of Human Rights") == "ECHR"
    assert [gender_of("Angela Merkel"), gender_of("Merkel", "Mr."), gender_of("Merkel")] == ["f", "m", ""]


def mentions(text: str) -> dict[str, list[tuple[str, bool]]]:
    return {a.name: [(m.span.of(text), m.inferred) for m in a.mentions] for a in analysed(text).actors}


def test_a_surname_and_a_pronoun_join_the_name() -> None:
    text = "Angela Merkel arrived late. Merkel said she would stay."
    assert mentions(text)["Angela Merkel"] == [("Angela Merkel", False), ("Merkel", False), ("she", True)]


def test_an_office_joins_its_holder() -> None:
    text = "French President Emmanuel Macron spoke first. Then the president left."
    found = mentions(text)["Emmanuel Macron"]
    assert ("the president", True) in found


def test_two_people_of_one_surname_stay_two() -> None:
    text = "George Bush and Laura Bush spoke. Laura Bush left. George Bush stayed."
    assert {"George Bush", "Laura Bush"} <= set(mentions(text))


def test_an_acronym_joins_its_name() -> None:
    text = "The World Health Organization met on Friday. The WHO said it would help."
    assert [w for w, _ in mentions(text)["World Health Organization"]][:2] == ["World Health Organization", "WHO"]


def test_a_capital_stands_for_its_state_unless_it_is_a_place() -> None:
    found = mentions("Moscow rejected the offer. The talks in Moscow went on.")
    assert found["Russia"] == [("Moscow", True)]
    assert found["Moscow"] == [("Moscow", False)]


def test_an_article_may_say_itself_what_its_capital_is() -> None:
    assert ("Sarn", True) in mentions("Sarn, the capital of Velland, backed the plan. Velland is small.")["Velland"]


def test_role_comes_from_the_words_before_and_from_apposition() -> None:
    roles = {a.name: a.role for a in analysed("Prime Minister Keir Starmer met Ruth Amsel, the group's director, on Friday.").actors}
    assert roles["Keir Starmer"] == "Prime Minister"
    assert "director" in roles["Ruth Amsel"]


def test_he_is_not_the_woman() -> None:
    text = "Angela Merkel met Emmanuel Macron. He said that he was glad."
    assert ("He", True) in mentions(text)["Emmanuel Macron"]
