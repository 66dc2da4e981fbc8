"""What the reader of positions is given: a sentence without names, who may hold a position in it, and towards what."""

import pytest

from components.encoding.wordpiece import read_vocabulary
from components.language import find_actors, parse_text
from components.stances.models.reader_input import ACTOR_KINDS, LONGEST, RULED, SPEECH, Window, write_windows
from components.stances.rules.reading import read_by_rule
from components.statements import find_statements


def windows(text: str) -> list[Window]:
    parse = parse_text(text)
    index = find_actors(parse)
    statements = find_statements(parse, index)
    return list(write_windows(parse, index, statements, [r.stance for r in read_by_rule(parse, index, statements)]))


def pieces(window: Window) -> str:
    names = {n: piece for piece, n in read_vocabulary().items()}
    return " ".join(names[n] for n in window.numbers)


READ = [
    ("Ada Pell backs Tom Reed.", "[CLS] [unused0] backs [unused1] . [SEP]"),
    ("Tom Reed praised Ada Pell, and Reed sued.", "[CLS] [unused0] praised [unused1] , and [unused0] sued . [SEP]"),
    ("Critics backed the toll.", "[CLS] critics backed the toll . [SEP]"),
]


@pytest.mark.parametrize(("text", "expected"), READ, ids=[t for t, _ in READ])
def test_names_are_hidden_and_other_words_are_not(text: str, expected: str) -> None:
    assert [pieces(w) for w in windows(text)] == [expected]


def test_a_speaker_who_is_named_elsewhere_is_put_before() -> None:
    found = windows('"We tried," said Ada Pell. "The toll is a disgrace. It must go."')
    assert [pieces(w)[:40] for w in found[1:]] == [
        '[CLS] [unused0] said : " " the toll is a '[:40],
        '[CLS] [unused0] said : " it must go . " '[:40],
    ]
    assert all(w.holders[-1].speaker is not None and not w.holders[-1].spans for w in found[1:])


def test_each_piece_is_told_who_stands_there_whose_words_they_are_and_what_a_rule_reads() -> None:
    window = windows('"We oppose the toll," Ada Pell said.')[0]
    told = {
        (w and w.of('"We oppose the toll," Ada Pell said.')): t
        for w, t in zip(window.words, window.traits, strict=True)
    }
    assert told["oppose"] == (0, SPEECH.index("direct"), RULED.index("oppose"))
    assert told["Ada Pell"] == (ACTOR_KINDS.index("person"), 0, 0)
    assert told["We"][0] == ACTOR_KINDS.index("pronoun")


WHO = [
    ("The union opposes the toll.", ["union"], ["union", "opposes", "toll"]),
    (
        "Teachers and three senators want to scrap the tax.",
        ["Teachers", "senators"],
        ["Teachers", "senators", "want", "scrap", "tax"],
    ),
    (
        "Twelve towns and the museum sued a brewery over the plan.",
        ["towns", "museum", "brewery"],
        ["towns", "museum", "sued", "brewery", "plan"],
    ),
    (
        "The regulators and the caucus read the orders.",
        ["regulators", "caucus"],
        ["regulators", "caucus", "read", "orders"],
    ),
    ("Rain closed the road on Monday.", None, None),  # nobody who could hold a position
]


@pytest.mark.parametrize(("text", "holders", "goals"), WHO, ids=[t for t, *_ in WHO])
def test_who_may_hold_and_towards_what(text: str, holders: list[str] | None, goals: list[str] | None) -> None:
    found = windows(text)
    if holders is None:
        assert found == []
        return
    assert [h.head.text for h in found[0].holders if h.head] == holders
    assert sorted(g.head.text for g in found[0].goals if g.head) == sorted(goals)


def test_a_sentence_is_read_alike_wherever_it_stands() -> None:
    sentence = "Ada Pell called the toll a disgrace."
    alone = windows(sentence)[0]
    among = next(
        w
        for w in windows(f"Rain fell for days on end. {sentence} Olaf Brink praised the long bridge over the sound.")
        if "disgrace" in pieces(w)
    )
    assert (alone.numbers, alone.traits) == (among.numbers, among.traits)
    assert [h.positions for h in alone.holders] == [h.positions for h in among.holders]


def test_what_lies_beyond_the_readers_reach_is_left_out() -> None:
    found = windows("Ada Pell backs the toll " + "and so on " * 39 + ".")
    assert all(len(w.numbers) <= LONGEST + 1 for w in found)
    assert all(p < LONGEST for w in found for h in w.holders for p in h.positions)


def test_the_labels_stand_where_the_reader_learned_them() -> None:
    """The network knows them by their places: one in the middle would shift the rest."""
    assert ACTOR_KINDS == (
        "",
        "person",
        "organisation",
        "place",
        "group",
        "document",
        "unnamed",
        "pronoun",
        "described",
    )
    assert SPEECH == ("", "direct", "indirect", "mixed")
    assert RULED == ("", "support", "oppose", "conditional", "mixed")
    assert LONGEST == 128
