"""Whom a description stands for: a person by office ("the NATO chief"), a body by its kind ("the union")."""

from __future__ import annotations

from components.language.actors.drafts import Draft
from components.language.actors.names import fold_letters, name_key
from components.language.actors.nouns import is_house, names_people
from components.language.actors.salience import SUBJECTS, salience
from components.language.parsing.tokens import Parse, Token
from components.language.references import (
    BODY_NOUNS,
    COMPANY_NOUNS,
    MEN,
    PERSON_NOUNS,
    RELATIVES,
    ROLE_GROUPS,
    ROLE_NOUNS,
    WOMEN,
    read_metonyms,
    read_states,
)

DESCRIBED_WITHIN = 10  # sentences
CHAIRS = frozenset("chair chairman chairwoman chairperson".split())
OFFICES = CHAIRS | frozenset("president director founder commander".split())  # that stand for themselves alone
SECONDS = frozenset("deputy vice assistant shadow former ex".split())
PARTIES = frozenset(["republican", "democrat"])  # of which no one is the other
# "the party leader" tells no office more
ANY_BODY = frozenset("party state city country team club company firm group campaign government".split())
# What a body called so has in its name: "the agency" is hardly a town; "letters" is a name of letters alone.
FITTING = {
    "agency": "agency bureau department administration service office commission centers letters",
    "newspaper": "times post journal tribune herald guardian news gazette chronicle telegraph globe star sun mail "
                 "express mirror register observer",
    "paper": "times post journal tribune herald guardian news gazette chronicle telegraph globe star sun mail express "
             "mirror register observer",
    "airline": "air airlines airways aviation", "carrier": "air airlines airways aviation",
    "bank": "bank banking bancorp",
    "broadcaster": "news radio television tv broadcasting letters", "network": "news network television tv letters",
}  # fmt: skip
# Bodies among those that a firm may be called after ("the agency"), which no "company" and no "retailer" is.
NO_FIRM = frozenset(
    "agency organisation organization newspaper charity department bureau commission administration authority office "
    "council committee university college school church party union police court ministry senate congress "
    "parliament".split()
)
# What a person is called in turn with the name, without an office being told before.
DESCRIBING = frozenset(
    "aged runner frontrunner republican democrat conservative liberal candidate nominee contender hopeful billionaire "
    "mogul tycoon businessman businesswoman lawmaker politician actor actress singer rapper star striker midfielder "
    "defender goalkeeper author novelist artist native veteran".split()
)
# Offices as a title shortens them: "Gov. Ida Holt" is "the governor".
SHORTENED = {
    "gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "pres": "president",
    "prof": "professor", "sec": "secretary", "amb": "ambassador", "atty": "attorney", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "supt": "superintendent", "rev": "reverend",
    "cllr": "councillor", "insp": "inspector",
}  # fmt: skip
FULL = 10  # mentions; more do not make a bearer likelier


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


def find_described(parse: Parse, drafts: list[Draft], head: Token) -> Draft | None:
    """Return the one person whom "the front-runner", "the Republican" or "the 64-year-old" can be: alone named in the
    two sentences before."""
    the = head.child("det")
    word = "aged" if head.lower == "old" and head.i > 3 and parse.tokens[head.i - 2].lower == "year" else head.lower
    if word not in DESCRIBING or the is None or the.lower != "the" or head.dep not in ("nsubj", "nsubjpass"):
        return None
    if head.child("prep", "relcl", "acl", "appos") is not None:  # "the novelist Tam Uvo" names another
        return None
    near = [d for d in drafts if d.kind == "person" and any(head.sent - 2 <= h.sent and h.i < head.i for h in d.heads)]
    if len(near) != 1 or head.lower in MEN and near[0].gender == "f" or head.lower in WOMEN and near[0].gender == "m":
        return None
    subject = any(
        h.dep in SUBJECTS and parse.in_quotation[h.i] < 0 and head.sent - 2 <= h.sent
        for h in near[0].heads
        if h.i < head.i
    )
    return near[0] if subject else None


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


def find_body(parse: Parse, drafts: list[Draft], head: Token) -> Draft | None:
    """Return the organisation that "the union", "the alliance" or "the carmaker" stands for."""
    if head.lower not in BODY_NOUNS | COMPANY_NOUNS and not is_house(head) or head.tag != "NN":
        return None
    determiner = head.child("det")
    if determiner is None or determiner.lower != "the":
        return None
    modifiers = [c for c in head.children if c.dep in ("compound", "amod") and c.pos != "DET"]
    whole = " ".join(fold_letters(t.text) for t in parse.tokens[determiner.i + 1 : head.right + 1])
    same = [
        d
        for d in drafts
        if d.kind == "organisation" and " " in whole and any(f" {name_key(n)}".endswith(f" {whole}") for n in d.names)
    ]
    if len(same) == 1:  # "the board of roads" is the Marl Board of Roads
        return same[0]
    meant = epithets().get(" ".join([*(c.lower for c in modifiers), head.lower]))
    if meant is not None:
        return next((d for d in drafts if any(n == meant for n in d.names) and d.heads[0].i < head.i), None)
    if head.child("prep", "relcl", "acl") is not None or head.dep in ("compound", "attr"):
        return None
    before = [d for d in drafts if d.kind == "organisation" and d.heads and d.heads[0].i < head.i]
    before = [d for d in before if not _is_where(d, head)]
    named = [d for d in before if any(head.lower in name_key(n).split() for n in d.names)] if not modifiers else []
    if named:
        return max(named, key=lambda d: max(h.i for h in d.heads if h.i < head.i))
    if head.lower in FITTING and all(_says_little(c) for c in modifiers):
        fitting = [d for d in before if _fits(d, head.lower)]
        if fitting:
            return _salient(parse, fitting, head)
    others = BODY_NOUNS - COMPANY_NOUNS | (NO_FIRM if head.lower not in NO_FIRM else frozenset())
    firms = [d for d in before if not any(w in others for n in d.names for w in name_key(n).split())]
    firm = head.lower in COMPANY_NOUNS and all(_says_little(c) for c in modifiers)
    return _salient(parse, firms, head) if firm or is_house(head) else None


def _is_where(draft: Draft, head: Token) -> bool:
    """Tell a name at which things happen and that does nothing: "Passengers waited four hours at **Mallow**"."""
    earlier = [h for h in draft.heads if h.i < head.i]
    return all(h.dep == "pobj" and h.head.lower in ("at", "in", "near", "outside") for h in earlier) and all(
        " " not in name for name in draft.names
    )


def _fits(draft: Draft, noun: str) -> bool:
    """Tell a body whose name has a word that goes with the noun:

    "the agency" is the Harle Roads Department, or the HRD."""
    wanted = FITTING[noun].split()
    letters = "letters" in wanted and any(n.isupper() and n.isalpha() and 2 < len(n) < 6 for n in draft.names)
    return letters or any(w in wanted for n in draft.names for w in name_key(n).split())


def epithets() -> dict[str, str]:
    """Return description -> whom it stands for, from the editable list: "alliance" -> "NATO"."""
    return {w[4:]: m for w, m in read_metonyms().items() if w.startswith("the ")}


def _says_little(modifier: Token) -> bool:
    """Tell a modifier that fits many bodies: a state, a size, a trade; a name in front makes another body of it."""
    return modifier.pos == "ADJ" or modifier.text in read_states()[1] or modifier.text.islower()


def _salient(parse: Parse, drafts: list[Draft], head: Token) -> Draft | None:
    """Return the body that is spoken of most and last."""

    def worth(draft: Draft) -> float:
        near = [
            h
            for h in draft.heads
            if h.i < head.i and head.sent - h.sent <= DESCRIBED_WITHIN and h.head is not head.head
        ]
        if not near:
            return -99.0
        return max(salience(parse, h, head) for h in near) + 0.25 * min(sum(h.i < head.i for h in draft.heads), FULL)

    best = max(drafts, key=worth, default=None)
    return best if best is not None and worth(best) > -99.0 else None


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
