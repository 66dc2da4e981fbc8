"""What keeps words from taking the side that they seem to take; a near miss beside each."""

import pytest

from components.language import parse_text
from components.stances.rules.word_sides import is_contradicted
from tests.builders import analysed, ruled

ROWS = [
    ("Few drivers support the toll.", []),
    ("A few drivers support the toll.", ["support"]),
    ("Not one mayor backed the toll.", []),
    ("One mayor backed the toll.", ["support"]),
    ("Neither Ida Holt nor Leo Marr backs the toll.", []),
    ("Ida Holt did not rule out backing the toll.", []),
    ("Had Ida Holt backed the toll, it would have passed.", []),
    ("Ida Holt had backed the toll.", ["support"]),
    ("Leo Marr used to support the toll.", []),
    ("Ida Holt once opposed the toll.", []),
    ("Ida Holt opposed the toll.", ["oppose"]),
    ("Ida Holt dropped her opposition to the toll.", ["support"]),
    ("Pia Lund ended her support for the toll.", []),
    ("Pia Lund gave up her support for the toll.", []),
    ("Leo Marr opposes scrapping the toll.", ["support"]),
    ("Ida Holt voiced her opposition to the toll.", ["oppose"]),
    ("It is untrue that Ida Holt supports the toll.", []),
    ("Ida Holt was urged to support the toll.", []),
    ("Ida Holt will decide whether to support the toll.", []),
    ("Without Ida Holt supporting the toll, it will fail.", []),
    ("Leo Marr is no supporter of the toll.", []),
    ("Leo Marr is a supporter of the toll.", ["support"]),
    ("The toll was backed by neither Ida Holt nor Leo Marr.", []),
    ("The claim that Ida Holt opposes the toll is false.", []),
    ("Ida Holt ruled out backing the toll.", ["oppose"]),
    ("Ida Holt and Leo Marr oppose the toll.", ["oppose", "oppose"]),
    ("Ida Holt, who once opposed the toll, now supports the toll.", ["support"]),
    ("Only one of the nine mayors backs the toll.", []),
    ("Ida Holt has not endorsed a candidate.", []),
    ("Ida Holt has not endorsed the candidate.", ["oppose"]),
    ("Until Friday, Ida Holt had refused to sign the treaty.", []),
    ('"It is odd of anyone to say we want to scrap the toll," Ida Holt said.', []),
    ('"We want to scrap the toll," Ida Holt said.', ["oppose"]),
    ("Ida Holt threatened not to turn up to the hearing.", []),
    ("Ida Holt threatened to halt deliveries to the port.", ["oppose"]),
    ("On Friday, Ida Holt refused to sign the treaty.", ["oppose"]),
    ("Ida Holt signed a petition.", []),
    ("Ida Holt does not back every part of the toll.", []),
    ("Ida Holt does not back the toll.", ["oppose"]),
    ("Ida Holt does not fully support the toll.", []),
    ("Ida Holt does not back all these tolls.", ["oppose"]),
    ("Ida Holt does not support the whole toll.", []),
    ("Ida Holt never supported the toll.", ["oppose"]),
    ("Ida Holt has no intention of scrapping the toll.", []),
    ("Ida Holt has no plans to scrap the toll.", []),
    ("Ida Holt has the intention to scrap the toll.", ["oppose"]),
    ("Ida Holt has no intention to scrap the toll.", ["oppose"]),  # scrapping it
    ("Ida Holt is concerned about the safety of the divers.", []),
    ("Ida Holt raised concerns about the future of the mill.", []),
    ("Ida Holt raised concerns about the toll.", ["oppose"]),
    ("Ida Holt is concerned about the safety levy.", ["oppose"]),
    ("Ida Holt voiced concern about Social Security.", ["oppose"]),
    ("Ida Holt signed the treaty.", ["support"]),
]


@pytest.mark.parametrize(("text", "labels"), ROWS, ids=[t for t, _ in ROWS])
def test_what_is_not_so_takes_no_side(text: str, labels: list[str]) -> None:
    assert [label for holder, label, _ in ruled(text) if holder not in ("supporter", "supporters")] == labels


CONTRADICTED = [
    ("There is nothing wrong with the toll, Holt said.", "wrong", "oppose", True),
    ("There is nothing wrong with the toll, Holt said.", "nothing", "oppose", True),
    ("There is nothing more unfair than the toll, Holt said.", "unfair", "oppose", False),
    ("There is nothing new about the toll, Holt said.", "nothing", "oppose", False),
    ("There is something wrong with the toll, Holt said.", "wrong", "oppose", False),
    ("Ida Holt is not against the toll.", "against", "oppose", True),
    ("Ida Holt is against the toll.", "against", "oppose", False),
    ("Ida Holt does not support the toll.", "support", "support", True),
    (
        "Ida Holt does not support the toll.",
        "support",
        "oppose",
        False,
    ),  # what is seen is what the negation makes of it
    ("Ida Holt supports the toll.", "supports", "support", False),
    ("Ida Holt is not for the toll.", "for", "support", True),
    ("Ida Holt is not very, very against the toll.", "against", "oppose", False),
    ("Ida Holt is not opposed to the toll.", "opposed", "oppose", True),
    ("Ida Holt is not so very opposed to the toll.", "opposed", "oppose", True),
    ("Ida Holt is not so very, very opposed to the toll.", "opposed", "oppose", False),
    ("Ida Holt opposed the toll, not the tram.", "opposed", "oppose", False),
    ("The toll is not dead.", "not", "oppose", True),
    ("The toll is not dead.", "not", "support", False),
    ("The toll is not unfair.", "not", "oppose", True),
    ("The toll is not fair.", "not", "oppose", False),
    ("The toll is not here.", "not", "oppose", False),
    ("The toll did not end.", "not", "oppose", False),
]


AS_SHOWN = [
    ("Just 18 per cent of drivers back the toll.", []),
    ("Some 62 per cent of drivers back the toll.", ["support"]),
    ("Eighty-four per cent of drivers back the toll.", ["support"]),
    ("Vera Lund brushed off rumours that she backs the toll.", ["oppose"]),  # the rumours
    ("Vera Lund denied claims that she supports the toll.", ["oppose"]),
    ("Vera Lund welcomed reports that the mayor backs the toll.", ["support"]),
    ("Thirty-four per cent of drivers back the toll.", []),
    ("A third of the drivers back the toll.", []),
    ("One in five drivers backs the toll.", []),
    ("Nine in ten drivers back the toll.", ["support"]),
    ("Less than half the drivers back the toll.", []),
    ("Ida Holt failed to condemn the toll.", []),
    ("Ida Holt refused to denounce the strike.", []),
    ("The council neglected to condemn the raid.", []),
    ("Ida Holt condemned the toll.", ["oppose"]),
    ("If Ida Holt had supported the toll, it would have passed.", []),
    ("If the union had opposed the merger, it would have failed.", []),
    ("If Leo Marr backs the levy, his party will split.", []),
    ("The union opposed the merger, and it failed.", ["oppose"]),
    ("Because Leo Marr backs the levy, his party will split.", ["support"]),
    ("Ida Holt, who once opposed the toll, now supports it.", ["support"]),
    ("Leo Marr, who formerly supported the levy, now opposes it.", ["oppose"]),
    ("Leo Marr opposes scrapping the toll.", ["support"]),
    ("The union criticised cutting the grant.", ["support"]),
    ("Pia Lund supports scrapping the toll.", ["oppose"]),
    ("Ida Holt stopped short of backing the toll.", []),
    ("Ida Holt denied supporting the toll.", []),
]


@pytest.mark.parametrize(("text", "labels"), AS_SHOWN, ids=[t for t, _ in AS_SHOWN])
def test_the_table_takes_no_side_that_is_not_taken(text: str, labels: list[str]) -> None:
    """As the app shows it: what the trained reader sees is kept from it too."""
    assert [s.label for s in analysed(text).stances if s.counts] == labels


def test_who_is_blamed_for_a_side_tells_the_other_one() -> None:
    aimed = {s.target.text: s.label for s in analysed("Ida Holt attacked her rivals for opposing the toll.").stances}
    assert aimed == {"her rivals": "oppose"}
    assert {s.label for s in analysed("Ida Holt opposes the toll.").stances} == {"oppose"}


@pytest.mark.parametrize(
    ("text", "word", "side", "told"), CONTRADICTED, ids=[f"{t} {s}" for t, _, s, _ in CONTRADICTED]
)
def test_a_negated_word_does_not_take_its_own_side(text: str, word: str, side: str, told: bool) -> None:
    token = next(t for t in parse_text(text).tokens if t.text == word)
    assert is_contradicted(token, side) == told
