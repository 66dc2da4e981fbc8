"""Passages of our own: their form, and that what ships keeps to it."""

import pytest

from components.training.passages import PASSAGES, read_passages

HEAD = "What these are.\n\n"
ONE = "# a0-1\nAda Pell tore up the permit, and Tom Reed watched.\n- Ada Pell | the permit | permit, it | tore up"
NONE = "# b2-7\nThe quay opens on Monday."


def test_a_passage_is_read_with_its_positions() -> None:
    first, second = read_passages(f"{HEAD}{ONE}\n\n{NONE}\n")
    assert (first["id"], first["text"]) == ("own a0-1", "Ada Pell tore up the permit, and Tom Reed watched.")
    assert [(p["holder"], p["label"], p["target"], p["terms"], p["evidence"]) for p in first["positions"]] == [
        ("Ada Pell", "oppose", "the permit", ["permit", "it"], "tore up")
    ]
    assert (second["id"], second["positions"]) == ("own b2-7", [])
    assert [p["id"] for p in read_passages(f"{HEAD}{ONE}\n\n{NONE}\n", "b")] == ["own b2-7"]


@pytest.mark.parametrize(
    "line",
    [
        "- Ada Pell | the permit | permit | tore it up",  # which the text does not say
        "- Ada Pell | the permit | tore up",
        "= Ada Pell | the permit | permit | tore up",
    ],
)
def test_what_is_not_of_the_form_is_named(line: str) -> None:
    with pytest.raises(ValueError, match="passage a0-1"):
        list(read_passages(f"{HEAD}# a0-1\nAda Pell tore up the permit.\n{line}\n"))


def test_those_that_ship_are_of_the_form() -> None:
    found = list(read_passages(PASSAGES.read_text(encoding="utf-8")))
    sides = [p["label"] for f in found for p in f["positions"]]
    assert (len(found), len({f["id"] for f in found})) == (3330, 3330)
    assert (sides.count("support"), sides.count("oppose"), sides.count("conditional")) == (1704, 1862, 67)
