"""The only door to spaCy: pieces, sentence borders, tokens, actors, pronouns and the reference lists.

`parse_text` gives a `Parse` of plain tokens with offsets in the whole text; nothing outside this room holds a spaCy
object. `find_actors` reads the actors from a `Parse`.
"""

from components.language.actors.descriptions import is_person_noun
from components.language.actors.index import ActorIndex, find_actors
from components.language.parsing.pipeline import load_parser, parse_text, parser_name, parser_version
from components.language.parsing.tokens import Parse, Token

__all__ = ["ActorIndex", "Parse", "Token", "find_actors", "is_person_noun", "load_parser", "parse_text", "parser_name",
           "parser_version"]  # fmt: skip
