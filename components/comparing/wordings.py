"""The same actor or thing under other words in other reports ("rebels", "terrorists"): a difference of wording, and
none of fact.

A table says which words reports choose between for one thing. A split is found where one report uses one of them in
its own words, never the other, another report the other way round, and a sentence of each tells so much the same that
both mean one thing, or the words can mean no other. What stands in quotation marks is the choice of who is quoted,
and left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import product
from math import sqrt
from typing import NamedTuple

from components.comparing.claims import Claim, Weights, find_claims
from components.comparing.remarks import find_quoted
from components.model import Analysis, Corpus, Instance, Span

# cosine, weight and number of what two sentences hold together from which both mean one thing
ALIKE, MUCH, FEWEST = 0.2, 8.0, 3


class Wording(NamedTuple):
    """How each report words one thing:

    `places` are where each uses its words first beside the other's, `times` how often it does in all."""

    places: tuple[Instance, ...]
    words: tuple[str, ...]
    times: tuple[int, ...]


# One row a thing, its ways parted by commas, the words of one way by strokes; each word has its plural with it. Rows
# hold only words that tell how a report sees the thing; what is merely longer or shorter ("the president", "Mr Brink")
# is no row. Behind "= " stand words of which there is one thing in the world, so that no sentence need show that both
# mean the same.
_TABLE = (
    "rebel|insurgent, militant|gunman|gunmen, terrorist|jihadist, freedom fighter|resistance fighter, separatist",
    "protester|demonstrator|marcher, rioter|looter|mob|thug",
    "protest|demonstration|rally|march, riot|rioting|mob violence, uprising|revolt, insurrection",
    "tax cut|tax reduction, tax relief|tax break, tax giveaway|tax handout",
    "= estate tax|inheritance tax, death tax",
    "= illegal immigrant|illegal alien|illegals|illegal migrant, undocumented immigrant|undocumented "
    "migrant|undocumented worker|unauthorized immigrant",
    "= illegal immigration, undocumented immigration|unauthorized immigration|irregular migration",
    "refugee|asylum seeker|asylum-seeker, migrant, illegal immigrant|illegal migrant",
    "spying|espionage|snooping, surveillance|monitoring|wiretapping",
    "= Obamacare|ObamaCare, Affordable Care Act|health care law|healthcare law|health law|health-care law",
    "= anti-abortion|antiabortion, pro-life", "= abortion rights|abortion-rights, pro-choice",
    "= fetus|foetus, unborn child|unborn baby|unborn children|unborn babies",
    "coup|putsch|power grab, ouster|ousting|removal from office, revolution",
    "invasion, special military operation|military operation|incursion|intervention, liberation",
    "torture, enhanced interrogation|harsh interrogation|brutal interrogation|coercive interrogation",
    "= global warming|climate change, climate crisis|climate emergency|climate breakdown",
    "= gun control, gun safety|gun reform|gun violence prevention, gun ban|gun grab|gun confiscation",
    "assault weapon|assault rifle|assault-style weapon|assault-style rifle, semi-automatic rifle|semiautomatic "
    "rifle|modern sporting rifle",
    "= gay marriage|same-sex marriage, marriage equality",
    "white nationalist|alt-right|white identitarian, white supremacist|neo-Nazi|racist, far-right activist|right-wing "
    "extremist",
    "massacre|slaughter|mass murder, clash|fighting|skirmish",
    "crackdown|repression|suppression, restoring order|security operation|police operation",
    "bailout|bail-out, rescue package|rescue plan|aid package|loan package, handout",
    "spending cut|budget cut, savings|efficiencies|belt-tightening, austerity",
    "strike|walkout, industrial action|work stoppage",
    "whistleblower|whistle-blower, leaker|traitor",
    "= occupied territories|occupied territory, disputed territories|disputed territory",
    "activist|campaigner, agitator|troublemaker|eco-terrorist|extremist",
    "price rise|price increase|price hike, price adjustment", "toll increase|toll hike|fare increase|fare hike, toll "
                                                              "adjustment|fare adjustment",
)  # fmt: skip
_ENDED = re.compile(r"(?:s|ing|ity|ism|men|children|ies)$")


def find_wordings(corpus: Corpus, claims: tuple[Claim, ...] | None = None) -> tuple[Wording, ...]:
    """Return the things that two reports of different outlets put in other words; the same whatever the order of the
    articles. The set's `claims` are found where they are not given."""
    if len(corpus.accounts) < 2:
        return ()
    used = _used(corpus.analyses)
    split = {row: by for row, by in used.items() if len({way for ways in by.values() for way in ways}) > 1}
    if not split:
        return ()
    claims = find_claims(corpus) if claims is None else claims
    weights = Weights(claims)
    at: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        at[claim.article].append(claim)
    account = {article: n for n, articles in enumerate(corpus.accounts) for article in articles}
    outlets = {a.article.id: a.article.outlet or a.article.id for a in corpus.analyses}
    texts = {a.article.id: a.article.text for a in corpus.analyses}
    found = [_split(by, _ROWS[row].always, at, weights, account, outlets, texts) for row, by in sorted(split.items())]
    return tuple(w for w in found if w is not None)


Uses = dict[str, dict[int, list[Span]]]  # by article and way, where it stands


def _split(
    by: Uses,
    always: bool,
    at: dict[str, list[Claim]],
    weights: Weights,
    account: dict[str, int],
    outlets: dict[str, str],
    texts: dict[str, str],
) -> Wording | None:
    """Return the reports that use one way alone and tell of one thing, each with the sentence that shows it best."""
    plain = {article: next(iter(ways)) for article, ways in by.items() if len(ways) == 1}
    best: dict[str, tuple[float, Span]] = {}
    for here, there in product(sorted(plain), repeat=2):
        if plain[here] != plain[there] and account[here] != account[there] and outlets[here] != outlets[there]:
            for mine, other in product(by[here][plain[here]], by[there][plain[there]]):
                likeness = _likeness(_claim_at(at[here], mine), _claim_at(at[there], other), weights)
                if likeness > best.get(here, (0.0, mine))[0] or always and here not in best:
                    best[here] = likeness, mine
    rows = sorted(best, key=lambda article: (plain[article], best[article][1], article))
    if len({plain[a] for a in rows}) < 2:
        return None
    return Wording(
        tuple(Instance(a, best[a][1]) for a in rows),
        tuple(best[a][1].of(texts[a]) for a in rows),
        tuple(len(by[a][plain[a]]) for a in rows),
    )


def _claim_at(claims: list[Claim], place: Span) -> Claim | None:
    n = bisect_right(claims, place.start, key=lambda c: c.span.start) - 1
    return claims[n] if n >= 0 else None


def _likeness(a: Claim | None, b: Claim | None, weights: Weights) -> float:
    """Return how much the same two sentences tell; zero where that is too little."""
    shared = a.holds & b.holds if a is not None and b is not None else frozenset()
    if a is None or b is None or len(shared) < FEWEST or (weight := weights.weigh(shared)) < MUCH:
        return 0.0
    likeness = round(weight / sqrt(weights.weigh(a.holds) * weights.weigh(b.holds)), 9)
    return likeness if likeness >= ALIKE else 0.0


def _used(analyses: tuple[Analysis, ...]) -> dict[int, Uses]:
    """Return, row by row, the words that each article uses itself, outside quotation marks and names."""
    found: dict[int, Uses] = defaultdict(dict)
    for analysis in analyses:
        text = analysis.article.text
        marked = sorted(q.span for q in find_quoted(text))
        starts, low = {s.start for s in analysis.sentences}, text.lower()
        for row, (pattern, ways, _) in enumerate(_ROWS):
            for match in pattern.finditer(text) if any(way in low for way in ways) else ():
                way = ways.get(match[0].lower(), ways.get(match[0].lower().removesuffix("s")))
                if way is not None and not _is_named(match, starts) and not _is_inside(match.start(), marked):
                    found[row].setdefault(analysis.article.id, {}).setdefault(way, []).append(Span(*match.span()))
    return found


def _is_named(match: re.Match[str], starts: set[int]) -> bool:
    """Tell a word that is part of a name: "the Rebels", "Terrorist Screening Center"."""
    after = match.string[match.end() + 1 : match.end() + 2]
    return match[0] not in _CAPITALS and match[0][:1].isupper() and (match.start() not in starts or after.isupper())


def _is_inside(place: int, marked: list[Span]) -> bool:
    n = bisect_right(marked, place, key=lambda m: m.start) - 1
    return n >= 0 and place < marked[n].end


class _Row(NamedTuple):
    pattern: re.Pattern[str]
    ways: dict[str, int]
    always: bool


def _compile(row: str) -> _Row:
    ways = {
        word.strip().lower(): n for n, way in enumerate(row.removeprefix("= ").split(", ")) for word in way.split("|")
    }
    words = (re.escape(w) + ("" if _ENDED.search(w) else "s?") for w in sorted(ways, key=len, reverse=True))
    return _Row(re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE), ways, row.startswith("= "))


_ROWS = tuple(_compile(row) for row in _TABLE)
_CAPITALS = frozenset(
    word
    for row in _TABLE
    for way in row.removeprefix("= ").split(", ")
    for word in way.split("|")
    if word[:1].isupper()
)
