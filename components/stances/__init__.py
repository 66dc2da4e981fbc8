"""For or against what: `find_stances` reads positions from frames over the parse, each with its trigger and rule."""

from components.stances.positions import find_stances

__all__ = ["find_stances"]
