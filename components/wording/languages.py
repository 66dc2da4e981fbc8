"""Which languages there are, and which one the present thread speaks."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from components.sharing import load_once

P = ParamSpec("P")
T = TypeVar("T")
ENGLISH = "en"
# Each in its own words; to add one, add a row and its `.po` (CONTRIBUTING).
LANGUAGES: dict[str, str] = {ENGLISH: "English", "de": "Deutsch"}
HERE = Path(__file__).parent

_spoken: ContextVar[str] = ContextVar("language", default="")
_ways: list[Callable[[], str]] = []  # how the language of a session is known, said by who draws for it


def language() -> str:
    """Return the language that this thread speaks: as set, else as its session wishes, else English."""
    wished = _spoken.get() or next((name for way in _ways if (name := way())), ENGLISH)
    return wished if wished in LANGUAGES else ENGLISH


def ask_language(way: Callable[[], str]) -> None:
    """Say how the language of the present thread's session is known; it returns nothing where there is no session."""
    if way not in _ways:
        _ways.append(way)


def speak(name: str) -> None:
    """Speak a language in this thread from here on."""
    _spoken.set(name)


@contextmanager
def in_language(name: str) -> Iterator[None]:
    """Speak a language for as long as this lasts."""
    token = _spoken.set(name)
    try:
        yield
    finally:
        _spoken.reset(token)


def in_this_language(make: Callable[P, T]) -> Callable[P, T]:
    """Return a function that speaks the present language wherever it is called: a file is made in another thread than
    its button."""
    name = language()

    @wraps(make)
    def say(*args: P.args, **kwargs: P.kwargs) -> T:
        with in_language(name):
            return make(*args, **kwargs)

    return say


def closest(locale: str | None) -> str:
    """Return the language that a browser's locale asks for (`de-AT`), English where there is none."""
    name = (locale or "").replace("_", "-").partition("-")[0].lower()
    return name if name in LANGUAGES else ENGLISH


@load_once
def catalogue(name: str) -> gettext.NullTranslations:
    """Return a language's catalogue; English is its own."""
    if name == ENGLISH:
        return gettext.NullTranslations()
    with (HERE / f"{name}.mo").open("rb") as file:
        return gettext.GNUTranslations(file)
