"""Who said what: `rules/` propose, `models/` end, score and combine; `find_statements` is the way in seven steps."""

from components.statements.attribution import find_statements

__all__ = ["find_statements"]
