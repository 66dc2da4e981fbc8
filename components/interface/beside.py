"""What the other reports have beside each sentence of the article on show: a quiet sign in the text, the words and the
ways there beside it."""

from __future__ import annotations

from typing import NamedTuple

from components.charts import short_names
from components.comparing.common_ground import Beside, Ground, notes_beside
from components.interface.cache import derived
from components.interface.common_ground import ground_of
from components.interface.compared import compared
from components.interface.lines import Place
from components.interface.state import State
from components.model import Article, Corpus
from components.wording import language, tr, trn


class Way(NamedTuple):
    """A way from a sentence to a place in another report, and our words for it."""

    words: str
    place: Place


class Note(NamedTuple):
    """What stands beside one sentence: a sign, its words, and the ways from there."""

    sentence: int
    kind: str
    sign: str
    words: str
    ways: tuple[Way, ...] = ()


def notes_of(session: State, article: Article) -> tuple[Note, ...]:
    """Return the notes of an article; none where it stands alone."""
    if len(session.articles) < 2:
        return ()
    corpus = compared(session)
    return derived(session, ("beside", article.id, language()),
                   lambda: made_notes(corpus, ground_of(session, corpus), article),
                   tr("Comparing the articles"))  # fmt: skip


def made_notes(corpus: Corpus, ground: Ground, article: Article) -> tuple[Note, ...]:
    """Return the notes of an article, in the language that is spoken."""
    names = short_names([a.article for a in corpus.analyses])
    return tuple(note_of(b, names) for b in notes_beside(corpus, ground, article.id))


def note_of(beside: Beside, names: dict[str, str]) -> Note:
    """Return a sentence's note: what differs decides its sign, else how many other reports tell it."""
    differs = [
        Way(tr("Differs in {report}: {how}", report=names[i.article], how=tr(f.label)), Place(i.article, i.span))
        for f, i in beside.differs
    ]
    there = {w.place.article for w in differs}
    also = [
        Way(tr("Also in {report}", report=names[i.article]), Place(i.article, i.span))
        for i in beside.also
        if i.article not in there
    ]
    ways = tuple({(w.words, w.place.article): w for w in reversed((*differs, *also))}.values())[::-1]
    if differs:
        return Note(beside.sentence, "differs", f"≠ {tr('differs')}", "; ".join(w.words for w in ways), ways)
    if also:
        count = len({w.place.article for w in also})
        return Note(beside.sentence, "also", trn("also in {count}", "also in {count}", count),
                    "; ".join(w.words for w in ways), ways)  # fmt: skip
    return Note(
        beside.sentence, "only", tr("only here"), tr("Only here: no sentence like it was found in the other reports")
    )
