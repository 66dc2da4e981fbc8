"""Who is one across articles: small tables of names, each hit with a near miss, and the same for every order."""

from dataclasses import replace
from itertools import permutations

import pytest

from components.comparing import compare_analyses
from components.comparing.actors import join_actors
from components.comparing.bodies import Body, join_bodies
from components.comparing.people import Bearer, join_people, may_be_one, read_bearer
from components.exporting.forms import corpus_form
from components.model import Actor, ActorKind, Mention, MentionKind, Span
from tests.builders import analysed


def bearer(name: str, text: str = "") -> Bearer:
    text = text or name
    at = text.index(name)
    found = read_bearer(Actor("a1", name, "person", mentions=(Mention(Span(at, at + len(name))),)), text)
    assert found is not None
    return found


NAMES = [
    ("William Harrow", "Bill Harrow", True), ("William Harrow", "Walter Harrow", False),
    ("J. Harrow", "Jane Harrow", True), ("J. Harrow", "Ruth Harrow", False), ("Zoë Brontë", "Zoe Bronte", True),
    ("Søren Ærø", "Soren Aero", True), ("Zoë Brontë", "Zoë Branté", False), ("Niall O’Hara", "Niall O'Hara", True),
    ("Niall O' Hara", "Niall OHara", True), ("Niall O’Hara", "Niall Hara", False),
    ("Karim al-Sadat", "Karim Sadat", True), ("Lin Bao-yu", "Lin Bao Yu", True), ("Lin Bao-yu", "Lin Bao", False),
    ("Andriy Kovalskyi", "Andrii Kovalsky", True), ("Dmitry Vorsky", "Dmitriy Vorskiy", True),
    ("Dmitry Vorsky", "Dmitry Vorska", False), ("Ezra Pell Jr.", "Ezra Pell", True),
    ("Ezra Pell Sr.", "Ezra Pell", False), ("Ezra Pell Jr.", "Ezra Pell Sr.", False), ("Ada K. Pell", "Ada Pell", True),
    ("Ada K. Pell", "Ada M. Pell", False), ("ADVERTISEMENT Ada Pell", "Ada Pell", True), ("ADA PELL", "Ada Pell", True),
    ("NORTHGATE Ports Pell", "Ada Pell", False), ("Martin Pell", "Martha Pell", False),
    ("Ann Marie Pell", "Marie Pell", True), ("Ruth Amsel", "Ruth Brink", False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one"), NAMES)
def test_two_names_of_one_person(first: str, second: str, one: bool) -> None:
    assert may_be_one(bearer(first), bearer(second)) is one
    assert may_be_one(bearer(second), bearer(first)) is one


BARE = [
    ("the only one", {"Ruth Amsel": 2.0}, "Amsel", "Ruth Amsel"),
    ("the one who dominates", {"Ruth Amsel": 6.0, "Olaf Amsel": 2.0}, "Amsel", "Ruth Amsel"),
    ("two who are near each other", {"Ruth Amsel": 3.0, "Olaf Amsel": 2.0}, "Amsel", ""),
    ("behind a page's own word", {"Ruth Amsel": 2.0}, "ADVERTISEMENT Amsel", "Ruth Amsel"),
    ("a given name", {"Hillary Amsel": 2.0}, "Hillary", "Hillary Amsel"),
    ("another surname", {"Ruth Amsel": 2.0}, "Ansel", ""),
]  # fmt: skip


@pytest.mark.parametrize(("case", "full", "bare", "whose"), BARE, ids=[row[0] for row in BARE])
def test_a_bare_name_goes_to_whom_it_fits(case: str, full: dict[str, float], bare: str, whose: str) -> None:
    found = join_people({**{bearer(n): w for n, w in full.items()}, bearer(bare): 1.0})
    assert [n for n in full if found[bearer(n)] == found[bearer(bare)]] == ([whose] if whose else [])


def test_husband_and_wife_are_told_apart_by_title() -> None:
    mr, mrs = bearer("Amsel", "Then Mr. Amsel left."), bearer("Amsel", "Then Mrs Amsel left.")
    found = join_people({bearer("Ruth Amsel"): 3.0, bearer("Robert Amsel"): 9.0, mr: 1.0, mrs: 1.0})
    assert found[mr] == found[bearer("Robert Amsel")]
    assert found[mrs] == found[bearer("Ruth Amsel")]


BODIES: list[tuple[Body, Body, bool]] = [
    (Body("Ministry of Transport", (), "organisation"), Body("Transport Ministry", (), "organisation"), True),
    (Body("Ministry of Transport", (), "organisation"), Body("Ministry of Trade", (), "organisation"), False),
    (Body("Velland Ports Authority", (), "organisation"), Body("VPA", (), "organisation"), True),
    (Body("Velland Ports Authority", (), "organisation"), Body("VPB", (), "organisation"), False),
    (Body("people at velland ports", (), "group"), Body("PVP", (), "organisation"), False),
    (Body("Harrow Motor Company", (), "organisation"), Body("Harrow", (), "organisation"), True),
    (Body("Northvale Power", ("Northvale",), "organisation"), Body("Northvale", (), "organisation"), True),
    (Body("Northvale Power", (), "organisation"), Body("Northvale", (), "organisation"), False),
    (Body("Democrats", (), "group"), Body("Democratic Party", (), "organisation"), True),
    (Body("Lindow Act", (), "document"), Body("Lindow Act", (), "organisation"), False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one"), BODIES, ids=[f"{a.name} {b.name}" for a, b, _ in BODIES])
def test_two_names_of_one_body(first: Body, second: Body, one: bool) -> None:
    found = join_bodies({first: 2.0, second: 1.0})
    assert (found[first] == found[second]) is one


def test_initials_of_two_bodies_are_nobodys() -> None:
    bodies = [Body(n, (), "organisation") for n in ("Velland Ports Authority", "Vale Police Association", "VPA")]
    assert len(set(join_bodies(dict.fromkeys(bodies, 1.0)).values())) == 3


ARTICLES = (
    "Ruth Amsel, the mayor of Lindow, said that the bridge is safe. Amsel thanked the Velland Ports Authority. An "
    "official said that it is old.",
    "Amsel said on Tuesday that she would resign. The VPA criticised Ruth Amsel for the delay. An official said that "
    "it is new.",
    'The Velland Ports Authority (VPA) said: "The bridge is not safe at all." Mayor Amsel did not respond to a '
    "request for comment.",
)


ONE = [  # of two articles, each read for itself
    ("Abdel-Rahman Nour", "Abdel Rahman Nour", True), ("Jean-Luc Morel", "Jean Luc Morel", True),
    ("Samir al-Haddad", "Samir Al Haddad", True),
    ("Kim Min-jae", "Kim Minjae", True), ("Jean-Luc Morel", "Jean Paul Morel", False),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "one"), ONE)
def test_a_name_meets_its_other_spelling(first: str, second: str, one: bool) -> None:
    actors = join_actors(
        (analysed(f"{first} said the dam was unsafe.", "a"), analysed(f"{second} said the dam was safe.", "b"))
    )
    assert sorted(len(a.members) for a in actors) == ([2] if one else [1, 1])


def test_names_meet_across_articles_and_unnamed_sources_do_not() -> None:
    actors = join_actors(tuple(analysed(t, f"n{k}") for k, t in enumerate(ARTICLES)))
    found: dict[str, list[int]] = {}
    for actor in actors:
        found.setdefault(actor.name, []).append(len(actor.members))
    assert found["Ruth Amsel"] == [3]
    assert found["Velland Ports Authority"] == [3]
    assert found["official"] == [1, 1]


def test_every_order_of_the_articles_gives_the_same_comparison() -> None:
    analyses = [analysed(t, f"n{k}", title=f"Report {k}") for k, t in enumerate(ARTICLES)]
    forms = []
    for order in permutations(analyses):
        form = corpus_form(compare_analyses(order))
        form["articles"].sort(key=lambda a: a["id"])
        forms.append(form)
    assert all(form == forms[0] for form in forms)


def test_a_name_is_what_most_articles_take_it_for() -> None:
    kinds: tuple[ActorKind, ...] = ("person", "person", "organisation")
    analyses = []
    for k, kind in enumerate(kinds):
        analysis = analysed(f"Report {k}. Amsel spoke.", f"k{k}")
        name = "Ruth Amsel" if k == 0 else "Amsel"
        analyses.append(
            type(analysis)(
                analysis.article,
                analysis.sentences,
                (Actor("a1", name, kind, mentions=(Mention(Span(10, 15)),)),),
                (),
                (),
            )
        )
    joined = join_actors(tuple(analyses))
    assert [(a.name, a.kind, len(a.members)) for a in joined] == [("Ruth Amsel", "person", 3)]


ABEBES = [
    (("Mr Abebe said rents had doubled.", "Ms Abebe said rents had fallen."), ["Mr Abebe", "Ms Abebe"]),
    (
        ("Daniel Abebe runs a shop. Mr Abebe said rents had doubled.", "Ms Abebe said rents had fallen."),
        ["Abebe", "Daniel Abebe"],
    ),
    (("Mr Abebe said rents had doubled.", "Mr Abebe said rents had fallen."), ["Abebe"]),
]


@pytest.mark.parametrize(("texts", "names"), ABEBES)
def test_mr_and_ms_of_one_surname_are_two_people(texts: tuple[str, ...], names: list[str]) -> None:
    actors = join_actors(tuple(analysed(text, f"t{n}") for n, text in enumerate(texts)))
    assert sorted(a.name for a in actors if a.kind == "person") == names


TITLED = [  # what the articles after the first say, whose parser takes the name for a body's
    (("Mr. Amsel spoke.", "Amsel spoke."), 3),
    (("Amsel spoke.", "Amsel grew."), 1),
]


@pytest.mark.parametrize(("texts", "together"), TITLED)
def test_whom_one_article_calls_mr_is_a_person_though_most_read_a_body(texts: tuple[str, ...], together: int) -> None:
    read = [analysed("Robert Amsel said the dam was safe.", "a")]
    for n, text in enumerate(texts):
        start = text.index("Amsel")
        actor = Actor("a1", "Amsel", "organisation", mentions=(Mention(Span(start, start + 5)),))
        read.append(replace(analysed(text, f"b{n}"), actors=(actor,), statements=()))
    for order in permutations(read):
        robert = next(a for a in join_actors(order) if a.name == "Robert Amsel")
        assert len(robert.members) == together


ODD_ONE = [  # what the second article reads as a body
    ("who speaks as a person does", "Amsel spoke.", "name", True, True),
    ("who is taken up by its kind", "The firm spoke.", "role", True, False),
    ("who is taken up by it", "It spoke.", "pronoun", True, False),
    ("who says nothing", "Amsel spoke.", "name", False, False),
]


@pytest.mark.parametrize(("case", "second", "how", "speaks", "one"), ODD_ONE, ids=[r[0] for r in ODD_ONE])
def test_a_bare_surname_read_as_a_body_is_its_bearers_where_nothing_tells_a_body(
    case: str, second: str, how: MentionKind, speaks: bool, one: bool
) -> None:
    read = analysed("Ruth Amsel said the dam was safe.", "a")
    other = analysed(f"Amsel said the dam was unsafe. {second}", "b")
    mentions = (Mention(Span(0, 5)), Mention(Span(31, 31 + len(second.removesuffix(" spoke."))), how))
    actor = Actor(next(iter(other.statements[0].voices)), "Amsel", "organisation", mentions=mentions)
    other = replace(other, actors=(actor,), statements=other.statements if speaks else ())
    for order in ((read, other), (other, read)):
        joined = [a for a in join_actors(order) if "Amsel" in a.name]
        assert [len(a.members) for a in joined] == ([2] if one else [1, 1])
