"""What a target is on, layer by layer, with what turns the side on it."""

from __future__ import annotations

import pytest

from components.language import parse_text
from components.model import Span, Target
from components.stances.layers import with_layers

# target, its layers; behind "<" what turns the side, people in brackets, deeds with "!"
LAYERS = [
    ("the salt tax", "salt tax"),
    ("the ban on salt", "ban; salt < ban"),
    ("the salt ban", "ban; salt < ban"),
    ("the bus stop", "bus stop"),
    ("the plan to scrap the ban on salt", "plan; scrap!; ban < scrap; salt < scrap ban"),
    ("whether to scrap the toll", "scrap!; toll < scrap"),
    ("opposition to the toll", "opposition; toll < opposition"),
    ("a fight for the port", "fight; port"),
    ("protection from smoke", "protection; smoke < from"),
    ("noise from the plant", "noise; plant"),
    ("a warning from Anna Lund", "warning"),
    ("grain for the port", "grain; port"),
    ("the failure to close the port", "failure; close! < failure; port < failure close"),
    ("the failure of the police", "failure; (police)"),
    ("help for rebels fighting the army", "help; (rebels)"),
    ("people being sent to the island", "(people); sent!; island"),
    ("people seeking asylum", "(people)"),
    ("those who back the toll", "(those); toll"),
    ("those who oppose the toll", "(those); toll < oppose"),
    ("critics of the toll", "(critics); toll < critics"),
    ("drivers opposed to the toll", "(drivers); toll < opposed"),
    ("voters supportive of the toll", "(voters); toll"),
    ("drivers known to the port", "(drivers)"),
    ("doctors of the port", "(doctors)"),
    ("health care workers", "(health care workers)"),
    ("a deal that cuts tariffs", "deal; cuts!; tariffs < cuts"),
    ("a deal that the mayor signed", "deal"),
    ("redundancies caused by the merger", "redundancies; caused!; merger"),
    ("getting out of the war", "getting!; war < out"),
    ("keeping boats out of the bay", "keeping!; boats; bay"),
    ("moving away from nuclear plants", "moving!; nuclear plants < from"),
    ("sending troops to the border", "sending!; (troops); border"),
    ("the decision not to close the port", "decision; close! < not; port < not close"),
    ("the decision to close the port", "decision; close!; port < close"),
    ("the campaign to stop the toll", "campaign; stop!; toll < stop"),
    ("the campaign that stopped the toll", "campaign"),
    ("lifting the sanctions on the port", "lifting!; sanctions < lifting; port < lifting sanctions"),
    ("divestment from salt", "divestment; salt < from"),
    ("cuts to the port", "cuts; port < cuts"),
    ("a moratorium on salt", "moratorium; salt < moratorium"),
    ("a vote on salt", "vote; salt"),
]


@pytest.mark.parametrize(("words", "expected"), LAYERS)
def test_a_target_is_read_layer_by_layer(words: str, expected: str) -> None:
    text = f"The mayor condemned {words}."
    start = text.index(words)
    target = with_layers(parse_text(text), Target(words, Span(start, start + len(words))))
    told = []
    for place, kind, turned_by in target.layers:
        said = {"thing": "{}", "people": "({})", "deed": "{}!"}[kind].format(place.of(text))
        told.append(said + (" < " if turned_by else "") + " ".join(t.of(text) for t in turned_by))
    assert "; ".join(told) == expected


def test_a_target_in_other_words_than_its_place_has_no_layers() -> None:
    text = "The mayor condemned it."
    assert with_layers(parse_text(text), Target("the toll", Span(20, 22))).layers == ()
    assert with_layers(parse_text(text), Target("the toll")).layers == ()
