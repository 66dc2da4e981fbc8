"""Who a pronoun may stand for, and how much speaks for each: near, subject, of the same gender and number."""

from __future__ import annotations

from components.language.actors.drafts import Draft
from components.language.parsing.tokens import Parse, Token
from components.lexicon import rows
from components.model import Span

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
THIRD_PERSON = HE | SHE | THEY | IT
JUDGING = frozenset(
    row.word for row in rows("verbs", "object") if row.takes_side and not row.basis and not row.is_phrasal
)
REACH = 5  # sentences back

SUBJECTS = ("nsubj", "nsubjpass")


def candidates(parse: Parse, drafts: list[Draft], pronoun: Token) -> list[tuple[Draft, Token]]:
    """Return the bearers that agree with a pronoun, each with its nearest earlier head."""
    word = pronoun.lower
    found = []
    for draft in drafts:
        if not agrees(draft, word):
            continue
        earlier = [h for h in draft.heads if h.i < pronoun.i and _sentences_between(parse, h, pronoun) <= REACH]
        if earlier:
            found.append((draft, max(earlier, key=lambda h: salience(parse, h, pronoun))))
    return found


def agrees(draft: Draft, word: str) -> bool:
    """Tell whether a pronoun's gender and number fit somebody."""
    if word in HE:
        return draft.kind in ("person", "unnamed") and draft.gender != "f" and not draft.plural
    if word in SHE:
        return draft.kind in ("person", "unnamed") and draft.gender != "m" and not draft.plural
    if word in THEY:
        return draft.plural or draft.kind in ("group", "organisation")
    return draft.kind in ("organisation", "place", "document") and not draft.plural


def salience(parse: Parse, head: Token, pronoun: Token) -> float:
    """Return how much an earlier mention offers itself to a pronoun or a description."""
    score = -2.0 * _sentences_between(parse, head, pronoun)
    if head.dep in SUBJECTS:
        score += (
            2.5
            if head.head.dep == "ROOT" or head.head.head.dep == "ROOT" and head.head.dep in ("conj", "ccomp")
            else 1.5
        )
    elif head.dep in ("poss", "compound", "nmod", "amod"):
        score -= 1.5
    elif head.dep == "pobj":
        score -= 0.5
    if head.sent == pronoun.sent:
        if head.head.i in {a.i for a in pronoun.ancestors()} and head.dep in SUBJECTS:
            score += 1.5
        if head.head is pronoun.head and head.dep in SUBJECTS and pronoun.dep in ("dobj", "iobj", "dative"):
            score -= 6.0
        if pronoun.dep in SUBJECTS and head.head is pronoun.head:
            score -= 6.0
        if pronoun.dep == "pobj" and pronoun.head.head is head.head and head.dep in SUBJECTS:
            score -= 4.0
        if pronoun.dep in ("dobj", "iobj", "dative") and head is understood_subject(pronoun.head):
            score -= 6.0
        if _tells_of(head, pronoun):
            score += 3.0
        if _is_judged_for(head, pronoun):
            score += 6.0
    inside, pronoun_inside = parse.in_quotation[head.i], parse.in_quotation[pronoun.i]
    if inside >= 0 and inside != pronoun_inside:
        score -= 2.5 if pronoun_inside < 0 else 0.0
    elif inside < 0 <= pronoun_inside and head.sent == pronoun.sent:
        score -= 1.0
    return score + 0.001 * (head.i - pronoun.i)


def _is_judged_for(head: Token, pronoun: Token) -> bool:
    """Tell "Hale criticised Brandt for his attacks", "… after he voted": they are those of whoever is criticised."""
    noun, verb = pronoun.head, head.head
    if verb.lemma.lower() not in JUDGING:
        return False
    judged = head.dep == "nsubjpass" or head.dep == "dobj" and verb.child("nsubjpass") is None
    mark = noun.child("mark", "advmod") if pronoun.dep in SUBJECTS else None
    if mark is not None and mark.lower == "after" and noun.dep == "advcl" and noun.head is verb:
        return judged
    link = next((a for a in (noun, *noun.ancestors()) if a.dep == "pobj" and a.head.lower == "for"), None)
    return judged and pronoun.dep == "poss" and link is not None and link.head.head is verb


def _sentences_between(parse: Parse, head: Token, pronoun: Token) -> int:
    """Return how many sentences a pronoun is behind a head; long speech between them that the pronoun says itself
    counts as one."""
    between = pronoun.sent - head.sent
    if between < 2 or parse.in_quotation[pronoun.i] >= 0:
        return between
    start = parse.sentence_tokens[pronoun.sent][0]
    spoken = parse.in_quotation[start]
    if spoken < 0 or parse.in_quotation[head.i] == spoken:
        return between
    opening = parse.tokens_in(Span(parse.quotations[spoken].span.start, parse.quotations[spoken].span.start + 2))
    return between - (pronoun.sent - opening[0].sent) if opening and opening[0].sent >= head.sent else between


def understood_subject(verb: Token) -> Token | None:
    """Return who does what a verb without a subject of its own says: "Hale attacked Brandt, calling him a liar"."""
    while verb.is_verb and verb.child(*SUBJECTS) is None and verb.dep in ("advcl", "xcomp", "conj"):
        verb = verb.head
    return verb.child(*SUBJECTS)


def _tells_of(head: Token, pronoun: Token) -> bool:
    """Tell a pronoun in what the bearer of a relative clause says or does: "Hale, who said that he …"."""
    for a in pronoun.ancestors():
        if a.dep == "relcl":
            subject = a.child(*SUBJECTS)
            return (
                subject is not None
                and subject.tag in ("WP", "WDT")
                and head in (a.head, subject)
                and pronoun.head is not a
            )
    return False
