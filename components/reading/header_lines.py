"""One line at the head of a text: byline, date, outlet, headline, or what a page puts between them."""

from __future__ import annotations

import re

from components.reading.days import DATE, FIRST_DAY, MONTHS, SHORT_MONTHS, find_date

BYLINE = re.compile(
    r"^\s*(?:(?:By|BY|Written by|Story by|Author:|Reported by)\s+"
    r"|(?:by|(?:Words|Text|Reporting) by|Words:|Reporter:)\s+"
    r"(?=(?:[A-Z][\w’'.-]*(?:,? and |, | |$)){2,8}$))([A-Z][^\n]{2,80})$"
)
_NO_NAME = re.compile(rf"(?:{MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?! [A-Z])")
_SMALL_IN_BYLINE = frozenset(
    "and for of in at on from with via the to as de van von der den ter ten la le al di da du del bin ibn el y "
    "staff writer writers reporter reporters correspondent correspondents editor contributor agency agencies team "
    "chief senior special political diplomatic foreign sports business economics health science news features "
    "published updated".split()
)
_AGO = re.compile(r"\s+[•·]\s+\d{1,2}\s?(?:[hmd]|hours?|mins?|minutes?|days?)(?: ago)?$")
OUTLET = re.compile(r"^\s*(?:Source|Outlet|Publisher|Publication)\s*:\s*(.{2,80})$", re.IGNORECASE)
TITLE = re.compile(r"^\s*(?:Title|Headline)\s*:\s*(.{2,200})$", re.IGNORECASE)
_PUBLISHED = re.compile(
    r"^\s*(?:(?:First |Originally |Last )?(?:Published|Updated|Posted|Modified)|Date)(?: on| at)?\s*:?\s*",
    re.IGNORECASE,
)
LATER_DAY = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
DAY_LABEL = re.compile(  # "Updated rules were passed" is a sentence
    r"^\s*(?:(?:first|originally|last)\s+)?(?:published|updated|posted|modified)\b"
    r"(?=\W*$|\W*(?:on\b|at\b|by\b|in\b|an? \w+ ago|just now|today|yesterday|last\b|\d"
    rf"|(?:{MONTHS}|{SHORT_MONTHS}|Mon|Tue|Wed|Thu|Fri|Sat|Sun))|\s*[:|])", re.IGNORECASE,
)  # fmt: skip
FURNITURE = re.compile(  # what a page puts between its headline and its first sentence
    r"^\s*(?:\d{1,2} (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago|an? (?:minute|hour|day) ago|just now|yesterday"
    r"|\d{1,3}[- ]min(?:ute)?s?(?: read)?|share(?: (?:this|on)\b.{0,40})?|save(?: article| for "
    r"later)?|print|e-?mail|copy link|bookmark|subscribe"
    r"|sign (?:in|up)\b.{0,40}"
    r"|follow(?: us)?\b.{0,30}|listen(?: to (?:this )?(?:article|story))?\b.{0,30}|comments?(?: \(?\d+\)?)?|\d+ "
    r"comments?|add to\b.{0,30}|gift this\b.{0,20}"
    r"|facebook|twitter|x|whatsapp|linkedin|reddit|bluesky|telegram|advertisement|exclusive|breaking(?: "
    r"news)?|live)\s*$", re.IGNORECASE,
)  # fmt: skip
DESK = re.compile(r"(?i)\b(?:correspondent|reporter|editor|writer|staff|columnist|desk)s?$")
OUTLET_WORD = re.compile(
    r"(?i)\b(?:the|post|times|news|herald|guardian|press|daily|today|journal|tribune|gazette|mail|telegraph|standard"
    "|star|sun|observer|echo|chronicle|independent"
    "|express|globe|record|review|wire|agency|radio|tv|argus|courier|mirror|argus|examiner|mercury|bulletin|dispatch"
    r"|sentinel|weekly|magazine|online|media|network)\b"
    r"|\.(?:com|org|net|co|uk)\b|(?-i:^[A-Z]{2,5}$)"
)
PERSON = re.compile(
    r"^(?:[A-Z][\w’'-]+\.?)(?: (?:[A-Z][\w’'-]*\.?|de|van|von|der|den|la|al)){1,3}(?:(?:,| and) [A-Z][\w’'-]+ "
    r"[A-Z][\w’'-]+)*$"
)
AGENCY = re.compile(r"^[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][a-z]+\.? \d{1,2})?,? \(([A-Z][\w &.]{1,30})\)\s*[-–—]+\s")
DATELINE = re.compile(
    r"^[A-Z][A-Z .’'-]{2,30}(?:, [A-Z][\w .]{2,20})?(?:, [A-Z][a-z]+\.? \d{1,2})?(?: \([A-Z][\w "
    r"&.]{1,30}\))?\s+(?:[-–—]{1,2}|_)\s+\S"
)
_SHORT_DAY = re.compile(
    r"(?<!The )\b(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?,? (?=\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)"
)
SECTION = re.compile(  # of a paper, above the headline
    "(?i)(?:(?:home|news|uk|us|world|politics|business|economy|money|opinion|comment|analysis|sports?|local|national"
    "|international|environment|climate|science|health"
    "|culture|technology|tech|europe|africa|asia|americas|crime|education|society|media|law|exclusive|live|latest)"
    r"(?: news)?(?: ?[>|/·»›] ?|\s*$)){1,4}$"
)
REPORTER = re.compile(
    r"^((?:[A-Z][\w’'-]+\.?)(?: (?:[A-Z][\w’'-]*\.?|de|van|von|der|den|la|le|al)){1,3}),? (?:[\w’'& -]{2,40})$"
)
FROM_TOWN = re.compile(rf"^({PERSON.pattern[1:-1]}) in [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}$")
_TIME_OR_DAY = re.compile(r"\b\d{1,2}[:.]\d{2}\b.*|\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b")
_AROUND = " ,|·-–—.()"
MOST_BESIDE_DATE = 5  # words in a date's line that may be an outlet's name; with more it is a sentence of the report
MOST_IN_STANDFIRST = 45  # words between a headline and its byline
LONGEST_HEADLINE = 160
LONGEST_HEADER = 400  # characters of a line that is looked at for a byline, a date or an outlet
MOST_BESIDE_LABEL = 14  # words in a line that begins with "Published" or "Updated"; with more it is a sentence
MOST_LINES = 14  # filled lines at the head of a text that are looked at


def published_day(lines: list[str]) -> str:
    """Return the day that a date line or a byline says the report was first published on, empty where none does or the
    day is unclear."""
    for line in lines:
        if (
            len(line) <= LONGEST_HEADER
            and (is_labelled_day(line) or is_date_line(line) or find_byline(line))
            and (label := FIRST_DAY.search(line))
            and (day := find_date(line[label.end() : label.end() + 40]))
        ):
            return day
    return ""


def find_byline(line: str) -> re.Match[str] | None:
    """Return who wrote a report as its byline has it, in group 1; "By Monday the bridge is open" is a sentence."""
    match = BYLINE.match(line)
    if match is None or _NO_NAME.match(match[1]):
        return None
    name = re.split(r"\s+[|·•—–-]\s|[,(]|\s\d", match[1], maxsplit=1)[0]
    return match if all(w in _SMALL_IN_BYLINE for w in name.split() if w[0].islower()) else None


def looks_like_headline(line: str) -> bool:
    """Tell a headline from a paragraph: one short line, no full stop, more than two words."""
    line = line.strip()
    words = line.split()
    return (
        3 <= len(words) <= 22 and len(line) <= LONGEST_HEADLINE and line[-1] not in ".,;:-–—" and line[:1].isprintable()
        and (line[0].isupper() or line[0] in "‘'“\"" or line[0].isdigit()) and not find_byline(line)
    )  # fmt: skip


def is_header_line(line: str) -> bool:
    """Tell a byline, a date line, an outlet line or a dateline's opening."""
    line = line.strip()
    if len(line) > LONGEST_HEADER:
        return bool(DATELINE.match(line))
    if find_byline(line) or OUTLET.match(line) or TITLE.match(line) or DATELINE.match(line):
        return True
    return is_date_line(line)


def is_date_line(line: str) -> bool:
    """Tell a date with a few words beside it from a sentence in which a date stands."""
    return (
        len(line) <= 80
        and len(line.split()) <= 12
        and bool(DATE.search(line))
        and len((rest := _rest(line)).split()) <= MOST_BESIDE_DATE
        and not (rest[:1].islower() and line.rstrip()[-1] in ".!?")
    )


def is_labelled_day(line: str) -> bool:
    """Tell a short line that begins with what happened on a day: "Published", "Last updated"."""
    return bool(DAY_LABEL.match(line)) and len(line.split()) <= MOST_BESIDE_LABEL


def is_below_name(line: str) -> bool:
    """Tell what stands under a reporter's name: a date, an outlet or a desk."""
    return (
        is_date_line(line)
        or bool(DAY_LABEL.match(line) or FURNITURE.match(line) or OUTLET.match(line))
        or bool(len(line.split()) <= 6 and (DESK.search(line) or OUTLET_WORD.search(line) and is_outlet_line(line)))
    )


def leads_to_byline(after: list[str]) -> bool:
    """Tell that a byline or a date follows within these lines."""
    return any(find_byline(x) or len(x) <= 80 and (is_date_line(x) or DAY_LABEL.match(x) is not None) for x in after)


def split_byline(byline: str, outlet: str) -> tuple[str, str]:
    """Return the reporter of a byline and the outlet, where one stands behind the name."""
    name = _AGO.sub("", DATE.sub("", byline)).strip(" ,|·-–—")
    for mark in (" | ", " · ", " — ", " – ", ", "):
        first, found, rest = name.partition(mark)
        if found and "@" in rest:
            return first.strip(), outlet
        if found and rest and not rest.lower().startswith(("and ", "jr")):
            return first.strip(), outlet or ("" if DESK.search(rest) else rest.strip(" ,|·-–—"))
    return name, outlet


def split_title(line: str) -> tuple[str, str]:
    """Return headline and outlet of a page's title ("Mayor quits | Politics | The Lindow Post"), the outlet empty where
    none stands behind."""
    for mark in (" | ", " – ", " - "):
        title, found, outlet = line.rpartition(mark)
        title = title.partition(" | ")[0].strip()
        if not found or not is_outlet_line(outlet):
            continue
        named = outlet.isupper() or OUTLET_WORD.search(f"{outlet.split()[-1]} ") is not None
        if named and looks_like_headline(title) and (mark == " | " or len(outlet.split()) > 1):
            return title, outlet.strip()
    return line, ""


def beside_date(line: str) -> str:
    """Return what stands in a date's line beside the date, if it may be an outlet's name."""
    rest = _rest(line)
    return rest if rest[:1].isupper() else ""


def _rest(line: str) -> str:
    """Return a date line without the date, the time, the weekday and the word that announces them."""
    rest = DATE.sub("", _SHORT_DAY.sub("", _PUBLISHED.sub("", line))).strip(_AROUND)
    rest = _TIME_OR_DAY.sub("", rest).strip(_AROUND)
    name, bracket, inside = rest.rpartition("(")
    if not bracket or ")" in inside:
        return rest
    return f"{rest})" if f"{rest})" in line else name.strip(_AROUND)


def is_outlet_line(line: str) -> bool:
    """Tell a short line of capitalised words, as an outlet's name is."""
    words = re.sub(r"\([^)]*\)", "", line).split()
    return (
        1 <= len(words) <= 5
        and line.strip()[-1] not in '.!?"”'
        and all(w[:1].isupper() or w in ("of", "the", "and") for w in words)
    )
