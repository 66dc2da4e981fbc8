"""A draft against the set: each quotation, figure and attributed claim of it with the place that bears it out, and who
is unheard in it.

The draft is read as an article is and never becomes one of the set. What is found is a place in each text; what is not
found may still be true, it only stands in none of these articles."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, NamedTuple

from components.comparing.actors import join_actors
from components.comparing.unheard import find_unheard
from components.model import Analysis, Corpus, Instance, Span

What = Literal["quotation", "figure", "claim", "person"]
Verdict = Literal[
    "exact", "altered", "altered elsewhere", "cut short", "not found", "another speaker's", "without marks there",
    "found", "differs", "more exact there", "less exact there", "unattributed there",  # figures and claims
    "criticised, not heard", "heard there, only named here",  # people
]  # fmt: skip
RIGHT: frozenset[Verdict] = frozenset(["exact", "found"])
# The gravest first.
VERDICTS: tuple[Verdict, ...] = (
    "altered", "another speaker's", "differs", "criticised, not heard", "not found", "without marks there",
    "altered elsewhere", "cut short", "heard there, only named here", "unattributed there", "more exact there",
    "less exact there", "exact", "found",
)  # fmt: skip
# Verdict -> its label, and one and several of them in the line of counts.
WORDS: dict[Verdict, tuple[str, tuple[str, str]]] = {
    "altered": ("Quotation altered", ("{count} quotation altered", "{count} quotations altered")),
    "another speaker's": ("Somebody else says so in the articles",
                          ("{count} said by somebody else there", "{count} said by somebody else there")),
    "differs": ("Another figure in the articles", ("{count} other figure there", "{count} other figures there")),
    "criticised, not heard": ("Criticised in your draft, without a reply there",
                              ("{count} criticised without a reply", "{count} criticised without a reply")),
    "not found": ("Not found in the articles", ("{count} not found", "{count} not found")),
    "without marks there": ("No quotation in the articles: the words are the report's own",
                            ("{count} no quotation there", "{count} no quotations there")),
    "altered elsewhere": ("Quotation exact in one report, other words in another",
                          ("{count} quotation with other words elsewhere",
                           "{count} quotations with other words elsewhere")),
    "cut short": ("Quotation cut short", ("{count} quotation cut short", "{count} quotations cut short")),
    "heard there, only named here": ("Heard in the articles, only named in your draft",
                                     ("{count} heard there, only named in your draft",
                                      "{count} heard there, only named in your draft")),
    "unattributed there": ("In the articles, said by nobody",
                           ("{count} said by nobody there", "{count} said by nobody there")),
    "more exact there": ("More exact in the articles", ("{count} more exact there", "{count} more exact there")),
    "less exact there": ("More exact in your draft",
                         ("{count} more exact in your draft", "{count} more exact in your draft")),
    "exact": ("Quotation exact", ("{count} quotation exact", "{count} quotations exact")),
    "found": ("Found in the articles", ("{count} found", "{count} found")),
}  # fmt: skip


class Checked(NamedTuple):
    """One thing that a draft says, and what the articles have of it.

    `place` is in the draft, `found` in the articles; `in_draft` and `differing`, place by place, are the words that
    differ. `who` is the actor whose words or name it is, `there` the one who says it in the articles where that is
    another."""

    what: What
    verdict: Verdict
    place: Span
    found: tuple[Instance, ...] = ()
    in_draft: tuple[Span, ...] = ()
    differing: tuple[tuple[Span, ...], ...] = ()
    who: str = ""
    there: str = ""


def check_draft(draft: Analysis, corpus: Corpus) -> tuple[Checked, ...]:
    """Return all that the draft quotes, counts and attributes, in its own order, and then who is unheard in it."""
    from components.comparing.draft_claims import check_claims
    from components.comparing.draft_figures import check_figures
    from components.comparing.draft_quotes import check_quotes

    own = draft.article.id
    while own in {a.article.id for a in corpus.analyses}:  # an article may be called "draft"
        own += "-"
    draft = replace(draft, article=replace(draft.article, id=own))
    actors = join_actors((draft, *corpus.analyses))
    names = {a.id: a.name for a in actors}
    found = [
        *check_quotes(draft, corpus.analyses, actors, names),
        *check_figures(draft, corpus.analyses),
        *check_claims(draft, corpus.analyses, actors, names),
    ]
    found.sort(key=lambda c: (c.place, c.what))
    for u in find_unheard((draft, *corpus.analyses), actors):
        place = next((i.span for i in u.places if i.article == own), None)
        if place is not None:
            verdict: Verdict = "criticised, not heard" if u.kind == "unanswered" else "heard there, only named here"
            found.append(
                Checked(
                    "person", verdict, place, tuple(i for i in u.quoted if i.article != own)[:3], who=names[u.actor]
                )
            )
    return tuple(found)
