"""Who could have spoken, and who did: words of one's own, those of a spokesperson, a lawyer or a campaign, and refusals that are noted.

Only who can be asked can be unheard: a living person, a body, a state, a party; not the dead, a place as such, a law or a thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from components.comparing.people import fold
from components.language.names import name_words
from components.language.references import read_states
from components.model import Actor, Analysis, CorpusActor, Span, Statement
from components.sharing import load_once

# Last words of names that no body bears: laws, papers, deals, events, machines, works.
THINGS = frozenset(
    "act bill law amendment resolution declaration deal treaty accord agreement constitution plan rule order memo report letter protocol code "
    "program programme project initiative policy proposal budget index award prize medal festival games cup open championship day week summit war "
    "crisis emergency election elections primary caucus convention debate hearing trial case scandal affair probe inquiry investigation speech "
    "address hurricane storm river lake sea ocean strait gulf mountain island islands street avenue road square bridge airport station tower "
    "building hall park valley beach coast county district flight virus vaccine security medicare medicaid obamacare facebook twitter youtube "
    "instagram tweet clause pact doctrine test tests movement rally border wall dossier hoax conference".split()
)  # fmt: skip
# What reports are printed in: sources of the news, not its subjects.
OUTLETS = re.compile(
    r"\b(?:news|times|post|journal|tribune|herald|gazette|telegraph|guardian|chronicle|observer|press|reuters|associated press|ap|afp|bbc|cnn|nbc|"
    r"cbs|abc|msnbc|npr|pbs|politico|bloomberg|axios|breitbart|buzzfeed|newsweek|hill|examiner|caller|fox|sun|star|mirror|magazine|daily|register|"
    r"courier|independent)\b"
)
PARTIES = re.compile(r"\b(?:democrats|republicans|conservatives|tories|liberals|greens|socialists|labour|gop)$")
_PARTICLES = frozenset("de van von bin al der la of".split())
_DEAD_BEFORE = re.compile(
    r"\b(?:the late|slain|murdered|deceased|kill(?:ed|s|ing)(?: of)?|murder(?:ed|ing)?(?: of)?|assassinat(?:ed|ion)(?: of)?|death of|shot dead|"
    r"shot and killed|fatally shot|fatal shooting of|shooting death of|slaying of|funeral (?:of|for)|beheaded|execution of|executed|"
    r"mourn(?:ed|ing)|widow of|memory of)(?:\s+(?:the|former|officer|journalist|dissident|[A-Z][\w.’'-]*|\w+er|\w+ist)){0,4}\s+$"
)
_DEAD_AFTER = re.compile(
    r"^(?:,[^.;]{0,60},)?\s+(?:who\s+)?(?:had\s+|later\s+|has\s+)?(?:died|passed away|was (?:brutally |fatally )?(?:killed|murdered|assassinated|"
    r"slain|executed|beheaded|shot dead|shot and killed|fatally shot|found dead)|committed suicide)\b|"
    r"^[’']s?\s+(?:\w+\s+)?(?:death|murder|killing|assassination|funeral|widow|body|suicide|killer)\b"
)
_REFUSED = re.compile(
    r"\b(?:(?:did|has|have|had|does|do)(?:\s+not|n[’']t)\s+(?:immediately\s+|yet\s+)?(?:respond|repl|comment|return|answer|address)\w*|"
    r"declin(?:ed|es|ing)\s+(?:to|further)\s+(?:comment|discuss|answer|say|respond|be interviewed)|declined comment|"
    r"(?:could|can)(?:\s+not|n[’']t)\s+(?:immediately\s+)?be reached|no comment|refus(?:ed|es)\s+to\s+(?:comment|answer|discuss|respond)|"
    r"not (?:immediately )?available (?:for|to) comment|den(?:y|ied|ies|ying)\b|dismiss(?:ed|es)\b|pleaded|pled|"
    r"reject(?:ed|s) the (?:allegations?|claims?|accusations?|charges?)|apologi[sz]ed|defended (?:him|her|it|them)sel(?:f|ves)|"
    r"maintain(?:s|ed) (?:his|her|its|their) innocence)",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    r"^(?:,[^,;.]{1,90},)?\s+(?:(?:has|have|had|also|then|later|once|repeatedly|often|\w+ly)\s+)*"
    r"(?:said|says|saying|told|tweeted|wrote|called|calls|described|describes|branded|dubbed|denied|denies|insist\w*|argu\w+|claim\w*|add(?:ed|s)|"
    r"responded|replied|countered|defended|vowed|pledged|promised|declared|announced|acknowledged|admitted|testified|warned|accused|explained|"
    r"stated|asked|shouted|yelled|joked|noted|posted)\b"
)
# "…," Ruth Amsel, whose firm …; "…," says Ruth Amsel
_QUOTED_BEFORE = re.compile(
    r"[,.!?…][”\"’']{1,2}\s+(?:(?:said|says|added|wrote|tweeted|explained|according to)\s+)?(?:[A-Z][\w.]*\s+|the\s+|former\s+){0,4}$"
)
_OBJECT = re.compile(r"\b(?:of|against|with|to)\s+(?:[A-Z][\w.]*\s+|the\s+){0,3}$")  # "a critic of Amsel said"
_NO_SPOKESMAN = re.compile(
    r"\b(?:critic|opponent|rival|accuser|victim|former|ex-|foe|challenger|enem|against|sceptic|skeptic)", re.IGNORECASE
)
NEAR = 80  # code points between a name and its refusal
# Cues of what somebody wants or thinks, which an article may tell without having heard them.
_UNSPOKEN = re.compile(
    r"\b(?:want|wish|hope|hop|demand|seek|sought|plan|launch|believ|think|thought|fear|expect|intend|know|knew|known|see|saw|consider|decid|aim|"
    r"tr(?:y|ied)|feel|felt)"
)


def can_speak(actor: CorpusActor) -> bool:
    """Tell a name of somebody who could be asked, by its kind and words; death is another question (`is_dead`)."""
    words = actor.name.split()
    if not words or not words[0][:1].isupper() or len(words) > 6 or any(c.isdigit() or c in "/@\n" for c in actor.name):
        return False
    if actor.kind == "place":
        return actor.name in _states() or any(a in _states() for a in actor.aliases)
    plain = actor.name.lower()
    if actor.kind == "group":
        return PARTIES.search(plain) is not None and all(w[:1].isupper() for w in words)
    if actor.kind == "person":
        return all(w[:1].isupper() or w in _PARTICLES for w in words) and not OUTLETS.search(plain)
    return actor.kind == "organisation" and fold(words[-1]) not in THINGS and not OUTLETS.search(plain)


@load_once
def _states() -> dict[str, tuple[str, ...]]:
    """Return state -> how its officials are told by: its capital and its people."""
    capitals, names = read_states()
    found: dict[str, list[str]] = {state: [] for state in names.values()}
    for word, state in (*names.items(), *capitals.items()):
        found.setdefault(state, []).append(word)
    return {state: tuple(sorted({*words, state})) for state, words in found.items()}


def is_dead(members: Iterable[tuple[Analysis, Actor]]) -> bool:
    """Tell whether any article says that somebody is dead."""
    for analysis, actor in members:
        text = analysis.article.text
        for m in actor.mentions:
            before, after = text[max(0, m.span.start - 80) : m.span.start], text[m.span.end : m.span.end + 100]
            if m.kind in ("name", "alias") and (_DEAD_BEFORE.search(before) or _DEAD_AFTER.match(after)):
                return True
    return False


def words_of(actor: CorpusActor) -> re.Pattern[str]:
    """Return what a source's words hold who speaks for an actor: the surname, the body's name or initials, the state's people."""
    if actor.kind == "person":
        names = [(name_words(actor.name) or (actor.name,))[-1]]
        if re.search(r"\bpresident\b", actor.role, re.IGNORECASE) and "vice" not in actor.role.lower():
            names += ["White House", "administration", "press secretary"]
    elif actor.kind == "place":
        names = [w for n in (actor.name, *actor.aliases) for w in _states().get(n, (n,))]
    else:
        names = [actor.name, *actor.aliases]
        names += [n[:-1] for n in names if actor.kind == "group" and n.endswith("s")]
    return re.compile(r"\b(?:" + "|".join(re.escape(n) for n in sorted({n for n in names if len(n) > 1})) + r")\b")


def find_reply(analysis: Analysis, ids: tuple[str, ...], names: re.Pattern[str]) -> Span | None:
    """Return where an article has words of an actor's own, or notes that there are none; None if it does neither."""
    text = analysis.article.text
    roles = {a.id: f"{a.role} {a.name}" for a in analysis.actors}
    for s in analysis.statements:
        if s.content and (s.is_by(ids) and is_said(s, text) or _speaks_for(s, text, roles.get(s.actor or "", ""), names)):
            return s.content[0]
    for span in (m.span for a in analysis.actors if a.id in ids for m in a.mentions):
        before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 130]
        if _QUOTED_BEFORE.search(before) or _OWN_WORDS.match(after) and not _OBJECT.search(before):
            return span
    return next((s for s in analysis.sentences if _is_refusal(analysis, ids, names, s)), None)


def _is_refusal(analysis: Analysis, ids: tuple[str, ...], names: re.Pattern[str], sentence: Span) -> bool:
    """Tell a sentence in which the actor, or who speaks for it, denies or does not answer: named shortly before these words."""
    text = analysis.article.text
    for hit in _REFUSED.finditer(text, sentence.start, sentence.end):
        near = Span(max(sentence.start, hit.start() - NEAR), hit.start())
        if names.search(near.of(text)) or any(near.contains(m.span) for a in analysis.actors if a.id in ids for m in a.mentions):
            return True
    return False


def is_said(statement: Statement, text: str) -> bool:
    """Tell a statement in words from one of a wish or a belief."""
    return statement.kind != "indirect" or not statement.cue or not any(_UNSPOKEN.search(c.of(text).lower()) for c in statement.cue)


def _speaks_for(statement: Statement, text: str, role: str, names: re.Pattern[str]) -> bool:
    """Tell a source of whom the words or the office name the actor: "a Velland official", "Amsel's lawyer"."""
    source = " ".join([*(s.of(text) for s in statement.source), role])
    return names.search(source) is not None and _NO_SPOKESMAN.search(source) is None and is_said(statement, text)

