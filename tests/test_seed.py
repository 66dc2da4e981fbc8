"""The article that the project began with, against what a careful reader finds in it."""

import pytest

from tests.builders import seed_analysis

DIALOGUE = "continuing to develop its political dialogue with the alliance"
ROWS = [  # (holder, label, words of the target, trigger) of a careful reader's rows, and where the app has each today
    ("Jens Stoltenberg", "support", "to normalize relations", "encouraged", "table"),
    ("Jens Stoltenberg", "support", "an agreement paving the way", "urge", "table"),
    ("Jens Stoltenberg", "support", "Yerevan's contribution", "welcomes", "table"),
    ("NATO", "support", "Armenia's sovereignty and territorial integrity", "supports", "table"),
    ("Jens Stoltenberg", "support", "Armenia's sovereignty and territorial integrity", "supports", "lead"),
    ("Jens Stoltenberg", "support", "your solidarity with Ukraine", "welcome", "table"),
    ("Nikol Pashinyan", "support", DIALOGUE, "continuing", "table"),
    ("Armenia", "support", DIALOGUE, "continuing", "table"),
    ("Nikol Pashinyan", "support", "its resilience", "important", "lead"),
    ("Nikol Pashinyan", "support", "appropriate defense capabilities", "important", "gone"),
    ("Nikol Pashinyan", "conditional", "relations with Azerbaijan", "willingness", "table"),
    ("Nikol Pashinyan", "support", "the peace process between Armenia and Azerbaijan", "expect", "table"),
    ("Armenia", "support", "normalizing relations with Türkiye", "committed", "table"),
    ("Nikol Pashinyan", "support", "normalizing relations with Türkiye", "committed", "table"),
]  # fmt: skip


def shown(counted: bool) -> list[tuple[str, str, str, str]]:
    analysis = seed_analysis()
    names = {a.id: a.name for a in analysis.actors}
    return [
        (names[s.holder or ""], s.label, s.target.text, s.trigger.of(analysis.article.text))
        for s in analysis.stances
        if s.counts == counted and s.same_as is None
    ]


def test_the_table_has_nothing_but_what_a_careful_reader_finds() -> None:
    assert shown(counted=True) == [row[:4] for row in ROWS if row[4] == "table"]


def test_the_rest_of_it_is_a_lead() -> None:
    assert set(shown(counted=False)) >= {row[:4] for row in ROWS if row[4] == "lead"}


def test_the_condition_is_named() -> None:
    analysis = seed_analysis()
    conditional = next(s for s in analysis.stances if s.label == "conditional")
    assert conditional.condition is not None
    assert conditional.condition.of(analysis.article.text).startswith("based on three principles")


def test_targets_name_their_actors() -> None:
    analysis = seed_analysis()
    names = {a.id: a.name for a in analysis.actors}
    targets = {s.target.text: names.get(s.target.actor or "") for s in analysis.stances if s.decider != "reader"}
    assert targets["Yerevan's contribution"] == "Armenia"
    assert targets["normalizing relations with Türkiye"] == "Türkiye"


def test_roles() -> None:
    roles = {a.name: a.role for a in seed_analysis().actors}
    assert roles["Jens Stoltenberg"] == "NATO Secretary-General"
    assert roles["Nikol Pashinyan"] == "Armenian Prime Minister"


DIRECT = [  # (speaker, first words, last words) of the five quotations, the two halves of one quotation as one
    ("Jens Stoltenberg", '"Armenia and Azerbaijan now have', 'for your people,"'),
    ("Jens Stoltenberg", "\"Russia's war in Ukraine is", 'war of aggression,"'),
    ("Nikol Pashinyan", '"In light of the developments', 'defense capabilities,"'),
    ("Nikol Pashinyan", '"We expect the firm support', 'agreed upon principles,"'),
]


@pytest.mark.parametrize(("speaker", "start", "end"), DIRECT)
def test_the_direct_quotations_are_whole_and_have_the_right_speaker(speaker: str, start: str, end: str) -> None:
    analysis = seed_analysis()
    names = {a.id: a.name for a in analysis.actors}
    for s in analysis.statements:
        words = analysis.article.text[s.content[0].start : s.content[-1].end]
        if s.kind == "direct" and words.startswith(start):
            assert words.endswith(end)
            assert names[s.actor or ""] == speaker
            return
    pytest.fail("not found")


def test_the_fifth_quotation_is_part_of_a_mixed_statement() -> None:
    analysis = seed_analysis()
    mixed = [s for s in analysis.statements if s.kind == "mixed"]
    assert any('"peaceful aspirations."' in " ".join(c.of(analysis.article.text) for c in s.content) for s in mixed)


def test_there_are_fourteen_statements_and_the_reforms_are_one_of_them() -> None:
    analysis = seed_analysis()
    text = analysis.article.text
    assert len(analysis.statements) >= 14
    assert any("domestic reforms" in s.content[-1].of(text) for s in analysis.statements)


def test_every_word_shown_stands_in_the_article() -> None:
    analysis = seed_analysis()
    text = analysis.article.text
    for s in analysis.stances:
        assert s.target.span is not None
        assert all(part in text for part in s.target.text.split(" … "))
    for actor in analysis.actors:
        assert actor.name in text
