"""Whose words the layout of a text tells: labels, names on lines of their own, letters, signed blocks, documents. Each
row gives the words of every direct statement that has a speaker, and who that is; a near miss gives none."""

import pytest

from components.language import Parse, find_actors, parse_text
from components.language.parsing.casing import for_parser
from components.language.parsing.marks import find_quotations
from components.language.parsing.pieces import find_paragraphs
from components.statements.rules.pulled import read_pulled
from components.statements.rules.quoted import read_name_lines
from tests.builders import analysed

TOLL = {"The toll is theft.": "Ida Holt", "It is fair.": "Leo Marr"}
LABELS = [
    (
        "It met.\n\nMs Ward (Labour): I lose sleep.\n\nMr Pike (Liberal): You voted for it.\n\nThe motion fell.",
        {"I lose sleep.": "Ward", "You voted for it.": "Pike"},
    ),
    (
        "Ida (42): I pay the toll.\nLeo, 66: I walk.\nAna (51, nurse): My bus is late.",
        {"I pay the toll.": "Ida", "I walk.": "Leo", "My bus is late.": "Ana"},
    ),
    (
        "Sir Ivo Brandt (Harle) (Con): Which spring?\n\nThe Minister for Rivers (Ida Holt): I mean the next one.",
        {"Which spring?": "Ivo Brandt", "I mean the next one.": "Ida Holt"},
    ),
    (
        "Interviewer — Why did you go?\nIda Holt — It was time.\nInterviewer — And now?\nIda Holt — We shall see.",
        {"It was time.": "Ida Holt", "We shall see.": "Ida Holt"},
    ),
    (
        "Ida Holt and Leo Marr met.\n\nHolt: It is theft.\n\nMarr: It is fair.\n\nHolt: Who says so?\n\nVenue: Marl",
        {"It is theft.": "Ida Holt", "It is fair.": "Leo Marr", "Who says so?": "Ida Holt"},
    ),
    (
        "Q&A: Ida Holt, mayor\n\nWhere did you start?\n\nIda Holt: I had two frames.\n\nAnd a loan.\n\n"
        "What went wrong?\n\nIda Holt: I sold them too fast.",
        {"I had two frames. … And a loan.": "Ida Holt", "I sold them too fast.": "Ida Holt"},
    ),
    (  # a near miss: both have a label
        "Ida Holt: I had two frames.\n\nAnd you?\n\nLeo Marr: I sold mine.\n\nIda Holt: I know.",
        {"I had two frames. … And you?": "Ida Holt", "I sold mine.": "Leo Marr", "I know.": "Ida Holt"},
    ),
    ("It met. Ida Holt (Green): “The toll is theft.” Leo Marr (Liberal): “It is fair.”", TOLL),
    ("Harle Trust statement:\n\n“The toll is theft.”", {"The toll is theft.": "Harle Trust"}),
    (
        "Reporter (AP): Will it stand?\n\nHolt: I hope so.\n\nReporter (AFP): And then?\n\nHolt: We will see.",
        {"I hope so.": "Holt", "We will see.": "Holt"},
    ),
    (
        "Ida Holt and Leo Marr met.\n\nHolt: It is theft.\n\nWhat I want: a free bridge.\n\nMarr: I like it.\n\n"
        "Holt: You would.",
        {"It is theft. … What I want: a free bridge.": "Ida Holt", "I like it.": "Leo Marr", "You would.": "Ida Holt"},
    ),
    # near misses: a place and its agency, minutes of goals, ratings, courts, programmes, candidates, dishes, days
    ("LONDON (Reuters): We saw snow.\nPARIS (AFP): We did not.\nLONDON (Reuters): We saw it melt.", {}),
    ("Holt (23): Headed in from a corner.\nMarr (67): Drove low.\nHolt (88): Sealed it.", {}),
    ("Ida Holt (34): Fined. My notes end here.\nLeo Marr (51): Banned.\nAna Pike (22): Freed on bail.", {}),
    ("Ida (12): A picture of my hen.\nLeo (11): My poem won.\nAna (15): I liked her song best.", {}),
    ("Ida’s Folly: I like this one.\nOld Weir: My second pick.\nGrace Note: Not for me.\nFaith Healer: Could win.", {}),
    ("Ida Holt (8): Kept us in the game.\nAna Marr (6): Lost her runner.\nEva Pike (7): Our best passer.", {}),
    ("Ida Holt (34), Mill Lane: Fined for parking.\nLeo Marr (51), High Street: Banned for a year.", {}),
    ("Marl Street (Soap): I was glued to it.\nThe Ward (Drama): My favourite.\nQuiz Night (Quiz): I slept.", {}),
    ("Filling: Chop the onions.\nDough: Rub the butter in.\nFilling: Let it cool.", {}),
    ("Breakfast: I had eggs.\nLunch: I had soup.\nBreakfast: I had toast.", {}),
    ("Best Moment: I met the king.\nWorst Moment: My shoe broke.\nBest Moment: I went home.", {}),
    ("Victoria Station: I missed my train.\n\nCharlotte Street: I found a cafe.", {}),
    ("14:02 Ida Holt\n\nThe crowd is growing.\n\n14:20 Leo Marr\n\nThe first speaker has begun.", {}),
    ("Editor: Ida Holt\nDeputy editor: Leo Marr\nSports: Ana Pike", {}),
    ("The score: “Six nil.”", {}),
    ("Ophelia: Ida Holt\nBen: Leo Marr\nDirector: Ana Pike", {}),
]
HEADS = [
    (
        "CHAIRMAN ODELL\nDid you sign it?\n\nMR FRITH\nI signed it.\n\nCHAIRMAN ODELL\nYou did not read it?",
        {"Did you sign it?": "ODELL", "I signed it.": "FRITH", "You did not read it?": "ODELL"},
    ),
    (
        "IDA HOLT:\nI paid nine million.\n\nLEO MARR:\nIt was worth it.\n\nIDA HOLT:\nWho thinks so?",
        {"I paid nine million.": "IDA HOLT", "It was worth it.": "LEO MARR", "Who thinks so?": "IDA HOLT"},
    ),
    # near misses: headings one of which comes again, places, signs of the zodiac, names under what is said, bylines,
    # profiles, credits
    ("MYTH\nI need eight glasses.\n\nTRUTH\nI need what I need.\n\nMYTH\nI sleep too much.", {}),
    ("SUBSCRIBE\nGet our best stories.\n\nOPINION\nWe need your view.\n\nSUBSCRIBE\nYou can cancel.", {}),
    ("DOUGH\nKnead it as I do.\n\nSAUCE\nLet us eat.\n\nDOUGH\nI roll it out.", {}),
    ("CHELSEA\nI thought they were poor.\n\nARSENAL\nMy team of the week.\n\nCHELSEA\nWe were wrong.", {}),
    ("PARIS\nI took the train.\n\nROME\nI walked.\n\nPARIS\nI came back.", {}),
    ("THE PROBLEM\nI love my boss.\n\nTHE ADVICE\nI would tell him.\n\nTHE PROBLEM\nMy cat hates me.", {}),
    ("COACH\nHe has to go, I fear.\n\nCAPTAIN\nWe would keep her.\n\nCOACH\nMy vote is for Holt.", {}),
    ("Leo:\nYou will have a good week.\n\nVirgo:\nYour boss is kind, I see.\n\nLeo:\nI see money.", {}),
    ("Victoria Station\nI missed my train.\n\nCharlotte Street\nI found a cafe.", {}),
    ("Great soup.\nIDA HOLT\n\nMy fish was cold.\nLEO MARR\n\nI will come back.\nIDA HOLT\n\nBook a table", {}),
    ("Here.\n\nIt is theft, I say.\n\nIDA HOLT\n\nYou pay it.\n\nLEO MARR\n\nWe all do.\n\nIDA HOLT", {}),
    ("Ida Holt\nStaff Writer\n\nThe bridge is shut.\n\nLeo Marr\nPhotographer\n\nThe county pays.", {}),
    ("SEN. HOLT\nI give him a C. He tries.\n\nSEN. MARR\nMy worry is his temper.\n\nSEN. HOLT\nWill he run?", {}),
    ("Ida Holt\nEditor\nI read all your mail.\n\nLeo Marr\nDeputy editor\nCall me with my next scoop.", {}),
    ("SEN. HOLT\nElected 2012. Backs the toll.\n\nSEN. MARR\nElected 2016. Opposes it.", {}),
]
BESIDE = [
    ("“The toll is theft.”\nIda Holt, nurse\n\n“It is fair.”\nLeo Marr, owner of the pub", TOLL),
    ("Ida Holt, mayor\n\n“The toll is theft.”\n\nLeo Marr, baker\n\n“It is fair.”", TOLL),
    ("Ida Holt, 34\nNurse, Harle\n“The toll is theft.”\n\nLeo Marr, 61\nBaker, Marl\n“It is fair.”", TOLL),
    (
        "Ida Holt, mayor\n“The toll is theft.”\n\nLeo Marr, baker\n“It is fair,” said Ana Pike.",
        {"The toll is theft.": "Ida Holt", "It is fair,": "Ana Pike"},
    ),
    (
        "Ida Holt, baker\n\n“It is theft.”\n\n“I will not pay.”\n\nLeo Marr, nurse\n\n“I walk.”",
        {"It is theft.": "Ida Holt", "I walk.": "Leo Marr"},
    ),
    ("It rained.\n\n“The toll is theft.”\nIda Holt, 34, nurse", {"The toll is theft.": "Ida Holt"}),
    ("I met a baker. “The toll is theft.”\nIda Holt, 34\n\nA nurse came by. “It is fair.”\nLeo Marr, 61", TOLL),
    # near misses: a caption under a quotation, a profile apart from it, quotations pulled out, names of works
    ("“The toll is theft.”\nIda Holt, mayor of Harle\n\nA man in the crowd shouted as she left.", {}),
    ("“He never wrote.”\n\nIda Holt, 34, a mother of two\n\nThe dead woman had a shop.", {}),
    (
        "Leo Marr wept. “I have lost it all,” he said.\n\n“I have lost it all.”\nIda Holt, 51, mayor",
        {"I have lost it all, … I have lost it all.": "Leo Marr"},
    ),
    ("“The Toll.”\nIda Holt, painter\n\n“Old Weir at Dusk.”\nLeo Marr, painter and baker", {}),
    # near misses: a picture's credit, a headline and who wrote below it, a book, a caption, a place, neither above nor
    # below
    ("“The toll is theft.”\nIda Holt, photographer\n\nThe gate stayed shut.", {}),
    ("“The toll is theft.”\nPhotograph by Ida Holt\n\nThe gate stayed shut.", {}),
    ("“We will fight on”\nIda Holt, Harle correspondent\n\nThe miners voted to stay out.", {}),
    ("“We will fight on”\nIda Holt, nurse and mother\n\nThe miners voted to stay out.", {}),
    ("“The toll is theft.”\nIda Holt, Stockholm\n\nThe tax goes on Monday.", {}),
    ("“The Salt Path”\nIda Holt, Penguin\n\n“Quiet Water”\nLeo Marr, Faber", {}),
    ("“The toll is theft.”\nTown Hall, visitors' book\n\nThe tax goes on Monday.", {}),
    ("Ida Holt, photojournalist\n“The toll is theft.”", {}),
    ("Ida Holt, mayor\n\n“The toll is theft.”\n\nLeo Marr, baker\n\nIt rained.", {}),
]
SIGNED = [
    (
        "Ida Holt wrote to members:\n\n> The toll is theft.\n> We shall fight it.\n\nIt rained.",
        {"The toll is theft. … We shall fight it.": "Ida Holt"},
    ),
    ("Ida Holt liked the poem:\n\n> The toll is theft.\n> We shall fight it.\n\nIt rained.", {}),  # a near miss
    ("> The toll\n> is theft.\n>\n> – Ida Holt, mayor\n\nIt rained.", {"The toll … is theft.": "Ida Holt"}),
    ("> The toll is theft.\n\n— Ida Holt, head of the Harle Union\n\nIt rained.", {"The toll is theft.": "Ida Holt"}),
    # near misses: reporters, desks, lists, winners, profiles, mails, captions, relatives, whom it is for, poems
    ("My goose won by a beak.\n— Ida Holt, keeper of the goose", {}),
    ("Vote!\n\n- My choice for the job, and a good one. — Ida Holt, 34\n- I back him. — Leo Marr, 51", {}),
    ("Ida Holt is 34.\n\n> A wild child, and mine.\n> — Ana Holt, her mother\n\nIt rained.", {}),
    ("> We thank you for it.\n> — To Ida Holt, on her last day\n\nIt rained.", {}),
    ("> RT Leo Marr: The toll is theft.\n> — Ida Holt, mayor\n\nIt rained.", {}),
    ("> No, thank you.\n> On Monday Ida Holt wrote:\n> I offer nine pounds.\n> — Ida Holt, mayor", {}),
    ("> For Ana, who knew the way.\n> — Ida Holt, Early Poems\n\nIt rained.", {}),
    ("I was there when the bridge shut.\n— Leo Marr, staff reporter", {}),
    ("I was there when the bridge shut.\n— Leo Marr, The Harle Post", {}),
    ("We were there when the bridge shut.\n\n— Leo Marr", {}),
    ("Our council chose two winners.\n– Ida Holt, baker\n– Leo Marr, nurse", {}),
    ("The council chose our winner.\n- Ida Holt, baker", {}),
    ("Man of the match for us that day.\n– Leo Marr, captain", {}),
    ("• Won the prize twice and lives in Harle. — Ida Holt, 34\n• Taught at Marl for long. — Leo Marr, 51", {}),
    ("> The toll is theft.\n> — Ida Holt, photographer", {}),
    ("> I said no.\n>> I said yes.\n> — Ida Holt, mayor", {}),
    ("> Winners:\n> — Ida Holt, baker\n> — Leo Marr, nurse", {}),
    ("> The toll is theft.\n> — Ida Holt, mayor\n> It is fair.", {}),
]
WRITTEN = [
    (
        "Dear Editor,\n\nThe toll is theft, I say.\n\nYours faithfully,\nIda Holt (Mrs)\n\nDear Editor,\n\nMy view is "
        "another.\n\nYours,\nL. Marr",
        {"The toll is theft, I say.": "Ida Holt", "My view is another.": "L. Marr"},
    ),
    (
        "Letters to the editor\n\nWe have paid it for nine long years and more.\n\nIDA HOLT\nHarle\n\nIn its "
        "defence\n\nThose of us who use the bridge know why.\n\nLEO MARR\nMarl",
        {
            "We have paid it for nine long years and more.": "IDA HOLT",
            "Those of us who use the bridge know why.": "LEO MARR",
        },
    ),
    (
        "Letters\n\nWrite to us at any time, and give us your name.\n\nThe toll is theft and I will not pay it.\n\n"
        "Ida Holt\nHarle\n\nEditor’s note: We stand by our poll.\n\nI cross it daily and am glad of my bridge.\n\n"
        "Leo Marr\nMarl",
        {
            "The toll is theft and I will not pay it.": "Ida Holt",
            "I cross it daily and am glad of my bridge.": "Leo Marr",
        },
    ),
    (
        "The head has left.\n\nIt was a surprise to us all here.\n\nI am sorry that it has come to this.\n\n"
        "Kind regards,\nIda Holt",
        {"I am sorry that it has come to this.": "Ida Holt"},
    ),
    ("Sir: The toll is theft, I say.\n\nIda Holt\nHarle", {"The toll is theft, I say.": "Ida Holt"}),
    (
        "Dear Editor,\n\nWe will not pay it.\n\nYours,\nIda Holt\nEditor, Union News",
        {"We will not pay it.": "Ida Holt"},
    ),
    # near misses: a report that ends with a letter, one that has a letter, news in brief, a business editor, a column,
    # an empty page, reports of documents
    ("The strike is over.\n\nThe card read:\n\nI wish you well.\n\nYours sincerely,\nIda Holt", {}),
    ("The strike is over. Workers return.\n\nYours sincerely,\nIda Holt\n\nNobody was amused.", {}),
    ("A writer\n\nDear Editor, the note began.\n\nPolice have found him, we understand.\n\nLeo Marr", {}),
    ("Harle won the cup for us.\nIda Holt, Marl\n\nThe show drew our largest crowd.\nLeo Marr, Vik", {}),
    ("Letters\n\nThe post delivered nine million of them, we hear.\n\nIda Holt\nBusiness editor", {}),
    ("Editor: Ida Holt\n\nThe harbour will shut, we have learnt.\n\nLeo Marr", {}),
    ("Letters\n\nThe post lost our bags in May.\n\nClerk Ida Holt said she was sorry for us.\n\nLeo Marr, Marl", {}),
    ("Here is my mail.\n\nYour column is rubbish and you know it.\n\nYours faithfully,\nIda Holt\n\nI laughed.", {}),
    (
        "I spent a cold night alone in the cells.\nIda Holt, Harle\n\nMy week ended with a flood in the cellar.\n"
        "Leo Marr, Marl",
        {},
    ),
    ("Letters from the front\n\nMy dear wife, the mud is up to our knees.\n\nIda Holt, Harle", {}),
    ("Statement by Ida Holt on the flood\n\nI was in the hall when she read it out, and my neighbour wept.", {}),
    ("Speech by Mayor Holt to end strike talks\n\nI will be in the hall. We expect it to be short.", {}),
    ("Speech by Mayor Ida Holt on Friday\n\nI will be in the hall. We expect it to be short.", {}),
    ("Statement by Ida Holt leaked\n\nI have seen the paper. It runs to nine pages.", {}),
    ("Remarks by Ida Holt on toll draw fire\n\nI was outside the hall.", {}),
    ("Statement by Ida Holt on the toll\n\nWe have seen the paper, and our lawyers have too.", {}),
    ("Message from Ida Holt about a dog\n\nI found it in my garden, Leo Marr said.", {"I found it in my garden": ""}),
    ("Letter from Harle\n\nI crossed at dawn.", {}),
]
ROWS = [*LABELS, *HEADS, *BESIDE, *SIGNED, *WRITTEN]


@pytest.mark.parametrize(("text", "want"), ROWS)
def test_the_layout_tells_whose_words_they_are(text: str, want: dict[str, str]) -> None:
    analysis = analysed(text)
    names = {a.id: a.name for a in analysis.actors}
    found = {
        " … ".join(c.of(text).strip("“”") for c in s.content): ", ".join(names[v] for v in s.voices)
        for s in analysis.statements
        if s.kind == "direct" and s.voices
    }
    assert found == {words: who for words, who in want.items() if who}


# Lines in their thousands of each form, and lines without end: read in one go, or never.
HOSTILE = [
    "A" * 60, "Ida ", "Ida Holt (", "Ida Holt (Green)", "Ida Holt, abc ", "Dr. ", "Sir ", "> ", "— ", ". — A",
    "The (Ida Holt) ", "Ida Holt (Green): I x.\n", "IDA HOLT: I x.\n", "The Minister (Ida Holt): I x.\n",
    "Ida Holt — I x.\n", "Interviewer — Why?\nIda Holt — I x.\n", "IDA HOLT\n", "Ida Holt:\nI x.\n",
    "IDA HOLT\nI x.\n\nLEO MARR\nYou x?\n\n", "Why you?\nI x.\n", "Venue: x\n", "10:42 Ida Holt\nI x.\n",
    "Dear Editor,\n", "Editor,\n", "Sir – I am.\nIda Holt, Marl\n", "I am here, as you know.\nIda Holt, Marl\n",
    "I am.\nYours sincerely,\nIda Council\n", "“I x.”\nIda Holt, nurse\n\n", "x\nIda Holt, 34\n“I x.”\n",
    "Ida Holt, 34\nBaker, Marl\n", "> x y.\n", "> x y.\n> — Ida Holt\n", "> — Ida Holt\n",
    "I x this and that one.\n— Ida Holt\n",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_no_layout_holds_the_reading_up(unit: str) -> None:
    text = (unit * (200_000 // len(unit))).rstrip()
    lines = find_paragraphs(text)
    for_parser(text, lines)
    parse = Parse(text, [], [], find_quotations(text, lines), paragraphs=lines)
    assert sum(len(turn.content) for turn in parse.turns) <= len(lines)
    assert read_name_lines(parse) == {}  # without words there is no name
    assert read_pulled(parse, find_actors(parse_text(""))) == []
