"""For or against what: minimal pairs, one word apart."""

import pytest

from tests.builders import analysed, ruled

ROWS: list[tuple[str, list[tuple[str, str, str]]]] = [
    # approving and rejecting
    ("The union supports the reform.", [("union", "support", "the reform")]),
    ("The union opposes the reform.", [("union", "oppose", "the reform")]),
    ("The union does not support the reform.", [("union", "oppose", "the reform")]),
    ("The union does not oppose the reform.", []),
    ("The reform was condemned by Olaf Brink.", [("Olaf Brink", "oppose", "The reform")]),
    (
        "Olaf Brink and the council condemned the reform.",
        [("Olaf Brink", "oppose", "the reform"), ("council", "oppose", "the reform")],
    ),
    ("Olaf Brink and his umbrella condemned the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("The union welcomes and supports the reform.", [("union", "support", "the reform")]),
    # prepositions
    ("The union called for a strike.", [("union", "support", "a strike")]),
    ("The union voted against the reform.", [("union", "oppose", "the reform")]),
    ("The union warned against the reform.", [("union", "oppose", "the reform")]),
    # directives and what is to be done
    ("Olaf Brink urged the council to approve the reform.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink urged the council to scrap the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink wants to stop the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink refused to sign the treaty.", [("Olaf Brink", "oppose", "the treaty")]),
    (
        "Olaf Brink refused to close the clinic.",
        [("Olaf Brink", "oppose", "close the clinic")],
    ),  # the deed, not what it would end
    ("Ruth Amsel is the Harbour Party's first advocate of the toll.", [("Ruth Amsel", "support", "the toll")]),
    # nouns and adjectives
    ("Olaf Brink is opposed to the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink's support for the reform is known.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink's opposition to the reform is known.", [("Olaf Brink", "oppose", "the reform")]),
    # particles, light verbs, standing, giving
    ("The union turned down the offer.", [("union", "oppose", "the offer")]),
    ("The union voted down the reform.", [("union", "oppose", "the reform")]),
    ("The union walked out of the talks.", [("union", "oppose", "the talks")]),
    ("The union spoke out against the reform.", [("union", "oppose", "the reform")]),
    ("Olaf Brink paid tribute to the union.", [("Olaf Brink", "support", "the union")]),
    ("Olaf Brink took aim at the union.", [("Olaf Brink", "oppose", "the union")]),
    ("Olaf Brink withdrew his objection to the reform.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink is against the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink is in favour of the reform.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink gave the reform his blessing.", [("Olaf Brink", "support", "the reform")]),
    ("The union denied the reform its blessing.", [("union", "oppose", "the reform")]),
    # calling, comparing, demanding, judging
    ("Olaf Brink called the report false.", [("Olaf Brink", "oppose", "the report")]),
    ("Olaf Brink called the report late.", []),
    ("Olaf Brink demanded that the reform be scrapped.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink demanded that the reform be adopted.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink warned that the reform would destroy jobs.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink said that the reform would create jobs.", [("Olaf Brink", "support", "the reform")]),
    ("Olaf Brink said that the reform would take a year.", []),
    ('"The reform makes no sense," Olaf Brink said.', [("Olaf Brink", "oppose", "The reform")]),
    ('"The reform is worth every penny," Olaf Brink said.', [("Olaf Brink", "support", "The reform")]),
    ("The house is worth 2 million, Olaf Brink said.", []),
    ('"Please stop this reform," Olaf Brink told the council.', [("Olaf Brink", "oppose", "this reform")]),
    ('"The schools are no good," Olaf Brink said.', [("Olaf Brink", "oppose", "The schools")]),
    (
        "Olaf Brink criticised Ruth Amsel for attacking the union.",
        [("Olaf Brink", "oppose", "Ruth Amsel"), ("Ruth Amsel", "oppose", "the union")],
    ),
    ("Olaf Brink urged the council to stop attacking the union.", [("Olaf Brink", "support", "the union")]),
    ("Olaf Brink warned the union that it would rain.", []),
    ("Olaf Brink spoke of the reform.", []),
    ("Two hundred years support the reform.", []),
    ("Critics of the reform met on Monday.", [("Critics of the reform", "oppose", "the reform")]),
    ("The police arrested Dana Holt at the port.", []),
    ("Vera Lund arrested a thief at the port.", []),
    ("The Lund Foundation closed the clinic.", [("Lund Foundation", "oppose", "the clinic")]),
    ("Vera Lund closed the door on the clinic.", []),
    ("Olaf Brink is a critic of the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink, a critic of the reform, spoke on Monday.", [("Olaf Brink", "oppose", "the reform")]),
    # who can hold a position, and what is only a plan
    ("Opportunities support the reform.", []),
    ("Residents support the reform.", [("Residents", "support", "the reform")]),
    ("Olaf Brink plans to paint a shop.", []),
    ("Olaf Brink plans to scrap the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Olaf Brink told the council to wait for the bus.", []),
    ("Olaf Brink told the council to scrap the reform.", [("Olaf Brink", "oppose", "the reform")]),
    ("Militants fighting the reform fled.", []),
    ("The union fought the reform.", [("union", "oppose", "the reform")]),
    ("The reform has the support of the union.", [("union", "support", "The reform")]),
    ("The union is against closing the school.", [("union", "support", "the school")]),
    ("The union is for closing the school.", [("union", "oppose", "the school")]),
    # what only looks like a condition
    ("The union will accept the reform if elected.", [("union", "support", "the reform")]),
    ("The union will accept the reform if wages rise.", [("union", "conditional", "the reform")]),
    ("The union has accepted the reform, providing aid.", [("union", "support", "the reform")]),
    ("The union will accept the reform if possible.", [("union", "support", "the reform")]),
    ("Should wages rise, the union will accept the reform.", [("union", "conditional", "the reform")]),
    ("The union endorsed the reform, but only after weighing it.", [("union", "support", "the reform")]),
    ("The union will endorse the reform only after weighing it.", [("union", "conditional", "the reform")]),
    # conditions
    ("The union will accept the reform provided that wages rise.", [("union", "conditional", "the reform")]),
    ("The union will accept the reform as long as wages rise.", [("union", "conditional", "the reform")]),
    ("The union would support the reform were it fair.", [("union", "conditional", "the reform")]),
    ("Olaf Brink's support for the reform depends on its cost.", [("Olaf Brink", "conditional", "the reform")]),
    ("The union will not accept the reform until wages rise.", [("union", "conditional", "the reform")]),
    ("The union will pay for the reform until wages rise.", []),
    ("Olaf Brink would support the reform if taxes fell.", [("Olaf Brink", "conditional", "the reform")]),
    ("The union is ready to accept the reform only if wages rise.", [("union", "conditional", "the reform")]),
    # one's own words
    ('"This reform is a disgrace," Olaf Brink said.', [("Olaf Brink", "oppose", "This reform")]),
    ('"We support the reform," Olaf Brink said.', [("Olaf Brink", "support", "the reform")]),
    # silence: questions, hypotheses, what another is expected to do, tone
    ("Does the union support the reform?", []),
    ("Olaf Brink expects the council to reject the reform.", []),
    ("Olaf Brink denied supporting the reform.", []),
    ("Olaf Brink denied that he had backed the reform.", []),
    ("The union has yet to endorse the reform.", []),
    ("The union may support the reform.", []),
    ("The union stopped short of condemning the reform.", []),
    ("Heavy rain closed the road.", []),
    ("The union could have supported the reform.", []),
    ("The reform was a terrible blow to the beautiful town.", []),
    ("Olaf Brink spoke about the reform.", []),
    ("Olaf Brink read the wonderful report.", []),
    # near misses: one word, one relation or one mark apart
    ("Olaf Brink stays opposed to the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink is alarmed by the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Olaf Brink is encouraged by the toll.", []),
    ("Olaf Brink left the hall, opposed to the toll.", [("Olaf Brink", "oppose", "the toll")]),
    ("Ida Holt vowed to do everything that it takes to stop the toll.", [("Ida Holt", "oppose", "the toll")]),
    ("Ida Holt wants to do something that will stop the toll.", []),
    ("Ida Holt assisted the Harbour Party.", [("Ida Holt", "support", "the Harbour Party")]),
    ('"Ida Holt is my critic," Olaf Brink said.', []),
    ("Ida Holt is confident that the toll is unfair.", []),  # her words are not a speech of hers
    ("Ida Holt said that the toll is unfair.", [("Ida Holt", "oppose", "the toll")]),
    ("Olaf Brink is a critic in the council.", []),
    ("Olaf Brink is a critic of the council.", [("Olaf Brink", "oppose", "the council")]),
    ("The union remains behind the toll.", [("union", "support", "the toll")]),
    ("The union is behind the toll.", []),
    ('"The toll looks unfair," Olaf Brink said.', []),
    ('"The toll is unfair," Olaf Brink said.', [("Olaf Brink", "oppose", "The toll")]),
    ('"The toll is worth every penny," Olaf Brink said.', [("Olaf Brink", "support", "The toll")]),
    ('"Leo Marr could betray the town," Olaf Brink said.', []),
    ('"Leo Marr has betrayed the town," Olaf Brink said.', [("Olaf Brink", "oppose", "Leo Marr")]),
    ("Ida Holt opposes $5 tolls.", [("Ida Holt", "oppose", "$5 tolls")]),
    ("The drivers have backed the toll.", [("drivers", "support", "the toll")]),
    ("The drivers would have backed the toll.", []),
    ("Ida Holt failed to succeed in backing the toll.", [("Ida Holt", "oppose", "the toll")]),
    ("Ida Holt succeeded in backing the toll.", [("Ida Holt", "support", "the toll")]),
    ("Ida Holt denied wanting to back the toll.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[r[0] for r in ROWS])
def test_frames(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ruled(text) == expected


def test_every_stance_says_why() -> None:
    stance = analysed("Olaf Brink urged the council to scrap the reform.").stances[0]
    assert stance.rule == "'urged … to' reads as support for what is to be done; 'scrap' turns it"
    assert 0 < stance.confidence <= 1


def test_levels() -> None:
    levels = [
        analysed(t).stances[0].level
        for t in ("Olaf Brink vetoed the reform.", '"I oppose the reform," Olaf Brink said.')
    ]
    assert levels == ["inferred", "said"]
