"""Numbers as news writes them: in digits with commas, points, spaces and apostrophes, in words, with a scale, as a
range or a vote.

text2num and quantulum3 were weighed: the first reads words alone, the second needs its own units and reads neither
spaces in numbers nor ranges."""

from __future__ import annotations

import re

UNITS = {w: float(n) for n, w in enumerate(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split(), 1)}  # fmt: skip
TENS = {w: 10.0 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "lakh crore": 1e12,
    "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
}  # fmt: skip
HALVES = {"half": 0.5, "quarter": 0.25}
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
             "fifths": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8, "tenth": 1 / 10, "tenths": 1 / 10}  # fmt: skip

# Words for a number that nobody counted: the least and the most that they are true of. Each but the first may be "tens
# of" it and so on.
VAGUE = {"dozens": (24.0, 199.0), "scores": (40.0, 199.0), "hundreds": (200.0, 9_999.0), "thousands": (2e3, 999_999.0),
         "millions": (2e6, 999e6),
         "billions": (2e9, 999e9)}  # fmt: skip
# The least and the most of a few, by themselves and of a scale: "several people", "a few hundred people".
FEW = {"several": (3.0, 12.0), "a few": (3.0, 9.0), "a couple of": (2.0, 3.0), "a handful of": (3.0, 12.0)}
OF_VAGUE = {"tens": (20.0, 99.0), "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (200.0, 999.0)}

_SPACE = "[\u0020\u00a0\u2009\u202f'’]"
DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?:\.\d+)?"
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d,])(?:\.\d+)?"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d+(?:\.\d+)?)"
)
IN_WORDS = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_LONG_SCALE = r"lakh\scrore|lakh|crore|dozen|hundred|thousand|million|billion|trillion"
_AND_A_HALF = r"\sand\s(?:a\s(?:half|quarter)|three[\s-]quarters)\b"
WORDS = (
    rf"(?:(?:{IN_WORDS})(?:[ "
    rf"-](?:{IN_WORDS}|hundred|thousand|million|billion|trillion)|\sand\s(?:{IN_WORDS})(?=[\s-]))*"
    rf"(?:{_AND_A_HALF})?"
    rf"|(?:half\sa|a\squarter\sof\sa|a\shalf|a)\s(?:{_LONG_SCALE})(?!s)"
    rf"(?:{_AND_A_HALF}|\sand\s(?:{IN_WORDS})(?:-(?:{IN_WORDS}))?)?"
    r"|(?:half\sa|a\squarter\sof\sa|three[\s-]quarters\sof\sa)(?=\s(?:percentage|per[\s-]?cent)\spoint))"
)
SCALE = rf"(?:[\s-]?(?:{_LONG_SCALE})s?\b|\s?(?:bn|mn|tn)\b|[mk]\b)"
_JOINED = re.compile(r"[\s-]+")
_BROKEN = re.compile(rf"(?P<whole>.*?\b(?P<last>\w+))\sand\s(?P<few>a|three)[\s-](?P<part>{'|'.join(HALVES)})s?$")


def read_number(text: str, scale: str = "") -> float | None:
    """Return the value of a number in digits or words, times its scale; None if it is none."""
    plain = text.lower().strip()
    value = _read_digits(plain) if plain[:1].isdigit() else _read_words(plain)
    factor = SCALES.get(scale.lower().strip(" -\u00a0").rstrip("s"), 1.0)
    return None if value is None else value * factor


def _read_digits(plain: str) -> float | None:
    bare = re.sub("[,\u0020\u00a0\u2009\u202f'’]", "", plain)
    if bare.count(".") > 1:
        bare = bare.replace(".", "")
    try:
        return float(bare)
    except ValueError:
        return None


def _read_words(plain: str) -> float | None:
    """Add up a numeral in words: "two hundred and five thousand", "half a million", "a dozen and a half"."""
    if broken := _BROKEN.match(plain):
        whole, over = _read_words(broken["whole"]), HALVES[broken["part"]] * (3 if broken["few"] == "three" else 1)
        return None if whole is None else whole + over * SCALES.get(broken["last"], 1.0)
    total = part = 0.0
    for word in _JOINED.split(plain):
        if word in UNITS or word in TENS:
            part += UNITS.get(word) or TENS[word]
        elif word.removesuffix("s") in HALVES:
            part = (part or 1.0) * HALVES[word.removesuffix("s")]
        elif word == "hundred" or word == "dozen":
            part = (part or 1.0) * SCALES[word]
        elif word in SCALES:
            total += (part or 1.0) * SCALES[word]
            part = 0.0
        elif word not in ("a", "and", "of"):
            return None
    return total + part or None


def step_of(written: str, value: float) -> float:
    """Return the unit of the last digit that is told: 1,200 is told to the hundred, 3.2 million to the hundred
    thousand, 23 to the one."""
    digits = re.match(r"[\d.,]*\d", written.strip())
    if digits and "." in digits[0]:
        shown = read_number(digits[0])
        scale = value / shown if shown else 1.0
        return scale * 10.0 ** -len(digits[0].rpartition(".")[2])
    step = 1.0 if value >= 1 else 0.01
    while value and abs(value) >= step * 10 and value % (step * 10) == 0:
        step *= 10
    return step
