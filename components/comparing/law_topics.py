"""What laws are on: "the tax bill" is another than "the farm bill", while "the compromise bill" may be either."""

from __future__ import annotations

from components.comparing.concepts import Concepts
from components.comparing.namings import LAWS, concept

_WORDS = """
abortion adoption agriculture alcohol asylum aviation bail bank banking bankruptcy blasphemy broadband building
cannabis care charity childcare climate companies competition construction copyright corruption crypto data debt
defamation defence defense disability divorce drug drugs education election elections employment euthanasia
extradition farm firearms fisheries fishing flood food forestry fraud gambling gas gun hate health healthcare
highway highways homelessness housing immigration infrastructure inheritance intelligence internet labor labour land
lobbying marijuana maternity military mining nationality noise nuclear obscenity oil parole patent pension pensions
pipeline planning poverty prison privacy procurement racism rail rent roads sanctions schools sedition shipping
shutdown smoking sugar surveillance tariff tax taxes technology terrorism tobacco tourism trade trafficking
transport transportation tuition union unions university veterans voter voting wage wages waste water weapons
welfare wildlife zoning
"""
TOPICS = frozenset(c for w in _WORDS.split() if (c := concept(w)))


def topics_of(words: list[str]) -> set[str]:
    """Return the topics that stand right before a law at the end of a phrase: "the health care bill"."""
    if not words or concept(words[-1]) not in LAWS:
        return set()
    return {c for w in words[:-1] if (c := concept(w)) in TOPICS}


def of_one_law(seed: str, members: list[str], concepts: Concepts) -> tuple[str, ...]:
    """Return what belongs to an issue without what another law is on: "the tax bill" beside "the health care law"."""
    on = {c: concepts.are_beside(seed, c) for c in members if c in TOPICS} if seed in LAWS else {}
    return tuple(c for c in members if c not in on or on[c] == max(on.values()))
