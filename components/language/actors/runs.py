"""One run of words as a name: cut to what its bearer is called, without titles and words of the page; nothing where it
names nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import dropwhile

from components.language.actors.names import PARTICLES, name_key
from components.language.actors.nobodies import BEFORE, is_office, kind_told, without_page_words
from components.language.actors.nouns import MORE_PEOPLE
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    FEMALE,
    MALE,
    MONTHS,
    PERSON_NOUNS,
    TITLES,
    TITLES_FEMALE,
    TITLES_MALE,
    WEEKDAYS,
    read_kinds,
)

# Capitalised at the head of a sentence, these are taken into the name that follows.
BEFORE_NAMES = frozenset(
    "after before as when while if although though because since but and or in on at for with from by to "
    "like unlike".split()
)
LAST_NEVER = frozenset("of the and for in".split())
CLOCKS = frozenset("GMT BST UTC EST EDT CST CDT PST PDT CET CEST AM PM".split())
_POSSESSIVE = re.compile("[‘’ʼ`']s$")
FEASTS = frozenset("super black good bloody ash palm easter cyber giving shrove fat holy maundy whit".split())
_AGAINST = re.compile(r"(?:[Aa]nti|[Pp]ro|[Nn]on)[-‑]\S+$")  # "Anti-TPP activists"
PER_CENT = frozenset("percent per %".split())
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
WIDE = frozenset("national federal global regional local royal international general special public".split())
GOODS = frozenset(
    "pistol pistols rifle rifles handgun handguns revolver shotgun bag bags jeans sneakers boots sunglasses handbag "
    "burger burgers cereal vodka whiskey whisky perfume laptop smartphone sedan pickup motorcycle".split()
)
VEHICLES = frozenset("motorcycle motorbike scooter moped van car truck lorry saloon suv minibus tractor".split())
PEOPLE_TITLES = frozenset(
    "actor actress singer spokesman spokeswoman activist author economist historian analyst candidate businessman "
    "billionaire democrat".split()
)


@dataclass(slots=True)
class Named:
    """A run of tokens that looks like a name."""

    first: Token
    last: Token
    label: str
    text: str
    key: str
    title: str
    gender: str = ""
    family: str = ""
    kin: str = ""
    owner: Named | None = None

    @property
    def head(self) -> Token:
        """Return the token of the run that the rest hangs on."""
        t = self.last
        while self.first.i <= t.head.i <= self.last.i and t.head is not t:
            t = t.head
        return t


def read_run(parse: Parse, run: list[Token], label: str, known: bool = False) -> Named | None:
    """Return a run of tokens as a name with its entity label; None where it names nobody, an office too, unless it is
    `known`."""
    if len(run) == 1 and run[0].text.startswith("@"):
        return Named(run[0], run[0], "PERSON", run[0].text, name_key(run[0].text.replace("_", " ")), "")
    if len(run) == 1 and run[0].tag in ("PRP", "PRP$", "WP", "DT"):  # "'Theirs was a love story'"
        return None
    if any(
        "://" in t.text or any(mark in t.text for mark in "[])") or t.i and parse.tokens[t.i - 1].text == "#"
        for t in run
    ):
        return None
    run, titles = _cut(run, label)
    if len(run) > 1 and run[0].text == "State" and _is_secretary(parse, run[0]):
        run, label = run[1:], "PERSON"  # "Secretary of State Ida Holt"
    if not run or not any(t.text[:1].isupper() for t in run) or _is_no_name(parse, run):
        return None
    before = parse.tokens[run[0].i - 1] if run[0].i else None
    if not titles and before is not None and _is_title_of(before, run):
        titles.append(before.text)
    text = _POSSESSIVE.sub("", parse.text[run[0].start : run[-1].end]).rstrip("-–—‑")
    if not titles and (ending := _own_ending(parse, run)) is not None:
        run, label = [*run, ending], "ORG"
        text = parse.text[run[0].start : ending.end]
    key = name_key(text)
    nobody = is_office(run, label) and not known or kind_told(text) == "none" and not titles
    if not key or nobody or text in CLOCKS or len(text) > 80 or "\n" in text:
        return None
    called = before is not None and before.lower in PEOPLE_TITLES and before.text[:1].isupper()
    if label in ("", "ORG") and (titles or called) and run[-1].tag != "POS":
        label = "PERSON"
    return Named(run[0], run[-1], label, text, key, titles[-1] if titles else "")


def _is_title_of(before: Token, run: list[Token]) -> bool:
    return before.sent == run[0].sent and before.lower in TITLES and before.text[:1].isupper()


def _cut(run: list[Token], label: str) -> tuple[list[Token], list[str]]:
    """Return a run without what the parser took into it and without the titles in front, and these."""
    owned = run[next((k for k, t in enumerate(run) if k and t.tag == "POS"), len(run)) + 1 :]
    given = bool(owned) and (owned[0].lower in MALE | FEMALE or label == "PERSON")
    if given and 2 <= len(owned) <= 3 and owned[-1].lower not in BODY_NOUNS:
        run = owned  # "Harle Post's Ida Holt"
    run = run[: next((k for k, t in enumerate(run) if k and (_is_small_verb(t) or t.text == "(")), len(run))]
    while run and (run[-1].tag == "POS" or not run[-1].text[:1].isalnum() or run[-1].lower in LAST_NEVER):
        run = run[:-1]
    run = _without_score(run[: next((k for k, t in enumerate(run) if k and _is_share(run, k)), len(run))])
    while run and (
        run[0].lower in ("the", "a", "an")
        or len(run) > 1
        and run[0].text == "Q."
        or not run[0].text[:1].isalnum()
        or len(run) > 1
        and run[0].lower in BEFORE_NAMES
    ):
        run = run[1:]
    if (
        len(run) > 2
        and run[0].lower.endswith("ing")
        and run[1].lower in MALE | FEMALE
        and run[0].lower not in MALE | FEMALE
    ):
        run = run[1:]  # "Entrusting Ida Holt with the keys"
    run = _without_day(without_page_words(run))
    while len(run) > 2 and label in ("PERSON", "ORG", "") and run[1].text[:1].isupper() and _is_calling(run, label):
        run = run[1:]  # "Actress Amandla Stenberg"
    return _without_titles(run, label)


def _without_titles(run: list[Token], label: str) -> tuple[list[Token], list[str]]:
    """Return a run without the titles in front, and these."""
    titles = []
    while (
        len(run) > 1
        and _is_title(run[0])
        and (label in ("PERSON", "") or run[0].lower in TITLES_MALE | TITLES_FEMALE or _is_titled(run))
        and not (len(run) == 2 and run[1].text in read_kinds()["last unless given"])  # "Premier League"
    ):
        titles.append(run[0].text)
        run = run[1:]
    run = run[1:] if titles and len(run) > 1 and run[0].text == "Justice" else run  # "Mrs Justice Holt"
    return run, sorted(titles, key=lambda t: t.lower() in TITLES_MALE | TITLES_FEMALE)  # the last tells the gender


def _is_title(word: Token) -> bool:
    return word.lower in TITLES or word.text in ("DI", "Rt")  # but for the initials "RT"


def _is_calling(run: list[Token], label: str) -> bool:
    """Tell a word for people before a name: "**Actress** Amandla Stenberg", "**matron** Ida Holt"; of a body, and of
    what is no such word by itself, only before a given name."""
    word, named = run[0].lower, run[0].lower not in MALE | FEMALE | TITLES
    given = run[1].lower in MALE | FEMALE
    called = {word, word.removesuffix("s")} & (PERSON_NOUNS | MORE_PEOPLE) and (given or label == "PERSON")
    return word in PEOPLE_TITLES or named and bool(called or given and run[0].text.islower())


def _is_titled(run: list[Token]) -> bool:
    """Tell a person with titles whom the parser takes for a body: "**Archbishop** Leo Marr", "**Rt Rev** Leo Marr"."""
    name = list(dropwhile(_is_title, run[1:]))
    given = 1 < len(name) < 4 and name[0].lower in MALE | FEMALE and name[-1].lower not in BODY_NOUNS
    return given and not kind_told(" ".join(t.text for t in name))


def _is_share(run: list[Token], k: int) -> bool:
    """Tell the figure of a share that the parser took into a name: "Holt **47 percent**"."""
    return run[k].text[0].isdigit() and k + 1 < len(run) and run[k + 1].lower in PER_CENT


def _without_day(run: list[Token]) -> list[Token]:
    """Return a run without the day or month before it: "On **Friday** Holt said", "**Last March** Holt said"."""
    first = 1 if len(run) > 2 and run[0].lower in ("last", "next", "this") else 0
    if len(run) > first + 1 and run[first].lower in WEEKDAYS | MONTHS and (first or run[0].dep == "pobj"):
        return run[first + 1 :]
    return run


def _without_score(run: list[Token]) -> list[Token]:
    """Return a run without the score of a match behind: "Marl Rovers **2-1**"."""
    for count in (1, 3):
        if len(run) > count and _SCORE.fullmatch("".join(t.text for t in run[-count:])):
            return run[:-count]
    return run


def _is_secretary(parse: Parse, word: Token) -> bool:
    """Tell the "State" of "Secretary of State"."""
    return word.i > 1 and parse.tokens[word.i - 2].lower in ("secretary", "secretaries")


def _is_no_name(parse: Parse, run: list[Token]) -> bool:
    """Tell what only looks like a name: "anti-Holt", the X of "X, Y and Z", "Longtime", the State of a secretary."""
    if run[0].text[0].islower() and (
        "-" in run[0].text or len(run) > 2 and run[1].text == "-" and run[0].text not in PARTICLES
    ):
        return True
    whole = parse.text[run[0].start : run[-1].end]
    if _AGAINST.match(whole):
        return True
    after = parse.tokens[run[-1].i + 1] if run[-1].i + 1 < len(parse.tokens) else None
    if after is not None and after.sent == run[0].sent and _belongs_to(run, after):
        return True
    alone = len(run) == 1 and (len(run[0].text.rstrip(".")) == 1 or run[0].lower in BEFORE)
    return alone or len(run) == 1 and run[0].text == "State" and _is_secretary(parse, run[0])


def _belongs_to(run: list[Token], after: Token) -> bool:
    """Tell what only describes the word behind it: a day ("**Super** Tuesday"), a matter ("a **National** crisis"), a
    thing for sale ("a **Desert Hawk** pistol")."""
    if run[-1].head is not after or run[-1].dep not in ("compound", "amod", "nmod"):
        return False
    feast = run[-1].lower in FEASTS and after.lower in WEEKDAYS
    matter = len(run) == 1 and run[0].lower in WIDE and after.pos == "NOUN" and after.text.islower()
    made = after.lower in VEHICLES and run[0].text in read_kinds()["make"]
    return feast or matter or made or after.lower in GOODS and run[-1].ent in ("PERSON", "PRODUCT", "")


def _is_small_verb(t: Token) -> bool:
    """Tell a finite verb or a pronoun that the parser took into a name: "Holt **claims he**"."""
    return (
        t.text.islower()
        and t.text not in PARTICLES
        and (t.tag in ("VBZ", "VBD", "VBP", "MD", "PRP") and t.pos in ("VERB", "AUX", "PRON"))
    )


def _own_ending(parse: Parse, run: list[Token]) -> Token | None:
    """Return the "'s" that is the end of a name, since it owns nothing: "Sainsbury's said"."""
    after = parse.tokens[run[-1].i + 1] if run[-1].i + 1 < len(parse.tokens) else None
    bearer = next((t for t in run if t.head not in run), run[-1])
    if after is None or after.tag != "POS" or bearer.dep not in ("nsubj", "nsubjpass"):
        return None
    verb = next(iter(parse.tokens[after.i + 1 : after.i + 2]), None)
    return after if verb is not None and verb.tag in ("VBD", "VBZ", "MD") and bearer.head in (verb, verb.head) else None
