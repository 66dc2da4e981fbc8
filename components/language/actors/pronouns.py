"""Who "he", "they" and "it" are: the nearest compatible bearer, subjects first.

The method is the classical one of salience by recency and grammatical role (Lappin and Leass, 1994, cut down), with
gender from titles and given names. What it finds is always marked as inferred.
"""

from __future__ import annotations

from collections.abc import Collection

from components.language.actors.drafts import Draft
from components.language.actors.nouns import names_people
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, SPEECH_VERBS, read_states
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
SHORTLY = 2  # sentences back, of a body that "it" is when it says something
TOLD = 1.5  # what speaks for somebody who is known to be a woman where "she" is said
SUBJECTS = ("nsubj", "nsubjpass")
SAYS = frozenset(
    "say add write tell announce argue claim insist note report state warn".split()
)  # what "it" does as a body or a paper alone


def learn_genders(parse: Parse, drafts: list[Draft], spoken: Collection[int] = ()) -> None:
    """Give a gender to people whose names tell none: where they alone are named, the pronouns after them are theirs;
    not in `spoken` words."""
    named: dict[int, set[str]] = {}
    heads: dict[int, int] = {}
    people = {d.id: d for d in drafts if d.kind == "person"}
    for draft in people.values():
        for head in draft.heads:
            named.setdefault(head.sent, set()).add(draft.id)
            heads[head.sent] = min(head.i, heads.get(head.sent, head.i))
    votes: dict[str, list[int]] = {}
    for t in parse.tokens:
        if t.lower in HE | SHE and parse.in_quotation[t.i] < 0 and t.i not in spoken:
            here, before = named.get(t.sent, set()), named.get(t.sent - 1, set())
            alone = here if here and heads[t.sent] < t.i else before if not here else set()
            if len(alone) == 1 and len(here | before) == 1:
                votes.setdefault(next(iter(alone)), [0, 0])[t.lower in SHE] += 1
    for who, (he, she) in votes.items():
        if not people[who].gender and max(he, she) >= 2 and max(he, she) >= 4 * min(he, she):
            people[who].gender = "f" if she > he else "m"


def candidates(parse: Parse, drafts: list[Draft], pronoun: Token) -> list[tuple[Draft, Token]]:
    """Return the bearers that agree with a pronoun, each with its nearest earlier head."""
    word = pronoun.lower
    found = []
    for draft in drafts:
        if not _agrees(draft, word):
            continue
        earlier = [h for h in draft.heads if h.i < pronoun.i and _sentences_between(parse, h, pronoun) <= REACH]
        if earlier:
            found.append((draft, max(earlier, key=lambda h: salience(parse, h, pronoun))))
    return found


def _agrees(draft: Draft, word: str) -> bool:
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
        if pronoun.dep in ("dobj", "iobj", "dative") and head is _understood_subject(pronoun.head):
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
    """Tell "Hale criticised Brandt for his attacks": they are those of whoever is criticised."""
    noun, verb = pronoun.head, head.head
    link = next((a for a in (noun, *noun.ancestors()) if a.dep == "pobj" and a.head.lower == "for"), None)
    if pronoun.dep != "poss" or link is None or link.head.head is not verb or verb.lemma.lower() not in JUDGING:
        return False
    return head.dep == "nsubjpass" or head.dep == "dobj" and verb.child("nsubjpass") is None


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


def _understood_subject(verb: Token) -> Token | None:
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


def resolve_pronoun(
    parse: Parse, drafts: list[Draft], pronoun: Token, speaker: Draft | None = None, listener: Draft | None = None
) -> Draft | None:
    """Return the likeliest bearer of a third-person pronoun, None where nobody agrees.

    `speaker` is who speaks the quotation that the pronoun stands in, and `listener` whom that speech is told to:
    neither is the "he" of what they say to each other."""
    ahead = _reflected(drafts, pronoun) or _announced(parse, drafts, pronoun)
    if ahead is not None:
        return ahead
    found = [row for row in candidates(parse, drafts, pronoun) if row[0] not in (speaker, listener)]
    if pronoun.lower in IT and _says(pronoun):
        if _speaks_unnamed(parse, drafts, pronoun):
            return None
        found = [row for row in found if _may_add(*row, pronoun)]
    if not found:
        return None

    spoken_of = _named_within(parse, pronoun)

    def worth(row: tuple[Draft, Token]) -> float:
        draft, head = row
        plural = 2.0 if pronoun.lower in THEY and draft.plural else 0.0
        told = TOLD if draft.gender and pronoun.lower in SHE else 0.0
        named = 6.0 if spoken_of and any(h.i in spoken_of for h in draft.heads) else 0.0
        return (
            salience(parse, head, pronoun)
            + 0.12 * min(len(draft.heads), 10)
            + plural
            + told
            - _as_a_place(draft, head)
            - named
        )

    draft, head = max(found, key=worth)
    if pronoun.lower in IT and not _acts(head, pronoun):
        return None
    return draft if salience(parse, head, pronoun) > -11 else None


def _speaks_unnamed(parse: Parse, drafts: list[Draft], pronoun: Token) -> bool:
    """Tell that a body without a name acts in the sentence before, which "it" can be as well:

    "The union announced …"."""
    first, _ = parse.sentence_tokens[max(0, pronoun.sent - 1)]
    bodies = [
        t for t in parse.tokens[first : pronoun.i] if t.lower in BODY_NOUNS and t.tag == "NN" and t.dep in SUBJECTS
    ]
    return bool(bodies) and not any(t in d.heads for t in bodies for d in drafts)


def _may_add(draft: Draft, head: Token, pronoun: Token) -> bool:
    """Tell who "it" can be that says something: a body or a state shortly before; not a town, nor who is named in what
    it says."""
    within = any(h.sent == pronoun.sent and h.i < pronoun.i and h.dep in SUBJECTS for h in draft.heads)
    speaks = draft.kind != "place" or not read_states()[1].keys().isdisjoint(draft.names)
    return speaks and not within and pronoun.sent - head.sent <= SHORTLY


def _named_within(parse: Parse, pronoun: Token) -> frozenset[int]:
    """Return the names in a quotation that a pronoun attributes: nobody speaks of himself by name in ""Pratt will pay,"
    he said"."""
    if (
        pronoun.dep not in SUBJECTS
        or pronoun.head.lemma.lower() not in SPEECH_VERBS
        or parse.in_quotation[pronoun.i] >= 0
    ):
        return frozenset()
    return frozenset(
        t.i
        for t in parse.sentence(pronoun.sent)
        if t.pos == "PROPN" and t.i < pronoun.i and parse.in_quotation[t.i] >= 0
    )


def find_antecedent(word: Token) -> Token | None:
    """Return the noun that "who", "which" or "whose" takes up; "who" is a person before a body that only tells of him:

    "the **secretary** of the union who quit"."""
    clause = next((a for a in (word, *word.ancestors()) if a.dep == "relcl"), None)
    if clause is None:
        return None
    head = clause.head
    while word.lower == "who" and head.dep == "pobj" and head.ent != "PERSON" and not names_people(head):
        above = head.head.head
        if above.pos not in ("NOUN", "PROPN") or head.tag in ("NNS", "NNPS"):
            break
        head = above
    return head if names_people(head) or head.ent == "PERSON" else clause.head


def _reflected(drafts: list[Draft], pronoun: Token) -> Draft | None:
    """Return the subject that a reflexive stands for: "the bank found itself in trouble"."""
    if not pronoun.lower.endswith(("self", "selves")):
        return None
    verb = next((a for a in pronoun.ancestors() if a.is_verb), None)
    subject = _understood_subject(verb) if verb is not None else None
    return (
        next((d for d in drafts if subject in d.heads and _agrees(d, pronoun.lower)), None)
        if subject is not None
        else None
    )


def _announced(parse: Parse, drafts: list[Draft], pronoun: Token) -> Draft | None:
    """Return the subject that a pronoun runs ahead of:

    "In his response, Ines Hale said …", "As she left, Ines Hale said …"."""
    if pronoun.dep not in ("poss", *SUBJECTS) or pronoun.lower in IT:
        return None
    start, end = parse.sentence_tokens[pronoun.sent]
    if (
        parse.tokens[start].dep not in ("prep", "mark", "advmod")
        or parse.tokens[start].left > start
        or pronoun.i - start > 4
    ):
        return None
    root = next((t for t in parse.tokens[start:end] if t.dep == "ROOT"), None)
    subject = root.child(*SUBJECTS) if root is not None else None
    if subject is None or subject.i < pronoun.i or parse.in_quotation[subject.i] != parse.in_quotation[pronoun.i]:
        return None
    return next((d for d in drafts if _agrees(d, pronoun.lower) and subject in d.heads), None)


def _says(pronoun: Token) -> bool:
    return pronoun.dep in SUBJECTS and pronoun.head.lemma.lower() in SAYS


def _acts(head: Token, pronoun: Token) -> bool:
    """Tell whether "it" does what a body or a state does; most are things, and a wrong actor is worse than none."""
    if pronoun.dep == "poss":
        return pronoun.sent - head.sent <= 1
    verb = pronoun.head
    near = pronoun.sent - head.sent <= 1 and head.dep in SUBJECTS
    if _says(pronoun):
        return True
    return (
        near
        and pronoun.dep in SUBJECTS
        and verb.pos == "VERB"
        and verb.lemma.lower() not in ("happen", "mean", "work", "come", "take", "make", "help")
    )


def _as_a_place(draft: Draft, head: Token) -> float:
    """Return what counts against a place as the bearer of "it": a state's adjective ("US banks") hardly ever is."""
    if draft.kind not in ("place", "group"):
        return 0.0
    return 3.0 if head.dep in ("amod", "compound", "nmod") else 1.5 if head.dep == "pobj" else 0.5


def is_expletive(pronoun: Token) -> bool:
    """Tell the "it" of "it is important that" from one that stands for something."""
    if pronoun.lower != "it" or pronoun.dep not in SUBJECTS:
        return False
    verb = pronoun.head
    return verb.lemma in ("seem", "appear", "rain", "turn") or (
        verb.lemma == "be" and verb.child("ccomp", "xcomp", "advcl", "acl", "csubj") is not None
    )
