"""Whom a description stands for: a person by office, "the NATO chief", or by party, age or calling."""

from __future__ import annotations

from collections.abc import Collection

from components.language.actors.bodies import ANY_BODY
from components.language.actors.drafts import Draft
from components.language.actors.nationals import gender_of_description
from components.language.actors.nouns import names_people
from components.language.actors.salience import SUBJECTS
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    PERSON_NOUNS,
    RELATIVES,
    ROLE_GROUPS,
    ROLE_NOUNS,
    read_states,
)
from components.language.verbs import is_finite

CHAIRS = frozenset("chair chairman chairwoman chairperson".split())
OFFICES = CHAIRS | frozenset("president director founder commander".split())  # that stand for themselves alone
SECONDS = frozenset("deputy vice assistant shadow former ex".split())
IN_TURN = frozenset(
    "new incoming next future eventual likely outgoing departing previous".split()
)  # not whoever is in office
PARTIES = frozenset(["republican", "democrat"])  # of which no one is the other
# What a person is called in turn with the name, without an office being told before.
DESCRIBING = frozenset(
    "aged runner frontrunner republican democrat conservative liberal candidate nominee contender hopeful billionaire "
    "mogul tycoon businessman businesswoman lawmaker politician actor actress singer rapper star striker midfielder "
    "defender goalkeeper author novelist artist native veteran".split()
)
IN_COURT = frozenset(["accused", "defendant"])  # who is neither a lawyer nor a judge
# Offices as a title shortens them: "Gov. Ida Holt" is "the governor".
SHORTENED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "pres": "president",
    "prof": "professor", "sec": "secretary", "amb": "ambassador", "atty": "attorney", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "supt": "superintendent", "rev": "reverend",
    "cllr": "councillor", "insp": "inspector",
}  # fmt: skip


def find_role_bearer(drafts: list[Draft], head: Token) -> Draft | None:
    """Return whom a definite description by office ("the NATO chief") stands for, None where no role fits."""
    if head.lower not in ROLE_NOUNS or head.tag not in ("NN", "NNP"):
        return None
    determiner = head.child("det", "poss")
    headed = head.pos == "PROPN" or head.sent == 0 and head.text[0].isupper()  # "Mayor vetoes toll"
    if (
        determiner is None
        and not headed
        or determiner is not None
        and determiner.lower in ("a", "an", "another", "every")
    ):
        return None
    if any(c.lower in IN_TURN for c in head.children if c.dep == "amod" and c.i < head.i):
        drafts = [d for d in drafts if IN_TURN & {*d.role.lower().split()}]
    modifiers = [c for c in head.children if c.dep in ("compound", "amod", "nmod", "poss") and c.text[:1].isupper()
                 or c.dep == "compound" and c.lower not in ANY_BODY]  # fmt: skip
    fitting = []
    for draft in drafts:
        earlier = [h for h in draft.heads if h.i < head.i]
        if (
            draft.kind == "person"
            and draft.role
            and (earlier or head.sent == 0)
            and _role_fits(draft.role, head, [m for m in modifiers if not _is_home(draft, m)])
        ):
            fitting.append((max(h.i for h in earlier) if earlier else -draft.heads[0].i, draft))  # or a headline
    if not any(c.lower in SECONDS for c in head.children):  # "the mayor" is not the deputy mayor, where both are known
        fitting = [row for row in fitting if not SECONDS & {*row[1].role.lower().split()}] or fitting
    return max(fitting, key=lambda row: row[0])[1] if fitting else None


def find_described(parse: Parse, drafts: list[Draft], head: Token, called: Collection[str] = ()) -> Draft | None:
    """Return the one person whom "the front-runner", "the Republican" or "the 64-year-old" can be: alone named in the
    two sentences before, or named most beside others who are `called` something (their ids)."""
    the = head.child("det")
    word = "aged" if head.lower == "old" and head.i > 3 and parse.tokens[head.i - 2].lower == "year" else head.lower
    if word not in DESCRIBING | IN_COURT or the is None or the.lower != "the" or head.dep not in ("nsubj", "nsubjpass"):
        return None
    if not is_finite(head.head) or any(c.lower in IN_TURN for c in head.children):
        return None
    behind = any(c.i > head.i and c.dep in ("amod", "nmod") for c in head.children)  # "the candidate best suited"
    behind = behind or any(c.dep == "acl" and parse.tokens[c.left - 1].text != "," for c in head.children)
    if behind or head.child("prep", "relcl", "appos") is not None:  # "the novelist Tam Uvo" names another
        return None
    gender = gender_of_description(head)
    near = [d for d in drafts if d.kind == "person" and any(head.sent - 2 <= h.sent and h.i < head.i for h in d.heads)]
    near = [d for d in near if not gender or d.gender in ("", gender)]
    most = max((len(d.heads) for d in near), default=0)
    near = near if len(near) == 1 and word not in IN_COURT else [d for d in near if d.id not in called]
    if len(near) != 1 or len(near[0].heads) < most:
        return None
    told = (h for h in near[0].heads if h.i < head.i and head.sent - 2 <= h.sent and parse.in_quotation[h.i] < 0)
    acts = any(h.dep in SUBJECTS or gender and h.dep == "dobj" for h in told)
    return near[0] if acts else None


def _is_home(draft: Draft, modifier: Token) -> bool:
    """Tell the state that a party tag gives a bearer: "the **Ohio** senator" is Leo Marr (R-Ohio)."""
    rest = iter(modifier.text)  # "Fla", "Ky": letters of the state in their order, the first one first
    return len(draft.home) > 1 and modifier.text[0] == draft.home[0] and all(letter in rest for letter in draft.home)


def _role_fits(role: str, head: Token, modifiers: list[Token]) -> bool:
    words = {w.lower().strip(".,’'s") if len(w) > 3 else w.lower() for w in role.replace("-", " ").split()}
    words |= {w.lower() for w in role.split()}
    words |= {SHORTENED[w] for w in words if w in SHORTENED} | {
        SHORTENED[w[:-1]] for w in words if w[-1] == "." and w[:-1] in SHORTENED
    }
    same = {head.lower}.union(*[g for g in ROLE_GROUPS if head.lower in g])
    if head.lower in OFFICES:  # "the chairman" is not whoever is known as president, or as leader
        same = set(CHAIRS) if head.lower in CHAIRS else {head.lower}
    if not words & same or head.lower in PARTIES and words & PARTIES - {head.lower}:
        return False
    _, states = read_states()
    known = words | {states[w].lower() for w in role.replace("’s", "").replace("'s", "").split() if w in states}
    return all(m.lower in known or states.get(m.text, "?").lower() in known for m in modifiers)


def is_person_noun(head: Token) -> bool:
    """Tell whether a common noun names people."""
    return head.lower in PERSON_NOUNS or head.lemma.lower() in PERSON_NOUNS


def find_appositions(draft: Draft) -> list[Token]:
    """Return the common nouns that name the office or kind of a bearer beside its name:

    "Acme **chief** Ines Hale", "Ines Hale, the **head** of"."""
    if draft.kind not in ("person", "organisation"):
        return []
    fitting = PERSON_NOUNS | RELATIVES if draft.kind == "person" else BODY_NOUNS | COMPANY_NOUNS
    found = []
    for head in draft.heads:
        near = [c for c in head.children if c.dep == "appos" or c.dep in ("compound", "nmod") and c.i < head.i]
        near = [c for c in near if not begins_list(c)]
        if head.dep == "appos":
            near.append(head.head)
            the = head.head.child("det") if head.head.dep == "appos" and head.head.tag == "NN" else None
            if the is not None and the.lower == "the":  # "his **widow**, the painter Ida Holt"
                near.append(head.head.head)
            if (office := office_behind(head)) is not None:
                near.append(office)
        person = draft.kind == "person"
        found += [t for t in near if t.tag in ("NN", "NNP") and (t.lower in fitting or person and names_people(t))]
    return found


def begins_list(word: Token) -> bool:
    """Tell another beside whom several more stand: "Ida Holt, the **bishop** and two mayors"."""
    more = word.child("conj") if word.dep == "appos" else None
    return more is not None and more.tag in ("NNS", "NNPS") and word.tag not in ("NNS", "NNPS")


def office_behind(name: Token) -> Token | None:
    """Return the office whose place a name stands beside: "the **mayor** of Marl, Ida Holt,"."""
    place = name.head
    held = place.head.head if place.dep == "pobj" and place.head.lower in ("of", "at") else None
    return held if held is not None and held.lower in ROLE_NOUNS and held.tag == "NN" else None
