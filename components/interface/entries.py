"""An article as it stands in the list: what it is, what was left out, what a person should look at, its buttons."""

from __future__ import annotations

from components.interface.letters import told_origin
from components.interface.lines import Action, Run, joined, line, runs_of
from components.interface.shelf import Entry
from components.interface.state import State
from components.interface.store import session_cache
from components.interface.work import Same
from components.model import Article
from components.reading import doubtful_border, looks_english
from components.wording import numeral, retold, tr, trn

NOT_ENGLISH = (
    "This does not look like English. Standpoint reads English only: what it finds here will be wrong. "
    "Remove it, or go on knowing that."
)


def sights(article: Article) -> tuple[int, bool, int | None]:
    """Return how many words an article has, whether it looks English, and which of its lines may begin another."""

    def look() -> tuple[int, bool, int | None]:
        return len(article.text.split()), looks_english(article.text), doubtful_border(article)

    seen: tuple[int, bool, int | None] = session_cache().latest(f"card {article.id}", (Same(article),), look)
    return seen


def is_doubtful(article: Article) -> bool:
    """Tell an article whose language or borders a person should look at before going on.

    Where its own head was read, another pasted with it would have one too: its line is a subheading far more often."""
    _, english, doubt = sights(article)
    return not english or doubt is not None and not (article.outlet or article.author or article.date)


def may_be_two(article: Article) -> bool:
    """Tell an article with a line that may begin another."""
    return sights(article)[2] is not None


def entry_of(session: State, number: int, article: Article) -> Entry:
    """Return one article: what it is, what was left out, and what can be done with it."""
    words, english, doubt = sights(article)
    facts = [article.outlet or tr("no outlet"), article.author or tr("no byline"), article.date or tr("no date"),
             trn("{count} word", "{count} words", words),
             ", ".join(told_origin(article.origin))]  # fmt: skip
    lines = [line("source", *joined(facts)), *(line("note", retold(note)) for note in article.notes)]
    if article.id in session.waiting or article.id in session.held:
        lines.append(line("note", retold(session.failures[article.id])))
    elif article.id in session.failures:
        lines.append(line("error", retold(session.failures[article.id])))
    if not english:
        lines.append(line("warning", tr(NOT_ENGLISH)))
    if doubt is not None:
        begins = article.text.split("\n")[doubt].strip()
        lines.append(
            line(
                "note",
                *runs_of(
                    "{count} words: one article? This line may begin another: {line}", count=numeral(words), line=begins
                ),
            )
        )
    last = len(session.articles) - 1
    moves = [Action("up", tr("Move up"), number > 0, "arrow_upward"),
             Action("down", tr("Move down"), number < last, "arrow_downward")]  # fmt: skip
    actions = [
        *([Action("split", tr("Split here"))] if doubt is not None else []),
        *([Action("read", tr("Go on reading"), icon="play_arrow")] if article.id in session.held else []),
        Action("details", tr("Details")),
        *(moves if last else []),
        Action("remove", tr("Remove"), icon="delete"),
    ]
    heading = (Run(f"{number + 1}. ", "strong"), Run(article.title or tr("No title"), "strong"))
    return Entry(article.id, heading, tuple(lines), tuple(actions))
