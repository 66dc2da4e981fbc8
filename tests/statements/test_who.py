"""Whose words they are, kind by kind: each row gives, for the beginning of a content, everybody who says it ("" for
nobody known)."""

import pytest

from components.language import parse_text
from components.statements.together import takes_up
from tests.builders import analysed

FAMILIES = [  # one surname, several bearers
    ("Leila and Karim Sabri own the kiosk. Mrs Sabri said rents had doubled.", {"rents": "Leila Sabri"}),
    ("Leila and Victoria Falls are twins. Victoria Falls said rents had doubled.", {"rents": "Victoria Falls"}),
    ("Ruth and Daniel Abebe run the bakery. Mrs Abebe said rents had doubled.", {"rents": "Ruth Abebe"}),
    ("Daniel Abebe bought the bakery with his wife, Ruth. Mrs Abebe said rents had doubled.", {"rents": "Ruth Abebe"}),
    ("Ruth Abebe and her husband Daniel run the bakery. Mr Abebe said rents had doubled.", {"rents": "Daniel Abebe"}),
    ("Lord and Lady Carrow opposed the road. Lord Carrow said he would sue.", {"he would": "Lord Carrow"}),
    ("Gregor Falk was shot in May. His widow, Mrs Falk, said police had lied.", {"police": "Mrs Falk"}),
    (
        "Gregor Falk denied the charge. His daughter Inga Falk said he was at home. Mr Falk said nothing more.",
        {"he was": "Inga Falk", "nothing": "Gregor Falk"},
    ),
    (
        "Anna Keller and Peter Keller run the farm. Ms Keller said rents had doubled. Mr Keller disputed that.",
        {"rents": "Anna Keller", "that": "Peter Keller"},
    ),
    (
        "Ines and Marco Bell own the pub. Mr Bell said trade was down. Mrs Bell said the council was to blame.",
        {"trade": "Marco Bell", "the council": "Ines Bell"},
    ),
    ("Mr and Mrs Varga fought the order. Mrs Varga said it was cruel.", {"it was": "Mrs Varga"}),
    ("Sir Alan and Lady Marsh own the estate. Lady Marsh said the hunt would go on.", {"the hunt": "Lady Marsh"}),
    (
        "Dr Lena Ortt and her husband, Karl Ortt, were ill. Dr Ortt said the ward was not safe.",
        {"the ward": "Lena Ortt"},
    ),
    (
        "Paul Reeve died in June. His brother, Mark Reeve, said the road was not safe. Mr Reeve called for a new "
        "crossing.",
        {"the road": "Mark Reeve", "a new": "Mark Reeve"},
    ),
    ("Ida Wins Harle\n\nIda Holt won Harle on Friday. Holt said the toll was dead.", {"the toll": "Ida Holt"}),
    (
        "Scott Kelm is in orbit. Kelm left on Friday. His brother, the pilot Mark Kelm, waited. "
        "“It is fun,” Kelm said.",
        {"“It is": "Scott Kelm"},
    ),
    (
        "Retired nurse Olga Prinz and her son Felix Prinz sued the clinic. Prinz, 71, said she had been lied to.",
        {"she had": "Olga Prinz"},
    ),
    # near misses
    (
        "Olga Prinz and her son Felix Prinz sued the clinic. Prinz said he had been lied to.",
        {"he had": "Felix Prinz"},
    ),
    (
        "Scott Kelm is in orbit. His brother, the pilot Mark Kelm, waited. “It is fun,” Kelm said.",
        {"“It is": "Mark Kelm"},
    ),
    ("Tom Rusk and his son Jack run the garage. Mr Rusk said he would move.", {"he would": "Tom Rusk"}),
    ("Marr and Daniel Abebe run the bakery. Marr said rents had doubled.", {"rents": "Marr"}),
    ("Kelly Abebe runs the bakery. Mr Abebe said rents had doubled.", {"rents": "Kelly Abebe"}),
]
HEARINGS = [  # who hears does not speak
    (
        'The jury heard that Bell had told his neighbour: "I\'ll finish him." Marcus Bell denies murder.',
        {"\"I'll": "Marcus Bell", "that Bell": ""},
    ),
    (
        'The inquest heard that Paul Reeve had texted his wife, "The brakes are gone again."',
        {'"The brakes': "Paul Reeve", "that Paul": ""},
    ),
    (
        'The tribunal was told that Dr Lena Ortt had written to her manager: "This ward is not safe."',
        {'"This ward': "Lena Ortt", "that Dr": ""},
    ),
    ('Jurors were told Bell, 41, admitted to officers that he "lost it".', {"that he": "Bell"}),
    (
        'The court heard that Marcus Bell said: "I never touched the safe."',
        {'"I never': "Marcus Bell", "that Marcus": ""},
    ),
    (
        'The hearing was told Marcus Bell had said he "never touched the safe".',
        {'he "never': "Marcus Bell", "Marcus Bell had": ""},
    ),
    (
        "The inquest was told that Ms Farrow rang the clinic twice and said she could not stand.",
        {"she could": "Farrow"},
    ),
    ("The court heard Bell had been drinking.", {"Bell had": ""}),
    ("The inquest was told that the brakes had failed.", {"that the brakes": ""}),
    ("The inquiry heard evidence that officials had ignored warnings.", {"evidence": ""}),
    ("The dam will stay shut, labour minister Per Dahlen said.", {"The dam": "Per Dahlen"}),
    ("The dam will stay shut, labour minister Odd Dahlen said. Odd Dahlen leads the board.", {"The dam": "Odd Dahlen"}),
    ("The dam will stay shut, engineer Bent Dahlen said.", {"The dam": "Bent Dahlen"}),
    # near misses
    ("The beam was bent, Ida Holt said. Even Marl was odd.", {"The beam": "Ida Holt"}),
    ("Per Reuters, Ida Holt said the toll was dead.", {"the toll": "Ida Holt"}),
    (
        "The court ruled that the toll was illegal. The jury said it could not agree.",
        {"that the toll": "court", "it could": "jury"},
    ),
    ("The court was told by Ida Holt that the weir leaked.", {"that the weir": "Ida Holt"}),
    ("The court was told that the alarm rang twice and said nothing of smoke.", {"nothing of": ""}),
    ("The court heard from Ida Holt, who said the safe was open.", {"the safe": "Ida Holt"}),
    ("Ida Holt heard that the bridge would close.", {"that the bridge": "Ida Holt"}),
    ("The inquest was told Per Holm rang his mother and said: “I am cold.”", {"“I am": "Per Holm"}),
]
MARKS = [  # marks never closed, single marks, those who speak for a body
    (
        'Perez said the offer was "too little, and it came far too late. Union members will vote on Friday. Perez '
        "said the union would not accept the cuts.",
        {'the offer was "too little, and it came far too late': "Perez", "the union would not": "Perez"},
    ),
    (
        "“The roof leaked for years, said Ida Holt, the head teacher. Parents had complained in March.",
        {"“The roof leaked for years,": "Ida Holt"},
    ),
    (
        'Ida Holt met reporters. "The roof leaked for years, she said. Leo Marr disagreed. "Nobody told us," he said.',
        {'"The roof leaked for years,': "Ida Holt", '"Nobody': "Leo Marr"},
    ),
    (
        "Ida Holt called the deal “a gift to the banks. The finance minister, Leo Marr, rejected that. “Nobody gets a "
        "gift,” he said.",
        {"the deal “a gift to the banks": "Ida Holt", "“Nobody": "Leo Marr"},
    ),
    (
        "“We will not pay,” said Ida Holt. “The toll is theft. The council meets on Friday. Leo Marr said the toll "
        "was fair.",
        {"“We will": "Ida Holt", "the toll was fair": "Leo Marr"},
    ),
    (
        "Ida Holt said: 'We won't pay.\n\n'The toll is theft.\n\n'Nobody asked us.'\n\nThe council declined to "
        "comment.",
        {"'We won't pay. … 'The toll is theft. … 'Nobody asked us.'": "Ida Holt", "to comment": "council"},
    ),
    (
        "‘We won’t pay,’ said Ida Holt. ‘It’s theft.\n\n‘The drivers’ money is gone.’",
        {"‘We won’t pay,’ … ‘It’s theft. … ‘The drivers’ money is gone.’": "Ida Holt"},
    ),
    (
        "'We will not pay,' said Ida Holt. 'It's the council's fault, and the drivers' money is gone.'",
        {"'We will": "Ida Holt"},
    ),
    ("A spokesman for Harle Council said: 'We don't comment on legal matters.'", {"'We don't": "Harle Council"}),
    (
        "A spokeswoman for the hospital trust said the ward was safe. The spokeswoman added that it would open in May.",
        {"the ward": "hospital trust", "that it": "hospital trust"},
    ),
    # near misses
    ("A spokesman for Ida Holt said the toll was fair.", {"the toll": "spokesman for Ida Holt"}),
    ("One scientist, who asked not to be named, said the data were false.", {"the data": "One scientist"}),
    ("“The toll is theft. It must go.", {}),
    ("Leo Marr wrote that 'the toll is theft. It must go.", {"that 'the toll": "Leo Marr"}),
]
ASKED = (  # a report that asks its readers
    "When I asked Ida Holt if she would back the toll, she said, “I will back you!”\n\nSo I asked her, what happens to "
    "me?\n\nHolt laughed at length.\n\n“Politics is a tough game,” Holt said. “That is the way it is.”\n\nCome again?"
    "\n\n“Savage,” Deja Stew said, and I believed her.\n\nWould you say that Holt won?\n\n“That is fine,” Olaf Brink "
    "said. I met Holt in her office on Friday."
)
TALK = (  # what is asked has one question mark; the headline calls it an interview
    "{}\n\nIda Holt has fought the toll for ten years in Harle.\n\nShe leads the Greens.\n\nOn the toll\n\nI wanted to "
    "know if you had any thoughts on the new toll, I hear you will march on Friday.\n\nThe toll is theft and it "
    "always was. "
    "I said so when the council first thought of it, and I say so today, since nobody who lives beyond the bridge was "
    "asked, and nobody who works in the harbour can pay for it twice a day.\n\nOn the bridge\n\nWe have seen "
    "the cracks. "
    "Do you think the bridge will close?\n\nIt is hard to tell. I hope not."
)
TURNS = [  # interviews, transcripts, names beside quotations
    (
        "Karin Lindqvist led the health ministry for six years. She spoke to the Post.\n\nQ. Why did you close the "
        "ward?\n\nA. Because it would have failed. "
        "The doctors begged us.\n\nQ. Do you regret it?\n\nA. No. I would do it again.",
        {
            "Because it would have failed. The doctors begged us.": "Karin Lindqvist",
            "No. I would do it again.": "Karin Lindqvist",
        },
    ),
    (
        "Karin Lindqvist led the ministry.\n\nQ: Why did you close the ward?\n\nA: Because it would have failed. They "
        "begged us.",
        {"Because": "Karin Lindqvist"},
    ),
    (
        "Karin Lindqvist led the ministry.\n\nPOST: Why did you close the ward?\n\nLINDQVIST: Because it failed. They "
        "begged us.",
        {"Because it failed. They": "Karin Lindqvist"},
    ),
    (
        "Karin Lindqvist led the health ministry.\n\nWhy did you close the ward?\n\nBecause it would have failed. The "
        "doctors begged us.\n\nDo you regret it?"
        "\n\nNo. I would do it again.",
        {"Because it would have failed. The": "Karin Lindqvist", "No. I": "Karin Lindqvist"},
    ),
    (
        "ALAN DREW: I read it on Sunday. It is wrong on every count.\n\nHOST: Every count?\n\nDREW: Every one. The "
        "council never asked us.\n\nNobody did.",
        {
            "I read it on Sunday. It is": "ALAN DREW",
            "Every one. The council never asked us. … Nobody did.": "ALAN DREW",
        },
    ),
    (
        "KARIN LINDQVIST, FORMER HEALTH MINISTER: The ward was unsafe. We closed it.\n\nLINDQVIST: I would do "
        "it again.",
        {"The ward was unsafe. We": "KARIN LINDQVIST", "I would": "KARIN LINDQVIST"},
    ),
    (
        "IDA VARN, FORMER MAYOR OF MARL: I warned them.\n\nPOST: And then?\n\nVARN: They laughed. It was late.",
        {"I warned": "IDA VARN", "They laughed. It": "IDA VARN"},
    ),
    (
        "Ida Holt [00:01:12] The toll is theft. It must go.\n\nLeo Marr [00:01:40] I disagree. It is fair.",
        {"The toll is theft. It must go.": "Ida Holt", "I disagree. It is fair.": "Leo Marr"},
    ),
    (
        "1\n00:00:01,000 --> 00:00:04,000\nIDA: The toll is theft.\n\n2\n00:00:04,500 --> 00:00:07,000\nMARR: I "
        "disagree. It is fair.",
        {"The toll": "IDA", "I disagree. It": "MARR"},
    ),
    ('"We followed the schedule." -Works director Pieter van Loon', {'"We followed': "Pieter van Loon"}),
    ('"The toll is theft." - Ida Holt', {'"The toll': "Ida Holt"}),
    # who is criticised after what he says
    ("Leo Marr criticised Ben Holt after he said the toll was fair.", {"the toll": "Ben Holt"}),
    ("Leo Marr was criticised by Ben Holt after he said the toll was fair.", {"the toll": "Leo Marr"}),
    ("Leo Marr met Ben Holt after he said the toll was fair.", {"the toll": "Leo Marr"}),  # near miss
    # set apart without marks
    (
        "Ida Holt leads Harle.\n\nThe toll is theft, and we will fight it. — Ida Holt\n\nThe council met.",
        {"The toll is": "Ida Holt"},
    ),
    (
        "Ida Holt leads Harle.\n\n[The toll is] theft. We shall win. – Holt, mayor of Harle\n\nThe council met.",
        {"[The toll is] theft. We": "Ida Holt"},
    ),
    # near misses: a reporter, an agency, a sentence
    ("Ida Holt leads Harle.\n\nThe toll will rise, and the council met. — Leo Marr", {}),
    ("Ida Holt leads Harle.\n\nThe toll will rise, and the council met. — Reuters", {}),
    ("Ida Holt leads Harle.\n\nThe prize went to one of the seven. — Ida Holt won it", {}),
    ('"The toll is theft."\n— Ida Holt, councillor', {'"The toll': "Ida Holt"}),
    ("“The toll is theft.” (Ida Holt, councillor)", {"“The toll": "Ida Holt"}),
    ("“The toll is theft.” ~ Ida Holt", {"“The toll": "Ida Holt"}),
    (
        "The council met on Friday.\n\nAnd from Chairwoman Ingrid Salas:\n\n“The wall is safe. It will stand.”",
        {"“The wall": "Ingrid Salas"},
    ),
    (
        "Chairwoman Ingrid Salas issued this statement:\n\n“The wall is safe. It will stand.”",
        {"“The wall": "Ingrid Salas"},
    ),
    (
        "Ida Holt wrote:\n\nThe toll is theft. It must go.\n\nThe council did not reply.",
        {"The toll is theft. It must go.": "Ida Holt"},
    ),
    (
        "Ida Holt leads Harle. In a letter on Tuesday Holt wrote:\n\nThe toll is theft. It must go.\n\nNobody replied.",
        {"The toll is theft. It must go.": "Ida Holt"},
    ),
    (
        'Anna Reed, 34, nurse: "I am for it."\n\nTom Rusk, 54, shopkeeper: "I am so too."\n\nTom Bell, shopkeeper, '
        'Harle: "It is a disgrace."',
        {'"I am for': "Anna Reed", '"I am so': "Tom Rusk", '"It is': "Tom Bell"},
    ),
    ('"It is a disgrace." Anna Reed, 34, nurse, Harle', {'"It is': "Anna Reed"}),
    (
        "We asked in Harle.\n\nAnna Reed, 34\n“It is theft.”\nTom Rusk, 61\n“It is fair.”\nIda Bell, 22\n“I do not.”",
        {"“It is theft": "Anna Reed", "“It is fair": "Tom Rusk", "“I do not": "Ida Bell"},  # names over what is said
    ),
    (
        "“It is theft.”\nAnna Reed, 34\n“It is fair.”\nTom Rusk, 61",  # and under it
        {"“It is theft": "Anna Reed", "“It is fair": "Tom Rusk"},
    ),
    (
        "Karin Lindqvist led the ministry. She spoke to the Post. Q. Why did you close the ward? A. Because it would "
        "have failed. They begged us. Q. Do you regret it? A. No. I would do it again.",
        {"Because it would have failed. They begged us.": "Karin Lindqvist", "No. I": "Karin Lindqvist"},
    ),
    (
        "Karin Lindqvist led the ministry.\n\nWhy did you close the ward?\n\nBecause it would have failed. The "
        "doctors begged us.",
        {"Because it would have failed. The": "Karin Lindqvist"},
    ),
    (
        "DREW: I read it on Sunday. It is wrong on every count.\n\nThe council met.",
        {"I read it on Sunday. It is wrong on every count.": "DREW"},
    ),
    ("@JOrtiz: We have seen no evidence. None at all.", {"We have seen no evidence. None at all.": "@JOrtiz"}),
    (
        "Mara Quist: The dam is safe. We checked it.\n\nOlav Stern: It leaks. I saw it.",
        {"The dam is safe. We": "Mara Quist", "It leaks": "Olav Stern"},
    ),
    (
        "**Mara Quist:** The dam is safe. I checked it.\n\n**Olav Stern:** It leaks. I saw it.",
        {"The dam is safe. I": "Mara Quist", "It leaks": "Olav Stern"},
    ),
    (
        "[00:00:05] Mara Quist: The dam is safe. We checked it.\n[00:00:12] Olav Stern: It leaks. So they say.",
        {"The dam is safe. We": "Mara Quist", "It leaks. So": "Olav Stern"},
    ),
    (
        "MODERATOR: Welcome.\n\nSEN. QUIST: Thank you. The dam is safe.\n\nMR. STERN: It is not. It leaks.",
        {"Thank you. The": "QUIST", "It is not.": "STERN"},
    ),
    (
        "Speaker 1: The dam is safe. We checked it.\n\nSpeaker 2: It leaks. I saw it.\n\nSpeaker 1: I did not.",
        {"The dam": "Speaker 1", "It leaks": "Speaker 2", "I did not": "Speaker 1"},
    ),
    (
        "Speaker 1  00:01\nThe dam is safe. We checked it.\n\nSpeaker 2  00:09\nIt leaks.\n\nSpeaker 1  00:12\nNo.",
        {"The dam": "Speaker 1", "It leaks": "Speaker 2"},
    ),
    (
        "Mara Quist  00:01\nThe dam is safe. We checked it.\n\nNobody asked.\n\nOlav Stern  00:09\nIt leaks. I saw it.",
        {"The dam is safe. We checked it. … Nobody": "Mara Quist", "It leaks": "Olav Stern"},
    ),
    (
        "00:00:01 Mara Quist\nThe dam is safe. We checked it.\n\n00:00:09 Olav Stern\nIt leaks. I saw it.",
        {"The dam": "Mara Quist", "It leaks": "Olav Stern"},
    ),
    (
        "Vera Sund (mayor): The weir leaks. I know it.\n\nTom Holm (farmer): It is safe. I checked.",
        {"The weir leaks. I": "Vera Sund", "It is safe. I": "Tom Holm"},
    ),
    ("“The weir leaks. I know it.”\nVera Sund, 41, mayor", {"“The weir": "Vera Sund"}),
    ("“The weir leaks,”\n\n— Vera Sund", {"“The weir": "Vera Sund"}),
    ('"The weir leaks." -- Vera Sund, mayor of Holm', {'"The weir': "Vera Sund"}),
    ("And this from Mara Quist:\n\n“The dam is safe.”", {"“The dam": "Mara Quist"}),
    ('"We followed the schedule." -Pieter van Loon', {'"We followed': "Pieter van Loon"}),
    (
        "The novelist Rafiq Kamara met the Harle Review.\n\nHR: Where was it set?\n\nRK: In Marl. I grew up "
        "there.\n\nHR: Why?\n\nRK: My aunt asked me. "
        "She claims it is invented.",
        {"In Marl.": "Rafiq Kamara", "My aunt": "Rafiq Kamara", "it is invented": "My aunt"},
    ),
    (
        "Pia Lund drives the bus.\n\n**How many ride with you?**\n\nNine. I know them all.\n\n**Will you "
        "stop?**\n\nMy wife asks me that.",
        {"Nine.": "Pia Lund", "My wife": "Pia Lund"},
    ),
    (
        "Pia Lund keeps bees.\n\n– Are your bees well?\n\nThey are. I count them.\n\n– Others fear the mite.\n\nSo do "
        "I.\n\n– Will you burn the hives?\n\n"
        "I will not.",
        {"They are.": "Pia Lund", "So do I.": "Pia Lund", "I will": "Pia Lund"},
    ),
    (
        "Pia Lund mends clocks.\n\n1. Did they warn you?\nThey sent a letter. I lost it.\n\n2. Will you leave?\nI "
        "have until May.",
        {"They sent": "Pia Lund", "I have": "Pia Lund"},
    ),
    (
        "Pia Lund left the stage.\n\nWhy did you stop?\n\nMy hand stopped. I was tired.\n\nDid you miss it?\n\nI "
        "did.\n\nYou once called the piece hard.\n\n"
        "It is. I like it.",
        {"My hand": "Pia Lund", "I did.": "Pia Lund", "It is.": "Pia Lund"},
    ),
    (
        "Marl Weekly: Who was on strike?\n\nOduya: We were. I made tea.\n\nMarl Weekly: Is it over?\n\nOduya: Almost. "
        "I hope so.",
        {"We were.": "Oduya", "Almost.": "Oduya"},
    ),
    (
        "PRESENTER: Who shut the weir?\nDR VARN: The council did. I was against it.",
        {"The council did. I": "VARN", "Who shut": None},
    ),
    (  # near miss: a presenter who tells
        "PRESENTER: The weir is shut.\nDR VARN: The council did it. I was against it.",
        {"The council did it. I": "VARN", "The weir is": "PRESENTER"},
    ),
    ("INTERVIEWER: You said rents would fall.\n\nSTRAND: They did not. I was wrong.", {"They did": "STRAND"}),
    (
        "Clara Voss, driver — No. I lose an hour.\n\nMark Ferro, courier — Yes. I have breathed it for years.",
        {"No. I": "Clara Voss", "Yes. I": "Mark Ferro"},
    ),
    (
        "What would you do first?\n\nClara Voss\nI would open the library.\n\nMark Ferro\nNothing. My neighbours want "
        "peace.",
        {"I would": "Clara Voss", "Nothing.": "Mark Ferro"},
    ),
    (
        "Clara, 34, from Marl: I walked here. I am tired.\n\nViktor, 61, from Harle: My pension does not "
        "strike.\n\n40 minutes ago\nThe mayor left.",
        {"I walked": "Clara", "My pension": "Viktor"},
    ),
    (
        "Night Watch, episode 4: The long strike\n\n[00:01:02] Clara Voss: Welcome.\n\n[00:01:05] Mark Ferro: I am "
        "glad.",
        {"Welcome.": "Clara Voss", "I am": "Mark Ferro"},
    ),
    (
        "Minister Ida Holt went to Marl.\n\nStatement by Minister Holt:\nThe state will pay for it all.\n\nWe will "
        "send crews.\n\nThe council met.",
        {"The state will pay for it all. … We will": "Ida Holt"},
    ),
    (
        "Open Door has a plan. The charity demands:\n- that two halls open by Friday;\n- that the raids stop at night.",
        {"that two halls open by Friday": "Open Door", "that the raids": "Open Door"},
    ),
    (
        "Sir, – I believe the toll is theft and the county knows it well.\n\nI invite the mayor to read my "
        "letter.\n\nYours faithfully,\nIda Holt",
        {"the toll": "Ida Holt"},
    ),
    (
        "Dear editor, I oppose the weir. I always have, as all of you know.\nClara Voss, Marl\n\nI support the weir "
        "and its maker, whatever they say.\n"
        "Mark Ferro, Harle",
        {"the weir": "Clara Voss", "the weir and its": "Mark Ferro"},
    ),
    (  # a short letter above another
        "Dear Editor,\n\nI oppose the toll.\n\nClara Voss, Marl\n\nDear Editor,\n\nI support the weir and its "
        "maker, whatever they say.\n\nMark Ferro, Harle",
        {"the toll": "Clara Voss", "the weir and its": "Mark Ferro"},
    ),
    (
        "Live.\n\n10:42 Clara Voss\nI am told so.\n\n10:50 Mark Ferro\nI saw it.",
        {"I am": "Clara Voss", "I saw": "Mark Ferro"},
    ),
    # near misses: bylines, a list without a speaker, names of sections, a count of votes, a fact check
    ("Clara Voss: 46.\nMark Ferro: 12.", {}),
    (
        "Clara Voss: I have it.\n\nMark Ferro: How many?\n\nClara Voss: 46.",
        {"I have it": "Clara Voss", "46": "Clara Voss"},
    ),
    ("MYTH: You catch a cold from cold air.\nFACT: You do not.\nMYTH: Stay in.\nFACT: Go out.", {}),
    ("Clara Voss\nThe council closed the bridge.\n\nMark Ferro\nThe county pays.", {}),
    ("The list:\n- two halls by Friday;\n- no raids at night.", {}),
    # near misses: a question of the writer's, two facts with a colon, a vitamin
    (
        "Would you pay for the bridge?\n\nThe council asked drivers, and we went to Marl to hear them.\n\nThey would "
        "not.",
        {},
    ),
    ("UPDATE: I was wrong on the toll. It rose twice.", {}),
    ("Ida Holt sells vitamin A. The pills are red? A. Marr buys them.", {}),
    ("Who will pay for the bridge?\n\nThe council has no money.\n\nWho will mend it?\n\nThe county has no staff.", {}),
    (
        "Little Relief for Drivers: The toll is high.\n\nIt rose twice.\n\nNo Help From the State: The county has no "
        "staff.\n\nIt has no plan.",
        {},
    ),
    ("Traffic Chaos: The toll is high for me.\n\nBus Routes: They are cut.\n\nSchool Runs: They go on.", {}),
    ("Doors 19:00\nShow 20:00\n\nThe hall is old.", {}),
    ("Photo: Ida Holt\n\nUpdate: The bridge is shut.", {}),
    (ASKED, {"Holt laughed": None, "“Savage": "Deja Stew", "“That is fine": "Olaf Brink"}),
    (
        TALK.format("Interview with the campaigner Ida Holt"),
        {"The toll is theft": "Ida Holt", "It is hard": "Ida Holt"},
    ),
    (TALK.format("The campaigner Ida Holt"), {"The toll is theft": None, "It is hard": None, "I wanted": None}),
]
TOGETHER = [
    ("The Greens as well as the Liberals rejected the tax.", {"the tax": "Greens, Liberals"}),
    ("Mara Quist as well as Olav Stern said the weir leaked.", {"the weir": "Mara Quist, Olav Stern"}),
    ("Mara Quist and the bankers' lobby rejected the tax.", {"the tax": "Mara Quist, bankers' lobby"}),
    ("Mara Quist and the damp lobby were seen; Quist said the weir leaked.", {"the weir": "Mara Quist"}),  # near miss
    ("Mara Quist, along with Olav Stern, condemned the tax.", {"the tax": "Mara Quist, Olav Stern"}),
    ("Mara Quist, together with the Greens, said the weir leaked.", {"the weir": "Mara Quist, Greens"}),
    ("The bill was opposed by Sens. Mara Quist and Olav Stern.", {"The bill": "Mara Quist, Olav Stern"}),
    # near misses
    ("Mara Quist, but not Olav Stern, said the weir leaked.", {"the weir": "Mara Quist"}),
    ("Mara Quist, unlike the Greens, said the weir leaked.", {"the weir": "Mara Quist"}),
    ("Mara Quist with Olav Stern's map said the weir leaked.", {"the weir": "Mara Quist"}),  # several who say one thing
    ("“We will fight the toll,” Ida Holt and Leo Marr said in a joint statement.", {"“We": "Ida Holt, Leo Marr"}),
    ("Ida Holt and Leo Marr both oppose the toll.", {"the toll": "Ida Holt, Leo Marr"}),
    (
        "Councillors Pia Lund, Leo Marr and Ida Holt voted against the toll.",
        {"the toll": "Pia Lund, Leo Marr, Ida Holt"},
    ),
    ("The toll is opposed by Ida Holt, Leo Marr and the Greens.", {"The toll": "Ida Holt, Leo Marr, Greens"}),
    ("Unions, the Greens and the mayor, Ida Holt, condemned the toll.", {"the toll": "Unions, Greens, Ida Holt"}),
    ("Ida Holt and Leo Marr said the toll was theft.", {"the toll": "Ida Holt, Leo Marr"}),
    ("The Greens, the Liberals and Vera Sund all rejected the weir.", {"the weir": "Greens, Liberals, Vera Sund"}),
    ("“It must stop,” said Mara Quist, Olav Stern and Tim Ould.", {"“It must": "Mara Quist, Olav Stern, Tim Ould"}),
    ("Mara Quist, an editor and critic, said the weir leaked.", {"the weir": "Mara Quist"}),
    ("“It must stop,” said Mara Quist, the mayor, and Tim Ould.", {"“It must": "Mara Quist, Tim Ould"}),
    ("According to Ida Holt and the Greens, the toll is theft.", {"the toll": "Ida Holt, Greens"}),
    # near misses
    ("Ida Holt said the toll and the tax were theft.", {"the toll": "Ida Holt"}),
    ("Ida Holt met Leo Marr and said the toll was theft.", {"the toll": "Ida Holt"}),
]
CLAUSES = [  # semicolons and "according to" bound what is said
    (
        "Half the pupils stayed away, according to the head teacher, Mrs Lim; the council said a third.",
        {"Half the pupils stayed away": "Lim"},
    ),
    ("According to the mayor, Ida Holt, the toll is theft.", {"the toll is theft": "Ida Holt"}),
    ("According to the council, Mara Quist, the engineer, left.", {"Mara Quist": "council"}),  # near miss: of a body
    ("Ida Holt backed the toll; Leo Marr said it was theft.", {"the toll": "Ida Holt", "it was theft": "Leo Marr"}),
    (
        "Leo Marr called the toll theft; Ida Holt, the mayor, said it was fair.",
        {"the toll theft": "Leo Marr", "it was fair": "Ida Holt"},
    ),
    (
        "Ida Holt said the toll was dead; Leo Marr disagreed; Pia Lund said nothing.",
        {"the toll was dead": "Ida Holt", "nothing": "Pia Lund"},
    ),
    (
        "Ida Holt, 54, the richest woman in Marl according to the Post, said the toll was dead.",
        {"the richest woman in Marl": "Post", "the toll was dead": "Ida Holt"},
    ),
    ("The bridge is safe, according to the county, and will reopen.", {"The bridge is safe": "county"}),
    ("Tenants, said Vera Sund of the Greens, fear the levy.", {"Tenants … fear the levy": "Vera Sund"}),
    (
        "Bakers want the levy gone; tenants, said Vera Sund, want it kept.",
        {"tenants … want it kept": "Vera Sund", "want the levy": None},
    ),
    ("Bakers want the levy gone, said Vera Sund.", {"Bakers want the levy gone": "Vera Sund"}),  # near miss
    # a day that the parser takes into the name behind it
    ("On Friday Vera Sund and Tim Ould said the weir leaked.", {"the weir": "Vera Sund, Tim Ould"}),
    ("Vera Sund runs Marl. Last Friday Sund said the weir leaked.", {"the weir": "Vera Sund"}),
    ("Vera Sund runs Marl. In May Sund, the mayor, said the weir leaked.", {"the weir": "Vera Sund"}),
    (
        "The bridge, which was last inspected in 2024, according to the county, will close, Ida Holt said.",
        {"which was last": "county", "The bridge": "Ida Holt"},
    ),
    # near misses: the paper of a day, a woman called June
    ("On Sunday Times reporters said the weir leaked.", {"the weir": "reporters"}),
    ("June Sund runs Marl. June Sund said the weir leaked.", {"the weir": "June Sund"}),
]
TAKEN_UP = [  # "they" and "it" after several speakers and after a document
    ("Vera Sund and Tim Ould said the weir leaked. They said it was old.", {"it was old": "Vera Sund, Tim Ould"}),
    (
        "“The weir leaks,” said Vera Sund and Tim Ould. “It is old,” they added.",
        {"“It is old,”": "Vera Sund, Tim Ould"},
    ),
    ("Vera Sund and Tim Ould went home. They said the weir was old.", {"the weir": "Vera Sund, Tim Ould"}),
    ("A report by the county said the weir leaked. It said the dam was old.", {"the dam": "report by the county"}),
    ("The audit found that the weir leaked. It warned that the dam was old.", {"that the dam": "audit"}),
    # near misses: others stand nearer, one alone acts, who acts stands between
    ("Vera Sund and Tim Ould met the Greens. They said the weir was old.", {"the weir": "Greens"}),
    ("Vera Sund met Tim Ould. They said the weir was old.", {"the weir": ""}),
    ("Vera Sund and Tim Ould left. “They think the weir is old,” said Leo Marr.", {"“They think": "Leo Marr"}),
    ("Vera Sund and her dog went home. They said the weir was old.", {"the weir": ""}),
    ("The audit found that the weir leaked. The council left. It said the dam was old.", {"the dam": ""}),
]
PLACES = [  # an office by its place
    (
        "The mayor of Marl, Vera Sund, said the weir leaked. The mayor of Harle, Tim Ould, was out. The Marl mayor "
        "said she would sue.",
        {"the weir": "Vera Sund", "she would": "Vera Sund"},
    ),
    (
        "Vera Sund is the mayor of Marl. Tim Ould is the police chief of Harle. The Harle police chief said the weir "
        "leaked.",
        {"the weir": "Tim Ould"},
    ),
    # near misses: another place, no longer in office, not in office
    (
        "The mayor of Marl, Vera Sund, said the weir leaked. The Harle mayor said it was safe.",
        {"it was safe": "Harle mayor"},
    ),
    ("Vera Sund was the mayor of Marl. The Marl mayor said the weir leaked.", {"the weir": "Marl mayor"}),
    ("Vera Sund is not the mayor of Marl. The Marl mayor said the weir leaked.", {"the weir": "Marl mayor"}),
]
OFFICES = [  # an office stands for a person only if that office is known of them
    (
        "Mayor Ida Holt met deputy mayor Leo Marr. The deputy mayor said the toll was dead. The mayor said it was not.",
        {"the toll": "Leo Marr", "it was": "Ida Holt"},
    ),
    ("President Ida Holt met Vice President Leo Marr. The president said the toll was dead.", {"the toll": "Ida Holt"}),
    ("Governor Ida Holt met former governor Leo Marr. The governor said it was dead.", {"it was": "Ida Holt"}),
    (
        "Deputy leader Leo Marr sat by the leader, Ida Holt. Marr wept. The leader said no toll.",
        {"no toll": "Ida Holt"},
    ),
    ("Mayor Ida Holt was told by assistant mayor Leo Marr. The mayor said it was dead.", {"it was": "Ida Holt"}),
    # near misses
    ("Mayor Ida Holt met deputy mayor Leo Marr. The deputy mayor said it was dead.", {"it was": "Leo Marr"}),
    ("President Ida Holt met Vice President Leo Marr. The vice president said it was dead.", {"it was": "Leo Marr"}),
    ("Former mayor Leo Marr spoke. The former mayor said it was dead.", {"it was": "Leo Marr"}),
    (
        "Ida Holt, the council leader, met chief executive Leo Marr. The chief executive said no toll.",
        {"no toll": "Leo Marr"},
    ),
    ("Union leader Ida Holt and mayor Leo Marr met. The mayor said it was dead.", {"it was": "Leo Marr"}),
    (
        "President Ida Holt spoke. The committee chairman said the toll was dead. The president said it was not.",
        {"the toll": "committee chairman", "it was": "Ida Holt"},
    ),
    ("Union leader Leo Marr spoke. The president said the toll was dead.", {"the toll": "president"}),
    (
        "President Ida Holt spoke. The director of the bank said the toll was dead.",
        {"the toll": "director of the bank"},
    ),
    ("“Pratt will pay,” said Ida Holt. “Leo Pratt will pay,” he said.", {"“Pratt": "Ida Holt"}),
    ("Gov. Leo Marr met Tom Rusk. “The toll is theft,” the governor said.", {"“The toll": "Leo Marr"}),
    ("Sen. Ida Holt met Tom Rusk. The senator said the toll was dead.", {"the toll": "Ida Holt"}),
    ("Pastor Leo Marr met Tom Rusk. The pastor said the toll was dead.", {"the toll": "Leo Marr"}),
    ("Sergeant Ida Holt met Tom Rusk. The sergeant said the toll was dead.", {"the toll": "Ida Holt"}),
    (
        "Pastor Wants Bridge Shut\n\nPastor Leo Marr said the bridge was cursed. The city treasurer, Ida Holt, "
        "disagreed. The treasurer said it was safe.",
        {"the bridge": "Leo Marr", "it was": "Ida Holt"},
    ),
    ("Mayor says toll is dead\n\nMayor Ida Holt met Tom Rusk on Friday. The bridge was shut.", {"toll is": "Ida Holt"}),
    # near misses
    ("Rabbi says toll is dead\n\nMayor Ida Holt met Tom Rusk on Friday. The bridge was shut.", {"toll is": "Rabbi"}),
    ("Pastor Leo Marr met Tom Rusk. The rabbi said the toll was dead.", {"the toll": "rabbi"}),
    ("Sen. Ida Holt met Tom Rusk. The governor said the toll was dead.", {"the toll": "governor"}),
    ("Council leader Leo Marr spoke. The council chief said the toll was dead.", {"the toll": "Leo Marr"}),
    ("Ida Holt, the chairwoman of the board, spoke. The chair said the toll was dead.", {"the toll": "Ida Holt"}),
    ("Sen. Ida Holt met Sen. Leo Marr (R-Ohio). The Ohio senator said the toll was dead.", {"the toll": "Leo Marr"}),
    (
        "Sen. Leo Marr, R-Fla., met Sen. Ida Holt. The Florida senator said the toll was dead.",
        {"the toll": "Leo Marr"},
    ),
    ("Sen. Leo Marr (R-Ohio) left. The Texas senator said the toll was dead.", {"the toll": "Texas senator"}),
]
NEVER = [  # whose words the place alone would give to somebody who cannot have said them
    ("Leo Marr, who died in 2012, built the bridge. “I cross it every day.” The bridge is shut.", {"“I cross": ""}),
    ("The late Leo Marr built the bridge. “I cross it every day.” The bridge is shut.", {"“I cross": ""}),
    ("Leo Marr declined to comment. “I cross it every day.” The bridge is shut.", {"“I cross": ""}),
    # near misses
    (
        "Leo Marr, who built the bridge, was proud. “I cross it every day.” The bridge is shut.",
        {"“I cross": "Leo Marr"},
    ),
    ("Leo Marr, who died in 2012, had doubts. “I never cross it,” Marr said in 2010.", {"“I never": "Leo Marr"}),
]
LABELS = [  # who is named within the marks, or behind whose body
    (
        "Partial transcript as follows:\n\n“HOLT: The toll is theft. It must go.”\n\nIda Holt is the mayor.",
        {"The toll is theft. It must": "Ida Holt"},
    ),
    ("A piece by Harle Post’s Ian Holt said the toll was theft. Holt added it must go.", {"it must": "Ian Holt"}),
    (
        "Ida Holt said the situation reminds her of a film, explaining, “It was dark and it was theft.”",
        {"“It was": "Ida Holt"},
    ),
    ("Ida Holt on Friday had said “the toll is theft and must go.”", {"“the toll": "Ida Holt"}),
    # near miss
    ("Moody's Investors Service said the bond was safe.", {"the bond": "Moody's Investors Service"}),
]
REPLIES = [  # a whole sentence in marks beside its verb, with no comma between
    ('The county asked Leo Marr to stay, but he replied "I cannot do that today".', {'"I cannot': "Leo Marr"}),
    ("She begged him to call, but Ida Holt replied “Nobody can do that today”.", {"“Nobody": "Ida Holt"}),
    # near miss: a word in marks
    ("Ida Holt replied “soon” to the county.", {"“soon”": None}),
]
HELD = [  # whose a conclusion or a view is, by the verb beside it
    ("Leo Marr came to the conclusion that the toll was theft.", {"that the toll": "Leo Marr"}),
    ("Ida Holt was of the opinion that the weir leaked.", {"that the weir": "Ida Holt"}),
    ("The drivers are under the impression that the toll is gone.", {"that the toll": "drivers"}),
    # near miss: somebody else's
    ("Ida Holt spoke of the belief that the weir leaked.", {"that the weir": None}),
]
FAR = [  # who "he" or "it" is after long speech, or of a body
    (
        "Leo Marr left. “I came. I saw it. I asked them. They knew. Nobody spoke. I went home. It was late,” he said.",
        {"“I came": "Leo Marr"},
    ),
    ("The Harle Post backed the toll on Friday. It wrote: “The toll is fair.”", {"“The toll": "Harle Post"}),
    ("The Harle Post opposed the toll. Florida was dry. It added: “The toll is theft.”", {"“The toll": "Harle Post"}),
    ("Acme met drivers. The union announced a strike. Leo Marr had ignored them, it claimed.", {"Leo Marr had": ""}),
    ("Russia rejected the toll. It said the toll was theft.", {"the toll was": "Russia"}),
    (
        "Leo Marr met Ida Holt. “I came. I saw it. They knew. Nobody spoke. I went home. It was late. I slept,” she "
        "said.",
        {"“I came": "Ida Holt"},
    ),
    ("Asked by Leo Marr if the toll was theft, Ida Holt smiled.", {"if the toll": "Leo Marr"}),
]
BODIES = [  # whom a description means
    (
        "The Harle Roads Department and the Marl Club met. The agency said the toll was fair.",
        {"the toll": "Harle Roads Department"},
    ),
    ("Leo Marr spoke on Friday. The 64-year-old said the toll was fair.", {"the toll": "Leo Marr"}),
    ("Leo Marr spoke on Friday. The front-runner said the toll was fair.", {"the toll": "Leo Marr"}),
    ("Leo Marr spoke on Friday. The Republican said the toll was fair.", {"the toll": "Leo Marr"}),
    # near misses: two who may be meant, a woman, another's
    ("Leo Marr met Tom Rusk on Friday. The Republican said the toll was fair.", {"the toll": "Republican"}),
    ("Ida Holt spoke on Friday. The businessman said the toll was fair.", {"the toll": "businessman"}),
    (
        "Leo Marr spoke on Friday. The front-runner in Harle said the toll was fair.",
        {"the toll": "front-runner in Harle"},
    ),
    ("Pastor Wants Bridge Closed\n\nPastor Leo Marr said the bridge was cursed.", {"the bridge": "Leo Marr"}),
    (  # no company is an agency
        "The Marl Water Agency (MWA) tested the beach. The MWA found lead. The MWA warned bathers. The company said it "
        "had not been told.",
        {"it had": "company"},
    ),
    (
        "The Marl Water Agency (MWA) tested the beach. The agency said it had found lead.",
        {"it had": "Marl Water Agency"},
    ),
    ("The couple left the hotel. They told the driver that they would be back.", {"that they": "couple"}),
    (
        "Robert Reik, a secretary in the Marr administration who said that the toll was theft, resigned.",
        {"that the toll": "Robert Reik"},
    ),
    ("The nurses of the union who said that the toll was theft left.", {"that the toll": "nurses of the union"}),
]
PAIRS = [  # relatives named together, of one name, by other names
    (
        "Husband and wife Karl Ortt, 63, and Lena Ortt, 61, run the kiosk. Mr Ortt said rents had doubled. "
        "Mrs Ortt said trade was down.",
        {"rents": "Karl Ortt", "trade": "Lena Ortt"},
    ),
    (
        "Brother and sister Tam Bell, 22, and Ines Bell, 19, got out. Mr Bell said rents had doubled. Miss Bell said "
        "trade was down.",
        {"rents": "Tam Bell", "trade": "Ines Bell"},
    ),
    (
        "Father and son Mark Reeve, 61, and Paul Reeve, 30, run the boat. Mark Reeve said trade was down. His son said "
        "rents had doubled.",
        {"rents": "Paul Reeve"},
    ),
    (
        "Couple Daniel and Ruth Abebe run the bakery. Mr Abebe said rents had doubled.",
        {"rents": "Daniel Abebe"},
    ),
    ("Prince Tam and Princess Ines saw the mill. The prince said it was loud.", {"it was": "Tam"}),
    (
        "The brother and sister fled. Mark Reeve and Ruth Abebe saw it. Ms Abebe said trade was down.",
        {"trade": "Ruth Abebe"},
    ),
    (
        "Mark Reeve Jr. runs the mill of his father, Mark Reeve Sr., still. Reeve Sr. said rents had doubled. Reeve "
        "Jr. said trade was down.",
        {"rents": "Mark Reeve Sr", "trade": "Mark Reeve Jr."},
    ),
    (
        "Mark Reeve Sr opened the mill. Mark Reeve Jr shut it. The elder Reeve said rents had doubled. The younger "
        "Reeve said trade was down.",
        {"rents": "Mark Reeve Sr", "trade": "Mark Reeve Jr"},
    ),
    (
        "Mark Reeve opened the mill. His son, Mark Reeve Jr., shut it. The younger Reeve said rents had doubled.",
        {"rents": "Mark Reeve Jr."},
    ),
    ("Mayor Mark Reeve Jr. won. Mark Reeve said rents had doubled.", {"rents": "Mark Reeve Jr."}),
    ("Karl Ortt, known to everyone in the street as Kalle, ran in. Kalle said trade was down.", {"trade": "Karl Ortt"}),
    ("Karl Ortt, 51, who performs as Frost, won. Frost said trade was down.", {"trade": "Karl Ortt"}),
    ("Karl Ortt — Spud to his mates — won. Spud said trade was down.", {"trade": "Karl Ortt"}),
    ("Karl Ortt, or Spud as he is known locally, won. Spud said trade was down.", {"trade": "Karl Ortt"}),
    ("Frost, whose real name is Karl Ortt, won. Frost said trade was down.", {"trade": "Karl Ortt"}),
    ("Karl Ortt called Ines Bell a liar. Bell said trade was down.", {"trade": "Ines Bell"}),
    ("Karl Ortt called Frost on Monday. Frost said trade was down.", {"trade": "Frost"}),
    ("Karl Ortt, known for his bread, met Billy Bell. Billy said trade was down.", {"trade": "Billy Bell"}),
]
CALLED = [  # what people are called beside their names
    ("The mayor met bus driver Ines Bell at Quay. The driver said trade was down.", {"trade": "Ines Bell"}),
    ("Farmer Karl Ortt lost 40 sheep. The farmer said rents had doubled.", {"rents": "Karl Ortt"}),
    ("The caretaker, Karl Ortt, was out. The caretaker said rents had doubled.", {"rents": "Karl Ortt"}),
    (
        "Prosecutor Karl Ortt asked for ten years. Lawyer Ines Bell asked for two. The prosecutor said trade was down.",
        {"trade": "Karl Ortt"},
    ),
    ("Dr Karl Ortt was there. The doctor said trade was down.", {"trade": "Karl Ortt"}),
    # near misses
    ("Bus driver Ines Bell was hit. The driver of the lorry said trade was down.", {"trade": "driver of the lorry"}),
    ("Bus driver Ines Bell was hit by a lorry driver. The driver said trade was down.", {"trade": "driver"}),
    ("Bus driver Ines Bell was hit. The lorry driver said trade was down.", {"trade": "lorry driver"}),
]
ASIDES = [  # what stands beside the sentence of a quotation
    ("The quay is, as mayor Ines Bell put it, “the only way to grow”.", {"“the only": "Ines Bell"}),
    ("The vote was, as Ines Bell put it on Monday, “a farce of a day”.", {"“a farce": "Ines Bell"}),
    ("The road is “a death trap”, as resident Karl Ortt put it.", {"“a death": "Karl Ortt"}),
    ("The hall is, in the view of warden Ines Bell, “beyond repair”.", {"The hall is": "Ines Bell"}),
    ("The bridge is, to quote engineer Karl Ortt, “held up by paint”.", {"“held": "Karl Ortt"}),
    ("“The only way to grow” is how mayor Ines Bell describes the quay.", {"“The only": "Ines Bell"}),
    ("For Sandra Holm, the mayor, the quay is “the only way to grow”.", {"the quay is “the only": "Sandra Holm"}),
    ("As Ines Bell left the hall, Karl Ortt called it “a disgrace”.", {"it “a": "Karl Ortt"}),
    ("For Ines Bell, Karl Ortt has bought “a small yacht”.", {}),
]
SHORT = [  # a short title and its full stop
    ("The man is thin, Sgt. Karl Ortt said.", {"The man": "Karl Ortt"}),
    ("He is about 6'2\", Det. Ines Bell said.", {"He is": "Ines Bell"}),
    ("Cllr. Ines Bell said rents had doubled.", {"rents": "Ines Bell"}),
    ("DC Ines Bell said rents had doubled.", {"rents": "Ines Bell"}),
    ("He was hit at St. Marl. Karl Ortt said rents had doubled.", {"rents": "Karl Ortt"}),
]
PUT_TO = [  # who is asked or judged does not speak
    ("Asked about the toll, Ida Holt said it was theft.", {"the toll": "", "it was": "Ida Holt"}),
    ("Asked to describe the device, Ida Holt said it was a bomb.", {"to describe": "", "it was": "Ida Holt"}),
    ("Leo Marr was once asked how the war would end.", {"how the war": ""}),
    ("The county came under withering criticism for its failure to mend the bridge.", {"its failure": ""}),
    ("Leo Marr has faced sharp criticism for failing to mend the bridge.", {"failing to": ""}),
    # near misses
    ("Asked by Ida Holt about the toll, Marr said it was dead.", {"about the toll": "Ida Holt", "it was": "Marr"}),
    ("Ida Holt asked whether the toll was dead.", {"whether the toll": "Ida Holt"}),
    ("Ida Holt drew attention to the claim that the bridge was unsafe.", {"the claim": "Ida Holt"}),
]
OWNERS = [  # whose a thing is, who wrote a work, whose friend somebody is
    ("Ida Holt answered. Mr Marr's use of a crude word suggested that the toll was dead.", {"that the toll": "Marr"}),
    ("Leo Marr spoke. His remarks suggested that the toll was dead.", {"that the toll": "Leo Marr"}),
    ("According to “The Trents: Three Lives,” by Ida Blaise, the bank had failed.", {"the bank": "Ida Blaise"}),
    ("According to “The Bridges of Marl,” by Ida Holt, the weir was never safe.", {"the weir": "Ida Holt"}),
    (
        "“It was his first attempt,” said his best friend at Lehigh, Bruce Turner, who remembered Freddy.",
        {"“It was": "Bruce Turner"},
    ),
    (
        "Mr Trent said he drank. Seeing his brother suffer led him to stop, he said.",
        {"Seeing his brother": "Trent"},
    ),
    ("Leo Marr has changed. While he’s said he believes the toll is theft, he pays it.", {"he believes": "Leo Marr"}),
    ("Ida Holt was the first candidate to say that the toll was theft.", {"that the toll": "Ida Holt"}),
    (
        "The mayor rejected Leo Marr's remarks, which suggested that the toll was dead.",
        {"that the toll": "Leo Marr", "Leo Marr's remarks": "mayor"},
    ),
    (
        "Leo Marr explained why a conservative should prefer the toll. He said the toll was fair.",
        {"the toll was fair": "Leo Marr"},
    ),
    ("Entrusting Leo Marr with the purse is a risk. He said the bridge is safe.", {"the bridge": "Leo Marr"}),
    ("Democrat Zena Holt says the toll is fair.", {"the toll": "Zena Holt"}),
    # near misses
    ("A conservative met Leo Marr's aides. He said the toll was fair.", {"the toll": "conservative"}),
    ("The first candidate to say that the toll was theft won.", {"that the toll": "first candidate"}),
    ("Leo Marr's tax returns show that he paid nothing.", {"that he paid": ""}),
    ("Leo Marr's aides said the toll was theft.", {"the toll": "Leo Marr's aides"}),
    ("The county's report said the weir was safe.", {"the weir": "county's report"}),
    ("Mr Trent met his brother. “He drank,” his brother said.", {"“He drank": "his brother"}),
]
TITLES = [  # a title of a work is nobody's words; where one speaks is not what one says
    (
        "“It will pass,” Ida Holt said on “Morning in Marl,” a show.",
        {"“It will pass": "Ida Holt", "“Morning": None},
    ),
    ("In her book “The Weir at Marl,” Ida Holt said the dam leaked.", {"the dam": "Ida Holt", "“The Weir": None}),
    ("Ida Holt rejected that toll in a ruling released on Thursday.", {"that toll": "Ida Holt"}),
    # near misses
    ("Ida Holt said of the plan, “No Way.”", {"“No Way.”": "Ida Holt"}),
    ("Ida Holt called it “A National Disgrace,” and left.", {"“A National": "Ida Holt"}),
]
TAGS = [  # the full stop of a state's letters ends a sentence too; semicolons bound what is said
    (
        "The bill is dead, said Sen. Karl Ostrow, R-Fla. Rep. Dana Piech, D-N.Y., said it would return.",
        {"The bill is dead": "Karl Ostrow", "it would": "Dana Piech"},
    ),
    (
        "“We are not for sale,” said Mayor Ilse Brandt, I-Vt. “Not today.”",
        {"“We are not for sale,” … “Not today.”": "Ilse Brandt"},
    ),
    (
        "After winning Ohio in Berea, OH, Gov.\xa0Otto Lamb\xa0(R-OH), said, “I’m getting ready to rent a wagon.”",
        {"“I’m": "Otto Lamb"},
    ),
    ("The plan failed, said Rep. Mia Sund, D-New York, on Friday.", {"The plan failed": "Mia Sund"}),
    ("Rep. Mia Sund, R-N. Dak., said the plan failed.", {"the plan failed": "Mia Sund"}),
    (
        "The lagoon, according to Ida Brock, was clean in May; Tom Vance called that nonsense.",
        {"The lagoon … was clean in May": "Ida Brock", "that nonsense": "Tom Vance"},
    ),
    # near misses
    ("Sen. Karl Ostrow, R-Fla. said the bill was dead.", {"the bill": "Karl Ostrow"}),
    (
        "The weir, which leaks, was shut in May, according to Ida Brock.",
        {"The weir, which leaks, was shut in May": "Ida Brock"},
    ),
]
KINDS = {
    "pairs": PAIRS,
    "called": CALLED,
    "asides": ASIDES,
    "short titles": SHORT,
    "taken up": TAKEN_UP,
    "places": PLACES,
    "put to": PUT_TO,
    "owners": OWNERS,
    "titles": TITLES,
    "tags": TAGS,
    "replies": REPLIES,
    "far": FAR,
    "held": HELD,
    "labels": LABELS,
    "offices": OFFICES,
    "never": NEVER,
    "bodies": BODIES,
    "families": FAMILIES,
    "hearings": HEARINGS,
    "marks": MARKS,
    "turns": TURNS,
    "together": TOGETHER,
    "clauses": CLAUSES,
}
ROWS = [pytest.param(text, want, id=f"{kind}: {text[:50]!r}") for kind, rows in KINDS.items() for text, want in rows]
FALL_SHORT = [
    pytest.param("According to the mayor, Mara Quist, the weir leaks.", {"the weir leaks": "Mara Quist"},
                 marks=pytest.mark.xfail(reason="the parser takes the name for the sentence's root"),
                 id="clauses: a root"),
]  # fmt: skip


def test_an_inferred_speaker_is_never_sure() -> None:
    inferred = (
        "Leo Marr met Ida Holt on Friday. “The toll is theft,” he said.",
        "President Leo Marr left. “The toll is theft,” the president said.",
    )
    named = (
        "Leo Marr met Ida Holt on Friday. “The toll is theft,” Marr said.",
        "Council members met. “The toll is theft,” the members said.",
    )
    assert all(s.inferred and s.confidence <= 0.85 for text in inferred for s in analysed(text).statements)
    assert all(not s.inferred and s.confidence > 0.85 for text in named for s in analysed(text).statements)


SIGNED_LATE = [  # a quotation over paragraphs, whose speaker only its end names
    "“The toll is theft.\n\n“It must go.\n\n“Nobody asked us.”\n\n— Ida Holt, councillor",
    "“The toll is theft. It must go.\n\n“Nobody asked us.” (Ida Holt, councillor)",
    "“The toll is theft.\n\n“It must go.”\nIda Holt, 41, councillor",
]


@pytest.mark.parametrize("text", SIGNED_LATE)
def test_a_speaker_adopted_from_a_signature_is_never_sure(text: str) -> None:
    (statement,) = analysed(text).statements
    assert len(statement.content) > 1
    assert statement.confidence <= 0.85


def test_a_pronoun_that_nobody_fits_is_never_sure() -> None:
    unknown, known = (
        analysed(text).statements for text in ("“The toll is theft,” he said.", "“The toll is theft,” Leo Marr said.")
    )
    assert [(s.actor, s.confidence <= 0.85) for s in unknown] == [(None, True)]
    assert [s.confidence <= 0.85 for s in known] == [False]


@pytest.mark.parametrize(("text", "want"), [*ROWS, *FALL_SHORT])
def test_whose_words_they_are(text: str, want: dict[str, str | None]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    found = [
        (" … ".join(c.of(text) for c in s.content), ", ".join(names[v] for v in s.voices)) for s in analysis.statements
    ]
    assert {begin: next((who for content, who in found if content.startswith(begin)), None) for begin in want} == want
    assert want or not found


@pytest.mark.parametrize(
    ("text", "taken_up"),
    [
        ("Vera Sund and Tim Ould left. They said the weir was old.", True),
        ("Vera Sund and Tim Ould left. “They said the weir was old,” Leo Marr said.", False),
    ],
)
def test_within_somebodys_words_nobody_is_taken_up(text: str, taken_up: bool) -> None:
    parse = parse_text(text)
    assert takes_up(parse.in_quotation, next(t for t in parse.tokens if t.lower == "they")) is taken_up
