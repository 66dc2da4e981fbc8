"""Who is heard in an article: words of one's own, those of a spokesperson, a lawyer or a campaign, and refusals that
are noted.

What somebody does, wants or is said to be is no word of theirs, whatever the analysis takes it for: "declared an
emergency", "vetoed the bill"."""

from __future__ import annotations

import re

from components.comparing.accusing_words import forms_of
from components.comparing.voices import speakers_of_states
from components.language.actors.names import name_words
from components.lexicon import words
from components.model import Analysis, CorpusActor, Span, Statement
from components.statements.rules.cues import GROUPS

_REFUSED = re.compile(
    r"\b(?:(?:did|has|have|had|does|do)(?:\s+not|n[’']t)\s+(?:immediately\s+|yet\s+)?(?:respond|repl|comment|return"
    r"|answer|address)\w*|"
    r"declin(?:ed|es|ing)\s+(?:to|further)\s+(?:comment|discuss|answer|say|respond|be interviewed)|declined comment|"
    r"(?:could|can)(?:\s+not|n[’']t)\s+(?:immediately\s+)?be reached|no "
    r"comment|refus(?:ed|es)\s+to\s+(?:comment|answer|discuss|respond)|"
    r"not (?:immediately )?available (?:for|to) comment|den(?:y|ied|ies|ying)\b|dismiss(?:ed|es)\b|pleaded\b|pled\b|"
    r"reject(?:ed|s) the (?:allegations?|claims?|accusations?|charges?)|apologi[sz]ed|defended "
    r"(?:him|her|it|them)sel(?:f|ves)|"
    r"maintain(?:s|ed) (?:his|her|its|their) innocence)",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"^(?:,[^,;.]{1,90},)?\s+(?:(?:has|have|had|also|then|later|once|repeatedly|often|\w+ly)\s+)*"
    r"(?:said|says|saying|told|tweeted|wrote|called|calls|described|describes|branded|dubbed|denied|denies|insist\w*"
    r"|argu\w+|claim\w*|add(?:ed|s)|"
    "responded|replied|countered|defended|vowed|pledged|promised|announced|acknowledged|admitted|testified|warned"
    "|accused|explained|"
    r"stated|asked|shouted|yelled|joked|noted|posted)\b"
)
# "…," Ruth Amsel, whose firm …; "…," says Ruth Amsel
_QUOTED_BEFORE = re.compile(
    r"[,.!?…][”\"’']{1,2}\s+(?:(?:said|says|added|wrote|tweeted|explained|according "
    r"to)\s+)?(?:[A-Z][\w.]*\s+|the\s+|former\s+){0,4}$"
)
_OBJECT = re.compile(r"\b(?:of|against|with|to)\s+(?:[A-Z][\w.]*\s+|the\s+){0,3}$")  # "a critic of Amsel said"
_NO_SPOKESMAN = re.compile(
    r"\b(?:critic|opponent|rival|accuser|victim|former|ex-|foe|challenger|enem|against|sceptic|skeptic)", re.IGNORECASE
)
NEAR = 80  # code points between a name and its refusal
# Groups of cues that are words, and forms of theirs that no stem tells; what may as well be a deed is left out.
_SAYING = frozenset(["saying", "asking", "denying", "accusing", "ordering", "promising", "judging"])
_DEEDS = words("verbs", "deed as well")
_FORMS = frozenset("said told wrote swore spoke spoken".split()) | {
    form
    for w, g in GROUPS.items()
    if g in _SAYING and w not in _DEEDS
    for form in (*forms_of(w), re.sub("y$", "ied", w), re.sub("y$", "ies", w))
}
_ASKED = re.compile(r"\bcall(?:s|ed|ing)? (?:on|for)\b|\baccording\b|\bspoke out\b")
_WORD = re.compile(r"[a-z]+")
_DONE_TO = re.compile(
    r"^(?:(?:is|are|was|were|been|has|have|had|be|will|also|\w+ly)\s+)*(?:is|are|was|were|been"
    r"|be)\s+(?:\w+ly\s+)?\w+ed\b(?! as saying)"
)  # "was faulted"
# Who speaks for a person.
_SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|lawyers?|attorneys?|solicitors?|counsel|campaign|aides?|office|team|representatives?|staff"
    "|administration|advis[eo]rs?|secretary|"
    r"publicist|agent|officials?|managers?|transition|allies|defen[cs]e|cabinet)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|President|Senator|Governor|Mayor|Judge|Minister)\b\.?\s+)*[\w’'-]+$"
)
_OFFICE = ("White House", "administration", "press secretary")
_PRESIDENT = re.compile(r"^(?!.*\b(?:former|vice|ex|then)\b).*\bpresident$", re.IGNORECASE)


def is_president(actor: CorpusActor) -> bool:
    """Tell whom the articles call president, and not somebody of a president's ("the
    president's son") or one who was."""
    return actor.kind == "person" and _PRESIDENT.search(actor.role) is not None


def words_of(actor: CorpusActor, in_office: bool = True) -> re.Pattern[str]:
    """Return what a source's words hold who speaks for an actor: the surname, the body's name or initials, the state's
    people.

    `in_office`: whether the White House speaks for a president, and not for another one of these articles."""
    if actor.kind == "person":
        names = [(name_words(actor.name) or (actor.name,))[-1], *(_OFFICE if in_office and is_president(actor) else ())]
    elif actor.kind == "place":
        names = [w for n in (actor.name, *actor.aliases) for w in speakers_of_states().get(n, (n,))]
    else:
        names = [actor.name, *actor.aliases]
        names += [n[:-1] for n in names if actor.kind == "group" and n.endswith("s")]
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in sorted({n for n in names if len(n) > 1})) + r")\b(?!-)")


def find_reply(analysis: Analysis, ids: tuple[str, ...], names: re.Pattern[str]) -> Span | None:
    """Return where an article has words of an actor's own, or notes that there are none; None if it does neither."""
    text = analysis.article.text
    roles = {a.id: f"{a.role} {a.name}" for a in analysis.actors}
    person = any(a.kind == "person" for a in analysis.members(ids))
    for s in analysis.statements:
        mine = s.is_by(ids) or any(_speaks_for(s, text, roles.get(v, ""), names, person) for v in s.voices or ("",))
        if s.content and mine and is_said(s, text):
            return s.content[0]
    for span in (m.span for a in analysis.members(ids) for m in a.mentions):
        before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 130]
        if _QUOTED_BEFORE.search(before) or _OWN_WORDS.match(after) and not _OBJECT.search(before):
            return span
    return next((s for s in analysis.sentences if _is_refusal(analysis, ids, names, s)), None)


def _is_refusal(analysis: Analysis, ids: tuple[str, ...], names: re.Pattern[str], sentence: Span) -> bool:
    """Tell a sentence in which the actor, or who speaks for it, denies or does not answer: named shortly before these
    words."""
    text = analysis.article.text
    for hit in _REFUSED.finditer(text, sentence.start, sentence.end):
        near = Span(max(sentence.start, hit.start() - NEAR), hit.start())
        if names.search(near.of(text)) or any(near.contains(m.span) for a in analysis.members(ids) for m in a.mentions):
            return True
    return False


def is_said(statement: Statement, text: str) -> bool:
    """Tell a statement in words from one of a wish, a belief or a deed."""
    if statement.kind != "indirect" or not statement.cue:
        return True
    cue = " ".join(c.of(text) for c in statement.cue).lower()
    said = _ASKED.search(cue) is not None or any(w in _FORMS for w in _WORD.findall(cue))
    return said and not is_done_to(statement, text)


def is_done_to(statement: Statement, text: str) -> bool:
    """Tell an indirect statement whose cue tells what was done to somebody: "was faulted", but not "was quoted as
    saying"; and "Amsel's pledged vote", but not "Amsel's claim"."""
    cue = " ".join(c.of(text) for c in statement.cue).lower()
    owned = any(s.of(text).endswith(("’s", "'s", "’", "'")) for s in statement.source)
    return _DONE_TO.match(cue) is not None or owned and cue.endswith("ed")


def _speaks_for(statement: Statement, text: str, role: str, names: re.Pattern[str], person: bool) -> bool:
    """Tell a source of whom the words or the office name the actor:

    "a Velland official", "Amsel's lawyer"; a person's kin does not."""
    own = " ".join(s.of(text) for s in statement.source)
    source = f"{own} {role}"
    hit = names.search(source)
    if hit is None or _NO_SPOKESMAN.search(source) is not None:
        return False
    return (
        not person
        or hit[0] in _OFFICE
        or _SPOKESMAN.search(source) is not None
        or names.search(own) is not None
        and _TITLED.match(own) is not None
    )
