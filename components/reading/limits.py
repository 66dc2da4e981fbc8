"""What a file may cost, and the closed list of what can be wrong with it, each with one sentence to act on."""

from __future__ import annotations

from components.reading.formats import NAMES

MOST_BYTES = 10 * 1024 * 1024
MOST_CHARACTERS = 2_000_000
MOST_PAGES = 500
MOST_UNZIPPED = 50 * 1024 * 1024
MOST_ZIP_PARTS = 2000
MOST_FILES = 20
MOST_ARTICLES = 50  # of a session, however they came in
MOST_SESSION_CHARACTERS = 400_000  # of their texts together: about 65,000 words
MOST_SOUGHT, LONGEST_SOUGHT = 6, 200  # words of one's own that are marked at once, and characters of one
MOST_HTML_TAGS = 200_000
MOST_TAG_CHARACTERS = 20_000  # of one tag: a tag with 600,000 attributes hangs every HTML library
MOST_HTML_CHARACTERS = 3_000_000
WALL_SECONDS = 20
CPU_SECONDS = 15
MEMORY_BYTES = 250 * 1024 * 1024  # of a reading child; one runs at a time, beside a server of 400 MB on a host of 690
MOST_NOTES = 20  # that a reader gives on one file
MOST_NOTE = 300  # characters of a title, a name or a note that a reader gives

PROBLEMS: dict[str, str] = {
    "empty": "{name} is empty: choose a file that has text in it.",
    "too_big": "{name} is larger than 10 MB: save it with less in it, or paste the text.",
    "too_long": "{name} holds more text or pages than can be read at once: split it and add the parts.",
    "type": f"{{name}} is of a kind that cannot be read ({', '.join(NAMES[:-1])} and {NAMES[-1]} can): "
    "save it as one of these, or paste the text.",
    "columns": '{name} has no column with the articles\' text: name one of its columns "text" and add it again.',
    "several": "{name} may hold several articles: add it as a new file.",
    "binary": "{name} is not text: open it in the program it belongs to and save it as text, or paste the text.",
    "encrypted": "{name} is protected by a password: save it without one and add it again.",
    "no_text": "{name} has no text layer (it may be a scan): run text recognition on it, or paste the text.",
    "damaged": "{name} is damaged and cannot be read: save it again in its program, or paste the text.",
    "old_word": "{name} is an old or password-protected Office file: save it as .docx without a password and add it "
    "again.",
    "memory": "{name} needs more memory than a file may take: split it and add the parts.",
    "timeout": "{name} takes too long to read: split it, or paste the text.",
    "crashed": "{name} could not be read: save it again in its program, or paste the text.",
}
