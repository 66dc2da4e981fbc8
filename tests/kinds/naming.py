"""Who is one: letters, particles, capitals, handles, companies named like people; and which side is meant."""

from tests.kinds.forms import Case, across, actors, sides, who

LETTERS = [
    Case(
        across,
        ("Aoife O’Rourke said the pit must shut.", "Aoife O'Rourke said the pit was safe."),
        [("Aoife O’Rourke", 2)],
    ),
    Case(
        across,
        ("Siobhán O’Dwyer said the pit must shut.", "Siobhan O'Dwyer said the pit was safe."),
        [("Siobhán O’Dwyer", 2)],
    ),
    Case(across, ("Łukasz Żak said the pit must shut.", "Lukasz Zak said the pit was safe."), [("Łukasz Żak", 2)]),
    Case(who, "Çağla Şahin runs the depot. Sahin said the vans were old.", {"the vans were old": "Çağla Şahin"}),
    Case(
        who,
        "Hendrik van der Merwe said the dam was dry. Van der Merwe blamed the city.",
        {"the dam was dry": "Hendrik van der Merwe", "the city": "Hendrik van der Merwe"},
    ),
    Case(
        who,
        "Lucia Della Torre said the vote was rigged. Della Torre called it theft.",
        {"the vote was rigged": "Lucia Della Torre", "it theft": "Lucia Della Torre"},
    ),
    Case(
        actors, "Prince Mansur bin Rashid al-Amiri said the port would open.", {"Mansur bin Rashid al-Amiri": "person"}
    ),
    Case(who, "Hélène de La Tour runs the mill. De La Tour said it was lost.", {"it was lost": "Hélène de La Tour"}),
    Case(
        who,
        "Maria do Carmo Teles said the dam was dry. Do Carmo Teles blamed the city.",
        {"the dam was dry": "Maria do Carmo Teles", "the city": "Maria do Carmo Teles"},
    ),
    Case(
        who,
        "Paulo dos Santos Pires runs the dam. Dos Santos Pires blamed the city.",
        {"the city": "Paulo dos Santos Pires"},
    ),
    Case(
        across,
        ("Jörg Müller said the pit must shut.", "Joerg Mueller said the pit was safe."),
        [("Jörg Müller", 2)],
    ),
    # near misses: other people with like names, a verb before a name
    Case(actors, "What did Maria do on Monday? Ana Teles told Maria.", {"Maria": "person", "Ana Teles": "person"}),
    Case(
        across,
        ("Siobhán O’Dwyer said the pit must shut.", "Sinéad O'Dwyer said the pit was safe."),
        [("Sinéad O'Dwyer", 1), ("Siobhán O’Dwyer", 1)],
    ),
    Case(
        across,
        ("Michael Zak said the pit must shut.", "Michal Zak said the pit was safe."),
        [("Michael Zak", 1), ("Michal Zak", 1)],
    ),
    Case(
        across,
        ("Anna Zak said the pit must shut.", "Lukasz Zak said the pit was safe."),
        [("Anna Zak", 1), ("Lukasz Zak", 1)],
    ),
    Case(
        who,
        "Óscar Peña-Ruiz runs the depot. Pena-Ruiz said the vans were old.",
        {"the vans were old": "Óscar Peña-Ruiz"},
    ),
]
CAPITALS = [
    Case(
        actors,
        "HEALTH SECRETARY ADEYEMI SCRAPS SCREEN TESTS\n\nHealth secretary Tunde Adeyemi scrapped the tests on "
        "Monday. Adeyemi said they cost too much.",
        {"Tunde Adeyemi": "person"},
    ),
    Case(
        actors,
        "MINISTER HALLEN QUITS OVER DAM\n\nThe energy minister, Gro Hallen, quit on Monday. Hallen said she had "
        "been misled.",
        {"Gro Hallen": "person"},
    ),
    Case(
        who,
        'PM HALLEN: "WE WILL NOT SELL THE DAM"\n\nThe prime minister, Gro Hallen, quit on Monday.',
        {'"WE WILL NOT SELL THE DAM"': "Gro Hallen"},
    ),
    Case(
        who,
        'PM HALLEN: "NO DEAL" ON DAM\n\nThe prime minister, Gro Hallen, quit on Monday.',
        {'"NO DEAL"': "Gro Hallen"},
    ),
    Case(
        who,
        "Replying on X, @pikeforquay posted: “I never met the developer.”",
        {"“I never met the developer.”": "@pikeforquay"},
    ),
    Case(
        actors,
        "Ted Baker said it would shut nine shops. The fashion chain blamed rents.",
        {"Ted Baker": "organisation"},
    ),
    Case(
        actors,
        "Thomas Cook said on Friday that it had called in the receivers. The tour operator employs 900.",
        {"Thomas Cook": "organisation"},
    ),
    Case(actors, "Rep. Dana Whitlock, D-Minn., called the vote a sham.", {"Dana Whitlock": "person"}),
    Case(
        actors,
        "FOR IMMEDIATE RELEASE\n\nQUAY, March 11 – The Port Trust said the pier would open.",
        {"Port Trust": "organisation"},
    ),
    Case(
        actors,
        "Stella Hale said it would close its Quay branch. The label blamed rents.",
        {"Stella Hale": "organisation", "Quay": "place"},
    ),
    Case(
        actors,
        "State Sen. Ned Farrow (D-Harle) and Assemblywoman Dora Quill (R) introduced the bill. Quill predicted it "
        "would pass.",
        {"Ned Farrow": "person", "Dora Quill": "person"},
    ),
    Case(actors, "Cllr Dora Quill opposed the plan. Quill left.", {"Dora Quill": "person"}),
    Case(actors, "Bosk Rand (R-Fla.) signed the letter.", {"Bosk Rand": "person"}),
    Case(
        actors,
        "Calvin Klein said it cut 200 jobs. The fashion house blamed rents.",
        {"Calvin Klein": "organisation"},
    ),
    # near misses: a house that is no trade, a headline's term in marks, a person of such a name, a handle that nobody
    # speaks by
    Case(
        who,
        'PM HALLEN BACKS "GREEN" DAM\n\nThe prime minister, Gro Hallen, quit on Monday.',
        {'"GREEN" DAM': "Gro Hallen"},
    ),
    Case(actors, "Calvin Klein said the house was cold.", {"Calvin Klein": "person"}),
    Case(actors, "Ted Baker said he would shut nine shops.", {"Ted Baker": "person"}),
    Case(
        actors, "Dana Whitlock called the vote in Minnesota a sham.", {"Dana Whitlock": "person", "Minnesota": "place"}
    ),
    Case(
        actors, "Tom Dobbs (Con) and Joan Feeney (Lab) met at noon.", {"Tom Dobbs": "person", "Joan Feeney": "person"}
    ),
    Case(
        who,
        "“Gutted for the girls,” tweeted the Quay captain, Beth Monti (@bmonti9).",
        {"“Gutted for the girls,”": "Beth Monti"},
    ),
    Case(who, "Wicketkeeper Ranjit Monti said the pitch was slow.", {"the pitch was slow": "Ranjit Monti"}),
]
SIDES = [
    Case(sides, "Neither Joan Bright nor Tomas Vrba backs the bypass.", []),
    Case(sides, "None of the nurses supports the pay offer.", [("nurses", "oppose", "the pay offer")]),
    Case(sides, "Councillor Joan Bright never stopped backing the bypass.", [("Joan Bright", "support", "the bypass")]),
    Case(sides, "Priya Nair would have voted for the merger had it protected jobs.", []),
    Case(sides, "Far from opposing the dam, Tomas Vrba welcomes it.", [("Tomas Vrba", "support", "the dam")]),
    Case(sides, "The bishop refused to say whether he backs the strike.", []),
    Case(sides, "Opposition to the quarry has come from Lena Mork.", [("Lena Mork", "oppose", "the quarry")]),
    Case(
        sides,
        "Only a handful of traders back the ferry tax.",
        [],
    ),
    Case(sides, "Sven Moe is anything but a friend of the ferry tax.", []),
    Case(sides, "Councillor Joan Bright never said she opposed the bypass.", []),
    Case(sides, "Nobody on the council spoke in favour of the bypass.", []),
    Case(sides, "Just a few traders back the ferry tax.", []),
    Case(sides, "Only two of the nine members support the ferry tax.", []),
    Case(sides, "Sven Moe is far from happy with the ferry tax.", []),
    Case(
        sides,
        "Councillor Joan Bright, once a fierce critic of the ferry tax, voted for the merger.",
        [("Joan Bright", "support", "the merger")],
    ),
    Case(
        sides,
        "Councillor Joan Bright, a former opponent of the ferry tax, voted for the merger.",
        [("Joan Bright", "support", "the merger")],
    ),
    Case(sides, "It would be wrong to suggest that nurses oppose the new rota, their union insisted.", []),
    Case(sides, "It would be a mistake to think that Lena Mork backs the levy.", []),
    Case(sides, "To say that the vicar opposes the skate park is absurd, Ned Fox said.", []),
    Case(sides, "The claim that Lena Mork backs the levy is nonsense.", []),
    Case(sides, "It is not the case that Lena Mork opposes the levy.", []),
    Case(sides, "Lena Mork was tipped to support the levy.", []),
    Case(sides, "Lena Mork was wrongly said to support the levy.", []),
    Case(sides, "Lena Mork is the last person you would expect to support the levy.", []),
    # near misses
    Case(sides, "Lena Mork was said to support the levy.", [("Lena Mork", "support", "the levy")]),
    Case(
        sides,
        "It would not be wrong to say that Lena Mork backs the levy.",
        [("Lena Mork", "support", "the levy")],
    ),
    Case(
        sides,
        "Councillor Joan Bright, a fierce critic of the ferry tax, voted for the merger.",
        [("Joan Bright", "oppose", "the ferry tax"), ("Joan Bright", "support", "the merger")],
    ),
    Case(sides, "A few traders support the ferry tax.", [("A few traders", "support", "the ferry tax")]),
    Case(sides, "All of the nurses support the pay offer.", [("All of the nurses", "support", "the pay offer")]),
    Case(sides, "Joan Bright said she opposed the bypass.", [("Joan Bright", "oppose", "the bypass")]),
    Case(sides, "Priya Nair voted for the merger.", [("Priya Nair", "support", "the merger")]),
    Case(sides, "Sven Moe is a friend of the ferry tax.", [("Sven Moe", "support", "the ferry tax")]),
]
