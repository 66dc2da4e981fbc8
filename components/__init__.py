"""Standpoint: who says what, for or against what, and where the reports differ.

The way of the data, a room an arrow: `reading` (bytes to articles), `language` (the only door to spaCy), `statements`
(who said what), `stances` (for or against what), `quantities` (numbers and times, and what they are of), `summaries`,
`comparing` (articles side by side), `charts`, `review` (corrections laid over), `exporting`, `archive` (many machines),
`evaluation` (our figures on annotated files), `interface` and `screens` (all that touches streamlit). `encoding` is
what the trained models share: pieces of words, the encoder, how a network is run, and the manifest that each is checked
against. `lexicon` is the words by which the rules read, as data; `accuracy` the figures that pages, About and the
report state. `model` holds the values that pass between them, `errors` what can go wrong, `wording` our words in the
reader's language, `sharing` what threads share, `analysis` the way in one function, `commands` what `python -m
components` does."""

import os

# Read by numpy's products as they are first loaded: the parser's are so small that a second thread would only wait, at
# twice the processor's time.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
