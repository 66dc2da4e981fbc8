"""What an article quotes, sentence by sentence as its own marks or the turns of an interview have it, joined over the
"he said" between two pieces."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from components.comparing.words import STOP_WORDS, Word, find_words
from components.language.parsing.across import find_across
from components.language.parsing.marks import MARKS, Quotation
from components.language.parsing.pieces import find_paragraphs
from components.model import Analysis, CorpusActor, Span
from components.sharing import one_a_thread

TURNS = ("turn", "introduced")  # the rules by which words without marks are somebody's
LONGEST_NAME = 8  # words of a title of a work or a law
FILLERS = frozenset("think believe know guess mean well look yes yeah ok course really actually simply".split())
_HOUSE_STYLE = {
    "okay": "ok", "percent": "pct", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10",
}  # fmt: skip
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Prof|St|Jr|Sr)\.")
_SAID = re.compile(r"[\s,—–-]*[^.!?:;\n]{2,120},\s*")  # what may stand between two pieces of one sentence
_SEMICOLON = re.compile(r";\s+(?=\w)")
_LEFT_OUT = re.compile(r"\.\s?\.\s?\.|…|\[")
_PUT_IN = re.compile(r"(?<!\w)\[[^\[\]\n]{2,80}\](?!\w)")  # by the report: "the [harbour] levy"


class Quoted(NamedTuple):
    """A sentence in marks, or the part of one that is.

    `number` is its place among those of its article, `quotation` the marks that it stands in. `words` hold the spelling
    by which they are compared, `begins` tells whether it begins as a sentence does, `skips` are the words before which
    the article shows that something may be left out, by dots or by words of its own. `speaker` is who says it as the
    analysis has it, of several the first, `voices` the last names of all who say it, or of all who are named beside it
    where nobody is known to speak. `around` are the other words of its sentence."""

    article: str
    number: int
    quotation: Span
    words: tuple[Word, ...]
    span: Span
    begins: bool
    skips: frozenset[int]
    speaker: str | None
    voices: frozenset[str]
    around: frozenset[str]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the words as they are compared."""
        return tuple(w.text for w in self.words)


class _Sentence(NamedTuple):
    span: Span
    named: list[tuple[Span, str]]


def find_quoted(text: str) -> list[Quotation]:
    """Return the quotations of a text, those in single marks only where the article quotes with them."""
    found = find_across(text, _with_lone_marks(text, find_paragraphs(text)))
    single = [text[q.span.start] in "‘’'`" and text[q.span.start : q.span.start + 2] not in ("''", "``") for q in found]
    if sum(single) * 2 > len(found):
        return found
    return [q for q, one in zip(found, single, strict=True) if not one]


def _with_lone_marks(text: str, paragraphs: list[Span]) -> list[Span]:
    """Put a mark that stands in a line of its own before the line that it opens."""
    rows: list[Span] = []
    for paragraph in paragraphs:
        if rows and MARKS.fullmatch(text, *rows[-1]):
            rows[-1] = Span(rows[-1].start, paragraph.end)
        else:
            rows.append(paragraph)
    return rows


def find_remarks(analysis: Analysis, actors: tuple[CorpusActor, ...]) -> list[Quoted]:
    """Return the sentences that an article has in marks or as turns of a speaker, in order."""
    text, article = analysis.article.text, analysis.article.id
    names = {(article, i): a.id for a in actors for i in a.members.get(article, ())}
    last = {a.id: a.name.split()[-1].lower() for a in actors}
    quotations = find_quoted(text)
    starts = [s.start for s in analysis.sentences]
    rows: list[tuple[list[Span], Quotation]] = []
    for k, quotation in enumerate(quotations):
        pieces = list(_pieces(quotation.inner, starts, text))
        if k and pieces and rows and _goes_on(text, quotations[k - 1], quotation):
            rows[-1][0].append(pieces.pop(0))
        rows += [([p], quotation) for p in pieces]
    rows += [
        ([p], Quotation(turn, turn))
        for turn in _find_turns(analysis)
        for p in _pieces(turn, starts, text)
        if not _is_marked(p, quotations)
    ]
    rows.sort(key=lambda row: row[0][0].start)
    direct = (s for s in analysis.statements if s.kind != "indirect")
    said = [(s.content, [n for v in s.voices if (n := names.get((article, v)))]) for s in direct]
    sentences = _named_in(analysis, names)
    found: list[Quoted] = []
    for row, quotation in rows:
        words = tuple(w for piece in row for w in _said_words(text, piece))
        if len(words) > 1 and not is_name(text, words):
            whole, span = quotation.span, _with_marks(text, Span(row[0].start, row[-1].end))
            speakers = next((who for content, who in said if any(c.overlaps(whole) for c in content)), [])
            skips = _skips(text, words, row)
            near, around = _around(text, whole, sentences)
            speaker = speakers[0] if speakers else None
            voices = frozenset(last[n] for n in speakers or near)
            begins = text[words[0].span.start].isupper()
            found.append(Quoted(article, len(found), whole, words, span, begins, skips, speaker, voices, around))
    return found


def _skips(text: str, words: Sequence[Word], row: list[Span]) -> frozenset[int]:
    """Return the words before which something is left out: by dots, by words in brackets, or between two pieces."""
    return frozenset(i for i in range(1, len(words))
                     if _LEFT_OUT.search(text, words[i - 1].span.end, words[i].span.start)
                     or any(words[i - 1].span.end <= p.end <= words[i].span.start for p in row[:-1]))  # fmt: skip


def _said_words(text: str, piece: Span) -> list[Word]:
    """Return the words of a piece without those that the report has put into it in brackets."""
    own = [Span(*m.span()) for m in _PUT_IN.finditer(text, *piece)]
    return [w for w in comparable_words(text, piece) if not any(o.contains(w.span) for o in own)]


def _find_turns(analysis: Analysis) -> list[Span]:
    """Return what is said in turns, or under a line that introduces it: a speaker's words without marks."""
    return sorted({c for s in analysis.statements if s.rule in TURNS and s.kind == "direct" for c in s.content})


def _is_marked(place: Span, quotations: list[Quotation]) -> bool:
    """Tell a sentence of a turn that holds marks, which may be another's words."""
    n = bisect_left(quotations, place.start, key=lambda q: q.span.end)
    return n < len(quotations) and quotations[n].span.overlaps(place)


def comparable_words(text: str, span: Span) -> list[Word]:
    """Return the words of a stretch in one spelling: no case, apostrophe, hyphen or house style."""
    spelling = _speller()
    return [Word(spelling(w.span.of(text)), w.span) for w in find_words(text, span.start, span.end)]


@one_a_thread
def _speller() -> Callable[[str], str]:
    """Return `_spelling` with a memory of this thread's words."""
    return lru_cache(maxsize=16384)(_spelling)


def _spelling(word: str) -> str:
    plain = re.sub(r"[’'.,-]", "", word.lower())
    plain = re.sub(r"is(e|ed|es|er|ers|ing|ation)$", r"iz\1", plain) if len(plain) > 5 else plain
    plain = re.sub(r"our(s|ed|ing)?$", r"or\1", plain) if len(plain) > 4 else plain
    return _HOUSE_STYLE.get(plain, plain)


def tells(words: tuple[str, ...] | list[str]) -> list[str]:
    """Return the words that tell a reader something."""
    return [w for w in words if w not in STOP_WORDS and w not in FILLERS and w not in _CONTRACTED]


_CONTRACTED = frozenset(
    "im ive ill id youre youve youll youd hes shes its weve were well wed theyre theyve theyll theyd thats theres dont "
    "doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt lets whats heres".split()
)


def _pieces(inner: Span, starts: list[int], text: str) -> Iterator[Span]:
    """Cut a quotation at the sentences that begin in it, none in small letters, as after dots, and at semicolons, by
    which one house parts what another parts by full stops."""
    inside = starts[bisect_right(starts, inner.start) : bisect_left(starts, inner.end)]
    begun = (s for s in inside if not text[s].islower())
    cuts = sorted({inner.start, *begun, *(m.end() for m in _SEMICOLON.finditer(text, *inner)), inner.end})
    for start, end in itertools.pairwise(cuts):
        if any(c.isalnum() for c in text[start:end]):
            yield Span(start, end)


def _goes_on(text: str, before: Quotation, after: Quotation) -> bool:
    """Tell a quotation that goes on with the sentence of the one before it: only "he said," stands between."""
    between = _TITLE.sub("Mr", text[before.span.end : after.span.start])
    return before.inner.of(text).rstrip()[-1:] not in ".!?" and _SAID.fullmatch(between) is not None


def is_name(text: str, words: tuple[Word, ...]) -> bool:
    """Tell the name of a work or a show from words that somebody said."""
    said = [w.span.of(text) for w in words if w.text not in STOP_WORDS]
    after = text[words[-1].span.end : words[-1].span.end + 1]
    named = all(w[:1].isupper() or w[:1].isdigit() for w in said) and not any(w.isupper() for w in said)
    return named and len(words) <= LONGEST_NAME and after not in ("!", "?")


def _with_marks(text: str, span: Span) -> Span:
    """Widen a place to the marks right beside it."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    after = MARKS.match(text, end)
    before = text[start - 1 : start]
    return Span(start - 1 if before and MARKS.fullmatch(before) else start, end + 1 if after else end)


def _named_in(analysis: Analysis, names: dict[tuple[str, str], str]) -> list[_Sentence]:
    """Return each sentence with who is named in it, and where."""
    mentions = sorted(
        (m.span, names[analysis.article.id, a.id])
        for a in analysis.actors
        for m in a.mentions
        if (analysis.article.id, a.id) in names
    )
    rows, k = [], 0
    for sentence in analysis.sentences:
        here = []
        while k < len(mentions) and mentions[k][0].start < sentence.end:
            here.append(mentions[k])
            k += 1
        rows.append(_Sentence(sentence, here))
    return rows


def _around(text: str, quotation: Span, sentences: list[_Sentence]) -> tuple[frozenset[str], frozenset[str]]:
    """Return who is named beside a quotation in its sentences, and the words beside it."""
    first = max(0, bisect_right(sentences, quotation.start, key=lambda s: s.span.start) - 1)
    near: set[str] = set()
    words: set[str] = set()
    for sentence in itertools.takewhile(lambda s: s.span.start < quotation.end, sentences[first:]):
        near |= {name for place, name in sentence.named if not quotation.contains(place)}
        words |= {w.text for w in comparable_words(text, sentence.span) if not quotation.contains(w.span)}
    return frozenset(near), frozenset(words)
