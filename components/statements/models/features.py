"""What the scorer sees of a candidate: its rule, the words about its cue, its source and its content."""

from __future__ import annotations

from components.language import Parse, Token, is_person_noun
from components.statements.candidates import Candidate
from components.statements.rules.cues import GROUPS

AFTER = frozenset(
    'that to by for on about of a the his her their its , : " “ whether if how what why not it him'.split()
)
OPENERS = frozenset(
    "that to the a an his her their its it he she they we i you if whether how what why there this more no for".split()
)
MARKS = frozenset("if whether unless because while when".split())
PRONOUNS = frozenset("i we you he she they it who which that".split())


def features_of(parse: Parse, row: Candidate) -> list[str]:
    """Return what the scorer looks at, each as a word; nothing here depends on names."""
    found = [f"rule={row.rule}", f"kind={row.kind}", f"spans={min(len(row.content), 3)}"]
    words = sum(len(c.of(parse.text).split()) for c in row.content)
    found.append(f"length={_bucket(words)}")
    found.append(f"rule+length={row.rule},{_bucket(words)}")
    found += _source_features(row)
    if row.cue_token is not None:
        found += _cue_features(parse, row, row.cue_token)
    if row.kind == "direct":
        inner = row.content[-1].of(parse.text).rstrip("\"”’' ")
        found.append(f"ends={inner[-1:] if not inner[-1:].isalnum() else 'word'}")
        found.append(f"inferred={row.inferred}")
    return found


def _bucket(words: int) -> str:
    return next((str(b) for b in (1, 2, 3, 5, 8, 12, 20, 35) if words <= b), "more")


def _source_features(row: Candidate) -> list[str]:
    source = row.source
    if source is None:
        return ["source=none"]
    kind = source.lower if source.lower in PRONOUNS else source.ent or (
        "people" if is_person_noun(source) else "pronoun" if source.pos == "PRON" else source.pos)  # fmt: skip
    found = [f"source={kind}", f"source+rule={kind},{row.rule}", f"source tag={source.tag}", f"source dep={source.dep}"]
    if row.cue_token is not None:
        gap = row.cue_token.i - source.i
        found.append(f"gap={'far' if abs(gap) > 12 else 'near' if abs(gap) > 3 else 'beside'}{'-' if gap < 0 else '+'}")
    return found


def _cue_features(parse: Parse, row: Candidate, cue: Token) -> list[str]:
    lemma, clause = cue.lemma.lower(), parse.clause(cue)
    first = parse.tokens[cue.i + 1].lower if cue.i + 1 < len(parse.tokens) else ""
    content = row.content[0].of(parse.text).split(" ", 1)[0].lower().strip("\"“”‘’'")
    found = [
        f"lemma={lemma}", f"lemma+rule={lemma},{row.rule}", f"group={GROUPS.get(lemma, '')},{row.rule}",
        f"tag={cue.tag},{row.rule}",
        f"dep={cue.dep},{row.rule}", f"after={first if first in AFTER else ''},{row.rule}",
        f"opens={content if content in OPENERS else ''},{row.rule}",
        f"negated={clause.negation is not None},{row.rule}",
    ]  # fmt: skip
    found += [f"helper={c.lemma.lower()}" for c in clause.auxiliaries]
    found.append(f"quoted={any(q.span.overlaps(c) for q in parse.quotations for c in row.content)},{row.rule}")
    head = cue.head
    if head is not cue:
        found.append(
            f"under={head.lemma.lower() if head.is_verb and head.lemma.lower() in GROUPS else head.pos},{cue.dep}"
        )
    if any(t.dep in ("relcl", "advcl", "acl") for t in (cue, *cue.ancestors())):
        found.append("subordinate")
    if any(c.dep == "mark" and c.lower in MARKS for c in cue.children):
        found.append("marked")
    return found
