"""Whether what is told of a day has been or is to come: the verb of the day's own clause decides.

A clause ends at a comma, a semicolon, or a word that opens another; its verb is the nearest before the day, else the
nearest after it, else that of the clause beside it. Words in quotation marks are of another time than the words round
them."""

from __future__ import annotations

import re
from typing import Literal

from components.quantities.thwarted import CALLED_OFF, is_thwarted

Time = Literal["past", "coming", ""]
_BORDER = re.compile(
    r"[,;:—()]|\b(?:and|but|who|which|that|while|because|when|where|as|if|whether|since)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
_COMING = (
    r"will|shall|won['’]t|may|might|could|can|must|should|would|(?:is|are|am|be)\s+(?:\w+\s)?(?:to|due|set|likely|going"
    r"|expected|scheduled|planned|\w+ing)|due|"
    "upcoming|(?:plan|hope|want|agree|need|intend|prepare|promise|vow|expect|aim|ask|order|tell|told|ordered|agreed"
    "|asked|decided|planned|vowed)s?"
    r"(?:\s\w+)?\sto|(?:urge|ask|order|invite|press|call|want)\w*\s[\w\s]{1,30}?\sto\s\w+|(?:planned|scheduled|expected"
    r"|slated|preparing)(?:\sfor)?|"
    r"has\suntil|have\suntil|ahead\sof|until|deadline|in\stime\sfor|it['’]ll|he['’]ll|she['’]ll|they['’]ll"
)
_PRESENT = (
    "(?:meet|open|start|begin|resume|end|close|return|reopen|leave|arrive|go|vote|expire|take|face|stand|play|host"
    "|visit|publish|launch|run|sit|strike|"
    "come|appear|speak|fly|travel|decide|rule|shut(?=s)|rise|fall|change|follow|land|air|debut|celebrate|gather|march"
    "|is|are)(?:s|es)?|goes|flies|am|announces|unveils|delivers|receives|welcomes|addresses|attends|holds|sails"
    r"|(?:name|sign|mark|tour|report|present|table|release)s?(?=\s(?:his|her|its|their|the|an?|new)\b)"
)
_PAST = (
    r"was|were|had|did|has\sbeen|have\sbeen|has|have|(?!need|exceed|speed|proceed|indeed)\w+ed|said|told|wrote|spoke"
    "|met|took|broke|began|came|went|left|held|won|lost|ran|sat|"
    "quit|fell|rose|struck|hit|died|sold|bought|made|gave|got|saw|sent|paid|led|fought|found|fled|drew|grew|knew|became"
    "|stood|hurt|born|seen|put|thought|"
    r"beaten|bitten|blown|broken|chosen|drawn|driven|fallen|flown|frozen|given|grown|hidden|known|shaken|shown|spoken"
    r"|stolen|sunk|swept|sworn|taken|thrown|torn|written|dealt|felt|slept|stuck|winners?|victors?|losers?|"
    r"brought|blew|built|caught|chose|drove|flew|heard|kept|laid|rang|sank|sang|shot|swore|threw|understood|withdrew"
)
_VERB = re.compile(rf"\b(?:(?P<coming>{_COMING})|(?P<past>{_PAST})|(?P<present>{_PRESENT}))\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:was|were|had|would\shave|could\shave|should\shave)\s(?:\w+\s)?$"
                   r"|\b(?:failed|managed|forced|had|began|refused|used)\s(?:\w+\s)?to\s(?:\w+\s)?$",
                   re.IGNORECASE)  # fmt: skip
# What was called off was still to come: "was to have begun on Thursday".
_WAS_TO = re.compile(
    r"\b(?:(?:was|were)\s(?:to\s(?:have|be)|due|set|scheduled)"
    r"|had\sbeen\s(?:due|set|scheduled|planned|expected|meant|supposed))(?:\sfor)?$",
    re.IGNORECASE,
)
_AHEAD_OF = re.compile(
    r"\b(?:will|shall|may|might|could|can|must|should|would|to|is|are)\s(?:not\s|be\s|been\s|\w+ly\s)*$", re.IGNORECASE
)


# Of whose side a verb tells nothing: a time before which something was done or as of which it holds, and one with a
# thing of its own ("November's election"); within so many days of the article's date.
_BEFORE = re.compile(r"\bbefore(?:\s(?:the|an?))?\s$", re.IGNORECASE)
_AS_OF = re.compile(r"\bas\s(?:of\s)?$", re.IGNORECASE)
_OWNS = re.compile(r"[’']s\s")
_AHEAD = re.compile(r"\b(?:will|shall|won[’']t|must|should|ha(?:s|ve)\sto|needs?\sto)\b|[’']ll\b", re.IGNORECASE)
THREE_MONTHS, HALF_A_YEAR = 90, 183


def days_without_side(sentence: str, place: int, end: int) -> int:
    """Return within how many days of the article's date a day or month is the nearest one of that name whatever its
    verb tells: none where the sentence says what will or must be."""
    if _AHEAD.search(sentence):
        return 0
    head = sentence[:place]
    if _AS_OF.search(head):
        return HALF_A_YEAR
    return THREE_MONTHS if _BEFORE.search(head) or _OWNS.match(sentence, end) else 0


def read_time(sentence: str, place: int, end: int) -> Time:
    """Return whether the clause at `place` tells of what has been or of what is to come; empty where no verb tells."""
    if is_thwarted(sentence, place, end):
        return "past"
    inside = next((m for m in _QUOTED.finditer(sentence) if m.start() <= place < m.end()), None)
    if inside is not None:
        plain = " " * inside.start() + inside[0] + " " * (len(sentence) - inside.end())
    else:
        plain = _QUOTED.sub(lambda m: " " * len(m[0]), sentence)
    borders = [0, *(m.end() for m in _BORDER.finditer(plain) if not place <= m.start() < end), len(plain)]
    k = max(n for n, b in enumerate(borders) if b <= place)
    owns = plain[place:end].endswith(("'s", "’s"))  # "Friday's vote was close" has one verb, as "the Friday vote" has
    named = re.search(r"\b(?:the|an?)\s$", plain[:place], re.IGNORECASE) is not None
    order = [k, *(n for step in range(1, len(borders)) for n in (k - step, k + step) if 0 <= n < len(borders) - 1)]
    for n in order:
        first, last = borders[n], borders[n + 1]
        verbs = [
            (m, _time_of(plain, m))
            for m in _VERB.finditer(plain, first, last)
            if not place <= m.start() < end + 2 * (owns or named and m["present"] is not None)
        ]
        before = [t for m, t in verbs if m.start() < place]
        if verbs:
            return before[-1] if before else verbs[0][1]
    return ""


def _time_of(plain: str, verb: re.Match[str]) -> Time:
    """Return the time of a verb with its auxiliaries: "was due" has been, "will be signed" is to come."""
    before = plain[max(0, verb.start() - 30) : verb.start()]
    if _WAS_TO.search(before + verb[0]) and CALLED_OFF.search(plain):
        return "coming"
    if _DONE.search(before) or re.search(r"\b(?:would|could|should) have ", before[-25:] + verb[0] + " "):
        return "past"
    if re.match(r"(?:would|could|should)\b", verb[0], re.IGNORECASE) and re.match(r" have\b", plain[verb.end() :]):
        return "past"
    if verb["coming"] or verb["present"] or _AHEAD_OF.search(before):
        return "coming"
    return "past"
