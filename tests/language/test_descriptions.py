"""Whom a description takes up by what was told before, and where it stays an actor of its own; a near miss beside each
hit."""

import pytest

from components.language.actors.doers import slots_of
from tests.builders import analysed

# text, the description at its last place, who is meant; None where nobody who is named is
DEEDS = [
    ("Ida Holt sold the mill to Leo Marr in May. The seller said it had stood empty.", "The seller", "Ida Holt"),
    ("Ida Holt sold the mill to Leo Marr in May. The buyer said it had stood empty.", "The buyer", "Leo Marr"),
    ("Ida Holt bought the mill from Lindal Estates. The seller said no.", "The seller", "Lindal Estates"),
    ("Ida Holt would not sell the mill. The seller of such a place has a hard time.", "The seller", None),
    ("Ida Holt may sell the mill. The seller said it had stood empty.", "The seller", None),
    ("Ida Holt and Leo Marr sold the mill. The seller said it had stood empty.", "The seller", None),
    ("A seller rang. Ida Holt sold the mill. The seller said it had stood empty.", "The seller", None),
    ("Ida Holt beat Clara Voss by two lengths. The winner said the wind had dropped.", "The winner", "Ida Holt"),
    ("Ida Holt did not win the race. The winner said the wind had dropped.", "The winner", None),
    ("Ida Holt won the cup in May. The race is on Sunday. The winner will get a horse.", "The winner", None),
    ("Leo Marr was charged with fraud. The defendant will be heard in May.", "The defendant", "Leo Marr"),
    ("Leo Marr fled the war in 2001. Police chased a man on Monday. The fugitive said no.", "The fugitive", None),
    ("Leo Marr fled the war. Police chased Tam Uvo on Monday. The fugitive said no.", "The fugitive", "Leo Marr"),
    ("Leo Marr attacked Ida Holt over the budget. The victim said no.", "The victim", None),
    ("Leo Marr was charged with fraud on Monday. The defendant said he was at home.", "The defendant", "Leo Marr"),
    ("Lawyer Leo Marr was not charged with fraud. The defendant said he was at home.", "The defendant", None),
    ("A van driven by Leo Marr hit the wall. The driver said his brakes had failed.", "The driver", "Leo Marr"),
    ("Leo Marr voted on Sunday. The voter said nothing had changed.", "The voter", None),
    ("Ida Holt dropped the cake. The woman who dropped it said the steps were wet.", "The woman", "Ida Holt"),
    ("Ida Holt baked the cake. The woman who dropped it said the steps were wet.", "The woman", None),
]  # fmt: skip
AGES = [
    ("Striker Leo Marr, 34, met Tam Uvo, 21. The 34-year-old said it was cold.", "The 34-year-old", "Leo Marr"),
    ("Striker Leo Marr, 34, met Tam Uvo, 34. The 34-year-old said it was cold.", "The 34-year-old", None),
    ("Striker Leo Marr, 34, met Tam Uvo, 21. The younger man said it was cold.", "The younger man", "Tam Uvo"),
    ("Striker Leo Marr met Tam Uvo, 21. The younger man said it was cold.", "The younger man", None),
    ("Leo Marr, 11, sat in the lift with Ida Holt. The boy said he had sung.", "The boy", "Leo Marr"),
    ("Police saw the 17-year-old they think shot Leo Marr. The teenager said no.", "The teenager", None),
    ("Police saw 17-year-old singer Leo Marr. The teenager said no.", "The teenager", "Leo Marr"),
    ("Leo Marr, 31, sat in the lift with Ida Holt. The boy said he had sung.", "The boy", None),
]  # fmt: skip
NATIONS = [
    ("Clara Voss beat Norway’s Ida Holt on Sunday. The Norwegian said her serve was poor.", "Norwegian", "Ida Holt"),
    ("Clara Voss met Ida Holt in Norway on Sunday. The Norwegians said they were late.", "Norwegians", "Norwegians"),
    ("Ida Holt, 29, of Denmark, met Leo Marr. The Dane said it was cold.", "Dane", "Ida Holt"),
    ("Leo Marr, a Dane, sang on Sunday. The Danish team said it was cold.", "The Danish team", None),
    ("Leo Marr, a Dane, sang on Sunday. The Danish singer said it was cold.", "The Danish singer", "Leo Marr"),
    ("Ida Holt met Leo Marr. The Dane said it was cold.", "Dane", None),
    ("Ida Holt met Leo Marr, a Belgian. The Belgian said it was cold.", "Belgian", "Leo Marr"),
]  # fmt: skip
PAIRS = [
    ("Ida Holt and Leo Marr sit on the board. The latter said it was late.", "The latter", "Leo Marr"),
    ("Ida Holt and Leo Marr sit on the board. The former said it was late.", "The former", "Ida Holt"),
    ("The quarrel of Ida Holt and Leo Marr makes the latter more likely.", "the latter", None),
    ("Ida Holt sits on the board with two others. The latter said it was late.", "The latter", None),
    ("Leo Marr met Ida Holt for tea. Her rival said he was sorry.", "Her rival", "Leo Marr"),
    ("Leo Marr, Tam Uvo and Ida Holt met for tea. Her rival said he was sorry.", "Her rival", None),
]  # fmt: skip
TURNS = [
    ("Ida Holt succeeded Leo Marr as mayor. The new mayor said the books were bare.", "The new mayor", "Ida Holt"),
    ("Ida Holt replaced Leo Marr as coach. The new mayor said the books were bare.", "The new mayor", None),
    ("Leo Marr was appointed as chief in 2001. The new chief said no.", "The new chief", "Leo Marr"),
    ("Harle Bank named Mary Prowse as its new chief executive.", "its new chief executive", "Mary Prowse"),
    ("Chief executive Mary Prowse met Leo Marr. He wants Ida Holt as the next chief executive.", "executive", None),
    ("Mayor Leo Marr met the council. The next mayor will have to pay.", "The next mayor", None),
    ("Ida Holt took over from Leo Marr as mayor. Her predecessor said no.", "Her predecessor", "Leo Marr"),
]  # fmt: skip
BODIES = [
    ("Marl Motors sold the site to Lindal Hotels. The hotel group said no.", "The hotel group", "Lindal Hotels"),
    ("Marl Motors met the Hotels Union. The hotel group said it would build.", "The hotel group", "Marl Motors"),
    ("Cats Trust lost much of its money. It had lain in the Lisbon bank.", "the Lisbon bank", None),
    ("The Marl Standards Office fined Harle Bank. The watchdog said it was a disgrace.", "The watchdog",
     "Marl Standards Office"),
]  # fmt: skip
BESIDE = [
    ("Leo Marr died in May. His widow, Ida, said he kept bees.", "His widow", "Ida"),
    ("Leo Marr died in May. His widow said he kept bees.", "His widow", None),
    ("Leo Marr has died. His widow, the painter Ida Holt, said he kept bees.", "His widow", "Ida Holt"),
    ("Mayor Ida Holt, a cousin of his, met Leo Marr. His cousin said it was late.", "His cousin", None),
]  # fmt: skip


def meant(text: str, words: str) -> str | None:
    """Return the named actor whose mention covers the last place of some words."""
    end = text.rindex(words) + len(words)
    for actor in analysed(text).actors:
        named = any(m.kind == "name" for m in actor.mentions)
        if named and any(m.span.start < end <= m.span.end for m in actor.mentions):
            return actor.name
    return None


@pytest.mark.parametrize(("text", "words", "who"), DEEDS + AGES + NATIONS + PAIRS + TURNS + BODIES + BESIDE)
def test_a_description_is_whom_the_text_has_told_of(text: str, words: str, who: str | None) -> None:
    assert meant(text, words) == who


def test_one_norwegian_is_not_norway() -> None:
    text = "Leo Marr and Tam Uvo met in Norway. The Norwegian said it was cold. The Norwegian government said no."
    norway = next(a for a in analysed(text).actors if a.name == "Norway")
    assert [m.span.of(text) for m in norway.mentions] == ["Norway", "Norwegian"]
    assert text[norway.mentions[1].span.end :].startswith(" government")


def test_a_judge_is_nobody_else_of_the_surname() -> None:
    text = "Lawyers for Leo Holt asked Mrs Justice Holt to step aside. The judge said she would not."
    people = {m.span.of(text): a.id for a in analysed(text).actors for m in a.mentions}
    assert people["The judge"] != people["Leo Holt"]


def test_nouns_tell_their_verbs() -> None:
    assert ("subject", "drive") in slots_of("driver")
    assert ("subject", "win") in slots_of("winner")
    assert ("subject", "carry") not in slots_of("mayor")
    assert slots_of("voter") == ()
    assert slots_of("minister") == ()
