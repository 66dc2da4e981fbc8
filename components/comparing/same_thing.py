"""Whether two quantities are of the same thing: what tells them apart, and how sure it is that nothing does."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum, log

from components.comparing.likenings import are_others, counts_people, may_count_one
from components.comparing.needed import Link, needed
from components.comparing.sightings import EMPTY, MARGIN, OF, Sighting, bounds_of, stems_of
from components.comparing.whose import are_of_others
from components.language.references import PERSON_NOUNS
from components.model import Analysis, FigureKind, Quantity

FEWEST = 60  # sentences that a set is taken to have at least: in two sentences every word would be common
ALIKE = ((0.4, 12.0), (0.55, 8.5))  # of the lighter of two sentences, and what that weighs: they say much the same
LONGEST = 62  # days of a time that a sentence much the same may tell more exactly
A_FEW_DAYS, A_YEAR = 13, 364  # lengths of times
CHANGE = frozenset(["from", "by", "to"])  # "rose by 3 per cent" is not "rose to 3 per cent"
OF_THE_SAME = 3.0  # what it is worth that two numbers are parts of one
_OF_PEOPLE = ("er", "or", "ist", "ian", "ee", "ant", "man")  # what nouns of people end in, and few others
SOME_SIZE, NEARLY = 100, 0.05  # a number from which few are met twice, and by how much of it it may be rounded
SMALL = 12  # whole numbers up to this turn up everywhere
VOTING = stems_of("vote pass approve reject bill resolution house senate senator council councillor lawmaker".split())
PERIODS = stems_of("quarter half term semester session".split())
ORDINALS = frozenset("first second third fourth fifth sixth".split())
POLLS = stems_of("poll survey margin sampling sample respondent pollster approval favorability".split())


class Known:
    """What the whole set knows: how rare a word is in its sentences, and which values an article gives anywhere."""

    def __init__(self, analyses: tuple[Analysis, ...], seen: list[Sighting]) -> None:
        spread: Counter[str] = Counter()
        sentences = 1
        for analysis in analyses:
            for words in analysis.words:
                spread.update(stems_of(w.lower() for w in words))
                sentences += 1
        self._weights = {word: log(max(FEWEST, sentences) / n) for word, n in spread.items()}
        self._values = {_value_key(s) for s in seen}
        self._tolls: dict[tuple[str, int], list[Sighting]] = defaultdict(list)
        self._told: dict[tuple[str, int], list[Sighting]] = defaultdict(list)
        for s in seen:
            if s.quantity.kind != "time":
                self._told[s.article, s.quantity.sentence].append(s)
            if s.quantity.unit in ("dead", "hurt"):
                self._tolls[s.article, s.quantity.sentence].append(s)
        self._votes = {(s.article, s.quantity.span) for s in seen if s.quantity.kind == "votes"}

    def weigh(self, words: frozenset[str]) -> float:
        """Return what some stems are worth together: the fewer sentences have one, the more."""
        return fsum(self._weights.get(w, 1.0) for w in words)

    def is_vote(self, s: Sighting) -> bool:
        """Tell a sighting that gives a vote in full, or the margin that follows from one."""
        return (s.article, s.quantity.span) in self._votes

    def of_other_tolls(self, a: Sighting, b: Sighting) -> bool:
        """Tell two times at which so many and so many others died: the day of one attack, the week of several."""
        mine, theirs = (self._tolls_at(s) if a.quantity.kind == "time" else set() for s in (a, b))
        return bool(mine and theirs) and not mine & theirs

    def are_of_a_row(self, a: Sighting, b: Sighting) -> bool:
        """Tell two times that each have a figure of their own: 4.1 per cent in January, 4.4 in October."""
        if a.quantity.kind != "time":
            return False
        mine, theirs = (
            {(t.quantity.kind, t.quantity.unit, t.head): t.quantity for t in self._told[s.article, s.quantity.sentence]
             if t.event == s.event or t.event in s.parts or s.event in t.parts}
            for s in (a, b)
        )  # fmt: skip
        both = mine.keys() & theirs.keys()
        return bool(both) and all(mine[k].high < theirs[k].low or theirs[k].high < mine[k].low for k in both)

    def _tolls_at(self, s: Sighting) -> set[float]:
        tolls = self._tolls.get((s.article, s.quantity.sentence), ())
        return {t.quantity.value for t in tolls if s.event == t.event or s.event in t.parts}

    def elsewhere(self, a: Sighting, b: Sighting) -> bool:
        """Tell whether the article of `b` gives the value of `a` too: then `b` is something else."""
        if a.quantity.kind == "time":
            return bounds_of(a) in b.times
        return _value_key(a)[1:] in {k[1:] for k in (_value_key(a, b.article),) if k in self._values}


def _value_key(s: Sighting, article: str = "") -> tuple[str, str, str, float, str]:
    q = s.quantity
    return (
        article or s.article,
        q.kind,
        q.unit,
        q.value,
        s.head if q.kind in ("count", "duration") and q.value <= SMALL else "",
    )


def are_apart(a: Sighting, b: Sighting, kind: FigureKind) -> bool:
    """Tell two things by what they say of themselves: another noun, other modifiers, another role, another time."""
    x, y = a.quantity, b.quantity
    if kind == "clash" and (
        x.wanted != y.wanted or ("share" in (x.kind, y.kind) or a.head == "point") and (a.context | b.context) & POLLS
    ):
        return True
    if kind == "clash" and x.kind != "time" and are_of_others(a.parts, a.names, b.parts, b.names):
        return True
    if (
        x.role != y.role
        and {x.role, y.role} <= CHANGE
        and (x.turn or y.turn or "by" not in (x.role, y.role))
        or kind != "same"
        and _are_marked_apart(a, b)
    ):
        return True
    if (
        x.kind != "time"
        and a.head
        and b.head
        and not may_count_one(a.head, b.head)
        and not (x.unit == y.unit and x.unit in ("dead", "hurt") and not are_others(a.head, b.head))
    ):
        return True
    if kind == "clash" and _are_of_other_periods(a, b):
        return True
    if x.kind == "time":
        return (
            {x.turn, y.turn} == {"ahead", "past"}
            or kind == "precision"
            and (_is_bare_year(a, b) or _is_one_of_many(x, y))
        )
    return (
        a.past != b.past
        or bool(a.times and b.times)
        and not any(p[0] <= q[1] and q[0] <= p[1] for p in a.times for q in b.times)
    )


def _are_of_other_periods(a: Sighting, b: Sighting) -> bool:
    """Tell the first quarter's figure from the third's."""
    if not a.context & b.context & PERIODS:
        return False
    mine, theirs = a.context & ORDINALS, b.context & ORDINALS
    return bool(mine and theirs) and not mine & theirs


def _is_one_of_many(x: Quantity, y: Quantity) -> bool:
    """Tell the time of one event from that of several: "Saturday's raid", "last week's raids"."""
    one, many = sorted((x, y), key=lambda q: len(q.what))
    return x.event == y.event and many.what.lower() == f"{one.what.lower()}s" and not many.turn


def _is_bare_year(a: Sighting, b: Sighting) -> bool:
    """Tell a year that tells nothing of a day of the report's own weeks: "this year" beside "on Tuesday"."""
    short, long = sorted((a, b), key=lambda s: s.quantity.high - s.quantity.low)
    days = [s.quantity.high - s.quantity.low for s in (short, long)]
    return days[0] <= A_FEW_DAYS and days[1] >= A_YEAR and not short.past


def _are_marked_apart(a: Sighting, b: Sighting) -> bool:
    """Tell "the other ferries" from "the ferries", "three of the seven" from "four of the nine"; "four of the seven"
    may be "four"."""
    (of, mine), (other, theirs) = ((frozenset(m for m in s.marks if m.startswith(OF)), s.marks) for s in (a, b))
    if of and other and of != other:
        return True
    return mine - of != theirs - other and (a.quantity.kind != "time" or bool(mine and theirs))


def likeness(a: Sighting, b: Sighting, kind: FigureKind, known: Known) -> float:
    """Return how sure two quantities are of one thing, 0 where they are not taken to be."""
    if a.quantity.kind == "age":
        given = a.quantity.about and b.quantity.about
        return 0.0 if given and not set(a.quantity.about) & set(b.quantity.about) else 2.0
    shared = a.parts & b.parts
    if (a.quantity.kind == "votes" or MARGIN in a.marks & b.marks) and kind != "same" and shared <= VOTING:
        return 0.0  # that both houses passed a bill says nothing of which
    worth = known.weigh(shared)
    cover = worth / max(1.0, min(known.weigh(a.parts), known.weigh(b.parts)))
    weight = known.weigh(a.context & b.context)
    around = weight / max(1.0, min(known.weigh(a.context), known.weigh(b.context)))
    score = cover + around
    headed = bool(a.head) and a.head == b.head
    count, link, group = len(shared) + headed, _link(a, b), _class_of(a, b)
    if headed and (group == "equal" or link == "same"):
        worth += known.weigh(frozenset([a.head]))
    if any(m.startswith(OF) for m in a.marks & b.marks):  # eight and nine of the same twelve
        count, worth = count + 1, worth + OF_THE_SAME
    ours = (count, worth, score, around, weight)
    met = any(all(x >= y for x, y in zip(ours, n, strict=True)) for n in needed(group, kind, link))
    alike = kind == "precision" and any(around >= share and weight >= least for share, least in ALIKE)
    if not met and not (alike and _is_one_passage(a, b, known)) and not (kind == "precision" and _is_rounded(a, b)):
        return 0.0
    return score + {"same": 0.3, "part": 0.1, "none": 0.0}[link] + 0.2 * (kind == "same")


def _is_one_passage(a: Sighting, b: Sighting, known: Known) -> bool:
    """Tell two sentences, much the same, of which each has one time, or a number of the same noun."""
    if a.quantity.value != b.quantity.value and (known.elsewhere(a, b) or known.elsewhere(b, a)):
        return False
    if a.quantity.kind == "time":
        lengths = (a.quantity.high - a.quantity.low, b.quantity.high - b.quantity.low)
        return len(a.times) < 2 > len(b.times) and (max(lengths) <= LONGEST or a.past and b.past)
    return a.head == b.head


def _is_rounded(a: Sighting, b: Sighting) -> bool:
    """Tell a number of some size that another report rounds: "301 amendments" and "roughly 300 amendments"; people are
    so many everywhere."""
    small, large = sorted(abs(s.quantity.value) for s in (a, b))
    headed = a.head == b.head and bool(a.head) and a.head not in EMPTY and not _may_be_people(a)
    apart = a.names.here and b.names.here and not a.names.here & b.names.here
    return (
        headed
        and not apart
        and a.quantity.kind == "count"
        and small >= SOME_SIZE
        and 0 < large - small <= NEARLY * large
    )


def _may_be_people(s: Sighting) -> bool:
    noun = s.quantity.head
    return counts_people(s.head) or noun in PERSON_NOUNS or noun.endswith(_OF_PEOPLE)


def _link(a: Sighting, b: Sighting) -> Link:
    """Tell two sightings on the same event from one whose event takes part in the other's: "the vote", "voted on"."""
    if a.event and a.event == b.event and a.event not in EMPTY:
        return "same"
    if a.quantity.kind != "time" and a.quantity.turn and b.quantity.turn:
        return "same"
    return "part" if a.event in b.parts or b.event in a.parts else "none"


def _class_of(a: Sighting, b: Sighting) -> str:
    if a.quantity.kind == "time":
        return "past" if a.past and b.past else "ahead" if a.quantity.turn == b.quantity.turn == "ahead" else "time"
    if "vague" in (a.quantity.hedge, b.quantity.hedge) and a.quantity.kind != "votes":
        return "vague"
    if a.quantity.kind == "votes" and a.quantity.hedge != b.quantity.hedge and a.quantity.unit == b.quantity.unit:
        return "unanimous"
    against = a.quantity.kind == "votes" and a.quantity.unit != b.quantity.unit  # 40 to 12, 40 to 13
    ranged = (a.quantity.hedge == "between") != (b.quantity.hedge == "between")
    if a.quantity.value == b.quantity.value and not ranged and not against:
        return "equal"  # not "most" beside "three-quarters"
    return "share" if a.quantity.kind == "share" or a.head == "point" else "number"
