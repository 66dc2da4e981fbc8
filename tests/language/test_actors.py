"""Names joined, offices read, pronouns and descriptions resolved and marked as inferred."""

from dataclasses import replace

import pytest

from components.language import find_actors, parse_text
from components.language.actors.bearing import vote_kinds
from components.language.actors.finding import find_names
from components.language.actors.names import acronym, core_key, gender_of, may_be_same_person, name_key
from tests.builders import analysed

PEOPLE = [
    ("Merkel", "Angela Merkel", True), ("Mr. Brink", "Olaf Brink", True), ("A. Merkel", "Angela Merkel", True),
    ("Olaf Merkel", "Angela Merkel", False),
    ("Angela Merkel", "Dr. Angela Dorothea Merkel", True), ("Brink", "Angela Merkel", False),
    ("", "Angela Merkel", False),
]  # fmt: skip


@pytest.mark.parametrize(("short", "long", "same"), PEOPLE)
def test_may_be_same_person(short: str, long: str, same: bool) -> None:
    assert may_be_same_person(short, long) is same


def test_names() -> None:
    assert name_key("the Acme Corp.") == "acme"
    assert name_key("Senator Olaf Brink's") == "olaf brink"
    assert acronym("European Court of Human Rights") == "ECHR"
    assert [gender_of("Angela Merkel"), gender_of("Merkel", "Mr."), gender_of("Merkel")] == ["f", "m", ""]


def mentions(text: str) -> dict[str, list[tuple[str, bool]]]:
    return {a.name: [(m.span.of(text), m.inferred) for m in a.mentions] for a in analysed(text).actors}


def test_a_surname_and_a_pronoun_join_the_name() -> None:
    text = "Angela Merkel arrived late. Merkel said she would stay."
    assert mentions(text)["Angela Merkel"] == [("Angela Merkel", False), ("Merkel", False), ("she", True)]


def test_an_office_joins_its_holder() -> None:
    text = "French President Emmanuel Macron spoke first. Then the president left."
    found = mentions(text)["Emmanuel Macron"]
    assert ("the president", True) in found


def test_two_people_of_one_surname_stay_two() -> None:
    text = "George Bush and Laura Bush spoke. Laura Bush left. George Bush stayed."
    assert {"George Bush", "Laura Bush"} <= set(mentions(text))


def test_an_acronym_joins_its_name() -> None:
    text = "The World Health Organization met on Friday. The WHO said it would help."
    assert [w for w, _ in mentions(text)["World Health Organization"]][:2] == ["World Health Organization", "WHO"]


def test_a_capital_stands_for_its_state_unless_it_is_a_place() -> None:
    found = mentions("Moscow rejected the offer. The talks in Moscow went on.")
    assert found["Russia"] == [("Moscow", True)]
    assert found["Moscow"] == [("Moscow", False)]


def test_an_article_may_say_itself_what_its_capital_is() -> None:
    assert ("Sarn", True) in mentions("Sarn, the capital of Velland, backed the plan. Velland is small.")["Velland"]


def test_role_comes_from_the_words_before_and_from_apposition() -> None:
    roles = {
        a.name: a.role
        for a in analysed("Prime Minister Keir Starmer met Ruth Amsel, the group's director, on Friday.").actors
    }
    assert roles["Keir Starmer"] == "Prime Minister"
    assert "director" in roles["Ruth Amsel"]


def test_he_is_not_the_woman() -> None:
    text = "Angela Merkel met Emmanuel Macron. He said that he was glad."
    assert ("He", True) in mentions(text)["Emmanuel Macron"]


CORES = [
    ("Ford Motor Company", "ford"), ("Ford", "ford"), ("U.S. Federal Reserve", "federal reserve"),
    ("American Airlines", "american airlines"),
    ("Apple Corps", "apple corps"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "core"), CORES)
def test_a_body_without_its_state_and_trade(name: str, core: str) -> None:
    assert core_key(name) == core


def test_an_acronym_in_brackets_joins_whatever_its_letters() -> None:
    assert ("KAW", False) in mentions("Kenvale Airways (KAW) ordered ten planes. KAW said it was glad.")[
        "Kenvale Airways"
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Leo Marr left. The employer rang, and Marr's card was of no use. He was sorry.", "Leo Marr"),
        ("The nurse asked Leo Marr for his card. He said it was lost.", "Leo Marr"),
        ("The nurse thanked Leo Marr. He said it was late.", "nurse"),
    ],
)
def test_he_is_whose_affair_the_sentence_before_is(text: str, who: str) -> None:
    assert ("He", True) in mentions(text)[who]


def test_he_is_not_the_one_who_speaks() -> None:
    text = 'Peter Brink spoke first. Mark Hadley agreed with Brink. "He is sharp," Hadley said.'
    assert ("He", True) in mentions(text)["Peter Brink"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("President Dan Holt and Mary Holt will visit Lindow. Holt denounced the toll.", "Dan Holt"),
        ("Mary Holt spoke. Mary Holt and Dan Holt will visit Lindow. Holt denounced the toll.", "Mary Holt"),
        (
            "Mary Holt and Dan Holt will visit Lindow. Holt denounced the toll.",
            "Dan Holt",
        ),  # the nearest, where nothing tells
    ],
)
def test_a_bare_surname_means_who_is_named_most_or_is_in_office(text: str, who: str) -> None:
    parse = parse_text(text)
    index = find_actors(parse)
    last = [t for t in parse.tokens if t.text == "Holt"][-1]
    assert index.name_of(index.name_at(last)) == who


def test_a_pronoun_may_run_ahead_of_its_name() -> None:
    text = "Lee Pascoe wrote a letter. In his answer, Steve Hadley said that the work was right."
    assert ("his", True) in mentions(text)["Steve Hadley"]


def test_it_that_is_a_thing_is_nobody() -> None:
    found = mentions("The council met on Friday. The weather was bad. It was the coldest day of the year.")
    assert not any(word == "It" for words in found.values() for word, _ in words)


def test_the_article_tells_a_gender_that_the_name_does_not() -> None:
    text = "Xanthor Quill arrived late. She was tired. Quill took her seat. Olaf Brink and Quill sat down. She yawned."
    assert [w for w, _ in mentions(text)["Xanthor Quill"]].count("She") == 2


def test_phrases_that_no_pronoun_means_are_not_kept() -> None:
    assert not {"Farmers", "drivers"} & set(mentions("Farmers met drivers. Acme said they would pay."))


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("“She has an honest tongue,” one tired student said of Mayor Ida Holt.", "one tired student",
         "one tired student"),
        ("A “somewhat worried” young man said he would leave.", "“somewhat worried” young man",
         "A “somewhat worried” young man"),
        ("In other words, a firm said that it was shut.", "firm", "a firm"),
        ("Two members of the three-judge panel of the Fifth Northern Circuit Court of Public Appeals said no.",
         "Two members of the three-judge panel of the Fifth Northern Circuit Court", "Two members"),
    ],
)  # fmt: skip
def test_a_phrase_begins_behind_what_is_quoted_before_it(text: str, name: str, words: str) -> None:
    assert words in [word for word, _ in mentions(text)[name]]


NAMESAKES = [  # text, whom each place of a name means
    ("President Leo Marr sued the bank. The suit is by the president; his sons Leo Marr, Jr. and Tam Marr; and others. "
     "Marr said the bank was wrong.", {"Leo Marr": ["Leo Marr", "Marr"], "Leo Marr, Jr.": ["Leo Marr, Jr."]}),
    ("President Marr sued. The suit by Marr, sons Leo Jr. and Eric and daughter Ida was filed. Eric Marr, a vice "
     "president of the mill, called it an abuse. Marr said no.",
     {"Marr": ["Marr", "Marr", "Marr"], "Eric Marr": ["Eric", "Eric Marr"]}),
    ("Sen. Robert Kelly is 60. Robert Kelly Jr., a lawyer, said his father would win.",
     {"Robert Kelly": ["Robert Kelly"], "Robert Kelly Jr.": ["Robert Kelly Jr."]}),
    ("Robert F. Kelly Jr. said that he would run. Robert Kelly is 60. Kelly smiled.",
     {"Robert F. Kelly Jr.": ["Robert F. Kelly Jr.", "Robert Kelly", "Kelly"]}),
    ("Marr sued. The suit was filed. Eric Marr, a vice president of the mill, called it an abuse. Marr said no.",
     {"Eric Marr": ["Marr", "Eric Marr", "Marr"]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), NAMESAKES)
def test_a_father_is_not_the_son_of_his_name(text: str, places: dict[str, list[str]]) -> None:
    found = {a.name: [m.span.of(text) for m in a.mentions if m.kind == "name"] for a in analysed(text).actors}
    assert {name: found.get(name) for name in places} == places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Rt Rev Hugh Cantlow has asked parishes to sell their rectories.", "Hugh Cantlow"),
        ("The archdeacon, the Ven Mary Prowse, wrote to clergy last month.", "Mary Prowse"),
        ("The Rev Dr Hugh Cantlow has asked parishes to sell.", "Hugh Cantlow"),
    ],
)
def test_titles_of_the_clergy_are_no_part_of_a_name(text: str, name: str) -> None:
    assert [(a.name, a.kind) for a in analysed(text).actors if "Rev" in a.name or name in a.name] == [(name, "person")]


def test_half_a_word_is_nobody() -> None:
    text = "Republican President Leo Holt spoke. Ada Pell signed a bill passed by a Republican-led council."
    assert [word for word, _ in mentions(text)["Leo Holt"]] == ["Republican President", "Leo Holt"]


SAME = [  # text, whom, the words that stand for them, in order
    ("Kenvale Airlines cut jobs. Its chief said it would hire again.", "Kenvale Airlines",
     ["Kenvale Airlines", "Its", "it"]),
    ("The Acme Group found itself in court.", "Acme Group", ["Acme Group", "itself"]),
    ("Peter Brink met Olaf Hale, who said that he was tired.", "Olaf Hale", ["Olaf Hale", "who", "he"]),
    ("Peter Brink attacked Olaf Hale, calling him a liar.", "Olaf Hale", ["Olaf Hale", "him"]),
    ("Olaf Hale slept. When he arrived, Peter Brink waved.", "Peter Brink", ["he", "Peter Brink"]),
    ("Olaf Hale fell. Peter Brink said of the day:\n\n\"He is a friend. He will be well.\"", "Olaf Hale",
     ["Olaf Hale", "He", "He"]),
    ('"I am tired and my leg hurts," Olaf Hale said.', "Olaf Hale", ["I", "my", "Olaf Hale"]),
    ('Acme lost money. "We will hire again," said Acme spokeswoman Ines Hale.', "Acme", ["Acme", "We", "Acme"]),
    ('"We will win," Ines Hale said.', "Ines Hale", ["We", "Ines Hale"]),
    ("Ines Hale, the head of Acme, left. She was tired.", "Ines Hale", ["Ines Hale", "the head", "She"]),
    ("Nissan cut jobs. Workers wept. The Japanese carmaker will hire again.", "Nissan",
     ["Nissan", "The Japanese carmaker"]),
    ("Nissan cut jobs. Workers met the carmaker that pays best.", "Nissan", ["Nissan"]),
    ("Nine divers said no. Old militias, some of them armed, came.", "Nine divers", ["Nine divers"]),
    ("Nine divers said no. They must not talk to reporters, one of them said.", "Nine divers",
     ["Nine divers", "They", "them"]),
    ("Nine divers said no. Some of them left.", "Nine divers", ["Nine divers", "them"]),
    ("Leo Marr's opponent, Tigran Petrosian of Velland, said no.", "Tigran Petrosian",
     ["Leo Marr's opponent", "Tigran Petrosian"]),
    ("Raytheon Technologies won. Raytheon said it would hire.", "Raytheon Technologies",
     ["Raytheon Technologies", "Raytheon", "it"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "words"), SAME)
def test_what_else_stands_for_a_bearer(text: str, name: str, words: list[str]) -> None:
    assert [w for w, _ in mentions(text)[name]] == words


# Who is named: (text, {name: kind}) of all actors.
NAMED = [
    (
        "Ursula van den Brink said the toll was theft. Van den Brink added it must go.",
        {"Ursula van den Brink": "person"},
    ),
    ("Otto von Brandvik said no. Von Brandvik left.", {"Otto von Brandvik": "person"}),
    ("Marie de la Tour said the dam leaked. De la Tour left.", {"Marie de la Tour": "person"}),
    (
        'Velland minister Moshe "Bogy" Yalon said the dam leaked. Yalon left.',
        {"Velland": "place", 'Moshe "Bogy" Yalon': "person"},
    ),
    ('Joe "the Plumber" Wurz said the dam leaked.', {'Joe "the Plumber" Wurz': "person"}),
    ("Åsa Öberg said the dam leaked.", {"Åsa Öberg": "person"}),
    ("D’Arcy Quill said the dam leaked.", {"D’Arcy Quill": "person"}),
    (
        "Sainsbrook's said it would sue. Ben & Jerry's is at Sainsbrook's gate.",
        {"Sainsbrook's": "organisation", "Ben & Jerry's": "organisation"},
    ),
    ("Paulo dos Santos said the toll was theft. Mr dos Santos added it must go.", {"Paulo dos Santos": "person"}),
    ("Karel ter Horst said the toll was theft. Ter Horst added it must go.", {"Karel ter Horst": "person"}),
    (
        "Greta von der Leyden said the toll was theft. Von der Leyden added it must go.",
        {"Greta von der Leyden": "person"},
    ),
    ("Carlo Della Rovere said the toll was theft. Della Rovere added it must go.", {"Carlo Della Rovere": "person"}),
    ("Ana de la Cruz said the toll was theft. De la Cruz added it must go.", {"Ana de la Cruz": "person"}),
    ("Jan van der Berg said the toll was theft. Van der Berg added it must go.", {"Jan van der Berg": "person"}),
    ("Sean Ó Briain said the toll was theft. Ó Briain added it must go.", {"Sean Ó Briain": "person"}),
    ("Samir al-Farsi said the toll was theft. Al-Farsi added it must go.", {"Samir al-Farsi": "person"}),
    ("Emre Yılmaz said the toll was theft. Yilmaz added it must go.", {"Emre Yılmaz": "person"}),
    ("Piotr Wójcik said the toll was theft. Wojcik added it must go.", {"Piotr Wójcik": "person"}),
    ("Saúl Ñíguez said the toll was theft. Niguez added it must go.", {"Saúl Ñíguez": "person"}),
    ("Kate O’Malley said the toll was theft. O'Malley added it must go.", {"Kate O’Malley": "person"}),
    ("Eﬃe Griﬃn said the toll was theft. Griffin added it must go.", {"Eﬃe Griﬃn": "person"}),
    ("Theresa May said the deal was good. May added that it was wrong to wait.", {"Theresa May": "person"}),
    (
        "Laura Ashley said it would close 70 stores. The retailer said sales had fallen.",
        {"Laura Ashley": "organisation"},
    ),
    ("John Lewis said it would close 12 stores. The chain blamed rents.", {"John Lewis": "organisation"}),
    ("Marie Curie said it would open a hospice. The charity said demand had doubled.", {"Marie Curie": "organisation"}),
    ("Baker McKenzie said it had cut 40 jobs.", {"Baker McKenzie": "organisation"}),
    ("Boyd Mercer, the accountancy firm, was fined.", {"Boyd Mercer": "organisation"}),
    ("Grant Paul, an estate agency, shut its doors.", {"Grant Paul": "organisation"}),
    ("Prices fell at Ellis Grant, the insurer, and rose.", {"Ellis Grant": "organisation"}),
    ("James Reid, the law firm, declined to comment.", {"James Reid": "organisation"}),
    ("Thomas Cole, a charity that feeds the homeless, welcomed it.", {"Thomas Cole": "organisation"}),
    ("Trade was poor at Oliver Bates, which sells shoes.", {"Oliver Bates": "organisation"}),
    ("Emma Stone, which employs 300 people, is to shut.", {"Emma Stone": "organisation"}),
    ("The site belongs to Owen Marsh, which runs 12 garden centres.", {"Owen Marsh": "organisation"}),
    ("Henry Lloyd, which owns the mill, is to close.", {"Henry Lloyd": "organisation"}),
    ("Trade fell at Owen Frame, which supplies the army.", {"Owen Frame": "organisation"}),
    (
        "Sen. Ida Holt, R-Ohio, said the bill was dead. Rep. Leo Marr (D-Mich.) disagreed. Gov. Pia Lund, D-Ky., said "
        "it was alive.",
        {"Ida Holt": "person", "Leo Marr": "person", "Pia Lund": "person"},
    ),
    ("FOR IMMEDIATE RELEASE\n\nThe council said at 10:00 GMT that the bridge was shut.", {"council": "group"}),
    (
        'PM KERR: "NO U-TURN" ON FUEL TAX\n\nPrime minister Tom Kerr said the tax would stay.',
        {"Tom Kerr": "person"},
    ),
    # a body whose name goes on over two prepositions; near misses: one, a person behind it
    (
        "The League of Weir Keepers of the Upper Marl said no.",
        {"League of Weir Keepers of the Upper Marl": "organisation"},
    ),
    (
        "The Royal Society for the Protection of Old Weirs and Locks said no.",
        {"Royal Society for the Protection of Old Weirs and Locks": "organisation"},
    ),
    ("The Weir Society of keen bathers said no.", {"Weir Society": "organisation"}),
    ("The Council of Velland on Friday said no.", {"Council of Velland": "organisation"}),
    (
        "The Ministry of Health of Velland for Tim Ould was a prize, she said.",
        {"Ministry of Health of Velland": "organisation", "Tim Ould": "person"},
    ),
    # a word for people before the name is none of it, particles go on, and of "none of them" they are meant
    (
        "Matron Ellen Pryce left. The jury heard how matron Ruth Ould had warned them.",
        {"Ellen Pryce": "person", "Ruth Ould": "person", "jury": "group"},
    ),
    ("Goalkeeper Paul Rusk said no.", {"Paul Rusk": "person"}),
    ("Prince Hamad bin Saud al-Rumi said the dam leaked. Al-Rumi left.", {"Hamad bin Saud al-Rumi": "person"}),
    ("None of the nurses backs the toll.", {"nurses": "group"}),
    ("A spokesman for Velland Rail said the line was shut.", {"Velland Rail": "organisation"}),
    ("GOVERNOR PRATT VETOES HOUSING BILL\n\nGovernor Lee Pratt vetoed the bill on Friday.", {"Lee Pratt": "person"}),
    ("“The vote was stolen.” — Mara Lund (@mara_lund) March 2, 2026", {"Mara Lund": "person"}),
    ('@mara_lund wrote: "This vote was stolen. #RecountNow https://t.co/abc"', {"@mara_lund": "person"}),
    (
        "Members of the Union of Marl Drivers (UMD) met. The UMD said the toll was theft.",
        {"Union of Marl Drivers": "organisation"},
    ),
    ("Samir al-Haddad said the toll was theft.", {"Samir al-Haddad": "person"}),
    ("Kim Min-jae said the toll was theft.", {"Kim Min-jae": "person"}),
    ("Jean-Luc Morel said the dam was unsafe.", {"Jean-Luc Morel": "person"}),
    ("Jean-Luc Morel SA said it would cut jobs.", {"Jean-Luc Morel SA": "organisation"}),
    ("Juan García Ortega said the dam was unsafe. García Ortega added it leaked.", {"Juan García Ortega": "person"}),
    ("Niamh Ní Dhonnell said the dam was unsafe. Ní Dhonnell added it leaked.", {"Niamh Ní Dhonnell": "person"}),
    ("Anna af Klint said the dam was unsafe. Af Klint added it leaked.", {"Anna af Klint": "person"}),
    ("Charles Tyrwhitt, which sells shirts, said its sales had doubled.", {"Charles Tyrwhitt": "organisation"}),
    ("Fred Perry said it would sue. The brand's lawyers are ready.", {"Fred Perry": "organisation"}),
    (
        "SENATE LEADER LUND SAYS BILL IS DEAD\n\nSenate leader Pia Lund said the bill was dead.",
        {"SENATE": "organisation", "Pia Lund": "person"},
    ),
    ("Dr. Martens said it would raise prices. The company sold fewer boots.", {"Dr. Martens": "organisation"}),
    # near misses
    ("Some of the nurses said no.", {"Some of the nurses": "group", "nurses": "group"}),
    ("Christian Paul Rusk said no.", {"Christian Paul Rusk": "person"}),
    ("A spokesman for Ida Rail said she was out.", {"spokesman for Ida Rail": "unnamed", "Ida Rail": "person"}),
    (
        "Laura Ashley said she would close 70 stores. The retailer said sales had fallen.",
        {"Laura Ashley": "person", "retailer": "group"},
    ),
    ("Dr. Brandvik said he would raise prices. The company sold fewer boots.", {"Brandvik": "person"}),
    ("Vera Holt, the firm's chairman, said no.", {"Vera Holt": "person"}),
    ("Vera Holt, the charity founder, said no.", {"Vera Holt": "person"}),
    ("Vera Holt, a retailer, said she would go.", {"Vera Holt": "person"}),
    ("Vera Holt, the broadcaster, has died.", {"Vera Holt": "person"}),
    ("Leo Marr, a developer, wants to build 40 homes.", {"Leo Marr": "person"}),
    ("Leo Marr, the company said, has left.", {"Leo Marr": "person", "company": "group"}),
    ("The dinner was given by Ida Holt, the school and the mayor.", {"Ida Holt": "person"}),
    ("A novel by Ida Holt, which sells well, is out.", {"Ida Holt": "person"}),
    ("He is at war with Ida Holt, which worries him.", {"Ida Holt": "person"}),
    ("He met Leo Marr, which surprised the club.", {"Leo Marr": "person"}),
    (
        "Caroline March said the hospital trust was broke. The trust’s chairman, Leo Marr, denied it.",
        {"Caroline March": "person", "Leo Marr": "person"},
    ),
    ("Caroline Holt said the shop was shut. The shop said it was not.", {"Caroline Holt": "person", "shop": "group"}),
    ("Charles Tyrwhitt, who sells shirts, said his sales had doubled.", {"Charles Tyrwhitt": "person"}),
    (
        "Juan García Ortega spoke. María Ortega said the dam leaked.",
        {"Juan García Ortega": "person", "María Ortega": "person"},
    ),
    ("Pieter van 't Hoff said the dam was unsafe. Van 't Hoff added it leaked.", {"Pieter van 't Hoff": "person"}),
    ("Emily Ward-Hughes said the dam was unsafe. Ward-Hughes added it leaked.", {"Emily Ward-Hughes": "person"}),
    ("Leo Marr said it was theft.", {"Leo Marr": "person"}),
    ("Theresa May said it would reopen in May.", {"Theresa May": "person"}),
    ("Mr Marr and Daniel Abebe spoke. Mr Marr said no.", {"Marr": "person", "Daniel Abebe": "person"}),
    ("Mairéad Nic Giolla Bhríde fell. Nic Giolla Bhríde rose.", {"Mairéad Nic Giolla Bhríde": "person"}),
    ("Mary Jo Ferris fell. Mary Jo rose. Ferris sat.", {"Mary Jo Ferris": "person"}),
    ("Ward-Hughes- said no. Emily Ward-Hughes sat.", {"Emily Ward-Hughes": "person"}),
    ("Rep. Bo Lane said no.", {"Bo Lane": "person"}),
    ("UNION BOSS QUITS\n\nLeo Marr said no.", {"Leo Marr": "person"}),
    (
        "DC Leo Marr, DS Ida Holt and PC Tam Uvo fell.",
        {"Leo Marr": "person", "Ida Holt": "person", "Tam Uvo": "person"},
    ),
    ("Leo Marr worked in DC for a PC maker.", {"Leo Marr": "person", "DC": "place"}),
]
# Names that things bear, which nobody has.
ILLNESSES = [
    ("Len Hobbs, who has Parkinson’s, walked 100 miles.", ["Len Hobbs"]),
    ("She was told she had Alzheimer's and wept.", []),
    ("Ida Holt is being treated for Hodgkin lymphoma.", ["Ida Holt"]),
    ("A cure for Huntington’s disease is near.", []),
    ("He was found to have Asperger's syndrome.", []),
    # near misses
    ("Parkinson’s lawyer said he was well.", ["Parkinson"]),
    ("Michael Parkinson sang. It was Parkinson’s, and no other.", ["Michael Parkinson"]),
    ("Parkinson said no.", ["Parkinson"]),
    ("The union backed Mr Parkinson’s.", ["Parkinson"]),
    ("Ida Crohn has a disease.", ["Ida Crohn"]),
]


@pytest.mark.parametrize(("text", "names"), ILLNESSES)
def test_an_illness_is_nobody(text: str, names: list[str]) -> None:
    assert [a.name for a in analysed(text).actors if a.mentions[0].kind == "name"] == names


THINGS = [
    ("Storm Hilda shook the pier. Hilda will move on by noon.", {}),
    ("Storms Otto and Hilda shook the pier. Hilda was the worse.", {}),
    ("Tropical Storm Henry is near. Henry may grow.", {}),
    ("A silver Ford Focus hit a wall.", {}),
    ("The black BMW was doing 90mph.", {}),
    ("It was hit by a white Mercedes Sprinter van and a red Honda motorbike.", {}),
    ("The trawler Mary Jane sank. The Mary Jane was old.", {}),
    ("A cat called Oscar was found. Oscar was unhurt.", {}),
    # near misses
    ("Storm Hilda shook the pier. Hilda said she was safe.", {"Hilda": "person"}),
    ("Storm Ruth shook the pier. Ruth Abebe fell.", {"Ruth Abebe": "person"}),
    ("BMW cut jobs.", {"BMW": "organisation"}),
    ("The Ford Foundation paid.", {"Ford Foundation": "organisation"}),
    ("His driver, Leo Marr, fell.", {"Leo Marr": "person"}),
]
NAMED += THINGS


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_names_as_texts_have_them(text: str, named: dict[str, str]) -> None:
    assert {a.name: a.kind for a in analysed(text).actors} == named


OWNED = [
    ("The Parents' Alliance condemned the decision.", ["Parents' Alliance"]),
    ("The Ostra Rail Workers’ Union struck on Monday.", ["Ostra Rail Workers’ Union"]),
    ("The Children's Trust backs the toll.", ["Children's Trust"]),
    ("Anna Jones' Union badge was torn.", ["Anna Jones", "Union"]),
]


@pytest.mark.parametrize(("text", "names"), OWNED)
def test_a_body_whose_name_says_whose_it_is_is_one(text: str, names: list[str]) -> None:
    assert [a.name for a in find_actors(parse_text(text)).freeze()] == names


TITLED = [
    ("President Torm arrived. Torm's plan failed. Torm's bill failed. Torm's law failed.", "person"),
    ("Torm's plan failed. Torm's bill failed. The Torm Group's law failed.", "organisation"),
]


@pytest.mark.parametrize(("text", "kind"), TITLED)
def test_one_title_says_who_a_bare_name_is(text: str, kind: str) -> None:
    found = find_names(parse_text(text))
    labelled = [n if n.title or n.text != "Torm" else replace(n, label="ORG") for n in found]
    votes = vote_kinds(parse_text(text), labelled)["torm"]
    assert max(votes, key=lambda k: votes[k]) == kind


def test_first_name_and_surname_alone_are_one_person() -> None:
    found = mentions("Hillary arrived. Hillary Marr said no. Marr left. Hillary stayed.")
    assert [w for w, _ in found["Hillary Marr"]] == ["Hillary", "Hillary Marr", "Marr", "Hillary"]
