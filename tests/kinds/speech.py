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
    Case(
        who,
        "Thomas Oduya was killed in the blast. His widow, Ruth, said she had been told nothing.",
        {"she had been told nothing": "Ruth"},
    ),
    # near misses: a father who lives, one bearer alone, a title that fits both
    Case(
        who,
        "Harald Vik built the yard. His son Jonas cleans it. Mr Vik said he would sell by June.",
        {"he would sell by June": "Harald Vik"},
    ),
    Case(who, "Karim Sabri owns the kiosk. Mr Sabri said rents had doubled.", {"rents had doubled": "Karim Sabri"}),
    Case(who, "Ines Sabri owns the kiosk. Dr Sabri said rents had doubled.", {"rents had doubled": "Ines Sabri"}),
    # a rank beside a plain title, the younger and the elder, a relative by the word for it
    Case(
        who,
        "Sir Ivo Brandt and his brother, Niall Brandt, share a yard. Sir Ivo said the crane was safe. Mr Brandt said "
        "it was not.",
        {"the crane was safe": "Ivo Brandt", "it was not": "Niall Brandt"},
    ),
    Case(
        who,
        "Dr Olga Penrose and her daughter, Carla, founded the clinic. Dr Penrose said it was full. Ms Penrose said it "
        "would grow.",
        {"it was full": "Olga Penrose", "it would grow": "Carla Penrose"},
    ),
    Case(
        who,
        "Warden Neil Voss hired his son, Liam, in May. The younger Voss said the fence was up. The elder Voss said it "
        "would hold.",
        {"the fence was up": "Liam Voss", "it would hold": "Neil Voss"},
    ),
    Case(
        who,
        "Peter Haddad left the mill to his daughter, Leila Haddad, in May. Ms Haddad said it would stay open. Her "
        "father said he was glad.",
        {"it would stay open": "Leila Haddad", "he was glad": "Peter Haddad"},
    ),
    Case(
        who,
        "Tom Kowal and his wife, Ruth, run the kiosk. His wife said rents had doubled.",
        {"rents had doubled": "Ruth"},
    ),
    Case(
        who,
        "Ewa Lindqvist scored twice. Her father, the former sprinter Hugh Lindqvist, said she was quick.",
        {"she was quick": "Hugh Lindqvist"},
    ),
    # near misses: a rank that nobody else lacks, a father who is not known
    Case(who, "Sir Ivo Brandt owns a yard. Mr Brandt said the crane was safe.", {"the crane was safe": "Ivo Brandt"}),
    Case(who, "Leila Haddad runs the mill. Her father said he was glad.", {"he was glad": "Her father"}),
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
    Case(
        who,
        "The Senate panel heard from a nurse, Dora Quill, that the alarms had been switched off.",
        {"that the alarms had been switched off": "Dora Quill"},
    ),
    Case(
        who,
        "The tribunal heard how the foreman, Ned Farrow, called her “a spoilt brat”.",
        {"how the foreman, Ned Farrow, called her “a spoilt brat”": "", "her “a spoilt brat”": "Ned Farrow"},
    ),
    Case(
        who,
        "Prosecutors said Doyle boasted to a cellmate that he “knew where the guns were”.",
        {
            "Doyle boasted to a cellmate that he “knew where the guns were”": "Prosecutors",
            "that he “knew where the guns were”": "Doyle",
        },
    ),
    Case(
        who,
        "Jurors watched dashcam footage in which Sergeant Ned Farrow is heard shouting, “Get out of the car.”",
        {
            "dashcam footage in which Sergeant Ned Farrow is heard shouting, “Get out of the car.”": "",
            "“Get out of the car.”": "Ned Farrow",
        },
    ),
    Case(
        who,
        "The inquest was played a tape on which the pilot, Dora Quill, is heard to say: “We have lost both engines.”",
        {"“We have lost both engines.”": "Dora Quill"},
    ),
    Case(
        who,
        "The court was read a statement from the victim, Dana Pell, saying she no longer slept.",
        {"she no longer slept": "Dana Pell"},
    ),
    Case(
        who,
        "Prosecutors played the jury a recording of Stokes telling a friend: “I did it for the money.”",
        {"“I did it for the money.”": "Stokes"},
    ),
    Case(
        who,
        "The jury has heard how Mrs Stokes begged an operator: “Please hurry.”",
        {"how Mrs Stokes begged an operator: “Please hurry.”": "", "“Please hurry.”": "Stokes"},
    ),
    Case(
        who,
        "The inquest at Harle heard from the pilot Tom Rand that the lift had been out of order for a month.",
        {"that the lift had been out of order for a month": "Tom Rand"},
    ),
    Case(
        who,
        "Prosecutors said Stokes, 29, boasted to a cellmate that he “knew where the bodies were”.",
        {
            "Stokes, 29, boasted to a cellmate that he “knew where the bodies were”": "Prosecutors",
            "that he “knew where the bodies were”": "Stokes",
        },
    ),
    Case(who, "The last words of Paul Dane, 44, were: “Mind the step.”", {"“Mind the step.”": "Paul Dane"}),
    Case(who, "Police were told by the defence that Lowe was asleep.", {"that Lowe was asleep": "defence"}),
    Case(who, "The judge, Recorder Fay Lund, told Stokes: “You are a menace.”", {"“You are a menace.”": "Fay Lund"}),
    # near misses: what is no utterance, what came from somebody and was heard of, a court that rules, a court that is
    # told by somebody
    Case(who, "The words of Paul Dane were “lies and nonsense”.", {}),
    Case(who, "The problem of Paul Dane was: “Mind the step” is too long.", {}),
    Case(
        who,
        "The court heard that letters from Dora Quill had been burnt.",
        {"that letters from Dora Quill had been burnt": ""},
    ),
    Case(who, "The court ruled that the fine was lawful.", {"that the fine was lawful": "court"}),
    Case(who, "The court was told by Ewa Lis that the wound was old.", {"that the wound was old": "Ewa Lis"}),
    Case(
        who,
        "Jurors listened as a lodger, Ada Weil, testified that the gate was open.",
        {"that the gate was open": "Ada Weil"},
    ),
    Case(
        who,
        "Relatives wept as the coroner, Hugh Monti, said the ward was short of nurses.",
        {"the ward was short of nurses": "Hugh Monti"},
    ),
    Case(
        who,
        "Jurors at Quay watched as the surgeon, Priya Nair, said the wound was deep.",
        {"the wound was deep": "Priya Nair"},
    ),
    # near miss: what somebody worked as
    Case(
        who,
        "Ada Weil, who once worked as a lodger, said the gate was open.",
        {"the gate was open": "Ada Weil"},
    ),
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
        "“The mould was on every wall, tenants' leader Abdi Noor told the BBC. The landlord did not respond. “My son "
        "is ill,” Noor added.",
        {"“The mould was on every wall,": "Abdi Noor", "“My son is ill,”": "Abdi Noor"},
    ),
    Case(
        who,
        '"The boiler was never checked, plant foreman Ned Farrow told the inquiry. Managers kept silent. "We begged '
        'them," Farrow said.',
        {'"The boiler was never checked,': "Ned Farrow", '"We begged them,"': "Ned Farrow"},
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
    ),
    Case(
        who,
        "'It's the pupils' future they're gambling with,' snapped Dora Quill, chair of the parents' league. 'They "
        "haven't asked us.'",
        {"'It's the pupils' future they're gambling with,' … 'They haven't asked us.'": "Dora Quill"},
    ),
    Case(
        who,
        "“So it goes,” she shrugged. “We tried.”",
        {"“So it goes,” … “We tried.”": ""},
    ),
    Case(
        who,
        "“We can't go on,” one mother wept. “My boy is ill.”",
        {"“We can't go on,” … “My boy is ill.”": "one mother"},
    ),
    Case(
        who,
        "“It's a scandal,” said Tom Rand, who runs the mill, “and everybody knows it.”",
        {"“It's a scandal,” … “and everybody knows it.”": "Tom Rand"},
    ),
    Case(who, "A spokesman for Stella Rail said: “We tried.”", {"“We tried.”": "Stella Rail"}),
    # near misses: marks of another sentence, what only looks like a verb behind it, marks that are closed, a
    # spokeswoman of a person
    Case(
        who,
        "“It's a scandal,” said Tom Rand. The mill has two wheels, “a big one and a small one”.",
        {"“It's a scandal,”": "Tom Rand"},
    ),
    Case(
        who,
        "The pier was “dead right” when Tom Rand said on Friday evening at the town hall in Harle that, by June, “the "
        "toll will be gone.”",
        {"that, by June, “the toll will be gone.”": "Tom Rand"},
    ),
    Case(
        who,
        "The pier “is the only one that we have left,” retired pilot Dora Quill said.",
        {"“is the only one that we have left,”": "Dora Quill"},
    ),
    Case(
        who,
        "Kowalska called the ruling 'a licence to pollute'. Campaigners will appeal.",
        {"the ruling 'a licence to pollute'": "Kowalska"},
    ),
    Case(who, "A spokeswoman for Jonas Berg said: 'We're sorry.'", {"'We're sorry.'": "spokeswoman for Jonas Berg"}),
    # who is called "the operator" is not the town before it
    Case(
        who,
        "Marl Rail said trains were late. Passengers waited at Mallow. The operator said refunds would be paid.",
        {"trains were late": "Marl Rail", "refunds would be paid": "Marl Rail"},
    ),
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
    Case(
        who,
        "The scheme was condemned by the Cyclists' Guild and the local MP, Dora Quill.",
        {"The scheme": "Cyclists' Guild, Dora Quill"},
    ),
    Case(
        who,
        "Archbishop Dominic Thorne and Rabbi Leah Stern said in a joint article that the camps must close.",
        {"that the camps must close": "Dominic Thorne, Leah Stern"},
    ),
    Case(
        who,
        "Alan Prout, the Bishop of Harle and two former mayors have written to the minister to say the lido must be "
        "saved.",
        {"the lido must be saved": "Alan Prout, Bishop of Harle, two former mayors"},
    ),
    Case(
        who,
        "Ida Holt mocked her rivals. Anders Dahl rose. Leo Marr and Tom Reis, who had fought each other, both stood. "
        "They said it was theft.",
        {"her rivals": "Ida Holt", "it was theft": "Leo Marr, Tom Reis"},
    ),
    Case(
        who,
        "“There is no safe dose,” conclude toxicologists Dora Quill and Jago Penn in a paper out on Tuesday.",
        {"“There is no safe dose,”": "Dora Quill, Jago Penn"},
    ),
    Case(
        who,
        "“The reef is past saving,” write biologists Dora Quill and Jago Penn.",
        {"“The reef is past saving,”": "Dora Quill, Jago Penn"},
    ),
    Case(
        who,
        "Dora Quill, of Velland Bank, and Guy Marsh, of Harle University, said that prices would fall.",
        {"that prices would fall": "Dora Quill, Guy Marsh"},
    ),
    # near misses: a body of two places, what is said has two, who is left out, one with two offices, a group
    # named since, one whose office stands behind
    Case(
        who,
        "Dora Quill, of Velland Bank and Harle University, said that prices would fall.",
        {"that prices would fall": "Dora Quill"},
    ),
    Case(
        who,
        "Leo Marr and Tom Reis left. Her rivals stayed. They said it was theft.",
        {"it was theft": "Her rivals"},
    ),
    Case(
        who,
        "The scheme was condemned by the local MP, Dora Quill.",
        {"The scheme": "Dora Quill"},
    ),
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
    Case(
        who,
        "Residents Sheila Monti and Dilip Rahal told councillors that the lorries were loud.",
        {"that the lorries were loud": "Sheila Monti, Dilip Rahal"},
    ),
    Case(
        who,
        "“It was late,” said detectives Piet Monti and Hugh Rahal.",
        {"“It was late,”": "Piet Monti, Hugh Rahal"},
    ),
    Case(
        who,
        "Opener Tanvi Monti and captain Hugh Rahal agreed the pitch was slow.",
        {"the pitch was slow": "Tanvi Monti, Hugh Rahal"},
    ),
    Case(
        who,
        "The singer, Omar Monti, along with the drummer, Liam Rahal, warned that the hall was full.",
        {"that the hall was full": "Omar Monti, Liam Rahal"},
    ),
    Case(
        who,
        "Both Delta Cargo and its main rival, Quay Lines, said the tolls would rise.",
        {"the tolls would rise": "Delta Cargo, Quay Lines"},
    ),
    # near misses: somebody sat beside, one man of two trades
    Case(
        who,
        "Omar Monti, who sat beside the drummer, Liam Rahal, warned that the hall was full.",
        {"that the hall was full": "Omar Monti"},
    ),
    Case(
        who,
        "Omar Monti, a singer and drummer, warned that the hall was full.",
        {"that the hall was full": "Omar Monti"},
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
    Case(
        who,
        "MALLORY: Did the ministry know?\n\nSEN. DORA QUILL (D-OH): I believe it did. I have seen the emails.\n\n"
        "MALLORY: When?\n\nQUILL: In June. They sat on it.",
        {
            "Did the ministry know?": "MALLORY",
            "I believe it did. I have seen the emails.": "DORA QUILL",
            "it did": "DORA QUILL",
            "When?": "MALLORY",
            "In June. They sat on it.": "DORA QUILL",
        },
    ),
    Case(
        who,
        "Gwen Farrow: The mill was rotten. Everybody knew it.\n\nOtis Quill: I did not.",
        {"The mill was rotten. Everybody knew it.": "Gwen Farrow", "I did not.": "Otis Quill"},
    ),
    Case(
        who,
        "The ministry has put out this statement from its chief engineer, Dora Quill:\n\n“The dam is sound.”",
        {"“The dam is sound.”": "Dora Quill"},
    ),
    Case(
        who,
        "The ministry has put out this statement:\n\n“The dam is sound.”",
        {"“The dam is sound.”": "ministry"},
    ),
    Case(
        who,
        ">> DORA QUILL: The pump is gone.\n\n>> JAGO PENN: We warned them.",
        {"The pump is gone.": "DORA QUILL", "We warned them.": "JAGO PENN"},
    ),
    Case(
        who,
        "SIR – Your leader on lidos missed the point. Nobody under 40 can afford to swim.\n\nBryn Tolland\n"
        "Harle, Velland",
        {"Your leader on lidos missed the point. Nobody under 40 can afford to swim.": "Bryn Tolland"},
    ),
    Case(
        who,
        "Asked about the leak, the firm emailed this reply from its founder, Dora Quill:\n\n“We take safety seriously "
        "and are reviewing our rules.”",
        {"“We take safety seriously and are reviewing our rules.”": "Dora Quill"},
    ),
    Case(
        who,
        "The board posted the following message from its chair, Dora Quill:\n\n“The dam is sound.”",
        {"“The dam is sound.”": "Dora Quill"},
    ),
    Case(
        who,
        "Minutes of the meeting\n\nCllr Farrow (Lab): Who sold the quay?\n\nCllr Quill (Con): I did. It paid for the "
        "school.\n\nCllr Farrow (Lab): It cost us the ferry.",
        {
            "Who sold the quay?": "Farrow",
            "I did. It paid for the school.": "Quill",
            "It cost us the ferry.": "Farrow",
        },
    ),
    Case(
        who,
        "Ada Brock (Green): “We need trams.”\nLuis Pena (Liberal): “We need roads.”",
        {"“We need trams.”": "Ada Brock", "“We need roads.”": "Luis Pena"},
    ),
    Case(
        who,
        "The mayor's full response:\n\n“I did nothing wrong. I will not resign.”",
        {"“I did nothing wrong. I will not resign.”": "mayor"},
    ),
    Case(
        who,
        "“I can't breathe,” as Tom Rand, gasping for air on the quay, said before he fell.",
        {"“I can't breathe,”": "Tom Rand"},
    ),
    Case(
        who,
        "“Flour is finished,” as Tom Rand put it. “It is over.”",
        {"“Flour is finished,” … “It is over.”": "Tom Rand"},
    ),
    Case(
        who,
        "[Dita Oln]: We are late. Nobody told us.\n[Tom Rand]: I did.",
        {"We are late. Nobody told us.": "Dita Oln", "I did.": "Tom Rand"},
    ),
    Case(
        who,
        "Speaking on Radio Marl, Bosk Rand said the mill was cursed.",
        {"the mill was cursed": "Bosk Rand"},
    ),
    Case(
        who,
        "Q. Dr Quill, is it safe?\nA. Not yet.\nQ. And then?\nA. Then we test again.",
        {"Not yet.": "Quill", "Then we test again.": "Quill"},
    ),
    Case(who, "10:32 Luis Pena tweets: “A dark day.”", {"“A dark day.”": "Luis Pena"}),
    Case(
        who,
        "A message to staff from the director, Luis Pena, read:\n\n“The theatre will close in May.”",
        {"“The theatre will close in May.”": "Luis Pena"},
    ),
    # near misses: who only sends it, a letter that a body signs, a knight, what is no speaker, a headline with a
    # comma, a quotation that goes on in its line
    Case(
        who,
        "The firm emailed this reply to its founder, Dora Quill:\n\n“The dam is sound.”",
        {"“The dam is sound.”": "firm"},
    ),
    Case(who, "SIR – Your leader on lidos missed the point.\n\nHarle Parish Council", {}),
    Case(who, "Sir Alan Prout has missed our point. Nobody came.\n\nBryn Tolland", {}),
    Case(who, "Storms, floods and fire\n“Our street floods.”", {}),
    Case(
        who,
        "Tunde Bello, baker\n“Our street floods,” said Rosa Lindt.",
        {"“Our street floods,”": "Rosa Lindt"},
    ),
    Case(who, "Opening hours: Monday to Friday.\n\nTickets: nine pounds.", {}),
    Case(who, "Photo: Lena Mork\n\nThe quay is shut.", {}),
    Case(
        who,
        "The weaver Ines Caldas talks to Rob Tait.\n\nRT: Why wool?\n\nIC: Wool breathes. I knew it at six.\n\nRT: And "
        "silk?\n\nIC: I never liked it.",
        {"Wool breathes. I knew it at six.": "Ines Caldas", "I never liked it.": "Ines Caldas"},
    ),
    Case(
        who,
        "Chef Aldo Riva on his kitchen.\n\nQ: Why Quay?\n\nAR: The fish. I walk to the boats.\n\nQ: And meat?\n\nAR: I "
        "sell none.",
        {"The fish. I walk to the boats.": "Aldo Riva", "I sell none.": "Aldo Riva"},
    ),
    Case(
        who,
        "The fire burned for a week. The fire chief, Tom Lang, in his own words:\n\n“I slept in the truck.”",
        {"“I slept in the truck.”": "Tom Lang"},
    ),
    Case(
        who,
        "Update: The road is open again, police said.",
        {"The road is open again": "police"},
    ),
    Case(
        who,
        "Background: The mill closed in 1998, said its last manager, Hugh Monti.",
        {"The mill closed in 1998": "Hugh Monti"},
    ),
    # near miss: letters that are a body's own
    Case(
        who,
        "The unions BMA and RCN answered.\n\nBMA: We will strike in May.\n\nRCN: We will wait.",
        {"We will strike in May.": "BMA", "We will wait.": "RCN"},
    ),
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
    ),
    Case(
        who,
        "Rents rose by a tenth in May, according to the landlords' guild, and worse is to come, said Edith Crane.",
        {"Rents rose by a tenth in May": "landlords' guild", "worse is to come": "Edith Crane"},
    ),
    Case(
        who,
        "The pump failed in May, the council says; Quill insists it failed in March; the maker would not comment.",
        {"The pump failed in May": "council", "it failed in March": "Quill"},
    ),
    Case(
        who,
        "Theft in Harle has halved, according to the Home Office; police chiefs caution that many thefts go "
        "unreported.",
        {"Theft in Harle has halved": "Home Office", "that many thefts go unreported": "police chiefs"},
    ),
    Case(
        who,
        "Rents fell in May, according to the landlords' guild; tenants say they rose.",
        {"Rents fell in May": "landlords' guild", "they rose": "tenants"},
    ),
    Case(
        who,
        "“I never saw the memo,” Treasurer Ned Farrow testified; his deputy, Dora Quill, countered that she had handed "
        "it to him.",
        {"“I never saw the memo,”": "Ned Farrow", "that she had handed it to him": "Dora Quill"},
    ),
    Case(
        who,
        "“The quay is old; it will not hold,” Dora Quill said.",
        {"“The quay is old; it will not hold,”": "Dora Quill"},
    ),
    Case(
        who,
        "Rents fell, according to the bank; according to tenants, they rose.",
        {"Rents fell": "bank", "they rose": "tenants"},
    ),
    Case(
        who,
        "The river is clean, the firm claims; tests by Harle University show it is not.",
        {"The river is clean": "firm", "it is not": "tests by Harle University"},
    ),
    Case(
        who,
        "“I am innocent,” Stokes told the court; “I was at sea.”",
        {"“I am innocent,” … “I was at sea.”": "Stokes"},
    ),
    Case(
        who,
        "The dam is full, according to the ministry, though Brock claims it is half empty.",
        {"The dam is full": "ministry", "it is half empty": "Brock"},
    ),
    # near misses: one who says both halves, a guild whose figures are two
    Case(
        who,
        "Rents rose, according to the council, and fares fell.",
        {"Rents rose … and fares fell": "council"},
    ),
    Case(
        who,
        "The mill will reopen and the bridge will shut, said Lena Mork.",
        {"The mill will reopen and the bridge will shut": "Lena Mork"},
    ),
    Case(who, "They print bills, court claims, and fees.", {}),
    Case(who, "Farmers want the levy gone, said Edith Crane.", {"Farmers want the levy gone": "Edith Crane"}),
    Case(who, "Goran Babić warned that the pier was unsafe.", {"that the pier was unsafe": "Goran Babić"}),
    Case(
        who,
        "Exports fell, the ministry said; imports, it said, were flat.",
        {"Exports fell": "ministry", "were flat": "ministry"},
    ),
]
