"""Who "he", "they" and "it" are: the nearest compatible bearer, subjects first.

The method is the classical one of salience by recency and grammatical role (Lappin and Leass, 1994, cut down), with
gender from titles and given names. What it finds is always marked as inferred.
"""

from __future__ import annotations

from collections.abc import Collection

from components.language.actors.drafts import Draft
from components.language.actors.nouns import names_people
from components.language.actors.salience import (
    HE,
    IT,
    SHE,
    SUBJECTS,
    THEY,
    agrees,
    candidates,
    salience,
    understood_subject,
)
from components.language.parsing.tokens import Parse, Token
from components.language.references import BODY_NOUNS, SPEECH_VERBS, read_states
from components.lexicon import words

SHORTLY = 2  # sentences back, of a body that "it" is when it says something
TOLD = 1.5  # what speaks for somebody who is known to be a woman where "she" is said
OVERSHADOWED = 5.0  # what speaks against "the employer" where "asked, and Holt's papers were gone. He …" names one
PARTS = frozenset("some many most several few all both none half one two three each two-thirds dozens".split())
# what "it" does as a body or a paper alone
SAYS = words("verbs", "plain saying")


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


def resolve_pronoun(
    parse: Parse, drafts: list[Draft], pronoun: Token, speaker: Draft | None = None, listener: Draft | None = None
) -> Draft | None:
    """Return the likeliest bearer of a third-person pronoun, None where nobody agrees.

    `speaker` is who speaks the quotation that the pronoun stands in, and `listener` whom that speech is told to:
    neither is the "he" of what they say to each other."""
    whole = _whole_of(parse, pronoun)
    if whole is not None or (ahead := _reflected(drafts, pronoun) or _announced(parse, drafts, pronoun)) is not None:
        return next((d for d in drafts if whole in d.heads), None) if whole is not None else ahead
    found = [row for row in candidates(parse, drafts, pronoun) if row[0] not in (speaker, listener)]
    found = [row for row in found if not _is_his_own(row[1], pronoun)]
    if pronoun.lower in IT and _says(pronoun):
        if _speaks_unnamed(parse, drafts, pronoun):
            return None
        found = [row for row in found if _may_add(*row, pronoun)]
    if not found:
        return None

    spoken_of = _named_within(parse, pronoun)
    concerns = _concerns_named(found, pronoun)

    def worth(row: tuple[Draft, Token]) -> float:
        draft, head = row
        fits = 2.0 if pronoun.lower in THEY and draft.plural else TOLD if draft.gender and pronoun.lower in SHE else 0.0
        named = 6.0 if spoken_of and any(h.i in spoken_of for h in draft.heads) else 0.0
        return (
            salience(parse, head, pronoun)
            + 0.12 * min(len(draft.heads), 10)
            + fits
            - _as_a_place(draft, head)
            - named
            - (OVERSHADOWED if concerns and draft.kind == "unnamed" else 0.0)
        )

    draft, head = max(found, key=worth)
    if pronoun.lower in IT and not _acts(head, pronoun):
        return None
    return draft if salience(parse, head, pronoun) > -11 else None


def _concerns_named(found: list[tuple[Draft, Token]], pronoun: Token) -> bool:
    """Tell that the sentence before "he" is somebody's affair in which another acts:

    "The employer rang, and **Holt's** card was gone", "The nurse asked **Holt** for his card": he is "he"."""
    heads = (h for d, _ in found if d.kind == "person" for h in d.heads if h.sent == pronoun.sent - 1)
    return pronoun.lower in HE | SHE and any(
        h.dep == "poss" and h.head.dep in SUBJECTS or h.dep == "dobj" and h.head.lemma == "ask" for h in heads
    )


def _is_his_own(head: Token, pronoun: Token) -> bool:
    """Tell somebody who is told of as the speaker's: "Seeing **his brother** suffer taught him much, he said"."""
    owner = head.child("poss") if head.sent == pronoun.sent and head.i < pronoun.i else None
    mine = owner is not None and owner.tag == "PRP$" and {owner.lower, pronoun.lower} in ({"his", "he"}, {"her", "she"})
    return mine and pronoun.dep in SUBJECTS and pronoun.head.lemma.lower() in SPEECH_VERBS


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


def _whole_of(parse: Parse, pronoun: Token) -> Token | None:
    """Return the noun of which a part is told right behind its comma: "the militias, **some of them** allied"; not
    where the part says something of its own, as in "told reporters, one of them said"."""
    before = parse.tokens[max(0, pronoun.i - 4) : pronoun.i]
    if len(before) < 4 or before[1].text != "," or before[3].lower != "of" or before[2].lower not in PARTS:
        return None
    noun, part = before[0], before[2]
    finite = part.dep in SUBJECTS and part.head.tag in ("VBD", "VBZ", "VBP", "MD")
    told = noun.sent == pronoun.sent and noun.tag in ("NNS", "NNPS")
    return noun if told and (pronoun.lower == "whom" or not finite) else None


def _reflected(drafts: list[Draft], pronoun: Token) -> Draft | None:
    """Return the subject that a reflexive stands for: "the bank found itself in trouble"."""
    if not pronoun.lower.endswith(("self", "selves")):
        return None
    verb = next((a for a in pronoun.ancestors() if a.is_verb), None)
    subject = understood_subject(verb) if verb is not None else None
    return (
        next((d for d in drafts if subject in d.heads and agrees(d, pronoun.lower)), None)
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
    return next((d for d in drafts if agrees(d, pronoun.lower) and subject in d.heads), None)


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
