"""Sentence borders that survive quotation marks.

The parser may end a sentence before a closing mark, or between a quotation and its "he said". Before the parse, places
where no sentence can start are fixed; afterwards, starts that the marks contradict are taken back.
"""

from __future__ import annotations

from typing import Any

from components.language.parsing.marks import Quotation
from components.language.parsing.tokens import Token

CLOSERS = frozenset("\" ” ’ ' '' » ) ] ›".split())
ENDERS = frozenset(". ! ? … ...".split())
# After a semicolon a clause with one of these is parsed by itself: "Holt backed the toll; Marr said it was theft".
SAYING = frozenset(
    "said says told tells added adds wrote writes asked asks replied argued argues insisted insists warned warns "
    "called calls denied denies rejected backed opposed supported disagreed agreed disputed condemned praised "
    "criticised criticized claimed claims admitted fears feared believes believed thinks hopes expects doubts".split()
)
# With a full stop, before a number: "approx. 9 p.m.", "fig. 2", "pp. 30-40".
BEFORE_NUMBERS = frozenset(
    "approx ca circa est fig figs nos vol vols pp para paras sec ch art ext tel ref max min tab eq".split()
)
# Short for the titles of several, a word each: "Sens. Marr and Holt".
SHORT_TITLES = frozenset("Sens. Reps. Govs. Gens. Profs. Drs. Revs. Lts. Cols. Msgrs.".split())
# Short titles that the tokenizer does not know: ", Sgt. Ida Holt said" is one sentence.
MORE_TITLES = frozenset(
    "Sgt. Det. Capt. Lt. Cpl. Col. Maj. Cmdr. Pvt. Insp. Supt. Cllr. Coun. Ald. Const. Msgr. Amb. Atty. Ofc. Tpr. Spc. "
    "Hon.".split()
)
DEPENDENT = frozenset("and or but that who which to including such as".split())
OPEN_OR_CLOSE = frozenset("\" '".split())


def mark_sentence_starts(doc: Any) -> Any:
    """Fix, before the parse, that no sentence starts at a lower-case word, a comma or a closing mark."""
    words = [t.text for t in doc]
    opened: dict[str, bool] = {}
    for i, token in enumerate(doc):
        word = words[i]
        if word in OPEN_OR_CLOSE:
            beside = i > 0 and not doc[i - 1].whitespace_ and not doc[i - 1].is_space
            loose = i > 0 and not beside and not token.whitespace_
            anew = loose and i + 1 < len(words) and words[i + 1][0].isupper()  # whatever stands open
            closes = opened.get(word, False) and not anew or beside
            opened[word] = not closes
            if i and closes:
                token.is_sent_start = False
        elif i and (word in CLOSERS or word in ENDERS or word in (",", ";", ":") or token.is_space):
            token.is_sent_start = False
        elif i and words[i - 1] in SHORT_TITLES | MORE_TITLES:
            token.is_sent_start = False
        elif i and token.is_lower and words[i - 1] not in (":", "•", "*"):
            token.is_sent_start = False
        elif (
            i > 1
            and words[i - 1] == "."
            and word[0].isdigit()
            and (words[i - 2].lower() in BEFORE_NUMBERS or words[i - 2] == "No")
        ):
            token.is_sent_start = False
        elif i > 1 and words[i - 1] == "." and word[0].isupper() and (words[i - 2] == "no" or doc[i - 2].is_space):
            # "She said no. St. Anne's …": a number's "no." has a figure after it; ", R-Fla. Rep. Lund" is a stop apart
            token.is_sent_start = True
    for i in range(1, len(words) - 2):
        if words[i - 1] == ";" and words[i].lower() not in DEPENDENT and _says_something(words, i):
            doc[i].is_sent_start = True
    return doc


def _says_something(words: list[str], start: int) -> bool:
    """Tell a clause in which somebody says something, up to the next semicolon or full stop."""
    for k in range(start, min(start + 40, len(words))):
        if words[k] in (";", ".", "“", '"'):
            return False
        if words[k] in SAYING and k > start:
            return True
    return False


def merge_split_sentences(
    text: str, tokens: list[Token], starts: list[int], quotations: list[Quotation], pieces: set[int]
) -> list[int]:
    """Take back starts at closing marks and lower-case words, and add those at paragraph starts.

    A quotation keeps its own sentences; what follows a closing mark in lower case belongs to the sentence before it.
    """
    closing = {q.span.end - 1 for q in quotations if not q.open}
    opening = {q.span.start for q in quotations}
    kept: list[int] = []
    for i in starts:
        token = tokens[i]
        if token.start in pieces or not kept:
            kept.append(i)
            continue
        if token.start in closing and token.start not in opening:
            follower = tokens[i + 1] if i + 1 < len(tokens) else None
            if follower is not None and follower.text[:1].isupper() and tokens[i - 1].text in ENDERS:
                kept.append(i + 1)
            continue
        previous = tokens[i - 1].text
        if previous not in ENDERS and previous not in CLOSERS and not previous.endswith((".", ":", "…")):
            if not text[tokens[i - 1].end : token.start].count("\n"):
                continue
        kept.append(i)
    return sorted(set(kept))
