"""Words that name one thing, the stems of words that undo what they govern, and words that name no issue by themselves:
tables, no logic."""

from __future__ import annotations

from components.comparing.words import STOP_WORDS, stem
from components.language.undoing import NAMED_AGAINST, UNDOING_NOUNS, UNDOING_VERBS

# One row a thing: reports use these for the same one in turn. The words of the first stand for a law named elsewhere.
WAYS = (
    "bill bills measure measures legislation resolution resolutions ordinance", "amendment amendments",
    "law laws statute statutes",  # one that stands, where the bill may be on delaying it
    "deal deals agreement agreements accord accords pact treaty",
    "investigation investigations investigate investigating inquiry inquiries probe probes review reviews examination "
    "examine",
    "war wars conflict conflicts fighting warfare",
    "penalty punishment execution executions",
    "strike strikes airstrike airstrikes attack attacks bombing bombings",
    "visit visits visiting trip trips travel tour",
    "rhetoric language words speech speeches tweet tweets remark remarks comment comments",
    "gun guns firearm firearms",
    "candidacy bid candidate candidates primary",
    "immigrant immigrants immigration migrant migrants refugee refugees asylum",
    "nomination nominations nominee nominees confirmation confirm appointment",
    "funding funds fund money spending", "budget budgets", "cost costs expense expenses",
    "event events rally rallies celebration celebrations parade parades spectacle ceremony ceremonies",
    "racism racist racists supremacy supremacist supremacists nationalism bigotry",
    "spying spy spied surveillance monitoring wiretap wiretaps",
    "evidence document documents testimony testify witness witnesses",
    "tariff tariffs duties", "sanction sanctions embargo", "impeachment impeach impeachments", "ceasefire truce",
    "email emails", "marriage marriages", "tax taxes taxation", "fence barrier wall walls", "shutdown closure closures",
    "lawsuit lawsuits suit litigation", "ruling rulings verdict judgment injunction injunctions",
    "protest protests demonstration demonstrations unrest riots riot",
    "allegation allegations accusation accusations", "strategy strategies", "layoffs redundancies cuts",
    "expansion extension enlargement", "increase increases rise rises hike hikes",
    "rule rules regulation regulations restriction restrictions directive directives proclamation decree decrees",
    "debt debts borrowing", "ban bans prohibition prohibitions",
    # they share a stem with a word that names no issue: "critic", "right", "president", "reporter"
    "criticism criticisms", "rights", "presidency", "relations", "jobs", "report reports",
    "sentence sentences sentencing",
)  # fmt: skip
RULING = "ruling"  # by the words below too: "the judge's order"
COURTS = frozenset("judge judges court courts justices tribunal".split())
DECIDED = frozenset("decision decisions order orders opinion opinions".split())
LAW, STANDING, AMENDMENT = "bill", "law", "amendment"
LAWS = frozenset([LAW, STANDING, AMENDMENT])
_WAY_OF = {word: row.split()[0] for row in WAYS for word in row.split()}
_THINGS = frozenset(_WAY_OF.values())

# What becomes of a person: sides on it are sides on them.
PARTINGS = set(map(stem, "ouster dismissal firing resignation retirement departure exit".split()))
FATES = {"nomination", "candidacy", stem("removal")} | PARTINGS
LACKING = frozenset("lack absence critique critiques".split())  # they undo a thing, and nothing is named after them

# What one is for who is for undoing a thing: against it.
UNDOING = frozenset(map(stem, UNDOING_VERBS | UNDOING_NOUNS | NAMED_AGAINST | LACKING | {"prohibition", "prohibit"}))

# They name no issue by themselves: what something is said or done by, whom it is done to, when, and how much.
EMPTY = frozenset(map(stem, (
    "move decision step action plan idea effort proposal issue matter question thing situation way part use call "
    "request case point fact comment statement remark claim notion report news story number lot kind sort group member "
    "people person man men woman women child family friend side state country nation city town world american "
    "president senator lawmaker official leader minister party supporter critic voter home house office job work name "
    "life end process role attempt response position opportunity need concern problem change help support opposition "
    "thought time week month year day today monday tuesday wednesday thursday friday saturday sunday morning january "
    "february march april may june july august september october november december new old good bad great right wrong "
    "big small own first last next former current recent several million billion thousand hundred percent make take "
    "give get go come keep put let see look want think believe know feel tell ask say show try bring hold turn stand "
    "set run find leave become begin start continue follow include provide allow mean mr mrs ms sen rep gov dr hi don "
    "doesn didn isn wasn won anything something everything nothing republican democrat democratic senate congress "
    "white federal national public political politics full just like really back even never always still well vote "
    "share letter history himself herself themselves two three four five six seven eight nine ten enough lead made act "
    "enforcement among around early late involvement assistance course additional information health focus record line "
    "view interview attorney general secretary spokesman spokeswoman reporter sentence word reason result example area "
    "place minute hour night weekend campaign ability speaker relate related decide decided discuss specific "
    "specifically head hand face eye dont doesnt didnt isnt wasnt wont cant department ministry bureau"
).split())) | {"govern", "gop", "presid"}  # fmt: skip


# A position on them is on what follows: "funding for the wall", "the legality of the tax".
CARRYING = frozenset(
    "funding funds money spending construction building activation deployment debate talks vote use release legality "
    "constitutionality question issue idea notion call calls demand demands push support need introduction passage "
    "approval enforcement implementation appointment expansion extension creation adoption form version portion "
    "portions provisions elements aspects copy copies".split()
)

# Of two words in one, these say no more than which way: "anti-toll".
PREFIXES = frozenset("anti pro non co ex self long short high low full half all so well mid pre post re".split())


def has_ways(thing: str) -> bool:
    """Tell a concept that is a row of `WAYS`."""
    return thing in _THINGS


def ways_of(thing: str) -> list[str]:
    """Return the words for one thing."""
    return next(row.split() for row in WAYS if row.split()[0] == thing)


def concept(word: str) -> str:
    """Return what stands for all words of one thing: the row's first word, or the stem; empty for a word that names no
    issue."""
    way = _WAY_OF.get(word)
    if way is not None:
        return way
    if "-" in word:
        parts = [c for part in word.split("-") if part not in PREFIXES and (c := concept(part))]
        return parts[0] if parts else ""
    found = stem(word)
    return "" if word in STOP_WORDS or len(found) < 3 or found in EMPTY or found[0].isdigit() else found
