"""How accurate it is, as measured:

`figures.toml` is the one place of these figures, which screens, the report and the pages take from here."""

from components.accuracy.figures import NUMBERS, SAYINGS, known_accuracy, say, table_of

__all__ = ["NUMBERS", "SAYINGS", "known_accuracy", "say", "table_of"]
