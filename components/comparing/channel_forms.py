"""The channels by which words are made known, as patterns."""

from __future__ import annotations

_BY = (
    r"(?:in|on|at|during|through|via|by|over|from)\s+(?:an?|the|his|her|its|their|one|another|this|that)?\s*"
    r"(?:[\w-]+\s+){0,3}?"
)
CHANNELS: tuple[tuple[str, str], ...] = (
    ("would not comment",
     r"\b(?:declin\w+|refus\w+) (?:to (?:comment|say|discuss|answer|elaborate|be interviewed)|(?:further )?comment)\b"
     r"|\bno comment\b"
     r"|\b(?:did|does|has|have|had)(?: not|n[’']t) (?:immediately )?(?:respond|repl\w+|return|answer\w*|comment)\w*"),
    ("in parliament",
     r"\btestif\w+ (?:before|to|at) (?:(?:the |a )?(?-i:House)"
     r"|(?:[\w-]+ ){0,4}(?:lawmakers|senators|MPs|congress|senate|parliament|(?:sub)?committee))\b"),
    ("in court", rf"\b{_BY}(?:court|trial|courtroom|inquest|tribunal)\b(?! of)"
     r"|\b(?:testif\w+|under oath|told (?:the |a )?(?:[\w-]+ )?(?:court|jury|jurors|judge|inquest|tribunal))\b"
     rf"|\b{_BY}(?:affidavit|court filing|court papers|lawsuit|legal brief|opening statement)\b"),
    ("at a press conference", rf"\b{_BY}(?:(?:press|news) (?:conference|briefing)|media briefing)\b"
     rf"|\btold (?:a|the) (?:press|news) (?:conference|briefing)\b"),
    ("to reporters", r"\btold reporters\b"),
    ("in an interview", rf"\b{_BY}interview\b|\btold (?:an? )?interviewer\b"
     rf"|\bin an? (?:exclusive |recent |telephone |phone )*interview\b"),
    ("in a post", rf"\b(?:tweeted|retweeted|posted)\b"
     rf"|\b{_BY}(?:tweets?|(?-i:post)(?!-)|Twitter|Facebook|Instagram|Truth Social|YouTube|TikTok|Telegram"
     r"|social media|blog)\b"),
    ("in a speech", rf"\b{_BY}(?:speech|address|rally|sermon|keynote|remarks)\b"
     rf"|\btold (?:the|a) (?:[\w-]+ ){{0,2}}(?:crowd|rally|audience|conference|congregation)\b"),
    ("in parliament", rf"\b{_BY}(?:hearing|parliament|Senate floor|House floor|Commons|Lords)\b"
     rf"|\b{_BY}chamber\b(?! of commerce)"
     r"|\b(?:in|at|before|during) (?:an? |the )?(?:(?!(?:with|for|of) )[\w-]+ ){0,3}committee\b"
     r"(?! (?:votes?|room|reports?)\b)"
     r"|\btold (?:the )?(?:lawmakers|MPs|senators|parliament|(?:a |the )?(?:[\w-]+ ){0,2}committee)\b"),
    ("in writing", rf"\b{_BY}(?:letter|e-?mail|memo|text message|op-ed|essay|column|book|memoir)\b"),
    ("in a statement", rf"\b{_BY}(?:statement|news release|press release|communiqu[eé])\b"
     rf"|\b(?:a|the|its|his|her|their) (?:[\w-]+ ){{0,2}}statement (?:said|says|read)\b"),
    ("in writing", r"\bwrote\b"),
    ("in parliament", r"\btold (?:the )?congress\b"),
)  # fmt: skip
