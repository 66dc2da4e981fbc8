"""`explain "A sentence."`: what each step makes of a text, from the words to the decision, so that whoever adds a word
sees where it stops.

It goes the way of `find_statements` and `find_stances` by their steps and shows what comes out of each; nothing is
kept."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Iterator

from components.errors import InputError
from components.model import CONDITIONAL_FROM, COUNTS_FROM, SHOWN_FROM, Analysis, Article, Span, Stance, Statement

LONGEST = 5_000  # characters
NONE = "nothing"
Step = tuple[str, Iterable[str]]  # a heading, and a line for each thing that comes out


def add_explain(command: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    command.add_argument("text", nargs="+", help="a sentence or a few, in quotation marks")


def explain(options: argparse.Namespace) -> int:
    """Print how a text is read."""
    for heading, lines in steps_of(" ".join(options.text)):
        print(heading, *(f"  {line}" for line in list(lines) or [NONE]), "", sep="\n")
    return 0


def steps_of(text: str) -> Iterator[Step]:
    """Yield each step with what comes out of it; InputError if there are no words, or too many to look at."""
    from components.analysis import analyse_article

    if not any(c.isalnum() for c in text):
        raise InputError(
            'There are no words to explain: give a sentence in quotation marks, as in explain "She opposes the toll."'
        )
    if len(text) > LONGEST:
        raise InputError(
            f"This text is longer than {LONGEST:,} characters: give the sentence that is not read as it should be."
        )
    yield _words(text)
    yield from _statements(text)
    yield from _stances(text)
    analysis = analyse_article(Article("", text))
    yield (
        "Decision: statements, with their source, rule and confidence",
        (_statement(analysis, s) for s in analysis.statements),
    )
    counts = f"counts from {COUNTS_FROM}, a conditional one from {CONDITIONAL_FROM}"
    yield f"Decision: positions, shown from {SHOWN_FROM}; {counts}", (_position(analysis, s) for s in analysis.stances)


def _words(text: str) -> Step:
    from components.language import parse_text

    def lines() -> Iterator[str]:
        for t in parse_text(text).tokens:
            head = "root" if t.head is t else f"{t.dep} of {t.head.i} {t.head.text}"
            yield f"{t.i:3} {t.text:16} {t.lemma:16} {t.pos:6} {t.tag:5} {head:28} {t.ent}".rstrip()

    return "Words: number, word, lemma, part of speech, tag, relation to its head, kind of name", lines()


def _statements(text: str) -> Iterator[Step]:
    """Yield what the rules propose and the scorer thinks of it, what the tagger sees, and what is left of both."""
    from components.language import find_actors, parse_text
    from components.statements.attribution import find_candidates
    from components.statements.models.combining import combine, read_weights, weigh
    from components.statements.models.scoring import score
    from components.statements.models.tagger import GLANCE, read_cues
    from components.statements.revising import revise

    parse = parse_text(text)
    index = find_actors(parse)
    candidates = find_candidates(parse, index)
    scored = score(parse, candidates)
    yield "Statements, what the rules propose: rule: source | cue | content, the scorer's chance", [
        f"{c.rule}: {_places(text, c.source_span)} | {_places(text, *c.cue)} | {_places(text, *c.content)}, "
        f"{s.by_rules or 0.0:.2f}"
        for c, s in zip(candidates, scored, strict=False)]  # fmt: skip
    yield f"Statements, what the tagger sees: cue, looked at from {GLANCE}: source | content, its chance", [
        f"{r.token.text} ({r.hint:.2f}): {_places(text, *r.source)} | {_places(text, *r.content)}, {r.chance:.2f}"
        for r in read_cues(parse, candidates).values()]  # fmt: skip
    revised = revise(parse, index, scored)
    index.settle()
    weights = read_weights()
    kept = {id(c.candidate) for c in combine(parse, revised)}
    yield f"Statements, both combined: kept from {weights['keep'][0]:.2f}, of two with one content the likelier", [
        f"{'kept' if id(s.candidate) in kept else 'dropped'}{', in any case' if s.candidate.stays else ''}, "
        f"{weigh(parse, s, weights):.2f}, "
        f"{s.candidate.rule}: {_places(text, *s.candidate.content)}" for s in revised]  # fmt: skip


def _stances(text: str) -> Iterator[Step]:
    """Yield what the rules meet and read, what the trained reader sees, and how likely both together make each
    position."""
    from components.issues import find_chains
    from components.language import find_actors, parse_text
    from components.stances.models.reader import LEAST, read_windows
    from components.stances.models.reader_input import write_windows
    from components.stances.naming import name_targets
    from components.stances.proposing import propose
    from components.stances.rules.reading import meet, read_by_rule
    from components.stances.weighing import weigh
    from components.statements import find_statements

    parse = parse_text(text)
    index = find_actors(parse)
    statements, chains = find_statements(parse, index), find_chains(parse, index)
    yield "Positions, what the rules meet: rule: word, side, holder, towards", [
        f"{hit.rule}: {hit.trigger.text}, {hit.side}, {hit.holder.text if hit.holder else 'who speaks'}, "
        f"{hit.goal.text if hit.goal else '?'}"
        for hit in meet(parse, index)]  # fmt: skip
    ruled = read_by_rule(parse, index, statements)
    yield "Positions, what the rules read of it: rule: word, side, holder, towards", [
        f"{r.rule}: {r.stance.trigger.of(text)}, {r.stance.label}, {_name(index.name_of, r.stance)}, "
        f"{r.stance.target.text or '?'}"
        for r in ruled]  # fmt: skip
    seen = read_windows(write_windows(parse, index, statements, [r.stance for r in ruled]))
    yield (f"Positions, what the trained reader sees: holder, side, chance, word, towards; proposed from {LEAST} where "
           "the other side is less likely"), [
        f"{_places(text, *s.holder.spans) or 'who speaks'}, {s.side}, {s.chance:.2f}, {_places(text, s.trigger)}, "
        f"{s.goal.head.text if s.goal.head else '?'}"
        for s in seen]  # fmt: skip
    candidates = name_targets(parse, index, chains, propose(parse, index, statements, ruled, seen))
    yield "Positions, all combined: chance of right and of use, of true, holder, side, towards, proposed by", [
        f"{confidence:.2f}, {truth:.2f}, "
        f"{_name(index.name_of, c.stance)}, {c.stance.label}, {c.stance.target.text or '?'}, "
        f"{' and '.join(who for who, said in (('a rule', c.ruled), ('the reader', c.seen)) if said is not None)}"
        for c, _, confidence, truth in weigh(parse, index, chains, candidates)]  # fmt: skip


def _places(text: str, *spans: Span | None) -> str:
    return " … ".join(s.flat(text) for s in spans if s is not None)


def _name(name_of: Callable[[str], str], stance: Stance) -> str:
    return name_of(stance.holder) if stance.holder else "?"


def _statement(analysis: Analysis, s: Statement) -> str:
    text, actor = analysis.article.text, analysis.actor(s.actor)
    source = f"{actor.name if actor else 'nobody known'} ({_places(text, *s.source) or 'carried over'})"
    return f"{source} | {_places(text, *s.cue)} | {_places(text, *s.content)}, {s.rule}, {s.confidence:.2f}"


def _position(analysis: Analysis, s: Stance) -> str:
    actor = analysis.actor(s.holder)
    lead = "" if s.counts else ", a lead"
    return f"{actor.name if actor else '?'}, {s.label}, {s.target.text or '?'}: {s.rule}, {s.confidence:.2f}{lead}"
