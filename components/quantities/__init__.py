"""Numbers and times of one article: value, unit, hedge, what is counted, of whom, and in what event.

Values in, values out."""

from components.quantities.found import find_quantities

__all__ = ["find_quantities"]
