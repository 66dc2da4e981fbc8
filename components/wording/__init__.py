"""The words of ours in the reader's language: one gettext catalogue a language, the English source strings as its ids.

`tr` and `trn` word what is said now; `retold` words again what was said in English and kept: a note of a reader, why a
row is what it is, the name of a step. Rows, logs, projects and the machine forms (CSV, JSON, event lists) stay English.
The language belongs to the thread that asks, never to the process: who draws for somebody says how it is known
(`ask_language`, `speak`), and work that is done later carries it along (`in_this_language`).
"""

from components.wording.languages import (
    ENGLISH,
    LANGUAGES,
    ask_language,
    closest,
    in_language,
    in_this_language,
    language,
    speak,
)
from components.wording.numbers import month, numeral
from components.wording.telling import retold, tr, trn

__all__ = ["ENGLISH", "LANGUAGES", "ask_language", "closest", "in_language", "in_this_language", "language", "month",
           "numeral", "retold", "speak", "tr", "trn"]  # fmt: skip
