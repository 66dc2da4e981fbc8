"""Other names that an article itself gives a person: "William Tranter, known to everyone as **Billy**", "Tam Uvo, who
performs as **Kold**", "Dennis Rourke — **Den** to his mates", "**Kold**, whose real name is Tam Uvo"."""

from __future__ import annotations

import re
from collections import defaultdict

from components.language.actors.names import fold_letters, name_key
from components.language.actors.nobodies import kind_told
from components.language.actors.runs import Named, read_run
from components.language.parsing.tokens import Parse, Token
from components.language.references import FEMALE, MALE
from components.language.verbs import FINITE

REACH = 120  # code points behind a name in which another is given
_NICK = r"(?:the\s)?[“\"‘']?(?P<nick{0}>[A-Z][\w’'-]*\w(?:\s[A-Z][\w’'-]*\w){{0,2}})[”\"’']?"
_HOW = r"(?:(?:\w+ly|better|best|also|still|always|often|otherwise|once|just|simply)\s){0,2}"
_BY_WHOM = r"(?:\s(?:to|by|in|around|across|throughout|among|on|at)\s[\w’' -]{1,45}?)?"
_TO = r"to\s(?:his|her|their|all|everyone|everybody|friends|those|most|locals|fans)\b"
_GIVEN = re.compile(
    r"(?:,\s(?:aged\s)?\d{1,3})?(?:"
    r"(?:,|\s\(|,?\s(?:(?:and|but)\s)?(?:who\s)?(?:is|was|has\sbeen|had\sbeen))\s?"  # passive: nobody "called Holt"
    rf"{_HOW}(?:(?:known|referred\sto){_BY_WHOM}(?:\ssimply)?\sas|(?:nicknamed|dubbed|called){_BY_WHOM})"
    r"|,?\swho\s(?:performs?|performed|records?|recorded|writes|wrote|goes|went|sings|sang|raps|posts|streams|paints"
    r"|works|fights|plays|trades|appears|competes|dances)\s(?:as|by|under)(?:\sthe\sname(?:\sof)?)?"
    rf"|,?\s\(?(?:a\.?k\.?a\.?|alias))\s{_NICK.format(1)}"
    rf"|,?\sor\s{_NICK.format(2)},?\s(?:as|to)\s(?:he|she|they|his|her|their|everyone|everybody|friends|locals)\b"
    rf"|\s?[—–(]\s?{_NICK.format(3)}\s{_TO}"
    rf"|,\s{_NICK.format(4)}\s{_TO}"
    r"|,?\s(?:who|whom)\s(?:\w+\s){0,2}(?:everyone|everybody|friends|locals|colleagues|neighbours|neighbors|fans|mates"
    rf"|pupils|people)\s(?:just\s)?(?:calls?|called|knows?\sas|knew\sas|dubbed)\s{_NICK.format(5)}"
)
_REAL = re.compile(r",?\s\(?(?:whose\s)?(?:real|full|given|legal)\sname(?:\s(?:is|was))?\s$|[,—–]?\s\(?born\s$")


def call_by_other_names(parse: Parse, found: list[Named]) -> list[Named]:
    """Return the names, each under the key of whom the article gives it to, with those that the parser overlooked."""
    people = [n for n in found if _may_be_person(n)]
    borne: defaultdict[str, set[str]] = defaultdict(set)  # the first word of a name -> the names that begin so
    for n in found:
        if " " in n.key:
            borne[n.key.split()[0]].add(n.key)
    near = _names_before(found)
    others = {
        key: n
        for n in people
        for key in _given_to(parse.text, n, near[n.first.i])
        if not borne[key] - {n.key}  # another is called so
    }
    if not others:
        return found
    taken = {t.i for n in found for t in parse.tokens[n.first.i : n.last.i + 1]}
    missed = [t for t in parse.tokens if t.i not in taken and name_key(t.text) in others and _stands_as_name(parse, t)]
    more = (read_run(parse, [t], "PERSON", known=True) for t in missed)
    names = sorted([*found, *(n for n in more if n is not None)], key=lambda n: n.first.i)
    for n in names:
        before = parse.text[parse.tokens[n.first.i - 1].start : n.last.end] if n.first.i else ""
        bearer = others.get(n.key) or others.get(name_key(before))  # "Uncle **Ray**"
        if bearer is not None:
            n.key, n.label, bearer.label = bearer.key, "PERSON", "PERSON"
    return names


def _may_be_person(n: Named) -> bool:
    """Tell a whole name that the parser takes for a person, or that begins with a given name."""
    given = n.label in ("ORG", "") and fold_letters(n.first.text) in MALE | FEMALE
    return " " in n.key and (n.label == "PERSON" or given) and kind_told(n.text) in ("", "person")


def _names_before(found: list[Named]) -> dict[int, list[Named]]:
    """Return for each name, by its first token, the names that end shortly before it."""
    near: dict[int, list[Named]] = {}
    window: list[Named] = []
    for n in sorted(found, key=lambda n: n.first.i):
        window = [o for o in window if n.first.start - o.last.end < REACH]
        near[n.first.i] = [o for o in window if o.last.end <= n.first.start]
        window.append(n)
    return near


def _given_to(text: str, n: Named, before: list[Named]) -> list[str]:
    """Return the keys of the other names that the words round a name give its bearer."""
    match = _GIVEN.match(text, n.last.end, n.last.end + REACH)
    words = [w for k in "12345" if match is not None and (w := match[f"nick{k}"])]
    words += [o.text for o in before if _REAL.fullmatch(text, o.last.end, n.first.start)]
    keys = [name_key(w) for w in words if kind_told(w) in ("", "person")]
    return [key for key in keys if key and key != n.key]


def _stands_as_name(parse: Parse, t: Token) -> bool:
    """Tell a word with a capital that is no word of its own at the head of a sentence."""
    if not t.text[:1].isupper() or t.text.isupper() and len(t.text) > 3:
        return False
    opens = parse.sentence_tokens[t.sent][0] == t.i
    behind = parse.tokens[t.i + 1] if t.i + 1 < len(parse.tokens) else None
    return not opens or t.pos == "PROPN" or behind is not None and (behind.tag in FINITE or behind.tag == "POS")
