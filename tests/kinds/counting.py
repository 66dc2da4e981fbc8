"""Rows of charts, days and figures."""

from tests.kinds.forms import Case, days, figures, rows

LONG_NAMES = [
    Case(
        rows,
        (
            "Federation of Independent Lock Keepers of the Upper Orla",
            "Federation of Independent Lock Keepers of the Lower Orla",
        ),
        [
            "Federation of Independent Lock Keepers of the Lower Orla",
            "Federation of Independent Lock Keepers of the Upper Orla",
        ],
    ),
    Case(
        rows,
        (
            "Confederation of Independent Fishing Crews of Northern Velland",
            "Confederation of Independent Fishing Crews of Southern Velland",
        ),
        [
            "Confederation of Independent Fishing Crews of Northern Velland",
            "Confederation of Independent Fishing Crews of Southern Velland",
        ],
    ),
    Case(
        rows,
        (
            "Parliamentary Committee on Housing and Rural Development",
            "Parliamentary Committee on Housing and Rural Transport",
        ),
        [
            "Parliamentary Committee on Housing and Rural Development",
            "Parliamentary Committee on Housing and Rural Transport",
        ],
    ),
    Case(
        rows,
        (
            "Royal Society for the Preservation of Ancient Harbour Walls",
            "Royal Society for the Preservation of Ancient Harbour Lights",
        ),
        [
            "Royal Society for the Preservation of Ancient Harbour Lights",
            "Royal Society for the Preservation of Ancient Harbour Walls",
        ],
    ),
    # near miss: one body, twice
    Case(
        rows,
        ("Royal Society for the Preservation of Ancient Harbour Walls",) * 2,
        ["Royal Society for the Preservation of Ancient Harbour Walls"],
    ),
]
DAYS = [
    Case(days, "The treaty, agreed on Friday, will be signed on Monday.", ["2026-03-06", "2026-03-16"]),
    Case(days, "The appeal, lodged on Tuesday, will be heard on Thursday.", ["2026-03-10", "2026-03-12"]),
    Case(days, "The board meets the day after tomorrow.", ["2026-03-13"]),
    Case(days, "The march is a week on Saturday.", ["2026-03-21"]),
    Case(days, "The bill gets its final reading next Monday, having failed last Monday.", ["2026-03-16", "2026-03-09"]),
    Case(days, "Bids closed at midnight on Sunday and the winner is named on Friday.", ["2026-03-08", "2026-03-13"]),
    Case(days, "Lawyers have until noon on Friday to appeal.", ["2026-03-13"]),
    Case(days, "Harbour tolls rise from 1 April.", ["2026-04-01"]),
    Case(days, "Exports fell in Q3 2025.", ["2025"]),
    Case(days, "It opened in spring of '24.", ["2024"]),
    Case(days, "It opened in the '90s.", ["1990s"]),
    Case(
        days,
        "The strike, called off on Saturday, was to have begun on Thursday.",
        ["2026-03-07", "2026-03-12"],
    ),
    Case(days, "A march that had been planned for Sunday has been called off.", ["2026-03-15"]),
    # near misses: what never came, and was not called off; days that are names
    Case(days, "The train was due on Tuesday but never came.", ["2026-03-10"]),
    Case(days, "Two men were questioned about the 7 July bombings.", []),
    Case(days, "Two of the 6 January rioters were freed.", []),
    # a day in a name; who was beaten on one day, and plays on another
    Case(days, "The Friday Mosque reopened yesterday.", ["2026-03-10"]),
    Case(days, "She told the Mail on Sunday that Sheffield Wednesday had lost.", []),
    Case(days, "The Monday Club will meet on Thursday.", ["2026-03-12"]),
    Case(days, "Velland, beaten in Quay on Saturday, host Orla this Sunday.", ["2026-03-07", "2026-03-15"]),
    Case(days, "The Saturday market was shut.", ["2026-03-07"]),
    Case(days, "On Friday Prime Minister Holt resigned.", ["2026-03-06"]),
]
FIGURES = [
    Case(figures, ("The pit employs 3 100 miners at Orla.", "The pit employs 3,100 miners at Orla."), ["same"]),
    Case(
        figures,
        (
            "The strike cancelled 2 400 flights at Velland airport.",
            "The strike cancelled 2,400 flights at Velland airport.",
        ),
        ["same"],
    ),
    Case(
        figures,
        ("Eighteen miners were trapped in the Orla pit.", "Twenty-one miners were trapped in the Orla pit."),
        ["clash"],
    ),
    Case(figures, ("The stadium will cost CHF 60 million.", "The stadium will cost $60 million."), []),
    Case(figures, ("Turnout in Orla fell by 3 percentage points.", "Turnout in Orla fell by 3 per cent."), ["clash"]),
    Case(figures, ("The jury voted 10-2 to convict Palmer.", "The jury voted 11-1 to convict Palmer."), ["clash"]),
    Case(
        figures,
        ("A dozen and a half boats sank off Orla.", "18 boats sank off Orla."),
        ["same"],
    ),
    Case(
        figures,
        ("Rents in Orla went up 6 per cent.", "Rents in Orla went up by a tenth."),
        ["clash"],
    ),
    Case(figures, ("The crane cost two and a half million euros.", "The crane cost €2.5 million."), ["same"]),
    Case(figures, ("Fares in Orla rose by a third.", "Fares in Orla rose by 20 per cent."), ["clash"]),
    # near misses: a third man, the tenth of a month, a range with what lies in it, numbers of two things
    Case(
        figures,
        ("Between 150 and 200 homes will be built at Orla Field.", "About 180 homes will be built at Orla Field."),
        ["precision"],
    ),
    Case(figures, ("Fares in Orla were raised by a third man.", "Fares in Orla were raised by 20 per cent."), []),
    Case(figures, ("The pit employs 3,100 miners at Orla.", "The pit employs 90 clerks at Orla."), []),
    Case(
        figures, ("Orla will spend Rs 45 crore on a bridge.", "Orla will spend Rs 450 million on a bridge."), ["same"]
    ),
    Case(figures, ("The flood at Orla killed 3 lakh sheep.", "The flood at Orla killed 300,000 sheep."), ["same"]),
    Case(figures, ("The fund at Orla paid 12,50,000 rupees.", "The fund at Orla paid 1.25 million rupees."), ["same"]),
    Case(
        figures,
        (
            "Three-quarters of patients given the drug at Orla recovered.",
            "75% of patients given the drug at Orla recovered.",
        ),
        ["precision"],
    ),
    # near misses: figures of other months and quarters
    Case(
        figures,
        (
            "Unemployment in Orla fell to 4.1 per cent in January.",
            "Unemployment in Orla fell to 4.4 per cent in October.",
        ),
        [],
    ),
    Case(
        figures,
        (
            "Exports of Orla fell 2 per cent in the first quarter.",
            "Exports of Orla fell 5 per cent in the third quarter.",
        ),
        [],
    ),
    Case(
        figures,
        ("The pit at Orla sold 400 tonnes in May.", "The pit at Orla sold 600 tonnes in May."),
        ["clash", "same"],
    ),
]
