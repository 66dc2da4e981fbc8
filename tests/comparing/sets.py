"""Sets of small articles as the comparison gets them, cut into sentences at full stops,
with who speaks given by hand."""

from __future__ import annotations

import re

from components.model import Actor, Analysis, Article, CorpusActor, Mention, Span, Statement

_SENTENCE = re.compile(r"[^\n.!?]+(?:[.!?]+[\"”’']*|\n|$)")


def article(text: str, name: str, title: str = "", speaker: str = "") -> Analysis:
    """Return an article that names one speaker and, where it has marks, quotes them."""
    sentences = tuple(Span(m.start() + len(m.group()) - len(m.group().lstrip()), m.start() + len(m.group().rstrip()))
                      for m in _SENTENCE.finditer(text) if m.group().strip())  # fmt: skip
    actors, statements = [], []
    if speaker:
        place = text.index(speaker)
        actors.append(Actor("a1", speaker, "person", mentions=(Mention(Span(place, place + len(speaker))),)))
        marks = [m.start() for m in re.finditer('["“”]', text)]
        content = Span(marks[0], marks[-1] + 1) if marks else sentences[0]
        statements.append(Statement("s1", "a1", (), (), (content,), "direct" if marks else "indirect", 0))
    return Analysis(Article(name, text, title=title), sentences, tuple(actors), tuple(statements), ())


def joined(*analyses: Analysis) -> tuple[CorpusActor, ...]:
    """Return the speakers of some articles, those of one name as one."""
    members: dict[str, dict[str, tuple[str, ...]]] = {}
    for a in analyses:
        for actor in a.actors:
            members.setdefault(actor.name, {})[a.article.id] = (actor.id,)
    return tuple(
        CorpusActor(f"A{n}", name, "person", members=found) for n, (name, found) in enumerate(members.items(), 1)
    )
