"""Articles as press databases write them out: LexisNexis, Factiva and ProQuest, known by their field labels.

The labels follow the exports that these services offer as text (LexisNexis and Nexis Uni "Full documents", Factiva
"Article format" with its two-letter codes, ProQuest "Text only").
"""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from components.reading.days import find_date
from components.reading.header_lines import OUTLET_WORD

_LEXIS = re.compile(
    "^(SECTION|LENGTH|BYLINE|HEADLINE|DATELINE|HIGHLIGHT|BODY|LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE"
    "|JOURNAL-CODE|SUBJECT|INDUSTRY"
    "|GEOGRAPHIC|PERSON|ORGANIZATION|COMPANY|TICKER|COUNTRY|STATE|CITY|CLASSIFICATION|NOTES|CORRECTION-DATE)(?::"
    r"|\s*$)\s*(.*)$", re.IGNORECASE,
)  # fmt: skip
_EDITION = re.compile(  # what stands about the headline of an issue, and no headline
    r"^(?:.{0,40}\b(?:edition|late city final|correction appended)|vol(?:ume)?\.? ?\d.*"
    r"|no\. ?[\d,]+(?:[,;].*)?|pg\.? .*|\(c\) .*)$",
    re.IGNORECASE,
)
_LEXIS_TOP = ("SECTION", "LENGTH", "BYLINE", "HEADLINE", "DATELINE", "HIGHLIGHT")
_LEXIS_END = re.compile(r"^(?:End of Document|\d+ of \d+ DOCUMENTS?|Document \d+ of \d+)\s*$", re.IGNORECASE)
_COPYRIGHT = re.compile(r"^(?:Copyright\b|©|All Rights Reserved)", re.IGNORECASE)
_FACTIVA = re.compile(
    r"^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|PUB|AN|SE|CLM|ART|IPC|IPD|VOL)(?:\s+(.*)|\s*)$"
)
_FACTIVA_NEEDS = {"HD", "WC", "PD", "SN"}
_PROQUEST = re.compile(
    r"^(Title|Author|Publication title|Publication date|Publication year|Publication subject|Full "
    r"text|Abstract|Links|Publisher|Place of publication"
    r"|Country of publication|ProQuest document ID|Document URL|Copyright|Last "
    r"updated|Database|Credit|Subject|Location|Section|Pages|First page|Source type"
    r"|Language of publication|Document type|ISSN|Dateline|Company / organization|People|Word "
    r"count|Column|Edition|Identifier / keyword)\s*:\s*(.*)$",
    re.IGNORECASE,
)  # fmt: skip
_CITATION = re.compile(r"^([^.;]{2,60})\. ([^;.]{2,60})(?:;[^.]{0,80})?\. ?(\d{1,2} \w{3,9}\.? \d{4})")
_PROQUEST_END = re.compile(r"^(?:Document \d+ of \d+|_{5,})\s*$", re.IGNORECASE)
_DAY = re.compile(r"\b(?:19|20)\d{2}\b")
FEWEST_FIELDS = 3
MOST_HEAD = 16  # filled lines of a head without codes
HEAD = 40  # lines in which a database's fields must show


# Factiva without codes: the headline, who wrote it, "212 words", the day, the outlet, its code, a page, the language.
_COUNTED = re.compile(r"^\d[\d,.]* words$")
_OWNED = re.compile(r"^(?:\(c\)|©|Copyright\b)", re.IGNORECASE)
_DOCUMENT = re.compile(r"^Document [A-Z][A-Za-z0-9]{7,}\s*$")
_NAME = re.compile(
    r"^(?:By )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*| (?:de|van|von|der|la|al)){1,4}(?:(?:,| and) [A-Z].{2,60})?$"
)
_TIME = re.compile(r"^\d{1,2}[:.]\d{2}\b")


class Record(NamedTuple):
    """One article of a database: its text and facts as written there, and a note on what was left out."""

    text: str
    title: str
    outlet: str
    author: str
    date: str
    note: str


def split_records(text: str) -> list[str]:
    """Return the parts of a text that are a database's article each; the whole text as one part where it is of no
    database."""
    lines = text.split("\n")
    if _plain_head(lines) is not None:
        begins = [i + 1 for i, line in enumerate(lines) if _DOCUMENT.match(line)]
    elif _is_factiva(lines):
        begins = [i for i, line in enumerate(lines) if (m := _FACTIVA.match(line)) and m[1] == "HD"]
    elif _is_lexis(lines) or _is_proquest(lines):
        begins = [
            i + 1 for i, line in enumerate(lines) if _LEXIS_END.match(line.strip()) or _PROQUEST_END.match(line.strip())
        ]
    else:
        return [text]
    cuts = [0, *(i for i in begins if i > 0), len(lines)]
    parts = ["\n".join(lines[a:b]).strip("\n") for a, b in itertools.pairwise(cuts)]
    return [p for p in parts if read_record(p) is not None] or [text]


def read_record(text: str) -> Record | None:
    """Return the article that a text in a database's form holds, None for any other text."""
    lines = [line.strip() for line in text.split("\n")]
    if (head := _plain_head(lines)) is not None:
        return _whole(_read_plain(lines, *head))
    if _is_factiva(lines):
        return _whole(_read_factiva(lines))
    if _is_lexis(lines):
        return _whole(_read_lexis(lines))
    return _whole(_read_proquest(lines)) if _is_proquest(lines) else None


def _whole(record: Record) -> Record | None:
    return record if any(c.isalnum() for c in record.text) else None


def _is_factiva(lines: list[str]) -> bool:
    return {m[1] for line in lines[:HEAD] if (m := _FACTIVA.match(line))} >= _FACTIVA_NEEDS


def _plain_head(lines: list[str]) -> tuple[int, int] | None:
    """Return the lines of Factiva's head without codes that count the words and say whose they are."""
    filled = [i for i, line in enumerate(lines[:HEAD]) if line.strip()]
    counted = next((i for i in filled[1:6] if _COUNTED.match(lines[i].strip())), None)
    if counted is None:
        return None
    owned = next((i for i in filled[:MOST_HEAD] if i > counted and _OWNED.match(lines[i].strip())), None)
    if owned is None:
        return None
    day = next((lines[i] for i in filled if i > counted), "")
    return (counted, owned) if _DAY.search(day) and len(day) < 40 else None


def _read_plain(lines: list[str], counted: int, owned: int) -> Record:
    above = [line for line in lines[:counted] if line]
    between = [line for line in lines[counted + 1 : owned] if line and not _TIME.match(line)]
    author = above.pop() if len(above) > 1 and _NAME.match(above[-1]) else ""
    end = next((i for i, line in enumerate(lines) if i > owned and _DOCUMENT.match(line)), len(lines))
    text = "\n".join(lines[owned + 1 : end]).strip("\n")
    note = "Read from Factiva's fields; its codes were left out."
    return Record(text, above[-1], between[1] if len(between) > 1 else "", _byline(author), between[0], note)


def _is_lexis(lines: list[str]) -> bool:
    seen = {m[1].upper() for line in lines if len(line) < 200 and (m := _LEXIS.match(line))}
    return "LENGTH" in seen and len(seen) >= FEWEST_FIELDS


def _is_proquest(lines: list[str]) -> bool:
    seen = {m[1].lower() for line in lines if (m := _PROQUEST.match(line))}
    return len(seen) >= FEWEST_FIELDS and bool(seen & {"proquest document id", "publication title", "full text"})


def _read_factiva(lines: list[str]) -> Record:
    fields: dict[str, list[str]] = {}
    last = ""
    for line in lines:
        match = _FACTIVA.match(line)
        if match:
            last = match[1]
            fields.setdefault(last, []).extend([match[2]] if match[2] else [])
        elif last and not line.startswith("Document "):
            fields[last].append(line)
    joined = {code: "\n".join(words).strip() for code, words in fields.items()}
    text = "\n\n".join(joined[code] for code in ("LP", "TD") if joined.get(code))
    note = "Read from Factiva's fields; its codes were left out."
    return Record(
        text, _flat(joined, "HD"), _flat(joined, "SN"), _byline(_flat(joined, "BY")), _flat(joined, "PD"), note
    )


def _read_lexis(lines: list[str]) -> Record:
    fields: dict[str, str] = {}
    before: list[str] = []
    body: list[str] = []
    in_body = False
    for line in lines:
        match = _LEXIS.match(line) if len(line) < 200 else None
        if match and match[1].upper() == "BODY":
            in_body, body = True, [match[2]] if match[2] else []
        elif match and (match[2] or match[1].isupper() or match[1] == "Classification"):
            in_body = in_body and match[1].upper() in _LEXIS_TOP
            fields.setdefault(match[1].upper(), match[2].strip())
        elif _LEXIS_END.match(line):
            in_body = False
        elif in_body:
            body.append(line)
        elif line and not fields and not _COPYRIGHT.match(line):
            before.append(line)
        elif line and fields and "LOAD-DATE" not in fields and not _COPYRIGHT.match(line) and "BODY" not in fields:
            body.append(line)
    day, title, outlet = _read_top(before, fields.get("HEADLINE", ""))
    note = "Read from LexisNexis's fields; section, length and index terms were left out."
    return Record("\n".join(body).strip("\n"), title, outlet, _byline(fields.get("BYLINE", "")), day, note)


def _read_top(lines: list[str], headline: str) -> tuple[str, str, str]:
    """Return day, headline and outlet of the lines above LexisNexis's fields: the outlet, the day, an edition and the
    headline with what stands below it, or the headline first."""
    day = next((x for x in lines if _DAY.search(x) and find_date(x)), "")
    names = [x for x in lines if x != day and not _EDITION.match(x)]
    at = lines.index(day) if day else len(lines)
    above, below = [x for x in lines[:at] if x in names], [x for x in lines[at:] if x in names]
    if headline or len(names) < 2:
        return day, headline, next((x for x in names if x != headline), "")
    if len(above) == 1 and below and (OUTLET_WORD.search(above[0]) or not OUTLET_WORD.search(below[0])):
        title = " ".join(below[:2]) if len(below) > 1 and below[1][0].islower() else below[0]  # a headline of two lines
        return day, title, above[0]
    if above or not OUTLET_WORD.search(names[0]):
        return day, names[0], names[1]
    return day, names[1], names[0]


def _read_proquest(lines: list[str]) -> Record:
    fields: dict[str, list[str]] = {}
    before: list[str] = []
    last = ""
    for line in lines:
        match = _PROQUEST.match(line)
        if match:
            last = match[1].lower()
            fields.setdefault(last, []).append(match[2])
        elif last == "full text" or last and line and not _PROQUEST_END.match(line):
            fields[last].append(line)
        elif line and not last and not _PROQUEST_END.match(line):
            before.append(line)
    joined = {name: "\n".join(words).strip() for name, words in fields.items()}
    cited = next((m for line in before if (m := _CITATION.match(line))), None)
    title = _flat(joined, "title") or (before[0] if before else "")
    outlet = _flat(joined, "publication title").partition(";")[0] or (cited[2] if cited else "")
    author = _flat(joined, "author") or (cited[1] if cited else "")
    return Record(
        joined.get("full text") or joined.get("abstract", ""), title, outlet, _byline(author),
        _flat(joined, "publication date") or (cited[3] if cited else ""),
        "Read from ProQuest's fields; index terms were left out.",
    )  # fmt: skip


def _flat(fields: dict[str, str], name: str) -> str:
    return " ".join(fields.get(name, "").split())


def _byline(name: str) -> str:
    """Return "Rita Coombe" for "By Rita Coombe" and for "Coombe, Rita"."""
    name = re.sub(r"^(?:By|BY)\s+", "", name)
    last, comma, first = name.partition(", ")
    turned = (
        comma and re.fullmatch(r"[A-Z][\w’'-]+", last) and re.fullmatch(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?", first)
    )
    return f"{first} {last}" if turned else name
