"""Messages in the language of the thread: worded now, or worded again from English that was kept."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.sharing import load_once
from components.wording.languages import ENGLISH, catalogue, language
from components.wording.numbers import numeral
from components.wording.stored import STORED

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
KEPT_TOO = ("why", "side")  # values that are words of ours
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


def tr(message: str, /, **values: object) -> str:
    """Return a message of ours in the language of this thread; `values` stand where it has their names in braces."""
    found = catalogue(language()).gettext(message) if message else ""
    return found.format(**values) if values else found


def trn(one: str, several: str, count: int, /, **values: object) -> str:
    """Return the message that fits a count, which stands where it has `{count}`."""
    found = catalogue(language()).ngettext(one, several, count)
    return found.format(**({"count": numeral(count)} | values))


class _Pattern(NamedTuple):
    """A message with values in it: what it begins with, all of it as an expression, and its id."""

    begins: str
    whole: re.Pattern[str]
    message: str


@load_once
def _patterns() -> tuple[_Pattern, ...]:
    """Return the messages that were kept with values in them, the longest words first."""
    found = []
    for message in STORED:
        words = _PLACEHOLDER.split(message)
        if len(words) > 1:
            whole = "".join(f"(?P<{w}>.+?)" if n % 2 else re.escape(w) for n, w in enumerate(words))
            found.append(_Pattern(words[0], re.compile(whole, re.DOTALL), message))
    return tuple(sorted(found, key=lambda p: -len(_PLACEHOLDER.sub("", p.message))))


def retold(sentence: str) -> str:
    """Return a sentence of ours that was kept in English, in the language of this thread; one that is none of ours as
    it is."""
    if language() == ENGLISH or not sentence:
        return sentence
    return _known(sentence) or _in_parts(sentence) or _with_values(sentence) or sentence


def _known(sentence: str) -> str:
    told = tr(sentence)
    return told if told != sentence else ""


def _in_parts(sentence: str) -> str:
    """Return clauses or sentences that stand together, if each of them is one of ours."""
    for between, end in (("; ", ""), (". ", ".")):
        first = sentence.split(between)
        if len(first) > 1:
            told = [_known(p) or _with_values(p) for p in (*(p + end for p in first[:-1]), first[-1])]
            if all(told):
                return between.removeprefix(end).join(told)
    return ""


def _with_values(sentence: str) -> str:
    """Return the message whose words a sentence has about its values, the longest words first."""
    for begins, whole, message in _patterns():
        if sentence.startswith(begins) and (found := whole.fullmatch(sentence)):
            values = {
                k: _THOUSANDS.sub(lambda m: numeral(int(m[0].replace(",", ""))), v)
                for k, v in found.groupdict().items()
            }
            return tr(message, **{k: retold(v) if k in KEPT_TOO else v for k, v in values.items()})
    return ""
