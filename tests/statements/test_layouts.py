"""Whose words the layout of a text tells: labels, names on lines of their own, letters, signed blocks, documents. Each
row gives the words of every direct statement that has a speaker, and who that is; a near miss gives none."""

import pytest

from components.language import Parse, find_actors, parse_text
from components.language.parsing.casing import for_parser
from components.language.parsing.marks import find_quotations
from components.language.parsing.pieces import find_paragraphs
from components.statements.rules.name_lines import read_name_lines
from components.statements.rules.pulled import read_pulled
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
    ("It met. Ida Holt (Green): “The toll is theft.” Leo Marr (Liberal): “It is fair.”", TOLL),
    ("Harle Trust statement:\n\n“The toll is theft.”", {"The toll is theft.": "Harle Trust"}),
    # near misses: a place and its agency, minutes of goals, ratings, courts, programmes, candidates, dishes, days
    ("LONDON (Reuters): We saw snow.\nPARIS (AFP): We did not.\nLONDON (Reuters): We saw it melt.", {}),
    ("Holt (23): Headed in from a corner.\nMarr (67): Drove low.\nHolt (88): Sealed it.", {}),
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
    ("Here.\n\nI call it theft, all of it.\n— Ida Holt, mayor", {"I call it theft, all of it.": "Ida Holt"}),
    (
        "Here.\n\n- I call it theft, all of it. — Ida Holt, nurse\n- My bus is late each day. — Leo Marr, baker",
        {"I call it theft, all of it.": "Ida Holt", "My bus is late each day.": "Leo Marr"},
    ),
    ("> The toll\n> is theft.\n>\n> – Ida Holt, mayor\n\nIt rained.", {"The toll … is theft.": "Ida Holt"}),
    ("> The toll is theft.\n\n— Ida Holt, Chamber of Trade\n\nIt rained.", {"The toll is theft.": "Ida Holt"}),
    # near misses: reporters, desks, lists, winners, profiles, mails
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
        "I have paid it for nine long years.\nIda Holt, Harle\n\nMy bus is late on each of them.\nLeo Marr, Marl",
        {"I have paid it for nine long years.": "Ida Holt", "My bus is late on each of them.": "Leo Marr"},
    ),
    (
        "Statement by Mayor Ida Holt on the toll\n\nI have read it all. We will march.\n\nI thank you all.\n\nIt ends.",
        {"I have read it all. We will march. … I thank you all.": "Ida Holt"},
    ),
    # near misses: a report that ends with a letter, one that has a letter, news in brief, a business editor, a column,
    # an empty page, reports of documents
    ("The strike is over.\n\nThe card read:\n\nI wish you well.\n\nYours sincerely,\nIda Holt", {}),
    ("The strike is over. Workers return.\n\nYours sincerely,\nIda Holt\n\nNobody was amused.", {}),
    ("A writer\n\nDear Editor, the note began.\n\nPolice have found him, we understand.\n\nLeo Marr", {}),
    ("Harle won the cup for us.\nIda Holt, Marl\n\nThe show drew our largest crowd.\nLeo Marr, Vik", {}),
    ("Letters\n\nThe post delivered nine million of them, we hear.\n\nIda Holt\nBusiness editor", {}),
    ("Editor: Ida Holt\n\nThe harbour will shut, we have learnt.\n\nLeo Marr", {}),
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
