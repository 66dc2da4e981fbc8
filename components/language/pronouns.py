"""Who "he", "they", "it" and "the NATO chief" are: the nearest compatible bearer, subjects first.

The method is the classical one of salience by recency and grammatical role (Lappin and Leass, 1994, cut down), with
gender from titles and given names. What it finds is always marked as inferred.
"""

from __future__ import annotations

from components.language.drafts import Draft
from components.language.references import PERSON_NOUNS, ROLE_GROUPS, ROLE_NOUNS, read_states
from components.language.tokens import Parse, Token

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
THEY = frozenset("they them their theirs themselves".split())
IT = frozenset("it its itself".split())
THIRD_PERSON = HE | SHE | THEY | IT
REACH = 5  # sentences back
SUBJECTS = ("nsubj", "nsubjpass")


def candidates(parse: Parse, drafts: list[Draft], pronoun: Token) -> list[tuple[Draft, Token]]:
    """Return the bearers that agree with a pronoun, each with its nearest earlier head."""
    word = pronoun.lower
    found = []
    for draft in drafts:
        if not _agrees(draft, word):
            continue
        earlier = [h for h in draft.heads if h.i < pronoun.i and pronoun.sent - h.sent <= REACH]
        if earlier:
            found.append((draft, max(earlier, key=lambda h: _salience(parse, h, pronoun))))
    return found


def _agrees(draft: Draft, word: str) -> bool:
    if word in HE:
        return draft.kind in ("person", "unnamed") and draft.gender != "f" and not draft.plural
    if word in SHE:
        return draft.kind in ("person", "unnamed") and draft.gender != "m" and not draft.plural
    if word in THEY:
        return draft.plural or draft.kind in ("group", "organisation")
    return draft.kind in ("organisation", "place", "document") and not draft.plural


def _salience(parse: Parse, head: Token, pronoun: Token) -> float:
    score = -2.0 * (pronoun.sent - head.sent)
    if head.dep in SUBJECTS:
        score += 2.0
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
    inside, pronoun_inside = parse.in_quotation[head.i], parse.in_quotation[pronoun.i]
    if inside >= 0 and inside != pronoun_inside:
        score -= 2.5
    if pronoun_inside >= 0 and inside != pronoun_inside and head.head.lemma in ("say", "tell", "add") and head.sent >= pronoun.sent:
        score -= 6.0
    return score + 0.001 * (head.i - pronoun.i)


def resolve_pronoun(parse: Parse, drafts: list[Draft], pronoun: Token) -> Draft | None:
    """Return the likeliest bearer of a third-person pronoun, None where nobody agrees."""
    found = candidates(parse, drafts, pronoun)
    if not found:
        return None
    draft, head = max(found, key=lambda row: _salience(parse, row[1], pronoun) + 0.05 * min(len(row[0].heads), 10)
                      + (1.5 if pronoun.lower in THEY and row[0].plural else 0.0))  # fmt: skip
    return draft if _salience(parse, head, pronoun) > -11 else None


def is_expletive(pronoun: Token) -> bool:
    """Tell the "it" of "it is important that" from one that stands for something."""
    if pronoun.lower != "it" or pronoun.dep not in SUBJECTS:
        return False
    verb = pronoun.head
    return verb.lemma in ("seem", "appear", "rain", "turn") or (
        verb.lemma == "be" and verb.child("ccomp", "xcomp", "advcl", "acl", "csubj") is not None
    )


def find_role_bearer(drafts: list[Draft], head: Token) -> Draft | None:
    """Return the person that a definite description by office ("the NATO chief") stands for, None where no role fits."""
    if head.lower not in ROLE_NOUNS or head.tag not in ("NN", "NNP"):
        return None
    determiner = head.child("det", "poss")
    if determiner is None and head.pos != "PROPN" or determiner is not None and determiner.lower in ("a", "an", "another", "every"):
        return None
    modifiers = [c for c in head.children if c.dep in ("compound", "amod", "nmod", "poss") and c.text[:1].isupper()]
    fitting = []
    for draft in drafts:
        earlier = [h for h in draft.heads if h.i < head.i]
        if draft.kind == "person" and draft.role and earlier and _role_fits(draft.role, head, modifiers):
            fitting.append((max(h.i for h in earlier), draft))
    return max(fitting, key=lambda row: row[0])[1] if fitting else None


def _role_fits(role: str, head: Token, modifiers: list[Token]) -> bool:
    words = {w.lower().strip(".,’'s") if len(w) > 3 else w.lower() for w in role.replace("-", " ").split()}
    words |= {w.lower() for w in role.split()}
    same = {head.lower}.union(*[g for g in ROLE_GROUPS if head.lower in g])
    if not words & same:
        return False
    _, states = read_states()
    known = words | {states[w].lower() for w in role.replace("’s", "").replace("'s", "").split() if w in states}
    return all(m.lower in known or states.get(m.text, "?").lower() in known for m in modifiers)


def is_person_noun(head: Token) -> bool:
    """Tell whether a common noun names people."""
    return head.lower in PERSON_NOUNS or head.lemma.lower() in PERSON_NOUNS
