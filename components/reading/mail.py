"""E-mail messages (.eml) by Python's own email package. Runs in the reading child."""

from __future__ import annotations

import codecs
import email
import re
from email.message import EmailMessage, MIMEPart
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from components.reading.decoding import decode
from components.reading.extract import Extract
from components.reading.html import visible_text
from components.reading.limits import MOST_HTML_CHARACTERS

_ASCII = ("ascii", "us-ascii")  # what a mail is in that does not say; its bytes may tell more
_WINDOWS = {"iso8859-1": "cp1252"}  # as browsers read it: it has letters where the other has none
_NOT_KNOWN = "Its character set, {name}, is not known or not the right one: read as {encoding}; check accents and "
_NOT_KNOWN += "currency signs."
_QUOTED = re.compile(r"^\s*>")
_ANSWERED = re.compile(r"^\s*(?:On .{5,200} wrote:|-{2,}\s*(?:Original|Forwarded) message\s*-{2,})\s*$", re.IGNORECASE)


def read_mail(data: bytes, _encoding: str = "") -> Extract:
    """Return a message with its subject, sender and day; raises ValueError with a problem code."""
    message = email.message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage) or not (message["from"] or message["subject"]):
        raise ValueError("damaged")
    if (part := message.get_body(("plain", "html"))) is None:
        raise ValueError("empty")
    text, guessed = _text_of(part)
    if part.get_content_subtype() == "html":
        if len(text) > MOST_HTML_CHARACTERS:
            raise ValueError("too_long")
        text = visible_text(text)
    lines, quoted = _own_lines(text)
    notes = [guessed] if guessed else []
    if quoted == 1:
        notes.append(f"{quoted} quoted line of an earlier message was left out.")
    elif quoted:
        notes.append(f"{quoted} quoted lines of an earlier message were left out.")
    attached = sum(1 for _ in message.iter_attachments())
    if attached:
        notes.append(f"{attached} attachment{'s were' if attached > 1 else ' was'} left out.")
    name, address = parseaddr(str(message["from"] or ""))
    return Extract(
        "\n".join(lines), str(message["subject"] or ""), author=name or address, date=_day(message), notes=tuple(notes)
    )


def _text_of(part: MIMEPart) -> tuple[str, str]:
    """Return the words of a part, and a sentence where their character set is not known, not told or not the one that
    is told."""
    if not isinstance(content := part.get_payload(decode=True), bytes):
        return str(part.get_content()), ""
    told = str(part.get_content_charset() or "")
    try:
        name = codecs.lookup(told).name
        if name not in _ASCII:
            return content.decode(_WINDOWS.get(name, name)), ""
    except (LookupError, ValueError):
        name = ""
    decoded = decode(content)
    if told and not name and not content.isascii():
        shown = "".join(c for c in told if c.isprintable())[:40]
        return decoded.text, _NOT_KNOWN.format(name=shown, encoding=decoded.encoding)
    return decoded.text, decoded.note


def _own_lines(text: str) -> tuple[list[str], int]:
    """Return the lines of the message itself and how many were another's that it answers."""
    lines = text.splitlines()
    end = next(
        (
            i
            for i, line in enumerate(lines)
            if _ANSWERED.match(line) and any(_QUOTED.match(x) for x in lines[i + 1 : i + 4])
        ),
        len(lines),
    )
    own = [line for line in lines[:end] if not _QUOTED.match(line)]
    return own, len(lines) - len(own)


def _day(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(str(message["date"])).date().isoformat()
    except (TypeError, ValueError):
        return ""
