"""Who said what: `find_statements` lays direct over indirect speech and names the sources."""

from components.statements.attribution import find_statements

__all__ = ["find_statements"]
