"""A side on a decision or a vote is one on what it was done to; what stands beside is nobody's side."""

import pytest

from tests.builders import analysed


def sides(text: str, holder: str) -> list[tuple[str, str]]:
    found = analysed(text)
    names = {a.id: a.name for a in found.actors}
    return [(s.label, s.target.text) for s in found.stances if names[s.holder or ""] == holder and s.confidence >= 0.4]


DEEDS = [
    ("The council scrapped the levy. Ida Holt welcomed the decision.", [("oppose", "the levy")]),
    ("The council passed the levy. Ida Holt welcomed the decision.", [("support", "the levy")]),
    ("The levy was scrapped on Monday. Ida Holt attacked the move.", [("support", "The levy")]),
    ("The house voted to end the levy. Ida Holt praised the vote.", [("oppose", "the levy")]),
    # what others think of it is no deed
    ("The council passed the levy. Leo Marr criticised the levy. Ida Holt welcomed the decision.",
     [("support", "the levy")]),
    ("The council scrapped the levy. Leo Marr defended the levy. Ida Holt welcomed the decision.",
     [("oppose", "the levy")]),
    ("The council rejected the expansion. Ida Holt welcomed the decision.", [("oppose", "the expansion")]),
    ("The council approved the expansion. Ida Holt welcomed the decision.", [("support", "the expansion")]),
    ("The rise hurts families. Leo Marr defended the rise. Ida Holt condemned the decision.",
     [("oppose", "The rise")]),
    # what the deed was is not told plainly: the words as they stand
    ("The council refused to scrap the levy. Ida Holt welcomed the decision.", [("support", "the decision")]),
    ("The council did not scrap the levy. Ida Holt welcomed the decision.", [("support", "the decision")]),
    ("The council may scrap the levy. Ida Holt welcomed the decision.", [("support", "the decision")]),
    ("The council slept. Ida Holt opposed the move.", [("oppose", "the move")]),
    # a plan is no deed
    ("Ministers cancelled the tram plan. Ida Holt backed the plan.", [("support", "the tram plan")]),
    ("The expansion divides the town. Ida Holt attacked the move.", [("oppose", "The expansion")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), DEEDS, ids=[t for t, _ in DEEDS])
def test_a_side_on_a_deed_is_turned_by_what_it_undid(text: str, wanted: list[tuple[str, str]]) -> None:
    assert sides(text, "Ida Holt") == wanted


def test_the_words_say_what_turned_it() -> None:
    found = analysed("The council scrapped the levy. Ida Holt welcomed the decision.")
    row = next(s for s in found.stances if s.sentence == 1)
    assert row.rule == "'welcomed' someone or something reads as support for it; 'scrapped' turns it"
    assert row.turned_by is not None
    assert row.turned_by.of(found.article.text) == "scrapped"


BESIDE = [  # text, who takes no side there
    ("Among the targets were Leo Marr, Pia Lund and Ida Holt, who is leading the inquiry into the mayor.", "Leo Marr"),
    ("The Marl Law Center said the mayor's remark showed a complete disrespect for the dead, though Ida Holt insisted "
     "he meant well.", "Ida Holt"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), BESIDE, ids=[t for t, _ in BESIDE])
def test_who_only_stands_beside_takes_no_side(text: str, name: str) -> None:
    assert [label for label, _ in sides(text, name) if label == "oppose"] == []
