"""One person called by a state, not that state: "the Norwegian"; the gender that a description tells."""

from __future__ import annotations

from collections import Counter

from components.language.actors.drafts import Draft
from components.language.actors.salience import HE, SHE
from components.language.parsing.tokens import Parse, Token
from components.language.references import MEN, SPEECH_VERBS, WOMEN, read_states


def state_of(word: str) -> str:
    """Return the state of a name or a demonym, of one person too: "Dane", "Frenchman"; empty for another word."""
    _, states = read_states()
    for ending in ("", "man", "woman"):
        bare = word.removesuffix(ending)
        if bare and word.endswith(ending) and bare in states:
            return states[bare]
    return states.get(f"{word}s", "")


def is_one_of_nation(parse: Parse, words: str, head: Token) -> bool:
    """Tell one person by the demonym: "**the Norwegian** said", "Holt, **a Dane**"; the Swiss are many."""
    _, states = read_states()
    the, before = head.child("det"), parse.tokens[head.i - 1]
    if the is None or the.lower not in ("the", "a", "an") or head.tag not in ("NN", "NNP", "JJ"):
        return False
    written = the.text == "The" and the.i and parse.tokens[the.i - 1].sent == the.sent
    if before.text in ("-", "‑", "–") or written and parse.tokens[the.i - 1].text[-1].isalnum():
        return False  # "an Asian-American", "a column in The Australian"
    one = words not in states.values() and (f"{words}s" in states or words.endswith(("man", "woman")))
    alone = head.dep not in ("amod", "compound", "nmod", "npadvmod") and head.child("conj") is None
    return one and alone and state_of(words) != ""


def gender_of_demonym(word: str) -> str:
    """Return the gender that "Frenchwoman" tells."""
    return "f" if word.endswith("woman") else "m" if word.endswith("man") and state_of(word) else ""


def release_nationals(parse: Parse, drafts: list[Draft]) -> None:
    """Take one person called by the demonym from the state: "**The Norwegian** said" is not Norway."""
    for draft in drafts:
        kept = []
        for mention, head in zip(draft.mentions, draft.heads, strict=True):
            words = mention.span.of(parse.text)
            if mention.kind in ("name", "alias") and is_one_of_nation(parse, words, head):
                draft.names[words] -= 1
            else:
                kept.append((mention, head))
        draft.mentions, draft.heads = [m for m, _ in kept], [h for _, h in kept]
        draft.names += Counter()  # without names that stand nowhere now
    drafts[:] = [d for d in drafts if d.mentions]


def gender_of_description(head: Token) -> str:
    """Read the gender from the noun, else from "said **she** …"."""
    told = "f" if head.lower in WOMEN else "m" if head.lower in MEN else gender_of_demonym(head.text)
    said = head.head.child("ccomp") if head.dep == "nsubj" and head.head.lemma.lower() in SPEECH_VERBS else None
    own = said.child("nsubj", "nsubjpass") if said is not None else None
    return told or ("f" if own is not None and own.lower in SHE else "m" if own is not None and own.lower in HE else "")
