"""Names that name no actor, and what is cut from those that do: page words in front, pieces of headlines, letters of
states.

What a name's own words tell of its kind is `kinds.csv` in the lexicon's lists: "Clinton Foundation" is a body, whoever
Clinton is, and the "Clean Air Act" nobody. `kind_told` reads it."""

from __future__ import annotations

import re
from collections.abc import Collection

from components.language.actors.names import PARTICLES, fold_letters
from components.language.actors.nouns import BODIES, MORE_PEOPLE, names_people
from components.language.parsing.borders import SHORT_TITLES
from components.language.parsing.tokens import Parse, Token
from components.language.references import FEMALE, MALE, ROLE_NOUNS, SPEECH_VERBS, TITLES, read_kinds
from components.model import Span

# Words of the page or of the sentence that the parser takes into the name behind them.
BEFORE = frozenset(
    "advertisement advert advertising photo photos related updated breaking exclusive caption credit subscribe "
    "sponsored its his her their our my your this that these those every some any no via meanwhile however yet today "
    "yesterday so then longtime about neighboring neighbouring nearby fellow".split()
)  # fmt: skip
CREDITS = frozenset("Image Images Photo Photos Photograph Video Audio".split())  # "Ida Holt Image: Harle Post"
PLURAL_TITLES = frozenset(
    "justices senators presidents governors reps sens govs ministers professors messrs drs councillors congressmen "
    "generals judges sisters brothers twins cousins couple newlyweds siblings".split()
) | {title.lower() for title in SHORT_TITLES}  # fmt: skip
OFFICES = frozenset(
    "administrator dean provost comptroller treasurer pastor reverend sergeant lieutenant inspector superintendent "
    "marshal auditor baroness baron committeeman committeewoman constable corporal cardinal emperor sultan sheikh "
    "ayatollah".split()
)  # fmt: skip  # that name nobody alone
JOBS = ("ologist", "itician", "ographer", "oordinator", "onsultant", "upervisor", "cientist", "echnician", "ngineer")
_LAWSUIT = re.compile(r"\w vs?\.? \w")
_OWNED_IDEA = re.compile(r"[’']s \w+(?:ism|phobia)$")  # "Holt's Islamophobia"
_SLASHED = re.compile(r"[a-z]/[A-Z][a-z]")  # "Ida Holt/Harle Post" under a picture
_PARTY_TAG = re.compile(r"(?:R|D|I)[-–](?:[A-Z][a-z]*\.?)*$")
_CODE = re.compile(r"(?!(?:G|P|E|EU|UN|BRICS)-?\d)[A-Z]{1,4}-?\d+[A-Z]?$")  # "STS-133", "F-35"; "G20" is a body
_LETTERS = re.compile(r"[A-Z]{2,5}$|(?:[A-Z]\.){2,}$|.*\d")
_CASED = re.compile(r"[^\W\d_][\w’'-]*")
_NO_NOUN = frozenset("advcl advmod ccomp xcomp acl relcl csubj aux".split())
_SMALL_WORDS = frozenset("VERB AUX ADV PRON SCONJ".split())
TITLED = 0.6  # share of a headline's words with a capital
TITLED_LEAD = 0.85  # of a line that ends with a full stop
MOST_WORDS = 25  # of a headline


def kind_told(text: str) -> str:
    """Return the kind that the words of a name tell, "none" for what is no actor, empty where they tell nothing."""
    table = read_kinds()
    words = text.split()
    if not words:
        return "none"
    if (whole := table["whole"].get(text.rstrip("-–—"))) is not None:
        return whole
    if (
        _LAWSUIT.search(text)
        or _OWNED_IDEA.search(text)
        or _SLASHED.search(text)
        or _PARTY_TAG.match(text)
        or _CODE.match(text)
        or len(words) == 1
        and words[0].endswith(("ism", "phobia"))
    ):
        return "none"
    particle = len(words) > 1 and words[-2].lower() in PARTICLES
    if len(words) < 2 or particle and fold_letters(words[0]) in MALE | FEMALE | PARTICLES:  # "Marie de la Tour"
        return ""
    body = table["last unless given"].get(words[-1]) == "organisation"  # "the Storm Prediction Center" is no storm
    told = table["last"].get(words[-1]) or (None if body else table["first"].get(words[0]))
    if told is None and not (len(words) == 2 and words[0].lower() in MALE | FEMALE):
        told = table["last unless given"].get(words[-1])
    return told or ""


def has_body_word(text: str) -> bool:
    """Tell a name with the word of a body in it: "the Center for Harbour Studies"."""
    told = read_kinds()
    return any("organisation" in (told["last"].get(w), told["last unless given"].get(w)) for w in text.split())


def is_lettered(text: str) -> bool:
    """Tell a name of letters or with a number, which no person bears: "E.P.R.P.", "STS-1"."""
    return _LETTERS.match(text) is not None


def without_page_words(run: list[Token]) -> list[Token]:
    """Return a run of names without the words of the page in front or a credit behind:

    "ADVERTISEMENT McConnell", "Its Health Initiative", "Justices Kagan"."""
    while len(run) > 1 and (run[-1].pos == "CCONJ" or run[-1].text in CREDITS):
        run = run[:-1]
    while len(run) > 1 and run[0].lower in BEFORE | PLURAL_TITLES and run[1].text[:1].isupper():
        run = run[1:]
    return run


def find_headlines(parse: Parse) -> list[Span]:
    """Return the short paragraphs whose words mostly have a capital; one that ends with a full stop only where nearly
    all have."""
    found = []
    for p in parse.paragraphs:
        line = p.of(parse.text).rstrip()
        stopped = line.endswith(".")
        short = p.end - p.start < 250 and not line.endswith(":")  # "The Harle Times reports:"
        words = _CASED.findall(line) if short and (not stopped or len(parse.paragraphs) > 1) else []
        long = [w for w in words if len(w) > 3]
        share = TITLED_LEAD if stopped else TITLED
        if (
            4 <= len(words) <= MOST_WORDS
            and long
            and sum(w[0].isupper() for w in long) >= share * len(long)
            and not all(w.isupper() for w in words)
        ):
            found.append(p)
    return found


def is_headline_piece(run: list[Token], lowered: Collection[str], bare: bool) -> bool:
    """Tell words of a headline that the article writes without a capital, or that no name has:

    "Post Hit Piece", "Just Gave Hale".

    In a `bare` headline, the first line or one without a full stop, capitals tell nothing: what is no person by its
    given name, no place, no letters and no body by its last word is a piece too."""
    text = " ".join(t.text for t in run)
    given = len(run) > 1 and run[0].lower in MALE | FEMALE and len(run) < 5
    known = (
        given
        or run[0].ent in ("GPE", "NORP")
        or read_kinds()["whole"].get(text, "none") != "none"
        or len(run) == 1
        and is_lettered(text)
        or _is_borne(run)
    )
    return (
        bare
        and not known
        and run[0].ent not in ("ORG", "PERSON", "FAC")
        or any(t.lower in lowered and t.lower not in PARTICLES or t.pos in _SMALL_WORDS for t in run)
    )


def _is_borne(run: list[Token]) -> bool:
    """Tell a name that speaks in a headline."""
    return run[-1].dep == "nsubj" and run[-1].head.lemma.lower() in SPEECH_VERBS


def is_common_word(run: list[Token], lowered: Collection[str]) -> bool:
    """Tell a word that has a capital by its place alone:

    "Begun in 1997", "that I TALK to" where the article has "talk"."""
    word = run[0]
    if (
        len(run) > 1
        or word.lower in BODIES
        or names_people(word)
        or word.dep == "nsubj"
        and word.head.lemma.lower() in SPEECH_VERBS
    ):
        return False
    return word.dep in _NO_NOUN or word.lower in lowered


def find_titled(parse: Parse) -> frozenset[str]:
    """Return the words that stand alone in marks, as the title of a work does: the series “Tidewater,”."""
    inner = (q.inner.of(parse.text).strip(" ,.!?“”‘’\"'") for q in parse.quotations if q.inner.end - q.inner.start < 50)
    return frozenset(w for w in inner if w[:1].isupper() and len(w.split()) < 5)


def is_office(run: list[Token], label: str) -> bool:
    """Tell a run that ends with an office and names nobody:

    "Prime Minister", "Justices"; a surname may be an office ("Patty Judge")."""
    if len(run) == 1 and run[0].lower in OFFICES | PLURAL_TITLES:
        return True
    if len(run) == 1 and run[0].ent == "GPE":
        return False  # "in DC"
    given = len(run) == 2 and run[0].lower in MALE | FEMALE
    offices = ROLE_NOUNS | TITLES if len(run) == 1 else ROLE_NOUNS | TITLES | MORE_PEOPLE  # "Political Editor"
    job = len(run) > 1 and run[-1].lower.endswith(JOBS)  # "Warning Coordination Meteorologist"
    return (run[-1].lower in offices or job) and not given and (label != "PERSON" or len(run) == 1)
