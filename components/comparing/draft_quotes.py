"""The quotations of a draft against what the articles have in marks: sentence by sentence, aligned word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher

from components.comparing.alignment import Difference, compare_versions
from components.comparing.draft import Checked, Verdict
from components.comparing.remarks import Quoted, comparable_words, find_remarks, tells
from components.model import Analysis, CorpusActor, Instance, Span

RUN = 3  # words in a row that make two sentences worth aligning
FEW = 2  # words of the shortest quotation: it stands whole within another, or is none of its words
# share of a draft's words, in runs of two or more, from which a sentence of an article is the one that is meant
ALIKE = 0.6
ONLY = 0.4  # the same where the longest run has LONG words: a sentence of which much is altered
LONG = 6
MOST_SAME, MOST_OTHER = 3, 2  # places of one version, and of others, that are shown
KINDS: dict[str, Verdict] = {"identical": "exact", "truncated": "cut short", "altered": "altered"}


def check_quotes(
    draft: Analysis, analyses: tuple[Analysis, ...], actors: tuple[CorpusActor, ...], names: dict[str, str]
) -> list[Checked]:
    """Return each sentence that the draft has in marks with the closest one of the articles."""
    known = [q for a in analyses for q in find_remarks(a, actors)]
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, q in enumerate(known):
        for run in _runs(q.keys) | _runs(q.keys, FEW):
            index[run].append(n)
    heard = {(a.id, article) for a in actors for article in a.members}
    return [_check(q, _closest(q, known, index), analyses, names, heard) for q in find_remarks(draft, actors)]


def _runs(words: tuple[str, ...], most: int = RUN) -> set[tuple[str, ...]]:
    size = min(most, len(words))
    return {words[i : i + size] for i in range(len(words) - size + 1)}


def _closest(quoted: Quoted, known: list[Quoted], index: dict[tuple[str, ...], list[int]]) -> list[Quoted]:
    """Return the sentences of the articles that are the same remark, the closest first."""
    near = Counter(n for run in _runs(quoted.keys) for n in index.get(run, ()))
    scored = [(_likeness(quoted, known[n]), known[n]) for n, _ in near.most_common(20)]
    return [
        q
        for likeness, q in sorted(
            scored, key=lambda s: (-s[0], s[1].speaker != quoted.speaker, s[1].article, s[1].number)
        )
        if likeness > 0
    ]


def _likeness(quoted: Quoted, other: Quoted) -> float:
    """Return the share of the draft's words that stand in the other sentence in runs, 0 where that is too little."""
    blocks = SequenceMatcher(None, other.keys, quoted.keys, autojunk=False).get_matching_blocks()
    longest = max(b.size for b in blocks)
    common = sum(b.size for b in blocks if b.size > 1 or b.size == len(quoted.keys)) / len(quoted.keys)
    run = [w for b in blocks if b.size == longest for w in quoted.keys[b.b : b.b + b.size]]
    enough = (
        common >= (ONLY if longest >= LONG else ALIKE)
        and (longest >= RUN or longest == len(quoted.keys))
        and tells(run)
    )
    return (
        common + 0.1 * (other.keys == quoted.keys) - 0.001 * abs(len(other.keys) - len(quoted.keys)) if enough else 0.0
    )


def _check(
    quoted: Quoted,
    closest: list[Quoted],
    analyses: tuple[Analysis, ...],
    names: dict[str, str],
    heard: set[tuple[str, str]],
) -> Checked:
    if not closest:
        return _unmarked(quoted, analyses, names)
    source, difference = _fullest(quoted, closest)
    verdict = KINDS[difference.kind]
    if verdict == "cut short" and difference.in_other:
        verdict = "altered"  # the draft has words that the remark has not
    same = [q for q in closest if q.keys == source.keys] or [source]
    speaker = next((q.speaker for q in same if _tells_who(quoted, q, names, heard)), None)
    there = names.get(speaker or "", "")
    # an article that names nobody bears nobody out where another does
    by = [q for q in closest if _tells_who(quoted, q, names, heard)]
    named = _is_named(names.get(quoted.speaker or "", ""))
    if named and speaker and not any(_is_one(quoted, q) and _is_same(source, q) for q in by):
        verdict = "another speaker's"
    else:
        there = ""
    others = _otherwise(quoted, closest, same)
    if verdict == "exact" and others:
        verdict = "altered elsewhere"
    in_draft = set(difference.in_other).union(*(d.in_other for _, d in others if verdict == "altered elsewhere"))
    shown = [*((q, difference) for q in same[:MOST_SAME]), *others[:MOST_OTHER]]
    places = tuple(Instance(q.article, q.span) for q, _ in shown)
    differing = tuple(tuple(q.words[i].span for i in d.in_full) for q, d in shown)
    return Checked("quotation", verdict, quoted.span, places, tuple(quoted.words[i].span for i in sorted(in_draft)),
                   differing, names.get(quoted.speaker or "", ""), there)  # fmt: skip


def _tells_who(quoted: Quoted, other: Quoted, names: dict[str, str], heard: set[tuple[str, str]]) -> bool:
    """Tell an article that says whose the words are: "an official" may be whom the draft names, but for one whom the
    article names too."""
    return bool(other.speaker) and (
        _is_named(names.get(other.speaker or "", "")) or (quoted.speaker or "", other.article) in heard
    )


def _is_named(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split())


def _otherwise(quoted: Quoted, closest: list[Quoted], same: list[Quoted]) -> list[tuple[Quoted, Difference]]:
    """Return the speaker's remark as each further article has it, where that has other words than the draft."""
    nearest: dict[str, Quoted] = {}
    for q in closest:
        if _is_one(quoted, q):
            nearest.setdefault(q.article, q)
    told = {q.article for q in same}
    found = [(q, compare_versions(q, quoted)) for a, q in nearest.items() if a not in told]
    return [(q, d) for q, d in found if d.kind == "altered"]


def _fullest(quoted: Quoted, closest: list[Quoted]) -> tuple[Quoted, Difference]:
    """Return the closest sentence, or one that holds all of it and tells more: what one article cut short is cut short
    in the draft too."""
    found = [(q, compare_versions(q, quoted)) for q in closest]
    longer = [(q, d) for q, d in found if d.kind == "truncated" and not d.in_other and len(q.keys) > len(quoted.keys)]
    return longer[0] if longer and found[0][1].kind == "identical" else found[0]


def _is_same(source: Quoted, other: Quoted) -> bool:
    """Tell the same remark, word for word as far as the shorter one goes: one article may not name who says it."""
    return compare_versions(other, source).kind != "altered"


def _is_one(a: Quoted, b: Quoted) -> bool:
    return not b.speaker or a.speaker == b.speaker or bool(a.voices & b.voices)


def _unmarked(quoted: Quoted, analyses: tuple[Analysis, ...], names: dict[str, str]) -> Checked:
    """Tell words that an article has in its own text, and nobody's in marks."""
    who = names.get(quoted.speaker or "", "")
    for analysis in analyses:
        text = analysis.article.text
        words = comparable_words(text, Span(0, len(text)))
        keys = tuple(w.text for w in words)
        for i in range(len(keys) - len(quoted.keys) + 1):
            if keys[i] == quoted.keys[0] and keys[i : i + len(quoted.keys)] == quoted.keys:
                place = Span(words[i].span.start, words[i + len(quoted.keys) - 1].span.end)
                sentence = next((s for s in analysis.sentences if s.contains(place)), place)
                return Checked(
                    "quotation", "without marks there", quoted.span, (Instance(analysis.article.id, sentence),), who=who
                )
    return Checked("quotation", "not found", quoted.span, who=who)
