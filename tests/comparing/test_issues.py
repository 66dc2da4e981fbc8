"""Issues over several articles: one for each thing that sides are taken on, named in the
articles' words, with a sign."""

import itertools
import sys
from dataclasses import replace

import pytest

from components.comparing import compare_analyses, find_differences
from components.comparing.actors import join_actors
from components.comparing.concepts import Concepts
from components.comparing.grid import find_positions, settle
from components.comparing.issue_choice import Choice
from components.comparing.issue_names import undetermined
from components.comparing.issues import propose_issues
from components.comparing.law_topics import of_one_law
from components.comparing.namings import concept
from components.comparing.reach import reach_of
from components.comparing.side_weights import heads_of
from components.comparing.sides import read_sides
from components.comparing.signs import label_on, side_on
from components.comparing.spoken_of import points_back
from components.comparing.target_words import cut, cut_carried, is_ruling
from components.model import Actor, Analysis, Article, Chain, CorpusActor, Issue, Mention, Span, Target
from components.reading import read_file
from tests.builders import SEEDS, analysed

RENT_CAP = (
    ("Lindow council passes rent cap bill",
     "Olaf Brink supports the rent cap. A bill to cap rents was read. Ada Pell, a landlord, condemned the rent "
     "cap. Ada Pell said that she opposes the bill. Snow fell on the harbour. Rita Voss praised the "
     "weather in Lindow."),
    ("Landlords fight rent cap in Lindow",
     "Ada Pell opposes the rent cap. Olaf Brink defended the measure. Tom Arden criticised the tram line. "
     "The legislation takes effect in May. The rent cap bill was signed by the mayor. Rita Voss opposes the new tram "
     "line."),
    ("Tram line divides Lindow",
     "Rita Voss rejected the tram line. Olaf Brink supports the tram line. Ada Pell said the rent cap bill is a "
     "disgrace. The tram line would cross the park."),
)  # fmt: skip


def rent_cap() -> tuple[Analysis, ...]:
    return tuple(analysed(text, f"r{n}", title) for n, (title, text) in enumerate(RENT_CAP))


def issues_of(analyses: tuple[Analysis, ...]) -> tuple[Issue, ...]:
    return compare_analyses(analyses).issues


def test_each_thing_that_sides_are_taken_on_is_one_issue() -> None:
    found = issues_of(rent_cap())
    assert [i.name for i in found] == ["Rent cap bill", "Tram line"]
    assert {"bill", "measure", "legislation", "cap", "rent"} <= set(found[0].terms)
    assert "tram" in found[1].terms


def test_a_name_is_a_short_phrase_of_the_articles() -> None:
    texts = " ".join(text for _, text in RENT_CAP).lower()
    for issue in issues_of(rent_cap()):
        assert issue.name.lower() in texts
        assert len(issue.name.split()) <= 8


def test_what_one_sentence_holds_is_no_issue() -> None:
    assert not [i for i in issues_of(rent_cap()) if {"weather", "harbour", "snow", "park"} & set(i.terms)]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    analyses = rent_cap()
    assert issues_of(tuple(analyses[n] for n in order)) == issues_of(analyses)


def sample() -> tuple[Analysis, ...]:
    files = sorted((SEEDS / "ostra-harbour").glob("*.txt"))
    return tuple(analysed(read_file(f.name, f.read_bytes()).article.text, f.stem) for f in files)


def test_the_sample_gives_the_same_in_any_order() -> None:
    analyses = sample()
    expected = issues_of(analyses)
    assert 2 <= len(expected) <= 6
    assert {issues_of(order) for order in itertools.islice(itertools.permutations(analyses), 1, 24, 5)} == {expected}


def test_cost_grows_with_the_number_of_articles() -> None:
    one = sample()

    def calls(times: int) -> int:
        count = 0

        def tell(_: object, event: str, __: object) -> None:
            nonlocal count
            count += event in ("call", "c_call")

        texts = [Article(f"{a.article.id}-{n}", a.article.text) for n in range(times) for a in one]
        many = tuple(
            Analysis(t, a.sentences, a.actors, a.statements, a.stances, chains=a.chains)
            for t, a in zip(texts, one * times, strict=True)
        )
        actors = tuple(
            replace(a, members={f"{i}-{n}": ids for n in range(times) for i, ids in a.members.items()})
            for a in compare_analyses(one).actors
        )
        sys.setprofile(tell)
        try:
            find_positions(many, actors, propose_issues(many, actors))
        finally:
            sys.setprofile(None)
        return count

    calls(1)  # what is remembered of words is remembered now
    assert calls(16) < 2.5 * calls(8)


CONCEPTS = [
    ("measure", "bill"), ("legislation", "bill"), ("probe", "investigation"), ("trams", "tram"),
    ("spending", "funding"), ("budget", "budget"), ("the", ""), ("week", ""), ("40", ""),
    ("criticism", "criticism"), ("critic", ""), ("rights", "rights"), ("right", ""), ("report", "report"),
    ("reporter", ""), ("toll-free", "toll"), ("anti-toll", "toll"), ("one-week", ""), ("ministry", ""),
    ("rise", "increase"), ("raise", "rais"), ("proclamation", "rule"), ("prohibition", "ban"), ("borrowing", "debt"),
    ("resolutions", "bill"), ("amendments", "amendment"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), CONCEPTS)
def test_words_of_one_thing_are_one_concept(word: str, expected: str) -> None:
    assert concept(word) == expected


CUTS = [
    ("the repeal of the salt tax", ["the", "repeal"], ["of", "the", "salt", "tax"]),
    ("a second quay", ["a", "second", "quay"], []),
    ("the salt tax be raised in May", ["the", "salt", "tax"], ["be", "raised", "in", "may"]),
    ("for once a plan that works", ["for", "once", "a", "plan"], ["that", "works"]),
]


@pytest.mark.parametrize(("text", "first", "further"), CUTS)
def test_a_target_is_cut_after_its_first_phrase(text: str, first: list[str], further: list[str]) -> None:
    assert cut(text) == (first, further)


CARRIED = [  # the phrase that a target is on, where another noun carries it
    ("funding for the bridge", "the bridge"),
    ("a bridge for the town", "a bridge"),
    ("the legality of Lund's toll", "lund toll"),
    ("a plan to widen the port", "the port"),
    ("the road to the port", "the road"),
    ("his share of the blame", "the blame"),
    ("a debate on the ministry of health bill", "health bill"),
    ("a bill requiring seat belts", "seat belts"),
    ("a bill repealing the toll", "a bill repealing the toll"),
    ("measures that would bring calm", "calm"),
    ("measures that would limit noise", "measures"),
    ("a law to end the toll", "a law"),
    ("a call for calm", "calm"),
    ("some form of the toll", "the toll"),
    ("releasing an uncut copy of the survey", "the survey"),
    ("the cover of the survey", "the cover"),
    ("a form to fill", "a form"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase"), CARRIED)
def test_a_target_is_on_what_its_noun_carries(text: str, phrase: str) -> None:
    first, further = cut_carried(text)
    assert " ".join(first) == phrase
    assert sorted(first + further) == sorted([*cut(text)[0], *cut(text)[1]])


@pytest.mark.parametrize(("text", "expected"), [
    ("the judge's order", True), ("the court's decision", True), ("the council's order", False), ("the court", False),
])  # fmt: skip
def test_what_a_court_decides_is_a_ruling(text: str, expected: bool) -> None:
    assert is_ruling(cut(text)[0]) == expected


TAX = Issue("i1", "Salt tax", ("tax", "salt"))
REPEAL = Issue("i1", "Repeal of the salt tax", ("tax", "salt", "repeal", "bill", "measure"))
DEAL = Issue("i1", "Deal to limit salt imports", ("deal", "agreement"))
BAN = Issue("i1", "Salt ban", ("salt",))
LIMIT = Issue("i1", "Salt limit", ("salt",))
RESTRICTIONS = Issue("i1", "Salt restrictions", ("salt",))
REFORM, ASYLUM = Issue("i1", "Asylum reform", ("asylum", "bill")), Issue("i1", "Asylum system", ("asylum",))
SIGNS = [
    (LIMIT, "salt imports", "oppose", "oppose"),
    (TAX, "the salt tax", "support", "support"),
    (TAX, "the repeal of the salt tax", "support", "oppose"),
    (TAX, "scrapping the tax", "oppose", "support"),
    (TAX, "a veto of the repeal of the tax", "support", "support"),
    (TAX, "scrapping the tax", "conditional", "conditional"),
    (TAX, "the end of the strike", "support", "support"),
    (TAX, "a lack of salt taxes", "oppose", "support"),
    (TAX, "a list of salt taxes", "oppose", "oppose"),
    (REPEAL, "the salt tax", "support", "oppose"),
    (REPEAL, "the repeal of the tax", "support", "support"),
    (REPEAL, "the bill", "oppose", "oppose"),
    (REPEAL, "the repeal", "oppose", "oppose"),
    (DEAL, "the salt deal", "oppose", "oppose"),
    (DEAL, "scrapping the deal", "support", "oppose"),
    (BAN, "salt", "support", "oppose"),
    (RESTRICTIONS, "stricter restrictions on salt", "oppose", "oppose"),
    (RESTRICTIONS, "the end of salt restrictions", "oppose", "support"),
    (BAN, "the salt ban", "support", "support"),
    (BAN, "a prohibition on salt", "support", "support"),
    (REFORM, "our broken asylum system", "oppose", "support"),
    (REFORM, "the current asylum rules", "support", "oppose"),
    (REFORM, "the asylum system of the bill", "oppose", "oppose"),
    (REFORM, "the current bill on asylum", "oppose", "oppose"),
    (ASYLUM, "the current asylum system", "oppose", "oppose"),
]


@pytest.mark.parametrize(("issue", "target", "label", "expected"), SIGNS)
def test_for_scrapping_a_thing_is_against_it(issue: Issue, target: str, label: str, expected: str) -> None:
    assert label_on(issue, target, label) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("target", "label", "expected"),
    [
        ("to fire Lund", "support", "oppose"),
        ("firing Lund", "oppose", "support"),
        ("to appoint Lund", "support", "support"),
        ("leading barrister Anna Lund", "support", "support"),
        ("the fine work of Lund", "support", "support"),
        ("the race against Brink for Lund", "support", "support"),
        ("to praise Lund", "support", "support"),
        ("to make Lund available", "support", None),
        ("to hold Lund in contempt", "support", None),
        ("Lund", "support", "support"),
        ("Lund's plan to make peace", "support", "support"),
        ("the decision to fire Lund", "support", "oppose"),
        ("the decision to send Lund", "support", "support"),
        ("the case against Anna Lund", "support", "oppose"),
        ("the charges against Lund", "oppose", "support"),
        ("Lund's attack on the toll", "support", "support"),
        ("Lund's fight against the toll", "support", "support"),
    ],
)
def test_what_is_done_with_somebody_is_a_side_on_them_where_the_deed_takes_one(
    target: str, label: str, expected: str | None
) -> None:
    somebody = Issue("i1", "Anna Lund", ("Anna Lund", "Lund"))
    assert side_on(somebody, target, label) == expected  # type: ignore[arg-type]


REACHES = [
    ("checks on gun sales", "checks gun sales"),
    ("shops with gun sales", "shops"),
    ("lawmakers who seized the floor", "lawmakers"),
    ("help for rebels fighting the army", "help rebels"),
    ("the pay of striking nurses", "the pay striking nurses"),
    ("demands from the mayor for live hearings", "demands live hearings"),
    ("a role in the war", "a role the war"),
    ("his approach in addressing the war", "his approach"),
    ("going ahead with the toll", "going ahead the toll"),
    ("stubborn opposition to the toll", "stubborn opposition the toll"),
    ("the second quay to stay", "the second quay"),
    ("a quarrel about how to end the toll", "a quarrel how end the toll"),
    ("a plan to widen the port at night", "a plan to widen the port"),
]


@pytest.mark.parametrize(("target", "words"), REACHES)
def test_a_target_reaches_as_far_as_it_tells_what_it_is_on(target: str, words: str) -> None:
    assert " ".join(reach_of(target)) == words


QUAY = Issue("q", "Second quay", ("quay", "expansion"))
LAW = Issue("l", "Harbour bill", ("bill", "law", "harbour"))
RULING = Issue("r", "Injunction", ("injunction", "ruling"))
CHOICES = [
    ("a bill requiring quay walls", "q"),
    ("bills that would save the bay", "l"),
    ("the judge's order", "r"),
    ("Lund's ruling", "r"),
    ("the rules of the port", None),
    ("the mayor's order", None),
    ("the second quay", "q"),
    ("the bill on the quay", "l"),
    ("the quay in the harbour", "q"),
    ("law enforcement", None),
    ("a bill", "l"),
    ("the weather", None),
    ("boats that pass the quay", None),
    ("repairs of the quay", "q"),
    ("quay workers", None),
    ("the quay works", "q"),
    ("a tax bill", "l"),
]
HEALTH = Issue("h", "Health care law", ("law", "bill", "care"))
OF_LAWS = [
    ("the tax bill", None),
    ("the farm law", None),
    ("the health bill", "h"),
    ("the compromise bill", "h"),
    ("the bill", "h"),
    ("the care plan", "h"),
    ("health care workers", None),
    ("recruiting health care workers", "h"),
]


@pytest.mark.parametrize(("target", "expected"), OF_LAWS)
def test_a_law_on_another_topic_is_another_law(target: str, expected: str | None) -> None:
    found = Choice((HEALTH,)).of(target)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("name", "terms"),
    [("tax", {"care"}), ("red", {"care", "red"})],
)
def test_an_issue_is_on_one_law(name: str, terms: set[str]) -> None:
    text = f"Ada Pell opposes the care law. The care law is old. The care law stays. A {name} law is near the care law."
    analyses = (analysed(text, "a"), analysed(f"A {name} law. Olaf Brink praised the law.", "b"))
    concepts = Concepts(analyses, join_actors(analyses))
    assert set(of_one_law("law", ["care", name], concepts)) == terms


@pytest.mark.parametrize(("target", "expected"), CHOICES)
def test_a_target_is_on_the_issue_that_heads_it(target: str, expected: str | None) -> None:
    found = Choice((QUAY, LAW, RULING)).of(target)
    assert (found.id if found else None) == expected
    again = Choice((RULING, LAW, QUAY)).of(target)
    assert (again.id if again else None) == expected


def on(text: str, target: str, article: str) -> Analysis:
    """Return the analysis of a sentence with one position for a target of more words than the reader takes in."""
    analysis = analysed(text, article)
    start = text.index(target)
    stance = replace(
        analysis.stances[0], target=Target(target, Span(start, start + len(target))), label="support", confidence=0.9
    )
    return replace(analysis, stances=(stance,))


def test_a_position_is_on_one_issue_with_its_sign() -> None:
    pair = (
        on("Olaf Brink praised the repeal of the salt tax.", "the repeal of the salt tax", "a"),
        analysed("Olaf Brink opposes the salt tax.", "b"),
    )
    corpus = compare_analyses(pair, (TAX, Issue("i2", "Repeal", ("repeal",))))
    assert [(p.issue, p.article, p.label) for p in corpus.positions if p.stances] == [
        ("i1", "b", "oppose"),
        ("i2", "a", "support"),
    ]
    signed = compare_analyses(pair, (TAX,))
    assert sorted((p.article, p.label) for p in signed.positions if p.stances) == [("a", "oppose"), ("b", "oppose")]
    assert not [f for f in find_differences(signed) if f.kind == "change"]


def test_positions_that_differ_show_both_passages_with_their_labels() -> None:
    pair = (
        analysed("Ada Pell opposes the salt tax.", "a", date="2031-03-02"),
        analysed("It rained. Ada Pell supports the salt tax.", "b", date="2031-03-16"),
    )
    changes = [f for f in find_differences(compare_analyses(pair, (TAX,))) if f.kind == "change"]
    assert [(f.subject, f.positions) for f in changes] == [("Ada Pell: Salt tax", ("oppose", "support"))]
    texts = {a.article.id: a.article.text for a in pair}
    assert [i.span.of(texts[i.article]) for f in changes for i in f.instances] == [
        "Ada Pell opposes the salt tax.",
        "Ada Pell supports the salt tax.",
    ]


def test_an_actor_is_an_issue_where_sides_are_taken_on_them() -> None:
    pair = (
        analysed("Ada Pell criticised Olaf Brink. Rita Voss defended Olaf Brink.", "a", "Brink under fire"),
        analysed("Ada Pell condemned Brink. Tom Arden praised Olaf Brink.", "b", "Support for Brink"),
    )
    assert [(i.name, i.terms) for i in issues_of(pair)] == [("Olaf Brink", ("Olaf Brink", "Brink"))]


def test_articles_without_sides_have_no_issues() -> None:
    assert issues_of((analysed("It rained in Lindow."),)) == ()
    assert issues_of(()) == ()


NAMED = [
    ("the harbour expansion that he promoted for two years", "harbour expansion"),
    ("the harbour expansion he promoted", "harbour expansion"),
    ("the notion that the mayor is a friend of the port", "notion"),
    ("a deal done before the end of the year", "deal"),
    ("their plan, which the council drew up", "plan"),
    ("the ban on nets in the bay", "ban on nets in the bay"),
    ("exactly such a toll", "toll"),
    ("parts of the toll", "toll"),
    ("the toll next year", "toll"),
    ("the budget for the fiscal year", "budget for the fiscal year"),
    ("this ridiculous toll", "toll"),
    ("the illegal toll", "illegal toll"),
    ("the toll “ridiculous”", "toll"),
    ("the so-called “red sail” toll", "“red sail” toll"),
    ("the next toll", "next toll"),
    ("red sail” tolls", "red sail tolls"),
    ("the “red sail” tolls", "“red sail” tolls"),
    ("both the old tolls", "old tolls"),
]  # fmt: skip


@pytest.mark.parametrize(("target", "name"), NAMED)
def test_a_name_ends_before_its_clause(target: str, name: str) -> None:
    assert undetermined(target) == name


SHARED_MODIFIER = (
    "Olaf Brink supports the toll increase. Ada Pell opposes the toll rates. Rita Voss rejected the toll loopholes. "
    "The toll hits Lindow.",
    "Olaf Brink praised the toll increase. Ada Pell condemned the toll rates. The toll was raised in Lindow in May. "
    "Tom Arden opposes the toll.",
)


REPEALED = (
    ("Council repeals the salt tax",
     "Vera Lund supports the bill to repeal the salt tax. Tom Arden defended the repeal bill. Ada Pell supports the "
     "bill. Olaf Brink defended the salt tax. Rita Voss supports the salt tax."),
    ("Salt tax falls",
     "Vera Lund praised the bill to repeal the salt tax. Rita Voss praised the salt tax. Olaf Brink supports the "
     "salt tax. The repeal bill passed."),
)  # fmt: skip


def test_a_bill_that_is_to_undo_a_thing_is_no_more_the_thing_however_many_speak_of_it() -> None:
    corpus = compare_analyses(told(REPEALED))
    names, issues = {a.id: a.name for a in corpus.actors}, {i.id: i.name for i in corpus.issues}
    assert list(issues.values()) == ["Salt tax", "Repeal bill"]
    taken = {(names[p.actor], issues[p.issue], p.label) for p in corpus.positions if p.stances}
    assert {
        ("Vera Lund", "Repeal bill", "support"),
        ("Rita Voss", "Salt tax", "support"),
    } <= taken


NAMED = [  # the thing by which it is called, and what one sentence alone adds to it
    (
        ("The toll is back", "Vera Lund opposes the dreaded toll. Olaf Brink supports the toll. The toll is old."),
        "Toll",
    ),
    (
        ("The road toll", "Vera Lund opposes the road toll. Olaf Brink supports the road toll. A toll is old."),
        "Road toll",
    ),
]


@pytest.mark.parametrize(("told_first", "name"), NAMED)
def test_a_name_holds_no_word_that_one_sentence_alone_adds(told_first: tuple[str, str], name: str) -> None:
    second = ("Tolls", "Tom Arden supports the toll. Ada Pell opposes the toll. The toll will rise.")
    assert [i.name for i in issues_of(told((told_first, second)))] == [name]


@pytest.mark.parametrize(("target", "name"), [
    ("the toll lawsuit filed against him", "Toll lawsuit"),
    ("the prayer of those charged", "Prayer of those charged"),
    ("the recently filed lawsuit", "Lawsuit"),
    ("the tiny red lawsuit", "Tiny red lawsuit"),
])  # fmt: skip
def test_a_name_does_not_say_what_was_done_of_late(target: str, name: str) -> None:
    text = f"Vera Lund opposes {target}. Olaf Brink opposes {target}."
    assert [
        i.name for i in issues_of((analysed(text, "a"), analysed("Filed, charged, a lawsuit, a prayer.", "b")))
    ] == [name]


@pytest.mark.parametrize(("text", "names"), [
    ("Olaf Brink supports tolls.", ["Tolls"]),
    ("Olaf Brink wants to make it tolled.", []),
])  # fmt: skip
def test_a_noun_that_a_target_is_headed_by_may_name_an_issue_alone(text: str, names: list[str]) -> None:
    other = analysed("Ada Pell read two tolls. The tolls are old. It rained.", "b")
    first = analysed(text, "a")
    assert [i.name for i in issues_of((replace(first, chains=()), replace(other, chains=())))] == names


@pytest.mark.parametrize(("text", "names"), [
    ("Olaf Brink supports red sail laws.", ["Red sail laws"]),
    ("Olaf Brink supports laws.", []),
])  # fmt: skip
def test_a_word_that_heads_no_phrase_names_an_issue_by_a_phrase_alone(text: str, names: list[str]) -> None:
    other = analysed("Ada Pell read two laws. The laws are old. It rained.", "b")
    first = analysed(text, "a")
    assert [i.name for i in issues_of((replace(first, chains=()), replace(other, chains=())))] == names


@pytest.mark.parametrize(("target", "names"), [
    ("the notion that Lund is a burden", []), ("the notion of a red burden", ["Red burden"]),
])  # fmt: skip
def test_no_name_opens_with_a_clause(target: str, names: list[str]) -> None:
    first = on(f"Olaf Brink rejected {target}.", target, "a")
    other = analysed("A red burden is old. The burden stays.", "b")
    assert [i.name for i in issues_of((replace(first, chains=()), replace(other, chains=())))] == names


@pytest.mark.parametrize(("target", "names"), [
    ("to break the silence at once", []), ("break through their old silence", []),
    ("a break in the silence", ["Break in the silence"]),
])  # fmt: skip
def test_what_is_done_names_no_issue(target: str, names: list[str]) -> None:
    first = on(f"Olaf Brink rejected {target}.", target, "a")
    other = analysed("A break is near. They break the silence. The silence lasts. A break!", "b")
    assert [i.name for i in issues_of((replace(first, chains=()), replace(other, chains=())))] == names


AGENCY = (
    ("Agency in court", "Vera Lund opposes the agency. The agency said it would appeal. Tom Arden opposes the bridge."),
    ("Court hears agency", "The agency said it would appeal. Ada Pell supports the bridge. The bridge is small."),
)


@pytest.mark.parametrize(("word", "is_actor"), [("agency", True), ("bridge", False)])
def test_a_word_for_somebody_is_no_thing_that_sides_are_taken_on(word: str, is_actor: bool) -> None:
    analyses = told(AGENCY)
    assert Concepts(analyses, join_actors(analyses)).is_actor(concept(word)) == is_actor


def test_what_several_heads_are_of_is_one_issue() -> None:
    found = issues_of(tuple(analysed(text, f"t{n}") for n, text in enumerate(SHARED_MODIFIER)))
    assert ["toll" in i.terms for i in found] == [True]


@pytest.mark.parametrize(("second", "names"), [("higher toll rates", ["Toll"]), ("higher tram rates", [])])
def test_two_who_take_sides_under_two_heads_are_on_what_both_are_of(second: str, names: list[str]) -> None:
    texts = (
        f"Olaf Brink supports toll increases. Ada Pell opposes {second}. The toll hits Lindow. "
        "The council met on the toll.",
        "The toll was raised in Lindow in May. Rita Voss left Lindow.",
    )
    found = issues_of(tuple(analysed(text, f"h{n}", "Toll of Lindow") for n, text in enumerate(texts)))
    assert [i.name for i in found] == names


EMERGENCY = (
    ("Mayor declares flood emergency in Ostra",
     "Vera Lund opposes the flood emergency. The emergency bill would end the flood emergency. Olaf Brink condemned "
     "the emergency. Tom Arden supports the bill to end the emergency."),
    ("Flood emergency divides Ostra council",
     "Ada Pell rejected the flood emergency. Rita Voss supports the emergency bill. The emergency gives the mayor new "
     "powers."),
    ("Ostra traders on the flood emergency",
     "Nils Berg opposes the flood emergency. Rita Voss denounced the emergency. The flood emergency began in May."),
)  # fmt: skip


def told(rows: tuple[tuple[str, str], ...]) -> tuple[Analysis, ...]:
    return tuple(analysed(text, f"t{n}", title) for n, (title, text) in enumerate(rows))


def test_a_thing_and_the_bill_against_it_are_two_issues() -> None:
    corpus = compare_analyses(told(EMERGENCY))
    names, issues = {a.id: a.name for a in corpus.actors}, {i.id: i.name for i in corpus.issues}
    assert list(issues.values()) == ["Flood emergency", "Emergency bill"]
    taken = {(names[p.actor], issues[p.issue], p.label) for p in corpus.positions if p.stances}
    assert {
        ("Vera Lund", "Flood emergency", "oppose"),
        ("Rita Voss", "Emergency bill", "support"),
        ("Tom Arden", "Emergency bill", "support"),
    } <= taken


BOARD = (
    ("Lund named to lead the harbour board",
     "Rita Voss praised Vera Lund. Olaf Brink supports Vera Lund. The harbour board will plan the quay. Tom Arden "
     "supports the quay."),
    ("Harbour board has a new head",
     "Ada Pell opposes Vera Lund. Vera Lund will lead the harbour board and build the quay. Ada Pell opposes "
     "the quay."),
    ("Quay in Lund's hands",
     "Nils Berg supports Vera Lund. The quay is for Vera Lund to build. The quay is Vera Lund's task. The quay was "
     "Vera Lund's idea. Vera Lund said the quay will open in May. The quay is to Vera Lund's taste."),
)  # fmt: skip


def test_an_actor_that_many_are_for_or_against_is_an_issue_beside_what_is_told_with_them() -> None:
    assert [i.name for i in issues_of(told(BOARD))] == ["Vera Lund", "Quay"]
    few = (
        (BOARD[0][0], BOARD[0][1].replace("Rita Voss praised Vera Lund. Olaf Brink supports Vera Lund. ", "")),
        *BOARD[1:],
    )
    assert [i.name for i in issues_of(told(few))] == ["Quay"]


def names_of(*texts: str) -> list[str]:
    return [i.name for i in issues_of(tuple(analysed(text, f"n{n}") for n, text in enumerate(texts)))]


SEA = "Olaf Brink sang. The sea was calm."
ONE_TAKES_A_SIDE = [  # on what the articles name again, and on nothing that one sentence holds
    ("Vera Lund opposes the toll. The toll will rise in May.", ["Toll"]),
    ("Vera Lund opposes the toll. The sea will rise in May.", []),
    ("Vera Lund opposes the chamber. The chamber is old.", []),
    ("Vera Lund opposes the lighthouse. The lighthouse is old.", ["Lighthouse"]),
    ("Vera Lund opposes the lighthouse's plan. The lighthouse is old.", []),
    ("Vera Lund opposes the survey. The survey is old.", []),
    ("Vera Lund opposed skirting the council. Ada Pell saw Tom Arden skirting it.", []),
]


@pytest.mark.parametrize(("text", "names"), ONE_TAKES_A_SIDE)
def test_what_one_takes_a_side_on_is_an_issue_if_it_is_named_again(text: str, names: list[str]) -> None:
    assert names_of(text, SEA) == names


ONE_AND_THE_BRIDGE = (
    "Vera Lund opposes the bridge. Tom Arden supports the bridge. {} The bridge is old.",
    "Ada Pell condemned the bridge. Olaf Brink praised the bridge.",
)
WITHIN = [  # what one alone is for or against, and where it is spoken of
    ("Nils Berg supports the kiosk. The kiosk on the bridge is red. The bridge has a kiosk.", ["Bridge"]),
    ("Nils Berg supports the kiosk. The kiosk is red. The bridge has a kiosk.", ["Bridge", "Kiosk"]),
    ("Nils Berg supports the kiosk. Rita Voss opposes the kiosk. The kiosk on the bridge is red. The bridge has a "
     "kiosk. The kiosk by the bridge is shut.", ["Bridge", "Kiosk"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), WITHIN)
def test_what_one_takes_a_side_on_is_part_of_the_issue_that_it_is_told_with(text: str, names: list[str]) -> None:
    assert names_of(*(t.format(text) for t in ONE_AND_THE_BRIDGE)) == names


def test_what_is_told_with_an_issue_brings_its_positions_there() -> None:
    texts = (t.format(WITHIN[0][0]) for t in ONE_AND_THE_BRIDGE)
    corpus = compare_analyses(tuple(analysed(text, f"w{n}") for n, text in enumerate(texts)))
    berg = next(a.id for a in corpus.actors if a.name == "Nils Berg")
    assert [p.label for p in corpus.positions if p.actor == berg and p.stances] == ["support"]


@pytest.mark.parametrize(("text", "heads"), [
    ("a delay in next year's ferry fares", {"delay": 0.3, "fare": 1.0}),
    ("the repeal of the salt tax in the bay", {"repeal": 0.3, "tax": 1.0}),
    ("the repeal", {"repeal": 1.0}),
])  # fmt: skip
def test_what_is_undone_is_what_its_phrase_is_headed_by(text: str, heads: dict[str, float]) -> None:
    analyses = (on(f"Olaf Brink praised {text}.", text, "a"),)
    actors = join_actors(analyses)
    (side,) = read_sides(analyses, actors, Concepts(analyses, actors))
    assert heads_of(side) == heads


ON_LUND = ("Olaf Brink criticised Vera Lund.", "Olaf Brink condemned Vera Lund.", "Olaf Brink denounced Vera Lund.")


@pytest.mark.parametrize(("times", "names"), [(3, ["Vera Lund"]), (2, [])])
def test_a_person_on_whom_one_takes_many_positions_is_an_issue(times: int, names: list[str]) -> None:
    assert names_of(" It rained. ".join(ON_LUND[:times]), "Vera Lund swam.") == names


BODIES = [("the Harbour Union", ["Harbour Union"]), ("the Democrats", []), ("Congress", [])]


@pytest.mark.parametrize(("name", "is_chamber"), [("House", True), ("House Harbour Committee", False)])
def test_a_chamber_is_told_by_its_own_name_and_not_by_its_other_names(name: str, is_chamber: bool) -> None:
    actor = CorpusActor("A1", name, "organisation", aliases=("House Harbour Committee", "House"))
    assert Concepts((), (actor,)).chambers == ({"@A1"} if is_chamber else set())


@pytest.mark.parametrize(("body", "names"), BODIES)
def test_a_party_or_a_chamber_is_no_issue(body: str, names: list[str]) -> None:
    first = f"Olaf Brink criticised {body}. Tom Arden condemned {body}."
    assert names_of(first, f"Rita Voss criticised {body}. Nils Berg condemned {body}.") == names


PEOPLE = [("victims", False), ("chamber", False), ("lighthouse", True), ("tolls", True), ("refugees", True)]


@pytest.mark.parametrize(("word", "is_issue"), PEOPLE)
def test_a_word_for_people_or_a_body_is_an_issue_only_where_it_names_a_thing_too(word: str, is_issue: bool) -> None:
    texts = (
        f"Vera Lund supports the {word}. The {word} are back.",
        f"Ada Pell opposes the {word}. The {word} are back.",
    )
    assert bool(names_of(*texts)) == is_issue


SENT = (
    "Vera Lund opposes sending troops to the harbour. The troops are old. Troops came in May.",
    "Ada Pell supports sending troops to the harbour. The troops left.",
)


@pytest.mark.parametrize(("old", "new", "names"), [
    ("", "", ["Troops"]),
    ("sending troops to the harbour", "the troops", []),
    ("Ada Pell", "Vera Lund", []),
])  # fmt: skip
def test_people_are_an_issue_where_several_want_something_done_with_them(old: str, new: str, names: list[str]) -> None:
    assert names_of(*(text.replace(old, new) if old else text for text in SENT)) == names


AMENDED = (
    "Vera Lund supports the harbour bill. Tom Arden opposes the Lock Amendment. The Lock Amendment is short. The "
    "harbour bill is long. The Lock Amendment was read.",
    "Ada Pell supports the harbour bill. Nils Berg opposes the Lock Amendment. The bill is old.",
)


@pytest.mark.parametrize(("word", "names"), [
    ("Amendment", ["Lock Amendment", "Harbour bill"]), ("measure", ["Harbour bill"]),
])  # fmt: skip
def test_an_amendment_is_not_the_bill_that_it_amends(word: str, names: list[str]) -> None:
    assert names_of(*(text.replace("Amendment", word) for text in AMENDED)) == names


BARRED = (
    "Vera Lund opposes the rule barring nets. Tom Arden supports the rule barring nets. Nets are old. The nets are "
    "torn. Ada Pell opposes nets.",
    "Nils Berg opposes the {0}. The {0} is old. Rita Voss supports the {0}. Nets were sold. The {0} was signed.",
)


@pytest.mark.parametrize(("word", "names"), [("rule", ["Rule barring nets"]), ("toll", ["Rule barring nets", "Toll"])])
def test_a_thing_and_its_short_name_are_one_issue(word: str, names: list[str]) -> None:
    assert names_of(*(text.format(word) for text in BARRED)) == names


@pytest.mark.parametrize(("text", "is_title"), [
    ("Judge Vera Lund spoke. Judge Lund left.", True), ("The judge heard Vera Lund. A judge left.", False),
])  # fmt: skip
def test_a_title_names_no_issue(text: str, is_title: bool) -> None:
    analyses = (analysed(text),)
    assert Concepts(analyses, join_actors(analyses)).is_people("judg") == is_title


NOMINEE = (
    "Vera Lund is the nominee. The nominee said it would rain. The nominee swam. Tom Arden opposes the appointment. "
    "The appointment is late.",
    "The nominee said she was glad. Ada Pell supports the appointment.",
)


@pytest.mark.parametrize(("old", "names"), [("", ["Appointment"]), ("The nominee", [])])
def test_a_word_for_somebody_takes_no_thing_of_the_same_row_with_it(old: str, names: list[str]) -> None:
    texts = NOMINEE if not old else tuple(t.replace("the appointment", "the nominee").replace("The appointment", old)
                                          for t in NOMINEE)  # fmt: skip
    assert [n for n in names_of(*texts) if n != "Vera Lund"] == names


OWNED = (
    "Olaf Brink criticised Vera Lund. Tom Arden condemned Vera Lund. Ada Pell opposes Vera Lund's tactics. "
    "Her tactics are old.",
    "Rita Voss opposes Vera Lund. Nils Berg condemned Vera Lund. Ada Pell met Lund on the tactics.",
)


@pytest.mark.parametrize(("whose", "names"), [("Vera Lund's", ["Vera Lund"]), ("the", ["Vera Lund", "Tactics"])])
def test_what_is_somebodys_who_is_an_issue_is_none_of_its_own(whose: str, names: list[str]) -> None:
    texts = tuple(text.replace("Vera Lund's", whose) for text in OWNED)
    assert names_of(*texts) == names


@pytest.mark.parametrize(("thing", "issue"), [("the mayor's tactics", "b"), ("the tactics", None)])
def test_a_position_on_what_is_somebodys_is_on_them(thing: str, issue: str | None) -> None:
    pair = (analysed(f"Mayor Olaf Brink spoke. Ada Pell opposes {thing}.", "a"), analysed("Olaf Brink swam.", "b"))
    found = compare_analyses(pair, (Issue("b", "Olaf Brink", ("Olaf Brink", "Brink")),))
    assert [p.issue for p in found.positions if p.stances] == ([issue] if issue else [])


@pytest.mark.parametrize(("holder", "count"), [("Vera Lund", 0), ("Ada Pell", 1)])
def test_nobody_takes_a_position_on_themselves(holder: str, count: int) -> None:
    pair = (analysed(f"{holder} defended Vera Lund's tactics.", "a"), analysed("Vera Lund swam.", "b"))
    found = compare_analyses(pair, (Issue("l", "Vera Lund", ("Vera Lund", "Lund")),))
    assert sum(bool(p.stances) for p in found.positions) == count


COURT = (
    "Vera Lund condemned the judge's order. Tom Arden praised the injunction. The injunction stops the toll.",
    "Ada Pell criticised the court's decision. The injunction came on Monday. Rita Voss welcomed the injunction.",
)


@pytest.mark.parametrize(("who", "holders"), [("judge", 4), ("council", 2)])
def test_the_orders_of_a_court_are_one_issue_with_its_injunction(who: str, holders: int) -> None:
    texts = (text.replace("judge", who).replace("court", "court" if who == "judge" else who) for text in COURT)
    corpus = compare_analyses(tuple(analysed(text, f"c{n}") for n, text in enumerate(texts)))
    (issue,) = [i.id for i in corpus.issues if i.name == "Injunction"]
    assert len({p.actor for p in corpus.positions if p.issue == issue and p.stances}) == holders


def test_a_thing_that_a_bill_is_on_has_its_name() -> None:
    roads = "Olaf Brink opposes the harbour bill. Seat belts are old. Tom Arden opposes the harbour bill."
    candidate = "Vera Lund supports bills requiring seat belts. Seat belts save lives."
    assert names_of(candidate, roads) == ["Harbour bill", "Seat belts"]
    assert names_of(candidate.replace("requiring seat belts", "on the harbour"), roads) == ["Harbour bill"]


@pytest.mark.parametrize(("thing", "terms"), [("ban", {"ban"}), ("toll ban", {"toll", "ban"})])
def test_what_undoes_a_thing_is_the_issue_where_the_thing_is_not_told(thing: str, terms: set[str]) -> None:
    texts = (
        f"Vera Lund opposes the {thing}. The {thing} is old.",
        f"Tom Arden supports the {thing}. The {thing} is new.",
    )
    (issue,) = issues_of(tuple(analysed(text, f"u{n}") for n, text in enumerate(texts)))
    assert (issue.name, set(issue.terms)) == (thing.capitalize(), terms)


@pytest.mark.parametrize(("word", "name"), [("lack", "Rents"), ("critique", "Rents"), ("cap", "Cap of rents")])
def test_nothing_is_named_after_its_lack(word: str, name: str) -> None:
    text = (
        f"Vera Lund opposes the {word} of rents. Tom Arden condemned the {word} of rents. The {word} of rents is new."
    )
    assert names_of(text, text) == [name]


@pytest.mark.parametrize(("times", "names"), [(30, ["Toll"]), (5, [])])
def test_one_use_that_is_read_as_a_name_makes_no_name_of_a_word(times: int, names: list[str]) -> None:
    text = "Vera Lund opposes the toll. " + "The toll is old. " * times
    analysis, other = analysed(text, "a"), analysed("Ada Pell supports the toll.", "b")
    body = Actor("z1", "Toll", "organisation", mentions=(Mention(Span(text.index("toll"), text.index("toll") + 4)),))
    assert [i.name for i in issues_of((replace(analysis, actors=(*analysis.actors, body)), other))] == names


@pytest.mark.parametrize(("times", "is_name"), [(1, False), (9, True)])
def test_a_word_is_a_persons_name_only_where_it_mostly_names_one(times: int, is_name: bool) -> None:
    bill = "Vera Lund opposes the harbour bill. Ada Pell supports the harbour bill. The harbour bill is long. "
    analyses = (analysed(bill + "Bill Arden swam. " * times),)
    assert ("bill" in Concepts(analyses, join_actors(analyses)).surnames) == is_name


def test_every_issue_has_a_position() -> None:
    for analyses in (rent_cap(), sample()):
        corpus = compare_analyses(analyses)
        assert {i.id for i in corpus.issues} == {p.issue for p in corpus.positions if p.stances}


SETTLED = [
    ([("support", 0.9), ("oppose", 0.8)], "mixed"),
    ([("support", 0.9), ("oppose", 0.4)], "support"),
    ([("oppose", 0.9), ("oppose", 0.9), ("support", 0.8)], "oppose"),
    ([("oppose", 0.9), ("support", 0.5)], "mixed"),
    ([("conditional", 0.6), ("support", 0.9)], "conditional"),
    ([("mixed", 0.6)], "mixed"),
]


@pytest.mark.parametrize(("taken", "label"), SETTLED)
def test_a_cell_is_mixed_where_neither_side_clearly_outweighs_the_other(taken: list, label: str) -> None:
    assert settle(taken) == label


def test_what_undoes_the_issue_weighs_less_in_a_cell_than_what_is_said_of_it() -> None:
    told_twice = analysed("Olaf Brink praised the salt tax. Olaf Brink praised the bill to repeal the salt tax.", "a")
    first, second = told_twice.stances
    undone = replace(second, target=Target("the repeal of the salt tax", second.target.span))
    analyses = replace(told_twice, stances=(first, undone)), analysed("The salt tax rose.", "b")
    cells = [p for p in compare_analyses(analyses, (TAX,)).positions if p.stances]
    assert [(p.label, len(p.stances)) for p in cells] == [("support", 2)]


def test_a_target_that_names_nothing_is_on_the_issue_of_its_chain() -> None:
    text = (
        "The council approved a bridge toll. It starts in May. Snow fell. It was cold. The move angered traders. Olaf "
        "Brink opposes the bridge toll."
    )
    analysis = on(text, "The move", "a")
    place = analysis.stances[0].target.span
    assert place is not None
    (chain,) = [c for c in analysis.chains if "toll" in c.name.of(text)]
    joined = replace(analysis, chains=(replace_mention(chain, place),))
    toll = Issue("t", "Bridge toll", ("toll",))
    assert [(p.issue, p.label) for p in compare_analyses((joined,), (toll,)).positions if p.stances] == [
        ("t", "support")
    ]
    assert not [p for p in compare_analyses((replace(analysis, chains=()),), (toll,)).positions if p.stances]


POINTING = [
    ("Lund's move", True), ("these changes", True), ("the proposal", True), ("a change that came late", True),
    ("the decision to close the port", False), ("the quay", False), ("the salt proposal", False), ("Lund", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), POINTING)
def test_a_deed_that_is_named_by_whose_it_is_points_back(text: str, expected: bool) -> None:
    assert points_back(text) == expected


@pytest.mark.parametrize(("between", "issue"), [("", "t"), ("The ferry is slow. The ferry is old. ", "f"),
                                                ("Snow fell. It was cold. It was dark. ", None)])  # fmt: skip
def test_such_a_deed_is_on_the_issue_that_is_named_right_before_it(between: str, issue: str | None) -> None:
    text = f"The council approved a bridge toll. {between}Traders like the mayor's move. Olaf Brink opposes the toll."
    analysis = replace(on(text, "the mayor's move", "a"), chains=())
    issues = (Issue("t", "Bridge toll", ("toll",)), Issue("f", "Ferry", ("ferry",)))
    found = compare_analyses((analysis,), issues).positions
    assert [p.issue for p in found if p.stances] == ([issue] if issue else [])


def replace_mention(chain: Chain, place: Span) -> Chain:
    """Return a chain that a further phrase is a mention of."""
    return chain._replace(heads=(*chain.heads, Span(place.end - 4, place.end)), places=(*chain.places, place))
