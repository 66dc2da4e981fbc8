"""The words by which somebody is criticised, and the forms in which they stand."""

from __future__ import annotations

import re

from components.lexicon import words

# Verbs whose object is criticised, in the present; irregular and doubled forms are written out.
VERBS = words("verbs", "blaming")
IRREGULAR = "slammed slamming decried pilloried vilified decries pillories vilifies".split()
PHRASES = (  # and what does the same in several words
    r"(?:lash|hit|strik|struck)(?:s|es|ed|ing|ting|e)? out at",
    r"t(?:ake|akes|ook|aking) (?:aim|a swipe|a shot|a jab|swipes) at",
    r"rail(?:s|ed|ing)? (?:against|at)", r"t(?:ear|ears|ore|earing) into", r"la(?:id|ys|ying) into",
    r"rip(?:s|ped|ping)? into",
    r"(?:lawsuit|suit|complaint|charges?|allegations?|accusations?|indictment|criticisms?) against",
    r"blam(?:ed|es|ing) [^.;,“”\"]{1,60}? on",
    r"(?:pin|pins|pinned|lay|lays|laid|put|puts) (?:the )?blame (?:squarely )?(?:on|at the feet of)",
    r"(?:critics?|criticisms?|critiques?|condemnation|denunciation|rebuke) of", r"critical of", r"furious (?:with|at)",
    r"outraged (?:at|by)",
)  # fmt: skip
TITLED = (
    "the then former fellow both and broader entire rival outgoing acting prime foreign crown incoming president "
    "minister mayor governor senator chief mr mrs ms dr of"
)


def forms_of(verb: str) -> list[str]:
    """Return the forms of a regular verb: "blame", "blames", "blamed", "blaming"."""
    root = verb.removesuffix("e")
    return [verb, verb + ("es" if verb.endswith(("sh", "ss")) else "s"), root + "ed", root + "ing"]


_ACTIVE = "|".join([*(form for verb in sorted(VERBS) for form in forms_of(verb)), *IRREGULAR, *PHRASES])
# Between the word and the name: titles, articles, other names.
GAP = rf"(?:,?\s+(?:{TITLED.replace(' ', '|')}|[A-Z][\w.’'&-]*))*\s+[“\"‘']?$"
# Before a name.
ACTIVE = re.compile(rf"\b(?P<cue>{_ACTIVE}){GAP}")
# The deciding words of a stance.
WORDED = re.compile(_ACTIVE.replace(r") of|", ")|").replace("critical of", "critical"), re.IGNORECASE)
