"""Headline, outlet, byline and date, where they stand in the first lines of a text."""

from __future__ import annotations

from typing import NamedTuple

from components.reading.days import DATE, find_date
from components.reading.header_lines import (
    AGENCY,
    DATELINE,
    DESK,
    FROM_TOWN,
    FURNITURE,
    LATER_DAY,
    LONGEST_HEADER,
    LONGEST_HEADLINE,
    MOST_IN_STANDFIRST,
    MOST_LINES,
    OUTLET,
    OUTLET_WORD,
    PERSON,
    REPORTER,
    SECTION,
    TITLE,
    beside_date,
    find_byline,
    is_below_name,
    is_date_line,
    is_header_line,
    is_labelled_day,
    is_outlet_line,
    leads_to_byline,
    looks_like_headline,
    published_day,
    split_byline,
    split_title,
)
from components.reading.headlines import is_again, is_title
from components.reading.press_databases import read_record
from components.reading.wrapped import goes_on


class Headers(NamedTuple):
    """What the first lines say, and the text without those of them that are not part of the report; `notes` say what
    was set aside, `unclear` which day can be two."""

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    notes: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


def read_headers(text: str, title: str = "") -> Headers:
    """Read headline, byline, outlet and date from the first lines and take those lines out of the text.

    Where the `title` is known (a mail's subject, a page's), no other line is taken for it. A standfirst between
    headline and byline stays as the text's first line. Nothing is taken where the first line is already a paragraph, or
    where nothing would be left. The form of a press database is read by its labels.
    """
    if (record := read_record(text)) is not None:
        return Headers(record.text, record.title, record.outlet, record.author, find_date(record.date), (record.note,))
    lines = text.split("\n")
    head = _Head(lines, title)
    head.read()
    body = "\n".join([*head.standfirst, *lines[head.taken :]]).strip("\n")
    if not any(c.isalnum() for c in "\n".join(lines[head.taken :])):
        return Headers(text.strip("\n"), head.title, head.outlet, head.author, head.date or head.updated)
    agency = AGENCY.match(body)
    outlet = head.outlet or (agency[1].strip() if agency else "")
    return Headers(body, head.title, outlet, head.author, head.date or head.updated, head.notes(), head.doubts())


class _Head:
    """The first filled lines of a text, read one after the other until one is part of the report."""

    def __init__(self, lines: list[str], title: str) -> None:
        self.text = lines
        self.lines = [(i, line.strip()) for i, line in enumerate(lines) if line.strip()][:MOST_LINES]
        self.days = {find_date(x) for _, x in self.lines if is_date_line(x) and not is_labelled_day(x)} - {""}
        self.known = self.title = title
        self.told = 0  # filled lines down to the end of the known title, where that was read
        self.outlet = self.author = self.date = self.updated = ""
        self.standfirst: list[str] = []
        self.aside: list[str] = []
        self.unclear = ""
        self.taken = 0

    def read(self) -> None:
        for position, (i, line) in enumerate(self.lines):
            if len(line) > LONGEST_HEADER or DATELINE.match(line) or not self._take(position, line):
                return
            self.taken = i + 1

    def _take(self, position: int, line: str) -> bool:
        """Take what a line says; False if it is part of the report."""
        return (
            position < self.told or self._take_labelled(line) or self._take_day(line) or self._take_bare(position, line)
        )

    def _take_labelled(self, line: str) -> bool:
        if match := TITLE.match(line):
            self.title = self.title or match[1].strip()
        elif match := OUTLET.match(line):
            self.outlet = self.outlet or match[1].strip()
        elif match := find_byline(line):
            self.author, self.outlet = split_byline(match[1], self.outlet)
            self.date = self.date or find_date(line)
        else:
            return False
        return True

    def _take_day(self, line: str) -> bool:
        labelled = is_labelled_day(line)
        if not (labelled or is_date_line(line) and len(self.days) < 2):  # several days are the report's own
            return False
        day, unclear = find_date(line), DATE.search(line)
        first = published_day([line])
        if first or not LATER_DAY.search(line):
            self.date = self.date or first or day
        self.updated = self.updated or day
        self.unclear = self.unclear or (unclear[0] if unclear and not day else "")
        if not labelled:
            self.outlet = self.outlet or beside_date(line)
        elif not day:
            self.aside.append(line)
        return True

    def _take_bare(self, position: int, line: str) -> bool:
        """Take a line that nothing labels: headline, page furniture, a name, an outlet, a standfirst; each by what
        stands round it."""
        after = [x for _, x in self.lines[position + 1 : position + 4]]
        if position == 0 and after and SECTION.match(line) and looks_like_headline(after[0]):
            self.aside.append(line)
        elif self.known and not self.told and not self.standfirst and self._take_known(position, line, after):
            pass
        elif position == 0 and self._is_masthead(line, after):
            self.outlet = line
        elif not self.title and not self.author and after and self._is_title(position, line, after):
            self.title, outlet = split_title(line)
            self.outlet = self.outlet or outlet
        elif FURNITURE.match(line) and (self.taken or any(map(is_header_line, after))):
            self.aside.append(line)
        elif self.taken and not self.author and (named := _reporter(line, after)):
            self.author = named
        elif self.taken and self.author and len(line.split()) <= 6 and DESK.search(line) and line[-1] not in ".!?":
            self.aside.append(line)
        elif self.taken and not self.outlet and is_outlet_line(line) and self._is_outlet(line, after):
            self.outlet = line
        elif (
            self.title
            and not self.standfirst
            and not self.author
            and len(line.split()) <= MOST_IN_STANDFIRST
            and leads_to_byline(after)
            and (self.told or not self.known or any(map(find_byline, after)))
        ):
            self.standfirst.append(line)
        else:
            return False
        return True

    def _is_masthead(self, line: str, after: list[str]) -> bool:
        """Tell an outlet that stands above the headline, with a date between them or below."""
        named = is_outlet_line(line) and OUTLET_WORD.search(line) is not None
        if not named or len(after) < 2:
            return False
        dated, headline = is_date_line(after[0]), after[1]
        if not dated and any(map(is_header_line, after[1:])):
            headline = after[0]  # the day stands below the headline
        return (dated or headline is after[0]) and looks_like_headline(headline) and not is_outlet_line(headline)

    def _take_known(self, position: int, line: str, after: list[str]) -> bool:
        """Take the known title once, which may stand in several lines, or a part of it above a byline or a day."""
        for n in range(1, 4):
            told = " ".join(x for _, x in self.lines[position : position + n])
            if is_again(told, self.known) and not self._goes_on(min(position + n, len(self.lines)) - 1):
                self.told = position + n
                return True
        part = is_title(line, self.known) and _is_above(after) and line[-1] not in ".!?"
        self.told = position + 1 if part and not self._goes_on(position) else 0
        return self.told > 0

    def _is_outlet(self, line: str, after: list[str]) -> bool:
        """Tell an outlet's name from a town or a subheading: by its words, or by a byline or a day beside it."""
        return bool(OUTLET_WORD.search(line) or self.author or self.date or self.updated or _is_above(after[:1]))

    def _goes_on(self, position: int) -> bool:
        return goes_on(self.text, self.lines[position][0])

    def _is_title(self, position: int, line: str, after: list[str]) -> bool:
        if self._goes_on(position):
            return False
        if looks_like_headline(line):
            return position == 0 or self.taken > 0
        short = (
            len(line.split()) <= 22
            and len(line) <= LONGEST_HEADLINE
            and line[0].isupper()
            and not FURNITURE.match(line)
        )
        return (
            short
            and position == 0
            and (
                find_byline(after[0]) is not None
                and not (line.isupper() and OUTLET_WORD.search(line))
                or any(c.islower() for c in line)
                and (is_date_line(after[0]) or _is_page(after))
            )
        )

    def notes(self) -> tuple[str, ...]:
        return (f"Set aside above the text: {' · '.join(self.aside)}",) if self.aside else ()

    def doubts(self) -> tuple[str, ...]:
        doubtful = self.unclear and not (self.date or self.updated)
        return (f"{self.unclear} can mean two days: set the date by hand.",) if doubtful else ()


def _reporter(line: str, after: list[str]) -> str:
    """Return whom a line without "By" names: "Noor Jansen, Shipping correspondent", "Noor Jansen in Quay", or the name
    alone, over what stands under a name."""
    with_desk = REPORTER.match(line) if "," in line and DESK.search(line) else None
    below = bool(after) and is_below_name(after[0])
    placed = with_desk or (FROM_TOWN.match(line) if below else None)
    alone = below and PERSON.match(line) and not OUTLET_WORD.search(line)
    return placed[1] if placed is not None else line if alone else ""


def _is_above(after: list[str]) -> bool:
    return any(is_header_line(line) or is_labelled_day(line) for line in after[:2])


def _is_page(lines: list[str]) -> bool:
    """Tell what a page puts below its headline from a text's second line: more of it follows, or a day."""
    furniture = [FURNITURE.match(line) is not None for line in lines]
    return furniture[0] and (sum(furniture) > 1 or leads_to_byline(lines))
