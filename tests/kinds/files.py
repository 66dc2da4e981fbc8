"""What is the article and what stands round it: pastes, pages, Word files, letters and other files."""

from tests.builders import W
from tests.kinds.forms import BODY, Case, border, heads, page, read, run, sides, style, word

LONG = f"{BODY} It is old. {BODY} Nobody goes there by night, and the lamps of the pier have been out since May."
PASTES = [
    Case(
        heads,
        f"Ferry shut\n\nBy Noor Jansen\nThe Quay Herald\n11 March 2026\n\n{BODY}",
        ("Ferry shut", "The Quay Herald", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"Harbour master quits\n\nWords by Noor Jansen\nThe Quay Herald\n11 March 2026\n\n{BODY}",
        ("Harbour master quits", "The Quay Herald", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"Harbour master quits after row over dredging\nPublished 11 March 2026, 07:15\nUpdated 3 hours ago\nNoor "
        f"Jansen\nWest of England correspondent\n\n{BODY}",
        ("Harbour master quits after row over dredging", "", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"Harbour master quits | The Quay Herald\nNoor Jansen\nWed 11 Mar 2026 09.30 GMT\n\n{BODY}",
        ("Harbour master quits", "The Quay Herald", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"QUAY HERALD\nFerry captain cleared of fault\n11 March 2026\nNoor Jansen, Shipping correspondent\n\n{BODY}",
        ("Ferry captain cleared of fault", "QUAY HERALD", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"Ferry captain cleared\n\nNoor Jansen in Quay\nPublished: 11 March 2026 | Updated: 12 March 2026\n\n{BODY}",
        ("Ferry captain cleared", "", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(
        heads,
        f"Ferry captain cleared\n\nStory by Noor Jansen • 2h\n\n{BODY}",
        ("Ferry captain cleared", "", "Noor Jansen", "", BODY),
    ),
    Case(
        heads,
        f"FERRY SUNK\n\nBy Noor Jansen, Shipping Editor\nQuay Herald, March 11, 2026\n\n{BODY}",
        ("FERRY SUNK", "Quay Herald", "Noor Jansen", "2026-03-11", BODY),
    ),
    Case(sides, f"{BODY}\n\nMORE FROM THE HERALD\nVicar opposes skate park\nMayor backs curfew", []),
    Case(sides, f"{BODY}\n\nAlso on Quay Herald\nMayor rejects harbour plan", []),
    Case(sides, f"{BODY}\n\nYou may also like:\nPike slams dredging plan", []),
    Case(sides, f"{BODY}\n\nRead next: Union rejects ferry deal", []),
    Case(
        border,
        f"Harbour master quits\n\n{LONG}\n\nTeachers vote to strike over pay\n\n{LONG}",
        "Teachers vote to strike over pay",
    ),
    # near misses: a place below a headline, a sentence above the body,
    Case(
        heads,
        f"Ferry captain cleared\n\nCalm returns in Quay\n\n{BODY}",
        ("Ferry captain cleared", "", "", "", f"Calm returns in Quay\n\n{BODY}"),
    ),
    # a side in the article's last line, a subheading of few words
    Case(
        heads,
        f"The ferry was shut by the harbour master.\n\n{BODY}",
        ("", "", "", "", f"The ferry was shut by the harbour master.\n\n{BODY}"),
    ),
    Case(sides, f"{BODY}\n\nThe mayor rejects the harbour plan.", [("mayor", "oppose", "the harbour plan")]),
    Case(border, f"Harbour master quits\n\n{LONG}\n\nThe pier\n\n{LONG}", ""),
    Case(
        heads,
        "Ferry shut for good\n\nNoor Jansen\n212 words\n11 March 2026\nThe Quay Herald\nQUAYHR\n15\nEnglish\n(c) 2026 "
        f"Quay Media Ltd\n\n{BODY}\n\nDocument QUAYHR0020260311em3b00011",
        ("Ferry shut for good", "The Quay Herald", "Noor Jansen", "2026-03-11", BODY),
    ),
    # near miss: a report that counts words
    Case(
        heads,
        f"Ferry shut for good\n\nBy Noor Jansen\n11 March 2026\n\n212 words\n\n{BODY}",
        ("Ferry shut for good", "", "Noor Jansen", "2026-03-11", f"212 words\n\n{BODY}"),
    ),
]
WORD_FILES = [
    Case(
        read,
        word(run("The dam was ") + run("never ", "<w:strike/>") + run("full.")),
        ("The dam was full.", ("1 struck-out passage was left out.",)),
    ),
    Case(
        read,
        word(run("The ferry was ") + run("not ", "<w:strike w:val='1'/>") + run("full.")),
        ("The ferry was full.", ("1 struck-out passage was left out.",)),
    ),
    Case(
        read,
        word(
            run("Foss ") + run("never ", "<w:rStyle w:val='Gone'/>") + run("paid."),
            styles=style("Gone", "<w:dstrike/>", "character"),
        ),
        ("Foss paid.", ("1 struck-out passage was left out.",)),
    ),
    Case(
        read,
        word(
            run("The dam is ")
            + "<w:del w:id='1'><w:r><w:delText xml:space='preserve'>not </w:delText></w:r></w:del>"
            + run("safe, Foss said.")
        ),
        ("The dam is safe, Foss said.", ("1 tracked deletion was left out.",)),
    ),
    Case(
        read,
        word(
            run("The ferry was ")
            + f"<w:moveFrom w:id='1'>{run('nearly ')}</w:moveFrom>"
            + run("full")
            + f"<w:moveTo w:id='2'>{run(', or nearly so')}</w:moveTo>"
            + run(".")
        ),
        ("The ferry was full, or nearly so.", ("1 tracked deletion was left out.",)),
    ),
    Case(
        read,
        word(
            run("Pike said no.") + "</w:p><w:p><w:pPr><w:pStyle w:val='Note'/></w:pPr>" + run("Ask legal."),
            styles=style("Note", "<w:vanish/>"),
        ),
        ("Pike said no.", ("1 hidden passage was left out.",)),
    ),
    Case(
        read,
        word(run("Pike said no."), comments=f"<w:comments {W}></w:comments>"),
        ("Pike said no.", ("Comments were left out.",)),
    ),
    # near misses: bold words, a strike that is switched off
    Case(read, word(run("The ferry was ") + run("not ", "<w:b/>") + run("full.")), ("The ferry was not full.", ())),
    Case(
        read,
        word(run("The ferry was ") + run("not ", "<w:strike w:val='0'/>") + run("full.")),
        ("The ferry was not full.", ()),
    ),
]
RICH = "Pictures, headers and footers were left out."
MAIL = b"""From: Noor Jansen <noor@quay.example>
Subject: Ferry shut
Date: Wed, 11 Mar 2026 09:30:00 +0000
Content-Type: text/plain; charset=utf-8

The ferry is shut, Edith Crane said.
"""
OTHER_FILES = [
    Case(
        read,
        page("<p>Pike<sup>1</sup> met the pilots on Monday, and nobody knows what he promised them there.</p>"),
        (
            f"Pike met the pilots on Monday, and nobody knows what he promised them there.\n{BODY}",
            ("1 raised note number was left out.",),
        ),
    ),
    Case(
        read,
        page("<p>The <del>old</del> <ins>new</ins> crane is safe, Bram Oost said of it on Monday at the quay.</p>"),
        (
            f"The new crane is safe, Bram Oost said of it on Monday at the quay.\n{BODY}",
            ("1 struck-out passage was left out.",),
        ),
    ),
    Case(
        read,
        page("<p><q>No one rang us at all</q>, Elin Dahl said of the harbour on Monday, when it was all over.</p>"),
        (
            f"“No one rang us at all”, Elin Dahl said of the harbour on Monday, when it was all over.\n{BODY}",
            ("Quotation marks were put where the page marks a quotation by its form alone.",),
        ),
    ),
    Case(
        read,
        ("garbled.txt", "The cafÃ© owner, Zoe Hahn, said: â€œWeâ€™re shut.â€\x9d She left.".encode()),
        (
            "The café owner, Zoe Hahn, said: “We’re shut.” She left.",
            ("Garbled letters (such as Ã©) were put right: check quotation marks and accents.",),
        ),
    ),
    Case(read, ("note.eml", MAIL), ("The ferry is shut, Edith Crane said.", ())),
    Case(
        read,
        ("note.eml", MAIL + b"\nOn Tue, 10 Mar 2026 Bram wrote:\n> Foss lied to us.\n> Print that.\n"),
        ("The ferry is shut, Edith Crane said.", ("3 quoted lines of an earlier message were left out.",)),
    ),
    Case(
        read,
        ("draft.rtf", rb"{\rtf1\ansi\ansicpg1252 The caf\'e9 is shut, {\strike never open, }Edith Crane said.\par}"),
        ("The café is shut, Edith Crane said.", (RICH, "1 struck-out passage was left out.")),
    ),
    # near misses: letters that are meant, words that are set in bold
    Case(
        read,
        page("<p>CO<sub>2</sub> rose at the quay on Monday, and nobody knows what to do about it now.</p>"),
        (f"CO2 rose at the quay on Monday, and nobody knows what to do about it now.\n{BODY}", ()),
    ),
    Case(read, ("draft.rtf", rb"{\rtf1\ansi It was {\b never }open.}"), ("It was never open.", (RICH,))),
]
