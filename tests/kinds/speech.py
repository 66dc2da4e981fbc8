"""Whose words they are: families, courts, open marks, several speakers, turns, semicolons."""

from tests.kinds.forms import Case, who

FAMILIES = [
    Case(
        who,
        "Leila and Karim Sabri own the kiosk. Mrs Sabri said rents had doubled.",
        {"rents had doubled": "Leila Sabri"},
    ),
    Case(
        who,
        "Kwame and Abena Osei own the salon. Mr Osei said the rates bill had trebled.",
        {"the rates bill had trebled": "Kwame Osei"},
    ),
    Case(
        who,
        "Sunita Rao died on the ward in 2019. Her husband, Vikram Rao, sat in court. Mr Rao said nobody had ever "
        "apologised.",
        {"nobody had ever apologised": "Vikram Rao"},
    ),
    Case(
        who,
        "Olena Bondar and her sister Iryna fled in 2022. Iryna Bondar said the flat was gone. Olena said she would "
        "go back.",
        {"the flat was gone": "Iryna Bondar", "she would go back": "Olena Bondar"},
    ),
    Case(
        who,
        "Baroness Thorne and her brother, Sir Edmund Thorne, disagree about the estate. Sir Edmund said the woods "
        "must be sold. Lady Thorne said they must not.",
        {
            "the estate": "Baroness Thorne, Edmund Thorne",
            "the woods must be sold": "Edmund Thorne",
            "they must not": "Baroness Thorne",
        },
    ),
    Case(
        who,
        "Detective Rosa Tull found the car. Her twin sister, Dr Mina Tull, treated the driver. Dr Tull said he "
        "would live.",
        {"he would live": "Mina Tull"},
    ),
    Case(
        who,
        "The late Harald Vik built the yard. His son Jonas now runs it. Mr Vik said he would sell by June.",
        {"he would sell by June": "Jonas Vik"},
    ),
    Case(
        who,
        "Brothers Yusuf and Idris Danjuma were on the tram. Idris said the driver was asleep.",
        {"the driver was asleep": "Idris Danjuma"},
    ),
    # near misses: a father who lives, one bearer alone, a title that fits both
    Case(
        who,
        "Harald Vik built the yard. His son Jonas cleans it. Mr Vik said he would sell by June.",
        {"he would sell by June": "Harald Vik"},
    ),
    Case(who, "Karim Sabri owns the kiosk. Mr Sabri said rents had doubled.", {"rents had doubled": "Karim Sabri"}),
    Case(who, "Ines Sabri owns the kiosk. Dr Sabri said rents had doubled.", {"rents had doubled": "Ines Sabri"}),
]
HEARINGS = [
    Case(
        who,
        'The jury heard that Petrov had told his driver: "Wait by the weir." Ivan Petrov denies theft.',
        {
            'that Petrov had told his driver: "Wait by the weir."': "",
            '"Wait by the weir."': "Ivan Petrov",
            "theft": "Ivan Petrov",
        },
    ),
    Case(
        who,
        "Jurors were shown a message in which Okafor told his cousin: 'Burn the phone.' Chidi Okafor denies arson.",
        {"'Burn the phone.'": "Chidi Okafor", "arson": "Chidi Okafor"},
    ),
    Case(
        who,
        "The inquiry heard how matron Ellen Pryce had warned managers that the ward was unsafe.",
        {
            "how matron Ellen Pryce had warned managers that the ward was unsafe": "",
            "that the ward was unsafe": "Ellen Pryce",
        },
    ),
    Case(
        who,
        "Magistrates heard that Stokes, 29, shouted 'you will pay for this' at the bailiff.",
        {"that Stokes, 29, shouted 'you will pay for this' at the bailiff": "", "'you will pay for this'": "Stokes"},
    ),
    Case(
        who,
        "The coroner was told that Ms Ferreira rang 999 twice and said she could not breathe.",
        {"that Ms Ferreira rang 999 twice and said she could not breathe": "", "she could not breathe": "Ferreira"},
        "the tagger ends what the coroner was told before what Ferreira said within it",
    ),
    Case(
        who,
        "Jurors heard a pathologist, Dr Ewa Lis, say that the wound was old.",
        {"that the wound was old": "Ewa Lis"},
    ),
    Case(
        who,
        "Councillors heard the surveyor, Tomas Vrba, explain that the arch had sunk.",
        {
            "the surveyor, Tomas Vrba, explain that the arch had sunk": "",
            "that the arch had sunk": "Tomas Vrba",
        },
    ),
    # near misses: a court that rules, a court that is told by somebody
    Case(who, "The court ruled that the fine was lawful.", {"that the fine was lawful": "court"}),
    Case(who, "The court was told by Ewa Lis that the wound was old.", {"that the wound was old": "Ewa Lis"}),
]
MARKS = [
    Case(
        who,
        "Kowalska called the ruling 'a licence to pollute. Campaigners will appeal. Kowalska said the river was dying.",
        {"the ruling 'a licence to pollute": "Kowalska", "the river was dying": "Kowalska"},
    ),
    Case(
        who,
        '"The grid is tired, said Amina Yusuf, who runs it. Engineers will meet on Monday.',
        {'"The grid is tired,': "Amina Yusuf"},
    ),
    Case(
        who,
        "“We were promised a school in 2019, Jonas Berg said. The council says work starts in May. “Nobody told us "
        "why,” he added.",
        {
            "“We were promised a school in 2019,": "Jonas Berg",
            "work starts in May": "council",
            "“Nobody told us why,”": "Jonas Berg",
        },
    ),
    Case(
        who,
        "'We begged for help,' said Fatima Noor, the clinic's manager. 'Nobody came.\n\n'Now it's too late.'",
        {"'We begged for help,' … 'Nobody came. … 'Now it's too late.'": "Fatima Noor"},
    ),
    Case(
        who,
        "'The players' wages weren't paid,' coach Bram Oost said. 'It's the owners' fault.'",
        {"'The players' wages weren't paid,' … 'It's the owners' fault.'": "Bram Oost"},
    ),
    Case(
        who,
        "A spokeswoman for Velland Water said: 'We're sorry. Our engineers' vans got stuck.'",
        {"'We're sorry. Our engineers' vans got stuck.'": "Velland Water"},
    ),
    Case(
        who,
        "A spokeswoman for Orla Water said: 'We're sorry.'",
        {"'We're sorry.'": "Orla Water"},
        "Orla is a given name: no word beside it tells the body from a woman called Water",
    ),
    # near misses: marks that are closed, a spokeswoman of a person
    Case(
        who,
        "Kowalska called the ruling 'a licence to pollute'. Campaigners will appeal.",
        {"the ruling 'a licence to pollute'": "Kowalska"},
    ),
    Case(who, "A spokeswoman for Jonas Berg said: 'We're sorry.'", {"'We're sorry.'": "spokeswoman for Jonas Berg"}),
]
TOGETHER = [
    Case(
        who,
        "Nadia Haddad, Piet de Boer and Union Solidar all denounced the closure.",
        {"the closure": "Nadia Haddad, Piet de Boer, Union Solidar"},
    ),
    Case(
        who,
        "'It is a betrayal,' said Yusuf Khan and Moira Telfer in a joint letter.",
        {"'It is a betrayal,'": "Yusuf Khan, Moira Telfer"},
    ),
    Case(who, "The Liberals as well as the farmers' lobby rejected the tax.", {"the tax": "Liberals, farmers' lobby"}),
    Case(
        who,
        "The vicar, the imam and the chief rabbi issued a joint statement calling the raid cowardly.",
        {"the raid cowardly": "vicar, imam, chief rabbi"},
    ),
    Case(who, "The quota is backed by both Norway and Iceland.", {"The quota": "Norway, Iceland"}),
    Case(
        who,
        "Rosa Lindt and her deputy, Marc Oyelaran, said the clinic would stay.",
        {"the clinic would stay": "Rosa Lindt, Marc Oyelaran"},
    ),
    # near misses: what is said has two, who is left out, one with two offices
    Case(
        who,
        "The vicar, an author and critic, said the clinic would stay.",
        {"the clinic would stay": "vicar"},
    ),
    Case(
        who,
        "Rosa Lindt said the clinic and the pharmacy would stay.",
        {"the clinic and the pharmacy would stay": "Rosa Lindt"},
    ),
    Case(
        who, "Rosa Lindt, but not Marc Oyelaran, said the clinic would stay.", {"the clinic would stay": "Rosa Lindt"}
    ),
]
TURNS = [
    Case(
        who,
        "Hanna Virtanen heads the weather office.\n\nQ: Was the flood foreseen?\nA: It was. We sent three "
        "warnings. "
        "Nobody rang us back.",
        {"It was. We sent three warnings. Nobody rang us back.": "Hanna Virtanen"},
    ),
    Case(
        who,
        "PRESENTER: Who ordered the cull?\nDR OSMAN: The ministry did. I advised against it.",
        {"The ministry did. I advised against it.": "OSMAN", "it": "OSMAN"},
    ),
    Case(
        who,
        "Talks broke down at the mill.\n\n'They never asked us once.' – Farouk Aziz, shop steward",
        {"'They never asked us once.'": "Farouk Aziz"},
    ),
    Case(
        who,
        "Bronwen Pugh, 67, retired, from Cardiff: 'I shall be voting no.'",
        {"'I shall be voting no.'": "Bronwen Pugh"},
    ),
    Case(
        who,
        "Reaction was swift.\n\nAnd from opposition leader Teodor Ilić:\n\n“This budget is fiction.”",
        {"“This budget is fiction.”": "Teodor Ilić"},
    ),
    Case(
        who,
        "STUDIO: Can you hear us?\n\nLENA MORK, ON THE QUAY: Just about. The waves are high here. Nobody is going out.",
        {"Just about. The waves are high here. Nobody is going out.": "LENA MORK"},
    ),
    Case(
        who,
        "Lena Mork runs Quay. On Friday Mork wrote:\n\nThe pier is old, and it must go.\n\nNobody replied.",
        {"The pier is old, and it must go.": "Lena Mork"},
    ),
    Case(
        who,
        "Two views from the quay.\n\nLena Mork, fish buyer\n“I will sell the stall.”\n\nBram Oost, pilot\n“We will "
        "stay.”",
        {"“I will sell the stall.”": "Lena Mork", "“We will stay.”": "Bram Oost"},
    ),
    Case(
        who,
        "Interview with Dr Lena Mork\n\nWhat went wrong?\n\nThe valve froze. We rang the maker in May.\n\nWho is to "
        "blame?\n\nI would not name anyone.",
        {
            "The valve froze. We rang the maker in May.": "Lena Mork",
            "I would not name anyone.": "Lena Mork",
        },
    ),
    Case(
        who,
        "Readers wrote in.\n\nTunde Bello (41)\n\n“Our street floods.”",
        {"“Our street floods.”": "Tunde Bello"},
    ),
    # near misses: what is no speaker, a headline with a comma, a quotation that goes on in its line
    Case(who, "Storms, floods and fire\n“Our street floods.”", {}),
    Case(
        who,
        "Tunde Bello, baker\n“Our street floods,” said Rosa Lindt.",
        {"“Our street floods,”": "Rosa Lindt"},
    ),
    Case(who, "Opening hours: Monday to Friday.\n\nTickets: nine pounds.", {}),
    Case(who, "Photo: Lena Mork\n\nThe quay is shut.", {}),
]
CLAUSES = [
    Case(
        who,
        "The mayor said the pier was lost; Yusuf Khan disagreed; Moira Telfer said little.",
        {"the pier was lost": "mayor", "little": "Moira Telfer"},
    ),
    Case(
        who,
        "Farmers want the levy gone; shopkeepers, said Edith Crane of the chamber, want it kept.",
        {"the levy gone": "Farmers", "shopkeepers … want it kept": "Edith Crane"},
    ),
    Case(
        who,
        "The pier, built in 1911 according to the trust, is unsafe, Goran Babić warned.",
        {"built in 1911": "trust", "The pier … is unsafe": "Goran Babić"},
        "what the trust tells is part of what Babić warns of: one row holds both",
    ),
    Case(
        who,
        "Okafor argued the fine was too low; the regulator called it fair; neither will appeal.",
        {"the fine was too low": "Okafor", "it fair": "regulator"},
    ),
    Case(
        who,
        "Half the pupils stayed away, according to the head, Mrs Lim; the council put the figure at a third.",
        {"Half the pupils stayed away": "Lim"},
    ),
    Case(
        who,
        "The mill will reopen, said Lena Mork; nobody, added Bram Oost, has seen a plan.",
        {"The mill will reopen": "Lena Mork", "nobody … has seen a plan": "Bram Oost"},
    ),
    Case(
        who,
        "By the end of May, according to both Lena Mork and the port, the crane will be gone; Oost doubts it.",
        {"By the end of May … the crane will be gone": "Lena Mork, port", "it": "Oost"},
    ),
    Case(
        who,
        "The mill, said Lena Mork, will reopen; the bridge, added Bram Oost, is shut.",
        {"The mill … will reopen": "Lena Mork", "the bridge … is shut": "Bram Oost"},
    ),
    Case(
        who,
        "The dyke will hold until spring, the engineers say; after that, Mork fears, the village is lost.",
        {"The dyke will hold until spring": "engineers", "the village is lost": "Mork"},
        "the parser takes 'Mork fears' for a name and hangs both halves on each other",
    ),
    # near misses: one who says both halves
    Case(
        who,
        "The mill will reopen and the bridge will shut, said Lena Mork.",
        {"The mill will reopen and the bridge will shut": "Lena Mork"},
    ),
    Case(who, "Farmers want the levy gone, said Edith Crane.", {"Farmers want the levy gone": "Edith Crane"}),
    Case(who, "Goran Babić warned that the pier was unsafe.", {"that the pier was unsafe": "Goran Babić"}),
]
