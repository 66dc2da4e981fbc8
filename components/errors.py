"""What can go wrong, said so that a journalist can act on it. Messages never hold article text."""

from __future__ import annotations


class StandpointError(Exception):
    """Base of every error that the app shows: `str(error)` is one sentence on what is wrong and what to do."""


class UnreadableError(StandpointError):
    """A file or a paste that gives no text. `code` is one of the closed list in `reading.limits`."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class AnalysisError(StandpointError):
    """An article that could be read but not analysed."""


class InputError(StandpointError):
    """A command line or a table that cannot be used as given."""


class ModelError(StandpointError):
    """A model file is missing or damaged."""
