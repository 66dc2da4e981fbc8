"""The words by which the rules read, as data: one row a construction, with what it says of who speaks and whose side.

`verbs.csv`, `nouns.csv` and `adjectives.csv` have the columns

- word: a lemma as the parser gives it, or a verb with its particle ("come out");
- construction: one of `constructions.csv`, which says what each is;
- link: the word that joins what follows ("for", "against", "that"), where the construction has one;
- cue: the group of cues that it belongs to if it attributes (`rows.CUES`), else none;
- side: what it says of its holder's side, if anything: support, oppose, or that of what it carries (carried, or turned
round);
- strength: how surely, from 0 to 1, where the construction tells;
- basis: what the side rests on, where it is not the word itself (`rows.BASES`);
- note: why an odd row is there.

So "came out against" is written once, and is a cue and a side. `lists/` holds words about the world: states, capitals,
given names, what nouns name. Nothing here knows a rule: the rooms choose what they read by construction.

What stays with a rule is what its own shape is made of: the closed classes of grammar (pronouns, determiners,
prepositions, conjunctions, auxiliaries, adverbs of degree and time), the parser's labels, and a word that is a
construction by itself ("short of", "rule out").
"""

from components.lexicon.rows import Row, Side, linked_sides, links, rows, side_of, sides, words
from components.lexicon.tables import read_table

__all__ = ["Row", "Side", "linked_sides", "links", "read_table", "rows", "side_of", "sides", "words"]
