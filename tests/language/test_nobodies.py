"""Who or what is an actor, and of what kind: each row gives the actors of a text with their kinds, whoever else is left
out."""

import pytest

from tests.builders import analysed

NOBODIES = [  # what nobody can ask
    (
        "The pressure forced Ida Holt to resign. The votes showed a split. The banner said it was the first time.",
        {"Ida Holt": "person"},
    ),
    (
        "The situation reminds Ida Holt of a film. Leo Marr said the choice was hers.",
        {"Ida Holt": "person", "Leo Marr": "person"},
    ),
    (
        "Ida Holt backed the Clean Harbours Act. Hurricane Ruth hit the coast. Holt said the Great Recession was over.",
        {"Ida Holt": "person"},
    ),
    (
        "Sen. Ida Holt, R-Fla., met Rep. Leo Marr, D-Ky. Marr said the toll was theft.",
        {"Ida Holt": "person", "Leo Marr": "person"},
    ),
    (
        "Ida Holt won in Lowell, Ky. She cited Lund v. Marl, No. 14-915, and her faith in Islam.",
        {"Ida Holt": "person", "Lowell": "place"},
    ),
    ("Begun in 1997, the fund pays 20 nurses. Ida Holt flew to STS-12 in an F-35.", {"Ida Holt": "person"}),
    ("The series “Tidewater” returns in May. Ida Holt said “Tidewater” was over.", {"Ida Holt": "person"}),
    ("Ida Holt hosted dinners for her guests. They were cold.", {"Ida Holt": "person", "her guests": "group"}),
    ("The training said so. The automatic spoilers did too. The siblings said no.", {"siblings": "group"}),
    ("North African cooks said no.", {"North African cooks": "group"}),
    (
        "Thousands of centrifuges show that the deal is dead. The framework says so. Thousands of drivers say no.",
        {"Thousands of drivers": "group", "drivers": "group"},
    ),
]
DESCRIBING = [  # what describes the word behind it, days that have names, jobs with capitals, weather
    ("Many recall Bloody Sunday. It is a National crisis, Ida Holt said on Super Tuesday.", {"Ida Holt": "person"}),
    ("Police found a gold Desert Hawk pistol.", {"Police": "group"}),
    (
        "“It is quiet,” said Ida Holt, the Warning Coordination Meteorologist. She blamed El Nino and the tornado.",
        {"Ida Holt": "person"},
    ),
    (
        "“O.K.,” Ida Holt said of the look and the movie. The March 31 party and Air Force One were late.",
        {"Ida Holt": "person"},
    ),
    # near misses
    ("The party said no to the toll.", {"party": "group"}),
    ("The National Gallery said it would shut.", {"National Gallery": "organisation"}),
    ("Leo Hawk said Tuesday that the toll was theft.", {"Leo Hawk": "person"}),
]
ALONE = [  # a name of one word whose kind the words beside it tell
    ("Hip-hop star Nello was arrested.", {"Nello": "person"}),
    ("His dad, Justin, needs a kidney. “It hurts,” his mom said.", {"Justin": "person", "his mom": "unnamed"}),
    ("At Sunday night’s debate, Sanders compared himself to Ida Holt.", {"Sanders": "person", "Ida Holt": "person"}),
    (
        "The singer, whose real name is Cornell Hayes, said he was innocent.",
        {"singer": "unnamed", "Cornell Hayes": "person"},
    ),
    ("Ida Holt will be remembered by historians as a hero.", {"Ida Holt": "person", "historians": "group"}),
    ("Paul Stuart said it would shut 12 shops. The tailor was founded in 1938.", {"Paul Stuart": "organisation"}),
    # near misses
    (
        "One campaigner, Vera Holt, said the roof leaked. The agency denied it.",
        {"Vera Holt": "person", "agency": "group"},
    ),
    ("Paul Stuart said he would shut 12 shops. The tailor was founded in 1938.", {"Paul Stuart": "person"}),
    ("Acme compared itself to the Marl Bank.", {"Acme": "organisation", "Marl Bank": "organisation"}),
]
PAGES = [  # words of the page and of headlines
    ("ADVERTISEMENT Holt said the toll was theft. Ida Holt leads the council.", {"Ida Holt": "person"}),
    (
        "Harle Post Hit Piece Slams Ida Holt Over Toll\n\nIda Holt said the hit piece was wrong. The Harle Post stood "
        "by it.",
        {"Harle Post": "organisation", "Ida Holt": "person"},
    ),
    ("Justices Ida Holt and Leo Marr said the toll was legal.", {"Ida Holt": "person", "Leo Marr": "person"}),
    (
        "Ida Holt at her desk. Ida Holt Image: Harle Post. Holt said the toll was theft.",
        {"Ida Holt": "person", "Harle Post": "organisation"},
    ),
    (
        "Breaking: Judge Just Gave Ida Holt Worst News Yet\n\nIda Holt had the worst news yet. She will appeal.",
        {"Judge": "unnamed", "Ida Holt": "person"},
    ),
    pytest.param(
        "Ida Holt Stuns Harle Growers With Speaker Reveal\n\nIda Holt met farmers.",
        {"Ida Holt": "person"},
        id="headline: Stuns",
        marks=pytest.mark.xfail(reason="a body of the headline alone is kept: some reports name it in full there only"),
    ),
    ("Bridge Toll Ends Marr Feud\n\nLeo Marr met Ida Holt.", {"Leo Marr": "person", "Ida Holt": "person"}),
    ("The Harle Times reports:\n\nThe toll rose many times.", {"Harle Times": "organisation"}),
    (
        "The Harle State Water Office said that 98.3 percent of wells leak.",
        {"Harle State Water Office": "organisation"},
    ),
    (
        "Ida Holt left.\n\nGreens Resoundingly Reject Idea Of Bridge Toll Hike.\n\nThe idea was old.",
        {"Ida Holt": "person"},
    ),
    (
        "Billionaire Leo Marr praised Political Editor Ida Holt. Longtime Marr aides left.",
        {"Leo Marr": "person", "Ida Holt": "person"},
    ),
    ("The anti-Marl rally was small. The pro-Harle march was not. Ida Holt said so.", {"Ida Holt": "person"}),
    (
        "Muslim citizens and the Jewish vote mattered to Ida Holt. The Muslims agreed.",
        {"Ida Holt": "person", "Muslims": "group"},
    ),
    ("Sen. Ron Marr spoke. Marr and Tam Holt left.", {"Ron Marr": "person", "Tam Holt": "person"}),
    (
        "The scam hurt Ida Holt, the polling shows. A series of photos said so.",
        {"Ida Holt": "person", "polling": "document"},
    ),
    (
        "The deaths of Orla Quist and Tam Uvo shocked many. Ida Holt wept.",
        {"Orla Quist": "person", "Tam Uvo": "person", "Ida Holt": "person"},
    ),
    ("Ida Holt did X, Y and Z. The anti-Holt lobby left. “[W]e lost,” Holt said.", {"Ida Holt": "person"}),
    ("(CNN)Former mayor Ida Holt said the toll was theft.", {"Ida Holt": "person"}),
    ("Harle (AP) — Ida Holt said the toll was theft.", {"Ida Holt": "person"}),
    ("Harle (The Marl Post) – Ida Holt said the toll was theft.", {"Ida Holt": "person"}),
    ("HARLE, Ohio — Ida Holt said the toll was theft.", {"Ida Holt": "person"}),
    ("Ida Holt (CNN) said the toll was theft.", {"Ida Holt": "person", "CNN": "organisation"}),  # near miss
    ("Barack Holt‘s aides left. Barack Holt said the toll was theft.", {"Barack Holt": "person"}),
]
KINDS = [  # what a name's own words tell
    (
        "The Ida Holt Foundation said it would pay. Leo Marr left.",
        {"Ida Holt Foundation": "organisation", "Leo Marr": "person"},
    ),
    ("The Alstad State Labour Party said it would sue.", {"Alstad State Labour Party": "organisation"}),
    (
        "Ida Holt said Facebook and Twitter were to blame. Wall Street agreed.",
        {"Ida Holt": "person", "Facebook": "organisation", "Twitter": "organisation", "Wall Street": "organisation"},
    ),
    ("Americans said they were tired. Many Ethiopians agreed.", {"Americans": "group", "Ethiopians": "group"}),
    (
        "Ida Clark said trade was down. Leo Marr met the Clarks in their pub.",
        {"Ida Clark": "person", "Leo Marr": "person", "Clarks": "group"},
    ),
    ("Velt openly admitted that his toll was theft.", {"Velt": "person"}),
    ("Patty Judge ran for mayor. Judge said the toll was theft.", {"Patty Judge": "person"}),
    (
        "A court order said the toll was theft. The team said it would sue.",
        {"court order": "document", "team": "group"},
    ),
    (
        "The curator said the toll was theft. Islamophobia grew. The posting said so.",
        {"curator": "unnamed", "posting": "document"},
    ),
    ("A number of votes said the toll was theft. His widow said it was cruel.", {"His widow": "unnamed"}),
    ("Missouri Secretary of State Ida Holt said the toll was theft.", {"Missouri": "place", "Ida Holt": "person"}),
    ("Ida Holt won the Marl Trophy. She signed an Executive Order on Friday.", {"Ida Holt": "person"}),
    (
        "Indiana Governor Ida Holt went to Indiana University.",
        {"Indiana": "place", "Ida Holt": "person", "Indiana University": "organisation"},
    ),
    ("The Harle Post said no. The Post later said yes.", {"Harle Post": "organisation"}),
    ("The Marl Board of Roads met. The board of roads said yes.", {"Marl Board of Roads": "organisation"}),
    ("Rep. Steve Israel met voters. “We will win,” Israel said.", {"Steve Israel": "person", "voters": "group"}),
    (
        "The pianist Oriane Delmotte said no. The novelist Tam Uvo called it a scandal.",
        {"Oriane Delmotte": "person", "Tam Uvo": "person"},
    ),
    (
        "Holt's campaign on Monday said the schedule was wrong. Ida Holt left.",
        {"Ida Holt": "person", "Holt's campaign": "group"},
    ),
    ("Standard & Poor said the bond was safe.", {"Standard & Poor": "organisation"}),
    (
        "James Heck left the Rand Corporation. Sen. Rand Marr said the toll was theft.",
        {"James Heck": "person", "Rand Corporation": "organisation", "Rand Marr": "person"},
    ),
    (
        "Leo Marr runs the Marr Corporation. Marr said he would sue.",
        {"Leo Marr": "person", "Marr Corporation": "organisation"},
    ),
    (
        "The mayor of Ellen, Michigan, wrote to Vera Lund.",
        {"Ellen": "place", "Michigan": "place", "Vera Lund": "person"},
    ),
    # near misses
    ("A critic of Ida Holt, Michigan's governor, left.", {"Ida Holt": "person", "Michigan": "place"}),
    ("Steve Israel met voters. Israel is a state in the east.", {"Steve Israel": "person", "Israel": "place"}),
    (
        "The Harle Post and the Marl Post met. The Post said yes.",
        {"Harle Post": "organisation", "Marl Post": "organisation", "Post": "organisation"},
    ),
    ("Emily Church said the toll was theft. Frank Post agreed.", {"Emily Church": "person", "Frank Post": "person"}),
    ("Acme openly admitted that the toll was theft.", {"Acme": "organisation"}),
    ("The G20 said the toll was theft.", {"G20": "organisation"}),
    ("The leadership said the toll was theft. Drivers said so.", {"leadership": "group", "Drivers": "group"}),
    ("The administration said the toll was theft.", {"administration": "group"}),
    ("“Robin” is how friends know him. Robin said the toll was theft.", {"Robin": "person", "friends": "group"}),
]
IDLE = [  # phrases that a rule asked for and nothing needs in the end
    ("Ida Holt saw a miraculous run of form that stunned her rivals.", {"Ida Holt": "person"}),
    ("The nuts that made Ida Holt ill were old. One of the disputes hurt her.", {"Ida Holt": "person"}),
    (
        "The suit says Ida Holt lied. The catalogue says so too.",
        {"suit": "document", "Ida Holt": "person", "catalogue": "document"},
    ),
    # near misses
    ("Police found a gold bar.", {"Police": "group"}),  # a body
    ("Rivals who stunned Ida Holt said they were tired.", {"Rivals": "group", "Ida Holt": "person"}),
    ("One of the nurses said Ida Holt lied.", {"One of the nurses": "group", "Ida Holt": "person"}),
]
WORKS = [  # names within titles
    ("The star of “Harbour of Grey,” Ida Holt, said it was over.", {"Ida Holt": "person"}),
    ('Ida Holt wrote "Sons of Quarrel" and "Lorna Vane and the Half-Blood Queen".', {"Ida Holt": "person"}),
    ('Leo Marr ("Gang Divided") stars as Tam Uvo.', {"Leo Marr": "person", "Tam Uvo": "person"}),
    # near misses
    (
        "“The Harle Post” said no. Ida Holt spoke at the Center for Harbour Studies.",
        {"Harle Post": "organisation", "Ida Holt": "person", "Center for Harbour Studies": "organisation"},
    ),
    ("The star of “Harbour of Grey” met Vera Grey.", {"Vera Grey": "person"}),
    ("The boxer calls himself “Leo Marr”.", {"boxer": "unnamed", "Leo Marr": "person"}),
    ("“Ask Ida Holt about the toll,” said Leo Marr.", {"Ida Holt": "person", "Leo Marr": "person"}),
]
CLUBS = [  # sides that are called like towns and people
    ("The Marl midfielder Leo Brink said no.", {"Marl": "organisation", "Leo Brink": "person"}),
    (
        "Tarn lost 2-1 to Sandby. Leo Brink scored.",
        {"Tarn": "organisation", "Sandby": "organisation", "Leo Brink": "person"},
    ),
    (
        "Tarn went top with a 2-0 win over Sandby. Tarn's next game is on Friday.",
        {"Tarn": "organisation", "Sandby": "organisation"},
    ),
    ("Harle Rovers 2-1 was the result. Leo Brink cheered.", {"Harle Rovers": "organisation", "Leo Brink": "person"}),
    ("Leo Brink said the Premier League was rich.", {"Leo Brink": "person", "Premier League": "organisation"}),
    (
        "Ida Holt spoke at the Spartan Stadium and at Camp Harle.",
        {"Ida Holt": "person", "Spartan Stadium": "place", "Camp Harle": "place"},
    ),
    # near misses
    (
        "Ida Holt beat Vera Lund 6-4, 7-5. Lund's coach Leo Marr said she was tired.",
        {"Ida Holt": "person", "Vera Lund": "person", "Leo Marr": "person"},
    ),
    ("Argentina striker Leo Brink said no.", {"Argentina": "place", "Leo Brink": "person"}),
    (
        "Ida Holt's manager said no. Holt lost 2-1 in the vote to Leo Marr.",
        {"Ida Holt": "person", "Ida Holt's manager": "unnamed", "Leo Marr": "person"},
    ),
    ("Premier Li Marr met Ida Holt.", {"Li Marr": "person", "Ida Holt": "person"}),
]
PEOPLES = [  # a people's word is its state; what one person is is no name; names cut or made of the first word
    (
        "A Uruguayan pilot and a Welsh singer said no.",
        {"Uruguayan pilot": "unnamed", "Uruguay": "place", "Welsh singer": "unnamed", "Wales": "place"},
    ),
    ("The Frenchman, Leo Marr, said no. Ida Holt, a Sikh, agreed.", {"Leo Marr": "person", "Ida Holt": "person"}),
    ("Acting Mayor Leo Marr said no.", {"Leo Marr": "person"}),
    ("The flight attendant Kim Do-hee sued. Kim said no.", {"Kim Do-hee": "person"}),
    ("The astronomer Jun Takeda said it was late.", {"Jun Takeda": "person"}),
    ("Farmer Jun Takeda said the plan was bad.", {"Jun Takeda": "person"}),
    ("“The calls are broad and bipartisan,” said the group’s legal director, Katie Marr.", {"Katie Marr": "person"}),
    (
        "“The calls are broad and bipartisan,” said the group’s legal director, and Katie Marr left.",
        {"Katie Marr": "person", "group’s legal director": "unnamed"},
    ),
    ("Baker Hughes Works said it was late.", {"Baker Hughes Works": "organisation"}),
    (
        "The show's co-creator, Leo Marr, told the Post that it was over.",
        {"Leo Marr": "person", "Post": "organisation"},
    ),
    (
        "The Marl Science Monitor said no. Ida Holt lives in Beverly Hills.",
        {"Marl Science Monitor": "organisation", "Ida Holt": "person", "Beverly Hills": "place"},
    ),
    ("Ida Holt left. Baggy shirts were worn. Fingers crossed for a second season.", {"Ida Holt": "person"}),
    ("Defeated, Ida Holt said it was over.", {"Ida Holt": "person"}),
    # near misses
    ("Baggy said no. Ida Holt met Baggy.", {"Baggy": "person", "Ida Holt": "person"}),
    ("The Harle Post's News Desk said no.", {"Harle Post": "organisation", "News Desk": "organisation"}),
    ("A Lee-led crew said no.", {"Lee": "person", "Lee-led crew": "group"}),
    ("The creator, Leo Marr, told the Post that it was over.", {"Leo Marr": "person", "Post": "organisation"}),
    ("Muslims and Sikhs said no.", {"Muslims": "group", "Sikhs": "group"}),
]
PUT_TOGETHER = [  # names in pieces, and pieces of names
    ("The Holt-Marr race was close, said Ida Holt and Leo Marr.", {"Ida Holt": "person", "Leo Marr": "person"}),
    ("Anti-levy activists said no. Superstorm Ada hit the town.", {"Anti-levy activists": "group"}),
    (
        "The council launched a six-week campaign. The campaign said it would win.",
        {"council": "group", "campaign": "group"},
    ),
    ("Asian Americans said no.", {"Asian Americans": "group"}),
    (
        "The American College of Harbour Surgeons and Dentists said no.",
        {"American College of Harbour Surgeons and Dentists": "organisation"},
    ),
    ("President Abdu Rabu Mansour Velt left. Velt said no.", {"Abdu Rabu Mansour Velt": "person"}),
    ("She is African American, Ida Holt said.", {"Ida Holt": "person"}),
    ("Ida Holt led: voters put Ida Holt 47 percent to 39 percent ahead.", {"Ida Holt": "person", "voters": "group"}),
    (
        "Only 40 traders said no. That inquiry, Officials have said, is over.",
        {"40 traders": "group", "Officials": "group"},
    ),
    (
        "In January, North Korea's Central News Agency (KCNA) said it was over.",
        {"North Korea's Central News Agency": "organisation"},
    ),
    ("The cuts were deep, said HCB President and CEO Ida Holt.", {"HCB": "organisation", "Ida Holt": "person"}),
    (
        "Ida Holt took over as governor of Ohio in May. The newly elected governor said no.",
        {"Ida Holt": "person", "Ohio": "place"},
    ),
    ("Huda Saleh was on the bus. Huda said the driver was asleep.", {"Huda Saleh": "person"}),
    ("The crane is safe, she said.\n\nSienna Boor/Harle Post", {}),
    ("The trade accord fell. Ida Holt spoke at the National Convention.", {"Ida Holt": "person"}),
    ("The Storm Prediction Center said no. Storm Ada hit.", {"Storm Prediction Center": "organisation"}),
    (
        "The U.S. Justice Department said no. The Department of Justice agreed.",
        {"U.S. Justice Department": "organisation"},
    ),
    ("Gonvega, which broke through in May, said no.", {"Gonvega": "organisation"}),
    (
        "Renzo Falk and longtime collaborator Ida Holt spoke about it.",
        {"Renzo Falk": "person", "Ida Holt": "person"},
    ),
    ("One nurse says no, and a third says maybe. The WWI stone fell.", {"One nurse": "unnamed"}),
    ("(The Harle Reporter)It is over, Ida Holt said.", {"Harle": "person", "Ida Holt": "person"}),
    ("The tweet is gone, according to ClearHarle.", {"ClearHarle": "organisation"}),
    # near misses
    ("Gonvega, who broke through in May, said no.", {"Gonvega": "person"}),
    ("The collaborator told Ida Holt no.", {"collaborator": "unnamed", "Ida Holt": "person"}),
    (
        "The Marl-Orla line is shut, Ida Holt said.",
        {"Marl": "organisation", "Orla": "organisation", "Ida Holt": "person"},
    ),
    ("Their campaign said it would win.", {"Their campaign": "group"}),
    ("British Muslims said no.", {"British Muslims": "group"}),
    ("African Americans said no.", {"African Americans": "group"}),
    (
        "Ida Holt of the College of Surgeons and Leo Marr said no.",
        {"Ida Holt": "person", "College of Surgeons": "organisation", "Leo Marr": "person"},
    ),
    (
        "Ida Holt described Leo Marr as governor. The governor said no.",
        {"Ida Holt": "person", "Leo Marr": "person", "governor": "unnamed"},
    ),
    ("Ida McDonald said no. LaVerne agreed.", {"Ida McDonald": "person", "LaVerne": "person"}),
]
ROWS = [
    row if hasattr(row, "marks") else pytest.param(*row, id=row[0][:50])
    for rows in (NOBODIES, DESCRIBING, ALONE, PAGES, KINDS, IDLE, WORKS, CLUBS, PEOPLES, PUT_TOGETHER)
    for row in rows
]


@pytest.mark.parametrize(("text", "want"), ROWS)
def test_who_is_an_actor_and_of_what_kind(text: str, want: dict[str, str]) -> None:
    assert {a.name: a.kind for a in analysed(text).actors} == want
