"""Subtitles and transcripts with times (.srt, .vtt): the words as running text, a line a turn.

Runs in the reading child.

Formats after SubRip's practice and W3C's WebVTT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

from components.reading.decoding import decode
from components.reading.extract import Extract

_TIME = re.compile(r"^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,80})>")
_ENTITY = re.compile(r"&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);")
_TAG = re.compile(r"</?[^>]{0,80}>|\{\\[^}]{0,40}\}")
_BLOCK = re.compile(r"^(?:WEBVTT|NOTE|STYLE|REGION)\b")
_TURN = re.compile(r"^(?:[-–—]\s+|>>+\s*|[A-Z][\w.’' -]{0,40}:\s)")
_ENDS = re.compile(r"[.!?…][\"”’')\]]*$")
MOST_WORDS = 120  # of a line, which then ends with its sentence


def read_captions(data: bytes, encoding: str = "") -> Extract:
    """Return the words of subtitles: who speaks (`<v Name>`) becomes a label "Name:"."""
    decoded = decode(data, encoding)
    turns: list[list[str]] = []  # each as the words of its lines
    voice, length = "", 0
    for said, line in _lines(list(_captions(decoded.text))):
        words = line
        if said:
            words, voice = (f"{said}: {line}" if said != voice else line), said
        if not turns or _TURN.match(words) or length >= MOST_WORDS and _ENDS.search(turns[-1][-1]):
            turns.append([])
            length = 0
        turns[-1].append(words)
        length += len(words.split())
    if not turns:
        raise ValueError("empty")
    return decoded.told(
        Extract(
            "\n".join(map(" ".join, turns)),
            notes=("Times and numbers of the captions were left out; lines were joined to sentences.",),
        )
    )


def _captions(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the filled lines of each caption, with who speaks where the line says so."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.split("\n")
        start = next((i for i, line in enumerate(lines) if _TIME.match(line)), None)
        if start is None or _BLOCK.match(lines[0]) and start > 1:
            continue
        told = [
            (said[1].strip() if (said := _VOICE.search(line)) else "", " ".join(_plain(_TAG.sub("", line)).split()))
            for line in lines[start + 1 :]
        ]
        if filled := [line for line in told if line[1]]:
            yield filled


def _plain(words: str) -> str:
    """Return words without the marks of a page: "&amp;"; an address keeps its "&copy=2"."""
    return _ENTITY.sub(lambda m: unescape(m[0]), words)


def _lines(captions: list[list[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    """Yield the lines of captions; where most roll up, each beginning with the last line of the one before, once."""
    again = [above[-1] == below[0] for above, below in pairwise(captions)]
    rolls = len(again) > 1 and sum(again) > len(again) / 2 and any(len(c) > 1 for c in captions)  # "No!", "No!"
    for caption, repeats in zip(captions, [False, *again], strict=False):
        yield from caption[rolls and repeats :]
